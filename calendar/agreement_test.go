package calendar_test

import (
	"errors"
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

var (
	questions = flag.Int("questions", 20_000, "how many random questions the engine and the oracle must agree on")
	seed      = flag.Uint64("seed", 0, "the seed of the random questions; 0 takes one from the clock")
)

// TestEngineAgreesWithOracle asks both random questions about random calendars.
// Rerun a failure with -seed; ask a million with -questions 1000000.
func TestEngineAgreesWithOracle(t *testing.T) {
	from := *seed
	if from == 0 {
		from = uint64(time.Now().UnixNano())
	}
	t.Logf("-seed %d", from)
	const each = 100
	for asked := 0; asked < *questions; asked += each {
		r := rand.New(rand.NewPCG(from, uint64(asked)))
		cfg := randomConfig(r)
		both := newPair(t, cfg)
		for range each {
			both.ask(t, r)
		}
	}
}

// FuzzEngineAgreesWithOracle lets the fuzzer choose the calendar and the
// question.
func FuzzEngineAgreesWithOracle(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, document, question uint64) {
		both := newPair(t, randomConfig(rand.New(rand.NewPCG(document, 0))))
		r := rand.New(rand.NewPCG(question, document))
		for range 20 {
			both.ask(t, r)
		}
	})
}

// FuzzDeadlineAgreesWithOracle lets the fuzzer choose every part of the term.
func FuzzDeadlineAgreesWithOracle(f *testing.F) {
	f.Add(uint64(3), int64(900)*int64(time.Minute), 5, uint8(4), uint8(0), uint8(0), uint8(15), uint8(1))
	f.Fuzz(func(t *testing.T, document uint64, since int64, n int, unit, start, end, hour, effect uint8) {
		cfg := randomConfig(rand.New(rand.NewPCG(document, 0)))
		filed := cfg.Covers.First().At(calendar.NewClock(0, 0)).Add(time.Duration(since))
		limit := calendar.NewLimit(n%4000, calendar.Unit(unit%10))
		term := calendar.Term{Limit: limit, Start: calendar.Start(start % 2), End: calendar.End(end % 2)}
		if clock := calendar.NewClock(int(hour), 0); !clock.IsZero() && effect%5 != 0 {
			term.Cutoff = calendar.Cutoff{After: clock, Effect: calendar.Effect(effect % 5)}
		}
		if !limit.IsZero() {
			newPair(t, cfg).deadline(t, filed, term)
		}
	})
}

// pair is the engine and the oracle of one document.
type pair struct {
	*calendar.Calendar
	o *oracle
}

func newPair(t *testing.T, cfg calendar.Config) pair {
	t.Helper()
	c, err := calendar.New(cfg)
	require.NoError(t, err, "%+v", cfg)
	return pair{c, newOracle(cfg)}
}

func (p pair) ask(t *testing.T, r *rand.Rand) {
	t.Helper()
	a, b := randomInstant(r, p.Covers()), randomInstant(r, p.Covers())
	switch r.IntN(8) {
	case 0:
		p.instantQuestions(t, a)
	case 1:
		p.add(t, a, time.Duration(r.Int64N(int64(400*time.Hour)))-200*time.Hour)
	case 2:
		p.workingTime(t, a, b)
	case 3:
		p.dayQuestions(t, a, b, r.IntN(60)-30)
	default:
		p.deadline(t, a, randomTerm(r))
	}
}

// agree compares an instant with the oracle's, or both not knowing.
func (p pair) agree(t *testing.T, got time.Time, err error, want instant, known bool, question ...any) {
	t.Helper()
	if !known {
		var uncovered *calendar.UncoveredError
		require.ErrorAs(t, err, &uncovered, question...)
		return
	}
	require.NoError(t, err, question...)
	require.True(t, p.o.time(want).Equal(got), "%v: want %v, got %v", question, p.o.time(want), got)
}

