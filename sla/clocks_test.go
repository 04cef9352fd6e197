package sla_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/sla"
)

// TestClocks reads testdata/clocks.txt, whose head explains its lines.
func TestClocks(t *testing.T) {
	text, err := os.ReadFile("testdata/clocks.txt")
	require.NoError(t, err)
	cases := 0
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cases++
		question, rest, asked := strings.Cut(line, "  ->  ")
		answer, why, reasoned := strings.Cut(rest, "  # ")
		require.True(t, asked && reasoned && why != "", line)
		answer, slips, told := strings.Cut(answer, " slips: ")
		status, err := clockOf(t, question)
		require.Equal(t, answer, clockAnswer(status, err), line)
		if told {
			require.Equal(t, slips, owed(status), line)
		}
	}
	require.GreaterOrEqual(t, cases, 200)
}

func minute(s string) time.Time { return instant(s + ":00") }

// clockOf asks a line's question.
func clockOf(t *testing.T, question string) (sla.Status, error) {
	t.Helper()
	parts := strings.Split(question, " | ")
	p := clockPromise(t, parts[0])
	var log []sla.Event
	for _, part := range parts[1 : len(parts)-1] {
		word, rest, _ := strings.Cut(part, " ")
		var e sla.Event
		require.NoError(t, e.Kind.UnmarshalText([]byte(word)), question)
		e.At = minute(rest[:16])
		if due, found := strings.CutPrefix(rest[16:], " due "); found {
			e.Due = minute(due)
		} else if limit, found := strings.CutPrefix(rest[16:], " "); found {
			e.Limit = calendar.MustParseLimit(limit)
		}
		log = append(log, e)
	}
	now, found := strings.CutPrefix(parts[len(parts)-1], "now ")
	require.True(t, found, question)
	return lawAlone.Status(p, log, minute(now))
}

// clockPromise reads "START [received=AT] LEGAL [/ OFFERED] [POLICY] [extension=…]".
func clockPromise(t *testing.T, s string) sla.Promise {
	t.Helper()
	p := sla.Promise{Filing: sla.Filing{Accepted: minute(s[:16])}, Slip: true, Calendar: office.ID()}
	s = strings.TrimPrefix(s[16:], " ")
	if received, found := strings.CutPrefix(s, "received="); found {
		p.Filing.Received, s = minute(received[:16]), received[17:]
	}
	s, rights, _ := strings.Cut(s, " extension=")
	for right := range strings.SplitSeq(rights, " extension=") {
		if right == "agreement" {
			p.Extension.ByAgreement = true
		} else if right != "" {
			p.Extension.Limit = calendar.MustParseLimit(right)
		}
	}
	for _, policy := range []sla.SupplementPolicy{sla.Restart, sla.Subtract, sla.Shift} {
		if rest, found := strings.CutSuffix(s, " "+policy.String()); found {
			p.Supplement, s = policy, rest
		}
	}
	legal, offered, both := strings.Cut(s, " / ")
	if !both {
		offered = legal
	}
	p.Legal, p.Offered = commitment(t, p.Filing.Start(), legal), commitment(t, p.Filing.Start(), offered)
	if p.Offered.Due.At.After(p.Legal.Due.At) {
		p.Offered = p.Legal
	}
	return p
}

// commitment reads a term as in calendar's testdata: "same day, after 15:00 may-defer".
func commitment(t *testing.T, start time.Time, s string) sla.Commitment {
	t.Helper()
	var term calendar.Term
	for i, part := range strings.Split(s, ", ") {
		switch after, cutoff := strings.CutPrefix(part, "after "); {
		case i == 0:
			term.Limit = calendar.MustParseLimit(part)
		case part == "at once":
			term.Start = calendar.AtOnce
		case cutoff:
			clock, effect, _ := strings.Cut(after, " ")
			term.Cutoff.After = calendar.MustParseClock(clock)
			require.NoError(t, term.Cutoff.Effect.UnmarshalText([]byte(effect)))
		default:
			require.NoError(t, term.Start.UnmarshalText([]byte(part)), s)
		}
	}
	due, err := office.Deadline(start, term)
	require.NoError(t, err)
	return sla.Commitment{Term: term, Due: due}
}

func clockAnswer(s sla.Status, err error) string {
	var impossible *sla.LogError
	if errors.As(err, &impossible) {
		return fmt.Sprintf("log[%d]", impossible.Index)
	}
	if err != nil {
		return err.Error()
	}
	text := fmt.Sprintf("%v offered %s legal %s left %s days %d used %s", s.State,
		dueText(s.Offered), dueText(s.Legal), hours(s.Left), s.DaysLeft, hours(s.Used))
	for i, b := range s.Breaches {
		text += fmt.Sprintf("%s%v[%d]", []string{" breaches: ", ", "}[min(i, 1)], b.Rule, b.Event)
	}
	return text
}

func dueText(d calendar.Due) string { return d.At.Format("2006-01-02 15:04") }

func hours(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	return fmt.Sprintf("%s%dh%dm", sign, d/time.Hour, d%time.Hour/time.Minute)
}

// owed are the slips besides the receipt.
func owed(s sla.Status) string {
	var all []string
	for _, slip := range s.Slips {
		if slip != sla.Receipt {
			all = append(all, slip.String())
		}
	}
	if len(all) == 0 {
		return "none"
	}
	return strings.Join(all, ", ")
}
