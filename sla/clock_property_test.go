package sla_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

var limits = []string{"4 working hours", "1 working day", "5 working days", "15 days", "24 clock hours", "same day"}

// history is a random promise with waits that follow one another.
func history(t *testing.T, random *rand.Rand, s sla.SupplementPolicy) (sla.Promise, []sla.Event) {
	start := instant("2024-01-01 08:00:00").Add(time.Duration(random.IntN(700*24*60)) * time.Minute)
	p := promised(t, start.Format("2006-01-02 15:04"), limits[random.IntN(len(limits))], policy(s))
	kinds := []sla.EventKind{sla.SupplementRequested, sla.ObligationAsked, sla.Paused}
	at, log := start, []sla.Event(nil)
	for range random.IntN(4) {
		kind := kinds[random.IntN(len(kinds))]
		at = at.Add(time.Duration(1+random.IntN(4*24*60)) * time.Minute)
		log = append(log, sla.Event{Kind: kind, At: at})
		at = at.Add(time.Duration(1+random.IntN(4*24*60)) * time.Minute)
		log = append(log, sla.Event{Kind: kind + 1, At: at})
	}
	return p, log
}

func statusAt(t *testing.T, p sla.Promise, log []sla.Event, now time.Time) sla.Status {
	t.Helper()
	s, err := lawAlone.Status(p, log, now)
	require.NoError(t, err, "%v %v", p, log)
	return s
}

func end(p sla.Promise, log []sla.Event) time.Time {
	if len(log) == 0 {
		return p.Filing.Accepted
	}
	return log[len(log)-1].At
}

// TestSubtractMovesByTheWorkingTimeWaited, exactly, and by all of it where the
// limit runs by the clock.
func TestSubtractMovesByTheWorkingTimeWaited(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 1))
	for range 500 {
		p, log := history(t, random, sla.Subtract)
		var worked, elapsed time.Duration
		for i := 0; i < len(log); i += 2 {
			w, err := office.Working(log[i].At, log[i+1].At)
			require.NoError(t, err)
			worked += w
			elapsed += log[i+1].At.Sub(log[i].At)
		}
		s := statusAt(t, p, log, end(p, log))
		if p.Legal.Term.Limit.Unit() == calendar.ClockHours {
			require.Equal(t, elapsed, s.Legal.At.Sub(p.Legal.Due.At))
			continue
		}
		moved, err := office.Working(p.Legal.Due.At, s.Legal.At)
		require.NoError(t, err)
		require.Equal(t, worked, moved)
		require.Len(t, s.Breaches, breachesOf(log, s))
	}
}

// breachesOf counts requests after the first; a late one is counted as it is told.
func breachesOf(log []sla.Event, s sla.Status) int {
	n := 0
	for _, e := range log {
		if e.Kind == sla.SupplementRequested {
			n++
		}
	}
	n = max(0, n-1)
	for _, b := range s.Breaches {
		if b.Rule == sla.LateRequest {
			n++
		}
	}
	return n
}

// TestOrderOfReportingDoesNotMatter: a log shuffled is the same log.
func TestOrderOfReportingDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 2))
	for i := range 500 {
		p, log := history(t, random, sla.SupplementPolicy(i%3))
		now := end(p, log).Add(time.Hour)
		want := statusAt(t, p, log, now)
		shuffled := append([]sla.Event{}, log...)
		random.Shuffle(len(log), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got := statusAt(t, p, shuffled, now)
		for _, s := range []*sla.Status{&want, &got} { // places in the log are of the log
			for i := range s.Dues {
				s.Dues[i].Event = 0
			}
			for i := range s.Breaches {
				s.Breaches[i].Event = 0
			}
		}
		require.Equal(t, want, got)
		require.Equal(t, got, func() sla.Status {
			again := statusAt(t, p, shuffled, now)
			for i := range again.Dues {
				again.Dues[i].Event = 0
			}
			for i := range again.Breaches {
				again.Breaches[i].Event = 0
			}
			return again
		}(), "a function of promise, log and now")
	}
}

