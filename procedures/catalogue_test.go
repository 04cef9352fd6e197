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
	extract, err := catalogue.On("2.000635", calendar.MustParseDate("2023-06-14"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(extract.Name, extract.Term.Limit.Text(), extract.Basis)
	// Output: Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh trong ngày 60/2014/QH13 Điều 5 khoản 3
}

func ExampleCatalogue_On() {
	catalogue := procedures.MustNew(vietnam.Config())
	_, err := catalogue.On("1.001612", calendar.MustParseDate("2023-06-14"))
	fmt.Println(err)
	_, err = catalogue.On("9.999999", calendar.MustParseDate("2023-06-14"))
	fmt.Println(err)
	// Output:
	// procedures: "1.001612" is not in force on 2023-06-14
	// procedures: "9.999999" is not in the catalogue
}

func ExampleCatalogue_All() {
	catalogue := procedures.MustNew(vietnam.Config())
	for p := range catalogue.All() {
		if p.Field == "Hộ tịch" {
			fmt.Println(p.Code, p.InForce, p.Term.Limit)
		}
	}
	// Output:
	// 1.000656 2016-01-01/2027-02-28 same day
	// 1.004873 2016-01-01/2027-02-28 3 working days
	// 2.000635 2016-01-01/2027-02-28 same day
	// 2.002516 2020-09-15/2027-02-28 3 working days
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
	require.ErrorContains(t, err, `procedures: procedures[0].Code: "Code": wanted one of code, field, name, inForce, term, basis`)
	require.ErrorContains(t, err, `procedures: procedures[0].inForce: "2020": wanted`)
	require.ErrorContains(t, err, `procedures: procedures[0].term.limit: "5 weeks": wanted`)
}

func FuzzConfig(f *testing.F) {
	f.Add([]byte(document))
	f.Fuzz(func(t *testing.T, data []byte) {
		var cfg procedures.Config
		if err := cfg.UnmarshalJSON(data); err != nil {
			_ = err.Error()
			return
		}
		catalogue, err := procedures.New(cfg)
		if err != nil {
			_ = err.Error()
			return
		}
		for p := range catalogue.All() {
			on := p.InForce.First()
			if on.IsZero() {
				on = p.InForce.Last()
			}
			if got, err := catalogue.On(p.Code, on); err != nil || got != p {
				t.Fatalf("%s on %s: %+v, %v", p.Code, on, got, err)
			}
		}
		written, err := json.Marshal(cfg)
		if err != nil {
			t.Fatal(err)
		}
		var again procedures.Config
		if err := again.UnmarshalJSON(written); err != nil {
			t.Fatalf("%s: %v", written, err)
		}
	})
}
