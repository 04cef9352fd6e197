package main

import (
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"github.com/xuri/nfp"
)

// workbook reads the cells of a workbook as texts that mean one thing only: a
// real day is 2026-12-31 whatever the cell shows, 05-03-26 perhaps.
type workbook struct {
	file     *excelize.File
	from1904 bool
	formats  map[int]format // by style
	progress io.Writer
}

// format is how the number of a cell is meant.
type format int

const (
	asStored format = iota
	asDay
	asShown // 0012 for 12, with a format of the office's own
)

func newWorkbook(file *excelize.File, progress io.Writer) (*workbook, error) {
	props, err := file.GetWorkbookProps()
	if err != nil {
		return nil, err
	}
	w := &workbook{file: file, formats: map[int]format{}, progress: progress}
	w.from1904 = props.Date1904 != nil && *props.Date1904
	return w, nil
}

// rows are the rows of a sheet from line 1, those without cells included.
func (w *workbook) rows(name string) (rows [][]string, err error) {
	found, err := w.file.Rows(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, found.Close()) }()
	step, done := newBar(w.progress, "đọc "+name, w.length(name))
	defer done()
	for found.Next() {
		cells, err := found.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, err
		}
		for i, raw := range cells {
			if cells[i], err = w.cell(name, i+1, len(rows)+1, raw); err != nil {
				return nil, err
			}
		}
		rows = append(rows, cells)
		step()
	}
	return rows, found.Error()
}

// length is how many rows a sheet says it has, for the progress bar alone.
func (w *workbook) length(name string) int {
	area, err := w.file.GetSheetDimension(name)
	if err != nil {
		return 0
	}
	_, end, found := strings.Cut(area, ":")
	if !found {
		return 0
	}
	_, last, err := excelize.CellNameToCoordinates(end)
	if err != nil {
		return 0
	}
	return last
}

// cell is the text of a cell whose stored value is raw.
func (w *workbook) cell(sheet string, column, line int, raw string) (string, error) {
	name, err := excelize.CoordinatesToCellName(column, line)
	if err != nil {
		return "", err
	}
	computed := raw == ""
	if computed {
		if raw, err = w.computed(sheet, name); err != nil {
			return "", err
		}
	}
	if !numeric(raw) {
		return raw, nil
	}
	kind, err := w.file.GetCellType(sheet, name)
	switch {
	case err != nil:
		return "", err
	case computed: // its type is not known, but digits shown as a day are one
		kind = excelize.CellTypeNumber
	case kind == excelize.CellTypeBool:
		return w.file.GetCellValue(sheet, name)
	case kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber:
		return raw, nil // digits that are text
	}
	style, err := w.file.GetCellStyle(sheet, name)
	if err != nil {
		return "", err
	}
	meant, err := w.format(style)
	switch {
	case err != nil:
		return "", err
	case meant == asDay:
		return w.day(raw), nil
	case computed:
		return raw, nil
	case meant == asShown:
		return w.file.GetCellValue(sheet, name)
	}
	return digits(raw), nil
}

// computed is the value of a formula that the workbook has no value of, as
// programs leave it; one that cannot be computed is shown, for a person to see.
func (w *workbook) computed(sheet, name string) (string, error) {
	formula, err := w.file.GetCellFormula(sheet, name)
	if err != nil || formula == "" {
		return "", err
	}
	return w.calculated(sheet, name, "="+formula), nil
}

// calculated is the value of the formula of a cell, or shown where there is none.
// The library panics on some: EDATE from a 29th to a December.
func (w *workbook) calculated(sheet, name, shown string) (value string) {
	defer func() {
		if recover() != nil {
			value = shown
		}
	}()
	value, err := w.file.CalcCellValue(sheet, name, excelize.Options{RawCellValue: true})
	if err != nil && value == "" {
		return shown
	}
	return value
}

// format is what the style of a cell makes of numbers.
func (w *workbook) format(style int) (format, error) {
	if meant, found := w.formats[style]; found {
		return meant, nil
	}
	s, err := w.file.GetStyle(style)
	if err != nil {
		return asStored, err
	}
	meant := asStored
	switch n := s.NumFmt; {
	case s.CustomNumFmt != nil && dated(*s.CustomNumFmt):
		meant = asDay
	case s.CustomNumFmt != nil && *s.CustomNumFmt != "General":
		meant = asShown
	case n >= 14 && n <= 22, n >= 27 && n <= 36, n >= 45 && n <= 47, n >= 50 && n <= 58:
		meant = asDay // ECMA-376 part 1, 18.8.30
	}
	w.formats[style] = meant
	return meant, nil
}

// dated reports whether a format shows days or hours.
func dated(code string) bool {
	parser := nfp.NumberFormatParser()
	return slices.ContainsFunc(parser.Parse(code), func(section nfp.Section) bool {
		return slices.ContainsFunc(section.Items, func(item nfp.Token) bool {
			return item.TType == nfp.TokenTypeDateTimes || item.TType == nfp.TokenTypeElapsedDateTimes
		})
	})
}

// day writes a serial number as a day, with its hour if it has one. Those before
// March 1900, which spreadsheets count wrongly, stay numbers.
func (w *workbook) day(raw string) string {
	serial, err := strconv.ParseFloat(raw, 64)
	if err != nil || serial < 61 {
		return raw
	}
	t, err := excelize.ExcelDateToTime(serial, w.from1904)
	if err != nil {
		return raw
	}
	if serial == math.Trunc(serial) {
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02 15:04:05")
}

// numeric reports whether a stored value is a number.
func numeric(raw string) bool {
	n, err := strconv.ParseFloat(raw, 64)
	return err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
}

// digits writes out whole numbers that programs store as 9.12345678E8. From 15
// digits on a number has lost some, and stays as it is.
func digits(raw string) string {
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || n != math.Trunc(n) || math.Abs(n) >= 1e15 {
		return raw
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}
