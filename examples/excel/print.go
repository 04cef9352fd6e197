package main

import (
	"fmt"
	"io"
	"path/filepath"
)

// printed is how many faults are printed: the workbook has all.
const printed = 8

// printRead prints what became of the rows of a sheet: each is counted once.
func printRead(out io.Writer, name string, s sheet) {
	fmt.Fprintf(out, "Sổ: %s, trang %q\n", filepath.ToSlash(name), s.name)
	for _, other := range s.others {
		fmt.Fprintf(out, "  không đọc trang %q: %s\n", other.name, other.why)
	}
	if s.from1904 {
		fmt.Fprintln(out, "  tệp tính ngày từ 1904: ngày thật đã được quy đổi")
	}
	for _, count := range s.counts() {
		fmt.Fprintf(out, "  %-38s%5d\n", count.name, count.n)
	}
	for _, column := range s.read.Ignored {
		fmt.Fprintf(out, "  cột không dùng: %s\n", column.Heading)
	}
	fmt.Fprintf(out, "\nChỗ cần sửa: %d\n", len(s.read.Faults))
	for i, fault := range s.read.Faults {
		if i == printed {
			fmt.Fprintf(out, "  … và %d chỗ nữa: xem trang %q của tệp kế hoạch\n", len(s.read.Faults)-printed, faultSheet)
			break
		}
		fmt.Fprintf(out, "  %s\n", fault)
	}
}

// count is a number and what it counts.
type count struct {
	name string
	n    int
}

// counts say what became of each row; the first is the sum of the others.
func (s sheet) counts() []count {
	r := s.read
	return []count{
		{"dòng trong trang", len(s.rows)},
		{"dòng trên tiêu đề", len(r.Titles)},
		{"dòng tiêu đề", len(r.Headings)},
		{"dòng trống", len(r.Blank)},
		{"dòng không đọc vì tiêu đề có lỗi", len(r.Unread)},
		{"dòng có lỗi", len(r.Faulted)},
		{"giấy tờ", len(r.Papers)},
	}
}

func printPlan(out io.Writer, p *plan) {
	fmt.Fprintf(out, "\nKế hoạch nhắc năm %d: %d lượt, của %d trong %d giấy tờ\n", p.on.Year(), len(p.reminders), p.papers(), len(p.sheet.read.Papers))
	for _, fault := range p.refused {
		fmt.Fprintf(out, "  không lập được: %s\n", fault)
	}
	for _, kind := range p.kinds() {
		fmt.Fprintf(out, "  %5d  %s\n", p.perKind(kind), p.names[kind])
	}
	fmt.Fprintf(out, "Tính đến %s:\n", p.on.Text().VI)
	for u, n := range p.perUrgency() {
		fmt.Fprintf(out, "  %5d  %s\n", n, urgencies[u].name)
	}
}
