package procedures_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

func ExampleCatalogue_Quote() {
	catalogue := procedures.MustNew(vietnam.Config())
	quote, err := catalogue.Quote(procedures.Filing{
		Procedure: "2.000815", Date: calendar.MustParseDate("2026-03-02"),
		Copies: []procedures.Copy{{Pages: 10, Count: 2}, {Pages: 1, Count: 3}},
	})
	for _, line := range quote.Lines {
		fmt.Println(line)
	}
	fmt.Println(quote.Total, "–", quote.Total.Words(), err)
	// Output:
	// Phí chứng thực bản sao từ bản chính: 2 bản × 12.000 ₫ (10 trang: 2 × 2.000 ₫ + 8 × 1.000 ₫) = 24.000 ₫ (theo 226/2016/TT-BTC Điều 4).
	// Phí chứng thực bản sao từ bản chính: 3 bản × 2.000 ₫ (1 trang: 1 × 2.000 ₫) = 6.000 ₫ (theo 226/2016/TT-BTC Điều 4).
	// 30.000 ₫ – ba mươi nghìn đồng <nil>
}

// tariff has a fee of every form.
const tariff = `{
	"procedures": [
		{"code": "1.000001", "field": "Đất đai", "name": {"vi": "Một"}, "inForce": "2020-01-01/", "term": {"limit": "3 working days"},
			"cases": [{"id": "new", "name": {"vi": "mới"}}, {"id": "again", "name": {"vi": "lại"}}]},
		{"code": "1.000002", "field": "Đất đai", "name": {"vi": "Hai"}, "inForce": "2020-01-01/", "term": {"limit": "3 working days"}},
		{"code": "1.000003", "field": "Đất đai", "name": {"vi": "Ba"}, "inForce": "2020-01-01/", "term": {"limit": "3 working days"}}
	],
	"fees": [
		{"id": "rated", "name": {"vi": "Lệ phí trước bạ"}, "kind": "state-charge", "procedures": ["1.000001"], "moment": "return", "refundable": true, "prices": [
			{"inForce": "2020-01-01/", "cases": ["new"], "rate": {"percent": "0.5", "rounding": "up", "to": "1.000 ₫", "min": "100.000 ₫", "max": "500.000.000 ₫"}, "basis": "10/2022/NĐ-CP Điều 8"},
			{"inForce": "2020-01-01/", "cases": ["again"], "free": true, "basis": "10/2022/NĐ-CP Điều 10"}]},
		{"id": "desk", "name": {"vi": "Phí thẩm định", "en": "Appraisal"}, "kind": "service-fee", "procedures": ["1.000001", "1.000002"], "prices": [
			{"inForce": "2020-01-01/", "channels": ["in-person", "postal"], "amount": "20.000 ₫", "per": "person", "basis": "1/NQ-HĐND"},
			{"inForce": "2020-01-01/", "channels": ["online"], "provinces": ["01"], "amount": "10.000 ₫", "per": "person", "cap": "9.000 ₫", "basis": "1/NQ-HĐND"},
			{"inForce": "2020-01-01/", "channels": ["online"], "provinces": ["31", "48"], "amount": "5.000 ₫", "per": "person", "basis": "2/NQ-HĐND"}]}
	],
	"groups": [{"id": "poor", "name": {"vi": "hộ nghèo"}}, {"id": "merit", "name": {"vi": "người có công"}}],
	"reliefs": [
		{"id": "half", "name": {"vi": "giảm một nửa"}, "inForce": "2020-01-01/2024-12-31", "groups": ["poor"], "percent": "50", "basis": "3/NQ-HĐND"},
		{"id": "also-half", "name": {"vi": "cũng một nửa"}, "inForce": "2020-01-01/2024-12-31", "percent": "50", "basis": "4/NQ-HĐND"},
		{"id": "third", "name": {"vi": "giảm một phần ba"}, "inForce": "2020-01-01/", "fees": ["rated"], "groups": ["merit", "poor"], "percent": "33.333", "basis": "3/NQ-HĐND"},
		{"id": "online", "name": {"vi": "trực tuyến"}, "inForce": "2025-01-01/", "procedures": ["1.000002"], "channels": ["online"], "groups": ["merit"], "percent": "100", "basis": "5/NQ-HĐND"}
	]
}`

func filing(t *testing.T, document string) procedures.Filing {
	t.Helper()
	var f procedures.Filing
	require.NoError(t, json.Unmarshal([]byte(document), &f))
	return f
}

