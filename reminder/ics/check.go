package ics

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/reminder"
)

const wantedText = `text in UTF-8 without control characters, its lines ended by "\n"`

var (
	domainForm  = regexp.MustCompile(`^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$`)
	addressForm = regexp.MustCompile(`^[A-Za-z0-9]+([._+-][A-Za-z0-9]+)*@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$`)

	stampsFrom = time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC)
	stampsEnd  = time.Date(4000, time.January, 1, 0, 0, 0, 0, time.UTC) // so that SEQUENCE has 31 bits
)

func (c Calendar) faults() (faults fault.List) {
	_, err := c.Method.MarshalText()
	faults.Under("method", err)
	if _, err = c.Language.MarshalText(); err != nil {
		faults.Under("language", err)
		c.Language = Vietnamese // so that the rest can be looked at
	}
	c.checkIfAny(&faults, "name", c.Name)
	if (c.Organizer != "" || c.Method != Snapshot) && !addressForm.MatchString(c.Organizer) {
		faults.AddText("organizer", c.Organizer, `a mail address such as "motcua@example.gov.vn"`)
	}
	if c.Domain != "" && !domainForm.MatchString(c.Domain) {
		faults.AddText("domain", c.Domain, `a domain such as "example.gov.vn"`)
	}
	if c.Stamp.Before(stampsFrom) || !c.Stamp.Before(stampsEnd) {
		faults.Add("stamp", "", "an instant in the years 1970 to 3999")
	}
	fault.Each(&faults, "alarms", slices.All(c.Alarms), "a time from 00:00 to 23:59", onTheDay)
	c.checkReminders(&faults)
	return faults
}

func onTheDay(c calendar.Clock) bool { return !c.IsZero() && c.Hour() < 24 }

func (c Calendar) checkReminders(faults *fault.List) {
	switch n := len(c.Reminders); {
	case n == 0:
		faults.Add("reminders", "", "at least one: a calendar without events is none (RFC 5545, 3.4)")
	case n > 1 && c.Method == Cancel:
		faults.Add("reminders", "", "one reminder: a cancellation is of one event (RFC 5546, 3.2.5)")
	}
	seen := make(map[reminder.Key]bool, len(c.Reminders))
	for i, r := range c.Reminders {
		at := fault.At("reminders", i)
		switch {
		case r.Key.IsZero():
			faults.Add(at+".key", "", "the reminder's key")
		case seen[r.Key]:
			faults.AddText(at+".key", r.Key.String(), "each only once")
		}
		seen[r.Key] = true
		c.checkReminder(faults, at, r)
	}
}

func (c Calendar) checkReminder(faults *fault.List, at string, r reminder.Reminder) {
	if r.Paper == "" || !sound(r.Paper) {
		faults.AddText(at+".paper", r.Paper, "the paper's number: "+wantedText)
	}
	if r.Expires.IsZero() {
		faults.Add(at+".expires", "", "the last valid day")
	}
	if r.On.AddDays(1).IsZero() {
		faults.AddText(at+".on", r.On.String(), "the day to remind, before 9999-12-31")
	}
	if c.Method != Cancel {
		c.checkText(faults, at+".text", r.Text)
		c.checkIfAny(faults, at+".dayOff", r.DayOff)
		c.checkIfAny(faults, at+".fileAt", r.FileAt)
	}
}

func (c Calendar) checkIfAny(faults *fault.List, at string, t motcua.Text) {
	if t != (motcua.Text{}) {
		c.checkText(faults, at, t)
	}
}

// checkText wants something to say in the language of the calendar.
func (c Calendar) checkText(faults *fault.List, at string, t motcua.Text) {
	if s := c.Language.of(t); s == "" || !sound(s) {
		faults.AddText(at+"."+c.Language.String(), s, wantedText)
	}
}

// sound reports whether readers take s for what it is: RFC 5545 forbids the
// control characters of ASCII; of the others some break lines, as U+2028 and
// U+2029 do, for readers that do not look for CRLF alone.
func sound(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return r != '\n' && r != '\t' && unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp)
	})
}
