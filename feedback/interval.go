package feedback

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
)

// Share is Part of Whole, exact until it is printed, with 0 ≤ Part ≤ Whole. The
// zero Share, like any of nothing, is no data; it is neither 0 % nor 100 %.
type Share struct {
	Part  int64 `json:"part"`
	Whole int64 `json:"whole"` // 0: no data
}

// Percent is the share in percent, rounded half up to that many decimal places,
// 0 to 9. It is not ok if there is no data, or Part is not one of Whole.
func (s Share) Percent(places int) (percent decimal.Decimal, ok bool) {
	if !s.sound() {
		return decimal.Decimal{}, false
	}
	return decimal.New(s.Part, 2).DivRound(decimal.NewFromInt(s.Whole), int32(min(max(places, 0), 9))), true
}

func (s Share) sound() bool { return s.Whole > 0 && s.Part >= 0 && s.Part <= s.Whole }

// Interval is the bounds of a share, in percent, from 0 to 100.
type Interval struct {
	Low  decimal.Decimal `json:"low"`  // rounded down to 4 decimal places
	High decimal.Decimal `json:"high"` // rounded up to 4 decimal places
}

// z is the standard normal deviate of a 95 % interval, and its unit.
const zScaled, zUnit = 1_959_963_984_540_054, 1_000_000_000_000_000

// Wilson is the 95 % score interval of Wilson: of the shares p that many people
// could have, those with which the one that n of them gave is no surprise. For
// k of n, with z = 1.959963984540054,
//
//	(2k + z² ± z √(z² + 4k(n−k)/n)) / 2(n + z²)
//
// computed in whole numbers and rounded outwards, so that the bytes are the same
// everywhere, Low ≤ 100 k/n ≤ High holds exactly, and no bound is too narrow. It
// takes the n for a random sample of the many: people who were not asked, or did
// not answer, may think otherwise. Not ok if there is no data.
func (s Share) Wilson() (bounds Interval, ok bool) {
	if !s.sound() {
		return Interval{}, false
	}
	mul := func(a *big.Int, more ...*big.Int) *big.Int {
		product := new(big.Int).Set(a)
		for _, factor := range more {
			product.Mul(product, factor)
		}
		return product
	}
	add := func(a, b *big.Int) *big.Int { return new(big.Int).Add(a, b) }
	k, n, rest := big.NewInt(s.Part), big.NewInt(s.Whole), big.NewInt(s.Whole-s.Part)
	two, four := big.NewInt(2), big.NewInt(4)
	z2, unit2 := mul(big.NewInt(zScaled), big.NewInt(zScaled)), mul(big.NewInt(zUnit), big.NewInt(zUnit))

	// All of the equation, times the square of the unit of z.
	middle := add(mul(two, k, unit2), z2)
	root := rootUp(mul(z2, add(mul(z2, n), mul(four, k, rest, unit2))), n)
	whole := mul(two, add(mul(n, unit2), z2))
	million := big.NewInt(1_000_000)
	low := new(big.Int).Div(mul(million, new(big.Int).Sub(middle, root)), whole)
	high := ratioUp(mul(million, add(middle, root)), whole)
	return Interval{decimal.NewFromBigInt(low, -4), decimal.NewFromBigInt(high, -4)}, true
}

// ratioUp is a / b rounded up, with a no less than 0 and b above it.
func ratioUp(a, b *big.Int) *big.Int {
	quotient, rest := new(big.Int).QuoRem(a, b, new(big.Int))
	if rest.Sign() > 0 {
		quotient.Add(quotient, big.NewInt(1))
	}
	return quotient
}

// rootUp is √(a / b) rounded up.
func rootUp(a, b *big.Int) *big.Int {
	square := ratioUp(a, b)
	root := new(big.Int).Sqrt(square)
	if new(big.Int).Mul(root, root).Cmp(square) < 0 {
		root.Add(root, big.NewInt(1))
	}
	return root
}

// String is the bounds in Vietnamese, as "86,5–98,9%".
func (i Interval) String() string { return i.Text().VI }

// Text is the bounds, each rounded half up to one decimal place, as shares beside
// them are: "86,5–98,9%" and "86.5–98.9%".
func (i Interval) Text() motcua.Text {
	en := i.Low.Round(1).StringFixed(1) + "–" + i.High.Round(1).StringFixed(1) + "%"
	return motcua.Text{VI: strings.ReplaceAll(en, ".", ","), EN: en}
}
