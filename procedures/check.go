package procedures

import (
	"strconv"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	var faults fault.List
	versions := map[string][]int{}
	for i, p := range c.Procedures {
		at := "procedures[" + strconv.Itoa(i) + "]"
		faults.Under(at, p.faults().Err("procedures"))
		for _, j := range versions[p.Code] {
			if overlap(p.InForce, c.Procedures[j].InForce) {
				faults.Add(at+".inForce", p.InForce.String(), "days on which no other version of "+p.Code+
					" is in force; procedures["+strconv.Itoa(j)+"] has "+c.Procedures[j].InForce.String())
			}
		}
		versions[p.Code] = append(versions[p.Code], i)
	}
	return faults
}

// overlap tells whether two spans share a day.
func overlap(a, b calendar.Span) bool {
	return !a.IsZero() && !b.IsZero() && !ends(a, b) && !ends(b, a)
}

// ends tells whether a ends before b begins.
func ends(a, b calendar.Span) bool { return !a.Last().IsZero() && a.Last().Before(b.First()) }
