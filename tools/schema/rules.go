package main

import (
	"encoding/json"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua/calendar"
)

// The parts of rules that documents have of their own.

// set adds what holds of a property, where it is there.
func set(s *jsonschema.Schema, name string, holds *jsonschema.Schema) *jsonschema.Schema {
	if s.Properties == nil {
		s.Properties = jsonschema.NewProperties()
	}
	s.Properties.Set(name, holds)
	return s
}

// where is what holds of a property, where it is there.
func where(name string, holds jsonschema.Schema) *jsonschema.Schema {
	return set(&jsonschema.Schema{}, name, &holds)
}

// has is what holds of a property that is there.
func has(name string, holds jsonschema.Schema) *jsonschema.Schema {
	s := where(name, holds)
	s.Required = []string{name}
	return s
}

// given wants a text that is not empty.
func given(name string) *jsonschema.Schema { return has(name, jsonschema.Schema{MinLength: &one}) }

// some wants a list that is not empty.
func some(name string) *jsonschema.Schema { return has(name, jsonschema.Schema{MinItems: &one}) }

// no wants a text to be empty, where it is there.
func no(name string) *jsonschema.Schema { return where(name, jsonschema.Schema{Const: ""}) }

// noneOf wants a list to be empty, where it is there.
func noneOf(name string) *jsonschema.Schema { return where(name, jsonschema.Schema{MaxItems: &none}) }

// yes wants true.
func yes(name string) *jsonschema.Schema { return has(name, jsonschema.Schema{Const: true}) }

// not is what does not hold.
func not(holds *jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{Not: holds} }

// all is what holds together.
func all(hold ...*jsonschema.Schema) *jsonschema.Schema { return &jsonschema.Schema{AllOf: hold} }

// holding is a list, of which one element or more is like that.
func holding(name string, element *jsonschema.Schema) *jsonschema.Schema {
	return has(name, jsonschema.Schema{Contains: element})
}

// between is a whole number of those, or between them.
func between(least, most string) jsonschema.Schema {
	return jsonschema.Schema{Minimum: json.Number(least), Maximum: json.Number(most)}
}

// said wants an object that says something.
func (s schema) said(name, definition string) *jsonschema.Schema {
	return has(name, *not(s.nothing(s.Definitions[definition])))
}

// bilingual is a text in both languages.
func bilingual() *jsonschema.Schema {
	return &jsonschema.Schema{
		Required:   []string{"vi", "en"},
		Properties: set(where("vi", jsonschema.Schema{MinLength: &one}), "en", &jsonschema.Schema{MinLength: &one}).Properties,
	}
}

// is wants one of those values.
func is[E enum](name string, values ...E) *jsonschema.Schema {
	all := make([]any, len(values))
	for i, value := range values {
		all[i] = value.String()
	}
	return has(name, jsonschema.Schema{Enum: all})
}

// limitOf is a limit of one of those units, or none.
func limitOf(units ...calendar.Unit) string { return `^(` + limitUpTo(`[0-9]+`, units...) + `)?$` }

// limitUpTo is a limit of one of those units, with a number that matches.
func limitUpTo(number string, units ...calendar.Unit) string {
	var words []string
	for _, unit := range units {
		words = append(words, strings.TrimSuffix(unit.String(), "s"))
	}
	return number + ` (` + strings.Join(words, "|") + `)s?`
}

// defineZero is a definition of decimals that are 0.
func (s schema) defineZero(name, about string) {
	const sign = "[-+\u2212]?"
	s.define(name, about, &jsonschema.Schema{Type: "string", Pattern: `^` + sign + `(0+\.?0*|\.0+)([Ee]` + sign + `[0-9]+)?$`})
}

// define is a definition that no Go type has.
func (s schema) define(name, about string, definition *jsonschema.Schema) {
	definition.Description = about
	s.Definitions[name] = definition
}

// orZero lets a property be that zero too.
func (s schema) orZero(of, name, zero string) {
	property := s.property(of, name)
	property.AnyOf, property.Ref = []*jsonschema.Schema{{Ref: property.Ref}, {Ref: reference(zero)}}, ""
}
