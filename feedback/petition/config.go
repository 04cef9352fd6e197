package petition

import (
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Config is the document that a [Docket] is made from. As JSON it has the same
// names; reading is strict.
type Config struct {
	Kinds []Kind `json:"kinds"` // in any order; versions of one kind have the same id
}

// Kind is a kind of petition as one version of the rules has it.
type Kind struct {
	ID      string             `json:"id"`      // short, as "complaint"; versions of one kind share it
	Name    motcua.Text        `json:"name"`    // the Vietnamese at least
	InForce calendar.Span      `json:"inForce"` // the days of receipt to which it applies; ends may be open; those of one kind do not overlap
	Stages  motcua.List[Stage] `json:"stages"`  // in the order in which they are told; one of each step at most
}

// Stage is something that has to be done, and by when.
type Stage struct {
	Step        EventKind   `json:"step"`                 // what ends it: filed, asked, accepted, transferred, rejected, answered or published
	Name        motcua.Text `json:"name"`                 // as texts tell it: the Vietnamese at least
	From        EventKind   `json:"from,omitzero"`        // runs from there: accepted or answered; zero: the receipt, or, of filed, the day the decision was learned of
	Clock       Clock       `json:"clock"`                // how long it has
	Remote      Clock       `json:"remote,omitzero"`      // instead, where the petition comes from a remote area; zero: the same
	Basis       motcua.Ref  `json:"basis,omitzero"`       // the text that says so
	Unconfirmed motcua.Text `json:"unconfirmed,omitzero"` // what about it is not certain, for people to check
}

// Clock is a term and how far it may be extended.
type Clock struct {
	Term       calendar.Term          `json:"term"`                // without an extension
	Extensions motcua.List[Extension] `json:"extensions,omitzero"` // in the order in which they are used, each once
}

// Extension is a longer time that a rule allows.
type Extension struct {
	For   Complexity     `json:"for,omitzero"`   // the least that the case has to be; zero: the rule has another condition, which is for people to judge
	Limit calendar.Limit `json:"limit"`          // at most: counted like the term, in place of it
	OnTop bool           `json:"onTop,omitzero"` // Limit is counted from the day that it replaces as due, not in place of the term
}

// Petition is what does not change of a petition. Of the person who wrote it
// and of what was written it holds nothing.
type Petition struct {
	ID       string        `json:"id"`               // the host's own, 1 to 100 bytes: no name, and not a citizen's number (12 digits, the first a 0)
	Kind     string        `json:"kind"`             // the id of its kind
	Version  calendar.Span `json:"version,omitzero"` // the days of receipt of its version of the kind, as Docket.Open states them: the first tells which it is
	Received time.Time     `json:"received"`         // by this unit
	Learned  calendar.Date `json:"learned,omitzero"` // the day the decision complained of was received or known, which the time to file runs from; zero: not known, and the time not judged
	Remote   bool          `json:"remote,omitzero"`  // from a remote area that is hard to reach (vùng sâu, vùng xa đi lại khó khăn)
}

// UnmarshalJSON reads a document strictly: names are exact, unknown and
// duplicate names are refused, and every fault is told at once with its path.
// On an error it leaves c alone. Whether the document makes sense is for [New]
// to say, unless something could not be read: then both are told.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("petition", data, c, Config.faults)
}

// UnmarshalJSON reads one kind as strictly as [Config.UnmarshalJSON].
func (k *Kind) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("petition", data, k, Kind.faults)
}

// UnmarshalJSON reads a petition strictly; on an error it leaves p alone.
func (p *Petition) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("petition", data, p, Petition.faults)
}
