package petition

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
)

// folder is a petition while its log is folded: what has happened up to the
// event at hand.
type folder struct {
	calendar *calendar.Calendar
	petition *Petition
	rows     []row
	state    State
	since    time.Time
	to       string
	breaches []Breach
}

// fold takes all events of the log up to now.
func (f *folder) fold(kind *rules, log []Event, now time.Time) error {
	if err := f.open(kind); err != nil {
		return err
	}
	order := inOrder(log, now)
	for n := range order {
		if told := log[order[n]]; told.Kind == Extended && slices.ContainsFunc(order[:n], func(i int) bool { return log[i] == told }) {
			return &LogError{Index: order[n], Event: told, Wanted: "each extension once"}
		}
		f.suppliedFirst(log, order[n:])
		if err := f.happen(order[n], log[order[n]]); err != nil {
			return err
		}
	}
	return nil
}

// open makes the rows and starts those that run from the receipt.
func (f *folder) open(kind *rules) error {
	f.rows = make([]row, 0, len(kind.stages))
	for i := range kind.stages {
		stage := &kind.stages[i]
		r := row{stage: stage, clock: &stage.Clock}
		if f.petition.Remote && !stage.Remote.isZero() {
			r.clock = &stage.Remote
		}
		from := f.petition.Received
		switch {
		case stage.Step == Filed && f.petition.Learned.IsZero():
			continue
		case stage.Step == Filed:
			from, r.done = f.petition.Learned.At(calendar.NewClock(0, 0)), f.petition.Received
		case stage.From != 0:
			from = time.Time{}
		}
		if !from.IsZero() {
			err := r.begin(f.calendar, from)
			var before *calendar.UncoveredError
			if stage.Step == Filed && errors.As(err, &before) {
				continue // of a decision from before the calendar: who decides on the acceptance counts
			}
			if err != nil {
				return err
			}
		}
		f.rows = append(f.rows, r)
	}
	return nil
}

// inOrder are the places of the events up to now, by instant, then by kind and
// by what they say: the order of reporting decides nothing.
func inOrder(log []Event, now time.Time) (order []int) {
	for i, e := range log {
		if !e.At.After(now) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := log[i], log[j]
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.To, b.To), cmp.Compare(a.Complexity, b.Complexity),
			cmp.Compare(a.Limit.Unit(), b.Limit.Unit()), cmp.Compare(a.Limit.N(), b.Limit.N()))
	})
	return order
}

// suppliedFirst puts what was supplied before the next request at the same
// instant: the order of kinds would have it the other way round.
func (f *folder) suppliedFirst(log []Event, rest []int) {
	if f.state != AwaitsMore || log[rest[0]].Kind != Asked {
		return
	}
	for n := 1; n < len(rest) && log[rest[n]].At.Equal(log[rest[0]].At); n++ {
		if log[rest[n]].Kind == Supplied {
			rest[0], rest[n] = rest[n], rest[0]
			return
		}
	}
}

// happen takes the next event, which stands at that place of the log.
func (f *folder) happen(i int, e Event) error {
	if wanted := f.impossible(e); wanted != "" {
		return &LogError{Index: i, Event: e, Wanted: wanted}
	}
	var err error
	switch e.Kind {
	case Filed:
		return nil
	case Extended:
		return f.extend(i, e)
	case Asked:
		f.finish(Asked, e.At)
		f.hold(e.At)
	case Supplied:
		err = f.resume(e.At)
	case Accepted:
		f.finish(Accepted, e.At)
		f.cut(e.At, Asked, Rejected)
		if err = f.resume(e.At); err == nil {
			err = f.start(Accepted, e.At)
		}
	case Answered:
		f.finish(Answered, e.At)
		f.cut(e.At, Asked, Transferred, Rejected)
		err = f.start(Answered, e.At)
	case Published:
		f.finish(Published, e.At)
	default:
		f.end(e)
	}
	f.state, f.since = leadsTo[e.Kind], e.At
	return err
}

// leadsTo is the state that an event leads to.
var leadsTo = [...]State{
	Asked: AwaitsMore, Supplied: Registered, Accepted: InProgress, Transferred: Passed, Rejected: Declined,
	Answered: Replied, Published: MadePublic, Withdrawn: TakenBack, Stopped: Discontinued,
}

