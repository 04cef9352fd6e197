package main

import (
	"slices"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback/petition"
)

var petitionDocument = document{
	name:  "feedback/petition",
	root:  petition.Config{},
	about: "By when petitions are dealt with: of each kind what has to be done, within which limits, and how far these may be extended.",
	unsaid: "a span ends after it begins, a citation is well formed, no two versions of a kind have a day in common, " +
		"an extension is longer than what it replaces, and once one is on top, so are those after it.",
	self:   "a document of petitions",
	texts:  slices.Concat(calendarTexts, []text{stageSteps(), chosen(petition.Ordinary)}),
	finish: finishPetition,
}

var (
	steps = []petition.EventKind{petition.Filed, petition.Asked, petition.Accepted, petition.Transferred,
		petition.Rejected, petition.Answered, petition.Published}
	extendable = []calendar.Unit{calendar.WorkingDays, calendar.Days, calendar.Months}
)

// stageSteps are the events that stages have, and none.
func stageSteps() text {
	t := chosen(petition.EventKind(0))
	t.words = slices.DeleteFunc(t.words, func(w word) bool {
		return w.text != "" && !slices.Contains(steps, petition.EventKind(w.value))
	})
	t.about = "What ends a stage, or begins it."
	return t
}

func finishPetition(s schema) {
	shortTerms(s)
	matching(s.property("Kind", "id"), `[a-z][a-z0-9-]{0,39}`)
	stages(s)
	extended(s)
}

// stages want each step at most once, and those before it that it runs from.
func stages(s schema) {
	kind := s.Definitions["Kind"]
	for _, step := range steps {
		kind.AllOf = append(kind.AllOf, where("stages", jsonschema.Schema{Contains: is("step", step), MinContains: &none, MaxContains: &one}))
	}
	fromAccepted := all(is("step", petition.Answered), is("from", petition.Accepted))
	kind.AllOf = append(kind.AllOf,
		&jsonschema.Schema{If: holding("stages", fromAccepted), Then: holding("stages", is("step", petition.Accepted))},
		&jsonschema.Schema{If: holding("stages", is("step", petition.Published)), Then: holding("stages", is("step", petition.Answered))},
	)
	s.Definitions["Stage"].AllOf = []*jsonschema.Schema{
		{If: is("step", petition.Published), Then: is("from", petition.Answered)},
		{If: is("step", petition.Answered), Then: where("from", jsonschema.Schema{Enum: []any{"", petition.Accepted.String()}})},
		{If: not(is("step", petition.Answered, petition.Published)), Then: no("from")},
	}
}

// extended wants extensions in the unit of the term, unless they are on top.
func extended(s schema) {
	s.property("Extension", "limit").Pattern = limitOf(extendable...)
	clock := s.Definitions["PetitionClock"]
	rule := func(pattern *jsonschema.Schema, then *jsonschema.Schema) {
		of := has("term", *all(given("limit"), where("limit", *pattern)))
		replaces := &jsonschema.Schema{If: not(yes("onTop")), Then: then}
		clock.AllOf = append(clock.AllOf, &jsonschema.Schema{If: of, Then: where("extensions", jsonschema.Schema{Items: replaces})})
	}
	for _, unit := range extendable {
		same := jsonschema.Schema{Pattern: limitOf(unit)}
		rule(&same, where("limit", same))
	}
	rule(not(&jsonschema.Schema{Pattern: limitOf(extendable...)}), yes("onTop"))
}