func (p pair) deadline(t *testing.T, filed time.Time, term calendar.Term) {
	t.Helper()
	due, err := p.Deadline(filed, term)
	i, inside := p.o.instant(filed)
	want := verdict{}
	if inside {
		want = p.o.deadline(i, term)
	}
	p.agree(t, due.At, err, want.at, want.known, "%v %+v", filed, term)
	if want.known {
		require.Equal(t, p.o.date(want.day), due.Date.String(), "%v %+v", filed, term)
		require.Equal(t, want.pending, due.Pending, "%v %+v", filed, term)
	}
	require.Equal(t, outcome(due, err), walked(p.Calendar, filed, term), "steps of %v %+v", filed, term)
}

func (p pair) instantQuestions(t *testing.T, at time.Time) {
	t.Helper()
	i, inside := p.o.instant(at)
	open, err := p.IsOpen(at)
	require.Equal(t, inside, err == nil, at)
	require.Equal(t, inside && p.o.open[i.minute], open, at)

	var next, close instant
	var opens, closed bool
	if inside {
		next, opens = p.o.nextOpen(i)
		close, closed = p.o.prevClose(i)
	} else if i == (instant{len(p.o.open), 0}) {
		close = instant{p.o.lastClose(i.minute), 0}
		closed = close.minute >= 0
	}
	got, err := p.NextOpen(at)
	p.agree(t, got, err, next, opens, "NextOpen %v", at)
	got, err = p.PrevClose(at)
	p.agree(t, got, err, close, closed, "PrevClose %v", at)
}

func (p pair) add(t *testing.T, from time.Time, work time.Duration) {
	t.Helper()
	i, inside := p.o.instant(from)
	if !inside {
		return
	}
	got, err := p.Add(from, work)
	if work < 0 {
		want, known := p.o.back(i, int64(-work))
		p.agree(t, got, err, want, known, "Add %v %v", from, work)
		return
	}
	want, _, known := p.o.add(i, int64(work))
	p.agree(t, got, err, want, known, "Add %v %v", from, work)
}

func (p pair) workingTime(t *testing.T, a, b time.Time) {
	t.Helper()
	from, inside := p.o.instant(a)
	to, alsoInside := p.o.instant(b)
	got, err := p.Working(a, b)
	if !inside || !alsoInside {
		var uncovered *calendar.UncoveredError
		require.True(t, err == nil || errors.As(err, &uncovered))
		return
	}
	require.NoError(t, err)
	if b.Before(a) {
		require.Equal(t, -p.o.working(to, from), int64(got), "%v %v", a, b)
		return
	}
	require.Equal(t, p.o.working(from, to), int64(got), "%v %v", a, b)
}

func (p pair) dayQuestions(t *testing.T, a, b time.Time, n int) {
	t.Helper()
	from, inside := p.o.instant(a)
	to, alsoInside := p.o.instant(b)
	if !inside || !alsoInside {
		return
	}
	first, last := from.minute/oracleDay, to.minute/oracleDay
	want, known := p.o.addWorkingDays(first, n)
	got, err := p.AddWorkingDays(calendar.DateOf(a), n)
	require.Equal(t, known, err == nil, "AddWorkingDays %v %d", a, n)
	if known {
		require.Equal(t, p.o.date(want), got.String(), "AddWorkingDays %v %d", a, n)
	}

	days := 0
	for d := first; d <= last; d++ {
		days += b2i(p.o.isWorking(d))
	}
	counted, err := p.WorkingDays(calendar.NewSpan(calendar.DateOf(a), calendar.DateOf(b)))
	require.NoError(t, err)
	require.Equal(t, days, counted, "WorkingDays %v %v", a, b)

	day, err := p.On(calendar.DateOf(a))
	require.NoError(t, err)
	require.Equal(t, p.o.isWorking(first), day.IsWorking(), a)
	require.Equal(t, p.o.pending[first], day.Pending, a)
	whole := p.o.working(instant{first * oracleDay, 0}, instant{(first + 1) * oracleDay, 0})
	require.Equal(t, whole, int64(day.Hours.Total()), a)
}
