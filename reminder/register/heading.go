package register

import (
	"fmt"
	"iter"
)

// column is what one column of a heading says, and how surely.
type column struct {
	name  string // as it stands there, on one line
	field Field
	rank  rank
}

// heading is a row of headings, or two that complete each other.
type heading struct {
	at, rows int // its place among the rows, from 0, and how many it takes; 0: there is none
	line     int // of its last row
	columns  []column
}

// vocabulary is what a form says of headings, by their phrases.
type vocabulary map[string]Field

func newVocabulary(columns []Column) vocabulary {
	v := vocabulary{}
	for _, c := range columns {
		v[phrase(c.Heading)] = c.Field
	}
	return v
}

// deepest is the last row that may be the heading.
const deepest = 200

// find finds the heading. Where there is none, it gives the row that comes
// nearest to one, which takes 0 rows.
func (v vocabulary) find(rows iter.Seq[row]) heading {
	var nearest, upper heading // upper is the row before the next one
	var above []string
	at := 0
	for r := range rows {
		if v.continues(upper, r.cells) {
			both := heading{at - 1, 2, r.line, v.double(above, r.cells)}
			if both.complete() {
				return both
			}
		}
		if upper.complete() {
			return upper
		}
		if at == deepest {
			break
		}
		above, upper = r.cells, heading{at, 1, r.line, v.single(r.cells)}
		if upper.known() > nearest.known() {
			nearest = upper
		}
		at++
	}
	if upper.complete() {
		return upper
	}
	nearest.rows = 0
	return nearest
}

// continues reports whether the row below upper, by itself, may be the lower of
// two rows of headings: it has one, and no value stands under one.
func (v vocabulary) continues(upper heading, cells []string) bool {
	if upper.known() == 0 {
		return false
	}
	found := false
	for i, lower := range v.single(cells) {
		known := lower.rank != unknown
		found = found || known
		if !known && lower.name != "" && i < len(upper.columns) && upper.columns[i].rank != unknown {
			return false
		}
	}
	return found
}

func (v vocabulary) single(cells []string) []column {
	columns := make([]column, len(cells))
	width := 0
	for i, cell := range cells {
		if name := clean(cell); name != "" {
			columns[i] = v.column(name)
			width = i + 1
		}
	}
	return columns[:width]
}

func (v vocabulary) column(name string) column {
	heading := phrase(name)
	if field, said := v[heading]; said {
		return column{name, field, told}
	}
	if aside(name) {
		return column{name, 0, sure}
	}
	field, rank := meaning(heading)
	return column{name, field, rank}
}

// double reads two rows: an upper cell is over all lower ones up to the next.
func (v vocabulary) double(above, below []string) []column {
	columns := make([]column, 0, max(len(above), len(below)))
	group, width := "", 0
	for i := range cap(columns) {
		upper, lower := clean(at(above, i)), clean(at(below, i))
		if upper != "" || lower == "" {
			group = upper
		}
		var c column
		switch {
		case lower == "" && upper != "":
			c = v.column(upper)
		case lower != "" && group == "":
			c = v.column(lower)
		case lower != "":
			c = v.grouped(group, lower)
		}
		columns = append(columns, c)
		if c.name != "" {
			width = i + 1
		}
	}
	return columns[:width]
}

// grouped is a heading below another: "Số" below "Giấy phép" is "Số giấy phép".
func (v vocabulary) grouped(group, lower string) column {
	name := group + " / " + lower
	if field, said := v[phrase(name)]; said {
		return column{name, field, told}
	}
	if c := v.column(lower); c.rank == told {
		return column{name, c.field, told}
	}
	if aside(lower) {
		return column{name, 0, sure}
	}
	if field, rank := meaning(phrase(lower + " " + group)); rank != unknown {
		return column{name, field, rank}
	}
	field, rank := meaning(phrase(lower))
	switch {
	case rank == unknown:
	case other(phrase(group)) && (field == Number || field == Issued || field == Expires):
		field, rank = 0, unknown
	default:
		rank = likely
	}
	return column{name, field, rank}
}

// at is the i-th cell of a row, "" beyond its end.
func at(cells []string, i int) string {
	if i < len(cells) {
		return cells[i]
	}
	return ""
}

func (h heading) known() (n int) {
	for _, c := range h.columns {
		if c.rank != unknown {
			n++
		}
	}
	return n
}

func (h heading) has(f Field) bool {
	for _, c := range h.columns {
		if c.field == f {
			return true
		}
	}
	return false
}

// complete reports whether it is a heading: the columns that it still lacks are
// faults.
func (h heading) complete() bool {
	return (h.has(Number) || h.has(Holder)) && (h.has(Issued) || h.has(Expires))
}

// settle leaves each field to the column that means it most surely, and reports
// the fields for which there are several, and those that are needed and have none.
func (h heading) settle(kind string) (faults []Fault) {
	surest, first := map[Field]rank{}, map[Field]int{}
	for _, c := range h.columns {
		surest[c.field] = max(surest[c.field], c.rank)
	}
	for i, c := range h.columns {
		if c.field == 0 || c.rank < surest[c.field] {
			h.columns[i].field = 0
			continue
		}
		if one, taken := first[c.field]; taken {
			faults = append(faults, Fault{h.line, c.name, fmt.Sprintf("column %d", i+1), fmt.Sprintf(
				"one column for %s: column %d, %s, says it too; the form can say which does", c.field, one+1, h.columns[one].name)})
			continue
		}
		first[c.field] = i
	}
	if surest[Number] == unknown {
		faults = append(faults, Fault{Line: h.line, Wanted: "a column for the number, such as Số giấy phép"})
	}
	if surest[Issued] == unknown {
		faults = append(faults, Fault{Line: h.line, Wanted: "a column for the day of issue, such as Ngày cấp"})
	}
	if surest[Kind] == unknown && kind == "" {
		faults = append(faults, Fault{Line: h.line, Wanted: "a column for the kind, such as Loại giấy phép, or a form that names the kind"})
	}
	return faults
}
