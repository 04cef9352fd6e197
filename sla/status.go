package sla

import (
	"iter"
	"time"

	"github.com/motcua/motcua/calendar"
)

// Status is where a dossier stands at an instant. While the clock stands still
// the dues are those of the moment it stopped.
type Status struct {
	State    State         // where it stands
	Since    time.Time     // since when it has been in that state
	Start    time.Time     // when the limits began to run: of a supplement that restarts them, its receipt
	Legal    calendar.Due  // what the law wants, as it stands now
	Offered  calendar.Due  // what the office owes, as it stands now: later than Legal only after a re-appointment
	Used     time.Duration // working time since the filing's start, waits left out
	Left     time.Duration // working time until Offered.At, of an ended dossier at its end; below 0: late by that
	DaysLeft int           // working days after that day until Offered.Date; below 0: late by that many
	Dues     []Dating      // every due instant it ever had, in order, the printed ones first
	Alerts   []Fired       // levels of warning reached, in the order of the document
	Slips    []Slip        // what the office owes the applicant now
	Breaches []Breach      // rules broken on the way
	OnTime   Judgement     // whether it was in time, four ways
	Calendar string        // the ID of the calendar that gave the dates
}

// Dating is a due instant and why it came to be.
type Dating struct {
	Event   int              // the place in the log of the event that moved it, -1 for the promise itself
	Cause   Event            // that event; zero for the promise itself
	Policy  SupplementPolicy // of the promise, by which supplements move it
	Legal   calendar.Due     // what the law wants from then on
	Offered calendar.Due     // what the office owes from then on
}

// Fired is a level of warning that was reached.
type Fired struct {
	Alert string    // its id
	At    time.Time // when: the same on every question, until a due instant moves otherwise than by a wait
}

// Breach is a rule that the history breaks, though it can have happened.
type Breach struct {
	Event int        // the place of the event in the log
	Rule  BreachRule // what it breaks
}

// Judgement is whether a dossier was in time: by instant and by date, when it
// was settled and when its result was returned. Existing systems each take
// another of the four, and differ.
type Judgement struct {
	FinishedByInstant Verdict // finished or refused at or before Offered.At
	FinishedByDate    Verdict // on or before Offered.Date
	ReturnedByInstant Verdict // handed over at or before Offered.At
	ReturnedByDate    Verdict // on or before Offered.Date
}

// Segment is a stretch of a dossier's life in one state, from From until, but
// no longer at, To.
type Segment struct {
	From, To time.Time
	State    State
}

// Status folds the log of a dossier, up to and including now, upon its promise.
// It depends on these three alone, and on the calendar and the alerts of a;
// events after now are left aside. A log that cannot have happened is a
// [*LogError], a promise without its dues an error that matches [ErrInvalid],
// and an instant outside the calendar a [*calendar.UncoveredError]. The promise
// is never changed.
func (a *Agreement) Status(p Promise, log []Event, now time.Time) (Status, error) {
	c, err := a.fold(&p, log, now)
	if err != nil {
		return Status{}, err
	}
	at := c.asOf(now)
	s := Status{
		State: c.state, Since: c.since, Start: c.start, Legal: c.legal, Offered: c.offered,
		Dues: c.dues, Breaches: c.breaches, OnTime: c.judge(now), Calendar: a.calendar.ID(),
	}
	if c.state != NotStarted {
		if s.Used, err = c.used(at); err != nil {
			return Status{}, err
		}
		if s.Alerts, err = c.fired(a.alerts, at); err != nil {
			return Status{}, err
		}
	}
	if s.Left, err = a.calendar.Working(at, c.offered.At); err != nil {
		return Status{}, err
	}
	if s.DaysLeft, err = c.daysLeft(calendar.DateOf(at)); err != nil {
		return Status{}, err
	}
	s.Slips = c.slips(at.After(c.offered.At))
	return s, nil
}

// Segments are the stretches of a dossier's life up to now, in order, without
// gaps. If Status gives an error there are none.
func (a *Agreement) Segments(p Promise, log []Event, now time.Time) iter.Seq[Segment] {
	return func(yield func(Segment) bool) {
		c, err := a.fold(&p, log, now)
		if err != nil {
			return
		}
		for _, segment := range c.segments {
			if segment.From.Before(segment.To) && !yield(segment) {
				return
			}
		}
	}
}

// asOf is the instant that time left is told from: now, or when the clock
// stopped.
func (c *clock) asOf(now time.Time) time.Time {
	switch {
	case c.waits != 0:
		return c.waiting
	case c.state == HandedOver:
		return c.processed
	case c.state >= DoneWaiting:
		return c.since
	case now.Before(c.start):
		return c.start
	}
	return now
}

// daysLeft counts the working days after from until the day that is owed.
func (c *clock) daysLeft(from calendar.Date) (int, error) {
	due := c.offered.Date
	if from == due {
		return 0, nil
	}
	if from.Before(due) {
		return c.calendar.WorkingDays(calendar.NewSpan(from.AddDays(1), due))
	}
	late, err := c.calendar.WorkingDays(calendar.NewSpan(due.AddDays(1), from))
	return -late, err
}

// slips are what the office owes now: the appointment slip while it is in
// process, a request while papers are awaited, a refusal, an apology once it is
// late or has named a new day.
func (c *clock) slips(late bool) (owed []Slip) {
	switch {
	case c.state == AwaitsPapers:
		owed = append(owed, Request)
	case c.state == EndedRefused:
		owed = append(owed, Refusal)
	case c.state <= Running && c.promise.Slip:
		owed = append(owed, Receipt)
	}
	if c.state > NotStarted && c.state < DoneWaiting && (late || c.reappointed && c.state == Running) {
		owed = append(owed, Apology)
	}
	return owed
}

// judge is whether it was in time.
func (c *clock) judge(now time.Time) Judgement {
	at, done := c.asOf(now), c.processed
	open := c.state < DoneWaiting
	if c.state == EndedRefused && c.waits != 0 {
		done = c.waiting // it is not late for what was waited for in vain
	}
	byInstant := func(done time.Time, open bool) Verdict {
		return verdict(done.IsZero(), open && at.After(c.offered.At), done.After(c.offered.At))
	}
	byDate := func(done time.Time, open bool) Verdict {
		return verdict(done.IsZero(), open && calendar.DateOf(at).After(c.offered.Date), calendar.DateOf(done).After(c.offered.Date))
	}
	toReturn := open || c.state == DoneWaiting
	if c.state == DoneWaiting {
		at = now // its time to be handed over goes on
	}
	return Judgement{
		byInstant(done, open), byDate(done, open),
		byInstant(c.handedOver, toReturn), byDate(c.handedOver, toReturn),
	}
}

func verdict(undone, timeIsUp, late bool) Verdict {
	switch {
	case undone && timeIsUp, !undone && late:
		return Late
	case undone:
		return NoVerdict
	}
	return InTime
}
