package calendar

import (
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// Config is the document that a [Calendar] is made from. As JSON it has the
// same names; reading is strict.
type Config struct {
	Covers  Span           `json:"covers"`           // beyond these days nothing is known; both ends given, at most 200 years
	Decided Date           `json:"decided,omitzero"` // the days after it are pending, all if it is the day before Covers; zero: none is
	Weeks   Timeline[Week] `json:"weeks,omitzero"`   // ordinary opening hours; the first entry not later than Covers
	Days    []SpecialDay   `json:"days,omitzero"`    // the days that differ from their week, in any order, one entry a day
}

// Week is the ordinary opening hours of each day of the week; none where the
// office is closed.
type Week struct {
	Monday    Hours `json:"monday,omitzero"`    // Thứ Hai
	Tuesday   Hours `json:"tuesday,omitzero"`   // Thứ Ba
	Wednesday Hours `json:"wednesday,omitzero"` // Thứ Tư
	Thursday  Hours `json:"thursday,omitzero"`  // Thứ Năm
	Friday    Hours `json:"friday,omitzero"`    // Thứ Sáu
	Saturday  Hours `json:"saturday,omitzero"`  // Thứ Bảy
	Sunday    Hours `json:"sunday,omitzero"`    // Chủ nhật
}

// With is w with those hours on each of those days instead, so that
// Week{}.With(MustParseWeekdays("Mon-Fri"), …) is a week of five equal days.
func (w Week) With(days Weekdays, h Hours) Week {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if days.Has(d) {
			*w.day(d) = h
		}
	}
	return w
}

// On is the hours of that day of the week; none for a number that is no weekday.
func (w Week) On(d time.Weekday) Hours {
	if d < time.Sunday || d > time.Saturday {
		return Hours{}
	}
	return *w.day(d)
}

func (w *Week) day(d time.Weekday) *Hours {
	switch d {
	case time.Monday:
		return &w.Monday
	case time.Tuesday:
		return &w.Tuesday
	case time.Wednesday:
		return &w.Wednesday
	case time.Thursday:
		return &w.Thursday
	case time.Friday:
		return &w.Friday
	case time.Saturday:
		return &w.Saturday
	}
	return &w.Sunday
}

// SpecialDay is a day that differs from its week.
type SpecialDay struct {
	Date    Date        `json:"date"`             // the day
	Kind    Kind        `json:"kind"`             // how it differs: Holiday or a later kind
	Hours   Hours       `json:"hours,omitzero"`   // its own hours: required for OneOff, optional for HalfDay and MakeUp
	Swap    Date        `json:"swap,omitzero"`    // the other half of the pair, for Swapped and MakeUp
	Name    motcua.Text `json:"name,omitzero"`    // what it is called
	Basis   motcua.Ref  `json:"basis,omitzero"`   // the text that makes it so
	Pending bool        `json:"pending,omitzero"` // expected, but not yet decided
}

// Kind is what a day is. The zero Kind is none.
type Kind uint8

// The kinds. A document names those from Holiday on; the two before are what
// the week makes of all other days.
const (
	_       Kind = iota
	Workday      // a day with ordinary opening hours (ngày làm việc)
	RestDay      // a weekly day of rest (ngày nghỉ hằng tuần)
	Holiday      // a statutory holiday (ngày nghỉ lễ, tết), on whatever weekday
	InLieu       // a day off for a holiday that fell on a day of rest (nghỉ bù)
	Swapped      // a working day off, worked on its Swap date instead (nghỉ hoán đổi)
	MakeUp       // a day worked for its Swap date, with the hours of that weekday (làm bù)
	HalfDay      // only the first session of its week's hours, or its own
	OneOff       // its own hours
	Closure      // closed by the office's own decision
)

var kindWords = []string{
	"", "workday", "rest-day", "holiday", "in-lieu", "swapped", "make-up", "half-day", "one-off", "closure",
}

// special reports whether a document may name the kind.
func (k Kind) special() bool { return k >= Holiday && int(k) < len(kindWords) }

// paired reports whether days of this kind are halves of a pair.
func (k Kind) paired() bool { return k == Swapped || k == MakeUp }

// closed reports whether days of this kind never have hours.
func (k Kind) closed() bool {
	switch k {
	case RestDay, Holiday, InLieu, Swapped, Closure:
		return true
	}
	return false
}

// String is the kind as documents write it.
func (k Kind) String() string { return fault.Word(kindWords, k) }

// MarshalText is String; an unknown Kind is an error.
func (k Kind) MarshalText() ([]byte, error) { return fault.WriteWord("calendar", kindWords, k) }

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *Kind) UnmarshalText(text []byte) error {
	return fault.ReadWord("calendar", kindWords, text, k)
}

// UnmarshalJSON reads a document strictly: names are exact, unknown and
// duplicate names are refused, and every fault is told at once with its
// path. On an error it leaves c alone. Whether the document makes sense is for
// [New] to say, unless something could not be read: then both are told.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("calendar", data, c, Config.faults)
}

// UnmarshalJSON reads one day as strictly as [Config.UnmarshalJSON].
func (d *SpecialDay) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("calendar", data, d, nil)
}

// UnmarshalJSON reads one week as strictly as [Config.UnmarshalJSON].
func (w *Week) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("calendar", data, w, nil)
}
