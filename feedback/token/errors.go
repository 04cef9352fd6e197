package token

import "github.com/motcua/motcua"

// ErrInvalid is [motcua.ErrInvalid]: what a bad key, subject or text of an ID
// answers to in errors.Is. A token that is refused is not invalid: see
// [RefusedError].
var ErrInvalid = motcua.ErrInvalid
