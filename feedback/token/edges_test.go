package token_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback/token"
)

// TestPublicKeysOfSmallOrderAreRefused: with a point of small order for a key the
// signature "R = the identity, S = 0" seals whatever anyone writes, so that such a
// key in a kiosk's document would be the end of "nobody can forge with it". The
// bytes are the encodings of the points of order 1, 2, 4 and 8 and those that read
// as them (p and p+1).
func TestPublicKeysOfSmallOrderAreRefused(t *testing.T) {
	ones := strings.Repeat("\xff", 30)
	for why, y := range map[string]string{
		"order 1":        "\x01" + strings.Repeat("\x00", 31),
		"order 1, sign":  "\x01" + strings.Repeat("\x00", 30) + "\x80",
		"order 2":        "\xec" + ones + "\x7f",
		"order 4, sign":  strings.Repeat("\x00", 31) + "\x80",
		"order 8":        "\x26\xe8\x95\x8f\xc2\xb2\x27\xb0\x45\xc3\xf4\x89\xf2\xef\x98\xf0\xd5\xdf\xac\x05\xd3\xc6\x33\x39\xb1\x38\x02\x88\x6d\x53\xfc\x05",
		"order 8, other": "\xc7\x17\x6a\x70\x3d\x4d\xd8\x4f\xba\x3c\x0b\x76\x0d\x10\x67\x0f\x2a\x20\x53\xfa\x2c\x39\xcc\xc6\x4e\xc7\xfd\x77\x92\xac\x03\x7a",
		"p, which is 0":  "\xed" + ones + "\x7f",
		"p+1, so 1":      "\xee" + ones + "\x7f",
	} {
		_, err := token.ParsePublicKey("7 " + base.EncodeToString([]byte(y)))
		require.ErrorIs(t, err, token.ErrInvalid, why)
	}
}

// TestAKeyOfOrderOneForges shows what the refusal is for: a body that nobody
// signed, under the public key that is the identity.
func TestAKeyOfOrderOneForges(t *testing.T) {
	key, err := token.ParsePublicKey("7 AEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
	if err != nil {
		return // refused, as it has to be
	}
	v, err := token.NewVerifier(nil, []token.PublicKey{key})
	require.NoError(t, err)
	forged := body(0x11, 2526, 2526, "sixteen bytes id", "H26.05")
	forged[2] = 7
	seal := make([]byte, 64)
	seal[0] = 1
	ticket, err := v.Verify(base.EncodeToString(append(forged, seal...)), noon)
	requireRefused(t, token.Forged, ticket, err)
}

// TestTheShortestTexts: of what has a head and no more, the key is still looked
// for and the seal still wanted, so that each reason is the first that applies.
func TestTheShortestTexts(t *testing.T) {
	head := body(0x11, 2526, 2526, "sixteen bytes id", "")
	unknown := append([]byte(nil), head...)
	unknown[2] = 77
	require.Equal(t, "unknown-key", outcome(refusal(base.EncodeToString(unknown))), "23 bytes of a key that is not known")
	require.Equal(t, "malformed", outcome(refusal(base.EncodeToString(head))), "no room for a seal")
	require.Equal(t, "forged", outcome(refusal(base.EncodeToString(append(head, make([]byte, 16)...)))), "a seal, and not the right one")
}

// TestNumbersOfPublicKeys are decimal, and each has one text.
func TestNumbersOfPublicKeys(t *testing.T) {
	for _, id := range []uint16{1, 9, 10, 11, 100, 32768, 65534, 65535} {
		public := must(token.NewSigningKey(id, secret(2))).Public()
		again, err := token.ParsePublicKey(public.String())
		require.NoError(t, err, id)
		require.Equal(t, public, again)
		require.Equal(t, id, again.ID())
	}
}
