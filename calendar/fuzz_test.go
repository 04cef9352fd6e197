package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
)

// Nothing panics on any input, and what can be read reads back the same.

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "2026-02-28", "15:00", "2025-07-01/", "Mon-Fri", "08:00-12:00, 13:00-17:00", "5 working days",
		"1 half day", "same day", "2147483647 days", "24:00", "/9999-12-31", "00:00-00:01, 00:02-24:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		readsBack(t, s, calendar.ParseDate)
		readsBack(t, s, calendar.ParseClock)
		readsBack(t, s, calendar.ParseSpan)
		readsBack(t, s, calendar.ParseWeekdays)
		readsBack(t, s, calendar.ParseHours)
		readsBack(t, s, calendar.ParseLimit)
	})
}

func readsBack[V writer](t *testing.T, s string, parse func(string) (V, error)) {
	t.Helper()
	v, err := parse(s)
	var zero V
	if err != nil {
		if v != zero {
			t.Fatalf("%q: an error and a value, %v", s, v)
		}
		return
	}
	again, err := parse(v.String())
	if err != nil || again != v {
		t.Fatalf("%q reads as %v, which reads as %v, %v", s, v, again, err)
	}
	if (v == zero) != (s == "") {
		t.Fatalf("%q reads as the zero value", s)
	}
}

// FuzzConfig reads documents; a valid one makes a calendar that answers, and
// reads back as the same calendar.
func FuzzConfig(f *testing.F) {
	f.Add([]byte(office), int64(0))
	f.Add([]byte(days(`{"date": "2026-03-02", "kind": "swapped", "swap": "2027-01-02"}`)), int64(1))
	f.Add([]byte(`{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01", "value": {"sunday": "00:00-24:00"}}]}`), int64(2))
	f.Fuzz(func(t *testing.T, data []byte, since int64) {
		var cfg calendar.Config
		if err := cfg.UnmarshalJSON(data); err != nil {
			_ = err.Error()
			return
		}
		c, err := calendar.New(cfg)
		if err != nil {
			_ = err.Error()
			return
		}
		document, err := json.Marshal(cfg)
		if err != nil {
			t.Fatal(err)
		}
		var again calendar.Config
		if err := again.UnmarshalJSON(document); err != nil {
			t.Fatalf("%s: %v", document, err)
		}
		if calendar.MustNew(again).ID() != c.ID() {
			t.Fatalf("%s is another calendar", document)
		}
		filed := c.Covers().First().At(calendar.NewClock(0, 0)).Add(time.Duration(since))
		for unit := calendar.WorkingMinutes; unit <= calendar.ClockHours; unit++ {
			term := calendar.Term{Limit: calendar.NewLimit(3, unit)}
			due, err := c.Deadline(filed, term)
			if got := walked(c, filed, term); got != outcome(due, err) {
				t.Fatalf("the steps say %s, not %s", got, outcome(due, err))
			}
		}
	})
}

func FuzzTerm(f *testing.F) {
	f.Add([]byte(`{"limit": "2 working hours", "start": "at-once", "end": "midnight", "cutoff": {"after": "15:00", "effect": "may-defer"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var term calendar.Term
		if err := term.UnmarshalJSON(data); err != nil || term.Check() != nil {
			return
		}
		document, err := json.Marshal(term)
		if err != nil {
			t.Fatal(err)
		}
		var again calendar.Term
		if err := again.UnmarshalJSON(document); err != nil || again != term {
			t.Fatalf("%s reads as %+v, %v", document, again, err)
		}
	})
}
