package feedback

import "math/bits"

// grid is a table as its counts bind each other. Rows are parts of a total, and
// the columns of a row are a tree:
//
//	finished = answers + unanswered
//	answers  = Σ values
//	worst    = Σ reasons
//	total    = Σ rows, in each column
//
// Each count stands in two of these equations, on different sides, so the table
// is a network: an equation is a node where as much comes in as goes out, a count
// is what flows along an edge. What a reader who knows some of the counts can say
// of another is then exactly how much more, and how much less, could flow there.
type grid struct {
	network
	values int     // how many answers the scale has
	rows   [][]int // by row, the total last, and by column: its edge, or none
}

// The columns of a grid. The values follow, the worst first; then the reasons.
const (
	columnFinished = iota
	columnUnanswered
	columnAnswers
	columnValues
)

const none = -1 // no edge

// newGrid is the table of rows and a row of their total. The columns of finished
// dossiers are in it if there are any, those of reasons if the scale has them.
func newGrid(rows []Counts, all *Counts) *grid {
	g := &grid{values: len(all.values())}
	b := gridBuilder{grid: g, reasons: len(all.reasons()), finished: all.Finished() > 0, likely: true}
	for i := range rows {
		b.likely = b.likely && rows[i].N() <= rows[i].Finished()
	}
	b.outside = g.node()
	for range columnValues + b.values + b.reasons {
		b.columns = append(b.columns, g.node())
	}
	for i := range rows {
		b.row(&rows[i], false)
	}
	b.row(all, true)
	return g
}

// loss is what is lost if a count is withheld: rather a small one than a large one.
func loss(n int64) int64 { return int64(bits.Len64(uint64(n))) }

// values are the counts of the answers on the scale, the worst first.
func (c *Counts) values() []int64 {
	lowest, highest := c.Scale.Values()
	return c.sum.values[lowest : highest+1]
}

// reasons are the counts of the reasons, none if the scale has none.
func (c *Counts) reasons() []int64 {
	if c.Scale != Satisfaction {
		return nil
	}
	return c.sum.reasons[1:]
}

// finished are the edges of dossiers to withhold whatever the answers are: chosen
// of the dossiers alone, they are the same in the table of every scale, so that
// one table does not show what another withholds.
func (g *grid) finished(least int64) (withheld []int) {
	var alone network
	var edges []int // of the grid, by edge alone
	rows, total := alone.node(), alone.node()
	for i, row := range g.rows {
		n := row[columnFinished]
		if n == none || g.edges[n].flow == 0 {
			continue
		}
		e := edge{from: rows, to: total, flow: g.edges[n].flow, low: 1, cost: loss(g.edges[n].flow)}
		if i == len(g.rows)-1 {
			e.from, e.to, e.low, e.cost = total, rows, 0, 10*e.cost
		}
		alone.edge(e)
		edges = append(edges, n)
	}
	if len(edges) == 0 {
		return nil
	}
	alone.protect(least)
	for i, e := range alone.edges {
		if e.withheld {
			withheld = append(withheld, edges[i])
		}
	}
	return withheld
}

type gridBuilder struct {
	*grid
	outside  int   // the node that the sums of rows come from
	columns  []int // the node of each column
	reasons  int   // how many there are
	finished bool  // whether there are columns of finished dossiers
	likely   bool  // whether no row has more answers than finished dossiers
}

// row adds the edges of a row, which flow from outside to the columns; those of
// the total flow back.
func (b *gridBuilder) row(c *Counts, total bool) {
	edges := make([]int, columnValues+b.values+b.reasons)
	for i := range edges {
		edges[i] = none
	}
	add := func(column, from, to int, e edge) {
		e.from, e.to = from, to
		if total {
			e.from, e.to, e.cost = to, from, 10*e.cost
		}
		e.cost += loss(e.flow)
		edges[column] = b.edge(e)
	}
	// A row is known to have something in it. The total need not be told so.
	least := int64(1)
	if total {
		least = 0
	}
	whole, answers := b.outside, b.node()
	if b.finished {
		whole = b.node()
		finished, unanswered := edge{flow: c.Finished(), cost: 2_000}, edge{flow: c.Finished() - c.N(), unasked: true}
		if b.likely {
			finished.low = least
		} else {
			unanswered.low = unanswered.flow - most // as low as anyone likes
		}
		add(columnFinished, b.outside, whole, finished)
		add(columnUnanswered, whole, b.columns[columnUnanswered], unanswered)
		least = 0
	}
	add(columnAnswers, whole, answers, edge{flow: c.N(), low: least, cost: 40})
	for i, n := range c.values() {
		column := columnValues + i
		if i > 0 || b.reasons == 0 {
			add(column, answers, b.columns[column], edge{flow: n, cost: 4})
			continue
		}
		worst := b.node()
		add(column, answers, worst, edge{flow: n, cost: 8})
		for j, n := range c.reasons() {
			reason := columnValues + b.values + j
			add(reason, worst, b.columns[reason], edge{flow: n, cost: 4})
		}
	}
	b.rows = append(b.rows, edges)
}
