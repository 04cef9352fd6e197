package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestMonthOfRatings(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(&out))
	if *update {
		require.NoError(t, os.WriteFile("testdata/ratings.txt", out.Bytes(), 0o644))
	}
	want, err := os.ReadFile("testdata/ratings.txt")
	require.NoError(t, err)
	require.Equal(t, string(want), out.String())
	require.Contains(t, out.String(), "Đã nhận 21000 ý kiến")
	require.NotContains(t, out.String(), "H26-231001", "no number of a dossier")
	require.Equal(t, 1, strings.Count(out.String(), "đạt ngưỡng cảnh báo"), "the planted desk, and no other")
	require.Contains(t, out.String(), "Quầy "+planted+": số phản ánh")
}
