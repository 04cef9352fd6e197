package calendar

import (
	"math"
	"strconv"
	"strings"

	"github.com/motcua/motcua/internal/fault"
)

// Unit is what a limit is counted in. The zero Unit is none.
type Unit uint8

// The units of limits. See the package comment for how each is counted.
const (
	_              Unit = iota
	WorkingMinutes      // minutes during which the office is open
	WorkingHours        // hours during which the office is open
	HalfDays            // half working days (buổi làm việc)
	WorkingDays         // days on which the office opens (ngày làm việc)
	SameDay             // by the end of the day (trong ngày)
	Days                // calendar days (ngày)
	Months              // calendar months (tháng)
	Years               // calendar years (năm)
	ClockHours          // hours by the clock, day and night (giờ)
)

var unitWords = []string{
	"", "working minutes", "working hours", "half days", "working days",
	"same day", "days", "months", "years", "clock hours",
}

// String is the unit in words, as in "working days".
func (u Unit) String() string { return fault.Word(unitWords, u) }

// Limit is a length of time in the words of the law: "5 working days", "1
// month", "same day". It is comparable; one of no or negative length cannot be
// built. The zero Limit is "no limit" and prints as "".
type Limit struct {
	n    int32 // 0 for SameDay
	unit Unit
}

// NewLimit is n of that unit, n from 1 to 2,147,483,647; for [SameDay] n is
// ignored. It is the zero Limit for any other n or an unknown unit.
func NewLimit(n int, u Unit) Limit {
	switch {
	case u == SameDay:
		return Limit{0, u}
	case u == 0 || int(u) >= len(unitWords) || n < 1 || n > math.MaxInt32:
		return Limit{}
	}
	return Limit{int32(n), u}
}

// ParseLimit reads "1 working day", "5 working days", "same day" and so on, as
// String writes them; "" is the zero Limit.
func ParseLimit(s string) (Limit, error) {
	if s == "" {
		return Limit{}, nil
	}
	number, words, _ := strings.Cut(s, " ")
	n, _ := strconv.Atoi(number)
	for u := WorkingMinutes; int(u) < len(unitWords); u++ {
		if l := NewLimit(n, u); !l.IsZero() && l.String() == s {
			return l, nil
		}
	}
	for _, unit := range unitWords {
		if words == unit && n >= 1 {
			return Limit{}, bad(s, `a number from 1 to 2147483647, then its unit in the singular for 1 and the plural otherwise`)
		}
	}
	return Limit{}, bad(s, `a limit: "same day", or a number from 1 and one of `+
		strings.Join(unitWords[WorkingMinutes:SameDay], ", ")+", "+strings.Join(unitWords[Days:], ", "))
}

// MustParseLimit is ParseLimit for limits written in source code; it panics on
// one that cannot be read.
func MustParseLimit(s string) Limit { return fault.Must(ParseLimit(s)) }

// N is the number of units; 0 for [SameDay] and the zero Limit.
func (l Limit) N() int { return int(l.n) }

// Unit is the unit, zero for the zero Limit.
func (l Limit) Unit() Unit { return l.unit }

// IsZero reports whether there is no limit.
func (l Limit) IsZero() bool { return l.unit == 0 }

// String is l as [ParseLimit] reads it.
func (l Limit) String() string {
	switch {
	case l.IsZero() || l.unit == SameDay:
		return l.unit.String()
	case l.n == 1:
		return "1 " + strings.TrimSuffix(l.unit.String(), "s")
	}
	return strconv.Itoa(l.N()) + " " + l.unit.String()
}

// MarshalText is String.
func (l Limit) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText is ParseLimit; on an error it leaves l alone.
func (l *Limit) UnmarshalText(text []byte) error { return fault.ReadText(l, text, ParseLimit) }
