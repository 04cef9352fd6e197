package sla

import (
	"math/bits"
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/percent"
)

// alert is a level of warning, made ready.
type alert struct {
	id   string
	left calendar.Limit
	rest uint64 // what is left of the limit when it fires, in shares of whole
}

const whole = 1e11 // 100 percent at the finest share of a document

// ready is the document's alerts, made ready.
func ready(alerts []Alert) []alert {
	all := make([]alert, len(alerts))
	for i, a := range alerts {
		all[i] = alert{id: a.ID, left: a.Left}
		if !a.Share.IsZero() {
			all[i].rest = whole - uint64(a.Share.Shift(percent.Finest).IntPart())
		}
	}
	return all
}

// fired are the alerts reached by at. An alert fires when no more than a stated
// working time is left of the limit. Waits take nothing off the limit, so the
// instant is where the clock, while it ran, had used up the rest.
func (c *clock) fired(alerts []alert, at time.Time) (all []Fired, err error) {
	if len(alerts) == 0 {
		return nil, nil
	}
	limit, err := c.limit()
	if err != nil {
		return nil, err
	}
	for _, a := range alerts {
		if i := slices.IndexFunc(c.kept, func(f Fired) bool { return f.Alert == a.id }); i >= 0 {
			all = append(all, c.kept[i])
			continue
		}
		left, err := c.left(a, limit)
		if err != nil {
			return nil, err
		}
		fires, ok, err := c.after(max(0, limit-left))
		if err != nil {
			return nil, err
		}
		if ok && !fires.After(at) {
			all = append(all, Fired{a.id, fires})
		}
	}
	return all, nil
}

// keepAlerts keeps those that had fired when a wait began, before it moves the
// dues; none if the limits begin anew.
func (c *clock) keepAlerts(keep bool, at time.Time) (err error) {
	if !keep {
		c.kept = nil
		return nil
	}
	c.kept, err = c.fired(c.alerts, at)
	return err
}

// limit is the working time that the office has in all, waits left out.
func (c *clock) limit() (time.Duration, error) {
	var sum time.Duration
	for i, s := range c.running {
		to := s.to
		if i == len(c.running)-1 && (to.IsZero() || c.waits == 0) {
			to = c.offered.At
		}
		worked, err := c.calendar.Working(s.from, to)
		if err != nil {
			return 0, err
		}
		sum += worked
	}
	if c.waits == 0 {
		return sum, nil
	}
	rest, err := c.calendar.Working(c.waiting, c.offered.At)
	return sum + rest, err
}

// left is the working time left of the limit when the alert fires.
func (c *clock) left(a alert, limit time.Duration) (time.Duration, error) {
	switch a.left.Unit() {
	case 0:
		high, low := bits.Mul64(uint64(max(0, limit)), a.rest)
		share, _ := bits.Div64(high, low, whole)
		return time.Duration(share).Truncate(time.Second), nil
	case calendar.WorkingHours:
		return time.Duration(a.left.N()) * time.Hour, nil
	case calendar.WorkingMinutes:
		return time.Duration(a.left.N()) * time.Minute, nil
	}
	date, err := c.calendar.AddWorkingDays(c.offered.Date, -a.left.N())
	if err != nil {
		return 0, err
	}
	days := time.Duration(c.offered.Date.DaysSince(date)) * 24 * time.Hour
	return c.calendar.Working(c.offered.At.Add(-days), c.offered.At)
}

// after is the instant at which the clock, while it ran since its start, has
// used up that much working time; not ok if it stands still before.
func (c *clock) after(used time.Duration) (at time.Time, ok bool, err error) {
	for i, s := range c.running {
		if i == len(c.running)-1 && s.to.IsZero() {
			at, err := c.calendar.Add(s.from, used)
			return at, err == nil, err
		}
		worked, err := c.calendar.Working(s.from, s.to)
		if err != nil {
			return time.Time{}, false, err
		}
		if used <= worked {
			at, err := c.calendar.Add(s.from, used)
			return at, err == nil, err
		}
		used -= worked
	}
	return time.Time{}, false, nil
}
