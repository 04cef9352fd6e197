package petition

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad document or petition answers to
// in errors.Is.
var ErrInvalid = motcua.ErrInvalid
