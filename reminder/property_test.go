package reminder_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// The engine finds what the oracle finds.

func TestPlanIsWhatTheOraclePlans(t *testing.T) {
	eachWorld(t, 200, func(t *testing.T, _ *rand.Rand, w *world) {
		o := oracle{w.cal, w.cfg}
		for _, p := range w.papers {
			want, wrong := o.plan(p)
			got, err := w.planner.Plan(p)
			require.Equal(t, wrong != nil, err != nil, "%+v: %v\n%+v", p, err, w.rules(p.Kind))
			if err != nil {
				require.ErrorIs(t, err, reminder.ErrInvalid)
				continue
			}
			require.Equal(t, planText(reminders(want.Plan), nil), planText(reminders(got), nil), "%+v\n%+v", p, w.rules(p.Kind))
			require.Equal(t, bareAll(want.Reminders.Slice()), bareAll(got.Reminders.Slice()), "%+v", p)
			if want.versions == 1 {
				require.Equal(t, reasons(want, want.Plan), reasons(want, got), "%+v\n%+v", p, w.rules(p.Kind))
			}
		}
	})
}

// rules are those of a kind, for messages.
func (w *world) rules(kind string) []reminder.Rule {
	return slices.DeleteFunc(slices.Clone(w.cfg.Rules), func(r reminder.Rule) bool { return r.Kind != kind })
}

// reminders is a plan without the leads that give none.
func reminders(p reminder.Plan) reminder.Plan {
	p.Skipped = listOf[reminder.Skipped](nil)
	return p
}

func bareAll(all []reminder.Reminder) []reminder.Reminder {
	for i := range all {
		all[i] = bare(all[i])
	}
	return all
}

func TestPlannedIsWhatTheOraclePlans(t *testing.T) {
	eachWorld(t, 60, func(t *testing.T, r *rand.Rand, w *world) {
		first := randomDate(r, firstDay, lastDay)
		days := calendar.NewSpan(first, randomDate(r, first, lastDay))
		o := oracle{w.cal, w.cfg}
		var want, got []reminder.Reminder
		var wrong []string
		for _, p := range w.papers {
			plan, err := o.plan(p)
			if err != nil {
				wrong = append(wrong, p.ID)
			}
			for _, rem := range plan.Reminders.All() {
				if days.Contains(rem.On) {
					want = append(want, rem)
				}
			}
		}
		var told []string
		for rem, err := range w.planner.Planned(slices.Values(w.papers), days) {
			if isOfPaper(t, err) {
				told = append(told, w.paperOf(t, err, o)...)
				continue
			}
			got = append(got, bare(rem))
		}
		require.Equal(t, wrong, told)
		require.Equal(t, briefs(want), briefs(got))
		require.Equal(t, want, got)
	})
}

// briefs are reminders in a few words, for messages.
func briefs(all []reminder.Reminder) []string {
	var told []string
	for _, r := range all {
		told = append(told, fmt.Sprint(r.Paper, " ", r.Version, " ", dueText([]reminder.Reminder{r}, nil)))
	}
	return told
}

// paperOf is the ID of a paper that contradicts itself; of one that is in order
// none, and the error has to be that the calendar ends before its leads do.
func (w *world) paperOf(t *testing.T, err error, o oracle) []string {
	t.Helper()
	var bad *reminder.PaperError
	require.ErrorAs(t, err, &bad)
	paper := w.papers[bad.Index]
	require.Equal(t, paper.ID, bad.Paper)
	var uncovered *calendar.UncoveredError
	if !errors.As(err, &uncovered) {
		require.ErrorIs(t, err, reminder.ErrInvalid)
		return []string{paper.ID}
	}
	plan, wrong := o.plan(paper)
	require.NoError(t, wrong)
	lost := func(s reminder.Skipped) bool { return s.Why == reminder.NotCovered }
	require.True(t, slices.ContainsFunc(plan.Skipped.Slice(), lost), "%v: %+v\n%+v", err, paper, w.rules(paper.Kind))
	return nil
}

