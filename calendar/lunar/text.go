package lunar

import (
	"fmt"

	"github.com/motcua/motcua"
)

// The names of years are pairs, which come back after sixty years.
var (
	stems    = [10]string{"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"}
	branches = [12]string{"Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"}
)

// yearName is the name of a year (can chi): 2026 is Bính Ngọ. The year 4 was the
// first of a round of sixty.
func yearName(year int) string { return stems[(year-4)%10] + " " + branches[(year-4)%12] }

// Text is d in words, as people say it: "mùng 1 tháng Giêng năm Bính Ngọ", "ngày
// 15 tháng 6 nhuận năm Ất Tỵ". The name of a year does not give its number: 1966,
// 2026 and 2086 are all Bính Ngọ. The zero Date says nothing.
func (d Date) Text() motcua.Text {
	if d.IsZero() {
		return motcua.Text{}
	}
	day, month, leap := "ngày", fmt.Sprint(d.Month()), motcua.Text{}
	if d.Day() <= 10 {
		day = "mùng"
	}
	switch d.Month() {
	case 1:
		month = "Giêng"
	case 12:
		month = "Chạp"
	}
	if d.Leap() {
		leap = motcua.Text{VI: " nhuận", EN: "leap "}
	}
	name := yearName(d.Year())
	return motcua.Text{
		VI: fmt.Sprintf("%s %d tháng %s%s năm %s", day, d.Day(), month, leap.VI, name),
		EN: fmt.Sprintf("day %d of %slunar month %d, year %s", d.Day(), leap.EN, d.Month(), name),
	}
}
