package procedures

import (
	"fmt"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// ErrInvalid is [motcua.ErrInvalid]: what a bad document answers to in
// errors.Is.
var ErrInvalid = motcua.ErrInvalid

// UnknownError says that no version of the code is in the catalogue.
type UnknownError struct {
	Code string // as it was asked
}

// Error names the code.
func (e *UnknownError) Error() string {
	return fmt.Sprintf("procedures: %q is not in the catalogue", e.Code)
}

// NotInForceError says that no version of the procedure is in force on the day.
type NotInForceError struct {
	Code string        // as it was asked
	Date calendar.Date // as it was asked
}

// Error names the code and the day.
func (e *NotInForceError) Error() string {
	return fmt.Sprintf("procedures: %q is not in force on %v", e.Code, e.Date)
}
