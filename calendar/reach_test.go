package calendar_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

// TestFileBy answers "file when, to have it by …?".
func TestFileBy(t *testing.T) {
	for _, c := range []struct{ wanted, term, want string }{
		{"2026-06-12 12:00:00", "5 working days", "2026-06-04 23:59:59"},                                // Friday noon: due Thursday closing
		{"2026-06-12 17:00:00", "5 working days", "2026-06-07 23:59:59"},                                // Friday closing: filed by Sunday
		{"2026-06-12 12:00:00", "8 working hours", "2026-06-11 13:00:00"},                               // an afternoon and a morning
		{"2026-06-12 12:00:00", "2 working hours, after 15:00 due-next-morning", "2026-06-12 10:00:00"}, // the same morning
		{"2026-06-12 12:00:00", "same day, after 15:00 due-next-morning", "2026-06-11 23:59:59"},        // late the day before is due by noon
		{"2026-06-12 11:59:59", "same day, after 15:00 due-next-morning", "2026-06-11 15:00:00"},        // else in time the day before
		{"2026-02-23 17:00:00", "1 working day", "2026-02-22 23:59:59"},                                 // all of Tết
		{"2026-06-15 08:00:00", "1 month", "2026-05-12 23:59:59"},                                       // 13 and 14 June are a weekend and roll to the 15th
		{"2026-06-15 17:00:00", "1 month", "2026-05-15 23:59:59"},
		{"2026-06-15 10:00:00", "48 clock hours", "2026-06-13 10:00:00"},
	} {
		g := parseGolden(t, "2026-01-01 00:00 "+c.term+" ->")
		filed, err := national.FileBy(at(c.wanted), g.term)
		require.NoError(t, err)
		require.Equal(t, c.want, filed.Format(time.DateTime), "%+v", c)
	}
	var uncovered *calendar.UncoveredError
	term := calendar.Term{Limit: calendar.MustParseLimit("5 working days")}
	_, err := national.FileBy(at("2028-02-01 10:00:00"), term)
	require.ErrorAs(t, err, &uncovered)
	_, err = national.FileBy(at("2008-01-03 10:00:00"), term)
	require.ErrorAs(t, err, &uncovered)
	require.Equal(t, "2007-12-31", uncovered.Date.String())
	_, err = national.FileBy(at("2026-06-12 12:00:00"), calendar.Term{})
	require.ErrorIs(t, err, calendar.ErrInvalid)
}

// TestFileByIsTheLatest: its deadline is in time, and no later filing's is, for
// random terms and calendars, with every instant at which rules change among
// those tried.
func TestFileByIsTheLatest(t *testing.T) {
	eachRandom(t, func(t *testing.T, r *rand.Rand, c *calendar.Calendar) {
		wanted, term := inside(r, c), randomTerm(r)
		inTime := func(filed time.Time) bool {
			due, err := c.Deadline(filed, term)
			return err == nil && !due.At.After(wanted)
		}
		filed, err := c.FileBy(wanted, term)
		begin := c.Covers().First().At(calendar.NewClock(0, 0))
		if err == nil {
			require.True(t, inTime(filed), "%v %+v", wanted, term)
			begin = filed.Add(1)
		}
		for later := begin; later.Before(wanted); later = later.Add(97 * time.Minute) {
			if c.Covers().Contains(calendar.DateOf(later)) {
				require.False(t, inTime(later), "%v %+v: %v is later", wanted, term, later)
			}
		}
		for s := range c.Segments(begin, wanted) {
			for _, edge := range []time.Time{s.From, s.To.Add(-1), s.To} {
				if edge.Before(wanted) && c.Covers().Contains(calendar.DateOf(edge)) && !edge.Before(begin) {
					require.False(t, inTime(edge), "%v %+v: %v is later", wanted, term, edge)
				}
			}
		}
	})
}

