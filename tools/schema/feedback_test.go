package main

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/vietnam"
)

var feedbackSubject = subject{
	document:   feedbackDocument,
	read:       reading(feedback.New),
	everything: everyScore,
	whole: func(t *testing.T) []example {
		return []example{literal(t, "vietnam.Config()", vietnam.Config()), literal(t, "nothing", feedback.Config{})}
	},
	parts: func(t *testing.T) []example {
		return append(files(t, "feedback/vietnam/circular.json", reference("Circular")), files(t, "feedback/vietnam/index.json", reference("Index"))...)
	},
	broken: map[string]string{
		`[]`:               `at '': got array, want object`,
		`{"moods": 1}`:     `at '/moods': got number, want object`,
		`{"Circular": {}}`: `at '': additional properties 'Circular' not allowed`,
		`{"$schema": "x"}`: `at '': additional properties '$schema' not allowed`,

		withCircular(`"criteria": {}`):                                             `at '/circular/criteria': got object, want array`,
		withCircular(`"criteria": [{}]`):                                           `at '/circular/criteria/0': missing properties 'id', 'name'`,
		withCircular(`"grades": []`):                                               `at '/circular': additional properties 'grades' not allowed`,
		withCriterion(`"id": ""`):                                                  `at '/circular/criteria/0/id': '' does not match pattern`,
		withCriterion(`"id": 1`):                                                   `at '/circular/criteria/0/id': got number, want string`,
		withCriterion(`"id": "a\tb"`):                                              `at '/circular/criteria/0/id': 'a\tb' does not match pattern`,
		withCriterion(`"id": "` + strings.Repeat("a", 201) + `"`):                  `at '/circular/criteria/0/id'`,
		withCriterion(`"name": {"en": "Time"}`):                                    `at '/circular/criteria/0/name': missing property 'vi'`,
		withCriterion(`"name": {"vi": ""}`):                                        `at '/circular/criteria/0/name/vi': minLength: got 0, want 1`,
		withCriterion(`"name": "Thời gian"`):                                       `at '/circular/criteria/0/name': got string, want object`,
		withCriterion(`"unit": true, "officer": true`):                             `at '/circular/criteria/0/officer': value must be false`,
		withCriterion(`"unit": "yes"`):                                             `at '/circular/criteria/0/unit': got string, want boolean`,
		withCriterion(`"weight": "2"`):                                             `at '/circular/criteria/0': additional properties 'weight' not allowed`,
		withCriterion(`"basis": "1  Điều 2"`):                                      `at '/circular/criteria/0/basis': '1  Điều 2' does not match pattern`,
		withCircular(`"units": [` + grade(`"5"`) + `]`):                            `at '/circular/units': no items match contains schema`,
		withCircular(`"units": [` + grade(`"0.0"`) + `, {"name": {"vi": "Yếu"}}]`): `at '/circular/units': max 1 items required to match contains schema`,
		withCircular(`"units": [` + grade(`"-1"`) + `]`):                           `at '/circular/units/0/from': 'anyOf' failed`,
		withCircular(`"units": [{"from": "0"}]`):                                   `at '/circular/units/0': missing property 'name'`,
		withCircular(`"officers": [` + grade(`"101"`) + `, ` + grade(`"0"`) + `]`): `at '/circular/officers/0/from': 'anyOf' failed`,
		withCircular(`"officers": [` + grade(`5`) + `, ` + grade(`"0"`) + `]`):     `at '/circular/officers/0/from': 'anyOf' failed`,
		withCircular(`"officers": [{"name": {"en": "Weak"}}]`):                     `at '/circular/officers/0/name': missing property 'vi'`,
		withCircular(`"handled": "90%"`):                                           `at '/circular/handled': 'anyOf' failed`,
		withCircular(`"onlineProcedures": "-20"`):                                  `at '/circular/onlineProcedures': 'anyOf' failed`,
		withCircular(`"onlineFiles": 30`):                                          `at '/circular/onlineFiles': 'anyOf' failed`,
		withCircular(`"someOnlineFiles": "0.0000000001"`):                          `at '/circular/someOnlineFiles': 'anyOf' failed`,

		withIndex(`"groups": [{}]`):                                              `at '/index/groups/0': missing properties 'id', 'name', 'max', 'items'`,
		withIndex(`"grades": [` + grade(`"90"`) + `]`):                           `at '/index/grades': no items match contains schema`,
		withGroup(`"items": []`):                                                 `at '/index/groups/0/items': minItems: got 0, want 1`,
		withGroup(`"items": null`):                                               `at '/index/groups/0/items': got null, want array`,
		withGroup(`"max": "0"`):                                                  `at '/index/groups/0/max': '0' does not match pattern '[1-9]'`,
		withGroup(`"max": ""`):                                                   `at '/index/groups/0/max': '' does not match pattern`,
		withGroup(`"max": 18`):                                                   `at '/index/groups/0/max': got number, want string`,
		withGroup(`"name": {}`):                                                  `at '/index/groups/0/name': missing property 'vi'`,
		withGroup(`"id": "\u007f"`):                                              `at '/index/groups/0/id'`,
		withItem(`"max": "101"`):                                                 `at '/index/groups/0/items/0/max': '101' does not match pattern`,
		withItem(`"max": "0.0"`):                                                 `at '/index/groups/0/items/0/max': '0.0' does not match pattern '[1-9]'`,
		withItem(`"id": ""`):                                                     `at '/index/groups/0/items/0/id': '' does not match pattern`,
		withItem(`"target": "100.1"`):                                            `at '/index/groups/0/items/0/target': 'anyOf' failed`,
		withItem(`"target": ""`):                                                 `at '/index/groups/0/items/0/target': 'anyOf' failed`,
		withItem(`"leftOut": null`):                                              `at '/index/groups/0/items/0/leftOut': got null, want boolean`,
		withGroup(`"items": [{"id": "1"}]`):                                      `at '/index/groups/0/items/0': missing property 'max'`,
		`{"disclosure": {"minCell": 2}}`:                                         `at '/disclosure/minCell': 'anyOf' failed`,
		`{"disclosure": {"minCell": 1001}}`:                                      `at '/disclosure/minCell': 'anyOf' failed`,
		`{"disclosure": {"minCell": "5"}}`:                                       `at '/disclosure/minCell': got string, want integer`,
		`{"comparison": {"minN": 1}}`:                                            `at '/comparison/minN': minimum: got 1, want 2`,
		`{"comparison": {"minN": -30}}`:                                          `at '/comparison/minN': minimum: got -30, want 2`,
		`{"comparison": {"minN": 1000001}}`:                                      `at '/comparison/minN': maximum: got 1`,
		`{"signal": {"rate": "0.01"}}`:                                           `at '/signal': missing properties 'ratio', 'threshold'`,
		withSignal(`"rate": "0"`):                                                `at '/signal/rate': '0' does not match pattern`,
		withSignal(`"rate": "1.1"`):                                              `at '/signal/rate': '1.1' does not match pattern`,
		withSignal(`"ratio": "1.09"`):                                            `at '/signal/ratio': 'not' failed`,
		withSignal(`"ratio": "0.5"`):                                             `at '/signal/ratio': 'not' failed`,
		withSignal(`"threshold": "101"`):                                         `at '/signal/threshold'`,
		withSignal(`"threshold": "0"`):                                           `at '/signal/threshold'`,
		`{"moods": {"models": ["cam/1"]}}`:                                       `at '/moods': missing property 'least'`,
		`{"moods": {"models": [], "least": 5}}`:                                  `at '/moods/least': value must be 0`,
		`{"moods": {"least": 5}}`:                                                `at '/moods/least': value must be 0`,
		`{"moods": {"models": ["cam/1"], "least": 1}}`:                           `at '/moods/least': minimum: got 1, want 2`,
		`{"moods": {"models": ["cam/1"], "least": 10001}}`:                       `at '/moods/least': maximum: got 10,001, want 10,000`,
		`{"moods": {"models": ["1"], "least": 5}}`:                               `at '/moods/models/0': '1' does not match pattern`,
		`{"moods": {"models": ["cam/1", "cam/1"], "least": 5}}`:                  `at '/moods/models': items at 0 and 1 are equal`,
		`{"moods": {"models": ["` + strings.Repeat("a", 65) + `"], "least": 5}}`: `at '/moods/models/0'`,
		`{"moods": {"models": ["Máy đếm 1"], "least": 5, "faces": true}}`:        `at '/moods': additional properties 'faces' not allowed`,
	},
	unseen: map[string]string{
		"prose for a citation":                withCriterion(`"basis": "khoản 2 Điều 17"`),
		"an id of many bytes":                 withCriterion(`"id": "` + strings.Repeat("ệ", 67) + `"`),
		"an id that cannot be printed":        withCriterion(`"id": "a\u00a0b"`),
		"a criterion twice":                   withCircular(`"criteria": [` + criterion(``) + `, ` + criterion(``) + `]`),
		"a group twice":                       withIndex(`"groups": [` + group(``) + `, ` + group(`"items": [`+item(`"id": "2"`)+`]`) + `]`),
		"an indicator twice, in two groups":   withIndex(`"groups": [` + group(``) + `, ` + group(`"id": "B"`) + `]`),
		"points that are not the sum":         withGroup(`"max": "18"`),
		"a higher grade after a lower":        withCircular(`"units": [` + grade(`"5"`) + `, ` + grade(`"9"`) + `, ` + grade(`"0"`) + `]`),
		"a last grade that is not from 0":     withIndex(`"grades": [` + grade(`"0"`) + `, ` + grade(`"9"`) + `]`),
		"some that are as many as all wanted": withCircular(`"onlineFiles": "15", "someOnlineFiles": "15.0"`),
		"a percentage by a power of ten":      withCircular(`"handled": "1e3"`),
		"a rate by a power of ten":            withSignal(`"rate": "11e-1"`),
		"a ratio by a power of ten":           withSignal(`"ratio": "1e0"`),
		"a whole number with a fraction":      `{"comparison": {"minN": 30.0}}`,
	},
	fragments: proceduresSubject.fragments,
}

