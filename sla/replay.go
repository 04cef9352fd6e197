package sla

import (
	"iter"
	"slices"
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
// Acceptance and apologies of the history are left out: they belong to the
// promise that was made, and the verdict is on the one that would have been.
// Nothing but the rules and the dossiers counts, so any part of them can be
// replayed anywhere and the [Gain] of each part merged. Break the loop to cancel it.
func Replay(before, after Rules, dossiers iter.Seq[Dossier]) iter.Seq2[Replayed, error] {
	return func(yield func(Replayed, error) bool) {
		var c clock // for all dossiers, one after the other
		for d := range dossiers {
			if !yield(replay(&c, before, after, d)) {
				return
			}
		}
	}
}

func replay(c *clock, before, after Rules, d Dossier) (Replayed, error) {
	r := Replayed{Dossier: d}
	var err error
	if r.Before, r.KeptBefore, err = before.replay(c, d); err != nil {
		return Replayed{Dossier: d}, err
	}
	if r.After, r.KeptAfter, err = after.replay(c, d); err != nil {
		return Replayed{Dossier: d}, err
	}
	if r.Moved, err = before.Agreement.calendar.Working(r.Before.Offered.Due.At, r.After.Offered.Due.At); err != nil {
		return Replayed{Dossier: d}, err
	}
	return r, nil
}

// replay is the promise and whether it was kept, in the end.
func (r Rules) replay(c *clock, d Dossier) (Promise, Verdict, error) {
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
	log := d.Log
	if slices.ContainsFunc(log, ofThePromise) {
		log = slices.DeleteFunc(slices.Clone(log), ofThePromise)
	}
	for _, e := range log {
		if e.At.After(last) {
			last = e.At
		}
	}
	if err := c.fold(r.Agreement, &promise, log, last); err != nil {
		return Promise{}, NoVerdict, err
	}
	return promise, c.judge(last).FinishedByInstant, nil
}

// ofThePromise reports whether an event belongs to the promise that was made.
func ofThePromise(e Event) bool { return e.Kind == Accepted || e.Kind == Reappointed }

// Redated is an open promise under a newer calendar.
type Redated struct {
	Promise Promise // as it stands: it is not changed
	Before  Status  // where the dossier stands by the calendar it was promised under
	After   Status  // and by the newer one
}

// Moved reports whether the citizen must be told: whether the instant or the day
// that is owed is another now.
func (r Redated) Moved() bool {
	return !r.After.Offered.At.Equal(r.Before.Offered.At) || r.After.Offered.Date != r.Before.Offered.Date
}

// Days are the calendar days by which the offered date moves, below 0 if it is
// sooner.
func (r Redated) Days() int { return r.After.Offered.Date.DaysSince(r.Before.Offered.Date) }

// Redate asks what open promises, each with its log, come to under the calendar
// of a, which knows more than that of before, under which they were made: a
// holiday that was announced since. Promises stand as they were printed; this is
// the list of those to tell. A promise that cannot be dated comes with the error.
func (a *Agreement) Redate(before *Agreement, open iter.Seq2[Promise, []Event], now time.Time) iter.Seq2[Redated, error] {
	return func(yield func(Redated, error) bool) {
		for p, log := range open {
			if !yield(a.redate(before, p, log, now)) {
				return
			}
		}
	}
}

func (a *Agreement) redate(before *Agreement, p Promise, log []Event, now time.Time) (r Redated, err error) {
	r.Promise = p
	if r.Before, err = before.Status(p, log, now); err != nil {
		return r, err
	}
	if p.Legal.Due, err = a.calendar.Deadline(p.Filing.Start(), p.Legal.Term); err != nil {
		return r, err
	}
	p.Offered.Due, err = a.calendar.Deadline(p.Filing.Start(), p.Offered.Term)
	if err != nil || p.Offered.Due.At.After(p.Legal.Due.At) {
		p.Offered.Due = p.Legal.Due
	}
	r.After, err = a.Status(p, log, now)
	return r, err
}
