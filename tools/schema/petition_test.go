package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback/petition"
	"github.com/motcua/motcua/feedback/vietnam"
)

var petitionSubject = subject{
	document:   petitionDocument,
	read:       reading(func(cfg petition.Config) (*petition.Docket, error) { return petition.New(national, cfg) }),
	everything: everyPetition,
	whole: func(t *testing.T) []example {
		return append(files(t, "feedback/vietnam/petitions.json", ""), literal(t, "vietnam.Petitions()", vietnam.Petitions()))
	},
	parts: func(*testing.T) []example { return nil },
	broken: map[string]string{
		`[]`:                        `at '': got array, want object`,
		`{}`:                        `at '': missing property 'kinds'`,
		`{"kinds": []}`:             `at '/kinds': minItems: got 0, want 1`,
		`{"kinds": 1}`:              `at '/kinds': got number, want array`,
		`{"kinds": null}`:           `at '/kinds': got null, want array`,
		`{"Kinds": []}`:             `at '': additional properties 'Kinds' not allowed`,
		`{"$schema": "x"}`:          `at '': additional properties '$schema' not allowed`,
		`{"kinds": [{}]}`:           `at '/kinds/0': missing properties 'id', 'name', 'inForce', 'stages'`,
		withKind(`"id": ""`):        `at '/kinds/0/id': '' does not match pattern`,
		withKind(`"id": 1`):         `at '/kinds/0/id': got number, want string`,
		withKind(`"id": "Đơn"`):     `at '/kinds/0/id': 'Đơn' does not match pattern`,
		withKind(`"id": "1a"`):      `at '/kinds/0/id': '1a' does not match pattern`,
		withKind(`"id": "a b"`):     `at '/kinds/0/id': 'a b' does not match pattern`,
		withKind(`"name": {}`):      `at '/kinds/0/name': missing property 'vi'`,
		withKind(`"inForce": ""`):   `at '/kinds/0/inForce': minLength: got 0, want 1`,
		withKind(`"inForce": "/"`):  `at '/kinds/0/inForce': '/' does not match pattern`,
		withKind(`"stages": []`):    `at '/kinds/0/stages': minItems: got 0, want 1`,
		withKind(`"stages": null`):  `at '/kinds/0/stages': got null, want array`,
		withKind(`"stages": [{}]`):  `at '/kinds/0/stages/0': missing properties 'step', 'name', 'clock'`,
		withKind(`"unknown": true`): `at '/kinds/0': additional properties 'unknown' not allowed`,
		withKind(`"id": "` + strings.Repeat("a", 41) + `"`): `at '/kinds/0/id'`,

		withStage(`"step": ""`):                               `at '/kinds/0/stages/0/step': minLength: got 0, want 1`,
		withStage(`"step": "extended"`):                       `at '/kinds/0/stages/0/step': value must be one of '', 'filed', 'asked', 'accepted'`,
		withStage(`"step": "supplied"`):                       `at '/kinds/0/stages/0/step': value must be one of`,
		withStage(`"name": {"en": "Answer"}`):                 `at '/kinds/0/stages/0/name': missing property 'vi'`,
		withStage(`"name": {"vi": ""}`):                       `at '/kinds/0/stages/0/name/vi': minLength: got 0, want 1`,
		withStage(`"from": "filed"`):                          `at '/kinds/0/stages/0/from': value must be one of '', 'accepted'`,
		withStage(`"from": "answered"`):                       `at '/kinds/0/stages/0/from': value must be one of '', 'accepted'`,
		withStage(`"from": "withdrawn"`):                      `at '/kinds/0/stages/0/from': value must be one of`,
		withStage(`"from": "accepted"`):                       `at '/kinds/0/stages': no items match contains schema`,
		withStage(`"step": "asked", "from": "accepted"`):      `at '/kinds/0/stages/0/from': value must be ''`,
		withStage(`"step": "published"`):                      `at '/kinds/0/stages/0': missing property 'from'`,
		withStage(`"step": "published", "from": ""`):          `at '/kinds/0/stages/0/from': value must be 'answered'`,
		withStage(`"step": "published", "from": "answered"`):  `at '/kinds/0/stages': no items match contains schema`,
		withStages(stage(``), stage(`"name": {"vi": "Lại"}`)): `at '/kinds/0/stages': max 1 items required to match contains schema`,
		withStage(`"basis": "1  Điều 2"`):                     `at '/kinds/0/stages/0/basis': '1  Điều 2' does not match pattern`,
		withStage(`"unconfirmed": true`):                      `at '/kinds/0/stages/0/unconfirmed': got boolean, want object`,

		withStage(`"clock": {}`):                                                                            `at '/kinds/0/stages/0/clock': missing property 'term'`,
		withStage(`"clock": {"term": {}}`):                                                                  `at '/kinds/0/stages/0/clock/term': missing property 'limit'`,
		withStage(`"clock": {"term": {"limit": ""}}`):                                                       `at '/kinds/0/stages/0/clock/term/limit': minLength: got 0, want 1`,
		withStage(`"clock": {"term": {"limit": "30 ngày"}}`):                                                `at '/kinds/0/stages/0/clock/term/limit': '30 ngày' does not match pattern`,
		withStage(`"remote": {"extensions": [{"limit": "1 day"}]}`):                                         `at '/kinds/0/stages/0/remote': missing property 'term'`,
		withStage(`"remote": {"term": {"start": "at-once"}}`):                                               `at '/kinds/0/stages/0/remote/term': missing property 'limit'`,
		withStage(`"remote": {"term": {"limit": "1 day", "cutoff": ` + cutoff("15:00", "may-defer") + `}}`): `at '/kinds/0/stages/0/remote/term/limit': '1 day' does not match pattern`,
		withExtension("30 days", ``):                                                                        `at '/kinds/0/stages/0/clock/extensions/0': missing property 'limit'`,
		withExtension("30 days", `"limit": ""`):                                                             `at '/kinds/0/stages/0/clock/extensions/0/limit': minLength: got 0, want 1`,
		withExtension("30 days", `"limit": "2 years", "onTop": true`):                                       `at '/kinds/0/stages/0/clock/extensions/0/limit': '2 years' does not match pattern`,
		withExtension("30 days", `"limit": "same day", "onTop": true`):                                      `at '/kinds/0/stages/0/clock/extensions/0/limit': 'same day' does not match pattern`,
		withExtension("30 days", `"limit": "45 working days"`):                                              `at '/kinds/0/stages/0/clock/extensions/0/limit': '45 working days' does not match pattern`,
		withExtension("30 working days", `"limit": "45 days"`):                                              `at '/kinds/0/stages/0/clock/extensions/0/limit': '45 days' does not match pattern`,
		withExtension("1 month", `"limit": "45 days", "onTop": false`):                                      `at '/kinds/0/stages/0/clock/extensions/0/limit': '45 days' does not match pattern`,
		withExtension("1 year", `"limit": "24 months"`):                                                     `at '/kinds/0/stages/0/clock/extensions/0': missing property 'onTop'`,
		withExtension("same day", `"limit": "2 days", "onTop": false`):                                      `at '/kinds/0/stages/0/clock/extensions/0/onTop': value must be true`,
		withExtension("30 days", `"limit": "45 days", "onTop": "yes"`):                                      `at '/kinds/0/stages/0/clock/extensions/0/onTop': got string, want boolean`,
		withExtension("30 days", `"limit": "45 days", "for": ""`):                                           `at '/kinds/0/stages/0/clock/extensions/0/for': value must be one of 'ordinary', 'complex', 'very-complex'`,
		withExtension("30 days", `"limit": "45 days", "for": "hard"`):                                       `at '/kinds/0/stages/0/clock/extensions/0/for': value must be one of`,
		withExtension("30 days", `"limit": "45 days", "times": 2`):                                          `at '/kinds/0/stages/0/clock/extensions/0': additional properties 'times' not allowed`,
		withExtension("30 days", `"limit": "45 days"}, {"limit": "60"`):                                     `at '/kinds/0/stages/0/clock/extensions/1/limit': '60' does not match pattern`,
		withExtension("30 days", `"limit": "1 month"}, {"limit": "x"`):                                      `at '/kinds/0/stages/0/clock/extensions/0/limit': '1 month' does not match pattern`,
		withExtension("5 working hours", `"limit": "1 day", "for": "x"`):                                    `at '/kinds/0/stages/0/clock/extensions/0': missing property 'onTop'`,
	},
	unseen: map[string]string{
		"a day that does not exist":              withKind(`"inForce": "2026-02-31/"`),
		"an end before its start":                withKind(`"inForce": "2026-12-31/2026-01-01"`),
		"prose for a citation":                   withStage(`"basis": "khoản 2 Điều 17"`),
		"two versions on one day":                `{"kinds": [` + kind(`"inForce": "/2026-06-30"`) + `, ` + kind(`"inForce": "2026-06-30/"`) + `]}`,
		"an extension that is no longer":         withExtension("30 days", `"limit": "30 days"`),
		"an extension shorter than one before":   withExtension("30 days", `"limit": "60 days"}, {"limit": "45 days"`),
		"an extension instead of one on top":     withExtension("30 days", `"limit": "30 days", "onTop": true}, {"limit": "60 days"`),
		"an extension that is no longer, remote": withStage(`"remote": {"term": {"limit": "45 days"}, "extensions": [{"limit": "45 days", "for": "complex"}]}`),
	},
	fragments: []string{"filed", "answered", "extended", "ordinary", "complex", "very-", " ", "s"},
}

