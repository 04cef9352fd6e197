package main

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder/register"
	nationalPapers "github.com/motcua/motcua/reminder/vietnam"
)

var update = flag.Bool("update", false, "write the golden file anew")

var form = register.Form{Rules: nationalPapers.Config().Rules}

// TestYear runs the command twice: it prints what it should, and the same day and
// register give the same files.
func TestYear(t *testing.T) {
	golden, err := filepath.Abs("testdata/excel.txt")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	var out, progress bytes.Buffer
	require.NoError(t, run(nil, &out, &progress))
	require.Empty(t, progress.String(), "short work shows no bar")
	if *update {
		require.NoError(t, os.WriteFile(golden, out.Bytes(), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), out.String())

	require.NoError(t, run([]string{"-out", "again"}, io.Discard, io.Discard))
	first, second := files(t, "out"), files(t, "again")
	require.Len(t, second, len(first))
	for name, text := range first {
		require.Equal(t, text, second[name], name)
	}
}

// files are those of a directory, by name; of workbooks their parts, but for the
// list of content types, whose order the library leaves to chance.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		if filepath.Ext(name) == ".xlsx" {
			for part, text := range parts(t, name) {
				found[entry.Name()+"/"+part] = text
			}
			delete(found, entry.Name()+"/[Content_Types].xml")
			continue
		}
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		found[entry.Name()] = string(text)
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
		found[file.Name] = string(text)
	}
	return found
}

// TestPlanIsWrittenWhole reads the workbook back: a row for each reminder, days
// as real days in the colour of their nearness, and every faulty row.
func TestPlanIsWrittenWhole(t *testing.T) {
	p, f := planned(t, func(name string) { require.NoError(t, generate(name, seed)) })
	require.Equal(t, []string{planSheet, faultSheet, summarySheet}, f.GetSheetList())
	rows, err := f.GetRows(planSheet)
	require.NoError(t, err)
	require.Len(t, rows, len(p.reminders)+1)
	require.InDelta(t, 1_400, len(p.reminders), 50, "close to what the article says")
	for i, r := range p.reminders {
		row := rows[i+1]
		require.Equal(t, []string{r.Paper, r.Text.VI, r.Why().VI, r.Key.String()}, []string{row[4], row[9], row[10], row[13]})
		for column, d := range []calendar.Date{0: r.On, 2: r.Expires, 3: r.FileBy} {
			if d.IsZero() {
				continue
			}
			name, err := excelize.CoordinatesToCellName(column+1, i+2)
			require.NoError(t, err)
			require.Equal(t, real(d).Format("02/01/2006"), row[column])
			value, err := f.GetCellValue(planSheet, name, excelize.Options{RawCellValue: true})
			require.NoError(t, err)
			read, err := register.ParseDate(value)
			require.NoError(t, err)
			require.Equal(t, d, read)
			require.Equal(t, colourOf(d.DaysSince(p.on)), colour(t, f, planSheet, name), "%s is %d days from %s", d, d.DaysSince(p.on), p.on)
		}
	}
	panes, err := f.GetPanes(planSheet)
	require.NoError(t, err)
	require.True(t, panes.Freeze)
	require.Equal(t, 1, panes.YSplit)
}

// colourOf is the table that the summary prints, written once more.
func colourOf(days int) []string {
	switch {
	case days < 0:
		return []string{"D0D3D8"}
	case days <= 7:
		return []string{"F4A7A3"}
	case days <= 30:
		return []string{"FBCF8F"}
	case days <= 90:
		return []string{"FFF1B3"}
	}
	return nil
}

func colour(t *testing.T, f *excelize.File, sheet, cell string) []string {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	require.NoError(t, err)
	style, err := f.GetStyle(id)
	require.NoError(t, err)
	return style.Fill.Color
}

// TestSummary: what the months and kinds have adds up, and a chart draws it.
func TestSummary(t *testing.T) {
	p, f := planned(t, func(name string) { require.NoError(t, generate(name, seed)) })
	rows, err := f.GetRows(summarySheet)
	require.NoError(t, err)
	require.Equal(t, "Tháng", rows[2][0])
	require.Equal(t, "Cả năm", rows[15][0])
	sums := make([]int, len(rows[2]))
	for _, row := range rows[3:15] {
		for i, cell := range row[1:] {
			sums[i+1] += number(t, cell)
		}
	}
	for i, cell := range rows[15][1:] {
		require.Equal(t, sums[i+1], number(t, cell))
	}
	require.Equal(t, len(p.reminders), sums[len(sums)-1])
	chart := parts(t, f.Path)["xl/charts/chart1.xml"]
	require.Equal(t, len(p.kinds()), strings.Count(chart, "<ser>"))
	require.Contains(t, chart, "&#39;Tổng hợp&#39;!$B$4:$B$15")
	require.Contains(t, parts(t, f.Path)["xl/worksheets/sheet1.xml"], "<autoFilter")
}

func number(t *testing.T, cell string) (n int) {
	t.Helper()
	for _, digit := range cell {
		require.Contains(t, "0123456789", string(digit))
		n = 10*n + int(digit-'0')
	}
	return n
}

// TestPhoneCalendar has the reminders of the day and of the 90 days after it.
func TestPhoneCalendar(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	require.NoError(t, run([]string{"-out", dir, "-on", "2023-12-20"}, &out, io.Discard))
	text, err := os.ReadFile(filepath.Join(dir, "reminders-2023.ics"))
	require.NoError(t, err)
	require.Greater(t, strings.Count(string(text), "BEGIN:VEVENT"), 10)
	for line := range strings.Lines(string(text)) {
		if day, found := strings.CutPrefix(line, "DTSTART;VALUE=DATE:"); found {
			require.GreaterOrEqual(t, day, "20231220")
		}
	}

	out.Reset()
	require.NoError(t, run([]string{"-out", dir, "-on", "2025-12-31"}, &out, io.Discard))
	require.Contains(t, out.String(), "không ghi tệp .ics")
	require.NoFileExists(t, filepath.Join(dir, "reminders-2025.ics"))
}

