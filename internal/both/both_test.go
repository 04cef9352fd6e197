package both_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/both"
)

func TestBothLanguagesAreJoined(t *testing.T) {
	require.Equal(t, motcua.Text{}, both.Join())
	require.Equal(t, motcua.Text{VI: "ngày 1.", EN: "day 1."},
		both.Join(both.Of("ngày ", "day "), both.Same("1"), motcua.Text{}, both.Same(".")))
	require.Equal(t, motcua.Text{VI: "một"}, both.Join(both.Of("một", "")))
}