func withCircular(given string) string { return `{"circular": {` + given + `}}` }

func criterion(given string) string {
	return object(given, `"id": "1"`, `"name": {"vi": "Thời gian"}`)
}

func withCriterion(given string) string {
	return withCircular(`"criteria": [` + criterion(given) + `]`)
}

func grade(from string) string { return `{"from": ` + from + `, "name": {"vi": "Tốt"}}` }

func withIndex(given string) string { return `{"index": {` + given + `}}` }

func group(given string) string {
	return object(given, `"id": "A"`, `"name": {"vi": "Tiến độ"}`, `"max": "20"`, `"items": [`+item(``)+`]`)
}

func withGroup(given string) string { return withIndex(`"groups": [` + group(given) + `]`) }

func item(given string) string { return object(given, `"id": "1"`, `"max": "20"`) }

func withItem(given string) string { return withGroup(`"items": [` + item(given) + `]`) }

func withSignal(given string) string {
	return `{"signal": ` + object(given, `"rate": "0.002"`, `"ratio": "3"`, `"threshold": "2.5"`) + `}`
}

// numbers are the places of decimals, in documents that are sound but for them.
var numbers = map[string]func(number string) string{
	"a percentage":      func(n string) string { return withCircular(`"handled": ` + n) },
	"another":           func(n string) string { return withCircular(`"onlineProcedures": ` + n) },
	"the higher of two": func(n string) string { return withCircular(`"onlineFiles": ` + n + `, "someOnlineFiles": "0"`) },
	"the lower of two":  func(n string) string { return withCircular(`"someOnlineFiles": ` + n) },
	"the only grade":    func(n string) string { return withCircular(`"units": [` + grade(n) + `]`) },
	"the higher grade":  func(n string) string { return withIndex(`"grades": [` + grade(n) + `, ` + grade(`"0"`) + `]`) },
	"points":            func(n string) string { return withGroup(`"max": ` + n + `, "items": [` + item(`"max": `+n) + `]`) },
	"a target":          func(n string) string { return withItem(`"target": ` + n) },
	"a rate":            func(n string) string { return withSignal(`"rate": ` + n) },
	"a ratio":           func(n string) string { return withSignal(`"ratio": ` + n) },
	"a threshold":       func(n string) string { return withSignal(`"threshold": ` + n) },
	"all of a signal":   func(n string) string { return withSignal(`"rate": ` + n + `, "ratio": ` + n + `, "threshold": ` + n) },
}

