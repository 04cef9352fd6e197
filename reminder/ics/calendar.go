package ics

import (
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/reminder"
)

// Calendar is reminders to put into a calendar. As JSON it has the same names;
// reading is strict.
type Calendar struct {
	Method    Method              `json:"method,omitzero"`    // what a reader is to do with it
	Language  Language            `json:"language,omitzero"`  // of Name and of the reminders
	Name      motcua.Text         `json:"name,omitzero"`      // shown above the events; none: as the reader likes
	Organizer string              `json:"organizer,omitzero"` // the mail address of the office; Publish and Cancel need it, a Snapshot does not name it
	Domain    string              `json:"domain,omitzero"`    // makes keys, unique in one host, unique in the world: "example.gov.vn", the same for ever; none: motcua
	Stamp     time.Time           `json:"stamp"`              // of a Snapshot when its content last changed, else when it is made; the years 1970 to 3999 in UTC
	Alarms    []calendar.Clock    `json:"alarms,omitzero"`    // when to ring on the day of a reminder, from 00:00 to 23:59; a Cancel does not ring
	Reminders []reminder.Reminder `json:"reminders"`          // at least one, no key twice; exactly one in a Cancel
}

// Method is what a reader is to do with a calendar (RFC 5545, 3.7.2). The zero
// Method is Snapshot.
type Method uint8

const (
	Snapshot Method = iota // show these events; it has no METHOD
	Publish                // add these events, or put them in the place of older ones
	Cancel                 // take back the event
)

// Language is the one that a calendar is written in. The zero Language is
// Vietnamese.
type Language uint8

const (
	Vietnamese Language = iota // motcua.Text.VI
	English                    // motcua.Text.EN
)

// Text is the calendar as RFC 5545 writes it. What cannot be written so, or has
// nothing in the language, is an error that tells every fault.
func (c Calendar) Text() (string, error) {
	if err := c.faults().Err("ics"); err != nil {
		return "", err
	}
	var w writer
	w.calendar(c)
	return w.text.String(), nil
}

// UnmarshalJSON reads a calendar strictly; on an error it leaves c alone.
// Whether it can be written is for [Calendar.Text] to say.
func (c *Calendar) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("ics", data, c, Calendar.faults)
}

var methodWords = []string{"snapshot", "publish", "cancel"}

// String is snapshot, publish or cancel.
func (m Method) String() string { return fault.Word(methodWords, m) }

// MarshalText is String; an unknown value is an error.
func (m Method) MarshalText() ([]byte, error) { return fault.WriteWord("ics", methodWords, m) }

// UnmarshalText reads what MarshalText writes; on an error it leaves m alone.
func (m *Method) UnmarshalText(text []byte) error { return fault.ReadWord("ics", methodWords, text, m) }

var languageWords = []string{"vi", "en"}

// String is vi or en.
func (l Language) String() string { return fault.Word(languageWords, l) }

// MarshalText is String; an unknown value is an error.
func (l Language) MarshalText() ([]byte, error) { return fault.WriteWord("ics", languageWords, l) }

// UnmarshalText reads what MarshalText writes; on an error it leaves l alone.
func (l *Language) UnmarshalText(text []byte) error {
	return fault.ReadWord("ics", languageWords, text, l)
}

// of is what t says in the language.
func (l Language) of(t motcua.Text) string {
	if l == English {
		return t.EN
	}
	return t.VI
}
