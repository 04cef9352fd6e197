package main

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the golden file anew")

// inTemp runs the command in a directory of its own and gives what it printed.
func inTemp(t *testing.T, args ...string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	var out bytes.Buffer
	require.NoError(t, run(args, &out, io.Discard))
	return out.String()
}

func TestGeneratedRegister(t *testing.T) {
	golden, err := filepath.Abs("testdata/console.txt")
	require.NoError(t, err)
	printed := inTemp(t)
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(printed), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), printed)

	first := files(t, "out")
	inTemp(t)
	require.Equal(t, first, files(t, "out"), "the same register gives the same files")
}

// files are those of a directory, by name; of workbooks their parts, but for the
// list of content types, whose order the library leaves to chance.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	require.Len(t, names, 3)
	for _, name := range names {
		if filepath.Ext(name) == ".xlsx" {
			maps.Copy(found, parts(t, name))
			delete(found, name+"/[Content_Types].xml")
			continue
		}
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		found[name] = string(text)
	}
	return found
}

// parts are what a workbook is zipped from, by name.
func parts(t *testing.T, name string) map[string]string {
	t.Helper()
	archive, err := zip.OpenReader(name)
	require.NoError(t, err)
	defer archive.Close()
	found := map[string]string{}
	for _, file := range archive.File {
		part, err := file.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(part)
		require.NoError(t, err)
		found[name+"/"+file.Name] = string(text)
	}
	return found
}

// The plan read back has a row for each reminder, its days real dates in colours,
// the rows that could not be read, and a chart.
func TestPlanReadBack(t *testing.T) {
	printed := inTemp(t)
	require.Contains(t, printed, "1398 lượt")
	f, err := excelize.OpenFile("out/plan-2023.xlsx")
	require.NoError(t, err)
	sheets := f.GetSheetList()
	require.Len(t, sheets, 3)
	longest := 0
	colours := map[int]bool{}
	for _, sheet := range sheets {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		if len(rows) <= longest {
			continue
		}
		longest = len(rows)
		for line := 2; line <= len(rows); line++ {
			style, err := f.GetCellStyle(sheet, "A"+strconv.Itoa(line))
			require.NoError(t, err)
			colours[style] = true
		}
	}
	require.GreaterOrEqual(t, longest, 1398+1)
	require.GreaterOrEqual(t, len(colours), 5, "one look for each urgency")
	require.Contains(t, parts(t, "out/plan-2023.xlsx"), "out/plan-2023.xlsx/xl/charts/chart1.xml")
}

// awkwardRegister is one with a merged title, a heading over two rows, a blank row,
// days as dates, as numbers and as texts, and one day that does not exist.
func awkwardRegister(t *testing.T, name string, props *excelize.WorkbookPropsOptions) {
	t.Helper()
	f := excelize.NewFile()
	const sheet = "Sheet1"
	if props != nil {
		require.NoError(t, f.SetWorkbookProps(props))
	}
	set := func(cell string, value any) { require.NoError(t, f.SetCellValue(sheet, cell, value)) }
	set("A1", "SỔ THEO DÕI GIẤY PHÉP")
	require.NoError(t, f.MergeCell(sheet, "A1", "E1"))
	set("A3", "STT")
	set("B3", "Giấy phép")
	require.NoError(t, f.MergeCell(sheet, "B3", "D3"))
	set("E3", "Hộ kinh doanh")
	set("B4", "Số")
	set("C4", "Loại")
	set("D4", "Ngày cấp")
	for i, day := range []any{time.Date(2018, 8, 16, 0, 0, 0, 0, time.UTC), 43328, "16/08/2018", "31/02/2018"} {
		line := strconv.Itoa(5 + i + i/2) // a blank row after two
		set("A"+line, i+1)
		set("B"+line, "0"+strconv.Itoa(i+1)+"/GP")
		set("C"+line, "tobacco-retail")
		set("D"+line, day)
		set("E"+line, "hộ "+strconv.Itoa(i+1))
	}
	require.NoError(t, f.SaveAs(name))
}

func TestAwkwardRegister(t *testing.T) {
	name := filepath.Join(t.TempDir(), "register.xlsx")
	awkwardRegister(t, name, nil)
	printed := inTemp(t, "-register", name, "-on", "2023-06-01")
	require.Contains(t, printed, `"31/02/2018": wanted a day that exists`)
	// The three papers end on 16 August 2023: 90, 45 and 30 days before.
	require.Contains(t, printed, "9 lượt, của 3 trong 3 giấy tờ")
}

// A workbook that counts its days from 1904 has the same days, or is refused.
func TestRegisterOf1904(t *testing.T) {
	name, yes := filepath.Join(t.TempDir(), "register.xlsx"), true
	awkwardRegister(t, name, &excelize.WorkbookPropsOptions{Date1904: &yes})
	t.Chdir(t.TempDir())
	var out bytes.Buffer
	if err := run([]string{"-register", name, "-on", "2023-06-01"}, &out, io.Discard); err != nil {
		require.ErrorContains(t, err, "1904")
		return
	}
	require.NotContains(t, out.String(), "2014", "no day is four years off")
}

func TestBadOrders(t *testing.T) {
	for _, args := range [][]string{{"plan"}, {"-on", "2023-02-30"}, {"-on", ""}, {"-register", "none.xlsx"}} {
		t.Chdir(t.TempDir())
		require.Error(t, run(args, io.Discard, io.Discard), args)
	}
}
