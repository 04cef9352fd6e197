package portal_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures/portal"
)

type writer interface {
	comparable
	encoding.TextMarshaler
	String() string
}

type reads[V any] interface {
	*V
	encoding.TextUnmarshaler
}

// roundTrips holds a value type to the rules of values: what is good reads back
// as it was, the zero value included; what is bad leaves the receiver alone.
func roundTrips[V writer, P reads[V]](t *testing.T, good, bad []string) {
	t.Helper()
	keys := map[V]bool{}
	for _, s := range append(good, "") {
		var v, again V
		require.NoError(t, P(&v).UnmarshalText([]byte(s)), s)
		require.Equal(t, s, v.String())
		require.False(t, keys[v], "%q is the same value as another", s)
		keys[v] = true
		document, err := json.Marshal(v)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(document, &again))
		require.Equal(t, v, again)
	}
	for _, s := range bad {
		var v, before V
		require.NoError(t, P(&v).UnmarshalText([]byte(good[0])))
		before = v
		require.ErrorIs(t, P(&v).UnmarshalText([]byte(s)), portal.ErrInvalid, s)
		require.Equal(t, before, v, s)
	}
}

func TestDossierCodesRoundTrip(t *testing.T) {
	roundTrips[portal.DossierCode](t, dossierCodes, []string{"x", " 000.00.01.H26-260930-0012", "000.00.01.H26-260930-0012\n",
		"000.00.01.H26–260930–0012", "000.00.01.h26-260930-0012", "000.00.01-260930-0012", "H26.-260930-0012", "H26.1.2.3.4.5-260930-0012", "H26.01.02.03.04-260930-0012",
		"H26-260930-001", "H26-260930-0123456789", "H26-260930-12a4", "H26-2609-0012", "H26-20260930-0012", "H26--0012", "H26-+60930-0012",
		"H26-260930-00000", "H26-230229-0001", "H26-260001-0001", "H26-261301-0001", "H26-٢٦٠٩٣٠-0012", "H26-260930-٠٠١٢"})
}

var dossierCodes = []string{"000.00.01.H26-260930-0012", "000.00.53.H48-220921-0099", "H15.50.05.13-261008-0975", "G09.20-261008-0001",
	"H26-261008-12345", "H26-261008-00012", "G15-261008-150012", "G15.01-261008-1500123", "H26-991231-0001", "H26-000229-0001"}

// TestDossierCodes: each generation of codes and what its parts say.
func TestDossierCodes(t *testing.T) {
	for _, c := range []struct {
		code, unit, authority, received string
		serial                          int
		ministry                        string
	}{
		{"000.00.01.H26-260930-0012", "000.00.01.H26", "H26", "2026-09-30", 12, ""},         // 01/2018/TT-VPCP
		{"000.00.00.G17-240229-123456", "000.00.00.G17", "G17", "2024-02-29", 123456, "12"}, // a ministry's, old unit
		{"H15.50.05.13-261008-0975", "H15.50.05.13", "H15", "2026-10-08", 975, ""},          // 20/2020/QĐ-TTg
		{"H15-261008-10000", "H15", "H15", "2026-10-08", 10000, ""},                         // the ten-thousandth of a day
		{"G15-261008-150012", "G15", "G15", "2026-10-08", 150012, "15"},                     // Justice, six digits
		{"G18.02-261008-1800123", "G18.02", "G18", "2026-10-08", 1800123, "18"},             // Health, seven
		{"G15-261008-15001234", "G15", "G15", "2026-10-08", 15001234, ""},                   // eight digits: of no ministry that we know
		{"H26-261008-150012", "H26", "H26", "2026-10-08", 150012, ""},                       // no ministry
		{"", "", "", "", 0, ""},
	} {
		code := portal.MustParseDossierCode(c.code)
		require.Equal(t, c.unit, code.Unit(), c.code)
		require.Equal(t, c.authority, code.Authority(), c.code)
		require.Equal(t, c.received, code.Received().String(), c.code)
		require.Equal(t, c.serial, code.Serial(), c.code)
		require.Equal(t, c.ministry, code.Ministry(), c.code)
		require.Equal(t, c.code == "", code.IsZero())
	}
	require.Panics(t, func() { portal.MustParseDossierCode("x") })
}

