package feedback

import (
	"container/heap"
	"math"
)

// network is counts that flow along edges between nodes; at each node as much
// comes in as goes out.
type network struct {
	edges []edge
	nodes [][]int // by node: its edges
}

// edge is one count.
type edge struct {
	from, to int
	flow     int64 // the count itself
	low      int64 // what everyone knows it not to be below
	unasked  bool  // never published, and nobody minds if it becomes known
	withheld bool
	cost     int64 // what is lost if it is withheld
}

// manySteps is more than the steps of any way worth its while.
const manySteps = 1_000

// most is more than any count, and far from the end of int64.
const most = math.MaxInt64 / 4

func (n *network) node() int {
	n.nodes = append(n.nodes, nil)
	return len(n.nodes) - 1
}

func (n *network) edge(e edge) int {
	i := len(n.edges)
	n.edges = append(n.edges, e)
	n.nodes[e.from] = append(n.nodes[e.from], i)
	n.nodes[e.to] = append(n.nodes[e.to], i)
	return i
}

// protect withholds those edges, the counts below least, and then others, as cheap ones as it
// finds, until for all that a reader can make out of what is published, each that
// is withheld could be any of more than least numbers: so one that is small could
// also be one that is not.
//
// Withholding more never narrows what a count could be, so each is looked at
// once; and there is always a way, for in the end all of them are withheld.
func (n *network) protect(least int64, edges ...int) {
	s := search{
		network: n, shift: make([]int64, len(n.edges)), up: make([]int64, len(n.edges)), down: make([]int64, len(n.edges)),
		price: make([]int64, len(n.nodes)), by: make([]arc, len(n.nodes)),
	}
	for _, i := range edges {
		s.withhold(i)
	}
	for i, e := range n.edges {
		if !e.withheld && !e.unasked && e.flow < least {
			s.withhold(i)
		}
	}
	for i := 0; i < len(s.withheld); i++ {
		s.widen(s.withheld[i], least)
	}
}

// search looks for other counts that would look the same to a reader.
type search struct {
	*network
	withheld []int   // the edges that are, in order
	shift    []int64 // by edge: how far its count is shifted
	shifted  []int   // the edges that are
	up, down []int64 // by edge: the furthest that it was ever shifted

	price []int64 // by node: the lowest at which it is reached
	by    []arc   // by node: how it is reached at that price
	heap  frontier
	arcs  []arc // of the last path
}

// arc is an edge that is gone along, or back.
type arc struct {
	edge int
	back bool
}

func (s *search) withhold(i int) {
	s.edges[i].withheld = true
	s.withheld = append(s.withheld, i)
}

// widen withholds what it takes for the count of an edge to be one of more than
// wanted numbers: how far it can go down, and how far up, at the least cost. Up
// there is always a way: one more in the cell, its row, its column and the total.
// What others were shifted for it is kept, so that most are found wide enough.
func (s *search) widen(i int, wanted int64) {
	if s.up[i]+s.down[i] >= wanted {
		return
	}
	free := s.push(arc{i, true}, wanted, s.shortest)
	s.reset()
	free += s.push(arc{i, false}, wanted-free, s.shortest)
	if free < wanted {
		s.push(arc{i, false}, wanted-free, s.cheapest) // on top of what was free
	}
	s.reset()
}

// push shifts the count of an edge as far as wanted, and others with it, so that
// all sums stay as they are; those that are published it withholds. It says how
// far that went.
func (s *search) push(first arc, wanted int64, find func(arc) []arc) (pushed int64) {
	for pushed < wanted {
		cycle := find(first)
		room := wanted - pushed
		for _, a := range cycle {
			room = min(room, s.room(a))
		}
		if cycle == nil || room == 0 {
			break
		}
		for _, a := range cycle {
			if e := s.edges[a.edge]; !e.withheld && !e.unasked {
				s.withhold(a.edge)
			}
			s.move(a, room)
		}
		pushed += room
	}
	return pushed
}

