package reminder_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// On a day after which the next is worked, the end of a shorter month reaches
// three days further.
func TestSweepsReachFromTheEndOfShorterMonths(t *testing.T) {
	cfg := printed("6 months")
	planner := reminder.MustNew(office, nil, cfg)
	for day, expires := range map[string][]string{
		"2023-02-28": {"2023-08-28", "2023-08-29", "2023-08-30", "2023-08-31"}, // Tuesday
		"2024-02-29": {"2024-08-29", "2024-08-30", "2024-08-31"},               // Thursday
	} {
		for _, e := range expires {
			require.Len(t, plannedOn(t, planner, ends("1", e), day+"/"+day), 1, "%s, six months before %s", day, e)
		}
	}
}

func plannedOn(t *testing.T, planner *reminder.Planner, paper reminder.Paper, days string) (found []reminder.Reminder) {
	t.Helper()
	for r, err := range planner.Planned(slices.Values([]reminder.Paper{paper}), calendar.MustParseSpan(days)) {
		require.NoError(t, err)
		found = append(found, r)
	}
	return found
}

// wednesdays is an office that opens on Wednesdays, and closes in November and
// until 10 December 2026.
func wednesdays() *calendar.Calendar {
	cfg := calendar.Config{Covers: calendar.MustParseSpan("2026-01-01/2026-12-31")}
	cfg.Weeks = calendar.Timeline[calendar.Week]{{
		From:  cfg.Covers.First(),
		Value: calendar.Week{}.With(calendar.MustParseWeekdays("Wed"), calendar.MustParseHours("08:00-12:00")),
	}}
	for day := calendar.MustParseDate("2026-11-01"); day.Before(calendar.MustParseDate("2026-12-11")); day = day.AddDays(1) {
		cfg.Days = append(cfg.Days, calendar.SpecialDay{Date: day, Kind: calendar.Holiday})
	}
	return calendar.MustNew(cfg)
}

// Where the calendar ends before a lead in working days is counted out, the sweep
// looks far enough ahead to find the paper.
func TestSweepsReachOverLongClosures(t *testing.T) {
	planner := reminder.MustNew(wednesdays(), nil, printed("4 working days"))
	found := plannedOn(t, planner, ends("1", "2026-12-30"), "2026-10-21/2026-10-21")
	require.Len(t, found, 1)
	require.Equal(t, "2026-10-21", found[0].On.String())
}

// From a day off after which the calendar knows no working day, nothing is sent:
// what moves back belongs to the working day before.
func TestNothingIsPlannedAfterTheLastWorkingDay(t *testing.T) {
	cfg := calendar.Config{Covers: calendar.MustParseSpan("2025-01-01/2026-05-31")} // a Sunday
	cfg.Weeks = calendar.Timeline[calendar.Week]{{
		From:  cfg.Covers.First(),
		Value: calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Fri"), calendar.MustParseHours("08:00-12:00")),
	}}
	planner := reminder.MustNew(calendar.MustNew(cfg), nil, printed("same day"))
	require.Len(t, plannedOn(t, planner, ends("1", "2026-05-31"), "2026-05-29/2026-05-29"), 1)
	require.Empty(t, plannedOn(t, planner, ends("1", "2026-05-31"), "2026-05-30/2026-05-31"))
	require.Empty(t, plannedOn(t, planner, ends("1", "2026-05-31"), "2026-05-31/2026-05-31"))
}

// A caller may stop at an error.
func TestSweepsStopAtAnError(t *testing.T) {
	planner := reminder.MustNew(office, nil, printed("same day"))
	register := slices.Values([]reminder.Paper{{ID: "1"}, {ID: "2"}})
	now := calendar.MustParseDate("2026-06-17").At(calendar.NewClock(9, 0))
	require.NotPanics(t, func() {
		for _, err := range planner.Planned(register, calendar.MustParseSpan("2026-06-17/2026-06-17")) {
			require.Error(t, err)
			break
		}
		for _, err := range planner.Due(register, now, now) {
			require.Error(t, err)
			break
		}
	})
}

