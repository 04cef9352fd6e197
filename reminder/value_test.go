package reminder_test

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/reminder"
)

type word interface {
	comparable
	String() string
	encoding.TextMarshaler
}

// words checks that each value reads back as it is written, and that a failed
// read leaves the receiver alone.
func words[T word, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, values ...T) {
	t.Helper()
	for _, v := range values {
		text, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, v.String(), string(text))
		var read T
		require.NoError(t, P(&read).UnmarshalText(text))
		require.Equal(t, v, read)
		require.ErrorIs(t, P(&read).UnmarshalText([]byte("no such word")), reminder.ErrInvalid)
		require.Equal(t, v, read)
	}
}

func TestWordsRoundTrip(t *testing.T) {
	words(t, reminder.LatestOnly, reminder.Skip, reminder.All)
	words(t, reminder.ByTerm, reminder.ByPrint, reminder.ByUnderlying, reminder.ByAge, reminder.ByStart, reminder.ByNothing)
	words(t, reminder.Renewed, reminder.Withdrawn, reminder.Closed)
	words(t, reminder.Ahead, reminder.Late, reminder.Expired)
	words(t, reminder.BeforeIssue, reminder.SharedDay, reminder.RuleEnded, reminder.PaperStopped, reminder.NotCovered)
	words(t, reminder.Key{}, reminder.MustParseKey("0123456789abcdef0123456789abcdef"))
}

// The keys of a register are on disks by now: they stay what they are.
func TestKeysStayWhatTheyAre(t *testing.T) {
	plan, err := reminder.MustNew(office, catalogue, tobacco()).Plan(licence("15/GP", "2021-08-16"))
	require.NoError(t, err)
	var keys []string
	for _, r := range plan.Reminders.All() {
		keys = append(keys, r.Key.String())
	}
	require.Equal(t, []string{
		"5de4970f9d052c9378c54e07db6d0006", // 6 months
		"5de4970f9d052c9378c54e07db64005a", // 90 days
		"5de4970f9d052c9378c54e07db64003c",
		"5de4970f9d052c9378c54e07db64002d",
		"5de4970f9d052c9378c54e07db64001e",
	}, keys)
	for _, bad := range []string{"0", "0123456789ABCDEF0123456789ABCDEF", "00000000000000000000000000000000", "0123456789abcdef0123456789abcdef0"} {
		_, err := reminder.ParseKey(bad)
		require.ErrorContains(t, err, "wanted 32 hexadecimal digits", bad)
	}
	require.Panics(t, func() { reminder.MustParseKey("key") })
}
