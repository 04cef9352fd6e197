package procedures

import (
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

// hasAny reports whether one of the cases is the procedure's.
func (p *Procedure) hasAny(cases motcua.List[string]) bool {
	for _, c := range p.Cases.All() {
		if contains(cases, c.ID) {
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
