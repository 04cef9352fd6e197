package sla

import "github.com/motcua/motcua/internal/fault"

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	var faults fault.List
	byID := map[string]int{}
	for i, initiative := range c.Initiatives {
		at := fault.At("initiatives", i)
		faults.Within(at, initiative.faults())
		if first, taken := byID[initiative.ID]; taken && initiative.ID != "" {
			faults.AddText(at+".id", initiative.ID, "an id of its own; "+fault.At("initiatives", first)+" has it")
		} else if !taken {
			byID[initiative.ID] = i
		}
	}
	return faults
}

func (i Initiative) faults() fault.List {
	var faults fault.List
	if i.ID == "" {
		faults.Add("id", "", "a short unique name")
	}
	if i.Name.VI == "" {
		faults.Add("name.vi", "", "the name in Vietnamese")
	}
	if i.InForce.IsZero() {
		faults.Add("inForce", "", `the days it is in force, such as "2023-06-01/"`)
	}
	once(&faults, "procedures", i.Procedures)
	once(&faults, "fields", i.Fields)
	if w := i.Window; w != (Window{}) && (w.From.IsZero() || w.To.Compare(w.From) < 0) {
		faults.Add("window", w.From.String()+"-"+w.To.String(), "a window with both its ends, in order")
	}
	faults.Under("offer.term", i.Offer.Term.Check())
	return faults
}

// once reports empty and repeated elements of a list.
func once(faults *fault.List, path string, list []string) {
	seen := map[string]bool{}
	for i, element := range list {
		if at := fault.At(path, i); element == "" || seen[element] {
			faults.AddText(at, element, "a name that is not empty, and only once")
		}
		seen[element] = true
	}
}
