package feedback_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/feedback"
)

// small is an index of three indicators: to a target, linear, and of what is bad.
var small = feedback.Config{Index: feedback.Index{
	Groups: []feedback.IndexGroup{{
		ID: "A", Name: motcua.Text{VI: "Nhóm"}, Max: decimal.NewFromInt(18),
		Items: []feedback.IndexItem{
			{ID: "online", Max: decimal.NewFromInt(6), Target: decimal.NewFromInt(80)},
			{ID: "linear", Max: decimal.NewFromInt(6), LeftOut: true},
			{ID: "bad", Max: decimal.NewFromInt(6), Target: decimal.NewFromInt(90), Complement: true, Unconfirmed: true},
		},
	}},
	Grades: []feedback.Grade{
		{From: decimal.NewFromInt(12), Name: motcua.Text{VI: "Cao", EN: "High"}, Unconfirmed: true},
		{Name: motcua.Text{VI: "Thấp", EN: "Low"}},
	},
}}

func TestIndexPoints(t *testing.T) {
	desk := feedback.MustNew(small)
	for _, c := range []struct {
		id          string
		part, whole int64
		rate        string
		points      string
	}{
		{"online", 80, 100, "80", "6"}, // exactly the target
		{"online", 100, 100, "100", "6"},
		{"online", 7999, 10_000, "79.99", "6"},         // 5.99925
		{"online", 79_999, 100_000, "80", "6"},         // below the target, though it is shown as 80
		{"online", 7_990, 10_000, "79.9", "5.99"},      // 5.9925
		{"online", 1, 2, "50", "3.75"},                 // 50 × 6 / 80
		{"online", 1, 3, "33.33", "2.5"},               // not 33.33 × 6 / 80, which is 2.49975
		{"online", 0, 7, "0", "0"},                     //
		{"linear", 1, 2, "50", "3"},                    //
		{"linear", 2, 3, "66.67", "4"},                 //
		{"linear", 999_999, 1_000_000, "100", "6"},     // 5.999994
		{"linear", 1, 1200, "0.08", "0.01"},            // 0.005 is half: up
		{"linear", 1, 1201, "0.08", "0"},               // 0.0049…
		{"bad", 10, 100, "90", "6"},                    // exactly the target
		{"bad", 11, 100, "89", "5.93"},                 // 89 × 6 / 90 = 5.9333
		{"bad", 100, 100, "0", "0"},                    //
		{"bad", 150, 100, "0", "0"},                    // late and disliked, both counted: no less than 0
		{"linear", 400_000_000_000, 1e12, "40", "2.4"}, //
	} {
		score, err := desk.ScoreIndex([]feedback.Measure{{ID: c.id, Part: c.part, Whole: c.whole}})
		require.NoError(t, err)
		for _, line := range score.Lines.All() {
			if line.ID == c.id {
				require.Equal(t, c.points, line.Points.String(), "%+v", c)
				require.Equal(t, c.rate, line.Rate.String(), "%+v", c)
			}
		}
	}
}

func TestIndexWithoutData(t *testing.T) {
	desk := feedback.MustNew(small)
	score, err := desk.ScoreIndex([]feedback.Measure{{ID: "online"}})
	require.NoError(t, err)
	require.Equal(t, "0 of 12 of 18 Thấp true", fmt.Sprint(score.Points, " of ", score.Reachable, " of ", score.Max, " ", score.Grade.Name, " ", score.Unconfirmed))
	var texts []string
	for _, line := range score.Lines.All() {
		texts = append(texts, line.Text().VI)
	}
	require.Equal(t, []string{
		"online: 0/6 điểm, mất 6 (không có dữ liệu, tính 0 điểm)",
		"linear: không có dữ liệu, không tính",
		"bad: 0/6 điểm, mất 6 (không có dữ liệu, tính 0 điểm) [chưa kiểm chứng]",
	}, texts)
	require.Equal(t, "0/18 điểm: Thấp; chỉ có thể đạt 12 vì thiếu dữ liệu [có căn cứ chưa được kiểm chứng]", score.Text().VI)
	require.Len(t, score.Losses(), 2)
}

