package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

var proceduresSubject = subject{
	document:   proceduresDocument,
	read:       reading(procedures.New),
	everything: everyProcedure,
	whole: func(t *testing.T) []example {
		return []example{literal(t, "vietnam.Config()", vietnam.Config()), literal(t, "nothing", procedures.Config{})}
	},
	parts: func(t *testing.T) []example { return files(t, "procedures/vietnam/*.json", "") },
	broken: map[string]string{
		`[]`:                 `at '': got array, want object`,
		`{"procedures": {}}`: `at '/procedures': got object, want array`,
		`{"Fees": []}`:       `at '': additional properties 'Fees' not allowed`,
		`{"$schema": "x"}`:   `at '': additional properties '$schema' not allowed`,

		withProcedure(`"code": "2.00843"`):                                             `at '/procedures/0/code': '2.00843' does not match pattern`,
		withProcedure(`"code": "2.000843.000.00.00"`):                                  `at '/procedures/0/code': '2.000843.000.00.00' does not match pattern`,
		withProcedure(`"field": ""`):                                                   `at '/procedures/0/field': minLength: got 0, want 1`,
		withProcedure(`"name": {"en": "Copies"}`):                                      `at '/procedures/0/name': missing property 'vi'`,
		withProcedure(`"name": {"vi": ""}`):                                            `at '/procedures/0/name/vi': minLength: got 0, want 1`,
		withProcedure(`"inForce": "2016-01-01"`):                                       `at '/procedures/0/inForce': '2016-01-01' does not match pattern`,
		withProcedure(`"inForce": ""`):                                                 `at '/procedures/0/inForce': minLength: got 0, want 1`,
		withProcedure(`"successor": "2.000815"`):                                       `at '/procedures/0/inForce': '2016-01-01/' does not match pattern '[0-9]$'`,
		withProcedure(`"levels": ["ward"]`):                                            `at '/procedures/0/levels/0': value must be one of 'ministry', 'province'`,
		withProcedure(`"levels": [""]`):                                                `at '/procedures/0/levels/0': value must be one of`,
		withProcedure(`"levels": ["other", "other"]`):                                  `at '/procedures/0/levels': items at 0 and 1 are equal`,
		withProcedure(`"term": {}`):                                                    `at '/procedures/0/term': missing property 'limit'`,
		withProcedure(`"term": {"limit": ""}`):                                         `at '/procedures/0/term/limit': minLength: got 0, want 1`,
		withProcedure(`"term": {"limit": "1 days"}`):                                   `at '/procedures/0/term/limit': '1 days' does not match pattern`,
		withProcedure(`"term": {"limit": "5 ngày"}`):                                   `at '/procedures/0/term/limit': '5 ngày' does not match pattern`,
		withTerm(`"start": "now"`):                                                     `at '/procedures/0/term/start': value must be one of 'next-day', 'at-once'`,
		withTerm(`"end": ""`):                                                          `at '/procedures/0/term/end': value must be one of 'closing', 'midnight'`,
		withTerm(`"cutoff": {"after": "15:00"}`):                                       `at '/procedures/0/term/cutoff': missing property 'effect'`,
		withTerm(`"cutoff": {"effect": "may-defer"}`):                                  `at '/procedures/0/term/cutoff': missing property 'after'`,
		withTerm(`"cutoff": ` + cutoff("15h", "")):                                     `at '/procedures/0/term/cutoff/after': '15h' does not match pattern`,
		withTerm(`"cutoff": ` + cutoff("15:00", "x")):                                  `at '/procedures/0/term/cutoff/effect': value must be one of`,
		withTerm(`"cutoff": ` + cutoff("15:00", "")):                                   `at '/procedures/0/term/cutoff/effect': minLength: got 0, want 1`,
		withProcedure(`"ways": [{}]`):                                                  `at '/procedures/0/ways/0': missing property 'channel'`,
		withProcedure(`"ways": [{"channel": "desk"}]`):                                 `at '/procedures/0/ways/0/channel': value must be one of 'in-person', 'online', 'postal'`,
		withProcedure(`"ways": [{"channel": "online", "term": {"start": "at-once"}}]`): `at '/procedures/0/ways/0/term': missing property 'limit'`,
		withProcedure(`"cases": [{"name": {"vi": "Một"}}]`):                            `at '/procedures/0/cases/0': missing property 'id'`,
		withProcedure(`"papers": [{"name": {"vi": "Đơn"}, "copies": -1}]`):             `at '/procedures/0/papers/0/copies': minimum: got -1, want 0`,
		withProcedure(`"papers": [{"name": {"vi": "Đơn"}, "originals": "1"}]`):         `at '/procedures/0/papers/0/originals': got string, want integer`,
		withProcedure(`"stages": [{"role": {"vi": "Văn thư"}}]`):                       `at '/procedures/0/stages/0': missing property 'limit'`,
		withProcedure(`"results": [{"code": "KQ.G15.000021"}]`):                        `at '/procedures/0/results/0': missing property 'name'`,
		withProcedure(`"extension": {"when": {"vi": "Phức tạp"}}`):                     `at '/procedures/0/extension': missing property 'limit'`,
		withProcedure(`"basis": "1  Điều 2"`):                                          `at '/procedures/0/basis': '1  Điều 2' does not match pattern`,

		withFee(`"id": ""`):                                  `at '/fees/0/id': minLength: got 0, want 1`,
		withFee(`"kind": "lệ phí"`):                          `at '/fees/0/kind': value must be one of 'service-fee', 'state-charge'`,
		withFee(`"kind": ""`):                                `at '/fees/0/kind': value must be one of 'service-fee', 'state-charge'`,
		withFee(`"moment": ""`):                              `at '/fees/0/moment': value must be one of 'intake', 'supplement', 'return'`,
		withFee(`"procedures": []`):                          `at '/fees/0/procedures': minItems: got 0, want 1`,
		withFee(`"procedures": ["x"]`):                       `at '/fees/0/procedures/0': 'x' does not match pattern`,
		withFee(`"prices": []`):                              `at '/fees/0/prices': minItems: got 0, want 1`,
		withPrice(``):                                        `at '/fees/0/prices/0': 'oneOf' failed, none matched`,
		withPrice(`"amount": "0 ₫"`):                         `at '/fees/0/prices/0': 'oneOf' failed, none matched`,
		withPrice(`"free": true, "amount": "1 ₫"`):           `at '/fees/0/prices/0': 'oneOf' failed, subschemas 0, 1 matched`,
		withPrice(`"amount": 8000`):                          `at '/fees/0/prices/0/amount': got number, want string`,
		withPrice(`"amount": ""`):                            `at '/fees/0/prices/0/amount': '' does not match pattern`,
		withPrice(`"amount": "8.00 ₫"`):                      `at '/fees/0/prices/0/amount': '8.00 ₫' does not match pattern`,
		withPrice(`"amount": "1.000.00"`):                    `at '/fees/0/prices/0/amount': '1.000.00' does not match pattern`,
		withPrice(`"amount": "1.000,000 ₫"`):                 `at '/fees/0/prices/0/amount': '1.000,000 ₫' does not match pattern`,
		withPrice(`"amount": "-5.000 ₫"`):                    `at '/fees/0/prices/0/amount': '-5.000 ₫' does not match pattern`,
		withPrice(`"amount": "miễn phí"`):                    `at '/fees/0/prices/0/amount': 'miễn phí' does not match pattern`,
		withPrice(`"free": true, "inForce": ""`):             `at '/fees/0/prices/0/inForce': minLength: got 0, want 1`,
		withPrice(`"free": true, "basis": ""`):               `at '/fees/0/prices/0/basis': minLength: got 0, want 1`,
		withPrice(`"free": true, "cap": "1 ₫"`):              `at '/fees/0/prices/0/cap'`,
		withPrice(`"free": true, "per": "copy"`):             `at '/fees/0/prices/0/per': value must be 'filing'`,
		withPrice(`"free": true, "per": "page"`):             `at '/fees/0/prices/0/per': value must be one of 'filing', 'copy'`,
		withPrice(`"free": true, "channels": [""]`):          `at '/fees/0/prices/0/channels/0': value must be one of`,
		withPrice(`"free": true, "provinces": ["Hà Nội"]`):   `at '/fees/0/prices/0/provinces/0': 'Hà Nội' does not match pattern`,
		withPrice(`"free": true, "provinces": ["01", "01"]`): `at '/fees/0/prices/0/provinces': items at 0 and 1 are equal`,
		withPrice(`"free": true, "cases": [""]`):             `at '/fees/0/prices/0/cases/0': minLength: got 0, want 1`,
		withPrice(`"tiers": [{"from": 1, "amount": "2 ₫"}]`): `at '/fees/0/prices/0': missing property 'per'`,
		withTier(`"from": 2`):                                `at '/fees/0/prices/0/tiers/0/from': value must be 1`,
		withTier(`"amount": "2 ₫"`):                          `at '/fees/0/prices/0/tiers/0': missing property 'from'`,
		withTier(`"from": 1}, {"from": 0`):                   `at '/fees/0/prices/0/tiers/1/from': minimum: got 0, want 1`,
		withRate(`"percent": ""`):                            `at '/fees/0/prices/0/rate/percent': '' does not match pattern`,
		withRate(`"percent": "0.00"`):                        `at '/fees/0/prices/0/rate/percent': '0.00' does not match pattern '[1-9]'`,
		withRate(`"percent": 0.1`):                           `at '/fees/0/prices/0/rate/percent': got number, want string`,
		withRate(`"percent": "0,1"`):                         `at '/fees/0/prices/0/rate/percent': '0,1' does not match pattern`,
		withRate(`"percent": "101"`):                         `at '/fees/0/prices/0/rate/percent': '101' does not match pattern`,
		withRate(`"percent": "0.1", "rounding": "even"`):     `at '/fees/0/prices/0/rate/rounding': value must be one of 'half-up', 'up', 'down'`,
		withRate(`"max": "1 ₫"`):                             `at '/fees/0/prices/0/rate': missing property 'percent'`,

		`{"groups": [{"id": "poor", "name": {}}]}`:                                                                  `at '/groups/0/name': missing property 'vi'`,
		withRelief(`"percent": "50%"`):                                                                              `at '/reliefs/0/percent': '50%' does not match pattern`,
		withRelief(`"percent": "50", "basis": ""`):                                                                  `at '/reliefs/0/basis': minLength: got 0, want 1`,
		withAuthority(`"code": ""`):                                                                                 `at '/authorities/0/code': minLength: got 0, want 1`,
		withAuthority(`"level": "ward"`):                                                                            `at '/authorities/0/level': value must be one of`,
		withAuthority(`"successors": [{"code": "2"}]`):                                                              `at '/authorities/0/successors/0': missing property 'relation'`,
		withAuthority(`"successors": [` + succession("2", "all") + `]`):                                             `at '/authorities/0/successors/0/relation': value must be one of 'whole'`,
		withAuthority(`"inForce": "2025-07-01/", "successors": [` + succession("2", "whole") + `]`):                 `at '/authorities/0/inForce': '2025-07-01/' does not match pattern '[0-9]$'`,
		withAuthority(`"successors": [` + succession("2", "whole") + `, ` + succession("3", "part") + `]`):          `at '/authorities/0/successors/0/relation': 'not' failed`,
		withAuthority(`"successors": [` + succession("2", "remainder") + `, ` + succession("3", "remainder") + `]`): `at '/authorities/0/successors': max 1 items required to match contains schema`,
	},
	unseen: map[string]string{
		"a day that does not exist":          withProcedure(`"inForce": "2026-02-31/"`),
		"an end before its start":            withProcedure(`"inForce": "2026-12-31/2026-01-01"`),
		"prose for a citation":               withProcedure(`"basis": "khoản 2 Điều 17"`),
		"a limit beyond all counting":        withProcedure(`"term": {"limit": "2147483648 days"}`),
		"a successor that is not there":      withProcedure(`"inForce": "2016-01-01/2025-10-29", "successor": "2.000815"`),
		"a way twice":                        withProcedure(`"ways": [{"channel": "online"}, {"channel": "online", "term": {}}]`),
		"a term by way and by case":          withProcedure(`"ways": [{"channel": "online", "term": {"limit": "1 day"}}], "cases": [{"id": "a", "name": {"vi": "A"}, "term": {"limit": "2 days"}}]`),
		"stages of two units":                withProcedure(`"stages": [{"role": {"vi": "A"}, "limit": "1 day"}, {"role": {"vi": "B"}, "limit": "1 working hour"}]`),
		"a whole number with a fraction":     withProcedure(`"papers": [{"name": {"vi": "Đơn"}, "copies": 1.0}]`),
		"a code twice on a day":              `{"procedures": [` + procedure(``) + `, ` + procedure(`"field": "Khác"`) + `]}`,
		"a fee of no procedure":              withFee(`"procedures": ["9.999999"]`),
		"a fee twice":                        `{"procedures": [` + procedure(``) + `], "fees": [` + fee(``) + `, ` + fee(``) + `]}`,
		"two prices of one filing":           withFee(`"prices": [` + price(`"free": true`) + `, ` + price(`"amount": "1 ₫"`) + `]`),
		"a case that is not there":           withPrice(`"free": true, "cases": ["a"]`),
		"an amount beyond 64 bits":           withPrice(`"amount": "9223372036854775808 ₫"`),
		"tiers that do not rise":             withTier(`"from": 1}, {"from": 1`),
		"a max below the min":                withRate(`"percent": "0.1", "min": "2 ₫", "max": "1 ₫"`),
		"a percentage by a power of ten":     withRate(`"percent": "1e3"`),
		"a relief for a group not there":     withRelief(`"percent": "50", "groups": ["poor"]`),
		"a group twice":                      `{"groups": [{"id": "a", "name": {"vi": "A"}}, {"id": "a", "name": {"vi": "B"}}]}`,
		"a parent that is not there":         withAuthority(`"parent": "01"`),
		"a successor unit that is not there": withAuthority(`"successors": [` + succession("2", "whole") + `]`),
	},
	odd: map[reflect.Type][]string{
		reflect.TypeFor[procedures.VND](): {"0", "0₫", "không", "KHÔNG ĐỒNG", "kho\u0302ng đô\u0300ng", "\u212ahông", "62795000", "62,795,000",
			"62 795 000 VNĐ", "62\u00a0795\u00a0000\u202fđ", "62\u202f795\u202f000 vnd", "5 đo\u0302\u0300ng", "1.000Đ", "999", "9.223.372.036.854.775.807 ₫"},
		reflect.TypeFor[decimal.Decimal](): {"100", "+0100.000000000", "100.", ".5", "00.000000001", "99.999999999", "1e2", "+1.0E+2", "5.e-1", ".5e1", "5e\u22121", "1000e-1"},
	},
	fragments: strings.Split("0|1|5|10|50|100|000|500|.|,| |\u00a0|\u202f|-|+|e|E|−|₫| ₫|đ|Đồng|đô\u0300ng|VNĐ|vnd|không|Kho\u0302ng|\u212aHÔNG| đồng|miễn phí", "|"),
	holding: map[reflect.Type]func(string) string{
		reflect.TypeFor[procedures.VND](): func(text string) string {
			return withPrice(`"amount": "1 ₫", "cap": ` + quoted(text))
		},
		reflect.TypeFor[decimal.Decimal](): func(text string) string { return withRelief(`"percent": ` + quoted(text)) },
	},
}