// TestEveryFormOfFee: what each line of a quote says.
func TestEveryFormOfFee(t *testing.T) {
	catalogue := procedures.MustNew(read(t, tariff))
	for document, lines := range map[string][]string{
		`{"procedure": "1.000001", "date": "2025-06-02", "case": "new", "channel": "online", "province": "01", "persons": 2, "value": "100.000.000 ₫"}`: {
			"Lệ phí trước bạ: 0,5% × 100.000.000 ₫ = 500.000 ₫ (làm tròn lên đến 1.000 ₫, tối thiểu 100.000 ₫, tối đa 500.000.000 ₫) (theo 10/2022/NĐ-CP Điều 8).",
			"Phí thẩm định: 2 người × 9.000 ₫ = 18.000 ₫ (theo 1/NQ-HĐND).",
		},
		`{"procedure": "1.000001", "date": "2025-06-02", "case": "new", "channel": "postal", "persons": 1, "value": "100.000.001 ₫", "groups": ["merit"]}`: {
			"Lệ phí trước bạ: 0,5% × 100.000.001 ₫ = 501.000 ₫ (làm tròn lên đến 1.000 ₫, tối thiểu 100.000 ₫, tối đa 500.000.000 ₫) (theo 10/2022/NĐ-CP Điều 8)" +
				"; giảm 33,333%, 166.998 ₫: giảm một phần ba (theo 3/NQ-HĐND); còn phải nộp 334.002 ₫.",
			"Phí thẩm định: 1 người × 20.000 ₫ (theo 1/NQ-HĐND).",
		},
		`{"procedure": "1.000001", "date": "2025-06-02", "case": "again", "channel": "online", "province": "48", "persons": 3}`: {
			"Lệ phí trước bạ: không thu (theo 10/2022/NĐ-CP Điều 10).",
			"Phí thẩm định: 3 người × 5.000 ₫ = 15.000 ₫ (theo 2/NQ-HĐND).",
		},
		`{"procedure": "1.000002", "date": "2024-12-31", "channel": "in-person", "persons": 1, "groups": ["poor"]}`: {
			"Phí thẩm định: 1 người × 20.000 ₫ (theo 1/NQ-HĐND); giảm 50%, 10.000 ₫: giảm một nửa (theo 3/NQ-HĐND); còn phải nộp 10.000 ₫.",
		},
		`{"procedure": "1.000002", "date": "2025-01-01", "channel": "online", "province": "31", "persons": 1, "groups": ["poor", "merit"]}`: {
			"Phí thẩm định: 1 người × 5.000 ₫ (theo 2/NQ-HĐND); miễn 5.000 ₫: trực tuyến (theo 5/NQ-HĐND); còn phải nộp 0 ₫.",
		},
	} {
		quote, err := catalogue.Quote(filing(t, document))
		require.NoError(t, err, document)
		var said []string
		for _, line := range quote.Lines {
			said = append(said, line.String())
		}
		require.Equal(t, lines, said, document)

		written, err := json.Marshal(quote)
		require.NoError(t, err)
		var again procedures.Quote
		require.NoError(t, json.Unmarshal(written, &again))
		rewritten, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(written), string(rewritten))
	}
}

func ExampleLine_Text() {
	catalogue := procedures.MustNew(vietnam.Config())
	quote, err := catalogue.Quote(procedures.Filing{
		Procedure: "2.000815", Date: calendar.MustParseDate("2026-03-02"), Copies: []procedures.Copy{{Pages: 300, Count: 1}},
	})
	for _, line := range quote.Lines {
		fmt.Println(line.Text().EN)
	}
	fmt.Println(err)
	// Output:
	// Certification of copies from the original: 1 copy × 200.000 ₫ (300 pages: 2 × 2.000 ₫ + 298 × 1.000 ₫ = 302.000 ₫, at most 200.000 ₫) (under 226/2016/TT-BTC Điều 4).
	// <nil>
}

func ExampleQuote_At() {
	catalogue := procedures.MustNew(vietnam.Config())
	quote, err := catalogue.Quote(procedures.Filing{
		Procedure: "2.000635", Date: calendar.MustParseDate("2026-03-02"), Copies: []procedures.Copy{{Count: 3}},
	})
	fmt.Println(quote.At(procedures.AtIntake).Total, quote.At(procedures.AtReturn).Total, err)
	// Output: 24.000 ₫ 0 ₫ <nil>
}