func kind(given string) string {
	return object(given, `"id": "complaint"`, `"name": {"vi": "Khiếu nại"}`, `"inForce": "2026-07-01/"`, `"stages": [`+stage(``)+`]`)
}

func withKind(given string) string { return `{"kinds": [` + kind(given) + `]}` }

func stage(given string) string {
	return object(given, `"step": "answered"`, `"name": {"vi": "giải quyết"}`, `"clock": {"term": {"limit": "30 days"}}`)
}

func withStages(stages ...string) string {
	return withKind(`"stages": [` + strings.Join(stages, ", ") + `]`)
}

func withStage(given string) string { return withStages(stage(given)) }

func withExtension(term, given string) string {
	return withStage(`"clock": {"term": {"limit": ` + quoted(term) + `}, "extensions": [{` + given + `}]}`)
}

// TestKindsOfPetitionsAsTheEngineSeesThem: of how kinds are called.
func TestKindsOfPetitionsAsTheEngineSeesThem(t *testing.T) {
	schema, a := petitionSubject.compile(t, ""), strings.Repeat("a", 39)
	for _, id := range []string{"", "a", "a1-", "-", "A", "á", "a_b", a, a + "0", a + "ab"} {
		petitionSubject.agree(t, schema, withKind(`"id": `+quoted(id)))
	}
}

