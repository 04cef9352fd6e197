package vietnam

import (
	"slices"
	"strconv"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Year is what is decided anew for each year; the rest follows from the law.
// Its [Year.Config] is a layer for [calendar.Join].
type Year struct {
	Year        int           `json:"year"`                 // 2008 to 2100
	TetBefore   int           `json:"tetBefore"`            // days of Tết before the first of the lunar year: 1, or 2 since 2014
	NationalDay calendar.Date `json:"nationalDay,omitzero"` // the second day, 1 or 3 September; since 2021
	Swaps       []Swap        `json:"swaps,omitzero"`       // in any order
	Basis       motcua.Ref    `json:"basis,omitzero"`       // the decision, which Tết, the second day and the swaps cite
}

// Swap is a working day off that is worked on a day of rest instead.
type Swap struct {
	Off    calendar.Date `json:"off"`            // the working day off
	Worked calendar.Date `json:"worked"`         // the day of rest worked, with the hours of the other
	Basis  motcua.Ref    `json:"basis,omitzero"` // the decision, where it is not the year's
}

// UnmarshalJSON reads a year strictly: names are exact, unknown and duplicate
// names are refused, and every fault is told at once with its path. On an
// error it leaves y alone.
func (y *Year) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("vietnam", data, y, Year.faults)
}

// UnmarshalJSON reads a swap as strictly as [Year.UnmarshalJSON].
func (s *Swap) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("vietnam", data, s, nil)
}

// Days are the two halves of the pair, to be added to a document's Days.
func (s Swap) Days() []calendar.SpecialDay {
	return []calendar.SpecialDay{
		{Date: s.Off, Kind: calendar.Swapped, Swap: s.Worked, Basis: s.Basis},
		{Date: s.Worked, Kind: calendar.MakeUp, Swap: s.Off, Basis: s.Basis},
	}
}

// Holiday is one holiday, to be added to a document's Days.
func Holiday(d calendar.Date, name motcua.Text, basis motcua.Ref) calendar.SpecialDay {
	return calendar.SpecialDay{Date: d, Kind: calendar.Holiday, Name: name, Basis: basis}
}

// Config is the layer of the year's days, decided to its last; it says nothing
// of hours and of what else is covered. Years are laid over a forecast in order,
// each once: a correction replaces the year that it corrects. A day off is of its
// own year, whichever year's notice grants it; the day worked may be of the next
// or the last. Other choices match [calendar.ErrInvalid].
func (y Year) Config() (calendar.Config, error) {
	if err := y.faults().Err("vietnam"); err != nil {
		return calendar.Config{}, err
	}
	return calendar.Config{Decided: calendar.NewDate(y.Year, time.December, 31), Days: y.days()}, nil
}

func (y Year) faults() fault.List {
	var faults fault.List
	if y.Year < firstYear || y.Year > lastForecast {
		faults.Add("year", strconv.Itoa(y.Year), "a year from 2008 to 2100")
		return faults
	}
	if y.TetBefore != 1 && (y.TetBefore != 2 || tetDays(y.Year) < 5) {
		faults.Add("tetBefore", strconv.Itoa(y.TetBefore), "1, or since 2014 2, days of Tết before the first of the lunar year")
	}
	september := calendar.NewDate(y.Year, time.September, 2)
	switch before, after := september.AddDays(-1), september.AddDays(1); {
	case !hasSecondDay(y.Year) && !y.NationalDay.IsZero():
		faults.Add("nationalDay", y.NationalDay.String(), "none: National Day has a second day since 2021")
	case hasSecondDay(y.Year) && y.NationalDay != before && y.NationalDay != after:
		faults.Add("nationalDay", y.NationalDay.String(), before.String()+" or "+after.String())
	}
	if len(faults) == 0 {
		y.checkSwaps(&faults)
	}
	return faults
}

