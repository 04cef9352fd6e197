package token

import (
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// secretSize is the length of every secret: of a SHA-256 sum, as RFC 2104
// section 3 advises, and of the seed of an Ed25519 key (RFC 8032 section 5.1.5).
const secretSize = 32

// What a secret is used for stands before whatever it seals, so that nothing
// sealed for one use passes for another, even if one secret had two uses.
var (
	forToken   = []byte("motcua rating token 1: token\x00")
	forDossier = []byte("motcua rating token 1: dossier\x00")
	forKinship = []byte("motcua rating token 1: kinship\x00")
)

// Key is a secret of HMAC-SHA-256 (RFC 2104). Whoever holds it can verify tokens
// and forge them: it belongs on the host's own servers. It is printed, and
// written to any document, as "key 7", never as its secret; it cannot be read
// back or compared with ==. The zero Key is none and is refused.
type Key struct {
	badge
	mac macer
}

// NewKey is the key of that number, from 1 to 65535, and a secret of 32 random
// bytes, which it copies. Keys that one [Verifier] accepts have different
// numbers; the number stands in each token.
func NewKey(id uint16, secret []byte) (Key, error) {
	if err := checkSecret(id, secret); err != nil {
		return Key{}, err
	}
	return Key{badge{id: id}, newMACer(secret)}, nil
}

// Until is the key as a verifier accepts it before that instant and refuses it
// from then on: of a key being replaced, the end of the last token that bears
// it. Parts of a second are cut off. The zero time is for ever.
func (k Key) Until(t time.Time) Key {
	k.end = endOf(t)
	return k
}

// SigningKey is the secret half of an Ed25519 key (RFC 8032): it signs, and
// gives the half that verifies to anyone. It is printed like a [Key]. The zero
// SigningKey is none and is refused.
type SigningKey struct {
	badge
	mac    macer
	sign   func(message []byte) []byte
	public [ed25519.PublicKeySize]byte
}

// NewSigningKey is the key of that number, from 1 to 65535, and a seed of 32
// random bytes, which it copies.
func NewSigningKey(id uint16, seed []byte) (SigningKey, error) {
	if err := checkSecret(id, seed); err != nil {
		return SigningKey{}, err
	}
	private := ed25519.NewKeyFromSeed(seed)
	sign := func(message []byte) []byte { return ed25519.Sign(private, message) }
	public := [ed25519.PublicKeySize]byte(private[ed25519.PublicKeySize:])
	return SigningKey{badge{id: id}, newMACer(seed), sign, public}, nil
}

// Public is the half that verifies: no secret.
func (k SigningKey) Public() PublicKey { return PublicKey{k.id, k.public, 0} }

// badge is what may be seen of a secret.
type badge struct {
	id  uint16
	end end
}

// ID is the number of the key, 0 if there is none.
func (b badge) ID() uint16 { return b.id }

// String is "key 7", "" if there is none.
func (b badge) String() string {
	if b.id == 0 {
		return ""
	}
	return "key " + strconv.Itoa(int(b.id))
}

// Format writes String, whatever the verb: %x and %#v show no secret either.
func (b badge) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, b.String()) }

// MarshalText is String. Nothing reads it back.
func (b badge) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// macer seals a message for one use. It is a func because printers and dumpers
// of all kinds, which walk through unexported fields, stop there.
type macer func(use, message []byte) []byte

func newMACer(secret []byte) macer {
	own := [secretSize]byte(secret)
	return func(use, message []byte) []byte {
		h := hmac.New(sha256.New, own[:])
		_, _ = h.Write(use)
		_, _ = h.Write(message)
		return h.Sum(nil)
	}
}

// sameSecret reports whether two keys are made of one secret, without a look at
// either.
func sameSecret(a, b macer) bool { return hmac.Equal(a(forKinship, nil), b(forKinship, nil)) }

// checkSecret says what is wrong with a key, and nothing of its secret.
func checkSecret(id uint16, secret []byte) error {
	var faults fault.List
	if id == 0 {
		faults.Add("id", "0", "a number from 1 to 65535")
	}
	sum := byte(0)
	for _, b := range secret {
		sum |= b
	}
	if len(secret) != secretSize || sum == 0 {
		faults.Add("secret", "", "32 random bytes, as of crypto/rand")
	}
	return faults.Err("token")
}

// end is the second of Unix time from which a key is refused; 0: never.
type end int64

// latest is what the text of an end can say.
const latest = 253402275599 // 9999-12-31T23:59:59+07:00

func endOf(t time.Time) end {
	if t.IsZero() {
		return 0
	}
	return end(min(max(t.Unix(), 1), latest))
}

func (e end) before(now time.Time) bool { return e != 0 && now.Unix() >= int64(e) }
