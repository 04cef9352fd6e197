package reminder

import (
	"errors"
	"slices"
	"strconv"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// faults is everything that makes a Config invalid, but for the catalogue.
func (c Config) faults() fault.List {
	var faults fault.List
	for i, r := range c.Rules {
		at := fault.At("rules", i)
		faults.Within(at, r.faults())
		r.textFaults(&faults, at, c.Texts)
		for j, before := range c.Rules[:i] {
			if r.Kind == before.Kind && overlap(r.InForce, before.InForce) {
				faults.Add(at+".inForce", r.InForce.String(), "days on which no other rule of the kind is in force; "+fault.At("rules", j)+" is")
			}
		}
	}
	c.Texts.faults(&faults, "texts")
	c.channelFaults(&faults)
	return faults
}

func (c Config) channelFaults(faults *fault.List) {
	for i, channel := range c.Channels {
		at := fault.At("channels", i)
		if channel.ID == "" || slices.ContainsFunc(c.Channels[:i], func(other Channel) bool { return other.ID == channel.ID }) {
			faults.AddText(at+".id", channel.ID, "a short name of its own")
		}
		if channel.Cap < 0 {
			faults.Add(at+".cap", strconv.Itoa(channel.Cap), "a number of messages a day, or 0 for no bound")
		}
		if channel.Cap <= 0 {
			continue
		}
		for j, r := range c.Rules {
			if r.Missed == Skip && r.Grace.IsZero() {
				faults.Add(fault.At("rules", j)+".grace", "", "days of grace: what the cap of "+at+" holds back would be skipped")
			}
		}
	}
}

// overlap reports whether the spans have a day in common.
func overlap(a, b calendar.Span) bool {
	ends := func(s, before calendar.Span) bool { return !s.Last().IsZero() && s.Last().Before(before.First()) }
	return !a.IsZero() && !b.IsZero() && !ends(a, b) && !ends(b, a)
}

func (r Rule) faults() fault.List {
	var faults fault.List
	if r.Kind == "" {
		faults.Add("kind", "", "a short name of the kind of paper")
	}
	if r.Name.VI == "" || r.Name.EN == "" {
		faults.Add("name", "", "the name of the paper in Vietnamese and in English")
	}
	if r.InForce.IsZero() {
		faults.Add("inForce", "", `the days it is in force, such as "2025-07-01/"`)
	}
	if r.Ended != (motcua.Text{}) && (r.InForce.Last().IsZero() || r.Ended.VI == "" || r.Ended.EN == "") {
		faults.AddText("ended", r.Ended.VI, "both languages, and only of a rule that is not in force any more on some day")
	}
	faults.Within("validity", r.Validity.faults())
	faults.Within("renewal", r.Renewal.faults())
	for i, lead := range r.Leads {
		at := fault.At("leads", i)
		switch u := lead.Unit(); {
		case lead.IsZero() || !isBack(u) && u != calendar.SameDay || lead.N() > longestLimit:
			faults.Add(at, lead.String(), wantedBack+`, or "same day"`)
		case slices.Contains(r.Leads[:i], lead):
			faults.Add(at, lead.String(), "each lead only once")
		case i > 0 && r.Leads[i-1].Unit() == u && r.Leads[i-1].N() < lead.N():
			faults.Add(at, lead.String(), "a shorter lead than the one before it, "+r.Leads[i-1].String())
		}
	}
	if _, err := r.Missed.MarshalText(); err != nil {
		faults.Under("missed", err)
	}
	limit(&faults, "grace", r.Grace, calendar.Days)
	if len(r.Leads) > 0 && r.Validity.By == ByNothing {
		faults.Add("leads", "", "no leads: the paper has no end")
	}
	return faults
}

func (v Validity) faults() fault.List {
	var faults fault.List
	if v.By == 0 {
		faults.Add("by", "", "term, print, underlying, age, start or nothing")
	} else if _, err := v.By.MarshalText(); err != nil {
		faults.Under("by", err)
	}
	term := v.By == ByTerm || v.By == ByStart
	limit(&faults, "term", v.Term, calendar.Days, calendar.Months, calendar.Years)
	limit(&faults, "endless", v.Endless, calendar.Days, calendar.Months, calendar.Years)
	limit(&faults, "early", v.Early, calendar.Days, calendar.Months, calendar.Years)
	if v.Term.IsZero() && term {
		faults.Add("term", "", `how long the paper is valid, such as "5 years"`)
	}
	only(&faults, "term", !v.Term.IsZero(), term || v.By == ByPrint || v.By == ByUnderlying, "term, start, print or underlying")
	only(&faults, "extension", v.Extension != Extension{}, !v.Term.IsZero() && v.By != ByUnderlying, "term, start or print, with a term")
	only(&faults, "ages", len(v.Ages) > 0, v.By == ByAge, "age")
	only(&faults, "early", !v.Early.IsZero(), v.By == ByAge, "age")
	only(&faults, "endless", !v.Endless.IsZero(), v.By == ByUnderlying, "underlying")
	if v.Extension != (Extension{}) {
		limit(&faults, "extension.limit", v.Extension.Limit, calendar.Days, calendar.Months, calendar.Years)
		if v.Extension.Limit.IsZero() || v.Extension.Times < 1 || v.Extension.Times > mostTimes {
			faults.Add("extension", v.Extension.Limit.String(), "by how much, and how often, from 1 to "+strconv.Itoa(mostTimes)+" times")
		}
	}
	if v.By == ByAge && len(v.Ages) == 0 {
		faults.Add("ages", "", "the birthdays at which the paper ends")
	}
	for i, age := range v.Ages {
		if age < 1 || age > 150 || i > 0 && age <= v.Ages[i-1] {
			faults.Add(fault.At("ages", i), strconv.Itoa(age), "years from 1 to 150, in order")
		}
	}
	return faults
}

const (
	longestLimit = 10_000 // of each unit: what is longer is a slip of the pen
	mostTimes    = 100
	wantedBack   = "days, working days, months or years, up to 10000"
)

func isBack(u calendar.Unit) bool {
	return u == calendar.Days || u == calendar.WorkingDays || u == calendar.Months || u == calendar.Years
}

// limit reports a limit that is not in one of the units.
func limit(faults *fault.List, path string, l calendar.Limit, units ...calendar.Unit) {
	if l.IsZero() || slices.Contains(units, l.Unit()) && l.N() <= longestLimit {
		return
	}
	wanted := ""
	for i, u := range units {
		if i > 0 {
			wanted += ", "
		}
		wanted += u.String()
	}
	faults.Add(path, l.String(), "a number of "+wanted+", up to 10000")
}

// only reports what is stated though nothing comes of it.
func only(faults *fault.List, path string, stated, has bool, by string) {
	if stated && !has {
		faults.Add(path, "", "nothing here: it is for validity by "+by)
	}
}

func (r Renewal) faults() fault.List {
	var faults fault.List
	units := []calendar.Unit{calendar.Days, calendar.WorkingDays, calendar.Months, calendar.Years}
	limit(&faults, "from", r.From, units...)
	limit(&faults, "before", r.Before, units...)
	limit(&faults, "after", r.After, calendar.Days, calendar.Months, calendar.Years)
	if !r.Before.IsZero() && !r.After.IsZero() {
		faults.Add("after", r.After.String(), "nothing here, as before says when the last day to file is")
	}
	if !r.From.IsZero() && r.From.Unit() == r.Before.Unit() && r.From.N() < r.Before.N() {
		faults.Add("from", r.From.String(), "no later than before, "+r.Before.String())
	}
	return faults
}

// nextFaults reports next procedures that the catalogue does not have.
func (c Config) nextFaults(faults *fault.List, catalogue *procedures.Catalogue) {
	if catalogue == nil {
		return
	}
	for i, r := range c.Rules {
		var unknown *procedures.UnknownError
		if _, err := catalogue.On(r.Next, calendar.Date{}); r.Next != "" && errors.As(err, &unknown) {
			faults.AddText(fault.At("rules", i)+".next", r.Next, "a procedure of the catalogue")
		}
	}
}
