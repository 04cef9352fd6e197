package feedback_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

func randomResponse(random *rand.Rand) feedback.Response {
	r := feedback.Response{
		Stratum: feedback.Stratum(1 + random.IntN(2)), Channel: feedback.Channel(1 + random.IntN(5)),
		Scale: feedback.Scale(1 + random.IntN(3)), At: time.Unix(1_790_000_000+random.Int64N(4_000_000), 0),
		Subject: feedback.Subject{
			Unit: fmt.Sprint("unit ", random.IntN(3)), Procedure: []string{"", "2.000815"}[random.IntN(2)],
			Field: []string{"", "Chứng thực"}[random.IntN(2)], Officer: []string{"", "desk-1", "desk-2"}[random.IntN(3)],
		},
		Comment: "Tôi tên là",
	}
	lowest, highest := r.Scale.Values()
	r.Value = lowest + random.IntN(highest-lowest+1)
	if r.Scale == feedback.Satisfaction && r.Value == 1 {
		r.Reason = feedback.Reason(1 + random.IntN(6))
	}
	return r
}

func bytesOf(t *testing.T, tally *feedback.Tally) string {
	t.Helper()
	text, err := json.Marshal(tally)
	require.NoError(t, err)
	return string(text)
}

// TestOrderDoesNotMatter: however responses are shuffled, dealt to tallies, sent
// as JSON and merged, the sums are the same, to the byte.
func TestOrderDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2026))
	for range 100 {
		var one feedback.Tally
		parts := make([]*feedback.Tally, 1+random.IntN(6))
		for i := range parts {
			parts[i] = &feedback.Tally{}
		}
		all := make([]feedback.Response, random.IntN(200))
		for i := range all {
			all[i] = randomResponse(random)
			require.NoError(t, one.Add(all[i]))
		}
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i, r := range all {
			part := parts[random.IntN(len(parts))]
			require.NoError(t, part.Add(r))
			if i%5 == 0 {
				require.NoError(t, one.Finished(r.Subject, r.At, int64(i)))
				require.NoError(t, part.Finished(r.Subject, r.At, int64(i)))
			}
		}
		for len(parts) > 1 { // any two, either into the other
			random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
			var sent feedback.Tally
			require.NoError(t, json.Unmarshal([]byte(bytesOf(t, parts[1])), &sent))
			require.NoError(t, parts[0].Merge(&sent))
			parts = slices.Delete(parts, 1, 2)
		}
		require.Equal(t, bytesOf(t, &one), bytesOf(t, parts[0]))
		require.NoError(t, parts[0].Merge(&feedback.Tally{}))
		require.NoError(t, parts[0].Merge(nil))
		require.Equal(t, bytesOf(t, &one), bytesOf(t, parts[0]), "an empty tally is the neutral element")
	}
}

// TestCountsAddUp: what is told apart sums to what is not, strata and scales stay
// apart, and each is what was added.
func TestCountsAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 2026))
	var tally feedback.Tally
	added := map[[3]int]int64{}
	for range 3_000 {
		r := randomResponse(random)
		require.NoError(t, tally.Add(r))
		added[[3]int{int(r.Stratum), int(r.Scale), r.Value}]++
	}
	for stratum := feedback.Verified; stratum <= feedback.Open; stratum++ {
		for scale := feedback.Satisfaction; scale <= feedback.Marks; scale++ {
			for by := range feedback.Grouping(32) {
				for value := -1; value <= 6; value++ {
					sum := int64(0)
					for c := range tally.Counts(stratum, scale, calendar.Span{}, by) {
						sum += c.Of(value)
					}
					require.Equal(t, added[[3]int{int(stratum), int(scale), value}], sum)
				}
			}
		}
	}
}

func TestCountsOfDays(t *testing.T) {
	var tally feedback.Tally
	r := answers("Cầu Giấy", 1, 1)[0]
	for day := 1; day <= 31; day++ {
		r.At = time.Date(2026, 10, day, 23, 59, 59, 0, vietnamTime)
		require.NoError(t, tally.Add(r))
		require.NoError(t, tally.Finished(r.Subject, r.At, 2))
	}
	days := []string{}
	for c := range tally.Counts(feedback.Verified, feedback.Satisfaction, calendar.MustParseSpan("2026-10-30/"), feedback.ByDay) {
		days = append(days, c.Days.String())
		require.Equal(t, feedback.Share{Part: 1, Whole: 2}, c.Rate())
		require.Equal(t, feedback.Share{Part: 1, Whole: 1}, c.Bottom())
		require.Equal(t, feedback.Share{Part: 0, Whole: 1}, c.Top())
		require.EqualValues(t, 1, c.Because(feedback.LateResult))
		require.Zero(t, c.Because(0)+c.Because(feedback.Attitude)+c.Because(200))
	}
	require.Equal(t, []string{"2026-10-30/2026-10-30", "2026-10-31/2026-10-31"}, days)
	for c := range tally.Counts(feedback.Open, feedback.Satisfaction, calendar.Span{}, 0) {
		require.Fail(t, "no open response", "%d", c.N())
	}
	for c := range tally.Counts(feedback.Verified, feedback.Stars, calendar.Span{}, 0) {
		require.Equal(t, feedback.Share{Part: 0, Whole: 62}, c.Rate(), "nobody was asked for stars")
	}
}

