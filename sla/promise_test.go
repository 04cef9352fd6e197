package sla_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/sla"
)

var (
	office    = calendar.MustNew(nationalDays.Config())
	catalogue = procedures.MustNew(nationalProcedures.Config())
)

func instant(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05 -0700", s+" +0700")
	if err != nil {
		panic(err)
	}
	return t
}

func procedure(code string, accepted time.Time) procedures.Procedure {
	p, err := catalogue.On(code, calendar.DateOf(accepted))
	if err != nil {
		panic(err)
	}
	return p
}

func Example() {
	initiatives := []sla.Initiative{{
		ID: "express-wednesday", InForce: calendar.MustParseSpan("2023-06-01/2025-06-30"),
		Procedures: []string{"2.000635"}, Weekdays: calendar.NewWeekdays(time.Wednesday),
		Offer: sla.Offer{Term: calendar.Term{
			Limit:  calendar.MustParseLimit("2 working hours"),
			Cutoff: calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.DueNextMorning},
		}},
	}}
	initiatives[0].Name.VI = "Ngày thứ Tư tốc ký"
	accepted := instant("2023-06-14 09:30:00")
	extract := procedure("2.000635", accepted)

	agreement, err := sla.New(office, sla.Config{Initiatives: initiatives})
	if err != nil {
		fmt.Println(err)
		return
	}
	promise, err := agreement.Promise(extract, sla.Filing{Accepted: accepted})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(promise.Legal.Due)
	fmt.Println(promise.Offered.Due)
	fmt.Println(promise.Initiative)
	// Output:
	// 17 giờ 00 phút, ngày 14 tháng 6 năm 2023
	// 11 giờ 30 phút, ngày 14 tháng 6 năm 2023
	// express-wednesday
}

func ExampleAgreement_Promise() {
	lawAlone := sla.MustNew(office, sla.Config{})
	accepted := instant("2023-06-14 15:20:00")
	promise, err := lawAlone.Promise(procedure("2.000635", accepted), sla.Filing{Accepted: accepted})
	fmt.Println(promise.Offered.Due, promise.Offered == promise.Legal, err)
	// Output: 17 giờ 00 phút, ngày 15 tháng 6 năm 2023 true <nil>
}

// documents reads the initiatives of an office from the example's documents.
func documents(t *testing.T, name string) sla.Config {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "examples", "counter", "offices", name+".json"))
	require.NoError(t, err)
	var cfg sla.Config
	require.NoError(t, json.Unmarshal(data, &cfg))
	return cfg
}

