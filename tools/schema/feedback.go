package main

import (
	"slices"

	"github.com/invopop/jsonschema"

	"github.com/motcua/motcua/feedback"
)

var feedbackDocument = document{
	name: "feedback",
	root: feedback.Config{},
	about: "How a desk scores, publishes and compares what people answered: the official scores and their grades, what may be published, " +
		"and when a difference or a run of reports says something. Any of its parts may be left out.",
	unsaid: "a citation is well formed, a number with a power of ten is within bounds, an id is printable and at most 200 bytes, and not given twice, " +
		"the max of a group is the sum of its indicators', of grades the highest comes first and the last is from 0, " +
		"someOnlineFiles is less than onlineFiles. A whole number written with a fraction (1.0) is not read.",
	self:   "a document of feedback",
	texts:  slices.Concat(calendarTexts, []text{points()}),
	finish: finishFeedback,
}

// points are percentages too.
func points() text {
	t := percent()
	t.about = "A percentage, points or a ratio above 0, at most 100, with at most 9 decimal places, which a dot sets off. A power of ten may follow (1e-1)."
	t.zero = &jsonschema.Schema{Ref: reference("Zero")}
	return t
}

func finishFeedback(s schema) {
	aboveZero(s)
	s.defineZero("Zero", "0, in any form, which is also what is left out.")
	for _, name := range []string{"handled", "onlineProcedures", "onlineFiles", "someOnlineFiles"} {
		s.orZero("Circular", name, "Zero")
	}
	s.orZero("IndexItem", "target", "Zero")
	for _, of := range []string{"Criterion", "IndexGroup", "IndexItem"} {
		matching(s.property(of, "id"), `[^\x00-\x1f\x7f]{1,200}`)
	}
	s.Definitions["Criterion"].AllOf = []*jsonschema.Schema{{If: yes("unit"), Then: where("officer", jsonschema.Schema{Const: false})}}
	grades(s)
	signal(s)
	leasts(s)
}

// grades want one from 0 among them, and no more.
func grades(s schema) {
	s.Definitions["Grade"].Required = []string{"name"} // no from is 0
	s.orZero("Grade", "from", "Zero")
	last := where("from", jsonschema.Schema{Ref: reference("Zero")})
	for _, list := range []*jsonschema.Schema{s.property("Circular", "units"), s.property("Circular", "officers"), s.property("Index", "grades")} {
		list.If, list.Then = &jsonschema.Schema{MinItems: &one}, &jsonschema.Schema{Contains: last, MaxContains: &one}
	}
}

// signal wants all three numbers or none. A power of ten hides how much one is.
func signal(s schema) {
	const belowOne = `0*(\.[0-9]*)?`
	decimal := reference("Decimal")
	watched := s.Definitions["Signal"].Else
	set(watched, "rate", &jsonschema.Schema{Ref: decimal, Pattern: `^\+?(` + belowOne + `|0*1(\.0*)?)$|[Ee]`})
	set(watched, "ratio", &jsonschema.Schema{Ref: decimal, Not: &jsonschema.Schema{Pattern: `^\+?(` + belowOne + `|0*1(\.(0[0-9]*)?)?)$`}})
	set(watched, "threshold", &jsonschema.Schema{Ref: decimal})
	for _, name := range []string{"rate", "ratio", "threshold"} {
		s.orZero("Signal", name, "Zero")
	}
}

// leasts want counts that tell nothing of single persons.
func leasts(s schema) {
	nothing, cell := jsonschema.Schema{Const: 0}, between("3", "1000")
	s.property("Disclosure", "minCell").AnyOf = []*jsonschema.Schema{&nothing, &cell}
	answers := between("2", "1000000")
	set(s.Definitions["Comparison"].Else, "minN", &answers)
	matching(s.property("Moods", "models").Items, `[A-Za-z][A-Za-z0-9 ._/+-]{0,63}`)
	s.Definitions["Moods"].AllOf = []*jsonschema.Schema{
		{If: some("models"), Then: has("least", between("2", "10000")), Else: where("least", nothing)},
	}
}
