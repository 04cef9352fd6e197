package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/sla"
	"github.com/motcua/motcua/sla/hanoi"
)

var slaSubject = subject{
	document:   slaDocument,
	read:       reading(func(cfg sla.Config) (*sla.Agreement, error) { return sla.New(national, cfg) }),
	everything: everyPromise,
	whole:      agreements,
	parts:      func(*testing.T) []example { return nil },
	broken: map[string]string{
		`[]`:                  `at '': got array, want object`,
		`{"initiatives": {}}`: `at '/initiatives': got object, want array`,
		`{"Alerts": []}`:      `at '': additional properties 'Alerts' not allowed`,
		`{"$schema": "x"}`:    `at '': additional properties '$schema' not allowed`,

		`{"initiatives": [{}]}`:                               `at '/initiatives/0': missing properties 'id', 'name', 'inForce', 'offer'`,
		withInitiative(`"id": ""`):                            `at '/initiatives/0/id': minLength: got 0, want 1`,
		withInitiative(`"name": {"en": "Fast"}`):              `at '/initiatives/0/name': missing property 'vi'`,
		withInitiative(`"inForce": ""`):                       `at '/initiatives/0/inForce': minLength: got 0, want 1`,
		withInitiative(`"procedures": ["2.00635"]`):           `at '/initiatives/0/procedures/0': '2.00635' does not match pattern`,
		withInitiative(`"fields": [""]`):                      `at '/initiatives/0/fields/0': minLength: got 0, want 1`,
		withInitiative(`"authorities": ["007", "007"]`):       `at '/initiatives/0/authorities': items at 0 and 1 are equal`,
		withInitiative(`"levels": [""]`):                      `at '/initiatives/0/levels/0': value must be one of 'ministry', 'province'`,
		withInitiative(`"channels": ["desk"]`):                `at '/initiatives/0/channels/0': value must be one of 'in-person', 'online', 'postal'`,
		withInitiative(`"channels": ["online", "online"]`):    `at '/initiatives/0/channels': items at 0 and 1 are equal`,
		withInitiative(`"weekdays": ["Wed"]`):                 `at '/initiatives/0/weekdays': got array, want string`,
		withInitiative(`"weekdays": "Wednesday"`):             `at '/initiatives/0/weekdays': 'Wednesday' does not match pattern`,
		withInitiative(`"weekdays": "Mon, Fri"`):              `at '/initiatives/0/weekdays': 'Mon, Fri' does not match pattern`,
		withInitiative(`"window": {"from": "08:00"}`):         `at '/initiatives/0/window': missing property 'to'`,
		withInitiative(`"window": {"to": "15:00"}`):           `at '/initiatives/0/window': missing property 'from'`,
		withInitiative(`"window": {"from": "8h", "to": "9"}`): `at '/initiatives/0/window/from': '8h' does not match pattern`,
		withInitiative(`"basis": "1  Điều 2"`):                `at '/initiatives/0/basis': '1  Điều 2' does not match pattern`,

		withOffer(``): `at '/initiatives/0/offer': 'oneOf' failed, none matched`,
		withOffer(`"term": {}, "cut": {}, "home": false`):                                       `at '/initiatives/0/offer': 'oneOf' failed, none matched`,
		withOffer(`"atOnce": true, "term": {"limit": "1 day"}`):                                 `at '/initiatives/0/offer': 'oneOf' failed, subschemas 0, 2 matched`,
		withOffer(`"term": {"limit": "1 day"}, "cut": ` + halved(``)):                           `at '/initiatives/0/offer': 'oneOf' failed, subschemas 0, 1 matched`,
		withOffer(`"label": true, "atOnce": true`):                                              `at '/initiatives/0/offer': 'oneOf' failed, subschemas 2, 3 matched`,
		withOffer(`"label": true, "home": true`):                                                `at '/initiatives/0/offer/home': value must be false`,
		withOffer(`"label": true, "noSlip": true`):                                              `at '/initiatives/0/offer/noSlip': value must be false`,
		withOffer(`"label": true, "hours": ` + evenings("2026-01-01")):                          `at '/initiatives/0/offer/hours': maxItems: got 1, want 0`,
		withOffer(`"label": "yes"`):                                                             `at '/initiatives/0/offer/label': got string, want boolean`,
		withOffer(`"slip": false, "home": true`):                                                `at '/initiatives/0/offer': additional properties 'slip' not allowed`,
		withOffer(`"hours": ` + evenings("")):                                                   `at '/initiatives/0/offer/hours/0/from': minLength: got 0, want 1`,
		withOffer(`"term": {"start": "at-once"}`):                                               `at '/initiatives/0/offer/term': missing property 'limit'`,
		withOffer(`"term": {"limit": "2 ngày"}`):                                                `at '/initiatives/0/offer/term/limit': '2 ngày' does not match pattern`,
		withOffer(`"term": {"limit": "1 day", "cutoff": ` + cutoff("15:00", "may-defer") + `}`): `at '/initiatives/0/offer/term/limit': '1 day' does not match pattern`,
		withOffer(`"cut": {"percent": "50"}`):                                                   `at '/initiatives/0/offer/cut': missing property 'to'`,
		withOffer(`"cut": {"to": "1 day"}`):                                                     `at '/initiatives/0/offer/cut': missing property 'percent'`,
		withOffer(`"cut": {"floor": "1 day"}`):                                                  `at '/initiatives/0/offer/cut': missing properties 'percent', 'to'`,
		withOffer(`"cut": ` + halved(`"percent": "100.0"`)):                                     `at '/initiatives/0/offer/cut/percent': 'not' failed`,
		withOffer(`"cut": ` + halved(`"percent": "0"`)):                                         `at '/initiatives/0/offer/cut/percent': '0' does not match pattern '[1-9]'`,
		withOffer(`"cut": ` + halved(`"percent": "-5"`)):                                        `at '/initiatives/0/offer/cut/percent': '-5' does not match pattern`,
		withOffer(`"cut": ` + halved(`"percent": "30%"`)):                                       `at '/initiatives/0/offer/cut/percent': '30%' does not match pattern`,
		withOffer(`"cut": ` + halved(`"percent": 30`)):                                          `at '/initiatives/0/offer/cut/percent': got number, want string`,
		withOffer(`"cut": ` + halved(`"to": "same day"`)):                                       `at '/initiatives/0/offer/cut/to': 'same day' does not match pattern`,
		withOffer(`"cut": ` + halved(`"to": "1 month"`)):                                        `at '/initiatives/0/offer/cut/to': '1 month' does not match pattern`,
		withOffer(`"cut": ` + halved(`"floor": "1 day"`)):                                       `at '/initiatives/0/offer/cut/floor': '1 day' does not match pattern '^([0-9]+ (working hour)s?)?$'`,
		withOffer(`"cut": ` + halved(`"to": "1 day", "floor": "1 month"`)):                      `at '/initiatives/0/offer/cut/floor': '1 month' does not match pattern`,

		`{"intake": null}`:                      `at '/intake': got null, want object`,
		`{"intake": {"covers": "2026-01-01/"}}`: `at '/intake/covers': '2026-01-01/' does not match pattern`,
		`{"intake": {"decided": "2026-01-01"}}`: `at '/intake': missing properties 'covers', 'weeks'`,
		withIntake(``):                          `at '/intake': missing property 'weeks'`,
		withIntake(`"weeks": []`):               `at '/intake/weeks': minItems: got 0, want 1`,
		withIntake(`"weeks": ` + evenings("2026-01-01") + `, "days": [{"kind": "closure"}]`):                       `at '/intake/days/0': missing property 'date'`,
		withIntake(`"weeks": ` + evenings("2026-01-01") + `, "days": [{"date": "2026-03-02", "kind": "one-off"}]`): `at '/intake/days/0': missing property 'hours'`,
		`{"intake": {"weeks": ` + evenings("2026-01-01") + `}}`:                                                    `at '/intake': missing property 'covers'`,

		withSupplement(`"procedures": []`):                       `at '/supplements/0/procedures': minItems: got 0, want 1`,
		withSupplement(`"procedures": ["x"]`):                    `at '/supplements/0/procedures/0': 'x' does not match pattern`,
		withSupplement(`"procedures": ["2.000635", "2.000635"]`): `at '/supplements/0/procedures': items at 0 and 1 are equal`,
		withSupplement(`"policy": "stop"`):                       `at '/supplements/0/policy': value must be one of 'restart', 'subtract', 'shift'`,
		withSupplement(`"policy": ""`):                           `at '/supplements/0/policy': value must be one of 'restart', 'subtract', 'shift'`,
		`{"supplements": [{"policy": "shift"}]}`:                 `at '/supplements/0': missing property 'procedures'`,

		`{"alerts": [{"share": "75"}]}`:                        `at '/alerts/0': missing properties 'id', 'name'`,
		withAlert(``):                                          `at '/alerts/0': 'oneOf' failed, none matched`,
		withAlert(`"share": "0", "left": ""`):                  `at '/alerts/0': 'oneOf' failed, none matched`,
		withAlert(`"share": "75", "left": "1 working day"`):    `at '/alerts/0': 'oneOf' failed, subschemas 0, 1 matched`,
		withAlert(`"share": "101"`):                            `at '/alerts/0/share': 'anyOf' failed`,
		withAlert(`"share": "-1"`):                             `at '/alerts/0/share': 'anyOf' failed`,
		withAlert(`"share": 75`):                               `at '/alerts/0/share': 'anyOf' failed`,
		withAlert(`"share": ""`):                               `at '/alerts/0/share': 'anyOf' failed`,
		withAlert(`"left": "1 day"`):                           `at '/alerts/0/left': '1 day' does not match pattern`,
		withAlert(`"left": "same day"`):                        `at '/alerts/0/left': 'same day' does not match pattern`,
		withAlert(`"left": "1 half day"`):                      `at '/alerts/0/left': '1 half day' does not match pattern`,
		withAlert(`"left": "1 working days"`):                  `at '/alerts/0/left': '1 working days' does not match pattern`,
		withAlert(`"left": "2 working hours", "colour": "ff"`): `at '/alerts/0': additional properties 'colour' not allowed`,
	},
	unseen: map[string]string{
		"a day that does not exist":           withInitiative(`"inForce": "2026-02-31/"`),
		"an end before its start":             withInitiative(`"inForce": "2026-12-31/2026-01-01"`),
		"prose for a citation":                withInitiative(`"basis": "khoản 2 Điều 17"`),
		"days of the week out of order":       withInitiative(`"weekdays": "Fri,Mon"`),
		"a weekday that never comes":          withInitiative(`"inForce": "2026-03-02/2026-03-03", "weekdays": "Wed"`),
		"a window that ends before it opens":  withInitiative(`"window": {"from": "15:00", "to": "08:00"}`),
		"hours out of order":                  withOffer(`"hours": ` + evenings("2026-02-01", "2026-02-01")),
		"hours before it is in force":         withOffer(`"hours": ` + evenings("2025-12-31")),
		"no open hour":                        withOffer(`"hours": [{"from": "2026-01-01", "value": {}}]`),
		"a percentage by a power of ten":      withOffer(`"cut": ` + halved(`"percent": "1e2"`)),
		"a share by a power of ten":           withAlert(`"share": "1e3"`),
		"an initiative twice":                 `{"initiatives": [` + initiative(``) + `, ` + initiative(``) + `]}`,
		"an alert twice":                      `{"alerts": [` + alert(`"share": "50"`) + `, ` + alert(`"share": "75"`) + `]}`,
		"a procedure with two policies":       `{"supplements": [{"procedures": ["2.000635"]}, {"procedures": ["2.000635"], "policy": "shift"}]}`,
		"an intake that is not open at first": `{"intake": {"covers": "2026-01-01/2026-12-31", "weeks": ` + evenings("2026-01-02") + `}}`,
	},
	odd: map[reflect.Type][]string{
		reflect.TypeFor[calendar.Weekdays](): {"", "Mon-Sun", "Mon-Tue", "Mon,Tue,Wed,Thu,Fri,Sat,Sun", "Mon-Tue,Wed-Thu,Fri-Sat,Sun", "Sun"},
	},
	fragments: []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "-", ",", "Mon-Fri", ",Sun", " ", "mon", "restart", "s"},
}

