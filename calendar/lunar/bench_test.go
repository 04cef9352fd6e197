package lunar_test

import (
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/lunar"
)

// The benchmarks ask about random days of the table. Their results are ratios
// to the yardstick at the end of this file, in one run.

const asked = 1 << 12

func randomDates() *[asked]calendar.Date {
	r := rand.New(rand.NewPCG(1968, 2100))
	dates, covers := new([asked]calendar.Date), lunar.Covers()
	for i := range dates {
		dates[i] = covers.First().AddDays(r.IntN(covers.Len()))
	}
	return dates
}

func BenchmarkOf(b *testing.B) {
	dates := randomDates()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := lunar.Of(dates[i%asked]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

func BenchmarkSolar(b *testing.B) {
	var dates [asked]lunar.Date
	for i, d := range randomDates() {
		dates[i], _ = lunar.Of(d)
	}
	b.ReportAllocs()
	var sink calendar.Date
	i := 0
	for b.Loop() {
		sink = dates[i%asked].Solar()
		i++
	}
	runtime.KeepAlive(sink)
}

// BenchmarkAddDate is the yardstick: the standard library's AddDate.
func BenchmarkAddDate(b *testing.B) {
	var instants [asked]time.Time
	for i, d := range randomDates() {
		instants[i] = d.At(calendar.NewClock(15, 40))
	}
	var sink time.Time
	i := 0
	for b.Loop() {
		sink = instants[i%asked].AddDate(0, 0, 1)
		i++
	}
	runtime.KeepAlive(sink)
}
