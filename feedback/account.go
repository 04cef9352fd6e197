package feedback

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/motcua/motcua/internal/fault"
)

// Account is marks, added up by unit, officer and criterion; [Desk.Mark] adds to
// it. The zero Account is empty and ready to use; it is for one goroutine at a
// time: let each fill its own and merge them. Sums depend neither on the order in
// which marks are added nor on how parts are merged:
//
//	a.Merge(b) = b.Merge(a), (a.Merge(b)).Merge(c) = a.Merge(b.Merge(c)), a.Merge(zero) = a
//
// An Account is of the period that its host keeps it for: four quarters merged
// are the marks of their year.
type Account struct {
	sums  map[accountCell]accountSum
	marks int64 // all together: no sum of marks can be larger, and none of points than twice as large
}

// accountCell is what sums are kept for.
type accountCell struct{ unit, officer, criterion string }

type accountSum struct{ marks, points int64 }

// mostMarks leaves room for the points.
const mostMarks = math.MaxInt64 / best

// String is its name: what it holds is not for publication.
func (a Account) String() string { return "feedback.Account" }

// Format writes String, whatever the verb.
func (a Account) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, a.String()) }

func (a *Account) add(at accountCell, more accountSum) error {
	if more.marks > mostMarks-a.marks {
		return overfull(more.marks)
	}
	if a.sums == nil {
		a.sums = map[accountCell]accountSum{}
	}
	sum := a.sums[at]
	a.sums[at] = accountSum{sum.marks + more.marks, sum.points + more.points}
	a.marks += more.marks
	return nil
}

// Merge adds all that other holds; nil holds nothing. If there would be more
// marks than can be counted, that is an error that matches [ErrInvalid], and both
// accounts are as they were.
func (a *Account) Merge(other *Account) error {
	if other == nil || other.marks == 0 {
		return nil
	}
	if other.marks > mostMarks-a.marks {
		return overfull(other.marks)
	}
	for at, sum := range maps.Clone(other.sums) { // other may be a
		_ = a.add(at, sum) // there is room
	}
	return nil
}

// gather adds up, for each criterion of the desk, what an account has of those
// asked for.
func (d *Desk) gather(account *Account, whose func(Criterion, accountCell) bool) ([]accountSum, error) {
	criteria := d.cfg.Circular.Criteria
	sums := make([]accountSum, len(criteria))
	if account == nil {
		return sums, nil
	}
	place := make(map[string]int, len(criteria))
	for i, c := range criteria {
		place[c.ID] = i
	}
	unknown := map[string]bool{}
	for at, sum := range account.sums {
		i, known := place[at.criterion]
		if !known {
			unknown[at.criterion] = true
		} else if whose(criteria[i], at) {
			sums[i].marks, sums[i].points = sums[i].marks+sum.marks, sums[i].points+sum.points
		}
	}
	var faults fault.List
	for _, criterion := range slices.Sorted(maps.Keys(unknown)) {
		faults.AddText("criterion", criterion, "a criterion of the desk")
	}
	return sums, faults.Err("feedback")
}

// savedMarks is a sum of an account as a document.
type savedMarks struct {
	Unit      string `json:"unit"`
	Officer   string `json:"officer,omitzero"`
	Criterion string `json:"criterion"`
	Marks     int64  `json:"marks"`
	Points    int64  `json:"points"`
}

func (s savedMarks) compare(t savedMarks) int {
	return cmp.Or(cmp.Compare(s.Unit, t.Unit), cmp.Compare(s.Officer, t.Officer), cmp.Compare(s.Criterion, t.Criterion))
}

// MarshalJSON writes the sums in order, so that equal accounts give equal bytes:
// parts that were filled elsewhere can be sent, read and merged. It is not for
// publication, for it has the marks of single dossiers in it.
func (a Account) MarshalJSON() ([]byte, error) {
	all := make([]savedMarks, 0, len(a.sums))
	for at, sum := range a.sums {
		all = append(all, savedMarks{at.unit, at.officer, at.criterion, sum.marks, sum.points})
	}
	slices.SortFunc(all, savedMarks.compare)
	return json.Marshal(all)
}

// UnmarshalJSON reads what MarshalJSON writes, strictly, all faults at once; on
// an error it leaves a alone.
func (a *Account) UnmarshalJSON(data []byte) error {
	var all []savedMarks
	if err := fault.Unmarshal("feedback", data, &all, nil); err != nil {
		return err
	}
	var faults fault.List
	var read Account
	for i, s := range all {
		path, at := fault.At("", i), accountCell{s.Unit, s.Officer, s.Criterion}
		faults.Within(path, Subject{Unit: s.Unit, Officer: s.Officer}.faults())
		_, twice := read.sums[at]
		if twice || s.Criterion == "" || s.Marks < 1 || s.Marks > mostMarks-read.marks || s.Points < 0 || s.Points > best*s.Marks {
			faults.AddText(path, s.Criterion, "a sum as it was written: of a unit, an officer and a criterion only once, with 1 mark or more and 0 to 2 points a mark")
			continue
		}
		_ = read.add(at, accountSum{s.Marks, s.Points}) // there is room
	}
	if err := faults.Err("feedback"); err != nil {
		return err
	}
	*a = read
	return nil
}
