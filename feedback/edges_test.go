package feedback_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

var monday = time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime)

// rated counts answers on a scale, the lowest first, and finished dossiers.
func rated(t *testing.T, tally *feedback.Tally, unit string, scale feedback.Scale, finished int64, answers ...int) {
	t.Helper()
	of := feedback.Subject{Unit: unit}
	require.NoError(t, tally.Finished(of, monday, finished))
	lowest, _ := scale.Values()
	for i, n := range answers {
		for range n {
			require.NoError(t, tally.Add(feedback.Response{
				Stratum: feedback.Verified, Subject: of, Channel: feedback.QR, At: monday, Scale: scale, Value: lowest + i,
			}))
		}
	}
}

// TestFinishedAreWithheldAlikeInEveryTable: the dossiers that a unit finished are
// the same whatever scale a table is of. No response is in both tables, so the
// rule to publish one table of a response is kept; and yet the 1 dossier of unit
// A must not come out as 13 − 6 − 6.
func TestFinishedAreWithheldAlikeInEveryTable(t *testing.T) {
	var tally feedback.Tally
	rated(t, &tally, "A", feedback.Marks, 1)
	rated(t, &tally, "B", feedback.Marks, 6, 0, 0, 6)
	rated(t, &tally, "C", feedback.Marks, 6)
	known, total := map[string]int64{}, int64(0)
	for _, scale := range []feedback.Scale{feedback.Stars, feedback.Marks} {
		p, err := desk(5).Publish(&tally, feedback.Verified, scale, calendar.Span{}, feedback.ByUnit)
		require.NoError(t, err)
		for _, row := range p.Rows.All() {
			if !row.Finished.Withheld {
				known[row.Subject.Unit] = row.Finished.Count
			}
		}
		total = max(total, p.Total.Finished.Count)
	}
	if left := 3 - len(known); total > 0 && left == 1 {
		for _, n := range known {
			total -= n
		}
		t.Fatalf("the one row whose dossiers are withheld in both tables has %d", total)
	}
}

// TestNoVerbShowsACount: what is not for publication prints as its name by any
// verb.
func TestNoVerbShowsACount(t *testing.T) {
	var tally feedback.Tally
	rated(t, &tally, "A", feedback.Marks, 0, 0, 0, 7654)
	var account feedback.Account
	for range 7654 {
		require.NoError(t, official.Mark(&account, feedback.Subject{Unit: "A"}, "1", 1))
	}
	var counts feedback.Counts
	for c := range tally.Counts(feedback.Verified, feedback.Marks, calendar.Span{}, 0) {
		counts = c
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%d", "%x", "%s", "%t"} {
		for _, v := range []any{tally, &tally, counts, &counts, account, &account} {
			text := fmt.Sprintf(verb, v)
			require.NotContains(t, text, "7654", "%s of %T", verb, v)
			require.NotContains(t, text, "1de6", "%s of %T", verb, v)
		}
	}
}

// TestAnEstimateLiesInItsInterval: 100 officers of exactly 80 % make the whole
// look like chance. That must not make one of 50 % "79.7 %, between 40 and 60 %,
// not to be told from the mean".
func TestAnEstimateLiesInItsInterval(t *testing.T) {
	measures := []feedback.Measure{{ID: "desk-x1", Part: 50, Whole: 100}}
	for i := range 100 {
		measures = append(measures, feedback.Measure{ID: fmt.Sprintf("desk-%03d", i), Part: 80, Whole: 100})
	}
	for _, s := range compare(t, measures...).Standings.All() {
		inside := !s.Estimate.LessThan(s.Interval.Low) && !s.Estimate.GreaterThan(s.Interval.High)
		require.True(t, inside, s.Text().EN)
	}
}

// TestRunLengthKnowsThatATieIsAnAlarm: where one report reaches the threshold
// exactly, each report is an alarm, and the first comes after 1 / (1 − e^−mean)
// periods. Watch says so; what is stated has to be of the same chart.
func TestRunLengthKnowsThatATieIsAnAlarm(t *testing.T) {
	for _, c := range []struct {
		rate, threshold string
		dossiers        int64
	}{{"0.001", "0.923537165", 53}, {"0.001", "0.871600145", 89}, {"0.002", "0.73165873", 93}, {"0.002", "0.70569022", 102}} {
		desk := watching(c.rate, "2", c.threshold)
		watches, err := desk.Watch([]feedback.Reported{{Desk: "a", Period: week(0), Dossiers: c.dossiers, Reports: 1}})
		require.NoError(t, err)
		require.Len(t, watches[0].Alarms(), 1, "one report is an alarm")
		stated, err := desk.RunLength(c.dossiers, decimal.NewFromInt(1))
		require.NoError(t, err)
		mean := decimal.RequireFromString(c.rate).InexactFloat64() * float64(c.dossiers)
		require.InEpsilon(t, 1/(1-math.Exp(-mean)), stated.InexactFloat64(), 0.01, "%+v", c)
	}
}

