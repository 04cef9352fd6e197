package sla

import "time"

// National is whether the national indicator takes a dossier as in time
// (Decision 766/QĐ-TTg, indicator 2.1), as its published formula has it: the end
// of processing is finished, else stopped, refused or withdrawn; of an open
// dossier it is until, the end of the period; of one that awaits papers for the
// first time, the request. The time that papers were awaited is taken off, by
// the clock. It is in time if that is not after the appointment: the one
// printed, the new one after an apology in time, or, where no slip was owed, the
// legal due instant. More than one request for papers is late whatever the
// instant. An open dossier whose time is not up is in time.
//
// It differs from [Status.OnTime] on purpose: law and indicator are not the
// same. Errors are those of [Agreement.Status].
func (a *Agreement) National(p Promise, log []Event, until time.Time) (Verdict, error) {
	c, err := a.fold(&p, log, until)
	if err != nil {
		return NoVerdict, err
	}
	if c.requests > 1 {
		return Late, nil
	}
	appointment := p.Offered.Due.At
	if !p.Slip {
		appointment = p.Legal.Due.At // without an appointment, the longest limit
	}
	end := until
	var asked time.Time
	var wait time.Duration
	for _, i := range inOrder(nil, log, until) {
		switch e := log[i]; e.Kind {
		case SupplementRequested:
			asked = e.At
		case SupplementReceived:
			wait += e.At.Sub(asked)
		case Reappointed:
			if !c.breaks(i) {
				appointment = e.Due
			}
		}
	}
	switch {
	case !c.processed.IsZero():
		end = c.processed
	case c.state >= DoneWaiting:
		end = c.since
	case c.waits&forPapers != 0:
		end = asked
	}
	if c.waits&forPapers != 0 && end.After(asked) {
		wait += end.Sub(asked) // it ended unanswered
	}
	if end.Add(-wait).After(appointment) {
		return Late, nil
	}
	return InTime, nil
}

// breaks reports whether the event at that place of the log broke a rule.
func (c *clock) breaks(event int) bool {
	for _, b := range c.breaches {
		if b.Event == event {
			return true
		}
	}
	return false
}
