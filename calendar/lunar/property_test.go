package lunar_test

import (
	"cmp"
	"iter"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/lunar"
)

// The laws of the lunar calendar, on every day of the table.

// eachDay is every civil day of the table.
func eachDay() iter.Seq[calendar.Date] {
	return func(yield func(calendar.Date) bool) {
		for d := lunar.Covers().First(); lunar.Covers().Contains(d) && yield(d); d = d.AddDays(1) {
		}
	}
}

func of(t *testing.T, d calendar.Date) lunar.Date {
	t.Helper()
	date, err := lunar.Of(d)
	require.NoError(t, err)
	return date
}

// Of(d).Solar() == d, and New of the parts of a date is that date.
func TestSolarIsTheInverseOfOf(t *testing.T) {
	days := 0
	for d := range eachDay() {
		date, err := lunar.Of(d)
		if err != nil || date.Solar() != d || lunar.New(date.Year(), date.Month(), date.Day(), date.Leap()) != date {
			t.Fatalf("%v is %v, which is %v, %v", d, date, date.Solar(), err)
		}
		if again, err := lunar.ParseDate(date.String()); err != nil || again != date {
			t.Fatalf("%v reads as %v, %v", date, again, err)
		}
		days++
	}
	require.Equal(t, lunar.Covers().Len(), days)
}

// Days run on by one, months and years by one, and a leap month comes only
// after the month whose number it repeats.
func TestDaysRunOn(t *testing.T) {
	before := of(t, lunar.Covers().First())
	require.Equal(t, lunar.New(1968, 1, 1, false), before)
	for d := range eachDay() {
		if d == lunar.Covers().First() {
			continue
		}
		date := of(t, d)
		sameMonth := date.Year() == before.Year() && date.Month() == before.Month() && date.Leap() == before.Leap()
		leap := date.Year() == before.Year() && date.Month() == before.Month() && date.Leap() && !before.Leap()
		next := date.Year() == before.Year() && date.Month() == before.Month()+1 && !date.Leap()
		tet := date.Year() == before.Year()+1 && before.Month() == 12 && date.Month() == 1 && !date.Leap()
		switch {
		case sameMonth && date.Day() == before.Day()+1 && date.Day() <= 30:
		case (leap || next || tet) && date.Day() == 1 && before.Day() >= 29:
		default:
			t.Fatalf("%v is followed by %v", before, date)
		}
		before = date
	}
}

// A later day is a greater date and a greater text.
func TestOrderIsTheOrderOfDays(t *testing.T) {
	r := rand.New(rand.NewPCG(1968, 2100))
	random := func() calendar.Date { return lunar.Covers().First().AddDays(r.IntN(lunar.Covers().Len())) }
	for range 100_000 {
		d, e := random(), random()
		if r.IntN(2) == 0 { // often in the same or the next month
			e = d.AddDays(r.IntN(100) - 50)
		}
		if !lunar.Covers().Contains(e) {
			continue
		}
		one, two := of(t, d), of(t, e)
		if one.Compare(two) != d.Compare(e) || cmp.Compare(one.String(), two.String()) != d.Compare(e) {
			t.Fatalf("%v and %v are not in the order of %v and %v", one, two, d, e)
		}
	}
}

// A year has 12 months or 13, one of them leap; it begins between 21 January
// and 19 February; and the winter solstice, 20 to 22 December, is in month 11.
func TestYearsAreWellFormed(t *testing.T) {
	for year := 1968; year <= 2100; year++ {
		tet := lunar.New(year, 1, 1, false).Solar()
		require.False(t, tet.Before(calendar.NewDate(year, time.January, 21)), year)
		require.False(t, tet.After(calendar.NewDate(year, time.February, 19)), year)
		leaps := 0
		for month := 1; month <= 12; month++ {
			if !lunar.New(year, month, 1, true).IsZero() {
				leaps++
			}
		}
		require.LessOrEqual(t, leaps, 1, year)
		if year < 2100 {
			days := lunar.New(year+1, 1, 1, false).Solar().DaysSince(tet)
			require.Contains(t, [][]int{{353, 354, 355}, {383, 384, 385}}[leaps], days, year)
		}
		first, last := of(t, calendar.NewDate(year, time.December, 20)), of(t, calendar.NewDate(year, time.December, 22))
		require.True(t, first.Month() == 11 && !first.Leap() || last.Month() == 11 && !last.Leap(), year)
	}
}
