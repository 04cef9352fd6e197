package reminder_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// Random calendars, rules and papers for the oracle and the properties.

func listOf[T any](elements []T) motcua.List[T] { return motcua.ListOf(elements...) }

// world is a calendar, a document of rules and papers under them.
type world struct {
	cal     *calendar.Calendar
	cfg     reminder.Config
	papers  []reminder.Paper
	planner *reminder.Planner
}

// eachWorld runs a law on random worlds, and names the seed of one that breaks it.
func eachWorld(t *testing.T, worlds int, law func(t *testing.T, r *rand.Rand, w *world)) {
	t.Helper()
	for seed := range uint64(worlds) {
		require.True(t, t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 67))
			law(t, r, randomWorld(t, r))
		}))
	}
}

func randomWorld(t *testing.T, r *rand.Rand) *world {
	t.Helper()
	w := &world{cal: randomCalendar(r), cfg: reminder.Config{
		Texts: reminder.Texts{
			Ahead:   motcua.Text{VI: "{name} số {number} hết hạn ngày {expires}", EN: "{name} {number} expires on {expires}"},
			Late:    motcua.Text{VI: "{name} số {number} đã quá hạn nộp", EN: "{name} {number} was to be filed by {fileBy}"},
			Expired: motcua.Text{VI: "{name} số {number} đã hết hạn", EN: "{name} {number} expired on {expires}"},
		},
		Channels: []reminder.Channel{
			{ID: "sms", Hours: calendar.MustParseHours("07:30-11:30, 13:30-20:00")},
			{ID: "letter"},
		},
		Quiet: calendar.MustParseHours("00:00-06:00, 12:00-13:45, 21:00-24:00"),
	}}
	for by := reminder.ByTerm; by <= reminder.ByNothing; by++ {
		w.cfg.Rules = append(w.cfg.Rules, randomVersions(r, by)...)
	}
	r.Shuffle(len(w.cfg.Rules), func(i, j int) { w.cfg.Rules[i], w.cfg.Rules[j] = w.cfg.Rules[j], w.cfg.Rules[i] })
	for i := range 60 {
		w.papers = append(w.papers, randomPaper(r, w.cfg, i))
	}
	w.plan(t)
	return w
}

// plan makes the planner of the document, again after it was changed.
func (w *world) plan(t *testing.T) {
	t.Helper()
	planner, err := reminder.New(w.cal, nil, w.cfg)
	require.NoError(t, err)
	w.planner = planner
}

var firstDay, lastDay = calendar.MustParseDate("2024-01-01"), calendar.MustParseDate("2027-12-31")

func randomDate(r *rand.Rand, first, last calendar.Date) calendar.Date {
	return first.AddDays(r.IntN(last.DaysSince(first) + 1))
}

func randomCalendar(r *rand.Rand) *calendar.Calendar {
	hours := calendar.MustParseHours("08:00-12:00, 13:00-17:00")
	weeks := []string{"Mon-Fri", "Mon-Fri", "Mon-Fri", "Mon-Sat", "Tue,Thu", "Mon-Sun"}
	week := calendar.Week{}.With(calendar.MustParseWeekdays(weeks[r.IntN(len(weeks))]), hours)
	cfg := calendar.Config{
		Covers: calendar.NewSpan(firstDay, lastDay),
		Weeks:  calendar.Timeline[calendar.Week]{{From: firstDay, Value: week}},
	}
	if r.IntN(2) == 0 {
		cfg.Decided = randomDate(r, firstDay, lastDay)
	}
	seen := map[calendar.Date]bool{}
	for range 60 {
		special := calendar.SpecialDay{Date: randomDate(r, firstDay, lastDay), Kind: calendar.Holiday}
		if r.IntN(2) == 0 {
			special.Name = motcua.Text{VI: "Ngày nghỉ", EN: "Day off"}
		}
		if r.IntN(4) == 0 {
			special.Kind, special.Hours = calendar.OneOff, hours
		}
		special.Pending = r.IntN(12) == 0
		for range 1 + r.IntN(9) {
			if !seen[special.Date] && !special.Date.After(lastDay) {
				cfg.Days = append(cfg.Days, special)
			}
			seen[special.Date] = true
			special.Date = special.Date.AddDays(1)
		}
	}
	return calendar.MustNew(cfg)
}

// lengths are limits in order of length, whatever the calendar: no two of
// different units are close to each other.
var lengths = []string{
	"8 months", "7 months", "200 days", "6 months", "95 days", "3 months", "60 days", "45 days", "1 month", "28 days",
	"21 days", "15 days", "14 days", "7 days", "5 days", "2 days", "1 day", "same day",
}

// randomLengths are at most n of lengths, in their order; or the same in working
// days.
func randomLengths(r *rand.Rand, n int) []calendar.Limit {
	var some []calendar.Limit
	if r.IntN(4) == 0 {
		for days := 30; days > 0 && len(some) < n; days -= 1 + r.IntN(12) {
			some = append(some, calendar.NewLimit(days, calendar.WorkingDays))
		}
		return some
	}
	for _, i := range slices.Sorted(slices.Values(r.Perm(len(lengths))[:n])) {
		some = append(some, calendar.MustParseLimit(lengths[i]))
	}
	return some
}

