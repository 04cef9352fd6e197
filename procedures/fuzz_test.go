package procedures_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

func FuzzConfig(f *testing.F) {
	f.Add([]byte(document))
	f.Add([]byte(tariff))
	f.Add([]byte(units(unit("A", "/2009-12-31", "B part,C remainder"), unit("B", "2010-01-01/", ""), unit("C", "2010-01-01/2012-12-31", "B whole"))))
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
			if got, err := catalogue.On(p.Code, on); err != nil || got.Code != p.Code || got.InForce != p.InForce {
				t.Fatalf("%s on %s: %+v, %v", p.Code, on, got, err)
			}
		}
		for unit := range catalogue.Authorities() {
			on := unit.InForce.Last()
			if on.IsZero() {
				on = unit.InForce.First()
			}
			if all, err := catalogue.Successors(unit.Code, on); err == nil && len(all) == 0 {
				t.Fatalf("%s on %s: no successor and no error", unit.Code, on)
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

// FuzzQuote: whatever is filed, an amount within its laws or an error that says
// which of its kinds it is.
func FuzzQuote(f *testing.F) {
	f.Add([]byte(`{"procedure": "2.000815", "date": "2026-03-02", "copies": [{"pages": 10, "count": 2}]}`))
	f.Add([]byte(`{"procedure": "1.001193", "date": "2026-03-02", "case": "late", "province": "01", "channel": "online", "groups": ["merit"]}`))
	f.Add([]byte(`{"procedure": "2.001035", "date": "2026-03-02", "transactions": 9, "documents": -1, "persons": 1, "facilities": 3, "value": "5 ₫"}`))
	f.Add([]byte(`{"procedure": "1.000001", "date": "2025-06-02", "case": "new", "channel": "postal", "persons": 2, "value": "100.000.000 ₫"}`))
	var extra procedures.Config
	if err := json.Unmarshal([]byte(tariff), &extra); err != nil {
		f.Fatal(err)
	}
	cfg := vietnam.Config()
	cfg.Procedures = append(cfg.Procedures, extra.Procedures...)
	cfg.Fees = append(cfg.Fees, extra.Fees...)
	cfg.Groups = append(cfg.Groups, extra.Groups...)
	cfg.Reliefs = append(cfg.Reliefs, extra.Reliefs...)
	ids := map[string]bool{}
	cfg.Groups = slices.DeleteFunc(cfg.Groups, func(g procedures.Group) bool { seen := ids[g.ID]; ids[g.ID] = true; return seen })
	catalogue := procedures.MustNew(cfg)
	f.Fuzz(func(t *testing.T, data []byte) {
		var filing procedures.Filing
		if filing.UnmarshalJSON(data) != nil {
			return
		}
		quote, err := catalogue.Quote(filing)
		var (
			unknown    *procedures.UnknownError
			notInForce *procedures.NotInForceError
			superseded *procedures.SupersededError
			unpriced   *procedures.UnpricedError
		)
		switch {
		case err == nil:
		case errors.As(err, &unknown), errors.As(err, &notInForce), errors.As(err, &superseded), errors.As(err, &unpriced), errors.Is(err, procedures.ErrInvalid):
			return
		default:
			t.Fatal(err)
		}
		var gross, net procedures.VND
		for _, line := range quote.Lines {
			if line.Net < 0 || line.Waived < 0 || line.Net+line.Waived != line.Gross || line.Gross != line.Each*procedures.VND(line.Count) {
				t.Fatalf("%+v", line)
			}
			gross, net = gross+line.Gross, net+line.Net
			if text := line.Text(); text.VI == "" || text.EN == "" {
				t.Fatalf("%+v says nothing", line)
			}
		}
		if len(quote.Lines) == 0 || gross != quote.Gross || net != quote.Total {
			t.Fatalf("%+v", quote)
		}
		var ledger procedures.Ledger
		if err := ledger.Post(quote.Entry("u", filing.Date.At(calendar.NewClock(9, 0)))); err != nil && quote.Gross < 1<<60 {
			t.Fatal(err)
		}
	})
}