// TestInitiativesOfTheArticle: what the article says of each, case by case.
func TestInitiativesOfTheArticle(t *testing.T) {
	for _, c := range []struct {
		office, procedure, accepted string
		legal, offered, by          string
	}{
		// Express Wednesday: within 2 working hours, after 15:00 within the next morning.
		{"hai-ba-trung", "2.000635", "2023-06-14 08:00:00", "2023-06-14 17:00:00", "2023-06-14 10:00:00", "hai-ba-trung-wednesday"},
		{"hai-ba-trung", "2.000635", "2023-06-14 07:00:00", "2023-06-14 17:00:00", "2023-06-14 10:00:00", "hai-ba-trung-wednesday"},
		{"hai-ba-trung", "2.000635", "2023-06-14 11:30:00", "2023-06-14 17:00:00", "2023-06-14 14:30:00", "hai-ba-trung-wednesday"},
		{"hai-ba-trung", "2.000635", "2023-06-14 15:00:00", "2023-06-14 17:00:00", "2023-06-14 17:00:00", "hai-ba-trung-wednesday"},
		{"hai-ba-trung", "2.000635", "2023-06-14 15:00:01", "2023-06-15 17:00:00", "2023-06-15 12:00:00", "hai-ba-trung-wednesday"},
		{"hai-ba-trung", "2.000635", "2023-06-14 18:30:00", "2023-06-15 17:00:00", "2023-06-15 12:00:00", "hai-ba-trung-wednesday"},
		{"hai-ba-trung", "2.000635", "2023-06-15 09:30:00", "2023-06-15 17:00:00", "2023-06-15 17:00:00", ""}, // a Thursday
		{"hai-ba-trung", "1.000656", "2023-06-14 09:30:00", "2023-06-14 17:00:00", "2023-06-14 17:00:00", ""}, // another procedure
		{"hai-ba-trung", "2.000635", "2023-05-31 09:30:00", "2023-05-31 17:00:00", "2023-05-31 17:00:00", ""}, // before it began
		{"hai-ba-trung", "2.000635", "2025-07-02 09:30:00", "2025-07-02 17:00:00", "2025-07-02 17:00:00", ""}, // the district is gone
		// On-the-spot desks: by closing of the filing day, without a cutoff.
		{"ba-dinh", "2.000992", "2024-03-12 15:00:01", "2024-03-13 17:00:00", "2024-03-12 17:00:00", "ba-dinh-at-once"},
		{"ba-dinh", "2.000843", "2024-03-12 10:00:00", "2024-03-12 17:00:00", "2024-03-12 17:00:00", "ba-dinh-at-once"}, // equal: it wins
		{"ba-dinh", "2.000815", "2024-03-12 17:00:00", "2024-03-13 17:00:00", "2024-03-13 17:00:00", "ba-dinh-at-once"}, // at closing: the next day
		{"ba-dinh", "2.000908", "2024-03-12 15:30:00", "2024-03-13 17:00:00", "2024-03-13 17:00:00", ""},                // not one of the five
		{"cau-giay", "2.000815", "2023-01-17 16:59:59", "2023-01-18 17:00:00", "2023-01-17 17:00:00", "cau-giay-certified-at-once"},
	} {
		agreement, err := sla.New(office, documents(t, c.office))
		require.NoError(t, err)
		accepted := instant(c.accepted)
		promise, err := agreement.Promise(procedure(c.procedure, accepted), sla.Filing{Accepted: accepted})
		require.NoError(t, err)
		require.Equal(t, c.legal, promise.Legal.Due.At.Format(time.DateTime), "%+v", c)
		require.Equal(t, c.offered, promise.Offered.Due.At.Format(time.DateTime), "%+v", c)
		require.Equal(t, c.by, promise.Initiative, "%+v", c)
		require.Equal(t, office.ID(), promise.Calendar)
		require.Equal(t, c.procedure, promise.Procedure)
	}
}

// TestThirtyMinutesForThePeople: opening at 07:30 on Mondays and Fridays makes
// working hours end half an hour earlier on those days, and never later.
func TestThirtyMinutesForThePeople(t *testing.T) {
	data, err := os.ReadFile("../examples/counter/offices/thuy-khue-hours.json")
	require.NoError(t, err)
	days := nationalDays.Config()
	require.NoError(t, json.Unmarshal(data, &days.Weeks))
	early, err := calendar.New(days)
	require.NoError(t, err)
	two := calendar.Term{Limit: calendar.MustParseLimit("2 working hours")}
	for filed, want := range map[string]string{
		"2023-06-16 07:30:00": "2023-06-16 09:30:00", // a Friday
		"2023-06-16 07:29:59": "2023-06-16 09:30:00",
		"2023-06-15 07:30:00": "2023-06-15 10:00:00", // a Thursday
		"2023-06-16 16:30:00": "2023-06-19 09:00:00", // to a Monday
		"2022-12-30 07:30:00": "2022-12-30 10:00:00", // before the initiative
	} {
		due, err := early.Deadline(instant(filed), two)
		require.NoError(t, err)
		require.Equal(t, want, due.At.Format(time.DateTime), filed)
	}
}

func offer(id, limit string) sla.Initiative {
	i := sla.Initiative{ID: id, InForce: calendar.MustParseSpan("2020-01-01/")}
	i.Name.VI = id
	i.Offer.Term.Limit = calendar.MustParseLimit(limit)
	return i
}

