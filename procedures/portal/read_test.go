package portal_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/portal"
)

var (
	update  = flag.Bool("update", false, "write testdata/*.golden anew")
	inForce = calendar.MustParseSpan("2026-07-01/")
	samples = []string{"2.000635", "clean", "awkward"}
)

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".json")
	require.NoError(t, err)
	return data
}

// TestGolden compares what is read and converted of each document in testdata
// with the .golden file beside it.
func TestGolden(t *testing.T) {
	for _, name := range samples {
		p, err := portal.Read(sample(t, name))
		require.NoError(t, err)
		cfg, left := p.Catalogue(inForce)
		var text bytes.Buffer
		write := func(v any) {
			out := json.NewEncoder(&text)
			out.SetEscapeHTML(false)
			out.SetIndent("", "  ")
			require.NoError(t, out.Encode(v))
		}
		findings := p.Findings
		p.Findings = nil
		write(p)
		write(cfg)
		for _, finding := range append(findings, left...) {
			text.WriteString(finding.String() + "\n")
		}
		file := "testdata/" + name + ".golden"
		if *update {
			require.NoError(t, os.WriteFile(file, text.Bytes(), 0o644))
		}
		golden, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(golden), text.String(), name)
	}
}

func TestOnlyJSONObjectsAreRead(t *testing.T) {
	for text, wrong := range map[string]string{
		``:              "portal: line 1, column 1: wanted JSON: unexpected end of JSON input",
		`{"MATTHC": `:   "portal: line 1, column 11: wanted JSON: unexpected end of JSON input",
		"{\"A\xff\":1}": `portal: line 1, column 4: "\xff": wanted text in UTF-8`,
		`[{}]`:          `portal: "[{}]": wanted a JSON object, the procedure`,
		`"2.000635"`:    `portal: "2.000635": wanted a JSON object, the procedure`,
		` null `:        `portal: "null": wanted a JSON object, the procedure`,
	} {
		_, err := portal.Read([]byte(text))
		require.EqualError(t, err, wrong)
		require.ErrorIs(t, err, portal.ErrInvalid)
	}
}

// TestFindings: one departure from the usual form, the finding that tells it.
func TestFindings(t *testing.T) {
	for member, finding := range map[string]string{
		`"MATTHC": 2.000635`:                       `misshapen: MATTHC: "2.000635": wanted text in quotes`,
		`"MATTHC": "2.000635'"`:                    `misshapen: MATTHC: "2.000635'": wanted 2.000635`,
		`"MATTHC": "2.000635.H2"`:                  `not-understood: MATTHC: "2.000635.H2": wanted a code such as "2.000635", "1.002835.000.00.00.H56" or "1.000948.H38"`,
		`"MATTHC": "’2.000635\u0001"`:              `misshapen: MATTHC: "’2.000635\x01": wanted 2.000635`,
		`"MATTHC": ""`:                             `not-understood: MATTHC: wanted a code such as "2.000635", "1.002835.000.00.00.H56" or "1.000948.H38"`,
		`"maTTHC": "2.000635"`:                     `misshapen: maTTHC: "maTTHC": wanted the name MATTHC`,
		`"YEUCAU": null`:                           `misshapen: YEUCAU: "null": wanted text in quotes`,
		`"YEUCAU": ["một"]`:                        `not-read: YEUCAU: "[\"một\"]": wanted text in quotes`,
		`"COQUANTHUCHIEN": {"MADONVI": "H26"}`:     `misshapen: COQUANTHUCHIEN: "{…}": wanted a list […]`,
		`"COQUANTHUCHIEN": null`:                   `misshapen: COQUANTHUCHIEN: "null": wanted a list […]`,
		`"COQUANTHUCHIEN": ["UBND"]`:               `not-read: COQUANTHUCHIEN[0]: "UBND": wanted an object {…}`,
		`"COQUANTHUCHIEN": [{"SO": 1}]`:            `not-read: COQUANTHUCHIEN[0].SO: "1": wanted one of MADONVI, TENDONVI`,
		`"COQUANTHUCHIEN": [{"": 1}]`:              `not-read: COQUANTHUCHIEN[0]."": "1": wanted one of MADONVI, TENDONVI`,
		`"COQUANTHUCHIEN": [{"\u0001": 1}]`:        `not-read: COQUANTHUCHIEN[0]."\x01": "1": wanted one of MADONVI, TENDONVI`,
		`"TTHCLIENQUAN": "2.000815"`:               `misshapen: TTHCLIENQUAN: "2.000815": wanted a list […]`,
		`"CAPTHUCHIEN": [{"TENCAP": "Cấp vùng"}]`:  `not-understood: CAPTHUCHIEN[0].TENCAP: "Cấp vùng": wanted Cấp Bộ, Cấp Tỉnh, Cấp Huyện, Cấp Xã or Cơ quan khác`,
		`"CANCUPHAPLY": [{"SOVANBAN": "Luật  X"}]`: `not-understood: CANCUPHAPLY[0].SOVANBAN: "Luật  X": wanted the number of a legal text, such as "60/2014/QH13"`,
		`"CANCUPHAPLY": [{}]`:                      `not-understood: CANCUPHAPLY[0].SOVANBAN: wanted the number of a legal text, such as "60/2014/QH13"`,
		`"CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "1", "DONVITINH": " "}]}]`: `not-understood: CACHTHUCTHUCHIEN[0].THOIGIAN[0].DONVITINH: " ": wanted the unit of the time 1`,
		`"THANHPHANHOSO": [{"GIAYTO": [{"SOBANCHINH": "một", "SOBANSAO": ""}]}]`:                          `not-understood: THANHPHANHOSO[0].GIAYTO[0].SOBANCHINH: "một": wanted a number of papers`,
		`"CACHTHUCTHUCHIEN": [{"KENH": "4"}]`:                                                             `not-understood: CACHTHUCTHUCHIEN[0].KENH: "4": wanted a number of KENH of LayThuTuc and KenhThucHien of dossiers: 1, 2, 3`,
		`"CACHTHUCTHUCHIEN": [{}]`:                                                                        `not-understood: CACHTHUCTHUCHIEN[0].KENH: wanted a number of KENH of LayThuTuc and KenhThucHien of dossiers: 1, 2, 3`,
	} {
		rest := `, "MATTHC": "2.000635"`
		if strings.HasPrefix(strings.ToUpper(member), `"MATTHC"`) {
			rest = ""
		}
		p, err := portal.Read([]byte(`{` + member + rest + `, "TENTTHC": "Tên"}`))
		require.NoError(t, err)
		require.Equal(t, []string{finding}, lines(p.Findings), member)
	}
}

