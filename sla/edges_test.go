package sla_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/sla"
)

// What a fresh pair of eyes broke: one story each.

// TestEndedInAWait: papers never came, and the applicant withdrew a month later.
// Each month's report has the dossier.
func TestEndedInAWait(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "5 working days")
	p.Filing.Unit = "00166"
	log := []sla.Event{event(sla.SupplementRequested, "2025-03-10 08:00"), event(sla.Withdrawn, "2025-04-10 08:00")}
	for month, standing := range map[string]sla.Standing{"2025-03-01/2025-03-31": sla.OpenWithin, "2025-04-01/2025-04-30": sla.ClosedWithdrawn} {
		entry, counts, err := lawAlone.Entry(p, log, calendar.MustParseSpan(month))
		require.NoError(t, err)
		require.True(t, counts, month)
		require.Equal(t, standing, entry.Standing)
	}
	_, counts, err := lawAlone.Entry(p, log, calendar.MustParseSpan("2025-05-01/2025-05-31"))
	require.NoError(t, err)
	require.False(t, counts)
}

// TestLateBeforeItWasPaused stays late, and owes its apology.
func TestLateBeforeItWasPaused(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "1 working day")
	s := statusAt(t, p, []sla.Event{event(sla.Paused, "2025-03-06 10:30")}, minute("2025-03-06 11:00"))
	require.Equal(t, sla.Late, s.OnTime.FinishedByInstant)
	require.Contains(t, s.Slips, sla.Apology)
	require.Negative(t, s.Left)
	require.Contains(t, s.String(), "quá hạn 10 giờ 30 phút làm việc")
}

// TestDuesExplainTheDue, under shift too, when a pause goes before a request.
func TestDuesExplainTheDue(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "5 working days", policy(sla.Shift))
	s := statusAt(t, p, []sla.Event{
		event(sla.Paused, "2025-03-04 08:00"), event(sla.SupplementRequested, "2025-03-05 08:00"),
		event(sla.SupplementReceived, "2025-03-05 10:00"), event(sla.Resumed, "2025-03-05 10:00"),
	}, minute("2025-03-05 11:00"))
	require.Equal(t, s.Offered, s.Dues[len(s.Dues)-1].Offered)
	require.Equal(t, "2025-03-11", s.Offered.Date.String())
	require.Contains(t, s.Dues[1].String(), "trước khi yêu cầu bổ sung")
}

// TestAlertsStayFired across waits of every measure.
func TestAlertsStayFired(t *testing.T) {
	var cfg sla.Config
	require.NoError(t, cfg.UnmarshalJSON([]byte(`{"alerts": [{"id": "a", "name": {"vi": "A"}, "share": "30"}]}`)))
	agreement := sla.MustNew(office, cfg)
	for limit, p := range map[string]sla.SupplementPolicy{"24 clock hours": sla.Subtract, "2 working days": sla.Shift, "8 working hours": sla.Restart} {
		promise := promised(t, "2025-03-03 08:00", limit, policy(p))
		log := []sla.Event{event(sla.Paused, "2025-03-04 08:00"), event(sla.Resumed, "2025-03-05 08:00")}
		var fired []sla.Fired
		for hour := 8; hour < 72; hour++ {
			now := minute("2025-03-03 00:00").Add(time.Duration(hour) * time.Hour)
			s, err := agreement.Status(promise, log, now)
			require.NoError(t, err)
			if len(fired) > 0 {
				require.Equal(t, fired, s.Alerts, "%s at %v", limit, now)
			}
			fired = s.Alerts
		}
		require.Len(t, fired, 1, limit)
	}
}

// TestOfferedIsHeldToTheLaw: 24 clock hours against a working day, over a weekend.
func TestOfferedIsHeldToTheLaw(t *testing.T) {
	p := promised(t, "2025-03-07 10:00", "1 working day")
	p.Offered = commitment(t, p.Filing.Accepted, "24 clock hours")
	s := statusAt(t, p, []sla.Event{event(sla.Paused, "2025-03-07 17:00"), event(sla.Resumed, "2025-03-10 08:00")}, minute("2025-03-10 09:00"))
	require.False(t, s.Offered.At.After(s.Legal.At))
}

