package procedures_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
)

// procedure is a sound one, with more members.
func procedure(code, more string) string {
	return `{"code": "` + code + `", "field": "Hộ tịch", "name": {"vi": "Tên"}, "inForce": "2020-01-01/", "term": {"limit": "same day"}` + more + `}`
}

func faultsOf(t *testing.T, document string) string {
	t.Helper()
	_, err := procedures.New(read(t, document))
	if err == nil {
		return ""
	}
	require.ErrorIs(t, err, procedures.ErrInvalid)
	return strings.ReplaceAll(err.Error(), "procedures: procedures[0].", "")
}

// TestFaultsOfProcedures: one part wrong, and what is said of it.
func TestFaultsOfProcedures(t *testing.T) {
	for more, wrong := range map[string]string{
		"":                                   "",
		`, "levels": ["commune", "commune"]`: `levels[1]: "commune": wanted one that is not empty, and only once`,
		`, "extension": {"when": {"vi": "xác minh"}}`:                                                                               `extension.limit: wanted how much longer, or byAgreement`,
		`, "extension": {"byAgreement": true}`:                                                                                      "",
		`, "ways": [{"channel": "online"}, {"channel": "online"}]`:                                                                  `ways[1]: "online": wanted one that is not empty, and only once`,
		`, "ways": [{"channel": "online", "term": {"start": "at-once"}}]`:                                                           `ways[0].term.limit: wanted a limit such as "5 working days"`,
		`, "cases": [{"id": "a", "name": {"vi": "A"}}, {"id": "a", "name": {}}]`:                                                    "cases[1]: \"a\": wanted one that is not empty, and only once\ncases[1].name.vi: wanted the name in Vietnamese",
		`, "papers": [{"name": {"vi": "Đơn"}, "originals": -1, "copies": 1}]`:                                                       `papers[0].originals: -1: wanted at least 0`,
		`, "stages": [{"role": {"vi": "Tiếp nhận"}, "limit": "2 working hours"}, {"role": {"vi": "Ký"}, "limit": "1 working day"}]`: `stages[1].limit: 1 working day: wanted a number of working hours, as the stages before it`,
		`, "stages": [{"role": {}}]`:                                                                                                "stages[0].role.vi: wanted the name in Vietnamese\nstages[0].limit: wanted how long it may take, such as \"2 working hours\"",
		`, "results": [{"name": {}}]`:                                                                                               `results[0].name.vi: wanted the name in Vietnamese`,
		`, "successor": "2.000002"`:                                                                                                 `successor: "2.000002": wanted a last day in inForce: the successor takes over on the next`,
		`, "ways": [{"channel": "online", "term": {"limit": "1 working day"}}], "cases": [{"id": "a", "name": {"vi": "A"}, "term": {"limit": "2 working days"}}]`: `cases[0].term: 2 working days: wanted no term of its own where a way of filing has one: which would hold?`,
	} {
		require.Equal(t, wrong, faultsOf(t, `{"procedures": [`+procedure("2.000001", more)+`]}`), more)
	}
}

func TestFaultsOfSuccessors(t *testing.T) {
	versions := func(all ...string) string {
		for i, v := range all {
			code, rest, _ := strings.Cut(v, " ")
			days, successor, _ := strings.Cut(rest, " ")
			all[i] = strings.Replace(procedure(code, `, "successor": "`+successor+`"`), "2020-01-01/", days, 1)
		}
		return `{"procedures": [` + strings.Join(all, ",") + `]}`
	}
	for wrong, document := range map[string]string{
		"": versions("2.000001 2020-01-01/2020-12-31 2.000002", "2.000002 2020-01-01/2021-12-31 2.000003", "2.000003 2020-01-01/ "),
		`successor: "2.000002": wanted the code of a procedure of this document that is in force on 2021-01-01`: versions("2.000001 2020-01-01/2020-12-31 2.000002", "2.000002 2021-01-02/ "),
		`successor: "2.000002": wanted nothing here: procedures[1] is a later version`:                          versions("2.000001 2020-01-01/2020-12-31 2.000002", "2.000001 2021-01-01/ ", "2.000002 2020-01-01/ "),
		"successor: \"2.000002\": wanted the code of a procedure of this document that is in force on 2021-01-01\nprocedures: procedures[1].successor: \"2.000001\": " +
			"wanted the code of a procedure of this document that is in force on 2021-01-01": versions("2.000001 2020-01-01/2020-12-31 2.000002", "2.000002 2020-01-01/2020-12-31 2.000001"), // round in a circle
	} {
		require.Equal(t, wrong, faultsOf(t, document))
	}
}

