package procedures

import (
	"math"
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
)

// charged is a fee with its prices and the reliefs that may be given on it at
// hand.
type charged struct {
	Fee
	prices  []Price
	reliefs []Relief
}

// price is the one whose conditions f meets. If there is none, lacking are the
// facts that f does not state and that a price still hangs on.
func (fee *charged) price(f *Filing, of *Procedure) (price *Price, lacking facts) {
	for i := range fee.prices {
		p := &fee.prices[i]
		if !p.InForce.Contains(f.Date) {
			continue
		}
		var asked asking
		met(&asked, p.Channels, f.Channel, factChannel)
		if f.Case != "" || of.hasAny(p.Cases) {
			met(&asked, p.Cases, f.Case, factCase)
		} else {
			asked.excluded = asked.excluded || !p.Cases.IsZero() // cases of another procedure
		}
		met(&asked, p.Provinces, f.Province, factProvince)
		switch {
		case asked.excluded:
		case asked.lacking == 0:
			return p, 0
		default:
			lacking |= asked.lacking
		}
	}
	return nil, lacking
}

func (p *Price) rated() bool { return p.Rate != Rate{} }

// of is the share of a value, rounded, then held within the bounds. It does not
// fit if rounding up leaves the range of VND.
func (r Rate) of(value VND) (amount VND, fits bool) {
	amount, fits = share(value, r.Percent, max(r.To, 1), r.Rounding)
	amount = max(amount, r.Min)
	if r.Max != 0 {
		amount = min(amount, r.Max)
	}
	return amount, fits
}

// share is a percentage of an amount, both not negative, rounded to a multiple
// of unit.
func share(of VND, percent decimal.Decimal, unit VND, r Rounding) (amount VND, fits bool) {
	exact := decimal.NewFromInt(int64(of)).Mul(percent).Shift(-2)
	whole, rest := exact.QuoRem(decimal.NewFromInt(int64(unit)), 0)
	n := whole.IntPart()
	up := r == Up && rest.IsPositive() || r == HalfUp && !rest.Add(rest).LessThan(decimal.NewFromInt(int64(unit)))
	if up {
		n++
	}
	if n > math.MaxInt64/int64(unit) {
		return 0, false
	}
	return VND(n) * unit, true
}

// tiered is the price of a copy of an original of that many pages: each tier's
// amount for each of its pages, if VND can hold it.
func tiered(tiers motcua.List[Tier], pages int) (sum VND, fits bool) {
	var amount VND
	from, fits := 1, true
	charge := func(pages int) {
		of, held := times(amount, pages)
		fits = fits && held && add(&sum, of)
	}
	for _, tier := range tiers.All() {
		if tier.From > pages {
			break
		}
		charge(tier.From - from)
		amount, from = tier.Amount, tier.From
	}
	charge(pages - from + 1)
	return sum, fits
}

// capped is an amount held to a ceiling, of which 0 is none.
func capped(amount, ceiling VND) VND {
	if ceiling != 0 {
		return min(amount, ceiling)
	}
	return amount
}

// times is amount × n, both not negative, if VND can hold it.
func times(amount VND, n int) (product VND, fits bool) {
	high, low := bits.Mul64(uint64(amount), uint64(n))
	return VND(low), high == 0 && low <= math.MaxInt64
}

// add adds an amount, not negative, to a sum, if VND can hold the result.
func add(sum *VND, amount VND) (fits bool) {
	if *sum > math.MaxInt64-amount {
		return false
	}
	*sum += amount
	return true
}
