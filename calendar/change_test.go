package calendar_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

// What a change of the document changes, and what it does not.

// 12: the answers do not depend on how much more the calendar covers.
func TestWiderCoversGiveTheSameAnswers(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 118))
		cfg := randomConfig(r)
		if !cfg.Decided.IsZero() {
			continue // the days after it would be pending in the wider calendar too
		}
		wide := cfg
		wide.Covers = calendar.NewSpan(cfg.Covers.First().AddDays(-r.IntN(400)), cfg.Covers.Last().AddDays(r.IntN(400)))
		wide.Weeks = slices.Clone(cfg.Weeks)
		wide.Weeks[0].From = wide.Covers.First()
		narrow, wider := calendar.MustNew(cfg), calendar.MustNew(wide)
		for range 30 {
			at, term := inside(r, narrow), randomTerm(r)
			due, err := narrow.Deadline(at, term)
			if err != nil {
				continue
			}
			again, err := wider.Deadline(at, term)
			require.NoError(t, err)
			require.Equal(t, due, again, "seed %d: %v %+v", seed, at, term)
		}
	}
}

// 14: closing one more day changes no answer that lies wholly before it, never
// adds working time, and never makes anything due earlier.
func TestAClosureOnlyDelays(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 30))
		cfg := randomConfig(r)
		taken := func(d calendar.Date) bool {
			return slices.ContainsFunc(cfg.Days, func(s calendar.SpecialDay) bool { return s.Date == d })
		}
		closed := cfg.Covers.First().AddDays(r.IntN(cfg.Covers.Len()))
		if taken(closed) {
			continue
		}
		fewer := cfg
		fewer.Days = append(slices.Clone(cfg.Days), calendar.SpecialDay{Date: closed, Kind: calendar.Closure})
		before, after := calendar.MustNew(cfg), calendar.MustNew(fewer)
		midnight := closed.At(calendar.NewClock(0, 0))
		for range 20 {
			a, b := inside(r, before), inside(r, before)
			if b.Before(a) {
				a, b = b, a
			}
			require.LessOrEqual(t, working(t, after, a, b), working(t, before, a, b))
			if b.Before(midnight) {
				require.Equal(t, working(t, before, a, b), working(t, after, a, b))
			}
			work := 1 + someWork(r)
			late, err := after.Add(a, work)
			if err != nil {
				continue
			}
			early, err := before.Add(a, work)
			require.NoError(t, err)
			require.False(t, late.Before(early))
			if !early.After(midnight) {
				require.True(t, late.Equal(early))
			}
		}
	}
}

// 15: F(A∪B) + F(A∩B) == F(A) + F(B), and an office that never closes measures
// plain time.
func TestOpeningHoursAreSets(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 15))
		a, b := randomMinutes(r), randomMinutes(r)
		var union, both [oracleDay]bool
		for m := range a {
			union[m], both[m] = a[m] || b[m], a[m] && b[m]
		}
		sum := func(minutes *[oracleDay]bool, from, to time.Time) time.Duration {
			return working(t, everyDay(minutes), from, to)
		}
		whole := everyDay(&union)
		from, to := inside(r, whole), inside(r, whole)
		require.Equal(t, sum(&a, from, to)+sum(&b, from, to), sum(&union, from, to)+sum(&both, from, to))

		var always [oracleDay]bool
		for m := range always {
			always[m] = true
		}
		require.Equal(t, to.Sub(from), sum(&always, from, to))
	}
}

// randomMinutes are a few random sessions, as a set of minutes.
func randomMinutes(r *rand.Rand) (minutes [oracleDay]bool) {
	for range 1 + r.IntN(4) {
		from := r.IntN(oracleDay)
		for m := from; m < min(oracleDay, from+1+r.IntN(300)); m++ {
			minutes[m] = true
		}
	}
	return minutes
}

// everyDay is a calendar of a fortnight with those minutes open every day.
func everyDay(minutes *[oracleDay]bool) *calendar.Calendar {
	var sessions []string
	for m := 0; m < oracleDay; m++ {
		from := m
		for m < oracleDay && minutes[m] {
			m++
		}
		if m > from {
			sessions = append(sessions, calendar.NewClock(from/60, from%60).String()+"-"+calendar.NewClock(m/60, m%60).String())
		}
	}
	covers := calendar.MustParseSpan("2026-06-01/2026-06-14")
	all := calendar.MustParseWeekdays("Mon-Sun")
	week := calendar.Week{}.With(all, calendar.MustParseHours(strings.Join(sessions, ", ")))
	cfg := calendar.Config{Covers: covers}
	if len(sessions) == 0 {
		week.Monday = calendar.MustParseHours("08:00-09:00") // a week must open; these two days do not
		for _, monday := range []string{"2026-06-01", "2026-06-08"} {
			cfg.Days = append(cfg.Days, calendar.SpecialDay{Date: calendar.MustParseDate(monday), Kind: calendar.Closure})
		}
	}
	cfg.Weeks = calendar.Timeline[calendar.Week]{{From: covers.First(), Value: week}}
	return calendar.MustNew(cfg)
}

