package reminder_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/reminder"
)

// until is the planner of a calendar that ends on that day.
func until(last string, change func(cfg *reminder.Config)) *reminder.Planner {
	days := vietnam.Config()
	days.Covers = calendar.NewSpan(days.Covers.First(), calendar.MustParseDate(last))
	days.Days = slices.DeleteFunc(days.Days, func(s calendar.SpecialDay) bool {
		return s.Date.After(days.Covers.Last()) || s.Swap.After(days.Covers.Last())
	})
	days.Decided = calendar.Date{}
	cfg := tobacco()
	change(&cfg)
	return reminder.MustNew(calendar.MustNew(days), nil, cfg)
}

// TestLeadsBeyondTheCalendar: where the working days of a lead cannot be counted
// but its day may lie within what was asked, that is an error, not silence.
func TestLeadsBeyondTheCalendar(t *testing.T) {
	planner := until("2026-06-30", func(cfg *reminder.Config) {
		cfg.Rules[0].Leads = []calendar.Limit{calendar.NewLimit(30, calendar.WorkingDays)}
	})
	june := calendar.MustParseSpan("2026-06-01/2026-06-30")
	for issued, uncovered := range map[string]bool{
		"2021-07-10": true,  // the 30th working day before 10 July may be one of June
		"2021-08-01": true,  // a week has five working days at most, but nobody knows of July's
		"2023-07-10": false, // two years on: no calendar has 30 working days in them
	} {
		papers := slices.Values([]reminder.Paper{licence("1/GP", issued)})
		failed := false
		for _, err := range planner.Planned(papers, june) {
			require.ErrorAs(t, err, new(*calendar.UncoveredError), issued)
			failed = true
		}
		require.Equal(t, uncovered, failed, issued)
	}
}

// TestCapsYieldOnTheLastDayOfTheCalendar: what can be filed until then only is
// sent, though nobody knows when the next working day is.
func TestCapsYieldOnTheLastDayOfTheCalendar(t *testing.T) {
	planner := until("2026-07-17", func(cfg *reminder.Config) { cfg.Channels[0].Cap = 1 })
	now := calendar.MustParseDate("2026-07-17").At(calendar.NewClock(9, 0))
	papers := slices.Values([]reminder.Paper{licence("1/GP", "2021-08-16"), licence("2/GP", "2021-08-16"), licence("3/GP", "2021-08-16")})
	var due []reminder.Reminder
	for r, err := range planner.Due(papers, now, now) {
		require.NoError(t, err)
		due = append(due, r)
	}
	require.Len(t, due, 3, "30 days before 16 August, the last day to file")
	batch, err := planner.Batch(due, now, nil)
	require.NoError(t, err)
	require.Equal(t, 3, batch.Messages.Len())
	require.True(t, batch.Held.IsZero())
	require.Equal(t, now, batch.Since)
}
