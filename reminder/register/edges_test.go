package register_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/register"
)

// one is a form for registers of one kind of paper.
var one = register.Form{Rules: rules, Kind: "tobacco-retail"}

// TestNoColumnIsTakenForAnother: registers name the holder's card, or the paper
// before this one, beside the licence. Where two columns could say a field, either
// the right one does or the office is asked; a register without a fault has the
// licence's own number and days, never those of a card.
func TestNoColumnIsTakenForAnother(t *testing.T) {
	const card, licence = "001090000001", "7/GP"
	for why, lines := range map[string][]string{
		"a card in parentheses": {"Chủ cơ sở|Số (CCCD)|Số giấy phép kinh doanh|Ngày cấp giấy phép",
			"A|001090000001|7/GP|03/04/2024"},
		"a paper of identity in parentheses": {"Chủ cơ sở|Số giấy tờ (CCCD/CMND)|Số giấy phép bán lẻ thuốc lá|Ngày cấp giấy phép",
			"A|001090000001|7/GP|03/04/2024"},
		"the day of a card in parentheses": {"Số giấy phép|Ngày cấp (CCCD)|Ngày cấp giấy phép kinh doanh",
			"7/GP|01/02/2015|03/04/2024"},
		"the day of a card, after its number": {"Chủ cơ sở|Số CCCD|Ngày cấp|Nơi cấp|Số giấy phép bán lẻ thuốc lá|Ngày cấp giấy phép bán lẻ thuốc lá",
			"A|001090000001|01/02/2015|Cục CSQLHC|7/GP|03/04/2024"},
		"the paper before, in parentheses": {"Số giấy phép mới|Số giấy phép (cũ)|Ngày cấp",
			"7/GP|1/GP|03/04/2024"},
		"the only number is the card's": {"Chủ cơ sở|Số (CCCD)|Ngày cấp",
			"A|001090000001|03/04/2024"},
	} {
		read, err := rows(one, lines...)
		for _, paper := range read.Papers {
			require.NotEqual(t, card, paper.ID, why)
			require.Equal(t, licence, paper.ID, why)
			require.Equal(t, "2024-04-03", paper.Issued.String(), why)
		}
		require.True(t, err != nil || len(read.Papers) > 0, why)
		accounted(t, read, len(lines))
	}
}

// TestPapersBesideThisOne: a number of the holder's card, or of the paper before,
// is not that of the paper, even where it is the only one.
func TestPapersBesideThisOne(t *testing.T) {
	for _, heading := range []string{"Số giấy phép cũ", "Số giấy phép trước", "Số giấy phép trước đây", "Số giấy tờ tùy thân", "Số giấy CMND của chủ hộ", "Số GCN căn cước"} {
		read, err := rows(one, "Chủ cơ sở|Ngày cấp|"+heading, "A|03/04/2024|1/GP")
		require.EqualError(t, err, "register: line 1: wanted a column for the number, such as Số giấy phép", heading)
		require.Empty(t, read.Papers)
		accounted(t, read, 2)
	}
}

// TestTheLastDayOfThePaperBefore is no last day of this one.
func TestTheLastDayOfThePaperBefore(t *testing.T) {
	read, err := rows(one, "Số|Ngày cấp|Ngày hết hạn (cũ)|Ngày hết hạn giấy phép mới", "7/GP|03/04/2024|03/04/2023|03/04/2029")
	if err == nil {
		require.Equal(t, "2029-04-03", read.Papers[0].Expires.String())
	}
}

// TestNumbersThatLookTheSame are the same: copying leaves characters that nobody
// sees.
func TestNumbersThatLookTheSame(t *testing.T) {
	for why, again := range map[string]string{
		"left-to-right mark": "7/Cấp\u200e",
		"soft hyphen":        "7/\u00adCấp",
		"word joiner":        "7/\u2060Cấp",
		"no-break space":     "7\u00a0/\u00a0Cấp",
	} {
		read, err := rows(one, "Số|Ngày cấp", "7/Cấp|03/04/2024", again+"|03/04/2025")
		require.Error(t, err, why)
		require.Equal(t, []int{2, 3}, read.Faulted, why)
	}
}

