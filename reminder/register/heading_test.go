package register_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/register"
)

// rules are a few kinds of paper, one of each way to end that the reader knows.
var rules = []reminder.Rule{
	{Kind: "tobacco-retail", Name: motcua.Text{VI: "Giấy phép bán lẻ sản phẩm thuốc lá", EN: "Tobacco retail licence"},
		Validity: reminder.Validity{By: reminder.ByTerm}},
	{Kind: "alcohol-retail", Name: motcua.Text{VI: "Giấy phép bán lẻ rượu", EN: "Alcohol retail licence"},
		Validity: reminder.Validity{By: reminder.ByTerm}},
	{Kind: "work-permit", Name: motcua.Text{VI: "Giấy phép lao động", EN: "Work permit"},
		Validity: reminder.Validity{By: reminder.ByPrint}},
	{Kind: "household-business", Name: motcua.Text{VI: "Giấy chứng nhận đăng ký hộ kinh doanh", EN: "Household business certificate"},
		Validity: reminder.Validity{By: reminder.ByNothing}},
	{Kind: "identity-card", Name: motcua.Text{VI: "Thẻ căn cước", EN: "Identity card"},
		Validity: reminder.Validity{By: reminder.ByAge}},
}

var form = register.Form{Rules: rules}

// rows reads rows whose cells stand between bars, on lines from 1.
func rows(form register.Form, lines ...string) (register.Register, error) {
	return register.Read(func(yield func(int, []string) bool) {
		for i, line := range lines {
			if !yield(i+1, strings.Split(line, "|")) {
				return
			}
		}
	}, form)
}

// TestHeadings: headings that offices use, and the fields they are.
func TestHeadings(t *testing.T) {
	for field, headings := range map[register.Field][]string{
		register.Number: {"Số", "SỐ", "so", "  Số   giấy phép ", "Số\ngiấy phép", "So giay phep", "Số GP", "Số GPKD", "Số GCN", "Số GCN ATTP", "Số hiệu",
			"Số hiệu GCN", "Số giấy phép (cũ và mới)", "Số giấy chứng nhận đủ điều kiện ATTP", "Mã số giấy phép", "SO\u0302\u0301 GIA\u0302\u0301Y PHE\u0301P",
			"Licence number", "License No.", "Permit number", "ID"},
		register.Holder: {"Chủ cơ sở", "Tên cơ sở", "Họ tên", "Họ và tên", "HỌ VÀ TÊN", "Hộ kinh doanh", "Tên hộ kinh doanh", "Tổ chức, cá nhân", "Tên tổ chức/cá nhân",
			"Tên cá nhân, tổ chức", "Doanh nghiệp", "Tên", "Holder", "Name of holder"},
		register.Kind: {"Loại", "Loại giấy phép", "Loại giấy tờ", "Tên giấy tờ", "Tên giấy phép", "Tên loại giấy phép", "Loại GP", "Giấy tờ", "Kind", "Licence type"},
		register.Issued: {"Ngày cấp", "Ngày cấp GCN", "Ngày cấp giấy phép", "Ngày cấp phép", "Ngày, tháng, năm cấp", "ngay cap", "Ngày cấp (dd/mm/yyyy)", "Ngày cấp *",
			"Issue date", "Issued"},
		register.Expires: {"Ngày hết hạn", "Hết hạn", "Có giá trị đến", "Có giá trị đến ngày", "Thời hạn đến", "Ngày hết hiệu lực", "Hiệu lực đến ngày", "Ngày hết hạn GP",
			"Expiry date", "Valid until"},
		register.Phone: {"Điện thoại", "SĐT", "S.Đ.T", "sdt", "Số điện thoại", "Số ĐT", "Zalo", "Điện thoại/Zalo", "Điện thoại liên hệ", "Phone", "Tel."},
		register.Unit:  {"Mã đơn vị", "Mã cơ quan cấp", "Unit"},
		register.Born:  {"Ngày sinh", "Ngày tháng năm sinh", "Date of birth"},

		register.Channel:   {"Kênh nhận tin", "Kênh", "Channel"},
		register.Extended:  {"Số lần gia hạn", "Extensions"},
		register.Renewed:   {"Ngày thay thế", "Renewed"},
		register.Withdrawn: {"Ngày thu hồi", "Revoked"},
		register.Closed:    {"Ngày chấm dứt hoạt động", "Ngày đóng cửa", "Closed"},
		0: {"STT", "TT", "Số TT", "Số thứ tự", "No.", "Ghi chú", "Địa chỉ", "Số nhà", "Số lượng", "Số CCCD", "Số giấy tờ tùy thân", "Số giấy phép cũ", "Nơi cấp",
			"Cơ quan cấp", "Ngày cấp lại", "Ngày gia hạn", "Ngày cấp CCCD", "Năm sinh", "Thời hạn", "Loại hình kinh doanh", "Tên hàng", "Mã số thuế", "Tình trạng"},
	} {
		for _, heading := range headings {
			// The heading among others that make it one; the other with its field gives way.
			others := []string{"Số giấy phép", "Chủ cơ sở", "Loại giấy phép", "Ngày cấp"}
			others = slices.DeleteFunc(others, func(other string) bool {
				return map[string]register.Field{"Số giấy phép": 1, "Chủ cơ sở": 2, "Loại giấy phép": 3, "Ngày cấp": 4}[other] == field
			})
			if field == register.Issued {
				others = append(others, "Hết hạn")
			}
			read, err := rows(form, strings.Join(append(others, heading), "|"))
			require.NoError(t, err, heading)
			columns := read.Columns
			if field == 0 {
				columns = read.Ignored
			}
			require.NotEmpty(t, columns, heading)
			last := columns[len(columns)-1]
			require.Equal(t, register.Column{Place: len(others) + 1, Heading: strings.Join(strings.Fields(heading), " "), Field: field}, last)
		}
	}
}