// TestStagesAsTheEngineSeesThem: of which stages go together, and what each runs
// from, the schema and New say the same.
func TestStagesAsTheEngineSeesThem(t *testing.T) {
	schema, taken := petitionSubject.compile(t, ""), 0
	var froms, stages []string
	for _, word := range wordsOf(petition.EventKind(0)) {
		froms = append(froms, `"from": `+quoted(word.text))
	}
	for _, word := range wordsOf(petition.EventKind(0)) {
		for _, from := range append(froms, ``) {
			given := strings.Trim(`"step": `+quoted(word.text)+`, `+from, ", ")
			petitionSubject.agree(t, schema, withStage(given))
			petitionSubject.agree(t, schema, withStages(stage(`"step": "accepted"`), stage(given)))
			petitionSubject.agree(t, schema, withStages(stage(given), stage(``)))
		}
	}
	for _, step := range steps {
		stages = append(stages, stage(`"step": `+quoted(step.String())))
	}
	stages = append(stages, stage(`"from": "accepted"`), stage(`"step": "published", "from": "answered"`))
	for _, one := range stages {
		for _, two := range stages {
			for _, three := range stages {
				if petitionSubject.agree(t, schema, withStages(one, two, three)) {
					taken++
				}
			}
		}
	}
	require.Greater(t, taken, 150)
}