func quoted(text string) string {
	encoded, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(encoded)
}

// object is a sound one, with what is given in place of its own, of which the
// first of a name goes before the rest.
func object(given string, own ...string) string {
	var names map[string]json.RawMessage
	if err := json.Unmarshal([]byte(`{`+given+`}`), &names); err != nil {
		panic(err)
	}
	parts := slices.DeleteFunc([]string{given}, func(part string) bool { return part == "" })
	for _, part := range own {
		name, value, _ := strings.Cut(part, ":")
		if name = strings.Trim(name, `"`); names[name] == nil {
			parts, names[name] = append(parts, part), json.RawMessage(value)
		}
	}
	return `{` + strings.Join(parts, ", ") + `}`
}

func procedure(given string) string {
	return object(given, `"code": "2.000843"`, `"field": "Chứng thực"`, `"name": {"vi": "Bản sao"}`, `"inForce": "2016-01-01/"`, `"term": {"limit": "same day"}`)
}

func withProcedure(given string) string { return `{"procedures": [` + procedure(given) + `]}` }

func withTerm(given string) string {
	return withProcedure(`"term": ` + object(given, `"limit": "same day"`))
}

func cutoff(after, effect string) string {
	return fmt.Sprintf(`{"after": %q, "effect": %q}`, after, effect)
}

