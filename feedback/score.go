package feedback

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
)

// Grade is what points are called, from a lower bound up to the next grade's.
type Grade struct {
	From        decimal.Decimal `json:"from"`                 // the fewest points that have it: exactly so many do; 0 to 100, at most 9 decimal places
	Name        motcua.Text     `json:"name"`                 // at least the Vietnamese
	Basis       motcua.Ref      `json:"basis,omitzero"`       // what says so
	Unconfirmed bool            `json:"unconfirmed,omitzero"` // nobody has seen the text that says so: scores that have it say this
}

// gradeOf is the grade of points; the zero Grade if no grade is so low.
func gradeOf(grades []Grade, points decimal.Decimal) Grade {
	for _, g := range grades {
		if points.GreaterThanOrEqual(g.From) {
			return g
		}
	}
	return Grade{}
}

// gradeFaults is what makes a list of grades invalid: the highest comes first,
// and the last has to be for 0, so that all points have one.
func gradeFaults(path string, grades []Grade) fault.List {
	var faults fault.List
	for i, g := range grades {
		at, last := fault.At(path, i), i == len(grades)-1
		switch {
		case !g.From.IsZero() && !percent.Sound(g.From):
			faults.Add(at+".from", percent.Shown(g.From), "points from 0 to 100, with at most 9 decimal places")
		case i > 0 && (grades[i-1].From.IsZero() || percent.Sound(grades[i-1].From)) && !g.From.LessThan(grades[i-1].From):
			faults.Add(at+".from", g.From.String(), "less than the grade before it: the highest comes first")
		case last && !g.From.IsZero():
			faults.Add(at+".from", g.From.String(), "0 in the last grade, so that all points have one")
		}
		nameFault(&faults, at, g.Name)
	}
	return faults
}

// nameFault records a name without Vietnamese.
func nameFault(faults *fault.List, at string, name motcua.Text) {
	if name.VI == "" {
		faults.Add(at+".name.vi", "", "a name in Vietnamese")
	}
}

// Line is the points of one criterion or indicator.
type Line struct {
	ID          string          `json:"id"`                   // the criterion's or the indicator's
	Name        motcua.Text     `json:"name"`                 // likewise
	Part        int64           `json:"part"`                 // of a criterion the sum of its marks; of an indicator its numerator
	Whole       int64           `json:"whole"`                // of a criterion how many marks; of an indicator its denominator; 0: no data
	Rate        decimal.Decimal `json:"rate,omitzero"`        // of an indicator, in percent, rounded half up to 2 decimal places
	Target      decimal.Decimal `json:"target,omitzero"`      // of an indicator, the percentage from which Points is Max
	Points      decimal.Decimal `json:"points"`               // rounded half up: to 1 decimal place, of an indicator to 2
	Max         decimal.Decimal `json:"max"`                  // the most points that there are for it
	LeftOut     bool            `json:"leftOut,omitzero"`     // for want of data: it has no points, and Reachable is less by its Max
	Unconfirmed bool            `json:"unconfirmed,omitzero"` // its document says so
}

// Lost is how many points are wanting to the most; 0 if the line is left out.
func (l Line) Lost() decimal.Decimal {
	if l.LeftOut {
		return decimal.Decimal{}
	}
	return l.Max.Sub(l.Points)
}

// Text tells the line in words, with the numbers that the points come from.
func (l Line) Text() motcua.Text {
	vi, en := strings.TrimRight(l.ID+" "+l.Name.VI, " ")+": ", strings.TrimRight(l.ID+" "+cmp.Or(l.Name.EN, l.Name.VI), " ")+": "
	if l.LeftOut {
		return motcua.Text{VI: vi + "không có dữ liệu, không tính", EN: en + "no data, left out"}
	}
	points := l.Points.String() + "/" + l.Max.String()
	of := decimal.NewFromInt(l.Part).String() + "/" + decimal.NewFromInt(l.Whole).String()
	vi += comma(points) + " điểm, mất " + comma(l.Lost().String())
	en += points + " points, " + l.Lost().String() + " lost"
	switch {
	case l.Whole == 0:
		vi, en = vi+" (không có dữ liệu, tính 0 điểm)", en+" (no data, counted as 0 points)"
	case l.Target.IsZero():
		vi, en = vi+" ("+of+")", en+" ("+of+")"
	default:
		vi += comma(" (" + l.Rate.String() + "%, mục tiêu " + l.Target.String() + "%; " + of + ")")
		en += " (" + l.Rate.String() + "%, target " + l.Target.String() + "%; " + of + ")"
	}
	if l.Unconfirmed {
		vi, en = vi+" [chưa kiểm chứng]", en+" [unconfirmed]"
	}
	return motcua.Text{VI: vi, EN: en}
}

