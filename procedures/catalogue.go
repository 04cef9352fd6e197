package procedures

import (
	"iter"
	"slices"

	"github.com/motcua/motcua/calendar"
)

// Catalogue answers what a procedure is on a day. It is made by [New], never
// changes, and is safe for concurrent use.
type Catalogue struct {
	procedures []Procedure    // by code, then by date
	first      map[string]int // code → its first version
}

// New makes the catalogue of a document. An invalid document gives an error
// that matches [ErrInvalid] in errors.Is and tells all its faults. cfg may be changed
// afterwards.
func New(cfg Config) (*Catalogue, error) {
	if err := cfg.faults().Err("procedures"); err != nil {
		return nil, err
	}
	c := &Catalogue{slices.Clone(cfg.Procedures), make(map[string]int, len(cfg.Procedures))}
	slices.SortFunc(c.procedures, Procedure.compare)
	for i := len(c.procedures) - 1; i >= 0; i-- {
		c.first[c.procedures[i].Code] = i
	}
	return c, nil
}

// MustNew is New for documents written in source code; it panics on an
// invalid one.
func MustNew(cfg Config) *Catalogue {
	c, err := New(cfg)
	if err != nil {
		panic(err)
	}
	return c
}

// On is the version of the procedure that is in force on d, the day of intake.
// A code that the catalogue does not have is an [*UnknownError]; one that has
// no version for that day is a [*NotInForceError].
func (c *Catalogue) On(code string, d calendar.Date) (Procedure, error) {
	first, known := c.first[code]
	if !known {
		return Procedure{}, &UnknownError{code}
	}
	for _, p := range c.procedures[first:] {
		if p.Code != code {
			break
		}
		if p.InForce.Contains(d) {
			return p, nil
		}
	}
	return Procedure{}, &NotInForceError{code, d}
}

// All are all versions of all procedures, by code and then by date.
func (c *Catalogue) All() iter.Seq[Procedure] { return slices.Values(c.procedures) }
