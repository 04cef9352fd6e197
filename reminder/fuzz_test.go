package reminder_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	papers "github.com/motcua/motcua/reminder/vietnam"
)

// A text is refused, or says what it says with every field filled.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{"", "{name}", "Hạn {expires}, còn {daysLeft}", "{", "}", "{}", "{{name}}", "{name", "name}", "{Name}", "{opens}", "a{name}b{number}c"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cfg := tobacco()
		cfg.Texts.Ahead.VI = text
		planner, err := reminder.New(office, catalogue, cfg)
		if err != nil {
			require.ErrorIs(t, err, reminder.ErrInvalid)
			return
		}
		paper := licence("15/GP", "2021-08-16")
		paper.Holder = "holder"
		plan, err := planner.Plan(paper)
		require.NoError(t, err)
		said := plan.Reminders.Slice()[0].Text.VI
		require.False(t, strings.ContainsAny(said, "{}"), said)
		words, _, _ := strings.Cut(text, "{")
		require.True(t, strings.HasPrefix(said, words))
		if !strings.Contains(text, "{") {
			require.Equal(t, text, said)
		}
	})
}

// A document that can be read and made into a planner plans any paper that can
// be read, or says why not: on working days, up to the last day to file.
func FuzzConfig(f *testing.F) {
	document, err := json.Marshal(papers.Config())
	require.NoError(f, err)
	f.Add(document, []byte(`{"id": "1", "kind": "tobacco-retail", "issued": "2021-08-16"}`))
	small, err := json.Marshal(tobacco())
	require.NoError(f, err)
	f.Add(small, []byte(`{"id": "1", "kind": "tobacco-retail", "issued": "2020-02-29", "stopped": "2025-01-01", "stop": "renewed"}`))
	f.Fuzz(func(t *testing.T, document, paper []byte) {
		var cfg reminder.Config
		var p reminder.Paper
		if json.Unmarshal(document, &cfg) != nil || json.Unmarshal(paper, &p) != nil {
			return
		}
		planner, err := reminder.New(office, nil, cfg)
		if err != nil {
			require.ErrorIs(t, err, motcua.ErrInvalid)
			return
		}
		plan, err := planner.Plan(p)
		if err != nil {
			require.ErrorIs(t, err, motcua.ErrInvalid)
			return
		}
		var last calendar.Date
		for _, r := range plan.Reminders.All() {
			require.False(t, r.On.After(r.LastDay))
			require.True(t, r.On.After(last), "in order, one a day")
			last = r.On
			day, err := office.On(r.On)
			require.NoError(t, err)
			require.True(t, day.IsWorking())
			_ = r.Why()
		}
	})
}
