package lunar

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Date is a date of the Vietnamese lunar calendar, from L1968-01-01 to
// L2100-11-30. Dates are comparable; one that does not exist cannot be built:
// no day 30 in a month of 29, no leap month in a year that has none. The zero
// Date is "no date": it prints as "", and every method on it is safe.
type Date struct {
	packed uint32 // year, month, leap and day, so that a later date is greater; 0: no date
}

// The bits of a packed date below its year.
const (
	dayBits   = 5
	leapBits  = 1
	monthBits = 4
)

var (
	origin = calendar.NewDate(firstYear, time.January, 20) // from which the table counts days
	last   = pack(lastYear, 11, 30, false)                 // with which the table ends
	covers = calendar.NewSpan(pack(firstYear, 1, 1, false).Solar(), last.Solar())
)

// Covers is the days that [Of] knows: 1968-01-29/2100-12-30.
func Covers() calendar.Span { return covers }

// New is the date of that lunar year, month and day, in the leap month of that
// number if leap; the zero Date if there is no such day. A lunar year has the
// number of the year in which it begins: New(2026, 1, 1, false) is Tết 2026.
func New(year, month, day int, leap bool) Date {
	if year < firstYear || year > lastYear || month < 1 || month > 12 {
		return Date{}
	}
	y := years[year-firstYear]
	if leap && month != y.leapMonth() || day < 1 || day > y.daysIn(y.index(month, leap)) {
		return Date{}
	}
	d := pack(year, month, day, leap)
	if d.Compare(last) > 0 {
		return Date{}
	}
	return d
}

func pack(year, month, day int, leap bool) Date {
	packed := uint32(year)<<monthBits | uint32(month)
	packed <<= leapBits
	if leap {
		packed |= 1
	}
	return Date{packed<<dayBits | uint32(day)}
}

// Of is the lunar date of the civil date d. If d is outside [Covers] or no date,
// it is the zero Date and a [*calendar.UncoveredError].
func Of(d calendar.Date) (Date, error) {
	if !covers.Contains(d) {
		return Date{}, &calendar.UncoveredError{Date: d, Covers: covers}
	}
	n := d.DaysSince(origin)
	// The year whose 20 January is the last not after d; its Tết may be still
	// to come. Every fourth year is leap, as far as 20 January 2100.
	i := 4 * n / 1461
	if n < tet(i) {
		i--
	}
	y := years[i]
	month, leap, day := y.find(n - tet(i))
	return pack(firstYear+i, month, day, leap), nil
}

// Solar is the civil date of d; the zero Date for the zero Date.
func (d Date) Solar() calendar.Date {
	if d.IsZero() {
		return calendar.Date{}
	}
	i := d.Year() - firstYear
	y := years[i]
	return origin.AddDays(tet(i) + y.daysBefore(y.index(d.Month(), d.Leap())) + d.Day() - 1)
}

// Year is the year of d, 0 for the zero Date. It begins with Tết: the days of
// January before it belong to the year before.
func (d Date) Year() int { return int(d.packed >> (monthBits + leapBits + dayBits)) }

// Month is the number of the month of d, 1 (Giêng) to 12 (Chạp); 0 for the zero
// Date. A leap month has the number of the month before it.
func (d Date) Month() int { return int(d.packed >> (leapBits + dayBits) & (1<<monthBits - 1)) }

// Day is the day of the month, 1 to 30; 0 for the zero Date.
func (d Date) Day() int { return int(d.packed & (1<<dayBits - 1)) }

// Leap reports whether the month of d is leap (tháng nhuận).
func (d Date) Leap() bool { return d.packed>>dayBits&1 == 1 }

// Compare is -1, 0 or +1 as d is before, the same as or after e; their text forms
// sort alike. The zero Date is before all others.
func (d Date) Compare(e Date) int { return cmp.Compare(d.packed, e.packed) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// ParseDate reads "L2026-01-10", or "L2025-06L-15" in a leap month, as String
// writes them; "" is the zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	var year, month, day int
	plain := strings.Replace(s, "L-", "-", 1)
	_, _ = fmt.Sscanf(plain, "L%d-%d-%d", &year, &month, &day)
	d := New(year, month, day, plain != s)
	if d.String() != s {
		return Date{}, fault.Bad("lunar", s,
			`a lunar day that exists, from "L1968-01-01" to "L2100-11-30", in a leap month such as "L2025-06L-15"`)
	}
	return d, nil
}

// MustParseDate is ParseDate for dates written in source code; it panics on
// one that cannot be read.
func MustParseDate(s string) Date { return fault.Must(ParseDate(s)) }

// String is d as "L2026-01-10", in a leap month as "L2025-06L-15"; "" for the
// zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Leap():
		return fmt.Sprintf("L%04d-%02dL-%02d", d.Year(), d.Month(), d.Day())
	}
	return fmt.Sprintf("L%04d-%02d-%02d", d.Year(), d.Month(), d.Day())
}

// MarshalText is String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is ParseDate; on an error it leaves d alone.
func (d *Date) UnmarshalText(text []byte) error { return fault.ReadText(d, text, ParseDate) }
