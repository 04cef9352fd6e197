package procedures_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
)

// charging is a catalogue of one procedure, 1.000001, with those members, a fee
// at that price for it, and those reliefs.
func charging(t *testing.T, members, price, reliefs string) *procedures.Catalogue {
	t.Helper()
	return procedures.MustNew(read(t, `{"procedures": [`+procedure("1.000001", members)+`],
		"fees": [{"id": "f", "name": {"vi": "Phí"}, "kind": "service-fee", "procedures": ["1.000001"],
			"prices": [{"inForce": "2020-01-01/", "basis": "1", `+price+`}]}], "reliefs": [`+reliefs+`]}`))
}

// relief is one of that name, that percentage and those conditions.
func relief(id, percent, conditions string) string {
	return `{"id": "` + id + `", "name": {"vi": "Giảm"}, "inForce": "2020-01-01/", "percent": "` + percent + `", "basis": "1"` + conditions + `}`
}

// TestSumsBeyondVND: where a product or a sum leaves the range of VND, an error
// says so; the last amount within it is quoted.
func TestSumsBeyondVND(t *testing.T) {
	day := calendar.MustParseDate("2025-06-02")
	for _, c := range []struct {
		price  string
		copies []procedures.Copy
		total  procedures.VND // 0: beyond
	}{
		{`"amount": "9.223.372.036.854.775.807 ₫", "per": "copy"`, []procedures.Copy{{Count: 1}}, 9_223_372_036_854_775_807},
		{`"amount": "9.223.372.036.854.775.807 ₫", "per": "copy"`, []procedures.Copy{{Count: 2}}, 0},             // below 2⁶⁴
		{`"amount": "9.223.372.036.854.775.807 ₫", "per": "copy"`, []procedures.Copy{{Count: 3}}, 0},             // beyond 2⁶⁴
		{`"amount": "5.000.000.000.000.000.000 ₫", "per": "copy"`, []procedures.Copy{{Count: 1}, {Count: 1}}, 0}, // only together
		{`"amount": "4.000.000.000.000.000.000 ₫", "per": "copy"`, []procedures.Copy{{Count: 1}, {Count: 1}}, 8e18},
	} {
		quote, err := charging(t, "", c.price, "").Quote(procedures.Filing{Procedure: "1.000001", Date: day, Copies: c.copies})
		if c.total == 0 {
			require.ErrorIs(t, err, procedures.ErrInvalid, "%+v", c)
			require.ErrorContains(t, err, "wanted less: the sum is beyond what VND can hold")
		} else {
			require.NoError(t, err)
		}
		require.Equal(t, c.total, quote.Total, "%+v", c)
	}
	rounded := charging(t, "", `"rate": {"percent": "100", "rounding": "up", "to": "1.000 ₫"}`, "")
	_, err := rounded.Quote(procedures.Filing{Procedure: "1.000001", Date: day, Value: 9_223_372_036_854_775_807})
	require.ErrorContains(t, err, "value: 9.223.372.036.854.775.807 ₫: wanted less", "up to the next thousand")
}

// TestReliefsAskForWhatTheyHangOn, and for nothing where nothing is charged.
func TestReliefsAskForWhatTheyHangOn(t *testing.T) {
	inHanoi := relief("r", "40", `, "provinces": ["01"]`)
	filed := procedures.Filing{Procedure: "1.000001", Date: calendar.MustParseDate("2025-06-02")}
	paid := charging(t, "", `"amount": "1.000 ₫"`, inHanoi)
	_, err := paid.Quote(filed)
	require.EqualError(t, err, `procedures: province: wanted the two digits of a province's code, such as "01": what is charged depends on it`)
	for province, total := range map[string]procedures.VND{"01": 600, "31": 1_000} {
		filed.Province = province
		quote, err := paid.Quote(filed)
		require.NoError(t, err)
		require.Equal(t, total, quote.Total, province)
	}
	filed.Province = ""
	quote, err := charging(t, "", `"free": true`, inHanoi).Quote(filed)
	require.NoError(t, err)
	require.Zero(t, quote.Total)
}

