package token_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// What most tests are about. The secrets are for tests alone.
var (
	subject = feedback.Subject{Unit: "H26.05", Procedure: "2.000635"}
	valid   = calendar.MustParseSpan("2026-11-23/2026-12-22")
	noon    = calendar.MustParseDate("2026-12-01").At(calendar.NewClock(12, 0))
	hmacKey = must(token.NewKey(1, secret(1)))
	signer  = must(token.NewSigningKey(2, secret(2)))
	digest  = must(token.NewKey(3, secret(3)))
	short   = must(token.NewIssuer(hmacKey, digest))
	long    = must(token.NewIssuer(signer, digest))
	reader  = must(token.NewVerifier([]token.Key{hmacKey}, []token.PublicKey{signer.Public()}))
)

const number = "000.00.05.H26-261123-0007"

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// secret is 32 bytes that look like none.
func secret(n byte) []byte { return bytes.Repeat([]byte{n, 0xA5}, 16) }

func slip(t testing.TB, issuer *token.Issuer, number string) string {
	t.Helper()
	text, err := issuer.Dossier(subject, number, valid)
	require.NoError(t, err)
	return text
}

// both runs a test for either kind of key.
func both(t *testing.T, test func(t *testing.T, issuer *token.Issuer)) {
	t.Run("HMAC-SHA-256", func(t *testing.T) { test(t, short) })
	t.Run("Ed25519", func(t *testing.T) { test(t, long) })
}

func requireRefused(t testing.TB, want token.Reason, ticket token.Ticket, err error, why ...any) {
	t.Helper()
	require.Zero(t, ticket, why...)
	var refused *token.RefusedError
	require.ErrorAs(t, err, &refused, why...)
	require.Equal(t, want, refused.Reason, why...)
}

func days(n int) time.Duration { return time.Duration(n) * 24 * time.Hour }

func numbered(n int) string { return fmt.Sprintf("000.00.05.H26-261123-%04d", n) }
