package calendar_test

import (
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"github.com/rickar/cal/v2"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

// The benchmarks ask about random instants of 2008 to 2016 on the national
// calendar of 2008 to 2027. Their results are ratios to the yardsticks at the
// end of this file, in one run.

const asked = 1 << 12

func randomInstants(n int) []time.Time {
	r := rand.New(rand.NewPCG(2018, 61))
	first := calendar.MustParseDate("2008-01-01").At(calendar.NewClock(0, 0))
	last := calendar.MustParseDate("2016-12-31").At(calendar.NewClock(24, 0))
	instants := make([]time.Time, n)
	for i := range instants {
		instants[i] = first.Add(time.Duration(r.Int64N(int64(last.Sub(first)))))
	}
	return instants
}

var national = calendar.MustNew(vietnam.Config())

var hourSpans = []struct {
	name  string
	hours int
}{{"8h", 8}, {"80h", 80}, {"2000h", 2000}}

func BenchmarkDeadline(b *testing.B) {
	instants := randomInstants(asked)
	for _, span := range hourSpans {
		term := calendar.Term{Limit: calendar.NewLimit(span.hours, calendar.WorkingHours)}
		b.Run(span.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				due, err := national.Deadline(instants[i%asked], term)
				if err != nil || due.Date.IsZero() {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

func BenchmarkAdd(b *testing.B) {
	instants := randomInstants(asked)
	for _, span := range hourSpans {
		work := time.Duration(span.hours) * time.Hour
		b.Run(span.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if _, err := national.Add(instants[i%asked], work); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

func BenchmarkWorking(b *testing.B) {
	const aDay = 24 * time.Hour
	instants := randomInstants(asked)
	for _, span := range []struct {
		name string
		long time.Duration
	}{{"1d", aDay}, {"30d", 30 * aDay}, {"1y", 365 * aDay}, {"10y", 3652 * aDay}} {
		until := make([]time.Time, asked)
		for i, t := range instants {
			until[i] = t.Add(span.long)
		}
		b.Run(span.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if _, err := national.Working(instants[i%asked], until[i%asked]); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

func BenchmarkNextOpen(b *testing.B) {
	instants := randomInstants(asked)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := national.NextOpen(instants[i%asked]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

func BenchmarkAddWorkingDays(b *testing.B) {
	var dates [asked]calendar.Date
	for i, t := range randomInstants(asked) {
		dates[i] = calendar.DateOf(t)
	}
	for _, span := range []struct {
		name string
		n    int
	}{{"1", 1}, {"15", 15}, {"250", 250}} {
		b.Run(span.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if _, err := national.AddWorkingDays(dates[i%asked], span.n); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

// BenchmarkSteps reports the cost of one step of a walk of 15 working days.
func BenchmarkSteps(b *testing.B) {
	instants := randomInstants(asked)
	term := calendar.Term{Limit: calendar.NewLimit(15, calendar.WorkingDays)}
	b.ReportAllocs()
	i, steps := 0, 0
	for b.Loop() {
		for range national.Steps(instants[i%asked], term) {
			steps++
		}
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(steps), "ns/day")
}

// BenchmarkMillion is 10⁶ due dates of a million distinct random filings.
func BenchmarkMillion(b *testing.B) {
	instants := randomInstants(1_000_000)
	term := calendar.Term{Limit: calendar.NewLimit(16, calendar.WorkingHours)}
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range instants {
			if _, err := national.Deadline(t, term); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkOffices asks a thousand offices in turn: each with a calendar of its
// own, or all sharing one because their documents are equal.
func BenchmarkOffices(b *testing.B) {
	const offices = 1000
	cfg := vietnam.Config()
	instants := randomInstants(asked)
	term := calendar.Term{Limit: calendar.NewLimit(16, calendar.WorkingHours)}
	for _, c := range []struct {
		name string
		open func() *calendar.Calendar
	}{{"own", func() *calendar.Calendar { return calendar.MustNew(cfg) }}, {"shared", func() *calendar.Calendar { return national }}} {
		b.Run(c.name, func(b *testing.B) {
			calendars := make([]*calendar.Calendar, offices)
			for i := range calendars {
				calendars[i] = c.open()
			}
			i := 0
			for b.Loop() {
				if _, err := calendars[i*7919%offices].Deadline(instants[i%asked], term); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

// BenchmarkNew reports time and memory a calendar year, by the heap that many
// calendars together hold.
func BenchmarkNew(b *testing.B) {
	cfg := vietnam.Config()
	const held = 64
	years := float64(cfg.Covers.Last().Year() - cfg.Covers.First().Year() + 1)

	var before, after runtime.MemStats
	calendars := make([]*calendar.Calendar, held)
	runtime.GC()
	runtime.ReadMemStats(&before)
	for i := range calendars {
		calendars[i] = calendar.MustNew(cfg)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(calendars)

	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.New(cfg); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/years, "ns/year")
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/held/years, "B/year")
}

// The yardsticks: the standard library's AddDate, and rickar/cal, which cannot
// express the lunch break and so answers an easier question.

func BenchmarkAddDate(b *testing.B) {
	instants := randomInstants(asked)
	var sink time.Time
	i := 0
	for b.Loop() {
		sink = instants[i%asked].AddDate(0, 0, 1)
		i++
	}
	runtime.KeepAlive(sink)
}

func BenchmarkRickarPlain(b *testing.B)  { benchmarkRickar(b, false) }
func BenchmarkRickarCached(b *testing.B) { benchmarkRickar(b, true) }

func benchmarkRickar(b *testing.B, cached bool) {
	instants := randomInstants(asked)
	for _, span := range hourSpans {
		work := time.Duration(span.hours) * time.Hour
		b.Run(span.name, func(b *testing.B) {
			c := rickarCalendar()
			c.Cacheable = cached
			var sink time.Time
			i := 0
			for b.Loop() {
				sink = c.AddWorkHours(instants[i%asked], work)
				i++
			}
			runtime.KeepAlive(sink)
		})
	}
}

// rickarCalendar is a rickar calendar as its documentation makes one, with the
// eleven statutory days as holidays; those that move are looked up by year.
func rickarCalendar() *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.SetWorkHours(8*time.Hour, 17*time.Hour)
	for _, fixed := range []struct {
		month time.Month
		day   int
	}{{time.January, 1}, {time.April, 30}, {time.May, 1}, {time.September, 2}} {
		c.AddHoliday(&cal.Holiday{Month: fixed.month, Day: fixed.day, Func: cal.CalcDayOfMonth})
	}
	tet := map[int]time.Time{}
	for _, d := range vietnam.Config().Days {
		if d.Kind == calendar.Holiday && d.Name.EN == "Lunar New Year (day 1)" {
			year, month, day := d.Date.Civil()
			tet[year] = time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		}
	}
	// Tết from two days before mùng 1 to two after, the day before National Day
	// and Hùng Kings' day, here always the 68th day from mùng 1.
	for _, offset := range []int{-2, -1, 0, 1, 2, 68} {
		c.AddHoliday(&cal.Holiday{Func: func(_ *cal.Holiday, year int) time.Time {
			return tet[year].AddDate(0, 0, offset)
		}})
	}
	c.AddHoliday(&cal.Holiday{Month: time.September, Day: 1, Func: cal.CalcDayOfMonth})
	return c
}
