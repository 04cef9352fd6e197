package sla

import (
	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Config is the document that an [Agreement] is made from. As JSON it has the
// same names; reading is strict.
type Config struct {
	Initiatives []Initiative    `json:"initiatives,omitzero"` // in order of preference among equal offers
	Intake      calendar.Config `json:"intake,omitzero"`      // when the desk takes filings, where that is not the calendar of the clock: a 24/7 desk
	Supplements []Supplement    `json:"supplements,omitzero"` // how a supplement moves the due instant, where it is not Restart
	Alerts      []Alert         `json:"alerts,omitzero"`      // levels of warning, in any order
}

// Initiative is an office's offer to be faster than the law (sáng kiến, mô
// hình). What its scope leaves out does not limit it.
type Initiative struct {
	ID          string               `json:"id"`                   // short and unique, kept in promises
	Name        motcua.Text          `json:"name"`                 // the Vietnamese at least
	InForce     calendar.Span        `json:"inForce"`              // the days of acceptance to which it applies; ends may be open
	Procedures  []string             `json:"procedures,omitzero"`  // scope: codes of procedures
	Fields      []string             `json:"fields,omitzero"`      // scope: fields of procedures, as the catalogue writes them
	Authorities []string             `json:"authorities,omitzero"` // scope: codes of the units that take the filing in
	Levels      []procedures.Level   `json:"levels,omitzero"`      // scope: levels of those units
	Channels    []procedures.Channel `json:"channels,omitzero"`    // scope: ways of filing
	Weekdays    calendar.Weekdays    `json:"weekdays,omitzero"`    // scope: real weekdays of acceptance, on make-up days too
	Window      Window               `json:"window,omitzero"`      // scope: clock times of acceptance
	Offer       Offer                `json:"offer"`                // what it offers
	Basis       motcua.Ref           `json:"basis,omitzero"`       // the decision that made it, where known
}

// Window is clock times of a day, both ends included: 15:00:00 is within
// 08:00-15:00. The zero Window is all day.
type Window struct {
	From calendar.Clock `json:"from"` // the first instant
	To   calendar.Clock `json:"to"`   // the last instant
}

// Offer is what an initiative offers. At most one of Term, Cut and AtOnce says
// when; the others go with any of them or alone.
type Offer struct {
	Term   calendar.Term                    `json:"term,omitzero"`   // a term of its own
	Cut    Cut                              `json:"cut,omitzero"`    // a share off the legal limit
	AtOnce bool                             `json:"atOnce,omitzero"` // settled while the applicant waits: due by closing of the filing day, without cutoff or slip
	NoSlip bool                             `json:"noSlip,omitzero"` // no appointment slip is handed out
	Home   bool                             `json:"home,omitzero"`   // the result is brought home
	Hours  calendar.Timeline[calendar.Week] `json:"hours,omitzero"`  // opening hours, for the host to lay into the office's calendar: they move no due instant here
	Label  bool                             `json:"label,omitzero"`  // a name and nothing that can be reckoned; then alone
}

// Cut takes a share off the legal limit. A working day is eight working hours,
// a half day four, the same day one working day (seed and practice of Hanoi).
type Cut struct {
	Percent decimal.Decimal `json:"percent"`        // taken off, above 0, below 100
	To      calendar.Limit  `json:"to"`             // what is left is rounded up to a multiple of this, as 4 working hours or 1 working day
	Floor   calendar.Limit  `json:"floor,omitzero"` // and never below this, of the unit of To; zero: one To
}

// Supplement is how supplements move the due instant of some procedures.
type Supplement struct {
	Procedures []string         `json:"procedures"`     // their codes
	Policy     SupplementPolicy `json:"policy"`         // what a supplement does
	Basis      motcua.Ref       `json:"basis,omitzero"` // the text or the system that does so
}

// SupplementPolicy is what the receipt of a supplement does to the due instant.
type SupplementPolicy uint8

// The three policies found in law and in deployed systems.
const (
	Restart  SupplementPolicy = iota // the limit runs anew from the receipt (61/2018/NĐ-CP art. 19(4))
	Subtract                         // the due instant moves by the working time waited; of clock hours by the time waited
	Shift                            // the due instant moves by the whole working days waited, at the same clock time
)

var supplementPolicyWords = []string{"restart", "subtract", "shift"}

// String is the word of documents, as "restart".
func (p SupplementPolicy) String() string { return fault.Word(supplementPolicyWords, p) }

// MarshalText is String; an unknown value is an error.
func (p SupplementPolicy) MarshalText() ([]byte, error) {
	return fault.WriteWord("sla", supplementPolicyWords, p)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves p alone.
func (p *SupplementPolicy) UnmarshalText(text []byte) error {
	return fault.ReadWord("sla", supplementPolicyWords, text, p)
}

// Alert is a level of warning: it fires when a share of the limit is used up,
// or when so much is left of it. One of Share and Left is given.
type Alert struct {
	ID    string          `json:"id"`             // short and unique
	Name  motcua.Text     `json:"name"`           // the Vietnamese at least
	Share decimal.Decimal `json:"share,omitzero"` // percent of the working time between the start of the clock and the due instant, above 0, at most 100
	Left  calendar.Limit  `json:"left,omitzero"`  // before the due instant: working minutes, working hours or working days
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
