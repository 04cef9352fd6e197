package feedback

import "github.com/motcua/motcua/internal/fault"

// Desk takes ratings in, counts, publishes, scores and compares them. It is made
// by [New], never changes and is safe for concurrent use.
type Desk struct {
	cfg Config
}

// New makes the desk of a document. An invalid document gives an error that
// matches [ErrInvalid] in errors.Is and tells all its faults. cfg may be changed
// afterwards.
func New(cfg Config) (*Desk, error) {
	if err := cfg.faults().Err("feedback"); err != nil {
		return nil, err
	}
	return &Desk{cfg: cfg.clone()}, nil
}

// MustNew is New for documents written in source code; it panics on an invalid
// one.
func MustNew(cfg Config) *Desk { return fault.Must(New(cfg)) }

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	var faults fault.List
	faults.Within("circular", c.Circular.faults())
	faults.Within("index", c.Index.faults())
	faults.Within("disclosure", c.Disclosure.faults())
	faults.Within("comparison", c.Comparison.faults())
	faults.Within("signal", c.Signal.faults())
	faults.Within("moods", c.Moods.faults())
	return faults
}

// clone copies what the caller may change.
func (c Config) clone() Config {
	c.Circular, c.Index = c.Circular.clone(), c.Index.clone()
	return c
}
