package calendar_test

import (
	"errors"
	"math"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func at(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05 -0700", s+" +0700")
	if err != nil {
		panic(err)
	}
	return t
}

// TestKnowledgeEnds asks about days that the national calendar does not know.
func TestKnowledgeEnds(t *testing.T) {
	covers := calendar.MustParseSpan("2008-01-01/2027-12-31")
	require.Equal(t, covers, national.Covers())
	limit := calendar.Term{Limit: calendar.MustParseLimit("1 working day")}
	first, last, end := at("2008-01-01 00:00:00"), at("2027-12-31 23:59:59"), at("2028-01-01 00:00:00")

	for name, c := range map[string]struct {
		date string
		ask  func() error
	}{
		"filed after the last day":   {"2028-01-03", func() error { _, err := national.Deadline(at("2028-01-03 09:00:00"), limit); return err }},
		"filed at the very end":      {"2028-01-01", func() error { _, err := national.Deadline(end, limit); return err }},
		"filed before the first day": {"2007-12-31", func() error { _, err := national.Deadline(first.Add(-1), limit); return err }},
		"due after the last day":     {"2028-01-01", func() error { _, err := national.Deadline(last, limit); return err }},
		"open at the very end":       {"2028-01-01", func() error { _, err := national.IsOpen(end); return err }},
		"open before the first day":  {"2007-12-31", func() error { _, err := national.IsOpen(first.Add(-1)); return err }},
		"never opens again":          {"2028-01-01", func() error { _, err := national.NextOpen(last); return err }},
		"never opens from the end":   {"2028-01-01", func() error { _, err := national.NextOpen(end); return err }},
		"never closed before":        {"2007-12-31", func() error { _, err := national.PrevClose(at("2008-01-02 08:00:00")); return err }},
		"more work than there is":    {"2028-01-01", func() error { _, err := national.Add(first, math.MaxInt64); return err }},
		"more work than there was":   {"2007-12-31", func() error { _, err := national.Add(last, math.MinInt64); return err }},
		"work until after the end":   {"2028-01-01", func() error { _, err := national.Working(first, end.Add(1)); return err }},
		"work from before the first": {"2007-12-31", func() error { _, err := national.Working(first.Add(-1), last); return err }},
		"a working day too many":     {"2028-01-01", func() error { _, err := national.AddWorkingDays(calendar.MustParseDate("2027-12-31"), 1); return err }},
		"a working day too early":    {"2007-12-31", func() error { _, err := national.AddWorkingDays(calendar.MustParseDate("2008-01-02"), -1); return err }},
		"days without end": {"2028-01-01", func() error {
			_, err := national.AddWorkingDays(calendar.MustParseDate("2020-01-01"), math.MaxInt)
			return err
		}},
		"days without beginning": {"2007-12-31", func() error {
			_, err := national.AddWorkingDays(calendar.MustParseDate("2020-01-01"), math.MinInt)
			return err
		}},
		"from a day not covered": {"2028-02-01", func() error { _, err := national.AddWorkingDays(calendar.MustParseDate("2028-02-01"), 0); return err }},
		"from no day":            {"", func() error { _, err := national.AddWorkingDays(calendar.Date{}, 1); return err }},
		"a span beyond": {"2028-01-01", func() error {
			_, err := national.WorkingDays(calendar.MustParseSpan("2027-12-01/2028-01-01"))
			return err
		}},
		"a span before": {"2007-12-01", func() error {
			_, err := national.WorkingDays(calendar.MustParseSpan("2007-12-01/2008-01-01"))
			return err
		}},
		"a span without end":       {"2028-01-01", func() error { _, err := national.WorkingDays(calendar.MustParseSpan("2027-12-01/")); return err }},
		"a span without beginning": {"2007-12-31", func() error { _, err := national.WorkingDays(calendar.MustParseSpan("/2027-12-01")); return err }},
		"a day not covered":        {"2028-01-01", func() error { _, err := national.On(calendar.MustParseDate("2028-01-01")); return err }},
		"the year 292277026596":    {"", func() error { _, err := national.IsOpen(time.Unix(math.MaxInt64, 0)); return err }},
		"the zero time":            {"0001-01-01", func() error { _, err := national.IsOpen(time.Time{}); return err }},
	} {
		var uncovered *calendar.UncoveredError
		require.ErrorAs(t, c.ask(), &uncovered, name)
		require.Equal(t, c.date, uncovered.Date.String(), name)
		require.Equal(t, covers, uncovered.Covers, name)
		require.NotErrorIs(t, uncovered, calendar.ErrInvalid, name)
	}

	// The midnight that ends Covers may be asked where an answer can end there.
	whole, err := national.Working(first, end)
	require.NoError(t, err)
	back, err := national.Add(end, -whole)
	require.NoError(t, err)
	require.True(t, back.Equal(at("2008-01-02 08:00:00")))
	closed, err := national.PrevClose(end)
	require.NoError(t, err)
	require.True(t, closed.Equal(at("2027-12-31 17:00:00")))
	_, err = national.Deadline(at("2028-01-03 09:00:00"), limit)
	require.EqualError(t, err, "calendar: 2028-01-03 is outside the days covered, 2008-01-01/2027-12-31")
}

// TestAtTheVeryEdges are answers that lie on the first or last instant there is.
func TestAtTheVeryEdges(t *testing.T) {
	first, end := at("2008-01-02 08:00:00"), at("2027-12-31 17:00:00")
	all, err := national.Working(first, end)
	require.NoError(t, err)
	last, err := national.Add(first, all)
	require.NoError(t, err)
	require.True(t, last.Equal(end), "exactly the last close")
	_, err = national.Add(first, all+1)
	require.Error(t, err)

	shut := calendar.MustNew(mustRead(t, `{"covers": "2026-06-01/2026-06-02", "weeks": [{"from": "2026-06-01", "value":
		{"monday": "08:00-12:00"}}], "days": [{"date": "2026-06-01", "kind": "closure"}]}`))
	worked, err := shut.Working(at("2026-06-01 00:00:00"), at("2026-06-03 00:00:00"))
	require.NoError(t, err)
	require.Zero(t, worked)
	_, err = shut.PrevClose(at("2026-06-03 00:00:00"))
	require.Error(t, err)

	day := calendar.MustNew(mustRead(t, `{"covers": "2026-06-01/2026-06-01", "weeks": [{"from": "2026-06-01", "value":
		{"monday": "00:00-24:00"}}]}`))
	for limit, want := range map[string]string{
		"23 clock hours": "2026-06-01 23:00", "24 clock hours": "uncovered 2026-06-02",
		"24 working hours": "2026-06-01 24:00", "1441 working minutes": "uncovered 2026-06-02",
		"2147483647 clock hours": "uncovered 2026-06-02",
	} {
		term := calendar.Term{Limit: calendar.MustParseLimit(limit)}
		require.Equal(t, want, outcome(day.Deadline(at("2026-06-01 00:00:00"), term)), limit)
		require.Equal(t, want, walked(day, at("2026-06-01 00:00:00"), term), limit)
	}

	for range national.Segments(at("2008-01-02 09:00:00"), at("2007-12-31 09:00:00")) {
		t.Fatal("no segment backwards, out of what is covered")
	}
}

// TestLongCalendarsDoNotOverflow: 200 years are most of what nanoseconds hold.
func TestLongCalendarsDoNotOverflow(t *testing.T) {
	long := calendar.MustNew(mustRead(t, `{"covers": "2000-01-01/2199-12-31", "weeks": [{"from": "2000-01-01", "value":
		{"tuesday": "08:00-12:00, 13:00-17:00"}}]}`))
	for _, limit := range []string{"3 half days", "2147483647 half days", "2147483647 working hours", "2147483647 years",
		"1753152 clock hours", "1454000 clock hours", "2147483647 clock hours"} {
		for _, filed := range []string{"2199-12-31 18:00:00", "2199-12-31 17:00:00", "2199-12-24 17:00:00", "2000-01-01 00:00:00"} {
			term := calendar.Term{Limit: calendar.MustParseLimit(limit), Start: calendar.AtOnce}
			due, err := long.Deadline(at(filed), term)
			require.Equal(t, outcome(due, err), walked(long, at(filed), term), "%s, %s", filed, limit)
			for step := range long.Steps(at(filed), term) {
				require.GreaterOrEqual(t, step.TimeLeft, time.Duration(0))
			}
		}
	}
}

// TestTheZeroCalendarCoversNothing: it knows no instant and no day.
func TestTheZeroCalendarCoversNothing(t *testing.T) {
	var none calendar.Calendar
	for _, instant := range []time.Time{{}, time.Unix(0, 0), time.Unix(-1, 0), at("2026-06-01 08:00:00"), time.Unix(math.MaxInt64, 0)} {
		term := calendar.Term{Limit: calendar.MustParseLimit("same day")}
		for _, ask := range []func() error{
			func() error { _, err := none.IsOpen(instant); return err },
			func() error { _, err := none.NextOpen(instant); return err },
			func() error { _, err := none.PrevClose(instant); return err },
			func() error { _, err := none.Add(instant, 1); return err },
			func() error { _, err := none.Working(instant, instant); return err },
			func() error { _, err := none.Deadline(instant, term); return err },
			func() error { _, err := none.FileBy(instant, term); return err },
			func() error { _, err := none.On(calendar.DateOf(instant)); return err },
		} {
			var uncovered *calendar.UncoveredError
			require.ErrorAs(t, ask(), &uncovered)
		}
		for range none.Steps(instant, term) {
			t.Fatal("no steps")
		}
		for range none.Segments(instant, instant.Add(1)) {
			t.Fatal("no segments")
		}
	}
}

// TestOddLimitsEnd asks for limits that would overflow or never end.
func TestOddLimitsEnd(t *testing.T) {
	shut := mustRead(t, `{"covers": "2026-06-01/2026-06-07", "weeks": [{"from": "2026-06-01", "value": {"monday": "08:00-12:00"}}],
		"days": [{"date": "2026-06-01", "kind": "closure"}]}`)
	yearly := mustRead(t, `{"covers": "1900-01-01/2099-12-31", "weeks": [{"from": "1900-01-01", "value": {"monday": "08:00-08:01"}},
		{"from": "1900-01-09", "value": {"sunday": "23:59-24:00"}}]}`)
	always := mustRead(t, `{"covers": "1900-01-01/2099-12-31", "weeks": [{"from": "1900-01-01", "value": {"monday": "00:00-24:00",
		"tuesday": "00:00-24:00", "wednesday": "00:00-24:00", "thursday": "00:00-24:00", "friday": "00:00-24:00",
		"saturday": "00:00-24:00", "sunday": "00:00-24:00"}}]}`)
	for _, cfg := range []calendar.Config{shut, yearly, always, vietnam.Config()} {
		c := calendar.MustNew(cfg)
		for unit := calendar.WorkingMinutes; unit <= calendar.ClockHours; unit++ {
			for _, n := range []int{1, 2, 3, math.MaxInt32 - 1, math.MaxInt32} {
				for start := calendar.NextDay; start <= calendar.AtOnce; start++ {
					term := calendar.Term{Limit: calendar.NewLimit(n, unit), Start: start}
					for _, filed := range []time.Time{
						c.Covers().First().At(calendar.NewClock(0, 0)), c.Covers().Last().At(calendar.NewClock(23, 59)),
					} {
						due, err := c.Deadline(filed, term)
						var uncovered *calendar.UncoveredError
						require.True(t, err == nil && !due.At.Before(filed) || errors.As(err, &uncovered), "%v", term)
						if n < 4 || unit == calendar.ClockHours {
							require.Equal(t, outcome(due, err), walked(c, filed, term))
						}
					}
				}
			}
		}
	}
}

// TestQueriesDoNotAllocate is exact: not one allocation.
func TestQueriesDoNotAllocate(t *testing.T) {
	filed, later := at("2026-02-11 15:40:20"), at("2026-03-11 09:00:00")
	date, span := calendar.DateOf(filed), calendar.MustParseSpan("2026-02-01/2026-02-28")
	terms := map[string]calendar.Term{}
	for unit := calendar.WorkingMinutes; unit <= calendar.ClockHours; unit++ {
		for start := calendar.NextDay; start <= calendar.AtOnce; start++ {
			for effect := calendar.CountNextDay; effect <= calendar.MayDefer; effect++ {
				term := calendar.Term{Limit: calendar.NewLimit(1, unit), Start: start,
					Cutoff: calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: effect}}
				terms[unit.String()+start.String()+effect.String()] = term
			}
		}
	}
	queries := map[string]func(){
		"ID":             func() { _ = national.ID() },
		"Covers":         func() { _ = national.Covers() },
		"On":             func() { _, _ = national.On(date) },
		"IsOpen":         func() { _, _ = national.IsOpen(filed) },
		"NextOpen":       func() { _, _ = national.NextOpen(filed) },
		"PrevClose":      func() { _, _ = national.PrevClose(filed) },
		"Add":            func() { _, _ = national.Add(filed, 2000*time.Hour) },
		"Add back":       func() { _, _ = national.Add(filed, -2000*time.Hour) },
		"Working":        func() { _, _ = national.Working(filed, later) },
		"AddWorkingDays": func() { _, _ = national.AddWorkingDays(date, 15) },
		"WorkingDays":    func() { _, _ = national.WorkingDays(span) },
		"Days": func() {
			for range national.Days(span) {
			}
		},
		"Segments": func() {
			for range national.Segments(filed, later) {
			}
		},
	}
	for name, term := range terms {
		queries["Deadline "+name] = func() { _, _ = national.Deadline(filed, term) }
		queries["Steps "+name] = func() {
			for range national.Steps(filed, term) {
			}
		}
	}
	for name, query := range queries {
		require.Zero(t, testing.AllocsPerRun(10, query), name)
	}
}

// TestReadersNeedNoLock has eight readers ask while a writer swaps calendars.
func TestReadersNeedNoLock(t *testing.T) {
	var current atomic.Pointer[calendar.Calendar]
	current.Store(national)
	filed := at("2026-02-11 15:40:00")
	term := calendar.Term{Limit: calendar.MustParseLimit("5 working days")}
	want, err := national.Deadline(filed, term)
	require.NoError(t, err)

	var readers sync.WaitGroup
	wrong := atomic.Int32{}
	for range 8 {
		readers.Go(func() {
			for range 200 {
				c := current.Load()
				due, err := c.Deadline(filed, term)
				if err != nil || due != want {
					wrong.Add(1)
				}
				for step := range c.Steps(filed, term) {
					_ = step.Text()
				}
			}
		})
	}
	for range 20 {
		current.Store(calendar.MustNew(vietnam.Config()))
	}
	readers.Wait()
	require.Zero(t, wrong.Load())
}