func TestTheEarliestOfferWinsAndNoneIsLaterThanTheLaw(t *testing.T) {
	accepted := instant("2026-03-02 09:00:00") // a Monday
	three := procedure("1.001612", accepted)   // 3 working days: Thursday 17:00
	for _, c := range []struct {
		offers []sla.Initiative
		by     string
	}{
		{nil, ""},
		{[]sla.Initiative{offer("late", "4 working days")}, ""},
		{[]sla.Initiative{offer("equal", "3 working days")}, "equal"},
		{[]sla.Initiative{offer("late", "4 working days"), offer("equal", "3 working days"), offer("soon", "2 working days")}, "soon"},
		{[]sla.Initiative{offer("soon", "2 working days"), offer("as soon", "2 working days")}, "soon"},
		{[]sla.Initiative{offer("as soon", "2 working days"), offer("soon", "2 working days")}, "as soon"},
		{[]sla.Initiative{offer("soonest", "1 working hour"), offer("soon", "2 working days")}, "soonest"},
		{[]sla.Initiative{offer("beyond the calendar", "40 months")}, ""},
	} {
		agreement, err := sla.New(office, sla.Config{Initiatives: c.offers})
		require.NoError(t, err)
		promise, err := agreement.Promise(three, sla.Filing{Accepted: accepted})
		require.NoError(t, err)
		require.Equal(t, c.by, promise.Initiative)
		require.False(t, promise.Offered.Due.At.After(promise.Legal.Due.At))
		require.Equal(t, instant("2026-03-05 17:00:00"), promise.Legal.Due.At.In(accepted.Location()))
	}
}

func TestScope(t *testing.T) {
	accepted := instant("2026-08-22 10:00:00") // a make-up Saturday, worked for Monday 31
	three := procedure("1.001612", accepted)
	for name, c := range map[string]struct {
		narrow func(*sla.Initiative)
		in     bool
	}{
		"no scope":               {func(*sla.Initiative) {}, true},
		"its field":              {func(i *sla.Initiative) { i.Fields = []string{three.Field} }, true},
		"another field":          {func(i *sla.Initiative) { i.Fields = []string{"Hộ tịch"} }, false},
		"its code":               {func(i *sla.Initiative) { i.Procedures = []string{"2.000635", "1.001612"} }, true},
		"the real weekday":       {func(i *sla.Initiative) { i.Weekdays = calendar.NewWeekdays(time.Saturday) }, true},
		"the weekday made up":    {func(i *sla.Initiative) { i.Weekdays = calendar.NewWeekdays(time.Monday) }, false},
		"a window that begins":   {func(i *sla.Initiative) { i.Window = window("10:00", "11:00") }, true},
		"a window that ends":     {func(i *sla.Initiative) { i.Window = window("09:00", "10:00") }, true},
		"a window over":          {func(i *sla.Initiative) { i.Window = window("08:00", "09:59") }, false},
		"its first day":          {func(i *sla.Initiative) { i.InForce = calendar.MustParseSpan("2026-08-22/") }, true},
		"the day before it ends": {func(i *sla.Initiative) { i.InForce = calendar.MustParseSpan("/2026-08-21") }, false},
	} {
		initiative := offer("x", "1 working hour")
		c.narrow(&initiative)
		agreement := sla.MustNew(office, sla.Config{Initiatives: []sla.Initiative{initiative}})
		promise, err := agreement.Promise(three, sla.Filing{Accepted: accepted})
		require.NoError(t, err)
		require.Equal(t, c.in, promise.Initiative == "x", name)
	}
}

func window(from, to string) sla.Window {
	return sla.Window{From: calendar.MustParseClock(from), To: calendar.MustParseClock(to)}
}

func TestPromisesThatCannotBeMade(t *testing.T) {
	agreement := sla.MustNew(office, sla.Config{})
	extract := procedure("2.000635", instant("2023-06-14 09:00:00"))
	var notInForce *procedures.NotInForceError
	_, err := agreement.Promise(extract, sla.Filing{Accepted: instant("2027-03-01 09:00:00")})
	require.ErrorAs(t, err, &notInForce)
	var uncovered *calendar.UncoveredError
	business := procedure("1.001612", instant("2026-01-05 09:00:00"))
	_, err = agreement.Promise(business, sla.Filing{Accepted: instant("2027-12-31 09:00:00")})
	require.True(t, errors.As(err, &uncovered))
	_, err = agreement.Promise(procedures.Procedure{InForce: calendar.MustParseSpan("2020-01-01/")}, sla.Filing{Accepted: instant("2023-06-14 09:00:00")})
	require.ErrorIs(t, err, sla.ErrInvalid, "no term")
}