// randomVersions are the rules of a kind that is called as By is: one, or two
// of which the second follows the first.
func randomVersions(r *rand.Rand, by reminder.By) []reminder.Rule {
	inForce := calendar.MustParseSpan("2010-01-01/")
	if r.IntN(4) == 0 {
		inForce = calendar.NewSpan(calendar.Date{}, lastDay.AddDays(-r.IntN(900)))
	}
	if r.IntN(2) == 0 {
		return []reminder.Rule{randomRule(r, by, inForce)}
	}
	seam := randomDate(r, firstDay, lastDay.AddDays(-900))
	return []reminder.Rule{
		randomRule(r, by, calendar.NewSpan(inForce.First(), seam)),
		randomRule(r, by, calendar.NewSpan(seam.AddDays(1), inForce.Last())),
	}
}

func randomRule(r *rand.Rand, by reminder.By, inForce calendar.Span) reminder.Rule {
	rule := reminder.Rule{
		Kind: by.String(), Name: motcua.Text{VI: "Giấy phép", EN: "Licence"}, InForce: inForce,
		Validity: reminder.Validity{By: by}, Missed: reminder.Missed(r.IntN(3)),
	}
	v := &rule.Validity
	terms := []string{"30 days", "90 days", "365 days", "3 months", "6 months", "12 months", "13 months", "1 year", "2 years"}
	term := calendar.MustParseLimit(terms[r.IntN(len(terms))])
	switch by {
	case reminder.ByTerm, reminder.ByStart, reminder.ByPrint:
		v.Term = term
		if r.IntN(2) == 0 {
			v.Extension.Times = 1 + r.IntN(3)
			v.Extension.Limit = calendar.MustParseLimit(terms[r.IntN(len(terms))])
		}
	case reminder.ByUnderlying:
		if r.IntN(2) == 0 {
			v.Endless = calendar.MustParseLimit("3 years")
		}
	case reminder.ByAge:
		v.Ages = []int{14, 25, 40, 60}
		if r.IntN(3) > 0 {
			v.Early = calendar.MustParseLimit("2 years")
		}
	case reminder.ByNothing:
		return rule
	}
	rule.Leads = randomLengths(r, 1+r.IntN(6))
	rule.Renewal = randomRenewal(r)
	if r.IntN(2) == 0 {
		rule.Grace = calendar.NewLimit(1+r.IntN(20), calendar.Days)
	}
	return rule
}

func randomRenewal(r *rand.Rand) (renewal reminder.Renewal) {
	if r.IntN(3) == 0 {
		renewal.After = calendar.MustParseLimit([]string{"10 days", "1 month", "1 year"}[r.IntN(3)])
	}
	window := randomLengths(r, 2)
	if last := window[1]; renewal.After.IsZero() && r.IntN(2) == 0 && last.Unit() != calendar.SameDay {
		renewal.Before = last
	}
	if r.IntN(2) == 0 {
		renewal.From = window[0]
	}
	return renewal
}

func randomPaper(r *rand.Rand, cfg reminder.Config, i int) reminder.Paper {
	rule := cfg.Rules[r.IntN(len(cfg.Rules))]
	p := reminder.Paper{
		ID: fmt.Sprint("GP-", i), Kind: rule.Kind, Issued: randomDate(r, firstDay.AddDays(-500), lastDay.AddDays(-200)),
		Channel: []string{"", "sms", "letter"}[r.IntN(3)],
	}
	if r.IntN(5) > 0 {
		p.Holder, p.Contact = fmt.Sprint("Hộ ", r.IntN(8)), fmt.Sprint("09000000", r.IntN(2))
	}
	if r.IntN(3) == 0 && rule.Validity.Extension.Times > 0 {
		p.Extended = r.IntN(4)
	}
	switch by := rule.Validity.By; {
	case by == reminder.ByAge:
		p.Born = p.Issued.AddMonths(-12 * (9 + r.IntN(60))).AddDays(r.IntN(1200))
	case by == reminder.ByUnderlying:
		first := p.Issued.AddDays(-r.IntN(300))
		p.Underlying = calendar.NewSpan(first, p.Issued.AddDays(r.IntN(1100)))
		if r.IntN(5) == 0 {
			p.Underlying = calendar.NewSpan(first, calendar.Date{})
		}
	case by == reminder.ByPrint, by == reminder.ByTerm && r.IntN(4) == 0:
		p.Expires = shift(p.Issued, rule.Validity.Term, +1).AddDays(1 - r.IntN(20))
	}
	if r.IntN(5) == 0 {
		p.Stopped, p.Stop = p.Issued.AddDays(r.IntN(700)), reminder.Renewed
	}
	return p
}

// someRuns are instants in order, with hours to weeks between them.
func someRuns(r *rand.Rand, first, last calendar.Date) []time.Time {
	var runs []time.Time
	longest := []int{3, 20, 30, 30, 24 * 7, 24 * 40}
	now := first.At(calendar.NewClock(0, 0))
	for end := last.At(calendar.NewClock(24, 0)); now.Before(end); {
		runs = append(runs, now)
		hours := longest[r.IntN(len(longest))]
		now = now.Add(time.Duration(1 + r.Int64N(int64(hours)*int64(time.Hour))))
		if r.IntN(4) == 0 {
			now = now.Truncate(30 * time.Minute) // where hours begin and end
			if !now.After(runs[len(runs)-1]) {
				now = now.Add(time.Hour)
			}
		}
	}
	return runs
}
