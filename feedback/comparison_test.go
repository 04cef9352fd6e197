package feedback_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
)

var comparing = feedback.MustNew(feedback.Config{Comparison: feedback.Comparison{MinN: 30}})

func compare(t *testing.T, measures ...feedback.Measure) feedback.Compared {
	t.Helper()
	compared, err := comparing.Compare(measures)
	require.NoError(t, err)
	return compared
}

// TestCompareByHand: three officers of 100 answers each. μ = 210/300 = 0.7 and
// S = 100 (0.2² + 0.1² + 0.1²) = 6; ρ = (6/0.21 − 2) / (300 − 100 − 2) = 0.134199,
// so the mean is worth 6.4516 answers, and 90 of 100 is (90 + 4.5161) / 106.4516.
func TestCompareByHand(t *testing.T) {
	compared := compare(t, feedback.Measure{ID: "desk-1", Part: 90, Whole: 100},
		feedback.Measure{ID: "desk-2", Part: 60, Whole: 100}, feedback.Measure{ID: "desk-3", Part: 60, Whole: 100},
		feedback.Measure{ID: "desk-4", Part: 0, Whole: 29})
	require.Equal(t, "70", compared.Mean.String())
	require.Equal(t, "6.5", compared.Worth.String())
	require.Equal(t, []string{"desk-4"}, compared.TooFew.Slice(), "one below the minimum is not compared, and not in the mean")
	standings := compared.Standings.Slice()
	require.Equal(t, "88.79", standings[0].Estimate.String())
	require.Equal(t, "60.61", standings[1].Estimate.String())
	require.Equal(t, []int{1, 1, 2, 3, 2, 3}, []int{standings[0].First, standings[0].Last, standings[1].First, standings[1].Last, standings[2].First, standings[2].Last})
	require.True(t, standings[0].Above && !standings[0].Below)
	// The middle 95 % of beta(94.5161, 11.9355) and (64.5161, 41.9355), by Simpson's rule.
	require.Equal(t, "82.18–94.03", standings[0].Interval.Low.String()+"–"+standings[0].Interval.High.String())
	require.Equal(t, "51.2–69.64", standings[1].Interval.Low.String()+"–"+standings[1].Interval.High.String())
	require.True(t, standings[1].Below)
}

// TestCompareByChance: equals are not told apart, nor can the spread of too few be
// estimated.
func TestCompareByChance(t *testing.T) {
	for name, measures := range map[string][]feedback.Measure{
		"one alone":        {{ID: "a", Part: 40, Whole: 50}},
		"just alike":       {{ID: "a", Part: 40, Whole: 50}, {ID: "b", Part: 80, Whole: 100}},
		"all satisfied":    {{ID: "a", Part: 50, Whole: 50}, {ID: "b", Part: 30, Whole: 30}},
		"nobody satisfied": {{ID: "a", Whole: 50}, {ID: "b", Whole: 30}},
		"as chance has it": {{ID: "a", Part: 40, Whole: 50}, {ID: "b", Part: 41, Whole: 50}, {ID: "c", Part: 39, Whole: 50}},
	} {
		compared := compare(t, measures...)
		require.True(t, compared.ByChance, name)
		require.True(t, compared.Worth.IsZero(), name)
		for _, s := range compared.Standings.All() {
			share := feedback.Share{Part: s.Measure.Part, Whole: s.Measure.Whole}
			own, _ := share.Percent(2)
			require.Equal(t, own, s.Estimate, name)
			require.False(t, s.Above || s.Below, name)
			require.Equal(t, []int{1, len(measures), len(measures)}, []int{s.First, s.Last, s.Of}, name)
			wilson, _ := share.Wilson()
			require.Equal(t, wilson, s.Interval, name)
		}
	}
	require.Zero(t, compare(t).Standings.Len(), "nobody to compare")
	require.Zero(t, compare(t, feedback.Measure{ID: "a", Part: 1, Whole: 1}).Standings.Len())
}

// TestCompareExtremes: where shares are as far apart as can be, and numbers as
// large, nothing is out of bounds.
func TestCompareExtremes(t *testing.T) {
	compared := compare(t, feedback.Measure{ID: "a", Part: 30, Whole: 30}, feedback.Measure{ID: "b", Whole: 30})
	require.Equal(t, "1", compared.Worth.String(), "the mean is worth one answer at least")
	require.Equal(t, "98.39", compared.Standings.Slice()[0].Estimate.String(), "30.5 / 31")
	huge := compare(t, feedback.Measure{ID: "a", Part: 5e11, Whole: 1e12}, feedback.Measure{ID: "b", Part: 6e11, Whole: 1e12}, feedback.Measure{ID: "c", Part: 1, Whole: 30})
	for _, s := range huge.Standings.All() {
		require.True(t, !s.Interval.Low.GreaterThan(s.Estimate) && !s.Interval.High.LessThan(s.Estimate), s.Text().EN)
		require.True(t, !s.Interval.Low.IsNegative())
	}
}

