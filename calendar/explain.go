package calendar

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/both"
)

// What limits, terms, due instants and steps say in words. Each clause is
// written in both languages side by side, so that neither can say what the
// other does not.

// String is the step as a Vietnamese sentence.
func (s Step) String() string { return s.Text().VI }

// Text is the step as a sentence in Vietnamese and in English.
func (s Step) Text() motcua.Text {
	head := both.Join(both.Join(s.Day.Date.Text(), s.Day.aside()), s.Day.doubt())
	text := both.Join(both.Join(both.Of(capital(head.VI), head.EN), both.Of(": ", ": ")), s.clause())
	switch {
	case !s.Due.IsZero():
		due := s.due().Text()
		text = both.Join(text, both.Of("; thời hạn kết thúc lúc "+due.VI, "; due at "+due.EN))
	case !s.Left.IsZero():
		left := s.Left.Text()
		text = both.Join(text, both.Of("; còn "+left.VI, "; "+left.EN+" left"))
	case s.TimeLeft > 0:
		left := workingTime(s.TimeLeft)
		text = both.Join(text, both.Of("; còn "+left.VI, "; "+left.EN+" left"))
	}
	return both.Join(text, both.Of(".", "."))
}

// due is the due instant with the day it belongs to: a midnight at which a day
// closes is that day's.
func (s Step) due() Due {
	date := DateOf(s.Due)
	if s.Reason != ByTheClock && s.Due.Equal(date.At(clockOf(0))) {
		date = date.AddDays(-1)
	}
	return Due{At: s.Due, Date: date}
}

func (s Step) clause() motcua.Text {
	switch s.Reason {
	case FilingDay:
		return both.Join(both.Of("ngày tiếp nhận hồ sơ", "filing day"), s.excluded())
	case FiledNext:
		return both.Join(both.Of("được coi là ngày tiếp nhận hồ sơ", "taken as the filing day"), s.excluded())
	case AfterCutoff:
		return s.Cutoff.text()
	case AfterHours:
		return both.Of("tiếp nhận sau giờ làm việc, không tính ngày này", "filed after closing, nothing counted")
	case DayOff:
		return both.Join(s.Day.off(), both.Of(", không tính", ", not counted"))
	case CountingStarts:
		return both.Of("bắt đầu tính từ "+writtenClock(s.From), "counting starts at "+englishClock(s.From))
	case Worked:
		used := workingTime(s.Used)
		return both.Of("tính "+used.VI, used.EN+" counted")
	case CountedDay:
		return s.nth(motcua.Text{})
	case SameClock:
		return s.nth(both.Of(", đến đúng giờ đã bắt đầu tính", ", until the clock time at which counting started"))
	case CloseBefore:
		return s.nth(both.Of(", giờ này là đầu buổi hoặc ngoài giờ làm việc nên tính đến hết buổi làm việc liền trước",
			", the same clock time is an opening or outside hours, so the limit ends at the close before it"))
	case FirstSession:
		return both.Of("đến hết buổi làm việc đầu tiên", "until the end of the first session")
	case DueDay:
		return both.Of("trong ngày làm việc này", "within this working day")
	case LastDay:
		return both.Of("ngày cuối cùng", "the last day")
	case LastDayOff:
		off := s.Day.off()
		return both.Join(both.Of("ngày cuối cùng của thời hạn – "+off.VI+" – nên chuyển sang ngày làm việc tiếp theo",
			"the last day of the limit – "+off.EN+" – so it moves to the next working day"), cited(s.Basis))
	case Rolled:
		return both.Of("ngày làm việc tiếp theo", "the next working day")
	case ByTheClock:
		return both.Of("tính liên tục theo giờ, kể cả ngoài giờ làm việc", "counted by the clock, day and night")
	}
	return motcua.Text{}
}

// excluded says that a day is not part of the limit, and by which article.
func (s Step) excluded() motcua.Text {
	return both.Join(both.Of(", không tính vào thời hạn", ", not counted"), cited(s.Basis))
}

func (s Step) nth(more motcua.Text) motcua.Text {
	count := both.Of(fmt.Sprintf("ngày làm việc thứ %d", s.Nth), fmt.Sprintf("working day %d", s.Nth))
	return both.Join(count, more)
}

