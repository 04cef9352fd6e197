package register

import (
	"fmt"
	"iter"
	"slices"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/reminder"
)

// Form is what is known of a register before it is read.
type Form struct {
	Rules   []reminder.Rule `json:"rules"`            // the kinds of paper that there are; only their kinds, names and ways of ending are looked at
	Kind    string          `json:"kind,omitzero"`    // the kind, as in Rules, of rows that name none; none: every row names one
	Columns []Column        `json:"columns,omitzero"` // what headings mean, before all that the package knows; Place is not looked at
}

// Column is a column of a register.
type Column struct {
	Place   int    `json:"place,omitzero"` // from 1, as spreadsheets count them
	Heading string `json:"heading"`        // as it stands there, on one line; of merged headings "upper / lower"
	Field   Field  `json:"field,omitzero"` // what it says; zero: it is not read
}

// Register is what was read, with each row of the sheet in one of its lists of
// lines. Lines count the rows of the sheet from 1; one that cells break over
// several lines of a file is one row.
type Register struct {
	Papers   []reminder.Paper `json:"papers"`            // of the rows without a fault, in their order
	Lines    []int            `json:"lines"`             // the line of each paper: Papers[i] stands on Lines[i]
	Faults   []Fault          `json:"faults,omitzero"`   // in order of line; what the error says
	Faulted  []int            `json:"faulted,omitzero"`  // the rows that gave no paper, each once: their cells have faults
	Unread   []int            `json:"unread,omitzero"`   // the rows below a heading that has faults
	Titles   []int            `json:"titles,omitzero"`   // the rows above the heading; all rows, if there is none
	Headings []int            `json:"headings,omitzero"` // the rows of the heading, and those that repeat it
	Blank    []int            `json:"blank,omitzero"`    // the rows without any text
	Columns  []Column         `json:"columns,omitzero"`  // the columns that are read, and as what
	Ignored  []Column         `json:"ignored,omitzero"`  // the columns that are not; one without a heading only if it has cells
}

// Fault is one thing wrong with a register.
type Fault struct {
	Line   int    `json:"line,omitzero"`   // the row, from 1; 0: the register as a whole
	Column string `json:"column,omitzero"` // the heading of the column; none: the row as a whole
	Value  string `json:"value,omitzero"`  // what stands there
	Wanted string `json:"wanted"`          // what was wanted instead
}

// String is `line 7: Ngày cấp: "31/02/2026": wanted a day that exists`.
func (f Fault) String() string {
	var l fault.List
	l.AddText(f.path(), f.Value, f.Wanted)
	return l[0].Error()
}

func (f Fault) path() string {
	switch {
	case f.Line == 0:
		return f.Column
	case f.Column == "":
		return fmt.Sprintf("line %d", f.Line)
	}
	return fmt.Sprintf("line %d: %s", f.Line, f.Column)
}

// Read reads the rows of a sheet, each with its line, in order; it keeps none of
// the slices. The error matches motcua.ErrInvalid and has all faults; the
// Register beside it has the papers of the good rows. Only where the form is
// invalid is the Register zero.
func Read(rows iter.Seq2[int, []string], form Form) (Register, error) {
	if err := form.faults().Err("register"); err != nil {
		return Register{}, err
	}
	var all []row
	if rows == nil {
		rows = func(func(int, []string) bool) {}
	}
	for line, cells := range rows {
		all = append(all, row{line: line, cells: slices.Clone(cells)})
	}
	return read(all, form)
}

// UnmarshalJSON reads a form strictly; on an error it leaves f alone.
func (f *Form) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("register", data, f, Form.faults)
}

func (f Form) faults() fault.List {
	var l fault.List
	if len(f.Rules) == 0 {
		l.Add("rules", "", "at least one kind of paper")
	}
	named := func(r reminder.Rule) bool { return r.Kind == f.Kind }
	if f.Kind != "" && !slices.ContainsFunc(f.Rules, named) {
		l.AddText("kind", f.Kind, "a kind of the rules")
	}
	seen := map[string]bool{}
	for i, c := range f.Columns {
		switch heading := phrase(c.Heading); {
		case heading == "":
			l.AddText(fault.At("columns", i)+".heading", c.Heading, "a heading with letters or digits")
		case seen[heading]:
			l.AddText(fault.At("columns", i)+".heading", c.Heading, "each heading only once")
		default:
			seen[heading] = true
		}
		if int(c.Field) >= len(fieldWords) {
			l.Add(fault.At("columns", i)+".field", c.Field.String(), "a field, or none")
		}
	}
	return l
}

// row is a row of the sheet. One that could not be split into cells has its text
// in broken instead, and what was wanted.
type row struct {
	line           int
	cells          []string
	broken, wanted string
}

// blank reports whether the row has no text at all.
func (r row) blank() bool {
	return r.wanted == "" && !slices.ContainsFunc(r.cells, func(cell string) bool { return clean(cell) != "" })
}
