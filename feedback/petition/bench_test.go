package petition_test

import (
	"testing"

	"github.com/motcua/motcua/feedback/petition"
)

// BenchmarkAddDate is the yardstick: what the others cost is told as a multiple
// of it, within one run.
func BenchmarkAddDate(b *testing.B) {
	t := minute("2026-03-02 09:30")
	for b.Loop() {
		if t.AddDate(0, 0, 5).IsZero() {
			b.Fatal()
		}
	}
}

// BenchmarkStatus folds a complaint that was accepted and extended.
func BenchmarkStatus(b *testing.B) {
	p := petition.Petition{ID: "KN-1", Kind: "complaint", Received: minute("2026-07-03 09:00")}
	log := []petition.Event{
		{Kind: petition.Accepted, At: minute("2026-07-10 09:00")},
		{Kind: petition.Extended, At: minute("2026-08-05 09:00"), Complexity: petition.Complex},
	}
	now := minute("2026-08-12 09:00")
	b.ReportAllocs()
	for b.Loop() {
		if status, err := docket.Status(p, log, now); err != nil || status.State != petition.InProgress {
			b.Fatal(status, err)
		}
	}
}
