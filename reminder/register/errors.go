package register

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what the errors of this package answer to in
// errors.Is.
var ErrInvalid = motcua.ErrInvalid
