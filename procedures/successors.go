package procedures

import (
	"iter"
	"slices"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// Candidate is a unit that holds territory of another, or all of it.
type Candidate struct {
	Authority Authority    // the unit, as it exists
	Relation  Relation     // how much it holds; Whole only if each text on the way says so
	Note      motcua.Text  // which part, where that is known
	Basis     []motcua.Ref // the texts that moved the territory, in order; none if the unit itself still exists
}

// Authority is the unit that has the code on d. A code that the catalogue does
// not have is an [*UnknownError], one that no unit has on d a
// [*NotInForceError].
func (c *Catalogue) Authority(code string, d calendar.Date) (Authority, error) {
	unit, err := c.unit(code, d)
	if err != nil {
		return Authority{}, err
	}
	return *unit, nil
}

func (c *Catalogue) unit(code string, d calendar.Date) (*Authority, error) {
	at, known := c.units[code]
	if !known {
		return nil, &UnknownError{code}
	}
	for i := at.from; i < at.to; i++ {
		if c.authorities[i].InForce.Contains(d) {
			return &c.authorities[i], nil
		}
	}
	return nil, &NotInForceError{code, d}
}

// Authorities are all units as they were in their days, by code and then by
// date.
func (c *Catalogue) Authorities() iter.Seq[Authority] { return slices.Values(c.authorities) }

// Successors are the units that hold, by all that the catalogue knows, the
// territory of the unit that had the code on d: a host that kept code and day
// with a dossier finds who is competent for it now. Successions are followed to
// the end. A unit that still exists gives itself, as [Whole]; one that was split
// gives all candidates, in the order of the texts, since nothing but the place
// itself could tell them apart. Errors are those of [Catalogue.Authority], and an
// [*EndedError] if a way leads to a unit that ended and left none.
func (c *Catalogue) Successors(code string, d calendar.Date) ([]Candidate, error) {
	return c.SuccessorsOn(code, d, calendar.Date{})
}

// SuccessorsOn are the units that held, hold or will hold the territory on the day
// on: as [Catalogue.Successors], followed no further than to units that exist on
// it. The zero Date is the end of all that the catalogue knows; a day before d is
// as d.
func (c *Catalogue) SuccessorsOn(code string, d, on calendar.Date) ([]Candidate, error) {
	unit, err := c.unit(code, d)
	if err != nil {
		return nil, err
	}
	found := []Candidate{{Authority: *unit, Relation: Whole}}
	for {
		i := firstEnded(found, on)
		if i < 0 {
			return found, nil
		}
		ended := found[i]
		found = slices.Delete(found, i, i+1)
		next := ended.Authority.InForce.Last().AddDays(1)
		if ended.Authority.Successors.IsZero() {
			return nil, &EndedError{ended.Authority.Code, ended.Authority.InForce.Last()}
		}
		for _, s := range ended.Authority.Successors.All() {
			heir, err := c.unit(s.Code, next)
			if err != nil {
				return nil, err
			}
			if j := slices.IndexFunc(found, func(c Candidate) bool { return c.is(heir) }); j >= 0 {
				other := ended.then(*heir, s) // two ways lead there
				found[j].Relation, found[j].Note = Part, motcua.Text{}
				found[j].Basis = append(slices.Clip(found[j].Basis), other.Basis[len(other.Basis)-1])
				continue
			}
			found = slices.Insert(found, i, ended.then(*heir, s))
			i++
		}
	}
}

// firstEnded is the place of the unit that ended first, before the day on if that
// is given; -1 if all exist. As a successor ends later than the unit before it,
// none is come upon twice.
func firstEnded(all []Candidate, on calendar.Date) int {
	first := -1
	for i, c := range all {
		last := c.Authority.InForce.Last()
		if !last.IsZero() && (on.IsZero() || last.Before(on)) && (first < 0 || last.Before(all[first].Authority.InForce.Last())) {
			first = i
		}
	}
	return first
}

func (c Candidate) is(unit *Authority) bool {
	return c.Authority.Code == unit.Code && c.Authority.InForce == unit.InForce
}

// then is the candidate that a succession leads to.
func (c Candidate) then(heir Authority, s Succession) Candidate {
	basis := s.Basis
	if basis.IsZero() {
		basis = c.Authority.Basis
	}
	return Candidate{heir, c.Relation.then(s.Relation), s.Note, append(slices.Clip(c.Basis), basis)}
}

// then is the relation of two steps, one after the other.
func (r Relation) then(next Relation) Relation {
	switch {
	case r == Whole:
		return next
	case next == Whole:
		return r
	}
	return Part
}
