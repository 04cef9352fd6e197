package procedures_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/procedures"
)

func ExampleVND_String() {
	fmt.Println(procedures.VND(62_795_000))
	fmt.Println(procedures.VND(-5000))
	fmt.Printf("%d\n", procedures.VND(62_795_000))
	// Output:
	// 62.795.000 ₫
	// -5.000 ₫
	// 62795000
}

func ExampleParseVND() {
	for _, text := range []string{"62.795.000 ₫", "62,795,000đ", "62795000", "không đồng", "miễn phí"} {
		amount, err := procedures.ParseVND(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(amount)
	}
	// Output:
	// 62.795.000 ₫
	// 62.795.000 ₫
	// 62.795.000 ₫
	// 0 ₫
	// procedures: "miễn phí": wanted an amount such as "62.795.000 ₫"
}

// TestAmountsPrintAndReadBack: what String writes is what the text and JSON
// forms are, and reads back.
func TestAmountsPrintAndReadBack(t *testing.T) {
	for v, text := range map[procedures.VND]string{
		0:             "0 ₫",
		1:             "1 ₫",
		-1:            "-1 ₫",
		999:           "999 ₫",
		-999:          "-999 ₫",
		1000:          "1.000 ₫",
		-5000:         "-5.000 ₫",
		8000:          "8.000 ₫",
		100_000:       "100.000 ₫",
		999_999:       "999.999 ₫",
		1_000_000:     "1.000.000 ₫",
		62_795_000:    "62.795.000 ₫",
		math.MaxInt64: "9.223.372.036.854.775.807 ₫",
		math.MinInt64: "-9.223.372.036.854.775.808 ₫",
	} {
		require.Equal(t, text, v.String())
		require.Equal(t, v, procedures.MustParseVND(text))
		marshalled, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(marshalled))

		document, err := json.Marshal(map[procedures.VND]procedures.VND{v: v})
		require.NoError(t, err)
		require.Equal(t, `{"`+text+`":"`+text+`"}`, string(document))
		var again map[procedures.VND]procedures.VND
		require.NoError(t, json.Unmarshal(document, &again))
		require.Equal(t, map[procedures.VND]procedures.VND{v: v}, again)
	}
	require.Equal(t, "0 \u20ab", procedures.VND(0).String(), "an ordinary space and the đồng sign")
}

// TestWhatPeopleWrite lists, after each amount, the texts that mean it.
func TestWhatPeopleWrite(t *testing.T) {
	for v, texts := range map[procedures.VND][]string{
		62_795_000: {
			"62795000", "62.795.000", "62,795,000", "62 795 000", "62\u00a0795\u00a0000", "62\u202f795\u202f000",
			"62.795.000 ₫", "62.795.000₫", "62.795.000 đ", "62.795.000đ", "62.795.000 Đ", "62795000đ", "62795000 VND",
			"62,795,000VND", "62,795,000 vnd", "62,795,000 Vnd", "62.795.000 VNĐ", "62.795.000vnđ", "62.795.000 đồng",
			"62.795.000 Đồng", "62.795.000 ĐỒNG", "62 795 000 đồng", "62 795 000đồng", "62.795.000\u00a0₫",
			"62\u202f795\u202f000\u00a0₫", "62.795.000\u202fđ",
			"62.795.000 đo\u0302\u0300ng", "62.795.000 đô\u0300ng", "62.795.000 ĐO\u0302\u0300NG", // NFD; letter and tone
		},
		0:             {"0", "0đ", "0 đ", "0 ₫", "0 đồng", "0 VNĐ", "không", "Không", "không đồng", "Không đồng", "KHÔNG ĐỒNG", "kho\u0302ng đo\u0302\u0300ng"},
		5:             {"5", "5đ"},
		1000:          {"1000", "1.000", "1,000", "1 000 đ"},
		-5000:         {"-5000", "-5.000", "-5,000 đ", "-5 000", "-5.000 ₫"},
		math.MaxInt64: {"9223372036854775807", "9,223,372,036,854,775,807 VND"},
		math.MinInt64: {"-9223372036854775808", "-9,223,372,036,854,775,808 VND"},
	} {
		for _, text := range texts {
			read, err := procedures.ParseVND(text)
			require.NoError(t, err, "%q", text)
			require.Equal(t, v, read, "%q", text)
		}
	}
}

