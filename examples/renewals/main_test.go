package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestYearOfReminders(t *testing.T) {
	var out bytes.Buffer
	file := filepath.Join(t.TempDir(), "renewals.ics")
	require.NoError(t, run([]string{"-ics", file}, &out))
	written, err := os.ReadFile(file)
	require.NoError(t, err)
	for golden, got := range map[string][]byte{"renewals.txt": out.Bytes(), "renewals.ics": written} {
		if *update {
			require.NoError(t, os.WriteFile("testdata/"+golden, got, 0o644))
		}
		want, err := os.ReadFile("testdata/" + golden)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), golden)
	}
}

// Whenever the host is down, and for however long, nothing goes out twice, and
// nothing planned is lost but what a later reminder of the paper stands for.
func TestDowntimeLosesNothing(t *testing.T) {
	planner, err := newPlanner()
	require.NoError(t, err)
	register := generated(seed, licences)
	year := calendar.MustParseSpan("2023-01-01/2023-12-31")
	whole, err := replay(planner, register, year, calendar.Span{})
	require.NoError(t, err)
	require.Empty(t, whole.twice)
	for _, downtime := range []string{"2023-01-19/2023-01-29", "2023-04-28/2023-06-06", "2023-07-10/2023-07-16", "2023-09-01/2023-09-01"} {
		log, err := replay(planner, register, year, calendar.MustParseSpan(downtime))
		require.NoError(t, err)
		require.Empty(t, log.twice, downtime)
		papers := map[string]bool{}
		for key := range log.delivered {
			require.True(t, whole.delivered[key], downtime)
		}
		for _, r := range log.late {
			papers[r.Paper] = true
		}
		require.LessOrEqual(t, len(whole.delivered)-len(log.delivered), 2*len(papers), downtime)
	}
}
