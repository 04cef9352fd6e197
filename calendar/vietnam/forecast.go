package vietnam

import (
	"time"

	"github.com/motcua/motcua/calendar"
)

// lastForecast is the last year that the lunar table reaches.
const lastForecast = 2100

// Forecast is Config extended to 2100 with what the law fixes: the statutory
// days by the texts in force today, Tết and Hùng Kings' day by the lunar table,
// and the days in lieu that follow. Every such day is marked pending, and so is
// every other day of a year not yet decided, since a swap may touch any.
//
// The two choices made each year, the fifth day of Tết and the second National
// Day, are estimated from the weekday on which the feast falls, as past years
// had it; their names say so. No swap is guessed.
//
// Lay a decision over it with [calendar.Join] when it comes.
func Forecast() calendar.Config { return forecast(Config()) }

func forecast(cfg calendar.Config) calendar.Config {
	cfg.Decided = cfg.Covers.Last()
	for year := cfg.Decided.Year() + 1; year <= lastForecast; year++ {
		choice := estimate(year)
		for _, d := range choice.days() {
			d.Pending = true
			if d.Date == choice.fifthDay() || d.Date == choice.NationalDay {
				d.Name.VI += ", ước theo các năm trước"
				d.Name.EN += ", estimated from past years"
			}
			cfg.Days = append(cfg.Days, d)
		}
	}
	cfg.Days = append(cfg.Days, otherHalves(cfg)...)
	cfg.Covers = calendar.NewSpan(cfg.Covers.First(), calendar.NewDate(lastForecast, time.December, 31))
	return cfg
}

// otherHalves are the halves, beyond the decided days, of pairs decided across
// their end: one decision decides both.
func otherHalves(cfg calendar.Config) []calendar.SpecialDay {
	var days []calendar.SpecialDay
	for _, d := range cfg.Days {
		if !d.Swap.After(cfg.Decided) {
			continue
		}
		other := calendar.SpecialDay{Date: d.Swap, Kind: calendar.MakeUp, Swap: d.Date, Basis: d.Basis}
		if d.Kind == calendar.MakeUp {
			other.Kind = calendar.Swapped
		}
		days = append(days, other)
	}
	return days
}

// estimate is the choice that past years make likely. From 2016 on Tết had one
// day before a new year on Monday or Tuesday and two before any other; National
// Day had the day before on Tuesday, Wednesday, Friday and Saturday, the day
// after on Monday and Thursday. It has not yet fallen on a Sunday, where both
// choices close the same days.
func estimate(year int) Year {
	y := Year{Year: year, TetBefore: 2}
	if day := newYear(year).Weekday(); day == time.Monday || day == time.Tuesday || tetDays(year) < 5 {
		y.TetBefore = 1
	}
	if !hasSecondDay(year) {
		return y
	}
	september := calendar.NewDate(year, time.September, 2)
	y.NationalDay = september.AddDays(1)
	switch september.Weekday() {
	case time.Tuesday, time.Wednesday, time.Friday, time.Saturday:
		y.NationalDay = september.AddDays(-1)
	}
	return y
}

// fifthDay is the day of Tết that the year's decision chooses: the fourth of
// the year or the second before it; the zero Date while Tết had four days.
func (y Year) fifthDay() calendar.Date {
	switch {
	case tetDays(y.Year) < 5:
		return calendar.Date{}
	case y.TetBefore == 2:
		return newYear(y.Year).AddDays(-2)
	}
	return newYear(y.Year).AddDays(3)
}
