package vietnam_test

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func Example() {
	office, err := calendar.New(vietnam.Config())
	if err != nil {
		fmt.Println(err)
		return
	}
	day, err := office.On(calendar.MustParseDate("2011-01-30")) // the one make-up Sunday so far
	fmt.Println(day.Kind, day.Swap, day.Hours, err)
	// Output: make-up 2011-02-01 08:00-12:00, 13:00-17:00 <nil>
}

func TestConfigIsAFreshCopy(t *testing.T) {
	cfg := vietnam.Config()
	cfg.Days[0] = calendar.SpecialDay{}
	cfg.Weeks[0] = calendar.Entry[calendar.Week]{}
	require.NotEqual(t, cfg, vietnam.Config())
	_, err := calendar.New(vietnam.Config())
	require.NoError(t, err)
}

// TestWeekdaysOffAndMadeUp are the counts by calendar year: weekdays on which
// offices close, and days of rest that they work.
func TestWeekdaysOffAndMadeUp(t *testing.T) {
	office := calendar.MustNew(vietnam.Config())
	want := map[int][2]int{
		2008: {9, 0}, 2009: {9, 0}, 2010: {11, 2}, 2011: {12, 3}, 2012: {11, 1}, 2013: {11, 3}, 2014: {14, 5},
		2015: {13, 2}, 2016: {10, 0}, 2017: {10, 0}, 2018: {11, 0}, 2019: {11, 2}, 2020: {10, 0}, 2021: {11, 0},
		2022: {11, 0}, 2023: {11, 0}, 2024: {12, 1}, 2025: {12, 1}, 2026: {14, 2}, 2027: {12, 0},
	}
	got := map[int][2]int{}
	for day := range office.Days(office.Covers()) {
		weekend := day.Date.Weekday() == time.Saturday || day.Date.Weekday() == time.Sunday
		counts := got[day.Date.Year()]
		if !weekend && !day.IsWorking() {
			counts[0]++
		}
		if weekend && day.IsWorking() {
			counts[1]++
		}
		got[day.Date.Year()] = counts
	}
	require.Equal(t, want, got)
}

// TestStatutoryDaysByLaw counts the days that each labour code gives, and holds
// every holiday on a day of rest to exactly one day in lieu.
func TestStatutoryDaysByLaw(t *testing.T) {
	statutory, inLieu, atRest := map[int]int{}, map[int]int{}, map[int]int{}
	for _, d := range vietnam.Config().Days {
		year := d.Date.Year()
		switch d.Kind {
		case calendar.Holiday:
			statutory[year]++
			if day := d.Date.Weekday(); day == time.Saturday || day == time.Sunday {
				atRest[year]++
			}
		case calendar.InLieu:
			inLieu[year]++
			require.True(t, strings.HasPrefix(d.Name.VI, "Nghỉ bù "), d.Name.VI)
		}
	}
	for year := 2008; year <= 2027; year++ {
		want := 9
		switch {
		case year >= 2026:
			want = 12 // Resolution 28/2026/QH16: Vietnam Culture Day
		case year >= 2021:
			want = 11 // 45/2019/QH14: a second National Day
		case year >= 2014:
			want = 10 // 10/2012/QH13: a fifth day of Tết
		}
		require.Equal(t, want, statutory[year], year)
		require.Equal(t, atRest[year], inLieu[year], year)
	}
}

// TestDaysAreWellSourced: every day cites its basis; holidays and days in lieu
// are named in both languages; each year is a document of its own.
func TestDaysAreWellSourced(t *testing.T) {
	files, err := fs.Glob(os.DirFS("years"), "*.json")
	require.NoError(t, err)
	require.Len(t, files, 20)
	for _, d := range vietnam.Config().Days {
		require.False(t, d.Basis.IsZero(), d.Date)
		named := d.Kind == calendar.Holiday || d.Kind == calendar.InLieu
		require.Equal(t, named, d.Name.VI != "" && d.Name.EN != "", d.Date)
	}
	sources, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	for _, file := range files {
		require.Contains(t, string(sources), strings.TrimSuffix(file, ".json"))
	}
}

// TestDaysAgreeWithTheList compares the documents with testdata/days.csv, the
// list of days off and make-up days that was compiled independently of them.
func TestDaysAgreeWithTheList(t *testing.T) {
	file, err := os.Open("testdata/days.csv")
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	listed := map[string]string{}
	for _, row := range rows[1:] {
		listed[row[0]] = row[1] + " " + row[2]
	}
	require.Len(t, listed, 300)
	written := map[string]string{}
	for _, d := range vietnam.Config().Days {
		written[d.Date.String()] = d.Kind.String() + " " + d.Swap.String()
	}
	require.Equal(t, listed, written)
}
