package sla

import (
	"math"
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Reductions adds up how far an office has cut the terms of its procedures (cắt
// giảm thời gian giải quyết): how many of them, and how deep. These are two
// measures, and neither says anything of the other. The zero Reductions is empty
// and ready to use; it is for one goroutine at a time, and reductions merge in
// any order.
type Reductions struct {
	procedures, cut int64
	depth           *big.Rat // sum of the cuts; replaced, never changed, so that copies are copies
	least, most     Share    // of the cuts
}

// Add adds a procedure and gives what is cut off its term:
//
//	share cut = (statutory − committed) / statutory
//
// by nominal lengths, in minutes of working time, a working day and the same day
// being 480 and a half day 240; calendar days in days, months and years in
// months, clock hours in hours. A commitment equal to the term cuts nothing. One
// that is longer, or of another of these kinds, which have no common length, is
// an error that matches [ErrInvalid] and names both; r is then as it was.
func (r *Reductions) Add(statutory, committed calendar.Limit) (Share, error) {
	kind, of, ok := length(statutory)
	sameKind, to, comparable := length(committed)
	switch {
	case !ok:
		return Share{}, fault.Bad("sla", statutory.String(), "a statutory limit")
	case !comparable || kind != sameKind:
		return Share{}, fault.Bad("sla", committed.String(), "a limit of a length that can be compared with "+statutory.String())
	case to > of:
		return Share{}, fault.Bad("sla", committed.String(), "no longer than "+statutory.String())
	}
	cut := Share{Part: of - to, Whole: of}
	one := Reductions{procedures: 1}
	if cut.Part > 0 {
		one.cut, one.depth, one.least, one.most = 1, cut.rat(), cut, cut
	}
	return cut, r.Merge(&one)
}

// length is the nominal length of a limit, below 2⁴⁰, and of which kind.
func length(l calendar.Limit) (kind uint8, n int64, ok bool) {
	n = int64(max(l.N(), 1)) // the same day has no number
	switch l.Unit() {        // months have no length in days, but one in months
	case calendar.Months:
		return math.MaxUint8, n, true
	case calendar.Years:
		return math.MaxUint8, 12 * n, true
	}
	size, ok := measure(l.Unit())
	return size.family, n * int64(size.length), ok
}

// Merge adds all that other holds; nil holds nothing. More procedures than an
// int64 can count are an error that matches [ErrInvalid], and both are as they
// were.
func (r *Reductions) Merge(other *Reductions) error {
	switch {
	case other == nil || other.procedures == 0:
		return nil
	case other.procedures > math.MaxInt64-r.procedures:
		return fault.Bad("sla", strconv.FormatInt(other.procedures, 10), "fewer procedures: an int64 cannot count so many")
	}
	if other.cut > 0 {
		if r.cut == 0 {
			r.depth, r.least, r.most = new(big.Rat), other.least, other.most
		}
		r.depth = new(big.Rat).Add(r.depth, other.depth)
		if other.least.less(r.least) {
			r.least = other.least
		}
		if r.most.less(other.most) {
			r.most = other.most
		}
	}
	r.procedures += other.procedures
	r.cut += other.cut
	return nil
}

func (s Share) rat() *big.Rat { return big.NewRat(s.Part, s.Whole) }

// less orders shares by size, and equal ones by their numbers, so that the order
// of merging leaves no trace.
func (s Share) less(t Share) bool {
	if c := s.rat().Cmp(t.rat()); c != 0 {
		return c < 0
	}
	return s.Whole < t.Whole
}

// Share is how many of the procedures were cut.
func (r *Reductions) Share() Share { return Share{r.cut, r.procedures} }

// Missing is how many more of the procedures must be cut until that percentage
// of them is, 0 to 100:
//
//	missing = max(0, ⌈percent × procedures / 100⌉ − cut)
//
// The target is met if none is missing. Not ok for another percentage, or if
// there are no procedures.
func (r *Reductions) Missing(percent decimal.Decimal) (more int64, ok bool) {
	if r.procedures == 0 || percent.IsNegative() || percent.GreaterThan(decimal.NewFromInt(100)) {
		return 0, false
	}
	wanted := decimal.NewFromInt(r.procedures).Mul(percent).Shift(-2).Ceil()
	return max(0, wanted.IntPart()-r.cut), true
}

// Depth is the average cut of the procedures that were cut, in percent, rounded
// half up to that many decimal places (below 0: to none). Each procedure counts
// once, however long its term: working days and calendar days have no common
// sum. Not ok if none was cut.
func (r *Reductions) Depth(places int) (percent decimal.Decimal, ok bool) {
	if r.cut == 0 {
		return decimal.Decimal{}, false
	}
	average := new(big.Rat).Mul(r.depth, big.NewRat(100, r.cut))
	return decimal.NewFromBigRat(average, int32(min(max(places, 0), math.MaxInt16))), true
}

// Range is the least and the deepest cut of the procedures that were cut; no
// data if none was.
func (r *Reductions) Range() (least, most Share) { return r.least, r.most }