func TestNamesAreWanted(t *testing.T) {
	for _, name := range []string{"", " ", "\u00a0"} {
		p, err := portal.Read([]byte(`{"MATTHC": "2.000635", "TENTTHC": "` + name + `"}`))
		require.NoError(t, err)
		require.Equal(t, []portal.Finding{{Path: "TENTTHC", Kind: portal.NotUnderstood, Text: name, Wanted: "the name of the procedure"}}, p.Findings)
	}
}

// TestTiers: the tiers of government as the portal names them.
func TestTiers(t *testing.T) {
	for name, level := range map[string]procedures.Level{
		"Cấp Bộ":       procedures.Ministry,
		" Cấp Tỉnh ":   procedures.Province,
		"Cấp huyện":    procedures.District,
		"CẤP XÃ":       procedures.Commune,
		"Cơ quan khác": procedures.Other,
	} {
		p, err := portal.Read([]byte(`{"MATTHC": "2.000635", "TENTTHC": "Tên", "CAPTHUCHIEN": [{"TENCAP": "` + name + `"}]}`))
		require.NoError(t, err)
		require.Empty(t, p.Findings)
		require.Equal(t, level, p.Tiers[0].Level, name)
	}
}

func TestBases(t *testing.T) {
	p, err := portal.Read([]byte(`{"MATTHC": "2.000635", "TENTTHC": "Tên", "CANCUPHAPLY": [{"SOVANBAN": " 60/2014/QH13 "}]}`))
	require.NoError(t, err)
	require.Empty(t, p.Findings)
	require.Equal(t, "60/2014/QH13", p.Bases[0].Ref.String())
}

func lines(findings []portal.Finding) (all []string) {
	for _, finding := range findings {
		all = append(all, finding.String())
	}
	return all
}

