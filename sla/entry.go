package sla

import (
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Entry is what one dossier contributes to the report of one period. Make it
// with [Agreement.Entry].
type Entry struct {
	Period      calendar.Span      // reported on: its first and last day, both in
	Unit        string             // who answers for it, by any name that the host keeps to
	Field       string             // of the procedure; "" if the host does not tell them apart
	Procedure   string             // its code
	Officer     string             // a pseudonym, never a name: reports travel; "" if not told apart
	CarriedOver bool               // accepted before the period and not ended before it
	Channel     procedures.Channel // how it was filed, if it was accepted in the period; zero: at the desk, as the national portal takes it
	Standing    Standing           // where it stands at the end of the period
	Used        time.Duration      // working time used, waits left out, until it ended or the period did
	Saved       time.Duration      // settled: working time from settlement to the legal due instant; below 0: late by that
	Reduction   time.Duration      // working time from the offered to the legal due instant, as printed
}

// Standing is where a dossier stands at the end of a period: a column of the
// one-stop report. The zero Standing is none.
type Standing uint8

// The standings. A dossier has one of them: whatever ends without a settlement
// has a column of its own and is neither on time nor late. (A deployed system
// counts the stopped ones as both.)
const (
	SettledEarly    Standing = iota + 1 // the date of settlement < the offered due date
	SettledOnTime                       // not early, and the instant of settlement ≤ the offered due instant
	SettledLate                         // the instant of settlement > the offered due instant
	OpenWithin                          // in process; the clock's instant ≤ the offered due instant
	OpenOverdue                         // in process; the clock's instant > the offered due instant
	ClosedWithdrawn                     // withdrawn by the applicant
	ClosedRefused                       // refused
	ClosedStopped                       // stopped
)

var standingWords = []string{"", "settled-early", "settled-on-time", "settled-late", "open-within", "open-overdue", "withdrawn", "refused", "stopped"}

// String is the word of documents, as "settled-on-time".
func (s Standing) String() string { return fault.Word(standingWords, s) }

// MarshalText is String; an unknown value is an error.
func (s Standing) MarshalText() ([]byte, error) { return fault.WriteWord("sla", standingWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Standing) UnmarshalText(text []byte) error {
	return fault.ReadWord("sla", standingWords, text, s)
}

// Settled reports whether it is one of the three that finished.
func (s Standing) Settled() bool { return s >= SettledEarly && s <= SettledLate }

// Entry is what a dossier contributes to the report of a period. It does not
// count (counts is false) if it was accepted after the period or ended before
// it. Unit and Procedure are the promise's; Field and Officer, which a promise
// does not hold, are for the caller to fill in.
//
// It is judged at the period's last instant, by what the log says up to then:
//
//	received     = accepted on a day of the period
//	carried over = accepted before it, not ended before it
//	early        = date of settlement < offered due date
//	on time      = not early, settlement ≤ offered due instant
//	late         = settlement > offered due instant
//	overdue      = in process, now > offered due instant
//	saved        = legal allowance − used
//	             = working time from settlement to the legal due instant
//
// The dues are those that stand then, after supplements, waits, an extension
// and a re-appointment in time. A dossier is settled when it is finished, not
// when its result is fetched. While its clock stands still, now is when it
// stopped. Errors are those of [Agreement.Status], and a period with an open end.
func (a *Agreement) Entry(p Promise, log []Event, period calendar.Span) (e Entry, counts bool, err error) {
	if !closed(period) {
		return Entry{}, false, fault.Bad("sla", period.String(), "a period with a first and a last day")
	}
	midnight := calendar.NewClock(0, 0)
	begins, ends := period.First().At(midnight), period.Last().AddDays(1).At(midnight)
	if !p.Filing.Accepted.Before(ends) {
		return Entry{}, false, nil
	}
	now := ends.Add(-1) // what happens at the midnight belongs to the next period
	c, err := a.fold(&p, log, now)
	if err != nil {
		return Entry{}, false, err
	}
	at := c.asOf(now)
	if c.state >= DoneWaiting && c.ended.Before(begins) {
		return Entry{}, false, nil
	}
	e = Entry{
		Period: period, Unit: p.Filing.Unit, Procedure: p.Procedure,
		CarriedOver: p.Filing.Accepted.Before(begins), Channel: p.Filing.Channel, Standing: c.standing(at),
	}
	if c.state != NotStarted {
		if e.Used, err = c.used(at); err != nil {
			return Entry{}, false, err
		}
	}
	if e.Standing.Settled() {
		if e.Saved, err = a.calendar.Working(at, c.legal.At); err != nil {
			return Entry{}, false, err
		}
	}
	e.Reduction, err = a.calendar.Working(p.Offered.Due.At, p.Legal.Due.At)
	return e, err == nil, err
}

// standing is the column of a dossier whose clock ended, stopped or stands at
// that instant.
func (c *clock) standing(at time.Time) Standing {
	late := at.After(c.offered.At)
	switch c.state {
	case DoneWaiting, HandedOver:
		switch {
		case late:
			return SettledLate
		case calendar.DateOf(at).Before(c.offered.Date):
			return SettledEarly
		}
		return SettledOnTime
	case EndedWithdrawn:
		return ClosedWithdrawn
	case EndedRefused:
		return ClosedRefused
	case EndedStopped:
		return ClosedStopped
	}
	if late {
		return OpenOverdue
	}
	return OpenWithin
}

// closed reports whether a period has both its ends.
func closed(period calendar.Span) bool {
	return !period.First().IsZero() && !period.Last().IsZero()
}

func (e Entry) faults() fault.List {
	var faults fault.List
	if !closed(e.Period) {
		faults.AddText("period", e.Period.String(), "a first and a last day")
	}
	if e.Unit == "" {
		faults.Add("unit", "", "who answers for it")
	}
	if e.Procedure == "" {
		faults.Add("procedure", "", "the code of the procedure")
	}
	if e.Channel > procedures.Postal {
		_, err := e.Channel.MarshalText()
		faults.Under("channel", err)
	}
	if e.Standing == 0 || e.Standing > ClosedStopped {
		faults.AddText("standing", e.Standing.String(), "where it stands, such as settled-early")
	}
	if e.Used < 0 {
		faults.Add("used", e.Used.String(), "no less than 0")
	}
	if e.Reduction < 0 {
		faults.Add("reduction", e.Reduction.String(), "no less than 0: no offer is later than the law")
	}
	return faults
}