// text is what the cutoff does to a filing after it.
func (c Cutoff) text() motcua.Text {
	text := both.Of(fmt.Sprintf("tiếp nhận sau %02d giờ %02d phút", c.After.Hour(), c.After.Minute()),
		"filed after "+c.After.String())
	switch c.Effect {
	case CountNextDay:
		return both.Join(text, both.Of(", được tính là tiếp nhận từ đầu giờ ngày làm việc tiếp theo",
			", counts as filed when the next working day opens"))
	case DueNextDay:
		return both.Join(text, both.Of(", thời hạn kết thúc khi hết giờ làm việc của ngày làm việc tiếp theo",
			", due by closing of the next working day"))
	case DueNextMorning:
		return both.Join(text, both.Of(", thời hạn kết thúc khi hết buổi làm việc đầu tiên của ngày làm việc tiếp theo",
			", due by the end of the next working day's first session"))
	case MayDefer:
		return both.Join(text, both.Of(", nếu không giải quyết được ngay thì thời hạn kết thúc khi hết giờ làm việc của ngày làm việc tiếp theo",
			", due by closing of the next working day if it cannot be settled at once"))
	}
	return text
}

// off says why the office is closed on d.
func (d Day) off() motcua.Text {
	var why motcua.Text
	switch d.Kind {
	case RestDay:
		why = both.Of("ngày nghỉ hằng tuần", "weekly day of rest")
	case Holiday:
		why = named(both.Of("ngày nghỉ lễ, tết", "public holiday"), d.Name)
	case InLieu:
		// Its name says what it is: "Nghỉ bù Quốc khánh".
		why = both.Of(cmp.Or(d.Name.VI, "ngày nghỉ bù"), cmp.Or(d.Name.EN, "day off in lieu"))
	case Swapped:
		other := d.Swap.Text()
		why = both.Of("ngày nghỉ hoán đổi, làm bù vào "+other.VI, "day off by swap, worked on "+other.EN)
	case Closure:
		why = named(both.Of("cơ quan không làm việc", "the office is closed"), d.Name)
	}
	return both.Join(why, cited(d.Basis))
}

// aside says what makes d a working day of its own kind, in brackets; nothing
// for other days.
func (d Day) aside() motcua.Text {
	var what motcua.Text
	switch d.Kind {
	case MakeUp:
		other := d.Swap.Text()
		what = both.Of("làm bù cho "+other.VI, "made up for "+other.EN)
	case HalfDay:
		what = named(both.Of("làm việc nửa ngày, "+d.Hours.String(), "half day, "+d.Hours.String()), d.Name)
	case OneOff:
		what = named(both.Of("giờ làm việc của riêng ngày này, "+d.Hours.String(), "hours of this day alone, "+d.Hours.String()), d.Name)
	default:
		return what
	}
	if !d.Basis.IsZero() {
		what = both.Join(what, both.Of(", theo "+d.Basis.String(), ", under "+d.Basis.String()))
	}
	return both.Join(both.Join(both.Of(" (", " ("), what), both.Of(")", ")"))
}

// Text says what kind of day d is and why: "ngày nghỉ hằng tuần", "working day,
// 08:00-12:00, 13:00-17:00".
func (d Day) Text() motcua.Text {
	if !d.IsWorking() {
		return both.Join(d.off(), d.doubt())
	}
	open := both.Of("ngày làm việc", "working day")
	if d.Kind == Workday || d.Kind == MakeUp {
		open = both.Join(open, both.Of(", "+d.Hours.String(), ", "+d.Hours.String()))
	}
	return both.Join(both.Join(open, d.aside()), d.doubt())
}

// doubt says that the day is not decided yet.
func (d Day) doubt() motcua.Text {
	if !d.Pending {
		return motcua.Text{}
	}
	return both.Of(" [dự kiến, chưa có quyết định]", " [expected, not yet decided]")
}

func named(what, name motcua.Text) motcua.Text {
	if name.VI != "" {
		what.VI += ": " + name.VI
	}
	if name.EN != "" {
		what.EN += ": " + name.EN
	}
	return what
}

func cited(basis motcua.Ref) motcua.Text {
	if basis.IsZero() {
		return motcua.Text{}
	}
	return both.Of(" (theo "+basis.String()+")", " (under "+basis.String()+")")
}

