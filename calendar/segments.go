package calendar

import (
	"iter"
	"time"
)

// Segment is a stretch of working time: the office is open from From until,
// but no longer at, To.
type Segment struct {
	From, To time.Time
}

// Segments are the stretches of working time between two instants, in order,
// apart, and cut where those instants cut them; their lengths add up to
// Working(from, to). There are none if to is not after from. They stop at the
// end of Covers, and there are none if from is not covered; Working gives the
// error.
func (c *Calendar) Segments(from, to time.Time) iter.Seq[Segment] {
	return func(yield func(Segment) bool) { c.yieldSegments(from, to, yield) }
}

func (c *Calendar) yieldSegments(from, to time.Time, yield func(Segment) bool) {
	a, ok := c.moment(from)
	if !ok {
		return
	}
	b, ok := c.moment(to)
	if !ok {
		if to.Before(from) {
			return
		}
		b = c.end()
	}
	for s := c.sessionAt(a); s < c.sessionCount() && c.opens(s) < b; s++ {
		opens, closes := max(a, c.opens(s)), min(b, c.closes(s))
		if opens < closes && !yield(Segment{c.time(opens), c.time(closes)}) {
			return
		}
	}
}
