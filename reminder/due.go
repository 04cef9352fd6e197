package reminder

import (
	"iter"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Due are the reminders to send on the day of now, paper by paper: those whose
// day lies from the day of since to the day of now, both included, less what the
// missed policy of their rule leaves out. since is the watermark: the
// [Batch.Since] of the run before, or the day on which the host began; if it is a
// day off, those of the working day before it are given too, for it may have
// become one since. A paper that is new to the register, or that could not be
// planned until it was mended, is asked about on its own, with its day of issue
// for since; after a change of rules so are all. What has been delivered is given again, under
// the same key.
//
// A paper is sent nothing once it is stopped, or once its rule has ended and its
// kind has none in force; one whose last day to file, or last valid day, has passed meanwhile gets
// the text that says so. Errors are those of [Planner.Planned]; a since after now
// is one that matches [ErrInvalid].
func (p *Planner) Due(papers iter.Seq[Paper], since, now time.Time) iter.Seq2[Reminder, error] {
	return func(yield func(Reminder, error) bool) {
		from, today := calendar.DateOf(since), calendar.DateOf(now)
		if from.After(today) {
			yield(Reminder{}, fault.Bad("reminder", from.String(), "a watermark that is not after the day of now, "+today.String()))
			return
		}
		if day, err := p.on(from); err == nil && !day.IsWorking() {
			if working, err := p.calendar.AddWorkingDays(from, -1); err == nil {
				from = working
			}
		}
		p.sweep(papers, calendar.NewSpan(from, today), func(paper *Paper, l life, found []Reminder, err error) bool {
			return p.send(paper, l, found, today, yield) && (err == nil || yield(Reminder{}, err))
		})
	}
}

// send yields what of a paper's reminders is to be sent today.
func (p *Planner) send(paper *Paper, l life, found []Reminder, today calendar.Date, yield func(Reminder, error) bool) bool {
	if len(found) == 0 {
		return true
	}
	if !paper.Stopped.IsZero() && !paper.Stopped.After(today) {
		return true
	}
	ruled := in(p.kinds[paper.Kind], today) != nil
	for i := range found {
		r := &found[i]
		v := p.version(r)
		over := !v.InForce.Last().IsZero() && v.InForce.Last().Before(today)
		if over && !ruled || !v.keeps(today.DaysSince(r.On), i == len(found)-1) {
			continue
		}
		if r.On != today {
			p.word(found[i:i+1], v, paper, l.left, today)
		}
		if !yield(*r, nil) {
			return false
		}
	}
	return true
}

// keeps reports whether a reminder that is so many days late, the latest of its
// paper or not, is still sent.
func (v *rule) keeps(late int, latest bool) bool {
	switch {
	case v.Missed == LatestOnly && !latest:
		return false
	case late == 0 || v.Grace.IsZero() && v.Missed != Skip:
		return true
	}
	return late <= v.Grace.N()
}

// version is the rule that the reminder follows.
func (p *Planner) version(r *Reminder) *rule {
	versions := p.kinds[r.Kind]
	for i := range versions {
		if versions[i].version == r.Version {
			return &versions[i]
		}
	}
	return nil
}
