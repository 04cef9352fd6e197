package calendar_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

// The laws of working time, over random documents and instants. F(t) below is
// the working time from the beginning of Covers to t.

// eachRandom runs a law on many random calendars, and names the seed of one
// that breaks it.
func eachRandom(t *testing.T, law func(t *testing.T, r *rand.Rand, c *calendar.Calendar)) {
	t.Helper()
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 61))
		cfg := randomConfig(r)
		c, err := calendar.New(cfg)
		require.NoError(t, err)
		for range 20 {
			law(t, r, c)
		}
		if t.Failed() {
			t.Fatalf("broken with seed %d: %+v", seed, cfg)
		}
	}
}

// inside is a random instant of the days covered.
func inside(r *rand.Rand, c *calendar.Calendar) time.Time {
	for {
		if t := randomInstant(r, c.Covers()); c.Covers().Contains(calendar.DateOf(t)) {
			return t
		}
	}
}

func working(t *testing.T, c *calendar.Calendar, from, to time.Time) time.Duration {
	t.Helper()
	d, err := c.Working(from, to)
	require.NoError(t, err)
	return d
}

func someWork(r *rand.Rand) time.Duration { return time.Duration(r.Int64N(int64(60 * time.Hour))) }

// 1, 5: Working(t, Add(t, d)) == d, and no earlier instant has it.
func TestAddIsTheEarliestInverseOfWorking(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		from, d := inside(r, c), someWork(r)
		at, err := c.Add(from, d)
		if err != nil {
			return
		}
		require.Equal(t, d, working(t, c, from, at))
		if d > 0 {
			require.Less(t, working(t, c, from, at.Add(-1)), d)
		}
		back, err := c.Add(from, -d)
		if err != nil {
			return
		}
		require.Equal(t, d, working(t, c, back, from))
		if d > 0 {
			require.Less(t, working(t, c, back.Add(1), from), d)
		}
	})
}

// 2, 7: Working adds up, changes sign with direction, and lies between zero and
// the clock time.
func TestWorkingIsAMeasure(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		a, b, d := inside(r, c), inside(r, c), inside(r, c)
		require.Equal(t, working(t, c, a, d), working(t, c, a, b)+working(t, c, b, d))
		require.Equal(t, -working(t, c, a, b), working(t, c, b, a))
		if b.After(a) {
			require.GreaterOrEqual(t, working(t, c, a, b), time.Duration(0))
			require.LessOrEqual(t, working(t, c, a, b), b.Sub(a))
		}
	})
}

// 3, 4: Add(Add(t, d), e) == Add(t, d+e) for d, e > 0; Add is monotone in t and
// strictly so in d.
func TestAddComposesAndIsMonotone(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		from, later := inside(r, c), inside(r, c)
		if later.Before(from) {
			from, later = later, from
		}
		d, e := 1+someWork(r), 1+someWork(r)
		whole, err := c.Add(from, d+e)
		if err != nil {
			return
		}
		part, err := c.Add(from, d)
		require.NoError(t, err)
		require.True(t, part.Before(whole), "strictly later for more work")
		again, err := c.Add(part, e)
		require.NoError(t, err)
		require.True(t, whole.Equal(again))
		if next, err := c.Add(later, d); err == nil {
			require.False(t, next.Before(part), "never earlier for a later start")
		}
	})
}

// 6: going back is going forward on the calendar reversed in time; and from
// Add(t, d) it leads back to t if t is open, else to the next opening.
func TestAddBackMirrorsAdd(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		mirrored := reversed(t, c)
		begin := c.Covers().First().At(calendar.NewClock(0, 0))
		end := c.Covers().Last().At(calendar.NewClock(24, 0))
		mirror := func(at time.Time) time.Time { return begin.Add(end.Sub(at)) }
		at, d := inside(r, c), 1+someWork(r)
		if at.Equal(begin) {
			return // its mirror image is the midnight that ends Covers
		}
		back, err := c.Add(at, -d)
		forward, errMirrored := mirrored.Add(mirror(at), d)
		require.Equal(t, err == nil, errMirrored == nil)
		if err == nil {
			require.True(t, back.Equal(mirror(forward)), "%v %v", at, d)
		}
		if there, err := c.Add(at, d); err == nil {
			home, err := c.Add(there, -d)
			require.NoError(t, err)
			open, err := c.NextOpen(at)
			require.NoError(t, err)
			require.True(t, home.Equal(open), "%v %v", at, d)
		}
	})
}

