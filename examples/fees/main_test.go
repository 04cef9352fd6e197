package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestFees(t *testing.T) {
	for golden, args := range map[string][]string{
		"fees.txt":      nil,
		"waived.txt":    {"-procedure", "2.000635", "-date", "2026-09-01", "-copies", "3x", "-groups", "vneid-five-papers"},
		"residence.txt": {"-procedure", "1.004222", "-date", "2026-03-02", "-channel", "online", "-persons", "1"},
	} {
		var out bytes.Buffer
		require.NoError(t, run(args, &out), golden)
		if *update {
			require.NoError(t, os.WriteFile("testdata/"+golden, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile("testdata/" + golden)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String(), golden)
	}
}

// TestMonthsOfTheArticle: what it says, to the đồng where it says so.
func TestMonthsOfTheArticle(t *testing.T) {
	require.Equal(t, 13_574, targets[0].copies)
	require.EqualValues(t, 62_795_000, targets[0].net)
	for i, target := range targets {
		copies, cost := 0, 0
		for _, pages := range originals(target) {
			copies++
			cost += map[int]int{1: 2_000, 2: 4_000, 3: 5_000, 4: 6_000, 5: 7_000, 10: 12_000}[pages]
		}
		require.Equal(t, target.copies, copies, target.month)
		require.EqualValues(t, target.net, cost, target.month)
		if i >= 2 {
			require.InDelta(t, 50_000, copies, 1_000)
			require.Greater(t, cost, 200_000_000)
		}
	}
}

func TestRequestsThatAreRefused(t *testing.T) {
	for wanted, args := range map[string][]string{
		"wants -procedure":                        {"-copies", "2x10"},
		"wanted flags only":                       {"2.000815"},
		`wanted copies such as "2x10"`:            {"-procedure", "2.000815", "-copies", "two"},
		"is not in the catalogue":                 {"-procedure", "9.999999"},
		"copies[0].pages: wanted how many":        {"-procedure", "2.000815", "-copies", "2x"},
		`was merged into "2.000815"`:              {"-procedure", "2.000843", "-copies", "2x1"},
		"province: wanted the two digits":         {"-procedure", "1.001612", "-date", "2026-09-01", "-channel", "online"},
		"no price of \"marital-status\" is known": {"-procedure", "1.004873", "-province", "48"},
	} {
		require.ErrorContains(t, run(args, &bytes.Buffer{}), wanted)
	}
}
