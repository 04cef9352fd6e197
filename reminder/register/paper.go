package register

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fold"
	"github.com/motcua/motcua/reminder"
)

// firstPaper is the first year of papers: an earlier one is a slip of the pen.
const firstPaper = 1954

// cells are the texts of one row, by field. One that cannot be read is a fault,
// and reads as nothing.
type cells struct {
	*reader
	line  int
	text  [Closed + 1]string
	bad   [Closed + 1]bool // the fields that have faults
	whole bool             // the row as a whole has one
}

func (c *cells) faulty() bool { return c.whole || slices.Contains(c.bad[:], true) }

// refuse reports what was wanted of a field, if anything.
func (c *cells) refuse(f Field, wanted string) {
	if wanted == "" {
		return
	}
	column := ""
	if place := c.places[f]; place > 0 {
		column = c.head.columns[place-1].name
	}
	c.bad[f] = true
	c.fault(c.line, column, c.text[f], wanted)
}

func (c *cells) load(row []string) {
	for f := Number; f <= Closed; f++ {
		if c.places[f] == 0 {
			continue
		}
		if c.text[f] = clean(at(row, c.places[f]-1)); strings.Trim(c.text[f], "-–—") == "" {
			c.text[f] = ""
		}
		c.refuse(f, spoilt(f, c.text[f]))
	}
	for i, cell := range row {
		switch {
		case clean(cell) == "" || i < len(c.head.columns) && c.head.columns[i].name != "":
		case i < len(c.head.columns):
			c.filled[i] = true
		default:
			c.whole = true
			c.fault(c.line, fmt.Sprintf("column %d", i+1), clean(cell), "nothing to the right of the headings: a comma within a cell moves the cells after it, a note needs a heading")
			return
		}
	}
}

// paper is what the cells say.
func (c *cells) paper(row []string) reminder.Paper {
	if c.text[Number] == "" && c.text[Issued] == "" && c.text[Expires] == "" {
		texts := slices.DeleteFunc(cleaned(row), func(text string) bool { return text == "" })
		c.whole = true
		c.fault(c.line, "", strings.Join(texts, " | "), "a paper, with its number and a day of issue or of expiry")
		return reminder.Paper{}
	}
	p := reminder.Paper{
		ID:       c.text[Number],
		Kind:     c.readKind(),
		Issued:   c.day(Issued, firstPaper),
		Holder:   c.text[Holder],
		Contact:  one(c, Phone, readPhone),
		Channel:  c.text[Channel],
		Unit:     c.text[Unit],
		Born:     c.day(Born, firstYear),
		Extended: one(c, Extended, readCount),
	}
	if p.ID == "" && !c.bad[Number] {
		c.refuse(Number, "the number of the paper")
	}
	c.expiry(&p)
	c.stop(&p)
	return p
}

// one reads the cell of a field, if it has text and no fault yet.
func one[T any](c *cells, f Field, read func(string) (T, string)) (value T) {
	if c.text[f] == "" || c.bad[f] {
		return value
	}
	value, wanted := read(c.text[f])
	c.refuse(f, wanted)
	return value
}

// day reads a day in a year not before first.
func (c *cells) day(f Field, first int) calendar.Date {
	return one(c, f, func(s string) (calendar.Date, string) {
		d, wanted := readDate(s)
		c.order(f, s, wanted)
		if wanted == "" && d.Year() < first {
			return calendar.Date{}, fmt.Sprintf("a day from %d on", first)
		}
		return d, wanted
	})
}

// order notes the order of day and month in a cell: which comes first, or that
// nothing tells. A column with cells of both kinds has a slip of the pen.
func (c *cells) order(f Field, s, wanted string) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) })
	switch {
	case wanted == wantedOrder:
		c.monthFirst[f] = c.line
	case wanted == "" && len(parts) == 3 && len(parts[0]) <= 2 && parts[0] != parts[1]:
		if day, _ := number(parts[0], 2); day > 12 {
			c.dayFirst[f] = true
		} else {
			c.eitherWay = append(c.eitherWay, either{c.line, f, s})
		}
	}
}

func (c *cells) readKind() string {
	if c.text[Kind] == "" && !c.bad[Kind] {
		if c.kind == "" {
			c.refuse(Kind, c.kinds.wanted)
		}
		return c.kind
	}
	return one(c, Kind, c.kinds.read)
}

// expiry reads the last valid day, and reports the days that are lacking. What
// else a paper must have, the planner says.
func (c *cells) expiry(p *reminder.Paper) {
	words := strings.Join(fold.Words(c.text[Expires]), " ")
	switch {
	case !endlessWords[words]:
		p.Expires = c.day(Expires, firstPaper)
	case p.Kind != "" && !c.kinds.endless(p.Kind):
		c.refuse(Expires, "a day: papers of this kind end")
	}
	if p.Issued.IsZero() && !c.bad[Issued] {
		c.refuse(Issued, "the day of issue")
	}
	if p.Expires.IsZero() && !c.bad[Expires] && c.kinds.prints(p.Kind) {
		c.refuse(Expires, "the last valid day, which is printed on papers of this kind")
	}
}

// endlessWords are how registers write that a paper has no end.
var endlessWords = map[string]bool{"khong thoi han": true, "vo thoi han": true, "khong xac dinh thoi han": true,
	"lau dai": true, "khong co thoi han": true, "no expiry": true, "unlimited": true, "indefinite": true}

// stop reads since when, and why, the paper needs no reminder.
func (c *cells) stop(p *reminder.Paper) {
	for i, why := range []reminder.Stop{reminder.Renewed, reminder.Withdrawn, reminder.Closed} {
		f := Renewed + Field(i)
		switch day := c.day(f, firstPaper); {
		case day.IsZero():
		case p.Stop != 0:
			c.refuse(f, "nothing beside another day from which the paper needs no reminder")
		default:
			p.Stopped, p.Stop = day, why
		}
	}
}
