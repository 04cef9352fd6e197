package procedures

import (
	"fmt"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// ErrInvalid is [motcua.ErrInvalid]: what a bad document, value or filing
// answers to in errors.Is.
var ErrInvalid = motcua.ErrInvalid

// UnknownError says that the catalogue has nothing of that code.
type UnknownError struct {
	Code string // of a procedure or a unit, as it was asked
}

// Error names the code.
func (e *UnknownError) Error() string {
	return fmt.Sprintf("procedures: %q is not in the catalogue", e.Code)
}

// NotInForceError says that no version of the procedure, or no unit of that
// code, is in force on the day.
type NotInForceError struct {
	Code string        // as it was asked
	Date calendar.Date // as it was asked
}

// Error names the code and the day.
func (e *NotInForceError) Error() string {
	return fmt.Sprintf("procedures: %q is not in force on %v", e.Code, e.Date)
}

// SupersededError says that the procedure was merged into another before the
// day.
type SupersededError struct {
	Code      string        // as it was asked
	Date      calendar.Date // as it was asked
	Successor string        // the code that stands in its place on that day
}

// Error names the code, the day and the successor.
func (e *SupersededError) Error() string {
	return fmt.Sprintf("procedures: %q was merged into %q by %v", e.Code, e.Successor, e.Date)
}

// EndedError says that a unit is no more and that nothing is recorded of who
// received its territory.
type EndedError struct {
	Code string        // of the unit: the one asked about, or one on the way from it
	Last calendar.Date // its last day
}

// Error names the unit and its last day.
func (e *EndedError) Error() string {
	return fmt.Sprintf("procedures: the unit %q ended on %v and no successor is recorded", e.Code, e.Last)
}

// UnpricedError says that what a filing owes is not known: nothing is recorded
// as charged for the procedure, or a fee has no price for such a filing.
type UnpricedError struct {
	Procedure string        // its code
	Fee       string        // the id of the fee; "" if the catalogue has none for the procedure
	Date      calendar.Date // the day of filing
	Province  string        // of the filing, as it was asked
}

// Error names the procedure, the fee, the day and the province.
func (e *UnpricedError) Error() string {
	where := ""
	if e.Province != "" {
		where = " in province " + e.Province
	}
	if e.Fee == "" {
		return fmt.Sprintf("procedures: no fee is recorded for %q on %v%s", e.Procedure, e.Date, where)
	}
	return fmt.Sprintf("procedures: no price of %q is known for %q on %v%s", e.Fee, e.Procedure, e.Date, where)
}
