package sla

import (
	"math"
	"math/bits"
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/percent"
	"github.com/motcua/motcua/procedures"
)

// scope is why a filing is out of an initiative's scope, 0 if it is in.
func (i *initiative) scope(p *procedures.Procedure, q *question) Outcome {
	f := &q.filing
	switch {
	case !i.InForce.Contains(q.accepted):
		return NotInForce
	case len(i.Procedures) > 0 && !slices.Contains(i.Procedures, p.Code):
		return OtherProcedure
	case len(i.Fields) > 0 && !slices.Contains(i.Fields, p.Field):
		return OtherField
	case len(i.Authorities) > 0 && !slices.Contains(i.Authorities, f.Unit):
		return OtherUnit
	case len(i.Levels) > 0 && !slices.Contains(i.Levels, f.Level):
		return OtherLevel
	case len(i.Channels) > 0 && !slices.Contains(i.Channels, f.Channel):
		return OtherChannel
	case !i.Weekdays.IsZero() && !i.Weekdays.Has(q.accepted.Weekday()):
		return OtherWeekday
	case i.Window != Window{} && !i.Window.contains(q.accepted, f.Accepted):
		return OtherHours
	}
	return 0
}

// contains reports whether t, an instant of d, is within the window.
func (w Window) contains(d calendar.Date, t time.Time) bool {
	return !t.Before(d.At(w.From)) && !t.After(d.At(w.To))
}

// cut is a Cut made ready for whole numbers.
type cut struct {
	keep      uint64 // what is left of 100 percent, in shares of whole; 0: no cut
	unit      calendar.Unit
	to, floor uint64 // how many of unit
}

func (c Cut) compile() cut {
	if c == (Cut{}) {
		return cut{}
	}
	return cut{
		keep: whole - uint64(c.Percent.Shift(percent.Finest).IntPart()),
		unit: c.To.Unit(), to: uint64(c.To.N()), floor: uint64(max(c.Floor.N(), c.To.N())),
	}
}

// of is what the cut leaves of a legal term; not ok where it cannot be
// reckoned: calendar days are cut to calendar days alone, clock hours to clock
// hours, working time to working time, months and years to nothing.
//
// What is left keeps the legal start, except that no offer in working hours or
// minutes waits for the next day (they run from the clock's start), nor one out
// of a limit that itself runs from there, as the same day does. It keeps the
// legal end, and a cutoff only if that moves the filing; none for working hours.
func (c cut) of(legal calendar.Term) (calendar.Term, bool) {
	size, ok := measure(legal.Limit.Unit())
	share, fits := measure(c.unit)
	if !ok || !fits || size.family != share.family {
		return calendar.Term{}, false
	}
	n := uint64(max(legal.Limit.N(), 1)) // the same day has no number
	// Rounding up twice is rounding up once: ⌈⌈x/a⌉/b⌉ = ⌈x/ab⌉.
	left := ceil(n*size.length, c.keep, whole)
	left = ceil(left, 1, share.length*c.to) * c.to
	left = max(left, c.floor)
	if left > math.MaxInt32 {
		return calendar.Term{}, false
	}
	term := calendar.Term{Limit: calendar.NewLimit(int(left), c.unit)}
	if c.unit == calendar.WorkingHours || c.unit == calendar.WorkingMinutes || c.unit == calendar.ClockHours {
		return term, true
	}
	term.Start, term.End = legal.Start, legal.End
	switch legal.Limit.Unit() {
	case calendar.SameDay, calendar.WorkingHours, calendar.WorkingMinutes:
		term.Start = calendar.AtOnce
	}
	if legal.Cutoff.Effect == calendar.CountNextDay {
		term.Cutoff = legal.Cutoff
	}
	return term, true
}

// ceil is a × b / c, rounded up. Limits are below 2³¹ × 480 minutes, so that
// nothing overflows.
func ceil(a, b, c uint64) uint64 {
	high, low := bits.Mul64(a, b)
	quotient, rest := bits.Div64(high, low, c)
	if rest > 0 {
		quotient++
	}
	return quotient
}

// size is what a unit of a limit comes to within its family: minutes of working
// time, calendar days, clock hours.
type size struct {
	family uint8
	length uint64
}

// measure is the size of a unit for cuts; not ok for months and years, which
// have no one length.
func measure(u calendar.Unit) (size, bool) {
	switch u {
	case calendar.WorkingMinutes:
		return size{1, 1}, true
	case calendar.WorkingHours:
		return size{1, 60}, true
	case calendar.HalfDays:
		return size{1, 4 * 60}, true
	case calendar.WorkingDays, calendar.SameDay:
		return size{1, 8 * 60}, true
	case calendar.Days:
		return size{2, 1}, true
	case calendar.ClockHours:
		return size{3, 1}, true
	}
	return size{}, false
}
