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
	for _, name := range []string{"register-2023.xlsx", "plan-2023.xlsx", "reminders-2023.ics"} {
		first, err := os.ReadFile(filepath.Join("out", name))
		require.NoError(t, err)
		second, err := os.ReadFile(filepath.Join("again", name))
		require.NoError(t, err)
		require.True(t, bytes.Equal(first, second), name)
	}
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
	chart := part(t, f, "xl/charts/chart1.xml")
	require.Equal(t, len(p.kinds()), strings.Count(chart, "<ser>"))
	require.Contains(t, chart, "'Tổng hợp'!$B$4:$B$15")
	require.Contains(t, part(t, f, "xl/worksheets/sheet1.xml"), "<autoFilter")
}

func number(t *testing.T, cell string) (n int) {
	t.Helper()
	for _, digit := range cell {
		require.Contains(t, "0123456789", string(digit))
		n = 10*n + int(digit-'0')
	}
	return n
}

// part is a file within a workbook.
func part(t *testing.T, f *excelize.File, name string) string {
	t.Helper()
	data, err := f.WriteToBuffer()
	require.NoError(t, err)
	archive, err := zip.NewReader(bytes.NewReader(data.Bytes()), int64(data.Len()))
	require.NoError(t, err)
	file, err := archive.Open(name)
	require.NoError(t, err)
	text, err := io.ReadAll(file)
	require.NoError(t, err)
	return string(text)
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
		"wanted a visible":      {"-out", dir, "-sheet", "none"},
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
