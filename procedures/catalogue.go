package procedures

import (
	"iter"
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Catalogue answers what a procedure is on a day, what it costs, and which unit
// handles it. It is made by [New], never changes, and is safe for concurrent
// use.
type Catalogue struct {
	procedures  []Procedure      // by code, then by date
	versions    map[string]place // code → its versions
	names       []string         // of each procedure: its words, folded, each between spaces
	fees        map[string][]int // code → what is charged for it, as places in tariff
	tariff      []charged        // the fees
	groups      map[string]bool
	authorities []Authority      // by code, then by date
	units       map[string]place // code → the units that have had it
}

// place is a stretch of a slice.
type place struct{ from, to int }

// New makes the catalogue of a document. An invalid document gives an error
// that matches [ErrInvalid] in errors.Is and tells all its faults. cfg may be
// changed afterwards.
func New(cfg Config) (*Catalogue, error) {
	if err := cfg.faults().Err("procedures"); err != nil {
		return nil, err
	}
	c := &Catalogue{
		procedures:  slices.SortedFunc(slices.Values(cfg.Procedures), byDate(Procedure.identity)),
		fees:        map[string][]int{},
		groups:      make(map[string]bool, len(cfg.Groups)),
		authorities: slices.SortedFunc(slices.Values(cfg.Authorities), byDate(Authority.identity)),
	}
	c.versions = places(c.procedures, Procedure.identity)
	c.units = places(c.authorities, Authority.identity)
	for _, p := range c.procedures {
		c.names = append(c.names, searchable(p))
	}
	for i, fee := range cfg.Fees {
		c.tariff = append(c.tariff, charged{fee, fee.Prices.Slice(), slices.Collect(reliefsOf(fee, cfg.Reliefs))})
		for _, code := range fee.Procedures.All() {
			c.fees[code] = append(c.fees[code], i)
		}
	}
	for _, group := range cfg.Groups {
		c.groups[group.ID] = true
	}
	return c, nil
}

// places are the stretches of sorted things that share a code.
func places[T any](sorted []T, identity func(T) (string, calendar.Span)) map[string]place {
	found := map[string]place{}
	for i, element := range sorted {
		code, _ := identity(element)
		at, seen := found[code]
		if !seen {
			at.from = i
		}
		at.to = i + 1
		found[code] = at
	}
	return found
}

// MustNew is New for documents written in source code; it panics on an
// invalid one.
func MustNew(cfg Config) *Catalogue { return fault.Must(New(cfg)) }

// On is the version of the procedure that is in force on d, the day of intake.
// A code that the catalogue does not have is an [*UnknownError]; one that was
// merged into another before d a [*SupersededError], which names the other; one
// that has no version for d for another reason a [*NotInForceError].
func (c *Catalogue) On(code string, d calendar.Date) (Procedure, error) {
	p, err := c.on(code, d)
	if err != nil {
		return Procedure{}, err
	}
	return *p, nil
}

func (c *Catalogue) on(code string, d calendar.Date) (*Procedure, error) {
	at, known := c.versions[code]
	if !known {
		return nil, &UnknownError{code}
	}
	for i := at.from; i < at.to; i++ {
		if c.procedures[i].InForce.Contains(d) {
			return &c.procedures[i], nil
		}
	}
	if last := &c.procedures[at.to-1]; last.Successor != "" && d.After(last.InForce.Last()) {
		if successor := c.successor(last, d); c.inForce(successor, d) {
			return nil, &SupersededError{code, d, successor}
		}
	}
	return nil, &NotInForceError{code, d}
}

// successor is the code that has taken p's place by d, at the end of the chain.
func (c *Catalogue) successor(p *Procedure, d calendar.Date) string {
	for {
		next := &c.procedures[c.versions[p.Successor].to-1]
		if next.Successor == "" || !d.After(next.InForce.Last()) {
			return p.Successor
		}
		p = next
	}
}

func (c *Catalogue) inForce(code string, d calendar.Date) bool {
	_, err := c.on(code, d)
	return err == nil
}

// All are all versions of all procedures, by code and then by date.
func (c *Catalogue) All() iter.Seq[Procedure] { return slices.Values(c.procedures) }

// Versions are all versions of one procedure, by date; none if the catalogue
// does not have the code.
func (c *Catalogue) Versions(code string) iter.Seq[Procedure] {
	at := c.versions[code]
	return slices.Values(c.procedures[at.from:at.to])
}

// InField are the procedures of a field (lĩnh vực), written as the catalogue
// writes it, that are in force on d; by code.
func (c *Catalogue) InField(field string, d calendar.Date) iter.Seq[Procedure] {
	return c.having(d, func(p *Procedure) bool { return p.Field == field })
}

// AtLevel are the procedures that bodies of a level settle and that are in
// force on d; by code.
func (c *Catalogue) AtLevel(level Level, d calendar.Date) iter.Seq[Procedure] {
	return c.having(d, func(p *Procedure) bool { return contains(p.Levels, level) })
}

func (c *Catalogue) having(d calendar.Date, wanted func(*Procedure) bool) iter.Seq[Procedure] {
	return func(yield func(Procedure) bool) {
		for i := range c.procedures {
			if p := &c.procedures[i]; p.InForce.Contains(d) && wanted(p) && !yield(*p) {
				return
			}
		}
	}
}
