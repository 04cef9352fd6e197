package reminder

import (
	"errors"
	"slices"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
	"github.com/motcua/motcua/procedures"
)

// naming is what the next procedure is called on some days.
type naming struct {
	days calendar.Span
	code string
	name motcua.Text // with the code
}

// namings are what the next procedure is called, version by version, and what
// it was merged into after that, to the end.
func namings(catalogue *procedures.Catalogue, code string) (all []naming) {
	if catalogue == nil {
		return nil
	}
	for code != "" && !slices.ContainsFunc(all, func(n naming) bool { return n.code == code }) {
		var last calendar.Date
		for version := range catalogue.Versions(code) {
			all = append(all, called(version))
			last = version.InForce.Last()
		}
		var merged *procedures.SupersededError
		_, err := catalogue.On(code, last.AddDays(1))
		if code = ""; errors.As(err, &merged) {
			code = merged.Successor
		}
	}
	return all
}

func called(p procedures.Procedure) naming {
	return naming{p.InForce, p.Code, both.Join(p.Name, both.Same(" ("+p.Code+")"))}
}

// nextOn is the next procedure on d; as the rule has it where nothing is known
// of that day.
func (v *rule) nextOn(d calendar.Date) naming {
	for _, n := range v.next {
		if n.days.Contains(d) {
			return n
		}
	}
	return naming{code: v.Next, name: both.Same(v.Next)}
}
