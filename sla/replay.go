package sla

import (
	"iter"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
)

// Rules are what dossiers are taken in under: an office's promises and the
// procedures of the day.
type Rules struct {
	Agreement *Agreement            // what is promised
	Catalogue *procedures.Catalogue // what the law wants
}

// Dossier is a dossier of the past.
type Dossier struct {
	ID        string  `json:"id,omitzero"` // the host's own, only handed through
	Procedure string  `json:"procedure"`   // its code
	Filing    Filing  `json:"filing"`      // as it was filed
	Log       []Event `json:"log"`         // what happened to it
}

// Replayed is what one dossier would have been under other rules.
type Replayed struct {
	Dossier               Dossier       // as it was given
	Before                Promise       // under the rules that are compared with
	After                 Promise       // under the others
	Moved                 time.Duration // working time, by the calendar of the first rules, from the one offered due instant to the other; below 0: sooner
	KeptBefore, KeptAfter Verdict       // whether the history as it was kept the one and the other, by instant, at finishing
}

// Replay asks what past dossiers would have been promised under other rules,
// and whether their histories, as they were, would have kept it: one answer a
// dossier, in their order, with the error of the first question that has one.
// Nothing but the rules and the dossiers counts, so any part of them can be
// replayed anywhere and the [Gain] of each part merged. Break the loop to cancel it.
func Replay(before, after Rules, dossiers iter.Seq[Dossier]) iter.Seq2[Replayed, error] {
	return func(yield func(Replayed, error) bool) {
		for d := range dossiers {
			if !yield(replay(before, after, d)) {
				return
			}
		}
	}
}

func replay(before, after Rules, d Dossier) (Replayed, error) {
	r := Replayed{Dossier: d}
	var err error
	if r.Before, r.KeptBefore, err = before.replay(d); err != nil {
		return Replayed{Dossier: d}, err
	}
	if r.After, r.KeptAfter, err = after.replay(d); err != nil {
		return Replayed{Dossier: d}, err
	}
	if r.Moved, err = before.Agreement.calendar.Working(r.Before.Offered.Due.At, r.After.Offered.Due.At); err != nil {
		return Replayed{Dossier: d}, err
	}
	return r, nil
}

// replay is the promise and whether it was kept, in the end.
func (r Rules) replay(d Dossier) (Promise, Verdict, error) {
	at := d.Filing.Accepted
	if at.IsZero() {
		at = d.Filing.Submitted
	}
	procedure, err := r.Catalogue.On(d.Procedure, calendar.DateOf(at))
	if err != nil {
		return Promise{}, NoVerdict, err
	}
	promise, err := r.Agreement.Promise(procedure, d.Filing)
	if err != nil {
		return Promise{}, NoVerdict, err
	}
	last := promise.Filing.Start()
	for _, e := range d.Log {
		if e.At.After(last) {
			last = e.At
		}
	}
	status, err := r.Agreement.Status(promise, d.Log, last)
	return promise, status.OnTime.FinishedByInstant, err
}

// Redated is an open promise under a newer calendar.
type Redated struct {
	Promise Promise      // as it stands: it is not changed
	Legal   calendar.Due // what its terms give under the newer calendar
	Offered calendar.Due // later than Legal never
}

// Moved reports whether the citizen must be told: whether the day or the
// instant that was printed is another now.
func (r Redated) Moved() bool {
	return !r.Offered.At.Equal(r.Promise.Offered.Due.At) || r.Offered.Date != r.Promise.Offered.Due.Date
}

// Days are the calendar days by which the offered date moves, below 0 if it is
// sooner.
func (r Redated) Days() int { return r.Offered.Date.DaysSince(r.Promise.Offered.Due.Date) }

// Redate asks what open promises come to under the calendar of a, which knows
// more than the one they were made under: a holiday that was announced since.
// Promises stand as they were printed; this is the list of those to tell. A
// promise that the calendar cannot date comes with the error.
func (a *Agreement) Redate(open iter.Seq[Promise]) iter.Seq2[Redated, error] {
	return func(yield func(Redated, error) bool) {
		for p := range open {
			r := Redated{Promise: p}
			var err error
			if r.Legal, err = a.calendar.Deadline(p.Filing.Start(), p.Legal.Term); err == nil {
				r.Offered, err = a.calendar.Deadline(p.Filing.Start(), p.Offered.Term)
			}
			if err == nil && r.Offered.At.After(r.Legal.At) {
				r.Offered = r.Legal
			}
			if !yield(r, err) {
				return
			}
		}
	}
}