// Of leads in different units that the window moves to one day, the shortest
// gives the reminder, in whatever order the rule has them.
func TestTheShortestLeadGivesTheDay(t *testing.T) {
	cfg := printed("30 days")
	cfg.Rules[0].Leads = append(cfg.Rules[0].Leads, calendar.MustParseLimit("2 months"))
	cfg.Rules[0].Renewal.From = calendar.MustParseLimit("20 days")
	plan, err := reminder.MustNew(office, nil, cfg).Plan(ends("1", "2026-07-17"))
	require.NoError(t, err)
	require.Equal(t, 1, plan.Reminders.Len())
	require.Equal(t, "30 days", plan.Reminders.Slice()[0].Lead.String())
}

// A reminder that may fall within the days asked about, though the calendar cannot
// tell, is an error: to the last day that it may be, and also if only the window
// could move it there.
func TestWhatTheCalendarCannotTellIsAnError(t *testing.T) {
	cfg := calendar.Config{Covers: calendar.MustParseSpan("2025-01-01/2026-12-31")}
	cfg.Weeks = calendar.Timeline[calendar.Week]{{
		From:  cfg.Covers.First(),
		Value: calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Fri"), calendar.MustParseHours("08:00-12:00")),
	}}
	for _, c := range []struct{ why, lead, before, expires, day string }{
		{"60 days before is a Sunday, so this Friday", "60 days", "3 working days", "2027-02-11", "2026-12-11"},
		{"a day before is after the last day to file", "1 day", "20 working days", "2027-01-15", "2026-12-23"},
	} {
		rules := printed(c.lead)
		rules.Rules[0].Renewal.Before = calendar.MustParseLimit(c.before)
		planner := reminder.MustNew(calendar.MustNew(cfg), nil, rules)
		var uncovered *calendar.UncoveredError
		days := calendar.MustParseSpan(c.day + "/" + c.day)
		for _, err := range planner.Planned(slices.Values([]reminder.Paper{ends("1", c.expires)}), days) {
			require.ErrorAs(t, err, &uncovered, c.why)
		}
		require.NotNil(t, uncovered, c.why)
	}
}

// The document's final text is for papers whose extensions are used up, not for
// kinds that have none; and each version of a rule says its own text.
func TestWhichTextIsSaid(t *testing.T) {
	cfg := printed("60 days")
	cfg.Rules[0].Leads = append(cfg.Rules[0].Leads, calendar.MustParseLimit("30 days"))
	cfg.Texts.Final = motcua.Text{VI: "hết gia hạn", EN: "no more"}
	later := cfg.Rules[0]
	cfg.Rules[0].InForce, cfg.Rules[0].Texts.Ahead = calendar.MustParseSpan("/2026-05-31"), motcua.Text{VI: "luật cũ", EN: "old law"}
	later.InForce, later.Texts.Ahead = calendar.MustParseSpan("2026-06-01/"), motcua.Text{VI: "luật mới", EN: "new law"}
	cfg.Rules = append(cfg.Rules, later)
	vi, _ := said(t, reminder.MustNew(office, nil, cfg), ends("1", "2026-07-17"))
	require.Equal(t, []string{"luật cũ", "luật mới"}, vi)
	cfg.Rules = cfg.Rules[:1]
	cfg.Rules[0].InForce, cfg.Rules[0].Texts.Ahead = calendar.MustParseSpan("2008-01-01/"), motcua.Text{}
	vi, _ = said(t, reminder.MustNew(office, nil, cfg), ends("1", "2026-07-17"))
	for _, text := range vi {
		require.NotEqual(t, "hết gia hạn", text)
	}
}

