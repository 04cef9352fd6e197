package token_test

import (
	"encoding/base32"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

var base = base32.StdEncoding.WithPadding(base32.NoPadding)

// TestNoBitCanBeChanged flips every bit of a token: each is refused, and never
// as anything that tells more of it than that it is not genuine.
func TestNoBitCanBeChanged(t *testing.T) {
	both(t, func(t *testing.T, issuer *token.Issuer) {
		raw, err := base.DecodeString(slip(t, issuer, number))
		require.NoError(t, err)
		for bit := range len(raw) * 8 {
			raw[bit/8] ^= 1 << (bit % 8)
			_, err := reader.Verify(base.EncodeToString(raw), noon)
			require.Contains(t, []string{"malformed", "unknown-key", "forged"}, outcome(err), "bit %d", bit)
			raw[bit/8] ^= 1 << (bit % 8)
		}
	})
}

// TestNoCharacterCanBeChanged puts every other letter in each place, and
// characters that no token has, also before and after it.
func TestNoCharacterCanBeChanged(t *testing.T) {
	both(t, func(t *testing.T, issuer *token.Issuer) {
		text := slip(t, issuer, number)
		for i := range text {
			for _, other := range letters {
				if other != rune(text[i]) {
					_, err := reader.Verify(text[:i]+string(other)+text[i+1:], noon)
					require.Contains(t, []string{"malformed", "unknown-key", "forged"}, outcome(err), "%c at %d", other, i)
				}
			}
			for _, other := range []string{"", "a", "0", "1", "8", "9", "=", "\n", "\r", " ", "\x00", "-", "Ａ", "\xff"} {
				ticket, err := reader.Verify(text[:i]+other+text[i+1:], noon)
				requireNotGenuine(t, ticket, err)
				ticket, err = reader.Verify(text[:i]+other+text[i:], noon)
				require.True(t, other == "" || err != nil, "%q before %d", other, i)
				require.True(t, other == "" || ticket == token.Ticket{})
			}
		}
		for _, other := range []string{"=", "======", "\n", "\r\n", " ", "A", "AA", "AAAAAAAA", "\x00", text} {
			ticket, err := reader.Verify(text+other, noon)
			requireNotGenuine(t, ticket, err)
		}
	})
}

func requireNotGenuine(t *testing.T, ticket token.Ticket, err error) {
	t.Helper()
	require.Zero(t, ticket)
	require.Contains(t, []string{"malformed", "unknown-key", "forged"}, outcome(err))
}

// TestEachTokenHasOneText: no two texts are the same bytes. What the standard
// library's base32 reads beyond that is refused.
func TestEachTokenHasOneText(t *testing.T) {
	both(t, func(t *testing.T, issuer *token.Issuer) {
		for n := range 8 { // subjects of growing length leave 0 to 4 bits over
			s := subject
			s.Officer = strings.Repeat("x", n)
			text, err := issuer.Dossier(s, number, valid)
			require.NoError(t, err)
			raw, err := base.DecodeString(text)
			require.NoError(t, err)
			again := 0
			for _, last := range letters {
				other := text[:len(text)-1] + string(last)
				same, err := base.DecodeString(other)
				if err == nil && string(same) == string(raw) && other != text {
					again++
					ticket, err := reader.Verify(other, noon)
					requireRefused(t, token.Malformed, ticket, err, other)
				}
			}
			require.Equal(t, 1<<(len(text)*5-len(raw)*8)-1, again)
			ticket, err := reader.Verify(strings.ToLower(text), noon)
			requireRefused(t, token.Malformed, ticket, err)
		}
	})
}

// TestAWrongKeyIsNeverRight: another secret of the same number, another number,
// and a key of the other kind under the same number all refuse.
func TestAWrongKeyIsNeverRight(t *testing.T) {
	ofKey, ofSigner := slip(t, short, number), slip(t, long, number)
	random := rand.NewChaCha8([32]byte{1})
	for range 200 {
		bytes := make([]byte, 32)
		_, _ = random.Read(bytes)
		sameNumber := must(token.NewVerifier([]token.Key{must(token.NewKey(1, bytes))}, []token.PublicKey{must(token.NewSigningKey(2, bytes)).Public()}))
		for _, text := range []string{ofKey, ofSigner} {
			ticket, err := sameNumber.Verify(text, noon)
			requireRefused(t, token.Forged, ticket, err)
		}
	}
	otherNumber := must(token.NewVerifier([]token.Key{must(token.NewKey(7, secret(1)))}, []token.PublicKey{must(token.NewSigningKey(8, secret(2))).Public()}))
	otherKind := must(token.NewVerifier([]token.Key{must(token.NewKey(2, secret(2)))}, []token.PublicKey{must(token.NewSigningKey(1, secret(1))).Public()}))
	for _, text := range []string{ofKey, ofSigner} {
		ticket, err := otherNumber.Verify(text, noon)
		requireRefused(t, token.UnknownKey, ticket, err)
		ticket, err = otherKind.Verify(text, noon)
		requireNotGenuine(t, ticket, err)
	}
	ticket, err := new(token.Verifier).Verify(ofKey, noon)
	requireRefused(t, token.UnknownKey, ticket, err)
}

// TestAPublicKeyForgesNothing: its bytes as the secret of an HMAC key do not
// seal what its holders accept.
func TestAPublicKeyForgesNothing(t *testing.T) {
	public := strings.TrimPrefix(signer.Public().String(), "2 ")
	raw, err := base.DecodeString(public)
	require.NoError(t, err)
	forger := must(token.NewIssuer(must(token.NewKey(2, raw)), digest))
	ticket, err := reader.Verify(slip(t, forger, number), noon)
	requireNotGenuine(t, ticket, err)
}

// TestValidityIsExact: for random spans and instants a token is valid exactly
// when Vietnam's date is one of its days, whatever the zone of the instant.
func TestValidityIsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 1))
	zones := []*time.Location{time.UTC, time.FixedZone("", -8*3600), time.FixedZone("", 14*3600)}
	for range 3000 {
		first := calendar.MustParseDate("2020-01-01").AddDays(random.IntN(65000))
		span := calendar.NewSpan(first, first.AddDays(random.IntN(366)))
		text, err := short.Dossier(subject, number, span)
		require.NoError(t, err)
		for range 4 {
			begins, ends := first.At(calendar.NewClock(0, 0)), span.Last().At(calendar.NewClock(24, 0))
			edge := []time.Time{begins, ends, begins.Add(time.Duration(random.Int64N(int64(ends.Sub(begins)))))}[random.IntN(3)]
			now := edge.Add(time.Duration(random.Int64N(5)-2) * time.Nanosecond).In(zones[random.IntN(3)])
			want := "valid"
			if now.Before(begins) {
				want = "not-yet-valid"
			} else if !now.Before(ends) {
				want = "expired"
			}
			ticket, err := reader.Verify(text, now)
			require.Equal(t, want, outcome(err), "%v at %v", span, now)
			if err == nil {
				require.Equal(t, ends, ticket.Expires())
			}
		}
	}
	text := slip(t, short, number)
	for _, never := range []time.Time{{}, time.Unix(1<<60, 0), time.Unix(-1<<60, 0), noon.AddDate(1000, 0, 0)} {
		ticket, err := reader.Verify(text, never)
		require.Zero(t, ticket)
		require.Contains(t, []string{"not-yet-valid", "expired"}, outcome(err), "an instant without a date is never valid")
	}
}

