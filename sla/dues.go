package sla

import (
	"time"

	"github.com/motcua/motcua/calendar"
)

// move moves both dues by a wait: by its working time, or by all of it where
// the limit runs by the clock.
func (c *clock) move(from, to time.Time) error {
	worked, err := c.calendar.Working(from, to)
	if err != nil {
		return err
	}
	if c.legal, err = c.moved(c.legal, c.promise.Legal.Term, worked, to.Sub(from)); err != nil {
		return err
	}
	c.offered, err = c.moved(c.offered, c.promise.Offered.Term, worked, to.Sub(from))
	c.hold()
	return err
}

// hold keeps what is owed no later than the law, where no re-appointment says
// otherwise: the two may move by other measures.
func (c *clock) hold() {
	if !c.appointed && c.offered.At.After(c.legal.At) {
		c.offered = c.legal
	}
}

func (c *clock) moved(due calendar.Due, t calendar.Term, worked, elapsed time.Duration) (calendar.Due, error) {
	if t.Limit.Unit() == calendar.ClockHours {
		if elapsed == 0 {
			return due, nil
		}
		moved := c.dueAt(due, due.At.Add(elapsed))
		moved.Date = calendar.DateOf(moved.At) // a midnight is no close here
		return moved, nil
	}
	if worked == 0 {
		return due, nil
	}
	at, err := c.calendar.Add(due.At, worked)
	return c.dueAt(due, at), err
}

// dueAt is a due instant moved from another. A midnight belongs to the day that
// it ends.
func (c *clock) dueAt(from calendar.Due, at time.Time) calendar.Due {
	date := calendar.DateOf(at)
	if at.Equal(date.At(calendar.NewClock(0, 0))) {
		date = date.AddDays(-1)
	}
	due := calendar.Due{At: at, Date: date, Pending: from.Pending}
	for day := range c.calendar.Days(calendar.NewSpan(from.Date, date)) {
		due.Pending = due.Pending || day.Pending
	}
	return due
}

// restart lets both limits run anew.
func (c *clock) restart(at time.Time) error {
	legal, err := c.calendar.Deadline(at, c.promise.Legal.Term)
	if err != nil {
		return err
	}
	offered, err := c.calendar.Deadline(at, c.promise.Offered.Term)
	if err != nil || offered.At.After(legal.At) {
		offered = legal // an offer is never later than the law, and one that cannot be dated is none
	}
	used, err := c.used(at)
	if err != nil {
		return err
	}
	c.start, c.usedThen, c.legal, c.offered, c.appointed = at, used, legal, offered, false
	c.running = c.running[:0]
	return nil
}

// shift moves both dues by the working days that lie wholly between two
// instants.
func (c *clock) shift(from, to time.Time) error {
	days := 0
	first, last := calendar.DateOf(from), calendar.DateOf(to)
	for day := range c.calendar.Days(calendar.NewSpan(first, last)) {
		if !day.IsWorking() {
			continue
		}
		if opens, closes := edges(day); !opens.Before(from) && !closes.After(to) {
			days++
		}
	}
	var err error
	if c.legal, err = c.shifted(c.legal, days); err != nil {
		return err
	}
	c.offered, err = c.shifted(c.offered, days)
	c.hold()
	return err
}

// edges are the first opening and the last closing of a working day.
func edges(day calendar.Day) (opens, closes time.Time) {
	for s := range day.Hours.All() {
		if opens.IsZero() {
			opens = day.Date.At(s.From)
		}
		closes = day.Date.At(s.To)
	}
	return opens, closes
}

func (c *clock) shifted(due calendar.Due, days int) (calendar.Due, error) {
	if days == 0 {
		return due, nil
	}
	date, err := c.calendar.AddWorkingDays(due.Date, days)
	if err != nil {
		return calendar.Due{}, err
	}
	return c.dueAt(due, due.At.Add(time.Duration(date.DaysSince(due.Date))*24*time.Hour)), nil
}

// extend uses the law's extension.
func (c *clock) extend(i int, e Event) error {
	right, legal, offered := c.promise.Extension, c.legal, c.offered
	var err error
	switch {
	case c.extended:
		return &LogError{i, e, "only one extension"}
	case !e.Limit.IsZero() && e.Limit.Unit() == right.Limit.Unit() && e.Limit.N() <= right.Limit.N():
		if c.legal, err = c.longer(legal, c.promise.Legal.Term, e.Limit); err == nil {
			c.offered, err = c.longer(offered, c.promise.Offered.Term, e.Limit)
		}
	case !e.Due.IsZero() && right.ByAgreement && !e.Due.Before(legal.At):
		c.legal, c.offered = c.dueAt(legal, e.Due), c.dueAt(offered, e.Due)
	default:
		return &LogError{i, e, "an extension that the law allows: " + allowed(right)}
	}
	c.extended, c.kept = true, nil
	c.hold()
	c.date(i, e, legal, offered)
	return err
}

// longer is a due instant of a term a limit later, counted as the term is.
func (c *clock) longer(due calendar.Due, t calendar.Term, by calendar.Limit) (calendar.Due, error) {
	from := due.At
	switch by.Unit() {
	case calendar.WorkingHours, calendar.WorkingMinutes, calendar.ClockHours:
	case calendar.WorkingDays, calendar.HalfDays:
		if t.Start == calendar.AtOnce {
			break
		}
		fallthrough
	default:
		from = due.Date.At(calendar.NewClock(0, 0)) // days are counted from the day after the due date
	}
	longer, err := c.calendar.Deadline(from, calendar.Term{Limit: by, Start: t.Start})
	longer.Pending = longer.Pending || due.Pending
	return longer, err
}

// reappoint moves what the office owes, once, after an apology in time.
func (c *clock) reappoint(i int, e Event) error {
	if err := c.catchUp(i, e); err != nil {
		return err
	}
	if !e.Due.After(c.offered.At) || !e.Due.After(e.At) {
		return &LogError{i, e, "a new due instant, later than the apology and than the one that it replaces"}
	}
	if c.reappointed {
		c.breaches = append(c.breaches, Breach{i, SecondReappointment})
		return nil
	}
	c.reappointed = true
	if !calendar.DateOf(e.At).Before(c.offered.Date) {
		c.breaches = append(c.breaches, Breach{i, LateApology})
		return nil
	}
	offered := c.offered
	c.offered, c.appointed, c.kept = c.dueAt(offered, e.Due), true, nil
	c.date(i, e, c.legal, offered)
	return nil
}

// used is the working time in which the clock has run, up to an instant.
func (c *clock) used(until time.Time) (time.Duration, error) {
	sum := c.usedThen
	for _, s := range c.running {
		to := s.to
		if to.IsZero() || to.After(until) {
			to = until
		}
		worked, err := c.calendar.Working(s.from, to)
		if err != nil {
			return 0, err
		}
		sum += worked
	}
	return sum, nil
}