// 16: an extra session never makes working time due later, and a make-up day
// is that date with the row of the day it replaces.
func TestExtraHoursNeverDelay(t *testing.T) {
	usual := calendar.MustParseHours("08:00-12:00, 13:00-17:00")
	early := calendar.MustParseHours("07:30-12:00, 13:00-17:00")
	weekdays := calendar.MustParseWeekdays("Mon-Fri")
	cfg := calendar.Config{Covers: calendar.MustParseSpan("2026-06-01/2026-09-30")}
	cfg.Weeks = calendar.Timeline[calendar.Week]{{From: cfg.Covers.First(), Value: calendar.Week{}.With(weekdays, usual)}}
	before := calendar.MustNew(cfg)
	cfg.Weeks = calendar.Timeline[calendar.Week]{{From: cfg.Covers.First(),
		Value: calendar.Week{}.With(weekdays, usual).With(calendar.MustParseWeekdays("Mon,Fri"), early)}}
	after := calendar.MustNew(cfg)
	r := rand.New(rand.NewPCG(30, 30))
	for range 2000 {
		at, work := inside(r, before), 1+someWork(r)
		late, err := before.Add(at, work)
		if err != nil {
			continue
		}
		soon, err := after.Add(at, work)
		require.NoError(t, err)
		require.False(t, soon.After(late))
	}
}

// 17: a due instant is the same for all filings after the cutoff until the next
// opening, and never earlier for a later filing under CountNextDay.
func TestCutoffsAreConstantUntilTheNextOpening(t *testing.T) {
	term := calendar.Term{
		Limit:  calendar.MustParseLimit("3 working days"),
		Cutoff: calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.CountNextDay},
	}
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		term.Limit = []calendar.Limit{
			calendar.MustParseLimit("3 working days"), calendar.MustParseLimit("11 working hours"),
			calendar.MustParseLimit("same day"), calendar.MustParseLimit("9 days"),
		}[r.IntN(4)]
		a, b := inside(r, c), inside(r, c)
		if b.Before(a) {
			a, b = b, a
		}
		first, err := c.Deadline(a, term)
		if err != nil {
			return
		}
		second, err := c.Deadline(b, term)
		if err != nil {
			return
		}
		require.False(t, second.At.Before(first.At), "%v %v", a, b)
	})
	cutoff := calendar.MustParseDate("2026-06-12").At(calendar.NewClock(15, 0)) // a Friday
	monday := calendar.MustParseDate("2026-06-15").At(calendar.NewClock(8, 0))
	want, err := national.Deadline(monday, term)
	require.NoError(t, err)
	for at := cutoff.Add(1); !at.After(monday); at = at.Add(37 * time.Minute) {
		due, err := national.Deadline(at, term)
		require.NoError(t, err)
		require.Equal(t, want, due, at)
	}
	inTime, err := national.Deadline(cutoff, term)
	require.NoError(t, err)
	require.True(t, inTime.At.Before(want.At), "15:00:00 is in time")
}

func TestIDIsOfSwapsToo(t *testing.T) {
	week := `"weeks": [{"from": "2026-03-01", "value": {"monday": "08:00-12:00", "tuesday": "08:00-12:00"}}]`
	one := mustRead(t, `{"covers": "2026-03-01/2026-03-31", `+week+`, "days": [
		{"date": "2026-03-02", "kind": "swapped", "swap": "2026-03-07"}, {"date": "2026-03-03", "kind": "swapped", "swap": "2026-03-08"},
		{"date": "2026-03-07", "kind": "make-up", "swap": "2026-03-02"}, {"date": "2026-03-08", "kind": "make-up", "swap": "2026-03-03"}]}`)
	other := mustRead(t, `{"covers": "2026-03-01/2026-03-31", `+week+`, "days": [
		{"date": "2026-03-02", "kind": "swapped", "swap": "2026-03-08"}, {"date": "2026-03-03", "kind": "swapped", "swap": "2026-03-07"},
		{"date": "2026-03-07", "kind": "make-up", "swap": "2026-03-03"}, {"date": "2026-03-08", "kind": "make-up", "swap": "2026-03-02"}]}`)
	require.NotEqual(t, calendar.MustNew(one).ID(), calendar.MustNew(other).ID())
}

func TestIDIsOfTheAnswersAlone(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 13))
		cfg := randomConfig(r)
		id := calendar.MustNew(cfg).ID()
		require.Len(t, id, 64)

		shuffled := cfg
		shuffled.Days = slices.Clone(cfg.Days)
		r.Shuffle(len(shuffled.Days), func(i, j int) {
			shuffled.Days[i], shuffled.Days[j] = shuffled.Days[j], shuffled.Days[i]
		})
		for i := range shuffled.Days {
			shuffled.Days[i].Name.VI = "tên khác"
		}
		require.Equal(t, id, calendar.MustNew(shuffled).ID())

		covers, weeks := cfg, cfg
		covers.Covers = calendar.NewSpan(cfg.Covers.First().AddDays(0), cfg.Covers.Last().AddDays(-1))
		covers.Days, covers.Decided = nil, calendar.Date{}
		none := cfg
		none.Days, none.Decided = nil, calendar.Date{}
		require.NotEqual(t, calendar.MustNew(none).ID(), calendar.MustNew(covers).ID(), "the days covered")
		weeks.Weeks = slices.Clone(cfg.Weeks)
		weeks.Weeks[0].Value.Monday = calendar.MustParseHours("01:23-04:56")
		weeks.Weeks[0].Value.Tuesday = calendar.MustParseHours("01:23-04:56")
		weeks.Days, weeks.Decided = nil, calendar.Date{}
		if cfg.Covers.Len() >= 7 && (len(cfg.Weeks) == 1 || cfg.Weeks[1].From.DaysSince(cfg.Covers.First()) >= 7) {
			require.NotEqual(t, calendar.MustNew(none).ID(), calendar.MustNew(weeks).ID(), "the sessions")
		}
		if len(cfg.Days) > 0 {
			fewer := cfg
			fewer.Days = slices.Clone(cfg.Days)
			fewer.Days[0].Pending = !fewer.Days[0].Pending
			if cfg.Decided.IsZero() {
				require.NotEqual(t, id, calendar.MustNew(fewer).ID())
			}
		}
	}
}
