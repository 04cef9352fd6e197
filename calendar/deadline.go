package calendar

import "time"

// Due is when something is due.
type Due struct {
	At      time.Time `json:"at"`               // the latest instant that is on time, in Vietnamese time
	Date    Date      `json:"date"`             // the day At belongs to: a day that ends at 24:00 ends at the next midnight
	Pending bool      `json:"pending,omitzero"` // a day that was looked at is not yet decided
}

// Deadline is when what was filed at that instant is due under the term; the
// package comment has the rules. A filing or an answer outside Covers is an
// [*UncoveredError]; a term without a limit, with a cutoff that lacks its time or
// effect, or with an unknown Start, End or Effect matches [ErrInvalid]. Pending is true exactly when a day that the
// count or the roll looked at is pending.
func (c *Calendar) Deadline(filed time.Time, t Term) (Due, error) {
	if !t.computable() {
		return Due{}, t.Check()
	}
	m, ok := c.moment(filed)
	if !ok || m == c.end() {
		return Due{}, c.uncovered(DateOf(filed))
	}
	end, ok := c.answer(m, t)
	if !ok {
		return Due{}, c.afterCovers()
	}
	return Due{c.time(end.at), c.date(end.day), end.pending}, nil
}

// ending is a due instant found.
type ending struct {
	at      moment
	day     int // that at belongs to
	pending bool
}

// answer applies the cutoff, then the limit; not ok if it lies beyond covers.
func (c *Calendar) answer(m moment, t Term) (ending, bool) {
	if t.Cutoff.Effect == 0 {
		return c.limit(m, t)
	}
	d := int(m / day)
	working := c.isWorking(d)
	late := working && m > moment(d)*day+moment(t.Cutoff.After.minutes())*minute
	if !late && (working || t.Cutoff.Effect != CountNextDay) {
		end, ok := c.limit(m, t)
		end.pending = end.pending || c.isPending(d, d)
		return end, ok
	}
	next := c.rank(d + 1)
	if next >= c.workdays() {
		return ending{}, false
	}
	s := c.firstSession(next)
	pending := c.isPending(d, c.dayOf(s))
	switch t.Cutoff.Effect {
	case CountNextDay:
		end, ok := c.limit(c.opens(s), t)
		end.pending = end.pending || pending
		return end, ok
	case DueNextDay, MayDefer:
		s = c.lastSession(next)
	}
	return ending{c.closes(s), c.dayOf(s), pending}, true
}

// outOfReach is more half minutes than 200 years have, and so more of any unit:
// longer limits need not be told apart, and this one overflows nowhere.
const outOfReach = 1 << 28

// limit is the rule of each unit for what was filed at m.
func (c *Calendar) limit(m moment, t Term) (ending, bool) {
	d, n := int(m/day), min(t.Limit.N(), outOfReach)
	switch t.Limit.unit {
	case WorkingMinutes:
		return c.workingTime(m, int64(n), minute)
	case WorkingHours:
		return c.workingTime(m, int64(n), 60*minute)
	case WorkingDays:
		return c.workdayLimit(m, n, t)
	case HalfDays:
		if n%2 == 0 {
			return c.workdayLimit(m, n/2, t)
		}
		return c.oddHalfDays(m, n, t.Start)
	case SameDay:
		return c.sameDay(m, t.End)
	case Days:
		return c.roll(d+n, t.End)
	case Months:
		return c.roll(c.dayNumber(c.date(d).AddMonths(n)), t.End)
	case Years:
		return c.roll(c.dayNumber(c.date(d).AddMonths(12*min(n, maxYear))), t.End)
	default:
		return c.clockHours(m, n)
	}
}

// workingTime is the earliest instant at which n units of working time have
// passed.
func (c *Calendar) workingTime(m moment, n int64, unit moment) (ending, bool) {
	left := c.total() - c.worked(m)
	if n > int64(left/unit) {
		return ending{}, false
	}
	at, s := c.reach(c.total() - left + moment(n)*unit)
	return ending{at, c.dayOf(s), c.isPending(int(m/day), c.dayOf(s))}, true
}

func (c *Calendar) workdayLimit(m moment, n int, t Term) (ending, bool) {
	if t.Start == AtOnce {
		return c.sameClock(m, n)
	}
	from := int(m/day) + 1
	return c.endOf(c.rank(from)+n-1, from, t.End)
}

// endOf is the end of the nth working day, days from first having been looked
// at to find it.
func (c *Calendar) endOf(nth, first int, end End) (ending, bool) {
	if nth >= c.workdays() {
		return ending{}, false
	}
	s := c.lastSession(nth)
	d := c.dayOf(s)
	at := c.closes(s)
	if end == Midnight {
		at = moment(d+1) * day
	}
	return ending{at, d, c.isPending(first, d)}, true
}

// sameClock is n working days counted at once: the clock time at which
// counting starts, n working days on; at an opening or outside hours, the close
// before.
func (c *Calendar) sameClock(m moment, n int) (ending, bool) {
	s := c.sessionAt(m)
	if s == c.sessionCount() {
		return ending{}, false
	}
	start, from := max(m, c.opens(s)), c.dayOf(s)
	nth := c.rank(from) + n
	if nth >= c.workdays() {
		return ending{}, false
	}
	to := c.dayOf(c.firstSession(nth))
	at, s := c.closeBefore(start + moment(to-from)*day)
	return ending{at, c.dayOf(s), c.isPending(int(m/day), to)}, true
}

// oddHalfDays is an odd number of half days: the first session of a day from
// the next on, or so many halves of the day counting starts.
func (c *Calendar) oddHalfDays(m moment, n int, start Start) (ending, bool) {
	if start == AtOnce {
		s := c.sessionAt(m)
		if s == c.sessionCount() {
			return ending{}, false
		}
		nth := c.rank(c.dayOf(s))
		hours := c.sessions[c.firstSession(nth+1)].before - c.sessions[c.firstSession(nth)].before
		return c.workingTime(m, int64(n)*int64(hours), minute/2)
	}
	from := int(m/day) + 1
	nth := c.rank(from) + n/2
	if nth >= c.workdays() {
		return ending{}, false
	}
	s := c.firstSession(nth)
	return ending{c.closes(s), c.dayOf(s), c.isPending(from, c.dayOf(s))}, true
}

func (c *Calendar) sameDay(m moment, end End) (ending, bool) {
	d := int(m / day)
	nth := c.rank(d)
	if c.isWorking(d) && m >= c.closes(c.lastSession(nth)) {
		nth++
	}
	return c.endOf(nth, d, end)
}

// roll is the end of day d, or of the next working day if d is a day off.
func (c *Calendar) roll(d int, end End) (ending, bool) {
	if d < 0 || d >= c.days() {
		return ending{}, false
	}
	return c.endOf(c.rank(d), d, end)
}

func (c *Calendar) clockHours(m moment, n int) (ending, bool) {
	const hour = 60 * minute
	if n > int((c.end()-m-1)/hour) {
		return ending{}, false
	}
	at := m + moment(n)*hour
	return ending{at, int(at / day), false}, true
}
