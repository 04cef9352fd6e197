// Package percent says which percentages documents may hold.
package percent

import "github.com/shopspring/decimal"

// Finest is how many decimal places a percentage may have: more would cost time
// and say nothing.
const Finest = 9

// Wanted is what a fault asks for instead of a percentage that is not sound.
const Wanted = "a percentage above 0, at most 100, with at most 9 decimal places"

// Hundred is all of it.
func Hundred() decimal.Decimal { return decimal.New(100, 0) }

// Sound reports whether d is above 0, at most 100, and not too fine. It takes
// no longer for a number of very many digits.
func Sound(d decimal.Decimal) bool {
	return d.Exponent() >= -Finest && d.Exponent() <= 2 && d.NumDigits() <= Finest+3 &&
		d.IsPositive() && !d.GreaterThan(Hundred())
}

// Shown is a decimal as text, unless that would be very long.
func Shown(d decimal.Decimal) string {
	if e := d.Exponent(); e < -100 || e > 100 || d.NumDigits() > 100 {
		return "a number of very many digits"
	}
	return d.String()
}
