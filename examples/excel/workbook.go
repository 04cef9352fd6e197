package main

import (
	"io"
	"math"
	"os"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/motcua/motcua/calendar"
)

// The sheets that are written, in this order.
const (
	planSheet    = "Kế hoạch"
	faultSheet   = "Chỗ cần sửa"
	summarySheet = "Tổng hợp"
)

// writeWorkbook writes the plan. Nothing in the file depends on the hour, or the
// machine, at which it is written.
func writeWorkbook(name string, p *plan, progress io.Writer) error {
	f := excelize.NewFile()
	defer f.Close() // it holds temporary files only: what failed is told by save
	made := p.on.String() + "T00:00:00Z"
	if err := f.SetDocProps(&excelize.DocProperties{Title: "Kế hoạch nhắc", Creator: "motcua", Created: made, Modified: made, Language: "vi"}); err != nil {
		return err
	}
	look, err := newLook(f, p.on)
	if err != nil {
		return err
	}
	if err := f.SetSheetName("Sheet1", planSheet); err != nil {
		return err
	}
	for _, sheet := range []string{faultSheet, summarySheet} {
		if _, err := f.NewSheet(sheet); err != nil {
			return err
		}
	}
	if err := writeFaults(f, p, look); err != nil {
		return err
	}
	if err := writeSummary(f, p, look); err != nil {
		return err
	}
	if err := writePlan(f, p, look, progress); err != nil {
		return err
	}
	return save(f, name)
}

// save writes a workbook as other files are written: nobody runs it.
func save(f *excelize.File, name string) error {
	data, err := f.WriteToBuffer()
	if err != nil {
		return err
	}
	return os.WriteFile(name, data.Bytes(), 0o644)
}

// look is how cells look: the styles of the workbook.
type look struct {
	on                                             calendar.Date
	heading, text, line, sum, title, label, faulty int
	days                                           [later + 1]int // by how near the day is
	marks                                          [later + 1]int // words in the same colours
}

func newLook(f *excelize.File, on calendar.Date) (l look, err error) {
	l.on = on
	style := func(s excelize.Style) (id int) {
		if err == nil {
			id, err = f.NewStyle(&s)
		}
		return id
	}
	fill := func(colour string) excelize.Fill {
		if colour == "" {
			return excelize.Fill{}
		}
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	hair := func() (sides []excelize.Border) {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			sides = append(sides, excelize.Border{Type: side, Color: "C8CDD4", Style: 1})
		}
		return sides
	}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	middle := &excelize.Alignment{Horizontal: "center", Vertical: "top"}
	bold := func(size float64, colour string) *excelize.Font {
		return &excelize.Font{Bold: true, Family: "Calibri", Size: size, Color: colour}
	}
	l.heading = style(excelize.Style{Font: bold(11, "FFFFFF"), Fill: fill("24507A"), Border: hair(),
		Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}})
	l.text = style(excelize.Style{Alignment: top, Border: hair(), NumFmt: 49}) // as text: 0012 stays 0012
	l.line = style(excelize.Style{Alignment: middle, Border: hair(), NumFmt: 1})
	l.sum = style(excelize.Style{Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "top", Indent: 1}, Border: hair(), NumFmt: 1})
	l.title = style(excelize.Style{Font: bold(14, "")})
	l.label = style(excelize.Style{Font: bold(11, "")})
	l.faulty = style(excelize.Style{Alignment: top, Border: hair(), Fill: fill("F4A7A3"), NumFmt: 49})
	format := "dd/mm/yyyy"
	for u := range urgencies {
		l.days[u] = style(excelize.Style{CustomNumFmt: &format, Alignment: middle, Border: hair(), Fill: fill(urgencies[u].colour)})
		l.marks[u] = style(excelize.Style{Alignment: middle, Border: hair(), Fill: fill(urgencies[u].colour)})
	}
	return l, err
}

// cell is a value and how it looks: days as real ones, coloured by how near
// they are; the rest as text, as numbers of lines or as totals.
func (l look) cell(value any) excelize.Cell {
	switch value := value.(type) {
	case calendar.Date:
		if value.IsZero() {
			return excelize.Cell{StyleID: l.text}
		}
		return excelize.Cell{StyleID: l.days[urgencyOf(l.on, value)], Value: real(value)}
	case urgency:
		return excelize.Cell{StyleID: l.marks[value], Value: urgencies[value].name}
	case int:
		return excelize.Cell{StyleID: l.line, Value: value}
	case total:
		return excelize.Cell{StyleID: l.sum, Value: int(value)}
	}
	return excelize.Cell{StyleID: l.text, Value: value}
}

// total is a number that is compared with those above and below it.
type total int

// real is the day as spreadsheets count it: they know no zones.
func real(d calendar.Date) time.Time {
	year, month, day := d.Civil()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// column is a column of a sheet that is written.
type column struct {
	title string
	width float64 // in characters
}

// height is that of a row in which no text is cut.
func height(columns []column, cells []excelize.Cell) float64 {
	lines := 1.0
	for i, cell := range cells {
		if text, ok := cell.Value.(string); ok && i < len(columns) {
			lines = max(lines, math.Ceil(float64(utf8.RuneCountInString(text))*0.95/columns[i].width))
		}
	}
	return min(15*lines+3, 400) // a row of a spreadsheet is 409 points at most
}

// setTable readies a sheet for a heading in its first row, which stays in sight
// and filters the rows below, also on paper.
func setTable(f *excelize.File, sheet string, columns, rows int) error {
	last, err := excelize.CoordinatesToCellName(columns, rows+1, true)
	if err != nil {
		return err
	}
	if err := f.AutoFilter(sheet, "$A$1:"+last, nil); err != nil {
		return err
	}
	if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet}); err != nil {
		return err
	}
	return setPage(f, sheet)
}

// frozen keeps the first row in sight.
func frozen() *excelize.Panes {
	return &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}}}
}

// setPage prints a sheet as wide as a page of A3 lying down.
func setPage(f *excelize.File, sheet string) error {
	yes, a3, one, any, lying := true, 8, 1, 0, "landscape"
	if err := f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	margin := 0.4 // inches
	if err := f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &margin, Bottom: &margin}); err != nil {
		return err
	}
	return f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a3, Orientation: &lying, FitToWidth: &one, FitToHeight: &any})
}
