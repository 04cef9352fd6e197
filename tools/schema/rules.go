package main

import "github.com/invopop/jsonschema"

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

// is wants one of those values.
func is[E enum](name string, values ...E) *jsonschema.Schema {
	all := make([]any, len(values))
	for i, value := range values {
		all[i] = value.String()
	}
	return has(name, jsonschema.Schema{Enum: all})
}
