package feedback

import (
	"math"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
)

const (
	mostExpected = 100       // reports in a period, for which run lengths are reckoned
	longestRun   = 1_000_000 // periods: more is as good as never
	runSteps     = 300       // into which sums below the threshold are divided
	tie          = 1e-9      // steps: a sum that reaches the threshold exactly is an alarm, whatever binary fractions make of it
)

// RunLength is the average run length of the CUSUM while nothing is amiss: how
// many periods of so many dossiers each there are, on average, from a sum of 0 to
// a false alarm. Of many desks that are watched alike, one divided by it is the
// share that gives a false alarm in a period. It is reckoned by a Markov chain,
// after Brook and Evans (1972), usually to within some hundredths, and given to 3
// significant digits; where a few reports come to just less than the threshold, or
// just more, it may be off by two fifths: choose a threshold well between.
// 1000000 stands for that many or more. ratio is how many
// times the rate is reported: 1 is nothing amiss, and for Ratio the answer is how
// soon that is found. Dossiers below 1, a ratio that is not above 0 or more than
// 100, more than 100 reports expected in a period, and a desk whose Signal is not
// written are errors that match [ErrInvalid].
func (d *Desk) RunLength(dossiers int64, ratio decimal.Decimal) (decimal.Decimal, error) {
	var faults fault.List
	s := d.cfg.Signal
	if s.IsZero() {
		faults.Add("signal", "", "a rate, a ratio and a threshold: without them nothing is watched")
	}
	if dossiers < 1 || dossiers > mostReported {
		faults.Add("dossiers", strconv.FormatInt(dossiers, 10), "1 to 1000000 in a period")
	}
	ratioFault(&faults, ratio)
	if err := faults.Err("feedback"); err != nil {
		return decimal.Decimal{}, err
	}
	expected := s.Rate.Mul(decimal.NewFromInt(dossiers))
	mean := expected.Mul(ratio)
	for _, most := range [...]decimal.Decimal{expected, mean} {
		if most.GreaterThan(decimal.NewFromInt(mostExpected)) {
			faults.Add("dossiers", strconv.FormatInt(dossiers, 10), "fewer: with no more than 100 reports expected in a period")
			return decimal.Decimal{}, faults.Err("feedback")
		}
	}
	length := runLength(s.Threshold.InexactFloat64(), expected.Mul(s.reference()).InexactFloat64(), mean.InexactFloat64())
	return significant(length), nil
}

func ratioFault(faults *fault.List, ratio decimal.Decimal) {
	if !percent.Sound(ratio) {
		faults.Add("ratio", percent.Shown(ratio), "a ratio above 0, at most 100, with at most 9 decimal places")
	}
}

// runLength is the average run length from 0, for a threshold, what is taken off
// in a period, and the mean of what is reported in it. The sums below the
// threshold are divided into steps; a sum between two of them is shared among
// both by how near they are.
func runLength(threshold, off, mean float64) float64 {
	step := threshold / runSteps
	// In each row the chance of going on to each step, taken from the unit
	// matrix, and what the lengths of the rows come to: 1.
	rows := make([][]float64, runSteps)
	for i := range rows {
		row := make([]float64, runSteps+1)
		row[i], row[runSteps] = 1, 1
		chance := math.Exp(-mean)
		for reports := 0.0; ; reports++ {
			to := float64(i) + (reports-off)/step
			if to >= runSteps-tie {
				break
			}
			lower := min(int(max(0, to)), runSteps-1)
			upper := min(lower+1, runSteps-1)
			near := max(0, to) - float64(lower)
			row[lower] -= float64(chance * (1 - near))
			row[upper] -= float64(chance * near)
			chance *= mean / (reports + 1)
		}
		rows[i] = row
	}
	return solve(rows)
}

// solve is the first unknown of a system that has its right side in the last
// column. It is one of a Markov chain, so that no row need be exchanged.
func solve(rows [][]float64) float64 {
	for i := len(rows) - 1; i > 0; i-- {
		for j := range i {
			if factor := rows[j][i] / rows[i][i]; factor != 0 {
				for k := range i {
					rows[j][k] -= float64(factor * rows[i][k])
				}
				rows[j][len(rows)] -= float64(factor * rows[i][len(rows)])
			}
		}
	}
	return rows[0][len(rows)] / rows[0][0]
}

// significant is a length to 3 significant digits, at most the longest.
func significant(length float64) decimal.Decimal {
	if !(length > 0 && length < longestRun) { // an alarm that never comes has no length
		return decimal.NewFromInt(longestRun)
	}
	exponent := int32(-2)
	for bound := 10.0; length >= bound; bound *= 10 {
		exponent++
	}
	return decimal.NewFromFloatWithExponent(length, exponent)
}
