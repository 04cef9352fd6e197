package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func TestFileIsFresh(t *testing.T) {
	require.NoError(t, run(true))
}

// compile reads the file in the tree as validators do, or a part of it. That it
// is sound by the rules of its own draft is checked on the way.
func compile(t *testing.T, part string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("config.schema.json", document))
	schema, err := c.Compile("config.schema.json" + part)
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, document string) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	require.NoError(t, err, document)
	return schema.Validate(value)
}

// read is what the engine says of a document: of a layer without weeks, once
// another has given it the usual one.
func read(document string) error {
	var cfg calendar.Config
	if err := cfg.UnmarshalJSON([]byte(document)); err != nil {
		return err
	}
	if len(cfg.Weeks) == 0 {
		cfg.Weeks = calendar.Timeline[calendar.Week]{{From: cfg.Covers.First(), Value: usual()}}
	}
	_, err := calendar.New(cfg)
	return err
}

func usual() calendar.Week {
	return calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Sun"), calendar.MustParseHours("08:00-12:00, 13:00-17:00"))
}

// everything names every name and every kind.
const everything = `{
	"covers": "2026-01-01/2026-12-31",
	"decided": "2026-11-30",
	"weeks": [{"from": "2025-12-29", "value": {"monday": "08:00-12:00, 13:00-17:00", "tuesday": "08:00-12:00, 13:00-17:00",
		"wednesday": "08:00-12:00, 13:00-17:00", "thursday": "", "friday": "08:00-12:00", "saturday": "08:00-12:00", "sunday": "22:00-24:00"}}],
	"days": [
		{"date": "2026-01-05", "kind": "swapped", "hours": "", "swap": "2026-01-11", "basis": "1/QĐ-UBND Điều 2"},
		{"date": "2026-01-11", "kind": "make-up", "swap": "2026-01-05"},
		{"date": "2026-01-12", "kind": "half-day", "name": {"vi": "Họp", "en": "Meeting"}, "pending": true},
		{"date": "2026-01-13", "kind": "one-off", "hours": "18:00-24:00"},
		{"date": "2026-02-01", "kind": "holiday", "swap": "", "name": {}, "basis": "", "pending": false},
		{"date": "2026-02-02", "kind": "in-lieu"},
		{"date": "2026-02-03", "kind": "closure"}
	]
}`

