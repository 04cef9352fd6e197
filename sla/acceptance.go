package sla

import (
	"time"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// accept is the filing with its instant of acceptance, which is its own if it
// has one. A dossier put on the desk is accepted then; one that was sent, or of
// which nothing is said, when the desk that takes filings in next opens.
func (a *Agreement) accept(p *procedures.Procedure, f Filing) (Filing, error) {
	if !f.sound(p) {
		return Filing{}, f.faults(p).Err("sla")
	}
	if !f.Accepted.IsZero() {
		return f, nil
	}
	f.Accepted = f.Submitted
	if f.Channel != procedures.InPerson {
		opening, err := a.intake.NextOpen(f.Submitted)
		if err != nil {
			return Filing{}, err
		}
		if !opening.Equal(f.Submitted) {
			f.Accepted = opening
		}
	}
	if faults := f.faults(p); faults != nil { // received while the desk was shut
		return Filing{}, faults.Err("sla")
	}
	return f, nil
}

// sound is whether faults has nothing to say of the filing, without the cost.
func (f *Filing) sound(p *procedures.Procedure) bool {
	return f.Channel <= procedures.Postal && f.Level <= procedures.Other && !f.Accepted.IsZero() &&
		!f.Accepted.Before(f.Submitted) && f.Received.IsZero() || f.faults(p) == nil
}

// faults is everything that cannot be true of a filing of p.
func (f *Filing) faults(p *procedures.Procedure) fault.List {
	var faults fault.List
	_, err := f.Channel.MarshalText()
	faults.Under("channel", err)
	_, err = f.Level.MarshalText()
	faults.Under("level", err)
	switch {
	case f.Accepted.IsZero() && f.Submitted.IsZero():
		faults.Add("accepted", "", "when it was accepted, or submitted")
	case !f.Accepted.IsZero() && f.Accepted.Before(f.Submitted):
		faults.Add("accepted", written(f.Accepted), "an instant not before submitted, "+written(f.Submitted))
	}
	if f.Received.IsZero() {
		return faults
	}
	if !p.NonTerritorial {
		faults.Add("received", written(f.Received), "nothing: "+p.Code+" is not filed regardless of territory")
	}
	if before := f.latest(); f.Received.Before(before) {
		faults.Add("received", written(f.Received), "an instant not before acceptance, "+written(before))
	}
	return faults
}

// latest is the acceptance, or the submission if there is none yet.
func (f *Filing) latest() time.Time {
	if f.Accepted.IsZero() {
		return f.Submitted
	}
	return f.Accepted
}

// written is an instant as faults show it.
func written(t time.Time) string { return t.Format(time.RFC3339Nano) }
