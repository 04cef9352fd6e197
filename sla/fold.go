package sla

import (
	"cmp"
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// clock is a dossier's clock while its log is folded: what has happened up to
// the event at hand.
type clock struct {
	calendar *calendar.Calendar
	alerts   []alert
	promise  Promise

	state State
	since time.Time // in this state
	start time.Time // of the limits

	legal, offered calendar.Due

	waits   waits     // open ones
	asked   time.Time // when the open supplement was requested
	waiting time.Time // since when the clock stands still, as far as the dues do not know it yet

	running  []stretch     // since start, the last without its end while the clock runs
	usedThen time.Duration // working time used before start

	requests    int       // for a supplement
	extended    bool      // once
	reappointed bool      // re-appointed, once
	appointed   bool      // by a re-appointment that holds
	processed   time.Time // when it was finished or refused
	ended       time.Time // when the clock ended, however
	kept        []Fired   // alerts reached before a wait moved the dues
	handedOver  time.Time
	dues        []Dating
	breaches    []Breach
	segments    []Segment

	short struct { // where the lists of a short life lie, without an allocation each
		running  [4]stretch
		segments [6]Segment
		dues     [3]Dating
	}
}

// stretch is a time in which the clock ran.
type stretch struct{ from, to time.Time }

// waits are the reasons for which the clock stands still.
type waits uint8

const (
	forPapers waits = 1 << iota
	forPayment
	onHold
)

// fold is the clock after all events of the log up to now.
func (a *Agreement) fold(p *Promise, log []Event, now time.Time) (*clock, error) {
	c := new(clock)
	if err := c.fold(a, p, log, now); err != nil {
		return nil, err
	}
	return c, nil
}

// fold makes c, whatever it was, the clock after all events up to now.
func (c *clock) fold(a *Agreement, p *Promise, log []Event, now time.Time) error {
	if err := p.check(); err != nil {
		return err
	}
	*c = clock{
		calendar: a.calendar, alerts: a.alerts, promise: *p, start: p.Filing.Start(),
		legal: p.Legal.Due, offered: p.Offered.Due,
	}
	c.dues = append(c.short.dues[:0], Dating{Event: -1, Legal: c.legal, Offered: c.offered})
	c.segments, c.running = c.short.segments[:0], c.short.running[:0]
	c.enter(NotStarted, p.Filing.Accepted)
	var buffer [16]int
	order := inOrder(buffer[:0], log, now)
	for n := range order {
		c.closingFirst(log, order[n:])
		i := order[n]
		c.begin(log[i].At)
		if err := c.happen(i, log[i]); err != nil {
			return err
		}
	}
	c.begin(now)
	c.segments[len(c.segments)-1].To = now
	return nil
}

// begin starts the clock if its start is reached.
func (c *clock) begin(at time.Time) {
	if c.state == NotStarted && !at.Before(c.start) {
		c.enter(Running, c.start)
		c.running = append(c.running, stretch{from: c.start})
	}
}

// check reports a promise that was not made by [Agreement.Promise].
func (p *Promise) check() error {
	var faults fault.List
	if p.Filing.Accepted.IsZero() {
		faults.Add("filing.accepted", "", "when the dossier was taken in")
	}
	if p.Legal.Due.At.IsZero() {
		faults.Add("legal.due", "", "what the law wants")
	}
	if p.Offered.Due.At.IsZero() {
		faults.Add("offered.due", "", "what the office owes")
	}
	return faults.Err("sla")
}

// inOrder are the places of the events up to now, by instant, then by kind and
// by what they say: the order of reporting decides nothing.
func inOrder(order []int, log []Event, now time.Time) []int {
	for i, e := range log {
		if !e.At.After(now) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if c := log[i].At.Compare(log[j].At); c != 0 {
			return c
		}
		return cmp.Or(int(log[i].Kind)-int(log[j].Kind), log[i].Due.Compare(log[j].Due),
			cmp.Compare(log[i].Limit.N(), log[j].Limit.N()), cmp.Compare(log[i].Reason, log[j].Reason))
	})
	return order
}

// closingFirst puts the end of a wait before the beginning of the next one at
// the same instant: the order of kinds would have it the other way round.
func (c *clock) closingFirst(log []Event, rest []int) {
	opening := log[rest[0]]
	wait, opens := opening.Kind.wait()
	if !opens || c.waits&wait == 0 {
		return
	}
	for n := 1; n < len(rest) && log[rest[n]].At.Equal(opening.At); n++ {
		if log[rest[n]].Kind == opening.Kind+1 {
			rest[0], rest[n] = rest[n], rest[0]
			return
		}
	}
}

// wait is what an event begins or ends waiting for; opens if it begins.
func (k EventKind) wait() (wait waits, opens bool) {
	switch k {
	case SupplementRequested, SupplementReceived:
		return forPapers, k == SupplementRequested
	case ObligationAsked, ObligationMet:
		return forPayment, k == ObligationAsked
	case Paused, Resumed:
		return onHold, k == Paused
	}
	return 0, false
}

