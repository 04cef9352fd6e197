package calendar

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad document, value or term answers
// to in errors.Is.
var ErrInvalid = motcua.ErrInvalid

// UncoveredError says that an answer needs a day about which the calendar
// knows nothing. The answer beside it is zero.
type UncoveredError struct {
	Date   Date // a day that would have to be known; zero outside the years 1 to 9999
	Covers Span // the days that are known
}

// Error names the day and the days covered.
func (e *UncoveredError) Error() string {
	if e.Date.IsZero() {
		return "calendar: a day outside the years 1 to 9999 is outside the days covered, " + e.Covers.String()
	}
	return "calendar: " + e.Date.String() + " is outside the days covered, " + e.Covers.String()
}
