package reminder

import (
	"cmp"
	"slices"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Planner plans reminders. It is made by [New]: the zero Planner refuses all that
// it is asked. It never changes and is safe for concurrent use.
type Planner struct {
	calendar  *calendar.Calendar
	catalogue *procedures.Catalogue // nil: nothing is known of procedures and units
	kinds     map[string][]rule     // versions in order of time
	rules     int                   // of all kinds
	channels  []Channel
	quiet     calendar.Hours
}

// rule is one of the document, made ready.
type rule struct {
	Rule
	version calendar.Date // the first day it is in force; zero: open
	index   int           // among the rules of all kinds
	texts   [4]wording    // by notice, at 0 the final one
	basis   motcua.Ref    // of reminders
	next    []naming      // what the next procedure is called
}

// New makes the planner of an office's calendar, whose working days it sends
// on, a catalogue and a document. The catalogue, which may be nil, names the
// next procedures and the units to file at. An invalid document gives an error
// that matches [ErrInvalid] in errors.Is and tells all its faults. cfg may be
// changed afterwards.
func New(c *calendar.Calendar, catalogue *procedures.Catalogue, cfg Config) (*Planner, error) {
	faults := cfg.faults()
	if c == nil {
		faults.Add("calendar", "", "the calendar of the office")
	}
	cfg.nextFaults(&faults, catalogue)
	if err := faults.Err("reminder"); err != nil {
		return nil, err
	}
	p := &Planner{calendar: c, catalogue: catalogue, kinds: map[string][]rule{}, rules: len(cfg.Rules), channels: slices.Clone(cfg.Channels), quiet: cfg.Quiet}
	for i, r := range cfg.Rules {
		p.kinds[r.Kind] = append(p.kinds[r.Kind], compile(r, cfg.Texts, i, catalogue))
	}
	for _, versions := range p.kinds {
		slices.SortFunc(versions, func(a, b rule) int { return a.version.Compare(b.version) })
	}
	return p, nil
}

// MustNew is New for documents written in source code; it panics on an invalid
// one.
func MustNew(c *calendar.Calendar, catalogue *procedures.Catalogue, cfg Config) *Planner {
	return fault.Must(New(c, catalogue, cfg))
}

// compile copies what the caller may change, and takes the texts apart.
func compile(r Rule, otherwise Texts, index int, catalogue *procedures.Catalogue) rule {
	r.Leads, r.Validity.Ages = slices.Clone(r.Leads), slices.Clone(r.Validity.Ages)
	ready := rule{Rule: r, version: r.InForce.First(), index: index, next: namings(catalogue, r.Next)}
	texts := r.texts(otherwise)
	for i, text := range [...]motcua.Text{0: cmp.Or(texts.Final, texts.Ahead), Ahead: texts.Ahead, Late: texts.Late, Expired: texts.Expired} {
		ready.texts[i] = parseWording(text)
	}
	for _, basis := range [...]motcua.Ref{r.Renewal.Basis, r.Validity.Basis, r.Basis} {
		if ready.basis.IsZero() {
			ready.basis = basis
		}
	}
	return ready
}

// texts are the rule's own, and the document's where it has none.
func (r Rule) texts(otherwise Texts) Texts {
	return Texts{
		Ahead:   cmp.Or(r.Texts.Ahead, otherwise.Ahead),
		Final:   cmp.Or(r.Texts.Final, r.Texts.Ahead, otherwise.Final),
		Late:    cmp.Or(r.Texts.Late, otherwise.Late),
		Expired: cmp.Or(r.Texts.Expired, otherwise.Expired),
	}
}

// on is what the calendar knows of d.
func (p *Planner) on(d calendar.Date) (calendar.Day, error) {
	if p.calendar == nil {
		return calendar.Day{}, fault.Bad("reminder", "", "a planner made by New")
	}
	return p.calendar.On(d)
}

// in is the version in force on d, nil if there is none.
func in(versions []rule, d calendar.Date) *rule {
	for i := range versions {
		if versions[i].InForce.Contains(d) {
			return &versions[i]
		}
	}
	return nil
}

// channel is the channel of that id, the first of the document for "", nil if
// there is none.
func (p *Planner) channel(id string) *Channel {
	for i := range p.channels {
		if id == "" || p.channels[i].ID == id {
			return &p.channels[i]
		}
	}
	return nil
}
