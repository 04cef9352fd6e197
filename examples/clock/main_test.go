package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestLifeOfADossier(t *testing.T) {
	for golden, args := range map[string][]string{
		"restart.txt": nil, "subtract.txt": {"-policy", "subtract"}, "shift.txt": {"-policy", "shift"},
	} {
		var out bytes.Buffer
		require.NoError(t, run(args, &out))
		if *update {
			require.NoError(t, os.WriteFile("testdata/"+golden, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile("testdata/" + golden)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String(), golden)
	}
	require.Error(t, run([]string{"-policy", "forget"}, &bytes.Buffer{}))
}