var unitTexts = map[Unit]motcua.Text{
	WorkingMinutes: {VI: "phút làm việc", EN: "working minute"},
	WorkingHours:   {VI: "giờ làm việc", EN: "working hour"},
	HalfDays:       {VI: "buổi làm việc", EN: "half-day"},
	WorkingDays:    {VI: "ngày làm việc", EN: "working day"},
	Days:           {VI: "ngày", EN: "day"},
	Months:         {VI: "tháng", EN: "month"},
	Years:          {VI: "năm", EN: "year"},
	ClockHours:     {VI: "giờ", EN: "hour"},
}

// Text is the limit in words: "5 ngày làm việc", "5 working days"; "trong
// ngày" for [SameDay]; nothing for the zero Limit.
func (l Limit) Text() motcua.Text {
	switch {
	case l.IsZero():
		return motcua.Text{}
	case l.unit == SameDay:
		return both.Of("trong ngày", "the same day")
	}
	unit := unitTexts[l.unit]
	return both.Of(fmt.Sprintf("%d %s", l.n, unit.VI), plural(l.N(), unit.EN))
}

// Text is the term in words: its limit, and what a cutoff does to later filings.
func (t Term) Text() motcua.Text {
	text := t.Limit.Text()
	if t.Start == AtOnce && (t.Limit.unit == WorkingDays || t.Limit.unit == HalfDays) {
		text = both.Join(text, both.Of(" tính ngay từ lúc tiếp nhận", " from the filing on"))
	}
	if t.End == Midnight {
		text = both.Join(text, both.Of(", đến 24 giờ của ngày cuối cùng", ", until 24:00 of the last day"))
	}
	if t.Cutoff != (Cutoff{}) {
		text = both.Join(both.Join(text, both.Of("; ", "; ")), t.Cutoff.text())
	}
	return text
}

func plural(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}

// workingTime is a length of working time in hours, minutes and seconds;
// fractions of a second are left out.
func workingTime(d time.Duration) motcua.Text {
	var vi, en []string
	for _, part := range []struct {
		n      int
		vi, en string
	}{
		{int(d / time.Hour), "giờ", "hour"},
		{int(d / time.Minute % 60), "phút", "minute"},
		{int(d / time.Second % 60), "giây", "second"},
	} {
		if part.n > 0 {
			vi = append(vi, fmt.Sprintf("%d %s", part.n, part.vi))
			en = append(en, plural(part.n, part.en))
		}
	}
	if vi == nil {
		return both.Of("chưa đến 1 giây làm việc", "less than a second of working time")
	}
	return both.Of(strings.Join(vi, " ")+" làm việc", strings.Join(en, " ")+" of working time")
}

// String is the due instant in the form of slips: Text in Vietnamese.
func (d Due) String() string { return d.Text().VI }

// Text is the due instant as [Written] gives it, and in English; the midnight
// that ends a day is 24:00 of that day. It says nothing for the zero Due.
func (d Due) Text() motcua.Text {
	if d.Date.IsZero() {
		return motcua.Text{}
	}
	vi, clock := Written(d.At), englishClock(d.At.Truncate(time.Minute))
	if d.Date != DateOf(d.At) {
		vi, clock = written(24, 0, d.Date), "24:00"
	}
	return both.Of(vi, clock+" on "+englishDate(d.Date))
}

// Text is the day with its weekday: "thứ Sáu, ngày 17/07/2026" and "Friday, 17
// July 2026"; nothing for the zero Date.
func (d Date) Text() motcua.Text {
	if d.IsZero() {
		return motcua.Text{}
	}
	return both.Of(weekdaysVI[d.Weekday()]+", ngày "+shortDate(d), d.Weekday().String()+", "+englishDate(d))
}

var weekdaysVI = [7]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// capital is s, a weekday or nothing, at the beginning of a sentence.
func capital(s string) string { return strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):] }

func englishDate(d Date) string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%d %s %d", day, month, year)
}

// writtenClock is a clock time within a Vietnamese sentence; englishClock in an
// English one. Both leave out seconds only where there are none.
func writtenClock(t time.Time) string {
	t = t.In(zone)
	clock := fmt.Sprintf("%02d giờ %02d phút", t.Hour(), t.Minute())
	if t.Second() > 0 {
		clock += fmt.Sprintf(" %02d giây", t.Second())
	}
	return clock
}

func englishClock(t time.Time) string {
	return strings.TrimSuffix(t.In(zone).Format("15:04:05"), ":00")
}
