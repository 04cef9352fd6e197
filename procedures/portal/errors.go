package portal

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a text that is no document, code or
// status answers to in errors.Is.
var ErrInvalid = motcua.ErrInvalid
