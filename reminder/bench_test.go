package reminder_test

import (
	"slices"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// Results are ratios to BenchmarkAddDate of the same run.

var benched = reminder.MustNew(office, catalogue, tobacco())

func licences(n int, first string) []reminder.Paper {
	all := make([]reminder.Paper, n)
	for i := range all {
		all[i] = reminder.Paper{ID: "GP-" + string(rune('A'+i%26)), Kind: "tobacco-retail", Holder: "Cửa hàng số 12", Issued: calendar.MustParseDate(first).AddDays(i)}
	}
	return all
}

func BenchmarkPlan(b *testing.B) {
	all := licences(1000, "2018-07-01")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := benched.Plan(all[i%len(all)]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlanned is a paper with nothing due.
func BenchmarkPlanned(b *testing.B) {
	all := licences(1000, "2023-01-01")
	days := calendar.MustParseSpan("2026-03-01/2026-03-31")
	b.ReportAllocs()
	for left := b.N; left > 0; left -= len(all) {
		for range benched.Planned(slices.Values(all[:min(left, len(all))]), days) {
			b.Fatal("something is due")
		}
	}
}

func BenchmarkDue(b *testing.B) {
	all := licences(1000, "2020-01-01")
	now := calendar.MustParseDate("2025-03-11").At(calendar.NewClock(9, 0))
	b.ReportAllocs()
	for left := b.N; left > 0; left -= len(all) {
		for _, err := range benched.Due(slices.Values(all[:min(left, len(all))]), now, now) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkBatch(b *testing.B) {
	now := calendar.MustParseDate("2025-03-11").At(calendar.NewClock(9, 0))
	var due []reminder.Reminder
	for r := range benched.Due(slices.Values(licences(1000, "2020-01-01")), now.AddDate(0, -2, 0), now) {
		due = append(due, r)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := benched.Batch(due, now, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWhy(b *testing.B) {
	plan, _ := benched.Plan(licences(1, "2019-03-01")[0])
	r := plan.Reminders.Slice()[0]
	for b.Loop() {
		_ = r.Why()
	}
}

func BenchmarkAddDate(b *testing.B) {
	t := time.Date(2026, 2, 11, 15, 40, 0, 0, time.UTC)
	for b.Loop() {
		_ = t.AddDate(0, 0, 5)
	}
}
