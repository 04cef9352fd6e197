package procedures

import (
	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
)

// Line is what one fee comes to, for one original where it goes by copies. Each
// is the price of one, after the cap; Gross is Each × Count, and Net is
// Gross − Waived.
type Line struct {
	Fee        string      `json:"fee"`                 // its id
	Name       motcua.Text `json:"name"`                // as receipts print it
	Kind       FeeKind     `json:"kind"`                // phí or lệ phí
	Moment     Moment      `json:"moment,omitzero"`     // when it is paid
	Refundable bool        `json:"refundable,omitzero"` // whether it is paid back when the filing fails
	Price      Price       `json:"price"`               // the one that fits, with its basis
	Count      int         `json:"count"`               // how many of what the price is per
	Pages      int         `json:"pages,omitzero"`      // of the original, where there is one
	Value      VND         `json:"value,omitzero"`      // of the transaction, where a rate is taken of it
	Each       VND         `json:"each,omitzero"`
	Gross      VND         `json:"gross,omitzero"`
	Waived     VND         `json:"waived,omitzero"`
	Net        VND         `json:"net,omitzero"`
	Relief     Given       `json:"relief,omitzero"` // zero if nothing was waived
}

// Given is the relief that a line was given.
type Given struct {
	ID      string          `json:"id"`      // of the relief
	Name    motcua.Text     `json:"name"`    // as receipts print it
	Percent decimal.Decimal `json:"percent"` // of the gross
	Basis   motcua.Ref      `json:"basis"`   // the text that grants it
}
