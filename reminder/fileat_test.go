package reminder_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/reminder"
)

// TestUnitsToFileAt: the unit that issued the paper while it exists, then all that
// have received its territory; where those are many, they are not named.
func TestUnitsToFileAt(t *testing.T) {
	commune := func(code, vi, en string) procedures.Authority {
		return procedures.Authority{Code: code, Name: motcua.Text{VI: vi, EN: en}, Level: procedures.Commune, InForce: calendar.MustParseSpan("2025-07-01/")}
	}
	district := func(code, vi string, heirs ...string) procedures.Authority {
		var all []procedures.Succession
		for _, heir := range heirs {
			all = append(all, procedures.Succession{Code: heir, Relation: procedures.Part})
		}
		return procedures.Authority{Code: code, Name: motcua.Text{VI: vi}, Level: procedures.District, InForce: calendar.MustParseSpan("/2025-06-30"), Successors: motcua.ListOf(all...)}
	}
	units := procedures.MustNew(procedures.Config{Authorities: []procedures.Authority{
		commune("1", "xã Một", "Một commune"), commune("2", "xã Hai", ""), commune("3", "phường Ba", "Ba ward"), commune("4", "phường Bốn", "Bốn ward"),
		district("two", "huyện Hai Xã", "1", "2"), district("three", "quận Ba Phường", "1", "2", "3"),
		district("four", "quận Bốn Phường", "1", "2", "3", "4"), district("none", "huyện Không Rõ"),
		{Code: "notary", Name: motcua.Text{VI: "Phòng công chứng", EN: "Notary office"}, Level: procedures.Other, InForce: calendar.MustParseSpan("1945-09-02/")},
	}})
	planner := reminder.MustNew(office, units, tobacco())
	for unit, want := range map[string]struct{ before, after motcua.Text }{
		"notary": {motcua.Text{VI: "Phòng công chứng", EN: "Notary office"}, motcua.Text{VI: "Phòng công chứng", EN: "Notary office"}},
		"two": {motcua.Text{VI: "UBND huyện Hai Xã", EN: "the People's Committee of huyện Hai Xã"},
			motcua.Text{VI: "UBND xã Một hoặc UBND xã Hai", EN: "the People's Committee of Một commune or the People's Committee of xã Hai"}},
		"three": {motcua.Text{VI: "UBND quận Ba Phường", EN: "the People's Committee of quận Ba Phường"},
			motcua.Text{VI: "UBND xã Một hoặc UBND xã Hai hoặc UBND phường Ba", EN: "the People's Committee of Một commune or the People's Committee of xã Hai or the People's Committee of Ba ward"}},
		"four": {motcua.Text{VI: "UBND quận Bốn Phường", EN: "the People's Committee of quận Bốn Phường"},
			motcua.Text{VI: "UBND xã, phường nơi hoạt động (trước đây thuộc quận Bốn Phường)", EN: "the People's Committee of the commune or ward (formerly in quận Bốn Phường)"}},
		"none": {motcua.Text{VI: "UBND huyện Không Rõ", EN: "the People's Committee of huyện Không Rõ"}, motcua.Text{}},
	} {
		paper := licence("1/GP", "2020-08-16") // until 16 August 2025: the units change in between
		paper.Unit = unit
		plan, err := planner.Plan(paper)
		require.NoError(t, err, unit)
		require.Equal(t, 5, plan.Reminders.Len(), unit)
		changed := calendar.MustParseDate("2025-07-01")
		for _, r := range plan.Reminders.All() {
			if r.On.Before(changed) {
				require.Equal(t, want.before, r.FileAt, "%s on %s", unit, r.On)
			} else {
				require.Equal(t, want.after, r.FileAt, "%s on %s", unit, r.On)
			}
		}
	}
}