// impossible says what was wanted instead of an event that cannot have
// happened; "" of one that can.
func (f *folder) impossible(e Event) string {
	open := f.state == Registered || f.state == AwaitsMore
	switch {
	case e.Kind == 0 || e.Kind > Stopped:
		return "a kind of event that exists"
	case e.At.Before(f.petition.Received):
		return "nothing before the petition was received"
	case e.Kind == Filed:
		if !e.At.Equal(f.petition.Received) {
			return "the petition's own instant of receipt"
		}
	case e.Kind == Published && f.state != Replied, f.state == Replied && e.Kind != Published:
		return "an answer, and then nothing but that it is made public"
	case f.state >= MadePublic:
		return "nothing after " + f.state.String()
	case e.Kind == Supplied && f.state != AwaitsMore:
		return "something that was asked for"
	case e.Kind == Extended && f.state == AwaitsMore:
		return "nothing extended while more is awaited"
	case e.Kind == Asked && (f.state != Registered || f.row(Asked) == nil):
		return "nothing asked for before, a petition not accepted, and a kind that has such a stage"
	case e.Kind == Accepted && (!open || f.row(Accepted) == nil):
		return "a petition not accepted, of a kind that is"
	case e.Kind == Rejected && !open:
		return "a petition not accepted; one that is can be stopped"
	case e.Kind == Answered && open && f.row(Accepted) != nil:
		return "an acceptance first"
	case e.Kind == Transferred && e.To == "":
		return "the code of the body that has it now"
	}
	return ""
}

func (f *folder) row(step EventKind) *row {
	for i := range f.rows {
		if f.rows[i].stage.Step == step {
			return &f.rows[i]
		}
	}
	return nil
}

// finish ends the stage of an event, the first time that it happens.
func (f *folder) finish(step EventKind, at time.Time) {
	if r := f.row(step); r != nil && r.open() {
		r.done = at
	}
}

// cut ends stages that cannot be done any more.
func (f *folder) cut(at time.Time, steps ...EventKind) {
	for _, step := range steps {
		if r := f.row(step); r != nil && r.open() {
			r.cut = at
		}
	}
}

// start starts the stages that run from an event.
func (f *folder) start(from EventKind, at time.Time) error {
	for i := range f.rows {
		if r := &f.rows[i]; r.stage.From == from {
			if err := r.begin(f.calendar, at); err != nil {
				return err
			}
		}
	}
	return nil
}

// hold stops the clocks that run from the receipt, unless their time is up: a
// request does not mend what is overdue.
func (f *folder) hold(at time.Time) {
	for i := range f.rows {
		if r := &f.rows[i]; r.open() && r.stage.From == 0 && !at.After(r.due.At) {
			r.held = at
		}
	}
}

// resume starts those clocks anew.
func (f *folder) resume(at time.Time) error {
	for i := range f.rows {
		if r := &f.rows[i]; r.open() && !r.held.IsZero() {
			if err := r.begin(f.calendar, at); err != nil {
				return err
			}
		}
	}
	return nil
}

// end ends all clocks. A rejection is what an acceptance would have been.
func (f *folder) end(e Event) {
	f.finish(e.Kind, e.At)
	if e.Kind == Rejected {
		f.finish(Accepted, e.At)
	}
	f.to = e.To
	if e.Kind != Transferred {
		f.to = ""
	}
	for i := range f.rows {
		if r := &f.rows[i]; r.open() {
			r.cut = e.At
		}
	}
}

// extend uses the next extension of the stage that runs, if it may be used.
func (f *folder) extend(i int, e Event) error {
	breach := func(rule BreachRule) error {
		f.breaches = append(f.breaches, Breach{i, rule})
		return nil
	}
	r := f.row(Accepted)
	if f.state == InProgress || r == nil {
		r = f.row(Answered)
	}
	if r == nil || !r.open() || len(r.used) == r.clock.Extensions.Len() {
		return breach(NoExtension)
	}
	next := r.clock.Extensions.Slice()[len(r.used)]
	switch {
	case e.At.After(r.due.At):
		return breach(LateExtension)
	case e.Complexity < next.For || e.Complexity > VeryComplex:
		return breach(NotComplex)
	case e.Limit.IsZero():
	case e.Limit.Unit() != next.Limit.Unit() || e.Limit.N() > next.Limit.N():
		return breach(WrongLimit)
	default:
		next.Limit = e.Limit
	}
	before := *r
	if err := r.extend(f.calendar, next); err != nil {
		return err
	}
	if !r.due.At.After(before.due.At) {
		*r = before
		return breach(WrongLimit)
	}
	return nil
}

// status is what was folded.
func (f *folder) status(kind *rules, now time.Time) (Status, error) {
	s := Status{
		State: f.state, Since: f.since, Kind: kind.Name, Transferred: f.to, Breaches: f.breaches, Calendar: f.calendar.ID(),
		Stages: make([]StageDue, 0, len(f.rows)),
	}
	for i := range f.rows {
		r := &f.rows[i]
		stage, err := r.told(f.calendar, now, f.state > MadePublic)
		if err != nil {
			return Status{}, err
		}
		if stage.Verdict == Running && r.binds() && (s.Next.From.IsZero() || stage.Due.At.Before(s.Next.Due.At)) {
			s.Next = stage
		}
		s.Stages = append(s.Stages, stage)
	}
	return s, nil
}
