package procedures_test

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

// TestFees reads testdata/fees.txt, whose head explains its lines.
func TestFees(t *testing.T) {
	catalogue := procedures.MustNew(vietnam.Config())
	for _, c := range goldenCases(t, "testdata/fees.txt", 120) {
		quote, err := catalogue.Quote(goldenFiling(t, c.question))
		require.Equal(t, c.answer, goldenAnswer(t, quote, err), c)
	}
}

// golden is a case of a file: "question  ->  answer  # why".
type golden struct{ question, answer, why string }

// goldenCases reads a file, which has at least that many.
func goldenCases(t *testing.T, name string, least int) (cases []golden) {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		question, rest, asked := strings.Cut(line, "  ->  ")
		answer, why, reasoned := strings.Cut(rest, "  # ")
		require.True(t, asked && reasoned && why != "", line)
		cases = append(cases, golden{question, answer, why})
	}
	require.GreaterOrEqual(t, len(cases), least)
	return cases
}

// goldenFiling reads "DATE CODE", then a channel and facts as name=value.
func goldenFiling(t *testing.T, question string) procedures.Filing {
	t.Helper()
	words := strings.Split(question, " ")
	f := procedures.Filing{Date: calendar.MustParseDate(words[0]), Procedure: words[1]}
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		require.NoError(t, err, question)
		return n
	}
	for _, word := range words[2:] {
		name, value, fact := strings.Cut(word, "=")
		switch {
		case !fact:
			require.NoError(t, f.Channel.UnmarshalText([]byte(word)), question)
		case name == "province":
			f.Province = value
		case name == "case":
			f.Case = value
		case name == "groups":
			f.Groups = strings.Split(value, ",")
		case name == "copies":
			for original := range strings.SplitSeq(value, ",") {
				count, pages, _ := strings.Cut(original, "x")
				c := procedures.Copy{Count: number(count)}
				if pages != "" {
					c.Pages = number(pages)
				}
				f.Copies = append(f.Copies, c)
			}
		case name == "documents":
			f.Documents = number(value)
		case name == "transactions":
			f.Transactions = number(value)
		case name == "persons":
			f.Persons = number(value)
		case name == "facilities":
			f.Facilities = number(value)
		case name == "value":
			f.Value = procedures.VND(number(value))
		default:
			require.Fail(t, "no such fact", question)
		}
	}
	return f
}

// goldenAnswer words an answer as the file does.
func goldenAnswer(t *testing.T, q procedures.Quote, err error) string {
	t.Helper()
	var (
		unknown    *procedures.UnknownError
		notInForce *procedures.NotInForceError
		superseded *procedures.SupersededError
		unpriced   *procedures.UnpricedError
		invalid    *fault.Error
	)
	switch {
	case errors.As(err, &unknown):
		return "unknown"
	case errors.As(err, &notInForce):
		return "not in force"
	case errors.As(err, &superseded):
		return "superseded " + superseded.Successor
	case errors.As(err, &unpriced):
		return strings.TrimSpace("unpriced " + unpriced.Fee)
	case errors.As(err, &invalid):
		var lacking []string
		for _, f := range invalid.Faults {
			if f.Path == "channel" && f.Value != "" {
				return "not filed so"
			}
			require.Empty(t, f.Value, "wrong, not missing: %v", err)
			name := f.Path[strings.LastIndex(f.Path, ".")+1:]
			lacking = append(lacking, name)
		}
		return "missing " + strings.Join(lacking, ", ")
	}
	require.NoError(t, err)
	if q.Waived == 0 {
		return q.Total.String()
	}
	return fmt.Sprintf("%v of %v, less %v by %s", q.Total, q.Gross, q.Waived, q.Lines[0].Relief.ID)
}
