package fault

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unmarshal is the UnmarshalJSON of a document: *into is set only if the whole
// of data could be read. When it could not, the faults that check (which may
// be nil) finds in the readable rest are reported too, so that a document is
// mended in one go.
func Unmarshal[T any](pkg string, data []byte, into *T, check func(T) List) error {
	var read T
	faults, sound := Read(data, &read)
	if len(faults) == 0 {
		*into = read
		return nil
	}
	if sound && check != nil {
		faults = append(faults, unblamed(check(read), faults)...)
	}
	return faults.Err(pkg)
}

// unblamed are the faults that do not stand where one of the unread stands, in
// it or around it: those are its consequences.
func unblamed(found, unread List) List {
	paths, around := map[string]bool{}, map[string]bool{}
	for _, f := range unread {
		paths[f.Path] = true
		for _, outer := range enclosing(f.Path) {
			around[outer] = true
		}
	}
	return slices.DeleteFunc(found, func(f Fault) bool {
		inside := func(outer string) bool { return paths[outer] }
		return around[f.Path] || slices.ContainsFunc(enclosing(f.Path), inside)
	})
}

// enclosing are the path itself and all that it lies within, the document last.
func enclosing(path string) []string {
	paths := []string{path}
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			paths = append(paths, path[:i])
		}
	}
	return append(paths, "")
}

// Read reads JSON into *v, a struct or a list of documents, and reports every
// value that it could not read. sound is false if data is not JSON at all.
func Read(data []byte, v any) (faults List, sound bool) {
	if at := invalidUTF8(data); at >= 0 {
		faults.Add(position(data, at), strconv.Quote(string(data[at:at+1])), "text in UTF-8")
		return faults, false
	}
	var raw json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		at := len(data)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = max(0, int(syntax.Offset)-1)
		}
		faults.Add(position(data, at), "", "JSON: "+err.Error())
		return faults, false
	}
	r := reader{dec: json.NewDecoder(bytes.NewReader(data))}
	r.dec.UseNumber()
	r.value("", reflect.ValueOf(v).Elem())
	return r.faults, true
}

func invalidUTF8(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

func position(data []byte, at int) string {
	before := data[:min(at, len(data))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("line %d, column %d", line, column)
}

// reader walks a document that is known to be sound JSON, so that tokens
// always come as expected.
type reader struct {
	dec    *json.Decoder
	faults List
}

func (r *reader) value(path string, v reflect.Value) {
	token, _ := r.dec.Token()
	if text, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		r.text(path, token, text)
		return
	}
	if sealed, ok := v.Addr().Interface().(elements); ok {
		sealed.ReadElements(func(slice any) { r.sequence(path, token, reflect.ValueOf(slice).Elem()) })
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if r.want(path, token, json.Delim('{'), "an object {…}") {
			r.object(path, v)
		}
	case reflect.Slice:
		r.sequence(path, token, v)
	case reflect.String:
		if s, ok := r.string(path, token); ok {
			v.SetString(s)
		}
	case reflect.Bool:
		if b, ok := token.(bool); ok {
			v.SetBool(b)
		} else {
			r.refuse(path, token, "true or false")
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		r.number(path, token, v, "a whole number")
	case reflect.Float32, reflect.Float64:
		r.number(path, token, v, "a number")
	default:
		r.refuse(path, token, "nothing here: a "+v.Type().String()+" is never read")
	}
}

// number leaves to encoding/json whether the number fits.
func (r *reader) number(path string, token json.Token, v reflect.Value, wanted string) {
	n, ok := token.(json.Number)
	if !ok || json.Unmarshal([]byte(n), v.Addr().Interface()) != nil {
		r.refuse(path, token, wanted)
	}
}

func (r *reader) object(path string, v reflect.Value) {
	fields := fieldsOf(v.Type())
	seen := map[string]bool{}
	for r.dec.More() {
		token, _ := r.dec.Token()
		name := token.(string)
		field, known := fields[name]
		at := join(path, shownName(name))
		switch {
		case !known:
			r.refuseName(at, name, "one of "+strings.Join(namesOf(v.Type()), ", "))
		case seen[name]:
			r.refuseName(at, name, "this name only once")
		default:
			seen[name] = true
			r.value(at, v.Field(field))
		}
	}
	_, _ = r.dec.Token()
}

func (r *reader) refuseName(path, name, wanted string) {
	r.faults.Add(path, quote(name), wanted)
	token, _ := r.dec.Token()
	r.skip(token)
}

// elements is a list that is read as the slice within it.
type elements interface{ ReadElements(read func(slice any)) }

func (r *reader) sequence(path string, token json.Token, v reflect.Value) {
	if !r.want(path, token, json.Delim('['), "a list […]") {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; r.dec.More(); i++ {
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		r.value(At(path, i), v.Index(i))
	}
	_, _ = r.dec.Token()
}

// longestText is how long the text of a value may be: more is no value, and
// some readers of values take very long to say so.
const longestText = 2_000

func (r *reader) text(path string, token json.Token, into encoding.TextUnmarshaler) {
	if s, ok := r.string(path, token); ok {
		if len(s) > longestText {
			r.faults.AddText(path, s, fmt.Sprintf("at most %d bytes of text", longestText))
			return
		}
		err := into.UnmarshalText([]byte(s))
		if inner := new(Error); err != nil && !errors.As(err, &inner) {
			r.faults.AddText(path, s, "a value that can be read: "+cut(err.Error()))
			return
		}
		r.faults.Under(path, err)
	}
}

func (r *reader) string(path string, token json.Token) (string, bool) {
	s, ok := token.(string)
	if !ok {
		r.refuse(path, token, "text in quotes")
		return "", false
	}
	if strings.ContainsRune(s, utf8.RuneError) {
		// encoding/json puts U+FFFD where half a surrogate pair stands.
		r.refuse(path, token, "text without broken characters")
		return "", false
	}
	return s, true
}

func (r *reader) want(path string, token json.Token, delim json.Delim, wanted string) bool {
	if token != delim {
		r.refuse(path, token, wanted)
		return false
	}
	return true
}

func (r *reader) refuse(path string, token json.Token, wanted string) {
	r.faults.Add(path, show(token), wanted)
	r.skip(token)
}

// skip reads to the end of the value that token begins.
func (r *reader) skip(token json.Token) {
	depth := 0
	for {
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return
		}
		token, _ = r.dec.Token()
	}
}

func show(token json.Token) string {
	switch token := token.(type) {
	case nil:
		return "null"
	case string:
		return quote(token)
	case json.Delim:
		return map[json.Delim]string{'{': "{…}", '[': "[…]"}[token]
	default:
		return cut(fmt.Sprint(token))
	}
}

// shownName is a name as paths show it: one that could be taken for more than a
// name is quoted.
func shownName(name string) string {
	plain := strings.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' }) < 0
	if plain && name != "" && len(name) <= longest {
		return name
	}
	return quote(name)
}

// fieldsOf are the fields of t that a document can name.
func fieldsOf(t reflect.Type) map[string]int {
	fields := map[string]int{}
	for i := range t.NumField() {
		if name := nameOf(t.Field(i)); name != "" {
			fields[name] = i
		}
	}
	return fields
}

func namesOf(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		if name := nameOf(t.Field(i)); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// nameOf is the name of f in documents; "" if it has none.
func nameOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if !f.IsExported() || name == "-" {
		return ""
	}
	return name
}
