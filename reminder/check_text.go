package reminder

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// faults are fields that do not exist, and texts in one language alone.
func (t Texts) faults(faults *fault.List, path string) {
	for _, text := range t.all() {
		at := path + "." + text.path
		if text.Text == (motcua.Text{}) {
			continue
		}
		if text.VI == "" || text.EN == "" {
			faults.Add(at, "", "the text in Vietnamese and in English")
		}
		for _, language := range [...]struct{ path, text string }{{".vi", text.VI}, {".en", text.EN}} {
			if _, bad, wanted := parseTemplate(language.text); bad != "" {
				faults.AddText(at+language.path, bad, wanted)
			}
		}
	}
}

type pathText struct {
	path string
	motcua.Text
}

func (t Texts) all() [4]pathText {
	return [...]pathText{{"ahead", t.Ahead}, {"final", t.Final}, {"late", t.Late}, {"expired", t.Expired}}
}

// textFaults are texts that the rule lacks, or cannot fill.
func (r Rule) textFaults(faults *fault.List, path string, otherwise Texts) {
	r.Texts.faults(faults, path+".texts")
	if len(r.Leads) == 0 {
		return
	}
	for _, text := range r.texts(otherwise).all() {
		at := path + ".texts." + text.path
		if text.Text == (motcua.Text{}) && text.path != "final" {
			faults.Add(at, "", "a text, here or in the texts of the document")
		}
		words := parseWording(text.Text)
		for _, unfit := range [...]struct {
			field  field
			isThis bool
			wanted string
		}{
			{opens, r.Renewal.From.IsZero(), "no {opens}: the rule has no renewal.from"},
			{next, r.Next == "", "no {next}: the rule has no next"},
			{extensions, r.Validity.Extension == Extension{}, "no {extensions}: the rule has no validity.extension"},
			{daysLeft, text.path == "expired", "no {daysLeft}: none are left"},
		} {
			if unfit.isThis && words.has(unfit.field) {
				faults.Add(at, "", unfit.wanted)
			}
		}
	}
}
