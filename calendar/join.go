package calendar

import (
	"slices"

	"github.com/motcua/motcua/internal/fault"
)

// Join lays documents over one another: the nation's days, then an office's
// hours, then its own closures, then what was decided since.
//
//   - Covers is what all layers cover that say so; the first must. Days outside
//     it are left out, and so are weeks that begin after it.
//   - Weeks are those of the last layer that has any.
//   - Days are those of all layers. A day that two layers name is a fault unless
//     both say the same, or the earlier one is pending and the later one is not.
//   - A layer with a Decided is a decision of the days after the Decided so far,
//     up to its own. The days marked pending there, by whichever layer before it,
//     are left out: it says which of them are kept. Decisions are laid in order;
//     one that begins more than a year after what is decided is a fault, and a
//     correction replaces the layer that it corrects.
//
// The faults of all layers are told at once, with paths such as
// layers[1].days[0].date. Whether the whole makes sense is for [New] to say, whose
// paths are those of what Join gives.
func Join(layers ...Config) (Config, error) {
	j := joiner{byDate: map[Date]int{}}
	for i, layer := range layers {
		j.layer(i, layer)
	}
	if err := j.faults.Err("calendar"); err != nil || len(layers) == 0 {
		return Config{}, err
	}
	return j.trimmed(), nil
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
	j.decide(at, i, layer)
	j.before = len(j.joined.Days)
	for n, d := range layer.Days {
		j.day(at+"."+fault.At("days", n), d)
	}
}

// covers narrows what is covered.
func (j *joiner) covers(at string, i int, covers Span) {
	switch {
	case covers.IsZero() && i > 0:
	case covers.Len() < 1:
		j.faults.Add(at+".covers", covers.String(), "the first and the last day known")
	case i == 0:
		j.joined.Covers = covers
	case j.joined.Covers.IsZero(): // told of the first layer
	default:
		both := NewSpan(later(j.joined.Covers.first, covers.first), earlier(j.joined.Covers.last, covers.last))
		if both.IsZero() {
			j.faults.Add(at+".covers", covers.String(), "days that the layers before cover too, "+j.joined.Covers.String())
			return
		}
		j.joined.Covers = both
	}
}

func later(a, b Date) Date {
	if a.After(b) {
		return a
	}
	return b
}

func earlier(a, b Date) Date {
	if a.Before(b) {
		return a
	}
	return b
}

// decide checks that a decision follows what is decided, and takes out what was
// expected until then.
func (j *joiner) decide(at string, i int, layer Config) {
	decided, before := layer.Decided, j.joined.Decided
	switch {
	case i == 0:
		j.joined.Decided = decided
		return
	case decided.IsZero():
		return
	case before.IsZero():
		j.faults.Add(at+".decided", decided.String(), "nothing: the layers before leave nothing undecided")
		return
	case !decided.After(before):
		j.faults.Add(at+".decided", decided.String(), "a later day than what is decided already, "+before.String())
		return
	case !slices.ContainsFunc(layer.Days, func(d SpecialDay) bool { return d.Date.After(before) && d.Date.DaysSince(before) <= 366 }):
		j.faults.Add(at+".decided", decided.String(), "days of the year after what is decided already, "+before.String())
		return
	}
	j.joined.Decided = decided
	expected := func(d SpecialDay) bool { return d.Pending && !d.Date.After(decided) }
	halves := map[Date]bool{}
	for _, d := range j.joined.Days {
		if expected(d) && !d.Swap.IsZero() {
			halves[d.Swap] = true // it goes with its other half
		}
	}
	j.joined.Days = slices.DeleteFunc(j.joined.Days, func(d SpecialDay) bool {
		return expected(d) || !d.Swap.IsZero() && halves[d.Date]
	})
	clear(j.byDate)
	for n, d := range j.joined.Days {
		j.byDate[d.Date] = n
	}
}

// trimmed is what was joined, cut to what is covered.
func (j *joiner) trimmed() Config {
	cfg := j.joined
	first, last := cfg.Covers.First(), cfg.Covers.Last()
	cfg.Days = slices.DeleteFunc(cfg.Days, func(d SpecialDay) bool { return !d.Date.IsZero() && !cfg.Covers.Contains(d.Date) })
	cfg.Weeks = slices.DeleteFunc(cfg.Weeks, func(e Entry[Week]) bool { return e.From.After(last) })
	if !cfg.Decided.IsZero() {
		cfg.Decided = earlier(later(cfg.Decided, first.AddDays(-1)), last)
	}
	return cfg
}

func (j *joiner) day(at string, d SpecialDay) {
	n, taken := j.byDate[d.Date]
	switch {
	case !taken || n >= j.before: // twice in one layer is for New to tell
		j.byDate[d.Date] = len(j.joined.Days)
		j.joined.Days = append(j.joined.Days, d)
	case j.joined.Days[n] == d:
	case j.joined.Days[n].Pending && !d.Pending && j.joined.Days[n].Swap == d.Swap:
		j.joined.Days[n] = d
	default:
		j.faults.Add(at+".date", d.Date.String(), "a day that no layer before names; it is "+j.joined.Days[n].Kind.String()+" there")
	}
}
