package reminder

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Reminder is one reminder of one paper. It is comparable.
type Reminder struct {
	Key     Key            `json:"key"`              // what makes it this one, on every run and machine
	Paper   string         `json:"paper"`            // the paper's ID
	Kind    string         `json:"kind"`             // its kind
	Version calendar.Date  `json:"version,omitzero"` // the first day of the rule that it follows; none if that is open
	Holder  string         `json:"holder,omitzero"`  // the paper's
	Contact string         `json:"contact,omitzero"` // the paper's
	Channel string         `json:"channel,omitzero"` // to send by; none if the document has no channels
	Lead    calendar.Limit `json:"lead"`             // how long before Expires
	Expires calendar.Date  `json:"expires"`          // the last valid day, to which Lead counts
	Opens   calendar.Date  `json:"opens,omitzero"`   // the first day on which the renewal can be filed; none: any
	LastDay calendar.Date  `json:"lastDay"`          // the last day on which it can be filed, by the law
	FileBy  calendar.Date  `json:"fileBy,omitzero"`  // the last working day on or before LastDay; none if the calendar does not reach it
	Counted calendar.Date  `json:"counted"`          // Expires less Lead
	Clipped calendar.Date  `json:"clipped,omitzero"` // Opens or LastDay, if Counted lies outside them
	DayOff  motcua.Text    `json:"dayOff,omitzero"`  // why it was moved to an earlier day: what the day is, if it is off
	On      calendar.Date  `json:"on"`               // the day to send it: the last working day on or before that
	Next    string         `json:"next,omitzero"`    // the code of the procedure that renews the paper, on that day
	FileAt  motcua.Text    `json:"fileAt,omitzero"`  // the unit that issued it, or those that have its territory now; none if not known
	Notice  Notice         `json:"notice"`           // which of the texts it has
	Text    motcua.Text    `json:"text"`             // what to say
	Basis   motcua.Ref     `json:"basis,omitzero"`   // the text that sets the last day to file, or the validity
	Pending bool           `json:"pending,omitzero"` // a day that was looked at is not yet decided
}

// latest is the last day to file as people are told it.
func (r *Reminder) latest() calendar.Date {
	if r.FileBy.IsZero() {
		return r.LastDay
	}
	return r.FileBy
}

// Notice is which of the texts a reminder has, by the day it is sent.
type Notice uint8

const (
	Ahead   Notice = iota + 1 // up to the last day to file, and to the last valid day
	Late                      // after the last day to file, up to the last valid day
	Expired                   // after the last valid day
)

// UnmarshalJSON reads a reminder strictly; on an error it leaves r alone.
func (r *Reminder) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Reminder]("reminder", data, r, nil)
}

var noticeWords = []string{"", "ahead", "late", "expired"}

// String is ahead, late or expired; "" of the zero Notice.
func (n Notice) String() string { return fault.Word(noticeWords, n) }

// MarshalText is String; an unknown value is an error.
func (n Notice) MarshalText() ([]byte, error) { return fault.WriteWord("reminder", noticeWords, n) }

// UnmarshalText reads what MarshalText writes; on an error it leaves n alone.
func (n *Notice) UnmarshalText(text []byte) error {
	return fault.ReadWord("reminder", noticeWords, text, n)
}
