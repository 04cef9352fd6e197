package main

import "github.com/invopop/jsonschema"

// wordings want texts in both languages, with fields that exist, and of a rule
// that reminds the texts that it needs, its own or the document's, with fields
// that it can fill.
func wordings(s schema) {
	const fields = `^([^{}]|\{(name|number|holder|issued|expires|opens|fileBy|daysLeft|next|authority|extensions)\})*$`
	known := jsonschema.Schema{Pattern: fields}
	for _, text := range s.Definitions["Texts"].Properties.FromOldest() {
		text.If, text.Else = s.nothing(s.Definitions["Text"]), bilingual()
		text.AllOf = []*jsonschema.Schema{where("vi", known), where("en", known)}
	}
	s.defineWordings()
	rule := s.Definitions["Rule"]
	rule.AllOf = append(rule.AllOf, &jsonschema.Schema{If: some("leads"), Then: ownTexts()})
	for name := range s.Definitions["Texts"].Properties.FromOldest() {
		s.AllOf = append(s.AllOf, textOfAll(name))
	}
}

// partly are the fields that not every rule can fill.
var partly = []string{"opens", "next", "extensions"}

// defineWordings defines texts without a field, rules that cannot fill it, and
// rules without a text.
func (s schema) defineWordings() {
	for _, field := range append([]string{"daysLeft"}, partly...) {
		lacks := not(&jsonschema.Schema{Pattern: `\{` + field + `\}`})
		s.define("Without-"+field, "A text without {"+field+"}.", &jsonschema.Schema{AdditionalProperties: lacks})
	}
	for field, filled := range map[string]*jsonschema.Schema{
		"opens": has("renewal", *given("from")), "next": given("next"), "extensions": has("validity", *s.said("extension", "Extension")),
	} {
		s.define("Lacks-"+field, "A rule that has nothing for {"+field+"}.", not(filled))
	}
	for name := range s.Definitions["Texts"].Properties.FromOldest() {
		own := []*jsonschema.Schema{has("texts", *s.said(name, "Text"))}
		if name == "final" { // the rule's ahead goes before the document's final
			own = append(own, has("texts", *s.said("ahead", "Text")))
		}
		s.define("Reminds-by-"+name, "A rule that reminds, with what the document says as "+name+".",
			all(some("leads"), not(&jsonschema.Schema{AnyOf: own})))
	}
}

// defined is what a definition says.
func defined(name string) *jsonschema.Schema { return &jsonschema.Schema{Ref: reference(name)} }

// ownTexts wants of the texts of a rule that it can fill their fields.
func ownTexts() *jsonschema.Schema {
	fit := all(where("texts", *where("expired", *defined("Without-daysLeft"))))
	for _, field := range partly {
		each := jsonschema.Schema{AdditionalProperties: defined("Without-" + field)}
		fit.AllOf = append(fit.AllOf, &jsonschema.Schema{If: defined("Lacks-" + field), Then: where("texts", each)})
	}
	return fit
}

// textOfAll wants that text of the document, with fields that can be filled, if
// there are rules that remind and have none of their own.
func textOfAll(name string) *jsonschema.Schema {
	needy := holding("rules", defined("Reminds-by-"+name))
	then := &jsonschema.Schema{}
	if name != "final" {
		then = has("texts", *has(name, *bilingual()))
	}
	if name == "expired" {
		then.AllOf = []*jsonschema.Schema{where("texts", *where(name, *defined("Without-daysLeft")))}
	}
	for _, field := range partly {
		then.AllOf = append(then.AllOf, &jsonschema.Schema{
			If:   holding("rules", all(defined("Reminds-by-"+name), defined("Lacks-"+field))),
			Then: where("texts", *where(name, *defined("Without-" + field))),
		})
	}
	return &jsonschema.Schema{If: needy, Then: then}
}
