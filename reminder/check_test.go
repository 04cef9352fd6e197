package reminder_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// One rule after another is spoilt, and each fault named with its path.
func TestInvalidDocumentsTellTheirFaults(t *testing.T) {
	limit := calendar.MustParseLimit
	for _, c := range []struct {
		wanted string
		spoil  func(cfg *reminder.Config, r *reminder.Rule)
	}{
		{"rules[0].kind: wanted a short name", func(_ *reminder.Config, r *reminder.Rule) { r.Kind = "" }},
		{"rules[0].name: wanted the name of the paper in Vietnamese and in English", func(_ *reminder.Config, r *reminder.Rule) { r.Name.EN = "" }},
		{"rules[0].inForce: wanted the days it is in force", func(_ *reminder.Config, r *reminder.Rule) { r.InForce = calendar.Span{} }},
		{"rules[0].ended: \"Hết\": wanted both languages, and only of a rule", func(_ *reminder.Config, r *reminder.Rule) { r.Ended = motcua.Text{VI: "Hết", EN: "Over"} }},
		{"rules[0].validity.by: wanted term, print, underlying, age, start or nothing", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.By = 0 }},
		{"rules[0].validity.by: \"%!reminder.By(9)\": wanted", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.By = 9 }},
		{"rules[0].validity.term: wanted how long the paper is valid", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.Term = calendar.Limit{} }},
		{"rules[0].validity.term: 5 working days: wanted a number of days, months, years, up to 10000", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.Term = limit("5 working days") }},
		{"rules[0].validity.term: wanted nothing here: it is for validity by term, start, print or underlying", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity.By, r.Validity.Ages = reminder.ByAge, []int{14}
		}},
		{"rules[0].validity.ages[1]: 14: wanted years from 1 to 150, in order", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = reminder.Validity{By: reminder.ByAge, Ages: []int{25, 14}}
		}},
		{"rules[0].validity.ages: wanted the birthdays", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = reminder.Validity{By: reminder.ByAge}
		}},
		{"rules[0].validity.early: wanted nothing here: it is for validity by age", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.Early = limit("2 years") }},
		{"rules[0].validity.endless: wanted nothing here: it is for validity by underlying", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.Endless = limit("10 years") }},
		{"rules[0].validity.extension: wanted by how much, and how often", func(_ *reminder.Config, r *reminder.Rule) { r.Validity.Extension.Times = 2 }},
		{"rules[0].renewal.from: 20 days: wanted no later than before, 30 days", func(_ *reminder.Config, r *reminder.Rule) { r.Renewal.From = limit("20 days") }},
		{"rules[0].renewal.after: 1 year: wanted nothing here", func(_ *reminder.Config, r *reminder.Rule) { r.Renewal.After = limit("1 year") }},
		{"rules[0].leads[0]: 2 clock hours: wanted days, working days", func(_ *reminder.Config, r *reminder.Rule) { r.Leads = []calendar.Limit{limit("2 clock hours")} }},
		{"rules[0].leads[1]: 45 days: wanted a shorter lead than the one before it, 30 days", func(_ *reminder.Config, r *reminder.Rule) {
			r.Leads = []calendar.Limit{limit("30 days"), limit("45 days")}
		}},
		{"rules[0].leads[1]: 30 days: wanted each lead only once", func(_ *reminder.Config, r *reminder.Rule) {
			r.Leads = []calendar.Limit{limit("30 days"), limit("30 days")}
		}},
		{"rules[0].leads: wanted no leads: the paper has no end", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = reminder.Validity{By: reminder.ByNothing}
		}},
		{"rules[0].missed: \"%!reminder.Missed(7)\": wanted one of latest-only, skip, all", func(_ *reminder.Config, r *reminder.Rule) { r.Missed = 7 }},
		{"rules[0].grace: 2 months: wanted a number of days", func(_ *reminder.Config, r *reminder.Rule) { r.Grace = limit("2 months") }},
		{"rules[0].grace: wanted days of grace: what the cap of channels[0] holds back would be skipped", func(_ *reminder.Config, r *reminder.Rule) { r.Missed = reminder.Skip }},
		{"rules[1].inForce: 2020-01-01/: wanted days on which no other rule of the kind is in force; rules[0] is", func(cfg *reminder.Config, r *reminder.Rule) {
			second := *r
			second.InForce = calendar.MustParseSpan("2020-01-01/")
			cfg.Rules = append(cfg.Rules, second)
		}},
		{"rules[0].texts.ahead.vi: \"{due}\": wanted one of the fields {name}, {number}", func(_ *reminder.Config, r *reminder.Rule) {
			r.Texts.Ahead = motcua.Text{VI: "Hạn {due}", EN: "Due"}
		}},
		{"rules[0].texts.late.en: \"{expires\": wanted a field in braces", func(_ *reminder.Config, r *reminder.Rule) {
			r.Texts.Late = motcua.Text{VI: "Hạn", EN: "Due {expires"}
		}},
		{"texts.ahead: wanted the text in Vietnamese and in English", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Texts.Ahead.EN = "" }},
		{"rules[0].texts.expired: wanted a text, here or in the texts of the document", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Texts.Expired = motcua.Text{} }},
		{"rules[0].texts.ahead: wanted no {opens}: the rule has no renewal.from", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Texts.Ahead.VI += " {opens}" }},
		{"rules[0].texts.ahead: wanted no {next}: the rule has no next", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Texts.Ahead.VI += " {next}" }},
		{"rules[0].texts.ahead: wanted no {extensions}", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Texts.Ahead.EN += " {extensions}" }},
		{"rules[0].texts.expired: wanted no {daysLeft}: none are left", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Texts.Expired.EN += " {daysLeft}" }},
		{"rules[0].next: \"9.999999\": wanted a procedure of the catalogue", func(_ *reminder.Config, r *reminder.Rule) { r.Next = "9.999999" }},
		{"channels[1].id: \"sms\": wanted a short name of its own", func(cfg *reminder.Config, _ *reminder.Rule) {
			cfg.Channels = append(cfg.Channels, reminder.Channel{ID: "sms"})
		}},
		{"channels[0].cap: -1: wanted a number of messages a day", func(cfg *reminder.Config, _ *reminder.Rule) { cfg.Channels[0].Cap = -1 }},
	} {
		cfg := tobacco()
		c.spoil(&cfg, &cfg.Rules[0])
		_, err := reminder.New(office, catalogue, cfg)
		require.ErrorIs(t, err, reminder.ErrInvalid, c.wanted)
		require.ErrorContains(t, err, "reminder: "+c.wanted)
		require.Panics(t, func() { reminder.MustNew(office, catalogue, cfg) })
	}
	_, err := reminder.New(nil, nil, reminder.Config{Rules: []reminder.Rule{{}}})
	require.ErrorContains(t, err, "reminder: calendar: wanted the calendar of the office")
	require.Greater(t, strings.Count(err.Error(), "\n"), 3, "all faults at once")
}