// TestSuccessorsInAChain: the code that stands in its place on that day.
func TestSuccessorsInAChain(t *testing.T) {
	catalogue := procedures.MustNew(read(t, `{"procedures": [
		{"code": "2.000001", "field": "f", "name": {"vi": "Một"}, "inForce": "2020-01-01/2020-12-31", "term": {"limit": "same day"}, "successor": "2.000002"},
		{"code": "2.000002", "field": "f", "name": {"vi": "Hai"}, "inForce": "2020-01-01/2021-12-31", "term": {"limit": "same day"}, "successor": "2.000003"},
		{"code": "2.000003", "field": "f", "name": {"vi": "Ba"}, "inForce": "2020-01-01/", "term": {"limit": "same day"}}
	]}`))
	for date, successor := range map[string]string{"2021-01-01": "2.000002", "2021-12-31": "2.000002", "2022-01-01": "2.000003"} {
		_, err := catalogue.On("2.000001", calendar.MustParseDate(date))
		var superseded *procedures.SupersededError
		require.ErrorAs(t, err, &superseded)
		require.Equal(t, successor, superseded.Successor, date)
	}
	_, err := catalogue.On("2.000001", calendar.MustParseDate("2019-12-31"))
	var notInForce *procedures.NotInForceError
	require.ErrorAs(t, err, &notInForce, "before it began it had no successor")
}

// TestFaultsOfFees: one part of the tariff wrong, and what is said of it.
func TestFaultsOfFees(t *testing.T) {
	fee := func(more string) string {
		return `"fees": [{"id": "f", "name": {"vi": "Phí"}, "kind": "service-fee", "procedures": ["2.000001"]` + more + `}]`
	}
	price := func(more string) string {
		return fee(`, "prices": [{"inForce": "2020-01-01/", "basis": "1"` + more + `}]`)
	}
	prices := func(a, b string) string {
		return fee(`, "prices": [{"inForce": "2020-01-01/", "basis": "1", "free": true` + a + `}, {"inForce": "2020-01-01/", "basis": "1", "free": true` + b + `}]`)
	}
	relief := func(more string) string {
		return `"reliefs": [{"id": "r", "name": {"vi": "Miễn"}, "inForce": "2020-01-01/", "basis": "1"` + more + `}]`
	}
	for part, wrong := range map[string]string{
		price(`, "free": true`): "",
		price(`, "amount": "5 ₫", "per": "copy", "cap": "3 ₫"`): "",
		`"fees": [{}]`: `fees[0].id: wanted a short unique name
fees[0].name.vi: wanted the name in Vietnamese
fees[0].kind: wanted service-fee (phí) or state-charge (lệ phí)
fees[0].procedures: wanted the codes that it is charged for
fees[0].prices: wanted at least one price`,
		price(``): `fees[0].prices[0].amount: wanted an amount, tiers, a rate, or free`,
		price(`, "free": true, "amount": "5 ₫"`):           `fees[0].prices[0].amount: 5 ₫: wanted one of amount, tiers, rate and free, not several`,
		price(`, "free": true, "per": "copy"`):             `fees[0].prices[0].per: copy: wanted no per and no cap with a rate, which has its bounds, or with free`,
		price(`, "amount": "-5 ₫"`):                        `fees[0].prices[0].amount: -5: wanted at least 0`,
		price(`, "tiers": [{"from": 1, "amount": "5 ₫"}]`): `fees[0].prices[0].per: filing: wanted copy: tiers go by the pages of what is copied`,
		price(`, "per": "copy", "tiers": [{"from": 2, "amount": "5 ₫"}, {"from": 2, "amount": "-1 ₫"}]`): `fees[0].prices[0].tiers[0].from: 2: wanted 1: the first tier begins with the first page
fees[0].prices[0].tiers[1].amount: -1: wanted at least 0
fees[0].prices[0].tiers[1].from: 2: wanted a page after 2, where the tier before it begins`,
		price(`, "rate": {"percent": "101"}`):                                         `fees[0].prices[0].rate.percent: 101: wanted a percentage above 0, at most 100, with at most 9 decimal places`,
		price(`, "rate": {"percent": "0.0000000001"}`):                                `fees[0].prices[0].rate.percent: 0.0000000001: wanted a percentage above 0, at most 100, with at most 9 decimal places`,
		price(`, "rate": {"percent": "1e9000"}`):                                      `fees[0].prices[0].rate.percent: a number of very many digits: wanted a percentage above 0, at most 100, with at most 9 decimal places`,
		price(`, "rate": {"percent": "1", "min": "5 ₫", "max": "4 ₫", "to": "-1 ₫"}`): "fees[0].prices[0].rate.to: -1: wanted at least 0\nfees[0].prices[0].rate.max: 4 ₫: wanted at least the min of 5 ₫",
		price(`, "free": true, "cases": ["x"]`):                                       `fees[0].prices[0].cases[0]: "x": wanted a case of one of the fee's procedures`,
		price(`, "free": true, "provinces": ["1", "01", "01"]`):                       "fees[0].prices[0].provinces[0]: \"1\": wanted the two digits of a province's code, such as \"01\"\nfees[0].prices[0].provinces[2]: \"01\": wanted each only once",
		prices(``, ``): `fees[0].prices[1]: wanted conditions that no filing meets together with those of prices[0]`,
		prices(`, "channels": ["online"]`, `, "channels": ["postal", "online"]`):         `fees[0].prices[1]: wanted conditions that no filing meets together with those of prices[0]`,
		prices(`, "channels": ["online"]`, `, "channels": ["postal"]`):                   "",
		prices(`, "provinces": ["01"]`, `, "provinces": ["31"], "channels": ["online"]`): "",
		prices(`, "provinces": ["01"]`, `, "channels": ["online"]`):                      `fees[0].prices[1]: wanted conditions that no filing meets together with those of prices[0]`,
		relief(`, "percent": "50"`): "",
		relief(`, "percent": "0"`):  `reliefs[0].percent: 0: wanted a percentage above 0, at most 100, with at most 9 decimal places`,
		relief(`, "percent": "50", "fees": ["g"], "groups": ["h"], "procedures": ["2.000009"]`): `reliefs[0].fees[0]: "g": wanted the id of a fee of this document
reliefs[0].groups[0]: "h": wanted the id of a group of this document
reliefs[0].procedures[0]: "2.000009": wanted the code of a procedure of this document`,
		`"groups": [{"id": "g", "name": {"vi": "A"}}, {"id": "g", "name": {}}]`: `groups[1].id: "g": wanted an id of its own; groups[0] has it
procedures: groups[1].name.vi: wanted the name in Vietnamese`,
	} {
		got := faultsOf(t, `{"procedures": [`+procedure("2.000001", "")+`], `+part+`}`)
		require.Equal(t, strings.ReplaceAll(wrong, "procedures: ", ""), strings.ReplaceAll(got, "procedures: ", ""), part)
	}
}

