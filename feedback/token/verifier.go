package token

import (
	"crypto/ed25519"
	"crypto/hmac"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/internal/fault"
)

// Verifier reads tokens, without a network. It is made by [NewVerifier], never
// changes and is safe for concurrent use.
type Verifier struct {
	keys map[uint16]accepted
}

// accepted is a key as a verifier has it: which kind it is of is known from the
// key, never from the token.
type accepted struct {
	end      end
	sealSize int
	sealed   func(body, seal []byte) bool
}

// NewVerifier accepts tokens sealed by those keys: secret ones on the host's
// servers, public ones anywhere, old ones until they end. No key at all, a zero
// one, or a number that stands twice is an error that matches [ErrInvalid].
func NewVerifier(secret []Key, public []PublicKey) (*Verifier, error) {
	v := &Verifier{keys: map[uint16]accepted{}}
	var faults fault.List
	accept := func(path string, id uint16, key accepted) {
		if _, twice := v.keys[id]; twice {
			faults.Add(path, fmt.Sprint("key ", id), "each number only once")
		} else if id == 0 {
			faults.Add(path, "", "a key")
			return
		}
		v.keys[id] = key
	}
	for i, k := range secret {
		accept(fault.At("secret", i), k.id, accepted{k.end, sealSizeHMAC, func(body, seal []byte) bool {
			return hmac.Equal(k.mac(forToken, body)[:sealSizeHMAC], seal)
		}})
	}
	for i, k := range public {
		accept(fault.At("public", i), k.id, accepted{k.ends, sealSizeEd25519, func(body, seal []byte) bool {
			return ed25519.Verify(k.key[:], forSigning(body), seal)
		}})
	}
	if len(secret)+len(public) == 0 {
		faults.Add("secret, public", "", "at least one key")
	}
	if err := faults.Err("token"); err != nil {
		return nil, err
	}
	return v, nil
}

// Verify is what a token says, or a [*RefusedError]. It uses nothing up: ask it
// before the form is shown, and of posters. text is the token alone, without
// the address before it.
func (v *Verifier) Verify(text string, now time.Time) (Ticket, error) {
	t, reason := v.read(text, now)
	if reason != 0 {
		return Ticket{}, &RefusedError{reason}
	}
	return t, nil
}

func (v *Verifier) read(text string, now time.Time) (Ticket, Reason) {
	if len(text) > maxText {
		return Ticket{}, Malformed
	}
	raw, ok := decode(text)
	if !ok || len(raw) < headSize || raw[0] != dossier && raw[0] != poster {
		return Ticket{}, Malformed
	}
	key, known := v.keys[binary.BigEndian.Uint16(raw[1:])]
	if !known {
		return Ticket{}, UnknownKey
	}
	end := len(raw) - key.sealSize
	if end < headSize {
		return Ticket{}, Malformed
	}
	if !key.sealed(raw[:end], raw[end:]) {
		return Ticket{}, Forged
	}
	t, ok := readBody(raw[:end])
	switch today := calendar.DateOf(now); {
	case !ok:
		return Ticket{}, Malformed
	case today.Before(t.Valid.First()):
		return Ticket{}, NotYetValid
	case today.After(t.Valid.Last()):
		return Ticket{}, Expired
	case key.end.before(now):
		return Ticket{}, RetiredKey
	}
	return t, 0
}

// Redeem verifies the token of a dossier and uses it up. now is when the person
// answered, for a kiosk without a network the time it wrote down. spend marks
// the ticket's ID as used and reports whether it was the first to do so. A
// token that was used before, or a poster's, gives a [*RefusedError]; an error
// of spend is handed on, and then it is not known whether the token was used.
//
// What the host guarantees, and nothing else here can:
//
//   - spend is one atomic step: of any number of calls with one ID, on all its
//     machines, at most one reports true. An INSERT under a unique key of the ID
//     is such a step; looking first and inserting after is not;
//   - it is the same transaction that stores the answer, so that neither is kept
//     without the other;
//   - a used ID is kept until no token that bears it is valid: until the
//     ticket's Expires, and if the dossier was given tokens with later ends,
//     until the last of these; longer by the time for which the host still takes
//     what a kiosk wrote down, after which it refuses that itself. A written-down
//     time is as good as the kiosk, and no defence against a stolen key.
//
// spend is called once, and only of a dossier's token that is valid at now.
func (v *Verifier) Redeem(text string, now time.Time, spend func(Ticket) (first bool, err error)) (Ticket, error) {
	t, reason := v.read(text, now)
	switch {
	case reason != 0:
		return Ticket{}, &RefusedError{reason}
	case t.Stratum != feedback.Verified:
		return Ticket{}, &RefusedError{WrongStratum}
	case spend == nil:
		return Ticket{}, errors.New("token: spend: wanted a func that remembers what was used")
	}
	first, err := spend(t)
	if err != nil {
		return Ticket{}, fmt.Errorf("token: spend: %w", err)
	}
	if !first {
		return Ticket{}, &RefusedError{Spent}
	}
	return t, nil
}
