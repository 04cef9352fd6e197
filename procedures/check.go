package procedures

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// faults is everything that makes a Config invalid: what is wrong within its
// parts, and what they say of each other.
func (c Config) faults() fault.List {
	var faults fault.List
	codes := map[string]bool{}
	for i, p := range c.Procedures {
		faults.Within(fault.At("procedures", i), p.faults())
		codes[p.Code] = true
	}
	oneVersionADay(&faults, "procedures", c.Procedures, Procedure.identity)
	c.successorsExist(&faults)
	c.feeFaults(&faults, codes)
	c.reliefFaults(&faults, codes)
	c.authorityFaults(&faults)
	return faults
}

// byDate orders things by code, then by date.
func byDate[T any](identity func(T) (string, calendar.Span)) func(a, b T) int {
	return func(a, b T) int {
		codeA, daysA := identity(a)
		codeB, daysB := identity(b)
		return cmp.Or(cmp.Compare(codeA, codeB), daysA.First().Compare(daysB.First()))
	}
}

// oneVersionADay reports things of one code that share a day.
func oneVersionADay[T any](faults *fault.List, path string, all []T, identity func(T) (string, calendar.Span)) {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	compare := byDate(identity)
	slices.SortStableFunc(order, func(i, j int) int { return compare(all[i], all[j]) })
	for n := 1; n < len(order); n++ {
		code, days := identity(all[order[n]])
		before, theirs := identity(all[order[n-1]])
		if code == before && code != "" && overlap(days, theirs) {
			faults.Add(fault.At(path, order[n])+".inForce", days.String(), "days on which no other version of "+code+
				" is in force; "+fault.At(path, order[n-1])+" has "+theirs.String())
		}
	}
}

// named reports a name without its Vietnamese.
func named(faults *fault.List, path string, name motcua.Text) {
	if name.VI == "" {
		faults.Add(path+".vi", "", "the name in Vietnamese")
	}
}

// once reports elements of a list that have no key, or one that stands before.
func once[T any](faults *fault.List, path string, list motcua.List[T], key func(T) string) {
	seen := map[string]bool{}
	for i, element := range list.All() {
		k := key(element)
		if k == "" || seen[k] {
			faults.AddText(fault.At(path, i), k, "one that is not empty, and only once")
		}
		seen[k] = true
	}
}

func atLeast[N int | VND](faults *fault.List, path string, n, least N) {
	if n < least {
		faults.Add(path, strconv.FormatInt(int64(n), 10), "at least "+strconv.FormatInt(int64(least), 10))
	}
}

// isProvince reports whether s has the form of a province's code.
func isProvince(s string) bool { return len(s) == 2 && isDigit(s[0]) && isDigit(s[1]) }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

const wantedProvince = `the two digits of a province's code, such as "01"`

// ids reports ids that are missing or taken, and tells which there are.
func ids[T any](faults *fault.List, path string, all []T, id func(T) string) map[string]bool {
	first := map[string]int{}
	for i, element := range all {
		switch j, taken := first[id(element)]; {
		case id(element) == "":
			faults.Add(fault.At(path, i)+".id", "", "a short unique name")
		case taken:
			faults.AddText(fault.At(path, i)+".id", id(element), "an id of its own; "+fault.At(path, j)+" has it")
		default:
			first[id(element)] = i
		}
	}
	known := make(map[string]bool, len(first))
	for name := range first {
		known[name] = true
	}
	return known
}

// overlap reports whether two spans share a day.
func overlap(a, b calendar.Span) bool {
	return !a.IsZero() && !b.IsZero() && !ends(a, b) && !ends(b, a)
}

// ends reports whether a ends before b begins.
func ends(a, b calendar.Span) bool { return !a.Last().IsZero() && a.Last().Before(b.First()) }
