package register

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/reminder"
)

// reader reads the rows of one register.
type reader struct {
	kinds  kinds
	kind   string // of rows that name none
	head   heading
	places [Closed + 1]int // the column of each field, from 1; 0: there is none
	heads  [][]string      // the rows of the heading, clean
	shut   bool            // the heading has faults: no row is read
	inHead bool            // the row before belongs to a heading
	filled map[int]bool    // columns without a heading that have cells, from 0
	papers []entry
	out    Register

	dayFirst   [Closed + 1]bool // by field: a cell shows that the day stands before the month
	monthFirst [Closed + 1]int  // by field: a line where the month stands before the day
	eitherWay  []either
}

// either is a cell that is another day if the month stands first.
type either struct {
	line  int
	field Field
	text  string
}

// entry is a row that has been read.
type entry struct {
	line  int
	paper reminder.Paper
	sound bool // without faults
}

const wantedHeading = "a row of headings with the number or the holder, and the day of issue or of expiry, such as Số giấy phép and Ngày cấp"

// read reads rows by a form that has no faults.
func read(rows []row, form Form) (Register, error) {
	r := reader{kinds: newKinds(form.Rules), kind: form.Kind, filled: map[int]bool{},
		out: Register{Papers: []reminder.Paper{}, Lines: []int{}}}
	r.head = newVocabulary(form.Columns).find(slices.Values(rows))
	above, below := rows, []row(nil)
	if r.head.rows > 0 {
		above, below = rows[:r.head.at], rows[r.head.at+r.head.rows:]
	} else {
		r.fault(r.head.line, "", "", wantedHeading)
	}
	for _, row := range above {
		if !r.setAside(row) {
			r.out.Titles = append(r.out.Titles, row.line)
		}
	}
	r.heading(rows[len(above) : len(rows)-len(below)])
	for _, row := range below {
		r.row(row)
	}
	return r.finish()
}

func (r *reader) fault(line int, column, value, wanted string) {
	r.out.Faults = append(r.out.Faults, Fault{line, column, value, wanted})
}

// setAside keeps the lines of rows that have no cells, or none with text.
func (r *reader) setAside(row row) bool {
	switch {
	case row.wanted != "":
		r.fault(row.line, "", row.broken, row.wanted)
		r.out.Faulted = append(r.out.Faulted, row.line)
	case row.blank():
		r.out.Blank = append(r.out.Blank, row.line)
	default:
		return false
	}
	return true
}

// heading reads the rows of the heading, one or two, or none.
func (r *reader) heading(rows []row) {
	if len(rows) == 0 {
		return
	}
	faults := r.head.settle(r.kind)
	r.out.Faults = append(r.out.Faults, faults...)
	r.shut, r.inHead = len(faults) > 0, true
	for _, row := range rows {
		r.heads = append(r.heads, cleaned(row.cells))
		r.out.Headings = append(r.out.Headings, row.line)
	}
	for i, c := range r.head.columns {
		if c.field != 0 {
			r.places[c.field] = i + 1
			r.out.Columns = append(r.out.Columns, Column{i + 1, c.name, c.field})
		}
	}
}

// row reads a row below the heading.
func (r *reader) row(row row) {
	if r.setAside(row) {
		return
	}
	repeats := func(head []string) bool { return same(head, row.cells) }
	if r.inHead = slices.ContainsFunc(r.heads, repeats) || r.inHead && numbering(row.cells); r.inHead {
		r.out.Headings = append(r.out.Headings, row.line)
		return
	}
	if r.shut {
		r.out.Unread = append(r.out.Unread, row.line)
		return
	}
	c := cells{reader: r, line: row.line}
	c.load(row.cells)
	paper := c.paper(row.cells)
	r.papers = append(r.papers, entry{row.line, paper, !c.faulty()})
}

// same reports whether cells have the texts of a row of the heading.
func same(head, cells []string) bool {
	for i := range max(len(head), len(cells)) {
		if at(head, i) != clean(at(cells, i)) {
			return false
		}
	}
	return true
}

// cleaned are the cells of a row up to the last that has text.
func cleaned(cells []string) []string {
	clear := make([]string, len(cells))
	width := 0
	for i, cell := range cells {
		if clear[i] = clean(cell); clear[i] != "" {
			width = i + 1
		}
	}
	return clear[:width]
}

// numbering reports whether a row numbers the columns: 1, 2, 3, or (1), (2), (3),
// or A, B, 1, 2.
func numbering(cells []string) bool {
	letter, figure := 0, 0
	for _, cell := range cells {
		switch text := strings.Trim(clean(cell), "()[]"); {
		case text == "":
		case figure == 0 && text == string(rune('A'+letter)):
			letter++
		case text == strconv.Itoa(figure+1):
			figure++
		default:
			return false
		}
	}
	return figure >= 2 && letter+figure >= 3
}

// finish keeps the papers that no other row contests.
func (r *reader) finish() (Register, error) {
	contested := r.contest()
	for _, e := range r.eitherWay {
		if other := r.monthFirst[e.field]; other > 0 && !r.dayFirst[e.field] {
			contested[e.line] = true
			r.fault(e.line, r.head.columns[r.places[e.field]-1].name, e.text,
				fmt.Sprintf("a day that cannot be read in two ways: on line %d of the column the month stands first", other))
		}
	}
	for _, e := range r.papers {
		if e.sound && !contested[e.line] {
			r.out.Papers = append(r.out.Papers, e.paper)
			r.out.Lines = append(r.out.Lines, e.line)
		} else {
			r.out.Faulted = append(r.out.Faulted, e.line)
		}
	}
	slices.Sort(r.out.Faulted)
	slices.SortStableFunc(r.out.Faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	for i, c := range r.head.columns {
		if r.head.rows > 0 && c.field == 0 && (c.name != "" || r.filled[i]) {
			r.out.Ignored = append(r.out.Ignored, Column{i + 1, c.name, 0})
		}
	}
	var l fault.List
	for _, f := range r.out.Faults {
		l.AddText(f.path(), f.Value, f.Wanted)
	}
	return r.out, l.Err("register")
}

// contest reports the numbers that several papers of one kind have, and the lines
// where they stand. Capitals and spaces do not make another number.
func (r *reader) contest() map[int]bool {
	type number struct{ kind, text string }
	first, contested := map[number]entry{}, map[int]bool{}
	report := func(e, other entry) {
		contested[e.line] = true
		r.fault(e.line, r.head.columns[r.places[Number]-1].name, e.paper.ID,
			fmt.Sprintf("a number that no other paper of its kind has, not that of line %d", other.line))
	}
	for _, e := range r.papers {
		key := number{e.paper.Kind, strings.ToLower(strings.ReplaceAll(e.paper.ID, " ", ""))}
		one, again := first[key]
		switch {
		case key.kind == "" || key.text == "":
		case !again:
			first[key] = e
		default:
			if !contested[one.line] {
				report(one, e)
			}
			report(e, one)
		}
	}
	return contested
}
