package petition

import (
	"time"

	"github.com/motcua/motcua/calendar"
)

// row is a stage while the log is folded.
type row struct {
	stage *Stage
	clock *Clock
	from  time.Time     // since when it runs; zero: not yet
	used  []Extension   // with their limits as decided
	term  calendar.Term // of the last leg
	due   calendar.Due
	held  time.Time // since when the clock stands still; kept if it ended so
	done  time.Time
	cut   time.Time // ended without being done
}

// binds reports whether the office has to do it in any case: the others are
// done only if it comes to that.
func (r *row) binds() bool {
	return r.stage.Step == Accepted || r.stage.Step == Answered || r.stage.Step == Published
}

// open reports whether it runs or stands still.
func (r *row) open() bool { return !r.from.IsZero() && r.done.IsZero() && r.cut.IsZero() }

// begin starts the clock, anew if it ran before.
func (r *row) begin(c *calendar.Calendar, at time.Time) (err error) {
	r.from, r.held = at, time.Time{}
	r.term, r.due, err = r.reckon(c, r.used)
	return err
}

// extend uses an extension.
func (r *row) extend(c *calendar.Calendar, e Extension) (err error) {
	r.used = append(r.used, e)
	r.term, r.due, err = r.reckon(c, r.used)
	return err
}

// reckon is the due instant with those extensions, and the term of its last leg.
func (r *row) reckon(c *calendar.Calendar, used []Extension) (calendar.Term, calendar.Due, error) {
	term := r.clock.Term
	due, err := c.Deadline(r.from, term)
	for i := 0; err == nil && i < len(used); i++ {
		pending := due.Pending
		term.Limit = used[i].Limit
		if used[i].OnTop {
			// Of a due instant at 24:00 the day is the one that ends then.
			term.Cutoff = calendar.Cutoff{}
			due, err = c.Deadline(due.Date.At(calendar.NewClock(0, 0)), term)
		} else {
			due, err = c.Deadline(r.from, term)
		}
		due.Pending = due.Pending || pending
	}
	return term, due, err
}

// latest is the due instant if all that is left to extend were used in full;
// zero if the calendar does not reach it. Nothing is left to extend once the
// time is up.
func (r *row) latest(c *calendar.Calendar, now time.Time) calendar.Due {
	if len(r.used) == r.clock.Extensions.Len() || !r.open() || r.asOf(now).After(r.due.At) {
		return r.due
	}
	left := r.clock.Extensions.Slice()[len(r.used):]
	_, due, err := r.reckon(c, append(r.used[:len(r.used):len(r.used)], left...))
	if err != nil {
		return calendar.Due{}
	}
	return due
}

// asOf is the instant that its time is judged at.
func (r *row) asOf(now time.Time) time.Time {
	for _, t := range [...]time.Time{r.held, r.done, r.cut} {
		if !t.IsZero() {
			return t
		}
	}
	return now
}

func (r *row) verdict(now time.Time, ended bool) Verdict {
	late := r.asOf(now).After(r.due.At)
	switch {
	case r.from.IsZero() && ended, !r.cut.IsZero() && !(late && r.binds()):
		return Moot
	case r.from.IsZero():
		return Ahead
	case late && !r.open():
		return Late
	case !r.done.IsZero():
		return InTime
	case !r.held.IsZero():
		return Standing
	case late && r.binds():
		return Overdue
	case late:
		return Lapsed
	}
	return Running
}

// told is the row as a status tells it.
func (r *row) told(c *calendar.Calendar, now time.Time, ended bool) (StageDue, error) {
	s := StageDue{Stage: *r.stage, Verdict: r.verdict(now, ended)}
	if r.from.IsZero() {
		return s, nil
	}
	s.From, s.Term, s.Due, s.Done, s.Extended = r.from, r.term, r.due, r.done, len(r.used)
	s.Latest = r.latest(c, now)
	at := r.asOf(now)
	if at.Before(r.from) { // asked by a slow clock
		at = r.from
	}
	var err error
	if s.Left, err = c.Working(at, r.due.At); err == nil {
		s.DaysLeft, err = daysBetween(c, calendar.DateOf(at), r.due.Date)
	}
	if s.Left >= 0 && !at.After(r.due.At) { // the midnight that ends a day is of the next
		s.DaysLeft = max(0, s.DaysLeft)
	}
	return s, err
}

// daysBetween counts the working days after from until to; below 0 if to is
// before from.
func daysBetween(c *calendar.Calendar, from, to calendar.Date) (int, error) {
	if to.Before(from) {
		n, err := daysBetween(c, to, from)
		return -n, err
	}
	if from == to {
		return 0, nil
	}
	return c.WorkingDays(calendar.NewSpan(from.AddDays(1), to))
}
