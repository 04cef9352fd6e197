package procedures

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Authority is a unit of government as it was in a stretch of days. Codes are
// used again for other units under other names: what identifies a unit is its
// code and a day.
type Authority struct {
	Code       string                  `json:"code"`                // of the national list of administrative units, as 00166
	Name       motcua.Text             `json:"name"`                // the Vietnamese at least, with its kind: phường Cầu Giấy
	Level      Level                   `json:"level"`               // its tier
	InForce    calendar.Span           `json:"inForce"`             // the days it exists; ends may be open
	Parent     string                  `json:"parent,omitzero"`     // the code of the unit that it is part of
	Successors motcua.List[Succession] `json:"successors,omitzero"` // to whom its territory went, on the day after its last
	Basis      motcua.Ref              `json:"basis,omitzero"`      // the text that made or ended it
}

// Succession is where a unit's territory went.
type Succession struct {
	Code     string      `json:"code"`           // of the unit that has it from the next day on
	Relation Relation    `json:"relation"`       // how much of it
	Note     motcua.Text `json:"note,omitzero"`  // which part, where that is known
	Basis    motcua.Ref  `json:"basis,omitzero"` // the text that says so, if not the unit's own
}

// Relation is how much of a unit's territory another has received.
type Relation uint8

// The relations of the resolutions on rearrangement.
const (
	Whole              Relation = iota + 1 // all of it
	Part                                   // a part of the area and of the people
	Remainder                              // what the other successors have not received
	PartOfArea                             // a part of the area, without people being named
	PartWithPopulation                     // a part of the area and all of its people
)

var relationWords = []string{"", "whole", "part", "remainder", "part-of-area", "part-with-population"}

// String is the word of documents, as "whole".
func (r Relation) String() string { return fault.Word(relationWords, r) }

// MarshalText is String; an unknown value is an error.
func (r Relation) MarshalText() ([]byte, error) {
	return fault.WriteWord("procedures", relationWords, r)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves r alone.
func (r *Relation) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", relationWords, text, r)
}