func TestDueIsWhatTheOracleFindsDue(t *testing.T) {
	eachWorld(t, 25, func(t *testing.T, r *rand.Rand, w *world) {
		o := oracle{w.cal, w.cfg}
		plans := o.plans(w.papers)
		runs := someRuns(r, firstDay, lastDay)
		for i, now := range runs[1:] {
			since := runs[i]
			if r.IntN(4) == 0 {
				since = runs[r.IntN(i+1)]
			}
			var want []reminder.Reminder
			for _, p := range plans {
				want = append(want, o.dueOf(p.plan, p.Paper, since, now)...)
			}
			var got []reminder.Reminder
			for rem, err := range w.planner.Due(slices.Values(w.papers), since, now) {
				if isOfPaper(t, err) {
					continue
				}
				got = append(got, bare(rem))
			}
			require.Equal(t, briefs(want), briefs(got), "%v to %v", since, now)
			require.Equal(t, want, got, "%v to %v", since, now)
		}
	})
}

// isOfPaper reports whether a paper cannot be planned; nothing else may fail.
func isOfPaper(t *testing.T, err error) bool {
	t.Helper()
	var bad *reminder.PaperError
	if errors.As(err, &bad) {
		return true
	}
	require.NoError(t, err)
	return false
}

// Days of which nothing is known are an error, not an answer.
func TestPlannedNeedsDaysThatAreKnown(t *testing.T) {
	w := randomWorld(t, rand.New(rand.NewPCG(1, 1)))
	require.Empty(t, plannedKeys(w, calendar.Span{}))
	for _, days := range []string{
		"2027-12-01/2028-01-01", "2023-12-31/2024-01-31", "2030-01-01/2030-12-31", "2024-01-01/", "/2027-12-31",
	} {
		var errs []error
		for rem, err := range w.planner.Planned(slices.Values(w.papers), calendar.MustParseSpan(days)) {
			require.Zero(t, rem, days)
			errs = append(errs, err)
		}
		require.Len(t, errs, 1, days)
		var uncovered *calendar.UncoveredError
		require.ErrorAs(t, errs[0], &uncovered, days)
	}
}

// The laws of plans.

func TestNoReminderIsLateOrOnADayOff(t *testing.T) {
	eachWorld(t, 60, func(t *testing.T, _ *rand.Rand, w *world) {
		for _, p := range w.papers {
			plan, err := w.planner.Plan(p)
			if err != nil {
				continue
			}
			last := p.Issued
			for _, rem := range plan.Reminders.All() {
				day, err := w.cal.On(rem.On)
				require.NoError(t, err)
				require.True(t, day.IsWorking(), "%v", rem)
				require.True(t, rem.On.After(last), "in order of date, after the issue, no two on one day: %v", rem)
				require.False(t, rem.On.After(rem.LastDay), "%v", rem)
				require.False(t, rem.On.After(rem.Expires), "%v", rem)
				require.Equal(t, reminder.Ahead, rem.Notice)
				require.True(t, p.Stopped.IsZero() || rem.On.Before(p.Stopped), "%v", rem)
				last = rem.On
			}
		}
	})
}

// Any partition of a span plans the same keys as the whole, none of them twice.
func TestPartitionsPlanWhatTheWholePlans(t *testing.T) {
	eachWorld(t, 60, func(t *testing.T, r *rand.Rand, w *world) {
		first := randomDate(r, firstDay, lastDay)
		last := randomDate(r, first, lastDay)
		var parts []reminder.Key
		for from := first; !from.After(last); {
			to := from.AddDays(r.IntN(1 + r.IntN(300)))
			if to.After(last) {
				to = last
			}
			parts = append(parts, plannedKeys(w, calendar.NewSpan(from, to))...)
			from = to.AddDays(1)
		}
		whole := plannedKeys(w, calendar.NewSpan(first, last))
		require.ElementsMatch(t, whole, parts)
		slices.SortFunc(whole, byKey)
		require.Len(t, slices.Compact(slices.Clone(whole)), len(whole))

		var all []reminder.Key
		for _, p := range w.papers {
			if plan, err := w.planner.Plan(p); err == nil {
				for _, rem := range plan.Reminders.All() {
					all = append(all, rem.Key)
				}
			}
		}
		require.ElementsMatch(t, all, plannedKeys(w, calendar.NewSpan(firstDay, lastDay)))
	})
}

