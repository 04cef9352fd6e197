package vietnam

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// Holidays are the national days off as holidays of rickar/cal, for its
// BusinessCalendar: the statutory days of the solar calendar since 2008, Tết and
// Hùng Kings' day by the lunar table until 2100, and of the decided years each
// day that was chosen, each day in lieu and each swapped day. Days worked in
// their place are not holidays: [WorkdayFunc] knows them. After the decided years
// the days that are chosen each year, and all days in lieu, are missing, and
// nothing says so: for those years use [Forecast].
//
//	c := cal.NewBusinessCalendar()
//	c.AddHoliday(vietnam.Holidays()...)
//	c.WorkdayFunc = vietnam.WorkdayFunc()
//
// Use it for days alone: rickar/cal knows no lunch break.
func Holidays() []*cal.Holiday {
	var holidays []*cal.Holiday
	for _, s := range solarDays {
		holidays = append(holidays, &cal.Holiday{
			Name: s.name.VI, Description: s.name.EN, Type: cal.ObservancePublic,
			StartYear: s.basis[0].From.Year(), Month: s.month, Day: s.day, Func: cal.CalcDayOfMonth,
		})
	}
	holidays = append(holidays, lunarHoliday(hungKings, hungKingsDay))
	for n := -1; n <= 2; n++ {
		name := tetName(newYear(firstYear), n)
		if n < 0 {
			name.VI = "Tết Âm lịch (ngày cuối tháng Chạp)" // the 29th or the 30th
		}
		holidays = append(holidays, lunarHoliday(name, func(year int) calendar.Date { return newYear(year).AddDays(n) }))
	}
	return append(holidays, decidedHolidays(holidays)...)
}

// firstYear is the first of the decided years.
const firstYear = 2008

func lunarHoliday(name motcua.Text, on func(year int) calendar.Date) *cal.Holiday {
	return &cal.Holiday{
		Name: name.VI, Description: name.EN, Type: cal.ObservancePublic, StartYear: firstYear, EndYear: lastForecast,
		Func: func(_ *cal.Holiday, year int) time.Time { return midnight(on(year)) },
	}
}

// midnight is d as rickar/cal has days: it reads no more than the date.
func midnight(d calendar.Date) time.Time {
	if d.IsZero() {
		return time.Time{} // not kept that year
	}
	year, month, day := d.Civil()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// decidedHolidays are the days off of the decided years that no rule gives.
func decidedHolidays(ruled []*cal.Holiday) []*cal.Holiday {
	cfg := Config()
	given := map[calendar.Date]bool{}
	for _, d := range SpecialDays(ruled, cfg.Covers) {
		given[d.Date] = true
	}
	var holidays []*cal.Holiday
	for _, d := range cfg.Days {
		if given[d.Date] || d.Kind == calendar.MakeUp {
			continue
		}
		name := d.Name
		if d.Kind == calendar.Swapped {
			name = motcua.Text{VI: "Nghỉ hoán đổi", EN: "Day off by swap"}
		}
		year, month, day := d.Date.Civil()
		holidays = append(holidays, &cal.Holiday{
			Name: name.VI, Description: name.EN, Type: cal.ObservancePublic,
			StartYear: year, EndYear: year, Month: month, Day: day, Func: cal.CalcDayOfMonth,
		})
	}
	return holidays
}

// WorkdayFunc is the WorkdayFunc of a rickar/cal calendar for offices that rest
// on Saturday and Sunday: it knows the days of rest that are worked by decision.
// It reads the date of the time that it is given as it is written.
func WorkdayFunc() cal.WorkdayFn {
	worked := map[calendar.Date]bool{}
	for _, d := range Config().Days {
		if d.Kind == calendar.MakeUp {
			worked[d.Date] = true
		}
	}
	return func(date time.Time) bool {
		d := calendar.NewDate(date.Date())
		return worked[d] || !weekend(d)
	}
}

// SpecialDays are the holidays of rickar/cal, of any country, that fall within
// s, as days of a [calendar.Config]: a holiday on its actual date, and where it
// is observed on another, a day in lieu there. Each keeps its name in both
// languages. Dates are read as the holiday's own function writes them, whatever
// the zone of the machine or cal.DefaultLoc. If several fall on one day a holiday
// goes before an observance, then the first in the list stands; both the actual
// and the observed day are off, of whatever Type. A span with an open end has
// none, nor has the first day of year 1, which rickar/cal uses for "not kept".
func SpecialDays(holidays []*cal.Holiday, s calendar.Span) []calendar.SpecialDay {
	if s.Len() < 1 {
		return nil
	}
	var days []calendar.SpecialDay
	taken := map[calendar.Date]bool{}
	add := func(t time.Time, kind calendar.Kind, name string) {
		if d := calendar.NewDate(t.Date()); s.Contains(d) && !taken[d] && !t.IsZero() {
			taken[d] = true
			days = append(days, calendar.SpecialDay{Date: d, Kind: kind, Name: motcua.Text{VI: name, EN: name}})
		}
	}
	// One year more at each end: a holiday may be observed in the year beside it.
	for _, kind := range []calendar.Kind{calendar.Holiday, calendar.InLieu} {
		for _, h := range holidays {
			if h == nil {
				continue
			}
			for year := s.First().Year() - 1; year <= s.Last().Year()+1; year++ {
				actual, observed := h.Calc(year)
				if kind == calendar.Holiday {
					add(actual, kind, h.Name)
				} else {
					add(observed, kind, h.Name)
				}
			}
		}
	}
	slices.SortFunc(days, byDate)
	return days
}