// TestWhatAFilingLacks: all that is missing or wrong, at once.
func TestWhatAFilingLacks(t *testing.T) {
	catalogue := procedures.MustNew(read(t, tariff))
	for document, wrong := range map[string]string{
		`{"procedure": "1.000001", "date": "2025-06-02"}`: `procedures: channel: wanted in-person, online or postal: what is charged depends on it
procedures: case: wanted the id of a case of the procedure: what is charged depends on it
procedures: province: wanted the two digits of a province's code, such as "01": what is charged depends on it`,
		`{"procedure": "1.000001", "date": "2025-06-02", "channel": "postal", "case": "new"}`: `procedures: value: wanted the value of the transaction, which rated is charged by
procedures: persons: wanted how many there are, which desk is charged by`,
		`{"procedure": "1.000001", "date": "2025-06-02", "channel": "postal", "case": "old", "province": "1", "groups": ["poor", "rich"],
			"persons": -1, "value": "-5 ₫", "copies": [{"count": 0}, {"count": 1, "pages": -1}]}`: `procedures: case: "old": wanted one of new, again
procedures: province: "1": wanted the two digits of a province's code, such as "01"
procedures: groups[1]: "rich": wanted the id of a group of the catalogue
procedures: copies[0]: count 0, pages 0: wanted a count of at least 1, and no fewer than 0 pages
procedures: copies[1]: count 1, pages -1: wanted a count of at least 1, and no fewer than 0 pages
procedures: persons: -1: wanted no fewer than 0
procedures: value: -5 ₫: wanted no less than 0 ₫`,
		`{"procedure": "1.000002", "date": "2025-06-02", "channel": "postal", "case": "new", "persons": 1}`: `procedures: case: "new": wanted no case: the procedure has none`,
		`{"procedure": "1.000002", "date": "2025-06-02", "groups": ["merit"], "persons": 1}`: `procedures: channel: wanted in-person, online or postal: what is charged depends on it
procedures: province: wanted the two digits of a province's code, such as "01": what is charged depends on it`,
	} {
		_, err := catalogue.Quote(filing(t, document))
		require.ErrorIs(t, err, procedures.ErrInvalid, document)
		require.EqualError(t, err, wrong, document)
	}
}

// TestCasesOfAnotherProcedure are not asked for.
func TestCasesOfAnotherProcedure(t *testing.T) {
	catalogue := procedures.MustNew(read(t, `{"procedures": [
		{"code": "1.000001", "field": "f", "name": {"vi": "Một"}, "inForce": "2020-01-01/", "term": {"limit": "1 day"}, "cases": [{"id": "a", "name": {"vi": "A"}}]},
		{"code": "1.000002", "field": "f", "name": {"vi": "Hai"}, "inForce": "2020-01-01/", "term": {"limit": "1 day"}}],
		"fees": [{"id": "f", "name": {"vi": "Phí"}, "kind": "service-fee", "procedures": ["1.000001", "1.000002"], "prices": [
			{"inForce": "2020-01-01/", "cases": ["a"], "amount": "5 ₫", "basis": "1"}]}]}`))
	_, err := catalogue.Quote(filing(t, `{"procedure": "1.000002", "date": "2025-06-02"}`))
	var unpriced *procedures.UnpricedError
	require.ErrorAs(t, err, &unpriced)
	_, err = catalogue.Quote(filing(t, `{}`))
	require.EqualError(t, err, "procedures: procedure: wanted the code of the procedure\nprocedures: date: wanted the day of filing")
}

// TestTiersBeyondVND are an error, never the highest amount.
func TestTiersBeyondVND(t *testing.T) {
	catalogue := procedures.MustNew(read(t, `{"procedures": [
		{"code": "1.000001", "field": "f", "name": {"vi": "Một"}, "inForce": "2020-01-01/", "term": {"limit": "1 day"}}],
		"fees": [{"id": "f", "name": {"vi": "Phí"}, "kind": "service-fee", "procedures": ["1.000001"], "prices": [
			{"inForce": "2020-01-01/", "per": "copy", "tiers": [{"from": 1, "amount": "1.000.000.000.000.000.000 ₫"}], "basis": "1"}]}]}`))
	_, err := catalogue.Quote(filing(t, `{"procedure": "1.000001", "date": "2025-06-02", "copies": [{"pages": 100, "count": 1}]}`))
	require.EqualError(t, err, "procedures: copies[0].pages: 100: wanted less: the sum is beyond what VND can hold")
}

