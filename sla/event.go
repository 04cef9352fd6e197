package sla

import (
	"fmt"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Event is one entry of a dossier's log. A log is a list of events in any
// order; reporting one late changes nothing.
type Event struct {
	Kind   EventKind      `json:"kind"`            // what happened
	At     time.Time      `json:"at"`              // when it happened
	Reason string         `json:"reason,omitzero"` // in Vietnamese, where the law wants one
	Due    time.Time      `json:"due,omitzero"`    // of Reappointed: the new due instant; of Extended by agreement: the one agreed on
	Limit  calendar.Limit `json:"limit,omitzero"`  // of Extended: by how much
}

// EventKind is what happened. The zero EventKind is nothing that is stated.
type EventKind uint8

// What happens to dossiers, in the order in which events of one instant are
// taken.
const (
	Accepted            EventKind = iota + 1 // taken in; at the promise's own instant
	Transferred                              // a stage of the internal process was done
	SupplementRequested                      // the clock stands still
	SupplementReceived                       // it runs again, as the promise's policy says
	ObligationAsked                          // a financial obligation (nghĩa vụ tài chính) has to be met: it stands still
	ObligationMet                            // it runs again
	Paused                                   // it stands still for another reason
	Resumed                                  // it runs again
	Extended                                 // the law's extension is used
	Reappointed                              // an apology with a new due instant; At is the day of the apology
	Finished                                 // settled (đã xử lý xong)
	Returned                                 // the result was handed over (đã trả kết quả)
	Refused                                  // ended: refused, with reasons
	Withdrawn                                // ended: the applicant took it back
	Stopped                                  // ended: processing was stopped (dừng xử lý)
)

var eventWords = []string{"", "accepted", "transferred", "supplement-requested", "supplement-received", "obligation-asked", "obligation-met",
	"paused", "resumed", "extended", "reappointed", "finished", "returned", "refused", "withdrawn", "stopped"}

// String is the word of documents, as "supplement-requested".
func (k EventKind) String() string { return fault.Word(eventWords, k) }

// MarshalText is String; an unknown value is an error.
func (k EventKind) MarshalText() ([]byte, error) { return fault.WriteWord("sla", eventWords, k) }

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *EventKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("sla", eventWords, text, k)
}

// UnmarshalJSON reads an event strictly: names are exact, unknown and duplicate
// names are refused. On an error it leaves e alone.
func (e *Event) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Event]("sla", data, e, nil)
}

// LogError says that a log cannot have happened.
type LogError struct {
	Index  int    // of the event, in the log as it was given
	Event  Event  // that cannot have happened after those before it
	Wanted string // instead
}

// Error names the event and what was wanted.
func (e *LogError) Error() string {
	return fmt.Sprintf("sla: log[%d]: %v at %s: wanted %s", e.Index, e.Event.Kind, e.Event.At.Format(time.RFC3339), e.Wanted)
}
