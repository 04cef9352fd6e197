package sla

import (
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Filing is a dossier handed in.
type Filing struct {
	Submitted time.Time          `json:"submitted,omitzero"` // when the applicant sent it or put it on the desk
	Accepted  time.Time          `json:"accepted,omitzero"`  // when it was taken in as complete; zero: the next opening of intake after Submitted
	Received  time.Time          `json:"received,omitzero"`  // when the competent body had it, if it was handed in elsewhere, regardless of territory
	Channel   procedures.Channel `json:"channel,omitzero"`   // how it was filed
	Case      string             `json:"case,omitzero"`      // the id of its case
	Unit      string             `json:"unit,omitzero"`      // the code of the unit that took it in
	Level     procedures.Level   `json:"level,omitzero"`     // that unit's level
}

// Start is when both limits begin to run: when the competent body received the
// dossier, else when it was accepted.
func (f Filing) Start() time.Time {
	if !f.Received.IsZero() {
		return f.Received
	}
	return f.Accepted
}

// Promise is what an office owes for a filing, by law and by its own word. It
// stands as it was printed, whatever changes later, and holds what it takes to
// fold the dossier's log again years later.
type Promise struct {
	Filing     Filing               `json:"filing"`              // what was filed, Accepted filled in
	Procedure  string               `json:"procedure"`           // the code of the procedure
	Version    calendar.Span        `json:"version"`             // the days on which that version of it is in force, as known then; the first tells which it is
	Legal      Commitment           `json:"legal"`               // what the law wants
	Offered    Commitment           `json:"offered"`             // what the office says: never later than Legal
	Initiative string               `json:"initiative,omitzero"` // the id of the one that offers it; "" where the law's term stands
	Slip       bool                 `json:"slip,omitzero"`       // whether an appointment slip is owed
	Home       bool                 `json:"home,omitzero"`       // whether the result is brought home
	Supplement SupplementPolicy     `json:"supplement,omitzero"` // what a supplement does to the dues
	Extension  procedures.Extension `json:"extension,omitzero"`  // how much longer the law lets it take
	Calendar   string               `json:"calendar"`            // the ID of the calendar that gave the dates
}

// Commitment is a term and the due instant that it gives.
type Commitment struct {
	Term calendar.Term `json:"term"` // how it is counted
	Due  calendar.Due  `json:"due"`  // what that gives
}

// UnmarshalJSON reads a promise that was kept, strictly: names are exact,
// unknown and duplicate names are refused. On an error it leaves p alone.
func (p *Promise) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Promise]("sla", data, p, nil)
}