var national = calendar.MustNew(vietnam.Config())

// agreements are all in the tree.
func agreements(t *testing.T) []example {
	t.Helper()
	found := append(files(t, "sla/hanoi/documents/*.json", ""), files(t, "examples/counter/testdata/own-initiatives.json", "")...)
	return append(found, literal(t, "hanoi.Config()", hanoi.Config()), literal(t, "hanoi.Paperless()", hanoi.Paperless()), literal(t, "nothing", sla.Config{}))
}

func initiative(given string) string {
	return object(given, `"id": "fast"`, `"name": {"vi": "Làm ngay"}`, `"inForce": "2026-01-01/"`, `"offer": {"atOnce": true}`)
}

func withInitiative(given string) string { return `{"initiatives": [` + initiative(given) + `]}` }

func withOffer(given string) string { return withInitiative(`"offer": {` + given + `}`) }

func halved(given string) string {
	return object(given, `"percent": "50"`, `"to": "4 working hours"`)
}

// evenings are opening hours from each of those dates on.
func evenings(from ...string) string {
	var all []string
	for _, date := range from {
		all = append(all, `{"from": `+quoted(date)+`, "value": {"monday": "18:00-20:00"}}`)
	}
	return `[` + strings.Join(all, ", ") + `]`
}

func withIntake(given string) string {
	return `{"intake": ` + object(given, `"covers": "2026-01-01/2026-12-31"`) + `}`
}

