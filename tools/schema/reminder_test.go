package main

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/vietnam"
)

var reminderSubject = subject{
	document:   reminderDocument,
	read:       reading(func(cfg reminder.Config) (*reminder.Planner, error) { return reminder.New(national, nil, cfg) }),
	everything: everyReminder,
	whole:      reminders,
	parts:      func(*testing.T) []example { return nil },
	broken: map[string]string{
		`[]`:                              `at '': got array, want object`,
		`{"rules": null}`:                 `at '/rules': got null, want array`,
		`{"Rules": []}`:                   `at '': additional properties 'Rules' not allowed`,
		`{"$schema": "x"}`:                `at '': additional properties '$schema' not allowed`,
		`{"quiet": "22:00"}`:              `at '/quiet': '22:00' does not match pattern`,
		`{"rules": [{}]}`:                 `at '/rules/0': missing properties 'kind', 'name', 'inForce', 'validity'`,
		withRule(`"kind": ""`):            `at '/rules/0/kind': minLength: got 0, want 1`,
		withRule(`"name": {"vi": "A"}`):   `at '/rules/0/name': missing property 'en'`,
		withRule(`"name": {"en": "A"}`):   `at '/rules/0/name': missing property 'vi'`,
		withRule(`"inForce": ""`):         `at '/rules/0/inForce': minLength: got 0, want 1`,
		withRule(`"inForce": "2026"`):     `at '/rules/0/inForce': '2026' does not match pattern`,
		withRule(`"missed": ""`):          `at '/rules/0/missed': value must be one of 'latest-only', 'skip', 'all'`,
		withRule(`"grace": "1 month"`):    `at '/rules/0/grace': '1 month' does not match pattern`,
		withRule(`"grace": "10001 days"`): `at '/rules/0/grace': '10001 days' does not match pattern`,
		withRule(`"basis": "1  Điều 2"`):  `at '/rules/0/basis': '1  Điều 2' does not match pattern`,
		withRule(`"lead": []`):            `at '/rules/0': additional properties 'lead' not allowed`,

		withRule(`"ended": {"vi": "A", "en": "B"}`):                         `at '/rules/0/inForce': '2026-01-01/' does not match pattern`,
		withRule(`"inForce": "/2026-06-30", "ended": {"vi": "A"}`):          `at '/rules/0/ended': missing property 'en'`,
		withRule(`"inForce": "/2026-06-30", "ended": {"vi":"", "en": "B"}`): `at '/rules/0/ended/vi': minLength: got 0, want 1`,

		withValidity(``):                                                                  `at '/rules/0/validity': missing property 'by'`,
		withValidity(`"by": ""`):                                                          `at '/rules/0/validity/by': value must be one of 'term', 'print', 'underlying', 'age', 'start', 'nothing'`,
		withValidity(`"by": "term"`):                                                      `at '/rules/0/validity': missing property 'term'`,
		withValidity(`"by": "start", "term": ""`):                                         `at '/rules/0/validity/term': minLength: got 0, want 1`,
		withValidity(`"by": "term", "term": "5 working days"`):                            `at '/rules/0/validity/term': '5 working days' does not match pattern`,
		withValidity(`"by": "term", "term": "1 years"`):                                   `at '/rules/0/validity/term': '1 years' does not match pattern`,
		withValidity(`"by": "nothing", "term": "5 years"`):                                `at '/rules/0/validity/term': value must be ''`,
		withValidity(`"by": "age"`):                                                       `at '/rules/0/validity': missing property 'ages'`,
		withValidity(`"by": "age", "ages": [0]`):                                          `at '/rules/0/validity/ages/0': minimum: got 0, want 1`,
		withValidity(`"by": "age", "ages": [151]`):                                        `at '/rules/0/validity/ages/0': maximum: got 151, want 150`,
		withValidity(`"by": "age", "ages": [25, 25]`):                                     `at '/rules/0/validity/ages': items at 0 and 1 are equal`,
		withValidity(`"by": "age", "ages": ["25"]`):                                       `at '/rules/0/validity/ages/0': got string, want integer`,
		withValidity(`"by": "print", "ages": [25]`):                                       `at '/rules/0/validity/ages': maxItems: got 1, want 0`,
		withValidity(`"by": "print", "early": "2 years"`):                                 `at '/rules/0/validity/early': value must be ''`,
		withValidity(`"by": "print", "endless": "50 years"`):                              `at '/rules/0/validity/endless': value must be ''`,
		withValidity(`"by": "print", "extension": ` + twice(``)):                          `at '/rules/0/validity': missing property 'term'`,
		withValidity(`"by": "nothing", "extension": ` + twice(``)):                        `at '/rules/0/validity/by': value must be one of 'term', 'start', 'print'`,
		withValidity(byTerm + `, "extension": {"times": 1}`):                              `at '/rules/0/validity/extension': missing property 'limit'`,
		withValidity(byTerm + `, "extension": {"limit": "1 day"}`):                        `at '/rules/0/validity/extension': missing property 'times'`,
		withValidity(byTerm + `, "extension": ` + twice(`"times": 0`)):                    `at '/rules/0/validity/extension/times': minimum: got 0, want 1`,
		withValidity(byTerm + `, "extension": ` + twice(`"times": 101`)):                  `at '/rules/0/validity/extension/times': maximum: got 101, want 100`,
		withValidity(byTerm + `, "extension": ` + twice(`"limit": "2 half days"`)):        `at '/rules/0/validity/extension/limit': '2 half days' does not match pattern`,
		withValidity(`"by": "underlying", "term": "1 day", "extension": ` + twice(``)):    `at '/rules/0/validity/by': value must be one of 'term', 'start', 'print'`,
		withValidity(byTerm + `, "endless": "1 year", "extension": {}, "early": "1 day"`): `at '/rules/0/validity/early': value must be ''`,

		withRule(`"renewal": {"before": "1 day", "after": "1 day"}`): `at '/rules/0/renewal/after': value must be ''`,
		withRule(`"renewal": {"after": "3 working days"}`):           `at '/rules/0/renewal/after': '3 working days' does not match pattern`,
		withRule(`"renewal": {"from": "same day"}`):                  `at '/rules/0/renewal/from': 'same day' does not match pattern`,
		withRule(`"renewal": {"until": "1 day"}`):                    `at '/rules/0/renewal': additional properties 'until' not allowed`,

		withLeads(`"leads": [""]`):                              `at '/rules/0/leads/0': '' does not match pattern`,
		withLeads(`"leads": ["3 half days"]`):                   `at '/rules/0/leads/0': '3 half days' does not match pattern`,
		withLeads(`"leads": ["1 day", "1 day"]`):                `at '/rules/0/leads': items at 0 and 1 are equal`,
		withLeads(`"validity": {"by": "nothing"}`):              `at '/rules/0/leads': maxItems: got 1, want 0`,
		`{"rules": [` + rule(leads) + `]}`:                      `at '': missing property 'texts'`,
		saying(`"late": {}`):                                    `at '/texts/late': missing properties 'vi', 'en'`,
		saying(`"expired": {"vi": "A"}`):                        `at '/texts/expired': missing property 'en'`,
		saying(`"ahead": ` + both(`{Number}`)):                  `at '/texts/ahead/vi': '{Number}' does not match pattern`,
		saying(`"ahead": ` + both(`{number`)):                   `at '/texts/ahead/vi': '{number' does not match pattern`,
		saying(`"ahead": ` + both(`}{number}`)):                 `at '/texts/ahead/vi': '}{number}' does not match pattern`,
		saying(`"ahead": ` + both(`{opens}`)):                   `at '/texts/ahead/vi': 'not' failed`,
		saying(`"late": ` + both(`{next}`)):                     `at '/texts/late/vi': 'not' failed`,
		saying(`"final": ` + both(`{extensions}`)):              `at '/texts/final/vi': 'not' failed`,
		saying(`"expired": ` + both(`{daysLeft}`)):              `at '/texts/expired/vi': 'not' failed`,
		saying(`"early": ` + both(`A`)):                         `at '/texts': additional properties 'early' not allowed`,
		withOwn(`"ahead": ` + both(`{opens}`)):                  `at '/rules/0/texts/ahead/vi': 'not' failed`,
		withOwn(`"final": ` + both(`{next}`)):                   `at '/rules/0/texts/final/vi': 'not' failed`,
		withOwn(`"late": {"vi": "A", "en": "{extensions}"}`):    `at '/rules/0/texts/late/en': 'not' failed`,
		withOwn(`"expired": ` + both(`{daysLeft}`)):             `at '/rules/0/texts/expired/vi': 'not' failed`,
		withRule(`"texts": {"final": ` + both(`{ahead}`) + `}`): `at '/rules/0/texts/final/vi': '{ahead}' does not match pattern`,

		`{"channels": [{}]}`:                             `at '/channels/0': missing property 'id'`,
		`{"channels": [{"id": ""}]}`:                     `at '/channels/0/id': minLength: got 0, want 1`,
		`{"channels": [{"id": "sms", "cap": -1}]}`:       `at '/channels/0/cap': minimum: got -1, want 0`,
		`{"channels": [{"id": "sms", "hours": "8-17"}]}`: `at '/channels/0/hours': '8-17' does not match pattern`,
		capped(`"missed": "skip"`):                       `at '/rules/0': missing property 'grace'`,
		capped(`"missed": "skip", "grace": ""`):          `at '/rules/0/grace': minLength: got 0, want 1`,
	},
	unseen: map[string]string{
		"a day that does not exist":              withRule(`"inForce": "2026-02-31/"`),
		"an end before its start":                withRule(`"inForce": "2026-12-31/2026-01-01"`),
		"prose for a citation":                   withRule(`"basis": "khoản 2 Điều 17"`),
		"two rules of a kind on one day":         `{"rules": [` + rule(``) + `, ` + rule(`"inForce": "2027-01-01/"`) + `]}`,
		"a shorter lead before a longer":         withLeads(`"leads": ["30 days", "60 days"]`),
		"ages out of order":                      withValidity(`"by": "age", "ages": [40, 25]`),
		"a renewal that opens after its end":     withRule(`"renewal": {"from": "10 days", "before": "30 days"}`),
		"hours out of order":                     `{"quiet": "13:00-17:00, 08:00-12:00"}`,
		"hours of a channel out of order":        `{"channels": [{"id": "sms", "hours": "13:00-17:00, 08:00-12:00"}]}`,
		"a channel twice":                        `{"channels": [{"id": "sms"}, {"id": "sms", "cap": 1}]}`,
		"a whole number written with a fraction": withValidity(`"by": "age", "ages": [25.0]`),
	},
	fragments: []string{"term", "print", "nothing", "latest-only", "skip", "all", " ", "s"},
}

