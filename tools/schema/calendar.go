package main

import (
	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

var calendarDocument = document{
	name:  "calendar",
	root:  calendar.Config{},
	about: "One calendar of an office, or a layer of one: the days it covers, its weeks, and the days that differ from them.",
	unsaid: "sessions and weeks are in order, a citation is well formed, each half of a swap has its other, days lie within covers, " +
		"no day or name is given twice. Weeks may be left out, as layers for calendar.Join do; New wants one. " +
		"Join alone would also take a later layer without covers.",
	self:   "a calendar",
	texts:  calendarTexts,
	finish: finishCalendar,
}

// The parts of patterns.
const (
	date   = `[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`
	opens  = `([01][0-9]|2[0-3]):[0-5][0-9]`
	closes = `(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)`
	hours  = opens + `-` + closes
)

// calendarTexts are those that documents on higher floors use too.
var calendarTexts = []text{
	written[calendar.Date](`^(`+date+`)?$`, "2026-02-17"),
	written[calendar.Span](`^(`+date+`/(`+date+`)?|/`+date+`)?$`, "2026-01-01/2026-12-31"),
	written[calendar.Clock](`^`+closes+`?$`, "15:00"),
	written[calendar.Hours](`^(`+hours+`(, `+hours+`){0,23})?$`, "08:00-12:00, 13:00-17:00", "07:30-11:30"),
	written[motcua.Ref](`^([^\s]+( [^\s]+)*)?$`, "61/2018/NĐ-CP Điều 17 khoản 2 điểm a"),
	limit(),
	chosen(calendar.Holiday), // the kinds before it are what weeks make of days
	chosen(calendar.NextDay),
	chosen(calendar.Closing),
	chosen(calendar.Effect(0)), // a cutoff that may be left out may have none
}

// limit is a number and its unit, in the singular for 1.
func limit() text {
	singular, plural := "", ""
	units := wordsOf(calendar.WorkingMinutes)
	for _, unit := range units {
		if calendar.Unit(unit.value) != calendar.SameDay {
			plural += "|" + unit.text
			singular += "|" + calendar.NewLimit(1, calendar.Unit(unit.value)).String()[len("1 "):]
		}
	}
	t := written[calendar.Limit](`^(same day|1 (`+singular[1:]+`)|([2-9]|[1-9][0-9]{1,9}) (`+plural[1:]+`))?$`,
		"5 working days", "1 month", "same day")
	t.parts = units
	return t
}

func finishCalendar(s schema) { finishCalendarAt(s, s.Schema) }

// finishCalendarAt is for documents that hold a calendar too.
func finishCalendarAt(s schema, at *jsonschema.Schema) {
	at.Properties.Value("covers").Pattern = `^(` + date + `/` + date + `)?$` // no open end
	s.Definitions["SpecialDay"].AllOf = byKind()
}

// byKind is what days of some kinds need and what they may not have; a test
// holds it to what New says of each kind.
func byKind() []*jsonschema.Schema {
	return []*jsonschema.Schema{
		{If: is("kind", calendar.Swapped, calendar.MakeUp), Then: given("swap"), Else: no("swap")},
		{If: is("kind", calendar.OneOff), Then: given("hours")},
		{If: is("kind", calendar.Holiday, calendar.InLieu, calendar.Swapped, calendar.Closure), Then: no("hours")},
	}
}

// shortTerms lets a cutoff put an end of its own only to limits that it does not
// shorten: to the same day, or to eight working hours at most.
func shortTerms(s schema) {
	ends := has("cutoff", *is("effect", calendar.DueNextDay, calendar.DueNextMorning, calendar.MayDefer))
	const short = `^(same day|1 working (minute|hour)|[2-8] working hours|([2-9]|[1-9][0-9]|[1-3][0-9]{2}|4[0-7][0-9]|480) working minutes)?$`
	s.Definitions["Term"].AllOf = []*jsonschema.Schema{{If: ends, Then: where("limit", jsonschema.Schema{Pattern: short})}}
}
