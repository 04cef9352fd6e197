package sla_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

// BenchmarkAddDate is the yardstick: what the others cost is told as a multiple
// of it, within one run.
func BenchmarkAddDate(b *testing.B) {
	t := instant("2026-03-02 09:30:00")
	for b.Loop() {
		if t.AddDate(0, 0, 5).IsZero() {
			b.Fatal()
		}
	}
}

// twenty are initiatives of all kinds, every fourth of which applies to the
// filing of the benchmarks.
func twenty() sla.Config {
	var cfg sla.Config
	for n := range 20 {
		i := sla.Initiative{ID: fmt.Sprint("i", n), InForce: calendar.MustParseSpan("2020-01-01/")}
		i.Name.VI = i.ID
		switch n % 4 {
		case 0:
			i.Offer.Cut = cut("41", "1 working hour", "")
		case 1:
			i.Offer.Term.Limit = calendar.MustParseLimit("2 working days")
			i.Procedures = []string{"2.000815", "2.000884", "2.000635"}
		case 2:
			i.Offer.AtOnce = true
			i.Fields = []string{"Chứng thực"}
		case 3:
			i.Offer.Term.Limit = calendar.MustParseLimit("4 working hours")
			i.Weekdays = calendar.NewWeekdays(time.Wednesday)
			i.Authorities = []string{"00166", "00256"}
		}
		cfg.Initiatives = append(cfg.Initiatives, i)
	}
	return cfg
}

// marital is an online filing with 20 initiatives to weigh.
func marital() (*sla.Agreement, procedures.Procedure, sla.Filing) {
	accepted := instant("2026-03-02 09:30:00")
	return sla.MustNew(office, twenty()), procedure("1.004873", accepted),
		sla.Filing{Accepted: accepted, Channel: procedures.Online, Unit: "00256"}
}

func BenchmarkPromise(b *testing.B) {
	agreement, p, filing := marital()
	b.ReportAllocs()
	for b.Loop() {
		if promise, err := agreement.Promise(p, filing); err != nil || promise.Initiative != "i0" {
			b.Fatal(promise, err)
		}
	}
}

// BenchmarkConsidered is what the explanation costs those who ask for it.
func BenchmarkConsidered(b *testing.B) {
	agreement, p, filing := marital()
	b.ReportAllocs()
	for b.Loop() {
		for considered := range agreement.Considered(p, filing) {
			if considered.ID == "" {
				b.Fatal()
			}
		}
	}
}