// TestPeriodsAreStretchesOfDays: a period without an end overlaps all that comes
// after it, and has no day to print.
func TestPeriodsAreStretchesOfDays(t *testing.T) {
	for _, period := range []string{"2026-01-01/", "/2026-01-31"} {
		_, err := watching("0.01", "2", "4").Watch([]feedback.Reported{
			{Desk: "a", Period: calendar.MustParseSpan(period), Dossiers: 10, Reports: 5},
			{Desk: "a", Period: calendar.MustParseSpan("2026-02-01/2026-02-28"), Dossiers: 10, Reports: 5},
		})
		require.ErrorIs(t, err, feedback.ErrInvalid, period)
	}
}

// TestNoDossierAndNoPersonIsASubject: the package says that nothing in it takes a
// name, or a number of a person or a dossier.
func TestNoDossierAndNoPersonIsASubject(t *testing.T) {
	for _, officer := range []string{"000.00.53.H48-220921-0099", "G09.20-261124-0001", "cccd001099012345", "v1001099012345"} {
		var tally feedback.Tally
		require.ErrorIs(t, tally.Finished(feedback.Subject{Unit: "09832", Officer: officer}, monday, 1), feedback.ErrInvalid, officer)
	}
	for _, id := range []string{"001099012345", "0912345678", "000.00.53.H48-220921-0099"} {
		var tally feedback.Tally
		require.ErrorIs(t, tally.Finished(feedback.Subject{Unit: id}, monday, 1), feedback.ErrInvalid, id)
		_, err := comparing.Compare([]feedback.Measure{{ID: id, Part: 1, Whole: 30}})
		require.ErrorIs(t, err, feedback.ErrInvalid, id)
		_, err = watching("0.01", "2", "4").Watch([]feedback.Reported{{Desk: id, Period: week(0)}})
		require.ErrorIs(t, err, feedback.ErrInvalid, id)
	}
	_, err := comparing.Compare([]feedback.Measure{{ID: "two\nlines", Part: 1, Whole: 30}})
	require.ErrorIs(t, err, feedback.ErrInvalid, "an id is printed, so it is printable")
}

// TestAReadPublicationIsOne: what no desk publishes is not read as published.
func TestAReadPublicationIsOne(t *testing.T) {
	for _, answers := range []string{`{"count": 2}`, `{"count": -123}`, `{"withheld": true, "count": 7}`} {
		var p feedback.Publication
		text := `{"stratum": "verified", "scale": "marks", "minCell": 5, "rows": [], "total": {"answers": ` + answers + `, "values": [{"count": 5}, {"count": 5}, {"count": 5}]}}`
		require.ErrorIs(t, json.Unmarshal([]byte(text), &p), feedback.ErrInvalid, answers)
	}
}

// TestARefusalIsShort: a small payload must not make a large error.
func TestARefusalIsShort(t *testing.T) {
	payload := `{"hours": [` + strings.TrimSuffix(strings.Repeat(`{"face": 1},`, 10_000), ",") + `]}`
	desk := feedback.MustNew(feedback.Config{Moods: feedback.Moods{Models: motcua.ListOf("M 1"), Least: 5}})
	_, err := desk.Moods([]byte(payload))
	require.ErrorIs(t, err, feedback.ErrInvalid)
	require.Less(t, len(err.Error()), 10*len(payload))
}

// shown is a publication as text: answers/finished of each row, and its values,
// the best first.
func shown(t *testing.T, tally *feedback.Tally, scale feedback.Scale) string {
	t.Helper()
	p, err := desk(5).Publish(tally, feedback.Verified, scale, calendar.Span{}, feedback.ByUnit)
	require.NoError(t, err)
	number := func(c feedback.Cell) string {
		if c.Withheld {
			return "…"
		}
		return fmt.Sprint(c.Count)
	}
	var rows []string
	for _, row := range append(p.Rows.Slice(), p.Total) {
		text := number(row.Answers) + "/" + number(row.Finished) + ":"
		for _, cell := range row.Values.All() {
			text += " " + number(cell)
		}
		rows = append(rows, strings.TrimSpace(row.Subject.Unit+" "+text))
	}
	return strings.Join(rows, "; ")
}

