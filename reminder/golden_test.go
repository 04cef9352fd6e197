package reminder_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/reminder"
)

// TestPlans runs testdata/plans.txt, whose head explains its form. The days
// there were reckoned by hand and apart from the engine; the oracle, which walks
// day by day, has to find them as well.
func TestPlans(t *testing.T) {
	book := readBook(t)
	require.GreaterOrEqual(t, len(book.cases), 200)
	planners := map[string]*reminder.Planner{}
	for name, c := range book.calendars {
		planner, err := reminder.New(c, nil, book.cfg)
		require.NoError(t, err, "calendar %q", name)
		planners[name] = planner
	}
	for _, g := range book.cases {
		planner, c := planners[g.calendar], book.calendars[g.calendar]
		require.NotNil(t, planner, "line %d: calendar %q", g.line, g.calendar)
		o := oracle{c, book.cfg}
		if g.now.IsZero() {
			told, err := o.plan(g.paper)
			require.Equal(t, g.want, planText(told.Plan, err), "line %d, the oracle", g.line)
			plan, err := planner.Plan(g.paper)
			require.Equal(t, g.want, planText(plan, err), "line %d", g.line)
			continue
		}
		told, err := o.due(g.paper, g.since, g.now)
		require.Equal(t, g.want, dueText(told, err), "line %d, the oracle", g.line)
		due, err := gather(planner.Due(slices.Values([]reminder.Paper{g.paper}), g.since, g.now))
		require.Equal(t, g.want, dueText(due, err), "line %d", g.line)
	}
}

// gather is what a stream yields, and its first error.
func gather(stream func(func(reminder.Reminder, error) bool)) (all []reminder.Reminder, first error) {
	for r, err := range stream {
		switch {
		case err == nil:
			all = append(all, r)
		case first == nil:
			first = err
		}
	}
	return all, first
}

// book is what testdata/plans.txt holds.
type book struct {
	cfg       reminder.Config
	calendars map[string]*calendar.Calendar
	cases     []golden
}

type golden struct {
	line       int
	calendar   string
	paper      reminder.Paper
	since, now time.Time // of cases of Due; else zero
	want       string
}

func readBook(t *testing.T) book {
	t.Helper()
	file, err := os.Open("testdata/plans.txt")
	require.NoError(t, err)
	defer file.Close()

	b := book{calendars: map[string]*calendar.Calendar{"": calendar.MustNew(vietnam.Config())}}
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line, _, explained := strings.Cut(lines.Text(), "  # ")
		word, rest, _ := strings.Cut(line, " ")
		switch word {
		case "", "#":
		case "calendar":
			name, document, _ := strings.Cut(rest, " ")
			var cfg calendar.Config
			require.NoError(t, json.Unmarshal([]byte(document), &cfg), "line %d", number)
			b.calendars[name] = calendar.MustNew(cfg)
		case "texts":
			require.NoError(t, json.Unmarshal([]byte(rest), &b.cfg.Texts), "line %d", number)
		case "rule":
			var rule reminder.Rule
			require.NoError(t, json.Unmarshal([]byte(rest), &rule), "line %d", number)
			b.cfg.Rules = append(b.cfg.Rules, rule)
		default:
			if strings.HasPrefix(line, "#") {
				continue
			}
			require.True(t, explained, "line %d has no reason", number)
			b.cases = append(b.cases, parseGolden(t, number, line))
		}
	}
	require.NoError(t, lines.Err())
	return b
}

func parseGolden(t *testing.T, number int, line string) golden {
	t.Helper()
	g := golden{line: number, paper: reminder.Paper{ID: "GP-" + strconv.Itoa(number)}}
	if rest, found := strings.CutPrefix(line, "["); found {
		g.calendar, line, _ = strings.Cut(rest, "] ")
	}
	question, want, found := strings.Cut(line, "  ->  ")
	require.True(t, found, "line %d", number)
	g.want = want
	kind, facts, _ := strings.Cut(strings.TrimPrefix(question, "due "), " ")
	g.paper.Kind = kind
	for fact := range strings.SplitSeq(facts, ", ") {
		name, value, _ := strings.Cut(fact, " ")
		require.NoError(t, g.read(name, value), "line %d: %q", number, fact)
	}
	require.Equal(t, strings.HasPrefix(question, "due "), !g.now.IsZero(), "line %d", number)
	return g
}

// read puts one fact of a case in its place.
func (g *golden) read(name, value string) (err error) {
	p := &g.paper
	switch name {
	case "issued":
		err = p.Issued.UnmarshalText([]byte(value))
	case "expires":
		err = p.Expires.UnmarshalText([]byte(value))
	case "born":
		err = p.Born.UnmarshalText([]byte(value))
	case "underlying":
		err = p.Underlying.UnmarshalText([]byte(value))
	case "extended":
		p.Extended, err = strconv.Atoi(value)
	case "stopped":
		day, why, _ := strings.Cut(value, " ")
		if err = p.Stopped.UnmarshalText([]byte(day)); err == nil {
			err = p.Stop.UnmarshalText([]byte(why))
		}
	case "since":
		g.since, err = time.Parse("2006-01-02 15:04 -0700", value+" +0700")
	case "now":
		g.now, err = time.Parse("2006-01-02 15:04 -0700", value+" +0700")
	default:
		err = fmt.Errorf("no such fact")
	}
	return err
}

// planText writes a plan as the file does.
func planText(p reminder.Plan, err error) string {
	if err != nil {
		return "error"
	}
	parts := []string{"no end"}
	say := func(what string, d calendar.Date) {
		if !d.IsZero() {
			parts = append(parts, what+" "+d.String())
		}
	}
	if !p.Expires.IsZero() {
		parts = nil
		say("expires", p.Expires)
		if p.ValidTo != p.Expires {
			say("valid to", p.ValidTo)
		}
		say("opens", p.Opens)
		if p.LastDay != p.FileBy {
			say("last day", p.LastDay)
		}
		say("file by", p.FileBy)
	}
	switch p.Extensions {
	case 0:
	case 1:
		parts = append(parts, "1 extension left")
	default:
		parts = append(parts, fmt.Sprint(p.Extensions, " extensions left"))
	}
	var told []string
	for _, r := range p.Reminders.All() {
		told = append(told, reminderText(p, r))
	}
	if told != nil {
		parts = append(parts, strings.Join(told, ", "))
	}
	for _, s := range p.Skipped.All() {
		parts = append(parts, fmt.Sprintf("no %v: %v", s.Lead, s.Why))
	}
	return strings.Join(parts, "; ")
}

func reminderText(p reminder.Plan, r reminder.Reminder) string {
	text := r.On.String() + " (" + r.Lead.String()
	if r.FileBy != p.FileBy {
		text += ", file by " + r.FileBy.String()
	}
	if r.Pending {
		text += ", pending"
	}
	return text + ")"
}

// dueText writes what is due as the file does.
func dueText(due []reminder.Reminder, err error) string {
	switch {
	case len(due) > 0: // beside it an error may say that more is not known yet
	case err != nil:
		return "error"
	default:
		return "nothing"
	}
	var told []string
	for _, r := range due {
		told = append(told, fmt.Sprintf("%v (%v) %v", r.On, r.Lead, r.Notice))
	}
	return strings.Join(told, ", ")
}