func TestCompareRefuses(t *testing.T) {
	_, err := feedback.MustNew(feedback.Config{}).Compare([]feedback.Measure{{Part: 1}, {ID: "a", Part: 2, Whole: 1}})
	require.EqualError(t, err, `feedback: comparison.minN: wanted a number of answers: without it nobody is compared
feedback: measures[0].id: wanted whose it is
feedback: measures[0]: 1/0: wanted a part of a whole, neither below 0
feedback: measures[1]: 2/1: wanted a part of a whole, neither below 0`)
	for _, n := range []int{-1, 1, 1_000_001} {
		_, err := feedback.New(feedback.Config{Comparison: feedback.Comparison{MinN: n}})
		require.EqualError(t, err, fmt.Sprintf("feedback: comparison.minN: %d: wanted a number of answers, 2 to 1000000", n))
	}
}

// TestCompareProperties: order and splitting change nothing; estimates lie between
// the own share and the mean; places fit.
func TestCompareProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		measures := office(random, 2+random.IntN(20), 90, 20)
		var split []feedback.Measure
		for _, m := range measures {
			part := random.Int64N(m.Part + 1)
			split = append(split, feedback.Measure{ID: m.ID, Part: part, Whole: part}, feedback.Measure{ID: m.ID, Part: m.Part - part, Whole: m.Whole - part})
		}
		random.Shuffle(len(split), func(i, j int) { split[i], split[j] = split[j], split[i] })
		compared := compare(t, measures...)
		require.Equal(t, written(t, compared), written(t, compare(t, split...)))
		standings := compared.Standings.Slice()
		for i, s := range standings {
			require.False(t, s.Above && s.Below)
			require.True(t, s.First >= 1 && s.First <= i+1 && i+1 <= s.Last && s.Last <= s.Of, "%+v", s)
			require.True(t, i == 0 || compared.ByChance || !s.Estimate.GreaterThan(standings[i-1].Estimate))
			own := float64(s.Measure.Part) / float64(s.Measure.Whole) * 100
			estimate, mean := s.Estimate.InexactFloat64(), s.Mean.InexactFloat64()
			require.True(t, estimate >= min(own, mean)-0.01 && estimate <= max(own, mean)+0.01)
		}
	}
}

// office is officers whose true shares are beta distributed about 90 %, worth so
// many answers, and what they were answered; drawn sets the true shares.
func office(random *rand.Rand, officers int, percent, worth float64) []feedback.Measure {
	measures, _ := drawn(random, officers, percent, worth)
	return measures
}

func drawn(random *rand.Rand, officers int, percent, worth float64) ([]feedback.Measure, []float64) {
	measures, truth := make([]feedback.Measure, officers), make([]float64, officers)
	for i := range measures {
		a, b := gamma(random, percent/100*worth), gamma(random, (1-percent/100)*worth)
		truth[i] = a / (a + b)
		measures[i] = feedback.Measure{ID: fmt.Sprintf("desk-%03d", i), Whole: 30 + random.Int64N(120)}
		for range measures[i].Whole {
			if random.Float64() < truth[i] {
				measures[i].Part++
			}
		}
	}
	return measures, truth
}

// gamma draws from a gamma distribution (Marsaglia and Tsang 2000).
func gamma(random *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(random, shape+1) * math.Pow(random.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	for {
		x := random.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(random.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

// TestShrinkageBeatsRawMeans simulates 300 offices of 40 officers. In squared
// error the estimates beat the raw shares by more than a quarter; the intervals
// hold the truth 92 to 96 times in 100; and of officers who are all the same, no
// more than 1 in 100 is told from the mean.
func TestShrinkageBeatsRawMeans(t *testing.T) {
	random := rand.New(rand.NewPCG(20261123, 766))
	var raw, shrunk float64
	held, all := 0, 0
	for range 300 {
		measures, truth := drawn(random, 40, 90, 60)
		for _, s := range compare(t, measures...).Standings.All() {
			i := slices.IndexFunc(measures, func(m feedback.Measure) bool { return m.ID == s.Measure.ID })
			own, estimate := float64(s.Measure.Part)/float64(s.Measure.Whole), s.Estimate.InexactFloat64()/100
			raw += (own - truth[i]) * (own - truth[i])
			shrunk += (estimate - truth[i]) * (estimate - truth[i])
			if all++; s.Interval.Low.InexactFloat64() <= truth[i]*100 && truth[i]*100 <= s.Interval.High.InexactFloat64() {
				held++
			}
		}
	}
	require.Less(t, shrunk/raw, 0.75)
	coverage := float64(held) / float64(all)
	require.True(t, coverage > 0.92 && coverage < 0.96, "coverage %.3f", coverage)

	told, equals := 0, 0
	for range 100 {
		for _, s := range compare(t, office(random, 40, 90, 1e9)...).Standings.All() {
			if equals++; s.Above || s.Below {
				told++
			}
		}
	}
	require.Less(t, float64(told)/float64(equals), 0.01)
	t.Logf("squared error %.2f of raw, coverage %.3f, equals told apart %.4f", shrunk/raw, coverage, float64(told)/float64(equals))
}
