package vietnam_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/feedback/petition"
	"github.com/motcua/motcua/feedback/vietnam"
)

// TestPetitionTerms lists every term of the document: a lawyer can hold it
// against the texts.
func TestPetitionTerms(t *testing.T) {
	var lines []string
	cfg := vietnam.Petitions()
	for _, kind := range cfg.Kinds {
		lines = append(lines, kind.ID+" "+kind.InForce.String())
		for _, s := range kind.Stages.All() {
			line := "  " + s.Step.String() + " " + told(s.Clock)
			if s.Remote.Term != (calendar.Term{}) {
				line += "; remote " + told(s.Remote)
			}
			lines = append(lines, strings.TrimRight(line+" | "+s.Basis.String(), " |"))
			require.NotEmpty(t, s.Name.EN)
			require.True(t, !s.Basis.IsZero() || s.Unconfirmed.VI != "", "%s %v: a text, or a warning", kind.ID, s.Step)
			require.Equal(t, s.Unconfirmed.VI == "", s.Unconfirmed.EN == "")
		}
	}
	const complaint = `
  answered 30 days, complex 45 days; remote 45 days, complex 60 days | 02/2011/QH13 Điều 28`
	const second = `
  answered 45 days, complex 60 days; remote 60 days, complex 70 days | 02/2011/QH13 Điều 37`
	require.Equal(t, `feedback 2022-06-23/
  transferred 5 working days | 20/2008/NĐ-CP
  rejected 2 working days
  asked 5 working days
  answered 15 working days
  published 2 working days
complaint 2012-07-01/2026-06-30
  filed 90 days | 02/2011/QH13 Điều 9
  accepted 10 days | 02/2011/QH13 Điều 27`+complaint+`
complaint 2026-07-01/
  filed 90 days | 02/2011/QH13 Điều 9
  accepted 7 working days | 155/2026/NĐ-CP Điều 10`+complaint+`
complaint-second 2012-07-01/2026-06-30
  filed 30 days; remote 45 days | 02/2011/QH13
  accepted 10 days | 02/2011/QH13`+second+`
complaint-second 2026-07-01/
  filed 30 days; remote 45 days | 02/2011/QH13
  accepted 7 working days | 155/2026/NĐ-CP Điều 10`+second+`
denunciation 2019-01-01/
  transferred 5 working days | 25/2018/QH14 Điều 24 khoản 2
  accepted 7 working days, ordinary 10 working days | 25/2018/QH14 Điều 24 khoản 1
  answered 30 days, complex +30 days, very-complex +30 days | 25/2018/QH14 Điều 30`, strings.Join(lines, "\n"))
}

func told(c petition.Clock) string {
	text := c.Term.Limit.String()
	for _, e := range c.Extensions.All() {
		text += ", " + e.For.String() + " "
		if e.OnTop {
			text += "+"
		}
		text += e.Limit.String()
	}
	return text
}

// TestPetitionsMakeADocket: the document is valid, each call gives its own copy,
// and each kind that is in force today stands in SOURCES.md.
func TestPetitionsMakeADocket(t *testing.T) {
	docket, err := petition.New(calendar.MustNew(nationalDays.Config()), vietnam.Petitions())
	require.NoError(t, err)
	sources, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	for _, kind := range vietnam.Petitions().Kinds {
		require.Contains(t, string(sources), "`"+kind.ID+"`")
		_, err := docket.Kind(kind.ID, calendar.MustParseDate("2026-11-23"))
		require.NoError(t, err)
	}
	changed := vietnam.Petitions()
	changed.Kinds[0].ID = "changed"
	require.Equal(t, "feedback", vietnam.Petitions().Kinds[0].ID)
}
