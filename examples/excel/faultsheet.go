package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/motcua/motcua/reminder/register"
)

// faultColumns come before the cells of the row, as they stand in the register.
var faultColumns = []column{
	{"Dòng trong sổ", 9}, {"Cột", 24}, {"Giá trị", 24}, {"Cách sửa", 44}, {"Cần có (lời của thư viện)", 44},
}

// writeFaults writes a row for each fault, with the cells of its row: what was
// not read is there to be mended, none of it is lost.
func writeFaults(f *excelize.File, p *plan, l look) error {
	columns := slices.Concat(faultColumns, p.sheet.headings())
	faults := p.faults()
	if err := setTable(f, faultSheet, len(columns), len(faults)); err != nil {
		return err
	}
	if err := f.SetPanes(faultSheet, frozen()); err != nil {
		return err
	}
	head := make([]excelize.Cell, len(columns))
	for i, c := range columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(faultSheet, name, name, c.width); err != nil {
			return err
		}
		head[i] = excelize.Cell{StyleID: l.heading, Value: c.title}
	}
	if err := setRow(f, faultSheet, 1, 32, head); err != nil {
		return err
	}
	for i, fault := range faults {
		cells := p.sheet.faultCells(fault, len(columns), l)
		if err := setRow(f, faultSheet, i+2, height(columns, cells), cells); err != nil {
			return err
		}
	}
	return nil
}

// faults are those of the rows, of the papers that cannot be planned, and of the
// rows that were not looked at, in order of line.
func (p *plan) faults() []register.Fault {
	faults := slices.Concat(p.sheet.read.Faults, p.refused)
	for _, line := range p.sheet.read.Unread {
		faults = append(faults, register.Fault{Line: line, Wanted: "a heading without faults above it"})
	}
	slices.SortStableFunc(faults, func(a, b register.Fault) int { return cmp.Compare(a.Line, b.Line) })
	return faults
}

// headings are those of the register, and the names of columns that have none.
func (s sheet) headings() []column {
	columns := []column{}
	for _, row := range s.rows {
		for len(columns) < len(row) {
			name, err := excelize.ColumnNumberToName(len(columns) + 1)
			if err != nil {
				return columns // rows were read from a sheet, which has no more
			}
			columns = append(columns, column{"Cột " + name, 18})
		}
	}
	for _, c := range slices.Concat(s.read.Columns, s.read.Ignored) {
		if c.Heading != "" {
			columns[c.Place-1].title = c.Heading
		}
	}
	return columns
}

// faultCells are the words of a fault and the cells of its row, width in all; the
// faulty one, or all of the row, stand out.
func (s sheet) faultCells(fault register.Fault, width int, l look) []excelize.Cell {
	field, place := s.place(fault.Column)
	cells := []excelize.Cell{l.cell(fault.Line), l.cell(fault.Column), l.cell(fault.Value), l.cell(advice(fault, field)), l.cell(fault.Wanted)}
	var row []string
	if fault.Line > 0 {
		row = s.rows[fault.Line-1]
	}
	for i := range width - len(cells) {
		text := ""
		if i < len(row) {
			text = row[i]
		}
		cell := l.cell(text)
		if place == i+1 || place == 0 && text != "" {
			cell.StyleID = l.faulty
		}
		cells = append(cells, cell)
	}
	return cells
}

// place is what a column is read as, and where it stands; 0: the whole row.
func (s sheet) place(heading string) (field register.Field, place int) {
	for _, c := range s.read.Columns {
		if c.Heading == heading {
			return c.Field, c.Place
		}
	}
	if _, err := fmt.Sscanf(heading, "column %d", &place); err != nil {
		return 0, 0
	}
	return 0, place
}

// advice says in Vietnamese how to mend a fault, as far as its column tells.
func advice(fault register.Fault, field register.Field) string {
	switch field {
	case register.Number:
		return "Ghi số giấy tờ; mỗi số của một loại chỉ một dòng"
	case register.Kind:
		return "Ghi đủ tên loại giấy tờ như trong danh mục"
	case register.Issued, register.Expires, register.Born, register.Renewed, register.Withdrawn, register.Closed:
		return "Ghi một ngày có thật, như 31/12/2026, không kèm giờ"
	case register.Phone:
		return "Ghi một số điện thoại, như 0912345678"
	case register.Extended:
		return "Ghi số lần gia hạn, từ 0 đến 99"
	}
	switch {
	case fault.Column != "":
		return "Đặt tiêu đề cho cột, hoặc xoá nội dung bên phải tiêu đề"
	case fault.Value == "":
		return "Sửa dòng tiêu đề của sổ rồi đọc lại"
	}
	return "Kiểm tra cả dòng: mỗi dòng một giấy tờ, có số và ngày cấp"
}

// setRow writes a row of a sheet that is not streamed.
func setRow(f *excelize.File, sheet string, line int, height float64, cells []excelize.Cell) error {
	if err := f.SetRowHeight(sheet, line, height); err != nil {
		return err
	}
	for i, cell := range cells {
		name, err := excelize.CoordinatesToCellName(i+1, line)
		if err != nil {
			return err
		}
		if err := f.SetCellValue(sheet, name, cell.Value); err != nil {
			return err
		}
		if err := f.SetCellStyle(sheet, name, name, cell.StyleID); err != nil {
			return err
		}
	}
	return nil
}
