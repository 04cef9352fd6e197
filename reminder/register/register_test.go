package register_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/register"
)

var update = flag.Bool("update", false, "write testdata/*.golden anew")

// TestGolden compares what is read of each register in testdata, a plain one and
// some awkward ones, with the .golden file beside it.
func TestGolden(t *testing.T) {
	for name, rows := range map[string]int{"plain": 4, "merged": 16, "fields": 10, "quotes": 10} {
		data, err := os.ReadFile("testdata/" + name + ".csv")
		require.NoError(t, err)
		read, err := register.CSV(data, form)
		accounted(t, read, rows)

		var text strings.Builder
		for i, paper := range read.Papers {
			text.WriteString(fmt.Sprintf("line %d: %s\n", read.Lines[i], compact(t, paper)))
		}
		read.Papers = nil
		var faults []string
		for _, f := range read.Faults {
			faults = append(faults, "register: "+f.String())
		}
		if err != nil {
			require.Equal(t, strings.Join(faults, "\n"), err.Error())
			text.WriteString(err.Error() + "\n")
		}
		read.Faults = nil
		text.WriteString(compact(t, read) + "\n")
		if *update {
			require.NoError(t, os.WriteFile("testdata/"+name+".golden", []byte(text.String()), 0o644))
		}
		golden, err := os.ReadFile("testdata/" + name + ".golden")
		require.NoError(t, err)
		require.Equal(t, string(golden), text.String(), name)
	}
}

func compact(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	return string(text)
}

// TestPhones: how a cell writes a number, and the number; none: it is a fault.
func TestPhones(t *testing.T) {
	for text, phone := range map[string]string{
		"0912345678":         "0912345678",
		"0912 345 678":       "0912345678",
		"0912.345.678":       "0912345678",
		"(0912) 345-678":     "0912345678",
		"'0912345678":        "0912345678",
		"912345678":          "0912345678", // the spreadsheet dropped the 0
		"312345678":          "0312345678",
		"+84912345678":       "0912345678",
		"+84 (0) 912 345678": "0912345678",
		"02438251234":        "02438251234",
		"024 3825 1234":      "02438251234",
		"+84 24 3825 1234":   "02438251234",
		"+82 10 1234 5678":   "+821012345678", // abroad

		"12345":                 "",
		"212345678":             "", // no mobile number begins so
		"2438251234":            "", // which 0 is lacking is not guessed of other numbers
		"84912345678":           "",
		"01212345678":           "",
		"0612345678":            "",
		"091234567":             "",
		"09123456789":           "",
		"912345678.0":           "",
		"9.12345678E+8":         "",
		"0912345678/0987654321": "",
		"0912345678 (vợ)":       "",
		"zalo":                  "",
		"+0912345678":           "",
		"+84":                   "",
		"++84912345678":         "",
	} {
		read, err := rows(form, "Số|Loại|Ngày cấp|SĐT", "1/GP|tobacco-retail|01/02/2024|"+text)
		require.Equal(t, phone == "", err != nil, text)
		if phone != "" {
			require.Equal(t, phone, read.Papers[0].Contact, text)
		}
	}
}

// TestKinds: by the word of the rules, or the name in either language; nothing by
// half.
func TestKinds(t *testing.T) {
	twins := append([]reminder.Rule{
		{Kind: "one", Name: motcua.Text{VI: "Giấy phép xây dựng", EN: "Building permit"}, Validity: reminder.Validity{By: reminder.ByStart}},
		{Kind: "two", Name: motcua.Text{VI: "Giấy phép xây dựng", EN: "House permit"}, Validity: reminder.Validity{By: reminder.ByStart}},
		{Kind: "two", Name: motcua.Text{VI: "Giấy phép xây nhà", EN: "House permit"}, Validity: reminder.Validity{By: reminder.ByStart}},
	}, rules[0])
	for text, want := range map[string]string{
		"one":                "one",
		"ONE":                "one",
		"Building permit":    "one",
		"Giấy phép xây nhà":  "two",
		"giay phep  xay nha": "two",
		"Tobacco Retail":     "tobacco-retail",
		"Giấy phép bán lẻ sản phẩm thuốc lá (cấp đổi)": "tobacco-retail",
		"Giấy phép xây dựng":                           `a name that only one kind has: one of one, two, tobacco-retail, or the name of one in full`,
		"xây nhà":                                      `one of one, two, tobacco-retail, or the name of one in full`,
		"":                                             `one of one, two, tobacco-retail, or the name of one in full`,
	} {
		read, err := rows(register.Form{Rules: twins}, "Số|Loại|Ngày cấp", "1/GP|"+text+"|01/02/2024")
		if err != nil {
			require.Equal(t, want, read.Faults[0].Wanted, text)
			continue
		}
		require.Equal(t, want, read.Papers[0].Kind, text)
	}

	one := register.Form{Rules: twins, Kind: "one"}
	read, err := rows(one, "Số|Ngày cấp", "1/GP|01/02/2024")
	require.NoError(t, err)
	require.Equal(t, "one", read.Papers[0].Kind)
	read, err = rows(one, "Số|Loại|Ngày cấp", "1/GP||01/02/2024", "2/GP|two|01/02/2024", "3/GP|three|01/02/2024")
	require.Error(t, err)
	require.Equal(t, "one two", read.Papers[0].Kind+" "+read.Papers[1].Kind)
	require.Equal(t, []int{4}, read.Faulted)
}

