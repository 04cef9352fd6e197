package main

import (
	"io"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// made writes a workbook of one sheet, "Sheet1", and gives its name.
func made(t *testing.T, fill func(f *excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	name := filepath.Join(t.TempDir(), "register.xlsx")
	require.NoError(t, f.SaveAs(name))
	return name
}

// put writes rows from the first line on; nil leaves a cell out.
func put(t *testing.T, f *excelize.File, sheet string, rows ...[]any) {
	t.Helper()
	for i, row := range rows {
		for j, value := range row {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			require.NoError(t, err)
			if value != nil {
				require.NoError(t, f.SetCellValue(sheet, name, value))
			}
		}
	}
}

func format1(t *testing.T, f *excelize.File, sheet, cell, code string) {
	t.Helper()
	id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	require.NoError(t, err)
	require.NoError(t, f.SetCellStyle(sheet, cell, cell, id))
}

// TestCells: what a cell holds and how it is formatted, and what is read.
func TestCells(t *testing.T) {
	for _, test := range []struct {
		value  any
		format string // none: General
		want   string
	}{
		{43905, "dd/mm/yyyy", "2020-03-15"},
		{43905, "mm-dd-yy", "2020-03-15"}, // shown as 03-15-20
		{43905, "[$-42A]d mmmm yyyy;@", "2020-03-15"},
		{43905, `"ngày" dd "tháng" mm "năm" yyyy`, "2020-03-15"},
		{43905.5, "dd/mm/yyyy", "2020-03-15 12:00:00"}, // an hour is for the register to refuse
		{43905, "", "43905"},
		{43905, "#,##0", "43,905"}, // whoever reads it sees no day
		{59, "dd/mm/yyyy", "59"},   // before March 1900 spreadsheets count wrongly
		{0.5, "hh:mm", "0.5"},      // an hour without a day
		{12, "0000", "0012"},       // a number that is shown with zeros
		{12, `0"/GP-UBND"`, "12/GP-UBND"},
		{912345678, "", "912345678"},
		{912345678, "0000000000", "0912345678"},
		{1.25e20, "", "125000000000000000000"}, // stored in full: nothing to write out
		{"0012", "", "0012"},
		{"43905", "dd/mm/yyyy", "43905"}, // text, whatever the format
		{"15/03/2020", "", "15/03/2020"},
		{"12e4", "", "12e4"},
		{true, "", "TRUE"},
		{"", "dd/mm/yyyy", ""},
	} {
		name := made(t, func(f *excelize.File) {
			require.NoError(t, f.SetCellValue("Sheet1", "B2", test.value))
			if test.format != "" {
				format1(t, f, "Sheet1", "B2", test.format)
			}
		})
		require.Equal(t, test.want, cellOf(t, name, 2, 2), "%v as %q", test.value, test.format)
	}
}

// TestBuiltInFormats: the formats that files name by a number only.
func TestBuiltInFormats(t *testing.T) {
	for id, want := range map[int]string{0: "43905", 1: "43905", 2: "43905", 3: "43905", 49: "43905", 14: "2020-03-15", 15: "2020-03-15",
		17: "2020-03-15", 22: "2020-03-15", 30: "2020-03-15", 57: "2020-03-15"} {
		name := made(t, func(f *excelize.File) {
			require.NoError(t, f.SetCellValue("Sheet1", "B2", 43905))
			style, err := f.NewStyle(&excelize.Style{NumFmt: id})
			require.NoError(t, err)
			require.NoError(t, f.SetCellStyle("Sheet1", "B2", "B2", style))
		})
		require.Equal(t, want, cellOf(t, name, 2, 2), "format %d", id)
	}
}

// TestFormulas: with a value from the program that wrote it, without one, and
// beyond what can be computed.
func TestFormulas(t *testing.T) {
	name := made(t, func(f *excelize.File) {
		put(t, f, "Sheet1", []any{43905, 60})
		for cell, formula := range map[string]string{"C1": "EDATE(A1,B1)", "D1": "EDATE(A1,B1)", "E1": "NOSUCH(A1)", "F1": "NA()", "G1": `"12"&"/GP"`, "H1": "EDATE(43920,57)"} {
			require.NoError(t, f.SetCellFormula("Sheet1", cell, formula))
		}
		format1(t, f, "Sheet1", "C1", "dd/mm/yy")
	})
	for column, want := range map[int]string{3: "2025-03-15", 4: "45731", 5: "#VALUE!", 6: "#N/A", 7: "12/GP", 8: "=EDATE(43920,57)"} {
		require.Equal(t, want, cellOf(t, name, column, 1), "column %d", column)
	}
}

// TestDigits: numbers as some programs store them.
func TestDigits(t *testing.T) {
	for raw, want := range map[string]string{"9.12345678E8": "912345678", "4.3905E4": "43905", "43905.25": "43905.25", "1.2E+20": "1.2E+20", "-5": "-5"} {
		require.Equal(t, want, digits(raw))
	}
	for _, raw := range []string{"", "Inf", "NaN", "x", "1/2"} {
		require.False(t, numeric(raw), raw)
	}
}

// cellOf is the text of one cell of "Sheet1".
func cellOf(t *testing.T, name string, column, line int) string {
	t.Helper()
	f, err := excelize.OpenFile(name)
	require.NoError(t, err)
	defer f.Close()
	w, err := newWorkbook(f, io.Discard)
	require.NoError(t, err)
	rows, err := w.rows("Sheet1")
	require.NoError(t, err)
	if len(rows) < line || len(rows[line-1]) < column {
		return ""
	}
	return rows[line-1][column-1]
}
