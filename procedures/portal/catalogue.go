package portal

import (
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Catalogue is what can be defended of p in the catalogue's form, as the version
// that is in force on those days, and a finding for each thing left out of it
// that the catalogue would have had a place for. Where p.Findings and these are
// both empty, [procedures.New] takes the Config; otherwise it may be a draft,
// and New says what it lacks.
//
// Left out are: a time that is not understood, or two on one channel; a charge
// whose kind, amount or channel is not understood, one of 0 ₫ (the portal's 0
// often stands for what a province sets), one with a note that may be a
// condition, and charges of one kind on one channel that differ; groups of
// papers, if there are several, and numbers of a paper that are not understood.
// An amount without a note is taken to be for each filing, and a paper of which
// the portal gives no number has 0.
//
// Nothing left out makes an answer wrong: a term that is left out, or a fee
// without any price, is for New to refuse; a fee without a price for a channel
// is an error of the quote that asks for it. What a time's note adds to the term
// is left out too. The basis of the term and the prices is the only legal text
// that the portal names; if it names several, which of them fixes what is not
// said, and there is none. The catalogue has no place for steps, requirements,
// applicants, bodies and files: those stay in p.
func (p Procedure) Catalogue(inForce calendar.Span) (procedures.Config, []Finding) {
	c := converter{p: p, days: inForce}
	if p.Code.IsZero() {
		c.leave("MATTHC", p.CodeText, wantedProcedureCode)
		return procedures.Config{}, c.findings
	}
	if p.Code.Unit() != "" {
		c.leave("MATTHC", p.CodeText, "a national code: that these are the rules of "+p.Code.Locality()+" alone is lost")
	}
	if inForce.IsZero() {
		c.leave("", "", "the days on which the procedure is in force")
	}
	c.basis = c.onlyBasis()
	procedure := procedures.Procedure{
		Code:    p.Code.National(),
		Field:   c.field(),
		Name:    motcua.Text{VI: c.name("TENTTHC", p.Name)},
		InForce: inForce,
		Levels:  motcua.ListOf(c.levels()...),
		Papers:  motcua.ListOf(c.papers()...),
		Results: motcua.ListOf(c.results()...),
		Basis:   c.basis,
	}
	term, ways := c.ways()
	procedure.Term, procedure.Ways = term, motcua.ListOf(ways...)
	return procedures.Config{Procedures: []procedures.Procedure{procedure}, Fees: c.fees()}, c.findings
}

// converter makes a catalogue's document of p and notes what it leaves out.
type converter struct {
	p        Procedure
	days     calendar.Span
	basis    motcua.Ref
	findings []Finding
}

func (c *converter) leave(path, text, wanted string) {
	c.findings = append(c.findings, Finding{path, NotConverted, text, wanted})
}

// name is a name as the catalogue keeps one.
func (c *converter) name(path, text string) string {
	name := strings.Join(strings.Fields(text), " ")
	if name == "" {
		c.leave(path, text, "a name")
	}
	return name
}

func (c *converter) field() string {
	if len(c.p.Fields) == 0 {
		c.leave("LINHVUCTHUCHIEN", "", "the field")
		return ""
	}
	for i, field := range c.p.Fields[1:] {
		c.leave(fault.At("LINHVUCTHUCHIEN", i+1)+".TENLINHVUC", field.Name, "one field")
	}
	return c.name("LINHVUCTHUCHIEN[0].TENLINHVUC", c.p.Fields[0].Name)
}

func (c *converter) levels() (levels []procedures.Level) {
	seen := map[procedures.Level]bool{}
	for i, tier := range c.p.Tiers {
		if tier.Level == 0 {
			c.leave(fault.At("CAPTHUCHIEN", i)+".TENCAP", tier.Name, "a tier that is understood")
		} else if !seen[tier.Level] {
			levels = append(levels, tier.Level)
		}
		seen[tier.Level] = true
	}
	return levels
}

func (c *converter) papers() (papers []procedures.Paper) {
	if len(c.p.Files) > 1 {
		for i, file := range c.p.Files {
			c.leave(fault.At("THANHPHANHOSO", i), file.Case, "one group of papers: whether several are cases or parts of every dossier is not said")
		}
		return nil
	}
	for _, file := range c.p.Files {
		if file.Case != "" {
			c.leave("THANHPHANHOSO[0].TRUONGHOP", file.Case, "no name of the only group of papers")
		}
		for i, paper := range file.Papers {
			at := fault.At("THANHPHANHOSO[0].GIAYTO", i)
			if name := c.name(at+".TENGIAYTO", paper.Name); name != "" {
				originals, copies := c.paperCount(at, paper.originals()), c.paperCount(at, paper.copies())
				papers = append(papers, procedures.Paper{Name: motcua.Text{VI: name}, Originals: originals, Copies: copies})
			}
		}
	}
	return papers
}

func (c *converter) paperCount(path string, count paperCount) int {
	if !count.understood {
		c.leave(path+"."+count.name, count.text, "a number of papers that is understood")
	}
	return count.n
}

func (c *converter) results() (results []procedures.Result) {
	for i, result := range c.p.Results {
		if name := c.name(fault.At("KETQUATHUCHIEN", i)+".TENKETQUA", result.Name); name != "" {
			results = append(results, procedures.Result{Code: cleaned(result.Code), Name: motcua.Text{VI: name}})
		}
	}
	return results
}

// onlyBasis is the legal text that the procedure rests on, if there is but one.
func (c *converter) onlyBasis() motcua.Ref {
	if len(c.p.Bases) == 1 && !c.p.Bases[0].Ref.IsZero() {
		return c.p.Bases[0].Ref
	}
	var numbers []string
	for _, basis := range c.p.Bases {
		numbers = append(numbers, basis.Number)
	}
	c.leave("CANCUPHAPLY", strings.Join(numbers, "; "), "the one text that fixes the term, and the one that fixes each price")
	return motcua.Ref{}
}