func TestFaultsAreToldAllAtOnce(t *testing.T) {
	var cfg sla.Config
	require.NoError(t, json.Unmarshal([]byte(`{"initiatives": [
		{"id": "a", "name": {"vi": "A"}, "inForce": "2023-01-01/", "offer": {"term": {"limit": "same day"}}},
		{"id": "a", "name": {"vi": "A"}, "inForce": "2023-01-01/", "procedures": ["2.000635", "2.000635", ""],
			"window": {"from": "15:00", "to": "08:00"}, "offer": {"term": {"limit": "2 working days", "cutoff": {"after": "15:00", "effect": "may-defer"}}}},
		{"offer": {"term": {}}}
	]}`), &cfg))
	_, err := sla.New(office, cfg)
	require.ErrorIs(t, err, sla.ErrInvalid)
	require.EqualError(t, err, `sla: initiatives[1].procedures[1]: "2.000635": wanted a name that is not empty, and only once
sla: initiatives[1].procedures[2]: wanted a name that is not empty, and only once
sla: initiatives[1].window: 15:00-08:00: wanted a window with both its ends, in order
sla: initiatives[1].offer.term.cutoff.effect: may-defer: wanted count-next-day: with 2 working days this effect would shorten the limit; it goes with same day or at most 8 working hours
sla: initiatives[1].id: "a": wanted an id of its own; initiatives[0] has it
sla: initiatives[2].id: wanted a short unique name
sla: initiatives[2].name.vi: wanted the name in Vietnamese
sla: initiatives[2].inForce: wanted the days it is in force, such as "2023-06-01/"
sla: initiatives[2].offer.term.limit: wanted a limit such as "5 working days"`)

	err = json.Unmarshal([]byte(`{"initiatives": [{"Id": "a", "weekdays": "Fri,Wed", "offer": {"term": {"limit": 2}}}]}`), &cfg)
	require.ErrorContains(t, err, `sla: initiatives[0].weekdays: "Fri,Wed": wanted days of the week in order`)
	require.ErrorContains(t, err, `sla: initiatives[0].offer.term.limit: 2: wanted text in quotes`)
}

func TestAnAgreementNeedsACalendar(t *testing.T) {
	_, err := sla.New(nil, sla.Config{})
	require.EqualError(t, err, "sla: calendar: wanted the calendar of the office")
}

func TestAgreementsKeepNothingOfTheirDocument(t *testing.T) {
	cfg := documents(t, "hai-ba-trung")
	agreement := sla.MustNew(office, cfg)
	cfg.Initiatives[0].Procedures[0] = "1.000656"
	accepted := instant("2023-06-14 09:30:00")
	promise, err := agreement.Promise(procedure("2.000635", accepted), sla.Filing{Accepted: accepted})
	require.NoError(t, err)
	require.NotEmpty(t, promise.Initiative)

	written, err := json.Marshal(promise)
	require.NoError(t, err)
	var again sla.Promise
	require.NoError(t, json.Unmarshal(written, &again))
	require.Equal(t, promise.Offered.Due.At.UnixNano(), again.Offered.Due.At.UnixNano())
	require.Equal(t, promise.Offered.Term, again.Offered.Term)
	require.ErrorIs(t, json.Unmarshal([]byte(`{"filing": {"accepted": "hôm qua"}, "Legal": {}}`), &again), sla.ErrInvalid)
}

func FuzzConfig(f *testing.F) {
	for _, name := range []string{"hai-ba-trung", "ba-dinh", "cau-giay"} {
		data, err := os.ReadFile("../examples/counter/offices/" + name + ".json")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, int64(1686709800))
	}
	f.Fuzz(func(t *testing.T, data []byte, seconds int64) {
		var cfg sla.Config
		if err := cfg.UnmarshalJSON(data); err != nil {
			_ = err.Error()
			return
		}
		agreement, err := sla.New(office, cfg)
		if err != nil {
			_ = err.Error()
			return
		}
		accepted := time.Unix(seconds%2_000_000_000, 0)
		for p := range catalogue.All() {
			promise, err := agreement.Promise(p, sla.Filing{Accepted: accepted})
			if err == nil && promise.Offered.Due.At.After(promise.Legal.Due.At) {
				t.Fatalf("%s offers later than the law", data)
			}
		}
	})
}
