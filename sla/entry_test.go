package sla_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

var march = calendar.MustParseSpan("2026-03-01/2026-03-31")

func ExampleAgreement_Entry() {
	accepted := instant("2026-03-02 09:30:00")
	promise, err := lawAlone.Promise(procedure("1.001612", accepted), sla.Filing{Accepted: accepted, Unit: "phường Tây Hồ"})
	if err != nil {
		fmt.Println(err)
		return
	}
	log := []sla.Event{{Kind: sla.Finished, At: instant("2026-03-04 10:00:00")}}
	entry, counts, err := lawAlone.Entry(promise, log, march)
	if err != nil || !counts {
		fmt.Println(counts, err)
		return
	}
	entry.Field, entry.Officer = "Thành lập hộ kinh doanh", "CB-07"
	fmt.Println(entry.Unit, entry.Procedure, entry.Standing, entry.Used, entry.Saved)
	// Output: phường Tây Hồ 1.001612 settled-early 16h30m0s 14h0m0s
}

// TestEntries: 5 working days from Monday 2 March 2026 at 09:00 are due on
// Monday 9 March at 17:00, 39 working hours later.
func TestEntries(t *testing.T) {
	p := promised(t, "2026-03-02 09:00", "5 working days", policy(sla.Subtract))
	require.Equal(t, "2026-03-09 17:00", p.Offered.Due.At.Format("2006-01-02 15:04"))
	february, spring := calendar.MustParseSpan("2026-02-01/2026-02-28"), calendar.MustParseSpan("2026-04-01/2026-06-30")
	one := func(kind sla.EventKind, at string) []sla.Event { return []sla.Event{event(kind, at)} }
	for _, c := range []struct {
		reason string
		log    []sla.Event
		period calendar.Span
		want   string // standing, carried over or not, used, saved; "" if it does not count
	}{
		{"the day before the due date", one(sla.Finished, "2026-03-06 16:59"), march, "settled-early false 38h59m0s 8h1m0s"},
		{"on the due date", one(sla.Finished, "2026-03-09 08:00"), march, "settled-on-time false 39h0m0s 8h0m0s"},
		{"at the very instant", one(sla.Finished, "2026-03-09 17:00"), march, "settled-on-time false 47h0m0s 0s"},
		{"a minute after it, out of hours", one(sla.Finished, "2026-03-09 17:01"), march, "settled-late false 47h0m0s 0s"},
		{"the next morning", one(sla.Finished, "2026-03-10 09:00"), march, "settled-late false 48h0m0s -1h0m0s"},
		{"fetched late, settled early", []sla.Event{event(sla.Finished, "2026-03-06 09:00"), event(sla.Returned, "2026-03-20 09:00")}, march, "settled-early false 32h0m0s 15h0m0s"},
		{"settled in March, fetched in April", []sla.Event{event(sla.Finished, "2026-03-06 09:00"), event(sla.Returned, "2026-04-02 09:00")}, spring, ""},
		{"settled in April", one(sla.Finished, "2026-04-01 09:00"), march, "open-overdue false 175h0m0s 0s"},
		{"the same, in April", one(sla.Finished, "2026-04-01 09:00"), spring, "settled-late true 176h0m0s -129h0m0s"},
		{"at the midnight that ends March", one(sla.Finished, "2026-04-01 00:00"), march, "open-overdue false 175h0m0s 0s"},
		{"the same, in April", one(sla.Finished, "2026-04-01 00:00"), spring, "settled-late true 175h0m0s -128h0m0s"},
		{"not yet accepted", nil, february, ""},
		{"in process, the first week", nil, calendar.MustParseSpan("2026-03-02/2026-03-06"), "open-within false 39h0m0s 0s"},
		{"in process, the due date", nil, calendar.MustParseSpan("2026-03-09/2026-03-09"), "open-overdue true 47h0m0s 0s"},
		{"waits for papers: the clock stopped in time", one(sla.SupplementRequested, "2026-03-05 17:00"), march, "open-within false 31h0m0s 0s"},
		{"waits for papers: it stopped overdue", one(sla.SupplementRequested, "2026-03-10 09:00"), march, "open-overdue false 48h0m0s 0s"},
		{"a wait of two days moves the due instant", []sla.Event{event(sla.Paused, "2026-03-03 08:00"), event(sla.Resumed, "2026-03-05 08:00"),
			event(sla.Finished, "2026-03-11 17:00")}, march, "settled-on-time false 47h0m0s 0s"},
		{"withdrawn, however late", one(sla.Withdrawn, "2026-03-20 09:00"), march, "withdrawn false 112h0m0s 0s"},
		{"refused in time", one(sla.Refused, "2026-03-03 09:00"), march, "refused false 8h0m0s 0s"},
		{"stopped", one(sla.Stopped, "2026-03-03 09:00"), march, "stopped false 8h0m0s 0s"},
		{"stopped in March", one(sla.Stopped, "2026-03-03 09:00"), spring, ""},
	} {
		e, counts, err := lawAlone.Entry(p, c.log, c.period)
		require.NoError(t, err, c.reason)
		got := ""
		if counts {
			require.Equal(t, c.period, e.Period)
			got = fmt.Sprintf("%v %v %v %v", e.Standing, e.CarriedOver, e.Used, e.Saved)
		}
		require.Equal(t, c.want, got, c.reason)
	}
}

