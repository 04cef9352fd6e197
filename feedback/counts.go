package feedback

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Grouping is what counts are told apart by; groupings are combined with |. The
// zero Grouping makes one count. Strata and scales are always apart.
type Grouping uint8

// What counts can be told apart by.
const (
	ByDay Grouping = 1 << iota // civil days in Vietnam
	ByUnit
	ByField
	ByProcedure
	ByOfficer
)

// Counts are how many responses there are of one stratum, scale and stretch of
// days, about one subject as far as it was asked to tell them apart. They are for
// computing: neither printing them nor writing them as JSON shows a number, since
// small counts are in them. [Desk.Publish] makes what may be shown.
type Counts struct {
	Days    calendar.Span // the day, or the days that were asked for
	Subject Subject       // what is not told apart is ""
	Stratum Stratum       // where they come from
	Scale   Scale         // what their answers mean
	sum     tallySum
}

// Counts are the sums of the days, told apart as asked, in order of day, unit,
// field, procedure and officer; those of which nothing was counted are left out.
// The zero Span is all days. Strata are never added up, nor are scales.
func (t *Tally) Counts(stratum Stratum, scale Scale, days calendar.Span, by Grouping) iter.Seq[Counts] {
	return func(yield func(Counts) bool) {
		sums := map[countsKey]*tallySum{}
		for subject, of := range t.subjects {
			for i := range of {
				cell := of[i].cell
				finished := cell.stratum == 0 && stratum == Verified
				if !finished && (cell.stratum != stratum || cell.scale != scale) || !days.IsZero() && !days.Contains(cell.day) {
					continue
				}
				key := group(subject, cell.day, by)
				if sums[key] == nil {
					sums[key] = &tallySum{}
				}
				sums[key].add(&of[i])
			}
		}
		for _, key := range slices.SortedFunc(maps.Keys(sums), countsKey.compare) {
			c := Counts{Days: days, Subject: key.subject, Stratum: stratum, Scale: scale, sum: *sums[key]}
			if by&ByDay != 0 {
				c.Days = calendar.NewSpan(key.day, key.day)
			}
			if !yield(c) {
				return
			}
		}
	}
}

// countsKey is what counts are told apart by.
type countsKey struct {
	day     calendar.Date
	subject Subject
}

func group(subject Subject, day calendar.Date, by Grouping) (to countsKey) {
	if by&ByDay != 0 {
		to.day = day
	}
	if by&ByUnit != 0 {
		to.subject.Unit = subject.Unit
	}
	if by&ByField != 0 {
		to.subject.Field = subject.Field
	}
	if by&ByProcedure != 0 {
		to.subject.Procedure = subject.Procedure
	}
	if by&ByOfficer != 0 {
		to.subject.Officer = subject.Officer
	}
	return to
}

func (k countsKey) compare(l countsKey) int {
	return cmp.Or(k.day.Compare(l.day), k.subject.compare(l.subject))
}

func (s Subject) compare(t Subject) int {
	return cmp.Or(cmp.Compare(s.Unit, t.Unit), cmp.Compare(s.Field, t.Field),
		cmp.Compare(s.Procedure, t.Procedure), cmp.Compare(s.Officer, t.Officer))
}

// N is how many responses there are.
func (c Counts) N() int64 { return total(c.sum.values[:]) }

// Finished is how many dossiers were finished, 0 if that was not told. They are
// told of verified responses only: nobody knows how many saw a poster.
func (c Counts) Finished() int64 { return c.sum.finished }

// Of is how many gave that answer; 0 for what is no answer on the scale.
func (c Counts) Of(value int) int64 {
	if value < 0 || value >= len(c.sum.values) {
		return 0
	}
	return c.sum.values[value]
}

// Because is how many gave that reason; 0 for the zero Reason.
func (c Counts) Because(r Reason) int64 {
	if r > OtherReason {
		return 0
	}
	return c.sum.reasons[r]
}

// Top is the top box: the share of the best answer on the scale. To add the
// second best is for the reader to say and to do.
func (c Counts) Top() Share {
	_, highest := c.Scale.Values()
	return Share{c.Of(highest), c.N()}
}

// Bottom is the bottom box: the share of the worst answer on the scale.
func (c Counts) Bottom() Share {
	lowest, _ := c.Scale.Values()
	return Share{c.Of(lowest), c.N()}
}

// Rate is the response rate, N of Finished. It is no data if no finished dossier
// was told, and where there are more responses than that: dossiers finished
// before these days were then rated on them, and a rate would mean nothing.
func (c Counts) Rate() Share {
	if c.N() > c.Finished() {
		return Share{}
	}
	return Share{c.N(), c.Finished()}
}

// String names the type alone: counts are not to be printed by accident.
func (c Counts) String() string { return "feedback.Counts" }

// Format writes String, whatever the verb.
func (c Counts) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, c.String()) }

// MarshalJSON is an error that matches [ErrInvalid]: counts are not to be
// published by accident.
func (c Counts) MarshalJSON() ([]byte, error) {
	return nil, fault.Bad("feedback", "counts", "a Publication: counts as they are may tell what one person said")
}
