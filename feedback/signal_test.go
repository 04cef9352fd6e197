package feedback_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

func watching(rate, ratio, threshold string) *feedback.Desk {
	return feedback.MustNew(feedback.Config{Signal: feedback.Signal{
		Rate: decimal.RequireFromString(rate), Ratio: decimal.RequireFromString(ratio), Threshold: decimal.RequireFromString(threshold),
	}})
}

// week is the n-th week from Monday, 5 January 2026.
func week(n int) calendar.Span {
	first := calendar.MustParseDate("2026-01-05").AddDays(7 * n)
	return calendar.NewSpan(first, first.AddDays(6))
}

// TestCUSUM runs testdata/cusum.txt, whose head explains its form.
func TestCUSUM(t *testing.T) {
	count := 0
	cases(t, "cusum.txt", func(line int, question, answer string) {
		count++
		parameters, path, found := strings.Cut(strings.TrimPrefix(question, "["), "]  ")
		require.True(t, found, "line %d", line)
		numbers, reference, _ := strings.Cut(parameters, "; ")
		p := strings.Fields(numbers)
		desk := watching(p[0], p[1], p[2])
		var reported []feedback.Reported
		for i, word := range strings.Fields(path) {
			r := feedback.Reported{Desk: "desk-3", Period: week(i)}
			_, err := fmt.Sscanf(word, "%d/%d", &r.Reports, &r.Dossiers)
			require.NoError(t, err, "line %d", line)
			reported = append(reported, r)
		}
		watches, err := desk.Watch(reported)
		require.NoError(t, err)
		require.Len(t, watches, 1)
		var sums []string
		k := decimal.RequireFromString(reference)
		before := decimal.Decimal{}
		for _, point := range watches[0].Points.All() {
			sum := point.Sum.String()
			if point.Reported.Dossiers > 0 { // the law of the path, with the k of the file
				want := before.Add(decimal.NewFromInt(point.Reported.Reports)).Sub(k.Mul(point.Expected))
				require.True(t, decimal.Max(want, decimal.Decimal{}).Equal(point.Sum), "line %d", line)
			}
			if before = point.Sum; point.Alarm {
				sum, before = sum+"!", decimal.Decimal{}
			}
			sums = append(sums, sum)
		}
		require.Equal(t, strings.TrimSpace(answer), strings.Join(sums, " "), "line %d", line)
	})
	require.Greater(t, count, 9)
}

// TestWatchMerges: periods come in any order and in parts.
func TestWatchMerges(t *testing.T) {
	desk, random := watching("0.01", "2", "2"), rand.New(rand.NewPCG(7, 8))
	for range 100 {
		var whole, parts []feedback.Reported
		for d := range 3 {
			for w := range 10 {
				r := feedback.Reported{Desk: "desk-" + strconv.Itoa(d), Period: week(w), Dossiers: random.Int64N(200), Reports: random.Int64N(5)}
				whole = append(whole, r)
				part := r
				part.Dossiers, part.Reports = random.Int64N(r.Dossiers+1), random.Int64N(r.Reports+1)
				r.Dossiers, r.Reports = r.Dossiers-part.Dossiers, r.Reports-part.Reports
				parts = append(parts, part, r)
			}
		}
		random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		a, err := desk.Watch(whole)
		require.NoError(t, err)
		b, err := desk.Watch(parts)
		require.NoError(t, err)
		require.Equal(t, written(t, a), written(t, b))
		require.Len(t, a, 3)
	}
}

func TestWatchRefuses(t *testing.T) {
	_, err := watching("0.01", "2", "4").Watch([]feedback.Reported{{Reports: -1, Dossiers: 1_000_001}, {Desk: "a", Period: week(0)}})
	require.EqualError(t, err, `feedback: reported[0].desk: wanted the code of the desk
feedback: reported[0].period: wanted the days of the period, from the first to the last
feedback: reported[0].dossiers: 1000001: wanted 0 to 1000000 in a period
feedback: reported[0].reports: -1: wanted 0 to 1000000 in a period`)
	long := calendar.NewSpan(week(0).First(), week(1).First())
	_, err = watching("0.01", "2", "4").Watch([]feedback.Reported{
		{Desk: "b", Period: long}, {Desk: "a", Period: week(0), Dossiers: 1_000_000}, {Desk: "a", Period: week(0), Dossiers: 1}, {Desk: "b", Period: week(1)},
	})
	require.EqualError(t, err, `feedback: reported[2].dossiers: 1000001: wanted 0 to 1000000 in a period
feedback: reported[3].period: 2026-01-12/2026-01-18: wanted a period that does not overlap 2026-01-05/2026-01-12 of the same desk`)
	_, err = feedback.MustNew(feedback.Config{}).Watch(nil)
	require.EqualError(t, err, "feedback: signal: wanted a rate, a ratio and a threshold: without them nothing is watched")
	_, err = feedback.New(feedback.Config{Signal: feedback.Signal{Rate: decimal.NewFromInt(2), Ratio: decimal.NewFromInt(1)}})
	require.EqualError(t, err, `feedback: signal.rate: 2: wanted reports a dossier, above 0, at most 1, with at most 9 decimal places
feedback: signal.ratio: 1: wanted a ratio from 1.1 to 100, with at most 9 decimal places
feedback: signal.threshold: 0: wanted a number of reports above 0, at most 100, with at most 9 decimal places`)
	_, err = watching("0.01", "2", "4").RunLength(0, decimal.NewFromInt(0))
	require.EqualError(t, err, `feedback: dossiers: 0: wanted 1 to 1000000 in a period
feedback: ratio: 0: wanted a ratio above 0, at most 100, with at most 9 decimal places`)
	_, err = watching("0.01", "2", "4").RunLength(10_001, decimal.NewFromInt(1))
	require.EqualError(t, err, "feedback: dossiers: 10001: wanted fewer: with no more than 100 reports expected in a period")
	_, err = feedback.MustNew(feedback.Config{}).RunLength(1, decimal.NewFromInt(1))
	require.ErrorIs(t, err, feedback.ErrInvalid)
}