// TestNoRowIsLost: whatever the draw, each row is a paper, a fault in the
// workbook, or known to be neither.
func TestNoRowIsLost(t *testing.T) {
	for seed := range uint64(4) {
		p, f := planned(t, func(name string) { require.NoError(t, generate(name, seed)) })
		accounted(t, p, f)
		require.Len(t, p.sheet.read.Papers, licences)
		require.Len(t, p.sheet.read.Faulted, len(awkward))
	}
}

// accounted holds the rows of a register against its lists and the fault sheet.
func accounted(t *testing.T, p *plan, f *excelize.File) {
	t.Helper()
	r := p.sheet.read
	lines := slices.Concat(r.Titles, r.Headings, r.Blank, r.Unread, r.Faulted, r.Lines)
	slices.Sort(lines)
	require.Len(t, lines, len(p.sheet.rows))
	for i, line := range lines {
		require.Equal(t, i+1, line)
	}
	rows, err := f.GetRows(faultSheet)
	require.NoError(t, err)
	require.Len(t, rows, len(p.faults())+1)
	told := map[int]bool{}
	for _, row := range rows[1:] {
		told[number(t, row[0])] = true
	}
	for _, line := range slices.Concat(r.Faulted, r.Unread) {
		require.True(t, told[line], "line %d", line)
	}
}

// planned makes a register, plans it and reads the written workbook back.
func planned(t *testing.T, register func(name string)) (*plan, *excelize.File) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "register.xlsx")
	register(name)
	s, err := readWorkbook(name, "", form, io.Discard)
	require.NoError(t, err)
	planner, err := newPlanner()
	require.NoError(t, err)
	p, err := newPlan(planner, s, calendar.MustParseDate("2023-06-01"), io.Discard)
	require.NoError(t, err)
	written := filepath.Join(t.TempDir(), "plan.xlsx")
	require.NoError(t, writeWorkbook(written, p, io.Discard))
	f, err := excelize.OpenFile(written)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return p, f
}

func TestRequestsThatAreRefused(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "register.txt")
	require.NoError(t, os.WriteFile(text, []byte("Số,Ngày cấp"), 0o644))
	for wanted, args := range map[string][]string{
		"wanted flags only":     {"-out", dir, "2023"},
		"on: wanted a day":      {"-out", dir, "-on", ""},
		"no such file":          {"-out", dir, "-register", filepath.Join(dir, "none.xlsx")},
		"register.txt":          {"-out", dir, "-register", text},
		`sheet: "none": wanted`: {"-out", dir, "-sheet", "none"},
		`kind: "tobacco": want`: {"-out", dir, "-kind", "tobacco"},
		"2300-01-01":            {"-out", dir, "-on", "2300-01-01"},
	} {
		require.ErrorContains(t, run(args, io.Discard, io.Discard), wanted)
	}
}

func TestBarOfLongWork(t *testing.T) {
	var out bytes.Buffer
	step, done := newBar(&out, "đọc", long)
	for range long + 10 { // more than was said is no fault
		step()
	}
	done()
	require.Contains(t, out.String(), "đọc")
}

// awkwardRegister is one with a merged title, a heading over two rows, a blank row,
// days as dates, as numbers and as texts, and one day that does not exist.
func awkwardRegister(t *testing.T, name string, from1904 bool) {
	t.Helper()
	f := excelize.NewFile()
	require.NoError(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904}))
	put(t, f, "Sheet1",
		[]any{"SỔ THEO DÕI GIẤY PHÉP"},
		nil,
		[]any{"STT", "Giấy phép", nil, nil, "Hộ kinh doanh"},
		[]any{nil, "Số", "Loại", "Ngày cấp"},
		[]any{1, "01/GP", "tobacco-retail", time.Date(2018, 8, 16, 0, 0, 0, 0, time.UTC), "hộ 1"},
		[]any{2, "02/GP", "tobacco-retail", 43328, "hộ 2"},
		nil,
		[]any{3, "03/GP", "tobacco-retail", "16/08/2018", "hộ 3"},
		[]any{4, "04/GP", "tobacco-retail", "31/02/2018", "hộ 4"})
	require.NoError(t, f.MergeCell("Sheet1", "A1", "E1"))
	require.NoError(t, f.MergeCell("Sheet1", "B3", "D3"))
	require.NoError(t, f.SaveAs(name))
}

func TestAwkwardRegister(t *testing.T) {
	p, f := planned(t, func(name string) { awkwardRegister(t, name, false) })
	accounted(t, p, f)
	require.Len(t, p.reminders, 9, "90, 45 and 30 days before 16 August 2023, of three papers")
	require.Equal(t, []register.Fault{{Line: 9, Column: "Giấy phép / Ngày cấp", Value: "31/02/2018", Wanted: "a day that exists"}}, p.faults())
}

// TestRegisterOf1904: in a workbook that counts its days from 1904, what is a day
// is read so, and a bare number is a fault.
func TestRegisterOf1904(t *testing.T) {
	p, f := planned(t, func(name string) { awkwardRegister(t, name, true) })
	accounted(t, p, f)
	var lines []int
	for _, fault := range p.faults() {
		lines = append(lines, fault.Line)
	}
	require.Equal(t, []int{6, 9}, lines)
	for _, paper := range p.sheet.read.Papers {
		require.Equal(t, calendar.MustParseDate("2018-08-16"), paper.Issued)
	}
}
