package main

import (
	"slices"

	"github.com/invopop/jsonschema"
)

var none, one uint64 = 0, 1 // lengths, to be pointed at

// demand adds what New says of all documents: what the Go types require is not
// only there but says something, and a list of texts says none of them twice.
// An object that may be left out may also be there and say nothing.
func (s schema) demand() {
	optional := s.optional()
	needs := map[*jsonschema.Schema]*jsonschema.Schema{}
	for _, object := range s.objects() {
		needs[object] = s.needs(object, optional)
	}
	for object, need := range needs {
		if optional[object] {
			object.If, object.Else, object.Required = s.nothing(object), need, nil
			continue
		}
		for name, more := range need.Properties.FromOldest() {
			property := object.Properties.Value(name)
			property.MinLength, property.MinItems = more.MinLength, more.MinItems
			property.Required, property.Properties = more.Required, more.Properties
		}
	}
	for _, object := range s.objects() {
		for _, property := range object.Properties.FromOldest() {
			if items := property.Items; items != nil {
				_, isText := s.textOf(items)
				property.UniqueItems = isText || items.Type == "string"
				items.MinLength = s.something(items, nil).MinLength
			}
		}
	}
}

// optional are the objects that require something but may be left out somewhere,
// or say nothing in one that may.
func (s schema) optional() map[*jsonschema.Schema]bool {
	found := map[*jsonschema.Schema]bool{}
	for before := -1; len(found) > before; {
		before = len(found)
		for _, object := range s.objects() {
			for name, property := range object.Properties.FromOldest() {
				mayBeNothing := found[object] || !slices.Contains(object.Required, name)
				if part := s.definition(property); mayBeNothing && part.Required != nil {
					found[part] = true
				}
			}
		}
	}
	return found
}

// needs is what makes an object say all that it requires.
func (s schema) needs(object *jsonschema.Schema, optional map[*jsonschema.Schema]bool) *jsonschema.Schema {
	need := &jsonschema.Schema{Required: object.Required}
	for _, name := range object.Required {
		if more := s.something(object.Properties.Value(name), optional); more.MinLength != nil || more.MinItems != nil || more.Required != nil {
			set(need, name, more)
		}
	}
	return need
}

// something is what makes a property say something, if its type leaves that open.
func (s schema) something(property *jsonschema.Schema, optional map[*jsonschema.Schema]bool) *jsonschema.Schema {
	text, isText := s.textOf(property)
	switch part := s.definition(property); {
	case isText && text.mayBeEmpty(), property.Type == "string":
		return &jsonschema.Schema{MinLength: &one}
	case property.Type == "array":
		return &jsonschema.Schema{MinItems: &one}
	case property.Ref == reference("Text"):
		return set(&jsonschema.Schema{Required: []string{"vi"}}, "vi", &jsonschema.Schema{MinLength: &one})
	case optional[part]:
		return s.needs(part, optional)
	}
	return &jsonschema.Schema{}
}

// nothing is all that New takes for an object that is not there.
func (s schema) nothing(object *jsonschema.Schema) *jsonschema.Schema {
	all := &jsonschema.Schema{}
	for name, property := range object.Properties.FromOldest() {
		text, isText := s.textOf(property)
		switch part := s.definition(property); {
		case isText:
			set(all, name, text.none())
		case part.Properties != nil:
			set(all, name, s.nothing(part))
		case part.Type == "array":
			set(all, name, &jsonschema.Schema{MaxItems: &none})
		default:
			set(all, name, &jsonschema.Schema{Const: map[string]any{"string": "", "boolean": false, "integer": 0}[property.Type]})
		}
	}
	return all
}
