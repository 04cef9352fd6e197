package token_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// TestTokens runs testdata/tokens.txt, whose head explains its form: it may be
// used from any language.
func TestTokens(t *testing.T) {
	file, err := os.ReadFile("testdata/tokens.txt")
	require.NoError(t, err)
	g := golden{t: t, keys: map[string]token.Key{}, signing: map[string]token.SigningKey{}, texts: map[string]string{}}
	answers := map[string]int{}
	for line := range strings.Lines(string(file)) {
		line, _, _ = strings.Cut(strings.TrimRight(line, "\n"), "  # ")
		if line == "" || line[0] == '#' {
			continue
		}
		question, want, asked := strings.Cut(line, "-> ")
		if !asked {
			g.learn(strings.Fields(line))
			continue
		}
		got := g.ask(strings.TrimSuffix(question, " "))
		require.Equal(t, want, got, line)
		answers[strings.Fields(want)[0]]++
	}
	require.GreaterOrEqual(t, answers["valid"], 8)
	for r := token.Malformed; r < token.Spent; r++ { // what is spent is told in redeem_test.go
		require.NotZero(t, answers[r.String()], "%v has no case", r)
	}
}

type golden struct {
	t       *testing.T
	keys    map[string]token.Key
	signing map[string]token.SigningKey
	digest  token.Key
	texts   map[string]string
}

func (g *golden) learn(words []string) {
	raw, _ := hex.DecodeString(words[len(words)-1])
	id, _ := strconv.ParseUint(words[1], 10, 16)
	var err error
	switch words[0] {
	case "key":
		g.keys[words[1]], err = token.NewKey(uint16(id), raw)
	case "signing":
		g.signing[words[1]], err = token.NewSigningKey(uint16(id), raw)
	case "public":
		require.Equal(g.t, words[1]+" "+words[2], g.signing[words[1]].Public().String())
	case "digest":
		g.digest, err = token.NewKey(9, raw)
	default:
		g.t.Fatalf("%q is no line", words)
	}
	require.NoError(g.t, err)
}

// ask answers a question as the file does.
func (g *golden) ask(question string) string {
	if text, plain := strings.CutPrefix(question, "text "); plain {
		return g.redeem(text, "2026-12-01 08:00:00", "")
	}
	if name, rest, instant := strings.Cut(question, " at "); instant {
		now, until, _ := strings.Cut(rest, ", ")
		return g.redeem(g.texts[name], now, until)
	}
	name, rest, _ := strings.Cut(question, ": ")
	words := strings.SplitN(rest, " ", 5)
	parts := append(strings.Split(words[2], "/"), "", "")
	subject := feedback.Subject{Unit: parts[0], Procedure: parts[1], Officer: parts[2]}
	text := g.issue(words[0], words[1], subject, calendar.MustParseSpan(words[3]), words[4])
	ticket, err := g.verifier("").Verify(text, calendar.MustParseSpan(words[3]).First().At(calendar.NewClock(12, 0)))
	require.NoError(g.t, err)
	require.Equal(g.t, subject, ticket.Subject)
	require.Equal(g.t, words[3], ticket.Valid.String())
	require.Equal(g.t, words[0], strconv.Itoa(int(ticket.Key)))
	require.Equal(g.t, map[string]feedback.Stratum{"dossier": feedback.Verified, "poster": feedback.Open}[words[1]], ticket.Stratum)
	g.texts[name] = text
	return ticket.ID.String() + " " + text
}

func (g *golden) issue(key, kind string, subject feedback.Subject, valid calendar.Span, what string) string {
	issuer, err := token.NewIssuer(g.keys[key], g.digest)
	if signing, ok := g.signing[key]; ok {
		issuer, err = token.NewIssuer(signing, g.digest)
	}
	require.NoError(g.t, err)
	var text string
	if kind == "poster" {
		random, err := hex.DecodeString(what)
		require.NoError(g.t, err)
		text, err = issuer.Poster(bytes.NewReader(random), subject, valid)
		require.NoError(g.t, err)
		return text
	}
	text, err = issuer.Dossier(subject, what, valid)
	require.NoError(g.t, err)
	return text
}

// verifier has all keys; until is "key 1 until <instant>", or empty.
func (g *golden) verifier(until string) *token.Verifier {
	name, at, _ := strings.Cut(strings.TrimPrefix(until, "key "), " until ")
	var secret []token.Key
	var public []token.PublicKey
	for number, key := range g.keys {
		if number == name {
			key = key.Until(instant(at))
		}
		secret = append(secret, key)
	}
	for number, key := range g.signing {
		half := key.Public()
		if number == name {
			half = half.Until(instant(at))
		}
		public = append(public, half)
	}
	v, err := token.NewVerifier(secret, public)
	require.NoError(g.t, err)
	return v
}

func (g *golden) redeem(text, now, until string) string {
	_, err := g.verifier(until).Redeem(text, instant(now), always)
	return outcome(err)
}

func outcome(err error) string {
	var refused *token.RefusedError
	switch {
	case err == nil:
		return "valid"
	case errors.As(err, &refused):
		return refused.Reason.String()
	}
	return err.Error()
}

func always(token.Ticket) (bool, error) { return true, nil }

func instant(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05 -0700", s+" +0700")
	if err != nil {
		panic(err)
	}
	return t
}
