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
// Due… cutoff a later filing may be due earlier), so no earlier filing is
// implied. If even the first filing of Covers is due later, or wanted lies
// outside Covers, that is an [*UncoveredError]; what Deadline refuses matches
// [ErrInvalid]. Its cost grows with the days between the two.
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

// onDay is the latest filing on day d that is due in time. Within a day
// deadlines grow with the filing but across its cutoff, and across its last
// close, where counting passes to a day that may have other hours.
func (s search) onDay(d int) (moment, bool) {
	begins, ends := moment(d)*day, moment(d+1)*day
	late, closed := ends, ends
	if s.c.isWorking(d) {
		closed = s.c.closes(s.c.lastSession(s.c.rank(d)))
		if s.term.Cutoff.Effect != 0 {
			late = min(ends, begins+moment(s.term.Cutoff.After.minutes())*minute+1)
		}
	}
	edges := [...]moment{begins, min(late, closed), max(late, closed), ends}
	for i := len(edges) - 2; i >= 0; i-- {
		if edges[i] < edges[i+1] && s.inTime(edges[i]) {
			return s.latest(edges[i], edges[i+1]), true
		}
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
