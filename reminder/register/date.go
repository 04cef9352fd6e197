package register

import (
	"regexp"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/fold"
)

const (
	firstYear, lastYear     = 1900, 2100
	firstSerial, lastSerial = 10_000, 73_415 // 1927-05-18 and 2100-12-31
)

const (
	wantedDay      = "a day such as 31/12/2026 or 2026-12-31"
	wantedYear     = "a year from 1900 to 2100, in four digits"
	wantedExisting = "a day that exists"
	wantedMidnight = "a day without a time of day"
)

// ParseDate reads a day as offices and spreadsheets write it; "" is the zero
// Date. The years are 1900 to 2100. The forms are
//
//	31/12/2026, 31-12-2026, 31.12.2026   day, month, year; 5/3/2026 is 5 March
//	2026-12-31, 2026/12/31, 2026.12.31   year, month, day
//	ngày 05 tháng 03 năm 2026            with or without diacritics and "ngày"
//	46387, 46387.0                       the serial number of a spreadsheet
//
// the first two also with the time 00:00, as in "31/12/2026 00:00:00" and
// "2026-12-31T00:00:00". Another time of day, and a fraction of a serial number,
// are errors: a day was wanted. So are 12/31/2026 and two-digit years.
//
// Serial numbers are those of the 1900 system, in which 1 is 1 January 1900 and
// 60 a 29 February that 1900 did not have. They are read from 10000 (18 May 1927)
// to 73415 (31 December 2100), so that 1945 and 2026 are years without a day, and
// no serial numbers. A workbook in the 1904 system has to be converted before.
func ParseDate(s string) (calendar.Date, error) {
	d, wanted := readDate(clean(s))
	if wanted != "" {
		return calendar.Date{}, fault.Bad("register", s, wanted)
	}
	return d, nil
}

// readDate is the day that a clean text names, or what was wanted instead.
func readDate(s string) (d calendar.Date, wanted string) {
	switch {
	case s == "":
		return calendar.Date{}, ""
	case s[0] < '0' || s[0] > '9' || strings.ContainsAny(s, "mM"):
		return wordedDate(s)
	}
	s, clock := cutClock(s)
	if clock != "" && !midnight.MatchString(clock) {
		return calendar.Date{}, wantedMidnight
	}
	at := strings.IndexAny(s, "/-.,")
	if at < 0 {
		return serialDate(s, "")
	}
	first, separator, rest := s[:at], s[at:at+1], s[at+1:]
	second, third, three := strings.Cut(rest, separator)
	switch {
	case three && separator != ",":
		return civilDate(strings.TrimSpace(first), strings.TrimSpace(second), strings.TrimSpace(third))
	case separator == "." || separator == ",":
		return serialDate(first, rest)
	}
	return calendar.Date{}, wantedDay
}

var midnight = regexp.MustCompile(`^0?0:00(:00([.,]0+)?)?$`)

// cutClock cuts a time of day off the end.
func cutClock(s string) (day, clock string) {
	colon := strings.IndexByte(s, ':')
	if colon < 0 {
		return s, ""
	}
	at := strings.LastIndexAny(s[:colon], " T")
	if at < 0 {
		return s, ""
	}
	return strings.TrimSpace(s[:at]), s[at+1:]
}

// serialDate reads a serial number, which counts the days since 30 December 1899
// from 61 on.
func serialDate(whole, fraction string) (calendar.Date, string) {
	n, ok := number(whole, 5)
	switch {
	case !ok || n < firstSerial || n > lastSerial || strings.Trim(fraction, "0123456789") != "":
		return calendar.Date{}, wantedDay
	case strings.Trim(fraction, "0") != "":
		return calendar.Date{}, wantedMidnight
	}
	return calendar.NewDate(1899, time.December, 30).AddDays(n), ""
}

// civilDate reads a day in figures: the year is the one with four digits.
func civilDate(first, second, third string) (calendar.Date, string) {
	if len(first) == 4 && len(third) <= 2 {
		d, wanted := theDay(third, second, first)
		if wanted == wantedOrder {
			wanted = "year-month-day"
		}
		return d, wanted
	}
	return theDay(first, second, third)
}

const wantedOrder = "day/month/year"

func theDay(day, month, year string) (calendar.Date, string) {
	d, ok1 := number(day, 2)
	m, ok2 := number(month, 2)
	y, ok3 := number(year, 4)
	date := calendar.NewDate(y, time.Month(m), d)
	switch {
	case !ok1 || !ok2 || !ok3:
		return calendar.Date{}, wantedDay
	case len(year) < 4 || y < firstYear || y > lastYear:
		return calendar.Date{}, wantedYear
	case m > 12 && d <= 12:
		return calendar.Date{}, wantedOrder
	case date.IsZero():
		return calendar.Date{}, wantedExisting
	}
	return date, ""
}

// wordedDate reads "ngày 05 tháng 03 năm 2026".
func wordedDate(s string) (calendar.Date, string) {
	words := fold.Words(s)
	if len(words) == 6 && words[0] == "ngay" {
		words = words[1:]
	}
	if len(words) != 5 || words[1] != "thang" || words[3] != "nam" {
		return calendar.Date{}, wantedDay
	}
	return theDay(words[0], words[2], words[4])
}

// number reads up to that many ASCII digits.
func number(s string, most int) (n int, ok bool) {
	if s == "" || len(s) > most {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}
