package petition

import (
	"iter"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Status is where a petition stands at an instant.
type Status struct {
	State       State       // where it stands
	Since       time.Time   // since when it has been in that state
	Kind        motcua.Text // what kind of petition it is
	Transferred string      // the code of the body that has it now; "" if it is still here
	Stages      []StageDue  // all stages of its kind that can be told, in the order of the document
	Next        StageDue    // of the stages that bind the office and run, the one due first; zero if none
	Breaches    []Breach    // extensions that were decided and move nothing
	Calendar    string      // the ID of the calendar that gave the dates
}

// StageDue is a stage and when it is due.
type StageDue struct {
	Stage    Stage         // as the rules have it
	Verdict  Verdict       // whether it is in time
	From     time.Time     // since when it runs; zero while it is ahead
	Term     calendar.Term // that gave Due, from From, or with OnTop from the day that was due before
	Due      calendar.Due  // the latest instant in time, extensions used included; zero while it is ahead
	Latest   calendar.Due  // what Due could become if all that is left to extend were used in full, Due if nothing is or the time is up; zero: beyond the calendar
	Extended int           // how many extensions were used
	Done     time.Time     // when it was done; zero: not, or not yet
	Left     time.Duration // working time until Due.At, from when it was done, ended or stood still, or else from now; below 0: late by that
	DaysLeft int           // working days after that day until Due.Date; below 0: late by that many; 0 too while it is late by less than a working day
}

// Breach is an extension that the rules do not allow as it was decided.
type Breach struct {
	Event int        // the place of the event in the log
	Rule  BreachRule // what it breaks
}

// State is where a petition stands. The zero State is none.
type State uint8

// The states. From Passed on the clock has ended here.
const (
	Registered   State = iota + 1 // received, neither accepted nor answered
	AwaitsMore                    // the citizen was asked for more
	InProgress                    // accepted, to be settled
	Replied                       // answered; it may still have to be made public
	MadePublic                    // answered, and the answer is public
	Passed                        // transferred to another body
	Declined                      // rejected
	TakenBack                     // withdrawn by the citizen
	Discontinued                  // stopped
)

var stateWords = []string{"", "registered", "awaits-more", "in-progress", "answered", "published", "transferred", "rejected", "withdrawn", "stopped"}

// String is the word of documents, as "awaits-more".
func (s State) String() string { return fault.Word(stateWords, s) }

// MarshalText is String; an unknown value is an error.
func (s State) MarshalText() ([]byte, error) { return fault.WriteWord("petition", stateWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *State) UnmarshalText(text []byte) error {
	return fault.ReadWord("petition", stateWords, text, s)
}

// Verdict is whether a stage is in time. The zero Verdict is none.
type Verdict uint8

// The verdicts.
const (
	Ahead    Verdict = iota + 1 // what it runs from has not happened
	Running                     // it is not done, and its time is not up
	Standing                    // the clock stands still: more is awaited
	InTime                      // done in time
	Late                        // done after its time, or ended after its time was up
	Overdue                     // not done, and its time is up
	Lapsed                      // of what is done only if it comes to that: its time is up
	Moot                        // it is not to be done any more
)

var verdictWords = []string{"", "ahead", "running", "standing", "in-time", "late", "overdue", "lapsed", "moot"}

// String is the word of documents, as "in-time".
func (v Verdict) String() string { return fault.Word(verdictWords, v) }

// MarshalText is String; an unknown value is an error.
func (v Verdict) MarshalText() ([]byte, error) { return fault.WriteWord("petition", verdictWords, v) }

// UnmarshalText reads what MarshalText writes; on an error it leaves v alone.
func (v *Verdict) UnmarshalText(text []byte) error {
	return fault.ReadWord("petition", verdictWords, text, v)
}

// BreachRule is a rule on extensions that a log can break. The zero BreachRule
// is none.
type BreachRule uint8

// The rules.
const (
	NoExtension   BreachRule = iota + 1 // the stage that runs has no extension, or none left
	NotComplex                          // the case was not found to be as complex as the extension wants it
	WrongLimit                          // longer than the extension allows, in another unit, or no longer than what there was
	LateExtension                       // decided when the time was up already
)

var breachWords = []string{"", "no-extension", "not-complex", "wrong-limit", "late-extension"}

// String is the word of documents, as "wrong-limit".
func (r BreachRule) String() string { return fault.Word(breachWords, r) }

// MarshalText is String; an unknown value is an error.
func (r BreachRule) MarshalText() ([]byte, error) { return fault.WriteWord("petition", breachWords, r) }

// UnmarshalText reads what MarshalText writes; on an error it leaves r alone.
func (r *BreachRule) UnmarshalText(text []byte) error {
	return fault.ReadWord("petition", breachWords, text, r)
}

// Overdue are the stages that are overdue now: their Left and DaysLeft say by
// how much.
func (s Status) Overdue() iter.Seq[StageDue] {
	return func(yield func(StageDue) bool) {
		for _, stage := range s.Stages {
			if stage.Verdict == Overdue && !yield(stage) {
				return
			}
		}
	}
}

// Stage is the stage that such an event ends; not ok if the kind has none that
// can be told.
func (s Status) Stage(step EventKind) (stage StageDue, ok bool) {
	for _, stage := range s.Stages {
		if stage.Stage.Step == step {
			return stage, true
		}
	}
	return StageDue{}, false
}
