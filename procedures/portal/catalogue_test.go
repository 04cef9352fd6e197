package portal_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/portal"
)

// way is a way of filing of the portal: its channel and, for each time, "value
// unit: kind amount [note], …".
func way(channel string, times ...string) portal.Way {
	w := portal.Way{ChannelText: channel}
	w.Channel, _ = portal.Channels().Parse(channel)
	for _, text := range times {
		limit, fees, _ := strings.Cut(text, ": ")
		time := portal.Time{Value: limit}
		time.Limit, _ = calendar.ParseLimit(limit)
		for fee := range strings.SplitSeq(fees, ", ") {
			if parts := strings.Fields(fee); len(parts) >= 2 {
				f := portal.Fee{KindText: parts[0], AmountText: parts[1], Note: strings.Join(parts[2:], " ")}
				f.Kind, _ = portal.FeeKinds().Parse(parts[0])
				amount, err := procedures.ParseVND(parts[1])
				f.Amount, f.Priced = amount, err == nil
				time.Fees = append(time.Fees, f)
			}
		}
		w.Times = append(w.Times, time)
	}
	return w
}

// TestCatalogue: ways of the portal, and the terms and prices that the catalogue
// takes from them.
func TestCatalogue(t *testing.T) {
	for name, c := range map[string]struct {
		ways  []portal.Way
		terms string // of the procedure, then of each way
		fees  string
		left  int // how many findings
	}{
		"one time for all": {[]portal.Way{way("1", "3 working days"), way("2", "3 working days", "3 working days")},
			"3 working days; in-person , online ", "", 0},
		"a time for each": {[]portal.Way{way("1", "3 working days"), way("2", "1 working day")},
			"; in-person 3 working days, online 1 working day", "", 1},
		"two times on one channel": {[]portal.Way{way("1", "3 working days", "5 working days"), way("3", "5 working days")},
			"; in-person , postal 5 working days", "", 2},
		"two times on one channel, written as two ways": {[]portal.Way{way("1", "3 working days"), way("1", "5 working days")},
			"; in-person ", "", 1},
		"a time that is not understood": {[]portal.Way{way("1", "1", "5 working days")}, "; in-person ", "", 1},
		"no time":                       {[]portal.Way{way("2")}, "; online ", "", 1},
		"no way":                        {nil, "; ", "", 1},
		"an unknown channel":            {[]portal.Way{way("x", "5 days: 1 8.000")}, "; ", "service-fee without a price", 3},

		"one price, two channels": {[]portal.Way{way("1", "5 days: 1 8.000"), way("2", "5 days: 1 8.000")},
			"5 days; in-person , online ", "service-fee 8.000 ₫ filing [in-person online]", 0},
		"two prices and two kinds": {[]portal.Way{way("1", "5 days: 1 8.000, 2 5.000"), way("2", "5 days: 1 4.000")},
			"5 days; in-person , online ",
			"service-fee 8.000 ₫ filing [in-person]; service-fee 4.000 ₫ filing [online]; state-charge 5.000 ₫ filing [in-person]", 0},
		"for each copy": {[]portal.Way{way("1", "5 days: 1 8000 8.000 đồng/bản sao")},
			"5 days; in-person ", "service-fee 8.000 ₫ copy [in-person]", 0},
		"for each of two things": {[]portal.Way{way("1", "5 days: 1 8000 8.000 đồng/bản."), way("2", "5 days: 1 8000 8.000 đồng/hồ sơ")},
			"5 days; in-person , online ", "service-fee 8.000 ₫ copy [in-person]; service-fee 8.000 ₫ filing [online]", 0},
		"for each person": {[]portal.Way{way("1", "5 days: 1 8000 8.000/người")}, "5 days; in-person ", "service-fee 8.000 ₫ person [in-person]", 0},
		"for each establishment": {[]portal.Way{way("1", "5 days: 1 8000 8.000 đ/Cơ sở;")}, "5 days; in-person ",
			"service-fee 8.000 ₫ facility [in-person]", 0},
		"for each transaction": {[]portal.Way{way("1", "5 days: 1 8000 8.000 đồng/giao  dịch")}, "5 days; in-person ",
			"service-fee 8.000 ₫ transaction [in-person]", 0},
		"another amount in the note": {[]portal.Way{way("1", "5 days: 1 700 700.000 đồng/cơ sở")}, "5 days; in-person ", "service-fee without a price", 1},
		"no amount in the note":      {[]portal.Way{way("1", "5 days: 1 8000 mỗi/bản")}, "5 days; in-person ", "service-fee without a price", 1},
		"for each of something else": {[]portal.Way{way("1", "5 days: 1 8000 8.000 đồng/trường hợp")}, "5 days; in-person ", "service-fee without a price", 1},
		"a condition":                {[]portal.Way{way("1", "5 days: 2 5000 nếu quá hạn")}, "5 days; in-person ", "state-charge without a price", 1},
		"0 ₫":                        {[]portal.Way{way("1", "5 days: 2 0"), way("2", "5 days: 2 không")}, "5 days; in-person , online ", "state-charge without a price", 2},
		"two of one kind":            {[]portal.Way{way("1", "5 days: 2 5000, 2 5000")}, "5 days; in-person ", "state-charge without a price", 2},
		"dearer if faster":           {[]portal.Way{way("1", "5 days: 2 5000", "5 days: 2 9000")}, "5 days; in-person ", "state-charge without a price", 2},
		"with one time only":         {[]portal.Way{way("1", "5 days: 2 5000", "5 days")}, "5 days; in-person ", "state-charge without a price", 1},
		"twice with one time":        {[]portal.Way{way("1", "5 days: 2 5000, 2 5000", "5 days")}, "5 days; in-person ", "state-charge without a price", 2},
		"the same with each time":    {[]portal.Way{way("1", "5 days: 2 5000", "5 days: 2 5000")}, "5 days; in-person ", "state-charge 5.000 ₫ filing [in-person]", 0},
		"an unknown kind":            {[]portal.Way{way("1", "5 days: 9 5000")}, "5 days; in-person ", " without a price", 1},
	} {
		p, err := portal.Read(sample(t, "clean"))
		require.NoError(t, err)
		require.Empty(t, p.Findings)
		p.Ways = c.ways
		cfg, left := p.Catalogue(inForce)
		terms, fees := told(cfg)
		require.Equal(t, c.terms, terms, name)
		require.Equal(t, c.fees, fees, name)
		require.Len(t, left, c.left, "%s: %v", name, left)
		if strings.Contains(fees, "without") || strings.HasPrefix(terms, ";") {
			_, err := procedures.New(cfg)
			require.ErrorIs(t, err, procedures.ErrInvalid, name)
		}
		if c.left == 0 {
			_, err := procedures.New(cfg)
			require.NoError(t, err, name)
		}
	}
}

