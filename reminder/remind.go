package reminder

import (
	"cmp"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
	"github.com/motcua/motcua/procedures"
)

// climb appends the reminders of a ladder in order of date. A day that the
// calendar cannot tell is an error, unless skip notes it.
func (p *Planner) climb(found []Reminder, ladder []rung, paper *Paper, life life, skip *skips) ([]Reminder, error) {
	for i := range ladder {
		r := &ladder[i]
		var err error
		if r.on, r.dayOff, r.pending, err = p.working(r.clipped); err != nil && skip == nil {
			return found, err
		}
	}
	for i := range ladder {
		switch r := &ladder[i]; {
		case r.on.IsZero():
			skip.add(r.lead, r.counted, NotCovered)
		case i+1 < len(ladder) && r.on == ladder[i+1].on:
			skip.add(r.lead, r.counted, SharedDay)
		case !r.on.After(paper.Issued):
			skip.add(r.lead, r.counted, BeforeIssue)
		case !paper.Stopped.IsZero() && !r.on.Before(paper.Stopped):
			skip.add(r.lead, r.counted, PaperStopped)
		default:
			var key Key
			if n := len(found); n > 0 && found[n-1].Version == r.rule.version {
				key = found[n-1].Key
			} else {
				key = occurrence(paper.ID, paper.Kind, r.rule.version, life.last)
			}
			found = append(found, Reminder{})
			found[len(found)-1].Key = key.of(r.lead)
			p.remind(&found[len(found)-1], r, paper, life.last)
			p.word(found, r.rule, paper, life.left, r.on)
		}
	}
	return found, nil
}

// remind sets what of a reminder does not depend on the day it is sent.
func (p *Planner) remind(into *Reminder, r *rung, paper *Paper, last calendar.Date) {
	into.Paper, into.Kind, into.Version = paper.ID, paper.Kind, r.rule.version
	into.Holder, into.Contact, into.Channel = paper.Holder, paper.Contact, paper.Channel
	if into.Channel == "" && len(p.channels) > 0 {
		into.Channel = p.channels[0].ID
	}
	into.Lead, into.Expires, into.Opens, into.LastDay, into.FileBy = r.lead, last, r.window.opens, r.window.last, r.window.working
	into.Counted, into.DayOff, into.On, into.Basis = r.counted, r.dayOff, r.on, r.rule.basis
	into.Pending = r.pending || r.window.pending || r.lead.Unit() == calendar.WorkingDays && p.guessed(r.counted, last)
	if r.clipped != r.counted {
		into.Clipped = r.clipped
	}
}

// word gives the last of a paper's reminders what depends on the day it is sent:
// notice, next procedure, unit and text.
func (p *Planner) word(reminders []Reminder, v *rule, paper *Paper, extensions int, sent calendar.Date) {
	r := &reminders[len(reminders)-1]
	r.FileAt = p.fileAt(paper, sent)
	next := v.nextOn(sent)
	r.Next = next.code
	switch {
	case sent.After(r.Expires):
		r.Notice = Expired
	case sent.After(r.LastDay):
		r.Notice = Late
	default:
		r.Notice = Ahead
	}
	words := &v.texts[r.Notice]
	if r.Notice == Ahead && extensions == 0 && v.Validity.Extension.Times > 0 {
		words = &v.texts[0]
	}
	if len(reminders) > 1 && !words.daily && r.says(&reminders[len(reminders)-2]) {
		r.Text = reminders[len(reminders)-2].Text
		return
	}
	r.Text = words.fill(&blanks{rule: v, paper: paper, reminder: r, sent: sent, next: next.name, extensions: extensions})
}

// says reports whether another reminder of the paper has the same fields to say.
func (r *Reminder) says(other *Reminder) bool {
	return r.Version == other.Version && r.Notice == other.Notice && r.Next == other.Next && r.FileAt == other.FileAt
}

// issuer is the unit that issued the paper, as it was then; nothing if that is not
// recorded.
func (p *Planner) issuer(paper *Paper) (unit procedures.Authority, err error) {
	if paper.Unit == "" || p.catalogue == nil {
		return unit, nil
	}
	return p.catalogue.Authority(paper.Unit, paper.Issued)
}

// fileAt names the unit that issued the paper, or, if it is no more on d, all
// that then have its territory; nothing if that is not known.
func (p *Planner) fileAt(paper *Paper, d calendar.Date) motcua.Text {
	issuer, err := p.issuer(paper)
	switch {
	case err != nil || issuer.Code == "":
		return motcua.Text{}
	case issuer.InForce.Contains(d):
		return committee(issuer)
	}
	heirs, err := p.catalogue.SuccessorsOn(paper.Unit, paper.Issued, d)
	switch {
	case err != nil:
		return motcua.Text{}
	case len(heirs) > mostNamed:
		return sentence{
			VI: "UBND xã, phường nơi hoạt động (trước đây thuộc %s)", EN: "the People's Committee of the commune or ward (formerly in %s)",
		}.with(motcua.Text{VI: issuer.Name.VI, EN: cmp.Or(issuer.Name.EN, issuer.Name.VI)})
	}
	all := committee(heirs[0].Authority)
	for _, heir := range heirs[1:] {
		all = both.Join(all, both.Of(" hoặc ", " or "), committee(heir.Authority))
	}
	return all
}

// mostNamed is how many heirs of a unit a message names one by one.
const mostNamed = 3

// committee names the people's committee of a territory; other bodies by their
// own names.
func committee(a procedures.Authority) motcua.Text {
	switch a.Level {
	case procedures.Province, procedures.District, procedures.Commune:
		return motcua.Text{VI: "UBND " + a.Name.VI, EN: "the People's Committee of " + cmp.Or(a.Name.EN, a.Name.VI)}
	}
	return a.Name
}
