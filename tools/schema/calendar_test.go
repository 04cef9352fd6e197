package main

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

var calendarSubject = subject{
	document:   calendarDocument,
	read:       reading(joined),
	everything: everyDay,
	whole:      calendars,
	parts: func(t *testing.T) []example {
		return files(t, "examples/counter/offices/thuy-khue-hours.json", reference("WeekTimeline"))
	},
	broken: map[string]string{
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
	},
	unseen: map[string]string{
		"a day that does not exist": withDay(`{"date": "2026-02-31", "kind": "closure"}`),
		"an end before its start":   `{"covers": "2026-12-31/2026-01-01"}`,
		"sessions that overlap":     withDay(`{"date": "2026-03-02", "kind": "one-off", "hours": "08:00-12:00, 11:00-17:00"}`),
		"prose for a citation":      withDay(`{"date": "2026-03-02", "kind": "closure", "basis": "khoản 2 Điều 17"}`),
		"half a swap":               withDay(`{"date": "2026-03-02", "kind": "swapped", "swap": "2026-03-07"}`),
		"a day not covered":         withDay(`{"date": "2027-03-02", "kind": "closure"}`),
		"a day twice":               withDay(`{"date": "2026-03-02", "kind": "closure"}, {"date": "2026-03-02", "kind": "holiday"}`),
		"no open hour":              `{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01", "value": {}}]}`,
	},
	odd: map[reflect.Type][]string{
		reflect.TypeFor[calendar.Date]():  {"", "0001-01-01", "2024-02-29", "9999-12-31"},
		reflect.TypeFor[calendar.Span]():  {"", "0001-01-01/9999-12-31", "2026-01-01/2026-01-01", "2026-01-01/", "/2026-12-31"},
		reflect.TypeFor[calendar.Hours](): {"", "00:00-24:00", "23:59-24:00", "00:00-00:01" + many(23)},
		reflect.TypeFor[motcua.Ref]():     {"", "Hiến pháp 2013 Điều 9 điểm đ1", `"%/\`, "điềukhoản"},
		reflect.TypeFor[calendar.Clock](): {"", "00:00", "24:00"},
		reflect.TypeFor[calendar.Limit](): {"", "1 clock hour", "1 half day", "2 half days", "10 years", "2147483647 days", "480 working minutes",
			"8 working hours", "1 working minute", "9 working hours"},
	},
	fragments: []string{"2026-02-28", "2024-02-29", "0001-01-01", "/", "-", ", ", "00:00", "08:00", "19:59", "23:59", "24:00",
		"9", " ", "Điều 17", " khoản 2", "12/TB-UBND", "\u00a0", "\n", "₫",
		"same day", "1", "20", " working hour", " days", "s"},
}

// joined is the calendar of a document: of a layer without weeks, once another
// has given it the usual one.
func joined(cfg calendar.Config) (*calendar.Calendar, error) {
	if len(cfg.Weeks) == 0 {
		cfg.Weeks = calendar.Timeline[calendar.Week]{{From: cfg.Covers.First(), Value: usual()}}
	}
	return calendar.New(cfg)
}

func usual() calendar.Week {
	return calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Sun"), calendar.MustParseHours("08:00-12:00, 13:00-17:00"))
}

// everyDay names every name and every kind.
const everyDay = `{
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

// calendars are all in the tree.
func calendars(t *testing.T) []example {
	t.Helper()
	found := files(t, "calendar/vietnam/years/*.json", "")
	require.GreaterOrEqual(t, len(found), 20)
	found = append(found, files(t, "examples/counter/testdata/own-calendar.json", "")...)
	for _, name := range []string{"README.md", "README.vi.md"} {
		page, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllStringSubmatch(string(page), -1)
		require.Len(t, blocks, 1, name)
		found = append(found, example{name: name, text: blocks[0][1]})
	}
	return append(found, literal(t, "vietnam.Config()", vietnam.Config()))
}

// withDay is a document with that special day.
func withDay(day string) string {
	return `{"covers": "2026-01-01/2026-12-31", "days": [` + day + `]}`
}

// many are n more sessions of a minute each.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		at := calendar.NewClock(1+i/2, i%2*30)
		b.WriteString(", " + at.String() + "-" + calendar.NewClock(at.Hour(), at.Minute()+1).String())
	}
	return b.String()
}

// TestKindsAsTheEngineSeesThem: of what days of each kind need and may have,
// the schema and New say the same.
func TestKindsAsTheEngineSeesThem(t *testing.T) {
	schema := calendarSubject.compile(t, "")
	kinds := wordsOf(calendar.Holiday)
	require.Len(t, kinds, 7)
	for _, kind := range kinds {
		for _, hours := range []string{``, `, "hours": ""`, `, "hours": "08:00-09:00"`} {
			for _, swap := range []string{``, `, "swap": ""`, `, "swap": "2027-03-06"`} { // its other half is not covered
				calendarSubject.agree(t, schema, withDay(`{"date": "2026-03-02", "kind": "`+kind.text+`"`+hours+swap+`}`))
			}
		}
	}
}
