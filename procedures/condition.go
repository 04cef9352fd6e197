package procedures

import (
	"fmt"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// facts are those of a filing that conditions hang on.
type facts uint8

const (
	factChannel facts = 1 << iota
	factCase
	factProvince
)

// asking is how far a filing meets the conditions of a price or a relief.
type asking struct {
	excluded bool  // by a fact that it states
	lacking  facts // that it does not state and conditions hang on
}

// met asks one condition: whether the list is empty or holds the value.
func met[T comparable](a *asking, condition motcua.List[T], value T, fact facts) {
	var none T
	switch {
	case condition.IsZero():
	case value == none && fact != 0:
		a.lacking |= fact
	case !contains(condition, value):
		a.excluded = true
	}
}

func contains[T comparable](list motcua.List[T], value T) bool {
	for _, element := range list.All() {
		if element == value {
			return true
		}
	}
	return false
}

func meetsAny(list motcua.List[string], values []string) bool {
	for _, value := range values {
		if contains(list, value) {
			return true
		}
	}
	return false
}

// report tells which facts are lacking.
func (lacking facts) report(faults *fault.List) {
	for _, fact := range [...]struct {
		fact         facts
		name, wanted string
	}{
		{factChannel, "channel", "in-person, online or postal: what is charged depends on it"},
		{factCase, "case", "the id of a case of the procedure: what is charged depends on it"},
		{factProvince, "province", wantedProvince + ": what is charged depends on it"},
	} {
		if lacking&fact.fact != 0 {
			faults.Add(fact.name, "", fact.wanted)
		}
	}
}

// check reports what is wrong with f whatever the fees.
func (f *Filing) check(p *Procedure, groups map[string]bool, faults *fault.List) {
	if f.Channel > Postal {
		_, err := f.Channel.MarshalText()
		faults.Under("channel", err)
	}
	if f.Case != "" {
		p.caseOf(f.Case, faults)
	}
	if f.Province != "" && !isProvince(f.Province) {
		faults.AddText("province", f.Province, wantedProvince)
	}
	for i, group := range f.Groups {
		if !groups[group] {
			faults.AddText(fault.At("groups", i), group, "the id of a group of the catalogue")
		}
	}
	for i, c := range f.Copies {
		if c.Count < 1 || c.Pages < 0 {
			faults.Add(fault.At("copies", i), fmt.Sprintf("count %d, pages %d", c.Count, c.Pages), "a count of at least 1, and no fewer than 0 pages")
		}
	}
	for per := PerDocument; per <= PerFacility; per++ {
		if n := f.count(per); n < 0 {
			faults.Add(per.plural(), fmt.Sprint(n), "no fewer than 0")
		}
	}
	if f.Value < 0 {
		faults.Add("value", f.Value.String(), "no less than 0 ₫")
	}
}

// count is how many there are of what is charged for.
func (f *Filing) count(per Per) int {
	switch per {
	case PerFiling:
		return 1
	case PerDocument:
		return f.Documents
	case PerTransaction:
		return f.Transactions
	case PerPerson:
		return f.Persons
	case PerFacility:
		return f.Facilities
	}
	return 0 // copies are counted by original
}

// plural is the name of the count in a filing.
func (p Per) plural() string {
	if p == PerFacility {
		return "facilities"
	}
	return p.String() + "s"
}
