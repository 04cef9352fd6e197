package calendar

import "time"

// walk counts a limit day by day, from the hours of each day alone, as a clerk
// would on paper.
func (c *Calendar) walk(filed time.Time, t Term, yield func(Step) bool) {
	m, ok := c.moment(filed)
	if !ok || m == c.end() || !t.computable() {
		return
	}
	w := walker{c: c, term: t, yield: yield, m: m, on: int(m / day), excludedAs: FilingDay}
	w.filed = c.date(w.on)
	if !w.cutoff() {
		return
	}
	n := min(t.Limit.N(), outOfReach)
	switch t.Limit.unit {
	case WorkingMinutes:
		w.time(n, minute)
	case WorkingHours:
		w.time(n, 60*minute)
	case WorkingDays:
		w.workdays(n, 1)
	case HalfDays:
		w.halfDays(n)
	case SameDay:
		w.sameDay()
	case Days:
		w.lastDay(c.date(w.on).AddDays(n))
	case Months:
		w.lastDay(c.date(w.on).AddMonths(n))
	case Years:
		w.lastDay(c.date(w.on).AddMonths(12 * min(n, maxYear)))
	case ClockHours:
		w.clockHours(n)
	}
}

// walker goes from day to day.
type walker struct {
	c          *Calendar
	term       Term
	yield      func(Step) bool
	filed      Date   // the day of the real filing, by which the law is chosen
	m          moment // the filing, or the opening that it counts as
	on         int    // the day now considered
	excludedAs Reason // FilingDay, or FiledNext once the filing has moved
	closed     moment // the last close of the last working day gone by
}

// today fills d with the day now considered; not beyond covers.
func (w *walker) today(d *Day) bool {
	if w.on >= w.c.days() {
		return false
	}
	w.c.fill(d, w.on)
	return true
}

// step yields a step about the day now considered and goes on to the next;
// false means stop.
func (w *walker) step(s *Step) bool {
	switch s.Reason {
	case FilingDay, FiledNext, LastDayOff: // they rest on the law of limits
	default:
		s.Basis = s.Day.Basis
	}
	if s.Day.IsWorking() {
		w.closed = w.lastClose(&s.Day)
	}
	w.on++
	return w.yield(*s) && s.Due.IsZero()
}

// toWorkday yields days off, as s otherwise says, until the next working day,
// with which it fills s.
func (w *walker) toWorkday(s *Step) bool {
	s.Reason = DayOff
	for w.today(&s.Day) {
		if s.Day.IsWorking() {
			return true
		}
		if !w.step(s) {
			return false
		}
	}
	return false
}

// moment is a clock time of the day now considered.
func (w *walker) moment(c Clock) moment {
	return moment(w.on)*day + moment(c.minutes())*minute
}

// left is how much of session s of the day now considered is still to come at
// the filing, and when it begins.
func (w *walker) left(s Session) (begins, length moment) {
	begins = max(w.m, w.moment(s.From))
	return begins, max(0, w.moment(s.To)-begins)
}

// lastClose is when the office closes for the last time on d.
func (w *walker) lastClose(d *Day) moment { return w.moment(d.Hours.at(d.Hours.Len() - 1).To) }

// endOf is when a limit that ends with d ends.
func (w *walker) endOf(d *Day) time.Time {
	if w.term.End == Midnight {
		return d.Date.At(clockOf(minutesADay))
	}
	return w.c.time(w.lastClose(d))
}

// cutoff yields what a missed cutoff, or CountNextDay on a day off, does. It is
// false if that was the end of the walk.
func (w *walker) cutoff() bool {
	cut := w.term.Cutoff
	var d Day
	w.today(&d)
	late := d.IsWorking() && w.m > w.moment(cut.After)
	if cut.Effect == 0 || !late && (d.IsWorking() || cut.Effect != CountNextDay) {
		return true
	}
	whole := Step{}
	if cut.Effect == CountNextDay {
		whole = w.whole()
	}
	if late {
		s := whole
		s.Day, s.Reason, s.Cutoff = d, AfterCutoff, cut
		if !w.step(&s) {
			return false
		}
	}
	s := whole
	if !w.toWorkday(&s) {
		return false
	}
	first := s.Day.Hours.at(0)
	switch cut.Effect {
	case CountNextDay:
		w.m, w.excludedAs = w.moment(first.From), FiledNext
		return true
	case DueNextMorning:
		s.Reason, s.Due = FirstSession, w.c.time(w.moment(first.To))
	default:
		s.Reason, s.Due = DueDay, w.c.time(w.lastClose(&s.Day))
	}
	return w.step(&s)
}

// whole is a step with all of the limit left.
func (w *walker) whole() Step {
	switch l := w.term.Limit; l.unit {
	case WorkingMinutes:
		return Step{TimeLeft: w.length(l.N(), minute)}
	case WorkingHours:
		return Step{TimeLeft: w.length(l.N(), 60*minute)}
	case SameDay, ClockHours:
		return Step{}
	default:
		return Step{Left: l}
	}
}

// length is n units of working time; what is out of reach is as much as
// anything out of reach, and does not overflow.
func (w *walker) length(n int, unit moment) time.Duration {
	return time.Duration(moment(min(n, int(w.c.end()/unit)+1)) * unit)
}

