package main

import (
	"slices"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

var slaDocument = document{
	name: "sla",
	root: sla.Config{},
	about: "What an office promises beyond the law: its initiatives, when its desk takes filings, how supplements move the due instant, " +
		"and when warnings fire. Any of its parts may be left out.",
	unsaid: "a span ends after it begins, a citation is well formed, days of the week are in order and one of them lies in inForce, " +
		"a window is in order, hours are in order, open at some time and of days in force, a percentage with a power of ten is within bounds, " +
		"no id is given twice and no procedure two policies; and of intake what the schema of a calendar cannot see either. " +
		"Whether there are such procedures, fields and units is for a catalogue to say.",
	self: "an agreement",
	texts: slices.Concat(calendarTexts, []text{
		written[calendar.Weekdays](`^(`+days+`(,`+days+`){0,6})?$`, "Wed", "Mon-Fri", "Mon,Wed-Fri"),
		percent(),
		chosen(procedures.InPerson),
		chosen(procedures.Ministry),
		chosen(sla.Restart),
	}),
	finish: finishSLA,
}

const (
	weekday = `(Mon|Tue|Wed|Thu|Fri|Sat|Sun)`
	days    = weekday + `(-` + weekday + `)?`
)

func finishSLA(s schema) {
	matching(s.property("Initiative", "procedures").Items, code)
	matching(s.property("Supplement", "procedures").Items, code)
	s.Definitions["Supplement"].Required = []string{"procedures"} // no policy is the first

	finishIntake(s)
	shortTerms(s)
	aboveZero(s)
	offers(s)
	cuts(s)
	alerts(s)
}

// finishIntake wants a calendar by itself, not a layer of one.
func finishIntake(s schema) {
	intake := s.Definitions["Calendar"]
	intake.Description = "A calendar: the days it covers, its weeks, and the days that differ from them."
	finishCalendarAt(s, intake)
	intake.Else.Required = append(intake.Else.Required, "weeks")
	set(intake.Else, "weeks", &jsonschema.Schema{MinItems: &one})
}

// offers wants at least one thing offered, one that says when at most, and
// nothing beside a label.
func offers(s schema) {
	label := yes("label")
	timed := []*jsonschema.Schema{s.said("term", "Term"), s.said("cut", "Cut"), yes("atOnce"), label}
	more := []*jsonschema.Schema{yes("noSlip"), yes("home"), some("hours")}
	offer := s.Definitions["Offer"]
	offer.OneOf = append(timed, &jsonschema.Schema{AnyOf: more, Not: &jsonschema.Schema{AnyOf: slices.Clone(timed)}})
	alone := set(where("noSlip", jsonschema.Schema{Const: false}), "home", &jsonschema.Schema{Const: false})
	offer.AllOf = []*jsonschema.Schema{{If: label, Then: set(alone, "hours", &jsonschema.Schema{MaxItems: &none})}}
}

// cuts wants of a share less than all of the limit, and units that can be
// rounded up to, of which the floor has the same.
func cuts(s schema) {
	cut := s.Definitions["Cut"]
	s.property("Cut", "percent").Not = &jsonschema.Schema{Pattern: `^\+?0*100(\.0*)?$`}
	units := []calendar.Unit{calendar.WorkingMinutes, calendar.WorkingHours, calendar.HalfDays, calendar.WorkingDays, calendar.Days, calendar.ClockHours}
	s.property("Cut", "to").Pattern = limitOf(units...)
	for _, unit := range units {
		of := jsonschema.Schema{Pattern: limitOf(unit)}
		to := of
		to.MinLength = &one
		cut.AllOf = append(cut.AllOf, &jsonschema.Schema{If: has("to", to), Then: where("floor", of)})
	}
}

// alerts wants one of share and left. A share of 0 is none.
func alerts(s schema) {
	s.defineZero("NoShare", "0, in any form: no share.")
	s.orZero("Alert", "share", "NoShare")
	s.property("Alert", "left").Pattern = limitOf(calendar.WorkingMinutes, calendar.WorkingHours, calendar.WorkingDays)
	zero := &jsonschema.Schema{Ref: reference("NoShare")}
	s.Definitions["Alert"].OneOf = []*jsonschema.Schema{has("share", jsonschema.Schema{Not: zero}), given("left")}
}
