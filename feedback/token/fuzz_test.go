package token_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// FuzzVerify: no text panics, and none but the two that were issued is taken, at
// any instant; a body that is sealed is taken only if an issuer writes it so.
func FuzzVerify(f *testing.F) {
	issued := map[string]bool{slip(f, short, number): true, slip(f, long, number): true}
	for text := range issued {
		f.Add(text, int64(0))
		f.Add(text+"A", int64(-1))
		f.Add(strings.ToLower(text), int64(1e9))
		raw, _ := base.DecodeString(text)
		f.Add(string(raw[:38]), int64(0))
	}
	f.Fuzz(func(t *testing.T, text string, after int64) {
		ticket, err := reader.Verify(text, noon.Add(time.Duration(after)))
		if err == nil && !issued[text] {
			t.Fatalf("%q was taken for %+v", text, ticket)
		}
		checkAnswer(t, ticket, err)
		again := sealed([]byte(text))
		ticket, err = reader.Verify(again, noon.Add(time.Duration(after)))
		checkAnswer(t, ticket, err)
		if err == nil && again != rewritten(ticket) {
			t.Fatalf("%q is %+v, which is not written so", again, ticket)
		}
	})
}

func checkAnswer(t *testing.T, ticket token.Ticket, err error) {
	t.Helper()
	var refused *token.RefusedError
	if err != nil && (!errors.As(err, &refused) || ticket != token.Ticket{} || refused.Reason.Text().VI == "") {
		t.Fatalf("%v with %+v", err, ticket)
	}
}

// rewritten is the token of a ticket, of which the ID is taken as it is.
func rewritten(ticket token.Ticket) string {
	kind := byte(0x11)
	if ticket.Stratum == feedback.Open {
		kind = 0x12
	}
	epoch := calendar.MustParseDate("2020-01-01")
	raw, _ := base.DecodeString(ticket.ID.String())
	s := ticket.Subject
	return sealed(body(kind, uint16(ticket.Valid.First().DaysSince(epoch)), uint16(ticket.Valid.Last().DaysSince(epoch)),
		string(raw), strings.TrimRight(s.Unit+"/"+s.Procedure+"/"+s.Officer, "/")))
}

// FuzzIssue: what an issuer writes says what it was given, for either key, with
// one ID; what it refuses it does not show.
func FuzzIssue(f *testing.F) {
	f.Add("H26.05", "2.000635", "desk-3", number, 0, 29)
	f.Add("H26/05", "", "bàn", " ", -9999, 400)
	f.Fuzz(func(t *testing.T, unit, procedure, officer, number string, first, length int) {
		s := feedback.Subject{Unit: unit, Procedure: procedure, Officer: officer}
		from := valid.First().AddDays(first)
		span := calendar.NewSpan(from, from.AddDays(length))
		text, err := short.Dossier(s, number, span)
		other, errOther := long.Dossier(s, number, span)
		if (err == nil) != (errOther == nil) {
			t.Fatal(err, errOther)
		}
		if err != nil {
			if len(number) > 9 && strings.Contains(err.Error(), number) && !strings.Contains(unit+procedure+officer, number) {
				t.Fatalf("%v shows the number", err)
			}
			return
		}
		now := span.Last().At(calendar.NewClock(23, 59))
		one, err := reader.Verify(text, now)
		two, errTwo := reader.Verify(other, now)
		if err != nil || errTwo != nil {
			t.Fatal(err, errTwo)
		}
		want := token.Ticket{ID: one.ID, Stratum: feedback.Verified, Subject: s, Valid: span, Key: 1}
		if one != want || one.ID.IsZero() || len(text) > 242 {
			t.Fatalf("%+v, not %+v", one, want)
		}
		want.Key = 2
		if two != want {
			t.Fatalf("%+v, not %+v", two, want)
		}
	})
}

// FuzzParse: nothing panics on any text, and what can be read reads back.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "FIICMZVAVMCZJMBATCTQWY5GYA", signer.Public().String(), signer.Public().Until(noon).String()} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		readsBack(t, s, token.ParseID)
		readsBack(t, s, token.ParsePublicKey)
	})
}

func readsBack[V value](t *testing.T, s string, parse func(string) (V, error)) {
	t.Helper()
	v, err := parse(s)
	var zero V
	if err != nil && v != zero || err == nil && (v.String() != s || v.IsZero() != (s == "")) {
		t.Fatalf("%q reads as %v, %v", s, v, err)
	}
}
