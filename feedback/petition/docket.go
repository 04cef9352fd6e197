package petition

import (
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Docket (sổ thụ lý) knows the rules of petitions and reckons their clocks. It
// is made by [New], never changes and is safe for concurrent use.
type Docket struct {
	calendar *calendar.Calendar
	kinds    []rules
}

// rules are a version of a kind, its stages where they can be pointed at.
type rules struct {
	Kind
	stages []Stage
}

// New makes the docket of a document: the offices whose days count are those of
// c. An invalid document gives an error that matches [ErrInvalid] in errors.Is
// and tells all its faults. cfg may be changed afterwards.
func New(c *calendar.Calendar, cfg Config) (*Docket, error) {
	faults := cfg.faults()
	if c == nil {
		faults.Add("calendar", "", "a calendar")
	}
	if err := faults.Err("petition"); err != nil {
		return nil, err
	}
	d := &Docket{calendar: c}
	for _, kind := range cfg.Kinds {
		d.kinds = append(d.kinds, rules{kind, kind.Stages.Slice()})
	}
	return d, nil
}

// MustNew is New for documents written in source code; it panics on an invalid
// one.
func MustNew(c *calendar.Calendar, cfg Config) *Docket { return fault.Must(New(c, cfg)) }

// Kind is the version of a kind that applies to petitions received on d. The
// error matches [ErrInvalid] if there is none.
func (d *Docket) Kind(id string, on calendar.Date) (Kind, error) {
	for _, kind := range d.kinds {
		if kind.ID == id && kind.InForce.Contains(on) {
			return kind.Kind, nil
		}
	}
	var faults fault.List
	faults.AddText("kind", id, "a kind of petition that has rules for what is received on "+on.String())
	return Kind{}, faults.Err("petition")
}

// Open is p with the version of its kind, which is that of the day of receipt
// unless p states one: what a host stores. A petition that is not well formed,
// or whose kind or version the docket does not have, gives an error that matches
// [ErrInvalid] and never shows the id.
func (d *Docket) Open(p Petition) (Petition, error) {
	if err := p.faults().Err("petition"); err != nil {
		return Petition{}, err
	}
	kind, err := d.rules(&p)
	if err != nil {
		return Petition{}, err
	}
	p.Version = kind.InForce
	return p, nil
}

// rules is the version that p was opened under, or that its day of receipt has.
func (d *Docket) rules(p *Petition) (*rules, error) {
	day := calendar.DateOf(p.Received)
	for i := range d.kinds {
		kind := &d.kinds[i]
		if kind.ID != p.Kind {
			continue
		}
		// A version that is open when a petition is stored is given an end later.
		opened := !p.Version.IsZero() && kind.InForce.First() == p.Version.First()
		if opened || p.Version.IsZero() && kind.InForce.Contains(day) {
			return kind, nil
		}
	}
	if p.Version.IsZero() {
		_, err := d.Kind(p.Kind, day)
		return nil, err
	}
	var faults fault.List
	faults.AddText("version", p.Version.String(), "a version of "+p.Kind+" that the docket has")
	return nil, faults.Err("petition")
}

// Status folds the log of a petition, up to and including now. It depends on
// these three alone, and on the rules and the calendar of d; events after now are
// left aside. A log that cannot have happened is a [*LogError], a petition that
// [Docket.Open] would refuse an error that matches [ErrInvalid], and an instant
// outside the calendar a [*calendar.UncoveredError].
func (d *Docket) Status(p Petition, log []Event, now time.Time) (Status, error) {
	if err := p.faults().Err("petition"); err != nil {
		return Status{}, err
	}
	kind, err := d.rules(&p)
	if err != nil {
		return Status{}, err
	}
	f := folder{calendar: d.calendar, petition: &p, state: Registered, since: p.Received}
	if err := f.fold(kind, log, now); err != nil {
		return Status{}, err
	}
	return f.status(kind, now)
}