func TestDossierCodeFaultsNameThePart(t *testing.T) {
	for code, wrong := range map[string]string{
		"000.00.01.H26-260230-0012": `portal: "000.00.01.H26-260230-0012": wanted after the unit a day that exists, as YYMMDD, not "260230"`,
		"000.00.1.H26-260930-0012":  `portal: "000.00.1.H26-260930-0012": wanted a unit such as "000.00.01.H26" or "H15.50.05.13" before the day, not "000.00.1.H26"`,
		"H26-260930-012":            `portal: "H26-260930-012": wanted at the end a serial of 4 to 9 digits from 0001, not "012"`,
		"H26-260930-0000":           `portal: "H26-260930-0000": wanted at the end a serial of 4 to 9 digits from 0001, not "0000"`,
		"03706/2026/07906":          `portal: "03706/2026/07906": wanted a code such as "000.00.01.H26-260930-0012": unit, day and serial; this is a code as social insurance writes them`,
		"H26-260930":                `portal: "H26-260930": wanted a code such as "000.00.01.H26-260930-0012": unit, day and serial`,
	} {
		_, err := portal.ParseDossierCode(code)
		require.EqualError(t, err, wrong)
	}
}

func TestNewDossierCode(t *testing.T) {
	day := calendar.MustParseDate("2026-09-30")
	for _, c := range []struct {
		unit   string
		day    string
		serial int
		code   string
	}{
		{"000.00.01.H26", "2026-09-30", 12, "000.00.01.H26-260930-0012"},
		{"H15.50.05.13", "2026-10-08", 12345, "H15.50.05.13-261008-12345"},
		{"G15", "2001-01-02", 1500123, "G15-010102-1500123"},
		{"H26", "1999-12-31", 1, ""},
		{"H26", "2100-01-01", 1, ""},
		{"H26", "", 1, ""},
		{"H26", "2026-09-30", 0, ""},
		{"H26", "2026-09-30", -1, ""},
		{"H26", "2026-09-30", 1_000_000_000, ""},
		{"H2", "2026-09-30", 1, ""},
		{"H26-260930-0001", "2026-09-30", 1, ""},
	} {
		received, err := calendar.ParseDate(c.day)
		require.NoError(t, err)
		require.Equal(t, c.code, portal.NewDossierCode(c.unit, received, c.serial).String())
	}
	for serial := 1; serial < 20_000; serial += 7 {
		code := portal.NewDossierCode("H26.05", day, serial)
		require.Equal(t, serial, code.Serial())
		require.Equal(t, day, code.Received())
		require.Equal(t, code, portal.MustParseDossierCode(code.String()))
	}
}

var procedureCodes = []string{"2.000635", "2.000815", "1.002835.000.00.00.H56", "1.000948.H38", "1.000948.G09"}

func TestProcedureCodes(t *testing.T) {
	roundTrips[portal.ProcedureCode](t, procedureCodes, []string{"2.00635", "2.000635 ", "2.000635'", "2.000635.", "2.000635.00.00.H56",
		"2.000635.h56", "2.000635.000.00.00", "KQ.G15.000021", "12.000635"})
	for _, c := range []struct{ code, national, unit, locality string }{
		{"2.000635", "2.000635", "", ""},
		{"1.002835.000.00.00.H56", "1.002835", "000.00.00.H56", "H56"},
		{"1.000948.H38", "1.000948", "H38", "H38"},
		{"", "", "", ""},
	} {
		code := portal.MustParseProcedureCode(c.code)
		require.Equal(t, c.national, code.National())
		require.Equal(t, c.unit, code.Unit())
		require.Equal(t, c.locality, code.Locality())
	}
	require.Panics(t, func() { portal.MustParseProcedureCode("x") })
}

func FuzzParseDossierCode(f *testing.F) {
	for _, code := range dossierCodes {
		f.Add(code)
	}
	f.Add("03706/2026/07906")
	f.Fuzz(func(t *testing.T, s string) {
		code, err := portal.ParseDossierCode(s)
		if err != nil {
			require.True(t, code.IsZero())
			return
		}
		require.Equal(t, s, code.String())
		require.Equal(t, s == "", code.IsZero())
		if s == "" {
			return
		}
		require.False(t, code.Received().IsZero())
		require.NotEmpty(t, code.Authority())
		require.Positive(t, code.Serial())
		made := portal.NewDossierCode(code.Unit(), code.Received(), code.Serial())
		require.Equal(t, code.Serial(), made.Serial())
		require.Equal(t, code.Unit(), made.Unit())
	})
}

func FuzzParseProcedureCode(f *testing.F) {
	for _, code := range procedureCodes {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, err := portal.ParseProcedureCode(s)
		if err != nil {
			require.True(t, code.IsZero())
			return
		}
		require.Equal(t, s, code.String())
		if s != "" {
			national := portal.MustParseProcedureCode(code.National())
			require.Equal(t, code.National(), national.String())
			require.Equal(t, code.Unit() == "", national == code)
		}
	})
}
