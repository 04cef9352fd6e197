package feedback

import (
	"maps"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
)

// Index is an index made of rates, such as the one of 100 points of Decision
// 766/QĐ-TTg, which feedback/vietnam has as data.
type Index struct {
	Groups []IndexGroup `json:"groups,omitzero"` // in the order that scores list them
	Grades []Grade      `json:"grades,omitzero"` // the highest first, the last from 0
}

// IndexGroup is a group of indicators.
type IndexGroup struct {
	ID    string          `json:"id"`             // its own
	Name  motcua.Text     `json:"name"`           // at least the Vietnamese
	Max   decimal.Decimal `json:"max"`            // the most points: the sum of its indicators'
	Items []IndexItem     `json:"items"`          // its indicators
	Basis motcua.Ref      `json:"basis,omitzero"` // what says so
}

// IndexItem is an indicator: a rate, and how many points it is worth.
type IndexItem struct {
	ID          string          `json:"id"`                   // its own in the whole index
	Name        motcua.Text     `json:"name,omitzero"`        // nothing if only the points are known
	Max         decimal.Decimal `json:"max"`                  // the most points, above 0, at most 100
	Target      decimal.Decimal `json:"target,omitzero"`      // the rate from which all points are given, in percent; zero: 100
	Complement  bool            `json:"complement,omitzero"`  // what is counted is bad: the rate is 100 % less Part of Whole, and not below 0
	LeftOut     bool            `json:"leftOut,omitzero"`     // without data it is left out; false: it has 0 points
	Unconfirmed bool            `json:"unconfirmed,omitzero"` // something here is read into the text: scores that have it say this
}

// Measure is Part of Whole of something that has an id: of an indicator of the
// index, or the satisfied among those who rated an officer. Measures with one id
// are added up, so that those of months or of units need only be listed together.
type Measure struct {
	ID    string `json:"id"`    // the indicator's; in comparisons a unit's code or an officer's pseudonym
	Part  int64  `json:"part"`  // not below 0, at most Whole; of a complement it may be more
	Whole int64  `json:"whole"` // 0: no data
}

// UnmarshalJSON reads a document strictly; on an error it leaves i alone.
func (i *Index) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("feedback", data, i, Index.faults)
}

// faults is everything that makes an Index invalid.
func (i Index) faults() fault.List {
	var faults fault.List
	groups, items := map[string]bool{}, map[string]bool{}
	for n, g := range i.Groups {
		at := fault.At("groups", n)
		identified(&faults, at, g.ID, groups)
		nameFault(&faults, at, g.Name)
		sum, sound := decimal.Decimal{}, percent.Sound(g.Max)
		if !sound {
			faults.Add(at+".max", percent.Shown(g.Max), wantedPoints)
		}
		for m, item := range g.Items {
			here := fault.At(at+".items", m)
			identified(&faults, here, item.ID, items)
			before := len(faults)
			item.faults(&faults, here)
			if sound = sound && len(faults) == before; sound {
				sum = sum.Add(item.Max)
			}
		}
		if sound && !sum.Equal(g.Max) {
			faults.Add(at+".max", g.Max.String(), "the sum of its indicators', "+sum.String())
		}
	}
	faults.Within("", gradeFaults("grades", i.Grades))
	return faults
}

const wantedPoints = "points above 0, at most 100, with at most 9 decimal places"

func (i IndexItem) faults(faults *fault.List, at string) {
	if !percent.Sound(i.Max) {
		faults.Add(at+".max", percent.Shown(i.Max), wantedPoints)
	}
	if !i.Target.IsZero() && !percent.Sound(i.Target) {
		faults.Add(at+".target", percent.Shown(i.Target), percent.Wanted)
	}
}

// clone copies what the caller may change.
func (i Index) clone() Index {
	i.Groups, i.Grades = slices.Clone(i.Groups), slices.Clone(i.Grades)
	for n := range i.Groups {
		i.Groups[n].Items = slices.Clone(i.Groups[n].Items)
	}
	return i
}

// ScoreIndex is the score of the index. An indicator has all its points from its
// target on, and below it Max times rate divided by target, rounded half up to 2
// decimal places; both are decided by the exact rate, not by the rounded one that
// is shown. Without data, or a measure, an indicator is left out or has 0 points,
// as its document says. A measure of no indicator, or one that cannot be, is an
// error that matches [ErrInvalid]; all of them are told.
func (d *Desk) ScoreIndex(measures []Measure) (Score, error) {
	bound := map[string]bool{}
	for _, group := range d.cfg.Index.Groups {
		for _, item := range group.Items {
			bound[item.ID] = !item.Complement
		}
	}
	var faults fault.List
	for n, m := range measures {
		if _, known := bound[m.ID]; !known {
			faults.AddText(fault.At("measures", n)+".id", m.ID, "an indicator of the desk")
		}
	}
	sums := gatherMeasures(&faults, measures, func(id string) bool { return bound[id] })
	if err := faults.Err("feedback"); err != nil {
		return Score{}, err
	}
	var lines []Line
	for _, group := range d.cfg.Index.Groups {
		for _, item := range group.Items {
			lines = append(lines, item.line(sums[item.ID]))
		}
	}
	return newScore(lines, d.cfg.Index.Grades), nil
}

// line is the indicator with its points.
func (i IndexItem) line(m Measure) Line {
	l := Line{ID: i.ID, Name: i.Name, Part: m.Part, Whole: m.Whole, Target: i.Target, Max: i.Max, Unconfirmed: i.Unconfirmed}
	if l.Target.IsZero() {
		l.Target = percent.Hundred()
	}
	if m.Whole == 0 {
		l.LeftOut = i.LeftOut
		return l
	}
	good := m.Part
	if i.Complement {
		good = max(0, m.Whole-m.Part)
	}
	whole := decimal.NewFromInt(m.Whole)
	l.Rate = decimal.New(good, 2).DivRound(whole, 2)
	if l.Points = l.Max; !(Share{good, m.Whole}).reaches(l.Target) {
		l.Points = decimal.New(good, 2).Mul(i.Max).DivRound(whole.Mul(l.Target), 2)
	}
	return l
}

// mostCounted is how much of anything is measured: sums of it are exact in
// floating point too.
const mostCounted = 1_000_000_000_000

// gatherMeasures adds up measures by id, those that are sound; within says of
// which ids a part cannot be more than its whole.
func gatherMeasures(faults *fault.List, measures []Measure, within func(id string) bool) map[string]Measure {
	sums := map[string]Measure{}
	for n, m := range measures {
		at := fault.At("measures", n)
		if m.Whole < 0 || m.Part < 0 || m.Whole == 0 && m.Part > 0 || m.Part > m.Whole && within(m.ID) {
			faults.Add(at, strconv.FormatInt(m.Part, 10)+"/"+strconv.FormatInt(m.Whole, 10), "a part of a whole, neither below 0")
			continue
		}
		sum := sums[m.ID]
		if m.Part > mostCounted-sum.Part || m.Whole > mostCounted-sum.Whole {
			faults.Add(at, strconv.FormatInt(max(m.Part, m.Whole), 10), "fewer: at most 1000000000000 with one id")
			continue
		}
		sums[m.ID] = Measure{m.ID, sum.Part + m.Part, sum.Whole + m.Whole}
	}
	return sums
}

// inOrder are the sums in the order of their ids.
func inOrder(sums map[string]Measure) []Measure {
	all := make([]Measure, 0, len(sums))
	for _, id := range slices.Sorted(maps.Keys(sums)) {
		all = append(all, sums[id])
	}
	return all
}