// reminders are all in the tree.
func reminders(t *testing.T) []example {
	t.Helper()
	found := files(t, "reminder/vietnam/*.json", "")
	return append(found, literal(t, "vietnam.Config()", vietnam.Config()), literal(t, "nothing", reminder.Config{}), example{name: "no rules", text: `{"rules": []}`})
}

func rule(given string, more ...string) string {
	return object(given, append(more, `"kind": "tobacco"`, `"name": `+both("Giấy phép"), `"inForce": "2026-01-01/"`, `"validity": {`+byTerm+`}`)...)
}

const (
	byTerm = `"by": "term", "term": "5 years"`
	leads  = `"leads": ["30 days"]`
)

func withRule(given string) string { return `{"rules": [` + rule(given) + `]}` }

func withValidity(given string) string { return withRule(`"validity": {` + given + `}`) }

func twice(given string) string { return object(given, `"limit": "6 months"`, `"times": 2`) }

// both is a text in both languages.
func both(text string) string { return `{"vi": ` + quoted(text) + `, "en": ` + quoted(text) + `}` }

// withLeads is a document with a rule that reminds, in the document's words
// where it has none of its own.
func withLeads(given string) string {
	return `{"rules": [` + rule(given, leads) + `], "texts": ` + wording(``) + `}`
}