// TestReliefsAreRoundedToTheDong, the middle up; of equal ones the first is given.
func TestReliefsAreRoundedToTheDong(t *testing.T) {
	for _, c := range []struct {
		amount, reliefs string
		waived          procedures.VND
		id              string
	}{
		{"1.001 ₫", relief("half", "50", ""), 501, "half"}, // 500,5
		{"1.001 ₫", relief("less", "49.95", ""), 500, "less"},
		{"1.000 ₫", relief("a", "50", "") + "," + relief("b", "50", ""), 500, "a"},
		{"1.000 ₫", relief("a", "50", "") + "," + relief("b", "50.1", ""), 501, "b"},
		{"1.000 ₫", relief("a", "50.1", "") + "," + relief("b", "50", ""), 501, "a"},
		{"1 ₫", relief("none", "10", ""), 0, ""}, // 0,1: nothing is waived, and no relief is named
	} {
		quote, err := charging(t, "", `"amount": "`+c.amount+`"`, c.reliefs).Quote(
			procedures.Filing{Procedure: "1.000001", Date: calendar.MustParseDate("2025-06-02")})
		require.NoError(t, err)
		require.Equal(t, c.waived, quote.Waived, "%+v", c)
		require.Equal(t, c.id, quote.Lines[0].Relief.ID, "%+v", c)
	}
}

// TestEveryOriginalWithoutPages is named, and the others are no excuse.
func TestEveryOriginalWithoutPages(t *testing.T) {
	paged := charging(t, "", `"per": "copy", "tiers": [{"from": 1, "amount": "2.000 ₫"}]`, "")
	_, err := paged.Quote(procedures.Filing{
		Procedure: "1.000001", Date: calendar.MustParseDate("2025-06-02"),
		Copies: []procedures.Copy{{Count: 1}, {Count: 1, Pages: 2}, {Count: 1}},
	})
	require.EqualError(t, err, `procedures: copies[0].pages: wanted how many pages the original has, which f is charged by
procedures: copies[2].pages: wanted how many pages the original has, which f is charged by`)
}

// TestSharesAreToldToTheDong where no other rounding is stated.
func TestSharesAreToldToTheDong(t *testing.T) {
	quote, err := charging(t, "", `"rate": {"percent": "0.15", "rounding": "down"}`, "").Quote(
		procedures.Filing{Procedure: "1.000001", Date: calendar.MustParseDate("2025-06-02"), Value: 1_000_999})
	require.NoError(t, err)
	require.Equal(t, "Phí: 0,15% × 1.000.999 ₫ = 1.501 ₫ (làm tròn xuống đến 1 ₫) (theo 1).", quote.Lines[0].String())
}

// TestPercentages: from the finest to the whole, and what lies beyond.
func TestPercentages(t *testing.T) {
	for percent, sound := range map[string]bool{
		"0.000000001": true, "99.999999999": true, "100": true, "100.000000000": true, "1e2": true,
		"0": false, "-1": false, "0.0000000001": false, "100.000000001": false, "1.0000000000": false, "1e3": false,
	} {
		faults := faultsOf(t, `{"procedures": [`+procedure("2.000001", "")+`], "reliefs": [`+relief("r", percent, "")+`]}`)
		require.Equal(t, sound, faults == "", percent)
	}
	faults := faultsOf(t, `{"procedures": [`+procedure("2.000001", "")+`], "fees": [{"id": "f", "name": {"vi": "P"}, "kind": "service-fee",
		"procedures": ["2.000001"], "prices": [{"inForce": "2020-01-01/", "basis": "1", "rate": {"percent": "1", "min": "-2 ₫", "max": "-1 ₫"}}]}]}`)
	require.Contains(t, faults, "rate.min: -2: wanted at least 0")
	require.Contains(t, faults, "rate.max: -1: wanted at least 0")
}

