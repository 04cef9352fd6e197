package lunar_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/lunar"
)

// TestDatesRoundTrip holds Date to the rules of values: String, MarshalText and
// JSON agree and read back, the zero value included; what cannot be read leaves
// the receiver alone and is named in the error.
func TestDatesRoundTrip(t *testing.T) {
	keys := map[lunar.Date]bool{}
	for _, s := range []string{"L2026-01-10", "L1968-01-01", "L2100-11-30", "L2025-06-15", "L2025-06L-15", "L2033-11L-01", ""} {
		d, err := lunar.ParseDate(s)
		require.NoError(t, err, s)
		require.Equal(t, s, d.String())
		require.Equal(t, s == "", d.IsZero(), s)
		require.False(t, keys[d], "%q is the same value as another", s)
		keys[d] = true

		marshalled, err := d.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(marshalled))
		document, err := json.Marshal(d)
		require.NoError(t, err)
		var again lunar.Date
		require.NoError(t, json.Unmarshal(document, &again))
		require.Equal(t, d, again)
	}
	for _, s := range []string{
		"L2026-01-31", "L2026-02-30", "L2026-00-01", "L2026-13-01", "L2026-01-00", "L2026-01L-01", "L2025-07L-01", "L2025-06L-30",
		"L1967-12-30", "L2100-12-01", "L2101-01-01", "L0000-00-00", "2026-01-01", "l2026-01-01", "L2026-1-1", "L2026/01/01", "L26-01-01",
		"L2025-06l-15", "L2025-06-L15", "L2025-06-15L", "L2025L-06-15", "L-2025-06-15", "LL2025-06-15", "L2025-06LL-15",
		"L2026-01-01 ", " L2026-01-01", "L2026-01-01T00:00", "L+026-01-01", "L2026-01-+1", "L2026- 1-01", "L2_26-01-01", "L", "L-", "mùng 1",
	} {
		d, err := lunar.ParseDate(s)
		require.ErrorIs(t, err, motcua.ErrInvalid, s)
		require.ErrorContains(t, err, "wanted")
		require.Zero(t, d)
		before := lunar.MustParseDate("L2026-01-10")
		after := before
		require.Error(t, after.UnmarshalText([]byte(s)))
		require.Equal(t, before, after, "a failed read leaves the receiver alone: %q", s)
		require.Panics(t, func() { lunar.MustParseDate(s) })
	}
	_, err := lunar.ParseDate("L2026-02-30")
	require.EqualError(t, err, `lunar: "L2026-02-30": wanted a lunar day that exists, from "L1968-01-01" to "L2100-11-30", in a leap month such as "L2025-06L-15"`)
}

// TestLunarAndCivilTextsDoNotMix: neither reader takes what the other writes.
func TestLunarAndCivilTextsDoNotMix(t *testing.T) {
	for d := range eachDay() {
		date, err := lunar.Of(d)
		require.NoError(t, err)
		_, err = lunar.ParseDate(d.String())
		require.Error(t, err)
		_, err = calendar.ParseDate(date.String())
		require.Error(t, err)
	}
}

// TestDatesCannotBeBuiltWrong tries every year, month and day in and around the
// table: what New gives is what some civil day is, and nothing else.
func TestDatesCannotBeBuiltWrong(t *testing.T) {
	type parts struct {
		year, month, day int
		leap             bool
	}
	exist := map[parts]lunar.Date{}
	for d := range eachDay() {
		date, err := lunar.Of(d)
		require.NoError(t, err)
		exist[parts{date.Year(), date.Month(), date.Day(), date.Leap()}] = date
	}
	for year := 1960; year <= 2110; year++ {
		for month := -1; month <= 17; month++ {
			for day := -1; day <= 33; day++ {
				for _, leap := range []bool{false, true} {
					p := parts{year, month, day, leap}
					if got := lunar.New(year, month, day, leap); got != exist[p] {
						t.Fatalf("%+v is %v, not %v", p, got, exist[p])
					}
				}
			}
		}
	}
	for _, far := range []int{math.MinInt, math.MinInt32, -1 << 12, 1 << 12, 1 << 16, math.MaxInt32, math.MaxInt} {
		require.Zero(t, lunar.New(far, 1, 1, false))
		require.Zero(t, lunar.New(2026+far, 1, 1, false))
		require.Zero(t, lunar.New(2026, far, 1, false))
		require.Zero(t, lunar.New(2026, 1, far, true))
		require.Zero(t, lunar.New(2026, 1, 1+far, false))
	}
}

// TestZeroDateIsSafe calls every method of the zero Date.
func TestZeroDateIsSafe(t *testing.T) {
	var d lunar.Date
	require.True(t, d.IsZero())
	require.Zero(t, d.Year()+d.Month()+d.Day())
	require.False(t, d.Leap())
	require.Zero(t, d.Solar())
	require.Zero(t, d.Text())
	require.Zero(t, d.Compare(lunar.Date{}))
	require.Negative(t, d.Compare(lunar.MustParseDate("L1968-01-01")))
	require.Zero(t, lunar.MustParseDate(""))
}

// TestBeyondTheTableIsAnError: never a guess.
func TestBeyondTheTableIsAnError(t *testing.T) {
	require.Equal(t, calendar.MustParseSpan("1968-01-29/2100-12-30"), lunar.Covers())
	for _, s := range []string{"1968-01-28", "2100-12-31", "2101-01-01", "0001-01-01", "9999-12-31", ""} {
		day := calendar.MustParseDate(s)
		date, err := lunar.Of(day)
		require.Zero(t, date, s)
		var uncovered *calendar.UncoveredError
		require.ErrorAs(t, err, &uncovered, s)
		require.Equal(t, calendar.UncoveredError{Date: day, Covers: lunar.Covers()}, *uncovered)
	}
}

func TestConversionsAllocateNothing(t *testing.T) {
	day, date := calendar.MustParseDate("2025-08-01"), lunar.MustParseDate("L2025-06L-08")
	require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = lunar.Of(day) }))
	require.Zero(t, testing.AllocsPerRun(100, func() { _ = date.Solar() }))
	require.Zero(t, testing.AllocsPerRun(100, func() { _ = lunar.New(2025, 6, 8, true) }))
}
