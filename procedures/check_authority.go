package procedures

import (
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// authorityFaults are what is wrong with the units and their successions.
func (c Config) authorityFaults(faults *fault.List) {
	byCode := map[string][]Authority{}
	for _, a := range c.Authorities {
		byCode[a.Code] = append(byCode[a.Code], a)
	}
	oneVersionADay(faults, "authorities", c.Authorities, Authority.identity)
	for i, a := range c.Authorities {
		at := fault.At("authorities", i)
		faults.Within(at, a.faults())
		if a.Parent != "" && !existsDuring(byCode[a.Parent], a.InForce) {
			faults.AddText(at+".parent", a.Parent, "the code of a unit of this document that exists on one of its days at least")
		}
		if a.InForce.Last().IsZero() {
			continue
		}
		next := a.InForce.Last().AddDays(1)
		for j, s := range a.Successors.All() {
			if !existsDuring(byCode[s.Code], calendar.NewSpan(next, next)) {
				faults.AddText(fault.At(at+".successors", j)+".code", s.Code, "the code of a unit of this document that exists on "+next.String())
			}
		}
	}
}

// identity is what tells a unit from others of its code.
func (a Authority) identity() (string, calendar.Span) { return a.Code, a.InForce }

func existsDuring(units []Authority, days calendar.Span) bool {
	for _, unit := range units {
		if overlap(unit.InForce, days) {
			return true
		}
	}
	return false
}

func (a Authority) faults() fault.List {
	var faults fault.List
	if a.Code == "" {
		faults.Add("code", "", `a code such as "00166"`)
	}
	named(&faults, "name", a.Name)
	stated(&faults, "level", a.Level, "ministry, province, district, commune or other")
	if a.InForce.IsZero() {
		faults.Add("inForce", "", `the days it exists, such as "2025-07-01/"`)
	}
	if !a.Successors.IsZero() && a.InForce.Last().IsZero() {
		faults.Add("successors", "", "none of a unit that still exists: inForce has no last day")
	}
	once(&faults, "successors", a.Successors, func(s Succession) string { return s.Code })
	remainders := 0
	for i, s := range a.Successors.All() {
		at := fault.At("successors", i) + ".relation"
		stated(&faults, at, s.Relation, "whole, part, remainder, part-of-area or part-with-population")
		if s.Relation == Whole && a.Successors.Len() > 1 {
			faults.Add(at, s.Relation.String(), "a part: there are other successors")
		}
		if s.Relation == Remainder {
			if remainders++; remainders > 1 {
				faults.Add(at, s.Relation.String(), "only one remainder")
			}
		}
	}
	return faults
}
