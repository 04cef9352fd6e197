package reminder

import (
	"cmp"
	"iter"

	"github.com/motcua/motcua/calendar"
)

// Planned are the reminders to be sent on those days, both ends included, paper
// by paper in the order of the stream, which is read once and never held. A
// paper that cannot be planned gives a [*PaperError], and the next is read.
// Days outside the calendar, or an open end, are one [*calendar.UncoveredError].
//
// For any spans that follow each other, what is planned in them together is
// what is planned in the whole.
func (p *Planner) Planned(papers iter.Seq[Paper], days calendar.Span) iter.Seq2[Reminder, error] {
	return func(yield func(Reminder, error) bool) {
		p.sweep(papers, days, func(_ *Paper, _ life, found []Reminder, err error) bool {
			for _, r := range found {
				if !yield(r, nil) {
					return false
				}
			}
			return err == nil || yield(Reminder{}, err)
		})
	}
}

// sweep finds the reminders of those days, paper by paper; each is given once,
// if it has any or something is wrong with it. found is used again.
func (p *Planner) sweep(papers iter.Seq[Paper], days calendar.Span, each func(paper *Paper, l life, found []Reminder, err error) bool) {
	reach, err := p.reachOf(days)
	if err != nil {
		each(nil, life{}, nil, err)
		return
	}
	index := -1
	var rungs [16]rung
	var reminders [16]Reminder
	var paper Paper // outlives the loop's turn: each may look at it
	for paper = range papers {
		index++
		versions := p.kinds[paper.Kind]
		life, faults := p.life(&paper, versions)
		err := faults.Err("reminder")
		if err == nil && reach.misses(versions, life.last) {
			continue
		}
		found := reminders[:0]
		if err == nil {
			found, err = p.within(found, rungs[:0], reach, &paper, versions, life)
		}
		if err != nil {
			err = &PaperError{index, paper.ID, err}
		}
		if (err != nil || len(found) > 0) && !each(&paper, life, found, err) {
			return
		}
	}
}

// within appends the reminders of a paper that fall within reach.
func (p *Planner) within(found []Reminder, rungs []rung, reach reach, paper *Paper, versions []rule, life life) ([]Reminder, error) {
	ladder, _, err := p.ladder(rungs, versions, life.last, reach.last, nil)
	for len(ladder) > 0 && ladder[0].clipped.Before(reach.first) {
		ladder = ladder[1:]
	}
	for len(ladder) > 0 && ladder[len(ladder)-1].clipped.After(reach.last) {
		ladder = ladder[:len(ladder)-1]
	}
	found, wrong := p.climb(found, ladder, paper, life, nil)
	return found, cmp.Or(err, wrong)
}

// reach is where the clipped days lie whose reminders fall within some days:
// since those move to the last working day, from the first working day on, and
// before the first working day after them.
type reach struct {
	first, last calendar.Date
	expiry      []calendar.Date // by rule: no paper that is valid longer has one
}

// misses reports whether no paper valid until e has a reminder in reach.
func (r *reach) misses(versions []rule, e calendar.Date) bool {
	if e.Before(r.first) { // or without end
		return true
	}
	for i := range versions {
		if !e.After(r.expiry[versions[i].index]) {
			return false
		}
	}
	return true
}

func (p *Planner) reachOf(days calendar.Span) (reach, error) {
	first, err := p.on(days.First())
	if err != nil {
		return reach{}, err
	}
	if _, err := p.on(days.Last()); err != nil {
		return reach{}, err
	}
	r := reach{first: first.Date, last: p.calendar.Covers().Last(), expiry: make([]calendar.Date, p.rules)}
	if !first.IsWorking() {
		if r.first, err = p.calendar.AddWorkingDays(first.Date, 1); err != nil {
			r.first = r.last.AddDays(1) // no working day is left: nothing is sent
		}
	}
	if next, err := p.calendar.AddWorkingDays(days.Last(), 1); err == nil {
		r.last = next.AddDays(-1)
	}
	for _, versions := range p.kinds {
		for _, v := range versions {
			r.expiry[v.index] = p.farthest(r.last, v.Renewal.Before)
			for _, lead := range v.Leads {
				if day := p.farthest(r.last, lead); day.After(r.expiry[v.index]) {
					r.expiry[v.index] = day
				}
			}
		}
	}
	return r, nil
}

// farthest is the last day from which so long before can be the day last, or
// earlier.
func (p *Planner) farthest(last calendar.Date, l calendar.Limit) calendar.Date {
	switch l.Unit() {
	case calendar.WorkingDays:
		return p.farthestWorking(last, l.N())
	case calendar.Months, calendar.Years:
		return forward(last, l).AddDays(3) // from the end of a shorter month
	}
	return forward(last, l)
}

// farthestWorking looks one working day further than n. Beyond the calendar it
// takes a week for a working day, and two months off.
func (p *Planner) farthestWorking(last calendar.Date, n int) calendar.Date {
	if day, err := p.calendar.AddWorkingDays(last, n+1); err == nil {
		return day
	}
	return last.AddDays(7*n + 61)
}