// TestPausesOutsideWorkingTimeChangeNothing.
func TestPausesOutsideWorkingTimeChangeNothing(t *testing.T) {
	p := promised(t, "2026-02-11 15:40", "5 working days", policy(sla.Subtract))
	log := []sla.Event{ // a lunch, a night, Tết
		event(sla.Paused, "2026-02-12 12:00"), event(sla.Resumed, "2026-02-12 13:00"),
		event(sla.ObligationAsked, "2026-02-12 17:00"), event(sla.ObligationMet, "2026-02-13 08:00"),
		event(sla.SupplementRequested, "2026-02-13 17:30"), event(sla.SupplementReceived, "2026-02-23 07:30"),
	}
	s := statusAt(t, p, log, instant("2026-02-24 08:00:00"))
	require.Equal(t, p.Offered.Due, s.Offered)
	require.Len(t, s.Dues, 1)
}

// TestOverlappingWaitsAreTheirUnion: however they nest and cross.
func TestOverlappingWaitsAreTheirUnion(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 3))
	for range 500 {
		p := promised(t, "2025-03-03 08:00", "5 working days", policy(sla.Subtract))
		start := p.Filing.Accepted
		at := func() time.Time { return start.Add(time.Duration(1+random.IntN(6*24*60)) * time.Minute) }
		var log []sla.Event
		waiting := make([]bool, 8*24*60)
		for _, kind := range []sla.EventKind{sla.SupplementRequested, sla.ObligationAsked, sla.Paused} {
			from, to := at(), at()
			if to.Before(from) {
				from, to = to, from
			}
			log = append(log, sla.Event{Kind: kind, At: from}, sla.Event{Kind: kind + 1, At: to})
			for m := from; m.Before(to); m = m.Add(time.Minute) {
				waiting[int(m.Sub(start)/time.Minute)] = true
			}
		}
		var want time.Duration
		for m, w := range waiting {
			open, err := office.IsOpen(start.Add(time.Duration(m) * time.Minute))
			require.NoError(t, err)
			if w && open {
				want += time.Minute
			}
		}
		s := statusAt(t, p, log, start.AddDate(0, 0, 8))
		moved, err := office.Working(p.Offered.Due.At, s.Offered.At)
		require.NoError(t, err)
		require.Equal(t, want, moved, "%v", log)
		used, err := office.Working(start, start.AddDate(0, 0, 8))
		require.NoError(t, err)
		require.Equal(t, used-want, s.Used)
	}
}

// TestSegmentsCoverTheLife: without gaps, from acceptance to now.
func TestSegmentsCoverTheLife(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 4))
	for i := range 200 {
		p, log := history(t, random, sla.SupplementPolicy(i%3))
		at, now := p.Filing.Accepted, end(p, log).Add(time.Hour)
		var ran time.Duration
		for segment := range lawAlone.Segments(p, log, now) {
			require.Equal(t, at, segment.From)
			at = segment.To
			if segment.State == sla.Running {
				worked, err := office.Working(segment.From, segment.To)
				require.NoError(t, err)
				ran += worked
			}
		}
		require.True(t, at.Equal(now))
		require.Equal(t, statusAt(t, p, log, now).Used, ran)
	}
}

