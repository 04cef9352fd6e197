package feedback

import "github.com/motcua/motcua/internal/fault"

// Config is the document that a [Desk] is made from. As JSON it has the same
// names; reading is strict. What a Desk is not asked for may be left out.
type Config struct {
	Circular   Circular   `json:"circular,omitzero"`   // the criteria by which dossiers, units and officers are scored, and their grades
	Index      Index      `json:"index,omitzero"`      // the index of 100 points
	Disclosure Disclosure `json:"disclosure,omitzero"` // what may be published
	Comparison Comparison `json:"comparison,omitzero"` // when officers and units may be compared
	Signal     Signal     `json:"signal,omitzero"`     // when reports of harassment are a reason to look
	Moods      Moods      `json:"moods,omitzero"`      // which counts of mood cameras are taken
}

// UnmarshalJSON reads a document strictly; on an error it leaves c alone.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("feedback", data, c, Config.faults)
}
