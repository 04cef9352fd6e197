package calendar

import (
	"cmp"
	"fmt"

	"github.com/motcua/motcua/internal/fault"
)

// Clock is a clock time of a day to the minute, from 00:00 to 24:00, the
// midnight that ends the day. Clocks are comparable; 25:00 cannot be built. The
// zero Clock is "no time", which is not 00:00; it prints as "".
type Clock struct {
	past uint16 // minutes past midnight, and one; 0: no time
}

// NewClock is that hour and minute, or the zero Clock if there is no such time.
func NewClock(hour, minute int) Clock {
	if hour < 0 || minute < 0 || minute > 59 || hour > 24 || hour == 24 && minute > 0 {
		return Clock{}
	}
	return clockOf(60*hour + minute)
}

// clockOf is the clock time that many minutes past midnight, 0 to 1,440.
func clockOf(minutes int) Clock { return Clock{uint16(minutes + 1)} }

// ParseClock reads "15:04", two digits each; "" is the zero Clock.
func ParseClock(s string) (Clock, error) {
	if s == "" {
		return Clock{}, nil
	}
	hour, ok1 := digits(s, 0, 2)
	minute, ok2 := digits(s, 3, 2)
	if len(s) != len("15:04") || s[2] != ':' || !ok1 || !ok2 {
		return Clock{}, bad(s, `a time such as "07:30"`)
	}
	c := NewClock(hour, minute)
	if c.IsZero() {
		return Clock{}, bad(s, "a time from 00:00 to 24:00")
	}
	return c, nil
}

// MustParseClock is ParseClock for times written in source code; it panics on
// one that cannot be read.
func MustParseClock(s string) Clock { return fault.Must(ParseClock(s)) }

// Hour is 0 to 24; 0 for the zero Clock.
func (c Clock) Hour() int { return max(c.minutes(), 0) / 60 }

// Minute is 0 to 59; 0 for the zero Clock.
func (c Clock) Minute() int { return max(c.minutes(), 0) % 60 }

// minutes past midnight; -1 for the zero Clock.
func (c Clock) minutes() int { return int(c.past) - 1 }

// Compare is -1, 0 or +1 as c is before, the same as or after e. The zero Clock
// is before all others.
func (c Clock) Compare(e Clock) int { return cmp.Compare(c.past, e.past) }

// IsZero reports whether c is no time.
func (c Clock) IsZero() bool { return c.past == 0 }

// String is c as "15:04", "" for the zero Clock.
func (c Clock) String() string {
	if c.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.Hour(), c.Minute())
}

// MarshalText is String.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText is ParseClock; on an error it leaves c alone.
func (c *Clock) UnmarshalText(text []byte) error { return fault.ReadText(c, text, ParseClock) }
