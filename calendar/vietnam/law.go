package vietnam

import (
	"strconv"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/lunar"
)

// The statutory days off, by the texts in force: Bộ luật Lao động 1994 Điều 73
// (Hùng Kings' day since 84/2007/QH11), 10/2012/QH13 Điều 115 from 1 May 2013,
// 45/2019/QH14 Điều 112 from 2021, 28/2026/QH16 Điều 2 from 1 July 2026.

// solar is a statutory day of the solar calendar.
type solar struct {
	month time.Month
	day   int
	name  motcua.Text
	since int    // the first year in which it is kept
	basis []code // by first year
}

// code is where a day is written, from a year on.
type code struct {
	since int
	ref   motcua.Ref
}

func ref(s string) motcua.Ref { return motcua.MustParseRef(s) }

// codes are the articles of the three labour codes for one day, of which the
// point has kept its letter.
func codes(point string, since2012 int) []code {
	return []code{
		{0, ref("Bộ luật Lao động 1994 Điều 73")},
		{since2012, ref("10/2012/QH13 Điều 115 khoản 1 điểm " + point)},
		{2021, ref("45/2019/QH14 Điều 112 khoản 1 điểm " + point)},
	}
}

// in is the article in force for the day in that year.
func in(codes []code, year int) motcua.Ref {
	found := codes[0].ref
	for _, c := range codes {
		if year >= c.since {
			found = c.ref
		}
	}
	return found
}

var (
	// The code of 2012 came into force on 1 May 2013: the days of 2013 before it
	// are still those of 1994.
	solarDays = []solar{
		{time.January, 1, motcua.Text{VI: "Tết Dương lịch", EN: "New Year's Day"}, 0, codes("a", 2014)},
		{time.April, 30, motcua.Text{VI: "Ngày Chiến thắng", EN: "Victory Day"}, 0, codes("c", 2014)},
		{time.May, 1, motcua.Text{VI: "Ngày Quốc tế lao động", EN: "International Labour Day"}, 0, codes("d", 2013)},
		{time.September, 2, motcua.Text{VI: "Quốc khánh", EN: "National Day"}, 0, codes("đ", 2013)},
		{time.November, 24, motcua.Text{VI: "Ngày Văn hóa Việt Nam", EN: "Vietnam Culture Day"}, 2026,
			[]code{{2026, ref("28/2026/QH16 Điều 2")}}},
	}
	hungKings = motcua.Text{VI: "Ngày Giỗ Tổ Hùng Vương", EN: "Hùng Kings' Commemoration Day"}
	secondDay = motcua.Text{VI: "Quốc khánh (ngày liền kề)", EN: "National Day (adjacent day)"}

	hungKingsLaw   = codes("e", 2014)
	tetLaw         = codes("b", 2014)
	nationalDayLaw = codes("đ", 2013)
	inLieuLaw      = []code{
		{0, ref("Bộ luật Lao động 1994 Điều 73")},
		{2014, ref("10/2012/QH13 Điều 115 khoản 3")},
		{2021, ref("45/2019/QH14 Điều 111 khoản 3")},
	}
)

// tetDays is how many days of Tết the code in force gives.
func tetDays(year int) int {
	if year >= 2014 {
		return 5
	}
	return 4
}

// hasSecondDay reports whether National Day has a second day, since 2021.
func hasSecondDay(year int) bool { return year >= 2021 }

// newYear is the first day of the lunar year; the zero Date outside the table.
func newYear(year int) calendar.Date { return lunar.New(year, 1, 1, false).Solar() }

// hungKingsDay is the tenth of the third lunar month: of the ordinary one where
// a leap third month follows, of which there has been none since 2007.
func hungKingsDay(year int) calendar.Date { return lunar.New(year, 3, 10, false).Solar() }

// tetName is the name of the day that lies n days from the first of the year.
func tetName(first calendar.Date, n int) motcua.Text {
	if n >= 0 {
		day := strconv.Itoa(n + 1)
		return motcua.Text{VI: "Tết Âm lịch (mùng " + day + " tháng Giêng)", EN: "Lunar New Year (day " + day + ")"}
	}
	last, _ := lunar.Of(first.AddDays(n)) // within the table, since first is
	english := "Lunar New Year's Eve"
	if n == -2 {
		english = "Lunar New Year (two days before)"
	}
	return motcua.Text{VI: "Tết Âm lịch (" + strconv.Itoa(last.Day()) + " tháng Chạp)", EN: english}
}
