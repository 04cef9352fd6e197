package reminder_test

import (
	"errors"
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// oracle answers what Plan, Planned and Due answer, from the equations of the
// package comment and nothing else: it looks at one day after the other, and
// knows of the calendar only whether a day is worked.
type oracle struct {
	cal *calendar.Calendar
	cfg reminder.Config
}

// oraclePlan is a plan without keys, texts and sources, and what else may be
// said of its leads.
type oraclePlan struct {
	reminder.Plan
	versions int                                    // how many rules its kind has
	also     map[calendar.Limit]reminder.SkipReason // what is as true of leads without a reminder as its Why
}

var errOracle = errors.New("cannot be planned")

// rules are the rules of a kind, and the one of them in force on a day.
func (o oracle) rules(kind string, on calendar.Date) (all []reminder.Rule, inForce *reminder.Rule) {
	for _, rule := range o.cfg.Rules {
		if rule.Kind != kind {
			continue
		}
		all = append(all, rule)
		if rule.InForce.Contains(on) {
			inForce = &rule
		}
	}
	slices.SortFunc(all, func(a, b reminder.Rule) int {
		return a.InForce.First().Compare(b.InForce.First())
	})
	return all, inForce
}

// expiry is the last valid day, zero if there is none; how many extensions are
// left; and whether it is the end of a term.
func expiry(rule *reminder.Rule, p reminder.Paper) (e calendar.Date, left int, term bool, err error) {
	if rule == nil { // what is printed needs no rule
		if p.Expires.IsZero() || p.Expires.Before(p.Issued) {
			err = errOracle
		}
		return p.Expires, 0, false, err
	}
	v := rule.Validity
	left = v.Extension.Times - p.Extended
	if left < 0 || !p.Expires.IsZero() && p.Expires.Before(p.Issued) {
		return e, 0, false, errOracle
	}
	var longest calendar.Date // of what is lawful
	if !v.Term.IsZero() {
		longest = shift(p.Issued, v.Term, +1)
		for range p.Extended {
			longest = shift(longest, v.Extension.Limit, +1)
		}
	}
	switch v.By {
	case reminder.ByTerm, reminder.ByStart:
		e, term = longest, true
	case reminder.ByUnderlying:
		e = underlyingEnd(v, p, longest)
		longest = e
	case reminder.ByAge:
		e = birthday(v, p)
	}
	if p.Expires.IsZero() {
		if v.By == reminder.ByPrint {
			err = errOracle
		}
		return e, left, term, err
	}
	if !longest.IsZero() && p.Expires.After(longest) {
		err = errOracle
	}
	return p.Expires, left, false, err
}

// underlyingEnd is the end of the paper on which it rests, or of its own term,
// if that is shorter.
func underlyingEnd(v reminder.Validity, p reminder.Paper, longest calendar.Date) calendar.Date {
	first, last := p.Underlying.First(), p.Underlying.Last()
	switch {
	case last.IsZero():
		return calendar.Date{}
	case !v.Endless.IsZero() && !shift(first, v.Endless, +1).After(last):
		return calendar.Date{}
	case !longest.IsZero() && longest.Before(last):
		return longest
	}
	return last
}

// birthday is the first of the birthdays that ends the paper.
func birthday(v reminder.Validity, p reminder.Paper) calendar.Date {
	for _, age := range v.Ages {
		day := shift(p.Born, calendar.NewLimit(age, calendar.Years), +1)
		early := day
		if !v.Early.IsZero() {
			early = shift(day, v.Early, -1)
		}
		if p.Issued.Before(day) && p.Issued.Before(early) {
			return day
		}
	}
	return calendar.Date{}
}

func (o oracle) plan(p reminder.Paper) (oraclePlan, error) {
	all, rule := o.rules(p.Kind, p.Issued)
	plan := oraclePlan{Plan: reminder.Plan{Paper: p.ID}, versions: len(all),
		also: map[calendar.Limit]reminder.SkipReason{}}
	e, left, term, err := expiry(rule, p)
	if rule == nil { // what the first rule lets it be extended
		left = max(0, all[0].Validity.Extension.Times-p.Extended)
	}
	if err != nil {
		return plan, err
	}
	plan.Expires, plan.Extensions = e, left
	if e.IsZero() {
		return plan, nil
	}
	plan.ValidTo = e
	if term {
		ahead := look{cal: o.cal}
		for !ahead.works(plan.ValidTo) && !ahead.lost {
			plan.ValidTo = plan.ValidTo.AddDays(1)
		}
		if ahead.lost {
			plan.ValidTo = calendar.Date{}
		}
	}
	o.leads(&plan, all, p)
	if w, inForce := o.filing(all, e); inForce != nil {
		w.opens = o.opens(all, *inForce, e, w.last)
		plan.Opens, plan.LastDay, plan.FileBy = w.opens, w.last, w.by
	}
	return plan, nil
}

// lead is one lead of one rule, with what the equations say of it.
type lead struct {
	reminder.Reminder
	why, also reminder.SkipReason // zero: it gives a reminder
}

// leads puts the reminders of all rules into the plan, and the leads without.
func (o oracle) leads(plan *oraclePlan, all []reminder.Rule, p reminder.Paper) {
	var leads []lead
	for _, rule := range all {
		for _, length := range rule.Leads {
			l := o.lead(all, rule, length, plan.Expires, p)
			ended := l.why == reminder.RuleEnded
			if ended && slices.ContainsFunc(all, func(r reminder.Rule) bool { return r.InForce.Contains(l.clipped()) }) {
				continue // it is for that rule to say
			}
			leads = append(leads, l)
		}
	}
	var reminders []reminder.Reminder
	var skipped []reminder.Skipped
	for i, l := range leads {
		sameDay := func(m lead) bool { return m.On == l.On && !l.On.IsZero() }
		if l.why != 0 && l.also == 0 && slices.ContainsFunc(leads[i+1:], sameDay) {
			l.also = reminder.SharedDay
		}
		shorter := func(m lead) bool { return m.why == 0 && m.On == l.On }
		if l.why == 0 && slices.ContainsFunc(leads[i+1:], shorter) {
			l.why = reminder.SharedDay
		}
		if l.why == 0 {
			reminders = append(reminders, l.Reminder)
		} else {
			plan.also[l.Lead] = l.also
			skipped = append(skipped, reminder.Skipped{Lead: l.Lead, Counted: l.Counted, Why: l.why})
		}
	}
	slices.SortFunc(reminders, func(a, b reminder.Reminder) int { return a.On.Compare(b.On) })
	plan.Reminders, plan.Skipped = listOf(reminders), listOf(skipped)
}

// clipped is the day whose working day it is sent on.
func (l lead) clipped() calendar.Date {
	if l.Clipped.IsZero() {
		return l.Counted
	}
	return l.Clipped
}

func (o oracle) lead(all []reminder.Rule, rule reminder.Rule, length calendar.Limit, e calendar.Date, p reminder.Paper) lead {
	counting, sending := look{cal: o.cal}, look{cal: o.cal}
	w, inForce := o.filing(all, e)
	if inForce == nil {
		w = o.window(rule, e)
	} else {
		w.opens = o.opens(all, rule, e, w.last)
	}
	l := lead{Reminder: reminder.Reminder{
		Paper: p.ID, Kind: p.Kind, Version: rule.InForce.First(), Holder: p.Holder, Contact: p.Contact,
		Channel: p.Channel, Lead: length, Expires: e, Opens: w.opens, LastDay: w.last, FileBy: w.by, Notice: reminder.Ahead,
	}}
	if l.Channel == "" && len(o.cfg.Channels) > 0 {
		l.Channel = o.cfg.Channels[0].ID
	}
	l.Counted = counting.before(e, length)
	if w.lost || l.Counted.IsZero() {
		l.why = reminder.NotCovered
		return l
	}
	if l.Counted.Before(w.opens) {
		l.Clipped = w.opens
	}
	if l.clipped().After(w.last) {
		l.Clipped = w.last
	}
	if !rule.InForce.Contains(l.clipped()) {
		l.why = reminder.RuleEnded
		return l
	}
	l.On = sending.back(l.clipped())
	l.Pending = w.pending || counting.pending || sending.pending
	if day, err := o.cal.On(l.clipped()); err == nil && l.On != l.clipped() {
		l.DayOff = day.Text()
	}
	switch {
	case !l.clipped().After(p.Issued), !l.On.IsZero() && !l.On.After(p.Issued):
		l.why = reminder.BeforeIssue
		if l.On.IsZero() {
			l.also = reminder.NotCovered
		}
	case l.On.IsZero():
		l.why = reminder.NotCovered
	case !p.Stopped.IsZero() && !l.On.Before(p.Stopped):
		l.why = reminder.PaperStopped
	}
	return l
}

// planned is a paper with the oracle's plan of it.
type planned struct {
	reminder.Paper
	plan reminder.Plan
}

// plans are those of the papers that can be planned.
func (o oracle) plans(papers []reminder.Paper) (all []planned) {
	for _, p := range papers {
		if plan, err := o.plan(p); err == nil {
			all = append(all, planned{p, plan.Plan})
		}
	}
	return all
}

// due is what Due says of one paper.
func (o oracle) due(p reminder.Paper, since, now time.Time) ([]reminder.Reminder, error) {
	plan, err := o.plan(p)
	if err != nil {
		return nil, err
	}
	return o.dueOf(plan.Plan, p, since, now), nil
}

// dueOf is what Due says of one paper that has this plan.
func (o oracle) dueOf(plan reminder.Plan, p reminder.Paper, since, now time.Time) []reminder.Reminder {
	first, today := calendar.DateOf(since), calendar.DateOf(now)
	if found := (&look{cal: o.cal}).back(first); !found.IsZero() {
		first = found
	}
	all, inForce := o.rules(p.Kind, today)
	if !p.Stopped.IsZero() && !p.Stopped.After(today) {
		return nil
	}
	candidates := slices.DeleteFunc(plan.Reminders.Slice(), func(r reminder.Reminder) bool {
		return r.On.Before(first) || r.On.After(today)
	})
	var due []reminder.Reminder
	for i, r := range candidates {
		rule := all[slices.IndexFunc(all, func(v reminder.Rule) bool { return v.InForce.First() == r.Version })]
		end, late, days := rule.InForce.Last(), today.DaysSince(r.On), rule.Grace.N()
		if inForce == nil && !end.IsZero() && today.After(end) {
			continue
		}
		if late > days && (days > 0 || rule.Missed == reminder.Skip) ||
			rule.Missed == reminder.LatestOnly && i < len(candidates)-1 {
			continue
		}
		switch {
		case today.After(r.Expires):
			r.Notice = reminder.Expired
		case today.After(r.LastDay):
			r.Notice = reminder.Late
		}
		due = append(due, r)
	}
	return due
}

// bare is a reminder without what the oracle does not know.
func bare(r reminder.Reminder) reminder.Reminder {
	var none reminder.Reminder
	r.Key, r.Text, r.Basis = none.Key, none.Text, none.Basis
	return r
}

// reasons are what a plan says of the leads that give no reminder; of two
// reasons that are both true either will do.
func reasons(want oraclePlan, got reminder.Plan) []string {
	var told []string
	for _, s := range got.Skipped.All() {
		if s.Why == want.also[s.Lead] {
			i := slices.IndexFunc(want.Skipped.Slice(), func(t reminder.Skipped) bool { return t.Lead == s.Lead })
			s.Why = want.Skipped.Slice()[i].Why
		}
		told = append(told, s.Lead.String()+" "+s.Counted.String()+" "+s.Why.String())
	}
	slices.Sort(told)
	return told
}