// poisson draws by multiplying (Knuth).
func poisson(random *rand.Rand, mean float64) int64 {
	limit, product := math.Exp(-mean), random.Float64()
	n := int64(0)
	for ; product > limit; n++ {
		product *= random.Float64()
	}
	return n
}

// TestFalseAlarmsAreAsStated simulates a desk of a steady volume until 4,000 alarms;
// the average run length lies within 6 % of the one that RunLength states. The same
// holds for how soon a real change is found, which is far sooner.
func TestFalseAlarmsAreAsStated(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 11))
	for _, c := range []struct {
		rate, ratio, threshold string
		dossiers               int64
		amiss                  string
	}{
		{"0.01", "2", "4", 100, "1"},
		{"0.01", "2", "4", 100, "2"},
		{"0.01", "2", "3", 50, "1"},
		{"0.002", "3", "3", 100, "1"},
		{"0.002", "3", "3", 100, "3"},
		{"0.02", "1.5", "6", 200, "1"},
	} {
		desk := watching(c.rate, c.ratio, c.threshold)
		stated, err := desk.RunLength(c.dossiers, decimal.RequireFromString(c.amiss))
		require.NoError(t, err)
		mean := decimal.RequireFromString(c.rate).Mul(decimal.NewFromInt(c.dossiers)).Mul(decimal.RequireFromString(c.amiss)).InexactFloat64()
		threshold, off := decimal.RequireFromString(c.threshold).InexactFloat64(), offOf(t, desk, c.dossiers)

		var first []feedback.Reported
		var alarmed []calendar.Span
		alarms, periods, sum := 0, 0, 0.0
		for ; alarms < 4_000; periods++ {
			reports := poisson(random, mean)
			sum = max(0, sum+float64(reports)-off)
			alarm := sum >= threshold
			if alarm {
				alarms, sum = alarms+1, 0
			}
			if periods < 500 {
				first = append(first, feedback.Reported{Desk: "a", Period: week(periods), Dossiers: c.dossiers, Reports: reports})
				if alarm {
					alarmed = append(alarmed, week(periods))
				}
			}
		}
		simulated := float64(periods) / float64(alarms)
		require.InEpsilon(t, stated.InexactFloat64(), simulated, 0.06, "%+v: stated %s, simulated %.1f", c, stated, simulated)
		t.Logf("%+v: stated %s, simulated %.2f", c, stated, simulated)

		watches, err := desk.Watch(first)
		require.NoError(t, err)
		var watched []calendar.Span
		for _, point := range watches[0].Alarms() {
			watched = append(watched, point.Reported.Period)
		}
		require.Equal(t, alarmed, watched, "what is simulated is what Watch does")
	}
}

// offOf is what a period of so many dossiers takes off, as a path shows it.
func offOf(t *testing.T, desk *feedback.Desk, dossiers int64) float64 {
	watches, err := desk.Watch([]feedback.Reported{{Desk: "a", Period: week(0), Dossiers: dossiers, Reports: 1000}})
	require.NoError(t, err)
	return 1000 - watches[0].Points.Slice()[0].Sum.InexactFloat64()
}

func TestRunLengthIsCapped(t *testing.T) {
	length, err := watching("0.0001", "100", "100").RunLength(1, decimal.NewFromInt(1))
	require.NoError(t, err)
	require.Equal(t, "1000000", length.String())
	// One report in 4 periods, and each is an alarm: 1 / (1 − e^−0.25) periods.
	length, err = watching("0.0025", "2", "0.5").RunLength(100, decimal.NewFromInt(1))
	require.NoError(t, err)
	require.Equal(t, "4.52", length.String())
}
