package calendar

import "github.com/motcua/motcua/internal/fault"

// Term is a limit with all that decides when it ends. The zero Term has no
// limit and cannot be computed.
type Term struct {
	Limit  Limit  `json:"limit"`           // how long
	Start  Start  `json:"start,omitzero"`  // from when; for working days and half days only
	End    End    `json:"end,omitzero"`    // until when on the last day
	Cutoff Cutoff `json:"cutoff,omitzero"` // what happens to filings late in the day
}

// Start is where counting begins.
type Start uint8

// The starts. They matter to working days and half days; a limit in hours or
// minutes runs from the filing, one in calendar days excludes the filing day
// (91/2015/QH13 Điều 147).
const (
	NextDay Start = iota // the filing day is not counted, whatever the hour; the legal default
	AtOnce               // at the filing, or at the next opening
)

var startWords = []string{"next-day", "at-once"}

// String is the start as documents write it.
func (s Start) String() string { return fault.Word(startWords, s) }

// MarshalText is String; an unknown Start is an error.
func (s Start) MarshalText() ([]byte, error) { return fault.WriteWord("calendar", startWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Start) UnmarshalText(text []byte) error {
	return fault.ReadWord("calendar", startWords, text, s)
}

// End is where the last day ends, for limits that end with a day.
type End uint8

// The ends.
const (
	Closing  End = iota // when the office closes: what an office owes
	Midnight            // at 24:00: what a citizen owes (91/2015/QH13 Điều 148)
)

var endWords = []string{"closing", "midnight"}

// String is the end as documents write it.
func (e End) String() string { return fault.Word(endWords, e) }

// MarshalText is String; an unknown End is an error.
func (e End) MarshalText() ([]byte, error) { return fault.WriteWord("calendar", endWords, e) }

// UnmarshalText reads what MarshalText writes; on an error it leaves e alone.
func (e *End) UnmarshalText(text []byte) error { return fault.ReadWord("calendar", endWords, text, e) }

// Cutoff is an hour after which a filing is treated otherwise. It looks at the
// filing instant on its own date, if that is a working day, and is strict:
// 15:00:00 is in time, 15:00:01 is not. The zero Cutoff is none.
type Cutoff struct {
	After  Clock  `json:"after"`  // filings later than this are late; this instant is not
	Effect Effect `json:"effect"` // what becomes of later filings
}

// Effect is what a cutoff does to a filing after it. The zero Effect is none.
type Effect uint8

// The effects: "15:00" is four rules in live texts.
const (
	_ Effect = iota
	// CountNextDay counts the filing as made at the next working day's opening;
	// the limit then runs. So does a filing on a day off.
	CountNextDay
	// DueNextDay puts the due instant at the closing of the next working day
	// (23/2015/NĐ-CP Điều 7).
	DueNextDay
	// DueNextMorning puts it at the end of the next working day's first session.
	DueNextMorning
	// MayDefer is DueNextDay for what cannot be finished at once; the
	// explanation says so (60/2014/QH13 Điều 5 khoản 3).
	MayDefer
)

var effectWords = []string{"", "count-next-day", "due-next-day", "due-next-morning", "may-defer"}

// String is the effect as documents write it.
func (e Effect) String() string { return fault.Word(effectWords, e) }

// MarshalText is String; an unknown Effect is an error.
func (e Effect) MarshalText() ([]byte, error) { return fault.WriteWord("calendar", effectWords, e) }

// UnmarshalText reads what MarshalText writes; on an error it leaves e alone.
func (e *Effect) UnmarshalText(text []byte) error {
	return fault.ReadWord("calendar", effectWords, text, e)
}

// UnmarshalJSON reads a term as strictly as [Config.UnmarshalJSON] a calendar's
// document. Whether it makes sense is for [Term.Check] to say, unless something
// could not be read: then both are told.
func (t *Term) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("calendar", data, t, Term.faults)
}

// UnmarshalJSON reads a cutoff as strictly as [Config.UnmarshalJSON].
func (c *Cutoff) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("calendar", data, c, nil)
}

// Check tells everything that is wrong with t as a document, as an error that
// matches ErrInvalid. Besides what [Calendar.Deadline] refuses, that is a
// cutoff whose effect would shorten a long limit: DueNextDay, DueNextMorning
// and MayDefer replace the limit's end, so they go only with SameDay or with
// working time of at most one day of eight hours.
func (t Term) Check() error { return t.faults().Err("calendar") }

func (t Term) faults() fault.List {
	var faults fault.List
	if t.Limit.IsZero() {
		faults.Add("limit", "", `a limit such as "5 working days"`)
	}
	_, err := t.Start.MarshalText()
	faults.Under("start", err)
	_, err = t.End.MarshalText()
	faults.Under("end", err)
	if t.Cutoff == (Cutoff{}) {
		return faults
	}
	if t.Cutoff.After.IsZero() {
		faults.Add("cutoff.after", "", `a time such as "15:00"`)
	}
	_, err = t.Cutoff.Effect.MarshalText()
	faults.Under("cutoff.effect", err)
	if t.Cutoff.Effect == 0 {
		faults.Add("cutoff.effect", "", "what becomes of filings after "+t.Cutoff.After.String())
	}
	if t.Cutoff.Effect.replacesEnd() && err == nil && !t.Limit.IsZero() && !t.Limit.withinADay() {
		faults.Add("cutoff.effect", t.Cutoff.Effect.String(), "count-next-day: with "+t.Limit.String()+
			" this effect would shorten the limit; it goes with same day or at most 8 working hours")
	}
	return faults
}

func (e Effect) replacesEnd() bool { return e >= DueNextDay }

// withinADay reports whether l is no longer than a working day of eight hours.
func (l Limit) withinADay() bool {
	switch l.unit {
	case SameDay:
		return true
	case WorkingHours:
		return l.n <= 8
	case WorkingMinutes:
		return l.n <= 8*60
	}
	return false
}

// computable reports whether Deadline can count t: faults without the reasons,
// the cost, and the effects that shorten a limit.
func (t Term) computable() bool {
	return t.Limit.unit != 0 && t.Start <= AtOnce && t.End <= Midnight && t.Cutoff.Effect <= MayDefer &&
		(t.Cutoff == Cutoff{} || t.Cutoff.After.past != 0 && t.Cutoff.Effect != 0)
}
