package reminder_test

import (
	"time"

	"github.com/motcua/motcua/calendar"
)

// How the oracle counts: day by day, month by month.

// look is a walk over days that remembers what it met.
type look struct {
	cal     *calendar.Calendar
	pending bool // a day was not decided
	lost    bool // a day was not covered
}

// works reports whether a day is a working day; what is not known is none.
func (l *look) works(d calendar.Date) bool {
	day, err := l.cal.On(d)
	l.lost = l.lost || err != nil
	l.pending = l.pending || day.Pending
	return err == nil && day.IsWorking()
}

// back is the last working day on or before d, the zero Date if it is not known.
func (l *look) back(d calendar.Date) calendar.Date {
	for !l.works(d) {
		if l.lost {
			return calendar.Date{}
		}
		d = d.AddDays(-1)
	}
	return d
}

// before is the day so long before d, the zero Date if it is not known.
func (l *look) before(d calendar.Date, length calendar.Limit) calendar.Date {
	if length.Unit() != calendar.WorkingDays {
		return shift(d, length, -1)
	}
	l.works(d) // the day that is counted from is looked at, too, and has to be covered
	for n := length.N(); n > 0 && !l.lost; {
		if d = d.AddDays(-1); l.works(d) {
			n--
		}
	}
	if l.lost {
		return calendar.Date{}
	}
	return d
}

// shift is d and so much time, in days, months or years, in that direction. A
// day that the month does not have becomes its last.
func shift(d calendar.Date, length calendar.Limit, direction int) calendar.Date {
	n := length.N()
	switch length.Unit() {
	case calendar.Days:
		for range n {
			d = d.AddDays(direction)
		}
		return d
	case calendar.Years:
		n *= 12
	case calendar.Months:
	default:
		return d
	}
	year, month, day := d.Civil()
	for range n {
		switch month += time.Month(direction); month {
		case 0:
			year, month = year-1, time.December
		case 13:
			year, month = year+1, time.January
		}
	}
	for {
		if found := calendar.NewDate(year, month, day); !found.IsZero() {
			return found
		}
		day--
	}
}
