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
	"github.com/motcua/motcua/sla/hanoi"
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

// TestInitiativesOfTheArticle: what the article says of each, case by case.
func TestInitiativesOfTheArticle(t *testing.T) {
	agreement := sla.MustNew(office, hanoi.Config())
	for _, c := range []struct {
		unit, procedure, accepted string
		legal, offered, by        string
	}{
		// Express Wednesday: within 2 working hours, after 15:00 within the next morning.
		{"007", "2.000635", "2023-06-14 08:00:00", "2023-06-14 17:00:00", "2023-06-14 10:00:00", "hai-ba-trung-wednesday"},
		{"007", "2.000635", "2023-06-14 07:00:00", "2023-06-14 17:00:00", "2023-06-14 10:00:00", "hai-ba-trung-wednesday"},
		{"007", "2.000635", "2023-06-14 11:30:00", "2023-06-14 17:00:00", "2023-06-14 14:30:00", "hai-ba-trung-wednesday"},
		{"007", "2.000635", "2023-06-14 15:00:00", "2023-06-14 17:00:00", "2023-06-14 17:00:00", "hai-ba-trung-wednesday"},
		{"007", "2.000635", "2023-06-14 15:00:01", "2023-06-15 17:00:00", "2023-06-15 12:00:00", "hai-ba-trung-wednesday"},
		{"007", "2.000635", "2023-06-14 18:30:00", "2023-06-15 17:00:00", "2023-06-15 12:00:00", "hai-ba-trung-wednesday"},
		{"007", "2.000635", "2023-06-15 09:30:00", "2023-06-15 17:00:00", "2023-06-15 17:00:00", ""}, // a Thursday
		{"007", "1.000656", "2023-06-14 09:30:00", "2023-06-14 17:00:00", "2023-06-14 17:00:00", ""}, // another procedure
		{"007", "2.000635", "2023-05-31 09:30:00", "2023-05-31 17:00:00", "2023-05-31 17:00:00", ""}, // before it began
		{"007", "2.000635", "2025-07-02 09:30:00", "2025-07-02 17:00:00", "2025-07-02 17:00:00", ""}, // the district is gone
		// On-the-spot desks: by closing of the filing day, without a cutoff.
		{"001", "2.000992", "2024-03-12 15:00:01", "2024-03-13 17:00:00", "2024-03-12 17:00:00", "ba-dinh-at-once"},
		{"001", "2.000843", "2024-03-12 10:00:00", "2024-03-12 17:00:00", "2024-03-12 17:00:00", "ba-dinh-at-once"}, // equal: it wins
		{"001", "2.000815", "2024-03-12 17:00:00", "2024-03-13 17:00:00", "2024-03-13 17:00:00", "ba-dinh-at-once"}, // at closing: the next day
		{"001", "2.000908", "2024-03-12 15:30:00", "2024-03-13 17:00:00", "2024-03-13 17:00:00", ""},                // not one of the five
		{"005", "2.000815", "2023-01-17 16:59:59", "2023-01-18 17:00:00", "2023-01-17 17:00:00", "cau-giay-certified-at-once"},
	} {
		accepted := instant(c.accepted)
		promise, err := agreement.Promise(procedure(c.procedure, accepted), sla.Filing{Accepted: accepted, Unit: c.unit})
		require.NoError(t, err)
		require.Equal(t, c.legal, promise.Legal.Due.At.Format(time.DateTime), "%+v", c)
		require.Equal(t, c.offered, promise.Offered.Due.At.Format(time.DateTime), "%+v", c)
		require.Equal(t, c.by, promise.Initiative, "%+v", c)
		require.Equal(t, office.ID(), promise.Calendar)
		require.Equal(t, c.procedure, promise.Procedure)
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
		{"id": "a", "name": {"vi": "A"}, "inForce": "2023-01-01/", "procedures": ["2.000635", "2.000635", "", "2.635"],
			"window": {"from": "15:00", "to": "08:00"}, "offer": {"term": {"limit": "2 working days", "cutoff": {"after": "15:00", "effect": "may-defer"}}}},
		{"offer": {"term": {}}},
		{"id": "c", "name": {"vi": "C"}, "inForce": "2026-03-02/2026-03-04", "authorities": [""], "levels": ["", "commune", "commune"],
			"channels": ["online", ""], "weekdays": "Thu-Sun", "window": {"from": "08:00", "to": ""},
			"offer": {"term": {"limit": "same day"}, "atOnce": true, "cut": {"percent": "100", "to": "1 month", "floor": "2 days"}}},
		{"id": "d", "name": {"vi": "D"}, "inForce": "2026-01-01/2026-06-30", "offer": {"label": true, "home": true, "hours": [
			{"from": "2026-07-01", "value": {}}, {"from": "2026-07-02", "value": {"monday": "08:00-12:00"}}, {"from": "2025-07-02", "value": {"monday": "08:00-12:00"}}]}},
		{"id": "e", "name": {"vi": "E"}, "inForce": "2026-01-01/", "offer": {"cut": {"percent": "0.0000000001", "to": "1 day", "floor": "1 working day"}}}
	], "supplements": [
		{"procedures": [], "policy": "shift"}, {"procedures": ["2.000635", "x"], "policy": "shift"}, {"procedures": ["2.000635"], "policy": "subtract"}
	], "alerts": [
		{"id": "half", "name": {"vi": "Nửa"}, "share": "50"}, {"id": "half", "name": {"en": "Half"}, "share": "50", "left": "1 working day"},
		{"id": "none", "name": {"vi": "Không"}}, {"name": {"vi": "Tháng"}, "left": "1 month"}, {"id": "all", "name": {"vi": "Quá"}, "share": "100.5"}
	], "intake": {"covers": "2026-01-01/2026-12-31"}}`), &cfg))
	_, err := sla.New(office, cfg)
	require.ErrorIs(t, err, sla.ErrInvalid)
	require.EqualError(t, err, `sla: initiatives[1].procedures[1]: "2.000635": wanted each only once
