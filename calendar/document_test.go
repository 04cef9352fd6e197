package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

const office = `{
	"covers": "2026-01-01/2026-12-31",
	"decided": "2026-11-30",
	"weeks": [{"from": "2026-01-01", "value": {"monday": "08:00-12:00, 13:00-17:00", "saturday": "08:00-12:00"}}],
	"days": [
		{"date": "2026-01-05", "kind": "swapped", "swap": "2026-01-11", "basis": "1/QĐ-UBND Điều 2"},
		{"date": "2026-01-11", "kind": "make-up", "swap": "2026-01-05"},
		{"date": "2026-01-12", "kind": "half-day", "name": {"vi": "Họp", "en": "Meeting"}, "pending": true},
		{"date": "2026-01-13", "kind": "one-off", "hours": "18:00-24:00"},
		{"date": "2026-02-02", "kind": "holiday"}
	]
}`

func TestDocumentIsTheLiteral(t *testing.T) {
	var read calendar.Config
	require.NoError(t, json.Unmarshal([]byte(office), &read))
	written := calendar.Config{
		Covers:  calendar.MustParseSpan("2026-01-01/2026-12-31"),
		Decided: calendar.MustParseDate("2026-11-30"),
		Weeks: calendar.Timeline[calendar.Week]{{
			From: calendar.MustParseDate("2026-01-01"),
			Value: calendar.Week{
				Monday:   calendar.MustParseHours("08:00-12:00, 13:00-17:00"),
				Saturday: calendar.MustParseHours("08:00-12:00"),
			},
		}},
		Days: read.Days,
	}
	require.Equal(t, written, read)

	document, err := json.Marshal(read)
	require.NoError(t, err)
	var again calendar.Config
	require.NoError(t, json.Unmarshal(document, &again))
	require.Equal(t, read, again)
	require.Equal(t, calendar.MustNew(read).ID(), calendar.MustNew(again).ID())
}

func TestMakeUpDayWorksTheWeekdayItReplaces(t *testing.T) {
	c := calendar.MustNew(mustRead(t, office))
	day, err := c.On(calendar.MustParseDate("2026-01-11")) // a Sunday for a Monday
	require.NoError(t, err)
	require.Equal(t, "08:00-12:00, 13:00-17:00", day.Hours.String())
	half, err := c.On(calendar.MustParseDate("2026-01-12"))
	require.NoError(t, err)
	require.Equal(t, "08:00-12:00", half.Hours.String())
	require.True(t, half.Pending)
}

func mustRead(t *testing.T, document string) calendar.Config {
	t.Helper()
	var cfg calendar.Config
	require.NoError(t, json.Unmarshal([]byte(document), &cfg))
	return cfg
}

