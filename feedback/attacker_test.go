package feedback_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// attacker knows a publication, the equations that tables obey, and how the rows
// came to be in it; it knows nothing of how cells are chosen. Of each count that
// is withheld it finds the least and the most that it can be.
type attacker struct {
	equations [][]int64
	withheld  map[string]int // by row and column: the variable
	known     map[string]int64
	variables int
}

// columnsOf are the cells of a row by what they count.
func columnsOf(row feedback.Row) (names []string, cells []feedback.Cell) {
	names, cells = []string{"finished", "answers"}, []feedback.Cell{row.Finished, row.Answers}
	for i, cell := range row.Values.All() {
		names, cells = append(names, fmt.Sprint("value", i)), append(cells, cell)
	}
	for i, cell := range row.Reasons.All() {
		names, cells = append(names, fmt.Sprint("reason", i)), append(cells, cell)
	}
	return names, cells
}

// newAttacker reads a publication. rated says that nobody could answer twice, or
// of a dossier that was finished before.
func newAttacker(p feedback.Publication, rated bool) *attacker {
	a := &attacker{withheld: map[string]int{}, known: map[string]int64{}}
	finished := p.Total.Finished != (feedback.Cell{})
	rows := append(p.Rows.Slice(), p.Total)
	for i, row := range rows {
		names, cells := columnsOf(row)
		for j, name := range names {
			key := fmt.Sprint(i, name)
			if name == "finished" && !finished {
				continue
			}
			if !cells[j].Withheld {
				a.known[key] = cells[j].Count
			} else {
				a.withheld[key] = a.variables
				a.variables++
			}
		}
	}
	unanswered, extra := a.variables, a.variables+len(rows) // and what there are more answers than finished
	a.variables += 3 * len(rows)
	for i, row := range rows {
		at := func(name string) string { return fmt.Sprint(i, name) }
		var values, reasons []string
		for j := range row.Values.All() {
			values = append(values, at(fmt.Sprint("value", j)))
		}
		for j := range row.Reasons.All() {
			reasons = append(reasons, at(fmt.Sprint("reason", j)))
		}
		a.sum(at("answers"), values)
		if len(reasons) > 0 {
			a.sum(values[len(values)-1], reasons)
		}
		present := at("answers")
		if finished {
			equation := a.equation(map[string]int64{at("finished"): 1, at("answers"): -1})
			equation[unanswered+i] = -1
			if !rated {
				equation[extra+i] = 1
			}
			a.equations = append(a.equations, equation)
			present = at("finished")
		}
		if i < len(rows)-1 && (rated || !finished) { // at least 1, or the row would not be there
			equation := a.equation(map[string]int64{present: 1})
			equation[extra+len(rows)+i] = -1
			equation[a.variables]++
			a.equations = append(a.equations, equation)
		}
	}
	names, _ := columnsOf(p.Total)
	for _, name := range names {
		if name == "finished" && !finished {
			continue
		}
		var parts []string
		for i := range p.Rows.Len() {
			parts = append(parts, fmt.Sprint(i, name))
		}
		a.sum(fmt.Sprint(len(rows)-1, name), parts)
	}
	return a
}

func (a *attacker) sum(whole string, parts []string) {
	terms := map[string]int64{whole: 1}
	for _, part := range parts {
		terms[part] = -1
	}
	a.equations = append(a.equations, a.equation(terms))
}

// equation says that terms add up to 0, with what is known on the right side.
func (a *attacker) equation(terms map[string]int64) []int64 {
	equation := make([]int64, a.variables+1)
	for key, factor := range terms {
		if i, withheld := a.withheld[key]; withheld {
			equation[i] += factor
		} else {
			equation[a.variables] -= factor * a.known[key]
		}
	}
	return equation
}

// narrowest is the cell of which the attacker knows most, and how many numbers
// more than one it can be; not ok if nothing is withheld, or each can be any.
func (a *attacker) narrowest() (cell string, width int64, ok bool) {
	if len(a.withheld) == 0 {
		return "", 0, false
	}
	s := newSimplex(a.equations)
	for key, i := range a.withheld {
		least, most, bounded := s.bounds(i)
		if bounded && (!ok || most-least < width) {
			cell, width, ok = key, most-least, true
		}
	}
	return cell, width, ok
}

