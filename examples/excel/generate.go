package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/motcua/motcua/calendar"
)

const (
	seed     = 2023
	licences = 752
	unit     = 274 // huyện Hoài Đức, until 30 June 2025
)

// desks are the kinds that the generated register has, as an officer would write
// them, how many in a hundred, and for how many years they are valid. The article
// names neither kinds nor shares: they are ours.
var desks = []struct {
	kind   string
	weight int
	years  int
}{
	{"Giấy phép bán lẻ sản phẩm thuốc lá", 36, 5},
	{"GIẤY PHÉP BÁN LẺ RƯỢU", 28, 5},
	{"food-safety", 24, 3},
	{"Giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng", 12, 3},
}

// awkward are rows that cannot be read, by the place that they get: holder,
// phone, kind, number, day of issue, day of expiry.
var awkward = map[int][6]any{
	40:  {"hộ kinh doanh số 801", "0912000801", desks[0].kind, "G801/GP-UBND", "31/02/2019", nil},
	95:  {"hộ kinh doanh số 802", "0912000802", desks[1].kind, "G802/GP-UBND", "05/06/19", nil},
	96:  {"hộ kinh doanh số 803", "gọi sau giờ làm việc", desks[0].kind, "G803/GP-UBND", "14/03/2019", nil},
	180: {"hộ kinh doanh số 804", "0912000804", "giấy phép karaoke", "G804/GP-UBND", "02/04/2020", nil},
	181: {"hộ kinh doanh số 805", "0912000805", desks[2].kind, nil, "20/10/2020", nil},
	260: {"hộ kinh doanh số 806", "0912000806", desks[2].kind, "G806/GP-UBND", "2020", nil},
	333: {"hộ kinh doanh số 807", "0912000807", desks[1].kind, "G807/GP-UBND", "18/09/2018", nil},
	334: {"hộ kinh doanh số 808", "0912000808", desks[1].kind, "G807/GP-UBND", "18/09/2018", nil},
	410: {"hộ kinh doanh số 809", "0912000809", desks[3].kind, "G809/GP-UBND", "12/31/2020", nil},
	500: {"hộ kinh doanh số 810", 9.12000810e20, desks[0].kind, "G810/GP-UBND", "07/07/2018", nil},
	501: {"hộ kinh doanh số 811", "0912000811", desks[0].kind, "G811/GP-UBND", nil, "30/06/2023"},
	620: {"hộ kinh doanh số 812", "0912000812", desks[0].kind, "G812/GP-UBND", 43500.75, nil},
	621: {"Thị trấn Trạm Trôi", nil, nil, nil, nil, nil},
}

// generator writes a register such as an office keeps: over years, by several
// hands.
type generator struct {
	f              *excelize.File
	draw           *rand.Rand
	line           int // the last that is written, from 1
	date, clock    int // styles of cells
	holder, number int
	alone          int // the line of the last licence whose holder has no other so far
	err            error
}

const generated = "Sổ giấy phép"

// generate writes a register, the same for the same seed.
func generate(name string, seed uint64) error {
	f := excelize.NewFile()
	defer f.Close() // it holds temporary files only: what failed is told by save
	g := &generator{f: f, draw: rand.New(rand.NewPCG(seed, 1))}
	made := "2023-01-01T00:00:00Z"
	g.keep(f.SetDocProps(&excelize.DocProperties{Title: "Sổ giả lập", Creator: "motcua", Created: made, Modified: made, Language: "vi"}))
	short, long := "dd-mm-yy", "dd/mm/yyyy hh:mm"
	g.date, g.clock = g.style(short), g.style(long)
	g.sheets()
	g.heading()
	for i := range licences {
		if row, found := awkward[i]; found {
			g.write(row[:]...)
		}
		if i%240 == 239 {
			g.line++ // a blank row
		}
		g.licence(i)
	}
	if g.err != nil {
		return g.err
	}
	return save(f, name)
}

func (g *generator) keep(err error) {
	if g.err == nil {
		g.err = err
	}
}

func (g *generator) style(format string) int {
	id, err := g.f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	g.keep(err)
	return id
}

// sheets makes the sheet of the register and two beside it that are none: one
// that tells how to fill it in, and last year's, hidden.
func (g *generator) sheets() {
	g.keep(g.f.SetSheetName("Sheet1", "Hướng dẫn"))
	g.keep(g.f.SetCellValue("Hướng dẫn", "A1", "Mỗi dòng một giấy phép. Sổ giả lập, không có dữ liệu của người thật."))
	for _, name := range []string{"Sổ cũ", generated} {
		_, err := g.f.NewSheet(name)
		g.keep(err)
	}
	g.keep(g.f.SetSheetRow("Sổ cũ", "A1", &[]string{"Số giấy phép", "Loại giấy phép", "Ngày cấp"}))
	g.keep(g.f.SetSheetVisible("Sổ cũ", false))
	for column, width := range map[string]float64{"A": 6, "B": 26, "C": 15, "D": 42, "E": 17, "F": 14, "G": 14, "H": 12, "I": 14, "J": 20} {
		g.keep(g.f.SetColWidth(generated, column, column, width))
	}
}

