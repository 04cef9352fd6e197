package main

import (
	"slices"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

var reminderDocument = document{
	name: "reminder",
	root: reminder.Config{},
	about: "What reminds the holders of papers: how long each kind of paper is valid, when its renewal is filed, " +
		"how long before its end to remind, in which words and by which ways.",
	unsaid: "a span ends after it begins, a citation is well formed, hours are in order, of leads in one unit the longest comes first, ages rise, " +
		"a renewal can be filed before its last day to file, no two rules of a kind are in force on one day, no channel is given twice. " +
		"A whole number written with a fraction (1.0) is not read. Whether there is such a procedure is for a catalogue to say.",
	self:   "the rules of reminders",
	texts:  slices.Concat(calendarTexts, []text{chosen(reminder.ByTerm), chosen(reminder.LatestOnly)}),
	finish: finishReminder,
}

// upTo10000 is the number of a limit.
const upTo10000 = `([1-9][0-9]{0,3}|10000)`

var (
	forward = []calendar.Unit{calendar.Days, calendar.Months, calendar.Years}
	back    = append(slices.Clone(forward), calendar.WorkingDays)
)

func finishReminder(s schema) {
	limit := func(of, name string, units ...calendar.Unit) {
		s.property(of, name).Pattern = `^(` + limitUpTo(upTo10000, units...) + `)?$`
	}
	for _, name := range []string{"term", "early", "endless"} {
		limit("Validity", name, forward...)
	}
	limit("Extension", "limit", forward...)
	limit("Renewal", "from", back...)
	limit("Renewal", "before", back...)
	limit("Renewal", "after", forward...)
	limit("Rule", "grace", calendar.Days)
	s.property("Rule", "leads").Items.Pattern = `^(same day|` + limitUpTo(upTo10000, back...) + `)$`
	s.property("Channel", "cap").Minimum = "0"

	s.Definitions["Renewal"].AllOf = []*jsonschema.Schema{{If: given("before"), Then: no("after")}}
	validities(s)
	rules(s)
	wordings(s)
	caps(s)
}

// validities want what the way in which the end is found needs, and nothing else.
func validities(s schema) {
	times := between("1", "100")
	set(s.Definitions["Extension"].Else, "times", &times)
	ages, age := s.property("Validity", "ages"), between("1", "150")
	age.Type = ages.Items.Type
	ages.Items, ages.UniqueItems = &age, true
	extendable := all(is("by", reminder.ByTerm, reminder.ByStart, reminder.ByPrint), given("term"))
	s.Definitions["Validity"].AllOf = []*jsonschema.Schema{
		{If: is("by", reminder.ByTerm, reminder.ByStart), Then: given("term")},
		{If: is("by", reminder.ByAge, reminder.ByNothing), Then: no("term")},
		{If: s.said("extension", "Extension"), Then: extendable},
		{If: is("by", reminder.ByAge), Then: some("ages"), Else: all(noneOf("ages"), no("early"))},
		{If: not(is("by", reminder.ByUnderlying)), Then: no("endless")},
	}
}

// rules want names in both languages, an end of those that say why they ended,
// and no leads where there is nothing to remind of.
func rules(s schema) {
	name := s.property("Rule", "name")
	name.Required, name.Properties = bilingual().Required, bilingual().Properties
	s.Definitions["Rule"].AllOf = []*jsonschema.Schema{
		{If: s.said("ended", "Text"), Then: all(ended(), has("ended", *bilingual()))},
		{If: has("validity", *is("by", reminder.ByNothing)), Then: noneOf("leads")},
	}
}

// caps want days of grace for what a cap holds back, if it would be skipped.
func caps(s schema) {
	graceful := &jsonschema.Schema{If: is("missed", reminder.Skip), Then: given("grace")}
	s.AllOf = append(s.AllOf, &jsonschema.Schema{
		If:   holding("channels", has("cap", jsonschema.Schema{Minimum: "1"})),
		Then: where("rules", jsonschema.Schema{Items: graceful}),
	})
}
