package vietnam_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/vietnam"
)

func ExampleConfig() {
	desk, err := feedback.New(vietnam.Config())
	if err != nil {
		fmt.Println(err)
		return
	}
	var account feedback.Account
	err = desk.Mark(&account, feedback.Subject{Unit: "09832", Officer: "desk-3"}, "1", 2)
	score, _ := desk.ScoreUnit(&account, "09832")
	fmt.Println(score.Text().VI, err)
	// Output: 2/18 điểm: Yếu; chỉ có thể đạt 2 vì thiếu dữ liệu <nil>
}

// TestCircular: nine criteria of two points are 18; an officer's five are 10.
func TestCircular(t *testing.T) {
	circular := vietnam.Config().Circular
	require.Len(t, circular.Criteria, 9)
	var own, officers []string
	for i, c := range circular.Criteria {
		require.Equal(t, fmt.Sprint(i+1), c.ID)
		require.NotEmpty(t, c.Name.EN)
		require.Equal(t, "01/2018/TT-VPCP", c.Basis.Instrument())
		if c.Unit {
			own = append(own, c.ID)
		}
		if c.Officer {
			officers = append(officers, c.ID)
		}
	}
	require.Equal(t, []string{"5", "6", "8", "9"}, own)
	require.Equal(t, []string{"1", "2", "3", "4", "7"}, officers)

	score, err := feedback.MustNew(vietnam.Config()).ScoreUnit(nil, "09832")
	require.NoError(t, err)
	require.Equal(t, "18", score.Max.String())
	require.Equal(t, "15 12 9 6 0", bounds(circular.Units))
	require.Equal(t, "5 3.5 0", bounds(circular.Officers))
	require.Equal(t, "90 20 30 15", fmt.Sprint(circular.Handled, " ", circular.OnlineProcedures, " ", circular.OnlineFiles, " ", circular.SomeOnlineFiles))
}

func bounds(grades []feedback.Grade) (text string) {
	for i, g := range grades {
		if i > 0 {
			text += " "
		}
		text += g.From.String()
	}
	return text
}

// TestIndex: 100 points in six groups, each the sum of its parts; every band, and
// every part that is read into the decision, is marked.
func TestIndex(t *testing.T) {
	index := vietnam.Config().Index
	sum := decimal.Decimal{}
	groups, unconfirmed := "", 0
	for _, g := range index.Groups {
		sum = sum.Add(g.Max)
		groups += fmt.Sprint(g.ID, " ", g.Max, ":")
		for _, item := range g.Items {
			groups += " " + item.Max.String()
			if item.Unconfirmed {
				unconfirmed++
			}
		}
		groups += "\n"
	}
	require.Equal(t, "100", sum.String())
	require.Equal(t, `CKMB 18: 6 4 2 6
TDGQ 20: 20
CLGQ 12: 12
TTTT 10: 2 2 6
MDSH 22: 6 4 2 2 4 2 2
MDHL 18: 6 6 6
`, groups)
	require.Equal(t, 8, unconfirmed)
	require.Equal(t, "90 80 70 50 0", bounds(index.Grades))
	for _, g := range index.Grades {
		require.True(t, g.Unconfirmed, g.Name.EN)
	}
}

// TestIndexSaysWhatIsUnconfirmed: no score has a band without saying that it is
// not confirmed, even if all that it is made of is.
func TestIndexSaysWhatIsUnconfirmed(t *testing.T) {
	score, err := feedback.MustNew(vietnam.Config()).ScoreIndex([]feedback.Measure{{ID: "TDGQ.20", Part: 1, Whole: 1}})
	require.NoError(t, err)
	require.True(t, score.Unconfirmed)
	require.Contains(t, score.Text().VI, "chưa được kiểm chứng")
}

// TestAllIsExplained: SOURCES.md has a word on every document and every indicator.
func TestAllIsExplained(t *testing.T) {
	sources, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	for _, g := range vietnam.Config().Index.Groups {
		require.Contains(t, string(sources), "`"+g.ID+"`")
	}
	for _, name := range []string{"circular.json", "index.json"} {
		require.Contains(t, string(sources), name)
	}
}

// TestConfigIsFresh: what is done to one copy does not show in the next.
func TestConfigIsFresh(t *testing.T) {
	cfg := vietnam.Config()
	cfg.Circular.Criteria[0].ID = "x"
	cfg.Index.Groups[0].Items[0].ID = "x"
	require.Equal(t, "1", vietnam.Config().Circular.Criteria[0].ID)
	require.Equal(t, "CKMB.6a", vietnam.Config().Index.Groups[0].Items[0].ID)
}