func byKey(a, b reminder.Key) int {
	switch {
	case a.String() < b.String():
		return -1
	case a == b:
		return 0
	}
	return 1
}

func plannedKeys(w *world, days calendar.Span) (keys []reminder.Key) {
	for rem, err := range w.planner.Planned(slices.Values(w.papers), days) {
		if err == nil {
			keys = append(keys, rem.Key)
		}
	}
	return keys
}

// A key tells papers, kinds, versions, leads and last valid days apart, and
// nothing else changes it.
func TestKeysAreUniqueAndStable(t *testing.T) {
	type parts struct {
		paper, kind      string
		version, expires calendar.Date
		lead             calendar.Limit
	}
	seen := map[reminder.Key]parts{}
	eachWorld(t, 40, func(t *testing.T, r *rand.Rand, w *world) {
		before := plannedKeys(w, calendar.NewSpan(firstDay, lastDay))
		for rem, err := range w.planner.Planned(slices.Values(w.papers), calendar.NewSpan(firstDay, lastDay)) {
			if err != nil {
				continue
			}
			these := parts{rem.Paper, rem.Kind, rem.Version, rem.Expires, rem.Lead}
			if others, found := seen[rem.Key]; found {
				require.Equal(t, others, these)
			}
			seen[rem.Key] = these
			require.False(t, rem.Key.IsZero())
		}
		for i := range w.papers {
			w.papers[i].Holder, w.papers[i].Contact, w.papers[i].Channel = "Người khác", "0", "letter"
		}
		w.cfg.Texts.Ahead.VI, w.cfg.Quiet = "{number}", calendar.Hours{}
		w.plan(t)
		require.Equal(t, before, plannedKeys(w, calendar.NewSpan(firstDay, lastDay)))
	})
	require.Greater(t, len(seen), 1000)
	back := map[parts]reminder.Key{}
	for key, these := range seen {
		require.NotContains(t, back, these)
		back[these] = key
	}
}

// The keys of a paper are these, for ever: hosts have stored them. They are the
// first 13 bytes of SHA-256 over the rule's first day and the last valid day (year
// in two bytes, month, day), kind and paper, each after its length in four bytes;
// then the letter of the lead's unit and its number in two bytes. They were
// reckoned apart from the engine.
func TestKeysAreThese(t *testing.T) {
	book := readBook(t)
	planner, err := reminder.New(book.calendars[""], nil, book.cfg)
	require.NoError(t, err)
	for _, paper := range []struct {
		reminder.Paper
		keys []string
	}{
		{reminder.Paper{ID: "GP-01/2021", Kind: "tobacco", Issued: calendar.MustParseDate("2021-08-16")}, []string{
			"3559ea82f47e04c21e2572213d64005a", "3559ea82f47e04c21e2572213d64002d", "3559ea82f47e04c21e2572213d64001e",
		}},
		{reminder.Paper{ID: "Số 1/ĐK", Kind: "longer", Issued: calendar.MustParseDate("2025-07-01")}, []string{
			"0502a75fcc68318350b9c1d8f364005a",
		}},
	} {
		plan, err := planner.Plan(paper.Paper)
		require.NoError(t, err)
		for i, key := range paper.keys {
			require.Equal(t, reminder.MustParseKey(key), plan.Reminders.Slice()[i].Key)
		}
	}
}