// What is wrong with a paper is told at once.
func TestInvalidPapersTellTheirFaults(t *testing.T) {
	planner := reminder.MustNew(office, catalogue, tobacco())
	day := calendar.MustParseDate
	for _, c := range []struct {
		paper reminder.Paper
		want  []string
	}{
		{reminder.Paper{}, []string{"id: wanted the number", "issued: wanted the day of issue", "kind: wanted a kind of paper that has a rule"}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("2021-08-16"), Expires: day("2027-01-01")}, []string{"expires: 2027-01-01: wanted at the latest 2026-08-16"}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("2021-08-16"), Expires: day("2021-01-01")}, []string{"expires: 2021-01-01: wanted the day of issue, 2021-08-16, or a later one"}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("2010-01-01")}, []string{"expires: wanted the last valid day printed on the paper: no rule of its kind was in force"}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("2021-08-16"), Extended: 1}, []string{"extended: 1: wanted from 0 to 0"}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("9998-01-01")}, []string{"issued: 9998-01-01: wanted a day from which the term ends before the year 10000"}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("2021-08-16"), Stopped: day("2022-01-01"), Channel: "fax"}, []string{"stop: wanted renewed, withdrawn or closed", `channel: "fax": wanted the id of a channel`}},
		{reminder.Paper{ID: "1", Kind: "tobacco-retail", Issued: day("2021-08-16"), Unit: "999"}, []string{`unit: "999": wanted the code of a unit that the catalogue has on the day of issue, 2021-08-16`}},
	} {
		_, err := planner.Plan(c.paper)
		require.ErrorIs(t, err, reminder.ErrInvalid)
		for _, want := range c.want {
			require.ErrorContains(t, err, "reminder: "+want)
		}
	}
}

// Documents read back as they were written, and nothing unknown is taken.
func TestDocumentsRoundTrip(t *testing.T) {
	planner := reminder.MustNew(office, catalogue, tobacco())
	plan, err := planner.Plan(licence("15/GP", "2021-08-16"))
	require.NoError(t, err)
	first := plan.Reminders.Slice()[0]
	batch, err := planner.Batch([]reminder.Reminder{first}, first.On.At(calendar.NewClock(9, 0)).UTC(), nil)
	require.NoError(t, err)
	roundTrip(t, reminder.Config{})
	roundTrip(t, tobacco())
	roundTrip(t, licence("15/GP", "2021-08-16"))
	roundTrip(t, plan)
	roundTrip(t, first)
	roundTrip(t, batch)
	for _, zero := range []any{&reminder.Config{}, &reminder.Paper{}, &reminder.Reminder{}, &reminder.Plan{}, &reminder.Batch{}} {
		require.ErrorIs(t, json.Unmarshal([]byte(`{"unknown": 1}`), zero), reminder.ErrInvalid)
	}
}

func roundTrip[T any](t *testing.T, v T) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	var read T
	require.NoError(t, json.Unmarshal(data, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	require.Equal(t, string(data), string(again))
	require.Equal(t, v, read)
}