// TestTimes: a value and a unit as the portal writes them, and the limit that
// is understood; none where a finding says so.
func TestTimes(t *testing.T) {
	for _, c := range []struct{ value, unit, limit string }{
		{"3", "Ngày làm việc", "3 working days"},
		{" 03 ", " ngày  LÀM việc ", "3 working days"},
		{"30", "Ngày", "30 days"},
		{"1", "Giờ", "1 clock hour"}, // 2.001159
		{"8", "Giờ làm việc", "8 working hours"},
		{"1", "Tháng", "1 month"},
		{"2", "Năm", "2 years"},
		{"1", "", ""},              // often the same day, not always
		{"1", "Ngay", ""},          // at once, or a day without its mark
		{"30", "Phút", ""},         // by the clock or of work?
		{"1", "Buổi làm việc", ""}, // not seen on the portal
		{"0", "Ngày làm việc", ""},
		{"-1", "Ngày", ""},
		{"0,5", "Ngày làm việc", ""},
		{"3-5", "Ngày", ""},
		{"", "Ngày", ""},
		{"", "", ""},
		{"999999999", "Ngày", "999999999 days"},
		{"1234567890", "Ngày", ""},
		{"99999999999", "Ngày", ""},
	} {
		text := `{"MATTHC": "2.000635", "TENTTHC": "Tên", "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "` +
			c.value + `", "DONVITINH": "` + c.unit + `"}]}]}`
		p, err := portal.Read([]byte(text))
		require.NoError(t, err)
		time := p.Ways[0].Times[0]
		require.Equal(t, []string{c.value, c.unit, c.limit}, []string{time.Value, time.Unit, time.Limit.String()})
		require.Equal(t, c.limit == "", len(p.Findings) > 0, "%q %q", c.value, c.unit)
	}
}

// TestAmounts: never a 0 that nobody wrote.
func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		amount, currency string
		priced           bool
		vnd              procedures.VND
	}{
		{"8.000", "Đồng", true, 8_000},
		{"62,795,000", "", true, 62_795_000},
		{"8000 đ", "VNĐ", true, 8_000},
		{" 8.000 ", "đ", true, 8_000},
		{"8.000", " ₫ ", true, 8_000},
		{"8.000", "VND", true, 8_000},
		{"0", "Đồng", true, 0},
		{"không", "Đồng", true, 0},
		{"Miễn phí", "Đồng", false, 0},
		{"", "Đồng", false, 0},
		{"1.000,50", "Đồng", false, 0},
		{"10000.50", "Đồng", false, 0},
		{"-5.000", "Đồng", false, 0},
		{"Theo quy định của tỉnh", "", false, 0},
		{"10", "USD", false, 0},
		{"2.000", "Đồng/trang", false, 0},
	} {
		text := `{"MATTHC": "2.000635", "TENTTHC": "Tên", "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "1",
			"DONVITINH": "Ngày", "PHILEPHI": [{"MAPHILEPHI": "1", "SOTIEN": "` + c.amount + `", "DONVI": "` + c.currency + `"}]}]}]}`
		p, err := portal.Read([]byte(text))
		require.NoError(t, err)
		fee := p.Ways[0].Times[0].Fees[0]
		require.Equal(t, c.amount, fee.AmountText)
		require.Equal(t, c.priced, fee.Priced, c.amount)
		require.Equal(t, c.vnd, fee.Amount, c.amount)
		require.Equal(t, !c.priced, len(p.Findings) > 0, c.amount)
	}
}

// TestAmountsWithoutQuotes: a number with a point is 8 đồng to a machine and
// 8.000 đồng to who typed it.
func TestAmountsWithoutQuotes(t *testing.T) {
	for amount, c := range map[string]struct {
		priced bool
		vnd    procedures.VND
	}{
		"8000":   {true, 8_000},
		"0":      {true, 0},
		"8.000":  {false, 0},
		"10.500": {false, 0},
		"12.5":   {false, 0},
		"8e3":    {false, 0},
		"-5":     {false, 0},
		"true":   {false, 0},
	} {
		p, err := portal.Read([]byte(`{"CACHTHUCTHUCHIEN": [{"THOIGIAN": [{"PHILEPHI": [{"sotien": ` + amount + `}]}]}]}`))
		require.NoError(t, err)
		fee := p.Ways[0].Times[0].Fees[0]
		require.Equal(t, amount, fee.AmountText)
		require.Equal(t, c.priced, fee.Priced, amount)
		require.Equal(t, c.vnd, fee.Amount, amount)
		told := strings.Join(lines(p.Findings), "\n")
		require.Equal(t, !c.priced, strings.Contains(told, "not-understood: CACHTHUCTHUCHIEN[0].THOIGIAN[0].PHILEPHI[0].SOTIEN"), told)
	}
}