func told(cfg procedures.Config) (terms, fees string) {
	var ways, prices []string
	procedure := cfg.Procedures[0]
	for _, way := range procedure.Ways.All() {
		ways = append(ways, way.Channel.String()+" "+way.Term.Limit.String())
	}
	for _, fee := range cfg.Fees {
		if fee.Prices.IsZero() {
			prices = append(prices, fmt.Sprint(fee.Kind, " without a price"))
		}
		for _, price := range fee.Prices.All() {
			prices = append(prices, fmt.Sprint(fee.Kind, " ", price.Amount, " ", price.Per, " ", price.Channels.Slice()))
		}
	}
	return procedure.Term.Limit.String() + "; " + strings.Join(ways, ", "), strings.Join(prices, "; ")
}

func TestCatalogueMends(t *testing.T) {
	p, err := portal.Read(sample(t, "clean"))
	require.NoError(t, err)
	p.Name = " Đăng ký  hộ kinh doanh\n"
	p.Results[0].Code = "'KQ.G15.000342 "
	p.Tiers = append(p.Tiers, p.Tiers[0])
	cfg, left := p.Catalogue(inForce)
	require.Empty(t, left)
	require.Equal(t, "Đăng ký hộ kinh doanh", cfg.Procedures[0].Name.VI)
	require.Equal(t, "KQ.G15.000342", cfg.Procedures[0].Results.Slice()[0].Code)
	require.Equal(t, len(p.Tiers)-1, cfg.Procedures[0].Levels.Len())
	_, err = procedures.New(cfg)
	require.NoError(t, err)
}