// TestNumbersBelowZeroAndNamesThatLack are refused wherever they stand.
func TestNumbersBelowZeroAndNamesThatLack(t *testing.T) {
	faults := faultsOf(t, `{"procedures": [`+procedure("2.000001", `, "papers": [{"name": {"en": "Form"}, "copies": -1}]`)+`],
		"fees": [{"id": "f", "name": {"vi": "P"}, "kind": "service-fee", "procedures": ["2.000001"],
			"prices": [{"inForce": "2020-01-01/", "basis": "1", "amount": "5 ₫", "cap": "-1 ₫"}]}]}`)
	require.Equal(t, "papers[0].name.vi: wanted the name in Vietnamese\npapers[0].copies: -1: wanted at least 0\n"+
		"procedures: fees[0].prices[0].cap: -1: wanted at least 0", faults)
}

// TestLinesWithoutABasis, made by hand, cite none.
func TestLinesWithoutABasis(t *testing.T) {
	require.Equal(t, "Phí: 5 ₫.", procedures.Line{Name: motcua.Text{VI: "Phí"}, Gross: 5, Net: 5}.String())
}

// TestBasisOfASuccession is its own text, else that of the unit which ended.
func TestBasisOfASuccession(t *testing.T) {
	catalogue := procedures.MustNew(read(t, `{"authorities": [
		{"code": "A", "name": {"vi": "A"}, "level": "commune", "inForce": "/2009-12-31", "basis": "1/2009/NQ",
			"successors": [{"code": "B", "relation": "part"}, {"code": "C", "relation": "remainder", "basis": "2/2009/NQ"}]},
		{"code": "B", "name": {"vi": "B"}, "level": "commune", "inForce": "2010-01-01/"},
		{"code": "C", "name": {"vi": "C"}, "level": "commune", "inForce": "2010-01-01/"}]}`))
	found, err := catalogue.Successors("A", calendar.MustParseDate("2005-01-01"))
	require.NoError(t, err)
	require.Equal(t, "1/2009/NQ", found[0].Basis[0].String())
	require.Equal(t, "2/2009/NQ", found[1].Basis[0].String())
}

// TestTheFirstToEndIsNamed where several ways lead nowhere.
func TestTheFirstToEndIsNamed(t *testing.T) {
	catalogue := procedures.MustNew(read(t, units(
		unit("A", "/2009-12-31", "B part,C remainder"),
		unit("B", "2010-01-01/2014-12-31", ""),
		unit("C", "2010-01-01/2019-12-31", ""),
	)))
	require.Equal(t, "ended B 2014-12-31", successors(catalogue, "A", calendar.MustParseDate("2005-01-01")))
}

// TestEntriesRoundTrip: entries and totals come back from JSON as they were.
func TestEntriesRoundTrip(t *testing.T) {
	entry := procedures.Entry{
		Unit: "phường Cầu Giấy", Field: "Chứng thực", Procedure: "2.000815", At: time.Date(2026, 12, 31, 17, 0, 0, 1, time.UTC),
		Kind: procedures.Correction, Quantity: -1, Gross: -5_000, Waived: 1_000, Net: -6_000,
	}
	written, err := json.Marshal(entry)
	require.NoError(t, err)
	var again procedures.Entry
	require.NoError(t, json.Unmarshal(written, &again))
	require.Equal(t, entry, again)

	var ledger procedures.Ledger
	require.NoError(t, ledger.Post(entry))
	for by := procedures.Grouping(0); by < 1<<7; by++ {
		for total := range ledger.Totals(calendar.Span{}, by) {
			written, err := json.Marshal(total)
			require.NoError(t, err)
			var again procedures.Total
			require.NoError(t, json.Unmarshal(written, &again))
			require.Equal(t, total, again)
			if by&procedures.ByYear != 0 {
				require.Equal(t, 2027, total.Period.First().Year(), "17:00 in Greenwich is the new year in Vietnam")
			}
		}
	}
}

