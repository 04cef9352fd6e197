package procedures

import (
	"iter"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/percent"
)

// Group is a group of applicants whom reliefs are for.
type Group struct {
	ID    string      `json:"id"`             // short and unique, named by filings
	Name  motcua.Text `json:"name"`           // the Vietnamese at least
	Basis motcua.Ref  `json:"basis,omitzero"` // the text that knows the group
}

// Relief is a waiver or a reduction (miễn, giảm) for those who meet its
// conditions. A condition that is left out excludes nobody. Of the reliefs that
// fit one fee of a filing the highest alone is given, the first in the document
// if several are equal.
type Relief struct {
	ID         string               `json:"id"`                  // short and unique, kept in quotes
	Name       motcua.Text          `json:"name"`                // as receipts print it; the Vietnamese at least
	InForce    calendar.Span        `json:"inForce"`             // condition: days of filing; ends may be open
	Fees       motcua.List[string]  `json:"fees,omitzero"`       // condition: ids of fees
	Procedures motcua.List[string]  `json:"procedures,omitzero"` // condition: codes
	Channels   motcua.List[Channel] `json:"channels,omitzero"`   // condition: any of these
	Provinces  motcua.List[string]  `json:"provinces,omitzero"`  // condition: any of these, by the two digits of their codes
	Groups     motcua.List[string]  `json:"groups,omitzero"`     // condition: the applicant is in any of these
	Percent    decimal.Decimal      `json:"percent"`             // taken off the fee, above 0, at most 100; rounded to the đồng, the middle up
	Basis      motcua.Ref           `json:"basis"`               // the text that grants it
}

// reliefsOf are those that may be given on a fee.
func reliefsOf(fee Fee, all []Relief) iter.Seq[Relief] {
	return func(yield func(Relief) bool) {
		for _, r := range all {
			if (r.Fees.IsZero() || contains(r.Fees, fee.ID)) && !yield(r) {
				return
			}
		}
	}
}

// fits reports whether f meets the conditions of r, as far as it states what
// they hang on; otherwise lacking are the facts that it does not state.
func (r *Relief) fits(f *Filing) (fits bool, lacking facts) {
	var asked asking
	if r.InForce.Contains(f.Date) && (r.Groups.IsZero() || meetsAny(r.Groups, f.Groups)) {
		met(&asked, r.Procedures, f.Procedure, 0)
		met(&asked, r.Channels, f.Channel, factChannel)
		met(&asked, r.Provinces, f.Province, factProvince)
		if !asked.excluded {
			return asked.lacking == 0, asked.lacking
		}
	}
	return false, 0
}

// of is what r takes off an amount, rounded to the đồng, the middle up.
func (r *Relief) of(gross VND) VND {
	if r.Percent.Equal(percent.Hundred()) {
		return gross
	}
	off, _ := share(gross, r.Percent, 1, HalfUp)
	return min(off, gross)
}
