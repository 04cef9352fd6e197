package portal

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/motcua/motcua/internal/fault"
)

// Read reads one procedure of the portal: a JSON object, as it stands in the
// list "result" of an answer of LayThuTuc. Nothing in it is lost and nothing is
// guessed: what is not written as usual, not known or not understood is a
// finding, in Procedure.Findings, and what is not understood is left at zero.
// Only a text that is not JSON, or not an object, is an error; it matches
// [ErrInvalid].
func Read(data []byte) (Procedure, error) {
	data, marked := bytes.CutPrefix(data, []byte("\ufeff"))
	var shape struct{}
	if faults, sound := fault.Read(data, &shape); !sound {
		return Procedure{}, faults.Err("portal")
	}
	raw := json.RawMessage(bytes.TrimSpace(data))
	if raw[0] != '{' {
		return Procedure{}, bad(textOf(raw), "a JSON object, the procedure")
	}
	var p Procedure
	r := &reader{fractions: map[*string]bool{}}
	if marked {
		r.find("", Misshapen, "\ufeff", "no byte order mark")
	}
	r.object("", raw, reflect.ValueOf(&p).Elem())
	p.Findings = r.findings
	return p, nil
}

// reader fills documents from JSON that is known to be sound. The names of a
// document's fields are in their portal tags.
type reader struct {
	findings  []Finding
	fractions map[*string]bool // the texts that stood there as numbers with a point
}

func (r *reader) find(path string, kind FindingKind, text, wanted string) {
	r.findings = append(r.findings, Finding{path, kind, text, wanted})
}

// understander is a part of the document that is more than texts.
type understander interface{ understand(path string, r *reader) }

func (r *reader) object(path string, raw json.RawMessage, v reflect.Value) {
	names, known := namesOf(v.Type())
	seen := make([]bool, len(names))
	for _, m := range members(raw) {
		at := join(path, m.name)
		// Copies made by other systems change the case of names.
		field := slices.IndexFunc(names, func(name string) bool { return name != "" && strings.EqualFold(name, m.name) })
		switch {
		case field < 0:
			r.find(at, NotRead, textOf(m.value), "one of "+known)
			continue
		case seen[field]:
			r.find(at, NotRead, textOf(m.value), "the name "+names[field]+" only once")
			continue
		case names[field] != m.name:
			r.find(at, Misshapen, m.name, "the name "+names[field])
		}
		seen[field] = true
		r.value(at, m.value, v.Field(field))
	}
	if part, ok := v.Addr().Interface().(understander); ok {
		part.understand(path, r)
	}
}

func (r *reader) value(path string, raw json.RawMessage, v reflect.Value) {
	if v.Kind() == reflect.String {
		v.SetString(r.text(path, raw))
		if v.String() == string(raw) && bytes.ContainsRune(raw, '.') {
			r.fractions[v.Addr().Interface().(*string)] = true
		}
		return
	}
	parts := elements(raw)
	switch text := textOf(raw); {
	case raw[0] == '[':
	case raw[0] == 'n' || text == "":
		r.find(path, Misshapen, text, "a list […]")
	case raw[0] == '{' && v.Type().Elem().Kind() == reflect.Struct:
		r.find(path, Misshapen, "{…}", "a list […]")
	case raw[0] != '{' && v.Type().Elem().Kind() == reflect.String:
		r.find(path, Misshapen, text, "a list […]")
	default:
		r.find(path, NotRead, text, "a list […]")
		return
	}
	list := reflect.MakeSlice(v.Type(), len(parts), len(parts))
	for i, part := range parts {
		r.element(fault.At(path, i), part, list.Index(i))
	}
	if len(parts) > 0 {
		v.Set(list)
	}
}

// element reads one element of a list. One that cannot be read stays empty in
// its place, so that places in the document are places in the text.
func (r *reader) element(path string, raw json.RawMessage, v reflect.Value) {
	switch {
	case v.Kind() == reflect.String:
		v.SetString(r.text(path, raw))
	case raw[0] == '{':
		r.object(path, raw, v)
	default:
		r.find(path, NotRead, textOf(raw), "an object {…}")
	}
}

// text reads a text; a number or a truth value is taken as it is written.
func (r *reader) text(path string, raw json.RawMessage) string {
	const wanted = "text in quotes"
	text := textOf(raw)
	switch raw[0] {
	case '"':
		if text == string(raw) { // as JSON, for it cannot be read whole
			r.find(path, NotUnderstood, text, "text without broken characters")
			_ = json.Unmarshal(raw, &text)
		}
		return text
	case 'n':
		r.find(path, Misshapen, text, wanted)
		return ""
	case '{', '[':
		r.find(path, NotRead, text, wanted)
		return ""
	}
	r.find(path, Misshapen, text, wanted)
	return text
}

// namesOf are the names that the portal has for the fields of t, "" where it has
// none, and the list of them in words.
func namesOf(t reflect.Type) (names []string, known string) {
	for i := range t.NumField() {
		name := t.Field(i).Tag.Get("portal")
		names = append(names, name)
		if name != "" {
			known += ", " + name
		}
	}
	return names, strings.TrimPrefix(known, ", ")
}
