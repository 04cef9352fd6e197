package procedures

import (
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
	return "procedures: " + e.Code + " is not in the catalogue"
}

// NotInForceError says that the catalogue knows the code, but no version of it
// that is in force on the day.
type NotInForceError struct {
	Code string        // as it was asked
	Date calendar.Date // as it was asked
}

// Error names the code and the day.
func (e *NotInForceError) Error() string {
	return "procedures: " + e.Code + " is not in force on " + e.Date.String()
}
