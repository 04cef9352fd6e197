package calendar

import (
	"iter"
	"slices"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// Calendar answers questions about one office's opening hours. It is made by
// [New], never changes, and is safe for concurrent use. All instants are read
// as Vietnamese time (UTC+7), in whatever zone they are written, and given in
// it. Sessions are half open: an office that opens 08:00-12:00 is open at
// 08:00:00 and no longer open at 12:00:00. The zero Calendar covers nothing.
type Calendar struct {
	table
	covers   Span
	base     int64 // Unix time at which covers begins
	id       string
	weeks    Timeline[Week]
	specials []SpecialDay // by date, Hours resolved
	pending  []stretch    // in order, apart
}

// stretch is days from first to last, counted from the first day of covers.
type stretch struct{ first, last int }

// Day is what a calendar knows of a day.
type Day struct {
	Date    Date        // the day
	Kind    Kind        // Workday, RestDay, or the kind of a special day
	Hours   Hours       // the opening hours that day; none on a day off
	Swap    Date        // the other half of the pair, for Swapped and MakeUp
	Name    motcua.Text // of special days that have one
	Basis   motcua.Ref  // the text that makes a special day so
	Pending bool        // not yet decided
}

// IsWorking reports whether the office opens at all that day.
func (d Day) IsWorking() bool { return !d.Hours.IsZero() }

// New makes the calendar of a document. An invalid document gives an error
// that matches [ErrInvalid] in errors.Is and tells all its faults. cfg may be changed
// afterwards.
func New(cfg Config) (*Calendar, error) {
	if err := cfg.faults().Err("calendar"); err != nil {
		return nil, err
	}
	c := &Calendar{
		covers:   cfg.Covers,
		base:     cfg.Covers.First().midnight(),
		weeks:    slices.Clone(cfg.Weeks),
		specials: slices.Clone(cfg.Days),
	}
	slices.SortFunc(c.specials, func(a, b SpecialDay) int { return a.Date.Compare(b.Date) })
	for i, s := range c.specials {
		c.specials[i].Hours = s.resolve(c.weeks)
	}
	c.compile()
	c.pending = c.undecided(cfg.Decided)
	c.id = c.hash()
	return c, nil
}

// MustNew is New for documents written in source code; it panics on an
// invalid one.
func MustNew(cfg Config) *Calendar { return fault.Must(New(cfg)) }

// compile fills the table, walking weeks and special days beside the dates.
func (c *Calendar) compile() {
	b := newBuilder(c.covers.Len())
	week, special := 0, 0
	for d := c.covers.First(); !d.After(c.covers.Last()); d.day++ {
		for week+1 < len(c.weeks) && !c.weeks[week+1].From.After(d) {
			week++
		}
		if special < len(c.specials) && c.specials[special].Date == d {
			b.day(c.specials[special].Hours, true)
			special++
			continue
		}
		b.day(*c.weeks[week].Value.day(d.Weekday()), false)
	}
	c.table = b.finish()
}

// undecided are the days marked pending and those after decided, in stretches.
func (c *Calendar) undecided(decided Date) []stretch {
	var found []stretch
	for _, s := range c.specials {
		if s.Pending && (decided.IsZero() || !s.Date.After(decided)) {
			d := c.dayNumber(s.Date)
			found = append(found, stretch{d, d})
		}
	}
	if !decided.IsZero() && decided.Before(c.covers.Last()) {
		found = append(found, stretch{c.dayNumber(decided) + 1, c.days() - 1})
	}
	return found
}

// isPending reports whether one of the days from first to last is pending.
func (c *Calendar) isPending(first, last int) bool {
	if len(c.pending) == 0 || last < c.pending[0].first || first > last {
		return false
	}
	i, _ := slices.BinarySearchFunc(c.pending, first, func(s stretch, d int) int { return s.last - d })
	return i < len(c.pending) && c.pending[i].first <= last
}

// ID is the identity of the calendar's answers: the SHA-256, in hexadecimal, of
// the days covered and each day's kind, sessions, swap and whether it is
// pending. Names and citations do not change it, nor does the order of the
// document. A promise keeps it to tell which calendar gave its dates.
func (c *Calendar) ID() string { return c.id }

// Covers is the days that the calendar knows.
func (c *Calendar) Covers() Span { return c.covers }

// On is what the calendar knows of d. A day that is not covered is an
// [*UncoveredError].
func (c *Calendar) On(d Date) (day Day, err error) {
	if !c.covers.Contains(d) {
		return Day{}, c.uncovered(d)
	}
	c.fill(&day, c.dayNumber(d))
	return day, nil
}

// Days are the days of s in order. They stop before the first that is not
// covered, for which On gives the error.
func (c *Calendar) Days(s Span) iter.Seq[Day] {
	return func(yield func(Day) bool) { c.yieldDays(s, yield) }
}

func (c *Calendar) yieldDays(s Span, yield func(Day) bool) {
	for d := s.First(); s.Contains(d) && c.covers.Contains(d); d = d.AddDays(1) {
		if !yield(c.dayAt(c.dayNumber(d))) {
			return
		}
	}
}

func (c *Calendar) dayAt(n int) Day {
	var d Day
	c.fill(&d, n)
	return d
}

// fill is dayAt in place.
func (c *Calendar) fill(into *Day, n int) {
	d := c.date(n)
	pending := c.isPending(n, n)
	if c.special(n) {
		i, _ := slices.BinarySearchFunc(c.specials, d, func(s SpecialDay, d Date) int { return s.Date.Compare(d) })
		s := &c.specials[i]
		*into = Day{d, s.Kind, s.Hours, s.Swap, s.Name, s.Basis, pending}
		return
	}
	week := &c.weeks[c.weeks.index(d)].Value
	*into = Day{Date: d, Kind: Workday, Hours: *week.day(d.Weekday()), Pending: pending}
	if into.Hours.IsZero() {
		into.Kind = RestDay
	}
}

// dayNumber is the number of d counted from the first day of covers, date its
// inverse.
func (c *Calendar) dayNumber(d Date) int { return d.DaysSince(c.covers.first) }
func (c *Calendar) date(n int) Date      { return Date{c.covers.first.day + int32(n)} }

// moment is t in the table's measure; ok for all instants of covers and the
// midnight that ends them.
func (c *Calendar) moment(t time.Time) (m moment, ok bool) {
	seconds, days := uint64(t.Unix()-c.base), c.days()
	if days < 1 || seconds > uint64(days)*secondsADay {
		return 0, false
	}
	m = moment(seconds*uint64(time.Second)) + moment(t.Nanosecond())
	return m, m <= c.end()
}

func (c *Calendar) time(m moment) time.Time {
	return time.Unix(c.base+int64(m/moment(time.Second)), int64(m%moment(time.Second))).In(zone)
}

func (c *Calendar) uncovered(d Date) error { return &UncoveredError{d, c.covers} }

// beforeCovers and afterCovers are the errors of answers that lie where
// nothing is known.
func (c *Calendar) beforeCovers() error { return c.uncovered(c.covers.First().AddDays(-1)) }
func (c *Calendar) afterCovers() error  { return c.uncovered(c.covers.Last().AddDays(1)) }
