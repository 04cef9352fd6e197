package calendar

import (
	"iter"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/both"
)

// Change is a day about which two calendars differ.
type Change struct {
	From, To Day // the day as one and as the other calendar has it
}

// Changes are the days of s, in order, on which c and other differ in what they
// answer: kind, hours, swap, or whether the day is pending; names and citations
// are not answers. From is c's day, To is other's. They stop before the first
// day that either calendar does not know: there are none if s begins with such a
// day, or is open at its beginning. On gives the error.
func (c *Calendar) Changes(other *Calendar, s Span) iter.Seq[Change] {
	return func(yield func(Change) bool) { c.yieldChanges(other, s, yield) }
}

func (c *Calendar) yieldChanges(other *Calendar, s Span, yield func(Change) bool) {
	for from := range c.Days(s) {
		to, err := other.On(from.Date)
		if err != nil {
			return
		}
		if from.answers() != to.answers() && !yield(Change{from, to}) {
			return
		}
	}
}

// answers is d without what no answer rests on.
func (d Day) answers() Day {
	d.Name, d.Basis = motcua.Text{}, motcua.Ref{}
	return d
}

// String is the change as a Vietnamese sentence.
func (c Change) String() string { return c.Text().VI }

// Text is the change as a sentence in Vietnamese and in English.
func (c Change) Text() motcua.Text {
	day, from, to := c.From.Date.Text(), c.From.Text(), c.To.Text()
	return both.Of(capital(day.VI)+": "+from.VI+" → "+to.VI+".", day.EN+": "+from.EN+" → "+to.EN+".")
}
