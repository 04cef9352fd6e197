package vietnam_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

// decidedYear is what the data says was chosen for a year.
func decidedYear(days []calendar.SpecialDay, year int) vietnam.Year {
	y := vietnam.Year{Year: year}
	for _, d := range days {
		if d.Date.Year() != year {
			continue
		}
		switch {
		case d.Kind == calendar.Swapped:
			y.Swaps = append(y.Swaps, vietnam.Swap{Off: d.Date, Worked: d.Swap, Basis: d.Basis})
		case d.Kind == calendar.Holiday && strings.HasSuffix(d.Name.VI, "tháng Chạp)"):
			y.TetBefore++
			if year >= 2014 {
				y.Basis = d.Basis
			}
		case strings.HasSuffix(d.Name.VI, "(ngày liền kề)") && d.Kind == calendar.Holiday:
			y.NationalDay = d.Date
		}
	}
	return y
}

// TestLawGivesTheDecidedYears: the statutory lists, the lunar table, the days in
// lieu as they queue and the choices of each year make every day of the data,
// with its name and its basis.
func TestLawGivesTheDecidedYears(t *testing.T) {
	days := vietnam.Config().Days
	for year := 2008; year <= 2027; year++ {
		made, err := decidedYear(days, year).Config()
		require.NoError(t, err)
		written := map[calendar.Date]calendar.SpecialDay{}
		for _, d := range days {
			// A make-up day stands in the year of its own date, but is decided with
			// the day that it pays for.
			belongs := d.Date
			if d.Kind == calendar.MakeUp {
				belongs = d.Swap
			}
			if belongs.Year() == year {
				written[d.Date] = d
			}
		}
		require.Len(t, made.Days, len(written), year)
		for _, d := range made.Days {
			require.Equal(t, written[d.Date], d, d.Date)
		}
	}
}

func TestYearsThatCannotBeDecided(t *testing.T) {
	for wrong, document := range map[string]string{
		`vietnam: year: 2101: wanted a year from 2008 to 2100`: `{"year": 2101, "tetBefore": 1}`,
		`vietnam: tetBefore: 3: wanted 1, or since 2014 2, days of Tết before the first of the lunar year
vietnam: nationalDay: 2028-09-04: wanted 2028-09-01 or 2028-09-03`: `{"year": 2028, "tetBefore": 3, "nationalDay": "2028-09-04"}`,
		`vietnam: swaps[0].off: 2028-05-02: wanted a working day of 2028 that is not off already
vietnam: swaps[0].worked: 2028-05-03: wanted a day of rest within a year of the other, and no holiday`: `{"year": 2028, "tetBefore": 2, "nationalDay": "2028-09-01",
			"swaps": [{"off": "2028-05-02", "worked": "2028-05-03"}]}`,
		`vietnam: tetBefore: 2: wanted 1, or since 2014 2, days of Tết before the first of the lunar year
vietnam: nationalDay: 2010-09-03: wanted none: National Day has a second day since 2021`: `{"year": 2010, "tetBefore": 2, "nationalDay": "2010-09-03"}`,
		`vietnam: swaps[0].worked: 2033-01-01: wanted a day of rest within a year of the other, and no holiday
vietnam: swaps[1].off: 2032-12-31: wanted a working day of 2032 that is not off already
vietnam: swaps[1].worked: wanted a day of rest within a year of the other, and no holiday
vietnam: swaps[2].off: 2031-12-31: wanted a working day of 2032 that is not off already`: `{"year": 2032, "tetBefore": 2, "nationalDay": "2032-09-03",
			"swaps": [{"off": "2032-12-31", "worked": "2033-01-01"}, {"off": "2032-12-31"}, {"off": "2031-12-31", "worked": "2032-01-03"}]}`,
		`vietnam: year: 2007: wanted a year from 2008 to 2100`:  `{"year": 2007, "tetBefore": 1}`,
		`vietnam: nationalDay: wanted 2028-09-01 or 2028-09-03`: `{"year": 2028, "tetBefore": 1}`,
	} {
		var y vietnam.Year
		require.NoError(t, json.Unmarshal([]byte(document), &y))
		_, err := y.Config()
		require.ErrorIs(t, err, calendar.ErrInvalid)
		require.EqualError(t, err, wrong)
	}
	var y vietnam.Year
	require.ErrorContains(t, json.Unmarshal([]byte(`{"Year": 2028}`), &y), `vietnam: Year: "Year": wanted one of year`)
}