func fee(given string) string {
	return object(given, `"id": "copy"`, `"name": {"vi": "Phí"}`, `"kind": "service-fee"`, `"procedures": ["2.000843"]`,
		`"prices": [`+price(`"free": true`)+`]`)
}

func withFee(given string) string {
	return `{"procedures": [` + procedure(``) + `], "fees": [` + fee(given) + `]}`
}

func price(given string) string {
	return object(given, `"inForce": "2017-01-01/"`, `"basis": "226/2016/TT-BTC Điều 4"`)
}

func withPrice(given string) string { return withFee(`"prices": [` + price(given) + `]`) }

func withTier(given string) string { return withPrice(`"tiers": [{` + given + `}], "per": "copy"`) }

func withRate(given string) string { return withPrice(`"rate": {` + given + `}`) }

func withRelief(given string) string {
	return `{"reliefs": [` + object(given, `"id": "half"`, `"name": {"vi": "Giảm"}`, `"inForce": "2024-01-01/"`, `"basis": "63/2023/TT-BTC"`) + `]}`
}

func withAuthority(given string) string {
	return `{"authorities": [` + object(given, `"code": "1"`, `"name": {"vi": "phường A"}`, `"level": "commune"`, `"inForce": "/2025-06-30"`) + `]}`
}

func succession(code, relation string) string {
	return fmt.Sprintf(`{"code": %q, "relation": %q}`, code, relation)
}