func withSupplement(given string) string {
	return `{"supplements": [` + object(given, `"procedures": ["2.000635"]`, `"policy": "shift"`) + `]}`
}

func alert(given string) string {
	return object(given, `"id": "yellow"`, `"name": {"vi": "Sắp đến hạn"}`)
}

func withAlert(given string) string { return `{"alerts": [` + alert(given) + `]}` }

// percentages are sound and odd ones, 0 in many forms, and what is none.
func percentages() []string {
	return append(slices.Clone(proceduresSubject.odd[reflect.TypeFor[decimal.Decimal]()]),
		"0", "-0", "+0.00", "0.", ".0", "-.0", "00", "\u22120", "0e5", "-0E-3", "-0.0e\u22121", ".", "-", "", "-1", "100.1", "0.0000000000", "0.0000000001", "x")
}

// TestOffersAsTheEngineSeesThem: of what goes together in an offer, the schema
// and New say the same.
func TestOffersAsTheEngineSeesThem(t *testing.T) {
	schema, taken := slaSubject.compile(t, ""), 0
	for _, given := range oneOf(
		[]string{``, `"term": {}`, `"term": {"limit": "", "start": "next-day"}`, `"term": {"end": "midnight"}`, `"term": {"limit": "same day"}`,
			`"term": {"limit": "", "cutoff": {"after": "15:00"}}`, `"term": {"limit": "9 working hours", "cutoff": ` + cutoff("15:00", "due-next-day") + `}`},
		[]string{``, `"cut": {}`, `"cut": {"to": "", "floor": ""}`, `"cut": {"percent": "0"}`, `"cut": ` + halved(``)},
		[]string{``, `"atOnce": false`, `"atOnce": true`},
		[]string{``, `"noSlip": true`},
		[]string{``, `"home": false`, `"home": true`},
		[]string{``, `"hours": []`, `"hours": ` + evenings("2026-01-01", "2026-02-01")},
		[]string{``, `"label": false`, `"label": true`},
	) {
		if slaSubject.agree(t, schema, withOffer(given)) {
			taken++
		}
	}
	require.Greater(t, taken, 200)
}