// TestIndexMerges: measures of one indicator are added up, however they are split
// and ordered.
func TestIndexMerges(t *testing.T) {
	desk, random := feedback.MustNew(small), rand.New(rand.NewPCG(3, 4))
	for range 200 {
		sums := map[string]feedback.Measure{}
		var parts []feedback.Measure
		for range random.IntN(12) {
			whole := random.Int64N(50)
			m := feedback.Measure{ID: []string{"online", "linear", "bad"}[random.IntN(3)], Part: random.Int64N(whole + 1), Whole: whole}
			parts = append(parts, m)
			sum := sums[m.ID]
			sums[m.ID] = feedback.Measure{ID: m.ID, Part: sum.Part + m.Part, Whole: sum.Whole + m.Whole}
		}
		var whole []feedback.Measure
		for _, m := range sums {
			whole = append(whole, m)
		}
		a, err := desk.ScoreIndex(parts)
		require.NoError(t, err)
		b, err := desk.ScoreIndex(whole)
		require.NoError(t, err)
		require.Equal(t, a.Text(), b.Text())
		require.True(t, !a.Points.IsNegative() && !a.Points.GreaterThan(a.Reachable))
		lost := decimal.Decimal{}
		for i, line := range a.Losses() {
			lost = lost.Add(line.Lost())
			require.True(t, i == 0 || !line.Lost().GreaterThan(a.Losses()[i-1].Lost()))
		}
		require.True(t, a.Points.Add(lost).Equal(a.Reachable), "what is lost and what is had are what could be had")
	}
}

func TestIndexRefuses(t *testing.T) {
	desk := feedback.MustNew(small)
	_, err := desk.ScoreIndex([]feedback.Measure{
		{ID: "x"}, {ID: "linear", Part: 2, Whole: 1}, {ID: "bad", Part: 1}, {ID: "bad", Part: -1, Whole: 1},
		{ID: "linear", Whole: 1e12}, {ID: "linear", Whole: 1},
	})
	require.ErrorIs(t, err, feedback.ErrInvalid)
	require.EqualError(t, err, strings.TrimSpace(`
feedback: measures[0].id: "x": wanted an indicator of the desk
feedback: measures[1]: 2/1: wanted a part of a whole, neither below 0
feedback: measures[2]: 1/0: wanted a part of a whole, neither below 0
feedback: measures[3]: -1/1: wanted a part of a whole, neither below 0
feedback: measures[5]: 1: wanted fewer: at most 1000000000000 with one id`))

	_, err = feedback.New(feedback.Config{Index: feedback.Index{Groups: []feedback.IndexGroup{
		{ID: "A", Name: motcua.Text{VI: "A"}, Max: decimal.NewFromInt(3), Items: []feedback.IndexItem{{ID: "a", Max: decimal.NewFromInt(2)}}},
		{ID: "A", Max: decimal.NewFromInt(0), Items: []feedback.IndexItem{{ID: "a", Target: decimal.NewFromInt(101)}}},
	}}})
	require.EqualError(t, err, strings.TrimSpace(`
feedback: index.groups[0].max: 3: wanted the sum of its indicators', 2
feedback: index.groups[1].id: "A": wanted an id of its own
feedback: index.groups[1].name.vi: wanted a name in Vietnamese
feedback: index.groups[1].max: 0: wanted points above 0, at most 100, with at most 9 decimal places
feedback: index.groups[1].items[0].id: "a": wanted an id of its own
feedback: index.groups[1].items[0].max: 0: wanted points above 0, at most 100, with at most 9 decimal places
feedback: index.groups[1].items[0].target: 101: wanted a percentage above 0, at most 100, with at most 9 decimal places`))
}
