package feedback

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Publication is a table that may be shown to anyone: counts below the least that
// may be published are withheld, and so are as many others as it takes that they
// cannot be worked out. [Desk.Publish] makes it. It knows nothing else: what it
// withholds is not in it. Its JSON and its text are for publication.
type Publication struct {
	Days    calendar.Span    `json:"days,omitzero"` // zero: all that was counted
	Stratum Stratum          `json:"stratum"`       // where the responses come from; others are not in it
	Scale   Scale            `json:"scale"`         // what their answers mean
	MinCell int64            `json:"minCell"`       // the least count that is published
	Rows    motcua.List[Row] `json:"rows"`          // none if not told apart
	Total   Row              `json:"total"`         // of all rows, also those that withhold something
}

// Row is what is published of a subject. A count and what it is a share of are
// both in the row: no share tells more than they do.
type Row struct {
	Days     calendar.Span     `json:"days,omitzero"`     // the day, where days are told apart
	Subject  Subject           `json:"subject,omitzero"`  // as far as it is told apart
	Finished Cell              `json:"finished,omitzero"` // dossiers; zero if not told, as with open posters
	Answers  Cell              `json:"answers"`           // responses; a share of Finished
	Values   motcua.List[Cell] `json:"values"`            // by answer, the best first; shares of Answers
	Reasons  motcua.List[Cell] `json:"reasons,omitzero"`  // in the order of Reason; shares of the last of Values
}

// Cell is a count that is published, or that is withheld. Why one is withheld is
// not told: it may be small, or serve to hide one that is.
type Cell struct {
	Withheld bool            `json:"withheld,omitzero"` // all else is then zero
	Count    int64           `json:"count,omitzero"`    // no less than MinCell
	Whole    int64           `json:"whole,omitzero"`    // what Count is a share of; 0: of nothing that is published
	Percent  decimal.Decimal `json:"percent,omitzero"`  // that share, rounded half up to one decimal place
	Bounds   Interval        `json:"bounds,omitzero"`   // of that share, of answers alone: see [Share.Wilson]
}

// UnmarshalJSON reads a publication strictly; counts that no desk publishes are
// faults. On an error it leaves p alone.
func (p *Publication) UnmarshalJSON(data []byte) error {
	var read Publication
	if err := fault.Unmarshal("feedback", data, &read, Publication.faults); err != nil {
		return err
	}
	if err := read.faults().Err("feedback"); err != nil {
		return err
	}
	*p = read
	return nil
}

// faults are counts that no desk publishes.
func (p Publication) faults() fault.List {
	var faults fault.List
	for i, row := range p.Rows.All() {
		p.rowFaults(&faults, fault.At("rows", i), row)
	}
	p.rowFaults(&faults, "total", p.Total)
	return faults
}

func (p Publication) rowFaults(faults *fault.List, at string, r Row) {
	check := func(path string, c Cell) {
		if empty := (Cell{Withheld: c.Withheld}); c != empty && (c.Withheld || c.Count < p.MinCell || c.Count < 0) {
			faults.Add(at+"."+path+".count", strconv.FormatInt(c.Count, 10), "a count from "+strconv.FormatInt(p.MinCell, 10)+" on, and none that is withheld")
		}
	}
	check("finished", r.Finished)
	check("answers", r.Answers)
	for i, c := range r.Values.All() {
		check(fault.At("values", i), c)
	}
	for i, c := range r.Reasons.All() {
		check(fault.At("reasons", i), c)
	}
}

// Publish makes the table of one stratum and one scale that may be shown. The
// zero Span is all days. Rows are told apart as asked; no row has a total but all
// of them together. An unknown stratum or scale is an error that matches
// [ErrInvalid].
//
// Withheld are, marked alike: first the counts below [Disclosure].MinCell, of
// dossiers, responses, answers and reasons, in rows and in the total; 0 too, for
// where nobody said one thing, everybody said another. Then, one by one, the
// cheapest others (rather reasons and answers than sums, rather small ones than
// large ones) until this holds of every withheld count x, for all counts that
// are whole, not below 0, and agree with what is published:
//
//	max x − min x ≥ MinCell
//
// so that a count that is small could by the sums of the table be one that is not.
// Dossiers are withheld for their own sake first, which is the same in the tables
// of all scales. It does not hold against who knows more than the table. A
// respondent knows one answer. Two tables of the same responses or dossiers, by
// unit and by officer, of a month and of all but its last day, may tell in their
// difference what each withholds: publish one table of a response. And who knows
// this rule can ask which tables would have come out like this one: of small
// tables that now and then tells that a withheld count is small, and seldom which
// it is; merge units, or stretch the days, until few counts are withheld. A row
// that is missing says that nothing was counted in it.
//
// A table of 250 rows takes part of a second, one of 2000 some ten seconds.
func (d *Desk) Publish(t *Tally, stratum Stratum, scale Scale, days calendar.Span, by Grouping) (Publication, error) {
	var faults fault.List
	known(&faults, "stratum", stratum, Verified, Open)
	known(&faults, "scale", scale, Satisfaction, Marks)
	if err := faults.Err("feedback"); err != nil {
		return Publication{}, err
	}
	if t == nil {
		t = &Tally{}
	}
	least := d.cfg.Disclosure.minCell()
	counts := slices.Collect(t.Counts(stratum, scale, days, by))
	all := Counts{Stratum: stratum, Scale: scale}
	for i := range counts {
		all.sum.add(&counts[i].sum)
	}
	p := Publication{Days: days, Stratum: stratum, Scale: scale, MinCell: least}
	g := newGrid(counts, &all)
	if len(counts) > 0 {
		g.protect(least, g.finished(least)...)
	}
	rows := make([]Row, 0, len(counts))
	for i := range counts {
		row := g.published(i)
		row.Subject = counts[i].Subject
		if by&ByDay != 0 {
			row.Days = counts[i].Days
		}
		rows = append(rows, row)
	}
	if by != 0 {
		p.Rows = motcua.ListOf(rows...)
	}
	p.Total = g.published(len(counts))
	return p, nil
}

// published is what of a row may be shown.
func (g *grid) published(row int) Row {
	finished, answers := g.cell(row, columnFinished), g.cell(row, columnAnswers)
	values, reasons := []Cell{}, []Cell{}
	for column := columnValues; column < len(g.rows[row]); column++ {
		if cell := g.cell(row, column); column < columnValues+g.values {
			values = append(values, cell.of(answers, true))
		} else {
			reasons = append(reasons, cell.of(values[0], true))
		}
	}
	slices.Reverse(values)
	return Row{
		Finished: finished, Answers: answers.of(finished, false),
		Values: motcua.ListOf(values...), Reasons: motcua.ListOf(reasons...),
	}
}

func (g *grid) cell(row, column int) Cell {
	i := g.rows[row][column]
	switch {
	case i == none:
		return Cell{}
	case g.edges[i].withheld:
		return Cell{Withheld: true}
	}
	return Cell{Count: g.edges[i].flow}
}

// of is the cell as a share of another, if both may be shown.
func (c Cell) of(whole Cell, sampled bool) Cell {
	share := Share{c.Count, whole.Count}
	percent, ok := share.Percent(1)
	if c.Withheld || !ok {
		return c
	}
	c.Whole, c.Percent = whole.Count, percent
	if sampled {
		c.Bounds, _ = share.Wilson()
	}
	return c
}