// reversed is c with time running backwards within Covers.
func reversed(t *testing.T, c *calendar.Calendar) *calendar.Calendar {
	t.Helper()
	covers := c.Covers()
	var days []calendar.SpecialDay
	for day := range c.Days(covers) {
		var hours string
		for s := range day.Hours.All() {
			text := flip(s.To).String() + "-" + flip(s.From).String()
			if hours != "" {
				text += ", "
			}
			hours = text + hours
		}
		mirrored := calendar.SpecialDay{
			Date: covers.First().AddDays(covers.Last().DaysSince(day.Date)), Kind: calendar.Closure,
		}
		if hours != "" {
			mirrored.Kind, mirrored.Hours = calendar.OneOff, calendar.MustParseHours(hours)
		}
		days = append(days, mirrored)
	}
	any := calendar.Week{Monday: calendar.MustParseHours("08:00-09:00")}
	reversed, err := calendar.New(calendar.Config{
		Covers: covers, Weeks: calendar.Timeline[calendar.Week]{{From: covers.First(), Value: any}}, Days: days,
	})
	require.NoError(t, err)
	return reversed
}

func flip(c calendar.Clock) calendar.Clock {
	minutes := 24*60 - 60*c.Hour() - c.Minute()
	return calendar.NewClock(minutes/60, minutes%60)
}

// 8: IsOpen(t) says that the next nanosecond is worked; NextOpen is open, not
// before t, no work away, and its own next opening; PrevClose mirrors it.
func TestOpeningsAndCloses(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		at := inside(r, c)
		open, err := c.IsOpen(at)
		require.NoError(t, err)
		require.Equal(t, open, working(t, c, at, at.Add(1)) == 1)

		if next, err := c.NextOpen(at); err == nil {
			isOpen, err := c.IsOpen(next)
			require.NoError(t, err)
			require.True(t, isOpen)
			require.False(t, next.Before(at))
			require.Zero(t, working(t, c, at, next))
			again, err := c.NextOpen(next)
			require.NoError(t, err)
			require.True(t, again.Equal(next))
			require.Equal(t, open, next.Equal(at))
			if close, err := c.PrevClose(next); err == nil {
				require.Zero(t, working(t, c, close, next))
			}
		}
		if close, err := c.PrevClose(at); err == nil {
			require.False(t, close.After(at))
			require.Zero(t, working(t, c, close, at))
			require.Equal(t, time.Duration(1), working(t, c, close.Add(-1), close), "open just before it")
			again, err := c.PrevClose(close)
			require.NoError(t, err)
			require.True(t, again.Equal(close))
		}
	})
}

// 9: segments are in order, apart and inside; they add up to Working, also when
// the span is cut in two.
func TestSegmentsAddUp(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		a, b := inside(r, c), inside(r, c)
		sum := func(from, to time.Time) time.Duration {
			total, before := time.Duration(0), from
			for s := range c.Segments(from, to) {
				require.True(t, s.From.Before(s.To))
				require.False(t, s.From.Before(before))
				require.False(t, s.To.After(to))
				total += s.To.Sub(s.From)
				before = s.To
			}
			return total
		}
		require.Equal(t, max(0, working(t, c, a, b)), sum(a, b))
		if b.After(a) {
			middle := a.Add(b.Sub(a) / 2)
			require.Equal(t, sum(a, b), sum(a, middle)+sum(middle, b))
			beyond := c.Covers().Last().AddDays(40).At(calendar.NewClock(12, 0))
			end := c.Covers().Last().At(calendar.NewClock(24, 0))
			require.Equal(t, working(t, c, a, end), sum(a, beyond), "segments stop where knowledge stops")
		}
	})
}

// 10: working days are rank and select.
func TestWorkingDaysAreRankAndSelect(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		d, n := calendar.DateOf(inside(r, c)), r.IntN(40)
		there, err := c.AddWorkingDays(d, n)
		if err != nil {
			return
		}
		count, err := c.WorkingDays(calendar.NewSpan(d.AddDays(1), there))
		require.NoError(t, err)
		require.Equal(t, n, count)
		if day, err := c.On(d); err == nil && day.IsWorking() {
			home, err := c.AddWorkingDays(there, -n)
			require.NoError(t, err)
			require.Equal(t, d, home)
		}
		same, err := c.AddWorkingDays(d, 0)
		require.NoError(t, err)
		require.Equal(t, d, same)
	})
}

// 11: the zone in which an instant is written, and its monotonic reading, make
// no difference.
func TestZonesMakeNoDifference(t *testing.T) {
	zones := []*time.Location{time.UTC, time.FixedZone("", -11*3600), time.FixedZone("", 14*3600)}
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		at, term := inside(r, c), randomTerm(r)
		due, err := c.Deadline(at, term)
		for _, zone := range zones {
			again, errAgain := c.Deadline(at.In(zone), term)
			require.Equal(t, err, errAgain)
			require.Equal(t, due, again)
		}
	})
	now := time.Now() // with a monotonic reading
	open, err := national.IsOpen(now)
	stripped, errStripped := national.IsOpen(now.Round(0))
	require.Equal(t, open, stripped)
	require.Equal(t, err, errStripped)
}