sla: initiatives[1].procedures[2]: wanted a national code such as "2.000635"
sla: initiatives[1].procedures[3]: "2.635": wanted a national code such as "2.000635"
sla: initiatives[1].window: 15:00-08:00: wanted a window with both its ends, in order
sla: initiatives[1].offer.term.cutoff.effect: may-defer: wanted count-next-day: with 2 working days this effect would shorten the limit; it goes with same day or at most 8 working hours
sla: initiatives[1].id: "a": wanted an id of its own; initiatives[0] has it
sla: initiatives[2].id: wanted a short unique name
sla: initiatives[2].name.vi: wanted the name in Vietnamese
sla: initiatives[2].inForce: wanted the days it is in force, such as "2023-06-01/"
sla: initiatives[2].offer: wanted what is offered: one of term, cut and atOnce, or noSlip, home or hours, or label alone
sla: initiatives[3].authorities[0]: wanted the code of a unit
sla: initiatives[3].levels[0]: wanted ministry, province, district, commune or other
sla: initiatives[3].levels[2]: "commune": wanted each only once
sla: initiatives[3].channels[1]: wanted in-person, online or postal
sla: initiatives[3].weekdays: Thu-Sun: wanted a day of the week that lies in 2026-03-02/2026-03-04
sla: initiatives[3].window: 08:00-: wanted a window with both its ends, in order
sla: initiatives[3].offer: wanted one of term, cut and atOnce: they contradict each other
sla: initiatives[3].offer.cut.percent: 100: wanted a percentage above 0, below 100, with at most 9 decimal places
sla: initiatives[3].offer.cut.to: 1 month: wanted what to round up to, such as "4 working hours" or "1 working day": no months or years
sla: initiatives[3].offer.cut.floor: 2 days: wanted a number of months, as to is
sla: initiatives[4].offer.label: true: wanted nothing else with it: a label offers nothing that can be reckoned
sla: initiatives[4].offer.hours[0].value: wanted a week with at least one open hour
sla: initiatives[4].offer.hours[1].from: 2026-07-02: wanted a day of inForce, 2026-01-01/2026-06-30, or the day after it
sla: initiatives[4].offer.hours[2].from: 2025-07-02: wanted a later date than the entry before it (2026-07-02)
sla: initiatives[5].offer.cut.percent: 0.0000000001: wanted a percentage above 0, below 100, with at most 9 decimal places
sla: initiatives[5].offer.cut.floor: 1 working day: wanted a number of days, as to is
sla: supplements[0].procedures: wanted the codes of the procedures
sla: supplements[1].procedures[1]: "x": wanted a national code such as "2.000635"
sla: supplements[2].procedures[0]: "2.000635": wanted a procedure with one policy; supplements[1].procedures[0] has one for it
sla: alerts[1].name.vi: wanted the name in Vietnamese
sla: alerts[1]: wanted one of share and left
sla: alerts[1].id: "half": wanted an id of its own; alerts[0] has it
sla: alerts[2]: wanted one of share and left
sla: alerts[3].id: wanted a short unique name
sla: alerts[3].left: 1 month: wanted working minutes, working hours or working days
sla: alerts[4].share: 100.5: wanted a percentage above 0, at most 100, with at most 9 decimal places
sla: intake.weeks: wanted the opening hours of at least one week`)

	err = json.Unmarshal([]byte(`{"initiatives": [{"Id": "a", "weekdays": "Fri,Wed", "offer": {"term": {"limit": 2}}}]}`), &cfg)
	require.ErrorContains(t, err, `sla: initiatives[0].weekdays: "Fri,Wed": wanted days of the week in order`)
	require.ErrorContains(t, err, `sla: initiatives[0].offer.term.limit: 2: wanted text in quotes`)
}

// TestFilingsThatCannotBeTrue: everything that contradicts itself, at once.
func TestFilingsThatCannotBeTrue(t *testing.T) {
	agreement := sla.MustNew(office, sla.Config{})
	marital := procedure("1.004873", instant("2026-03-02 09:00:00"))
	for _, c := range []struct {
		filing sla.Filing
		wanted string
	}{
		{sla.Filing{}, "sla: accepted: wanted when it was accepted, or submitted"},
		{sla.Filing{Received: instant("2026-03-02 09:00:00"), Channel: 9, Level: 9}, `sla: channel: "%!procedures.Channel(9)": wanted one of in-person, online, postal
