package sla

import (
	"slices"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Config is the document that an [Agreement] is made from. As JSON it has the
// same names; reading is strict.
type Config struct {
	Initiatives []Initiative `json:"initiatives"` // in order of preference among equal offers
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
	Intake     Window            `json:"intake,omitzero"`     // scope: clock times of acceptance
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
	Term calendar.Term `json:"term"` // instead of the legal term, if that is not earlier
}

// UnmarshalJSON reads a document strictly, all faults at once; on an error it
// leaves c alone.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("sla", data, c, Config.faults)
}

// appliesTo tells whether a filing of p accepted at that instant is in scope.
func (i *Initiative) appliesTo(p procedures.Procedure, accepted time.Time) bool {
	d := calendar.DateOf(accepted)
	return i.InForce.Contains(d) &&
		(len(i.Procedures) == 0 || slices.Contains(i.Procedures, p.Code)) &&
		(len(i.Fields) == 0 || slices.Contains(i.Fields, p.Field)) &&
		(i.Weekdays.IsZero() || i.Weekdays.Has(d.Weekday())) &&
		i.Intake.contains(accepted)
}

func (w Window) contains(t time.Time) bool {
	d := calendar.DateOf(t)
	return w == Window{} || !t.Before(d.At(w.From)) && !t.After(d.At(w.To))
}
