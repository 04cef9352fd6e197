package main

import (
	"encoding/json"
	"path"
	"strings"

	"github.com/invopop/jsonschema"
)

// document describes a document of the library: what its schema says beyond the
// Go types, their comments, and which of their names are required.
type document struct {
	name   string       // of the directory of its package
	root   any          // of the type that is read
	about  string       // what it is, for those who write one
	unsaid string       // what else only reading it tells, in one sentence or more
	self   string       // it, as sentences speak of one
	texts  []text       // how its values are written
	finish func(schema) // rules that the Go types do not show
}

// documents are all that have a schema.
var documents = []document{
	calendarDocument, proceduresDocument, slaDocument, reminderDocument, feedbackDocument, petitionDocument,
}

func (d document) file() string { return d.name + "/config.schema.json" }

// generate is the text of the file.
func (d document) generate(c comments) ([]byte, error) {
	s, err := reflected(d.root, c.inWordsOf(d.texts), d.texts)
	if err != nil {
		return nil, err
	}
	s.ID = jsonschema.ID("https://" + module + "/" + d.file())
	s.Title, s.Description = "motcua "+d.name, d.about
	s.Comments = "No stricter than " + path.Base(d.name) + ".New, and laxer where a schema cannot look: whether " + s.days() + d.unsaid +
		" A document cannot name its schema, since $schema is no name of " + d.self + ": tell your editor which files it is for."
	s.demand()
	d.finish(s)
	text, err := json.MarshalIndent(s.Schema, "", "  ")
	return []byte(visible.Replace(string(text)) + "\n"), err
}

// days is what no schema sees of days, if the document has any.
func (s schema) days() string {
	if s.Definitions["Date"] == nil && s.Definitions["Span"] == nil {
		return ""
	}
	return "a day exists (31 February), "
}

// visible writes as escapes what patterns hold and readers cannot tell from
// other characters.
var visible = strings.NewReplacer("\u00a0", `\u00a0`, "\u202f", `\u202f`, "\u0300", `\u0300`, "\u0302", `\u0302`,
	"\u2212", `\u2212`, "\u212a", `\u212a`)
