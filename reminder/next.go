package reminder

import (
	"errors"

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
// it was merged into after that.
func namings(catalogue *procedures.Catalogue, code string) (all []naming) {
	if code == "" || catalogue == nil {
		return nil
	}
	var last calendar.Date
	for version := range catalogue.Versions(code) {
		all = append(all, called(version))
		last = version.InForce.Last()
	}
	var merged *procedures.SupersededError
	if _, err := catalogue.On(code, last.AddDays(1)); errors.As(err, &merged) {
		for version := range catalogue.Versions(merged.Successor) {
			all = append(all, called(version))
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
