package feedback_test

import (
	"encoding/json"
	"testing"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// Nothing panics on any input, and what can be read reads back the same.

func FuzzResponse(f *testing.F) {
	f.Add([]byte(`{"stratum": "verified", "subject": {"unit": "09832", "officer": "desk-3"}, "channel": "qr", "at": "2026-10-05T09:00:00+07:00", "scale": "satisfaction", "value": 1, "reason": "harassment"}`))
	f.Add([]byte(`{"stratum": "open", "subject": {"unit": "09832"}, "channel": "zalo", "at": "9999-12-31T23:59:59Z", "scale": "stars", "value": 5}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r feedback.Response
		if r.UnmarshalJSON(data) != nil {
			return
		}
		var tally, again feedback.Tally
		first, second := tally.Add(r), error(nil)
		if first == nil {
			second = tally.Add(r) // by the short way
		}
		if second != nil {
			t.Fatalf("counted once and not twice: %v", second)
		}
		text, err := json.Marshal(tally)
		if err != nil || json.Unmarshal(text, &again) != nil {
			t.Fatalf("%s does not read back: %v", text, err)
		}
	})
}

func FuzzTally(f *testing.F) {
	f.Add([]byte(`[{"date": "2026-10-05", "subject": {"unit": "A"}, "stratum": "open", "scale": "satisfaction", "values": [2, 0, 1], "reasons": [1, 0, 0, 1, 0, 0]}]`), uint8(5), uint8(31))
	f.Add([]byte(`[{"date": "2026-10-05", "subject": {"unit": "A"}, "finished": 9223372036854775807}]`), uint8(0), uint8(2))
	f.Add([]byte(`[{"date": "2026-10-05", "subject": {"unit": "A"}, "stratum": "verified", "scale": "marks", "values": [2, 9000000000000000000, 1]}, {"date": "2026-10-05", "subject": {"unit": "B"}, "finished": 3}]`), uint8(9), uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, least, by uint8) {
		var tally, again feedback.Tally
		if tally.UnmarshalJSON(data) != nil {
			return
		}
		text, err := json.Marshal(tally)
		if err != nil || json.Unmarshal(text, &again) != nil {
			t.Fatalf("%s does not read back: %v", text, err)
		}
		if text2, _ := json.Marshal(again); string(text2) != string(text) {
			t.Fatalf("%s reads back as %s", text, text2)
		}
		for stratum := feedback.Verified; stratum <= feedback.Open; stratum++ {
			for scale := feedback.Satisfaction; scale <= feedback.Marks; scale++ {
				p, err := desk(3+int(least%10)).Publish(&tally, stratum, scale, calendar.Span{}, feedback.Grouping(by))
				if err != nil {
					t.Fatal(err)
				}
				if p.Rows.Len() > 0 {
					for _, row := range append(p.Rows.Slice(), p.Total) {
						smallIsWithheld(t, row, p.MinCell)
					}
				}
				_ = reread(t, p)
			}
		}
	})
}

func FuzzPublication(f *testing.F) {
	f.Add([]byte(`{"stratum": "open", "scale": "stars", "minCell": 5, "rows": [{"subject": {"unit": "A"}, "answers": {"count": 9}, "values": [{"withheld": true}]}], "total": {"answers": {"count": 9, "whole": 20, "percent": "45"}, "values": []}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var p feedback.Publication
		if p.UnmarshalJSON(data) == nil {
			_ = p.Text()
		}
	})
}

// FuzzTable: the attacker finds nothing in tables of any counts.
func FuzzTable(f *testing.F) {
	f.Add([]byte{10, 2, 30, 40, 50, 60, 70, 80, 90}, uint8(5))
	f.Add([]byte{60, 0, 0, 1, 1, 1, 0, 0, 0}, uint8(3))
	f.Fuzz(func(t *testing.T, counts []byte, least uint8) {
		var tally feedback.Tally
		for i, n := range counts[:min(len(counts), 15)] {
			r := answers(string(rune('A'+i/3)), 1, 3)[0]
			r.Scale, r.Value = feedback.Marks, i%3
			add(t, &tally, r, int(n))
		}
		minCell := 3 + int(least%20)
		p, err := desk(minCell).Publish(&tally, feedback.Verified, feedback.Marks, calendar.Span{}, feedback.ByUnit)
		if err != nil || p.Rows.Len() == 0 {
			return
		}
		if cell, width, ok := newAttacker(p, false).narrowest(); ok && width < int64(minCell) {
			t.Fatalf("cell %s: %d wide, least %d\n%v", cell, width, minCell, p)
		}
	})
}
