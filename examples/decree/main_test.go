package main

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestWhatAnAnnouncementMoves(t *testing.T) {
	for golden, args := range map[string][]string{"moved.txt": nil, "moved-en.txt": {"-lang", "en"}} {
		var out bytes.Buffer
		require.NoError(t, run(args, &out))
		if *update {
			require.NoError(t, os.WriteFile("testdata/"+golden, out.Bytes(), 0o644))
		}
		want, err := os.ReadFile("testdata/" + golden)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())
	}
}
