package lunar_test

import (
	"bufio"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/lunar"
	"github.com/motcua/motcua/calendar/vietnam"
)

// TestTableIsGenerated runs the generator: the table is what it writes, to the byte.
func TestTableIsGenerated(t *testing.T) {
	output := filepath.Join(t.TempDir(), "table.go")
	message, err := exec.CommandContext(t.Context(), "go", "run", "gen.go", "sky.go", "-o", output).CombinedOutput()
	require.NoError(t, err, string(message))
	want, err := os.ReadFile(output)
	require.NoError(t, err)
	got, err := os.ReadFile("table.go")
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "run go generate")
}

// TestDatesInTestdata checks testdata/dates.txt both ways.
func TestDatesInTestdata(t *testing.T) {
	file, err := os.Open("testdata/dates.txt")
	require.NoError(t, err)
	defer file.Close()
	cases := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line, _, _ := strings.Cut(lines.Text(), "#")
		parts := strings.Split(strings.TrimSpace(line), "  ")
		if parts[0] == "" {
			continue
		}
		cases++
		day, err := calendar.ParseDate(parts[0])
		require.NoError(t, err, line)
		date, err := lunar.Of(day)
		if parts[1] == "uncovered" {
			require.Error(t, err, line)
			continue
		}
		require.NoError(t, err, line)
		require.Equal(t, parts[1:], []string{date.String(), date.Text().VI, date.Text().EN}, line)
		require.Equal(t, day, lunar.MustParseDate(parts[1]).Solar(), line)
	}
	require.Equal(t, 32, cases)
}

// doubtful are the months on whose first day not all computations agree, with
// the day of the table, and the day after where it is undecided; SOURCES.md says
// why.
var doubtful = map[string]string{
	"L2033-09-01": "2033-09-23",
	"L2033-10-01": "2033-10-23",
	"L2033-11-01": "2033-11-22",
	"L2052-12-01": "2053-01-20",
	"L2054-04-01": "2054-05-08",
	"L2072-11-01": "2072-12-09",
	"L2077-10-01": "2077-11-15 2077-11-16",
	"L2085-09-01": "2085-10-18 2085-10-19",
}

// TestMonthsAgree compares every month with testdata/months.csv, both ways, and
// every length that two agreed beginnings give.
func TestMonthsAgree(t *testing.T) {
	months := records(t, "testdata/months.csv")
	require.Len(t, months, 1644)
	doubts := 0
	for i, row := range months {
		year, month, leap := number(t, row[0]), number(t, row[1]), row[2] == "1"
		date, first := lunar.New(year, month, 1, leap), calendar.MustParseDate(row[3])
		if row[5] != "1" {
			doubts++
			require.Contains(t, strings.Fields(doubtful[date.String()]), date.Solar().String(), row)
			continue
		}
		require.Equal(t, first, date.Solar(), row)
		require.Equal(t, date, of(t, first), row)
		if i+1 == len(months) || months[i+1][5] == "1" {
			require.Equal(t, row[4] == "30", !lunar.New(year, month, 30, leap).IsZero(), row)
		}
	}
	require.Len(t, doubtful, doubts)
	ours := 0
	for d := range eachDay() {
		if of(t, d).Day() == 1 {
			ours++
		}
	}
	require.Len(t, months, ours, "no month more and none less")
}

// TestTetAndLeapMonths compares them with testdata/tet.csv, and with China.
func TestTetAndLeapMonths(t *testing.T) {
	years := records(t, "testdata/tet.csv")
	require.Len(t, years, 133)
	differ := map[int]string{}
	for _, row := range years {
		year, leap := number(t, row[0]), number(t, row[2])
		tet := lunar.New(year, 1, 1, false)
		require.Equal(t, row[1], tet.Solar().String())
		require.Equal(t, tet, of(t, calendar.MustParseDate(row[1])))
		for month := 1; month <= 12; month++ {
			require.Equal(t, month == leap, !lunar.New(year, month, 1, true).IsZero(), row)
		}
		if row[1] != row[3] {
			differ[year] = of(t, calendar.MustParseDate(row[3])).String()
		}
	}
	require.Equal(t, map[int]string{
		1968: "L1968-01-02", 1969: "L1969-01-02", 1985: "L1985-02-01", 2007: "L2007-01-02", 2030: "L2030-01-02", 2053: "L2053-01-02",
	}, differ, "the Chinese New Year in Vietnam")
}

// TestHungKingsDay is the 10th of month 3, the ordinary one, since 2007: by the
// list of months, and on the days that were or are to be days off.
func TestHungKingsDay(t *testing.T) {
	years := 0
	for _, row := range records(t, "testdata/months.csv") {
		if year := number(t, row[0]); year >= 2007 && row[1] == "3" && row[2] == "0" {
			require.Equal(t, calendar.MustParseDate(row[3]).AddDays(9), lunar.New(year, 3, 10, false).Solar())
			years++
		}
	}
	require.Equal(t, 2100-2007+1, years)
	for i, day := range strings.Fields(`2007-04-26
		2008-04-15 2009-04-04 2010-04-23 2011-04-12 2012-03-31 2013-04-19 2014-04-09 2015-04-28 2016-04-16 2017-04-06
		2018-04-25 2019-04-14 2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16`) {
		require.Equal(t, day, lunar.New(2007+i, 3, 10, false).Solar().String())
	}
}

// TestTetIsNamedAfterItsLunarDays: the national calendar says in brackets which
// lunar day a day of Tết is, as in "Tết Âm lịch (29 tháng Chạp)".
func TestTetIsNamedAfterItsLunarDays(t *testing.T) {
	named := 0
	for _, d := range vietnam.Config().Days {
		name, found := strings.CutPrefix(strings.TrimSuffix(d.Name.VI, ")"), "Tết Âm lịch (")
		if found {
			named++
			said := strings.TrimPrefix(of(t, d.Date).Text().VI, "ngày ")
			require.True(t, strings.HasPrefix(said, name+" năm "), "%v: %s", d.Date, d.Name.VI)
		}
	}
	require.Equal(t, 6*4+14*5, named, "four days of Tết until 2013, then five")
}

func records(t *testing.T, name string) [][]string {
	t.Helper()
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	reader := csv.NewReader(file)
	reader.Comment = '#'
	rows, err := reader.ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}