// TestInvisibleCharactersInPhones: contacts copied from a phone or a mail program
// stand between marks of direction.
func TestInvisibleCharactersInPhones(t *testing.T) {
	read, err := rows(one, "Số|Ngày cấp|SĐT", "7/GP|03/04/2024|\u202a0912345678\u202c")
	require.NoError(t, err)
	require.Equal(t, "0912345678", read.Papers[0].Contact)
}

// TestControlCharactersAreFaults: a paper's number goes into messages and into
// calendars, which cannot write them, and then refuse all the others too.
func TestControlCharactersAreFaults(t *testing.T) {
	for _, cell := range []string{"7/GP\x07", "7\x1b/GP", "7/GP\x7f"} {
		read, err := rows(one, "Số|Chủ cơ sở|Ngày cấp", cell+"|A|03/04/2024")
		require.Error(t, err, "%q", cell)
		require.Empty(t, read.Papers)
	}
}

// TestErrorsOfSpreadsheets are no values, whichever program wrote them.
func TestErrorsOfSpreadsheets(t *testing.T) {
	for _, cell := range []string{"#N/A", "#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "########", "Err:502", "Err:522"} {
		read, err := rows(one, "Số|Chủ cơ sở|Ngày cấp", cell+"|A|03/04/2024")
		require.Error(t, err, cell)
		require.Empty(t, read.Papers)
	}
}

// TestARowWithinAQuoteIsNotLost: a quote that was typed before a name and one
// after another make two rows one, with the number of the first and the day of the
// second.
func TestARowWithinAQuoteIsNotLost(t *testing.T) {
	read, err := register.CSV([]byte("Số,Chủ cơ sở,Ngày cấp\n1/GP,\"Hộ A,01/01/2020\n2/GP,Hộ B\",01/01/2021\n3/GP,C,01/01/2022\n"), one)
	require.Error(t, err)
	for _, paper := range read.Papers {
		require.Equal(t, "3/GP", paper.ID)
	}
}

// TestWhatStandsBesideAKind is not thrown away: a licence that was withdrawn is
// not reminded of.
func TestWhatStandsBesideAKind(t *testing.T) {
	read, _ := rows(form, "Số|Loại|Ngày cấp", "7/GP|Giấy phép bán lẻ rượu (đã thu hồi)|03/04/2024")
	require.Empty(t, read.Papers)
}

// TestNoRows: no sequence has no rows.
func TestNoRows(t *testing.T) {
	require.NotPanics(t, func() {
		_, err := register.Read(nil, form)
		require.Error(t, err)
	})
}

// TestMoreHeadings: those that the words of papers, of other papers and of
// endlessness turn on.
func TestMoreHeadings(t *testing.T) {
	for _, heading := range []string{"Tên loại", "Mã số"} { // say something of the holder, or of goods
		read, err := rows(one, "Chủ cơ sở|Ngày cấp|"+heading, "A|03/04/2024|x")
		require.Error(t, err, heading)
		require.Equal(t, heading, read.Ignored[len(read.Ignored)-1].Heading)
	}
	for _, words := range []string{"Không thời hạn", "vô thời hạn", "KHÔNG XÁC ĐỊNH THỜI HẠN", "lâu dài", "không có thời hạn", "no expiry", "unlimited", "Indefinite"} {
		read, err := rows(register.Form{Rules: rules, Kind: "household-business"}, "Số|Ngày cấp|Ngày hết hạn", "7|03/04/2024|"+words)
		require.NoError(t, err, words)
		require.True(t, read.Papers[0].Expires.IsZero())
	}
}

