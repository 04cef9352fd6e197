package sla

import (
	"fmt"
	"math"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/both"
)

// Share is Part of Whole, exact until it is printed, and always with its
// numbers: 98.5 % of 200 dossiers is not 98.5 % of 2. The zero Share, like any
// of nothing, is no data; it is neither 0 % nor 100 %.
type Share struct {
	Part  int64 `json:"part"`
	Whole int64 `json:"whole"` // 0: no data
}

// Percent is the share in percent, rounded half up to that many decimal places
// (below 0: to none). It is not ok if Whole is 0 or less.
func (s Share) Percent(places int) (percent decimal.Decimal, ok bool) {
	if s.Whole <= 0 {
		return decimal.Decimal{}, false
	}
	// floor(x + ½), which for shares below 0 is not what DivRound does.
	digits := int32(min(max(places, 0), math.MaxInt16))
	twice := decimal.NewFromInt(s.Part).Mul(decimal.New(200, digits))
	whole := decimal.NewFromInt(s.Whole)
	return floor(twice.Add(whole), whole.Add(whole)).Shift(-digits), true
}

// floor is a / b rounded down, of whole numbers with b above 0.
func floor(a, b decimal.Decimal) decimal.Decimal {
	quotient, rest := a.QuoRem(b, 0)
	if rest.IsNegative() {
		return quotient.Sub(decimal.NewFromInt(1))
	}
	return quotient
}

// String is the share in Vietnamese, to one decimal place: "98,5% (197/200)",
// "không có dữ liệu".
func (s Share) String() string { return s.Text().VI }

// Text is the share in words: "98,5% (197/200)" and "98.5% (197/200)"; "không có
// dữ liệu" and "no data" if there is nothing to take a share of.
func (s Share) Text() motcua.Text {
	percent, ok := s.Percent(1)
	if !ok {
		return noData
	}
	of := fmt.Sprintf("%% (%d/%d)", s.Part, s.Whole)
	return both.Of(strings.Replace(percent.String(), ".", ",", 1)+of, percent.String()+of)
}

var noData = both.Of("không có dữ liệu", "no data")