// What papers may say of themselves, at the bounds.
func TestPapersAtTheirBounds(t *testing.T) {
	date := calendar.MustParseDate
	age := reminder.Validity{By: reminder.ByAge, Ages: []int{14}}
	rests := reminder.Validity{By: reminder.ByUnderlying, Endless: calendar.NewLimit(10, calendar.Years)}
	for _, c := range []struct {
		why      string
		validity reminder.Validity
		paper    reminder.Paper
		expires  string // "error" for a fault
	}{
		{"born on the day of issue", age, reminder.Paper{Issued: date("2024-07-01"), Born: date("2024-07-01")}, "2038-07-01"},
		{"born the day after", age, reminder.Paper{Issued: date("2024-07-01"), Born: date("2024-07-02")}, "error"},
		{"issued on the birthday: no other follows", age, reminder.Paper{Issued: date("2024-07-01"), Born: date("2010-07-01")}, ""},
		{"the permit below has an end, its issue is not known", rests, reminder.Paper{Issued: date("2024-07-01"), Underlying: calendar.MustParseSpan("/2029-04-01")}, "2029-04-01"},
		{"extended less than never", reminder.Validity{By: reminder.ByPrint}, reminder.Paper{Issued: date("2024-07-01"), Expires: date("2026-07-01"), Extended: -1}, "error"},
		{"stopped for no reason that there is", reminder.Validity{By: reminder.ByPrint}, reminder.Paper{Issued: date("2024-07-01"), Expires: date("2026-07-01"), Stopped: date("2025-07-01"), Stop: 4}, "error"},
		{"printed to the last day that its term allows", reminder.Validity{By: reminder.ByPrint, Term: calendar.NewLimit(2, calendar.Years)}, reminder.Paper{Issued: date("2024-07-01"), Expires: date("2026-07-01")}, "2026-07-01"},
	} {
		cfg := printed("30 days")
		cfg.Rules[0].Validity = c.validity
		c.paper.ID, c.paper.Kind = "1", "tobacco-retail"
		plan, err := reminder.MustNew(office, nil, cfg).Plan(c.paper)
		if c.expires == "error" {
			require.ErrorIs(t, err, reminder.ErrInvalid, c.why)
			continue
		}
		require.NoError(t, err, c.why)
		require.Equal(t, c.expires, plan.Expires.String(), c.why)
	}
}

// Leads without a reminder are told in the order of their days, whatever the
// reason.
func TestSkippedLeadsAreInOrder(t *testing.T) {
	cfg := printed("90 days")
	cfg.Rules[0].Leads = append(cfg.Rules[0].Leads, calendar.MustParseLimit("60 days"), calendar.MustParseLimit("30 days"))
	cfg.Rules[0].InForce = calendar.MustParseSpan("2008-01-01/2026-06-30")
	paper := ends("1", "2026-08-17")
	paper.Issued = calendar.MustParseDate("2026-06-01")
	plan, err := reminder.MustNew(office, nil, cfg).Plan(paper)
	require.NoError(t, err)
	var why []string
	for _, s := range plan.Skipped.All() {
		why = append(why, s.Lead.String()+" "+s.Why.String())
	}
	require.Equal(t, []string{"90 days before-issue", "30 days rule-ended"}, why)
}

