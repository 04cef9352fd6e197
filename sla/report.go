package sla

import (
	"cmp"
	"encoding/json"
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Report adds up what dossiers contribute to the report of one-stop offices. It
// keeps sums, not dossiers: one for each period, unit, field, procedure and
// officer. The zero Report is empty and ready to use; it is for one goroutine at
// a time: let each fill its own and merge them. Sums depend neither on the order
// in which entries are added nor on how parts are merged:
//
//	a.Merge(b) = b.Merge(a), and (a.Merge(b)).Merge(c) = a.Merge(b.Merge(c))
//
// Add a dossier once to each period that it counts in; sums of different periods
// are never added to each other, for what one leaves in process the next carries
// over.
type Report struct {
	sums map[reportCell]*Total
	size uint64 // of all that was added, without signs: no sum of sums can be larger
}

// reportCell is what sums are kept for.
type reportCell struct {
	period                          calendar.Span
	unit, field, procedure, officer string
}

// Grouping is what the totals of a period are told apart by; groupings are
// combined with |. The zero Grouping makes one total a period.
type Grouping uint8

// What totals can be told apart by.
const (
	ByUnit Grouping = 1 << iota
	ByField
	ByProcedure
	ByOfficer

	byAll = ByUnit | ByField | ByProcedure | ByOfficer
)

// Add adds a dossier. An entry that cannot be is an error that matches
// [ErrInvalid] and tells all its faults, and so is one that would carry a sum
// beyond what an int64 can hold; the report is then as it was. Of working time
// the fractions of a second of each dossier are dropped.
func (r *Report) Add(e Entry) error {
	if err := e.faults().Err("sla"); err != nil {
		return err
	}
	sum := e.total()
	size, ok := sum.size()
	if !ok || size > math.MaxInt64-r.size {
		return overfull(size)
	}
	r.at(sum.cell(byAll)).add(&sum)
	r.size += size
	return nil
}

// Merge adds all that other holds; nil holds nothing. If a sum would go beyond
// what an int64 can hold, that is an error that matches [ErrInvalid], and both
// reports are as they were.
func (r *Report) Merge(other *Report) error {
	if other == nil {
		return nil
	}
	if other.size > math.MaxInt64-r.size {
		return overfull(other.size)
	}
	size := r.size + other.size // before r changes: other may be r
	for at, sum := range other.sums {
		r.at(at).add(sum)
	}
	r.size = size
	return nil
}

func overfull(size uint64) error {
	var faults fault.List
	faults.Add("used", strconv.FormatUint(size, 10)+" s", "less: the sums of the report would go beyond what an int64 can hold")
	return faults.Err("sla")
}

// at is the sum that a cell is kept in.
func (r *Report) at(cell reportCell) *Total {
	sum := r.sums[cell]
	if sum == nil {
		if r.sums == nil {
			r.sums = map[reportCell]*Total{}
		}
		sum = cell.empty()
		r.sums[cell] = sum
	}
	return sum
}

// Totals are the sums of each period, told apart as asked, in order of period,
// unit, field, procedure and officer; those without a dossier are left out.
func (r *Report) Totals(by Grouping) iter.Seq[Total] {
	return func(yield func(Total) bool) {
		grouped := Report{}
		for _, sum := range r.sums {
			grouped.at(sum.cell(by)).add(sum)
		}
		for _, cell := range slices.SortedFunc(maps.Keys(grouped.sums), reportCell.compare) {
			if !yield(*grouped.sums[cell]) {
				return
			}
		}
	}
}

func (c reportCell) empty() *Total {
	return &Total{Period: c.period, Unit: c.unit, Field: c.field, Procedure: c.procedure, Officer: c.officer}
}

func (c reportCell) compare(d reportCell) int {
	return cmp.Or(c.period.First().Compare(d.period.First()), c.period.Last().Compare(d.period.Last()),
		cmp.Compare(c.unit, d.unit), cmp.Compare(c.field, d.field),
		cmp.Compare(c.procedure, d.procedure), cmp.Compare(c.officer, d.officer))
}

// total is the sum of one dossier.
func (e *Entry) total() Total {
	t := Total{Period: e.Period, Unit: e.Unit, Field: e.Field, Procedure: e.Procedure, Officer: e.Officer}
	switch {
	case e.CarriedOver:
		t.CarriedOver = 1
	case e.Channel == procedures.Online:
		t.Online = 1
	default:
		t.Direct = 1
	}
	columns := [...]*int64{
		SettledEarly: &t.Early, SettledOnTime: &t.OnTime, SettledLate: &t.Late, OpenWithin: &t.Within, OpenOverdue: &t.Overdue,
		ClosedWithdrawn: &t.Withdrawn, ClosedRefused: &t.Refused, ClosedStopped: &t.Stopped,
	}
	*columns[e.Standing] = 1
	if e.Standing.Settled() {
		t.Used, t.Saved, t.Reduction = int64(e.Used/time.Second), int64(e.Saved/time.Second), int64(e.Reduction/time.Second)
		t.Hours.add(e.Used)
		if e.Reduction > 0 {
			t.Reduced = 1
		}
	}
	return t
}

// MarshalJSON writes the sums in order, so that equal reports give equal bytes:
// parts that were filled elsewhere can be sent, read and merged.
func (r Report) MarshalJSON() ([]byte, error) {
	all := slices.Collect(r.Totals(byAll))
	if all == nil {
		all = []Total{}
	}
	return json.Marshal(all)
}

// UnmarshalJSON reads what MarshalJSON writes, strictly, all faults at once; on
// an error it leaves r alone.
func (r *Report) UnmarshalJSON(data []byte) error {
	var all []Total
	if err := fault.Unmarshal("sla", data, &all, nil); err != nil {
		return err
	}
	var faults fault.List
	read := Report{}
	for i := range all {
		sum := &all[i]
		cell := sum.cell(byAll)
		size, ok := sum.size()
		if _, twice := read.sums[cell]; twice || !ok || size > math.MaxInt64-read.size || !sum.possible() {
			faults.AddText(fault.At("", i), sum.Unit,
				"a sum as it was written: of a period, a unit and a procedure, only once, with as many dossiers come as there are settled, closed and in process")
			continue
		}
		read.at(cell).add(sum)
		read.size += size
	}
	if err := faults.Err("sla"); err != nil {
		return err
	}
	*r = read
	return nil
}
