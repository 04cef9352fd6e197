package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/motcua/motcua/reminder/register"
)

// sheet is a register as it was read, and the sheets beside it.
type sheet struct {
	name     string
	rows     [][]string // their cells as the register was given them; rows[0] is line 1
	read     register.Register
	from1904 bool
	others   []other
}

// other is a sheet that is not read, and why.
type other struct{ name, why string }

// readWorkbook reads the sheet of that name; none: the first that is visible
// and has a heading. The faults of its rows are in what was read.
func readWorkbook(name, wanted string, form register.Form, progress io.Writer) (s sheet, err error) {
	file, err := excelize.OpenFile(name)
	if err != nil {
		return sheet{}, fmt.Errorf("excel: %s: %w", name, err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	w, err := newWorkbook(file, progress)
	if err != nil {
		return sheet{}, err
	}
	sheets := file.GetSheetList()
	if wanted != "" && !slices.Contains(sheets, wanted) {
		return sheet{}, fmt.Errorf("excel: sheet: %q: wanted one of %q", wanted, sheets)
	}
	for _, name := range sheets {
		if err := w.choose(&s, name, wanted, form); err != nil {
			return sheet{}, err
		}
	}
	if s.name == "" {
		return sheet{}, fmt.Errorf("excel: %s: wanted a visible sheet with a heading such as Số giấy phép and Ngày cấp, among %q", name, sheets)
	}
	return s, nil
}

// choose reads a sheet if it is the wanted one, or says why not.
func (w *workbook) choose(s *sheet, name, wanted string, form register.Form) error {
	pass := func(why string) error {
		s.others = append(s.others, other{name, why})
		return nil
	}
	visible, err := w.file.GetSheetVisible(name)
	switch {
	case err != nil:
		return err
	case wanted != "" && name != wanted:
		return pass("không phải trang được chọn")
	case wanted == "" && !visible:
		return pass("trang ẩn; muốn đọc thì nêu tên bằng -sheet")
	}
	rows, err := w.rows(name)
	if err != nil {
		return err
	}
	read, err := register.Read(lines(rows), form)
	switch {
	case err != nil && read.Faults == nil:
		return err // the form is at fault
	case wanted == "" && len(read.Headings) == 0:
		return pass("không có tiêu đề cột")
	case s.name != "":
		return pass("đã đọc trang " + strconv.Quote(s.name) + "; muốn đọc thì nêu tên bằng -sheet")
	}
	if err := w.fill(name, rows, read.Headings); err != nil {
		return err
	}
	if w.from1904 {
		markSerials(rows, read)
	}
	read, _ = register.Read(lines(rows), form) // its error is its Faults
	s.name, s.rows, s.read, s.from1904 = name, rows, read, w.from1904
	return nil
}

// lines are rows with their lines.
func lines(rows [][]string) iter.Seq2[int, []string] {
	return func(yield func(int, []string) bool) {
		for i, row := range rows {
			if !yield(i+1, row) {
				return
			}
		}
	}
}

// fill writes the value of cells that are merged down a column into each row of
// theirs that has anything else: one holder beside two licences. Headings are
// left alone: how they are merged says what belongs together.
func (w *workbook) fill(name string, rows [][]string, headings []int) error {
	merges, err := w.file.GetMergeCells(name)
	if err != nil {
		return err
	}
	for _, merge := range merges {
		column, first, err1 := excelize.CellNameToCoordinates(merge.GetStartAxis())
		_, last, err2 := excelize.CellNameToCoordinates(merge.GetEndAxis())
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		if slices.Contains(headings, first) || first > len(rows) || len(rows[first-1]) < column {
			continue
		}
		value := rows[first-1][column-1]
		for i := first; i < min(last, len(rows)); i++ {
			if !slices.ContainsFunc(rows[i], func(cell string) bool { return cell != "" }) {
				continue
			}
			for len(rows[i]) < column {
				rows[i] = append(rows[i], "")
			}
			rows[i][column-1] = value
		}
	}
	return nil
}

// markSerials makes faults of numbers that stand in columns of days of a
// workbook which counts from 1904: nothing says that they count so too, and read
// from 1900 they would be four years early.
func markSerials(rows [][]string, read register.Register) {
	for _, column := range read.Columns {
		switch column.Field {
		case register.Issued, register.Expires, register.Born, register.Renewed, register.Withdrawn, register.Closed:
		default:
			continue
		}
		for _, row := range rows {
			if len(row) < column.Place {
				continue
			}
			if cell := &row[column.Place-1]; numeric(*cell) {
				*cell += " (số ngày tính từ 1904?)"
			}
		}
	}
}
