package feedback_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/vietnam"
)

// FuzzScores holds every document to the laws of scores: what New takes is written
// and read back to the same, no line has more than its most or less than 0 points,
// and no watch or comparison is out of its bounds.
func FuzzScores(f *testing.F) {
	official, err := json.Marshal(vietnam.Config())
	require.NoError(f, err)
	f.Add(official, int64(3), int64(4))
	f.Add([]byte(`{"comparison": {"minN": 2}, "signal": {"rate": "0.5", "ratio": "2", "threshold": "1.5"}}`), int64(0), int64(7))
	f.Add([]byte(`{"signal": {"rate": "0.000000001", "ratio": "100", "threshold": "100"}}`), int64(1), int64(1_000_000))
	f.Add([]byte(`{"index": {"groups": [{"id": "A", "name": {"vi": "A"}, "max": "0.000000001", "items": [{"id": "a", "max": "1e-9", "target": "0.000000001"}]}]}}`), int64(1), int64(1e12))
	f.Fuzz(func(t *testing.T, document []byte, part, whole int64) {
		var cfg feedback.Config
		if json.Unmarshal(document, &cfg) != nil {
			return
		}
		desk, err := feedback.New(cfg)
		if err != nil {
			require.ErrorIs(t, err, feedback.ErrInvalid)
			return
		}
		data := written(t, cfg)
		var again feedback.Config
		require.NoError(t, json.Unmarshal([]byte(data), &again))
		require.Equal(t, data, written(t, again))

		var account feedback.Account
		for _, c := range cfg.Circular.Criteria {
			require.NoError(t, desk.Mark(&account, feedback.Subject{Unit: "u"}, c.ID, int(uint64(part)%3)))
			require.NoError(t, desk.Mark(&account, feedback.Subject{Unit: "u"}, c.ID, int(uint64(whole)%3)))
		}
		score, err := desk.ScoreUnit(&account, "u")
		require.NoError(t, err)
		sound(t, score)

		var measures []feedback.Measure
		for _, g := range cfg.Index.Groups {
			for _, item := range g.Items {
				measures = append(measures, feedback.Measure{ID: item.ID, Part: part, Whole: whole})
			}
		}
		if score, err = desk.ScoreIndex(measures); err == nil {
			sound(t, score)
		}
		compared, err := desk.Compare([]feedback.Measure{{ID: "a", Part: part, Whole: whole}, {ID: "b", Part: whole, Whole: whole}, {ID: "c", Whole: whole}})
		if err == nil {
			for _, s := range compared.Standings.All() {
				require.True(t, !s.Interval.Low.IsNegative() && !s.Interval.Low.GreaterThan(s.Interval.High) && !s.Interval.High.GreaterThan(decimal.NewFromInt(100)), s.Text().EN)
			}
		}
		watches, err := desk.Watch([]feedback.Reported{{Desk: "a", Period: calendar.MustParseSpan("2026-01-05/2026-01-11"), Dossiers: whole, Reports: part}})
		if err == nil {
			for _, point := range watches[0].Points.All() {
				require.True(t, !point.Sum.IsNegative() && point.Alarm == (whole > 0 && !point.Sum.LessThan(cfg.Signal.Threshold)))
			}
		}
		if length, err := desk.RunLength(whole, decimal.NewFromInt(1)); err == nil {
			require.True(t, !length.LessThan(decimal.New(99, -2)) && !length.GreaterThan(decimal.NewFromInt(1_000_000)), length.String())
		}
	})
}

// sound holds a score to its bounds.
func sound(t *testing.T, score feedback.Score) {
	t.Helper()
	sum := decimal.Decimal{}
	for _, line := range score.Lines.All() {
		require.True(t, !line.Points.IsNegative() && !line.Points.GreaterThan(line.Max), line.Text().EN)
		sum = sum.Add(line.Points)
	}
	require.True(t, sum.Equal(score.Points) && !score.Points.GreaterThan(score.Reachable) && !score.Reachable.GreaterThan(score.Max))
}