// TestImpossibleLogs: the first event that cannot have happened, by its place.
func TestImpossibleLogs(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "5 working days", func(p *sla.Promise) {
		p.Extension = procedures.Extension{Limit: calendar.MustParseLimit("2 working days")}
	})
	at := func(kind sla.EventKind, hour int) sla.Event {
		return event(kind, fmt.Sprintf("2025-03-04 %02d:00", hour))
	}
	extended := func(limit string) sla.Event {
		e := at(sla.Extended, 9)
		e.Limit = calendar.MustParseLimit(limit)
		return e
	}
	for wanted, log := range map[string][]sla.Event{
		"log[0]: accepted at":             {at(sla.Accepted, 9)},
		"log[1]: paused at 2025-03-02":    {at(sla.Finished, 9), event(sla.Paused, "2025-03-02 09:00")},
		"something that was waited for":   {at(sla.SupplementReceived, 9)},
		"an end of the wait that is open": {at(sla.Paused, 9), at(sla.Paused, 10)},
		"an end of the wait first":        {at(sla.Paused, 9), at(sla.Finished, 10)},
		"nothing after finished":          {at(sla.Paused, 10), at(sla.Finished, 9)},
		"a dossier that is finished":      {at(sla.Returned, 9)},
		"nothing after withdrawn":         {at(sla.Withdrawn, 9), at(sla.Refused, 10)},
		"log[1]: returned":                {at(sla.Refused, 9), at(sla.Returned, 10)},
		"allows: 2 working days":          {extended("3 working days")},
		"that the law allows":             {extended("2 working hours")},
		"only one extension":              {extended("1 working day"), extended("1 working day")},
		"a new due instant":               {at(sla.Reappointed, 9)},
		"a kind of event that exists":     {at(sla.EventKind(99), 9)},
	} {
		_, err := lawAlone.Status(p, log, instant("2025-03-10 08:00:00"))
		var impossible *sla.LogError
		require.ErrorAs(t, err, &impossible, wanted)
		require.ErrorContains(t, err, wanted)
		require.Equal(t, log[impossible.Index], impossible.Event)
		require.Empty(t, collect(lawAlone, p, log), "no life of what cannot have happened")
	}
	_, err := lawAlone.Status(sla.Promise{}, nil, time.Time{})
	require.ErrorIs(t, err, sla.ErrInvalid)
	var uncovered *calendar.UncoveredError
	_, err = lawAlone.Status(p, nil, instant("2031-01-01 08:00:00"))
	require.ErrorAs(t, err, &uncovered)
}

func collect(a *sla.Agreement, p sla.Promise, log []sla.Event) (all []sla.Segment) {
	for s := range a.Segments(p, log, instant("2025-03-10 08:00:00")) {
		all = append(all, s)
	}
	return all
}

// FuzzLog: whatever is reported, an answer within its laws or an error of a
// kind that is stated; never a due instant before acceptance.
func FuzzLog(f *testing.F) {
	f.Add([]byte{3, 10, 4, 200, 7, 3, 8, 9, 11, 40, 12, 2}, uint8(0), uint8(2))
	f.Add([]byte{9, 10, 10, 20, 3, 0, 4, 0, 3, 0, 4, 0}, uint8(1), uint8(3))
	f.Add([]byte{5, 1, 3, 1, 6, 90, 4, 1, 13, 1}, uint8(2), uint8(4))
	f.Fuzz(func(t *testing.T, data []byte, policyOf, limit uint8) {
		p := promised(t, "2025-04-28 15:30", limits[int(limit)%len(limits)], policy(sla.SupplementPolicy(policyOf%3)))
		p.Extension = procedures.Extension{Limit: calendar.MustParseLimit("2 working days"), ByAgreement: true}
		at, log := p.Filing.Accepted, []sla.Event(nil)
		for i := 0; i+1 < len(data) && i < 40; i += 2 {
			at = at.Add(time.Duration(int8(data[i+1])) * 37 * time.Minute)
			e := sla.Event{Kind: sla.EventKind(data[i] % 17), At: at}
			switch e.Kind {
			case sla.Reappointed:
				e.Due = at.Add(time.Duration(data[i+1]) * time.Hour)
			case sla.Extended:
				e.Limit = calendar.MustParseLimit(limits[int(data[i+1])%2])
			}
			log = append(log, e)
		}
		now := at.Add(48 * time.Hour)
		s, err := lawAlone.Status(p, log, now)
		var impossible *sla.LogError
		var uncovered *calendar.UncoveredError
		if err != nil {
			if !errors.As(err, &impossible) && !errors.As(err, &uncovered) {
				t.Fatal(err)
			}
			return
		}
		if s.Offered.At.Before(p.Filing.Accepted) || s.Legal.At.Before(p.Filing.Accepted) || s.Used < 0 {
			t.Fatalf("%+v", s)
		}
		for _, d := range s.Dues {
			if d.Offered.At.Before(p.Offered.Due.At) && p.Supplement != sla.Restart {
				t.Fatalf("a due instant moved back: %+v", s.Dues)
			}
		}
		if text := s.Text(); text.VI == "" || text.EN == "" {
			t.Fatal("a status says nothing")
		}
		if _, err := lawAlone.National(p, log, now); err != nil {
			t.Fatal(err)
		}
	})
}