func withOwn(given string) string { return withLeads(`"texts": {` + given + `}`) }

// saying is a document with those words, and a rule that reminds in them.
func saying(given string) string {
	return `{"rules": [` + rule(leads) + `], "texts": ` + wording(given) + `}`
}

func wording(given string) string {
	return object(given, `"ahead": `+both("{expires}"), `"late": `+both("{fileBy}"), `"expired": `+both("{expires}"))
}

// capped is a document with a rule, and a channel that holds messages back.
func capped(given string) string {
	return `{"rules": [` + rule(given) + `], "channels": [{"id": "sms", "cap": 1}]}`
}

// TestValiditiesAsTheEngineSeesThem: of what goes together in a validity, the
// schema and New say the same.
func TestValiditiesAsTheEngineSeesThem(t *testing.T) {
	schema, taken := reminderSubject.compile(t, ""), 0
	by := []string{``, `"by": ""`}
	for _, word := range wordsOf(reminder.ByTerm) {
		by = append(by, `"by": `+quoted(word.text))
	}
	for _, given := range oneOf(by,
		[]string{``, `"term": ""`, `"term": "5 years"`, `"term": "5 working days"`},
		[]string{``, `"extension": {}`, `"extension": {"limit": "", "times": 0}`, `"extension": ` + twice(``), `"extension": ` + twice(`"times": 101`)},
		[]string{``, `"ages": []`, `"ages": [25, 40]`},
		[]string{``, `"early": ""`, `"early": "2 years"`},
		[]string{``, `"endless": ""`, `"endless": "50 years"`},
	) {
		if reminderSubject.agree(t, schema, withValidity(given)) {
			taken++
		}
	}
	require.Greater(t, taken, 200)
}

