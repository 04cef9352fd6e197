package calendar

import "github.com/motcua/motcua/internal/fault"

// What the value types of this package share.

const (
	minutesADay = 24 * 60
	secondsADay = 24 * 60 * 60
)

func bad(value, wanted string) error { return fault.Bad("calendar", value, wanted) }

// digits reads exactly n decimal digits of s from position at.
func digits(s string, at, n int) (int, bool) {
	if len(s) < at+n {
		return 0, false
	}
	v := 0
	for _, c := range []byte(s[at : at+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = 10*v + int(c-'0')
	}
	return v, true
}