// TestPapersThatLackWhatTheirRuleCountsFrom are refused.
func TestPapersThatLackWhatTheirRuleCountsFrom(t *testing.T) {
	for _, c := range []struct {
		by     reminder.Validity
		paper  func(p *reminder.Paper)
		wanted string
	}{
		{reminder.Validity{By: reminder.ByUnderlying}, func(*reminder.Paper) {}, "underlying: wanted the days for which the paper it rests on is valid"},
		{reminder.Validity{By: reminder.ByAge, Ages: []int{25}}, func(*reminder.Paper) {}, "born: wanted the holder's day of birth"},
		{reminder.Validity{By: reminder.ByAge, Ages: []int{25}}, func(p *reminder.Paper) { p.Born = p.Issued.AddDays(1) }, "born: 2021-08-17: wanted the holder's day of birth, not after the day of issue"},
		{reminder.Validity{By: reminder.ByPrint}, func(*reminder.Paper) {}, "expires: wanted the last valid day printed on the paper"},
	} {
		cfg := tobacco()
		cfg.Rules = []reminder.Rule{validity(c.by)}
		p := licence("1/GP", "2021-08-16")
		c.paper(&p)
		_, err := reminder.MustNew(office, nil, cfg).Plan(p)
		require.ErrorIs(t, err, reminder.ErrInvalid)
		require.ErrorContains(t, err, "reminder: "+c.wanted)
	}
}

// TestStreamsStop: who has seen enough is given no more.
func TestStreamsStop(t *testing.T) {
	planner := reminder.MustNew(office, nil, tobacco())
	read := 0
	papers := func(yield func(reminder.Paper) bool) {
		for _, id := range []string{"1/GP", "2/GP", ""} {
			read++
			if !yield(reminder.Paper{ID: id, Kind: "tobacco-retail", Issued: calendar.MustParseDate("2020-08-16")}) {
				return
			}
		}
	}
	since := calendar.MustParseDate("2025-01-01").At(calendar.NewClock(9, 0))
	for range planner.Planned(papers, calendar.MustParseSpan("2025-01-01/2025-12-31")) {
		break
	}
	require.Equal(t, 1, read)
	read = 0
	for range planner.Due(papers, since, since.AddDate(0, 4, 0)) {
		break
	}
	require.Equal(t, 1, read)
	read = 0
	for _, err := range planner.Planned(papers, calendar.MustParseSpan("2025-01-01/2025-12-31")) {
		if err != nil {
			require.EqualError(t, err, `reminder: papers[2] "": reminder: id: wanted the number of the paper`)
		}
	}
	require.Equal(t, 3, read)
	for _, err := range planner.Planned(papers, calendar.MustParseSpan("2025-01-01/")) {
		require.ErrorAs(t, err, new(*calendar.UncoveredError))
	}
	require.Equal(t, 3, read, "no paper is read for days that are not covered")
}

// TestRulesWithoutLeads plan papers, and remind of nothing.
func TestRulesWithoutLeads(t *testing.T) {
	cfg := tobacco()
	cfg.Rules = []reminder.Rule{rule(func(r *reminder.Rule) { r.Leads = nil })}
	plan, err := reminder.MustNew(office, nil, cfg).Plan(licence("1/GP", "2021-08-16"))
	require.NoError(t, err)
	require.Equal(t, calendar.MustParseDate("2026-07-17"), plan.LastDay, "30 days before 16 August")
	require.True(t, plan.Reminders.IsZero() && plan.Skipped.IsZero())
}

// TestWhyOfDoubt: a reminder that rests on days which are not decided, be it the
// last day to file, says so.
func TestWhyOfDoubt(t *testing.T) {
	for decided, doubted := range map[string]bool{"2026-03-31": true, "2026-07-16": true, "2026-07-17": false} {
		days := vietnam.Config()
		days.Decided = calendar.MustParseDate(decided)
		plan, err := reminder.MustNew(calendar.MustNew(days), nil, tobacco()).Plan(licence("1/GP", "2021-08-16"))
		require.NoError(t, err)
		require.Equal(t, calendar.MustParseDate("2026-07-17"), plan.LastDay)
		for _, r := range plan.Reminders.All() {
			require.Equal(t, doubted, r.Pending, "%s, decided to %s", r.On, decided)
			require.Equal(t, doubted, strings.HasSuffix(r.Why().VI, " [dự kiến, lịch nghỉ chưa có quyết định]."))
			require.Equal(t, doubted, strings.HasSuffix(r.Why().EN, " [expected, the days off are not yet decided]."))
			require.Equal(t, r.Text.VI, r.String())
		}
	}
	require.Equal(t, "30 ngày", reminder.Skipped{Lead: calendar.NewLimit(30, calendar.Days), Why: 99}.Text().VI)
}
