package procedures

import (
	"regexp"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Config is the document that a [Catalogue] is made from. As JSON it has the
// same names; reading is strict.
type Config struct {
	Procedures []Procedure `json:"procedures"` // in any order; one entry a version
}

// Procedure is one version of an administrative procedure (thủ tục hành chính).
type Procedure struct {
	Code    string        `json:"code"`           // national code (mã TTHC), as 2.000635
	Field   string        `json:"field"`          // lĩnh vực, in Vietnamese
	Name    motcua.Text   `json:"name"`           // the Vietnamese at least
	InForce calendar.Span `json:"inForce"`        // the days of intake to which this version applies; ends may be open
	Term    calendar.Term `json:"term"`           // how long the law gives the office
	Basis   motcua.Ref    `json:"basis,omitzero"` // the text that fixes the term
}

// UnmarshalJSON reads a document strictly, all faults at once; on an error it
// leaves c alone.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("procedures", data, c, Config.faults)
}

// UnmarshalJSON reads a procedure strictly, all faults at once; on an error it
// leaves p alone.
func (p *Procedure) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("procedures", data, p, Procedure.faults)
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