// TestYearsAreLaidInOrder: a year laid over a forecast before the one between is
// refused, and so is a second word on the same year.
func TestYearsAreLaidInOrder(t *testing.T) {
	layer := func(year, before int, nationalDay string) calendar.Config {
		cfg, err := vietnam.Year{Year: year, TetBefore: before, NationalDay: calendar.MustParseDate(nationalDay)}.Config()
		require.NoError(t, err)
		return cfg
	}
	y28, y29 := layer(2028, 2, "2028-09-01"), layer(2029, 2, "2029-09-01")
	_, err := calendar.Join(vietnam.Forecast(), y29)
	require.ErrorIs(t, err, calendar.ErrInvalid)
	_, err = calendar.Join(vietnam.Forecast(), y28, layer(2028, 1, "2028-09-01"))
	require.ErrorIs(t, err, calendar.ErrInvalid)
	joined, err := calendar.Join(vietnam.Forecast(), y28, y29)
	require.NoError(t, err)
	c := calendar.MustNew(joined)
	for day := range c.Days(calendar.MustParseSpan("2028-01-01/2030-12-31")) {
		require.Equal(t, day.Date.Year() == 2030, day.Pending, day.Date)
	}
	swap := vietnam.Swap{}
	require.ErrorIs(t, json.Unmarshal([]byte(`{"OFF": "2028-01-03"}`), &swap), calendar.ErrInvalid)
	old, err := vietnam.Year{Year: 2010, TetBefore: 1, Basis: motcua.MustParseRef("1/QĐ")}.Config()
	require.NoError(t, err)
	for _, d := range old.Days {
		require.NotEqual(t, "1/QĐ", d.Basis.String(), "before 2014 the Code alone fixed Tết")
	}
}

// TestForecastIsPendingAndLawful: no forecast day passes for a decided one.
func TestForecastIsPendingAndLawful(t *testing.T) {
	c, err := calendar.New(vietnam.Forecast())
	require.NoError(t, err)
	require.Equal(t, "2008-01-01/2100-12-31", c.Covers().String())
	holidays := map[int]int{}
	for day := range c.Days(c.Covers()) {
		require.Equal(t, day.Date.Year() > 2027, day.Pending, day.Date)
		if day.Kind == calendar.Holiday {
			holidays[day.Date.Year()]++
		}
		require.False(t, day.Date.Year() > 2027 && (day.Kind == calendar.Swapped || day.Kind == calendar.MakeUp), "no swap is guessed")
	}
	for year := 2028; year <= 2100; year++ {
		require.Equal(t, 12, holidays[year], year)
	}
	// Culture Day at a weekend has no day in lieu: no text gives it one.
	for _, date := range []string{"2029-11-26", "2030-11-25"} {
		day, err := c.On(calendar.MustParseDate(date))
		require.NoError(t, err)
		require.Equal(t, calendar.Workday, day.Kind)
		require.True(t, day.Pending)
	}
	decided := calendar.MustNew(vietnam.Config())
	for range decided.Changes(c, decided.Covers()) {
		t.Fatal("the forecast changes a decided day")
	}
}

