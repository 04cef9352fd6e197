package sla

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Gain adds up what replayed dossiers would have gained. The zero Gain is empty
// and ready to use; it is for one goroutine at a time, and gains merge in any
// order.
type Gain struct {
	Dossiers   int64 // replayed
	Sooner     int64 // promised sooner under the other rules
	Later      int64 // promised later
	KeptBefore int64 // histories that kept the promise of the first rules
	KeptAfter  int64 // and that of the others
	Ended      int64 // histories that have a verdict at all
	Saved      int64 // seconds of working time by which promises moved sooner, below 0 if later on the whole
	load       map[Load]int64
}

// Load is an hour of a unit's desk on a weekday: what filings are counted by.
type Load struct {
	Unit    string       // of the filing
	Weekday time.Weekday // of its acceptance
	Hour    int          // of its acceptance, 0 to 23, in Vietnam
}

// Add adds one dossier. If a sum would go beyond what it can hold, that is an
// error that matches [ErrInvalid], and g is as it was.
func (g *Gain) Add(r Replayed) error {
	one := Gain{Dossiers: 1, Saved: -int64(r.Moved / time.Second)}
	switch {
	case r.Moved < 0:
		one.Sooner = 1
	case r.Moved > 0:
		one.Later = 1
	}
	if r.KeptBefore != NoVerdict {
		one.Ended = 1
	}
	if r.KeptBefore == InTime {
		one.KeptBefore = 1
	}
	if r.KeptAfter == InTime {
		one.KeptAfter = 1
	}
	if err := g.Merge(&one); err != nil {
		return err
	}
	if g.load == nil {
		g.load = map[Load]int64{}
	}
	accepted := r.Before.Filing.Accepted
	date := calendar.DateOf(accepted)
	g.load[Load{r.Before.Filing.Unit, date.Weekday(), int(accepted.Sub(date.At(calendar.NewClock(0, 0))) / time.Hour)}]++
	return nil
}

// Merge adds all that other holds; nil holds nothing.
func (g *Gain) Merge(other *Gain) error {
	if other == nil {
		return nil
	}
	if a, b := g.Saved, other.Saved; b > 0 && a > math.MaxInt64-b || b < 0 && a < math.MinInt64-b {
		var faults fault.List
		faults.Add("saved", strconv.FormatInt(b, 10), "less: the sum is beyond what an int64 can hold")
		return faults.Err("sla")
	}
	g.Dossiers += other.Dossiers
	g.Sooner += other.Sooner
	g.Later += other.Later
	g.KeptBefore += other.KeptBefore
	g.KeptAfter += other.KeptAfter
	g.Ended += other.Ended
	g.Saved += other.Saved
	if g.load == nil && len(other.load) > 0 {
		g.load = map[Load]int64{}
	}
	for at, n := range other.load {
		g.load[at] += n
	}
	return nil
}

// Loads are how many filings each hour of each desk took in, in order of unit,
// weekday and hour.
func (g *Gain) Loads() iter.Seq2[Load, int64] {
	return func(yield func(Load, int64) bool) {
		for _, at := range slices.SortedFunc(maps.Keys(g.load), Load.compare) {
			if !yield(at, g.load[at]) {
				return
			}
		}
	}
}

func (l Load) compare(m Load) int {
	return cmp.Or(cmp.Compare(l.Unit, m.Unit), cmp.Compare(l.Weekday, m.Weekday), cmp.Compare(l.Hour, m.Hour))
}
