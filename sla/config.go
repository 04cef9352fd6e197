package sla

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Config is the document that an [Agreement] is made from. As JSON it has the
// same names; reading is strict.
type Config struct {
	Initiatives []Initiative `json:"initiatives,omitzero"` // in order of preference among equal offers
}

// Initiative is an office's offer to be faster than the law (sáng kiến, mô
// hình). What its scope leaves out does not limit it.
type Initiative struct {
	ID         string            `json:"id"`                  // short and unique, kept in promises
	Name       motcua.Text       `json:"name"`                // the Vietnamese at least
	InForce    calendar.Span     `json:"inForce"`             // the days of acceptance to which it applies; ends may be open
	Procedures []string          `json:"procedures,omitzero"` // scope: codes of procedures
	Fields     []string          `json:"fields,omitzero"`     // scope: fields of procedures, as the catalogue writes them
	Weekdays   calendar.Weekdays `json:"weekdays,omitzero"`   // scope: real weekdays of acceptance, on make-up days too
	Window     Window            `json:"window,omitzero"`     // scope: clock times of acceptance
	Offer      Offer             `json:"offer"`               // what it offers
	Basis      motcua.Ref        `json:"basis,omitzero"`      // the decision that made it, where known
}

// Window is clock times of a day, both ends included: 15:00:00 is within
// 08:00-15:00. The zero Window is all day.
type Window struct {
	From calendar.Clock `json:"from"` // the first instant
	To   calendar.Clock `json:"to"`   // the last instant
}

// Offer is what an initiative offers.
type Offer struct {
	Term calendar.Term `json:"term"` // the term offered; the legal one stands if it is due earlier
}

// UnmarshalJSON reads a document strictly: names are exact, unknown and
// duplicate names are refused, and every fault is told at once with its path.
// On an error it leaves c alone. Whether the document makes sense is for [New]
// to say, unless something could not be read: then both are told.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("sla", data, c, Config.faults)
}

// UnmarshalJSON reads one initiative as strictly as [Config.UnmarshalJSON].
func (i *Initiative) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("sla", data, i, Initiative.faults)
}