// oneOf are all ways to write one value of each list after another.
func oneOf(lists ...[]string) []string {
	all := []string{""}
	for _, list := range lists {
		var longer []string
		for _, before := range all {
			for _, value := range list {
				longer = append(longer, strings.Trim(before+", "+value, ", "))
			}
		}
		all = longer
	}
	return all
}

// TestPricesAsTheEngineSeesThem: of what goes together in a price, the schema
// and New say the same.
func TestPricesAsTheEngineSeesThem(t *testing.T) {
	schema, taken := proceduresSubject.compile(t, ""), 0
	for _, given := range oneOf(
		[]string{``, `"free": true`, `"free": false`},
		[]string{``, `"amount": "0"`, `"amount": "không đồng"`, `"amount": "8.000 ₫"`},
		[]string{``, `"tiers": []`, `"tiers": [{"from": 1}, {"from": 3, "amount": "1.000 ₫"}]`},
		[]string{``, `"rate": {}`, `"rate": {"rounding": "half-up", "to": "0 ₫"}`, `"rate": {"rounding": "up"}`, `"rate": {"min": "1 ₫"}`, `"rate": {"percent": "0.1"}`},
		[]string{``, `"per": "filing"`, `"per": "copy"`, `"per": "person"`},
		[]string{``, `"cap": "0 ₫"`, `"cap": "200.000 ₫"`},
	) {
		if proceduresSubject.agree(t, schema, withPrice(given)) {
			taken++
		}
	}
	require.Greater(t, taken, 100)
}

