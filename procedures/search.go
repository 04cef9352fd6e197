package procedures

import (
	"iter"
	"slices"
	"strings"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fold"
)

// Search are the procedures in force on d whose code, name (in either language)
// or field has all the words of the query, each at least as the beginning of a
// word. Case and diacritics do not matter, nor in which Unicode form they are
// written: "trich luc ho tich" finds 2.000635. Those that have the words one
// after the other come first; then by code. A query without words finds none.
func (c *Catalogue) Search(query string, d calendar.Date) iter.Seq[Procedure] {
	words := fold.Words(query)
	phrase := " " + strings.Join(words, " ")
	return func(yield func(Procedure) bool) {
		for _, adjacent := range []bool{true, false} {
			for i, name := range c.names {
				if hasAll(name, words) && strings.Contains(name, phrase) == adjacent &&
					c.procedures[i].InForce.Contains(d) && !yield(c.procedures[i]) {
					return
				}
			}
		}
	}
}

// searchable is what a search looks at, folded, each word after a space.
func searchable(p Procedure) string {
	var words []string
	for _, text := range []string{p.Code, p.Name.VI, p.Name.EN, p.Field} {
		words = slices.Concat(words, fold.Words(text), []string{"|"}) // no phrase goes over the bar
	}
	return " " + strings.Join(words, " ")
}

func hasAll(name string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(name, " "+word) {
			return false
		}
	}
	return len(words) > 0
}