// TestPartsAsTheEngineSeesThem: of cuts, windows, intakes and alerts, too.
func TestPartsAsTheEngineSeesThem(t *testing.T) {
	schema := slaSubject.compile(t, "")
	limits := []string{``, `same day`, `1 working minute`, `30 working minutes`, `1 working hour`, `4 working hours`, `1 half day`, `3 half days`,
		`1 working day`, `2 working days`, `1 day`, `9 days`, `1 month`, `2 years`, `1 clock hour`, `24 clock hours`}
	for _, percent := range percentages() {
		if !slices.Contains([]string{"1e2", "+1.0E+2", "1000e-1", "0e5"}, percent) { // a power of ten hides that all is cut, or nothing
			slaSubject.agree(t, schema, withOffer(`"cut": `+halved(`"percent": `+quoted(percent))))
		}
		for _, left := range []string{``, `, "left": ""`, `, "left": "1 working day"`} {
			slaSubject.agree(t, schema, withAlert(`"share": `+quoted(percent)+left))
		}
	}
	for _, limit := range limits {
		slaSubject.agree(t, schema, withAlert(`"left": `+quoted(limit)))
		slaSubject.agree(t, schema, withAlert(`"share": "75", "left": `+quoted(limit)))
		for _, floor := range limits {
			slaSubject.agree(t, schema, withOffer(`"cut": `+halved(`"to": `+quoted(limit)+`, "floor": `+quoted(floor))))
		}
	}
	for _, window := range oneOf([]string{``, `"from": ""`, `"from": "00:00"`, `"from": "08:00"`}, []string{``, `"to": ""`, `"to": "08:00"`, `"to": "24:00"`}) {
		slaSubject.agree(t, schema, withInitiative(`"window": {`+window+`}`))
	}
	for _, intake := range oneOf(
		[]string{``, `"covers": ""`, `"covers": "2026-01-01/2026-12-31"`, `"covers": "2026-01-01/"`},
		[]string{``, `"decided": ""`, `"decided": "2026-06-30"`},
		[]string{``, `"weeks": []`, `"weeks": ` + evenings("2026-01-01")},
		[]string{``, `"days": []`, `"days": [{"date": "2026-03-02", "kind": "closure"}]`},
	) {
		slaSubject.agree(t, schema, `{"intake": {`+intake+`}}`)
	}
	for _, policy := range []string{``, `"policy": "restart"`, `"policy": "subtract"`, `"policy": "shift"`, `"policy": ""`} {
		slaSubject.agree(t, schema, `{"supplements": [{`+strings.Trim(`"procedures": ["2.000635"], `+policy, ", ")+`}]}`)
	}
}
