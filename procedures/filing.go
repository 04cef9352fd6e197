package procedures

import (
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