// TestTermsAsTheEngineSeesThem: of cutoffs and limits that go together, and of
// terms and extensions that may say nothing, too.
func TestTermsAsTheEngineSeesThem(t *testing.T) {
	schema := proceduresSubject.compile(t, "")
	terms := oneOf(
		[]string{``, `"limit": ""`, `"limit": "same day"`, `"limit": "8 working hours"`, `"limit": "9 working hours"`, `"limit": "1 working hour"`,
			`"limit": "480 working minutes"`, `"limit": "481 working minutes"`, `"limit": "1 working day"`, `"limit": "8 clock hours"`},
		[]string{``, `"start": "next-day"`, `"start": "at-once"`},
		[]string{``, `"end": "closing"`, `"end": "midnight"`},
		[]string{``, `"cutoff": {}`, `"cutoff": {"after": ""}`, `"cutoff": ` + cutoff("15:00", ""), `"cutoff": ` + cutoff("", "may-defer"),
			`"cutoff": ` + cutoff("00:00", "count-next-day"), `"cutoff": ` + cutoff("15:00", "due-next-day"),
			`"cutoff": ` + cutoff("15:00", "due-next-morning"), `"cutoff": ` + cutoff("15:00", "may-defer")},
	)
	for _, term := range terms {
		proceduresSubject.agree(t, schema, withProcedure(`"term": {`+term+`}`))
		proceduresSubject.agree(t, schema, withProcedure(`"ways": [{"channel": "online", "term": {`+term+`}}]`))
	}
	for _, extension := range oneOf(
		[]string{``, `"limit": ""`, `"limit": "2 days"`}, []string{``, `"byAgreement": false`, `"byAgreement": true`},
		[]string{``, `"when": {}`, `"when": {"en": ""}`, `"when": {"vi": "Cần xác minh"}`}, []string{``, `"basis": ""`, `"basis": "61/2018/NĐ-CP"`},
	) {
		proceduresSubject.agree(t, schema, withProcedure(`"extension": {`+extension+`}`))
	}
}
