package feedback_test

import "fmt"

// simplex is a system of equations over numbers not below 0, kept in a form in
// which some solution can be read off. The equations of tables are those of a
// network, so all numbers in it stay whole and small: it is exact.
type simplex struct {
	rows  [][]int64 // by equation: coefficients, and the right side last
	basis []int     // by equation: the variable that it is solved for
	size  int       // how many variables there are
}

// newSimplex finds a solution; it panics if there is none.
func newSimplex(equations [][]int64) *simplex {
	s := &simplex{size: len(equations[0]) - 1}
	all := s.size + len(equations) // with one more variable an equation, to be driven to 0
	objective := make([]int64, all)
	for i, equation := range equations {
		row := make([]int64, all+1)
		sign := int64(1)
		if equation[s.size] < 0 {
			sign = -1
		}
		for j, n := range equation[:s.size] {
			row[j] = sign * n
		}
		row[all], row[s.size+i] = sign*equation[s.size], 1
		objective[s.size+i] = -1
		s.rows, s.basis = append(s.rows, row), append(s.basis, s.size+i)
	}
	if best, ok := s.most(objective); !ok || best != 0 {
		panic(fmt.Sprint("no table agrees with what is published: ", best, ok))
	}
	s.dropHelpers(all)
	return s
}

// dropHelpers leaves only the variables of the equations, and the equations that
// do not follow from others.
func (s *simplex) dropHelpers(all int) {
	var rows [][]int64
	var basis []int
	for i := range s.rows {
		for j := 0; s.basis[i] >= s.size && j < s.size; j++ {
			if s.rows[i][j] != 0 {
				s.pivot(i, j)
			}
		}
	}
	for i, row := range s.rows {
		if s.basis[i] < s.size {
			rows, basis = append(rows, append(row[:s.size:s.size], row[all])), append(basis, s.basis[i])
		}
	}
	s.rows, s.basis = rows, basis
}

// bounds are the least and the most that a variable can be; the most is not ok if
// it can be any number.
func (s *simplex) bounds(variable int) (least, most int64, ok bool) {
	objective := make([]int64, s.size)
	objective[variable] = -1
	low, _ := s.most(objective)
	objective[variable] = 1
	most, ok = s.most(objective)
	return -low, most, ok
}

// most is the largest value of an objective, by the rule of Bland.
func (s *simplex) most(objective []int64) (best int64, ok bool) {
	last := len(s.rows[0]) - 1
	for {
		entering := -1
		for j := 0; j < len(objective) && entering < 0; j++ {
			gain := objective[j]
			for i, row := range s.rows {
				gain -= objective[s.basis[i]] * row[j]
			}
			if gain > 0 {
				entering = j
			}
		}
		if entering < 0 {
			for i, row := range s.rows {
				best += objective[s.basis[i]] * row[last]
			}
			return best, true
		}
		leaving := -1
		for i, row := range s.rows {
			if row[entering] > 0 && (leaving < 0 || row[last] < s.rows[leaving][last] ||
				row[last] == s.rows[leaving][last] && s.basis[i] < s.basis[leaving]) {
				leaving = i
			}
		}
		if leaving < 0 {
			return 0, false
		}
		s.pivot(leaving, entering)
	}
}

func (s *simplex) pivot(i, j int) {
	switch s.rows[i][j] {
	case 1:
	case -1:
		for k := range s.rows[i] {
			s.rows[i][k] *= -1
		}
	default:
		panic("not a network")
	}
	for other, row := range s.rows {
		if factor := row[j]; other != i && factor != 0 {
			for k := range row {
				row[k] -= factor * s.rows[i][k]
			}
		}
	}
	s.basis[i] = j
}
