package procedures

import (
	"fmt"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Filing is what a fee depends on. What no fee of the procedure asks for may be
// left out; what one asks for and is not there is an error that names it.
type Filing struct {
	Procedure    string        `json:"procedure"`             // its code
	Date         calendar.Date `json:"date"`                  // the day of filing: prices and reliefs of that day hold
	Channel      Channel       `json:"channel,omitzero"`      // how it was filed
	Case         string        `json:"case,omitzero"`         // the id of its case
	Province     string        `json:"province,omitzero"`     // the two digits of its code, as 01 for Hà Nội
	Groups       []string      `json:"groups,omitzero"`       // ids of the groups that the applicant has proved to be in
	Copies       []Copy        `json:"copies,omitzero"`       // made of one original after the other
	Documents    int           `json:"documents,omitzero"`    // signed before the officer
	Transactions int           `json:"transactions,omitzero"` // contracts, wills and the like
	Persons      int           `json:"persons,omitzero"`      // whom the filing is for
	Facilities   int           `json:"facilities,omitzero"`   // establishments that it is for
	Value        VND           `json:"value,omitzero"`        // of the transaction
}

// Copy is how often one original is copied.
type Copy struct {
	Pages int `json:"pages,omitzero"` // of the original; needed where the price goes by pages
	Count int `json:"count"`          // copies made of it
}

// UnmarshalJSON reads a filing strictly: names are exact, unknown and duplicate
// names are refused. On an error it leaves f alone.
func (f *Filing) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Filing]("procedures", data, f, nil)
}

// stated reports a filing without its procedure or its day.
func (f *Filing) stated() error {
	var faults fault.List
	if f.Procedure == "" {
		faults.Add("procedure", "", "the code of the procedure")
	}
	if f.Date.IsZero() {
		faults.Add("date", "", "the day of filing")
	}
	return faults.Err("procedures")
}

// check reports what is wrong with f whatever the fees.
func (f *Filing) check(p *Procedure, groups map[string]bool, faults *fault.List) {
	if f.Channel != 0 {
		p.way(f.Channel, faults)
	}
	if f.Case != "" {
		p.caseOf(f.Case, faults)
	}
	if f.Province != "" && !isProvince(f.Province) {
		faults.AddText("province", f.Province, wantedProvince)
	}
	for i, group := range f.Groups {
		if !groups[group] {
			faults.AddText(fault.At("groups", i), group, "the id of a group of the catalogue")
		}
	}
	for i, c := range f.Copies {
		if c.Count < 1 || c.Pages < 0 {
			faults.Add(fault.At("copies", i), fmt.Sprintf("count %d, pages %d", c.Count, c.Pages), "a count of at least 1, and no fewer than 0 pages")
		}
	}
	for per := PerDocument; per <= PerFacility; per++ {
		if n := f.count(per); n < 0 {
			faults.Add(per.plural(), fmt.Sprint(n), "no fewer than 0")
		}
	}
	if f.Value < 0 {
		faults.Add("value", f.Value.String(), "no less than 0 ₫")
	}
}

// count is how many there are of what is charged for.
func (f *Filing) count(per Per) int {
	switch per {
	case PerFiling:
		return 1
	case PerDocument:
		return f.Documents
	case PerTransaction:
		return f.Transactions
	case PerPerson:
		return f.Persons
	case PerFacility:
		return f.Facilities
	}
	return 0 // copies are counted by original
}

// plural is the name of the count in a filing.
func (p Per) plural() string {
	if p == PerFacility {
		return "facilities"
	}
	return p.String() + "s"
}
