package calendar

import (
	"strings"
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// Weekdays is a set of days of the week, written from Monday to Sunday as
// "Mon-Fri" or "Mon,Fri". Sets are comparable. The zero Weekdays is empty and
// prints as "".
type Weekdays struct {
	set uint8 // bit 0: Monday … bit 6: Sunday, the order of the Vietnamese week
}

var weekdayWords = [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

func fromMonday(d time.Weekday) int { return (int(d) + 6) % 7 }

// NewWeekdays is the set of those days. A number that is no day of the week
// counts for nothing.
func NewWeekdays(days ...time.Weekday) Weekdays {
	var w Weekdays
	for _, d := range days {
		if d >= time.Sunday && d <= time.Saturday {
			w.set |= 1 << fromMonday(d)
		}
	}
	return w
}

// ParseWeekdays reads days and ranges of days in the order of the week:
// "Mon-Fri", "Mon,Wed-Fri,Sun"; "" is the empty set.
func ParseWeekdays(s string) (Weekdays, error) {
	var w Weekdays
	if s == "" {
		return w, nil
	}
	next := 0 // the first day that may still come
	for part := range strings.SplitSeq(s, ",") {
		from, to, ranged := strings.Cut(part, "-")
		if !ranged {
			to = from
		}
		first, last := weekdayNumber(from), weekdayNumber(to)
		if first < next || last < first || ranged && last == first {
			return Weekdays{}, bad(s, `days of the week in order, such as "Mon-Fri" or "Mon,Fri"`)
		}
		for ; first <= last; first++ {
			w.set |= 1 << first
		}
		next = last + 1
	}
	return w, nil
}

func weekdayNumber(word string) int {
	for i, w := range weekdayWords {
		if w == word {
			return i
		}
	}
	return -1
}

// MustParseWeekdays is ParseWeekdays for sets written in source code; it
// panics on one that cannot be read.
func MustParseWeekdays(s string) Weekdays { return fault.Must(ParseWeekdays(s)) }

// Has reports whether d is in the set; never for a number that is no weekday.
func (w Weekdays) Has(d time.Weekday) bool {
	return d >= time.Sunday && d <= time.Saturday && w.set>>fromMonday(d)&1 == 1
}

// IsZero reports whether the set is empty.
func (w Weekdays) IsZero() bool { return w.set == 0 }

// String is the set as [ParseWeekdays] reads it; three days or more in a row
// are a range.
func (w Weekdays) String() string {
	var parts []string
	for first := 0; first < 7; first++ {
		last := first
		for last < 7 && w.set>>last&1 == 1 {
			last++
		}
		if last-first >= 3 {
			parts = append(parts, weekdayWords[first]+"-"+weekdayWords[last-1])
			first = last
		} else if last > first {
			parts = append(parts, weekdayWords[first])
		}
	}
	return strings.Join(parts, ",")
}

// MarshalText is String.
func (w Weekdays) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText is ParseWeekdays; on an error it leaves w alone.
func (w *Weekdays) UnmarshalText(text []byte) error { return fault.ReadText(w, text, ParseWeekdays) }