// A cap yields to a last day to file that is still to come, also on the last
// working day that is known; not to one that has passed. Of equal days to file
// by, the lowest key goes first, whatever the law's last day is.
func TestWhatGoesOverACap(t *testing.T) {
	planner := reminder.MustNew(office, nil, tobacco())
	full := map[string]int{"sms": 2}
	key := func(i int) reminder.Key { return reminder.MustParseKey(fmt.Sprintf("%032x", i)) }
	date := calendar.MustParseDate
	for _, c := range []struct {
		why, today, lastDay string
		sent                int
	}{
		{"it can be filed today", "2026-06-17", "2026-06-17", 1},
		{"and tomorrow", "2026-06-17", "2026-06-18", 0},
		{"not any more", "2026-06-17", "2026-06-16", 0},
		{"the last day of the calendar", "2027-12-31", "2027-12-31", 1},
	} {
		due := []reminder.Reminder{{Key: key(1), Channel: "sms", On: date(c.today), LastDay: date(c.lastDay), FileBy: date(c.lastDay)}}
		batch, err := planner.Batch(due, date(c.today).At(calendar.NewClock(9, 0)), full)
		require.NoError(t, err)
		require.Equal(t, c.sent, batch.Messages.Len(), c.why)
	}
	due := []reminder.Reminder{
		{Key: key(2), Channel: "sms", On: date("2026-06-17"), LastDay: date("2026-06-27"), FileBy: date("2026-06-26")},
		{Key: key(1), Channel: "sms", On: date("2026-06-17"), LastDay: date("2026-06-28"), FileBy: date("2026-06-26")},
	}
	batch, err := planner.Batch(due, date("2026-06-17").At(calendar.NewClock(9, 0)), map[string]int{"sms": 1})
	require.NoError(t, err)
	require.Equal(t, 1, batch.Messages.Len())
	require.Equal(t, key(1), batch.Messages.Slice()[0].Key)
}

// A reminder rests on the text that sets the last day to file; without one on that
// of the validity, then on that of the paper.
func TestWhatAReminderRestsOn(t *testing.T) {
	renewal, validity, whole := motcua.MustParseRef("1/2021/NĐ-CP"), motcua.MustParseRef("2/2021/NĐ-CP"), motcua.MustParseRef("3/2021/NĐ-CP")
	for _, c := range []struct{ renewal, validity, whole, want motcua.Ref }{
		{renewal, validity, whole, renewal}, {motcua.Ref{}, validity, whole, validity}, {motcua.Ref{}, motcua.Ref{}, whole, whole},
	} {
		cfg := printed("30 days")
		cfg.Rules[0].Renewal.Basis, cfg.Rules[0].Validity.Basis, cfg.Rules[0].Basis = c.renewal, c.validity, c.whole
		plan, err := reminder.MustNew(office, nil, cfg).Plan(ends("1", "2026-07-17"))
		require.NoError(t, err)
		require.Equal(t, c.want, plan.Reminders.Slice()[0].Basis)
	}
}

// A brace that opens within a field is a fault, whatever stands before it; and on
// the last valid day no days are left, in the plural.
func TestBracesAndNoDaysLeft(t *testing.T) {
	cfg := printed("same day")
	cfg.Texts.Ahead = motcua.Text{VI: "hết hạn {expires{ ngày", EN: "ends"}
	_, err := reminder.New(office, nil, cfg)
	require.ErrorContains(t, err, "wanted a field in braces")
	cfg.Texts.Ahead = motcua.Text{VI: "còn {daysLeft}", EN: "{daysLeft} left"}
	vi, en := said(t, reminder.MustNew(office, nil, cfg), ends("1", "2026-07-17"))
	require.Equal(t, []string{"còn 0 ngày"}, vi)
	require.Equal(t, []string{"0 days left"}, en)
}

// A reminder without a channel goes by the first of the document, in its hours.
func TestNoChannelIsTheFirst(t *testing.T) {
	planner := reminder.MustNew(office, nil, tobacco())
	day := calendar.MustParseDate("2026-06-17")
	for hour, sent := range map[int]int{9: 1, 12: 0} {
		batch, err := planner.Batch([]reminder.Reminder{{Key: reminder.MustParseKey("0123456789abcdef0123456789abcdef"), On: day, LastDay: day.AddDays(30)}}, day.At(calendar.NewClock(hour, 0)), nil)
		require.NoError(t, err)
		require.Equal(t, sent, batch.Messages.Len())
	}
}

