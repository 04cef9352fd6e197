package calendar_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

// TestDeadlines runs testdata/deadlines.txt, whose head explains its form. The
// due dates there were derived by hand from the law and the data.
func TestDeadlines(t *testing.T) {
	file, err := os.Open("testdata/deadlines.txt")
	require.NoError(t, err)
	defer file.Close()

	calendars := map[string]*calendar.Calendar{"": national}
	cases := 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "  # ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "calendar "):
			name, document, _ := strings.Cut(strings.TrimPrefix(line, "calendar "), " ")
			var cfg calendar.Config
			require.NoError(t, json.Unmarshal([]byte(document), &cfg), "line %d", number)
			c, err := calendar.New(cfg)
			require.NoError(t, err, "line %d", number)
			calendars[name] = c
		default:
			cases++
			g := parseGolden(t, line)
			c := calendars[g.calendar]
			require.NotNil(t, c, "line %d: calendar %q", number, g.calendar)
			require.Equal(t, g.want, outcome(c.Deadline(g.filed, g.term)), "line %d: %s", number, lines.Text())
			require.Equal(t, g.want, walked(c, g.filed, g.term), "line %d, steps: %s", number, lines.Text())
		}
	}
	require.NoError(t, lines.Err())
	require.GreaterOrEqual(t, cases, 150)
}

type golden struct {
	calendar string
	filed    time.Time
	term     calendar.Term
	want     string
}

func parseGolden(t *testing.T, line string) golden {
	t.Helper()
	var g golden
	if rest, found := strings.CutPrefix(line, "["); found {
		g.calendar, line, _ = strings.Cut(rest, "] ")
	}
	question, want, found := strings.Cut(line, "->")
	require.True(t, found, line)
	g.want = strings.TrimSpace(want)
	date, rest, _ := strings.Cut(question, " ")
	clock, rest, _ := strings.Cut(rest, " ")
	if len(clock) == len("15:04") {
		clock += ":00"
	}
	filed, err := time.Parse("2006-01-02 15:04:05 -0700", date+" "+clock+" +0700")
	require.NoError(t, err, line)
	g.filed = filed
	g.term = parseTerm(t, strings.TrimSpace(rest))
	return g
}

// parseTerm reads "limit[, at once][, until midnight][, after HH:MM effect]".
func parseTerm(t *testing.T, text string) calendar.Term {
	t.Helper()
	parts := strings.Split(text, ", ")
	term := calendar.Term{Limit: calendar.MustParseLimit(parts[0])}
	for _, part := range parts[1:] {
		after, isCutoff := strings.CutPrefix(part, "after ")
		switch {
		case part == "at once":
			term.Start = calendar.AtOnce
		case part == "until midnight":
			term.End = calendar.Midnight
		case isCutoff:
			clock, effect, _ := strings.Cut(after, " ")
			term.Cutoff.After = calendar.MustParseClock(clock)
			require.NoError(t, term.Cutoff.Effect.UnmarshalText([]byte(effect)))
		default:
			t.Fatalf("%q is no part of a term", part)
		}
	}
	return term
}

// outcome writes an answer as the file does.
func outcome(due calendar.Due, err error) string {
	var uncovered *calendar.UncoveredError
	if errors.As(err, &uncovered) {
		return "uncovered " + uncovered.Date.String()
	}
	if err != nil {
		return err.Error()
	}
	text := due.Date.String() + " " + strings.TrimSuffix(due.At.Format("15:04:05"), ":00")
	if due.Date != calendar.DateOf(due.At) {
		text = due.Date.String() + " 24:00"
	}
	if due.Pending {
		text += " pending"
	}
	return text
}

// walked is the outcome that the steps tell: their last due instant; where
// there is none, and for pending, it is Deadline's.
func walked(c *calendar.Calendar, filed time.Time, term calendar.Term) string {
	due, err := c.Deadline(filed, term)
	told := time.Time{}
	for step := range c.Steps(filed, term) {
		if !told.IsZero() {
			return "a step after the due instant"
		}
		told = step.Due
	}
	if err != nil && !told.IsZero() {
		return "a due instant where Deadline has none"
	}
	due.At = told
	return outcome(due, err)
}
