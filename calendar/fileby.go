package calendar

import "time"

// FileBy is the latest filing, to the nanosecond, whose deadline under the term
// is not after wanted:
//
//	Deadline(FileBy(wanted, t), t).At ≤ wanted
//
// The office need not be open then: what is due at the end of a working day may
// often be filed until the midnight before its count begins. [Calendar.PrevClose]
// gives the close before it. Deadlines need not grow with the filing (across a
// Due… cutoff a later filing may be due earlier), so earlier filings need not be
// in time. Whether days on the way are pending is for Deadline to say.
//
// The midnight that ends Covers may be asked. If wanted lies outside Covers, or
// no filing of Covers is in time (the error names the day before Covers), that
// is an [*UncoveredError]; what Deadline refuses matches [ErrInvalid]. Its cost
// grows with the days between the two.
func (c *Calendar) FileBy(wanted time.Time, t Term) (time.Time, error) {
	if !t.computable() {
		return time.Time{}, t.Check()
	}
	m, ok := c.moment(wanted)
	if !ok {
		return time.Time{}, c.uncovered(DateOf(wanted))
	}
	s := search{c, m, t}
	for d := min(int(m/day), c.days()-1); d >= 0; d-- {
		if filed, ok := s.onDay(d); ok {
			return c.time(filed), nil
		}
	}
	return time.Time{}, c.beforeCovers()
}

// search looks for the latest filing due by a moment.
type search struct {
	c      *Calendar
	wanted moment
	term   Term
}

// onDay is the latest filing on day d that is due in time, if none on a later
// day is. Before and after the day's cutoff deadlines grow with the filing;
// those made after its last close count as those of the next midnight.
func (s search) onDay(d int) (moment, bool) {
	begins, ends := moment(d)*day, moment(d+1)*day
	late := ends
	if s.term.Cutoff.Effect != 0 && s.c.isWorking(d) {
		late = min(ends, begins+moment(s.term.Cutoff.After.minutes())*minute+1)
	}
	switch {
	case late < ends && s.inTime(late):
		return s.latest(late, ends), true
	case s.inTime(begins):
		return s.latest(begins, late), true
	}
	return 0, false
}

// inTime reports whether a filing at m is due in time.
func (s search) inTime(m moment) bool {
	end, ok := s.c.answer(m, s.term)
	return ok && end.at <= s.wanted
}

// latest is the last moment from first on, and before end, that is in time;
// first is.
func (s search) latest(first, end moment) moment {
	for end-first > 1 {
		if middle := first + (end-first)/2; s.inTime(middle) {
			first = middle
		} else {
			end = middle
		}
	}
	return first
}
