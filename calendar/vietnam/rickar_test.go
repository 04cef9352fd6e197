package vietnam_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/de"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func ExampleHolidays() {
	c := cal.NewBusinessCalendar()
	c.AddHoliday(vietnam.Holidays()...)
	c.WorkdayFunc = vietnam.WorkdayFunc()
	for _, date := range []string{"2025-04-26", "2025-05-02", "2030-02-02"} {
		d, _ := time.Parse(time.DateOnly, date)
		fmt.Println(date, c.IsWorkday(d))
	}
	// Output:
	// 2025-04-26 true
	// 2025-05-02 false
	// 2030-02-02 false
}

// TestRickarAgreesOnEveryDay compares a rickar calendar built from ours with
// ours, on each day of the decided years, and of one year in other zones.
func TestRickarAgreesOnEveryDay(t *testing.T) {
	ours := calendar.MustNew(vietnam.Config())
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("", 7*3600), time.FixedZone("", -11*3600)} {
		theirs := cal.NewBusinessCalendar()
		theirs.AddHoliday(vietnam.Holidays()...)
		theirs.WorkdayFunc = vietnam.WorkdayFunc()
		span := ours.Covers()
		if zone != time.UTC {
			span = calendar.MustParseSpan("2026-01-01/2026-12-31")
		}
		for day := range ours.Days(span) {
			year, month, n := day.Date.Civil()
			require.Equal(t, day.IsWorking(), theirs.IsWorkday(time.Date(year, month, n, 12, 0, 0, 0, zone)), day.Date)
		}
	}
}

// TestRickarBeyondTheDecidedYears: what the law and the lunar table fix, and
// nothing that is decided each year.
func TestRickarBeyondTheDecidedYears(t *testing.T) {
	days := map[string]string{}
	for _, d := range vietnam.SpecialDays(vietnam.Holidays(), calendar.MustParseSpan("2030-01-01/2030-12-31")) {
		days[d.Date.String()] = d.Name.VI
	}
	require.Equal(t, map[string]string{
		"2030-01-01": "Tết Dương lịch", "2030-02-01": "Tết Âm lịch (ngày cuối tháng Chạp)",
		"2030-02-02": "Tết Âm lịch (mùng 1 tháng Giêng)", "2030-02-03": "Tết Âm lịch (mùng 2 tháng Giêng)",
		"2030-02-04": "Tết Âm lịch (mùng 3 tháng Giêng)", "2030-04-12": "Ngày Giỗ Tổ Hùng Vương",
		"2030-04-30": "Ngày Chiến thắng", "2030-05-01": "Ngày Quốc tế lao động", "2030-09-02": "Quốc khánh",
		"2030-11-24": "Ngày Văn hóa Việt Nam",
	}, days)
	for _, h := range vietnam.Holidays() {
		actual, _ := h.Calc(2101)
		require.True(t, actual.IsZero() || h.Func != nil && h.EndYear == 0, h.Name)
	}
}

// TestHolidaysAreKeptOnce: no day twice in any year, and none before 2008.
func TestHolidaysAreKeptOnce(t *testing.T) {
	require.Empty(t, vietnam.SpecialDays(vietnam.Holidays(), calendar.MustParseSpan("2007-01-01/2007-12-31")))
	holidays := vietnam.Holidays()
	for year := 2008; year <= 2100; year++ {
		kept := map[time.Time]string{}
		for _, h := range holidays {
			if actual, _ := h.Calc(year); !actual.IsZero() {
				day := time.Date(year, actual.Month(), actual.Day(), 0, 0, 0, 0, time.UTC)
				require.Empty(t, kept[day], "%v: %s", day, h.Name)
				require.NotEmpty(t, h.Description)
				kept[day] = h.Name
			}
		}
	}
}

// TestSpecialDaysOfAnyCountry: our days come back as they went, and another
// country's become a calendar, whatever the zone that rickar/cal thinks in.
func TestSpecialDaysOfAnyCountry(t *testing.T) {
	ours := calendar.MustNew(vietnam.Config())
	back := vietnam.SpecialDays(vietnam.Holidays(), ours.Covers())
	off := map[calendar.Date]bool{}
	for _, d := range back {
		off[d.Date] = true
	}
	for _, d := range vietnam.Config().Days {
		require.Equal(t, d.Kind != calendar.MakeUp, off[d.Date], d.Date)
	}
	require.Len(t, back, 278)

	span := calendar.MustParseSpan("2026-01-01/2026-12-31")
	berlin := vietnam.SpecialDays(de.HolidaysBE, span)
	require.NotEmpty(t, berlin)
	was := cal.DefaultLoc
	defer func() { cal.DefaultLoc = was }()
	for _, zone := range []*time.Location{time.FixedZone("", 14*3600), time.FixedZone("", -12*3600)} {
		cal.DefaultLoc = zone
		require.Equal(t, berlin, vietnam.SpecialDays(de.HolidaysBE, span))
	}
	_, err := calendar.New(calendar.Config{
		Covers: span, Days: berlin,
		Weeks: calendar.Timeline[calendar.Week]{{From: span.First(), Value: calendar.Week{Monday: calendar.MustParseHours("08:00-16:00")}}},
	})
	require.NoError(t, err)

	observed := &cal.Holiday{Name: "New Year", Month: time.January, Day: 1, Func: cal.CalcDayOfMonth,
		Observed: []cal.AltDay{{Day: time.Saturday, Offset: -1}}}
	days := vietnam.SpecialDays([]*cal.Holiday{observed, nil, {Name: "without a function"}}, calendar.MustParseSpan("2021-12-01/2022-02-01"))
	require.Len(t, days, 2)
	require.Equal(t, calendar.InLieu, days[0].Kind)
	require.Equal(t, "2021-12-31", days[0].Date.String())
	require.Equal(t, "2022-01-01", days[1].Date.String())
	require.Empty(t, vietnam.SpecialDays(vietnam.Holidays(), calendar.MustParseSpan("2030-01-01/")))
}

// TestAgainstPublicLibraries is the count by which public holiday libraries
// were measured for civil servants from 2019 to 2026: 92 weekdays off and 6
// days made up, of which a library that knows no Vietnam misses all 98.
func TestAgainstPublicLibraries(t *testing.T) {
	ours := calendar.MustNew(vietnam.Config())
	empty := cal.NewBusinessCalendar()
	theirs := cal.NewBusinessCalendar()
	theirs.AddHoliday(vietnam.Holidays()...)
	theirs.WorkdayFunc = vietnam.WorkdayFunc()
	wrongBefore, wrongNow := 0, 0
	for day := range ours.Days(calendar.MustParseSpan("2019-01-01/2026-12-31")) {
		year, month, n := day.Date.Civil()
		noon := time.Date(year, month, n, 12, 0, 0, 0, time.UTC)
		if empty.IsWorkday(noon) != day.IsWorking() {
			wrongBefore++
		}
		if theirs.IsWorkday(noon) != day.IsWorking() {
			wrongNow++
		}
	}
	require.Equal(t, 98, wrongBefore)
	require.Zero(t, wrongNow)
}
