package vietqr

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad payment or text answers to in
// errors.Is.
var ErrInvalid = motcua.ErrInvalid
