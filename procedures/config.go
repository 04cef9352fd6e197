package procedures

import "github.com/motcua/motcua/internal/fault"

// Config is the document that a [Catalogue] is made from. As JSON it has the
// same names; reading is strict. Documents of several sources are laid together
// by appending their lists.
type Config struct {
	Procedures  []Procedure `json:"procedures,omitzero"`  // in any order; one entry a version
	Fees        []Fee       `json:"fees,omitzero"`        // what is charged, in the order of receipts
	Groups      []Group     `json:"groups,omitzero"`      // of applicants, whom reliefs are for
	Reliefs     []Relief    `json:"reliefs,omitzero"`     // in order of preference among equal ones
	Authorities []Authority `json:"authorities,omitzero"` // in any order; one entry a unit as it was in its days
}

// UnmarshalJSON reads a document strictly: names are exact, unknown and
// duplicate names are refused, and every fault is told at once with its path.
// On an error it leaves c alone. Whether the document makes sense is for [New]
// to say, unless something could not be read: then both are told.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("procedures", data, c, Config.faults)
}
