package reminder_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// On the last working day that the calendar knows, the batch still goes out; a
// cap holds back what can be filed later.
func TestBatchAtTheEndOfTheCalendar(t *testing.T) {
	cfg := tobacco()
	cfg.Channels[0].Cap = 1
	planner := reminder.MustNew(office, nil, cfg)
	now := calendar.MustParseDate("2027-12-31").At(calendar.NewClock(9, 0))
	register := []reminder.Paper{licence("15/GP", "2023-01-30"), licence("16/GP", "2023-03-30"), licence("17/GP", "2023-03-30")}
	var due []reminder.Reminder
	for r, err := range planner.Due(slices.Values(register), now, now) {
		require.NoError(t, err)
		due = append(due, r)
	}
	require.Len(t, due, 3)
	batch, err := planner.Batch(due, now, nil)
	require.NoError(t, err)
	require.Equal(t, "15/GP", batch.Messages.Slice()[0].Reminders.Slice()[0].Paper, "its last day to file is today")
	require.Equal(t, 2, batch.Held.Len())
	_, err = planner.Batch([]reminder.Reminder{{Channel: "fax"}, {Channel: "fax"}}, now, nil)
	require.ErrorContains(t, err, `due[1].channel: "fax": wanted the id of a channel of the document`)
	_, err = planner.Batch(due, now.AddDate(1, 0, 0), nil)
	var uncovered *calendar.UncoveredError
	require.ErrorAs(t, err, &uncovered)
	_, err = planner.Batch(nil, now, nil)
	require.NoError(t, err)
}

// A cap lets through what the day has left of it, whatever the host says has
// gone; a watermark after now is an error, not silence.
func TestCapsAndWatermarks(t *testing.T) {
	planner := reminder.MustNew(office, nil, tobacco()) // two a day
	now := calendar.MustParseDate("2026-06-17").At(calendar.NewClock(9, 0))
	var due []reminder.Reminder
	for _, number := range []string{"15/GP", "16/GP", "17/GP"} {
		for r, err := range planner.Due(slices.Values([]reminder.Paper{licence(number, "2021-08-16")}), now, now) {
			require.NoError(t, err)
			due = append(due, r)
		}
	}
	for sent, want := range map[int]int{-5: 2, 0: 2, 1: 1, 2: 0, 7: 0} {
		batch, err := planner.Batch(due, now, map[string]int{"sms": sent})
		require.NoError(t, err)
		require.Equal(t, want, batch.Messages.Len(), sent)
		require.Equal(t, 3-want, batch.Held.Len(), sent)
		require.Equal(t, calendar.MustParseDate("2026-06-17").At(calendar.NewClock(0, 0)), batch.Since)
	}
	for _, err := range planner.Due(slices.Values([]reminder.Paper{licence("15/GP", "2021-08-16")}), now.AddDate(0, 0, 1), now) {
		require.ErrorIs(t, err, reminder.ErrInvalid)
		require.ErrorContains(t, err, "2026-06-18")
	}
}

// From the end of a longer month, six months before is the end of a shorter one:
// the sweep of that day finds it.
func TestSweepFindsShorterMonths(t *testing.T) {
	cfg := tobacco()
	cfg.Rules[0].Renewal = reminder.Renewal{}
	cfg.Rules[0].Leads = []calendar.Limit{calendar.NewLimit(6, calendar.Months)}
	planner := reminder.MustNew(office, nil, cfg)
	day := calendar.MustParseDate("2025-02-28") // a Friday
	var found []string
	register := []reminder.Paper{licence("28", "2020-08-28"), licence("30", "2020-08-30"), licence("31", "2020-08-31"), licence("1", "2020-09-01")}
	for r, err := range planner.Planned(slices.Values(register), calendar.NewSpan(day, day)) {
		require.NoError(t, err)
		found = append(found, r.Paper)
	}
	require.Equal(t, []string{"28", "30", "31", "1"}, found, "1 March is a Saturday")
}
