package procedures

import (
	"regexp"
	"slices"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// identity is what tells versions of a procedure from those of another.
func (p Procedure) identity() (string, calendar.Span) { return p.Code, p.InForce }

// successorsExist reports codes merged into what is not there on the next day,
// or before their last version. Chains of them cannot come back on themselves:
// each link is in force after the one before it ended.
func (c Config) successorsExist(faults *fault.List) {
	last := map[string]int{}
	for i, p := range c.Procedures {
		if j, seen := last[p.Code]; !seen || c.Procedures[j].InForce.First().Before(p.InForce.First()) {
			last[p.Code] = i
		}
	}
	for i, p := range c.Procedures {
		if p.Successor == "" {
			continue
		}
		at := fault.At("procedures", i) + ".successor"
		next := p.InForce.Last().AddDays(1)
		switch {
		case last[p.Code] != i:
			faults.AddText(at, p.Successor, "nothing here: "+fault.At("procedures", last[p.Code])+" is a later version")
		case p.InForce.Last().IsZero():
			faults.AddText(at, p.Successor, "a last day in inForce: the successor takes over on the next")
		case !slices.ContainsFunc(c.Procedures, func(q Procedure) bool { return q.Code == p.Successor && q.InForce.Contains(next) }):
			faults.AddText(at, p.Successor, "the code of a procedure of this document that is in force on "+next.String())
		}
	}
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
	named(&faults, "name", p.Name)
	if p.InForce.IsZero() {
		faults.Add("inForce", "", `the days it is in force, such as "2016-01-01/"`)
	}
	once(&faults, "levels", p.Levels, Level.String)
	for i, level := range p.Levels.All() {
		_, err := level.MarshalText()
		faults.Under(fault.At("levels", i), err)
	}
	faults.Under("term", p.Term.Check())
	faults.Within("extension", p.Extension.faults())
	p.wayFaults(&faults)
	p.caseFaults(&faults)
	paperFaults(&faults, "papers", p.Papers)
	p.stageFaults(&faults)
	for i, result := range p.Results.All() {
		named(&faults, fault.At("results", i)+".name", result.Name)
	}
	return faults
}

func (e Extension) faults() fault.List {
	var faults fault.List
	if e != (Extension{}) && e.Limit.IsZero() && !e.ByAgreement {
		faults.Add("limit", "", "how much longer, or byAgreement")
	}
	return faults
}

func (p Procedure) wayFaults(faults *fault.List) {
	once(faults, "ways", p.Ways, func(w Way) string { return w.Channel.String() })
	for i, way := range p.Ways.All() {
		at := fault.At("ways", i)
		_, err := way.Channel.MarshalText()
		faults.Under(at+".channel", err)
		if way.Term != (calendar.Term{}) {
			faults.Under(at+".term", way.Term.Check())
		}
	}
}

func (p Procedure) caseFaults(faults *fault.List) {
	wayHasTerm := slices.ContainsFunc(p.Ways.Slice(), func(w Way) bool { return w.Term != calendar.Term{} })
	once(faults, "cases", p.Cases, func(c Case) string { return c.ID })
	for i, c := range p.Cases.All() {
		at := fault.At("cases", i)
		named(faults, at+".name", c.Name)
		if c.Term != (calendar.Term{}) {
			faults.Under(at+".term", c.Term.Check())
			if wayHasTerm {
				faults.Add(at+".term", c.Term.Limit.String(), "no term of its own where a way of filing has one: which would hold?")
			}
		}
		paperFaults(faults, at+".papers", c.Papers)
	}
}

func paperFaults(faults *fault.List, path string, papers motcua.List[Paper]) {
	for i, paper := range papers.All() {
		at := fault.At(path, i)
		named(faults, at+".name", paper.Name)
		atLeast(faults, at+".originals", paper.Originals, 0)
		atLeast(faults, at+".copies", paper.Copies, 0)
	}
}

func (p Procedure) stageFaults(faults *fault.List) {
	var unit calendar.Unit
	for i, stage := range p.Stages.All() {
		at := fault.At("stages", i)
		named(faults, at+".role", stage.Role)
		switch {
		case stage.Limit.IsZero():
			faults.Add(at+".limit", "", `how long it may take, such as "2 working hours"`)
		case unit == 0:
			unit = stage.Limit.Unit()
		case stage.Limit.Unit() != unit:
			faults.Add(at+".limit", stage.Limit.String(), "a number of "+unit.String()+", as the stages before it")
		}
	}
}
