package main

import (
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/motcua/motcua/reminder"
)

// planColumns are those of the plan: one row a reminder.
var planColumns = []column{
	{"Ngày nhắc", 12}, {"Đến ngày nhắc", 15}, {"Hết hạn", 12}, {"Nộp hồ sơ chậm nhất", 13},
	{"Số giấy tờ", 17}, {"Loại giấy tờ", 28}, {"Cơ sở", 22}, {"Điện thoại", 13}, {"Nhắc trước", 11},
	{"Nội dung", 62}, {"Vì sao ngày này", 56}, {"Nơi nộp", 22}, {"Dòng trong sổ", 9}, {"Mã lượt nhắc", 37},
}

func (p *plan) cells(r reminder.Reminder) []any {
	lastDay := r.FileBy
	if lastDay.IsZero() { // the calendar does not reach it
		lastDay = r.LastDay
	}
	return []any{
		r.On, urgencyOf(p.on, r.On), r.Expires, lastDay,
		r.Paper, p.names[r.Kind], r.Holder, r.Contact, r.Lead.Text().VI,
		r.Text.VI, r.Why().VI, r.FileAt.VI, p.line(r), r.Key.String(),
	}
}

// writePlan streams the rows, so that a register of a city fits in memory. Only
// one sheet may be streamed: the order of several in a file is left to chance.
func writePlan(f *excelize.File, p *plan, l look, progress io.Writer) error {
	if err := setTable(f, planSheet, len(planColumns), len(p.reminders)); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(planSheet)
	if err != nil {
		return err
	}
	if err := w.SetPanes(frozen()); err != nil {
		return err
	}
	var head []any
	for i, c := range planColumns {
		if err := w.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
		head = append(head, excelize.Cell{StyleID: l.heading, Value: c.title})
	}
	if err := w.SetRow("A1", head, excelize.RowOpts{Height: 32}); err != nil {
		return err
	}
	step, done := newBar(progress, "ghi kế hoạch", len(p.reminders))
	defer done()
	for i, r := range p.reminders {
		if err := streamRow(w, i+2, p.cells(r), l); err != nil {
			return err
		}
		step()
	}
	return w.Flush()
}

func streamRow(w *excelize.StreamWriter, line int, values []any, l look) error {
	name, err := excelize.CoordinatesToCellName(1, line)
	if err != nil {
		return err
	}
	cells, row := make([]excelize.Cell, len(values)), make([]any, len(values))
	for i, value := range values {
		cells[i] = l.cell(value)
		row[i] = cells[i]
	}
	return w.SetRow(name, row, excelize.RowOpts{Height: height(planColumns, cells)})
}
