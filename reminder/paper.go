package reminder

import (
	"fmt"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Paper is a licence, certificate or registration in the hands of its holder,
// as the host's register knows it.
type Paper struct {
	ID         string        `json:"id"`                  // unique in the host, in keys and texts: its number (số)
	Kind       string        `json:"kind"`                // the kind of its rules
	Issued     calendar.Date `json:"issued"`              // the day of issue
	Expires    calendar.Date `json:"expires,omitzero"`    // the last valid day printed on it; it goes before what a term gives
	Holder     string        `json:"holder,omitzero"`     // whose it is: papers of one holder and contact are reminded of in one message
	Contact    string        `json:"contact,omitzero"`    // where messages go: a phone number, an account; never looked at
	Channel    string        `json:"channel,omitzero"`    // the ID of a channel of the document; none: its first
	Unit       string        `json:"unit,omitzero"`       // the code of the unit that issued it, on the day of issue
	Born       calendar.Date `json:"born,omitzero"`       // ByAge: the holder's day of birth
	Underlying calendar.Span `json:"underlying,omitzero"` // ByUnderlying: from issue to the last valid day of the paper on which it rests; an open end has none
	Extended   int           `json:"extended,omitzero"`   // how often its term has been extended
	Stopped    calendar.Date `json:"stopped,omitzero"`    // the day from which it needs no reminder
	Stop       Stop          `json:"stop,omitzero"`       // why; with Stopped
}

// Stop is why a paper needs no reminder any more. The zero Stop is none.
type Stop uint8

const (
	Renewed   Stop = iota + 1 // another paper, or another term, replaces it
	Withdrawn                 // taken back by the authority
	Closed                    // the business ended, the works began, the holder died
)

// PaperError says which of a stream of papers cannot be planned, and why.
type PaperError struct {
	Index int    // its place in the stream, from 0
	Paper string // its ID
	Err   error  // what is wrong with it
}

// Error names the paper and what is wrong with it.
func (e *PaperError) Error() string {
	return fmt.Sprintf("reminder: papers[%d] %q: %v", e.Index, e.Paper, e.Err)
}

// Unwrap is what is wrong with the paper.
func (e *PaperError) Unwrap() error { return e.Err }

// UnmarshalJSON reads a paper strictly; on an error it leaves p alone.
func (p *Paper) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Paper]("reminder", data, p, nil)
}

var stopWords = []string{"", "renewed", "withdrawn", "closed"}

// String is renewed, withdrawn or closed; "" of the zero Stop.
func (s Stop) String() string { return fault.Word(stopWords, s) }

// MarshalText is String; an unknown value is an error.
func (s Stop) MarshalText() ([]byte, error) { return fault.WriteWord("reminder", stopWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Stop) UnmarshalText(text []byte) error {
	return fault.ReadWord("reminder", stopWords, text, s)
}
