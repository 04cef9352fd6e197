package lunar_test

import (
	"fmt"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/lunar"
)

func Example() {
	date, err := lunar.Of(calendar.MustParseDate("2026-04-26"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(date)
	fmt.Println(date.Text())
	fmt.Println(lunar.New(2027, 1, 1, false).Solar())
	fmt.Println(lunar.New(2027, 12, 30, false).IsZero())
	// Output:
	// L2026-03-10
	// mùng 10 tháng 3 năm Bính Ngọ
	// 2027-02-06
	// true
}

func ExampleOf() {
	date, err := lunar.Of(calendar.MustParseDate("2025-08-08"))
	fmt.Println(date, err)
	date, err = lunar.Of(calendar.MustParseDate("2101-01-29"))
	fmt.Println(date, err)
	// Output:
	// L2025-06L-15 <nil>
	//  calendar: 2101-01-29 is outside the days covered, 1968-01-29/2100-12-30
}

// The days of Tết: the last of the old year and the first of the new one.
func ExampleDate_Solar() {
	tet := lunar.New(2028, 1, 1, false).Solar()
	eve, _ := lunar.Of(tet.AddDays(-1))
	fmt.Println(eve, eve.Solar())
	fmt.Println(lunar.New(2028, 1, 1, false), tet)
	// Output:
	// L2027-12-29 2028-01-25
	// L2028-01-01 2028-01-26
}

func ExampleNew() {
	fmt.Println(lunar.New(2025, 6, 15, false).Solar())
	fmt.Println(lunar.New(2025, 6, 15, true).Solar())
	fmt.Println(lunar.New(2026, 6, 15, true).IsZero()) // no leap month 6
	// Output:
	// 2025-07-09
	// 2025-08-08
	// true
}

func ExampleParseDate() {
	date, err := lunar.ParseDate("L2025-06L-15")
	fmt.Println(date.Year(), date.Month(), date.Leap(), date.Day(), err)
	_, err = lunar.ParseDate("2025-06-15")
	fmt.Println(err)
	// Output:
	// 2025 6 true 15 <nil>
	// lunar: "2025-06-15": wanted a lunar day that exists, from "L1968-01-01" to "L2100-11-30", in a leap month such as "L2025-06L-15"
}

func ExampleDate_Text() {
	text := lunar.MustParseDate("L2025-06L-15").Text()
	fmt.Println(text.VI)
	fmt.Println(text.EN)
	// Output:
	// ngày 15 tháng 6 nhuận năm Ất Tỵ
	// day 15 of leap lunar month 6, year Ất Tỵ
}

func ExampleDate_Compare() {
	june, leapJune := lunar.MustParseDate("L2025-06-30"), lunar.MustParseDate("L2025-06L-01")
	fmt.Println(june.Compare(leapJune), june.Solar(), leapJune.Solar())
	// Output: -1 2025-07-24 2025-07-25
}
