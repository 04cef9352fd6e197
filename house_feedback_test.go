package motcua_test

import (
	"go/ast"
	"go/types"
	"regexp"
	"strings"
)

// In feedback a text is a code, a pseudonym, or a word of a document. Those are
// the fields and parameters that may hold one, and what they are; a new one is
// thought about here first.
var feedbackTexts = map[string]string{
	"Unit": "a code", "unit": "a code", "Procedure": "a code", "Field": "of procedures", "Officer": "a pseudonym", "officer": "a pseudonym",
	"ID": "of a criterion, an indicator, a unit or a pseudonym", "criterion": "its id", "TooFew": "ids of those not compared",
	"Desk": "a code", "Device": "a code", "Model": "of a device", "Models": "of devices",
	"Comment": "of a Response alone: what counts it drops it",
}

// unfit are what could hold an image, a template or just anything, and names of
// what no aggregate of feedback takes or gives.
var (
	unfitType = regexp.MustCompile(`\[\]byte|\[\]uint8|\[\]float|^any$|interface|RawMessage|image\.`)
	unfitName = regexp.MustCompile(`(?i)face|image|photo|template|embedding|vector|person|citizen|applicant|phone|address|fullname|cccd|dossier(id|no|number|code)`)
)

// feedbackAsksNothingOfPersons: no API of feedback accepts or returns a face, a
// name or the number of a dossier.
func (h house) feedbackAsksNothingOfPersons(fault report) {
	field := func(owner string, f *ast.Field, reading bool) {
		typ := types.ExprString(f.Type)
		for _, name := range f.Names {
			switch text := strings.Contains(typ, "string"); {
			case unfitName.MatchString(name.Name):
				fault(name.Pos(), owner, name.Name, "is named after what feedback must not know")
			case unfitType.MatchString(typ) && !reading:
				fault(name.Pos(), owner, name.Name, "could hold anything:", typ)
			case text && feedbackTexts[name.Name] == "":
				fault(name.Pos(), owner, name.Name, "holds a text that is not one of feedbackTexts")
			case name.Name == "Comment" && owner != "Response":
				fault(name.Pos(), owner, "keeps comments")
			}
		}
	}
	for _, f := range h.library {
		if f.dir != "feedback" {
			continue
		}
		for _, e := range exported(f) {
			if unfitName.MatchString(e.name.Name) {
				fault(e.name.Pos(), e.name.Name, "is named after what feedback must not know")
			}
			if s, ok := e.typ.(*ast.StructType); ok {
				for _, member := range s.Fields.List {
					if len(member.Names) > 0 && member.Names[0].IsExported() {
						field(e.name.Name, member, false)
					}
				}
			}
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() || fn.Recv != nil && !ast.IsExported(receiver(fn)) {
				continue
			}
			// Readers take bytes; what they read into are the documents above.
			reads := strings.HasPrefix(fn.Name.Name, "Unmarshal") || fn.Name.Name == "Moods"
			for _, parameter := range fn.Type.Params.List {
				field(fn.Name.Name, parameter, reads)
			}
		}
	}
}