// heading writes titles, a heading that is merged over two rows, and one that
// numbers its columns.
func (g *generator) heading() {
	rows := [][]any{
		{"SỔ THEO DÕI GIẤY PHÉP KINH DOANH CÓ ĐIỀU KIỆN"},
		{fmt.Sprintf("Sổ giả lập, hạt giống %d", seed)},
		{},
		{"STT", "Cơ sở kinh doanh", "Điện thoại", "Giấy phép", nil, nil, nil, "Mã đơn vị cấp", "Ngày thu hồi", "Ghi chú"},
		{nil, nil, nil, "Loại", "Số", "Ngày cấp", "Có giá trị đến"},
		{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"},
	}
	for i := range rows {
		g.keep(g.f.SetSheetRow(generated, fmt.Sprintf("A%d", i+1), &rows[i]))
	}
	for _, merge := range []string{"A1:J1", "A2:J2", "A4:A5", "B4:B5", "C4:C5", "D4:G4", "H4:H5", "I4:I5", "J4:J5"} {
		from, to := merge[:2], merge[3:]
		g.keep(g.f.MergeCell(generated, from, to))
	}
	g.line = len(rows)
}

// write writes a row from its second column on.
func (g *generator) write(cells ...any) {
	g.line++
	for i, value := range cells {
		name, err := excelize.CoordinatesToCellName(i+2, g.line)
		g.keep(err)
		if value != nil {
			g.keep(g.f.SetCellValue(generated, name, value))
		}
		if value == 43500.75 { // a day with an hour, as a form may have filled in
			g.keep(g.f.SetCellStyle(generated, name, name, g.clock))
		}
	}
}

// licence writes a good row. It ends between January 2023 and June 2024; one in
// fourteen was withdrawn, one in nine is the second of its holder.
func (g *generator) licence(i int) {
	desk := desks[0]
	drawn := g.draw.IntN(100)
	for _, desk = range desks {
		if drawn -= desk.weight; drawn < 0 {
			break
		}
	}
	expires := calendar.NewDate(2023, time.January, 1).AddDays(g.draw.IntN(547))
	issued := expires.AddMonths(-12 * desk.years)
	g.number++
	g.write(nil, nil, desk.kind, fmt.Sprintf("%04d/GP-UBND", g.number), nil, nil, unit)
	g.keep(g.f.SetCellValue(generated, fmt.Sprintf("A%d", g.line), i+1))
	g.owner(i)
	g.day("F", issued, i)
	if i%4 == 0 { // the office reckons it in the sheet, which keeps the value too
		g.keep(g.f.SetCellValue(generated, fmt.Sprintf("G%d", g.line), serial(expires)))
		g.keep(g.f.SetCellFormula(generated, fmt.Sprintf("G%d", g.line), fmt.Sprintf("EDATE(F%d,%d)", g.line, 12*desk.years)))
		g.keep(g.f.SetCellStyle(generated, fmt.Sprintf("G%d", g.line), fmt.Sprintf("G%d", g.line), g.date))
	}
	if g.draw.IntN(14) == 0 {
		g.day("I", expires.AddDays(-g.draw.IntN(200)), i)
	}
}

// owner writes the holder and the phone number, as text or, as many sheets have
// it, as a number without its 0. Some have the licence above too: one cell.
func (g *generator) owner(i int) {
	if g.draw.IntN(9) == 0 && g.alone == g.line-1 {
		for _, column := range []string{"B", "C"} {
			g.keep(g.f.MergeCell(generated, fmt.Sprintf("%s%d", column, g.alone), fmt.Sprintf("%s%d", column, g.line)))
		}
		return
	}
	g.holder++
	g.alone = g.line
	g.keep(g.f.SetCellValue(generated, fmt.Sprintf("B%d", g.line), fmt.Sprintf("hộ kinh doanh số %03d", g.holder)))
	var phone any = fmt.Sprintf("0%d", 912_000_000+g.holder)
	if i%5 == 0 {
		phone = 912_000_000 + g.holder
	}
	g.keep(g.f.SetCellValue(generated, fmt.Sprintf("C%d", g.line), phone))
}

// day writes a day in one of the ways that registers mix.
func (g *generator) day(column string, d calendar.Date, i int) {
	name := fmt.Sprintf("%s%d", column, g.line)
	year, month, day := d.Civil()
	switch i % 10 {
	case 3:
		g.keep(g.f.SetCellValue(generated, name, fmt.Sprintf("%02d/%02d/%d", day, month, year)))
	case 5:
		g.keep(g.f.SetCellValue(generated, name, fmt.Sprintf("%d.%d.%d", day, month, year)))
	case 7:
		g.keep(g.f.SetCellValue(generated, name, d.String()))
	case 9:
		g.keep(g.f.SetCellValue(generated, name, serial(d)))
	default:
		g.keep(g.f.SetCellValue(generated, name, serial(d)))
		g.keep(g.f.SetCellStyle(generated, name, name, g.date))
	}
}

// serial is the number that spreadsheets have for a day.
func serial(d calendar.Date) int { return d.DaysSince(calendar.NewDate(1899, time.December, 30)) }