// TestClocksAsTheEngineSeesThem: of what is left out of clocks, and of
// extensions that are long enough, too.
func TestClocksAsTheEngineSeesThem(t *testing.T) {
	schema := petitionSubject.compile(t, "")
	terms := oneOf([]string{``, `"limit": ""`, `"limit": "10 days"`, `"limit": "same day"`}, []string{``, `"start": "next-day"`, `"start": "at-once"`},
		[]string{``, `"end": "closing"`, `"end": "midnight"`}, []string{``, `"cutoff": {}`, `"cutoff": ` + cutoff("15:00", "due-next-day")})
	clocks := []string{``, `"extensions": []`, `"extensions": [{"limit": "45 days", "onTop": true}]`}
	for _, term := range terms {
		clocks = append(clocks, oneOf([]string{`"term": {` + term + `}`}, []string{``, `"extensions": []`, `"extensions": [{"limit": "45 days", "onTop": true}]`})...)
	}
	for _, clock := range clocks {
		petitionSubject.agree(t, schema, withStage(`"clock": {`+clock+`}`))
		petitionSubject.agree(t, schema, withStage(`"remote": {`+clock+`}`))
	}
	limits := []string{``, `same day`, `%d working minutes`, `%d working hours`, `%d half days`, `%d working days`, `%d days`, `%d months`, `%d years`, `%d clock hours`}
	counted := func(limit, n string) string { return strings.Replace(limit, "%d", n, 1) }
	for _, term := range limits {
		for _, first := range limits {
			for _, second := range limits {
				for _, onTop := range [][2]string{{``, ``}, {``, `, "onTop": true`}, {`, "onTop": false`, `, "onTop": true`}, {`, "onTop": true`, `, "onTop": true`}} {
					petitionSubject.agree(t, schema, withExtension(counted(term, "2"),
						`"limit": `+quoted(counted(first, "10"))+onTop[0]+`}, {"limit": `+quoted(counted(second, "300"))+onTop[1]))
				}
			}
		}
	}
}

// everyPetition names every name and every word.
const everyPetition = `{
	"kinds": [
		{
			"id": "complaint", "name": {"vi": "Khiếu nại lần đầu", "en": "First complaint"}, "inForce": "2012-07-01/2026-06-30",
			"stages": [
				{"step": "filed", "name": {"vi": "thời hiệu khiếu nại", "en": "time to complain"}, "clock": {"term": {"limit": "90 days", "end": "midnight"}}, "basis": "02/2011/QH13 Điều 9"},
				{"step": "accepted", "name": {"vi": "thụ lý"}, "from": "", "clock": {"term": {"limit": "10 days", "start": "next-day", "end": "closing"}, "extensions": []}, "remote": {"term": {}}},
				{
					"step": "answered", "name": {"vi": "giải quyết", "en": "decision"}, "from": "accepted", "basis": "02/2011/QH13 Điều 28",
					"clock": {"term": {"limit": "30 days"}, "extensions": [{"for": "complex", "limit": "45 days"}, {"for": "very-complex", "limit": "60 days", "onTop": false}, {"for": "ordinary", "limit": "1 month", "onTop": true}]},
					"remote": {"term": {"limit": "45 days"}, "extensions": [{"limit": "60 days"}]}
				},
				{"step": "published", "name": {"vi": "công khai"}, "from": "answered", "clock": {"term": {"limit": "15 working days"}}, "unconfirmed": {"vi": "chưa đọc văn bản", "en": "the text was not read"}}
			]
		},
		{
			"id": "complaint", "name": {"vi": "Khiếu nại lần đầu"}, "inForce": "2026-07-01/",
			"stages": [{"step": "answered", "name": {"vi": "giải quyết"}, "clock": {"term": {"limit": "30 days"}}, "remote": {}, "basis": "", "unconfirmed": {}}]
		},
		{
			"id": "feedback", "name": {"vi": "Phản ánh, kiến nghị"}, "inForce": "2022-06-23/",
			"stages": [
				{"step": "asked", "name": {"vi": "yêu cầu bổ sung"}, "clock": {"term": {"limit": "8 working hours", "start": "at-once", "cutoff": {"after": "15:00", "effect": "due-next-morning"}}}},
				{"step": "transferred", "name": {"vi": "chuyển"}, "clock": {"term": {"limit": "5 working days", "cutoff": {"after": "16:00", "effect": "count-next-day"}}, "extensions": [{"limit": "10 working days"}]}},
				{"step": "rejected", "name": {"vi": "từ chối"}, "clock": {"term": {"limit": "same day", "cutoff": {"after": "15:00", "effect": "due-next-day"}}},
					"remote": {"term": {"limit": "same day", "cutoff": {"after": "15:00", "effect": "may-defer"}}}},
				{"step": "filed", "name": {"vi": "tiếp nhận"}, "clock": {"term": {"limit": "2 months", "cutoff": {"after": "", "effect": ""}}, "extensions": [{"limit": "3 months"}]}}
			]
		}
	]
}`