// TestKeysAreReplaced: the old key ends when its last token does; until then both
// are accepted, and the dossier keeps its one ID.
func TestKeysAreReplaced(t *testing.T) {
	next := must(token.NewKey(4, secret(4)))
	end := valid.Last().At(calendar.NewClock(24, 0))
	v := must(token.NewVerifier([]token.Key{hmacKey.Until(end), next}, []token.PublicKey{signer.Public().Until(noon)}))
	before, after := slip(t, short, number), slip(t, must(token.NewIssuer(next, digest)), number)
	old, err := v.Verify(before, end.Add(-1))
	require.NoError(t, err)
	young, err := v.Verify(after, end.Add(-1))
	require.NoError(t, err)
	require.Equal(t, old.ID, young.ID)
	require.Equal(t, []uint16{1, 4}, []uint16{old.Key, young.Key})

	signed := slip(t, long, number)
	_, err = v.Verify(signed, noon.Add(-time.Second))
	require.NoError(t, err)
	ticket, err := v.Verify(signed, noon)
	requireRefused(t, token.RetiredKey, ticket, err)
	_, err = reader.Verify(signed, noon)
	require.NoError(t, err, "another verifier's key is another value")
}

// TestIssuersFaults: all of them at once, and never the number of the dossier.
func TestIssuersFaults(t *testing.T) {
	_, err := short.Dossier(feedback.Subject{Unit: "H26/05", Procedure: "2 000635", Field: "Chứng thực", Officer: "bàn 3"}, " 12\n", calendar.MustParseSpan("2026-01-01/2027-01-02"))
	require.ErrorIs(t, err, token.ErrInvalid)
	require.EqualError(t, err, strings.Join([]string{
		`token: subject.unit: "H26/05": wanted visible ASCII without "/"`,
		`token: subject.procedure: "2 000635": wanted visible ASCII without "/"`,
		`token: subject.officer: "bàn 3": wanted visible ASCII without "/"`,
		`token: subject.field: "Chứng thực": wanted none: tokens carry the procedure, which has a field`,
		`token: valid: "2026-01-01/2027-01-02": wanted a first and a last day, at most 366 days, between 2020 and 2198`,
		`token: number: wanted 1 to 200 bytes of text without space around it`,
	}, "\n"))
	for _, span := range []string{"", "2026-01-01/", "/2026-01-01", "2019-12-31/2020-01-01", "2198-12-31/2199-01-01", "9999-12-31/9999-12-31"} {
		_, err := short.Dossier(subject, number, calendar.MustParseSpan(span))
		require.ErrorIs(t, err, token.ErrInvalid, span)
		_, err = short.Poster(strings.NewReader(number), subject, calendar.MustParseSpan(span))
		require.ErrorIs(t, err, token.ErrInvalid, span)
	}
	for _, bad := range []string{"", strings.Repeat("7", 201), "\xff", "7 "} {
		_, err := short.Dossier(subject, bad, valid)
		require.EqualError(t, err, "token: number: wanted 1 to 200 bytes of text without space around it")
	}
	tooLong := feedback.Subject{Unit: "H26.05", Officer: strings.Repeat("x", 57)}
	_, err = short.Dossier(tooLong, number, valid)
	require.EqualError(t, err, "token: subject: 65 bytes: wanted unit, procedure and officer in at most 64 bytes with the / between them")
	_, err = new(token.Issuer).Dossier(subject, number, valid)
	require.EqualError(t, err, "token: wanted an issuer made by NewIssuer")
}

// TestPostersNeedRandomBytes: a source that fails or is empty is told, and
// nothing is written.
func TestPostersNeedRandomBytes(t *testing.T) {
	_, err := short.Poster(nil, subject, valid)
	require.EqualError(t, err, "token: random: wanted a source of random bytes")
	_, err = short.Poster(strings.NewReader("fifteen bytes!!"), subject, valid)
	require.EqualError(t, err, "token: random: unexpected EOF")
	_, err = short.Poster(strings.NewReader(strings.Repeat("\x00", 16)), subject, valid)
	require.EqualError(t, err, "token: random: gives zeros only")
	_, err = new(token.Issuer).Poster(strings.NewReader(number), subject, valid)
	require.EqualError(t, err, "token: wanted an issuer made by NewIssuer")
	broken := errors.New("no entropy")
	_, err = short.Poster(failing{broken}, subject, valid)
	require.ErrorIs(t, err, broken)
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
