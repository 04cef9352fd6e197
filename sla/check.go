package sla

import (
	"regexp"
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
	"github.com/motcua/motcua/procedures"
)

// faults is everything that makes a Config invalid, but for Intake: [New] hears
// of that from the calendar.
func (c Config) faults() fault.List {
	var faults fault.List
	byID := map[string]int{}
	for i, initiative := range c.Initiatives {
		at := fault.At("initiatives", i)
		faults.Within(at, initiative.faults())
		unique(&faults, "initiatives", i, initiative.ID, byID)
	}
	c.supplementFaults(&faults)
	byID = map[string]int{}
	for i, alert := range c.Alerts {
		faults.Within(fault.At("alerts", i), alert.faults())
		unique(&faults, "alerts", i, alert.ID, byID)
	}
	return faults
}

// hasIntake reports whether the document has a calendar of intake.
func (c Config) hasIntake() bool {
	return !c.Intake.Covers.IsZero() || !c.Intake.Decided.IsZero() || len(c.Intake.Weeks) > 0 || len(c.Intake.Days) > 0
}

// unique reports an id that an element before has.
func unique(faults *fault.List, path string, i int, id string, byID map[string]int) {
	if first, taken := byID[id]; taken && id != "" {
		faults.AddText(fault.At(path, i)+".id", id, "an id of its own; "+fault.At(path, first)+" has it")
	} else if !taken {
		byID[id] = i
	}
}

func (c Config) supplementFaults(faults *fault.List) {
	first := map[string]string{}
	for i, s := range c.Supplements {
		at := fault.At("supplements", i)
		if len(s.Procedures) == 0 {
			faults.Add(at+".procedures", "", "the codes of the procedures")
		}
		for j, code := range s.Procedures {
			here := fault.At(at+".procedures", j)
			if !codeForm.MatchString(code) {
				faults.AddText(here, code, wantedCode)
			} else if before, taken := first[code]; taken {
				faults.AddText(here, code, "a procedure with one policy; "+before+" has one for it")
			} else {
				first[code] = here
			}
		}
		_, err := s.Policy.MarshalText()
		faults.Under(at+".policy", err)
	}
}

func (a Alert) faults() fault.List {
	var faults fault.List
	identified(&faults, a.ID, a.Name.VI)
	switch {
	case a.Share.IsZero() == a.Left.IsZero():
		faults.Add("", "", "one of share and left")
	case !a.Share.IsZero():
		if !percent.Sound(a.Share) {
			faults.Add("share", percent.Shown(a.Share), percent.Wanted)
		}
	case a.Left.Unit() != calendar.WorkingMinutes && a.Left.Unit() != calendar.WorkingHours && a.Left.Unit() != calendar.WorkingDays:
		faults.Add("left", a.Left.String(), "working minutes, working hours or working days")
	}
	return faults
}

// identified reports what lacks an id or a name.
func identified(faults *fault.List, id, name string) {
	if id == "" {
		faults.Add("id", "", "a short unique name")
	}
	if name == "" {
		faults.Add("name.vi", "", "the name in Vietnamese")
	}
}

func (i Initiative) faults() fault.List {
	var faults fault.List
	identified(&faults, i.ID, i.Name.VI)
	if i.InForce.IsZero() {
		faults.Add("inForce", "", `the days it is in force, such as "2023-06-01/"`)
	}
	fault.Each(&faults, "procedures", slices.All(i.Procedures), wantedCode, codeForm.MatchString)
	fault.Each(&faults, "fields", slices.All(i.Fields), "a field (lĩnh vực)", isThere)
	fault.Each(&faults, "authorities", slices.All(i.Authorities), "the code of a unit", isThere)
	fault.Each(&faults, "levels", slices.All(i.Levels), "ministry, province, district, commune or other", func(l procedures.Level) bool {
		return l != 0 && l <= procedures.Other
	})
	fault.Each(&faults, "channels", slices.All(i.Channels), "in-person, online or postal", func(c procedures.Channel) bool {
		return c != 0 && c <= procedures.Postal
	})
	if !occurs(i.Weekdays, i.InForce) {
		faults.Add("weekdays", i.Weekdays.String(), "a day of the week that lies in "+i.InForce.String())
	}
	if w := i.Window; w != (Window{}) && (w.From.IsZero() || w.To.Compare(w.From) < 0) {
		faults.Add("window", w.From.String()+"-"+w.To.String(), "a window with both its ends, in order")
	}
	faults.Within("offer", i.Offer.faults(i.InForce))
	return faults
}

