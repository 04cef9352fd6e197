package vietnam_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

// TestArticleIsCovered: the procedures that the article about Hanoi's offices
// names, with the terms of the law.
func TestArticleIsCovered(t *testing.T) {
	catalogue, err := procedures.New(vietnam.Config())
	require.NoError(t, err)
	sources, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	certified := calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.DueNextDay}
	civilStatus := calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.MayDefer}
	for code, want := range map[string]struct {
		on, limit string
		cutoff    calendar.Cutoff
	}{
		"2.000815": {"2023-06-14", "same day", certified},
		"2.000843": {"2023-06-14", "same day", certified},
		"2.000884": {"2023-06-14", "same day", certified},
		"2.000992": {"2023-06-14", "same day", certified},
		"2.001008": {"2023-06-14", "same day", certified},
		"2.000908": {"2023-06-14", "same day", certified},
		"2.000635": {"2023-06-14", "same day", civilStatus},
		"1.000656": {"2023-06-14", "same day", civilStatus},
		"1.004873": {"2023-06-14", "3 working days", calendar.Cutoff{}},
		"2.002516": {"2023-06-14", "3 working days", calendar.Cutoff{}},
		"1.001612": {"2026-06-15", "3 working days", calendar.Cutoff{}},
		"2.000720": {"2026-06-15", "3 working days", calendar.Cutoff{}},
		"2.000575": {"2026-06-15", "3 working days", calendar.Cutoff{}},
		"1.001570": {"2026-06-15", "1 working day", calendar.Cutoff{}},
		"1.001266": {"2026-06-15", "5 working days", calendar.Cutoff{}},
	} {
		p, err := catalogue.On(code, calendar.MustParseDate(want.on))
		require.NoError(t, err)
		require.Equal(t, calendar.Term{Limit: calendar.MustParseLimit(want.limit), Cutoff: want.cutoff}, p.Term, code)
		require.NotEmpty(t, p.Name.EN, code)
		require.False(t, p.Basis.IsZero(), code)
		require.Contains(t, string(sources), code)
	}
	merged := calendar.MustParseDate("2025-10-30")
	_, err = catalogue.On("2.000843", merged)
	require.Error(t, err, "merged into 2.000815")
	wider, err := catalogue.On("2.000815", merged)
	require.NoError(t, err)
	require.Contains(t, wider.Name.VI, "nước ngoài")
	_, err = catalogue.On("2.000635", calendar.MustParseDate("2027-03-01"))
	require.Error(t, err, "the Civil Status Law of 2026 applies, and its terms are not confirmed")
}