// room is how far the count of an edge can still be shifted.
func (s *search) room(a arc) int64 {
	if !a.back {
		return most
	}
	e := s.edges[a.edge]
	return e.flow + s.shift[a.edge] - e.low
}

func (s *search) move(a arc, by int64) {
	if a.back {
		by = -by
	}
	s.shift[a.edge] += by
	s.shifted = append(s.shifted, a.edge)
}

func (s *search) reset() {
	for _, i := range s.shifted {
		s.up[i], s.down[i] = max(s.up[i], s.shift[i]), max(s.down[i], -s.shift[i])
		s.shift[i] = 0
	}
	s.shifted = s.shifted[:0]
}

// shortest is an arc, and the fewest along counts that nobody knows by which one
// gets from its end back to its beginning; nil if there are none.
func (s *search) shortest(first arc) []arc {
	target, start := s.ends(first)
	s.start(start)
	for i := 0; i < len(s.heap); i++ {
		at := s.heap[i]
		for _, next := range s.nodes[at.node] {
			e := &s.edges[next]
			a := arc{next, e.to == at.node}
			_, to := s.ends(a)
			if !(e.withheld || e.unasked) || s.price[to] < most || next == first.edge || s.room(a) <= 0 {
				continue
			}
			s.price[to], s.by[to] = 0, a
			if to == target {
				return s.path(first, start)
			}
			s.heap = append(s.heap, reached{node: to})
		}
	}
	return nil
}

// cheapest is an arc, and those by which one gets back to its beginning at the
// least cost, also along counts that are published; nil if there are none.
func (s *search) cheapest(first arc) []arc {
	target, start := s.ends(first)
	s.start(start)
	for len(s.heap) > 0 {
		at := heap.Pop(&s.heap).(reached)
		if at.node == target {
			return s.path(first, start)
		}
		if at.price == s.price[at.node] {
			s.leave(at, first.edge)
		}
	}
	return nil
}

// leave goes along all edges of a node but one.
func (s *search) leave(at reached, but int) {
	for _, i := range s.nodes[at.node] {
		e := &s.edges[i]
		a := arc{i, e.to == at.node}
		_, to := s.ends(a)
		price := at.price + 1 // of two ways that cost the same, the shorter
		if !e.withheld && !e.unasked {
			price += e.cost * manySteps
		}
		if i != but && price < s.price[to] && s.room(a) > 0 {
			s.price[to], s.by[to] = price, a
			heap.Push(&s.heap, reached{to, price})
		}
	}
}

func (s *search) start(node int) {
	for i := range s.price {
		s.price[i] = most
	}
	s.price[node] = 0
	s.heap = append(s.heap[:0], reached{node: node})
}

// path is how the beginning of an arc was reached from a node, after the arc.
func (s *search) path(first arc, start int) []arc {
	arcs := append(s.arcs[:0], first)
	at, _ := s.ends(first)
	for at != start {
		a := s.by[at]
		arcs = append(arcs, a)
		at, _ = s.ends(a)
	}
	s.arcs = arcs
	return arcs
}

// ends are where an arc leads from and to.
func (s *search) ends(a arc) (from, to int) {
	e := &s.edges[a.edge]
	if a.back {
		return e.to, e.from
	}
	return e.from, e.to
}

// reached is a node and what it cost to get there.
type reached struct {
	node  int
	price int64
}

// frontier is the nodes to go on from, the cheapest first; of those that cost the
// same the one that was made first, so that tables are the same on every run.
type frontier []reached

// Len is for package heap.
func (f frontier) Len() int { return len(f) }

// Less is for package heap.
func (f frontier) Less(i, j int) bool {
	return f[i].price < f[j].price || f[i].price == f[j].price && f[i].node < f[j].node
}

// Swap is for package heap.
func (f frontier) Swap(i, j int) { f[i], f[j] = f[j], f[i] }

// Push is for package heap.
func (f *frontier) Push(x any) { *f = append(*f, x.(reached)) }

// Pop is for package heap.
func (f *frontier) Pop() any {
	last := (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return last
}
