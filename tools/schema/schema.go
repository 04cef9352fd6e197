package main

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua/feedback/petition"
)

const module = "github.com/motcua/motcua"

// schema is the schema of a document, and the texts in it by their references.
type schema struct {
	*jsonschema.Schema
	texts map[string]text
}

// reflected is what the Go types say, with all that they refer to.
func reflected(root any, c comments, texts []text) (schema, error) {
	known := map[reflect.Type]text{}
	for _, text := range texts {
		known[text.typ] = text
	}
	var unknown error
	used, usedTexts := jsonschema.Definitions{}, map[string]text{}
	r := jsonschema.Reflector{LookupComment: c.of, Namer: name}
	r.Mapper = func(t reflect.Type) *jsonschema.Schema {
		if isList(t) {
			list := r.ReflectFromType(t.Field(0).Type)
			maps.Copy(used, list.Definitions)
			return &jsonschema.Schema{Type: list.Type, Items: list.Items}
		}
		text, found := known[t]
		if !found {
			if isText(t) {
				unknown = fmt.Errorf("no pattern is known for %v", t)
			}
			return nil
		}
		ref := reference(name(t))
		used[name(t)], usedTexts[ref] = text.schema(c), text
		return &jsonschema.Schema{Ref: ref}
	}
	outer := r
	outer.ExpandedStruct = true
	s := outer.Reflect(root)
	maps.Copy(s.Definitions, used)
	return schema{s, usedTexts}, unknown
}

// isList reports whether t is a motcua.List, which is a struct in Go and an
// array in documents.
func isList(t reflect.Type) bool {
	return t.PkgPath() == module && strings.HasPrefix(t.Name(), "List[")
}

// name is the name of a definition: WeekEntry for Entry[…/calendar.Week], and
// Calendar for calendar.Config, since a document may hold another.
func name(t reflect.Type) string {
	pkg, _, _ := strings.Cut(t.String(), ".")
	pkg = strings.ToUpper(pkg[:1]) + pkg[1:]
	switch {
	case t.Name() == "Config":
		return pkg
	case t == reflect.TypeFor[petition.Clock](): // its term has a calendar.Clock
		return pkg + t.Name()
	}
	generic, of, _ := strings.Cut(t.Name(), "[")
	return strings.TrimSuffix(of[strings.LastIndex(of, ".")+1:], "]") + generic
}

func reference(name string) string { return "#/$defs/" + name }

// definition is what a property refers to, itself if to nothing.
func (s schema) definition(property *jsonschema.Schema) *jsonschema.Schema {
	if found := s.Definitions[strings.TrimPrefix(property.Ref, reference(""))]; found != nil {
		return found
	}
	return property
}

func (s schema) textOf(property *jsonschema.Schema) (text, bool) {
	text, found := s.texts[property.Ref]
	return text, found
}

// objects are the definitions and the document itself.
func (s schema) objects() []*jsonschema.Schema {
	return append(slices.Collect(maps.Values(s.Definitions)), s.Schema)
}

// property is that of a definition.
func (s schema) property(of, name string) *jsonschema.Schema {
	return s.Definitions[of].Properties.Value(name)
}
