package petition

import (
	"regexp"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	var faults fault.List
	if len(c.Kinds) == 0 {
		faults.Add("kinds", "", "at least one kind of petition")
	}
	for i, kind := range c.Kinds {
		at := fault.At("kinds", i)
		faults.Within(at, kind.faults())
		for j, other := range c.Kinds[:i] {
			if kind.ID == other.ID && overlap(kind.InForce, other.InForce) {
				faults.Add(at+".inForce", kind.InForce.String(), "days that "+fault.At("kinds", j)+" ("+other.InForce.String()+") does not have")
			}
		}
	}
	return faults
}

// overlap reports whether two spans share a day. An open end has no date.
func overlap(a, b calendar.Span) bool {
	before := func(a, b calendar.Span) bool {
		return !a.Last().IsZero() && !b.First().IsZero() && a.Last().Before(b.First())
	}
	return !a.IsZero() && !b.IsZero() && !before(a, b) && !before(b, a)
}

var idForm = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)

func (k Kind) faults() fault.List {
	var faults fault.List
	if !idForm.MatchString(k.ID) {
		faults.AddText("id", k.ID, `a short name such as "complaint"`)
	}
	if k.Name.VI == "" {
		faults.Add("name.vi", "", "the name in Vietnamese")
	}
	if k.InForce.IsZero() {
		faults.Add("inForce", "", `the days of receipt, such as "2026-07-01/"`)
	}
	if k.Stages.IsZero() {
		faults.Add("stages", "", "at least one stage")
	}
	has := map[EventKind]bool{Filed: true}
	for _, s := range k.Stages.All() {
		has[s.Step] = true
	}
	seen := map[EventKind]int{}
	for i, s := range k.Stages.All() {
		at := fault.At("stages", i)
		faults.Within(at, s.faults())
		if first, twice := seen[s.Step]; twice && s.Step != 0 {
			faults.Add(at+".step", s.Step.String(), "a step of its own; "+fault.At("stages", first)+" has it")
			continue
		}
		seen[s.Step] = i
		if s.From != 0 && s.From == after(s.Step) && !has[s.From] {
			faults.Add(at+".from", s.From.String(), "a step that another stage of the kind has")
		}
	}
	return faults
}

func (s Stage) faults() fault.List {
	var faults fault.List
	switch s.Step {
	case Filed, Asked, Accepted, Transferred, Rejected, Answered, Published:
	default:
		faults.AddText("step", s.Step.String(), "one of filed, asked, accepted, transferred, rejected, answered, published")
	}
	if s.Name.VI == "" {
		faults.Add("name.vi", "", "the name in Vietnamese")
	}
	switch {
	case s.Step == Published && s.From != Answered:
		faults.AddText("from", s.From.String(), "answered: there is nothing to make public before")
	case s.From != 0 && s.From != after(s.Step):
		faults.AddText("from", s.From.String(), "nothing, or accepted for answered, or answered for published")
	}
	faults.Within("clock", s.Clock.faults())
	if !s.Remote.isZero() {
		faults.Within("remote", s.Remote.faults())
	}
	return faults
}

// after is the only event but the receipt that a stage can run from.
func after(step EventKind) EventKind {
	switch step {
	case Answered:
		return Accepted
	case Published:
		return Answered
	}
	return 0
}

func (c Clock) isZero() bool { return c.Term == calendar.Term{} && c.Extensions.IsZero() }

func (c Clock) faults() fault.List {
	var faults fault.List
	faults.Under("term", c.Term.Check())
	longest := c.Term.Limit
	for i, e := range c.Extensions.All() {
		at := fault.At("extensions", i)
		_, err := e.For.MarshalText()
		faults.Under(at+".for", err)
		switch e.Limit.Unit() {
		case calendar.WorkingDays, calendar.Days, calendar.Months:
		default:
			faults.AddText(at+".limit", e.Limit.String(), "working days, days or months")
			continue
		}
		if e.OnTop || c.Term.Limit.IsZero() {
			continue
		}
		if e.Limit.Unit() != longest.Unit() || e.Limit.N() <= longest.N() {
			faults.AddText(at+".limit", e.Limit.String(), "more than "+longest.String()+", in the same unit, or onTop")
		}
		if i > 0 && c.onTopBefore(i) {
			faults.Add(at+".onTop", "false", "true: an extension before is")
		}
		longest = e.Limit
	}
	return faults
}

// onTopBefore reports whether an extension before the i-th is counted from the
// day that it replaces.
func (c Clock) onTopBefore(i int) bool {
	for _, e := range c.Extensions.Slice()[:i] {
		if e.OnTop {
			return true
		}
	}
	return false
}

// citizenNumber is the form of the number on a citizen's card: it begins with
// the code of a province, all of which begin with 0.
var citizenNumber = regexp.MustCompile(`^0[0-9]{11}$`)

const longestID = 100

// faults never shows the id: what is wrong with it may be whose it is.
func (p Petition) faults() fault.List {
	var faults fault.List
	switch {
	case p.ID == "" || len(p.ID) > longestID:
		faults.Add("id", "", "an identifier of the host's own, at most 100 bytes")
	case citizenNumber.MatchString(p.ID):
		faults.Add("id", "", "an identifier of the host's own, not a citizen's number")
	}
	if p.Kind == "" {
		faults.Add("kind", "", "the id of a kind of petition")
	}
	if p.Received.IsZero() {
		faults.Add("received", "", "when the unit received it")
	} else if p.Learned.After(calendar.DateOf(p.Received)) {
		faults.Add("learned", p.Learned.String(), "a day not after the receipt")
	}
	return faults
}