// TestEstimatesAreNamed: in each forecast year the two days that a decision will
// choose say that they are estimates, and lie where past years had them.
func TestEstimatesAreNamed(t *testing.T) {
	byYear := map[int][]calendar.SpecialDay{}
	newYear := map[int]calendar.Date{}
	for _, d := range vietnam.Forecast().Days {
		if d.Name.EN == "Lunar New Year (day 1)" {
			newYear[d.Date.Year()] = d.Date
		}
		if d.Kind == calendar.Holiday && strings.HasSuffix(d.Name.VI, ", ước theo các năm trước") {
			require.True(t, strings.HasSuffix(d.Name.EN, ", estimated from past years"))
			byYear[d.Date.Year()] = append(byYear[d.Date.Year()], d)
		}
	}
	for year := 2028; year <= 2100; year++ {
		require.Len(t, byYear[year], 2, year)
		tet, national := byYear[year][0].Date, byYear[year][1].Date
		offset := -2
		if day := newYear[year].Weekday(); day == time.Monday || day == time.Tuesday {
			offset = 3
		}
		require.Equal(t, newYear[year].AddDays(offset), tet, year)
		september := calendar.NewDate(year, time.September, 2)
		want := map[time.Weekday]int{time.Monday: 1, time.Tuesday: -1, time.Wednesday: -1, time.Thursday: 1, time.Friday: -1,
			time.Saturday: -1, time.Sunday: 1}[september.Weekday()]
		require.Equal(t, september.AddDays(want), national, year)
	}
}

// TestADueDateInAForecastYear: computed in December 2027 for January 2028 it is
// pending and says which days are forecast and why; the decided calendar alone
// gives the error.
func TestADueDateInAForecastYear(t *testing.T) {
	forecast := calendar.MustNew(vietnam.Forecast())
	filed := calendar.MustParseDate("2027-12-30").At(calendar.NewClock(9, 0))
	term := calendar.Term{Limit: calendar.MustParseLimit("3 working days")}
	due, err := forecast.Deadline(filed, term)
	require.NoError(t, err)
	require.True(t, due.Pending)
	require.Equal(t, "2028-01-05", due.Date.String())
	var said []string
	for step := range forecast.Steps(filed, term) {
		said = append(said, step.String())
	}
	require.Equal(t, []string{
		"Thứ Năm, ngày 30/12/2027: ngày tiếp nhận hồ sơ, không tính vào thời hạn (theo 91/2015/QH13 Điều 147 khoản 2); còn 3 ngày làm việc.",
		"Thứ Sáu, ngày 31/12/2027: ngày làm việc thứ 1; còn 2 ngày làm việc.",
		"Thứ Bảy, ngày 01/01/2028 [dự kiến, chưa có quyết định]: ngày nghỉ lễ, tết: Tết Dương lịch (theo 45/2019/QH14 Điều 112 khoản 1 điểm a), không tính; còn 2 ngày làm việc.",
		"Chủ nhật, ngày 02/01/2028 [dự kiến, chưa có quyết định]: ngày nghỉ hằng tuần, không tính; còn 2 ngày làm việc.",
		"Thứ Hai, ngày 03/01/2028 [dự kiến, chưa có quyết định]: Nghỉ bù Tết Dương lịch (theo 45/2019/QH14 Điều 111 khoản 3), không tính; còn 2 ngày làm việc.",
		"Thứ Ba, ngày 04/01/2028 [dự kiến, chưa có quyết định]: ngày làm việc thứ 2; còn 1 ngày làm việc.",
		"Thứ Tư, ngày 05/01/2028 [dự kiến, chưa có quyết định]: ngày làm việc thứ 3; thời hạn kết thúc lúc 17 giờ 00 phút, ngày 05 tháng 01 năm 2028.",
	}, said)
	var uncovered *calendar.UncoveredError
	_, err = calendar.MustNew(vietnam.Config()).Deadline(filed, term)
	require.ErrorAs(t, err, &uncovered)
}

