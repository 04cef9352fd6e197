package procedures_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

func TestSearch(t *testing.T) {
	catalogue := procedures.MustNew(read(t, `{"procedures": [
		{"code": "1.000001", "field": "Hộ tịch", "name": {"vi": "Cấp bản sao Trích lục hộ tịch", "en": "Extract"}, "inForce": "2020-01-01/", "term": {"limit": "same day"}},
		{"code": "1.000002", "field": "Hộ tịch", "name": {"vi": "Trích lục khai tử"}, "inForce": "2020-01-01/2024-12-31", "term": {"limit": "same day"}},
		{"code": "1.000003", "field": "Đất đai", "name": {"vi": "Đăng ký đất đai: lục trích"}, "inForce": "2020-01-01/", "term": {"limit": "3 days"}},
		{"code": "1.000004", "field": "Trích", "name": {"vi": "Lục"}, "inForce": "2020-01-01/", "term": {"limit": "3 days"}}
	]}`))
	for query, codes := range map[string]string{
		"trich luc":             "1.000001 1.000002 1.000003 1.000004", // the words together first; no phrase across name and field
		"TRÍCH LỤC":             "1.000001 1.000002 1.000003 1.000004",
		"tri\u0301ch lu\u0323c": "1.000001 1.000002 1.000003 1.000004", // decomposed
		"luc trich":             "1.000003 1.000001 1.000002 1.000004",
		"trich luc ho tich":     "1.000001 1.000002", // the field counts too
		"  “đăng, ký” ":         "1.000003",
		"dang ky dat":           "1.000003",
		"dat dai":               "1.000003",
		"extr":                  "1.000001", // the beginning of a word
		"tract":                 "",         // not its end
		"1.000002":              "1.000002",
		"":                      "",
		" .,–":                  "",
		"không có":              "",
	} {
		var found []string
		for p := range catalogue.Search(query, calendar.MustParseDate("2024-06-03")) {
			found = append(found, p.Code)
		}
		require.Equal(t, codes, strings.Join(found, " "), query)
	}
	for p := range catalogue.Search("khai tu", calendar.MustParseDate("2025-06-03")) {
		require.Fail(t, "not in force", p.Code)
	}
}

// TestEveryProcedureIsFoundByItsName, written with its marks or without.
func TestEveryProcedureIsFoundByItsName(t *testing.T) {
	catalogue := procedures.MustNew(vietnam.Config())
	on := calendar.MustParseDate("2026-06-15")
	for p := range catalogue.All() {
		if !p.InForce.Contains(on) {
			continue
		}
		found := false
		for q := range catalogue.Search(strings.ToUpper(p.Name.VI), on) {
			found = found || q.Code == p.Code
		}
		require.True(t, found, p.Code)
	}
}
