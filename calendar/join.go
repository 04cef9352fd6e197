package calendar

import (
	"slices"

	"github.com/motcua/motcua/internal/fault"
)

// Join lays documents over one another: the nation's days, then an office's
// hours, then its own closures, then what was decided since.
//
//   - Covers is what all layers cover that say so; the first must. Days outside
//     it are left out.
//   - Weeks are those of the last layer that has any.
//   - Days are those of all layers. A day that two layers name is a fault unless
//     both say the same, or the earlier one is pending and the later one is not.
//   - A layer with a later Decided replaces what was expected until then: the
//     days of earlier layers that are marked pending, up to its Decided, are
//     left out.
//
// The faults of all layers are told at once, with paths such as
// layers[1].days[0].date; whether the whole makes sense is for [New] to say.
func Join(layers ...Config) (Config, error) {
	j := joiner{byDate: map[Date]int{}}
	for i, layer := range layers {
		j.layer(i, layer)
	}
	if err := j.faults.Err("calendar"); err != nil {
		return Config{}, err
	}
	covers := j.joined.Covers
	j.joined.Days = slices.DeleteFunc(j.joined.Days, func(d SpecialDay) bool { return !covers.Contains(d.Date) })
	j.joined.Weeks = slices.DeleteFunc(j.joined.Weeks, func(e Entry[Week]) bool { return e.From.After(covers.Last()) })
	if d := j.joined.Decided; !d.IsZero() && d.After(covers.Last()) {
		j.joined.Decided = covers.Last()
	}
	return j.joined, nil
}

type joiner struct {
	joined Config
	byDate map[Date]int // date → index of joined.Days
	before int          // how many of joined.Days earlier layers gave
	faults fault.List
}

func (j *joiner) layer(i int, layer Config) {
	at := fault.At("layers", i)
	j.covers(at, i, layer.Covers)
	if len(layer.Weeks) > 0 {
		j.joined.Weeks = slices.Clone(layer.Weeks)
	}
	j.decide(i, layer.Decided)
	j.before = len(j.joined.Days)
	for n, d := range layer.Days {
		j.day(at+"."+fault.At("days", n), d)
	}
}

// covers narrows what is covered.
func (j *joiner) covers(at string, i int, covers Span) {
	switch {
	case i == 0:
		j.joined.Covers = covers
	case covers.IsZero():
	default:
		both := j.joined.Covers.and(covers)
		if both.IsZero() {
			j.faults.Add(at+".covers", covers.String(), "days that the layers before cover too, "+j.joined.Covers.String())
			return
		}
		j.joined.Covers = both
	}
}

// and is the days that both spans hold.
func (s Span) and(t Span) Span {
	first, last := s.first, s.last
	if t.first.After(first) {
		first = t.first
	}
	if last.IsZero() || !t.last.IsZero() && t.last.Before(last) {
		last = t.last
	}
	return NewSpan(first, last)
}

// decide takes out what was expected until a later decision.
func (j *joiner) decide(i int, decided Date) {
	if i == 0 {
		j.joined.Decided = decided
		return
	}
	if j.joined.Decided.IsZero() || !decided.After(j.joined.Decided) {
		return
	}
	j.joined.Days = slices.DeleteFunc(j.joined.Days, func(d SpecialDay) bool {
		return d.Pending && !d.Date.After(decided)
	})
	j.joined.Decided = decided
	clear(j.byDate)
	for n, d := range j.joined.Days {
		j.byDate[d.Date] = n
	}
}

func (j *joiner) day(at string, d SpecialDay) {
	n, taken := j.byDate[d.Date]
	switch {
	case !taken || n >= j.before: // twice in one layer is for New to tell
		j.byDate[d.Date] = len(j.joined.Days)
		j.joined.Days = append(j.joined.Days, d)
	case j.joined.Days[n] == d:
	case j.joined.Days[n].Pending && !d.Pending:
		j.joined.Days[n] = d
	default:
		j.faults.Add(at+".date", d.Date.String(), "a day that no layer before names; it is "+j.joined.Days[n].Kind.String()+" there")
	}
}
