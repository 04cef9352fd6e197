package lunar_test

import (
	"testing"

	"github.com/motcua/motcua/calendar/lunar"
)

// FuzzParse: nothing panics on any input, and what can be read is written the
// same and stands for a civil day of its own.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "L2026-01-10", "L2025-06L-15", "L1968-01-01", "L2100-11-30", "L2100-12-01", "2026-01-01", "L-", "L2025-06L-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := lunar.ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("%q: an error and a date, %v", s, d)
			}
			return
		}
		if d.String() != s {
			t.Fatalf("%q reads as %v", s, d)
		}
		if d.IsZero() {
			return
		}
		if again, err := lunar.Of(d.Solar()); err != nil || again != d {
			t.Fatalf("%q is %v, which is %v, %v", s, d.Solar(), again, err)
		}
	})
}
