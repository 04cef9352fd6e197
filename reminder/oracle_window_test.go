package reminder_test

import (
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// When the oracle lets a renewal be filed.

// window is when a renewal is filed under a rule; zero is what is not known.
type window struct {
	opens, last, by calendar.Date
	pending, lost   bool // of what was met in counting: a day not decided; a day not covered
}

func (o oracle) window(rule reminder.Rule, e calendar.Date) (w window) {
	opening, ending, filing := look{cal: o.cal}, look{cal: o.cal}, look{cal: o.cal}
	if !rule.Renewal.From.IsZero() {
		w.opens = opening.before(e, rule.Renewal.From)
	}
	w.last = shift(e, rule.Renewal.After, +1)
	if !rule.Renewal.Before.IsZero() {
		w.last = ending.before(e, rule.Renewal.Before)
	}
	if !w.last.IsZero() {
		w.by = filing.back(w.last)
	}
	if w.opens.After(w.last) && !w.last.IsZero() {
		w.opens = w.last
	}
	w.pending = opening.pending || ending.pending || filing.pending
	w.lost = opening.lost || ending.lost
	return w
}

// filing is when a renewal is filed under all rules: on the days that the rule
// in force on them lets it be. The first and the last of these are among the ends
// of windows and of rules.
func (o oracle) filing(all []reminder.Rule, e calendar.Date) (w window, inForce *reminder.Rule) {
	on := func(d calendar.Date) *reminder.Rule {
		for i := range all {
			if all[i].InForce.Contains(d) {
				return &all[i]
			}
		}
		return nil
	}
	var days []calendar.Date
	for _, rule := range all {
		part := o.window(rule, e)
		if part.lost {
			return window{}, nil
		}
		days = append(days, part.opens, part.last, rule.InForce.First(), rule.InForce.Last())
	}
	days = slices.DeleteFunc(days, func(d calendar.Date) bool {
		rule := on(d)
		if d.IsZero() || rule == nil {
			return true
		}
		part := o.window(*rule, e)
		if d.Before(part.opens) || d.After(part.last) {
			return true
		}
		w.pending = w.pending || part.pending
		return false
	})
	if len(days) == 0 {
		return window{}, nil
	}
	slices.SortFunc(days, calendar.Date.Compare)
	last := days[len(days)-1]
	if o.window(*on(last), e).last.After(last) { // its rule ends on it
		next := on(last.AddDays(1))
		if next == nil || o.window(*next, e).last.After(last) {
			return window{}, nil
		}
	}
	filing := look{cal: o.cal}
	w.last, w.by = last, filing.back(last)
	w.pending = w.pending || filing.pending
	return w, on(last)
}

// opens is the first day to file under a rule, not after the last: its own, or the
// day on which it comes into force if nobody could file the day before, by a rule
// that was in force then.
func (o oracle) opens(all []reminder.Rule, rule reminder.Rule, e, last calendar.Date) calendar.Date {
	opens, first := o.window(rule, e).opens, rule.InForce.First()
	before, filed := false, false
	for _, other := range all {
		w, end := o.window(other, e), other.InForce.Last()
		before = before || other.InForce.Contains(first.AddDays(-1))
		if !end.IsZero() && end.Before(first) {
			from, to := w.opens, min(end.DaysSince(first), w.last.DaysSince(first))
			if from.Before(other.InForce.First()) {
				from = other.InForce.First()
			}
			filed = filed || from.IsZero() || from.DaysSince(first) <= to
		}
	}
	if opens.Before(first) && before && !filed {
		opens = first
	}
	if opens.After(last) {
		opens = last
	}
	return opens
}