func TestCatalogueLeavesOut(t *testing.T) {
	for wrong, change := range map[string]func(p *portal.Procedure){
		"CANCUPHAPLY":                                 func(p *portal.Procedure) { p.Bases = append(p.Bases, p.Bases[0]) },
		"LINHVUCTHUCHIEN[1].TENLINHVUC":               func(p *portal.Procedure) { p.Fields = append(p.Fields, p.Fields[0]) },
		"CACHTHUCTHUCHIEN[0].THOIGIAN[0].PHILEPHI[0]": func(p *portal.Procedure) { p.Ways[0].Times[0].Fees[0].Priced = false },
		"LINHVUCTHUCHIEN":                             func(p *portal.Procedure) { p.Fields = nil },
		"TENTTHC":                                     func(p *portal.Procedure) { p.Name = " " },
		"CAPTHUCHIEN[1].TENCAP":                       func(p *portal.Procedure) { p.Tiers = append(p.Tiers, portal.Tier{}) },
		"THANHPHANHOSO[0].TRUONGHOP":                  func(p *portal.Procedure) { p.Files[0].Case = "Bao gồm" },
		"THANHPHANHOSO[0].GIAYTO[1].TENGIAYTO":        func(p *portal.Procedure) { p.Files[0].Papers = append(p.Files[0].Papers, portal.Paper{}) },
		"KETQUATHUCHIEN[0].TENKETQUA":                 func(p *portal.Procedure) { p.Results[0].Name = "" },
		"THANHPHANHOSO[0].GIAYTO[0].SOBANCHINH":       func(p *portal.Procedure) { p.Files[0].Papers[0].Originals = "một" },
		"THANHPHANHOSO[0].GIAYTO[0].SOBANSAO":         func(p *portal.Procedure) { p.Files[0].Papers[0].Copies = "99999999999" },
		"CACHTHUCTHUCHIEN[0].THOIGIAN[0].MOTA":        func(p *portal.Procedure) { p.Ways[0].Times[0].Note = "sau 15 giờ …" },
		"MATTHC":                                      func(p *portal.Procedure) { p.Code = portal.MustParseProcedureCode("1.000948.H38") },
	} {
		p, err := portal.Read(sample(t, "clean"))
		require.NoError(t, err)
		change(&p)
		cfg, left := p.Catalogue(inForce)
		require.Len(t, left, 1, wrong)
		require.Equal(t, wrong, left[0].Path)
		require.Equal(t, portal.NotConverted, left[0].Kind)
		for _, paper := range cfg.Procedures[0].Papers.All() {
			require.LessOrEqual(t, paper.Originals+paper.Copies, 1, "a number that is not understood is none")
		}
	}
	p, err := portal.Read(sample(t, "clean"))
	require.NoError(t, err)
	p.Bases[0].Ref = motcua.Ref{}
	_, left := p.Catalogue(inForce)
	require.Equal(t, "CANCUPHAPLY", left[0].Path)
	cfg, left := portal.Procedure{}.Catalogue(calendar.Span{})
	require.Empty(t, cfg)
	require.Len(t, left, 1)
	p, err = portal.Read(sample(t, "clean"))
	require.NoError(t, err)
	_, left = p.Catalogue(calendar.Span{})
	require.Len(t, left, 1)
	p.Files = append(p.Files, portal.File{Case: "Giấy tờ xuất trình"})
	cfg, left = p.Catalogue(inForce)
	require.Len(t, left, 2)
	require.True(t, cfg.Procedures[0].Papers.IsZero())
}
