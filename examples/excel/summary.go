package main

import (
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// writeSummary writes what the register had, how near the reminders are, and how
// many each month and kind has, as a table and as a chart.
func writeSummary(f *excelize.File, p *plan, l look) error {
	if err := setPage(f, summarySheet); err != nil {
		return err
	}
	if err := errors.Join(f.SetColWidth(summarySheet, "A", "A", 34), f.SetColWidth(summarySheet, "B", "H", 22)); err != nil {
		return err
	}
	s := &summary{f: f, look: l}
	s.row(20, excelize.Cell{StyleID: l.title, Value: fmt.Sprintf("Kế hoạch nhắc năm %d, tính đến ngày %s", p.on.Year(), real(p.on).Format("02/01/2006"))})
	s.line++
	months := s.months(p)
	s.line++
	s.row(17, excelize.Cell{StyleID: l.label, Value: "Sổ đã đọc"}, excelize.Cell{StyleID: l.label, Value: "số dòng"})
	for _, count := range p.sheet.counts() {
		s.row(17, l.cell(count.name), l.cell(total(count.n)))
	}
	s.row(17, l.cell("giấy tờ không lập được kế hoạch"), l.cell(total(len(p.refused))))
	s.line++
	s.row(17, excelize.Cell{StyleID: l.label, Value: "Đến ngày nhắc"}, excelize.Cell{StyleID: l.label, Value: "số lượt nhắc"})
	for u, n := range p.perUrgency() {
		s.row(17, l.cell(urgency(u)), l.cell(total(n)))
	}
	if s.err != nil || len(p.kinds()) == 0 {
		return s.err
	}
	return s.chart(p, months)
}

// summary writes a sheet row by row; after an error it writes no more.
type summary struct {
	f    *excelize.File
	look look
	line int // the last that is written, from 1
	err  error
}

func (s *summary) row(height float64, cells ...excelize.Cell) {
	s.line++
	if s.err == nil {
		s.err = setRow(s.f, summarySheet, s.line, height, cells)
	}
}

// months writes a row a month, a column a kind and their sums, and gives the line
// of the heading.
func (s *summary) months(p *plan) (heading int) {
	kinds := p.kinds()
	head := []excelize.Cell{{StyleID: s.look.heading, Value: "Tháng"}}
	for _, kind := range kinds {
		head = append(head, excelize.Cell{StyleID: s.look.heading, Value: p.names[kind]})
	}
	head = append(head, excelize.Cell{StyleID: s.look.heading, Value: "Cộng"})
	s.row(80, head...)
	heading = s.line
	sums := make([]int, len(kinds)+1)
	for month := range 12 {
		cells, sum := []excelize.Cell{s.look.cell(fmt.Sprintf("%02d/%d", month+1, p.on.Year()))}, 0
		for i, kind := range kinds {
			n := p.perMonth(kind)[month]
			cells = append(cells, s.look.cell(total(n)))
			sum += n
			sums[i] += n
		}
		sums[len(kinds)] += sum
		s.row(17, append(cells, s.look.cell(total(sum)))...)
	}
	cells := []excelize.Cell{s.look.cell("Cả năm")}
	for _, sum := range sums {
		cells = append(cells, s.look.cell(total(sum)))
	}
	s.row(17, cells...)
	return heading
}

// colours tell the kinds apart, in print and for the colour-blind too.
var colours = []string{"24507A", "E69F00", "56B4E9", "009E73", "CC79A7", "7F7F7F", "D55E00", "F0E442"}

// chart draws the table whose heading stands on that line.
func (s *summary) chart(p *plan, heading int) error {
	sheet := "'" + summarySheet + "'!"
	var series []excelize.ChartSeries
	for i := range p.kinds() {
		column, err := excelize.ColumnNumberToName(i + 2)
		if err != nil {
			return err
		}
		cells := func(column string) string {
			return fmt.Sprintf("%s$%s$%d:$%s$%d", sheet, column, heading+1, column, heading+12)
		}
		series = append(series, excelize.ChartSeries{
			Name:       fmt.Sprintf("%s$%s$%d", sheet, column, heading),
			Categories: cells("A"),
			Values:     cells(column),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colours[i%len(colours)]}},
		})
	}
	gap, dark := uint(40), excelize.Font{Color: "333333", Size: 9}
	return s.f.AddChart(summarySheet, fmt.Sprintf("C%d", heading+15), &excelize.Chart{
		Type:      excelize.ColStacked,
		Series:    series,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: fmt.Sprintf("Số lượt nhắc theo tháng và loại giấy tờ, %d", p.on.Year())}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Format:    excelize.GraphicOptions{OffsetX: 24},
		Dimension: excelize.ChartDimension{Width: 760, Height: 460},
		XAxis:     excelize.ChartAxis{Font: dark},
		YAxis:     excelize.ChartAxis{Font: dark, MajorGridLines: true},
		GapWidth:  &gap,
	})
}
