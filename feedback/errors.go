package feedback

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad document, response or payload
// answers to in errors.Is.
var ErrInvalid = motcua.ErrInvalid
