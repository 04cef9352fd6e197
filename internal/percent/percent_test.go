package percent_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/internal/percent"
)

func TestSound(t *testing.T) {
	for text, sound := range map[string]bool{
		"0": false, "-1": false, "0.000000001": true, "0.0000000001": false, "41.5": true, "1e2": true,
		"100": true, "100.000000001": false, "101": false, "1e3": false, "1e9000": false,
	} {
		require.Equal(t, sound, percent.Sound(decimal.RequireFromString(text)), text)
	}
	require.Equal(t, "41.5", percent.Shown(decimal.RequireFromString("41.5")))
	require.Equal(t, "a number of very many digits", percent.Shown(decimal.RequireFromString("1e9000")))
}
