package procedures

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	var faults fault.List
	for i, p := range c.Procedures {
		faults.Within(fault.At("procedures", i), p.faults())
	}
	byDate := make([]int, len(c.Procedures))
	for i := range byDate {
		byDate[i] = i
	}
	slices.SortStableFunc(byDate, func(i, j int) int { return c.Procedures[i].compare(c.Procedures[j]) })
	for n := 1; n < len(byDate); n++ {
		i, before := byDate[n], byDate[n-1]
		p, q := c.Procedures[i], c.Procedures[before]
		if p.Code == q.Code && codeForm.MatchString(p.Code) && overlap(p.InForce, q.InForce) {
			faults.Add(fault.At("procedures", i)+".inForce", p.InForce.String(), "days on which no other version of "+p.Code+
				" is in force; "+fault.At("procedures", before)+" has "+q.InForce.String())
		}
	}
	return faults
}

// compare orders versions by code, then by date.
func (p Procedure) compare(q Procedure) int {
	return cmp.Or(cmp.Compare(p.Code, q.Code), p.InForce.First().Compare(q.InForce.First()))
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