// TestChanges: none from a calendar to itself; applying those from a to b to a
// gives b.
func TestChanges(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 24))
		a := randomConfig(r)
		a.Decided = calendar.Date{}
		b := a
		b.Days = nil
		for _, d := range a.Days { // half of the days, and new ones in place of some others
			switch {
			case d.Kind == calendar.Swapped || d.Kind == calendar.MakeUp || r.IntN(2) == 0:
				b.Days = append(b.Days, d)
			case r.IntN(2) == 0:
				b.Days = append(b.Days, calendar.SpecialDay{Date: d.Date, Kind: calendar.OneOff, Hours: randomHours(r), Pending: r.IntN(2) == 0})
			}
		}
		from, to := calendar.MustNew(a), calendar.MustNew(b)
		for range from.Changes(from, from.Covers()) {
			t.Fatal("a calendar differs from itself")
		}
		applied := a
		applied.Days = slices.Clone(a.Days)
		for change := range from.Changes(to, from.Covers()) {
			require.NotEmpty(t, change.String())
			applied.Days = slices.DeleteFunc(applied.Days, func(d calendar.SpecialDay) bool { return d.Date == change.To.Date })
			if day := change.To; day.Kind != calendar.Workday && day.Kind != calendar.RestDay {
				applied.Days = append(applied.Days, calendar.SpecialDay{
					Date: day.Date, Kind: day.Kind, Hours: day.Hours, Swap: day.Swap, Pending: day.Pending,
				})
			}
		}
		require.Equal(t, to.ID(), calendar.MustNew(applied).ID(), "seed %d", seed)
	}
}

func TestChangesStopWhereKnowledgeStops(t *testing.T) {
	one := mustRead(t, `{"covers": "2026-06-01/2026-06-30", "weeks": [{"from": "2026-06-01", "value": {"monday": "08:00-12:00"}}]}`)
	two := mustRead(t, `{"covers": "2026-06-01/2026-06-14", "weeks": [{"from": "2026-06-01", "value": {"monday": "08:00-11:00"}}]}`)
	var days []string
	for change := range calendar.MustNew(one).Changes(calendar.MustNew(two), calendar.MustParseSpan("2026-06-01/2026-06-30")) {
		days = append(days, change.String())
	}
	require.Equal(t, []string{
		"Thứ Hai, ngày 01/06/2026: ngày làm việc, 08:00-12:00 → ngày làm việc, 08:00-11:00.",
		"Thứ Hai, ngày 08/06/2026: ngày làm việc, 08:00-12:00 → ngày làm việc, 08:00-11:00.",
	}, days)
}

// TestJoin lays an office's hours and closures over the nation's days.
func TestJoin(t *testing.T) {
	nation := mustRead(t, `{"covers": "2026-01-01/2026-12-31", "decided": "2026-06-30",
		"weeks": [{"from": "2026-01-01", "value": {"monday": "08:00-12:00, 13:00-17:00"}}], "days": [
			{"date": "2026-03-02", "kind": "holiday", "name": {"vi": "Lễ"}},
			{"date": "2026-09-07", "kind": "holiday", "pending": true},
			{"date": "2026-09-14", "kind": "holiday", "pending": true}]}`)
	hours := mustRead(t, `{"weeks": [{"from": "2026-01-01", "value": {"monday": "07:30-11:30"}}, {"from": "2026-12-01", "value": {"tuesday": "07:30-11:30"}}]}`)
	own := mustRead(t, `{"covers": "2026-02-01/2026-11-30", "days": [{"date": "2026-03-09", "kind": "closure"},
		{"date": "2026-03-02", "kind": "holiday", "name": {"vi": "Lễ"}}]}`)
	decision := mustRead(t, `{"decided": "2026-09-10", "days": [{"date": "2026-09-08", "kind": "holiday"}]}`)
	joined, err := calendar.Join(nation, hours, own, decision)
	require.NoError(t, err)
	document, err := json.Marshal(joined)
	require.NoError(t, err)
	require.JSONEq(t, `{"covers": "2026-02-01/2026-11-30", "decided": "2026-09-10",
		"weeks": [{"from": "2026-01-01", "value": {"monday": "07:30-11:30"}}], "days": [
			{"date": "2026-03-02", "kind": "holiday", "name": {"vi": "Lễ"}},
			{"date": "2026-09-14", "kind": "holiday", "pending": true},
			{"date": "2026-03-09", "kind": "closure"},
			{"date": "2026-09-08", "kind": "holiday"}]}`, string(document))
	_, err = calendar.New(joined)
	require.NoError(t, err)

	none, err := calendar.Join()
	require.NoError(t, err)
	require.Zero(t, none)
	same, err := calendar.Join(nation)
	require.NoError(t, err)
	require.Equal(t, nation, same)

	_, err = calendar.Join(nation,
		mustRead(t, `{"covers": "2027-01-01/2027-12-31", "days": [{"date": "2026-03-02", "kind": "one-off", "hours": "08:00-09:00"}]}`),
		mustRead(t, `{"days": [{"date": "2026-09-07", "kind": "closure"}, {"date": "2026-09-07", "kind": "half-day"}]}`),
		mustRead(t, `{"days": [{"date": "2026-09-07", "kind": "holiday"}]}`))
	require.ErrorIs(t, err, calendar.ErrInvalid)
	require.EqualError(t, err, strings.TrimSpace(`
calendar: layers[1].covers: 2027-01-01/2027-12-31: wanted days that the layers before cover too, 2026-01-01/2026-12-31
calendar: layers[1].days[0].date: 2026-03-02: wanted a day that no layer before names; it is holiday there
calendar: layers[2].days[1].date: 2026-09-07: wanted a day that no layer before names; it is closure there
calendar: layers[3].days[0].date: 2026-09-07: wanted a day that no layer before names; it is closure there`))
}