// TestFaultsAreToldAllAtOnce: each line of wrong is one fault, by path, value
// and what was wanted.
func TestFaultsAreToldAllAtOnce(t *testing.T) {
	for name, c := range map[string]struct{ document, wrong string }{
		"nothing given": {`{}`, `
calendar: covers: wanted the first and the last day known, such as "2008-01-01/2027-12-31"
calendar: weeks: wanted the opening hours of at least one week`},
		"spans and weeks": {`{"covers": "2026-01-01/2226-01-01", "decided": "2025-12-30", "weeks": [
			{"from": "2026-01-02", "value": {"monday": "08:00-12:00"}},
			{"from": "2026-01-02", "value": {}},
			{"from": "2300-01-01", "value": {"monday": "08:00-12:00"}}]}`, `
calendar: covers: 2026-01-01/2226-01-01: wanted at most 200 years
calendar: decided: 2025-12-30: wanted a day of covers, 2026-01-01/2226-01-01, or the day before
calendar: weeks[1].from: 2026-01-02: wanted a later date than the entry before it (2026-01-02)
calendar: weeks[0].from: 2026-01-02: wanted a date not later than the first day of covers, 2026-01-01
calendar: weeks[1].value: wanted a week with at least one open hour
calendar: weeks[2].from: 2300-01-01: wanted a date not later than the last day of covers, 2226-01-01`},
		"open covers": {`{"covers": "2026-01-01/", "weeks": [{"value": {"monday": "08:00-12:00"}}]}`, `
calendar: covers: 2026-01-01/: wanted the first and the last day known, such as "2008-01-01/2027-12-31"
calendar: weeks[0].from: wanted the first day this holds`},
		"special days": {days(`
			{"date": "2026-03-01", "kind": "holiday", "hours": "08:00-12:00"},
			{"date": "2026-03-01", "kind": "make-up", "swap": "2026-03-02"},
			{"date": "2027-03-01", "kind": "holiday"},
			{"date": "2026-03-03"},
			{"kind": "closure"},
			{"date": "2026-03-04", "kind": "workday"},
			{"date": "2026-03-05", "kind": "one-off"},
			{"date": "2026-03-06", "kind": "holiday", "swap": "2026-03-07"},
			{"date": "2026-03-08", "kind": "swapped"},
			{"date": "2026-03-14", "kind": "half-day"}`), `
calendar: days[1].date: 2026-03-01: wanted one entry a day; days[0] (holiday) is this day too
calendar: days[2].date: 2027-03-01: wanted a day of covers, 2026-01-01/2026-12-31
calendar: days[3].kind: wanted holiday, in-lieu, swapped, make-up, half-day, one-off or closure
calendar: days[4].date: wanted the date of the day
calendar: days[5].kind: workday: wanted holiday, in-lieu, swapped, make-up, half-day, one-off or closure
calendar: days[0].hours: 08:00-12:00: wanted no hours on a day of kind holiday
calendar: days[6].hours: wanted the hours of the day (a day without any is of kind closure)
calendar: days[7].swap: 2026-03-07: wanted no swap on a day of kind holiday
calendar: days[8].swap: wanted the other half of the pair
calendar: days[9].hours: wanted hours of its own: its week has none on Saturdays`},
		"pairs": {days(`
			{"date": "2026-03-02", "kind": "swapped", "swap": "2026-03-07"},
			{"date": "2026-03-09", "kind": "swapped", "swap": "2026-03-14"},
			{"date": "2026-03-14", "kind": "make-up", "swap": "2026-03-10"},
			{"date": "2026-03-16", "kind": "swapped", "swap": "2026-03-16"},
			{"date": "2026-12-31", "kind": "swapped", "swap": "2027-01-02"},
			{"date": "2026-03-21", "kind": "make-up", "swap": "2025-12-27"},
			{"date": "2026-03-23", "kind": "holiday"},
			{"date": "2026-03-28", "kind": "make-up", "swap": "2026-03-23"}`), `
calendar: days[0].swap: 2026-03-07: wanted a make-up day on that date whose swap is 2026-03-02
calendar: days[1].swap: 2026-03-14: wanted a make-up day on that date whose swap is 2026-03-09
calendar: days[2].swap: 2026-03-10: wanted a swapped day on that date whose swap is 2026-03-14
calendar: days[3].swap: 2026-03-16: wanted another day than the day itself
calendar: days[5].hours: wanted hours of its own: its week has none for a Saturday to make up
calendar: days[7].swap: 2026-03-23: wanted a swapped day on that date whose swap is 2026-03-28`},
		"names and values that cannot be read": {`{"COVERS": "2026-01-01/2026-12-31", "covers": "2026-02-30/2026-12-31",
			"weeks": [{"from": "2026-01-01", "value": {"monday": "08:00-12:00, 12:00-17:00", "mon day": "08:00-12:00",
				"tuesday": "08:00-12:00, 11:00-17:00", "tuesday": "08:00-12:00"}}],
			"days": [{"date": 20260101, "kind": "Holiday", "pending": "yes", "name": "Tết"},
				{"date": "2026-05-01", "kind": "one-off", "hours": null, "swap": ["2026-05-02"]}, 7], "decided": true}`, `
calendar: COVERS: "COVERS": wanted one of covers, decided, weeks, days
calendar: covers: "2026-02-30/2026-12-31": wanted two dates that exist, such as "2025-07-01/2026-06-30"; one may be left out
calendar: weeks[0].value.monday: "08:00-12:00, 12:00-17:00": wanted a break between sessions (12:00 ends one and begins the next: write one session)
calendar: weeks[0].value."mon day": "mon day": wanted one of monday, tuesday, wednesday, thursday, friday, saturday, sunday
calendar: weeks[0].value.tuesday: "08:00-12:00, 11:00-17:00": wanted sessions in order that do not overlap (11:00 is before 12:00)
calendar: weeks[0].value.tuesday: "tuesday": wanted this name only once
calendar: days[0].date: 20260101: wanted text in quotes
calendar: days[0].kind: "Holiday": wanted one of workday, rest-day, holiday, in-lieu, swapped, make-up, half-day, one-off, closure
calendar: days[0].pending: "yes": wanted true or false
calendar: days[0].name: "Tết": wanted an object {…}
calendar: days[1].hours: null: wanted text in quotes
calendar: days[1].swap: […]: wanted text in quotes
calendar: days[2]: 7: wanted an object {…}
calendar: decided: true: wanted text in quotes`},
		"unreadable and senseless together": {days(`
			{"date": "2026-03-01", "kind": "holiday", "colour": "red"},
			{"date": "2026-03-01", "kind": "one-off"}`), `
calendar: days[0].colour: "colour": wanted one of date, kind, hours, swap, name, basis, pending
calendar: days[1].date: 2026-03-01: wanted one entry a day; days[0] (holiday) is this day too
calendar: days[1].hours: wanted the hours of the day (a day without any is of kind closure)`},
		"halves of days and broken halves of pairs": {days(`
			{"date": "2026-03-02", "kind": "half-day"},
			{"date": "2026-03-03", "kind": "swapped", "swap": "2026-03-07"},
			{"date": "2026-03-07", "kind": "make-up"},
			{"date": "2026-03-04", "kind": "swapped", "swap": "2026-03-08"},
			{"date": "2026-03-09", "kind": "holiday"},
			{"date": "2026-03-09", "kind": "swapped", "swap": "2026-03-14"},
			{"date": "2026-03-14", "kind": "make-up", "swap": "2026-03-09"}`), `
calendar: days[5].date: 2026-03-09: wanted one entry a day; days[4] (holiday) is this day too
calendar: days[0].hours: wanted hours of its own: its week has one session on Mondays, and no half
calendar: days[2].swap: wanted the other half of the pair
calendar: days[3].swap: 2026-03-08: wanted a make-up day on that date whose swap is 2026-03-04`},
		"years that Go's time cannot tell": {`{"covers": "0001-01-01/0001-12-31", "weeks": [{"from": "0001-01-01",
			"value": {"monday": "08:00-12:00"}}]}`, `
calendar: covers: 0001-01-01/0001-12-31: wanted days of the years 2 to 9998`},
		"not JSON":       {"{\n  \"covers\": }", "\ncalendar: line 2, column 13: wanted JSON: invalid character '}' looking for beginning of value"},
		"more than JSON": {`{} {}`, "\ncalendar: line 1, column 4: wanted JSON: invalid character '{' after top-level value"},
		"not an object":  {`[]`, "\ncalendar: […]: wanted an object {…}"},
		"half a surrogate": {`{"covers": "\ud800"}`, `
calendar: covers: "�": wanted text without broken characters
calendar: weeks: wanted the opening hours of at least one week`},
	} {
		t.Run(name, func(t *testing.T) {
			var cfg calendar.Config
			err := cfg.UnmarshalJSON([]byte(c.document))
			if err == nil {
				_, err = calendar.New(cfg)
			} else {
				require.Zero(t, cfg, "a failed read leaves the receiver alone")
			}
			require.ErrorIs(t, err, calendar.ErrInvalid)
			require.Equal(t, c.wrong, "\n"+err.Error())
		})
	}
}

