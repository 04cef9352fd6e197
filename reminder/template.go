package reminder

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// field is something that a text may name in braces.
type field uint8

const (
	name field = iota + 1
	number
	holder
	issued
	expires
	opens
	fileBy
	daysLeft
	next
	authority
	extensions
)

var fieldWords = [...]string{name: "name", number: "number", holder: "holder", issued: "issued", expires: "expires",
	opens: "opens", fileBy: "fileBy", daysLeft: "daysLeft", next: "next", authority: "authority", extensions: "extensions"}

// template is a text in one language, taken apart: before each field, the words
// that lead to it.
type template struct {
	pieces []piece
	tail   string // after the last field
}

type piece struct {
	words string
	field field
}

// parseTemplate takes a text apart. wanted says what is wrong with it, if
// anything, and bad where.
func parseTemplate(text string) (t template, bad, wanted string) {
	for {
		open := strings.IndexAny(text, "{}")
		if open < 0 {
			t.tail = text
			return t, "", ""
		}
		end := strings.IndexAny(text[open+1:], "{}")
		if text[open] == '}' || end < 0 || text[open+1+end] == '{' {
			return t, text[open:], "a field in braces, as {expires}, each opened and closed"
		}
		word := text[open+1 : open+1+end]
		f := fieldOf(word)
		if f == 0 {
			return t, "{" + word + "}", "one of the fields {" + strings.Join(fieldWords[name:], "}, {") + "}"
		}
		t.pieces = append(t.pieces, piece{text[:open], f})
		text = text[open+end+2:]
	}
}

func fieldOf(word string) field {
	for f := name; int(f) < len(fieldWords); f++ {
		if fieldWords[f] == word {
			return f
		}
	}
	return 0
}

// has reports whether the text names the field.
func (t template) has(f field) bool {
	for _, p := range t.pieces {
		if p.field == f {
			return true
		}
	}
	return false
}

// wording is a text in both languages, taken apart.
type wording struct {
	vi, en template
	daily  bool // not the same from day to day
}

// parseWording takes a text apart that has been checked.
func parseWording(text motcua.Text) (w wording) {
	w.vi, _, _ = parseTemplate(text.VI)
	w.en, _, _ = parseTemplate(text.EN)
	w.daily = w.has(daysLeft)
	return w
}

func (w wording) has(f field) bool { return w.vi.has(f) || w.en.has(f) }

// blanks is what the fields of a text are filled with.
type blanks struct {
	rule       *rule
	paper      *Paper
	reminder   *Reminder
	sent       calendar.Date // the day of sending
	next       motcua.Text
	extensions int
}

// fill is the wording with its fields filled; both languages share one string.
func (w *wording) fill(b *blanks) motcua.Text {
	var buffer [512]byte
	text := w.vi.fill(buffer[:0], b, vietnamese)
	end := len(text)
	both := string(w.en.fill(text, b, english))
	return motcua.Text{VI: both[:end], EN: both[end:]}
}

func (t *template) fill(text []byte, b *blanks, l *language) []byte {
	for _, p := range t.pieces {
		text = append(text, p.words...)
		text = l.field(text, p.field, b)
	}
	return append(text, t.tail...)
}

// language is how one of the two fills fields.
type language struct {
	vi        bool
	day, days string
	someone   string // a holder who is not stated
	office    string // an authority that is not known
}

var (
	vietnamese = &language{vi: true, day: " ngày", days: " ngày", someone: "tổ chức, cá nhân", office: "cơ quan có thẩm quyền"}
	english    = &language{day: " day", days: " days", someone: "the holder", office: "the competent authority"}
)

func (l *language) field(text []byte, f field, b *blanks) []byte {
	switch f {
	case name:
		return append(text, l.of(b.rule.Name)...)
	case number:
		return append(text, b.paper.ID...)
	case holder:
		return append(text, cmp.Or(b.paper.Holder, l.someone)...)
	case issued:
		return l.date(text, b.paper.Issued)
	case expires:
		return l.date(text, b.reminder.Expires)
	case opens:
		return l.date(text, b.reminder.Opens)
	case fileBy:
		return l.date(text, b.reminder.latest())
	case daysLeft:
		return l.count(text, b.reminder.Expires.DaysSince(b.sent))
	case next:
		return append(text, l.of(b.next)...)
	case authority:
		return append(text, cmp.Or(l.of(b.reminder.FileAt), l.office)...)
	default: // extensions
		return strconv.AppendInt(text, int64(b.extensions), 10)
	}
}

func (l *language) of(t motcua.Text) string {
	if l.vi {
		return t.VI
	}
	return t.EN
}

func (l *language) count(text []byte, days int) []byte {
	text = strconv.AppendInt(text, int64(days), 10)
	if days == 1 {
		return append(text, l.day...)
	}
	return append(text, l.days...)
}

// date writes 31/12/2026 or 31 December 2026.
func (l *language) date(text []byte, d calendar.Date) []byte {
	year, month, day := d.Civil()
	if l.vi {
		text = append(text, byte('0'+day/10), byte('0'+day%10), '/', byte('0'+month/10), byte('0'+month%10), '/')
	} else {
		text = append(strconv.AppendInt(text, int64(day), 10), ' ')
		text = append(append(text, month.String()...), ' ')
	}
	return strconv.AppendInt(text, int64(year), 10)
}

// dated is a date in both languages.
func dated(d calendar.Date) motcua.Text {
	return motcua.Text{VI: string(vietnamese.date(nil, d)), EN: string(english.date(nil, d))}
}
