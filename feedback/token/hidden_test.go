package token_test

import (
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// TestNoSecretIsShown prints, dumps and writes everything that holds a secret,
// in every way the standard library has and as failing tests do.
func TestNoSecretIsShown(t *testing.T) {
	type nested struct {
		Key    token.Key
		signer token.SigningKey
		issuer *token.Issuer
		reader token.Verifier
	}
	holders := []any{hmacKey, &hmacKey, signer, &signer, digest, short, *short, long, *long, reader, *reader,
		nested{hmacKey, signer, long, *reader}, []token.Key{hmacKey, digest}, map[string]token.SigningKey{"": signer}}
	var shown strings.Builder
	for _, h := range holders {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "% x", "%d", "%o", "%b", "%c", "%U", "%p", "%T", "%t", "%e", "%08.3f"} {
			fmt.Fprintf(&shown, verb+"\n", h)
		}
		fmt.Fprintln(&shown, h)
		document, err := json.Marshal(h)
		fmt.Fprintln(&shown, string(document), err)
		err = gob.NewEncoder(&shown).Encode(h)
		fmt.Fprintln(&shown, err)
		require.Equal(&failed{into: &shown}, h, "another", "what testify shows of a difference")
	}
	for n := byte(1); n <= 3; n++ {
		requireHidden(t, shown.String(), secret(n)[:8])
	}
	require.Contains(t, shown.String(), "key 1")
}

// failed is a test that is meant to fail.
type failed struct{ into *strings.Builder }

func (f *failed) Errorf(format string, args ...any) { fmt.Fprintf(f.into, format, args...) }
func (f *failed) FailNow()                          {}

// requireHidden wants none of the forms in which bytes are printed.
func requireHidden(t *testing.T, text string, bytes []byte) {
	t.Helper()
	forms := []string{string(bytes), hex.EncodeToString(bytes), strings.ToUpper(hex.EncodeToString(bytes)), base.EncodeToString(bytes)[:12],
		base64.StdEncoding.EncodeToString(bytes)[:10], strings.Trim(fmt.Sprint(bytes), "[]"), strings.Trim(fmt.Sprintf("%#v", bytes), "[]byte{}"),
		fmt.Sprintf("% x", bytes), fmt.Sprintf("%o", bytes), fmt.Sprintf("%b", bytes), fmt.Sprintf("%q", bytes)}
	for _, form := range forms {
		require.NotContains(t, text, form)
	}
}

func TestAKeyIsItsNumber(t *testing.T) {
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		require.Equal(t, "key 1", fmt.Sprintf(verb, hmacKey))
		require.Equal(t, "key 2", fmt.Sprintf(verb, signer))
	}
	document, err := json.Marshal(map[string]any{"key": hmacKey, "signer": signer})
	require.NoError(t, err)
	require.JSONEq(t, `{"key": "key 1", "signer": "key 2"}`, string(document))
	back := reflect.New(reflect.TypeOf(hmacKey)).Interface()
	require.Error(t, json.Unmarshal([]byte(`"key 1"`), back), "nothing reads it back")
	require.Equal(t, uint16(1), hmacKey.ID())
	require.Equal(t, "key 1", hmacKey.String())
	require.Empty(t, token.Key{}.String())
	require.Empty(t, token.SigningKey{}.String())
	require.Zero(t, token.SigningKey{}.Public())
}

// TestBadKeys: what is wrong is said, not what the secret was.
func TestBadKeys(t *testing.T) {
	for _, bad := range [][]byte{nil, make([]byte, 32), secret(7)[:31], append(secret(7), 7), []byte("mật khẩu")} {
		_, err := token.NewKey(0, bad)
		require.ErrorIs(t, err, token.ErrInvalid)
		require.EqualError(t, err, "token: id: 0: wanted a number from 1 to 65535\ntoken: secret: wanted 32 random bytes, as of crypto/rand")
		_, err = token.NewSigningKey(7, bad)
		require.EqualError(t, err, "token: secret: wanted 32 random bytes, as of crypto/rand")
	}
	_, err := token.NewIssuer(token.Key{}, token.Key{})
	require.EqualError(t, err, "token: key: wanted a key\ntoken: digest: wanted a key")
	_, err = token.NewIssuer(token.SigningKey{}, digest)
	require.EqualError(t, err, "token: key: wanted a key")
	again := must(token.NewKey(44, secret(1)))
	_, err = token.NewIssuer(hmacKey, again)
	require.EqualError(t, err, "token: digest: wanted another secret than that of key")
	_, err = token.NewIssuer(must(token.NewSigningKey(9, secret(1))), again)
	require.EqualError(t, err, "token: digest: wanted another secret than that of key")

	_, err = token.NewVerifier(nil, nil)
	require.EqualError(t, err, "token: secret, public: wanted at least one key")
	_, err = token.NewVerifier([]token.Key{hmacKey, {}, hmacKey}, []token.PublicKey{{}, signer.Public(), must(token.NewSigningKey(1, secret(4))).Public()})
	require.ErrorIs(t, err, token.ErrInvalid)
	require.EqualError(t, err, strings.Join([]string{
		"token: secret[1]: wanted a key",
		"token: secret[2]: key 1: wanted each number only once",
		"token: public[0]: wanted a key",
		"token: public[2]: key 1: wanted each number only once",
	}, "\n"))
}