// TestForecastsOfThePast stands at the end of each year from 2013 to 2025 and
// forecasts the next: what it would have had right and wrong, weekdays off and
// days made up, swaps included. Nothing wrong was anything but pending.
func TestForecastsOfThePast(t *testing.T) {
	known := calendar.MustNew(vietnam.Config())
	t.Log("year  right  wrong: missed, made up unknown, false")
	wrongInAll := 0
	for year := 2014; year <= 2026; year++ {
		forecast := calendar.MustNew(standingBefore(year))
		span := calendar.NewSpan(calendar.NewDate(year, 1, 1), calendar.NewDate(year, 12, 31))
		right, missed, madeUp, mistaken := 0, 0, 0, 0
		for day := range known.Days(span) {
			guess, err := forecast.On(day.Date)
			require.NoError(t, err)
			usual := day.Date.Weekday() != 0 && day.Date.Weekday() != 6
			switch {
			case guess.IsWorking() == day.IsWorking():
				if usual != day.IsWorking() {
					right++
				}
				continue
			case !day.IsWorking():
				missed++
			case usual:
				mistaken++
			default:
				madeUp++
			}
			require.True(t, guess.Pending, "%v was forecast wrongly as if it were decided", day.Date)
		}
		t.Logf("%d  %5d  %d: %v %v %v", year, right, missed+madeUp+mistaken, missed, madeUp, mistaken)
		wrongInAll += missed + madeUp + mistaken
	}
	require.Equal(t, 25, wrongInAll, "the swaps of 2014, 2015, 2018, 2019, 2024, 2025 and 2026, the choice of Tết 2014, Culture Day 2026")
}

// standingBefore is the forecast made on the last day of the year before, of
// what was then decided and in force.
func standingBefore(year int) calendar.Config {
	cfg := vietnam.Config()
	cfg.Covers = calendar.NewSpan(cfg.Covers.First(), calendar.NewDate(year-1, 12, 31))
	var days []calendar.SpecialDay
	for _, d := range cfg.Days {
		if cfg.Covers.Contains(d.Date) {
			days = append(days, d)
		}
	}
	cfg.Days = days
	cfg = vietnam.ForecastFrom(cfg)
	days = nil
	for _, d := range cfg.Days {
		if year > 2026 || d.Name.EN != "Vietnam Culture Day" { // Resolution 28/2026/QH16
			days = append(days, d)
		}
	}
	cfg.Days = days
	return cfg
}

// ExampleHoliday lays the announcement of 24 November over a calendar that did
// not know it.
func ExampleHoliday() {
	culture := vietnam.Holiday(calendar.MustParseDate("2028-11-24"),
		motcua.Text{VI: "Ngày Văn hóa Việt Nam", EN: "Vietnam Culture Day"}, motcua.MustParseRef("28/2026/QH16 Điều 2"))
	cfg, err := calendar.Join(vietnam.Forecast(), calendar.Config{Days: []calendar.SpecialDay{culture}})
	if err != nil {
		fmt.Println(err)
		return
	}
	day, err := calendar.MustNew(cfg).On(culture.Date)
	fmt.Println(day.Name, day.Basis, err)
	// Output: Ngày Văn hóa Việt Nam 28/2026/QH16 Điều 2 <nil>
}

// ExampleSwap lays a swap over the decided years.
func ExampleSwap() {
	swap := vietnam.Swap{Off: calendar.MustParseDate("2027-12-31"), Worked: calendar.MustParseDate("2027-12-25")}
	cfg, err := calendar.Join(vietnam.Config(), calendar.Config{Days: swap.Days()})
	if err != nil {
		fmt.Println(err)
		return
	}
	before, after := calendar.MustNew(vietnam.Config()), calendar.MustNew(cfg)
	for change := range before.Changes(after, before.Covers()) {
		fmt.Println(change.Text().EN)
	}
	// Output:
	// Saturday, 25 December 2027: weekly day of rest → working day, 08:00-12:00, 13:00-17:00 (made up for Friday, 31 December 2027).
	// Friday, 31 December 2027: working day, 08:00-12:00, 13:00-17:00 → day off by swap, worked on Saturday, 25 December 2027.
}

