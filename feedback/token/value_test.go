package token_test

import (
	"encoding"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback/token"
)

type value interface {
	comparable
	encoding.TextMarshaler
	String() string
	IsZero() bool
}

// reads holds a value to the rules of values, as calendar's tests have them.
func reads[V value, P interface {
	*V
	encoding.TextUnmarshaler
}](t *testing.T, parse func(string) (V, error), good, bad []string) {
	t.Helper()
	for _, s := range append(good, "") {
		v, err := parse(s)
		require.NoError(t, err, s)
		require.Equal(t, s, v.String())
		require.Equal(t, s == "", v.IsZero())
		document, err := json.Marshal(map[V]V{v: v})
		require.NoError(t, err)
		var again map[V]V
		require.NoError(t, json.Unmarshal(document, &again))
		require.Equal(t, map[V]V{v: v}, again)
	}
	for _, s := range bad {
		_, err := parse(s)
		require.ErrorIs(t, err, token.ErrInvalid, s)
		before, _ := parse(good[0])
		after := before
		require.Error(t, P(&after).UnmarshalText([]byte(s)))
		require.Equal(t, before, after, "a failed read leaves the receiver alone")
	}
}

func TestValuesRoundTrip(t *testing.T) {
	const id = "FIICMZVAVMCZJMBATCTQWY5GYA"
	reads[token.ID](t, token.ParseID, []string{id, "77XN3TF3VKMYQ53GKVCDGIQRAA", strings.Repeat("A", 24) + "AE"},
		[]string{id[1:], id + "A", strings.ToLower(id), id[:25] + "B", id[:25] + "\n", id + "======", strings.Repeat("A", 26), "0" + id[1:], " " + id})

	const key = "FGWLVYKBXTFPBMRODKKNGTILY43B4UTNBP7BFSEXSS6JGIUWNXLQ"
	reads[token.PublicKey](t, token.ParsePublicKey, []string{"2 " + key, "65535 " + key, "2 " + key + " until 2027-01-01T00:00:00+07:00",
		"2 " + key + " until 1970-01-01T07:00:01+07:00", "2 " + key + " until 9999-12-31T23:59:59+07:00"},
		[]string{key, "0 " + key, "65536 " + key, "02 " + key, "+2 " + key, "-2 " + key, "2  " + key, "2 " + key[1:], "2 " + key + "A", "2 " + strings.ToLower(key), "2",
			"2 ", " ", "2 " + key + " ", "2 " + key + " until ", "2 " + key + " until 2027-01-01", "2 " + key + " until 2027-01-01T00:00:00Z", "2 " + key + " until 2027-01-01T00:00:00.5+07:00",
			"2 " + key + " until 1970-01-01T07:00:00+07:00", "2 " + key + " until 1960-01-01T00:00:00+07:00", "2 " + key + " until 2027-02-29T00:00:00+07:00",
			"2 " + key[:51] + "R", "2 " + strings.Repeat("A", 52), "key 2"})
	require.Panics(t, func() { token.MustParseID("x") })
	require.Panics(t, func() { token.MustParsePublicKey("x") })
	require.Equal(t, signer.Public(), token.MustParsePublicKey(signer.Public().String()))
	require.Equal(t, uint16(2), signer.Public().ID())
}

// TestUntil: an end is a whole second, never later than asked, and can be taken
// back.
func TestUntil(t *testing.T) {
	public := signer.Public()
	half := time.Date(2027, 1, 1, 0, 0, 0, 999_999_999, time.UTC)
	require.Equal(t, public.String()+" until 2027-01-01T07:00:00+07:00", public.Until(half).String())
	require.Equal(t, public.Until(half), public.Until(half.Truncate(time.Second).In(time.FixedZone("", -3600))))
	require.Equal(t, public, public.Until(half).Until(time.Time{}))
	require.Zero(t, token.PublicKey{}.Until(half))
	for _, odd := range []time.Time{time.Unix(0, 0), time.Unix(-1<<60, 0), time.Unix(1<<60, 0)} {
		k := public.Until(odd)
		require.Equal(t, k, token.MustParsePublicKey(k.String()), "what cannot be written is not built")
	}
	ended := must(token.NewVerifier([]token.Key{hmacKey.Until(time.Unix(0, 0))}, nil))
	ticket, err := ended.Verify(slip(t, short, number), noon)
	requireRefused(t, token.RetiredKey, ticket, err)
}

func TestReasonsReadBack(t *testing.T) {
	seen := map[string]bool{}
	for r := token.Malformed; r <= token.Spent; r++ {
		written, err := r.MarshalText()
		require.NoError(t, err)
		var again token.Reason
		require.NoError(t, again.UnmarshalText(written))
		require.Equal(t, r, again)
		text := r.Text()
		require.NotEmpty(t, text.EN)
		require.NotEmpty(t, text.VI)
		require.False(t, seen[text.VI] || seen[r.String()])
		seen[text.VI], seen[r.String()] = true, true
	}
	require.Zero(t, token.Reason(0).Text())
	require.Zero(t, token.Reason(99).Text())
	require.Equal(t, "%!token.Reason(99)", token.Reason(99).String())
	_, err := token.Reason(99).MarshalText()
	require.ErrorIs(t, err, token.ErrInvalid)
	r := token.Expired
	require.ErrorIs(t, r.UnmarshalText([]byte("Expired")), token.ErrInvalid)
	require.Equal(t, token.Expired, r)
	require.Zero(t, token.Ticket{}.Expires())
}