// TestNoMoreIsWithheldThanNeeded: these tables are safe with less withheld than a
// careless bound would want.
func TestNoMoreIsWithheldThanNeeded(t *testing.T) {
	var before feedback.Tally // A row has more answers than finished dossiers: nobody takes one for the bound of the other.
	rated(t, &before, "A", feedback.Marks, 5, 2, 0, 0)
	rated(t, &before, "B", feedback.Marks, 0, 0, 1, 0)
	require.Equal(t, "A …/…: … … …; B …/…: … … …; …/5: … … …", shown(t, &before, feedback.Marks))

	var few feedback.Tally // A row of finished dossiers may have no answers, so that 2 could be 0 to 5.
	rated(t, &few, "A", feedback.Marks, 5, 0, 0, 2)
	require.Equal(t, "A …/5: … … …; …/5: … … …", shown(t, &few, feedback.Marks))

	var one feedback.Tally // One finished dossier is told of, and withheld: not "none told".
	rated(t, &one, "A", feedback.Marks, 1)
	require.Equal(t, "A …/…: … … …; …/…: … … …", shown(t, &one, feedback.Marks))
}

func TestTheLastReasonIsCounted(t *testing.T) {
	var tally feedback.Tally
	require.NoError(t, tally.Add(feedback.Response{
		Stratum: feedback.Open, Subject: feedback.Subject{Unit: "A"}, Channel: feedback.Zalo, At: monday,
		Scale: feedback.Satisfaction, Value: 1, Reason: feedback.OtherReason,
	}))
	for c := range tally.Counts(feedback.Open, feedback.Satisfaction, calendar.Span{}, 0) {
		require.EqualValues(t, 1, c.Because(feedback.OtherReason))
		require.Zero(t, c.Because(feedback.OtherReason+1))
	}
}

// TestFullToTheBrim: exactly what an int64 can hold is held.
func TestFullToTheBrim(t *testing.T) {
	var a, b feedback.Tally
	require.NoError(t, a.Finished(feedback.Subject{Unit: "A"}, monday, math.MaxInt64-1))
	require.NoError(t, b.Finished(feedback.Subject{Unit: "B"}, monday, 1))
	require.NoError(t, a.Merge(&b))
	require.ErrorIs(t, a.Merge(&b), feedback.ErrInvalid)
	var full, read feedback.Tally
	require.NoError(t, full.Finished(feedback.Subject{Unit: "A"}, monday, math.MaxInt64))
	require.NoError(t, json.Unmarshal([]byte(written(t, full)), &read))
	require.Equal(t, written(t, full), written(t, read))
}

// TestSumsThatNoTallyWrote are refused: dossiers beside answers, and reasons below
// 0 that come to the right sum.
func TestSumsThatNoTallyWrote(t *testing.T) {
	for _, sum := range []string{
		`"scale": "marks", "values": [1, 0, 0], "finished": 3`,
		`"scale": "satisfaction", "values": [1, 0, 0], "reasons": [-1, 2, 0, 0, 0, 0]`,
	} {
		var tally feedback.Tally
		err := json.Unmarshal([]byte(`[{"date": "2026-10-05", "subject": {"unit": "A"}, "stratum": "verified", `+sum+`}]`), &tally)
		require.ErrorIs(t, err, feedback.ErrInvalid, sum)
	}
}

// TestAPartIsNoLargerThanItIsExact: of a complement the part may be more than the
// whole, and is bounded on its own.
func TestAPartIsNoLargerThanItIsExact(t *testing.T) {
	_, err := official.ScoreIndex([]feedback.Measure{{ID: "MDHL.6c", Part: 1e12 + 1, Whole: 1}})
	require.EqualError(t, err, "feedback: measures[0]: 1000000000001: wanted fewer: at most 1000000000000 with one id")
}

// TestOneUnconfirmedLineIsEnough, wherever in the index it stands.
func TestOneUnconfirmedLineIsEnough(t *testing.T) {
	ten := decimal.NewFromInt(10)
	for first := range 2 {
		items := []feedback.IndexItem{{ID: "a", Max: ten, Unconfirmed: first == 0}, {ID: "b", Max: ten, Unconfirmed: first == 1}}
		desk := feedback.MustNew(feedback.Config{Index: feedback.Index{
			Groups: []feedback.IndexGroup{{ID: "g", Name: motcua.Text{VI: "nhóm"}, Max: decimal.NewFromInt(20), Items: items}},
		}})
		score, err := desk.ScoreIndex([]feedback.Measure{{ID: "a", Part: 1, Whole: 2}, {ID: "b", Part: 1, Whole: 2}})
		require.NoError(t, err)
		require.True(t, score.Unconfirmed, "line %d", first)
	}
}

