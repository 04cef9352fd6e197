package reminder

import (
	"strconv"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// life is until when a paper is valid.
type life struct {
	last    calendar.Date // its last valid day; zero: it has no end
	counted bool          // found by a term, which the Civil Code may let end later
	left    int           // extensions left
}

// life finds the last valid day by the rule in force on the day of issue, and
// reports what is wrong with the paper.
func (p *Planner) life(paper *Paper, versions []rule) (life, fault.List) {
	faults := paper.faults()
	if paper.Channel != "" && p.channel(paper.Channel) == nil {
		faults.AddText("channel", paper.Channel, "the id of a channel of the document")
	}
	if _, err := p.issuer(paper); err != nil && !paper.Issued.IsZero() {
		faults.AddText("unit", paper.Unit, "the code of a unit that the catalogue has on the day of issue, "+paper.Issued.String())
	}
	if versions == nil {
		faults.AddText("kind", paper.Kind, "a kind of paper that has a rule")
		return life{}, faults
	}
	v := in(versions, paper.Issued)
	switch {
	case v != nil:
		l, more := v.life(paper)
		return l, append(faults, more...)
	case paper.Issued.IsZero():
	case paper.Expires.IsZero():
		faults.Add("expires", "", "the last valid day printed on the paper: no rule of its kind was in force when it was issued, on "+paper.Issued.String())
	}
	return life{last: paper.Expires, left: max(0, versions[0].Validity.Extension.Times-paper.Extended)}, faults
}

// faults is what is wrong with a paper, whatever its kind.
func (p *Paper) faults() (faults fault.List) {
	if p.ID == "" {
		faults.Add("id", "", "the number of the paper")
	}
	if p.Issued.IsZero() {
		faults.Add("issued", "", "the day of issue")
	}
	if !p.Expires.IsZero() && p.Expires.Before(p.Issued) {
		faults.Add("expires", p.Expires.String(), "the day of issue, "+p.Issued.String()+", or a later one")
	}
	if p.Extended < 0 {
		faults.Add("extended", strconv.Itoa(p.Extended), "how often its term has been extended, or 0")
	}
	if p.Stopped.IsZero() != (p.Stop == 0) || int(p.Stop) >= len(stopWords) {
		faults.Add("stop", p.Stop.String(), "renewed, withdrawn or closed, together with the day in stopped")
	}
	return faults
}

// life is the last valid day of a paper issued while the rule was in force.
func (v *rule) life(p *Paper) (l life, faults fault.List) {
	l.left = v.Validity.Extension.Times - p.Extended
	if l.left < 0 {
		faults.Add("extended", strconv.Itoa(p.Extended), "from 0 to "+strconv.Itoa(v.Validity.Extension.Times)+", as often as the rule allows")
	}
	longest, more := v.longest(p)
	faults = append(faults, more...)
	switch {
	case !p.Expires.IsZero() && !longest.IsZero() && p.Expires.After(longest):
		faults.Add("expires", p.Expires.String(), "at the latest "+longest.String()+", as long as the rule allows")
	case !p.Expires.IsZero():
		l.last = p.Expires
	case v.Validity.By == ByPrint:
		faults.Add("expires", "", "the last valid day printed on the paper")
	default:
		l.last, l.counted = longest, v.Validity.By == ByTerm || v.Validity.By == ByStart
	}
	return l, faults
}

// longest is the last day on which the paper can be valid; zero: no bound.
func (v *rule) longest(p *Paper) (last calendar.Date, faults fault.List) {
	switch v.Validity.By {
	case ByUnderlying:
		if p.Underlying.IsZero() && p.Expires.IsZero() {
			faults.Add("underlying", "", `the days for which the paper it rests on is valid, as "2024-05-01/2029-05-01", or "2024-05-01/" if it has no end`)
		}
		last = v.underlying(p.Underlying)
	case ByAge:
		if p.Born.IsZero() && !p.Expires.IsZero() {
			return last, faults
		}
		if p.Born.IsZero() || p.Born.After(p.Issued) {
			faults.Add("born", p.Born.String(), "the holder's day of birth, not after the day of issue")
			return last, faults
		}
		return v.birthday(p), faults
	}
	if v.Validity.Term.IsZero() || p.Issued.IsZero() {
		return last, faults
	}
	end := forward(p.Issued, v.Validity.Term)
	for range min(p.Extended, v.Validity.Extension.Times) {
		end = forward(end, v.Validity.Extension.Limit)
	}
	if end.IsZero() {
		faults.Add("issued", p.Issued.String(), "a day from which the term ends before the year 10000")
	}
	if last.IsZero() || end.Before(last) {
		last = end
	}
	return last, faults
}

// underlying is the last valid day that a paper takes from the one it rests on.
func (v *rule) underlying(days calendar.Span) calendar.Date {
	endless := v.Validity.Endless
	if !endless.IsZero() && !days.First().IsZero() && !days.Last().Before(forward(days.First(), endless)) {
		return calendar.Date{}
	}
	return days.Last()
}

// birthday is the first of the rule's birthdays that a paper does not outlast.
func (v *rule) birthday(p *Paper) calendar.Date {
	for _, age := range v.Validity.Ages {
		day := p.Born.AddMonths(12 * age)
		from := day
		if !v.Validity.Early.IsZero() {
			from = back(day, v.Validity.Early)
		}
		if p.Issued.Before(from) {
			return day
		}
	}
	return calendar.Date{}
}

// forward is d and a term of days, months or years: the first day excluded, the
// last of the month where it lacks the day.
func forward(d calendar.Date, l calendar.Limit) calendar.Date { return shift(d, l.N(), l.Unit()) }

// back is so long before d, in days, months or years; d itself for same day and
// for no limit.
func back(d calendar.Date, l calendar.Limit) calendar.Date { return shift(d, -l.N(), l.Unit()) }

func shift(d calendar.Date, n int, u calendar.Unit) calendar.Date {
	switch u {
	case calendar.Days:
		return d.AddDays(n)
	case calendar.Months:
		return d.AddMonths(n)
	case calendar.Years:
		return d.AddMonths(12 * n)
	}
	return d
}