func days(list string) string {
	return `{"covers": "2026-01-01/2026-12-31", "weeks": [{"from": "2026-01-01",
		"value": {"monday": "08:00-12:00", "tuesday": "08:00-12:00", "wednesday": "08:00-12:00"}}], "days": [` + list + `]}`
}

// TestDocumentsReadBack: what New takes as a literal, it takes as JSON.
func TestDocumentsReadBack(t *testing.T) {
	for _, cfg := range []calendar.Config{{}, {Covers: calendar.MustParseSpan("2026-01-01/2026-12-31")}, mustRead(t, office)} {
		document, err := json.Marshal(cfg)
		require.NoError(t, err)
		require.Equal(t, cfg, mustRead(t, string(document)))
	}
	for _, into := range []json.Unmarshaler{&calendar.Week{}, &calendar.SpecialDay{}, &calendar.Term{}, &calendar.Cutoff{},
		&calendar.Timeline[int]{}, &calendar.Config{}} {
		require.ErrorIs(t, into.UnmarshalJSON([]byte(`{"MONDAY": 1}`)), calendar.ErrInvalid)
		require.ErrorIs(t, into.UnmarshalJSON(nil), calendar.ErrInvalid)
	}
	var prices calendar.Timeline[float64]
	require.NoError(t, json.Unmarshal([]byte(`[{"from": "2026-01-01", "value": 0.5}]`), &prices))
	price, ok := prices.On(calendar.MustParseDate("2026-07-01"))
	require.True(t, ok)
	require.InDelta(t, 0.5, price, 0)
	_, ok = prices.On(calendar.MustParseDate("2025-12-31"))
	require.False(t, ok)
}