// TestReplayOfAnApology: it was for another promise.
func TestReplayOfAnApology(t *testing.T) {
	before := sla.Rules{Agreement: sla.MustNew(office, wednesdays(t)), Catalogue: catalogue}
	after := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}
	d := sla.Dossier{Procedure: "2.000635", Filing: sla.Filing{Accepted: minute("2023-06-14 08:30")}, Log: []sla.Event{
		{Kind: sla.Accepted, At: minute("2023-06-14 08:00")},
		{Kind: sla.Reappointed, At: minute("2023-06-13 08:00"), Due: minute("2023-06-14 15:00")},
		{Kind: sla.Finished, At: minute("2023-06-14 14:00")},
	}}
	for r, err := range sla.Replay(before, after, slices.Values([]sla.Dossier{d})) {
		require.NoError(t, err)
		require.Equal(t, sla.Late, r.KeptBefore)
		require.Equal(t, sla.InTime, r.KeptAfter)
	}
}

// TestOnItsWay: handed in elsewhere, and withdrawn before the competent body had it.
func TestOnItsWay(t *testing.T) {
	p := promised(t, "2025-03-05 08:00", "5 working days")
	p.Filing.Accepted, p.Filing.Received = minute("2025-03-03 09:00"), minute("2025-03-05 08:00")
	var states []string
	for s := range lawAlone.Segments(p, nil, minute("2025-03-05 09:00")) {
		states = append(states, s.State.String())
	}
	require.Equal(t, []string{"not-started", "running"}, states)

	s := statusAt(t, p, []sla.Event{event(sla.Withdrawn, "2025-03-04 09:00")}, minute("2025-03-06 09:00"))
	require.Equal(t, sla.EndedWithdrawn, s.State)
	require.Zero(t, s.Used)
	_, err := lawAlone.Status(p, []sla.Event{event(sla.SupplementRequested, "2025-03-04 09:00")}, minute("2025-03-06 09:00"))
	require.ErrorContains(t, err, "nothing before the clock starts")
}

// TestMidnights: a limit in clock hours that ends at one is of the day that begins.
func TestMidnights(t *testing.T) {
	p := promised(t, "2025-03-03 00:00", "24 clock hours")
	for _, to := range []string{"2025-03-03 10:00", "2025-03-04 10:00"} {
		s := statusAt(t, p, []sla.Event{event(sla.Paused, "2025-03-03 10:00"), event(sla.Resumed, to)}, minute("2025-03-04 11:00"))
		require.Equal(t, calendar.DateOf(s.Offered.At), s.Offered.Date, to)
	}
	require.Len(t, statusAt(t, p, []sla.Event{event(sla.Paused, "2025-03-03 10:00"), event(sla.Resumed, "2025-03-03 10:00")}, minute("2025-03-03 11:00")).Dues, 1)
}

// TestTwoApologiesAtOneInstant: whichever was reported first.
func TestTwoApologiesAtOneInstant(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "5 working days")
	one, two := event(sla.Reappointed, "2025-03-06 09:00"), event(sla.Reappointed, "2025-03-06 09:00")
	one.Due, two.Due = minute("2025-03-20 17:00"), minute("2025-03-25 17:00")
	a := statusAt(t, p, []sla.Event{one, two}, minute("2025-03-07 09:00"))
	b := statusAt(t, p, []sla.Event{two, one}, minute("2025-03-07 09:00"))
	require.Equal(t, a.Offered, b.Offered)
	require.Equal(t, "2025-03-20", a.Offered.Date.String())
	require.Len(t, a.Breaches, 1)
	require.Len(t, b.Breaches, 1)
}

// TestApologyInAWait: the new day is moved by what is waited after it alone.
func TestApologyInAWait(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "5 working days", policy(sla.Subtract))
	apology := event(sla.Reappointed, "2025-03-06 08:00")
	apology.Due = minute("2025-03-28 17:00")
	s := statusAt(t, p, []sla.Event{event(sla.Paused, "2025-03-04 08:00"), apology, event(sla.Resumed, "2025-03-07 08:00")}, minute("2025-03-07 09:00"))
	require.Equal(t, "2025-03-31 17:00", s.Offered.At.Format("2006-01-02 15:04"), "Thursday the 6th alone")
	require.Equal(t, "2025-03-13", s.Legal.Date.String(), "three days from the 10th")
}

// TestRefusedInAPause: the law's clock had stopped, the indicator's had not.
func TestRefusedInAPause(t *testing.T) {
	p := promised(t, "2025-03-03 08:00", "1 working day")
	log := []sla.Event{event(sla.Paused, "2025-03-03 09:00"), event(sla.Refused, "2025-03-20 09:00")}
	now := minute("2025-03-21 08:00")
	require.Equal(t, sla.InTime, statusAt(t, p, log, now).OnTime.FinishedByInstant)
	national, err := lawAlone.National(p, log, now)
	require.NoError(t, err)
	require.Equal(t, sla.Late, national)
}
