// Package reminder tells the holders of licences and certificates, in time, what
// has to be renewed: never twice, never too late, never on a day off. Make a
// [Planner] with [New] from a calendar, a catalogue and a document of rules:
//
//	planner, err := reminder.New(office, catalogue, vietnam.Config())
//	if err != nil {
//		return err
//	}
//	plan, err := planner.Plan(licence)
//	if err != nil {
//		return err
//	}
//	for _, r := range plan.Reminders.All() {
//		fmt.Println(r.On, r.Text, r.Why())
//	}
//
// A host asks once a day, or at any instants, what is due since it last asked,
// leaves out the keys that it has delivered, and stores what the batch says:
//
//	var due []reminder.Reminder
//	for r, err := range planner.Due(register, watermark, now) {
//		if err != nil {
//			… // a *PaperError: this paper cannot be planned, the others can
//		} else if !delivered[r.Key] {
//			due = append(due, r)
//		}
//	}
//	batch, err := planner.Batch(due, now, sentToday)
//	… // send batch.Messages, store the keys of what was sent, then batch.Since
//
// # The laws
//
// With E the last valid day of a paper, L a lead, W(d) the last working day on or
// before d:
//
//	counted   E − L
//	clipped   not before E − From, not after the last day to file, E − Before
//	          (E itself, or E + After)
//	on        W(clipped)
//
// A lead whose day is not after the day of issue gives no reminder; of leads with
// one day the shortest gives it. Days before a date are counted in calendar days;
// n months before it are the same day of the month, or its last; n working days
// before it the n-th working day before. A rule governs a lead if its clipped day
// lies in the days that the rule is in force.
//
// E is never moved: the Civil Code lets a term that ends on a day off end with
// the next working day, and nobody is told to count on that.
//
// For any spans that follow each other, what is planned in them together is what
// is planned in the whole: [Planner.Planned]. What becomes of reminders whose day
// has passed is decided after that, in [Planner.Due]; hours, caps and the merging
// of messages on one day's batch, in [Planner.Batch].
package reminder
