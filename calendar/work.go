package calendar

import "time"

// IsOpen reports whether the office is open at t. Openings are in, closes are
// out: IsOpen(t) says that the nanosecond that begins at t is working time. An
// instant outside Covers, or the midnight that ends it, is an [*UncoveredError].
func (c *Calendar) IsOpen(t time.Time) (bool, error) {
	m, ok := c.moment(t)
	if !ok || m == c.end() {
		return false, c.uncovered(DateOf(t))
	}
	return m >= c.opens(c.sessionAt(m)), nil
}

// NextOpen is the earliest instant not before t at which the office is open: t
// itself where it is. If it does not open again within Covers, that is an
// [*UncoveredError].
func (c *Calendar) NextOpen(t time.Time) (time.Time, error) {
	m, ok := c.moment(t)
	if !ok {
		return time.Time{}, c.uncovered(DateOf(t))
	}
	s := c.sessionAt(m)
	if s == c.sessionCount() {
		return time.Time{}, c.afterCovers()
	}
	return c.time(max(m, c.opens(s))), nil
}

// PrevClose is the latest instant not after t just before which the office is
// open: t itself within hours and at a close, but not at an opening. The
// midnight that ends Covers may be asked. If the office was not open before
// within Covers, that is an [*UncoveredError].
func (c *Calendar) PrevClose(t time.Time) (time.Time, error) {
	m, ok := c.moment(t)
	if !ok {
		return time.Time{}, c.uncovered(DateOf(t))
	}
	at, s := c.closeBefore(m)
	if s < 0 {
		return time.Time{}, c.beforeCovers()
	}
	return c.time(at), nil
}

// closeBefore is PrevClose, and the session that it lies in or closes, which
// is -1 if there is none.
func (c *Calendar) closeBefore(m moment) (moment, int) {
	s := c.sessionAt(m)
	if m > c.opens(s) {
		return m, s
	}
	if s == 0 {
		return 0, -1
	}
	return c.closes(s - 1), s - 1
}

// Add is the instant at which working time d has passed since t:
//
//	Working(t, Add(t, d)) == d
//
// Of all instants of which that is true it is the earliest if d is positive (a
// close, not the next opening), the latest if d is negative (an opening, not
// the close before), and t itself if d is zero. A t or an answer outside Covers
// is an
// [*UncoveredError].
func (c *Calendar) Add(t time.Time, d time.Duration) (time.Time, error) {
	m, ok := c.moment(t)
	if !ok {
		return time.Time{}, c.uncovered(DateOf(t))
	}
	work := c.worked(m)
	switch {
	case d == 0:
		return c.time(m), nil
	case d < 0:
		if work+moment(d) < 0 {
			return time.Time{}, c.beforeCovers()
		}
		return c.time(c.resume(work + moment(d))), nil
	case moment(d) > c.total()-work:
		return time.Time{}, c.afterCovers()
	}
	at, _ := c.reach(work + moment(d))
	return c.time(at), nil
}

// Working is the working time from one instant to another, negative if to is
// before from:
//
//	Working(a, b) + Working(b, c) == Working(a, c)
//
// The midnight that ends Covers may be asked; an instant outside Covers is an
// [*UncoveredError].
func (c *Calendar) Working(from, to time.Time) (time.Duration, error) {
	a, ok := c.moment(from)
	if !ok {
		return 0, c.uncovered(DateOf(from))
	}
	b, ok := c.moment(to)
	if !ok {
		return 0, c.uncovered(DateOf(to))
	}
	return time.Duration(c.worked(b) - c.worked(a)), nil
}

// AddWorkingDays is the n-th working day after d, or before it if n is
// negative, and d itself, whatever it is, if n is zero. A working day is one on
// which the office opens at all. A d or an answer outside Covers is an
// [*UncoveredError].
func (c *Calendar) AddWorkingDays(d Date, n int) (Date, error) {
	if !c.covers.Contains(d) {
		return Date{}, c.uncovered(d)
	}
	if n == 0 {
		return d, nil
	}
	from := c.dayNumber(d)
	nth := c.rank(from) // working days before d
	if n > 0 {
		nth = c.rank(from+1) - 1 // those up to d, counted from 0
	}
	switch {
	case n >= c.workdays()-nth:
		return Date{}, c.afterCovers()
	case n < -nth:
		return Date{}, c.beforeCovers()
	}
	return c.date(c.dayOf(c.firstSession(nth + n))), nil
}

// WorkingDays is the number of working days in s, both ends included; 0 for the
// zero Span. A span that is not wholly covered is an [*UncoveredError].
//
//	WorkingDays(NewSpan(d.AddDays(1), AddWorkingDays(d, n))) == n
func (c *Calendar) WorkingDays(s Span) (int, error) {
	switch {
	case s.IsZero():
		return 0, nil
	case s.First().IsZero():
		return 0, c.beforeCovers()
	case !c.covers.Contains(s.First()):
		return 0, c.uncovered(s.First())
	case s.Last().IsZero():
		return 0, c.afterCovers()
	case !c.covers.Contains(s.Last()):
		return 0, c.uncovered(s.Last())
	}
	return c.rank(c.dayNumber(s.Last())+1) - c.rank(c.dayNumber(s.First())), nil
}
