package motcua

import "github.com/motcua/motcua/internal/fault"

// ErrInvalid is what every bad document or value answers to in errors.Is, in
// whichever package it was found. The error's text has one line a fault, each
// "package: path: value: wanted …"; its Unwrap() []error gives them one by one.
var ErrInvalid = fault.ErrInvalid
