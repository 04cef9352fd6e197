package sla

import (
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// StageDue is a step of the internal process and when it has to be done.
type StageDue struct {
	Stage procedures.Stage // as the procedure has it
	Limit time.Duration    // the working time it has here: shrunk where the office has less than all stages want
	Due   time.Time        // when it has to be done; of the last stage not after what the office owes
	Done  time.Time        // when it was transferred or the dossier was finished; zero: not yet
	Late  bool             // done after Due, or not done and Due is past
}

// Stages are the due instants of the internal process of p's procedure, as of
// now, waits left out. Where the office owes the result later than all stages
// together want, each has its own limit; where it owes it sooner, all shrink in
// proportion, to the minute: none is dropped and together they are what there
// is. A working day is eight working hours, a half day four, the same day one
// working day. Each Transferred of the log ends a stage. A procedure without
// stages gives none; errors are those of [Agreement.Status].
func (a *Agreement) Stages(p Promise, procedure procedures.Procedure, log []Event, now time.Time) ([]StageDue, error) {
	// A version that is open when the promise is made is given an end later.
	if procedure.Code != p.Procedure || procedure.InForce.First() != p.Version.First() {
		var faults fault.List
		faults.AddText("procedure", procedure.Code, "the version of the promise: "+p.Procedure+" of "+p.Version.String())
		return nil, faults.Err("sla")
	}
	c, err := a.fold(&p, log, now)
	if err != nil || procedure.Stages.IsZero() {
		return nil, err
	}
	limit, err := c.limit()
	if err != nil {
		return nil, err
	}
	stages := make([]StageDue, 0, procedure.Stages.Len())
	for _, s := range procedure.Stages.All() {
		stages = append(stages, StageDue{Stage: s, Limit: nominal(s.Limit)})
	}
	shrink(stages, limit)
	done := transfers(log, now)
	var sum time.Duration
	for i := range stages {
		s := &stages[i]
		sum += s.Limit
		var ran bool
		if s.Due, ran, err = c.after(sum); err != nil {
			return nil, err
		}
		if !ran { // the clock stands still or has ended before: as if it ran again now
			if s.Due, err = c.resumed(sum, now); err != nil {
				return nil, err
			}
		}
		switch {
		case i < len(done):
			s.Done = done[i]
		default:
			s.Done = c.processed
		}
		s.Late = s.Done.After(s.Due) || s.Done.IsZero() && c.asOf(now).After(s.Due)
	}
	return stages, nil
}

// nominal is the working time of a stage's limit.
func nominal(l calendar.Limit) time.Duration {
	n := time.Duration(l.N())
	switch l.Unit() {
	case calendar.WorkingMinutes:
		return n * time.Minute
	case calendar.WorkingHours, calendar.ClockHours:
		return n * time.Hour
	case calendar.HalfDays:
		return n * 4 * time.Hour
	case calendar.SameDay:
		return 8 * time.Hour
	}
	return n * 8 * time.Hour
}

// shrink fits the stages into the limit, if they want more, each with a minute
// at least as long as there are minutes.
func shrink(stages []StageDue, limit time.Duration) {
	var wanted time.Duration
	for _, s := range stages {
		wanted += s.Limit
	}
	if wanted <= limit || wanted == 0 {
		return
	}
	minutes, all := int64(limit/time.Minute), int64(wanted/time.Minute)
	var before, given int64
	for i := range stages {
		before += int64(stages[i].Limit / time.Minute)
		end := minutes * before / all
		end = max(end, given+1)                        // none is dropped
		end = min(end, minutes-int64(len(stages)-1-i)) // nor those after it
		end = max(end, given)
		stages[i].Limit = time.Duration(end-given) * time.Minute
		given = end
	}
	stages[len(stages)-1].Limit += limit - time.Duration(given)*time.Minute
}

// transfers are the instants at which stages were done.
func transfers(log []Event, now time.Time) (done []time.Time) {
	for _, i := range inOrder(nil, log, now) {
		if log[i].Kind == Transferred {
			done = append(done, log[i].At)
		}
	}
	return done
}

// resumed is the instant at which that much working time will have been used
// if the clock runs on from now.
func (c *clock) resumed(used time.Duration, now time.Time) (time.Time, error) {
	for _, s := range c.running {
		worked, err := c.calendar.Working(s.from, s.to)
		if err != nil {
			return time.Time{}, err
		}
		used -= worked
	}
	from := c.asOf(now)
	if c.waits != 0 && c.state < DoneWaiting {
		from = now
	}
	return c.calendar.Add(from, max(0, used))
}
