package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
)

//go:embed offices/*.json
var documents embed.FS

// office is one of Hanoi's of 2023, whose initiatives are those of sla/hanoi.
type office struct {
	id, name string
	unit     string // its code in the catalogue, by which initiatives know it
	hours    string // the document of its hours; "" for the usual ones
}

// offices are those that -office knows; the first is the one without it.
var offices = []office{
	{"", "Bộ phận Một cửa", "", ""},
	{"hai-ba-trung", "Bộ phận Một cửa UBND quận Hai Bà Trưng", "007", ""},
	{"ba-dinh", "Bộ phận Một cửa UBND quận Ba Đình", "001", ""},
	{"cau-giay", "Bộ phận Một cửa UBND quận Cầu Giấy", "005", ""},
	{"thuy-khue", "Bộ phận Một cửa UBND phường Thụy Khuê", "00112", "offices/thuy-khue-hours.json"},
}

func findOffice(id string) (office, error) {
	known := make([]string, 0, len(offices))
	for _, o := range offices {
		if o.id == id {
			return o, nil
		}
		known = append(known, o.id)
	}
	return office{}, fmt.Errorf("-office %q: wanted one of%s", id, strings.Join(known, " "))
}

// weeks are the office's hours, those given unless it has its own.
func (o office) weeks(usual calendar.Timeline[calendar.Week]) (calendar.Timeline[calendar.Week], error) {
	if o.hours == "" {
		return usual, nil
	}
	data, err := documents.ReadFile(o.hours)
	if err != nil {
		return nil, err
	}
	var own calendar.Timeline[calendar.Week]
	return own, json.Unmarshal(data, &own)
}

// handful is what the command shows when it is asked for nothing: each filing
// is a rule that other software gets wrong.
func handful() []filing {
	at := func(date, clock string, seconds int) time.Time {
		t := calendar.MustParseDate(date).At(calendar.MustParseClock(clock))
		return t.Add(time.Duration(seconds) * time.Second)
	}
	return []filing{
		{"hai-ba-trung", "2.000635", at("2023-06-14", "09:30", 0)}, // express Wednesday
		{"hai-ba-trung", "2.000635", at("2023-06-14", "15:20", 0)}, // after its cutoff
		{"", "2.000815", at("2026-02-13", "15:30", 0)},             // the eve of Tết, after the cutoff
		{"", "1.001612", at("2026-02-13", "16:00", 0)},             // the eve of Tết, three working days
		{"", "1.004873", at("2025-04-28", "10:00", 0)},             // before the swap of 2 May 2025
		{"", "1.004873", at("2025-04-26", "10:00", 0)},             // on the make-up Saturday itself
		{"", "2.000884", at("2024-03-12", "15:00", 0)},             // 15:00:00 is in time
		{"", "2.000884", at("2024-03-12", "15:00", 1)},             // 15:00:01 is not
		{"ba-dinh", "2.000884", at("2024-03-12", "15:00", 1)},      // but this desk settles at once
	}
}
