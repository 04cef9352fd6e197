package register

import (
	"slices"
	"strings"

	"github.com/motcua/motcua/internal/fold"
	"github.com/motcua/motcua/reminder"
)

// kinds are the kinds of paper that there are, by all that they are called.
type kinds struct {
	cells  map[string]answer // what cells have named, as many name the same
	byName map[string]string // the kind that has a name, as a phrase; "" if several have it
	ways   map[string][]reminder.By
	wanted string // when a name is unknown
}

func newKinds(rules []reminder.Rule) kinds {
	k := kinds{cells: map[string]answer{}, byName: map[string]string{}, ways: map[string][]reminder.By{}}
	var all []string
	for _, rule := range rules {
		if _, again := k.ways[rule.Kind]; !again {
			all = append(all, rule.Kind)
		}
		k.ways[rule.Kind] = append(k.ways[rule.Kind], rule.Validity.By)
		for _, name := range []string{rule.Kind, rule.Name.VI, rule.Name.EN} {
			k.name(phrase(name), rule.Kind)
		}
	}
	k.wanted = "one of " + strings.Join(all, ", ") + ", or the name of one in full"
	return k
}

func (k kinds) name(name, kind string) {
	if other, taken := k.byName[name]; taken && other != kind {
		kind = ""
	}
	if name != "" {
		k.byName[name] = kind
	}
}

// answer is a kind, or what was wanted instead.
type answer struct{ kind, wanted string }

// read is the kind that a clean text names, or what was wanted instead.
func (k kinds) read(s string) (kind, wanted string) {
	a, again := k.cells[s]
	if !again {
		a.kind, a.wanted = k.find(s)
		k.cells[s] = a
	}
	return a.kind, a.wanted
}

func (k kinds) find(s string) (kind, wanted string) {
	if _, exact := k.ways[s]; exact {
		return s, ""
	}
	kind, known := k.byName[phrase(s)]
	switch {
	case known && stopped(s):
		return "", "the kind alone: since when a paper needs no reminder is for a column of its own"
	case !known:
		return "", k.wanted
	case kind == "":
		return "", "a name that only one kind has: " + k.wanted
	}
	return kind, ""
}

// stopWords say in parentheses that a paper is no more.
var stopWords = []string{"thu hoi", "het hieu luc", "het han", "cham dut", "da dong", "huy", "ngung", "giai the"}

func stopped(s string) bool {
	for _, found := range inParentheses.FindAllStringSubmatch(s, -1) {
		words := " " + phrase(found[1]) + " "
		if slices.ContainsFunc(stopWords, func(stop string) bool { return strings.Contains(words, " "+stop+" ") }) {
			return true
		}
	}
	return false
}

// prints reports whether the papers of a kind always have their last valid day
// printed on them, so that nothing else can tell it.
func (k kinds) prints(kind string) bool {
	ways := k.ways[kind]
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(by reminder.By) bool { return by != reminder.ByPrint })
}

// endless reports whether a paper of a kind may have no end.
func (k kinds) endless(kind string) bool {
	return slices.ContainsFunc(k.ways[kind], func(by reminder.By) bool {
		return by == reminder.ByNothing || by == reminder.ByAge || by == reminder.ByUnderlying
	})
}

// phrase is the words of a text, folded, without what stands in parentheses and
// without dots.
func phrase(s string) string {
	for {
		before, rest, open := strings.Cut(s, "(")
		_, after, closed := strings.Cut(rest, ")")
		if !open || !closed || len(fold.Words(before+after)) == 0 {
			break
		}
		s = before + " " + after
	}
	return strings.ReplaceAll(strings.Join(fold.Words(s), " "), ".", "")
}
