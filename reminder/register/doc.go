// Package register reads the register of licences that an office keeps in a
// spreadsheet, into papers that a planner reminds of. [CSV] reads a file, [Read]
// the rows of any other:
//
//	rules := vietnam.Config().Rules
//	read, err := register.CSV(data, register.Form{Rules: rules})
//	if err != nil {
//		log.Println(err) // every bad row, one line a fault; the papers are good all the same
//	}
//	for i, paper := range read.Papers {
//		fmt.Println(read.Lines[i], paper.ID, paper.Expires)
//	}
//	for _, column := range read.Ignored {
//		log.Println("not read:", column.Heading)
//	}
//
// # Nothing is lost, nothing is guessed
//
// Both the papers and the error are worth having: the papers are those of the
// rows without a fault, the error is what [Register.Faults] says, in words. A
// line is a row of the sheet as spreadsheets number it, from 1. For all rows, of
// every register but a file that is not UTF-8,
//
//	rows = Titles + Headings + Blank + Unread + Faulted + Lines
//
// with each line in one of them only, and
//
//	err == nil if there are no Faults, and then Faulted and Unread are empty
//
// A row of which one cell is bad gives no paper, as a paper without its phone
// number, or with half of its days, would be reminded of wrongly. Nor does either
// of two rows with one number and kind: which one holds is for the office to say.
// Papers have their number, kind and day of issue, and the last valid day where
// their kind always has it printed. Whether the law bears them out the planner
// says: what a reminder.PaperError tells of stands on Lines[Index].
//
// # Headings
//
// The heading is the first of the first 200 rows that has the number or the
// holder, and the day of issue or of expiry; what stands above it are titles. A
// row below completes it where headings are merged ("Giấy phép" over "Số" and
// "Ngày cấp"), a row that numbers the columns belongs to it, and where it is
// repeated further down it is a heading again. Case, diacritics, spaces, line
// breaks and what stands in parentheses do not matter. Known are, with others
// like them:
//
//	number     Số, Số giấy phép, Số GCN…, Số hiệu, Licence number
//	holder     Chủ cơ sở, Tên cơ sở, Họ và tên, Hộ kinh doanh, Tổ chức, cá nhân, Holder
//	kind       Loại, Loại giấy phép, Tên giấy tờ, Kind
//	issued     Ngày cấp, Ngày cấp GCN…, Issue date
//	expires    Ngày hết hạn, Có giá trị đến, Thời hạn đến, Expiry date
//	phone      Điện thoại, SĐT, Số điện thoại, Zalo, Phone
//	unit       Mã đơn vị, Mã cơ quan cấp, Unit: codes, not names
//	born       Ngày sinh, Date of birth
//	channel    Kênh nhận tin, Channel
//	extended   Số lần gia hạn, Extensions
//	renewed    Ngày thay thế, Renewed
//	withdrawn  Ngày thu hồi, Revoked
//	closed     Ngày chấm dứt hoạt động, Ngày đóng cửa, Closed
//
// "Ngày gia hạn" and "Ngày cấp lại" mean different things in different offices
// and are not read; a [Form] says what they, and headings that are not known, are.
// Two columns for one field are a fault, and then no row is read.
//
// # Cells
//
// Days are what [ParseDate] reads; but for a birthday, from 1954 on. A kind is the
// rules' word for it or its name in either language. Cells of dashes are empty.
// The line breaks and double spaces of a cell become single spaces, and an
// apostrophe before it, by which spreadsheets mark text, is left out. A number
// that a spreadsheet has shortened (1.2E+11), one of its errors (#N/A) and broken
// characters are faults.
//
// A phone number keeps its digits; spaces, dots, hyphens and parentheses are left
// out. A spreadsheet that takes it for a number drops its leading 0, which is put
// back where nine digits begin with 3, 5, 7, 8 or 9, as mobile numbers do after it.
// +84 and what follows it is written with 0, so that one number is one contact.
package register
