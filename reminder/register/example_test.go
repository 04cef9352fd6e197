package register_test

import (
	"fmt"

	"github.com/motcua/motcua/reminder/register"
)

// A file as a spreadsheet saves it: two good rows, a bad one, and a column that
// says nothing of the papers.
func ExampleCSV() {
	data := []byte(`SỔ THEO DÕI GIẤY PHÉP;;;;;
;;;;;
STT;Số giấy phép;Chủ cơ sở;Ngày cấp;Ngày hết hạn;Điện thoại
1;01/GP;Quán Hoa;05/03/2022;05/03/2027;912345678
2;02/GP;Quán Lan;31/02/2022;5/3/27;0912345679
3;03/GP;Quán Mai;44625;46451;+84 912 345 680
`)
	read, err := register.CSV(data, register.Form{Rules: rules, Kind: "tobacco-retail"})
	for i, paper := range read.Papers {
		fmt.Println(read.Lines[i], paper.ID, paper.Holder, paper.Issued, paper.Expires, paper.Contact)
	}
	fmt.Println(err)
	for _, column := range read.Ignored {
		fmt.Println("not read:", column.Heading)
	}
	// Output:
	// 4 01/GP Quán Hoa 2022-03-05 2027-03-05 0912345678
	// 6 03/GP Quán Mai 2022-03-05 2027-03-05 0912345680
	// register: line 5: Ngày cấp: "31/02/2022": wanted a day that exists
	// register: line 5: Ngày hết hạn: "5/3/27": wanted a year from 1900 to 2100, in four digits
	// not read: STT
}

// The rows of a workbook, from whatever reads it, and a heading that only this
// office has.
func ExampleRead() {
	sheet := [][]string{
		{"Số QĐ", "Loại giấy tờ", "Ngày cấp"},
		{"7/QĐ", "Giấy phép bán lẻ rượu", "45323"},
	}
	form := register.Form{Rules: rules, Columns: []register.Column{{Heading: "Số QĐ", Field: register.Number}}}
	read, err := register.Read(func(yield func(int, []string) bool) {
		for i, cells := range sheet {
			if !yield(i+1, cells) {
				return
			}
		}
	}, form)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(read.Papers[0].ID, read.Papers[0].Kind, read.Papers[0].Issued)
	// Output: 7/QĐ alcohol-retail 2024-02-01
}

func ExampleParseDate() {
	for _, text := range []string{"5/3/2026", "46387", "ngày 05 tháng 03 năm 2026", "12/31/2026"} {
		fmt.Println(register.ParseDate(text))
	}
	// Output:
	// 2026-03-05 <nil>
	// 2026-12-31 <nil>
	// 2026-03-05 <nil>
	//  register: "12/31/2026": wanted day/month/year
}