// occurs reports whether one of the weekdays lies within the days.
func occurs(weekdays calendar.Weekdays, days calendar.Span) bool {
	if weekdays.IsZero() || days.Len() < 1 || days.Len() >= 7 { // below 1: an end is open
		return true
	}
	for n := range days.Len() {
		if weekdays.Has(days.First().AddDays(n).Weekday()) {
			return true
		}
	}
	return false
}

func (o Offer) faults(inForce calendar.Span) fault.List {
	var faults fault.List
	hasTerm, hasCut := o.Term != calendar.Term{}, o.Cut != Cut{}
	more := o.NoSlip || o.Home || len(o.Hours) > 0
	switch timed := hasTerm || hasCut || o.AtOnce; {
	case o.Label && (timed || more):
		faults.Add("label", "true", "nothing else with it: a label offers nothing that can be reckoned")
	case !o.Label && !timed && !more:
		faults.Add("", "", "what is offered: one of term, cut and atOnce, or noSlip, home or hours, or label alone")
	case hasTerm && hasCut || hasTerm && o.AtOnce || hasCut && o.AtOnce:
		faults.Add("", "", "one of term, cut and atOnce: they contradict each other")
	}
	if hasTerm {
		faults.Under("term", o.Term.Check())
	}
	if hasCut {
		faults.Within("cut", o.Cut.faults())
	}
	hoursFaults(&faults, o.Hours, inForce)
	return faults
}

// hoursFaults are hours out of order or of days on which the initiative is not
// in force; the day after it is, when ordinary hours come back.
func hoursFaults(faults *fault.List, hours calendar.Timeline[calendar.Week], inForce calendar.Span) {
	for i, e := range hours {
		at := fault.At("hours", i)
		switch last := inForce.Last(); {
		case e.From.IsZero():
			faults.Add(at+".from", "", "the first day these hours hold")
		case i > 0 && !e.From.After(hours[i-1].From):
			faults.Add(at+".from", e.From.String(), "a later date than the entry before it ("+hours[i-1].From.String()+")")
		case !inForce.IsZero() && !inForce.Contains(e.From) && (last.IsZero() || e.From != last.AddDays(1)):
			faults.Add(at+".from", e.From.String(), "a day of inForce, "+inForce.String()+", or the day after it")
		}
		if e.Value == (calendar.Week{}) {
			faults.Add(at+".value", "", "a week with at least one open hour")
		}
	}
}

func (c Cut) faults() fault.List {
	var faults fault.List
	if !percent.Sound(c.Percent) || c.Percent.Equal(percent.Hundred()) {
		faults.Add("percent", percent.Shown(c.Percent), "a percentage above 0, below 100, with at most 9 decimal places")
	}
	if _, ok := measure(c.To.Unit()); !ok || c.To.Unit() == calendar.SameDay {
		faults.Add("to", c.To.String(), `what to round up to, such as "4 working hours" or "1 working day": no months or years`)
	}
	if !c.Floor.IsZero() && !c.To.IsZero() && c.Floor.Unit() != c.To.Unit() {
		faults.Add("floor", c.Floor.String(), "a number of "+c.To.Unit().String()+", as to is")
	}
	return faults
}

var codeForm = regexp.MustCompile(`^[0-9]\.[0-9]{6}$`)

const wantedCode = `a national code such as "2.000635"`

func isThere(s string) bool { return s != "" }