// happen takes the next event, which stands at that place of the log.
func (c *clock) happen(i int, e Event) error {
	impossible := func(wanted string) error { return &LogError{Index: i, Event: e, Wanted: wanted} }
	if e.Kind == Accepted {
		if !e.At.Equal(c.promise.Filing.Accepted) {
			return impossible("the promise's own instant of acceptance")
		}
		return nil
	}
	switch {
	case e.Kind == 0 || e.Kind > Stopped:
		return impossible("a kind of event that exists")
	case c.state == NotStarted && (e.At.Before(c.promise.Filing.Accepted) || !e.Kind.beforeStart()):
		return impossible("nothing before the clock starts but a transfer or an end")
	case e.Kind == Returned:
		if c.state != DoneWaiting {
			return impossible("a dossier that is finished and not yet returned")
		}
		c.handedOver = e.At
		c.enter(HandedOver, e.At)
		return nil
	case c.state >= DoneWaiting:
		return impossible("nothing after " + c.state.String())
	}
	switch e.Kind {
	case SupplementRequested, ObligationAsked, Paused:
		return c.stand(i, e)
	case SupplementReceived, ObligationMet, Resumed:
		return c.goOn(i, e)
	case Extended:
		return c.extend(i, e)
	case Reappointed:
		return c.reappoint(i, e)
	case Finished:
		if c.waits != 0 {
			return impossible("an end of the wait first")
		}
	}
	return c.end(e)
}

// beforeStart reports whether the event can happen to a dossier that is on its
// way to the competent body.
func (k EventKind) beforeStart() bool {
	return k == Transferred || k == Refused || k == Withdrawn || k == Stopped
}

// enter goes into a state and closes the segment of the one before.
func (c *clock) enter(s State, at time.Time) {
	if last := len(c.segments) - 1; last >= 0 {
		if c.state == s {
			return
		}
		c.segments[last].To = at
	}
	c.state, c.since = s, at
	c.segments = append(c.segments, Segment{From: at, State: s})
}

// resting is the state of a clock that stands still.
func (w waits) resting() State {
	switch {
	case w&forPapers != 0:
		return AwaitsPapers
	case w&forPayment != 0:
		return AwaitsPayment
	}
	return OnHold
}

// stand begins a wait.
func (c *clock) stand(i int, e Event) error {
	wait, _ := e.Kind.wait()
	if c.waits&wait != 0 {
		return &LogError{Index: i, Event: e, Wanted: "an end of the wait that is open"}
	}
	if c.waits == 0 {
		c.waiting = e.At
		c.running[len(c.running)-1].to = e.At
	} else if wait == forPapers && c.promise.Supplement == Shift {
		// What was waited for other reasons moves the dues by itself.
		if err := c.catchUp(i, e); err != nil {
			return err
		}
	}
	if wait == forPapers {
		c.asked = e.At
		if err := c.judgeRequest(i, e); err != nil {
			return err
		}
	}
	c.waits |= wait
	c.enter(c.waits.resting(), e.At)
	return nil
}

// judgeRequest records what is wrong with a request for papers.
func (c *clock) judgeRequest(i int, e Event) error {
	if c.requests++; c.requests > 1 {
		c.breaches = append(c.breaches, Breach{i, SecondSupplement})
	}
	latest, err := c.calendar.AddWorkingDays(calendar.DateOf(c.promise.Filing.Start()), 3)
	if err == nil && calendar.DateOf(e.At).After(latest) {
		c.breaches = append(c.breaches, Breach{i, LateRequest})
	}
	return err
}

// goOn ends a wait. The clock runs again if it was the last one.
func (c *clock) goOn(i int, e Event) error {
	wait, _ := e.Kind.wait()
	if c.waits&wait == 0 {
		return &LogError{Index: i, Event: e, Wanted: "something that was waited for"}
	}
	legal, offered := c.legal, c.offered
	restarts := wait == forPapers && c.promise.Supplement == Restart
	err := c.keepAlerts(!restarts, c.waiting)
	c.waits &^= wait
	switch {
	case err != nil:
	case restarts:
		err = c.restart(e.At)
		c.waiting = e.At
	case wait == forPapers && c.promise.Supplement == Shift:
		err = c.shift(c.asked, e.At)
		c.waiting = e.At
	case c.waits == 0:
		err = c.move(c.waiting, e.At)
	}
	if err != nil {
		return err
	}
	if c.waits == 0 {
		c.running = append(c.running, stretch{from: e.At})
		c.enter(Running, e.At)
	} else {
		c.enter(c.waits.resting(), e.At)
	}
	c.date(i, e, legal, offered)
	return nil
}

// catchUp lets the dues know of a wait that is still open.
func (c *clock) catchUp(i int, e Event) error {
	if c.waits == 0 {
		return nil
	}
	legal, offered := c.legal, c.offered
	err := c.keepAlerts(true, c.waiting)
	switch {
	case err != nil:
	case c.waits&forPapers != 0 && c.promise.Supplement == Shift:
		err = c.shift(c.asked, e.At)
		c.asked = e.At
	default:
		err = c.move(c.waiting, e.At)
	}
	c.waiting = e.At
	c.date(i, e, legal, offered)
	return err
}

// date records the dues if the event moved them.
func (c *clock) date(i int, e Event, legal, offered calendar.Due) {
	if c.legal != legal || c.offered != offered {
		c.dues = append(c.dues, Dating{i, e, c.promise.Supplement, c.legal, c.offered})
	}
}

// end ends the clock; a stage that was transferred does not.
func (c *clock) end(e Event) error {
	var s State
	switch e.Kind {
	case Finished:
		s, c.processed = DoneWaiting, e.At
	case Refused:
		s, c.processed = EndedRefused, e.At
	case Withdrawn:
		s = EndedWithdrawn
	case Stopped:
		s = EndedStopped
	default:
		return nil
	}
	if c.waits == 0 && len(c.running) > 0 {
		c.running[len(c.running)-1].to = e.At
	}
	c.ended = e.At
	c.enter(s, e.At)
	return nil
}
