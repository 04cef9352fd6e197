package sla_test

import (
	"slices"
	"testing"
	"time"

	"github.com/motcua/motcua/sla"
)

// eight are a life in eight events.
func eight() []sla.Event {
	return []sla.Event{
		event(sla.SupplementRequested, "2026-03-03 10:00"), event(sla.SupplementReceived, "2026-03-04 15:00"),
		event(sla.Transferred, "2026-03-05 09:00"), event(sla.ObligationAsked, "2026-03-05 11:00"),
		event(sla.ObligationMet, "2026-03-06 14:00"), event(sla.Transferred, "2026-03-09 09:00"),
		event(sla.Finished, "2026-03-10 10:00"), event(sla.Returned, "2026-03-10 16:00"),
	}
}

// BenchmarkStatus: with eight events and an alert.
func BenchmarkStatus(b *testing.B) {
	var cfg sla.Config
	if err := cfg.UnmarshalJSON([]byte(`{"alerts": [{"id": "a", "name": {"vi": "A"}, "share": "75"}]}`)); err != nil {
		b.Fatal(err)
	}
	agreement := sla.MustNew(office, cfg)
	accepted := instant("2026-03-02 09:30:00")
	promise, err := agreement.Promise(procedure("1.001612", accepted), sla.Filing{Accepted: accepted})
	if err != nil {
		b.Fatal(err)
	}
	log, now := eight(), instant("2026-03-11 08:00:00")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := agreement.Status(promise, log, now); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReplay: a dossier, of a year of them; the memory held does not grow
// with their number.
func BenchmarkReplay(b *testing.B) {
	before := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}
	after := sla.Rules{Agreement: sla.MustNew(office, twenty()), Catalogue: catalogue}
	var year []sla.Dossier
	for day := range 250 {
		accepted := instant("2026-01-05 09:30:00").AddDate(0, 0, day)
		year = append(year, sla.Dossier{
			Procedure: "2.000815", Filing: sla.Filing{Accepted: accepted},
			Log: []sla.Event{{Kind: sla.Finished, At: accepted.Add(50 * time.Minute)}},
		})
	}
	var gain sla.Gain
	b.ReportAllocs()
	for b.Loop() {
		for replayed, err := range sla.Replay(before, after, slices.Values(year)) {
			if err != nil {
				b.Fatal(err)
			}
			if err := gain.Add(replayed); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(year)), "ns/dossier")
}
