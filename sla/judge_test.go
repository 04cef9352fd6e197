package sla_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/sla"
)

// TestInTimeFiveWays: five working days from Monday 2 June 2025 at 10:00, due on
// Monday 9 June at 17:00. The four ways of law and systems, and the national
// indicator, which takes off the time that papers were awaited by the clock.
func TestInTimeFiveWays(t *testing.T) {
	e := event
	asked, given := e(sla.SupplementRequested, "2025-06-04 09:00"), e(sla.SupplementReceived, "2025-06-05 09:00")
	all := func(v ...string) []string { return v }
	for _, c := range []struct {
		why      string
		log      []sla.Event
		now      string
		verdicts []string // finished by instant, by date; returned by instant, by date; national
	}{
		{"open, its time not up", nil, "2025-06-09 17:00", all("", "", "", "", "in-time")},
		{"open a minute later: late by instant, not by date", nil, "2025-06-09 17:01", all("late", "", "late", "", "late")},
		{"open on the next day", nil, "2025-06-10 08:00", all("late", "late", "late", "late", "late")},
		{"settled at the last instant", []sla.Event{e(sla.Finished, "2025-06-09 17:00")}, "2025-06-09 17:00", all("in-time", "in-time", "", "", "in-time")},
		{"settled after closing of the due day", []sla.Event{e(sla.Finished, "2025-06-09 17:30")}, "2025-06-09 18:00", all("late", "in-time", "late", "", "late")},
		{"settled in time, fetched a day late", []sla.Event{e(sla.Finished, "2025-06-09 16:00"), e(sla.Returned, "2025-06-10 09:00")}, "2025-06-11 08:00",
			all("in-time", "in-time", "late", "late", "in-time")},
		{"refused in time", []sla.Event{e(sla.Refused, "2025-06-06 16:00")}, "2025-06-11 08:00", all("in-time", "in-time", "", "", "in-time")},
		{"withdrawn after the due day: no verdict, but the indicator ends there", []sla.Event{e(sla.Withdrawn, "2025-06-10 09:00")}, "2025-06-11 08:00",
			all("", "", "", "", "late")},
		{"stopped in time", []sla.Event{e(sla.Stopped, "2025-06-06 09:00")}, "2025-06-30 08:00", all("", "", "", "", "in-time")},
		{"papers awaited: the indicator ends at the request", []sla.Event{asked}, "2025-06-30 08:00", all("", "", "", "", "in-time")},
		{"a day awaited: by law five days from Thursday, by the indicator 24 hours off", []sla.Event{asked, given, e(sla.Finished, "2025-06-10 16:00")}, "2025-06-11 08:00",
			all("in-time", "in-time", "", "", "in-time")},
		{"in time by law, late by the indicator", []sla.Event{asked, given, e(sla.Finished, "2025-06-11 16:00")}, "2025-06-11 18:00",
			all("in-time", "in-time", "", "", "late")},
		{"asked twice: late by the indicator, however fast", []sla.Event{asked, given, e(sla.SupplementRequested, "2025-06-05 10:00"),
			e(sla.SupplementReceived, "2025-06-05 11:00"), e(sla.Finished, "2025-06-05 14:00")}, "2025-06-05 15:00", all("in-time", "in-time", "", "", "late")},
		{"a re-appointment in time moves the appointment", []sla.Event{{Kind: sla.Reappointed, At: instant("2025-06-06 09:00:00"), Due: instant("2025-06-11 17:00:00")},
			e(sla.Finished, "2025-06-11 10:00")}, "2025-06-12 08:00", all("in-time", "in-time", "late", "late", "in-time")},
		{"an apology on the due day does not", []sla.Event{{Kind: sla.Reappointed, At: instant("2025-06-09 09:00:00"), Due: instant("2025-06-11 17:00:00")},
			e(sla.Finished, "2025-06-11 10:00")}, "2025-06-12 08:00", all("late", "late", "late", "late", "late")},
	} {
		p := promised(t, "2025-06-02 10:00", "5 working days")
		now := instant(c.now + ":00")
		s, err := lawAlone.Status(p, c.log, now)
		require.NoError(t, err, c.why)
		national, err := lawAlone.National(p, c.log, now)
		require.NoError(t, err, c.why)
		require.Equal(t, c.verdicts, []string{
			s.OnTime.FinishedByInstant.String(), s.OnTime.FinishedByDate.String(),
			s.OnTime.ReturnedByInstant.String(), s.OnTime.ReturnedByDate.String(), national.String(),
		}, c.why)
	}
}