// table is a random table: small counts are many.
func table(random *rand.Rand, stratum feedback.Stratum, scale feedback.Scale) (tally feedback.Tally, rated bool) {
	lowest, highest := scale.Values()
	at := time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime)
	told, rated := random.IntN(2) == 0, true
	large := 1 + random.IntN(40)
	for unit := range 1 + random.IntN(5) {
		subject := feedback.Subject{Unit: fmt.Sprint("unit ", unit)}
		n := 0
		for value := lowest; value <= highest; value++ {
			for range random.IntN(1+random.IntN(large)) * random.IntN(3) {
				r := feedback.Response{Stratum: stratum, Subject: subject, Channel: feedback.Form, At: at, Scale: scale, Value: value}
				if scale == feedback.Satisfaction && value == 1 {
					r.Reason = feedback.Reason(1 + random.IntN(1+random.IntN(6)))
				}
				must(tally.Add(r))
				n++
			}
		}
		if told && stratum == feedback.Verified {
			finished := random.IntN(2*n + 3)
			must(tally.Finished(subject, at, int64(finished)))
			rated = rated && n <= finished
		}
	}
	return tally, rated || !told
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// TestAttackerFindsNothing: of each count that is withheld, in thousands of small
// random tables, the attacker can say no more than that it is one of more than
// MinCell numbers; and no small count is published.
func TestAttackerFindsNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 2026))
	withheld := 0
	for i := range 2_000 {
		stratum, scale := feedback.Stratum(1+random.IntN(2)), feedback.Scale(1+random.IntN(3))
		least := 3 + random.IntN(6)
		tally, rated := table(random, stratum, scale)
		p, err := desk(least).Publish(&tally, stratum, scale, calendar.Span{}, feedback.ByUnit)
		require.NoError(t, err)
		p = reread(t, p)
		if p.Rows.Len() == 0 {
			continue
		}
		for _, row := range append(p.Rows.Slice(), p.Total) {
			smallIsWithheld(t, row, int64(least))
		}
		a := newAttacker(p, rated)
		withheld += len(a.withheld)
		cell, width, ok := a.narrowest()
		require.False(t, ok && width < int64(least), "table %d, cell %s: %d wide, least %d\n%v", i, cell, width, least, p)
	}
	require.Greater(t, withheld, 10_000)
}

// TestAttackerHasTeeth: where only what is small is withheld, as is often done,
// the same attacker works most tables out.
func TestAttackerHasTeeth(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 2026))
	found, tables := 0, 0
	for range 300 {
		tally, rated := table(random, feedback.Verified, feedback.Satisfaction)
		p, err := desk(5).Publish(&tally, feedback.Verified, feedback.Satisfaction, calendar.Span{}, feedback.ByUnit)
		require.NoError(t, err)
		rows := []feedback.Row{}
		for c := range tally.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, feedback.ByUnit) {
			rows = append(rows, naive(c))
		}
		told := false
		for c := range tally.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, 0) {
			p.Total, told = naive(c), c.Finished() > 0
		}
		if !told {
			p.Total.Finished = feedback.Cell{}
		}
		p.Rows = motcua.ListOf(rows...)
		a := newAttacker(p, rated)
		if len(rows) < 2 || len(a.withheld) == 0 {
			continue
		}
		tables++
		if _, width, ok := a.narrowest(); ok && width == 0 {
			found++
		}
	}
	require.Greater(t, found, tables/2, "of %d tables", tables)
}

// naive withholds what is below 5, and nothing else.
func naive(c feedback.Counts) feedback.Row {
	cell := func(n int64) feedback.Cell {
		if n < 5 {
			return feedback.Cell{Withheld: true}
		}
		return feedback.Cell{Count: n}
	}
	row := feedback.Row{Finished: cell(c.Finished()), Answers: cell(c.N())}
	row.Values = motcua.ListOf(cell(c.Of(3)), cell(c.Of(2)), cell(c.Of(1)))
	var reasons []feedback.Cell
	for r := feedback.LateResult; r <= feedback.OtherReason; r++ {
		reasons = append(reasons, cell(c.Because(r)))
	}
	row.Reasons = motcua.ListOf(reasons...)
	return row
}

func desk(minCell int) *feedback.Desk {
	return feedback.MustNew(feedback.Config{Disclosure: feedback.Disclosure{MinCell: minCell}})
}

// reread is the publication as its JSON has it: all that leaves the house.
func reread(t *testing.T, p feedback.Publication) (read feedback.Publication) {
	t.Helper()
	text, err := json.Marshal(p)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &read), string(text))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	require.Equal(t, p.Text(), read.Text())
	return read
}

// smallIsWithheld: no count below the least, no share without both its counts.
func smallIsWithheld(t *testing.T, row feedback.Row, least int64) {
	t.Helper()
	_, cells := columnsOf(row)
	worst := row.Values.Slice()[row.Values.Len()-1]
	for i, cell := range cells {
		whole := row.Answers
		switch {
		case i == 0 && cell == feedback.Cell{}: // not told
			continue
		case i == 1:
			whole = row.Finished
		case i >= 2+row.Values.Len():
			whole = worst
		}
		if cell.Withheld {
			require.Equal(t, feedback.Cell{Withheld: true}, cell, "nothing else is told")
			continue
		}
		require.GreaterOrEqual(t, cell.Count, least)
		if cell.Whole != 0 {
			require.False(t, whole.Withheld)
			require.Equal(t, whole.Count, cell.Whole)
			percent, _ := feedback.Share{Part: cell.Count, Whole: cell.Whole}.Percent(1)
			require.True(t, percent.Equal(cell.Percent))
		}
	}
}
