package calendar_test

import (
	"time"

	"github.com/motcua/motcua/calendar"
)

// verdict is the oracle's deadline.
type verdict struct {
	at      instant
	day     int
	pending bool
	known   bool
}

// deadline follows the table of the package comment, row by row.
func (o *oracle) deadline(filed instant, t calendar.Term) verdict {
	day := filed.minute / oracleDay
	v := verdict{}
	if t.Cutoff.Effect != 0 {
		v.look(o, day, day)
		clock := 60*t.Cutoff.After.Hour() + t.Cutoff.After.Minute()
		into := filed.minute - day*oracleDay
		late := o.isWorking(day) && (into > clock || into == clock && filed.nanos > 0)
		countsNext := t.Cutoff.Effect == calendar.CountNextDay
		if late || countsNext && !o.isWorking(day) {
			next, ok := o.addWorkingDays(day, 1)
			if !ok {
				return verdict{}
			}
			v.look(o, day, next)
			switch t.Cutoff.Effect {
			case calendar.CountNextDay:
				filed, day = instant{o.nextOpenMinute(next * oracleDay), 0}, next
			case calendar.DueNextMorning:
				return v.end(o.firstClose(next), next)
			default:
				return v.end(o.lastClose((next+1)*oracleDay), next)
			}
		}
	}
	n := t.Limit.N()
	switch t.Limit.Unit() {
	case calendar.WorkingMinutes:
		return v.work(o, filed, int64(n)*int64(time.Minute))
	case calendar.WorkingHours:
		return v.work(o, filed, int64(n)*int64(time.Hour))
	case calendar.WorkingDays:
		return v.workdays(o, filed, n, t)
	case calendar.HalfDays:
		return v.halfDays(o, filed, n, t)
	case calendar.SameDay:
		due := day
		if o.isWorking(day) && filed.minute >= o.lastClose((day+1)*oracleDay) {
			due++
		}
		return v.roll(o, day, due, t.End)
	case calendar.ClockHours:
		at := instant{filed.minute + 60*n, filed.nanos}
		if at.minute >= len(o.open) {
			return verdict{}
		}
		v.at, v.day, v.known = at, at.minute/oracleDay, true
		return v
	case calendar.Days:
		return v.roll(o, day+n, day+n, t.End)
	case calendar.Years:
		n *= 12
	}
	last := o.monthsOn(day, n)
	return v.roll(o, last, last, t.End)
}

// monthsOn is the same day number n months on, or that month's last: going
// back from the first of the month after while the number is too great.
func (o *oracle) monthsOn(day, n int) int {
	from := o.first.AddDate(0, 0, day)
	to := time.Date(from.Year(), from.Month()+time.Month(n)+1, 1, 0, 0, 0, 0, time.UTC)
	for {
		to = to.AddDate(0, 0, -1)
		if to.Day() <= from.Day() {
			return int(to.Sub(o.first) / (24 * time.Hour))
		}
	}
}

func (v *verdict) look(o *oracle, from, to int) {
	for d := from; d <= to && d < o.days(); d++ {
		v.pending = v.pending || o.pending[d]
	}
}

func (v verdict) end(minute, day int) verdict {
	v.at, v.day, v.known = instant{minute, 0}, day, true
	return v
}

func (v verdict) work(o *oracle, from instant, work int64) verdict {
	at, day, ok := o.add(from, work)
	if !ok {
		return verdict{}
	}
	v.look(o, from.minute/oracleDay, day)
	v.at, v.day, v.known = at, day, true
	return v
}

// roll is the end of day due or, if it is off, of the next working day; what
// was looked at begins with day looked.
func (v verdict) roll(o *oracle, looked, due int, end calendar.End) verdict {
	for ; due >= o.days() || !o.isWorking(due); due++ {
		if due >= o.days() {
			return verdict{}
		}
	}
	v.look(o, looked, due)
	if end == calendar.Midnight {
		return v.end((due+1)*oracleDay, due)
	}
	return v.end(o.lastClose((due+1)*oracleDay), due)
}

func (v verdict) workdays(o *oracle, filed instant, n int, t calendar.Term) verdict {
	day := filed.minute / oracleDay
	if t.Start == calendar.NextDay {
		due, ok := o.addWorkingDays(day, n)
		if !ok {
			return verdict{}
		}
		return v.roll(o, day+1, due, t.End)
	}
	start, ok := o.nextOpen(filed)
	if !ok {
		return verdict{}
	}
	from := start.minute / oracleDay
	to, ok := o.addWorkingDays(from, n)
	if !ok {
		return verdict{}
	}
	v.look(o, day, to)
	at, _ := o.prevClose(instant{start.minute + (to-from)*oracleDay, start.nanos})
	v.at, v.known = at, true
	v.day = at.minute / oracleDay
	if at.nanos == 0 {
		v.day = (at.minute - 1) / oracleDay
	}
	return v
}

func (v verdict) halfDays(o *oracle, filed instant, n int, t calendar.Term) verdict {
	day := filed.minute / oracleDay
	switch {
	case n%2 == 0:
		return v.workdays(o, filed, n/2, t)
	case t.Start == calendar.NextDay:
		due, ok := o.addWorkingDays(day, n/2+1)
		if !ok {
			return verdict{}
		}
		v.look(o, day+1, due)
		return v.end(o.firstClose(due), due)
	}
	start, ok := o.nextOpen(filed)
	if !ok {
		return verdict{}
	}
	today := start.minute / oracleDay
	whole := o.working(instant{today * oracleDay, 0}, instant{(today + 1) * oracleDay, 0})
	return v.work(o, filed, int64(n)*whole/2)
}

// firstClose is the minute at which the first session of a working day ends.
func (o *oracle) firstClose(day int) int {
	m := o.nextOpenMinute(day * oracleDay)
	for m < (day+1)*oracleDay && o.open[m] {
		m++
	}
	return m
}
