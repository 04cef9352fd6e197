package calendar

import (
	"iter"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// Step is one day of the walk that explains a deadline: what the day is, what
// it meant to the count, and what is left after it.
type Step struct {
	Day      Day           // the day considered
	Reason   Reason        // what it meant
	Counted  bool          // whether it used up some of the limit
	Nth      int           // the working day of the limit that it is, from 1; 0 if it is none
	Used     time.Duration // working time used on it, as for TimeLeft
	Left     Limit         // days, months or half days left after it; zero for limits in working time
	TimeLeft time.Duration // working time left after it, for limits in working time and odd half days at once
	From     time.Time     // the instant at which counting starts, for CountingStarts
	Cutoff   Cutoff        // the cutoff that the filing missed, for AfterCutoff
	Basis    motcua.Ref    // the text that the reason rests on
	Due      time.Time     // the due instant; zero until the last step
}

// Reason is what a day meant to the count.
type Reason uint8

// The reasons.
const (
	_              Reason = iota
	FilingDay             // the day of the filing, not counted
	FiledNext             // the day that counts as the day of the filing, not counted
	AfterCutoff           // the filing was after the cutoff
	AfterHours            // the filing was after closing, so that nothing of the day is left
	DayOff                // the office is closed
	CountingStarts        // counting starts on this day
	Worked                // working time of the limit is used on this day
	CountedDay            // a working day of the limit
	FirstSession          // a half day: due at the end of the first session
	SameClock             // the last working day: due at the clock time at which counting started
	CloseBefore           // the last working day, not open just before that time: due at the close before
	DueDay                // due on this day, of a same-day limit or by the cutoff's effect
	LastDay               // the last day of a limit in calendar days, months or years
	LastDayOff            // such a last day on which the office is closed
	Rolled                // the working day to which it moves
	ByTheClock            // hours that run day and night
)

var reasonWords = []string{
	"", "filing-day", "filed-next", "after-cutoff", "after-hours", "day-off", "counting-starts", "worked", "counted-day",
	"first-session", "same-clock", "close-before", "due-day", "last-day", "last-day-off", "rolled", "by-the-clock",
}

// String is the reason as a word, as in "day-off".
func (r Reason) String() string { return fault.Word(reasonWords, r) }

// The articles that the count rests on, by date of filing.
var (
	firstDayExcluded = Timeline[motcua.Ref]{
		{MustParseDate("2006-01-01"), motcua.MustParseRef("33/2005/QH11 Điều 152 khoản 2")},
		{MustParseDate("2017-01-01"), motcua.MustParseRef("91/2015/QH13 Điều 147 khoản 2")},
	}
	lastDayRolls = Timeline[motcua.Ref]{
		{MustParseDate("2006-01-01"), motcua.MustParseRef("33/2005/QH11 Điều 153 khoản 5")},
		{MustParseDate("2017-01-01"), motcua.MustParseRef("91/2015/QH13 Điều 148 khoản 5")},
	}
)

// Steps explain [Calendar.Deadline]: one step a day considered, in order. The
// last step alone has a due instant, and it is Deadline's: the walk counts day
// by day and shares none of its arithmetic. Where Deadline gives an error the
// steps stop before a due instant, and there are none for a term that it
// refuses or a filing that is not covered.
func (c *Calendar) Steps(filed time.Time, t Term) iter.Seq[Step] {
	return func(yield func(Step) bool) { c.walk(filed, t, yield) }
}
