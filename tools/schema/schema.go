package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

const about = "One calendar of an office, or a layer of one: the days it covers, its weeks, and the days that differ from them."

// unsaid is what only reading the document tells.
const unsaid = "No stricter than calendar.New, and laxer where a schema cannot look: whether a day exists (31 February), " +
	"sessions and weeks are in order, a citation is well formed, each half of a swap has its other, days lie within covers, " +
	"no day or name is given twice. Weeks may be left out, as layers for calendar.Join do; New wants one. " +
	"Join alone would also take a later layer without covers. " +
	"A document cannot name its schema, since $schema is no name of a calendar: tell your editor which files it is for."

// The parts of patterns. Each whole pattern takes "" as well, the zero value of
// its type, and is plain enough for every dialect of regular expressions.
const (
	date   = `[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`
	opens  = `([01][0-9]|2[0-3]):[0-5][0-9]`
	closes = `(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)`
	hours  = opens + `-` + closes
)

// texts are the types that documents write as text, which the reflector would
// take for the structs and numbers that they are in Go.
func texts(c comments) map[reflect.Type]*jsonschema.Schema {
	all := map[reflect.Type]*jsonschema.Schema{}
	text := func(v any, pattern string, examples ...any) *jsonschema.Schema {
		t := reflect.TypeOf(v)
		all[t] = &jsonschema.Schema{Type: "string", Pattern: pattern, Examples: examples, Description: c.of(t, "")}
		return all[t]
	}
	text(calendar.Date{}, `^(`+date+`)?$`, "2026-02-17")
	text(calendar.Span{}, `^(`+date+`/(`+date+`)?|/`+date+`)?$`, "2026-01-01/2026-12-31")
	text(calendar.Hours{}, `^(`+hours+`(, `+hours+`){0,23})?$`, "08:00-12:00, 13:00-17:00", "07:30-11:30")
	text(motcua.Ref{}, `^([^\s]+( [^\s]+)*)?$`, "61/2018/NĐ-CP Điều 17 khoản 2 điểm a")
	kind := text(calendar.Kind(0), "", "holiday")
	kind.Enum = words(kinds()...)
	for _, k := range kinds() {
		kind.Description += " " + k.String() + ": " + c["calendar."+goName(k)] + "."
	}
	return all
}

var one uint64 = 1 // a text's least length; to be pointed at

// kinds are those that a document may name.
func kinds() []calendar.Kind {
	var all []calendar.Kind
	for k := calendar.Holiday; ; k++ {
		if _, err := k.MarshalText(); err != nil {
			return all
		}
		all = append(all, k)
	}
}

func words(kinds ...calendar.Kind) []any {
	all := make([]any, len(kinds))
	for i, k := range kinds {
		all[i] = k.String()
	}
	return all
}

// generate is the text of the file.
func generate() ([]byte, error) {
	c, err := readComments(root, root+"/calendar")
	if err != nil {
		return nil, err
	}
	texts := texts(c)
	used := jsonschema.Definitions{}
	r := jsonschema.Reflector{
		ExpandedStruct: true,
		LookupComment:  c.of,
		Namer:          name,
		Mapper: func(t reflect.Type) *jsonschema.Schema {
			if !reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
				return nil
			}
			used[name(t)] = texts[t]
			return &jsonschema.Schema{Ref: "#/$defs/" + name(t)}
		},
	}
	s := r.Reflect(calendar.Config{})
	for name, text := range used {
		if text == nil {
			return nil, fmt.Errorf("no pattern is known for %s", name)
		}
	}
	maps.Copy(s.Definitions, used)

	s.ID = "https://github.com/motcua/motcua/calendar/config.schema.json"
	s.Title, s.Description, s.Comments = "motcua calendar", about, unsaid
	for _, def := range append(slices.Collect(maps.Values(s.Definitions)), s) {
		needText(def, used)
	}
	s.Properties.Value("covers").Pattern = `^(` + date + `/` + date + `)?$` // no open end
	s.Definitions["SpecialDay"].AllOf = byKind()

	text, err := json.MarshalIndent(s, "", "  ")
	return append(text, '\n'), err
}

// name is the name of a definition: WeekEntry for Entry[…/calendar.Week].
func name(t reflect.Type) string {
	generic, of, _ := strings.Cut(t.Name(), "[")
	return strings.TrimSuffix(of[strings.LastIndex(of, ".")+1:], "]") + generic
}

// needText refuses "" for the texts that s requires: New takes the zero value
// for none.
func needText(s *jsonschema.Schema, texts jsonschema.Definitions) {
	for name, property := range s.Properties.FromOldest() {
		text := texts[strings.TrimPrefix(property.Ref, "#/$defs/")]
		if text != nil && text.Pattern != "" && slices.Contains(s.Required, name) {
			property.MinLength = &one
		}
	}
}

// byKind is what days of some kinds need and what they may not have; a test
// holds it to what New says of each kind.
func byKind() []*jsonschema.Schema {
	given := func(name string) *jsonschema.Schema {
		return where(name, jsonschema.Schema{MinLength: &one}, name)
	}
	none := func(name string) *jsonschema.Schema { return where(name, jsonschema.Schema{Const: ""}) }
	is := func(kinds ...calendar.Kind) *jsonschema.Schema {
		return where("kind", jsonschema.Schema{Enum: words(kinds...)}, "kind")
	}
	return []*jsonschema.Schema{
		{If: is(calendar.Swapped, calendar.MakeUp), Then: given("swap"), Else: none("swap")},
		{If: is(calendar.OneOff), Then: given("hours")},
		{If: is(calendar.Holiday, calendar.InLieu, calendar.Swapped, calendar.Closure), Then: none("hours")},
	}
}

func where(name string, holds jsonschema.Schema, required ...string) *jsonschema.Schema {
	s := &jsonschema.Schema{Required: required, Properties: jsonschema.NewProperties()}
	s.Properties.Set(name, &holds)
	return s
}