// TestAnswersCannotBeChanged: what the catalogue was made of and what it hands
// out can be changed without it.
func TestAnswersCannotBeChanged(t *testing.T) {
	cfg := read(t, tariff)
	catalogue := procedures.MustNew(cfg)
	cfg.Procedures[0].Name.VI = "đổi sau"
	cfg.Fees[0].ID = "changed"
	p, err := catalogue.On("1.000001", calendar.MustParseDate("2025-06-02"))
	require.NoError(t, err)
	require.Equal(t, "Một", p.Name.VI)
	p.Cases.Slice()[0].ID = "changed"
	require.NoError(t, json.Unmarshal([]byte(`[]`), &p.Cases))
	again, err := catalogue.On("1.000001", calendar.MustParseDate("2025-06-02"))
	require.NoError(t, err)
	require.Equal(t, 2, again.Cases.Len())
	for _, c := range again.Cases.All() {
		require.NotEqual(t, "changed", c.ID)
	}
}

// TestTermsOfWaysAndCases: which term holds for whom.
func TestTermsOfWaysAndCases(t *testing.T) {
	catalogue := procedures.MustNew(read(t, `{"procedures": [`+
		procedure("1.000001", `, "ways": [{"channel": "in-person"}, {"channel": "online", "term": {"limit": "1 working day"}}]`)+`,`+
		procedure("1.000002", `, "ways": [{"channel": "in-person"}], "cases": [{"id": "a", "name": {"vi": "A"}}, {"id": "b", "name": {"vi": "B"}, "term": {"limit": "2 days"}}]`)+`,`+
		procedure("1.000003", ``)+`]}`))
	for _, c := range []struct {
		code    string
		channel procedures.Channel
		id      string
		limit   string
		wrong   string
	}{
		{"1.000001", procedures.InPerson, "", "same day", ""},
		{"1.000001", procedures.Online, "", "1 working day", ""},
		{"1.000001", procedures.Postal, "", "", `procedures: channel: "postal": wanted one of in-person, online`},
		{"1.000001", 0, "", "", `procedures: channel: wanted one of in-person, online`},
		{"1.000001", procedures.InPerson, "x", "", `procedures: case: "x": wanted no case: the procedure has none`},
		{"1.000002", 0, "a", "same day", ""},
		{"1.000002", 0, "b", "2 days", ""},
		{"1.000002", 0, "", "", `procedures: case: wanted one of a, b`},
		{"1.000002", procedures.Online, "c", "", "procedures: channel: \"online\": wanted one of in-person\nprocedures: case: \"c\": wanted one of a, b"},
		{"1.000003", procedures.Online, "", "same day", ""}, // ways that are not recorded exclude none
	} {
		p, err := catalogue.On(c.code, calendar.MustParseDate("2025-06-02"))
		require.NoError(t, err)
		term, err := p.TermFor(c.channel, c.id)
		if c.wrong != "" {
			require.EqualError(t, err, c.wrong)
			require.ErrorIs(t, err, procedures.ErrInvalid)
		} else {
			require.NoError(t, err)
		}
		require.Equal(t, c.limit, term.Limit.String(), "%+v", c)
	}
}