func TestFaultsCanBeShownOneByOne(t *testing.T) {
	_, err := calendar.New(calendar.Config{})
	faults, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	require.Len(t, faults.Unwrap(), 2)
}

func TestDocumentInBytesThatAreNotUTF8(t *testing.T) {
	var cfg calendar.Config
	err := cfg.UnmarshalJSON([]byte("{\"days\": [{\"name\": {\"vi\": \"T\xe1\xbaT\"}}]}"))
	require.EqualError(t, err, `calendar: line 1, column 29: "\xe1": wanted text in UTF-8`)
}

// TestTermsAreChecked covers the documents of other packages that hold terms.
func TestTermsAreChecked(t *testing.T) {
	var read calendar.Term
	err := json.Unmarshal([]byte(`{"limit": "5 weeks", "Start": "at-once", "cutoff": {"after": "15h", "effect": "later"}}`), &read)
	require.ErrorIs(t, err, calendar.ErrInvalid)
	require.Equal(t, 4, strings.Count(err.Error(), "calendar: "), err)
	require.Zero(t, read)

	late := calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.DueNextDay}
	for limit, wanted := range map[string]string{
		"5 working days":      "cutoff.effect: due-next-day: wanted count-next-day: with 5 working days this effect would shorten the limit",
		"9 working hours":     "cutoff.effect: due-next-day: wanted count-next-day",
		"481 working minutes": "cutoff.effect: due-next-day: wanted count-next-day",
		"1 working day":       "cutoff.effect: due-next-day: wanted count-next-day",
	} {
		require.ErrorContains(t, calendar.Term{Limit: calendar.MustParseLimit(limit), Cutoff: late}.Check(), wanted)
	}
	for _, limit := range []string{"same day", "8 working hours", "480 working minutes"} {
		require.NoError(t, calendar.Term{Limit: calendar.MustParseLimit(limit), Cutoff: late}.Check())
	}
	late.Effect = calendar.CountNextDay
	require.NoError(t, calendar.Term{Limit: calendar.MustParseLimit("5 working days"), Cutoff: late}.Check())
}

func TestDeadlineRefusesTermsThatCannotBeCounted(t *testing.T) {
	filed := calendar.MustParseDate("2026-06-01").At(calendar.NewClock(9, 0))
	limit := calendar.MustParseLimit("1 working day")
	for name, term := range map[string]calendar.Term{
		"no limit":       {},
		"unknown start":  {Limit: limit, Start: 9},
		"unknown end":    {Limit: limit, End: 9},
		"unknown effect": {Limit: limit, Cutoff: calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: 9}},
		"no effect":      {Limit: limit, Cutoff: calendar.Cutoff{After: calendar.NewClock(15, 0)}},
		"no hour":        {Limit: limit, Cutoff: calendar.Cutoff{Effect: calendar.DueNextDay}},
	} {
		due, err := national.Deadline(filed, term)
		require.ErrorIs(t, err, calendar.ErrInvalid, name)
		require.Zero(t, due)
		for range national.Steps(filed, term) {
			t.Fatal("no steps for a term that is refused")
		}
	}
}

func TestEnginesKeepNothingOfTheirDocument(t *testing.T) {
	cfg := vietnam.Config()
	c := calendar.MustNew(cfg)
	id := c.ID()
	for i := range cfg.Days {
		cfg.Days[i] = calendar.SpecialDay{}
	}
	cfg.Weeks[0] = calendar.Entry[calendar.Week]{}
	day, err := c.On(calendar.MustParseDate("2026-02-17"))
	require.NoError(t, err)
	require.Equal(t, calendar.Holiday, day.Kind)
	day, err = c.On(calendar.MustParseDate("2026-03-02"))
	require.NoError(t, err)
	require.Equal(t, calendar.Workday, day.Kind, "the weeks are kept too")
	require.Equal(t, id, c.ID())
}
