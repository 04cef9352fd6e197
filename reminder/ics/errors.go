package ics

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a calendar that cannot be written, or
// read from JSON, answers to in errors.Is.
var ErrInvalid = motcua.ErrInvalid