// TestFormsSayWhatHeadingsMean: what an office calls its columns goes before what
// the package knows.
func TestFormsSayWhatHeadingsMean(t *testing.T) {
	lines := []string{"Số QĐ|Chủ cơ sở|Tên cơ sở|Ngày cấp|Ngày cấp lại|SĐT|Zalo", "7/QĐ|Nguyễn Văn A|Tạp hóa A|01/02/2020|01/02/2025|0912345678|0912345679"}
	_, err := rows(register.Form{Rules: rules, Kind: "tobacco-retail"}, lines...)
	require.EqualError(t, err, `register: line 1: Tên cơ sở: "column 3": wanted one column for holder: column 2, Chủ cơ sở, says it too; the form can say which does
register: line 1: Zalo: "column 7": wanted one column for phone: column 6, SĐT, says it too; the form can say which does
register: line 1: wanted a column for the number, such as Số giấy phép`)

	read, err := rows(register.Form{Rules: rules, Kind: "tobacco-retail", Columns: []register.Column{
		{Heading: "so qd", Field: register.Number}, {Heading: "Tên cơ sở", Field: register.Holder},
		{Heading: "Ngày cấp lại", Field: register.Issued}, {Heading: "ZALO"},
	}}, lines...)
	require.NoError(t, err)
	paper := read.Papers[0]
	require.Equal(t, "7/QĐ Tạp hóa A 2025-02-01 0912345678", strings.Join([]string{paper.ID, paper.Holder, paper.Issued.String(), paper.Contact}, " "))
	require.Equal(t, []register.Column{{2, "Chủ cơ sở", 0}, {4, "Ngày cấp", 0}, {7, "Zalo", 0}}, read.Ignored)
}

// TestFormsSayWhatMergedHeadingsMean: by both rows, or by the lower.
func TestFormsSayWhatMergedHeadingsMean(t *testing.T) {
	read, err := rows(register.Form{Rules: rules, Kind: "tobacco-retail", Columns: []register.Column{
		{Heading: "Cấp lại / Ngày", Field: register.Issued}, {Heading: "Mã", Field: register.Number},
	}}, "Chủ cơ sở|Lần đầu||Cấp lại|", "|Số|Ngày cấp|Mã|Ngày", "A|1/GP|01/02/2020|2/GP|01/02/2025")
	require.NoError(t, err)
	require.Equal(t, "2/GP 2025-02-01", read.Papers[0].ID+" "+read.Papers[0].Issued.String())
}

// TestHeadingsStandAbove: among the first 200 rows.
func TestHeadingsStandAbove(t *testing.T) {
	lines := append(make([]string, 199), "Số|Loại|Ngày cấp", "1/GP|tobacco-retail|01/02/2024")
	read, err := rows(form, lines...)
	require.NoError(t, err)
	require.Len(t, read.Papers, 1)
	read, err = rows(form, append([]string{""}, lines...)...)
	require.Error(t, err)
	require.Equal(t, []int{201, 202}, read.Titles)
}