// TestNothingIsPrintedByAccident: neither printing nor JSON shows a count that is
// not for publication; comments are nowhere.
func TestNothingIsPrintedByAccident(t *testing.T) {
	var tally feedback.Tally
	for _, r := range answers("Cầu Giấy", 7, 3) {
		r.Comment = "số điện thoại của tôi"
		require.NoError(t, tally.Add(r))
	}
	require.Equal(t, "feedback.Tally feedback.Tally", fmt.Sprintf("%v %v", tally, &tally))
	for c := range tally.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, feedback.ByUnit) {
		require.Equal(t, "feedback.Counts", fmt.Sprint(c))
		_, err := json.Marshal(c)
		require.ErrorIs(t, err, feedback.ErrInvalid)
	}
	require.NotContains(t, bytesOf(t, &tally), "điện thoại")
	require.NotContains(t, bytesOf(t, &tally), "qr")
}

// TestOverflow: a tally that is full says so and stays as it was.
func TestOverflow(t *testing.T) {
	subject, at := feedback.Subject{Unit: "Cầu Giấy"}, time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime)
	var full, one feedback.Tally
	require.NoError(t, full.Add(answers("Cầu Giấy", 1, 3)[0]))
	require.NoError(t, one.Add(answers("Nghĩa Đô", 1, 3)[0]))
	require.NoError(t, full.Finished(subject, at, math.MaxInt64-1))
	before := bytesOf(t, &full)
	require.ErrorIs(t, full.Add(answers("Cầu Giấy", 1, 3)[0]), feedback.ErrInvalid)
	require.ErrorIs(t, full.Add(answers("Nghĩa Đô", 1, 3)[0]), feedback.ErrInvalid)
	require.ErrorIs(t, full.Finished(subject, at, 1), feedback.ErrInvalid)
	require.ErrorIs(t, full.Merge(&one), feedback.ErrInvalid)
	require.ErrorIs(t, one.Merge(&full), feedback.ErrInvalid)
	require.ErrorIs(t, full.Merge(&full), feedback.ErrInvalid)
	require.Equal(t, before, bytesOf(t, &full))

	require.NoError(t, one.Merge(&one), "with itself it is doubled")
	for c := range one.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, 0) {
		require.EqualValues(t, 2, c.N())
	}
}

func TestTallyReadsStrictly(t *testing.T) {
	sum := func(s string) string { return `[{"date": "2026-10-05", "subject": {"unit": "A"}, ` + s + `}]` }
	for text, wrong := range map[string]string{
		`[]`:                 "",
		sum(`"finished": 3`): "",
		sum(`"stratum": "open", "scale": "stars", "values": [0, 0, 0, 0, 1]`):                                 "",
		sum(`"stratum": "open", "scale": "satisfaction", "values": [2, 0, 1], "reasons": [1, 0, 0, 1, 0, 0]`): "",
		sum(`"finished": 0`):                                         `feedback: [0]: wanted something that was counted`,
		sum(`"finished": -1`):                                        `feedback: [0]: -1: wanted no fewer than 0, and not more than an int64 can hold with all others`,
		sum(`"stratum": "open", "values": [1]`):                      `feedback: [0]: wanted a stratum and a scale with values, or neither with finished`,
		sum(`"stratum": "open", "scale": "marks", "values": [1, 2]`): `feedback: [0].values: 2 numbers: wanted one for each answer on the scale`,
		sum(`"stratum": "open", "scale": "marks", "values": [1, 2, 9223372036854775807]`):                                   `feedback: [0]: 9223372036854775807: wanted no fewer than 0, and not more than an int64 can hold with all others`,
		sum(`"stratum": "open", "scale": "marks", "values": [1, 2, 3], "reasons": [1, 0, 0, 0, 0, 0]`):                      `feedback: [0].reasons: wanted none: only a 1 of satisfaction has a reason`,
		sum(`"stratum": "open", "scale": "satisfaction", "values": [2, 0, 1], "reasons": [3, 0, 0, -1, 0, 0]`):              `feedback: [0].reasons: wanted one number for each reason, together the first of values`,
		sum(`"stratum": "open", "scale": "satisfaction", "values": [2, 0, 1], "reasons": [2]`):                              `feedback: [0].reasons: wanted one number for each reason, together the first of values`,
		`[{"date": "", "subject": {"unit": ""}, "finished": 1}]`:                                                            "feedback: [0].date: wanted a date\nfeedback: [0].subject.unit: wanted the code of the unit",
		strings.Replace(sum(`"finished": 1`), "]", `, {"date": "2026-10-05", "subject": {"unit": "A"}, "finished": 1}]`, 1): `feedback: [1]: wanted a day, subject, stratum and scale only once`,
		sum(`"finished": 1, "comment": "x"`):                                                                                `feedback: [0].comment: "comment": wanted one of date, subject, stratum, scale, values, reasons, finished`,
	} {
		var tally feedback.Tally
		require.NoError(t, tally.Add(answers("Cầu Giấy", 1, 3)[0]))
		before := bytesOf(t, &tally)
		err := json.Unmarshal([]byte(text), &tally)
		if wrong == "" {
			require.NoError(t, err, text)
			continue
		}
		require.EqualError(t, err, wrong, text)
		require.ErrorIs(t, err, feedback.ErrInvalid)
		require.Equal(t, before, bytesOf(t, &tally), "a failed read leaves the tally alone")
	}
}
