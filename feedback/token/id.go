package token

import "github.com/motcua/motcua/internal/fault"

const idSize = 16

// ID is what a token can be used once by. Of a dossier it is a keyed digest of
// 128 bits, the same in every token of that dossier, from which nobody without
// the key can tell the dossier, nor try numbers until one fits. Of a poster it
// is random. IDs are comparable, and written in 26 letters A-Z and digits 2-7.
// The zero ID is none and prints as "".
type ID struct{ sum [idSize]byte }

// ParseID reads what String writes; "" is the zero ID.
func ParseID(s string) (ID, error) {
	if s == "" {
		return ID{}, nil
	}
	raw, ok := decode(s)
	if !ok || len(raw) != idSize || [idSize]byte(raw) == (ID{}).sum {
		return ID{}, fault.Bad("token", s, "an id: 26 letters A-Z and digits 2-7, not all of them A")
	}
	return ID{[idSize]byte(raw)}, nil
}

// MustParseID is ParseID for IDs written in source code; it panics on one that
// cannot be read.
func MustParseID(s string) ID { return fault.Must(ParseID(s)) }

// IsZero reports whether it is no ID.
func (id ID) IsZero() bool { return id == ID{} }

// String is id as [ParseID] reads it.
func (id ID) String() string {
	if id.IsZero() {
		return ""
	}
	return encode(id.sum[:])
}

// MarshalText is String.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText is ParseID; on an error it leaves id alone.
func (id *ID) UnmarshalText(text []byte) error { return fault.ReadText(id, text, ParseID) }
