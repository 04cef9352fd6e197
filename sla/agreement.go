package sla

import (
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Agreement makes promises for one office. It is made by [New], without which
// it has no calendar to ask; it never changes and is safe for concurrent use.
type Agreement struct {
	calendar    *calendar.Calendar
	initiatives []Initiative
}

// Filing is a dossier handed in.
type Filing struct {
	Accepted time.Time `json:"accepted"` // when it was taken in as complete: both limits run from then
}

// Promise is what an office owes for a filing, by law and by its own word. It
// stands as it was printed, whatever changes later.
type Promise struct {
	Filing     Filing        `json:"filing"`              // what was filed
	Procedure  string        `json:"procedure"`           // the code of the procedure
	Version    calendar.Span `json:"version"`             // the days on which that version of it is in force
	Legal      Commitment    `json:"legal"`               // what the law wants
	Offered    Commitment    `json:"offered"`             // what the office says: never later than Legal
	Initiative string        `json:"initiative,omitzero"` // the id of the one that offers it; "" where the law's term stands
	Calendar   string        `json:"calendar"`            // the ID of the calendar that gave the dates
}

// Commitment is a term and the due instant that it gives.
type Commitment struct {
	Term calendar.Term `json:"term"` // how it is counted
	Due  calendar.Due  `json:"due"`  // what that gives
}

// UnmarshalJSON reads a promise that was kept, strictly: names are exact,
// unknown and duplicate names are refused. On an error it leaves p alone.
func (p *Promise) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("sla", data, p, nil)
}

// New makes the agreement of an office's calendar and a document. An invalid
// document gives an error that matches [ErrInvalid] in errors.Is and tells all its
// faults. cfg may be changed afterwards.
func New(c *calendar.Calendar, cfg Config) (*Agreement, error) {
	faults := cfg.faults()
	if c == nil {
		faults.Add("calendar", "", "the calendar of the office")
	}
	if err := faults.Err("sla"); err != nil {
		return nil, err
	}
	a := &Agreement{c, slices.Clone(cfg.Initiatives)}
	for i := range a.initiatives {
		a.initiatives[i].Procedures = slices.Clone(a.initiatives[i].Procedures)
		a.initiatives[i].Fields = slices.Clone(a.initiatives[i].Fields)
	}
	return a, nil
}

// MustNew is New for documents written in source code; it panics on an
// invalid one.
func MustNew(c *calendar.Calendar, cfg Config) *Agreement { return fault.Must(New(c, cfg)) }

// Promise is what the office owes for a filing of p. A procedure that is not
// in force on the day of acceptance is a [*procedures.NotInForceError]; a
// filing or a legal due instant outside the calendar is a
// [*calendar.UncoveredError]. Scopes go by the real weekday and the Vietnamese
// clock time of acceptance. An offer that the calendar cannot date loses.
func (a *Agreement) Promise(p procedures.Procedure, f Filing) (Promise, error) {
	if d := calendar.DateOf(f.Accepted); !p.InForce.Contains(d) {
		return Promise{}, &procedures.NotInForceError{Code: p.Code, Date: d}
	}
	due, err := a.calendar.Deadline(f.Accepted, p.Term)
	if err != nil {
		return Promise{}, err
	}
	legal := Commitment{p.Term, due}
	promise := Promise{
		Filing: f, Procedure: p.Code, Version: p.InForce,
		Legal: legal, Offered: legal, Calendar: a.calendar.ID(),
	}
	for i := range a.initiatives {
		initiative := &a.initiatives[i]
		if !initiative.appliesTo(p, f.Accepted) {
			continue
		}
		due, err := a.calendar.Deadline(f.Accepted, initiative.Offer.Term)
		if err != nil || due.At.After(promise.Offered.Due.At) {
			continue
		}
		if promise.Initiative == "" || due.At.Before(promise.Offered.Due.At) {
			promise.Offered, promise.Initiative = Commitment{initiative.Offer.Term, due}, initiative.ID
		}
	}
	return promise, nil
}

// appliesTo reports whether a filing of p accepted at that instant is in scope.
func (i *Initiative) appliesTo(p procedures.Procedure, accepted time.Time) bool {
	d := calendar.DateOf(accepted)
	return i.InForce.Contains(d) &&
		(len(i.Procedures) == 0 || slices.Contains(i.Procedures, p.Code)) &&
		(len(i.Fields) == 0 || slices.Contains(i.Fields, p.Field)) &&
		(i.Weekdays.IsZero() || i.Weekdays.Has(d.Weekday())) &&
		i.Window.contains(accepted)
}

func (w Window) contains(t time.Time) bool {
	d := calendar.DateOf(t)
	return w == Window{} || !t.Before(d.At(w.From)) && !t.After(d.At(w.To))
}
