package calendar

import (
	"strings"

	"github.com/motcua/motcua/internal/fault"
)

// Span is a stretch of days, both ends included, as legal texts write it:
// "2025-07-01/2026-06-30". An end may be open: "2025-07-01/" is from that day
// on, "/2025-06-30" until that day. Spans are comparable; one that ends before
// it begins cannot be built. The zero Span holds no day and prints as "".
type Span struct {
	first, last Date
}

// NewSpan is the days from first to last, both included; a zero Date leaves
// that end open. It is the zero Span, which holds no day, if both are zero or
// last is before first.
func NewSpan(first, last Date) Span {
	if !last.IsZero() && last.Before(first) {
		return Span{}
	}
	return Span{first, last}
}

// ParseSpan reads "2025-07-01/2026-06-30", "2025-07-01/" or "/2026-06-30"; ""
// is the zero Span.
func ParseSpan(s string) (Span, error) {
	if s == "" {
		return Span{}, nil
	}
	from, to, found := strings.Cut(s, "/")
	first, err1 := ParseDate(from)
	last, err2 := ParseDate(to)
	if !found || err1 != nil || err2 != nil || s == "/" {
		return Span{}, bad(s, `two dates that exist, such as "2025-07-01/2026-06-30"; one may be left out`)
	}
	span := NewSpan(first, last)
	if span.IsZero() {
		return Span{}, bad(s, "a last day that is not before the first")
	}
	return span, nil
}

// MustParseSpan is ParseSpan for spans written in source code; it panics on
// one that cannot be read.
func MustParseSpan(s string) Span { return fault.Must(ParseSpan(s)) }

// First is the first day, the zero Date if that end is open.
func (s Span) First() Date { return s.first }

// Last is the last day, the zero Date if that end is open.
func (s Span) Last() Date { return s.last }

// Contains reports whether d is one of the days; never for the zero Date or Span.
func (s Span) Contains(d Date) bool {
	return !s.IsZero() && !d.IsZero() && !d.Before(s.first) && (s.last.IsZero() || !d.After(s.last))
}

// Len is the number of days, 0 for the zero Span and -1 where an end is open.
func (s Span) Len() int {
	switch {
	case s.IsZero():
		return 0
	case s.first.IsZero() || s.last.IsZero():
		return -1
	}
	return s.last.DaysSince(s.first) + 1
}

// IsZero reports whether s holds no day.
func (s Span) IsZero() bool { return s == Span{} }

// String is s as [ParseSpan] reads it.
func (s Span) String() string {
	if s.IsZero() {
		return ""
	}
	return s.first.String() + "/" + s.last.String()
}

// MarshalText is String.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText is ParseSpan; on an error it leaves s alone.
func (s *Span) UnmarshalText(text []byte) error { return fault.ReadText(s, text, ParseSpan) }
