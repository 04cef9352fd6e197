package feedback_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/vietnam"
)

var official = feedback.MustNew(vietnam.Config())

// cases are the lines of a file of testdata, split at the arrow, without their
// comments.
func cases(t *testing.T, name string, each func(line int, question, answer string)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer file.Close()
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "    # ")
		if line == "" || line[0] == '#' {
			continue
		}
		question, answer, found := strings.Cut(line, "  ->  ")
		require.True(t, found, "line %d", number)
		each(number, question, answer)
	}
	require.NoError(t, lines.Err())
}

// written is a value as JSON: where the bytes are the same, so is the answer.
func written(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

// mark gives an account that many points in that many marks.
func mark(t *testing.T, account *feedback.Account, of feedback.Subject, criterion string, points, marks int) {
	t.Helper()
	for i := range marks {
		m := min(2, max(0, points-2*i))
		require.NoError(t, official.Mark(account, of, criterion, m))
	}
}

// TestGrades runs testdata/grades.txt, whose head explains its form.
func TestGrades(t *testing.T) {
	count := 0
	cases(t, "grades.txt", func(line int, question, answer string) {
		count++
		words := strings.Fields(question)
		criteria := strings.Fields("1 2 3 4 5 6 7 8 9")
		if words[0] == "officer" {
			criteria = strings.Fields("1 2 3 4 7")
		}
		require.Len(t, words[1:], len(criteria), "line %d", line)
		var account feedback.Account
		for i, word := range words[1:] {
			of := feedback.Subject{Unit: "09832"}
			if words[0] == "officer" {
				of.Officer = "desk-3"
			}
			var points, marks int
			if word != "-" {
				_, err := fmt.Sscanf(word, "%d/%d", &points, &marks)
				require.NoError(t, err, "line %d", line)
			}
			mark(t, &account, of, criteria[i], points, marks)
		}
		score, err := official.ScoreUnit(&account, "09832")
		if words[0] == "officer" {
			score, err = official.ScoreOfficer(&account, "09832", "desk-3")
		}
		require.NoError(t, err)
		got := fmt.Sprintf("%s of %s %s", score.Points, score.Reachable, score.Grade.Name)
		if score.Grade == (feedback.Grade{}) {
			got += "-"
		}
		require.Equal(t, strings.Join(strings.Fields(answer), " "), got, "line %d", line)
		require.Equal(t, fmt.Sprint(2*len(criteria)), score.Max.String())
	})
	require.Greater(t, count, 25)
}

func TestMarksFromFacts(t *testing.T) {
	day := 24 * time.Hour
	got := func(m int, err error) int {
		require.NoError(t, err)
		return m
	}
	share := func(part, whole int64) feedback.Share { return feedback.Share{Part: part, Whole: whole} }
	for _, c := range []struct {
		what      string
		mark, got int
	}{
		{"sooner than the limit", 2, got(official.TimeMark(2*day, 3*day))},
		{"a second sooner", 2, got(official.TimeMark(3*day-time.Second, 3*day))},
		{"just in time", 1, got(official.TimeMark(3*day, 3*day))},
		{"later", 0, got(official.TimeMark(3*day+1, 3*day))},

		{"no contact", 2, got(official.ContactsMark(0))},
		{"one contact", 1, got(official.ContactsMark(1))},
		{"two contacts", 0, got(official.ContactsMark(2))},
		{"many contacts", 0, got(official.ContactsMark(math.MaxInt))},

		{"nobody to turn to", 2, got(official.BodiesMark(false, 0, 0))},
		{"the desk alone", 1, got(official.BodiesMark(true, 0, 0))},
		{"the desk, and a body whose check on the spot the law demands", 1, got(official.BodiesMark(true, 1, 0))},
		{"such a body alone", 1, got(official.BodiesMark(false, 1, 0))},
		{"the desk and another", 0, got(official.BodiesMark(true, 0, 1))},
		{"another alone", 0, got(official.BodiesMark(false, 0, 1))},

		{"posted up and electronic", 2, official.PublicationMark(true, true)},
		{"posted up", 1, official.PublicationMark(true, false)},
		{"electronic", 1, official.PublicationMark(false, true)},
		{"not published", 0, official.PublicationMark(false, false)},

		{"early, no complaint", 2, got(official.AttitudeMark(2, false))},
		{"on time, no complaint", 1, got(official.AttitudeMark(1, false))},
		{"late, no complaint", 0, got(official.AttitudeMark(0, false))},
		{"early, a complaint", 0, got(official.AttitudeMark(2, true))},

		{"no opinions", 2, got(official.HandlingMark(share(0, 0)))},
		{"all handled on time", 2, got(official.HandlingMark(share(7, 7)))},
		{"99.9 %", 1, got(official.HandlingMark(share(999, 1000)))},
		{"exactly 90 %", 1, got(official.HandlingMark(share(9, 10)))},
		{"89.99 %", 0, got(official.HandlingMark(share(8999, 10000)))},
		{"none of them", 0, got(official.HandlingMark(share(0, 1)))},

		{"20 % of procedures, 30 % of files", 2, got(official.OnlineMark(share(20, 100), share(30, 100), 0))},
		{"19.99 % of procedures", 0, got(official.OnlineMark(share(1999, 10000), share(30, 100), 0))},
		{"29.99 % of files", 1, got(official.OnlineMark(share(1, 5), share(2999, 10000), 0))},
		{"15 % of files", 1, got(official.OnlineMark(share(1, 5), share(15, 100), 0))},
		{"14.99 % of files", 0, got(official.OnlineMark(share(1, 5), share(1499, 10000), 0))},
		{"one late", 0, got(official.OnlineMark(share(1, 5), share(30, 100), 1))},
		{"no files", 0, got(official.OnlineMark(share(1, 5), share(0, 0), 0))},
	} {
		require.Equal(t, c.mark, c.got, c.what)
	}
}

func TestMarksRefuseWhatCannotBe(t *testing.T) {
	bad, none := feedback.Share{Part: 2, Whole: 1}, feedback.Share{}
	empty := feedback.MustNew(feedback.Config{})
	for want, got := range map[string]func() (int, error){
		"feedback: used: -1ns: wanted no less than 0\nfeedback: limit: 0s: wanted more than 0":                             func() (int, error) { return official.TimeMark(-1, 0) },
		"feedback: contacts: -1: wanted no fewer than 0":                                                                   func() (int, error) { return official.ContactsMark(-1) },
		"feedback: onSite: -1: wanted no fewer than 0":                                                                     func() (int, error) { return official.BodiesMark(true, -1, 0) },
		"feedback: others: -1: wanted no fewer than 0":                                                                     func() (int, error) { return official.BodiesMark(true, 0, -1) },
		"feedback: \"3\": wanted a mark: 0, 1 or 2":                                                                        func() (int, error) { return official.AttitudeMark(3, true) },
		"feedback: onTime: 2/1: wanted a part of a whole, neither below 0":                                                 func() (int, error) { return official.HandlingMark(bad) },
		"feedback: circular.handled: wanted a percentage: without it there is no mark":                                     func() (int, error) { return empty.HandlingMark(none) },
		"feedback: procedures: 2/1: wanted a part of a whole, neither below 0\nfeedback: late: -1: wanted no fewer than 0": func() (int, error) { return official.OnlineMark(bad, none, -1) },
		"feedback: circular.onlineProcedures: wanted a percentage: without it there is no mark\nfeedback: circular.onlineFiles: wanted a percentage: without it there is no mark\nfeedback: circular.someOnlineFiles: wanted a percentage: without it there is no mark": func() (int, error) { return empty.OnlineMark(none, none, 0) },
	} {
		m, err := got()
		require.EqualError(t, err, want)
		require.ErrorIs(t, err, feedback.ErrInvalid)
		require.Zero(t, m)
	}
}

func TestMarkRefuses(t *testing.T) {
	var account feedback.Account
	of := feedback.Subject{Unit: "09832", Officer: "desk-3"}
	require.EqualError(t, official.Mark(&account, feedback.Subject{}, "10", 3),
		"feedback: subject.unit: wanted the code of the unit\nfeedback: criterion: \"10\": wanted a criterion of the desk\nfeedback: mark: 3: wanted 0, 1 or 2")
	require.EqualError(t, official.Mark(&account, of, "8", -1),
		"feedback: subject.officer: wanted no officer: 8 is the unit's own criterion\nfeedback: mark: -1: wanted 0, 1 or 2")
	require.Equal(t, feedback.Account{}, account)

	require.NoError(t, official.Mark(&account, of, "1", 2))
	other := feedback.MustNew(feedback.Config{Circular: feedback.Circular{Criteria: []feedback.Criterion{{ID: "x", Name: motcua.Text{VI: "Khác"}}}}})
	_, err := other.ScoreUnit(&account, "09832")
	require.EqualError(t, err, "feedback: criterion: \"1\": wanted a criterion of the desk")
}

// randomAccount has marks of some units and officers.
func randomAccount(t *testing.T, random *rand.Rand) *feedback.Account {
	account := &feedback.Account{}
	for range random.IntN(40) {
		of := feedback.Subject{Unit: fmt.Sprint("u", random.IntN(2))}
		criterion := fmt.Sprint(1 + random.IntN(9))
		if random.IntN(2) == 0 && strings.Contains("12347", criterion) {
			of.Officer = fmt.Sprint("desk-", random.IntN(3))
		}
		require.NoError(t, official.Mark(account, of, criterion, random.IntN(3)))
	}
	return account
}

// TestAccountsMerge: the law of merging, shown in bytes.
func TestAccountsMerge(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	merged := func(parts ...*feedback.Account) *feedback.Account {
		sum := &feedback.Account{}
		for _, part := range parts {
			require.NoError(t, sum.Merge(part))
		}
		return sum
	}
	for range 200 {
		a, b, c := randomAccount(t, random), randomAccount(t, random), randomAccount(t, random)
		before := written(t, a)
		require.Equal(t, written(t, merged(a, b)), written(t, merged(b, a)))
		require.Equal(t, written(t, merged(merged(a, b), c)), written(t, merged(a, merged(b, c))))
		require.Equal(t, before, written(t, merged(a, nil, &feedback.Account{})))

		var read feedback.Account
		require.NoError(t, json.Unmarshal([]byte(before), &read))
		require.Equal(t, before, written(t, &read))
		require.NoError(t, read.Merge(&read))
		require.Equal(t, written(t, merged(a, a)), written(t, &read))
		require.Equal(t, before, written(t, a), "what was merged is as it was")
	}
}

func TestAccountsAreReadStrictly(t *testing.T) {
	account := feedback.Account{}
	require.NoError(t, official.Mark(&account, feedback.Subject{Unit: "09832"}, "1", 1))
	kept := account
	for _, text := range []string{
		`[{"unit": "", "criterion": "1", "marks": 1, "points": 0}]`,
		`[{"unit": "u", "criterion": "", "marks": 1, "points": 0}]`,
		`[{"unit": "u", "criterion": "1", "marks": 0, "points": 0}]`,
		`[{"unit": "u", "criterion": "1", "marks": 1, "points": 3}]`,
		`[{"unit": "u", "criterion": "1", "marks": 1, "points": -1}]`,
		`[{"unit": "u", "criterion": "1", "marks": 1, "points": 1}, {"unit": "u", "criterion": "1", "marks": 1, "points": 1}]`,
		`[{"unit": "u", "criterion": "1", "marks": 4611686018427387904, "points": 1}]`,
		`[{"unit": "u", "criterion": "1", "mark": 1}]`,
	} {
		require.ErrorIs(t, json.Unmarshal([]byte(text), &account), feedback.ErrInvalid, text)
	}
	require.Equal(t, kept, account)

	require.NoError(t, json.Unmarshal([]byte(`[{"unit": "u", "criterion": "1", "marks": 4611686018427387903, "points": 9223372036854775806}]`), &account))
	score, err := official.ScoreUnit(&account, "u")
	require.NoError(t, err)
	require.Equal(t, "2", score.Points.String())
	require.Error(t, official.Mark(&account, feedback.Subject{Unit: "u"}, "1", 2), "there is no room")
	require.Error(t, account.Merge(&account))
}

// TestUnitsAreTheirOfficers: a unit's criterion is reckoned of all dossiers, not
// of officers' averages.
func TestUnitsAreTheirOfficers(t *testing.T) {
	var account feedback.Account
	mark(t, &account, feedback.Subject{Unit: "u", Officer: "desk-1"}, "1", 6, 3)
	mark(t, &account, feedback.Subject{Unit: "u", Officer: "desk-2"}, "1", 0, 1)
	mark(t, &account, feedback.Subject{Unit: "u"}, "1", 1, 1)
	mark(t, &account, feedback.Subject{Unit: "v", Officer: "desk-1"}, "1", 0, 9)
	unit, err := official.ScoreUnit(&account, "u")
	require.NoError(t, err)
	require.Equal(t, "1.4", unit.Points.String(), "7 points in 5 dossiers")
	officer, err := official.ScoreOfficer(&account, "u", "desk-1")
	require.NoError(t, err)
	require.Equal(t, "2", officer.Points.String())
	nobody, err := official.ScoreOfficer(&account, "u", "")
	require.NoError(t, err)
	require.Equal(t, "không có dữ liệu", nobody.Text().VI, "marks without an officer are not an officer's")
	nothing, err := official.ScoreUnit(nil, "u")
	require.NoError(t, err)
	require.Equal(t, "no data", nothing.Text().EN)
	require.Empty(t, nothing.Losses())
}

func TestCircularFaults(t *testing.T) {
	d := decimal.RequireFromString
	_, err := feedback.New(feedback.Config{Circular: feedback.Circular{
		Criteria: []feedback.Criterion{{ID: "1", Name: motcua.Text{VI: "Một"}}, {ID: "1", Unit: true, Officer: true}, {Name: motcua.Text{VI: "Ba"}}},
		Units:    []feedback.Grade{{From: d("5"), Name: motcua.Text{VI: "A"}}, {From: d("5"), Name: motcua.Text{VI: "B"}}, {From: d("-1")}},
		Officers: []feedback.Grade{{From: d("5"), Name: motcua.Text{VI: "A"}}},
		Handled:  d("101"), OnlineFiles: d("15"), SomeOnlineFiles: d("15"), OnlineProcedures: d("1e900"),
	}})
	require.EqualError(t, err, strings.TrimSpace(`
feedback: circular.criteria[1].id: "1": wanted an id of its own
feedback: circular.criteria[1].name.vi: wanted a name in Vietnamese
feedback: circular.criteria[1].officer: true: wanted false: what is the unit's own is no officer's
feedback: circular.criteria[2].id: wanted an id: printable text of at most 200 bytes
feedback: circular.units[1].from: 5: wanted less than the grade before it: the highest comes first
feedback: circular.units[2].from: -1: wanted points from 0 to 100, with at most 9 decimal places
feedback: circular.units[2].name.vi: wanted a name in Vietnamese
feedback: circular.officers[0].from: 5: wanted 0 in the last grade, so that all points have one
feedback: circular.handled: 101: wanted a percentage above 0, at most 100, with at most 9 decimal places
feedback: circular.onlineProcedures: a number of very many digits: wanted a percentage above 0, at most 100, with at most 9 decimal places
feedback: circular.someOnlineFiles: 15: wanted less than onlineFiles`))
}

// TestGradesFall: each begins below the one before it, 0 being the last.
func TestGradesFall(t *testing.T) {
	for from, wanted := range map[string]string{
		"15 12 0": "", "100 0": "", "0": "",
		"0 5 0":   "units[1].from: 5: wanted less than the grade before it",
		"15 0 0":  "units[2].from: 0: wanted less than the grade before it",
		"0 100 0": "units[1].from: 100: wanted less than the grade before it",
		"15 12":   "units[1].from: 12: wanted 0 in the last grade",
	} {
		var units []feedback.Grade
		for points := range strings.FieldsSeq(from) {
			units = append(units, feedback.Grade{From: decimal.RequireFromString(points), Name: motcua.Text{VI: "Bậc"}})
		}
		cfg := vietnam.Config()
		cfg.Circular.Units = units
		_, err := feedback.New(cfg)
		if wanted == "" {
			require.NoError(t, err, from)
		} else {
			require.ErrorContains(t, err, wanted, from)
		}
	}
}

// TestDesksKeepTheirDocument: what is done to a document after New, or to what a
// desk has handed out, changes no answer.
func TestDesksKeepTheirDocument(t *testing.T) {
	cfg := vietnam.Config()
	desk := feedback.MustNew(cfg)
	cfg.Circular.Criteria[0].ID, cfg.Circular.Units[0].From = "x", decimal.NewFromInt(99)
	cfg.Index.Groups[0].Items[0].Max = decimal.NewFromInt(99)
	var account feedback.Account
	require.NoError(t, desk.Mark(&account, feedback.Subject{Unit: "u"}, "1", 1))
	score, err := desk.ScoreUnit(&account, "u")
	require.NoError(t, err)
	score.Lines.Slice()[0].ID = "x"
	score.Losses()[0].ID = "x"
	again, err := desk.ScoreUnit(&account, "u")
	require.NoError(t, err)
	require.Equal(t, "1", again.Lines.Slice()[0].ID)
	index, err := desk.ScoreIndex(nil)
	require.NoError(t, err)
	require.Equal(t, "100", index.Max.String())
}
