package token

import (
	"crypto/ed25519"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// PublicKey is the half of an Ed25519 key that verifies and cannot forge: it may
// stand in the document of any kiosk. It is comparable; its text is its number,
// its 32 bytes in base32 and, if it ends, the instant from which it is refused:
// "7 DV…2A until 2027-01-01T00:00:00+07:00". The zero PublicKey is none, is
// refused and prints as "".
type PublicKey struct {
	id   uint16
	key  [ed25519.PublicKeySize]byte
	ends end
}

const (
	wantedPublicKey = `a public key: its number from 1 to 65535, 52 letters A-Z and digits 2-7, and perhaps "until 2027-01-01T00:00:00+07:00"`
	untilWord       = " until "
)

var vietnamTime = time.FixedZone("+07", 7*60*60)

// ParsePublicKey reads what String writes; "" is the zero PublicKey.
func ParsePublicKey(s string) (PublicKey, error) {
	if s == "" {
		return PublicKey{}, nil
	}
	var k PublicKey
	rest, until, _ := strings.Cut(s, untilWord)
	number, key, _ := strings.Cut(rest, " ")
	id, _ := strconv.ParseUint(number, 10, 16)
	k.id = uint16(id)
	if raw, ok := decode(key); ok && len(raw) == len(k.key) {
		k.key = [ed25519.PublicKeySize]byte(raw)
	}
	if t, err := time.Parse(time.RFC3339, until); err == nil {
		k.ends = endOf(t)
	}
	if k.key == (PublicKey{}).key || smallOrder(k.key) || k.String() != s {
		return PublicKey{}, fault.Bad("token", s, wantedPublicKey)
	}
	return k, nil
}

// smallOrder reports whether a key is one of the points that are of order 1, 2, 4
// or 8: with these anybody can sign, and Ed25519 lets it pass (RFC 8032 leaves
// the check to who takes keys).
func smallOrder(key [ed25519.PublicKeySize]byte) bool {
	key[31] &^= 0x80 // the sign of x
	return slices.Contains(smallOrders, hex.EncodeToString(key[:]))
}

// smallOrders are the y of these points, little-endian, also unreduced.
var smallOrders = []string{
	"0000000000000000000000000000000000000000000000000000000000000000",
	"0100000000000000000000000000000000000000000000000000000000000000",
	"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
	"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
	"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
}

// MustParsePublicKey is ParsePublicKey for keys written in source code; it
// panics on one that cannot be read.
func MustParsePublicKey(s string) PublicKey { return fault.Must(ParsePublicKey(s)) }

// ID is the number of the key, 0 for the zero PublicKey.
func (k PublicKey) ID() uint16 { return k.id }

// Until is the key as a verifier accepts it before that instant and refuses it
// from then on. Parts of a second are cut off. The zero time is for ever.
func (k PublicKey) Until(t time.Time) PublicKey {
	if k.id != 0 {
		k.ends = endOf(t)
	}
	return k
}

// IsZero reports whether it is no key.
func (k PublicKey) IsZero() bool { return k == PublicKey{} }

// String is k as [ParsePublicKey] reads it.
func (k PublicKey) String() string {
	if k.id == 0 {
		return ""
	}
	text := strconv.Itoa(int(k.id)) + " " + encode(k.key[:])
	if k.ends != 0 {
		text += untilWord + time.Unix(int64(k.ends), 0).In(vietnamTime).Format(time.RFC3339)
	}
	return text
}

// MarshalText is String.
func (k PublicKey) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText is ParsePublicKey; on an error it leaves k alone.
func (k *PublicKey) UnmarshalText(text []byte) error { return fault.ReadText(k, text, ParsePublicKey) }
