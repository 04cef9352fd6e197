package reminder

import (
	"cmp"
	"slices"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// rung is a lead that counts to a day on which its rule is in force.
type rung struct {
	rule    *rule
	lead    calendar.Limit
	window  window
	counted calendar.Date // the last valid day less the lead
	clipped calendar.Date // into the window: at its ends if counted lies outside
	on      calendar.Date // the last working day on or before it; zero if the calendar does not reach it
	dayOff  motcua.Text   // what clipped is, if it is off
	pending bool          // a day between them is
}

// ladder appends the rungs of all versions for a paper that is valid until e, in
// order of their days, and says when it is filed. A lead that the calendar cannot tell goes to skip; where
// that is nil, it is an error if its day may lie on or before last.
func (p *Planner) ladder(rungs []rung, versions []rule, e, last calendar.Date, skip *skips) (_ []rung, plan window, err error) {
	var space [4]version
	windows, whole := p.windows(space[:0], versions, e)
	if whole != nil {
		plan = whole.window
	}
	for i := range versions {
		v := &versions[i]
		w := &windows[i]
		for _, lead := range v.Leads {
			counted, uncounted := p.before(e, lead)
			clipped := w.clip(counted)
			switch {
			case w.err != nil || uncounted != nil:
				skip.add(lead, counted, NotCovered)
				if skip == nil && (p.mayReach(e, last, lead) || w.err != nil && p.mayReach(e, last, v.Renewal.Before)) {
					err = cmp.Or(err, w.err, uncounted)
				}
			case v.InForce.Contains(clipped):
				rungs = append(rungs, rung{rule: v, lead: lead, window: w.window, counted: counted, clipped: clipped})
			case v == nearest(versions, clipped):
				skip.without(v, lead, counted, clipped)
			}
		}
	}
	slices.SortStableFunc(rungs, func(a, b rung) int {
		return cmp.Or(a.clipped.Compare(b.clipped), a.counted.Compare(b.counted))
	})
	return rungs, plan, err
}

// mayReach reports whether so long before e may be last, or earlier.
func (p *Planner) mayReach(e, last calendar.Date, l calendar.Limit) bool {
	return !l.IsZero() && !e.After(p.farthest(last, l))
}

// nearest is the version to speak for a day on which none is in force: the last
// that began before it, or the first of all; nil if one is in force.
func nearest(versions []rule, d calendar.Date) *rule {
	found := &versions[0]
	for i := range versions {
		if versions[i].InForce.Contains(d) {
			return nil
		}
		if !versions[i].version.After(d) {
			found = &versions[i]
		}
	}
	return found
}

// before is so long before e.
func (p *Planner) before(e calendar.Date, l calendar.Limit) (calendar.Date, error) {
	if l.Unit() == calendar.WorkingDays {
		return p.calendar.AddWorkingDays(e, -l.N())
	}
	return back(e, l), nil
}

// working is the last working day on or before d, what d is if it is off, and
// whether a day looked at is pending.
func (p *Planner) working(d calendar.Date) (on calendar.Date, dayOff motcua.Text, pending bool, err error) {
	for on = d; ; on = on.AddDays(-1) {
		day, err := p.calendar.On(on)
		if err != nil {
			return calendar.Date{}, motcua.Text{}, false, err
		}
		pending = pending || day.Pending
		if day.IsWorking() {
			return on, dayOff, pending, nil
		}
		if on == d {
			dayOff = day.Text()
		}
	}
}

// guessed reports whether one of the days from first to last is pending.
func (p *Planner) guessed(first, last calendar.Date) bool {
	for day := range p.calendar.Days(calendar.NewSpan(first, last)) {
		if day.Pending {
			return true
		}
	}
	return false
}
