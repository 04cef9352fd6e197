package procedures

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Config is the document that a [Catalogue] is made from. As JSON it has the
// same names; reading is strict.
type Config struct {
	Procedures []Procedure `json:"procedures,omitzero"` // in any order; one entry a version
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

// UnmarshalJSON reads a document strictly: names are exact, unknown and
// duplicate names are refused, and every fault is told at once with its path.
// On an error it leaves c alone. Whether the document makes sense is for [New]
// to say, unless something could not be read: then both are told.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("procedures", data, c, Config.faults)
}

// UnmarshalJSON reads one procedure as strictly as [Config.UnmarshalJSON].
func (p *Procedure) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("procedures", data, p, Procedure.faults)
}
