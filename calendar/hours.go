package calendar

import (
	"iter"
	"strings"
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// mostSessions a day keep a calendar of 200 years to a size that a document of a
// few lines should be able to ask for.
const mostSessions = 24

// Session is one stretch of opening hours within a day: open at From, no
// longer open at To.
type Session struct {
	From, To Clock
}

// Hours are the sessions of a day, written "08:00-12:00, 13:00-17:00": in
// order, none touching or overlapping the next, so that a close is always a
// close; at most 24. Hours are comparable and immutable; wrong ones cannot be
// built. The zero Hours have no session: closed, or not stated.
type Hours struct {
	sessions string // four bytes a session: minutes past midnight, from and to
}

// NewHours is those sessions, or the zero Hours if they are not in order, two
// of them touch or overlap, or there are more than 24.
func NewHours(sessions ...Session) Hours {
	var h Hours
	for _, s := range sessions {
		if h.refuse(s) != "" {
			return Hours{}
		}
		h = h.with(s)
	}
	return h
}

// ParseHours reads "08:00-12:00, 13:00-17:00"; "" is the zero Hours.
func ParseHours(s string) (Hours, error) {
	var h Hours
	if s == "" {
		return h, nil
	}
	for part := range strings.SplitSeq(s, ", ") {
		from, to, found := strings.Cut(part, "-")
		opens, err1 := ParseClock(from)
		closes, err2 := ParseClock(to)
		if !found || err1 != nil || err2 != nil || opens.IsZero() || closes.IsZero() {
			return Hours{}, bad(s, `hours such as "08:00-12:00, 13:00-17:00", from 00:00 to 24:00`)
		}
		next := Session{opens, closes}
		if wanted := h.refuse(next); wanted != "" {
			return Hours{}, bad(s, wanted)
		}
		h = h.with(next)
	}
	return h, nil
}

// MustParseHours is ParseHours for hours written in source code; it panics on
// hours that cannot be read.
func MustParseHours(s string) Hours { return fault.Must(ParseHours(s)) }

// Len is the number of sessions.
func (h Hours) Len() int { return len(h.sessions) / 4 }

func (h Hours) at(i int) Session {
	b := h.sessions[4*i : 4*i+4]
	return Session{clockOf(int(b[0])<<8 | int(b[1])), clockOf(int(b[2])<<8 | int(b[3]))}
}

// All are the sessions in order.
func (h Hours) All() iter.Seq[Session] {
	return func(yield func(Session) bool) {
		for i := range h.Len() {
			if !yield(h.at(i)) {
				return
			}
		}
	}
}

// refuse says what is wrong with s as the next session after h, "" if nothing.
func (h Hours) refuse(s Session) string {
	switch {
	case s.From.IsZero() || s.To.IsZero() || s.To.Compare(s.From) <= 0:
		return "sessions that end after they begin"
	case h.IsZero():
		return ""
	case h.Len() == mostSessions:
		return "at most 24 sessions"
	}
	switch before := h.at(h.Len() - 1); s.From.Compare(before.To) {
	case 0:
		return "a break between sessions (" + s.From.String() + " ends one and begins the next: write one session)"
	case -1:
		return "sessions in order that do not overlap (" + s.From.String() + " is before " + before.To.String() + ")"
	}
	return ""
}

func (h Hours) with(s Session) Hours {
	from, to := s.From.minutes(), s.To.minutes()
	return Hours{h.sessions + string([]byte{byte(from >> 8), byte(from), byte(to >> 8), byte(to)})}
}

// First is the first session alone: the morning of a usual day. It is zero for
// the zero Hours.
func (h Hours) First() Hours {
	if h.IsZero() {
		return Hours{}
	}
	return Hours{h.sessions[:4]}
}

// Total is the working time of all sessions.
func (h Hours) Total() time.Duration {
	total := 0
	for s := range h.All() {
		total += s.To.minutes() - s.From.minutes()
	}
	return time.Duration(total) * time.Minute
}

// IsZero reports whether there is no session.
func (h Hours) IsZero() bool { return h.sessions == "" }

// String is h as [ParseHours] reads it.
func (h Hours) String() string {
	parts := make([]string, 0, h.Len())
	for s := range h.All() {
		parts = append(parts, s.From.String()+"-"+s.To.String())
	}
	return strings.Join(parts, ", ")
}

// MarshalText is String.
func (h Hours) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText is ParseHours; on an error it leaves h alone.
func (h *Hours) UnmarshalText(text []byte) error { return fault.ReadText(h, text, ParseHours) }