// checkSwaps reports swaps whose halves are not a working day of the year and a
// day of rest within a year of it, by all else that is decided or expected.
func (y Year) checkSwaps(faults *fault.List) {
	taken := map[calendar.Date]bool{}
	swapless := y
	swapless.Swaps = nil
	for year := max(y.Year-1, firstYear); year <= min(y.Year+1, lastForecast); year++ {
		choice := estimate(year)
		if year == y.Year {
			choice = swapless
		}
		for _, d := range choice.days() {
			taken[d.Date] = true
		}
	}
	for i, s := range y.Swaps {
		at := fault.At("swaps", i)
		if s.Off.Year() != y.Year || weekend(s.Off) || taken[s.Off] {
			faults.Add(at+".off", s.Off.String(), "a working day of "+strconv.Itoa(y.Year)+" that is not off already")
		}
		far := s.Worked.DaysSince(s.Off)
		if s.Worked.IsZero() || !weekend(s.Worked) || taken[s.Worked] || far > 366 || far < -366 {
			faults.Add(at+".worked", s.Worked.String(), "a day of rest within a year of the other, and no holiday")
		}
		taken[s.Off], taken[s.Worked] = true, true
	}
}

// days are the statutory days, the days in lieu that follow from them, and the
// swaps.
func (y Year) days() []calendar.SpecialDay {
	days := y.statutory()
	days = append(days, inLieu(days)...)
	for _, s := range y.Swaps {
		if s.Basis.IsZero() {
			s.Basis = y.Basis
		}
		days = append(days, s.Days()...)
	}
	slices.SortFunc(days, byDate)
	return days
}

func (y Year) statutory() []calendar.SpecialDay {
	var days []calendar.SpecialDay
	for _, s := range solarDays {
		d := calendar.NewDate(y.Year, s.month, s.day)
		if basis, kept := s.basis.On(d); kept {
			days = append(days, Holiday(d, s.name, basis))
		}
	}
	kings := hungKingsDay(y.Year)
	days = append(days, Holiday(kings, hungKings, on(hungKingsLaw, kings)))
	first := newYear(y.Year)
	basis := y.cite(tetLaw, first, 2014)
	for n := -y.TetBefore; n < tetDays(y.Year)-y.TetBefore; n++ {
		days = append(days, Holiday(first.AddDays(n), tetName(first, n), basis))
	}
	if hasSecondDay(y.Year) {
		days = append(days, Holiday(y.NationalDay, secondDay, y.cite(nationalDayLaw, y.NationalDay, 2021)))
	}
	slices.SortFunc(days, byDate)
	return days
}

// cite is the decision for a day that is chosen each year, since then; the law
// before, and where no decision is named.
func (y Year) cite(l law, d calendar.Date, since int) motcua.Ref {
	if y.Year >= since && !y.Basis.IsZero() {
		return y.Basis
	}
	return on(l, d)
}

// inLieu are the days off for holidays on a Saturday or Sunday: for each, in
// order, the next day that is neither at a weekend, nor a holiday, nor given
// already. Culture Day stands outside the article that gives them, and no text
// says more: it gets none (see SOURCES.md).
func inLieu(holidays []calendar.SpecialDay) []calendar.SpecialDay {
	taken := map[calendar.Date]bool{}
	for _, h := range holidays {
		taken[h.Date] = true
	}
	var days []calendar.SpecialDay
	for _, h := range holidays {
		if !weekend(h.Date) || h.Name == cultureDay {
			continue
		}
		d := h.Date
		for weekend(d) || taken[d] {
			d = d.AddDays(1)
		}
		taken[d] = true
		days = append(days, calendar.SpecialDay{
			Date: d, Kind: calendar.InLieu, Basis: on(inLieuLaw, d),
			Name: motcua.Text{VI: "Nghỉ bù " + h.Name.VI, EN: "Day in lieu of " + h.Name.EN},
		})
	}
	return days
}

func byDate(a, b calendar.SpecialDay) int { return a.Date.Compare(b.Date) }

func weekend(d calendar.Date) bool {
	return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
}
