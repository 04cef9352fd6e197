package reminder

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Key is what makes a reminder this one and no other: paper, kind, version of
// the rule, lead and last valid day. It is the same on every run and machine, so
// that a host which keeps the keys it has delivered never sends twice. Keys are
// comparable, and written as 32 hexadecimal digits. The zero Key is none, and
// prints as "".
type Key struct{ sum [16]byte }

// ParseKey reads what String writes; "" is the zero Key.
func ParseKey(s string) (Key, error) {
	var k Key
	if s == "" {
		return k, nil
	}
	n, err := hex.Decode(k.sum[:], []byte(s[:min(len(s), 2*len(k.sum))]))
	if err != nil || n != len(k.sum) || k.String() != s {
		return Key{}, fault.Bad("reminder", s, "32 hexadecimal digits in lower case, not all of them 0")
	}
	return k, nil
}

// MustParseKey is ParseKey for keys written in source code; it panics on one
// that cannot be read.
func MustParseKey(s string) Key { return fault.Must(ParseKey(s)) }

// IsZero reports whether it is no key.
func (k Key) IsZero() bool { return k == Key{} }

// String is 32 hexadecimal digits; "" of the zero Key.
func (k Key) String() string {
	if k.IsZero() {
		return ""
	}
	return hex.EncodeToString(k.sum[:])
}

// MarshalText is String.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText is ParseKey; on an error it leaves k alone.
func (k *Key) UnmarshalText(text []byte) error { return fault.ReadText(k, text, ParseKey) }

// occurrence is what the keys of a paper's leads to one last valid day share: a
// hash of its parts, texts after their lengths, so that no two lists of parts give
// the same bytes.
func occurrence(paper, kind string, version, expires calendar.Date) Key {
	var buffer [128]byte
	b := appendDay(appendDay(buffer[:0], version), expires)
	for _, part := range [...]string{kind, paper} {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(part))), part...)
	}
	sum := sha256.Sum256(b)
	return Key{[16]byte(sum[:16])}
}

func appendDay(b []byte, d calendar.Date) []byte {
	year, month, day := d.Civil()
	return append(binary.BigEndian.AppendUint16(b, uint16(year)), byte(month), byte(day))
}

// of is the key of a lead: its unit and number take the place of the last three
// bytes, which leaves 104 bits of the hash.
func (k Key) of(lead calendar.Limit) Key {
	k.sum[13] = unitBytes[lead.Unit()]
	binary.BigEndian.PutUint16(k.sum[14:], uint16(lead.N())) // at most longestLimit
	return k
}

var unitBytes = [...]byte{calendar.SameDay: 's', calendar.Days: 'd', calendar.WorkingDays: 'w', calendar.Months: 'm', calendar.Years: 'y'}
