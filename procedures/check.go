package procedures

import (
	"regexp"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	var faults fault.List
	versions := map[string][]int{}
	for i, p := range c.Procedures {
		at := fault.At("procedures", i)
		faults.Under(at, p.faults().Err("procedures"))
		for _, j := range versions[p.Code] {
			if overlap(p.InForce, c.Procedures[j].InForce) {
				faults.Add(at+".inForce", p.InForce.String(), "days on which no other version of "+p.Code+
					" is in force; "+fault.At("procedures", j)+" has "+c.Procedures[j].InForce.String())
			}
		}
		versions[p.Code] = append(versions[p.Code], i)
	}
	return faults
}

var codeForm = regexp.MustCompile(`^[0-9]\.[0-9]{6}$`)

func (p Procedure) faults() fault.List {
	var faults fault.List
	if !codeForm.MatchString(p.Code) {
		faults.AddText("code", p.Code, `a national code such as "2.000635"`)
	}
	if p.Field == "" {
		faults.Add("field", "", "the field (lĩnh vực)")
	}
	if p.Name.VI == "" {
		faults.Add("name.vi", "", "the name in Vietnamese")
	}
	if p.InForce.IsZero() {
		faults.Add("inForce", "", `the days it is in force, such as "2016-01-01/"`)
	}
	faults.Under("term", p.Term.Check())
	return faults
}

// overlap reports whether two spans share a day.
func overlap(a, b calendar.Span) bool {
	return !a.IsZero() && !b.IsZero() && !ends(a, b) && !ends(b, a)
}

// ends reports whether a ends before b begins.
func ends(a, b calendar.Span) bool { return !a.Last().IsZero() && a.Last().Before(b.First()) }
