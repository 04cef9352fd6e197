package sla_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
	"github.com/motcua/motcua/sla/hanoi"
)

// TestPromises runs testdata/promises.txt, whose head explains its form. Its
// instants were not reckoned by the engine.
func TestPromises(t *testing.T) {
	file, err := os.Open("testdata/promises.txt")
	require.NoError(t, err)
	defer file.Close()

	own := map[string]procedures.Procedure{}
	offices := map[string]*sla.Agreement{"hanoi": sla.MustNew(office, hanoi.Config()), "paperless": sla.MustNew(office, hanoi.Paperless())}
	cases := 0
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "  # ")
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "" || word == "#":
		case word == "procedure":
			var p procedures.Procedure
			code, document, _ := strings.Cut(rest, " ")
			require.NoError(t, json.Unmarshal([]byte(document), &p), "line %d", number)
			own[code] = p
		case word == "office":
			var cfg sla.Config
			name, document, _ := strings.Cut(rest, " ")
			require.NoError(t, json.Unmarshal([]byte(document), &cfg), "line %d", number)
			offices[name], err = sla.New(office, cfg)
			require.NoError(t, err, "line %d", number)
		default:
			cases++
			agreement := offices[strings.Trim(word, "[]")]
			require.NotNil(t, agreement, "line %d", number)
			question, want, found := strings.Cut(rest, "  ->  ")
			require.True(t, found, "line %d", number)
			code, facts, _ := strings.Cut(question, "  ")
			filing := parseFiling(t, facts)
			p, known := own[code]
			if !known {
				p = versionFor(t, code, filing)
			}
			promise, err := agreement.Promise(p, filing)
			require.Equal(t, want, said(promise, filing, err), "line %d: %s", number, lines.Text())
			require.Equal(t, promise.Initiative, winner(t, agreement, p, filing), "line %d", number)
			if err == nil {
				foundAgain(t, agreement, p, promise)
			}
		}
	}
	require.NoError(t, lines.Err())
	require.GreaterOrEqual(t, cases, 130)
}

// versionFor is the version of the procedure that a desk would look up: of the
// day of acceptance, or of submission where that is not known.
func versionFor(t *testing.T, code string, filing sla.Filing) procedures.Procedure {
	t.Helper()
	var last procedures.Procedure
	for p := range catalogue.Versions(code) {
		last = p
		for _, at := range []time.Time{filing.Accepted, filing.Submitted} {
			if !at.IsZero() && p.InForce.Contains(calendar.DateOf(at)) {
				return p
			}
		}
	}
	require.NotEmpty(t, last.Code)
	return last
}

func parseFiling(t *testing.T, facts string) (f sla.Filing) {
	t.Helper()
	for fact := range strings.SplitSeq(facts, ", ") {
		name, value, _ := strings.Cut(fact, " ")
		switch name {
		case "accepted":
			f.Accepted = moment(t, value)
		case "submitted":
			f.Submitted = moment(t, value)
		case "received":
			f.Received = moment(t, value)
		case "unit":
			f.Unit = value
		case "case":
			f.Case = value
		case "level":
			require.NoError(t, f.Level.UnmarshalText([]byte(value)))
		default:
			require.NoError(t, f.Channel.UnmarshalText([]byte(name)), fact)
		}
	}
	return f
}

func moment(t *testing.T, s string) time.Time {
	t.Helper()
	if len(s) == len("2006-01-02 15:04") {
		s += ":00"
	}
	at, err := time.Parse("2006-01-02 15:04:05 -0700", s+" +0700")
	require.NoError(t, err)
	return at
}

// said is a promise or its error in the form of the file.
func said(promise sla.Promise, filing sla.Filing, err error) string {
	var uncovered *calendar.UncoveredError
	var notInForce *procedures.NotInForceError
	switch {
	case errors.As(err, &uncovered):
		return "uncovered " + uncovered.Date.String()
	case errors.As(err, &notInForce):
		return "not in force"
	case errors.Is(err, motcua.ErrInvalid):
		var paths []string
		for line := range strings.SplitSeq(err.Error(), "\n") {
			paths = append(paths, strings.Split(line, ": ")[1])
		}
		return "refused " + strings.Join(paths, ", ")
	case err != nil:
		return err.Error()
	}
	text := "legal " + short(promise.Legal.Due.At) + "; offered " + short(promise.Offered.Due.At) + " by "
	if filing.Accepted.IsZero() {
		text = "accepted " + short(promise.Filing.Accepted) + "; " + text
	}
	if promise.Initiative == "" {
		text += "law"
	}
	text += promise.Initiative + "; " + map[bool]string{true: "slip", false: "no slip"}[promise.Slip]
	if promise.Home {
		text += "; home"
	}
	return text
}

func short(t time.Time) string {
	return strings.TrimSuffix(t.In(time.FixedZone("", 7*60*60)).Format(time.DateTime), ":00")
}

// foundAgain: a promise written and read is the same, and its filing, asked
// again, gives it again.
func foundAgain(t *testing.T, agreement *sla.Agreement, p procedures.Procedure, promise sla.Promise) {
	t.Helper()
	again, err := agreement.Promise(p, promise.Filing)
	require.NoError(t, err)
	require.Equal(t, promise, again)
	written, err := json.Marshal(promise)
	require.NoError(t, err)
	var read sla.Promise
	require.NoError(t, json.Unmarshal(written, &read))
	rewritten, err := json.Marshal(read)
	require.NoError(t, err)
	require.JSONEq(t, string(written), string(rewritten))
}
