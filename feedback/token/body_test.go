package token_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback/token"
)

// sealed is the text of a body that the holder of hmacKey seals.
func sealed(body []byte) string {
	h := hmac.New(sha256.New, secret(1))
	h.Write([]byte("motcua rating token 1: token\x00"))
	h.Write(body)
	return base.EncodeToString(append(body[:len(body):len(body)], h.Sum(nil)[:16]...))
}

// body is laid out as ticket.go says.
func body(kind byte, first, last uint16, id, subject string) []byte {
	b := []byte{kind, 0, 1}
	b = binary.BigEndian.AppendUint16(b, first)
	b = binary.BigEndian.AppendUint16(b, last)
	return append(append(b, id...), subject...)
}

// TestASealIsNotEnough: what is sealed and yet nothing that an issuer writes is
// malformed, so that a faulty issuer of another make is found out.
func TestASealIsNotEnough(t *testing.T) {
	const today, id = 2526, "sixteen bytes id" // 2026-12-01
	for _, c := range []struct {
		why  string
		body []byte
		want string
	}{
		{"as an issuer writes", body(0x11, today, today, id, "H26.05/2.000635/desk-3"), "valid"},
		{"a poster", body(0x12, today, today, id, "H26.05"), "wrong-stratum"},
		{"another version", body(0x21, today, today, id, "H26.05"), "malformed"},
		{"another kind", body(0x13, today, today, id, "H26.05"), "malformed"},
		{"no unit", body(0x11, today, today, id, ""), "malformed"},
		{"no unit, a procedure", body(0x11, today, today, id, "/2.000635"), "malformed"},
		{"a stray / at the end", body(0x11, today, today, id, "H26.05/"), "malformed"},
		{"a fourth part", body(0x11, today, today, id, "a/b/c/d"), "malformed"},
		{"a space", body(0x11, today, today, id, "H26 05"), "malformed"},
		{"no ASCII", body(0x11, today, today, id, "Hà Nội"), "malformed"},
		{"no text", body(0x11, today, today, id, "\xff"), "malformed"},
		{"too long a subject", body(0x11, today, today, id, strings.Repeat("U", 65)), "malformed"},
		{"no ID", body(0x11, today, today, strings.Repeat("\x00", 16), "H26.05"), "malformed"},
		{"ends before it begins", body(0x11, today+1, today-1, id, "H26.05"), "malformed"},
		{"367 days", body(0x11, today, today+366, id, "H26.05"), "malformed"},
		{"366 days", body(0x11, today, today+365, id, "H26.05"), "valid"},
		{"2199", body(0x11, 65535, 65535, id, "H26.05"), "malformed"},
	} {
		_, err := reader.Redeem(sealed(c.body), noon, always)
		require.Equal(t, c.want, outcome(err), c.why)
	}
	require.Equal(t, "malformed", outcome(refusal(sealed(nil))))
	require.Equal(t, "malformed", outcome(refusal(base.EncodeToString(body(0x11, today, today, id, "")[:22]))), "too short to name a key")
	require.Equal(t, "malformed", outcome(refusal(sealed(body(0x11, today, today, id, "")[:10]))), "a seal over too little")
	require.Equal(t, "malformed", outcome(refusal(base.EncodeToString([]byte{0x11, 0, 99}))), "too short to name a key")
	require.Equal(t, "malformed", outcome(refusal(strings.Repeat("A", 1<<20))), "nothing long is read")
}

func refusal(text string) error {
	_, err := reader.Verify(text, noon)
	return err
}

// TestUsesAreApart: the same bytes sealed for another use, or for none, are no
// token.
func TestUsesAreApart(t *testing.T) {
	genuine := body(0x11, 2526, 2526, "sixteen bytes id", "H26.05")
	for _, use := range []string{"", "motcua rating token 1: dossier\x00", "motcua rating token 1: kinship\x00", "motcua rating token 2: token\x00"} {
		h := hmac.New(sha256.New, secret(1))
		h.Write([]byte(use))
		h.Write(genuine)
		ticket, err := reader.Verify(base.EncodeToString(append(genuine[:len(genuine):len(genuine)], h.Sum(nil)[:16]...)), noon)
		requireRefused(t, token.Forged, ticket, err)
	}
}
