package token_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// A host reads secrets from its vault; they were 32 bytes of crypto/rand once.
func vault(name string) []byte { return bytes.Repeat([]byte(name), 32)[:32] }

// The slip of a dossier has a token, which rates once.
func Example() {
	key, err := token.NewKey(1, vault("ratings of 2026"))
	if err != nil {
		fmt.Println(err)
		return
	}
	digest, err := token.NewKey(1, vault("dossiers"))
	if err != nil {
		fmt.Println(err)
		return
	}
	issuer, err := token.NewIssuer(key, digest)
	if err != nil {
		fmt.Println(err)
		return
	}
	subject := feedback.Subject{Unit: "H26.05", Procedure: "2.000635"}
	text, err := issuer.Dossier(subject, "000.00.05.H26-261123-0007", calendar.MustParseSpan("2026-11-23/2026-12-22"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("HTTPS://DANHGIA.EXAMPLE/" + text)

	verifier, err := token.NewVerifier([]token.Key{key}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	used := map[token.ID]bool{} // of a host: a table with a unique key
	spend := func(t token.Ticket) (first bool, err error) {
		first = !used[t.ID]
		used[t.ID] = true
		return first, nil
	}
	now := time.Date(2026, 11, 24, 2, 15, 0, 0, time.UTC)
	for range 2 {
		ticket, err := verifier.Redeem(text, now, spend)
		var refused *token.RefusedError
		if errors.As(err, &refused) {
			fmt.Println(refused.Reason.Text())
			continue
		}
		answer := feedback.Response{
			Stratum: ticket.Stratum, Subject: ticket.Subject, Channel: feedback.QR, At: now,
			Scale: feedback.Satisfaction, Value: 3,
		}
		fmt.Println(answer.Subject.Unit, answer.Subject.Procedure, answer.Value)
	}
	// Output:
	// HTTPS://DANHGIA.EXAMPLE/CEAACCOWBHZ244ONSCP2HABFBRUY33DKO7KUCSBSGYXDANJPGIXDAMBQGYZTLLFLHFCXBT266HSLLNG7R5KTJMA
	// H26.05 2.000635 3
	// Hồ sơ này đã được đánh giá. Mỗi hồ sơ chỉ được đánh giá một lần.
}

// A kiosk without a network has a public key in its document, and shows the form
// only if the token is good.
func ExampleVerifier_Verify() {
	text := slipOfExamples()
	var public token.PublicKey
	if err := json.Unmarshal([]byte(`"2 FGWLVYKBXTFPBMRODKKNGTILY43B4UTNBP7BFSEXSS6JGIUWNXLQ until 2028-01-01T00:00:00+07:00"`), &public); err != nil {
		fmt.Println(err)
		return
	}
	kiosk, err := token.NewVerifier(nil, []token.PublicKey{public})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, at := range []string{"2026-12-22T23:59:59+07:00", "2026-12-23T00:00:00+07:00"} {
		now, _ := time.Parse(time.RFC3339, at)
		ticket, err := kiosk.Verify(text, now)
		fmt.Println(ticket.Subject.Procedure, ticket.Valid, err)
	}
	_, err = kiosk.Verify(strings.Replace(text, "Z", "Y", 1), time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC))
	fmt.Println(err)
	// Output:
	// 2.000635 2026-11-23/2026-12-22 <nil>
	//   token: refused: expired
	// token: refused: forged
}

// slipOfExamples is the case "signed" of testdata/tokens.txt.
func slipOfExamples() string {
	seed := []byte(" !\"#$%&'()*+,-./0123456789:;<=>?")
	issuer, err := token.NewIssuer(must(token.NewSigningKey(2, seed)), digest)
	if err != nil {
		return err.Error()
	}
	text, _ := issuer.Dossier(subject, number, valid)
	return text
}

// A poster at desk 3 asks anyone, and what it is told is never added to what
// dossiers tell.
func ExampleIssuer_Poster() {
	random := strings.NewReader("crypto/rand.Reader, in earnest")
	text, err := short.Poster(random, feedback.Subject{Unit: "H26.05", Officer: "desk-3"}, calendar.MustParseSpan("2026-01-01/2026-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	ticket, err := reader.Verify(text, noon)
	fmt.Println(ticket.Stratum == feedback.Open, ticket.Subject.Officer, err)
	_, err = reader.Redeem(text, noon, always)
	fmt.Println(err)
	// Output:
	// true desk-3 <nil>
	// token: refused: wrong-stratum
}

// A key is replaced while tokens of the old one are still about.
func ExampleKey_Until() {
	last := calendar.MustParseDate("2026-12-22")
	verifier, err := token.NewVerifier([]token.Key{
		must(token.NewKey(4, secret(4))),
		hmacKey.Until(last.At(calendar.NewClock(24, 0))),
	}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	ticket, err := verifier.Verify(slipOf(short), noon)
	fmt.Println(ticket.Key, err)
	ticket, err = verifier.Verify(slipOf(must(token.NewIssuer(must(token.NewKey(4, secret(4))), digest))), noon)
	fmt.Println(ticket.Key, err)
	fmt.Println(hmacKey)
	// Output:
	// 1 <nil>
	// 4 <nil>
	// key 1
}

func slipOf(issuer *token.Issuer) string {
	text, _ := issuer.Dossier(subject, number, valid)
	return text
}
