package petition

import (
	"fmt"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Event is one entry of a petition's log. A log is a list of events in any
// order; reporting one late changes nothing.
type Event struct {
	Kind       EventKind      `json:"kind"`                // what happened
	At         time.Time      `json:"at"`                  // when it happened
	To         string         `json:"to,omitzero"`         // of Transferred: the code of the body that has the petition now
	Complexity Complexity     `json:"complexity,omitzero"` // of Extended: what the case was found to be, in writing
	Limit      calendar.Limit `json:"limit,omitzero"`      // of Extended: as decided; zero: all that the rule allows
}

// EventKind is what happened. The zero EventKind is nothing that is stated.
type EventKind uint8

// What happens to petitions, in the order in which events of one instant are
// taken.
const (
	Filed       EventKind = iota + 1 // received by the unit; at the petition's own instant
	Asked                            // more was asked of the citizen; clocks stand still
	Supplied                         // the citizen gave it; they run anew
	Accepted                         // thụ lý
	Extended                         // the stage that runs was extended
	Transferred                      // ended here: passed on to the body that is competent
	Rejected                         // ended: not accepted, with reasons (không thụ lý, từ chối)
	Answered                         // answered, decided, concluded
	Published                        // the answer was made public
	Withdrawn                        // ended: the citizen took it back
	Stopped                          // ended: the settlement was stopped (đình chỉ)
)

var eventWords = []string{"", "filed", "asked", "supplied", "accepted", "extended", "transferred", "rejected", "answered",
	"published", "withdrawn", "stopped"}

// String is the word of documents, as "transferred".
func (k EventKind) String() string { return fault.Word(eventWords, k) }

// MarshalText is String; an unknown value is an error.
func (k EventKind) MarshalText() ([]byte, error) { return fault.WriteWord("petition", eventWords, k) }

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *EventKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("petition", eventWords, text, k)
}

// Complexity is what a case was found to be. The zero Complexity is ordinary.
type Complexity uint8

// The degrees that the laws know.
const (
	Ordinary    Complexity = iota // nothing was found
	Complex                       // phức tạp
	VeryComplex                   // đặc biệt phức tạp
)

var complexityWords = []string{"ordinary", "complex", "very-complex"}

// String is the word of documents, as "very-complex".
func (c Complexity) String() string { return fault.Word(complexityWords, c) }

// MarshalText is String; an unknown value is an error.
func (c Complexity) MarshalText() ([]byte, error) {
	return fault.WriteWord("petition", complexityWords, c)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves c alone.
func (c *Complexity) UnmarshalText(text []byte) error {
	return fault.ReadWord("petition", complexityWords, text, c)
}

// UnmarshalJSON reads an event strictly: names are exact, unknown and duplicate
// names are refused. On an error it leaves e alone.
func (e *Event) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Event]("petition", data, e, nil)
}

// LogError says that a log cannot have happened.
type LogError struct {
	Index  int    // of the event, in the log as it was given
	Event  Event  // that cannot have happened after those before it
	Wanted string // instead
}

// Error names the event and what was wanted.
func (e *LogError) Error() string {
	return fmt.Sprintf("petition: log[%d]: %v at %s: wanted %s", e.Index, e.Event.Kind, e.Event.At.Format(time.RFC3339), e.Wanted)
}