func TestEntriesThatCannotBeMade(t *testing.T) {
	p := promised(t, "2026-03-02 09:00", "5 working days")
	for _, period := range []string{"", "2026-03-01/", "/2026-03-31"} {
		_, counts, err := lawAlone.Entry(p, nil, calendar.MustParseSpan(period))
		require.ErrorIs(t, err, sla.ErrInvalid, period)
		require.False(t, counts)
	}
	var impossible *sla.LogError
	_, _, err := lawAlone.Entry(p, []sla.Event{event(sla.Resumed, "2026-03-03 09:00")}, march)
	require.ErrorAs(t, err, &impossible)
	_, _, err = lawAlone.Entry(sla.Promise{}, nil, march)
	require.ErrorIs(t, err, sla.ErrInvalid)
}

func TestTheReductionIsAsPrinted(t *testing.T) {
	p := promised(t, "2026-03-02 09:00", "5 working days", func(p *sla.Promise) {
		p.Offered = sla.Commitment{Term: term("2 working days")}
		p.Offered.Due, _ = office.Deadline(p.Filing.Accepted, p.Offered.Term)
	})
	e, _, err := lawAlone.Entry(p, []sla.Event{event(sla.Finished, "2026-03-05 10:00")}, march)
	require.NoError(t, err)
	require.Equal(t, sla.SettledLate, e.Standing, "later than the office's own word, though not than the law's")
	require.Equal(t, 24*time.Hour, e.Reduction)
	require.Equal(t, 23*time.Hour-9*time.Hour+8*time.Hour, e.Saved) // Thursday 10:00 to Monday 17:00
}

// randomLife is a dossier of 2024 or 2025 that ends in some way, or not yet.
func randomLife(t *testing.T, random *rand.Rand) (sla.Promise, []sla.Event) {
	p, log := history(t, random, sla.SupplementPolicy(random.IntN(3)))
	p.Filing.Unit = []string{"Ba Đình", "Tây Hồ"}[random.IntN(2)]
	p.Filing.Channel = procedures.Channel(random.IntN(4))
	at := end(p, log).Add(time.Duration(random.IntN(10*24*60)) * time.Minute)
	switch kind := sla.Finished + sla.EventKind(random.IntN(6)); kind {
	case sla.Returned:
		log = append(log, sla.Event{Kind: sla.Finished, At: at}, sla.Event{Kind: sla.Returned, At: at.AddDate(0, 0, random.IntN(60))})
	case sla.Finished, sla.Refused, sla.Withdrawn, sla.Stopped:
		log = append(log, sla.Event{Kind: kind, At: at})
	}
	return p, log
}

// TestPeriodsFollowEachOther: each period carries over what the one before it
// left in process, every dossier is received once and ends at most once, and
// each period balances.
func TestPeriodsFollowEachOther(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 2026))
	var report sla.Report
	var ended, settled int64
	const dossiers, months = 300, 36
	first := calendar.MustParseDate("2024-01-01")
	for range dossiers {
		p, log := randomLife(t, random)
		s := statusAt(t, p, log, instant("2026-12-31 17:00:00"))
		if s.State >= sla.DoneWaiting {
			ended++
		}
		if s.State == sla.DoneWaiting || s.State == sla.HandedOver {
			settled++
		}
		for month := range months {
			begins := first.AddMonths(month)
			e, counts, err := lawAlone.Entry(p, log, calendar.NewSpan(begins, first.AddMonths(month+1).AddDays(-1)))
			require.NoError(t, err)
			if counts {
				require.NoError(t, report.Add(e))
			}
		}
	}
	var received, settledInAll, closedInAll, left int64
	for total := range report.Totals(0) {
		balances(t, total)
		require.Equal(t, left, total.CarriedOver, total.Period)
		left = total.InProcess()
		received += total.Received()
		settledInAll += total.Settled()
		closedInAll += total.Withdrawn + total.Refused + total.Stopped
	}
	require.EqualValues(t, dossiers, received)
	require.Equal(t, settled, settledInAll)
	require.Equal(t, ended, settledInAll+closedInAll)
	require.EqualValues(t, dossiers-ended, left)
}

// TestSavedIsTheAllowanceLessWhatWasUsed, of dossiers that waited for nothing,
// and the standing agrees with the status.
func TestSavedIsTheAllowanceLessWhatWasUsed(t *testing.T) {
	random := rand.New(rand.NewPCG(10, 2026))
	for range 300 {
		p, _ := history(t, random, sla.Restart)
		at := p.Filing.Accepted.Add(time.Duration(random.IntN(20*24*60)) * time.Minute)
		log := []sla.Event{{Kind: sla.Finished, At: at}}
		e, counts, err := lawAlone.Entry(p, log, calendar.NewSpan(calendar.DateOf(p.Filing.Accepted), calendar.DateOf(at)))
		require.NoError(t, err)
		require.True(t, counts)
		allowance, err := office.Working(p.Filing.Start(), p.Legal.Due.At)
		require.NoError(t, err)
		require.Equal(t, allowance-e.Used, e.Saved)
		s := statusAt(t, p, log, at)
		require.Equal(t, s.OnTime.FinishedByInstant == sla.Late, e.Standing == sla.SettledLate)
		require.Equal(t, s.Used, e.Used)
	}
}

func TestStandingsAreWords(t *testing.T) {
	for s := sla.SettledEarly; s <= sla.ClosedStopped; s++ {
		text, err := json.Marshal(s)
		require.NoError(t, err)
		var read sla.Standing
		require.NoError(t, json.Unmarshal(text, &read))
		require.Equal(t, s, read)
		require.Equal(t, s <= sla.SettledLate, s.Settled(), s)
	}
	read := sla.OpenWithin
	require.ErrorIs(t, read.UnmarshalText([]byte("on time")), sla.ErrInvalid)
	require.Equal(t, sla.OpenWithin, read)
	_, err := sla.Standing(9).MarshalText()
	require.ErrorIs(t, err, sla.ErrInvalid)
	require.False(t, sla.Standing(0).Settled())
}