// TestFaultyHeadings: what a heading lacks; no row below it is read.
func TestFaultyHeadings(t *testing.T) {
	const none = "wanted a row of headings with the number or the holder, and the day of issue or of expiry, such as Số giấy phép and Ngày cấp"
	for wrong, lines := range map[string][]string{
		"register: " + none:         {"Xã An Khánh", "", "1|2|3"},
		"register: line 2: " + none: {"SỔ THEO DÕI", "Số|Loại|Chủ cơ sở", "1/GP|tobacco-retail|A"},
		"register: line 1: wanted a column for the number, such as Số giấy phép":                                                     {"Chủ cơ sở|Loại|Ngày cấp", "A|tobacco-retail|01/02/2024"},
		"register: line 1: wanted a column for the day of issue, such as Ngày cấp":                                                   {"Số|Loại|Ngày hết hạn", "A|tobacco-retail|01/02/2024"},
		"register: line 1: wanted a column for the kind, such as Loại giấy phép, or a form that names the kind":                      {"Số|Ngày cấp", "1/GP|01/02/2024"},
		`register: line 1: Số GCN: "column 2": wanted one column for number: column 1, Số, says it too; the form can say which does`: {"Số|Số GCN|Loại|Ngày cấp", "1|2|tobacco-retail|01/02/2024"},
	} {
		read, err := rows(form, lines...)
		require.EqualError(t, err, wrong)
		require.ErrorIs(t, err, motcua.ErrInvalid)
		require.Empty(t, read.Papers)
		accounted(t, read, len(lines))
	}
	read, err := register.Read(func(func(int, []string) bool) {}, form)
	require.EqualError(t, err, "register: "+none)
	require.Len(t, read.Faults, 1)
}

// TestMergedHeadings: a row completes the one above it, or it does not.
func TestMergedHeadings(t *testing.T) {
	for name, c := range map[string]struct {
		lines    []string
		headings []int
		columns  string
	}{
		"a group of columns": {
			[]string{"STT|Chủ cơ sở|Giấy phép|||SĐT", "||Số|Loại|Ngày cấp|"}, []int{1, 2},
			"Chủ cơ sở, Giấy phép / Số, Giấy phép / Loại, Giấy phép / Ngày cấp, SĐT"},
		"an identity card beside the paper": {
			[]string{"Họ tên|CCCD||Giấy phép||", "|Số|Ngày cấp|Số|Loại|Ngày cấp"}, []int{1, 2},
			"Họ tên, Giấy phép / Số, Giấy phép / Loại, Giấy phép / Ngày cấp"},
		"the holder's name and phone": {
			[]string{"Chủ hộ||Giấy phép||", "Họ tên|SĐT|Số|Loại|Ngày cấp"}, []int{1, 2},
			"Chủ hộ / Họ tên, Chủ hộ / SĐT, Giấy phép / Số, Giấy phép / Loại, Giấy phép / Ngày cấp"},
		"a column without an upper heading": {
			[]string{"|Chủ cơ sở|Giấy phép||", "STT||Số|Loại|Ngày cấp"}, []int{1, 2},
			"Chủ cơ sở, Giấy phép / Số, Giấy phép / Loại, Giấy phép / Ngày cấp"},
		"a part of the address": {
			[]string{"Số|Loại|Ngày cấp|Địa chỉ||SĐT", "|||Thôn|Xã|"}, []int{1}, // the row below has none that is known
			"Số, Loại, Ngày cấp, SĐT"},
		"a title is no group": {
			[]string{"SỔ CẤP PHÉP||", "Số|Loại|Ngày cấp"}, []int{2},
			"Số, Loại, Ngày cấp"},
		"the head of an official form is no group": {
			[]string{"ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|", "Số|Loại|Ngày cấp"}, []int{2},
			"Số, Loại, Ngày cấp"},
		"columns with numbers": {
			[]string{"Số|Loại|Ngày cấp", "(1)|(2)|(3)"}, []int{1, 2},
			"Số, Loại, Ngày cấp"},
		"columns with letters and numbers": {
			[]string{"STT|Số|Loại|Ngày cấp", "A|1|2|3"}, []int{1, 2},
			"Số, Loại, Ngày cấp"},
		"repeated on every page": {
			[]string{"Số|Loại|Ngày cấp", "1|2|3", "", "Số|Loại | Ngày cấp", "1|2|3"}, []int{1, 2, 4, 5},
			"Số, Loại, Ngày cấp"},
		"a cell that is like a heading": {
			[]string{"Số|Loại|Ngày cấp|Kênh", "1/GP|tobacco-retail|01/02/2024|Zalo"}, []int{1},
			"Số, Loại, Ngày cấp, Kênh"},
	} {
		read, _ := rows(form, c.lines...)
		require.Equal(t, c.headings, read.Headings, name)
		var columns []string
		for _, column := range read.Columns {
			columns = append(columns, column.Heading)
		}
		require.Equal(t, c.columns, strings.Join(columns, ", "), name)
		accounted(t, read, len(c.lines))
	}
}

// accounted wants each of the lines from 1 to n in one list, once.
func accounted(t testing.TB, r register.Register, n int) {
	t.Helper()
	lines := slices.Sorted(slices.Values(slices.Concat(r.Lines, r.Faulted, r.Unread, r.Titles, r.Headings, r.Blank)))
	require.Len(t, lines, n)
	for i, line := range lines {
		require.Equal(t, i+1, line)
	}
	require.Len(t, r.Lines, len(r.Papers))
}
