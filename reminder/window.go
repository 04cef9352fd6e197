package reminder

import (
	"slices"

	"github.com/motcua/motcua/calendar"
)

// window is when a renewal is filed.
type window struct {
	opens   calendar.Date // zero: at any time
	last    calendar.Date
	working calendar.Date // the last working day on or before last; zero if the calendar does not reach it
	pending bool          // a day that was looked at is
}

// version is the window of one version of a kind.
type version struct {
	window
	err error // what the calendar cannot tell of it
}

// windows appends those of all versions for a paper that is valid until e. One of
// them is the plan's, unless the calendar cannot tell, no version lets the paper
// be filed, or the last that does ends before its last day without another that
// closes it.
//
// Each version rules the days on which it is in force, so they share the last day
// to file: where the law moves it forward, a paper between both laws can be filed
// as long as the old one lets it be.
func (p *Planner) windows(all []version, versions []rule, e calendar.Date) (_ []version, plan *version) {
	if all = p.apart(all, versions, e); slices.ContainsFunc(all, func(w version) bool { return w.err != nil }) {
		return all, nil
	}
	if len(all) == 1 {
		if !versions[0].InForce.Contains(all[0].last) {
			return all, nil
		}
		return all, &all[0]
	}
	final, last, pending := lastToFile(all, versions)
	if final < 0 {
		return p.apart(all[:0], versions, e), nil
	}
	working, _, guessed, _ := p.working(last)
	for i := range all {
		w := &all[i]
		w.last, w.working, w.pending = last, working, pending || guessed
		if w.opens.After(last) {
			w.opens = last
		}
	}
	return all, &all[final]
}

// lastToFile is the last day that the version in force on it lets a paper be filed,
// and which version that is; below 0 if there is none. Where the law before did not
// let it be filed, the first version that does opens when it comes into force.
func lastToFile(all []version, versions []rule) (final int, last calendar.Date, pending bool) {
	found := false
	final = -1
	for i := range versions {
		first, end := versions[i].InForce.First(), versions[i].InForce.Last()
		w := &all[i]
		if !found && w.opens.Before(first) && in(versions, first.AddDays(-1)) != nil {
			w.opens = first
		}
		until, closed := w.last, true
		if !end.IsZero() && until.After(end) {
			next := slices.IndexFunc(versions, func(v rule) bool { return v.InForce.Contains(end.AddDays(1)) })
			until, closed = end, next >= 0 && !all[next].last.After(end)
		}
		if until.Before(first) || until.Before(w.opens) {
			continue
		}
		found, final, last, pending = true, -1, until, pending || w.pending
		if closed {
			final = i
		}
	}
	return final, last, pending
}

// apart appends the windows of all versions, each by its rule alone.
func (p *Planner) apart(all []version, versions []rule, e calendar.Date) []version {
	for i := range versions {
		w, err := p.window(&versions[i], e)
		all = append(all, version{w, err})
	}
	return all
}

// window is when the renewal of a paper that is valid until e is filed by that
// rule alone. An error leaves out the end that the calendar cannot tell.
func (p *Planner) window(v *rule, e calendar.Date) (w window, err error) {
	w.last = e
	if !v.Renewal.After.IsZero() {
		w.last = forward(e, v.Renewal.After)
	} else if !v.Renewal.Before.IsZero() {
		if w.last, err = p.before(e, v.Renewal.Before); err != nil {
			return window{}, err
		}
	}
	w.working, _, w.pending, _ = p.working(w.last)
	if !v.Renewal.From.IsZero() {
		if w.opens, err = p.before(e, v.Renewal.From); w.opens.After(w.last) {
			w.opens = w.last // as a month may be shorter than 30 days
		}
	}
	if v.Renewal.From.Unit() == calendar.WorkingDays || v.Renewal.Before.Unit() == calendar.WorkingDays {
		first := w.last
		if !w.opens.IsZero() {
			first = w.opens
		}
		w.pending = w.pending || p.guessed(first, e)
	}
	return w, err
}

// clip is d, or the end of the window outside which it lies.
func (w window) clip(d calendar.Date) calendar.Date {
	switch {
	case d.After(w.last):
		return w.last
	case d.Before(w.opens):
		return w.opens
	}
	return d
}
