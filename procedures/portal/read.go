package portal

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"unicode/utf8"

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
	r := &reader{}
	if marked {
		r.find("", Misshapen, "\ufeff", "no byte order mark")
	}
	r.object("", raw, reflect.ValueOf(&p).Elem())
	p.Findings = r.findings
	return p, nil
}

// reader fills documents from JSON that is known to be sound. The names of a
// document's fields are in their portal tags.
type reader struct{ findings []Finding }

func (r *reader) find(path string, kind FindingKind, text, wanted string) {
	r.findings = append(r.findings, Finding{path, kind, text, wanted})
}

// understander is a part of the document that is more than texts.
type understander interface{ understand(path string, r *reader) }

func (r *reader) object(path string, raw json.RawMessage, v reflect.Value) {
	seen := map[int]bool{}
	for _, m := range members(raw) {
		at := join(path, m.name)
		field, name := fieldOf(v.Type(), m.name)
		switch {
		case field < 0:
			r.find(at, NotRead, textOf(m.value), "one of "+namesOf(v.Type()))
			continue
		case seen[field]:
			r.find(at, NotRead, textOf(m.value), "the name "+name+" only once")
			continue
		case name != m.name:
			r.find(at, Misshapen, m.name, "the name "+name)
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
		if strings.ContainsRune(text, utf8.RuneError) {
			// encoding/json puts U+FFFD where half a surrogate pair stands.
			r.find(path, NotUnderstood, string(raw), "text without broken characters")
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

// fieldOf is the field of t that name means and how the portal writes it; -1 if
// there is none. Copies made by other systems change the case of names.
func fieldOf(t reflect.Type, name string) (field int, tag string) {
	for i := range t.NumField() {
		if tag := t.Field(i).Tag.Get("portal"); tag != "" && strings.EqualFold(tag, name) {
			return i, tag
		}
	}
	return -1, ""
}

func namesOf(t reflect.Type) string {
	var names []string
	for i := range t.NumField() {
		if tag := t.Field(i).Tag.Get("portal"); tag != "" {
			names = append(names, tag)
		}
	}
	return strings.Join(names, ", ")
}
