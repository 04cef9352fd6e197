package feedback_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// BenchmarkAddDate is the yardstick: what the others cost is told as a multiple
// of it, within one run.
func BenchmarkAddDate(b *testing.B) {
	t := time.Date(2026, 3, 2, 9, 30, 0, 0, vietnamTime)
	for b.Loop() {
		if t.AddDate(0, 0, 5).IsZero() {
			b.Fatal()
		}
	}
}

// month is 21,000 responses in the order they came: 30 days, 20 units of 3 desks,
// 12 procedures of which the first few are most, the people mostly content.
func month() []feedback.Response {
	var subjects []feedback.Subject
	for i := range 20 * 3 * 12 {
		subjects = append(subjects, feedback.Subject{
			Unit: fmt.Sprintf("%05d", 9832+i/36), Procedure: fmt.Sprintf("2.%06d", 635+i%12),
			Field: fmt.Sprintf("Lĩnh vực %d", i%12/4), Officer: fmt.Sprintf("desk-%d", i/12),
		})
	}
	random := rand.New(rand.NewPCG(21_000, 2026))
	all := make([]feedback.Response, 21_000)
	for i := range all {
		procedure := random.IntN(1 + random.IntN(12))
		r := feedback.Response{
			Stratum: feedback.Verified, Channel: feedback.QR, Scale: feedback.Satisfaction, Value: 3 - random.IntN(5)/3,
			Subject: subjects[random.IntN(20*3)*12+procedure],
			At:      time.Date(2026, 10, 1+i/700, 8+i%700/88, i%60, 0, 0, vietnamTime),
		}
		if random.IntN(20) == 0 {
			r.Value, r.Reason = 1, feedback.Reason(1+random.IntN(6))
		}
		all[i] = r
	}
	return all
}

// BenchmarkAdd: a response of today, when a month has been counted; the goal is
// at most 2½ times the yardstick, and nothing allocated once the cells are there.
func BenchmarkAdd(b *testing.B) {
	all := month()
	benchmarkAdd(b, all, all[len(all)-700:])
}

// BenchmarkAddMonth: a response of the 21,000 of a month that is counted anew, so
// that most days are not the last of their subject, nor in a cache.
func BenchmarkAddMonth(b *testing.B) {
	all := month()
	benchmarkAdd(b, all, all)
}

func benchmarkAdd(b *testing.B, before, added []feedback.Response) {
	var tally feedback.Tally
	for _, r := range before {
		if err := tally.Add(r); err != nil {
			b.Fatal(err)
		}
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		if err := tally.Add(added[i]); err != nil {
			b.Fatal(err)
		}
		if i++; i == len(added) {
			i = 0
		}
	}
}

// BenchmarkMerge: a sum, of those of a month.
func BenchmarkMerge(b *testing.B) {
	var part, whole feedback.Tally
	for _, r := range month() {
		if err := part.Add(r); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		whole = feedback.Tally{}
		if err := whole.Merge(&part); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/21_000, "ns/response")
}

// BenchmarkPublish: a month by unit, and by unit, procedure and desk.
func BenchmarkPublish(b *testing.B) {
	var tally feedback.Tally
	for _, r := range month() {
		if err := tally.Add(r); err != nil {
			b.Fatal(err)
		}
	}
	desk := feedback.MustNew(feedback.Config{})
	for name, by := range map[string]feedback.Grouping{
		"units": feedback.ByUnit, "desks": feedback.ByUnit | feedback.ByProcedure | feedback.ByOfficer,
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := desk.Publish(&tally, feedback.Verified, feedback.Satisfaction, calendar.Span{}, by); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
