package main

import (
	"encoding"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
)

// text is a type that documents write as text, which the reflector would take
// for the struct or the number that it is in Go.
type text struct {
	typ      reflect.Type
	pattern  string // of all that New can take; "" too, if that is the zero value
	words    []word // instead of a pattern, all that New can take
	parts    []word // words within the pattern
	examples []any
	about    string             // what the comment of the type leaves open
	zero     *jsonschema.Schema // what reads as the zero value; nil: what MarshalText writes for it
}

// word is a word of documents, and the Go constant that it stands for.
type word struct {
	text  string
	typ   reflect.Type
	value int
}

// written is a type with a pattern, plain enough for every dialect of regular
// expressions.
func written[T any](pattern string, examples ...any) text {
	return text{typ: reflect.TypeFor[T](), pattern: pattern, examples: examples}
}

// chosen is an enumerated type, from the first value that New can take.
func chosen[E enum](from E) text {
	words := wordsOf(from)
	example := words[0].text
	if example == "" {
		example = words[1].text
	}
	return text{typ: reflect.TypeFor[E](), words: words, examples: []any{example}}
}

type enum interface {
	~uint8
	fmt.Stringer
}

func wordsOf[E enum](from E) (all []word) {
	for e := from; !strings.HasPrefix(e.String(), "%!"); e++ {
		all = append(all, word{e.String(), reflect.TypeFor[E](), int(e)})
	}
	return all
}

// isText reports whether documents write t as text.
func isText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// schema is the definition of t.
func (t text) schema(c comments) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string", Pattern: t.pattern, Examples: t.examples}
	said := []string{c.of(t.typ, ""), t.about}
	for _, w := range t.words {
		s.Enum = append(s.Enum, w.text)
	}
	for _, w := range slices.Concat(t.words, t.parts) {
		said = append(said, c.ofWord(w))
	}
	s.Description = strings.Join(strings.Fields(strings.Join(said, " ")), " ")
	return s
}

// mayBeEmpty reports whether "" is such a text.
func (t text) mayBeEmpty() bool {
	if t.words != nil {
		return t.words[0].text == ""
	}
	return regexp.MustCompile(t.pattern).MatchString("")
}

// none is what reads as the zero value.
func (t text) none() *jsonschema.Schema {
	if t.zero != nil {
		return t.zero
	}
	text, _ := reflect.Zero(t.typ).Interface().(encoding.TextMarshaler).MarshalText()
	return &jsonschema.Schema{Const: string(text)}
}