// TestWhatIsNotPriced is never 0 ₫.
func TestWhatIsNotPriced(t *testing.T) {
	catalogue := procedures.MustNew(read(t, tariff))
	for document, unpriced := range map[string]procedures.UnpricedError{
		`{"procedure": "1.000003", "date": "2025-06-02"}`:                                                      {Procedure: "1.000003"},
		`{"procedure": "1.000002", "date": "2025-06-02", "channel": "online", "province": "79", "persons": 1}`: {Procedure: "1.000002", Fee: "desk", Province: "79"},
	} {
		_, err := catalogue.Quote(filing(t, document))
		var got *procedures.UnpricedError
		require.ErrorAs(t, err, &got, document)
		unpriced.Date = calendar.MustParseDate("2025-06-02")
		require.Equal(t, unpriced, *got)
		require.NotErrorIs(t, err, procedures.ErrInvalid)
	}
}

// TestLawsOfQuotes: over random certifications a quote is never negative, never
// above its gross, the sum of its lines, and never falls when there are more
// pages or copies.
func TestLawsOfQuotes(t *testing.T) {
	catalogue := procedures.MustNew(vietnam.Config())
	random := rand.New(rand.NewPCG(4, 2026))
	quote := func(f procedures.Filing) procedures.Quote {
		q, err := catalogue.Quote(f)
		require.NoError(t, err)
		var gross, net procedures.VND
		for _, line := range q.Lines {
			require.Equal(t, line.Each*procedures.VND(line.Count), line.Gross)
			require.Equal(t, line.Gross-line.Waived, line.Net)
			require.GreaterOrEqual(t, line.Waived, procedures.VND(0))
			gross, net = gross+line.Gross, net+line.Net
		}
		require.Equal(t, q.Gross, gross)
		require.Equal(t, q.Total, net)
		require.Equal(t, q.Total, q.At(procedures.AtIntake).Total)
		require.GreaterOrEqual(t, q.Total, procedures.VND(0))
		require.LessOrEqual(t, q.Total, q.Gross)
		return q
	}
	for range 2_000 {
		f := procedures.Filing{Procedure: "2.000815", Date: calendar.MustParseDate("2017-01-01").AddDays(random.IntN(3_600))}
		for range 1 + random.IntN(4) {
			f.Copies = append(f.Copies, procedures.Copy{Pages: 1 + random.IntN(250), Count: 1 + random.IntN(20)})
		}
		before := quote(f)
		more := f
		more.Copies = append([]procedures.Copy{}, f.Copies...)
		if at := &more.Copies[random.IntN(len(f.Copies))]; random.IntN(2) == 0 {
			at.Pages++
		} else {
			at.Count++
		}
		require.GreaterOrEqual(t, quote(more).Total, before.Total, "%+v", more)
	}
}

// TestRounding: shares of values on each side of the middle.
func TestRounding(t *testing.T) {
	for _, c := range []struct {
		rate, value string
		want        procedures.VND
	}{
		{`"percent": "0.5"`, "299 ₫", 1},
		{`"percent": "0.5"`, "300 ₫", 2}, // 1,5: the middle goes up
		{`"percent": "0.5", "rounding": "down"`, "399 ₫", 1},
		{`"percent": "0.5", "rounding": "up"`, "201 ₫", 2},
		{`"percent": "0.5", "rounding": "up"`, "200 ₫", 1},
		{`"percent": "0.15", "to": "1.000 ₫"`, "1.000.000 ₫", 2_000},
		{`"percent": "0.15", "to": "1.000 ₫"`, "999.999 ₫", 1_000},
		{`"percent": "100"`, "9.223.372.036.854.775.807 ₫", math.MaxInt64},
		{`"percent": "0.000000001"`, "9.223.372.036.854.775.807 ₫", 92_233_720},
		{`"percent": "1", "min": "5 ₫"`, "1 ₫", 5},
		{`"percent": "1", "max": "5 ₫"`, "1.000 ₫", 5},
	} {
		cfg := read(t, `{"procedures": [{"code": "1.000001", "field": "Đất đai", "name": {"vi": "Một"}, "inForce": "2020-01-01/", "term": {"limit": "1 day"}}],
			"fees": [{"id": "f", "name": {"vi": "Phí"}, "kind": "service-fee", "procedures": ["1.000001"], "prices": [{"inForce": "2020-01-01/", "rate": {`+c.rate+`}, "basis": "1"}]}]}`)
		quote, err := procedures.MustNew(cfg).Quote(procedures.Filing{
			Procedure: "1.000001", Date: calendar.MustParseDate("2025-01-01"), Value: procedures.MustParseVND(c.value),
		})
		require.NoError(t, err)
		require.Equal(t, c.want, quote.Total, "%+v", c)
	}
}