// TestALopsidedEstimateIsInItsInterval: where nearly nobody is satisfied, the mean
// of the distribution lies above the middle 95 % of it.
func TestALopsidedEstimateIsInItsInterval(t *testing.T) {
	measures := []feedback.Measure{{ID: "x", Part: 30, Whole: 30}}
	for i := range 500 {
		measures = append(measures, feedback.Measure{ID: fmt.Sprint("d", i), Whole: 30})
	}
	for _, s := range compare(t, measures...).Standings.All() {
		require.False(t, s.Estimate.GreaterThan(s.Interval.High) || s.Estimate.LessThan(s.Interval.Low), s.Text().EN)
	}
}

// TestToTouchTheMeanIsNotToDiffer: b's interval ends at 16.67 %, where the mean is.
func TestToTouchTheMeanIsNotToDiffer(t *testing.T) {
	compared := compare(t, feedback.Measure{ID: "a", Whole: 60}, feedback.Measure{ID: "b", Part: 5, Whole: 60}, feedback.Measure{ID: "c", Part: 25, Whole: 60})
	b := compared.Standings.Slice()[1]
	require.Equal(t, "b", b.Measure.ID)
	require.Equal(t, compared.Mean.String(), b.Interval.High.String())
	require.False(t, b.Below)
}

// TestRunLengthOfATie: one report reaches the threshold exactly.
func TestRunLengthOfATie(t *testing.T) {
	length, err := watching("0.001", "2", "0.99711461").RunLength(2, decimal.NewFromInt(1))
	require.NoError(t, err)
	require.Equal(t, "501", length.String(), "1 / (1 − e^−0.002)")
}

// TestLengthsAtTheirBounds: a digest of 256 bits has 64 digits, and no more is
// taken; a surname alone with a number is a code.
func TestLengthsAtTheirBounds(t *testing.T) {
	digest := strings.Repeat("a1", 32)
	for _, c := range []struct {
		of feedback.Subject
		ok bool
	}{
		{feedback.Subject{Unit: "A", Officer: digest}, true},
		{feedback.Subject{Unit: "A", Officer: digest + "b"}, false},
		{feedback.Subject{Unit: "A", Officer: "ho2"}, true},
		{feedback.Subject{Unit: strings.Repeat("u", 200)}, true},
		{feedback.Subject{Unit: strings.Repeat("u", 201)}, false},
	} {
		var tally feedback.Tally
		require.Equal(t, c.ok, tally.Finished(c.of, monday, 1) == nil, "%+v", c.of)
	}
}

// TestTextThatCouldHoldATemplate begins at 65 bytes.
func TestTextThatCouldHoldATemplate(t *testing.T) {
	desk := feedback.MustNew(feedback.Config{Moods: feedback.Moods{Models: motcua.ListOf("M 1"), Least: 5}})
	for length, law := range map[int]bool{64: false, 65: true} {
		_, err := desk.Moods([]byte(`{"note": "` + strings.Repeat("a", length) + `"}`))
		require.ErrorIs(t, err, feedback.ErrInvalid)
		require.Equal(t, law, strings.Contains(err.Error(), "356/2025"), "%d bytes", length)
	}
}

// TestWhatIsNotToldApartHasNoRows, but a total.
func TestWhatIsNotToldApartHasNoRows(t *testing.T) {
	var tally feedback.Tally
	rated(t, &tally, "A", feedback.Marks, 0, 10, 20, 30)
	p, err := desk(5).Publish(&tally, feedback.Verified, feedback.Marks, calendar.Span{}, 0)
	require.NoError(t, err)
	require.Zero(t, p.Rows.Len())
	require.EqualValues(t, 60, p.Total.Answers.Count)
}

// TestOneAloneStands: beside nobody, but with its interval.
func TestOneAloneStands(t *testing.T) {
	compared := compare(t, feedback.Measure{ID: "a", Part: 40, Whole: 50})
	require.Equal(t, 1, compared.Standings.Len())
	require.Equal(t, "80", compared.Mean.String())
}

// TestUnknownCriteriaOfOtherUnits are an error too: the account is of another desk.
func TestUnknownCriteriaOfOtherUnits(t *testing.T) {
	var account feedback.Account
	require.NoError(t, json.Unmarshal([]byte(`[{"unit": "B", "criterion": "99", "marks": 1, "points": 1}]`), &account))
	_, err := official.ScoreUnit(&account, "A")
	require.EqualError(t, err, `feedback: criterion: "99": wanted a criterion of the desk`)
}
