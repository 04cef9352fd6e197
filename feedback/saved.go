package feedback

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// savedSum is a sum of a tally as a document.
type savedSum struct {
	Date     calendar.Date `json:"date"`
	Subject  Subject       `json:"subject"`
	Stratum  Stratum       `json:"stratum,omitzero"`  // none: finished dossiers
	Scale    Scale         `json:"scale,omitzero"`    // likewise
	Values   []int64       `json:"values,omitempty"`  // from the lowest answer up
	Reasons  []int64       `json:"reasons,omitempty"` // in the order of Reason, if anyone had one
	Finished int64         `json:"finished,omitzero"`
}

func (s *savedSum) cell() tallyCell { return tallyCell{s.Date, s.Stratum, s.Scale} }

func (s *savedSum) compare(to *savedSum) int {
	return cmp.Or(s.Subject.compare(to.Subject), s.cell().compare(to.cell()))
}

// MarshalJSON writes the sums in order, so that equal tallies give equal bytes:
// parts that were filled elsewhere can be sent, read and merged. It is not for
// publication.
func (t Tally) MarshalJSON() ([]byte, error) {
	all := []savedSum{}
	for subject, sums := range t.subjects {
		for i := range sums {
			all = append(all, saved(subject, &sums[i]))
		}
	}
	slices.SortFunc(all, func(a, b savedSum) int { return a.compare(&b) })
	return json.Marshal(all)
}

func saved(subject Subject, sum *tallySum) savedSum {
	cell := sum.cell
	s := savedSum{Date: cell.day, Subject: subject, Stratum: cell.stratum, Scale: cell.scale, Finished: sum.finished}
	if lowest, highest := cell.scale.Values(); lowest <= highest {
		s.Values = sum.values[lowest : highest+1]
	}
	if total(sum.reasons[:]) > 0 {
		s.Reasons = sum.reasons[1:]
	}
	return s
}

// total is the sum of numbers; not below 0 if none is and int64 can hold it.
func total(numbers []int64) (sum int64) {
	for _, n := range numbers {
		sum += n
	}
	return sum
}

// UnmarshalJSON reads what MarshalJSON writes, strictly, all faults at once; on
// an error it leaves t alone.
func (t *Tally) UnmarshalJSON(data []byte) error {
	var all []savedSum
	if err := fault.Unmarshal("feedback", data, &all, nil); err != nil {
		return err
	}
	var faults fault.List
	var read Tally
	for i := range all {
		faults.Within(fault.At("", i), read.restore(&all[i]))
	}
	if err := faults.Err("feedback"); err != nil {
		return err
	}
	*t = read
	return nil
}

// restore adds a sum that was written, unless it has faults.
func (t *Tally) restore(s *savedSum) fault.List {
	faults := s.faults()
	if t.subjects[s.Subject].at(s.cell()) != nil {
		faults.Add("", "", "a day, subject, stratum and scale only once")
	}
	for _, numbers := range [...][]int64{s.Values, {s.Finished}} {
		for _, n := range numbers {
			if n < 0 || n > math.MaxInt64-t.size {
				faults.Add("", strconv.FormatInt(n, 10), "no fewer than 0, and not more than an int64 can hold with all others")
				return faults
			}
			t.size += n
		}
	}
	if len(faults) > 0 {
		return faults
	}
	sum := t.at(s.Subject, s.cell())
	lowest, _ := s.Scale.Values()
	copy(sum.values[lowest:], s.Values)
	copy(sum.reasons[1:], s.Reasons)
	sum.finished = s.Finished
	return nil
}

// faults is what keeps the sum from being one that a tally can have written,
// apart from its numbers being too large.
func (s *savedSum) faults() fault.List {
	var faults fault.List
	if s.Date.IsZero() {
		faults.Add("date", "", "a date")
	}
	faults.Within("subject", s.Subject.faults())
	lowest, highest := s.Scale.Values()
	switch finished := s.Stratum == 0 && s.Scale == 0; {
	case !finished && (s.Stratum == 0 || s.Scale == 0 || s.Finished != 0):
		faults.Add("", "", "a stratum and a scale with values, or neither with finished")
	case len(s.Values) != highest-lowest+1:
		faults.Add("values", strconv.Itoa(len(s.Values))+" numbers", "one for each answer on the scale")
	case s.Finished == 0 && slices.Max(append(s.Values, 0)) == 0:
		faults.Add("", "", "something that was counted")
	}
	switch dissatisfied := s.Scale == Satisfaction && len(s.Values) > 0 && s.Values[0] != 0; {
	case !dissatisfied && len(s.Reasons) > 0:
		faults.Add("reasons", "", "none: only a 1 of satisfaction has a reason")
	case dissatisfied && !sumsTo(s.Reasons, s.Values[0]):
		faults.Add("reasons", "", "one number for each reason, together the first of values")
	}
	return faults
}

// sumsTo reports whether there is a number for each reason, none below 0, and
// they come to sum.
func sumsTo(reasons []int64, sum int64) bool {
	for _, n := range reasons {
		if n < 0 || n > sum {
			return false
		}
		sum -= n
	}
	return sum == 0 && len(reasons) == int(OtherReason)
}
