package token_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// store is a host's that keeps the contract of Redeem.
type store struct{ used sync.Map }

func (s *store) spend(t token.Ticket) (bool, error) {
	_, before := s.used.LoadOrStore(t.ID, true)
	return !before, nil
}

// TestADossierIsRatedOnce: tokens of some dossiers, printed again with other
// days, officers and keys, are handed in over and over in a random order. Of
// each dossier the first is taken and no other.
func TestADossierIsRatedOnce(t *testing.T) {
	next := must(token.NewIssuer(must(token.NewKey(4, secret(4))), digest))
	v := must(token.NewVerifier([]token.Key{hmacKey, must(token.NewKey(4, secret(4)))}, []token.PublicKey{signer.Public()}))
	random := rand.New(rand.NewPCG(7, 7))
	for range 30 {
		type handed struct{ dossier, text string }
		var all []handed
		dossiers := 1 + random.IntN(12)
		for n := range dossiers {
			for range 1 + random.IntN(5) {
				s := subject
				s.Officer = []string{"", "desk-1", "desk-2"}[random.IntN(3)]
				issuer := []*token.Issuer{short, long, next}[random.IntN(3)]
				text, err := issuer.Dossier(s, numbered(n), calendar.NewSpan(valid.First(), valid.Last().AddDays(random.IntN(30))))
				require.NoError(t, err)
				for range 1 + random.IntN(3) {
					all = append(all, handed{numbered(n), text})
				}
			}
		}
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		var host store
		taken := map[string]bool{}
		for _, h := range all {
			ticket, err := v.Redeem(h.text, noon, host.spend)
			if taken[h.dossier] {
				requireRefused(t, token.Spent, ticket, err)
				continue
			}
			require.NoError(t, err)
			require.Equal(t, feedback.Verified, ticket.Stratum)
			taken[h.dossier] = true
		}
		require.Len(t, taken, dossiers)
	}
}

// TestADossierIsRatedOnceAtOnce: the same from many desks at the same time.
func TestADossierIsRatedOnceAtOnce(t *testing.T) {
	const dossiers, desks = 20, 16
	var texts []string
	for n := range dossiers {
		texts = append(texts, slip(t, []*token.Issuer{short, long}[n%2], numbered(n)))
	}
	var host store
	var taken, refused atomic.Int32
	var all sync.WaitGroup
	for desk := range desks {
		order := rand.New(rand.NewPCG(1, uint64(desk))).Perm(dossiers)
		all.Go(func() {
			for _, n := range order {
				switch _, err := reader.Redeem(texts[n], noon, host.spend); outcome(err) {
				case "valid":
					taken.Add(1)
				case "spent":
					refused.Add(1)
				}
			}
		})
	}
	all.Wait()
	require.EqualValues(t, dossiers, taken.Load())
	require.EqualValues(t, dossiers*(desks-1), refused.Load())
}

// TestOnlyWhatIsValidIsSpent: spend is never asked of a token that is refused
// for another reason, and is told the ticket that Verify tells.
func TestOnlyWhatIsValidIsSpent(t *testing.T) {
	text := slip(t, short, number)
	poster, err := short.Poster(strings.NewReader(number), subject, valid)
	require.NoError(t, err)
	never := func(token.Ticket) (bool, error) { t.Fatal("spent"); return false, nil }
	for _, c := range []struct {
		text string
		day  int
		want token.Reason
	}{
		{"", 0, token.Malformed},
		{text[1:], 0, token.Malformed},
		{slip(t, must(token.NewIssuer(must(token.NewKey(77, secret(1))), digest)), number), 0, token.UnknownKey},
		{slip(t, must(token.NewIssuer(must(token.NewKey(1, secret(9))), digest)), number), 0, token.Forged},
		{text, -30, token.NotYetValid},
		{text, 30, token.Expired},
		{poster, 0, token.WrongStratum},
	} {
		ticket, err := reader.Redeem(c.text, noon.Add(days(c.day)), never)
		requireRefused(t, c.want, ticket, err)
	}
	want, err := reader.Verify(text, noon)
	require.NoError(t, err)
	calls := 0
	got, err := reader.Redeem(text, noon, func(t token.Ticket) (bool, error) { calls++; return t == want, nil })
	require.NoError(t, err)
	require.Equal(t, want, got)
	require.Equal(t, 1, calls)
}

// TestAStoreThatFails: its error is handed on, without a ticket.
func TestAStoreThatFails(t *testing.T) {
	broken := errors.New("connection lost")
	for _, first := range []bool{true, false} {
		ticket, err := reader.Redeem(slip(t, short, number), noon, func(token.Ticket) (bool, error) { return first, broken })
		require.Zero(t, ticket)
		require.ErrorIs(t, err, broken)
		require.NotErrorAs(t, err, new(*token.RefusedError))
	}
	_, err := reader.Redeem(slip(t, short, number), noon, nil)
	require.EqualError(t, err, "token: spend: wanted a func that remembers what was used")
}

// TestStrataNeverMix: a poster is Open however often it is used, and two posters
// with one subject are told apart.
func TestStrataNeverMix(t *testing.T) {
	both(t, func(t *testing.T, issuer *token.Issuer) {
		random := rand.NewChaCha8([32]byte{2})
		seen := map[token.ID]bool{}
		for range 5 {
			text, err := issuer.Poster(random, subject, valid)
			require.NoError(t, err)
			for range 3 {
				ticket, err := reader.Verify(text, noon)
				require.NoError(t, err)
				require.Equal(t, feedback.Open, ticket.Stratum)
				seen[ticket.ID] = true
			}
			ticket, err := reader.Redeem(text, noon, always)
			requireRefused(t, token.WrongStratum, ticket, err)
		}
		require.Len(t, seen, 5)
	})
}
