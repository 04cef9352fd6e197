package sla

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad document answers to in
// errors.Is.
var ErrInvalid = motcua.ErrInvalid