// TestJoinKeepsDecisionsInOrder: what is decided is decided in order, once, and
// takes away only what was expected.
func TestJoinKeepsDecisionsInOrder(t *testing.T) {
	const week = `"weeks": [{"from": "2026-01-01", "value": {"monday": "08:00-12:00"}}]`
	base := mustRead(t, `{"covers": "2026-01-01/2030-12-31", "decided": "2026-12-31", `+week+`, "days": [
		{"date": "2026-12-28", "kind": "swapped", "swap": "2027-01-09", "pending": true},
		{"date": "2027-01-09", "kind": "make-up", "swap": "2026-12-28", "pending": true},
		{"date": "2027-03-01", "kind": "holiday", "pending": true}, {"date": "2027-03-08", "kind": "closure"},
		{"date": "2027-12-31", "kind": "holiday", "pending": true}, {"date": "2028-03-06", "kind": "holiday", "pending": true}]}`)
	next := mustRead(t, `{"decided": "2027-12-31", "days": [{"date": "2027-05-03", "kind": "holiday"}]}`)
	joined, err := calendar.Join(base, next)
	require.NoError(t, err)
	var kept []string
	for _, d := range joined.Days {
		kept = append(kept, d.Date.String())
	}
	require.Equal(t, []string{"2027-03-08", "2028-03-06", "2027-05-03"}, kept, "both halves of a pair go, what an office decided stays")
	_, err = calendar.New(joined)
	require.NoError(t, err)
	require.Len(t, base.Days, 6, "the layers are left alone")

	for wrong, layers := range map[string][]calendar.Config{
		"layers[1].decided: 2028-12-31: wanted days of the year after what is decided already, 2026-12-31": {base,
			mustRead(t, `{"decided": "2028-12-31", "days": [{"date": "2028-01-03", "kind": "holiday"}]}`)},
		"layers[1].decided: 2027-12-31: wanted days of the year after what is decided already, 2026-12-31": {base,
			mustRead(t, `{"decided": "2027-12-31"}`)},
		"layers[2].decided: 2027-12-31: wanted a later day than what is decided already, 2027-12-31": {base, next, next},
		"layers[1].decided: 2027-12-31: wanted nothing: the layers before leave nothing undecided": {
			mustRead(t, `{"covers": "2026-01-01/2030-12-31", `+week+`}`), next},
		"layers[0].covers: 2026-01-01/: wanted the first and the last day known": {mustRead(t, `{"covers": "2026-01-01/"}`)},
		"layers[0].covers: wanted the first and the last day known":              {mustRead(t, `{`+week+`}`), {}},
		"layers[1].days[0].date: 2027-01-09: wanted a day that no layer before names; it is make-up there": {base,
			mustRead(t, `{"days": [{"date": "2027-01-09", "kind": "closure"}]}`)},
	} {
		_, err := calendar.Join(layers...)
		require.EqualError(t, err, "calendar: "+wrong)
	}
}

