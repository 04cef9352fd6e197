package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestReceipts(t *testing.T) {
	for golden, args := range map[string][]string{
		"receipts.txt":    nil,
		"receipts-en.txt": {"-lang", "en"},
		"own.txt": {"-procedure", "1.001612", "-at", "2026-03-06 16:00", "-calendar", "testdata/own-calendar.json",
			"-initiatives", "testdata/own-initiatives.json"},
		"early.txt": {"-procedure", "2.000635", "-at", "2023-06-16 07:35:10", "-office", "thuy-khue"},
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

func TestRequestsThatAreRefused(t *testing.T) {
	for wanted, args := range map[string][]string{
		"wanted vi or en":                        {"-lang", "fr"},
		"wants -procedure and -at":               {"-procedure", "2.000635"},
		"wants -procedure":                       {"-office", "ba-dinh"},
		"wanted flags only":                      {"2.000635"},
		"wanted a time such as":                  {"-procedure", "2.000635", "-at", "14/06/2023"},
		"wanted one of hai-ba-trung":             {"-procedure", "2.000635", "-at", "2023-06-14 09:30", "-office", "hue"},
		"is not in the catalogue":                {"-procedure", "2.999999", "-at", "2023-06-14 09:30"},
		"is not in force on 2023-06-14":          {"-procedure", "1.001612", "-at", "2023-06-14 09:30"},
		"2027-12-30 is outside the days covered": {"-procedure", "1.001612", "-at", "2027-12-30 09:30", "-calendar", "testdata/own-calendar.json"},
		"testdata/broken.json: calendar:":        {"-procedure", "1.001612", "-at", "2026-12-30 09:30", "-calendar", "testdata/broken.json"},
	} {
		require.ErrorContains(t, run(args, &bytes.Buffer{}), wanted)
	}
}