// TestWhatIsNoAmount: each line is refused, the value is named and the receiver
// left alone.
func TestWhatIsNoAmount(t *testing.T) {
	for why, texts := range map[string][]string{
		"no amount at all":         {"", " ", "₫", "đ", " đ", "đồng", "VND", "-", "- đ", ".", ",", "null", "abc"},
		"not 0: the province's":    {"miễn phí", "Miễn phí", "Không thu phí", "theo quy định"},
		"decimals":                 {"10000.50", "10000,5", "1.000,50", "1,000.50", "1.00", "1.0", "0.5", ".5", "5."},
		"two kinds of mark":        {"1.000,000", "1.000 000", "1 000.000", "1 000\u00a0000", "1.000'000"},
		"marks of other countries": {"1'000", "1_000", "1’000", "1٬000", "1\u2009000", "1\t000"},
		"groups not of three":      {"10.00.000", "1000.000", "1.0000", "62.79500", "1..000", ".000", ".123", ",123", " 123", "-.123", "1.000.", "1.", "1 .000", "12.345.6", "1.000.00"},
		"leading zeros":            {"007", "00", "0.000", "000", "01", "0.001", "-007", "001.000", "0 000"},
		"signs elsewhere":          {"-0", "-0 ₫", "+5", "5-", "--5", "- 5", "(5)", "−5", "–5", "1.-000", "5 -đ", "-không", "-không đồng"},
		"exponents, other bases":   {"1e6", "1E6", "0x10", "1k", "5tr", "5 triệu", "1 tỷ", "NaN", "Inf"},
		"digits that are not ours": {"１２", "٣", "一千", "²", "𝟏", "62.795.00０"},
		"units elsewhere or twice": {"đ5", "₫5.000", "VND 5.000", "5đđ", "5 đồng đ", "5 VND đồng", "5 đ.", "5 đ/bản", "5.000 đồng/trường hợp"},
		"units of others":          {"5 d", "5 dong", "5 $", "5 USD", "5 vn", "5 xu", "5 hào", "5 VN Đ", "5 VN\u00d0", "5 \u00d0"},
		"words misspelt":           {"khong", "không dong", "khống", "không động", "5 động", "5 đống", "5 đòng", "khôngđồng", "không  đồng", "không đ", "kho\u0301\u0302ng", "5 đo\u0300\u0302ng"},
		"spaces around":            {" 5", "5 ", "5  đ", "5 \u00a0đ", "5 đ ", "\n5", "5\n", "\u00a05", "5\u200b", "\ufeff5", "5 000 ", "5\tđ", " không", "không "},
		"broken text":              {"\xff", "5\xff", "5 \xe2\x82", "5\x00", "\xc3\xa0"},
		"beyond an int64": {"9223372036854775808", "-9223372036854775809", "9.223.372.036.854.775.808 ₫", "99999999999999999999",
			strings.Repeat("9", 1000)},
	} {
		for _, text := range texts {
			v, err := procedures.ParseVND(text)
			require.ErrorIs(t, err, motcua.ErrInvalid, "%s: %q", why, text)
			require.ErrorContains(t, err, "wanted an amount", "%s: %q", why, text)
			require.Zero(t, v, "%s: %q", why, text)

			after := procedures.VND(8000)
			require.Error(t, after.UnmarshalText([]byte(text)))
			require.Equal(t, procedures.VND(8000), after, "%s: %q", why, text)
			require.Panics(t, func() { procedures.MustParseVND(text) })
		}
	}
	_, err := procedures.ParseVND("-9223372036854775809")
	require.EqualError(t, err, `procedures: "-9223372036854775809": wanted an amount from `+
		`-9.223.372.036.854.775.808 ₫ to 9.223.372.036.854.775.807 ₫`)
}

// TestAmountsInDocuments: an amount in JSON is a text; null, as everywhere in
// encoding/json, changes nothing.
func TestAmountsInDocuments(t *testing.T) {
	var fee struct {
		Amount procedures.VND `json:"amount"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"amount": "8.000 ₫"}`), &fee))
	require.Equal(t, procedures.VND(8000), fee.Amount)
	for _, document := range []string{`{"amount": 5000}`, `{"amount": 0.5}`, `{"amount": ""}`, `{"amount": "5 000 "}`} {
		require.Error(t, json.Unmarshal([]byte(document), &fee), document)
		require.Equal(t, procedures.VND(8000), fee.Amount, document)
	}
	require.NoError(t, json.Unmarshal([]byte(`{"amount": null}`), &fee))
	require.Equal(t, procedures.VND(8000), fee.Amount)
}

// amountForm is the whole language of ParseVND: sign, digits, unit.
var amountForm = func() *regexp.Regexp {
	var grouped []string
	for _, mark := range []string{`\.`, `,`, ` `, `\x{a0}`, `\x{202f}`} {
		grouped = append(grouped, `[1-9][0-9]{0,2}(?:`+mark+`[0-9]{3})+`)
	}
	const o, oGrave = `(?:ô|o\x{302})`, `(?:ồ|ô\x{300}|o\x{302}\x{300})`
	digits := `0|(-?)([1-9][0-9]*|` + strings.Join(grouped, "|") + `)`
	unit := `(?:[ \x{a0}\x{202f}]?(?:đ|₫|VND|VNĐ|đ` + oGrave + `ng))?`
	return regexp.MustCompile(`(?i)^(?:(?:` + digits + `)` + unit + `|kh` + o + `ng(?: đ` + oGrave + `ng)?)$`)
}()

var notDigit = regexp.MustCompile(`[^0-9]`)

// amountIn reads by amountForm and unbounded integers.
func amountIn(s string) (procedures.VND, bool) {
	parts := amountForm.FindStringSubmatch(s)
	if parts == nil || parts[2] == "" {
		return 0, parts != nil
	}
	n, ok := new(big.Int).SetString(parts[1]+notDigit.ReplaceAllString(parts[2], ""), 10)
	if !ok || !n.IsInt64() {
		return 0, false
	}
	return procedures.VND(n.Int64()), true
}

// FuzzParseVND: exactly the texts of the form are read, as what they mean, and
// what was read prints, reads back and reads aloud as the same amount.
func FuzzParseVND(f *testing.F) {
	for _, s := range []string{"", "0", "không đồng", "62.795.000 ₫", "-5,000VND", "62 795 000 đồng", "1\u00a0000\u00a0VNĐ", "1\u202f000 đ",
		"9223372036854775808", "-9223372036854775808", "1.000,50", "0.000", "-0", "5  đ", "kho\u0302ng đô\u0300ng", "1.000.00", "5 \u00d0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := procedures.ParseVND(s)
		if want, ok := amountIn(s); v != want || ok != (err == nil) {
			t.Fatalf("%q is %v, %v, and not %v, %v", s, v, err, want, ok)
		}
		if again, err := procedures.ParseVND(v.String()); err != nil || again != v {
			t.Fatalf("%q reads as %v, which reads as %v, %v", s, v, again, err)
		}
		readsAloud(t, v)
	})
}