// TestHeadingsOfUnequalLength: programs leave out the empty cells at the end of a
// row, in either row of a merged heading, and in a row that is no heading at all.
func TestHeadingsOfUnequalLength(t *testing.T) {
	for why, lines := range map[string][]string{
		"the upper row is short": {"Chủ cơ sở|Giấy phép", "|Số|Loại|Ngày cấp", "A|7/GP|tobacco-retail|03/04/2024"},
		"the lower row is short": {"Chủ cơ sở|Giấy phép|||SĐT", "|Số|Loại|Ngày cấp", "A|7/GP|tobacco-retail|03/04/2024|0912345678"},
	} {
		read, err := rows(form, lines...)
		require.NoError(t, err, why)
		require.Equal(t, []int{1, 2}, read.Headings, why)
		require.Equal(t, "7/GP", read.Papers[0].ID, why)
	}
	read, err := rows(form, "Số|Loại|Ngày cấp|Ghi chú", "7/GP|tobacco-retail|03/04/2024", "Số|Loại|Ngày cấp")
	require.Error(t, err, "a row that has part of a heading does not repeat it")
	require.Equal(t, []int{3}, read.Faulted)
}

// TestEdgesOfNumbers: the shortest and the longest that are one.
func TestEdgesOfNumbers(t *testing.T) {
	for text, phone := range map[string]string{
		"+85212345":         "+85212345", // eight digits, the least
		"+8521234":          "",
		"+123456789012345":  "+123456789012345", // fifteen, the most
		"+1234567890123456": "",
	} {
		read, err := rows(one, "Số|Ngày cấp|SĐT", "7/GP|03/04/2024|"+text)
		require.Equal(t, phone == "", err != nil, text)
		if phone != "" {
			require.Equal(t, phone, read.Papers[0].Contact)
		}
	}
	for text, times := range map[string]int{"0": 0, "2.0": 2, "99": 99, "100": -1, "100.0": -1, "-1": -1, "2.5": -1} {
		read, err := rows(one, "Số|Ngày cấp|Số lần gia hạn", "7/GP|03/04/2024|"+text)
		require.Equal(t, times < 0, err != nil, text)
		if times >= 0 {
			require.Equal(t, times, read.Papers[0].Extended)
		}
	}
	for _, text := range []string{"031/12/2026", "31/012/2026", "ngày 05 tháng 03 năm 2026 nhé", "ngay thang 3 nam 2026", "Thứ 5 tháng 3 năm 2026"} {
		_, err := register.ParseDate(text)
		require.Error(t, err, text)
	}
}

// TestCellsWithManySpaces: doubled, and of every kind, wherever they stand.
func TestCellsWithManySpaces(t *testing.T) {
	for _, cell := range []string{"Quán  Hoa", " Quán Hoa", "Quán Hoa ", "Quán\tHoa", "Quán\nHoa", "Quán\u00a0Hoa", "Quán\u3000Hoa", "Qu\u200bán Hoa", "Quán\u2060 Hoa", "\ufeffQuán Hoa", "'Quán Hoa"} {
		read, err := rows(one, "Số|Chủ cơ sở|Ngày cấp", "7/GP|"+cell+"|03/04/2024")
		require.NoError(t, err, "%q", cell)
		require.Equal(t, "Quán Hoa", read.Papers[0].Holder, "%q", cell)
	}
	read, err := rows(one, "Số|Chủ cơ sở|Ngày cấp", "7/GP|Qu\xe1n|03/04/2024")
	require.Error(t, err)
	require.True(t, strings.Contains(read.Faults[0].Value, "\ufffd"))
	require.Equal(t, []reminder.Paper{}, read.Papers)
}

// TestMonthsBeforeDays: a program set to American English writes month/day/year
// for all of a column. Where one cell shows it, the days of the others that could
// be read either way are not to be relied on.
func TestMonthsBeforeDays(t *testing.T) {
	read, err := rows(one, "Số|Ngày cấp|Ngày hết hạn",
		"1/GP|12/31/2024|31/12/2029", // the 31st of December
		"2/GP|03/04/2024|31/12/2029", // the 4th of March, then, not the 3rd of April
		"3/GP|05/05/2024|31/12/2029") // the same either way
	require.Error(t, err)
	for i, paper := range read.Papers {
		require.Equal(t, "3/GP", paper.ID, "line %d: %v", read.Lines[i], paper.Issued)
	}
	require.Contains(t, read.Faulted, 3)
}
