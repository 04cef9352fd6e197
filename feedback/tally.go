package feedback

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Tally counts responses. It keeps sums, not responses: one for each day in
// Vietnam, subject, stratum and scale; comments and channels are not in them. The
// zero Tally is empty and ready to use; it is for one goroutine at a time: let
// each fill its own and merge them. Sums depend neither on the order in which
// responses are added nor on how parts are merged:
//
//	a.Merge(b) = b.Merge(a), (a.Merge(b)).Merge(c) = a.Merge(b.Merge(c)), a.Merge(zero) = a
//
// What it holds is not for publication, small counts being in it: it prints as
// nothing but its name (in a field that is not exported package fmt cannot ask it,
// and prints all), and its JSON is for tallies to read. [Desk.Publish] makes what
// may be shown.
type Tally struct {
	subjects map[Subject]subjectSums
	size     int64 // of all that was counted: no sum of sums can be larger
}

// subjectSums are the sums about one subject, in order.
type subjectSums []tallySum

// tallyCell is what the sums of a subject are kept for. The finished dossiers of
// a day stand in a cell of no stratum and no scale.
type tallyCell struct {
	day     calendar.Date
	stratum Stratum
	scale   Scale
}

func (c tallyCell) compare(d tallyCell) int {
	return cmp.Or(c.day.Compare(d.day), cmp.Compare(c.stratum, d.stratum), cmp.Compare(c.scale, d.scale))
}

// at is the sum of a cell; nil if there is none.
func (s subjectSums) at(cell tallyCell) *tallySum {
	if last := len(s) - 1; last >= 0 && s[last].cell == cell { // most come in order
		return &s[last]
	}
	if i, found := s.search(cell); found {
		return &s[i]
	}
	return nil
}

func (s subjectSums) search(cell tallyCell) (at int, found bool) {
	return slices.BinarySearchFunc(s, cell, func(sum tallySum, cell tallyCell) int { return sum.cell.compare(cell) })
}

// tallySum is how many there are of each.
type tallySum struct {
	cell     tallyCell
	values   [6]int64               // by answer, from 0
	reasons  [OtherReason + 1]int64 // by reason, none at 0
	finished int64
}

// Add counts a response. One that is not valid is an error that matches
// [ErrInvalid] and tells all its faults, and so is one that would be more than an
// int64 can count; the tally is then as it was. That a token is used once is for
// the host to see to before.
func (t *Tally) Add(r Response) error {
	cell := tallyCell{calendar.DateOf(r.At), r.Stratum, r.Scale}
	sum := t.subjects[r.Subject].at(cell) // if there is one, subject and cell are sound
	if sum == nil || r.Channel-1 >= Zalo || r.At.IsZero() || !r.answers() || t.size == math.MaxInt64 {
		return t.addNew(cell, r)
	}
	sum.values[r.Value]++
	if r.Reason != 0 {
		sum.reasons[r.Reason]++
	}
	t.size++
	return nil
}

// answers reports whether the value is one of the scale, which is sound, and
// whether it has a reason if it has to.
func (r *Response) answers() bool {
	dissatisfied := r.Scale == Satisfaction && r.Value == 1
	return r.Value >= lowestValue[r.Scale] && r.Value <= highestValue[r.Scale] &&
		dissatisfied == (r.Reason != 0) && r.Reason <= OtherReason
}

// addNew adds what is wrong, or the first of its cell.
func (t *Tally) addNew(cell tallyCell, r Response) error {
	if err := r.faults().Err("feedback"); err != nil {
		return err
	}
	if t.size == math.MaxInt64 {
		return overfull(1)
	}
	sum := t.at(r.Subject, cell)
	sum.values[r.Value]++
	if r.Reason != 0 {
		sum.reasons[r.Reason]++
	}
	t.size++
	return nil
}

// Finished adds n dossiers that were finished at that instant: of all of them
// together, whoever answered, the response rate is taken. They are compared with
// verified responses alone, by day and subject, so the subject must be told the
// same way. n below 0 and a subject that is not sound are errors that match
// [ErrInvalid], and so are more than an int64 can count; the tally is then as it
// was.
func (t *Tally) Finished(of Subject, at time.Time, n int64) error {
	var faults fault.List
	faults.Within("subject", of.faults())
	if at.IsZero() || calendar.DateOf(at).IsZero() {
		faults.Add("at", "", "the instant, in the years 1 to 9999")
	}
	if n < 0 {
		faults.Add("n", strconv.FormatInt(n, 10), "no fewer than 0")
	}
	if err := faults.Err("feedback"); err != nil {
		return err
	}
	if n > math.MaxInt64-t.size {
		return overfull(n)
	}
	if n > 0 {
		t.at(of, tallyCell{day: calendar.DateOf(at)}).finished += n
		t.size += n
	}
	return nil
}

// Merge adds all that other holds; nil holds nothing. If a sum would go beyond
// what an int64 can hold, that is an error that matches [ErrInvalid], and both
// tallies are as they were.
func (t *Tally) Merge(other *Tally) error {
	if other == nil {
		return nil
	}
	if other.size > math.MaxInt64-t.size {
		return overfull(other.size)
	}
	size := t.size + other.size // before t changes: other may be t
	for subject, sums := range other.subjects {
		for i := range sums {
			t.at(subject, sums[i].cell).add(&sums[i])
		}
	}
	t.size = size
	return nil
}

func overfull(n int64) error {
	var faults fault.List
	faults.Add("", strconv.FormatInt(n, 10), "fewer: the tally would be more than an int64 can hold")
	return faults.Err("feedback")
}

// at is the sum of a cell, which is made if there is none.
func (t *Tally) at(subject Subject, cell tallyCell) *tallySum {
	sums := t.subjects[subject]
	if sum := sums.at(cell); sum != nil {
		return sum
	}
	if t.subjects == nil {
		t.subjects = map[Subject]subjectSums{}
	}
	i, _ := sums.search(cell)
	sums = slices.Insert(sums, i, tallySum{cell: cell})
	t.subjects[subject] = sums
	return &sums[i]
}

// add adds the numbers of u, which may be s.
func (s *tallySum) add(u *tallySum) {
	for i, n := range u.values {
		s.values[i] += n
	}
	for i, n := range u.reasons {
		s.reasons[i] += n
	}
	s.finished += u.finished
}

// String names the type alone: what was counted is not to be printed by accident.
func (t Tally) String() string { return "feedback.Tally" }

// Format writes String, whatever the verb.
func (t Tally) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, t.String()) }
