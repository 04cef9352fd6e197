package sla_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/sla"
)

func ExampleShare() {
	fmt.Println(sla.Share{Part: 197, Whole: 200})
	fmt.Println(sla.Share{Part: 197, Whole: 200}.Text().EN)
	fmt.Println(sla.Share{})
	// Output:
	// 98,5% (197/200)
	// 98.5% (197/200)
	// không có dữ liệu
}

func ExampleShare_Percent() {
	percent, ok := sla.Share{Part: 1, Whole: 3}.Percent(2)
	fmt.Println(percent, ok)
	percent, ok = sla.Share{Part: 0, Whole: 0}.Percent(2)
	fmt.Println(percent, ok)
	// Output:
	// 33.33 true
	// 0 false
}

func TestSharesAreRoundedHalfUp(t *testing.T) {
	for _, c := range []struct {
		part, whole int64
		places      int
		want        string
	}{
		{0, 7, 1, "0"}, {7, 7, 1, "100"}, {1, 8, 2, "12.5"}, {1, 8, 0, "13"}, {1, 800, 1, "0.1"}, {1, 8000, 2, "0.01"},
		{1, 2000, 1, "0.1"}, {1, 2001, 1, "0"}, {46, 212, 1, "21.7"}, {2, 3, 4, "66.6667"}, {2, 3, -1, "67"},
		{-1, 8, 0, "-12"}, {math.MaxInt64, math.MaxInt64, 3, "100"}, {1, math.MaxInt64, 3, "0"},
	} {
		percent, ok := sla.Share{Part: c.part, Whole: c.whole}.Percent(c.places)
		require.True(t, ok)
		require.Equal(t, c.want, percent.String(), c)
	}
	for _, s := range []sla.Share{{}, {5, 0}, {1, -1}} {
		_, ok := s.Percent(1)
		require.False(t, ok)
		require.Equal(t, "no data", s.Text().EN)
	}
}

// FuzzShare: rounding half up is ⌊x + ½⌋, as rational numbers tell it.
func FuzzShare(f *testing.F) {
	f.Add(int64(197), int64(200), uint8(1))
	f.Add(int64(-1), int64(8), uint8(0))
	f.Add(int64(math.MinInt64), int64(math.MaxInt64), uint8(9))
	f.Fuzz(func(t *testing.T, part, whole int64, places uint8) {
		s := sla.Share{Part: part, Whole: whole}
		percent, ok := s.Percent(int(places))
		require.Equal(t, whole > 0, ok)
		require.NotEmpty(t, s.String())
		if !ok {
			return
		}
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
		exact := new(big.Rat).Mul(big.NewRat(part, whole), new(big.Rat).SetInt(scale.Mul(scale, big.NewInt(100))))
		got := new(big.Rat).SetInt(percent.Shift(int32(places)).BigInt())
		off := exact.Sub(got, exact) // in units of the last place: above −½, at most ½
		require.Equal(t, 1, off.Cmp(big.NewRat(-1, 2)))
		require.LessOrEqual(t, off.Cmp(big.NewRat(1, 2)), 0)
	})
}

func ExampleHistogram() {
	var report sla.Report
	for _, used := range []time.Duration{time.Hour, 5 * time.Hour, 8 * time.Hour, 30 * time.Hour} {
		if err := report.Add(settledIn(sla.SettledEarly, used)); err != nil {
			fmt.Println(err)
			return
		}
	}
	for total := range report.Totals(0) {
		for bound, n := range total.Hours.All() {
			if n > 0 {
				fmt.Println("up to", bound, n)
			}
		}
		fmt.Println(total.Hours.Quantile(75))
	}
	// Output:
	// up to 1h0m0s 1
	// up to 8h0m0s 2
	// up to 40h0m0s 1
	// 8h0m0s true
}

// TestBoundsAreIncluded: what is done within 8 working hours is done within 8.
func TestBoundsAreIncluded(t *testing.T) {
	count := func(used time.Duration) string {
		var report sla.Report
		require.NoError(t, report.Add(settledIn(sla.SettledEarly, used)))
		for total := range report.Totals(0) {
			return total.Hours.String()
		}
		return ""
	}
	require.Equal(t, "1 0 0 0 0 0 0 0 0 0 0", count(0))
	require.Equal(t, "0 0 0 1 0 0 0 0 0 0 0", count(8*time.Hour))
	require.Equal(t, "0 0 0 0 1 0 0 0 0 0 0", count(8*time.Hour+1))
	require.Equal(t, "0 0 0 0 0 0 0 0 0 1 0", count(240*time.Hour))
	require.Equal(t, "0 0 0 0 0 0 0 0 0 0 1", count(240*time.Hour+1))
	require.Equal(t, "0 0 0 0 0 0 0 0 0 0 1", count(math.MaxInt64))
}

func TestQuantilesAreBounds(t *testing.T) {
	h := sla.Histogram{0: 50, 3: 40, 7: 9, 10: 1} // of 100
	for percent, want := range map[int]time.Duration{
		1: time.Hour, 50: time.Hour, 51: 8 * time.Hour, 90: 8 * time.Hour, 91: 80 * time.Hour, 99: 80 * time.Hour, 100: math.MaxInt64,
	} {
		bound, ok := h.Quantile(percent)
		require.True(t, ok)
		require.Equal(t, want, bound, percent)
	}
	for _, percent := range []int{-1, 0, 101} {
		_, ok := h.Quantile(percent)
		require.False(t, ok)
	}
	_, ok := sla.Histogram{}.Quantile(50)
	require.False(t, ok, "no data")
	bound, ok := sla.Histogram{4: math.MaxInt64}.Quantile(99)
	require.True(t, ok)
	require.Equal(t, 16*time.Hour, bound)
}

func FuzzHistogram(f *testing.F) {
	f.Add("0 0 3 12 0 0 0 0 0 0 1")
	f.Add("0 0 3 12 0 0 0 0 0 0")
	f.Add("-1 +2 03 0 0 0 0 0 0 0 0")
	f.Fuzz(func(t *testing.T, text string) {
		h := sla.Histogram{7}
		if err := h.UnmarshalText([]byte(text)); err != nil {
			require.ErrorIs(t, err, sla.ErrInvalid)
			require.Equal(t, sla.Histogram{7}, h)
			return
		}
		require.Equal(t, text, h.String())
		written, err := json.Marshal(h)
		require.NoError(t, err)
		var again sla.Histogram
		require.NoError(t, json.Unmarshal(written, &again))
		require.Equal(t, h, again)
	})
}