// TestNumbersStandOnce: neither of two rows with one number and kind gives a paper.
func TestNumbersStandOnce(t *testing.T) {
	read, err := rows(form, "Số|Loại|Ngày cấp",
		"1/GP|tobacco-retail|01/02/2024",
		"1/GP|alcohol-retail|01/02/2024", // another kind
		"1/gp|tobacco-retail|01/02/2025",
		"2/GP|tobacco-retail|01/02/2024",
		"1 / GP|tobacco-retail|31/02/2026", // contests it although it is faulty
		"2/GĐ|tobacco-retail|01/02/2024",
		"2/GD|tobacco-retail|01/02/2024") // another number: Đ is no D
	require.EqualError(t, err, `register: line 2: Số: "1/GP": wanted a number that no other paper of its kind has, not that of line 4
register: line 4: Số: "1/gp": wanted a number that no other paper of its kind has, not that of line 2
register: line 6: Ngày cấp: "31/02/2026": wanted a day that exists
register: line 6: Số: "1 / GP": wanted a number that no other paper of its kind has, not that of line 2`)
	require.Equal(t, []int{3, 5, 7, 8}, read.Lines)
	require.Equal(t, []int{2, 4, 6}, read.Faulted)
}

// TestIgnored: columns that are not read are told, those without a heading too.
func TestIgnored(t *testing.T) {
	read, err := rows(form, "STT||Số|Loại||Ngày cấp|Ghi chú||", "1||1/GP|tobacco-retail|gọi lại|01/02/2024|x||", "2||2/GP|tobacco-retail||01/02/2024")
	require.NoError(t, err)
	require.Equal(t, []register.Column{{1, "STT", 0}, {5, "", 0}, {7, "Ghi chú", 0}}, read.Ignored)
}

// TestFiles: how files end their lines and write their letters.
func TestFiles(t *testing.T) {
	const text = "Số;Loại;Ngày cấp\n1/GP;tobacco-retail;01/02/2024\n"
	for name, data := range map[string]string{
		"as it is":                text,
		"comma":                   strings.ReplaceAll(text, ";", ","),
		"tab":                     strings.ReplaceAll(text, ";", "\t"),
		"byte order mark":         "\ufeff" + text,
		"CRLF":                    strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":                      strings.ReplaceAll(text, "\n", "\r"),
		"no end of the last line": strings.TrimSuffix(text, "\n"),
		"sep=":                    "sep=;\n" + text,
		"commas in a title":       "Sổ, tờ, quyển, trang, năm, tháng\n" + text,
		"space before quotes":     strings.ReplaceAll(text, ";01/02/2024", `; "01/02/2024"`),
	} {
		read, err := register.CSV([]byte(data), form)
		require.NoError(t, err, name)
		require.Equal(t, "2024-02-01", read.Papers[0].Issued.String(), name)
	}
	for data, wrong := range map[string]string{
		"Sổ\nS\xe8;Lo\xb9i": "register: line 2: \"S\ufffd;Lo\ufffdi\": wanted text in UTF-8: save the file as CSV UTF-8",
		"S\x00\xd1\x1e":     "register: line 1: \"S\\x00\ufffd\\x1e\": wanted text in UTF-8: save the file as CSV UTF-8",
	} {
		read, err := register.CSV([]byte(data), form)
		require.EqualError(t, err, wrong)
		require.ErrorIs(t, err, register.ErrInvalid)
		require.Len(t, read.Faults, 1)
	}
}

// TestForms: a form is checked before anything is read.
func TestForms(t *testing.T) {
	for wrong, form := range map[string]register.Form{
		"register: rules: wanted at least one kind of paper":                          {},
		`register: kind: "Rượu": wanted a kind of the rules`:                          {Rules: rules, Kind: "Rượu"},
		`register: columns[0].heading: " *": wanted a heading with letters or digits`: {Rules: rules, Columns: []register.Column{{Heading: " *"}}},
		"register: columns[0].field: %!register.Field(99): wanted a field, or none":   {Rules: rules, Columns: []register.Column{{Heading: "Số", Field: 99}}},
		`register: columns[1].heading: "SO": wanted each heading only once`:           {Rules: rules, Columns: []register.Column{{Heading: "Số"}, {Heading: "SO"}}},
	} {
		read, err := rows(form, "Số|Loại|Ngày cấp")
		require.EqualError(t, err, wrong)
		require.Equal(t, register.Register{}, read)
		_, err = register.CSV([]byte("\xff"), form)
		require.EqualError(t, err, wrong)
	}
	var form register.Form
	require.NoError(t, json.Unmarshal([]byte(`{"rules": [{"kind": "x"}], "kind": "x", "columns": [{"heading": "Mã", "field": "number"}]}`), &form))
	require.Equal(t, register.Column{Heading: "Mã", Field: register.Number}, form.Columns[0])
	require.EqualError(t, json.Unmarshal([]byte(`{"rules": [{"kind": "x"}], "columns": [{"heading": "Mã", "field": "colour"}]}`), &form),
		`register: columns[0].field: "colour": wanted one of number, holder, kind, issued, expires, phone, unit, born, channel, extended, renewed, withdrawn, closed`)
	require.Len(t, form.Columns, 1)
}