// TestNumbersAsTheEngineSeesThem: of decimals, 0 in any form among them, the
// schema and New say the same, unless a power of ten hides how much one is.
func TestNumbersAsTheEngineSeesThem(t *testing.T) {
	schema, r := feedbackSubject.compile(t, ""), rand.New(rand.NewPCG(19, 23))
	candidates := append(percentages(), "1", "1.0", "+01.", "1.000000001", "1.1", "1.09", "1.10", "01.099999999", "2", "0.999999999", ".9", "+.1", "1.01", "1.000000000", "3.5")
	for range 500 {
		candidates = append(candidates, random(r, proceduresSubject.fragments))
	}
	taken := 0
	for _, candidate := range candidates {
		for place, with := range numbers {
			document := with(quoted(candidate))
			if strings.ContainsAny(candidate, "eE") && feedbackSubject.read(document) != nil {
				continue
			}
			require.Equal(t, feedbackSubject.read(document) == nil, validate(t, schema, document) == nil, "%s: %s", place, document)
			if feedbackSubject.read(document) == nil {
				taken++
			}
		}
	}
	require.Greater(t, taken, 300)
}

// TestCountsAsTheEngineSeesThem: of whole numbers, of how long names are, and of
// what goes together, too.
func TestCountsAsTheEngineSeesThem(t *testing.T) {
	schema := feedbackSubject.compile(t, "")
	for _, count := range []string{`-1`, `-0`, `0`, `1`, `2`, `3`, `4`, `5`, `999`, `1000`, `1001`, `9999`, `10000`, `10001`, `999999`, `1000000`, `1000001`,
		`9223372036854775807`, `9223372036854775808`, `""`, `"5"`, `null`, `true`, `0.5`} {
		feedbackSubject.agree(t, schema, `{"disclosure": {"minCell": `+count+`}}`)
		feedbackSubject.agree(t, schema, `{"comparison": {"minN": `+count+`}}`)
		for _, models := range []string{``, `"models": [], `, `"models": ["A"], `, `"models": ["Acme Mood 2.1/b_+-", "a"], `, `"models": [""], `, `"models": [" a"], `} {
			feedbackSubject.agree(t, schema, `{"moods": {`+models+`"least": `+count+`}}`)
		}
	}
	for _, length := range []int{0, 1, 63, 64, 65, 199, 200, 201} {
		name := quoted(strings.Repeat("a", length))
		feedbackSubject.agree(t, schema, `{"moods": {"models": [`+name+`], "least": 2}}`)
		feedbackSubject.agree(t, schema, withCriterion(`"id": `+name))
		feedbackSubject.agree(t, schema, withGroup(`"id": `+name))
		feedbackSubject.agree(t, schema, withItem(`"id": `+name))
	}
	for _, part := range []string{`"disclosure": {}`, `"comparison": {}`, `"signal": {}`, `"moods": {}`, `"moods": {"models": []}`, `"moods": {"models": ["A"]}`,
		`"circular": {}`, `"circular": {"criteria": [], "units": [], "officers": []}`, `"index": {}`, `"index": {"groups": [], "grades": []}`} {
		feedbackSubject.agree(t, schema, `{`+part+`}`)
	}
	for _, given := range oneOf([]string{``, `"unit": false`, `"unit": true`}, []string{``, `"officer": false`, `"officer": true`}, []string{``, `"basis": ""`}) {
		feedbackSubject.agree(t, schema, withCriterion(given))
	}
	for _, signal := range oneOf([]string{``, `"rate": "0"`, `"rate": "1"`}, []string{``, `"ratio": "0.0"`, `"ratio": "1.1"`}, []string{``, `"threshold": "-0"`, `"threshold": "100"`}) {
		feedbackSubject.agree(t, schema, `{"signal": {`+signal+`}}`)
	}
	for _, name := range []string{``, `"name": {}`, `"name": {"vi": "", "en": ""}`, `"name": {"vi": "Đúng hạn"}`, `"name": {"en": "On time"}`} {
		feedbackSubject.agree(t, schema, withItem(name))
		feedbackSubject.agree(t, schema, withGroup(name))
		feedbackSubject.agree(t, schema, withCriterion(name))
	}
}
