package reminder

import (
	"slices"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Plan is all reminders of one paper, and why there are no others.
type Plan struct {
	Paper       string                `json:"paper"`                // the paper's ID
	Expires     calendar.Date         `json:"expires,omitzero"`     // the last valid day; none: it has no end
	ValidTo     calendar.Date         `json:"validTo,omitzero"`     // of a term that ends on a day off, the next working day (91/2015/QH13 Điều 148 khoản 5); else Expires; none beyond the calendar. No reminder counts on it
	Opens       calendar.Date         `json:"opens,omitzero"`       // the first day on which the renewal can be filed; none: any
	LastDay     calendar.Date         `json:"lastDay,omitzero"`     // the last day on which it can be filed, by the law
	FileBy      calendar.Date         `json:"fileBy,omitzero"`      // the last working day on or before LastDay; none beyond the calendar
	Extensions  int                   `json:"extensions,omitzero"`  // how many extensions are left
	Reminders   motcua.List[Reminder] `json:"reminders"`            // in order of date
	Skipped     motcua.List[Skipped]  `json:"skipped,omitzero"`     // leads without a reminder, in order of the day they count to
	Ended       motcua.Text           `json:"ended,omitzero"`       // why the reminders stop before the last day to file
	Unconfirmed motcua.Text           `json:"unconfirmed,omitzero"` // what about the rule is not certain
}

// Skipped is a lead that gives no reminder.
type Skipped struct {
	Lead    calendar.Limit `json:"lead"`             // how long before the last valid day
	Counted calendar.Date  `json:"counted,omitzero"` // the day it counts to; none if the calendar cannot tell
	Why     SkipReason     `json:"why"`              // why there is none
}

// SkipReason is why a lead gives no reminder.
type SkipReason uint8

const (
	BeforeIssue  SkipReason = iota + 1 // its day is the day of issue, or lies before it
	SharedDay                          // a shorter lead has the same day
	RuleEnded                          // no rule of the kind is in force on its day
	PaperStopped                       // the paper needs no reminder any more on its day
	NotCovered                         // the calendar does not cover its day, yet
)

// Plan is every reminder of a paper, from its issue to its last valid day, and
// why there are no others. A paper that contradicts itself or its rules is an
// error that matches [ErrInvalid] and tells all that is wrong with it.
func (p *Planner) Plan(paper Paper) (Plan, error) {
	versions := p.kinds[paper.Kind]
	life, faults := p.life(&paper, versions)
	if err := faults.Err("reminder"); err != nil {
		return Plan{}, err
	}
	plan := Plan{Paper: paper.ID, Expires: life.last, Extensions: life.left}
	if v := in(versions, paper.Issued); v != nil {
		plan.Unconfirmed = v.Unconfirmed
	}
	if life.last.IsZero() {
		return plan, nil
	}
	var left skips
	var rungs [8]rung
	var reminders [8]Reminder
	ladder, filing, _ := p.ladder(rungs[:0], versions, life.last, calendar.Date{}, &left)
	plan.Opens, plan.LastDay, plan.FileBy = filing.opens, filing.last, filing.working
	plan.ValidTo = life.last
	if life.counted {
		plan.ValidTo = p.extended(life.last)
	}
	found, err := p.climb(reminders[:0], ladder, &paper, life, &left)
	if err != nil {
		return Plan{}, err
	}
	slices.SortStableFunc(left.list, func(a, b Skipped) int { return a.Counted.Compare(b.Counted) })
	plan.Reminders, plan.Skipped = motcua.ListOf(found...), motcua.ListOf(left.list...)
	plan.Ended = left.ended(&paper)
	return plan, nil
}

// extended is d, or the next working day if it is off; zero if the calendar does
// not cover it.
func (p *Planner) extended(d calendar.Date) calendar.Date {
	day, err := p.calendar.On(d)
	if err == nil && !day.IsWorking() {
		d, err = p.calendar.AddWorkingDays(d, 1)
	}
	if err != nil {
		return calendar.Date{}
	}
	return d
}

// UnmarshalJSON reads a plan strictly; on an error it leaves p alone.
func (p *Plan) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Plan]("reminder", data, p, nil)
}

var skipWords = []string{"", "before-issue", "shared-day", "rule-ended", "paper-stopped", "not-covered"}

// String is the word of documents, as "before-issue".
func (s SkipReason) String() string { return fault.Word(skipWords, s) }

// MarshalText is String; an unknown value is an error.
func (s SkipReason) MarshalText() ([]byte, error) {
	return fault.WriteWord("reminder", skipWords, s)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *SkipReason) UnmarshalText(text []byte) error {
	return fault.ReadWord("reminder", skipWords, text, s)
}
