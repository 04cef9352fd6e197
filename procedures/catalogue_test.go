package procedures_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

func Example() {
	catalogue, err := procedures.New(vietnam.Config())
	if err != nil {
		fmt.Println(err)
		return
	}
	filed := calendar.MustParseDate("2026-03-02")
	extract, err := catalogue.On("2.000635", filed)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(extract.Name, extract.Term.Limit.Text(), extract.Basis)
	quote, err := catalogue.Quote(procedures.Filing{
		Procedure: "2.000635", Date: filed, Copies: []procedures.Copy{{Count: 3}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(quote.Total, quote.Total.Words())
	// Output:
	// Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh trong ngày 60/2014/QH13 Điều 5 khoản 3
	// 24.000 ₫ hai mươi tư nghìn đồng
}

// Three answers that a program can tell apart, besides the procedure itself.
func ExampleCatalogue_On() {
	catalogue := procedures.MustNew(vietnam.Config())
	for _, question := range []struct{ code, date string }{
		{"9.999999", "2023-06-14"}, // no such code
		{"1.001612", "2023-06-14"}, // not yet
		{"2.000843", "2026-06-15"}, // merged into another
	} {
		_, err := catalogue.On(question.code, calendar.MustParseDate(question.date))
		var (
			unknown    *procedures.UnknownError
			notInForce *procedures.NotInForceError
			superseded *procedures.SupersededError
		)
		switch {
		case errors.As(err, &unknown):
			fmt.Println("ask for another code:", err)
		case errors.As(err, &notInForce):
			fmt.Println("ask for another day:", err)
		case errors.As(err, &superseded):
			fmt.Println("go on with", superseded.Successor+":", err)
		}
	}
	// Output:
	// ask for another code: procedures: "9.999999" is not in the catalogue
	// ask for another day: procedures: "1.001612" is not in force on 2023-06-14
	// go on with 2.000815: procedures: "2.000843" was merged into "2.000815" by 2026-06-15
}

func ExampleCatalogue_All() {
	versions, codes := 0, map[string]bool{}
	for p := range procedures.MustNew(vietnam.Config()).All() {
		versions++
		codes[p.Code] = true
	}
	fmt.Println(versions >= len(codes), len(codes) >= 60)
	// Output: true true
}

func ExampleCatalogue_Versions() {
	for p := range procedures.MustNew(vietnam.Config()).Versions("2.000843") {
		fmt.Printf("%v %v %q\n", p.InForce, p.Levels.Slice(), p.Successor)
	}
	// Output:
	// 2015-04-10/2025-06-30 [district other] ""
	// 2025-07-01/2025-10-29 [commune other] "2.000815"
}

func ExampleCatalogue_InField() {
	catalogue := procedures.MustNew(vietnam.Config())
	for p := range catalogue.InField("Hạ tầng kỹ thuật", calendar.MustParseDate("2026-06-15")) {
		fmt.Println(p.Code, p.Name, p.Term.Limit)
	}
	// Output: 1.002693 Cấp giấy phép chặt hạ, dịch chuyển cây xanh 10 working days
}

func ExampleCatalogue_AtLevel() {
	catalogue := procedures.MustNew(vietnam.Config())
	for _, date := range []string{"2025-06-30", "2025-07-01"} {
		n := 0
		for range catalogue.AtLevel(procedures.District, calendar.MustParseDate(date)) {
			n++
		}
		fmt.Println(date, n > 0)
	}
	// Output:
	// 2025-06-30 true
	// 2025-07-01 false
}

func ExampleCatalogue_Search() {
	catalogue := procedures.MustNew(vietnam.Config())
	for p := range catalogue.Search("trich luc ho tich", calendar.MustParseDate("2026-06-15")) {
		fmt.Println(p.Code, p.Name)
	}
	// Output: 2.000635 Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh
}

func ExampleProcedure_TermFor() {
	catalogue := procedures.MustNew(vietnam.Config())
	p, err := catalogue.On("2.000575", calendar.MustParseDate("2026-06-15"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range p.Cases.All() {
		term, err := p.TermFor(0, c.ID)
		fmt.Println(c.ID, term.Limit, err)
	}
	// Output:
	// exchange 3 working days <nil>
	// re-issue 1 working day <nil>
}

const document = `{"procedures": [
	{"code": "2.000001", "field": "Chứng thực", "name": {"vi": "Hai"}, "inForce": "2020-01-01/", "term": {"limit": "3 working days"}},
	{"code": "1.000001", "field": "Hộ tịch", "name": {"vi": "Một mới"}, "inForce": "2025-07-01/", "term": {"limit": "1 working day"}},
	{"code": "1.000001", "field": "Hộ tịch", "name": {"vi": "Một cũ"}, "inForce": "/2025-05-31", "term": {"limit": "2 working days"}}
]}`

func read(t *testing.T, document string) procedures.Config {
	t.Helper()
	var cfg procedures.Config
	require.NoError(t, json.Unmarshal([]byte(document), &cfg))
	return cfg
}

func TestVersionsByDate(t *testing.T) {
	cfg := read(t, document)
	catalogue, err := procedures.New(cfg)
	require.NoError(t, err)
	cfg.Procedures[1].Name.VI = "đổi sau"

	for date, name := range map[string]string{
		"2008-01-01": "Một cũ", "2025-05-31": "Một cũ", "2025-07-01": "Một mới", "2099-12-31": "Một mới",
	} {
		p, err := catalogue.On("1.000001", calendar.MustParseDate(date))
		require.NoError(t, err)
		require.Equal(t, name, p.Name.VI, date)
	}
	var notInForce *procedures.NotInForceError
	for _, date := range []calendar.Date{calendar.MustParseDate("2025-06-01"), calendar.MustParseDate("2025-06-30"), {}} {
		_, err = catalogue.On("1.000001", date)
		require.ErrorAs(t, err, &notInForce)
		require.Equal(t, procedures.NotInForceError{Code: "1.000001", Date: date}, *notInForce)
	}
	var unknown *procedures.UnknownError
	_, err = catalogue.On("1.000002", calendar.MustParseDate("2025-06-15"))
	require.ErrorAs(t, err, &unknown)
	require.False(t, errors.As(err, &notInForce))

	var names []string
	for p := range catalogue.All() {
		names = append(names, p.Name.VI)
	}
	require.Equal(t, []string{"Một cũ", "Một mới", "Hai"}, names)
}

func TestFaultsAreToldAllAtOnce(t *testing.T) {
	var cfg procedures.Config
	require.NoError(t, json.Unmarshal([]byte(`{"procedures": [
		{"code": "2.635", "term": {"limit": "5 working days", "cutoff": {"after": "15:00", "effect": "due-next-day"}}},
		{"code": "1.000001", "field": "Hộ tịch", "name": {"en": "One"}, "inForce": "2020-01-01/2021-12-31", "term": {"limit": "same day"}},
		{"code": "1.000001", "field": "Hộ tịch", "name": {"vi": "Một"}, "inForce": "2021-12-31/", "term": {}}
	]}`), &cfg))
	_, err := procedures.New(cfg)
	require.ErrorIs(t, err, procedures.ErrInvalid)
	require.EqualError(t, err, `procedures: procedures[0].code: "2.635": wanted a national code such as "2.000635"
procedures: procedures[0].field: wanted the field (lĩnh vực)
procedures: procedures[0].name.vi: wanted the name in Vietnamese
procedures: procedures[0].inForce: wanted the days it is in force, such as "2016-01-01/"
procedures: procedures[0].term.cutoff.effect: due-next-day: wanted count-next-day: with 5 working days this effect would shorten the limit; it goes with same day or at most 8 working hours
procedures: procedures[1].name.vi: wanted the name in Vietnamese
procedures: procedures[2].term.limit: wanted a limit such as "5 working days"
procedures: procedures[2].inForce: 2021-12-31/: wanted days on which no other version of 1.000001 is in force; procedures[1] has 2020-01-01/2021-12-31`)

	err = json.Unmarshal([]byte(`{"procedures": [{"Code": "2.000635", "inForce": "2020", "term": {"limit": "5 weeks"}}]}`), &cfg)
	require.ErrorIs(t, err, procedures.ErrInvalid)
	require.ErrorContains(t, err, `procedures: procedures[0].Code: "Code": wanted one of code, field, name, inForce, successor, levels`)
	require.ErrorContains(t, err, `procedures: procedures[0].inForce: "2020": wanted`)
	require.ErrorContains(t, err, `procedures: procedures[0].term.limit: "5 weeks": wanted`)
}