// TestBrokenCharacters: half a surrogate pair stands as it was written in the
// finding, where a text would have U+FFFD.
func TestBrokenCharacters(t *testing.T) {
	p, err := portal.Read([]byte(`{"MOTA": "a\ud83d", "LA": "b\udc00", "TRINHTUTHUCHIEN": "c\ud83d", "TTHCLIENQUAN": ["d\ud83d"]}`))
	require.NoError(t, err)
	require.Equal(t, "a\ufffd", p.Description)
	require.Equal(t, []string{"d\ufffd"}, p.Related)
	var texts []string
	for _, finding := range p.Findings[:4] {
		texts = append(texts, finding.Kind.String()+" "+finding.Text)
	}
	require.Equal(t, []string{`not-understood "a\ud83d"`, `not-read "b\udc00"`, `not-read "c\ud83d"`, `not-understood "d\ud83d"`}, texts)
}

func TestByteOrderMark(t *testing.T) {
	p, err := portal.Read([]byte("\ufeff" + `{"MATTHC": "2.000635", "TENTTHC": "Tên"}`))
	require.NoError(t, err)
	require.Equal(t, "2.000635", p.Code.String())
	require.Len(t, p.Findings, 1)
}

// FuzzRead holds the laws of the package comment against any text.
func FuzzRead(f *testing.F) {
	for _, name := range samples {
		f.Add(sample(f, name))
	}
	f.Add([]byte(`{"CACHTHUCTHUCHIEN": [null, {"KENH": 2, "THOIGIAN": {"PHILEPHI": [[]]}}], "": "x"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := portal.Read(data)
		if err != nil {
			require.ErrorIs(t, err, portal.ErrInvalid)
			return
		}
		again, _ := portal.Read(data)
		require.Equal(t, p, again)
		nothingIsLost(t, data, p)
		nothingIsGuessed(t, p)
		cfg, left := p.Catalogue(inForce)
		for _, finding := range append(p.Findings, left...) {
			require.NotEmpty(t, finding.String())
		}
		if len(p.Findings)+len(left) == 0 {
			_, err := procedures.New(cfg)
			require.NoError(t, err)
		}
	})
}

// nothingIsLost: every text of the document stands in p or in a finding, which
// holds what is no text as JSON.
func nothingIsLost(t *testing.T, data []byte, p portal.Procedure) {
	t.Helper()
	kept := map[string]bool{}
	document, err := json.Marshal(p)
	require.NoError(t, err)
	collect(document, kept)
	for _, finding := range p.Findings {
		kept[finding.Text] = true
		collect([]byte(finding.Text), kept)
	}
	texts := map[string]bool{}
	collect(bytes.TrimPrefix(data, []byte("\ufeff")), texts)
	delete(texts, "") // says nothing
	for text := range texts {
		require.True(t, kept[text], "%q is lost", text)
	}
}

// collect gathers the texts in a JSON value, names left out, duplicates not.
func collect(data []byte, texts map[string]bool) {
	if !json.Valid(data) {
		return
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	var open []json.Delim
	name := false // whether the next text of the object is a name
	for {
		token, err := dec.Token()
		if err != nil {
			return
		}
		switch token := token.(type) {
		case json.Delim:
			if token == '{' || token == '[' {
				open = append(open, token)
				name = token == '{'
				continue
			}
			open = open[:len(open)-1]
		case string:
			if name {
				name = false
				continue
			}
			texts[token] = true
		}
		name = len(open) > 0 && open[len(open)-1] == '{'
	}
}

// nothingIsGuessed: what is zero of the understood has a finding.
func nothingIsGuessed(t *testing.T, p portal.Procedure) {
	t.Helper()
	told := func(path string) bool {
		return slices.ContainsFunc(p.Findings, func(f portal.Finding) bool {
			return strings.HasPrefix(strings.ToUpper(f.Path), path) || strings.HasPrefix(path, strings.ToUpper(f.Path)) && f.Kind == portal.NotRead
		})
	}
	require.True(t, !p.Code.IsZero() || told("MATTHC"))
	for i, way := range p.Ways {
		at := fault.At("CACHTHUCTHUCHIEN", i)
		require.True(t, way.Channel != 0 || told(at))
		for j, time := range way.Times {
			at := fault.At(at+".THOIGIAN", j)
			require.True(t, !time.Limit.IsZero() || told(at))
			for k, fee := range time.Fees {
				at := fault.At(at+".PHILEPHI", k)
				require.True(t, fee.Priced || fee.Amount == 0 && told(at))
				require.True(t, fee.Kind != 0 || told(at))
			}
		}
	}
}
