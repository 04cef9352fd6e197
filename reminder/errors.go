package reminder

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad document, or a paper that cannot
// be planned, answers to in errors.Is.
var ErrInvalid = motcua.ErrInvalid
