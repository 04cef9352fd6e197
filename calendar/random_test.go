package calendar_test

import (
	"math/rand/v2"
	"time"

	"github.com/motcua/motcua/calendar"
)

// Random documents and questions for the oracle and the properties.

var someHours = []string{
	"08:00-12:00, 13:00-17:00", "08:00-12:00, 13:00-17:00", "07:30-11:30, 13:30-17:00",
	"08:00-12:00", "13:00-17:00", "07:30-12:00, 13:00-17:00, 17:30-20:00", "00:00-24:00",
	"22:00-24:00", "00:00-06:00, 22:00-24:00", "08:15-11:45, 12:00-12:01, 23:59-24:00", "09:00-09:01",
	"00:00-00:01, 00:02-00:03, 00:04-08:00, 08:01-11:59, 12:00-12:30, 12:31-23:00",
}

func randomHours(r *rand.Rand) calendar.Hours {
	return calendar.MustParseHours(someHours[r.IntN(len(someHours))])
}

func randomWeek(r *rand.Rand) calendar.Week {
	days := []string{"Mon-Fri", "Mon-Fri", "Mon-Sat", "Tue,Thu", "Sun", "Mon-Sun"}
	w := calendar.Week{}.With(calendar.MustParseWeekdays(days[r.IntN(len(days))]), randomHours(r))
	if r.IntN(3) == 0 {
		w = w.With(calendar.NewWeekdays(time.Weekday(r.IntN(7))), randomHours(r))
	}
	return w
}

// randomConfig is a valid document of a few weeks to a few months.
func randomConfig(r *rand.Rand) calendar.Config {
	first := calendar.MustParseDate("2023-12-20").AddDays(r.IntN(900))
	last := first.AddDays(3 + r.IntN(70))
	cfg := calendar.Config{Covers: calendar.NewSpan(first, last)}
	from := first.AddDays(-r.IntN(5))
	for from.Before(last) {
		cfg.Weeks = append(cfg.Weeks, calendar.Entry[calendar.Week]{From: from, Value: randomWeek(r)})
		from = from.AddDays(10 + r.IntN(200))
	}
	if r.IntN(3) == 0 {
		cfg.Decided = first.AddDays(r.IntN(last.DaysSince(first) + 1))
	}
	free := r.Perm(last.DaysSince(first) + 1)
	for range r.IntN(len(free)/2 + 1) {
		free = addRandomDay(r, &cfg, free)
	}
	return cfg
}

// addRandomDay adds a special day, or a pair, on free days, which it uses up.
func addRandomDay(r *rand.Rand, cfg *calendar.Config, free []int) []int {
	day := func(kind calendar.Kind, n int) calendar.SpecialDay {
		return calendar.SpecialDay{Date: cfg.Covers.First().AddDays(n), Kind: kind, Pending: r.IntN(12) == 0}
	}
	switch kind := calendar.Holiday + calendar.Kind(r.IntN(7)); kind {
	case calendar.Swapped, calendar.MakeUp:
		if len(free) < 2 {
			return free
		}
		off, on := day(calendar.Swapped, free[0]), day(calendar.MakeUp, free[1])
		off.Swap, on.Swap = on.Date, off.Date
		on.Hours = randomHours(r) // the week may have none for the weekday made up
		cfg.Days = append(cfg.Days, off, on)
		return free[2:]
	case calendar.OneOff, calendar.HalfDay:
		special := day(kind, free[0])
		special.Hours = randomHours(r)
		cfg.Days = append(cfg.Days, special)
	default:
		cfg.Days = append(cfg.Days, day(kind, free[0]))
	}
	return free[1:]
}

// randomInstant is an instant of the days covered, or just outside: half of
// them on or beside a whole quarter of an hour, where the edges are.
func randomInstant(r *rand.Rand, covers calendar.Span) time.Time {
	days := covers.Len()
	first := covers.First().At(calendar.NewClock(0, 0))
	t := first.Add(time.Duration(r.Int64N(int64(days) * 24 * int64(time.Hour))))
	if r.IntN(2) == 0 {
		t = t.Truncate(15 * time.Minute)
		beside := []time.Duration{0, 0, 1, -1, time.Second, -time.Second, time.Minute, -time.Minute}
		t = t.Add(beside[r.IntN(len(beside))])
	}
	return t
}

func randomTerm(r *rand.Rand) calendar.Term {
	longest := map[calendar.Unit]int{
		calendar.WorkingMinutes: 3000, calendar.WorkingHours: 120, calendar.HalfDays: 20, calendar.WorkingDays: 20,
		calendar.SameDay: 1, calendar.Days: 40, calendar.Months: 3, calendar.Years: 1, calendar.ClockHours: 500,
	}
	unit := calendar.WorkingMinutes + calendar.Unit(r.IntN(len(longest)))
	t := calendar.Term{
		Limit: calendar.NewLimit(1+r.IntN(longest[unit]), unit),
		Start: calendar.Start(r.IntN(2)),
		End:   calendar.End(r.IntN(2)),
	}
	if r.IntN(2) == 0 {
		t.Cutoff.After = calendar.NewClock(r.IntN(25), 0)
		if r.IntN(2) == 0 {
			t.Cutoff.After = calendar.NewClock(15, 0)
		}
		t.Cutoff.Effect = calendar.CountNextDay + calendar.Effect(r.IntN(4))
	}
	return t
}
