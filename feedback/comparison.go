package feedback

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// Comparison is when officers and units may be compared.
type Comparison struct {
	MinN int `json:"minN"` // the fewest answers that someone must have to be compared, 2 to 1000000; 30 is usual
}

// faults is everything that makes a Comparison invalid; the zero one compares
// nothing.
func (c Comparison) faults() fault.List {
	var faults fault.List
	if c != (Comparison{}) && (c.MinN < 2 || c.MinN > 1_000_000) {
		faults.Add("minN", strconv.Itoa(c.MinN), "a number of answers, 2 to 1000000")
	}
	return faults
}

// Compared is officers or units beside each other. It is made of answers of those
// who chose to give one, and says nothing of why they gave it. It is not for
// publication: it holds counts that a [Publication] would withhold.
type Compared struct {
	Mean      decimal.Decimal       `json:"mean"`            // the share of all who are compared, in percent, rounded half up to 2 decimal places
	Worth     decimal.Decimal       `json:"worth,omitzero"`  // how many answers the mean is worth beside each one's own, to 1 decimal place; zero if ByChance
	ByChance  bool                  `json:"byChance"`        // they differ no more than chance makes equals differ, or are fewer than two: nobody is told from the mean
	Standings motcua.List[Standing] `json:"standings"`       // the highest estimate first, which alone says nothing: see First and Last; ByChance in order of id
	TooFew    motcua.List[string]   `json:"tooFew,omitzero"` // who has fewer than MinN answers, in order of id: not compared, and not in the mean
	MinN      int                   `json:"minN"`            // the document's
}

// Standing is one of those who are compared. Its percentages are rounded to 2
// decimal places.
type Standing struct {
	Measure  Measure         `json:"measure"`  // its own answers, added up
	Estimate decimal.Decimal `json:"estimate"` // its share, drawn towards the mean as far as its few answers ask for; ByChance not drawn
	Interval Interval        `json:"interval"` // 95 % credible for the share that very many answers would show
	Mean     decimal.Decimal `json:"mean"`     // of all who are compared
	First    int             `json:"first"`    // the best place that its interval allows: 1 and how many lie wholly above it
	Last     int             `json:"last"`     // the last place that its interval allows
	Of       int             `json:"of"`       // how many are compared
	Above    bool            `json:"above"`    // the interval lies above the mean
	Below    bool            `json:"below"`    // the interval lies below the mean; if neither, it cannot be told from the mean
}

// Compare sets shares of answers beside each other, by empirical Bayes: everyone's
// answers are taken as drawn from a share of their own, and the shares as drawn
// from one beta distribution, whose mean μ is the share of all answers and whose
// spread is estimated by the method of moments. With S = Σ n (k/n − μ)² over the m
// who are compared and N = Σ n, their answers correlate by
//
//	ρ = (S / μ(1−μ) − (m−1)) / (N − Σn²/N − (m−1))
//
// and the mean is worth M = 1/ρ − 1 answers, at least 1. The estimate of k of n is
// (k + μM) / (n + M), its interval the middle 95 % of the beta distribution with
// k + μM and n − k + (1−μ)M. That μ and M are estimated too is not in it, so that
// it is too narrow: of 100 such intervals some 86 hold the share with 5 to compare,
// 88 to 92 with ten, 91 to 94 with forty. Where ρ is not above 0, or cannot be had,
// the comparison is ByChance: each estimate is the own share, each interval
// Wilson's of it, and nobody is told from the mean, though one interval in twenty
// lies beside it by chance; what stands far off deserves a look of its own.
//
// Give it verified answers alone. A measure without an id, or one that cannot be,
// is an error that matches [ErrInvalid], and so is a desk whose Comparison has no
// MinN. Neither the order of measures nor how they are split changes the answer,
// whose bytes are the same on every machine.
func (d *Desk) Compare(measures []Measure) (Compared, error) {
	var faults fault.List
	minN := d.cfg.Comparison.MinN
	if minN == 0 {
		faults.Add("comparison.minN", "", "a number of answers: without it nobody is compared")
	}
	for i, m := range measures {
		if m.ID == "" {
			faults.Add(fault.At("measures", i)+".id", "", "whose it is")
		}
		idFault(&faults, fault.At("measures", i)+".id", m.ID)
	}
	sums := gatherMeasures(&faults, measures, func(string) bool { return true })
	if err := faults.Err("feedback"); err != nil {
		return Compared{}, err
	}
	var enough []Measure
	var few []string
	for _, m := range inOrder(sums) {
		if m.Whole < int64(minN) {
			few = append(few, m.ID)
		} else {
			enough = append(enough, m)
		}
	}
	c := Compared{TooFew: motcua.ListOf(few...), MinN: minN, ByChance: true}
	if len(enough) > 0 {
		c.stand(enough)
	}
	return c, nil
}

