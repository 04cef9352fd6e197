package reminder

import (
	"testing"

	"github.com/motcua/motcua/calendar"
)

func BenchmarkKey(b *testing.B) {
	issued, lead, e := calendar.MustParseDate("2017-11-01"), calendar.NewLimit(30, calendar.Days), calendar.MustParseDate("2026-08-16")
	b.ReportAllocs()
	for b.Loop() {
		_ = occurrence("GP-0123/2021", "tobacco-retail", issued, e).of(lead)
	}
}
