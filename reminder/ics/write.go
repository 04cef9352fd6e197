package ics

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// writer writes a calendar that has no faults.
type writer struct{ text strings.Builder }

func (w *writer) calendar(c Calendar) {
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//motcua//reminder//"+strings.ToUpper(c.Language.String()))
	if c.Method != Snapshot {
		w.line("METHOD", strings.ToUpper(c.Method.String()))
	}
	if name := c.Language.of(c.Name); name != "" {
		w.line("NAME", escaped(name))         // RFC 7986, 5.1
		w.line("X-WR-CALNAME", escaped(name)) // what was used before, and still is
	}
	for _, r := range c.Reminders {
		w.event(c, r)
	}
	w.line("END", "VCALENDAR")
}

func (w *writer) event(c Calendar, r reminder.Reminder) {
	summary := escaped(c.summary(r))
	w.line("BEGIN", "VEVENT")
	w.line("UID", r.Key.String()+"@"+c.domain())
	w.line("DTSTAMP", c.Stamp.UTC().Format("20060102T150405Z"))
	w.line("SEQUENCE", strconv.FormatInt(c.sequence(), 10))
	if c.Method != Snapshot {
		w.line("ORGANIZER", "mailto:"+c.Organizer)
	}
	w.line("DTSTART;VALUE=DATE", digits(r.On))
	w.line("DTEND;VALUE=DATE", digits(r.On.AddDays(1)))
	w.line("SUMMARY", summary)
	w.line("TRANSP", "TRANSPARENT")
	if c.Method == Cancel {
		w.line("STATUS", "CANCELLED")
	} else {
		w.line("STATUS", status(r))
		w.line("DESCRIPTION", escaped(c.Language.description(r)))
		if place := c.Language.of(r.FileAt); place != "" {
			w.line("LOCATION", escaped(place))
		}
		for _, at := range c.Alarms {
			w.alarm(at, summary)
		}
	}
	w.line("END", "VEVENT")
}

func (w *writer) alarm(at calendar.Clock, summary string) {
	w.line("BEGIN", "VALARM")
	w.line("ACTION", "DISPLAY")
	w.line("TRIGGER", fmt.Sprintf("PT%dH%dM", at.Hour(), at.Minute()))
	w.line("DESCRIPTION", summary)
	w.line("END", "VALARM")
}

func (w *writer) line(name, value string) { fold(&w.text, name+":"+value) }

// longestLine is how many octets a line has at most, without its CRLF.
const longestLine = 75

// fold writes a line, broken where it is too long; the space that begins what
// goes on counts. Lines are sound UTF-8, so that a character begins in every
// four octets.
func fold(out *strings.Builder, line string) {
	for room := longestLine; len(line) > room; room = longestLine - 1 {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		out.WriteString(line[:cut])
		out.WriteString("\r\n ")
		line = line[cut:]
	}
	out.WriteString(line)
	out.WriteString("\r\n")
}

var escapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, "\n", `\n`)

func escaped(s string) string { return escapes.Replace(s) }

// digits is a date as RFC 5545 has it, 20261130 (3.3.4).
func digits(d calendar.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

func (c Calendar) domain() string {
	if c.Domain == "" {
		return "motcua"
	}
	return c.Domain
}

// sequence grows by two a minute, so that between them there is room for the
// cancellation of what was written in the same minute.
func (c Calendar) sequence() int64 {
	n := c.Stamp.Unix() / 60 * 2
	if c.Method == Cancel {
		n++
	}
	return n
}

func status(r reminder.Reminder) string {
	if r.Pending {
		return "TENTATIVE"
	}
	return "CONFIRMED"
}

// The summaries, of the paper's number and its dates, and what stands before the
// way a day was found.
var (
	toFile   = motcua.Text{VI: "Giấy tờ số %s: hạn nộp hồ sơ %s, hết hạn %s", EN: "Paper %s: file by %s, expires %s"}
	toEnd    = motcua.Text{VI: "Giấy tờ số %s hết hạn ngày %s", EN: "Paper %s expires %s"}
	stopped  = motcua.Text{VI: "Không cần nhắc nữa: giấy tờ số %s", EN: "No longer reminded of: paper %s"}
	ended    = motcua.Text{VI: "Giấy tờ số %s đã hết hạn ngày %s", EN: "Paper %s expired %s"}
	reckoned = motcua.Text{VI: "\n\nCách tính ngày nhắc: ", EN: "\n\nHow this day was found: "}
)

func (c Calendar) summary(r reminder.Reminder) string {
	l := c.Language
	expires := l.day(r.Expires)
	switch {
	case c.Method == Cancel:
		return fmt.Sprintf(l.of(stopped), r.Paper)
	case r.Notice == reminder.Expired:
		return fmt.Sprintf(l.of(ended), r.Paper, expires)
	case r.Notice == reminder.Late || r.FileBy.IsZero() || r.FileBy == r.Expires:
		return fmt.Sprintf(l.of(toEnd), r.Paper, expires)
	}
	return fmt.Sprintf(l.of(toFile), r.Paper, l.day(r.FileBy), expires)
}

// description is what to say and why on this day: nothing of that if the reminder
// does not tell how it was counted.
func (l Language) description(r reminder.Reminder) string {
	if r.Counted.IsZero() {
		return l.of(r.Text)
	}
	return l.of(r.Text) + l.of(reckoned) + l.of(r.Why())
}

// day is a date as people write it: 30/11/2026, 30 November 2026.
func (l Language) day(d calendar.Date) string {
	year, month, day := d.Civil()
	if l == English {
		return fmt.Sprintf("%d %s %d", day, month, year)
	}
	return fmt.Sprintf("%02d/%02d/%d", day, int(month), year)
}