// time uses up n units of working time.
func (w *walker) time(n int, unit moment) {
	left := moment(w.length(n, unit))
	for {
		s := Step{TimeLeft: time.Duration(left)}
		if !w.toWorkday(&s) {
			return
		}
		s.Reason = AfterHours
		for session := range s.Day.Hours.All() {
			begins, length := w.left(session)
			if length > 0 {
				s.Reason, s.Counted = Worked, true
			}
			if left <= length {
				s.Due = w.c.time(begins + left)
				length = left
			}
			s.Used += time.Duration(length)
			if left -= length; left == 0 {
				break
			}
		}
		s.TimeLeft = time.Duration(left)
		if !w.step(&s) {
			return
		}
	}
}

// workdays counts whole working days, each of them worth so many of the
// limit's units.
func (w *walker) workdays(n, worth int) {
	if w.term.Start == AtOnce {
		w.sameClock(n, worth)
		return
	}
	var s Step
	if w.excluded() && w.count(n, worth, &s) {
		s.Due = w.endOf(&s.Day)
		w.step(&s)
	}
}

// count yields working days, each worth so many of the limit's units, until the
// n-th, with which it fills s for its caller to complete.
func (w *walker) count(n, worth int, s *Step) bool {
	left := w.term.Limit.N()
	for k := 1; ; k++ {
		*s = Step{Left: NewLimit(left, w.term.Limit.unit)}
		if !w.toWorkday(s) {
			return false
		}
		left -= worth
		s.Reason, s.Counted, s.Nth, s.Left = CountedDay, true, k, NewLimit(left, w.term.Limit.unit)
		if k == n {
			return true
		}
		if !w.step(s) {
			return false
		}
	}
}

// excluded yields the filing day of a limit that does not count it.
func (w *walker) excluded() bool {
	s := Step{Reason: w.excludedAs, Left: w.term.Limit}
	s.Basis, _ = firstDayExcluded.On(w.filed)
	return w.today(&s.Day) && w.step(&s)
}

// sameClock counts whole working days from an instant to the same clock time.
func (w *walker) sameClock(n, worth int) {
	s := Step{Left: w.term.Limit}
	start, ok := w.start(&s)
	if !ok {
		return
	}
	clock := start - moment(w.on)*day
	s.Reason, s.From = CountingStarts, w.c.time(start)
	if !w.step(&s) || !w.count(n, worth, &s) {
		return
	}
	at := moment(w.on)*day + clock
	due := w.closeBefore(&s.Day, at)
	s.Due, s.Reason = w.c.time(due), SameClock
	if due != at {
		s.Reason = CloseBefore
	}
	w.step(&s)
}

// start yields the days, as s otherwise says, until the office is next open; it
// fills s with that day and returns the instant.
func (w *walker) start(s *Step) (moment, bool) {
	for w.toWorkday(s) {
		for session := range s.Day.Hours.All() {
			if begins, length := w.left(session); length > 0 {
				return begins, true
			}
		}
		s.Reason = AfterHours
		if !w.step(s) {
			return 0, false
		}
	}
	return 0, false
}

// closeBefore is at itself if the office is open just before it, otherwise the
// latest close before it: on d, or else the last one before d.
func (w *walker) closeBefore(d *Day, at moment) moment {
	before := w.closed
	for session := range d.Hours.All() {
		if at <= w.moment(session.From) {
			break
		}
		before = min(at, w.moment(session.To))
	}
	return before
}

// halfDays is an even number as working days; an odd one ends with the first
// session of a day, or is working time.
func (w *walker) halfDays(n int) {
	switch {
	case n%2 == 0:
		w.workdays(n/2, 2)
	case w.term.Start == AtOnce:
		w.halves(n)
	default:
		var s Step
		if w.excluded() && w.count(n/2+1, 2, &s) {
			s.Reason, s.Due = FirstSession, w.c.time(w.moment(s.Day.Hours.at(0).To))
			w.step(&s)
		}
	}
}

// halves is n times half the working time of the day counting starts.
func (w *walker) halves(n int) {
	var d Day
	for ahead := *w; ahead.today(&d); ahead.on++ {
		if d.IsWorking() && ahead.lastClose(&d) > w.m {
			w.time(n, moment(d.Hours.Total())/2)
			return
		}
	}
	w.start(&Step{Left: w.term.Limit}) // it never starts: all the days until covers end
}

func (w *walker) sameDay() {
	for {
		var s Step
		if !w.toWorkday(&s) {
			return
		}
		s.Reason = AfterHours
		if w.m < w.lastClose(&s.Day) {
			s.Reason, s.Due = DueDay, w.endOf(&s.Day)
		}
		if !w.step(&s) {
			return
		}
	}
}

// lastDay is the end of the last day of a calendar limit, or of the next
// working day after it.
func (w *walker) lastDay(last Date) {
	if !w.excluded() || last.IsZero() {
		return
	}
	w.on = w.c.dayNumber(last)
	s := Step{Reason: LastDay, Counted: true}
	if !w.today(&s.Day) {
		return
	}
	if s.Day.IsWorking() {
		s.Due = w.endOf(&s.Day)
		w.step(&s)
		return
	}
	s.Reason = LastDayOff
	s.Basis, _ = lastDayRolls.On(w.filed)
	if !w.step(&s) {
		return
	}
	if s = (Step{}); w.toWorkday(&s) {
		s.Reason, s.Due = Rolled, w.endOf(&s.Day)
		w.step(&s)
	}
}

func (w *walker) clockHours(n int) {
	at := w.m
	for range n {
		if at += 60 * minute; at >= w.c.end() {
			return
		}
	}
	s := Step{Reason: ByTheClock, Counted: true, Due: w.c.time(at)}
	w.today(&s.Day)
	w.step(&s)
}