// ExampleYear lays the decision of a whole year over its forecast.
func ExampleYear() {
	year := vietnam.Year{Year: 2028, TetBefore: 1, NationalDay: calendar.MustParseDate("2028-09-01")}
	decision, err := year.Config()
	if err != nil {
		fmt.Println(err)
		return
	}
	cfg, err := calendar.Join(vietnam.Forecast(), decision)
	if err != nil {
		fmt.Println(err)
		return
	}
	office := calendar.MustNew(cfg)
	for day := range office.Days(calendar.MustParseSpan("2028-01-24/2028-01-31")) {
		fmt.Println(day.Date, day.IsWorking(), day.Pending)
	}
	// Output:
	// 2028-01-24 true false
	// 2028-01-25 false false
	// 2028-01-26 false false
	// 2028-01-27 false false
	// 2028-01-28 false false
	// 2028-01-29 false false
	// 2028-01-30 false false
	// 2028-01-31 false false
}

// ExampleForecast asks for a due date in a year that is not decided.
func ExampleForecast() {
	office := calendar.MustNew(vietnam.Forecast())
	filed := calendar.MustParseDate("2027-12-30").At(calendar.NewClock(9, 0))
	due, err := office.Deadline(filed, calendar.Term{Limit: calendar.NewLimit(3, calendar.WorkingDays)})
	fmt.Println(due, due.Pending, err)
	// Output: 17 giờ 00 phút, ngày 05 tháng 01 năm 2028 true <nil>
}

// TestDecisionsAreLaidOver: the decision of a year replaces its forecast.
func TestDecisionsAreLaidOver(t *testing.T) {
	year := vietnam.Year{
		Year: 2028, TetBefore: 1, NationalDay: calendar.MustParseDate("2028-09-01"),
		Swaps: []vietnam.Swap{{Off: calendar.MustParseDate("2028-05-04"), Worked: calendar.MustParseDate("2028-05-06")}},
		Basis: motcua.MustParseRef("1/VPCP-KGVX"),
	}
	decision, err := year.Config()
	require.NoError(t, err)
	joined, err := calendar.Join(vietnam.Forecast(), decision)
	require.NoError(t, err)
	before, after := calendar.MustNew(vietnam.Forecast()), calendar.MustNew(joined)
	var said []string
	for change := range before.Changes(after, calendar.MustParseSpan("2028-01-01/2029-12-31")) {
		if change.From.IsWorking() != change.To.IsWorking() {
			said = append(said, change.Text().EN)
		}
	}
	require.Equal(t, []string{
		"Monday, 24 January 2028: public holiday: Lunar New Year (two days before), estimated from past years (under 45/2019/QH14 Điều 112 khoản 1 điểm b) [expected, not yet decided] → working day, 08:00-12:00, 13:00-17:00.",
		"Monday, 31 January 2028: working day, 08:00-12:00, 13:00-17:00 [expected, not yet decided] → Day in lieu of Lunar New Year (day 4) (under 45/2019/QH14 Điều 111 khoản 3).",
		"Thursday, 4 May 2028: working day, 08:00-12:00, 13:00-17:00 [expected, not yet decided] → day off by swap, worked on Saturday, 6 May 2028 (under 1/VPCP-KGVX).",
		"Saturday, 6 May 2028: weekly day of rest [expected, not yet decided] → working day, 08:00-12:00, 13:00-17:00 (made up for Thursday, 4 May 2028, under 1/VPCP-KGVX).",
	}, said)
	day, err := after.On(calendar.MustParseDate("2028-12-29"))
	require.NoError(t, err)
	require.False(t, day.Pending)
	day, err = after.On(calendar.MustParseDate("2029-01-02"))
	require.NoError(t, err)
	require.True(t, day.Pending)
}