// TestKeysCopyTheirSecret: a host may wipe it.
func TestKeysCopyTheirSecret(t *testing.T) {
	own := secret(1)
	key := must(token.NewKey(1, own))
	signing := must(token.NewSigningKey(1, own))
	clear(own)
	require.Equal(t, slip(t, short, number), slip(t, must(token.NewIssuer(key, digest)), number))
	require.Equal(t, must(token.NewSigningKey(1, secret(1))).Public(), signing.Public())
}

// TestNoDossierIsInAToken: neither its number, nor any four bytes of it, nor a
// sum of it that can be had without the key.
func TestNoDossierIsInAToken(t *testing.T) {
	both(t, func(t *testing.T, issuer *token.Issuer) {
		const odd = "Nguyễn-thị-hồ-sơ-261123-0007"
		text, err := issuer.Dossier(feedback.Subject{Unit: "A", Procedure: "B"}, odd, valid)
		require.NoError(t, err)
		raw, err := base.DecodeString(text)
		require.NoError(t, err)
		for i := range len(odd) - 3 {
			require.False(t, bytes.Contains(raw, []byte(odd[i:i+4])), "%q", odd[i:i+4])
			require.NotContains(t, text, base.EncodeToString([]byte(odd[i : i+4]))[:6])
		}
	})
}

// TestADossierHasOneID under one digest key, whatever seals it and until when;
// under another digest key it has another.
func TestADossierHasOneID(t *testing.T) {
	id := func(issuer *token.Issuer, s feedback.Subject, number string) token.ID {
		text, err := issuer.Dossier(s, number, valid)
		require.NoError(t, err)
		again, err := issuer.Dossier(s, number, valid)
		require.NoError(t, err)
		require.Equal(t, text, again, "the same arguments give the same token")
		ticket, err := reader.Verify(text, noon)
		require.NoError(t, err)
		return ticket.ID
	}
	of := id(short, subject, number)
	require.Equal(t, of, id(long, subject, number))
	desk := subject
	desk.Officer = "desk-3"
	require.Equal(t, of, id(short, desk, number))
	for n := byte(10); n < 60; n++ {
		require.NotEqual(t, of, id(must(token.NewIssuer(hmacKey, must(token.NewKey(3, secret(n))))), subject, number))
	}
	seen := map[token.ID]string{}
	for n := range 2000 {
		for _, s := range []feedback.Subject{subject, {Unit: "H26.05"}, {Unit: "H26.0", Procedure: "52.000635"}, {Unit: "H26.052.000635"}} {
			what := fmt.Sprint(s, numbered(n))
			of := id(short, s, numbered(n))
			require.Empty(t, seen[of], what)
			seen[of] = what
		}
	}
}

// TestRefusalsTellNothing: no part of a token or a dossier is in any error or in
// what citizens read.
func TestRefusalsTellNothing(t *testing.T) {
	text := slip(t, short, number)
	for _, bad := range []string{text, text[:40], strings.ToLower(text), text + "A", "x" + text} {
		_, err := reader.Redeem(bad, noon.AddDate(1, 0, 0), always)
		var refused *token.RefusedError
		require.ErrorAs(t, err, &refused)
		require.Equal(t, "token: refused: "+refused.Reason.String(), err.Error())
		require.False(t, errors.Is(err, token.ErrInvalid), "a refusal is an answer, not a bad document")
	}
	_, err := short.Dossier(feedback.Subject{}, number+" ", valid)
	require.NotContains(t, err.Error(), number)
}
