package petition_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/feedback/petition"
	"github.com/motcua/motcua/feedback/vietnam"
)

var (
	office = calendar.MustNew(vietnamDays())
	docket = petition.MustNew(office, vietnam.Petitions())
)

// minute reads "2026-07-01 09:30" in Vietnamese time.
func minute(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04 -0700", s+" +0700")
	if err != nil {
		panic(err)
	}
	return t
}

// TestPetitions reads testdata/petitions.txt, whose head explains its lines.
func TestPetitions(t *testing.T) {
	book := readBook(t)
	require.GreaterOrEqual(t, len(book), 90)
	for _, c := range book {
		require.Equal(t, c.want, answer(docket.Status(c.petition, c.log, c.now)), c.line)
	}
}

type golden struct {
	line, want string
	petition   petition.Petition
	log        []petition.Event
	now        time.Time
}

func readBook(t testing.TB) (book []golden) {
	t.Helper()
	text, err := os.ReadFile("testdata/petitions.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		question, rest, asked := strings.Cut(line, "  ->  ")
		want, why, reasoned := strings.Cut(rest, "  # ")
		require.True(t, asked && reasoned && why != "", line)
		c := golden{line: line, want: want}
		parts := strings.Split(question, " | ")
		c.petition = readPetition(parts[0])
		for _, part := range parts[1 : len(parts)-1] {
			c.log = append(c.log, readEvent(t, part))
		}
		now, found := strings.CutPrefix(parts[len(parts)-1], "now ")
		require.True(t, found, line)
		c.now = minute(now)
		book = append(book, c)
	}
	return book
}

// readPetition reads "KIND RECEIVED [remote] [learned=DATE]".
func readPetition(s string) petition.Petition {
	words := strings.Split(s, " ")
	p := petition.Petition{ID: "PA-1", Kind: words[0], Received: minute(words[1] + " " + words[2])}
	for _, word := range words[3:] {
		if day, found := strings.CutPrefix(word, "learned="); found {
			p.Learned = calendar.MustParseDate(day)
		}
		p.Remote = p.Remote || word == "remote"
	}
	return p
}

// readEvent reads "KIND AT [args]".
func readEvent(t testing.TB, s string) (e petition.Event) {
	t.Helper()
	word, rest, _ := strings.Cut(s, " ")
	require.NoError(t, e.Kind.UnmarshalText([]byte(word)), s)
	e.At = minute(rest[:16])
	args := strings.TrimPrefix(rest[16:], " ")
	if e.Kind == petition.Transferred {
		e.To = args
		return e
	}
	if word, rest, _ := strings.Cut(args, " "); e.Complexity.UnmarshalText([]byte(word)) == nil {
		args = rest
	}
	e.Limit = calendar.MustParseLimit(args)
	return e
}

// answer writes a status as the file does.
func answer(s petition.Status, err error) string {
	var wrong *petition.LogError
	if errors.As(err, &wrong) {
		return fmt.Sprintf("log[%d]", wrong.Index)
	}
	if err != nil {
		return err.Error()
	}
	text := s.State.String()
	if s.Transferred != "" {
		text += " to " + s.Transferred
	}
	for _, stage := range s.Stages {
		if stage.Verdict == petition.Moot || stage.Verdict == petition.Ahead {
			continue
		}
		text += fmt.Sprintf("; %v %v %v %s %d", stage.Stage.Step, stage.Verdict, stage.Due.Date, ends(stage.Due), stage.DaysLeft)
		if stage.Verdict != petition.Standing && stage.Latest != stage.Due {
			text += " until " + stage.Latest.Date.String()
		}
	}
	for i, b := range s.Breaches {
		text += []string{" breaches: ", ", "}[min(i, 1)] + fmt.Sprintf("%v[%d]", b.Rule, b.Event)
	}
	return text
}

func ends(due calendar.Due) string {
	if due.Date != calendar.DateOf(due.At) {
		return "24:00"
	}
	return due.At.Format("15:04")
}

func vietnamDays() calendar.Config { return nationalDays.Config() }
