package feedback

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
)

// Circular is how dossiers, units and officers are marked, after Circular
// 01/2018/TT-VPCP: each criterion with 0, 1 or 2. feedback/vietnam has it as data.
type Circular struct {
	Criteria []Criterion `json:"criteria,omitzero"` // in the order that scores list them
	Units    []Grade     `json:"units,omitzero"`    // of units, the highest first, the last from 0
	Officers []Grade     `json:"officers,omitzero"` // of officers, likewise

	// The percentages that [Desk.HandlingMark] and [Desk.OnlineMark] go by,
	// each above 0, at most 100; a lower bound that is reached exactly is reached.
	Handled          decimal.Decimal `json:"handled,omitzero"`          // of opinions that are handled on time, for a 1
	OnlineProcedures decimal.Decimal `json:"onlineProcedures,omitzero"` // of procedures that are offered online
	OnlineFiles      decimal.Decimal `json:"onlineFiles,omitzero"`      // of dossiers that are filed online, for a 2
	SomeOnlineFiles  decimal.Decimal `json:"someOnlineFiles,omitzero"`  // likewise for a 1; less than OnlineFiles
}

// Criterion is one thing that is marked.
type Criterion struct {
	ID      string      `json:"id"`               // its own
	Name    motcua.Text `json:"name"`             // at least the Vietnamese
	Unit    bool        `json:"unit,omitzero"`    // marked for the unit as a whole, not dossier by dossier
	Officer bool        `json:"officer,omitzero"` // part of an officer's sum; not of a unit's own criteria
	Basis   motcua.Ref  `json:"basis,omitzero"`   // what says so
}

// best is the highest mark.
const best = 2

// UnmarshalJSON reads a document strictly; on an error it leaves c alone.
func (c *Circular) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("feedback", data, c, Circular.faults)
}

// faults is everything that makes a Circular invalid.
func (c Circular) faults() fault.List {
	var faults fault.List
	seen := map[string]bool{}
	for i, criterion := range c.Criteria {
		at := fault.At("criteria", i)
		identified(&faults, at, criterion.ID, seen)
		nameFault(&faults, at, criterion.Name)
		if criterion.Unit && criterion.Officer {
			faults.Add(at+".officer", "true", "false: what is the unit's own is no officer's")
		}
	}
	faults.Within("", gradeFaults("units", c.Units))
	faults.Within("", gradeFaults("officers", c.Officers))
	thresholds := [...]struct {
		path string
		d    decimal.Decimal
	}{{"handled", c.Handled}, {"onlineProcedures", c.OnlineProcedures}, {"onlineFiles", c.OnlineFiles}, {"someOnlineFiles", c.SomeOnlineFiles}}
	for _, t := range thresholds {
		if !t.d.IsZero() && !percent.Sound(t.d) {
			faults.Add(t.path, percent.Shown(t.d), percent.Wanted)
		}
	}
	if percent.Sound(c.OnlineFiles) && percent.Sound(c.SomeOnlineFiles) && !c.SomeOnlineFiles.LessThan(c.OnlineFiles) {
		faults.Add("someOnlineFiles", c.SomeOnlineFiles.String(), "less than onlineFiles")
	}
	return faults
}

// clone copies what the caller may change.
func (c Circular) clone() Circular {
	c.Criteria, c.Units, c.Officers = slices.Clone(c.Criteria), slices.Clone(c.Units), slices.Clone(c.Officers)
	return c
}

// Mark adds to an account the mark of one criterion, of one dossier that unit and
// perhaps an officer of [Subject] settled; of a criterion that is the unit's own,
// of the unit in one assessment. The procedure and the field are not kept. A mark
// other than 0, 1 and 2, a criterion that the desk does not have, an officer where
// the criterion is the unit's own, and a subject that is not sound are errors that
// match [ErrInvalid]; the account is then as it was. That no dossier is marked
// twice is for the host to see to, for nothing here knows dossiers apart.
func (d *Desk) Mark(account *Account, of Subject, criterion string, mark int) error {
	var faults fault.List
	faults.Within("subject", of.faults())
	i := slices.IndexFunc(d.cfg.Circular.Criteria, func(c Criterion) bool { return c.ID == criterion })
	switch {
	case i < 0:
		faults.AddText("criterion", criterion, "a criterion of the desk")
	case d.cfg.Circular.Criteria[i].Unit && of.Officer != "":
		faults.Add("subject.officer", "", "no officer: "+criterion+" is the unit's own criterion")
	}
	if account == nil {
		faults.Add("account", "", "an account to add to")
	}
	if mark < 0 || mark > best {
		faults.Add("mark", strconv.Itoa(mark), "0, 1 or 2")
	}
	if err := faults.Err("feedback"); err != nil {
		return err
	}
	return account.add(accountCell{of.Unit, of.Officer, criterion}, accountSum{marks: 1, points: int64(mark)})
}

// ScoreUnit is the score of a unit, of all marks in the account that are its own
// or any of its officers'. The points of a criterion are the sum of its marks
// divided by their number, rounded half up to 1 decimal place; those of the unit
// are the sum of these. A criterion that has no marks is left out. An account with
// marks of criteria that the desk does not have is an error that matches
// [ErrInvalid].
func (d *Desk) ScoreUnit(account *Account, unit string) (Score, error) {
	return d.score(account, d.cfg.Circular.Units, func(c Criterion, at accountCell) bool { return at.unit == unit },
		func(Criterion) bool { return true })
}

// ScoreOfficer is the score of an officer of a unit, as [Desk.ScoreUnit] reckons
// it, of the officer's own marks in the criteria that an officer is scored by.
func (d *Desk) ScoreOfficer(account *Account, unit, officer string) (Score, error) {
	return d.score(account, d.cfg.Circular.Officers, func(c Criterion, at accountCell) bool {
		return at.unit == unit && at.officer == officer && officer != ""
	}, func(c Criterion) bool { return c.Officer })
}

func (d *Desk) score(account *Account, grades []Grade, whose func(Criterion, accountCell) bool, counts func(Criterion) bool) (Score, error) {
	sums, err := d.gather(account, whose)
	if err != nil {
		return Score{}, err
	}
	var lines []Line
	for i, c := range d.cfg.Circular.Criteria {
		if !counts(c) {
			continue
		}
		l := Line{ID: c.ID, Name: c.Name, Part: sums[i].points, Whole: sums[i].marks, Max: decimal.NewFromInt(best), LeftOut: sums[i].marks == 0}
		if !l.LeftOut {
			l.Points = decimal.NewFromInt(l.Part).DivRound(decimal.NewFromInt(l.Whole), 1)
		}
		lines = append(lines, l)
	}
	return newScore(lines, grades), nil
}
