package feedback

import (
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/internal/fault"
)

// TimeMark is the mark for time: 2 for less than the limit, 1 for just as much, 0
// for more. It is that of the whole time (criterion 1 of Circular 01/2018) and of
// each unit's own (2). Measure both in the unit that the limit is written in, or
// hardly any dossier will be just in time: a limit of 3 days that was met in the
// last hour of the third day is 3 days, not 2 days and 23 hours. A limit that is
// not above 0 and a time below 0 are errors that match [ErrInvalid].
func (d *Desk) TimeMark(used, limit time.Duration) (int, error) {
	var faults fault.List
	if used < 0 {
		faults.Add("used", used.String(), "no less than 0")
	}
	if limit <= 0 {
		faults.Add("limit", limit.String(), "more than 0")
	}
	if err := faults.Err("feedback"); err != nil {
		return 0, err
	}
	switch {
	case used < limit:
		return 2, nil
	case used == limit:
		return 1, nil
	}
	return 0, nil
}

// ContactsMark is the mark for how often someone had to get in touch to complete
// the file (criterion 3): 2 for never, 1 for once, 0 for more. Do not count what
// was the applicant's own fault. Fewer than 0 is an error that matches
// [ErrInvalid].
func (d *Desk) ContactsMark(contacts int) (int, error) {
	if contacts < 0 {
		return 0, atLeast("contacts", contacts)
	}
	return max(0, best-contacts), nil
}

// BodiesMark is the mark for which bodies someone had to turn to to complete the
// file (criterion 4): 2 for none, 1 for the desk alone, 0 for more. desk is
// whether the desk was one; others is how many there were besides, without those
// whose check on the spot the law demands, which count as the desk does:
// onSite is how many these were. A number below 0 is an error that matches
// [ErrInvalid].
func (d *Desk) BodiesMark(desk bool, onSite, others int) (int, error) {
	switch {
	case onSite < 0:
		return 0, atLeast("onSite", onSite)
	case others < 0:
		return 0, atLeast("others", others)
	case others > 0:
		return 0, nil
	case desk || onSite > 0:
		return 1, nil
	}
	return 2, nil
}

// PublicationMark is the mark for publishing procedures (criterion 6): 2 if they
// are both posted up and published electronically, 1 if one of the two, 0 if
// neither.
func (d *Desk) PublicationMark(posted, electronic bool) int {
	switch {
	case posted && electronic:
		return 2
	case posted || electronic:
		return 1
	}
	return 0
}

// AttitudeMark is the mark for attitude (criterion 7), from the dossier's
// [Desk.TimeMark] and from whether there was a complaint that was not disproved:
// 0 if there was, and otherwise as the time's, so that without a complaint early
// is 2, just in time 1; and late 0, which is our reading. A time mark other than
// 0, 1 and 2 is an error that matches [ErrInvalid].
func (d *Desk) AttitudeMark(timeMark int, complaint bool) (int, error) {
	if timeMark < 0 || timeMark > best {
		return 0, fault.Bad("feedback", strconv.Itoa(timeMark), "a mark: 0, 1 or 2")
	}
	if complaint {
		return 0, nil
	}
	return timeMark, nil
}

// HandlingMark is the mark for how opinions about the unit are handled (criterion
// 8), of those that were due: 2 if all were handled on time or there were none, 1
// if at least Handled percent were, 0 if fewer. A share that cannot be is an error
// that matches [ErrInvalid], and so is a desk whose Circular has no Handled.
func (d *Desk) HandlingMark(onTime Share) (int, error) {
	var faults fault.List
	faults.Within("onTime", onTime.faults())
	wantThreshold(&faults, "handled", d.cfg.Circular.Handled)
	if err := faults.Err("feedback"); err != nil {
		return 0, err
	}
	switch {
	case onTime.Part == onTime.Whole:
		return 2, nil
	case onTime.reaches(d.cfg.Circular.Handled):
		return 1, nil
	}
	return 0, nil
}

// OnlineMark is the mark for online service (criterion 9). It is 0 unless at
// least OnlineProcedures percent of the procedures are online and none of the
// dossiers was late; then it goes by the share of dossiers that were filed online:
// 2 from OnlineFiles percent, 1 from SomeOnlineFiles, 0 below. That the first two
// conditions hold for a 1 too is our reading. A share of nothing reaches no
// percentage. A share that cannot be and a number below 0 are errors that match
// [ErrInvalid], and so is a desk whose Circular lacks one of the three.
func (d *Desk) OnlineMark(procedures, files Share, late int) (int, error) {
	c := d.cfg.Circular
	var faults fault.List
	faults.Within("procedures", procedures.faults())
	faults.Within("files", files.faults())
	if late < 0 {
		faults.Add("late", strconv.Itoa(late), "no fewer than 0")
	}
	wantThreshold(&faults, "onlineProcedures", c.OnlineProcedures)
	wantThreshold(&faults, "onlineFiles", c.OnlineFiles)
	wantThreshold(&faults, "someOnlineFiles", c.SomeOnlineFiles)
	if err := faults.Err("feedback"); err != nil {
		return 0, err
	}
	switch {
	case late > 0 || !procedures.reaches(c.OnlineProcedures) || !files.reaches(c.SomeOnlineFiles):
		return 0, nil
	case files.reaches(c.OnlineFiles):
		return 2, nil
	}
	return 1, nil
}

func atLeast(path string, n int) error {
	var faults fault.List
	faults.Add(path, strconv.Itoa(n), "no fewer than 0")
	return faults.Err("feedback")
}

func wantThreshold(faults *fault.List, path string, d decimal.Decimal) {
	if d.IsZero() {
		faults.Add("circular."+path, "", "a percentage: without it there is no mark")
	}
}

// faults is what makes a Share one that cannot be.
func (s Share) faults() fault.List {
	var faults fault.List
	if s.Whole < 0 || s.Part < 0 || s.Part > s.Whole {
		faults.Add("", strconv.FormatInt(s.Part, 10)+"/"+strconv.FormatInt(s.Whole, 10), "a part of a whole, neither below 0")
	}
	return faults
}

// reaches reports, exactly, whether the share is at least so many percent.
func (s Share) reaches(percentage decimal.Decimal) bool {
	return s.Whole > 0 && decimal.New(s.Part, 2).GreaterThanOrEqual(decimal.NewFromInt(s.Whole).Mul(percentage))
}