// TestReminderLimitsAsTheEngineSeesThem: which units and numbers limits have,
// wherever there is one.
func TestReminderLimitsAsTheEngineSeesThem(t *testing.T) {
	schema := reminderSubject.compile(t, "")
	for _, limit := range []string{``, `same day`, `30 working minutes`, `4 working hours`, `3 half days`, `1 working day`, `10000 working days`,
		`10001 working days`, `1 day`, `9 days`, `9999 days`, `10000 days`, `10001 days`, `90000 days`, `1 month`, `10000 months`, `2 years`, `11000 years`, `24 clock hours`} {
		limit := quoted(limit)
		for _, given := range []string{`"grace": ` + limit, `"renewal": {"from": ` + limit + `}`, `"renewal": {"before": ` + limit + `}`,
			`"renewal": {"after": ` + limit + `}`, `"renewal": {"before": "1 day", "after": ` + limit + `}`, `"leads": [` + limit + `]`,
			`"validity": {"by": "term", "term": ` + limit + `}`, `"validity": {"by": "age", "ages": [25], "early": ` + limit + `}`,
			`"validity": {"by": "underlying", "endless": ` + limit + `}`, `"validity": {` + byTerm + `, "extension": ` + twice(`"limit": `+limit) + `}`} {
			reminderSubject.agree(t, schema, `{"rules": [`+rule(given)+`], "texts": `+wording(``)+`}`)
		}
	}
}

