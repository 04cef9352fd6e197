package main

import (
	"slices"

	"github.com/invopop/jsonschema"
	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/procedures"
)

var proceduresDocument = document{
	name: "procedures",
	root: procedures.Config{},
	about: "A catalogue of administrative procedures: what each is from a day on, what is charged for it and to whom less, " +
		"and the units of government. Any of its lists may stand in a document of its own.",
	unsaid: "a span ends after it begins, a citation is well formed, an amount fits 64 bits, a percentage with a power of ten is within bounds, " +
		"what is named is in the document (a procedure, a case, a fee, a group; a successor or a parent also on that day), " +
		"no name or id is given twice and no code for one day, successors go round in no circle, no way and case both have a term, " +
		"stages have one unit, no two prices fit one filing, tiers rise, a rate's max is not below its min. " +
		"A whole number written with a fraction (1.0) is not read. A tier without an amount is free.",
	self:   "a catalogue",
	texts:  slices.Concat(calendarTexts, proceduresTexts),
	finish: finishProcedures,
}

var proceduresTexts = []text{
	vnd,
	percent(),
	chosen(procedures.InPerson),
	chosen(procedures.Ministry),
	chosen(procedures.ServiceFee),
	chosen(procedures.AtIntake),
	chosen(procedures.PerFiling),
	chosen(procedures.HalfUp),
	chosen(procedures.Whole),
}

var vnd, noVND = dong()

// dong is how amounts are written, all that ParseVND reads but those below 0,
// which New takes nowhere; zero is the pattern of 0 ₫ among them.
func dong() (t text, zero string) {
	const (
		space   = "[ \u00a0\u202f]"
		digits  = `([1-9][0-9]{0,2}((\.[0-9]{3})+|(,[0-9]{3})+|( [0-9]{3})+|(` + "\u00a0[0-9]{3})+|(\u202f[0-9]{3})+)|[1-9][0-9]*)"
		ofDong  = "([Ồồ]|[Ôô]\u0300|[Oo]\u0302\u0300)" // composed or not
		unit    = `(` + space + `?(₫|[Đđ]|[Vv][Nn][DdĐđ]|[Đđ]` + ofDong + `[Nn][Gg]))?`
		ofKhong = "([Ôô]|[Oo]\u0302)"
		khong   = "[Kk\u212a][Hh]" + ofKhong + `[Nn][Gg]( [Đđ]` + ofDong + `[Nn][Gg])?` // \u212a is a k in any case
	)
	t = written[procedures.VND](`^((`+digits+`|0)`+unit+`|`+khong+`)$`, "8.000 ₫", "1.200.000 ₫", "0 ₫")
	t.about = `Written "8.000 ₫"; also read are other marks between groups of three digits (a comma, a space) or none, ` +
		`other units (đ, đồng, VND, VNĐ) or none, and "không". Never below 0.`
	t.zero = &jsonschema.Schema{Ref: reference("NoVND")}
	return t, `^(0` + unit + `|` + khong + `)$`
}

// percent is all that New takes of what decimals can be read from; a power of
// ten it takes at its word.
func percent() text {
	const (
		plain = `0*100(\.0{0,9})?|0*[0-9]{1,2}(\.[0-9]{0,9})?|\.[0-9]{1,9}`
		power = `([0-9]+\.?[0-9]*|\.[0-9]+)[Ee][-+` + "\u2212" + `]?[0-9]+`
	)
	t := written[decimal.Decimal](`^\+?(`+plain+`|`+power+`)$`, "0.1", "50")
	t.about = "A percentage above 0, at most 100, with at most 9 decimal places, which a dot sets off. A power of ten may follow (1e-1)."
	t.zero = jsonschema.FalseSchema // an explicit 0 is not read as one that was left out
	return t
}

const code = `[0-9]\.[0-9]{6}` // of procedures

func finishProcedures(s schema) {
	matching(s.property("Procedure", "code"), code)
	matching(s.property("Procedure", "successor"), `(`+code+`)?`)
	matching(s.property("Fee", "procedures").Items, code)
	matching(s.property("Relief", "procedures").Items, code)
	matching(s.property("Price", "provinces").Items, `[0-9]{2}`)
	matching(s.property("Relief", "provinces").Items, `[0-9]{2}`)
	s.property("Paper", "originals").Minimum = "0"
	s.property("Paper", "copies").Minimum = "0"
	s.property("Tier", "from").Minimum = "1"
	s.Definitions["Tier"].Required = []string{"from"}
	aboveZero(s)

	shortTerms(s)
	s.Definitions["Procedure"].AllOf = []*jsonschema.Schema{{If: given("successor"), Then: ended()}}
	extensions(s)
	prices(s)
	s.Definitions["Authority"].AllOf = append(successions(), &jsonschema.Schema{If: some("successors"), Then: ended()})
}

// aboveZero wants of percentages a digit that is not 0.
func aboveZero(s schema) { s.Definitions["Decimal"].AllOf = []*jsonschema.Schema{{Pattern: `[1-9]`}} }

// matching wants the whole of a text to match.
func matching(property *jsonschema.Schema, pattern string) {
	property.Pattern, property.MinLength = `^`+pattern+`$`, nil // the pattern says how long
}

// ended wants a last day.
func ended() *jsonschema.Schema { return where("inForce", jsonschema.Schema{Pattern: `[0-9]$`}) }

// extensions wants of one that says anything how long it is.
func extensions(s schema) {
	extension := s.Definitions["Extension"]
	extension.If = s.nothing(extension)
	extension.Else = &jsonschema.Schema{AnyOf: []*jsonschema.Schema{given("limit"), yes("byAgreement")}}
}

// prices wants one of the four forms, and with it what goes with it.
func prices(s schema) {
	s.Definitions["NoVND"] = &jsonschema.Schema{Type: "string", Pattern: noVND, Description: "0 ₫, in any form."}
	free := yes("free")
	tiers := some("tiers")
	rate := has("rate", jsonschema.Schema{Required: []string{"percent"}})
	price := s.Definitions["Price"]
	price.OneOf = []*jsonschema.Schema{free, has("amount", jsonschema.Schema{Not: vnd.zero}), tiers, rate}
	price.AllOf = []*jsonschema.Schema{
		{If: &jsonschema.Schema{AnyOf: []*jsonschema.Schema{free, rate}},
			Then: set(where("per", jsonschema.Schema{Const: procedures.PerFiling.String()}), "cap", vnd.zero)},
		{If: tiers, Then: is("per", procedures.PerCopy)},
	}
	first := where("from", jsonschema.Schema{Const: 1})
	first.Ref = reference("Tier")
	s.property("Price", "tiers").PrefixItems = []*jsonschema.Schema{first}
}

// successions are how the successors of one unit go together.
func successions() []*jsonschema.Schema {
	two := uint64(2)
	several := has("successors", jsonschema.Schema{MinItems: &two})
	parts := where("relation", jsonschema.Schema{Not: &jsonschema.Schema{Const: procedures.Whole.String()}})
	return []*jsonschema.Schema{
		{If: several, Then: where("successors", jsonschema.Schema{Items: parts})},
		where("successors", jsonschema.Schema{Contains: is("relation", procedures.Remainder), MinContains: &none, MaxContains: &one}),
	}
}
