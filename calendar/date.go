package calendar

import (
	"cmp"
	"fmt"
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// Date is a civil date of the Gregorian calendar in Vietnam (UTC+7), from
// 0001-01-01 to 9999-12-31; it is not an instant. Dates are comparable, and 31
// February cannot be built. The zero Date is "no date": it prints as "", and
// every method on it is safe.
type Date struct {
	day int32 // days since the last day of year 0; 0: no date
}

const (
	maxYear  = 9999
	maxDay   = 3_652_059 // 9999-12-31
	epochDay = 719_163   // 1970-01-01
)

// zone is the one zone of Vietnam; it has known no daylight saving since 1976.
var zone = time.FixedZone("+07", offset)

const offset = 7 * 60 * 60 // seconds ahead of UTC

// NewDate is the date of that year, month and day, or the zero Date if there
// is no such day.
func NewDate(year int, month time.Month, day int) Date {
	if year < 1 || year > maxYear || month < time.January || month > time.December ||
		day < 1 || day > daysIn(year, month) {
		return Date{}
	}
	return Date{dayNumber(year, month) + int32(day)}
}

// DateOf is the civil date in Vietnam at the instant t, in whatever zone t is
// written; the zero Date outside the years 1 to 9999.
func DateOf(t time.Time) Date {
	day := (t.Unix() + offset + epochDay*secondsADay) / secondsADay
	if day < 1 || day > maxDay {
		return Date{}
	}
	return Date{int32(day)}
}

// ParseDate reads "2006-01-02"; "" is the zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	year, ok1 := digits(s, 0, 4)
	month, ok2 := digits(s, 5, 2)
	day, ok3 := digits(s, 8, 2)
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' || !ok1 || !ok2 || !ok3 {
		return Date{}, bad(s, `a date such as "2026-02-28"`)
	}
	d := NewDate(year, time.Month(month), day)
	if d.IsZero() {
		return Date{}, bad(s, "a day that exists")
	}
	return d, nil
}

// MustParseDate is ParseDate for dates written in source code; it panics on
// one that cannot be read.
func MustParseDate(s string) Date { return fault.Must(ParseDate(s)) }

// Civil is the year, month and day of d; all zero for the zero Date.
func (d Date) Civil() (year int, month time.Month, day int) {
	if d.day == 0 {
		return 0, 0, 0
	}
	// Count from 1 March of year 0, so that the leap day ends its year; then
	// 400, 100, 4 and 1 years are cut off in turn.
	n := uint32(d.day) + 305
	era, n := n/146_097, n%146_097
	yearOfEra := (n - n/1_460 + n/36_524 - n/146_096) / 365
	n -= 365*yearOfEra + yearOfEra/4 - yearOfEra/100
	monthFromMarch := (5*n + 2) / 153
	day = int(n - (153*monthFromMarch+2)/5 + 1)
	month = time.Month((monthFromMarch+2)%12 + 1)
	year = int(400*era + yearOfEra)
	if month <= time.February {
		year++
	}
	return year, month, day
}

// dayNumber is the number of the day before the first of that month.
func dayNumber(year int, month time.Month) int32 {
	if month <= time.February {
		year--
		month += 12
	}
	return int32(365*year + year/4 - year/100 + year/400 + (153*(int(month)-3)+2)/5 - 306)
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Year is the year of d, 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.Civil()
	return year
}

// Weekday is the day of the week of d; it has no meaning for the zero Date.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.day % 7) }

// AddDays is the date n days after d (before it if n < 0); the zero Date if
// that is outside the years 1 to 9999 or d is zero.
func (d Date) AddDays(n int) Date {
	sum := int64(d.day) + int64(n)
	if d.day == 0 || sum < 1 || sum > maxDay || n > maxDay || n < -maxDay {
		return Date{}
	}
	return Date{int32(sum)}
}

// AddMonths is the same day number n months later (earlier if n < 0), or the
// last day of that month if it has no such number, as the Civil Code
// (91/2015/QH13 Điều 148) counts months: 31 January and one month is 28 or 29
// February. It is the zero Date outside the years 1 to 9999 or if d is zero.
func (d Date) AddMonths(n int) Date {
	const most = 12 * maxYear
	if d.day == 0 || n > most || n < -most {
		return Date{}
	}
	year, month, day := d.Civil()
	months := 12*year + int(month) - 1 + n
	year, month = months/12, time.Month(months%12)+1
	if months < 12 {
		return Date{}
	}
	return NewDate(year, month, min(day, daysIn(year, month)))
}

// DaysSince is the number of days from e to d, negative if d is earlier; it
// has no meaning if either is zero.
func (d Date) DaysSince(e Date) int { return int(d.day) - int(e.day) }

// Compare is -1, 0 or +1 as d is before, the same as or after e. The zero Date
// is before all others.
func (d Date) Compare(e Date) int { return cmp.Compare(d.day, e.day) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.day < e.day }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.day > e.day }

// At is the instant of that clock time on d in Vietnam; at 24:00 the midnight
// that ends d. It is the zero time if d or c is zero.
func (d Date) At(c Clock) time.Time {
	if d.IsZero() || c.IsZero() {
		return time.Time{}
	}
	return time.Unix(d.midnight()+int64(c.minutes())*60, 0).In(zone)
}

// midnight is the Unix time of the beginning of d.
func (d Date) midnight() int64 { return (int64(d.day)-epochDay)*secondsADay - offset }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.day == 0 }

// String is d as "2006-01-02", "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	year, month, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", year, int(month), day)
}

// MarshalText is String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is ParseDate; on an error it leaves d alone.
func (d *Date) UnmarshalText(text []byte) error { return fault.ReadText(d, text, ParseDate) }