// TestJoinNarrows: days outside what all layers cover are left out, but a day
// without a date is for New to tell; a calendar may be pending from its first day.
func TestJoinNarrows(t *testing.T) {
	base := mustRead(t, `{"covers": "2026-01-01/2027-12-31", "decided": "2026-12-31", "weeks": [
		{"from": "2026-01-01", "value": {"monday": "08:00-12:00"}}, {"from": "2027-06-30", "value": {"tuesday": "08:00-12:00"}},
		{"from": "2027-07-01", "value": {"friday": "08:00-12:00"}}], "days": [{"date": "2026-03-02", "kind": "holiday"}, {"kind": "holiday"}]}`)
	joined, err := calendar.Join(base, mustRead(t, `{"covers": "2027-03-01/2027-06-30"}`))
	require.NoError(t, err)
	require.Len(t, joined.Weeks, 2, "a week that begins on the last day stays")
	require.Len(t, joined.Days, 1)
	require.Equal(t, "2027-02-28", joined.Decided.String())
	_, err = calendar.New(joined)
	require.ErrorContains(t, err, "days[0].date: wanted the date of the day")
	joined.Days = nil
	day, err := calendar.MustNew(joined).On(calendar.MustParseDate("2027-03-01"))
	require.NoError(t, err)
	require.True(t, day.Pending)
	require.Len(t, base.Weeks, 3, "the layers are left alone")
}

func TestChangesAreOfAnswers(t *testing.T) {
	pair := func(a, b, c, d string) calendar.Config {
		return mustRead(t, `{"covers": "2026-03-01/2026-03-31", "weeks": [{"from": "2026-03-01", "value": {"monday": "08:00-12:00", "tuesday": "08:00-12:00"}}],
			"days": [{"date": "2026-03-02", "kind": "swapped", "swap": "`+a+`"}, {"date": "2026-03-03", "kind": "swapped", "swap": "`+b+`"},
			{"date": "2026-03-07", "kind": "make-up", "swap": "`+c+`"}, {"date": "2026-03-08", "kind": "make-up", "swap": "`+d+`", "basis": "1/QĐ"}]}`)
	}
	one := calendar.MustNew(pair("2026-03-07", "2026-03-08", "2026-03-02", "2026-03-03"))
	other := calendar.MustNew(pair("2026-03-08", "2026-03-07", "2026-03-03", "2026-03-02"))
	count := 0
	for range one.Changes(other, one.Covers()) {
		count++
	}
	require.Equal(t, 4, count, "swaps are answers")
	renamed := pair("2026-03-07", "2026-03-08", "2026-03-02", "2026-03-03")
	renamed.Days[0].Basis, renamed.Days[1].Name.VI = renamed.Days[3].Basis, "tên"
	for range one.Changes(calendar.MustNew(renamed), one.Covers()) {
		t.Fatal("names and citations are not")
	}
	for range one.Changes(other, calendar.MustParseSpan("2026-02-28/2026-03-31")) {
		t.Fatal("knowledge stops before the first day")
	}
	for range one.Changes(other, one.Covers()) {
		break
	}
}

// FuzzJoin: joining never panics, and a calendar of what was joined covers no
// more than each of its layers does.
func FuzzJoin(f *testing.F) {
	f.Add([]byte(office), []byte(`{"covers": "2026-02-01/2026-11-30", "days": [{"date": "2026-03-09", "kind": "closure"}]}`))
	f.Add([]byte(office), []byte(`{"decided": "2026-12-10", "days": [{"date": "2026-01-12", "kind": "holiday"}]}`))
	f.Fuzz(func(t *testing.T, one, two []byte) {
		var a, b calendar.Config
		if a.UnmarshalJSON(one) != nil || b.UnmarshalJSON(two) != nil {
			return
		}
		joined, err := calendar.Join(a, b)
		if err != nil {
			_ = err.Error()
			return
		}
		c, err := calendar.New(joined)
		if err != nil {
			_ = err.Error()
			return
		}
		for _, layer := range []calendar.Config{a, b} {
			if covers := layer.Covers; !covers.IsZero() && (!covers.Contains(c.Covers().First()) || !covers.Contains(c.Covers().Last())) {
				t.Fatalf("%v is more than %v", c.Covers(), covers)
			}
		}
	})
}
