package ics_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/reminder/ics"
)

// TestACancellationAsksForNothing: the summary is what mail programs show of it,
// struck out or not, and it no longer tells its holder to file anything.
func TestACancellationAsksForNothing(t *testing.T) {
	c := cancelled()
	require.NotContains(t, values(t, c, "SUMMARY")[0], "hạn nộp hồ sơ")
	require.Contains(t, values(t, c, "SUMMARY")[0], "15/GP-UBND", "of which paper it is told all the same")
	c.Language = ics.English
	require.NotContains(t, values(t, c, "SUMMARY")[0], "file by")
}