// documents are all whole ones in the tree, by where they stand.
func documents(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{"everything": everything}
	names, err := filepath.Glob(root + "/calendar/vietnam/years/*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(names), 20)
	for _, name := range append(names, root+"/examples/counter/testdata/own-calendar.json") {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		found[name] = string(text)
	}
	for _, name := range []string{root + "/README.md", root + "/README.vi.md"} {
		page, err := os.ReadFile(name)
		require.NoError(t, err)
		blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllStringSubmatch(string(page), -1)
		require.Len(t, blocks, 1, name)
		found[name] = blocks[0][1]
	}
	decided, err := json.Marshal(vietnam.Config())
	require.NoError(t, err)
	found["vietnam.Config()"] = string(decided)
	return found
}

func TestDocumentsOfTheTree(t *testing.T) {
	schema := compile(t, "")
	for name, document := range documents(t) {
		require.NoError(t, validate(t, schema, document), name)
		require.NoError(t, read(document), name)
	}
	hours, err := os.ReadFile(root + "/examples/counter/offices/thuy-khue-hours.json")
	require.NoError(t, err)
	require.NoError(t, validate(t, compile(t, "#/$defs/WeekTimeline"), string(hours)))
}

// withDay is a document with that special day.
func withDay(day string) string {
	return `{"covers": "2026-01-01/2026-12-31", "days": [` + day + `]}`
}

// TestBrokenDocuments: each is refused where it is broken, by the engine too.
func TestBrokenDocuments(t *testing.T) {
	schema := compile(t, "")
	for document, wrong := range map[string]string{
		`[]`:                        `at '': got array, want object`,
		`null`:                      `at '': got null, want object`,
		`{"days": []}`:              `at '': missing property 'covers'`,
		`{"covers": ""}`:            `at '/covers': minLength: got 0, want 1`,
		`{"covers": "2026-01-01/"}`: `at '/covers': '2026-01-01/' does not match pattern`,
		`{"covers": "/2026-12-31"}`: `at '/covers': '/2026-12-31' does not match pattern`,
		`{"covers": "2026-01-01/2026-12-31", "Days": []}`:                                                           `at '': additional properties 'Days' not allowed`,
		`{"covers": "2026-01-01/2026-12-31", "decided": null}`:                                                      `at '/decided': got null, want string`,
		`{"covers": "2026-01-01/2026-12-31", "$schema": "x"}`:                                                       `at '': additional properties '$schema' not allowed`,
		`{"covers": "2026-01-01/2026-12-31", "weeks": {}}`:                                                          `at '/weeks': got object, want array`,
		`{"covers": "2026-01-01/2026-12-31", "weeks": [{"value": {"monday": "08:00-12:00"}}]}`:                      `at '/weeks/0': missing property 'from'`,
		`{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01"}]}`:                                    `at '/weeks/0': missing property 'value'`,
		`{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01", "value": {"monday": "8:00-12:00"}}]}`: `at '/weeks/0/value/monday': '8:00-12:00' does not match pattern`,
		`{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01", "value": {"munday": ""}}]}`:           `at '/weeks/0/value': additional properties 'munday' not allowed`,
		withDay(`{"date": "2026-03-02", "kind": "holiday", "colour": "red"}`):                                       `at '/days/0': additional properties 'colour' not allowed`,
		withDay(`{"date": "2026-03-02", "kind": "holiday", "nmae": {}}`):                                            `at '/days/0': additional properties 'nmae' not allowed`,
		withDay(`{"date": "2026-03-02", "kind": "workday"}`):                                                        `at '/days/0/kind': value must be one of 'holiday', 'in-lieu'`,
		withDay(`{"date": "2026-03-02", "kind": "Holiday"}`):                                                        `at '/days/0/kind': value must be one of`,
		withDay(`{"date": "2026-03-02"}`):                                                                           `at '/days/0': missing property 'kind'`,
		withDay(`{"kind": "closure"}`):                                                                              `at '/days/0': missing property 'date'`,
		withDay(`{"date": "", "kind": "closure"}`):                                                                  `at '/days/0/date': minLength: got 0, want 1`,
		withDay(`{"date": 20260302, "kind": "closure"}`):                                                            `at '/days/0/date': got number, want string`,
		withDay(`{"date": "2026-3-2", "kind": "closure"}`):                                                          `at '/days/0/date': '2026-3-2' does not match pattern`,
		withDay(`{"date": "2026-03-02", "kind": "swapped"}`):                                                        `at '/days/0': missing property 'swap'`,
		withDay(`{"date": "2026-03-02", "kind": "make-up", "swap": ""}`):                                            `at '/days/0/swap': minLength: got 0, want 1`,
		withDay(`{"date": "2026-03-02", "kind": "holiday", "swap": "2026-03-07"}`):                                  `at '/days/0/swap': value must be ''`,
		withDay(`{"date": "2026-03-02", "kind": "holiday", "hours": "08:00-12:00"}`):                                `at '/days/0/hours': value must be ''`,
		withDay(`{"date": "2026-03-02", "kind": "one-off"}`):                                                        `at '/days/0': missing property 'hours'`,
		withDay(`{"date": "2026-03-02", "kind": "closure", "name": "Tết"}`):                                         `at '/days/0/name': got string, want object`,
		withDay(`{"date": "2026-03-02", "kind": "closure", "pending": "yes"}`):                                      `at '/days/0/pending': got string, want boolean`,
		withDay(`{"date": "2026-03-02", "kind": "closure", "basis": "1  Điều 2"}`):                                  `at '/days/0/basis': '1  Điều 2' does not match pattern`,
	} {
		require.ErrorContains(t, validate(t, schema, document), wrong, document)
		require.ErrorIs(t, read(document), calendar.ErrInvalid, document)
	}
}

// TestWhatASchemaCannotSee: these pass the schema, and only reading them tells.
func TestWhatASchemaCannotSee(t *testing.T) {
	schema := compile(t, "")
	for name, document := range map[string]string{
		"a day that does not exist": withDay(`{"date": "2026-02-31", "kind": "closure"}`),
		"an end before its start":   `{"covers": "2026-12-31/2026-01-01"}`,
		"sessions that overlap":     withDay(`{"date": "2026-03-02", "kind": "one-off", "hours": "08:00-12:00, 11:00-17:00"}`),
		"prose for a citation":      withDay(`{"date": "2026-03-02", "kind": "closure", "basis": "khoản 2 Điều 17"}`),
		"half a swap":               withDay(`{"date": "2026-03-02", "kind": "swapped", "swap": "2026-03-07"}`),
		"a day not covered":         withDay(`{"date": "2027-03-02", "kind": "closure"}`),
		"a day twice":               withDay(`{"date": "2026-03-02", "kind": "closure"}, {"date": "2026-03-02", "kind": "holiday"}`),
		"no open hour":              `{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01", "value": {}}]}`,
	} {
		require.NoError(t, validate(t, schema, document), name)
		require.ErrorIs(t, read(document), calendar.ErrInvalid, name)
	}
}