// What a document may say of channels, spans and limits, at the bounds.
func TestDocumentsAtTheirEdges(t *testing.T) {
	age := reminder.Validity{By: reminder.ByAge, Ages: []int{14}}
	for _, c := range []struct {
		why, wanted string // none: a good document
		change      func(cfg *reminder.Config, r *reminder.Rule)
	}{
		{"the second channel has a cap", "rules[0].grace: wanted days of grace: what the cap of channels[1]", func(cfg *reminder.Config, r *reminder.Rule) {
			r.Missed, cfg.Channels = reminder.Skip, []reminder.Channel{{ID: "sms"}, {ID: "letter", Cap: 1}}
		}},
		{"months before a birthday", "", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = age
			r.Validity.Early = calendar.NewLimit(18, calendar.Months)
		}},
		{"days before a birthday", "", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = age
			r.Validity.Early = calendar.NewLimit(90, calendar.Days)
		}},
		{"a permit below of 120 months", "", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = reminder.Validity{By: reminder.ByUnderlying, Endless: calendar.NewLimit(120, calendar.Months)}
		}},
		{"a permit below of 3650 days", "", func(_ *reminder.Config, r *reminder.Rule) {
			r.Validity = reminder.Validity{By: reminder.ByUnderlying, Endless: calendar.NewLimit(3650, calendar.Days)}
		}},
	} {
		cfg := printed("30 days")
		c.change(&cfg, &cfg.Rules[0])
		_, err := reminder.New(office, nil, cfg)
		if c.wanted == "" {
			require.NoError(t, err, c.why)
			continue
		}
		require.ErrorContains(t, err, c.wanted, c.why)
	}
	cfg := printed("30 days")
	cfg.Rules[0].InForce = calendar.Span{}
	cfg.Rules = append(cfg.Rules, cfg.Rules[0])
	_, err := reminder.New(office, nil, cfg)
	require.ErrorContains(t, err, "rules[1].inForce: wanted the days it is in force")
	require.NotContains(t, err.Error(), "no other rule", "what is not stated overlaps nothing")
}

// TestZeroPlanner refuses what it is asked.
func TestZeroPlanner(t *testing.T) {
	var zero reminder.Planner
	now := calendar.MustParseDate("2026-06-17").At(calendar.NewClock(9, 0))
	papers := slices.Values([]reminder.Paper{ends("1", "2026-07-15")})
	_, err := zero.Plan(ends("1", "2026-07-15"))
	require.ErrorIs(t, err, reminder.ErrInvalid)
	_, err = zero.Batch(nil, now, nil)
	require.ErrorIs(t, err, reminder.ErrInvalid)
	for _, err := range zero.Planned(papers, calendar.MustParseSpan("2026-01-01/2026-02-01")) {
		require.ErrorContains(t, err, "wanted a planner made by New")
	}
	for _, err := range zero.Due(papers, now, now) {
		require.ErrorContains(t, err, "wanted a planner made by New")
	}
}

// Where the new law lets a renewal be filed only from a later day on, nobody is
// told after its first day that it can be filed at any time.
func TestANewLawMayOpenFilingLater(t *testing.T) {
	cfg := printed("90 days")
	cfg.Rules[0].Leads = append(cfg.Rules[0].Leads, calendar.MustParseLimit("30 days"))
	later := cfg.Rules[0]
	cfg.Rules[0].InForce = calendar.MustParseSpan("/2026-03-31")
	later.InForce, later.Renewal.From = calendar.MustParseSpan("2026-04-01/"), calendar.MustParseLimit("45 days")
	cfg.Rules = append(cfg.Rules, later)
	plan, err := reminder.MustNew(office, nil, cfg).Plan(ends("1", "2026-07-15"))
	require.NoError(t, err)
	var told []string
	for _, r := range plan.Reminders.All() {
		told = append(told, r.On.String()+" from "+r.Opens.String())
	}
	require.Equal(t, []string{"2026-05-29 from 2026-05-31", "2026-06-15 from 2026-05-31"}, told)
}
