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