// Score is points with what they are made of. They are never scaled up for what
// there is no data for: Reachable says what could be had.
type Score struct {
	Lines       motcua.List[Line] `json:"lines"`                // in the order of the document
	Points      decimal.Decimal   `json:"points"`               // the sum of the lines' points
	Reachable   decimal.Decimal   `json:"reachable"`            // the sum of Max of the lines that are not left out
	Max         decimal.Decimal   `json:"max"`                  // the sum of Max of all lines
	Grade       Grade             `json:"grade,omitzero"`       // of Points, as they stand against Max; zero if nothing is reachable
	Unconfirmed bool              `json:"unconfirmed,omitzero"` // the grade, or a line that is not left out, rests on what nobody has confirmed
}

// newScore adds up lines.
func newScore(lines []Line, grades []Grade) Score {
	s := Score{Lines: motcua.ListOf(lines...)}
	for _, l := range lines {
		s.Max = s.Max.Add(l.Max)
		if !l.LeftOut {
			s.Reachable, s.Points = s.Reachable.Add(l.Max), s.Points.Add(l.Points)
			s.Unconfirmed = s.Unconfirmed || l.Unconfirmed
		}
	}
	if s.Reachable.IsPositive() {
		s.Grade = gradeOf(grades, s.Points)
	}
	s.Unconfirmed = s.Unconfirmed || s.Grade.Unconfirmed
	return s
}

// Losses are the lines that points are lost in, most lost first, those that lose
// as much in the order of the document. What is left out loses nothing.
func (s Score) Losses() []Line {
	lines := slices.DeleteFunc(s.Lines.Slice(), func(l Line) bool { return !l.Lost().IsPositive() })
	slices.SortStableFunc(lines, func(a, b Line) int { return b.Lost().Cmp(a.Lost()) })
	return lines
}

// Text tells the points, the grade, what was left out and what is unconfirmed.
func (s Score) Text() motcua.Text {
	if !s.Reachable.IsPositive() {
		return motcua.Text{VI: "không có dữ liệu", EN: "no data"}
	}
	points := s.Points.String() + "/" + s.Max.String()
	vi, en := comma(points)+" điểm", points+" points"
	if s.Grade.Name.VI != "" {
		vi, en = vi+": "+s.Grade.Name.VI, en+": "+cmp.Or(s.Grade.Name.EN, s.Grade.Name.VI)
	}
	if s.Reachable.LessThan(s.Max) {
		vi += "; chỉ có thể đạt " + comma(s.Reachable.String()) + " vì thiếu dữ liệu"
		en += "; only " + s.Reachable.String() + " could be reached for want of data"
	}
	if s.Unconfirmed {
		vi, en = vi+" [có căn cứ chưa được kiểm chứng]", en+" [rests on what is unconfirmed]"
	}
	return motcua.Text{VI: vi, EN: en}
}

// comma is a text with decimal commas for its points, as Vietnamese is written.
func comma(s string) string { return strings.ReplaceAll(s, ".", ",") }

// identified records elements without an id, or with the id of one before.
func identified(faults *fault.List, path, id string, seen map[string]bool) {
	if id == "" || len(id) > longestName || strings.ContainsFunc(id, unprintable) {
		faults.AddText(path+".id", id, "an id: printable text of at most 200 bytes")
	} else if seen[id] {
		faults.AddText(path+".id", id, "an id of its own")
	}
	seen[id] = true
}