sla: level: "%!procedures.Level(9)": wanted one of ministry, province, district, commune, other
sla: accepted: wanted when it was accepted, or submitted
sla: received: 2026-03-02T09:00:00+07:00: wanted nothing: 1.004873 is not filed regardless of territory`},
		{sla.Filing{Submitted: instant("2026-03-02 10:00:00"), Accepted: instant("2026-03-02 09:59:59"), Received: instant("2026-03-02 09:00:00")},
			`sla: accepted: 2026-03-02T09:59:59+07:00: wanted an instant not before submitted, 2026-03-02T10:00:00+07:00
sla: received: 2026-03-02T09:00:00+07:00: wanted nothing: 1.004873 is not filed regardless of territory
sla: received: 2026-03-02T09:00:00+07:00: wanted an instant not before acceptance, 2026-03-02T09:59:59+07:00`},
	} {
		_, err := agreement.Promise(marital, c.filing)
		require.ErrorIs(t, err, sla.ErrInvalid)
		require.EqualError(t, err, c.wanted)
	}
}

// TestPromisesHoldWhatTheClockNeeds: the policy of supplements, by procedure,
// and the extension that the law allows.
func TestPromisesHoldWhatTheClockNeeds(t *testing.T) {
	agreement := sla.MustNew(office, sla.Config{Supplements: []sla.Supplement{{Procedures: []string{"1.004873", "2.000815"}, Policy: sla.Shift}}})
	filing := sla.Filing{Accepted: instant("2026-03-02 09:00:00")}
	for code, policy := range map[string]sla.SupplementPolicy{"1.004873": sla.Shift, "2.000815": sla.Shift, "1.004884": sla.Restart} {
		p := procedure(code, filing.Accepted)
		promise, err := agreement.Promise(p, filing)
		require.NoError(t, err)
		require.Equal(t, policy, promise.Supplement)
		require.Equal(t, p.Extension, promise.Extension)
	}
}

func TestAnAgreementNeedsACalendar(t *testing.T) {
	_, err := sla.New(nil, sla.Config{})
	require.EqualError(t, err, "sla: calendar: wanted the calendar of the office")
}

func TestAgreementsKeepNothingOfTheirDocument(t *testing.T) {
	cfg := hanoi.Config()
	agreement := sla.MustNew(office, cfg)
	for i := range cfg.Initiatives {
		cfg.Initiatives[i].Authorities = append(cfg.Initiatives[i].Authorities[:0], "x")
	}
	accepted := instant("2023-06-14 09:30:00")
	promise, err := agreement.Promise(procedure("2.000635", accepted), sla.Filing{Accepted: accepted, Unit: "007"})
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

// FuzzConfig: any document is read or refused; a promise that is made is never
// later than the law nor before the clock starts, and what was considered names
// its winner.
func FuzzConfig(f *testing.F) {
	names, err := filepath.Glob("hanoi/documents/*.json")
	require.NoError(f, err)
	for i, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data, int64(1686709800+i))
	}
	f.Add([]byte(`{"initiatives": [
		{"id": "a", "name": {"vi": "A"}, "inForce": "2020-01-01/", "levels": ["commune"], "channels": ["online"], "window": {"from": "00:00", "to": "24:00"},
			"offer": {"cut": {"percent": "41.5", "to": "3 working hours", "floor": "4 working hours"}, "noSlip": true, "home": true}},
		{"id": "b", "name": {"vi": "B"}, "inForce": "/2030-01-01", "fields": ["Hộ tịch"], "offer": {"cut": {"percent": "1e1", "to": "2 days"}}}
	], "supplements": [{"procedures": ["2.000635"], "policy": "shift"}], "alerts": [{"id": "x", "name": {"vi": "X"}, "share": "80"}]}`), int64(1700000001))
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
		filing := sla.Filing{Submitted: time.Unix(seconds%2_000_000_000, 0), Unit: "007"}
		filing.Channel, filing.Level = procedures.Channel(uint64(seconds)%5), procedures.Level(uint64(seconds)%6)
		for p := range catalogue.All() {
			promise, err := agreement.Promise(p, filing)
			if err != nil {
				_ = err.Error()
				continue
			}
			require.False(t, promise.Offered.Due.At.After(promise.Legal.Due.At), "later than the law")
			require.False(t, promise.Offered.Due.At.Before(promise.Filing.Start()), "before the clock starts")
			require.Equal(t, promise.Initiative, winner(t, agreement, p, filing))
		}
	})
}

// winner is the id of the initiative that was Won among those considered.
func winner(t *testing.T, agreement *sla.Agreement, p procedures.Procedure, filing sla.Filing) (id string) {
	t.Helper()
	for considered := range agreement.Considered(p, filing) {
		if considered.Outcome == sla.Won {
			require.Empty(t, id, "one alone wins")
			id = considered.ID
		}
	}
	return id
}
