package portal

import "github.com/motcua/motcua/internal/fault"

// What the value types of this package share.

func bad(value, wanted string) error { return fault.Bad("portal", value, wanted) }