// TestCapsAsTheEngineSeesThem: of channels, of what becomes of reminders that
// they hold back, and of rules that ended.
func TestCapsAsTheEngineSeesThem(t *testing.T) {
	schema := reminderSubject.compile(t, "")
	rules := oneOf([]string{``, `"missed": "latest-only"`, `"missed": "skip"`, `"missed": "all"`}, []string{``, `"grace": ""`, `"grace": "3 days"`})
	channels := oneOf([]string{``, `"id": "sms"`}, []string{``, `"hours": ""`, `"hours": "08:00-17:00"`}, []string{``, `"cap": 0`, `"cap": 1`, `"cap": -1`})
	for _, given := range rules {
		for _, channel := range channels {
			reminderSubject.agree(t, schema, `{"channels": [{"id": "zalo"}, {`+channel+`}], "rules": [`+rule(``)+`, `+rule(given, `"kind": "other"`)+`]}`)
		}
	}
	for _, given := range oneOf([]string{`"inForce": "2026-01-01/"`, `"inForce": "/2026-06-30"`, `"inForce": "2026-01-01/2026-06-30"`},
		[]string{``, `"ended": {}`, `"ended": {"vi": "", "en": ""}`, `"ended": {"vi": "Hết"}`, `"ended": {"en": "Over"}`, `"ended": ` + both("Hết")},
		[]string{``, `"unconfirmed": {}`, `"unconfirmed": {"vi": "Chưa rõ"}`, `"unconfirmed": {"en": "Unknown"}`}) {
		reminderSubject.agree(t, schema, withRule(given))
	}
}

// TestWordsOfRulesAsTheEngineSeesThem: which texts rules need, their own or the
// document's, and which of them may name what not every rule has.
func TestWordsOfRulesAsTheEngineSeesThem(t *testing.T) {
	schema, taken, refused := reminderSubject.compile(t, ""), 0, 0
	r := rand.New(rand.NewPCG(13, 17))
	for range 6_000 {
		rules := []string{remindingAtRandom(r, "one"), remindingAtRandom(r, "two"), remindingAtRandom(r, "three")}[:1+r.IntN(3)]
		document := `{"rules": [` + strings.Join(rules, ", ") + `], "texts": ` + wordingAtRandom(r, 4) + `}`
		if reminderSubject.agree(t, schema, document) {
			taken++
		} else {
			refused++
		}
	}
	require.Greater(t, taken, 1_000)
	require.Greater(t, refused, 1_000)
}

func remindingAtRandom(r *rand.Rand, kind string) string {
	given := oneOf([]string{``, leads, leads}, []string{``, `"next": ""`, `"next": "1.001570"`, `"next": "1.001570"`},
		[]string{``, `"renewal": {}`, `"renewal": {"from": "60 days"}`, `"renewal": {"from": "60 days"}`},
		[]string{``, `"validity": {` + byTerm + `, "extension": {}}`, `"validity": {` + byTerm + `, "extension": ` + twice(``) + `}`})
	return rule(strings.Trim(given[r.IntN(len(given))]+`, "texts": `+wordingAtRandom(r, 2), ", "), `"kind": `+quoted(kind))
}

// wordingAtRandom has about so many of the texts, most of them sound.
func wordingAtRandom(r *rand.Rand, of int) string {
	sound := []string{both("{expires}"), both("{fileBy} {holder}"), both("A"), `{"vi": "{name}", "en": "{authority}"}`}
	fields := []string{both("{opens}"), both("{next}"), `{"vi": "A", "en": "{extensions}"}`, `{"vi": "{daysLeft}, {number}", "en": "B"}`}
	odd := []string{`{}`, `{"vi": ""}`, `{"vi": "A"}`, `{"en": "{opens}"}`, both("{Next}"), both("{"), both("}"), both("{}")}
	given := ``
	for _, name := range []string{"ahead", "final", "late", "expired"} {
		if r.IntN(5) >= of {
			continue
		}
		from := sound
		switch n := r.IntN(40); {
		case n == 0:
			from = odd
		case n < 8:
			from = fields
		}
		given += `, ` + quoted(name) + `: ` + from[r.IntN(len(from))]
	}
	return `{` + strings.Trim(given, ", ") + `}`
}
