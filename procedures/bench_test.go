package procedures_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
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

// BenchmarkLookup: what a procedure is on a day.
func BenchmarkLookup(b *testing.B) {
	catalogue := procedures.MustNew(vietnam.Config())
	on := calendar.MustParseDate("2026-03-02")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := catalogue.On("2.000815", on); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkQuote: a certified copy.
func BenchmarkQuote(b *testing.B) {
	catalogue := procedures.MustNew(vietnam.Config())
	f := procedures.Filing{
		Procedure: "2.000815", Date: calendar.MustParseDate("2026-03-02"), Copies: []procedures.Copy{{Pages: 3, Count: 2}},
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := catalogue.Quote(f); err != nil {
			b.Fatal(err)
		}
	}
}

// entries are a month of 20 units and 10 procedures.
func entries() []procedures.Entry {
	all := make([]procedures.Entry, 0, 20*10*30)
	for i := range cap(all) {
		all = append(all, procedures.Entry{
			Unit: fmt.Sprintf("xã %02d", i%20), Field: "Chứng thực", Procedure: fmt.Sprintf("2.%06d", i/20%10),
			At: time.Date(2026, 3, 1+i/200, 9, 30, 0, 0, vietnamTime), Quantity: 2, Gross: 10_000, Net: 10_000,
		})
	}
	return all
}

func BenchmarkLedgerPost(b *testing.B) {
	all := entries()
	var ledger procedures.Ledger
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		if err := ledger.Post(all[i]); err != nil {
			b.Fatal(err)
		}
		if i++; i == len(all) {
			i = 0
		}
	}
}

// BenchmarkLedgerMerge: a sum, of the 6,000 of a month.
func BenchmarkLedgerMerge(b *testing.B) {
	var month procedures.Ledger
	for _, e := range entries() {
		if err := month.Post(e); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		var all procedures.Ledger
		if err := all.Merge(&month); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/6_000, "ns/sum")
}