// stand fills in the standings of those who have enough answers.
func (c *Compared) stand(enough []Measure) {
	prior, found := moments(enough)
	c.ByChance = !found
	c.Mean, _ = prior.all.Percent(2)
	if found {
		c.Worth = decimal.New(int64(math.Round(prior.worth*10)), -1)
	}
	standings := make([]Standing, len(enough))
	for i, m := range enough {
		standings[i] = Standing{Measure: m, Mean: c.Mean, Estimate: c.Mean, Of: len(enough)}
		if found {
			standings[i].Estimate, standings[i].Interval = prior.posterior(m)
			continue
		}
		own := Share{m.Part, m.Whole}
		standings[i].Estimate, _ = own.Percent(2)
		standings[i].Interval, _ = own.Wilson()
	}
	if found { // else they stay in the order of id
		slices.SortStableFunc(standings, func(a, b Standing) int {
			return cmp.Or(b.Estimate.Cmp(a.Estimate), cmp.Compare(a.Measure.ID, b.Measure.ID))
		})
	}
	place(standings, found)
	c.Standings = motcua.ListOf(standings...)
}

// place says which places the intervals allow, and who differs from the mean.
func place(standings []Standing, found bool) {
	lows, highs := make([]decimal.Decimal, len(standings)), make([]decimal.Decimal, len(standings))
	for i, s := range standings {
		lows[i], highs[i] = s.Interval.Low, s.Interval.High
	}
	slices.SortFunc(lows, decimal.Decimal.Cmp)
	slices.SortFunc(highs, decimal.Decimal.Cmp)
	for i := range standings {
		s := &standings[i]
		s.First, s.Last = 1, len(standings)
		if !found {
			continue
		}
		within, _ := slices.BinarySearchFunc(lows, s.Interval.High, after)
		below, _ := slices.BinarySearchFunc(highs, s.Interval.Low, decimal.Decimal.Cmp)
		s.First, s.Last = len(lows)-within+1, len(highs)-below
		s.Above, s.Below = s.Interval.Low.GreaterThan(s.Mean), s.Interval.High.LessThan(s.Mean)
	}
}

// after puts a target behind all that equal it.
func after(element, target decimal.Decimal) int {
	if element.GreaterThan(target) {
		return 1
	}
	return -1
}

// Text tells the standing in words, never without its interval and its n.
func (s Standing) Text() motcua.Text {
	bounds := s.Interval.Text()
	mean, n := s.Mean.StringFixed(1)+"%", strconv.FormatInt(s.Measure.Whole, 10)
	verdict := motcua.Text{VI: "không phân biệt được với mức chung ", EN: "cannot be told from the mean of "}
	switch {
	case s.Above:
		verdict = motcua.Text{VI: "cao hơn mức chung ", EN: "above the mean of "}
	case s.Below:
		verdict = motcua.Text{VI: "thấp hơn mức chung ", EN: "below the mean of "}
	}
	places := strconv.Itoa(s.First) + "–" + strconv.Itoa(s.Last) + "/" + strconv.Itoa(s.Of)
	estimate := s.Estimate.StringFixed(1) + "%"
	return motcua.Text{
		VI: s.Measure.ID + ": ước lượng " + comma(estimate) + " (khoảng 95%: " + bounds.VI + "; n = " + n + "), " + verdict.VI + comma(mean) + "; vị trí có thể " + places,
		EN: s.Measure.ID + ": estimated " + estimate + " (95% interval " + bounds.EN + "; n = " + n + "), " + verdict.EN + mean + "; possible places " + places,
	}
}