// TestSumsThatNoLedgerWrote: one thing wrong, and the ledger is as it was.
func TestSumsThatNoLedgerWrote(t *testing.T) {
	const sound = `{"date": "2026-03-02", "unit": "u", "procedure": "p", "sum": {"quantity": 1, "gross": "5 ₫", "waived": "2 ₫", "net": "3 ₫"}}`
	var ledger procedures.Ledger
	require.NoError(t, json.Unmarshal([]byte("["+sound+"]"), &ledger))
	before := bytesOf(t, &ledger)
	for right, wrong := range map[string]string{
		`"2026-03-02"`: `""`, `"unit": "u"`: `"unit": ""`, `"procedure": "p"`: `"procedure": ""`, `"net": "3 ₫"`: `"net": "4 ₫"`,
		`"quantity": 1`: `"quantity": -9223372036854775808`,
	} {
		err := json.Unmarshal([]byte("["+strings.Replace(sound, right, wrong, 1)+"]"), &ledger)
		require.ErrorIs(t, err, procedures.ErrInvalid, wrong)
		require.Equal(t, before, bytesOf(t, &ledger))
	}
}

// TestPricesInAnyOrder: an earlier tariff may stand after a later one, and each
// day has its own price.
func TestPricesInAnyOrder(t *testing.T) {
	for _, order := range []string{
		`"amount": "3 ₫"}, {"inForce": "2018-01-01/2019-12-31", "basis": "1", "amount": "2 ₫"}, {"inForce": "/2017-12-31", "basis": "1", "amount": "1 ₫"`,
		`"amount": "3 ₫"}, {"inForce": "/2017-12-31", "basis": "1", "amount": "1 ₫"}, {"inForce": "2018-01-01/2019-12-31", "basis": "1", "amount": "2 ₫"`,
	} {
		cfg := strings.Replace(procedure("1.000001", ""), "2020-01-01/", "2000-01-01/", 1)
		catalogue := procedures.MustNew(read(t, `{"procedures": [`+cfg+`], "fees": [{"id": "f", "name": {"vi": "Phí"}, "kind": "service-fee",
			"procedures": ["1.000001"], "prices": [{"inForce": "2020-01-01/", "basis": "1", `+order+`}]}]}`))
		for date, total := range map[string]procedures.VND{
			"2017-12-31": 1, "2018-01-01": 2, "2019-12-31": 2, "2020-01-01": 3,
		} {
			quote, err := catalogue.Quote(procedures.Filing{Procedure: "1.000001", Date: calendar.MustParseDate(date)})
			require.NoError(t, err)
			require.Equal(t, total, quote.Total, date)
		}
	}
}

// TestFactsOutOfForm are told even where no price hangs on them.
func TestFactsOutOfForm(t *testing.T) {
	catalogue := charging(t, "", `"free": true`, "")
	filed := procedures.Filing{Procedure: "1.000001", Date: calendar.MustParseDate("2025-06-02"), Facilities: -1}
	_, err := catalogue.Quote(filed)
	require.EqualError(t, err, "procedures: facilities: -1: wanted no fewer than 0")
	filed.Facilities = 0
	for province, sound := range map[string]bool{"00": true, "99": true, "0": false, "001": false, "0a": false, "a0": false, "0:": false, "/0": false} {
		filed.Province = province
		_, err := catalogue.Quote(filed)
		require.Equal(t, sound, err == nil, province)
	}
}

// TestQuantityOfAnEntry: three copies for which two fees are charged are three.
func TestQuantityOfAnEntry(t *testing.T) {
	price := `[{"inForce": "2020-01-01/", "basis": "1", "amount": "5 ₫", "per": "copy"}]`
	fee := func(id string) string {
		return `{"id": "` + id + `", "name": {"vi": "Phí"}, "kind": "service-fee", "procedures": ["1.000001"], "prices": ` + price + `}`
	}
	catalogue := procedures.MustNew(read(t, `{"procedures": [`+procedure("1.000001", "")+`], "fees": [`+fee("a")+","+fee("b")+`]}`))
	quote, err := catalogue.Quote(procedures.Filing{
		Procedure: "1.000001", Date: calendar.MustParseDate("2025-06-02"), Copies: []procedures.Copy{{Count: 1}, {Count: 2}},
	})
	require.NoError(t, err)
	require.EqualValues(t, 3, quote.Entry("u", time.Unix(0, 0)).Quantity)
	require.Equal(t, procedures.VND(30), quote.Total)
}
