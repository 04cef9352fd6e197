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

// law is where a day is written, by date of the day; a day before the first
// entry is not kept.
type law = calendar.Timeline[motcua.Ref]

// solar is a statutory day of the solar calendar.
type solar struct {
	month time.Month
	day   int
	name  motcua.Text
	basis law
}

var (
	since1994 = calendar.NewDate(firstYear, time.January, 1) // and before, which is not asked
	since2012 = calendar.MustParseDate("2013-05-01")
	since2019 = calendar.MustParseDate("2021-01-01")
	since2026 = calendar.MustParseDate("2026-07-01")
)

func ref(s string) motcua.Ref { return motcua.MustParseRef(s) }

// point is the law of a day that stands at the same point of the codes of 2012
// and 2019.
func point(letter string) law {
	return law{
		{From: since1994, Value: ref("Bộ luật Lao động 1994 Điều 73")},
		{From: since2012, Value: ref("10/2012/QH13 Điều 115 khoản 1 điểm " + letter)},
		{From: since2019, Value: ref("45/2019/QH14 Điều 112 khoản 1 điểm " + letter)},
	}
}

// on is the article in force for a day; none before the first.
func on(l law, d calendar.Date) motcua.Ref {
	basis, _ := l.On(d)
	return basis
}

var (
	solarDays = []solar{
		{time.January, 1, motcua.Text{VI: "Tết Dương lịch", EN: "New Year's Day"}, point("a")},
		{time.April, 30, motcua.Text{VI: "Ngày Chiến thắng", EN: "Victory Day"}, point("c")},
		{time.May, 1, motcua.Text{VI: "Ngày Quốc tế lao động", EN: "International Labour Day"}, point("d")},
		{time.September, 2, motcua.Text{VI: "Quốc khánh", EN: "National Day"}, nationalDayLaw},
		{time.November, 24, cultureDay, law{{From: since2026, Value: ref("28/2026/QH16 Điều 2")}}},
	}
	cultureDay = motcua.Text{VI: "Ngày Văn hóa Việt Nam", EN: "Vietnam Culture Day"}
	hungKings  = motcua.Text{VI: "Ngày Giỗ Tổ Hùng Vương", EN: "Hùng Kings' Commemoration Day"}
	secondDay  = motcua.Text{VI: "Quốc khánh (ngày liền kề)", EN: "National Day (adjacent day)"}

	hungKingsLaw   = point("e")
	tetLaw         = point("b")
	nationalDayLaw = point("đ")
	inLieuLaw      = law{
		{From: since1994, Value: ref("Bộ luật Lao động 1994 Điều 73")},
		{From: since2012, Value: ref("10/2012/QH13 Điều 115 khoản 3")},
		{From: since2019, Value: ref("45/2019/QH14 Điều 111 khoản 3")},
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
