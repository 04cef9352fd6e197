package calendar_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func Example() {
	office := calendar.MustNew(calendar.Config{
		Covers: calendar.MustParseSpan("2026-01-01/2026-12-31"),
		Weeks: calendar.Timeline[calendar.Week]{{
			From: calendar.MustParseDate("2026-01-01"),
			Value: calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Fri"),
				calendar.MustParseHours("08:00-12:00, 13:00-17:00")),
		}},
	})
	filed := calendar.MustParseDate("2026-02-11").At(calendar.MustParseClock("15:40"))
	term := calendar.Term{Limit: calendar.MustParseLimit("8 working hours")}
	due, err := office.Deadline(filed, term)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(due)
	for step := range office.Steps(filed, term) {
		fmt.Println(step)
	}
	// Output:
	// 15 giờ 40 phút, ngày 12 tháng 02 năm 2026
	// Thứ Tư, ngày 11/02/2026: tính 1 giờ 20 phút làm việc; còn 6 giờ 40 phút làm việc.
	// Thứ Năm, ngày 12/02/2026: tính 6 giờ 40 phút làm việc; thời hạn kết thúc lúc 15 giờ 40 phút, ngày 12 tháng 02 năm 2026.
}

// officeVN is the national calendar of the examples below.
var officeVN = calendar.MustNew(vietnam.Config())

func hanoi(date, clock string) time.Time {
	return calendar.MustParseDate(date).At(calendar.MustParseClock(clock))
}

func ExampleNew() {
	_, err := calendar.New(calendar.Config{Covers: calendar.MustParseSpan("2026-01-01/")})
	fmt.Println(errors.Is(err, calendar.ErrInvalid))
	fmt.Println(err)
	// Output:
	// true
	// calendar: covers: 2026-01-01/: wanted the first and the last day known, such as "2008-01-01/2027-12-31"
	// calendar: weeks: wanted the opening hours of at least one week
}

func ExampleConfig() {
	var cfg calendar.Config
	err := json.Unmarshal([]byte(`{
		"covers": "2026-01-01/2026-12-31",
		"weeks": [{"from": "2026-01-01", "value": {"monday": "08:00-11:30, 11:00-17:00"}}],
		"holidays": []
	}`), &cfg)
	fmt.Println(err)
	// Output:
	// calendar: weeks[0].value.monday: "08:00-11:30, 11:00-17:00": wanted sessions in order that do not overlap (11:00 is before 11:30)
	// calendar: holidays: "holidays": wanted one of covers, decided, weeks, days
}

func ExampleCalendar_ID() {
	promised := officeVN.ID()
	cfg := vietnam.Config()
	cfg.Days = append(cfg.Days, calendar.SpecialDay{Date: calendar.MustParseDate("2027-12-31"), Kind: calendar.Closure})
	fmt.Println(calendar.MustNew(cfg).ID() == promised)
	// Output: false
}

func ExampleCalendar_Covers() {
	fmt.Println(officeVN.Covers())
	// Output: 2008-01-01/2027-12-31
}

func ExampleCalendar_On() {
	day, err := officeVN.On(calendar.MustParseDate("2025-04-26"))
	fmt.Println(day.Kind, day.Hours, day.Swap, day.Basis, err)
	// Output: make-up 08:00-12:00, 13:00-17:00 2025-05-02 6150/TB-BLĐTBXH <nil>
}

func ExampleCalendar_IsOpen() {
	atNoon, _ := officeVN.IsOpen(hanoi("2026-03-02", "12:00"))
	atOne, _ := officeVN.IsOpen(hanoi("2026-03-02", "13:00"))
	fmt.Println(atNoon, atOne)
	// Output: false true
}

func ExampleCalendar_NextOpen() {
	next, err := officeVN.NextOpen(hanoi("2026-02-13", "17:00")) // the eve of Tết
	fmt.Println(calendar.Written(next), err)
	// Output: 08 giờ 00 phút, ngày 23 tháng 02 năm 2026 <nil>
}

func ExampleCalendar_PrevClose() {
	closed, err := officeVN.PrevClose(hanoi("2026-02-23", "08:00"))
	fmt.Println(calendar.Written(closed), err)
	// Output: 17 giờ 00 phút, ngày 13 tháng 02 năm 2026 <nil>
}

func ExampleCalendar_Add() {
	ready, _ := officeVN.Add(hanoi("2026-03-02", "16:00"), 2*time.Hour)
	begun, _ := officeVN.Add(ready, -2*time.Hour)
	fmt.Println(calendar.Written(ready))
	fmt.Println(calendar.Written(begun))
	// Output:
	// 09 giờ 00 phút, ngày 03 tháng 3 năm 2026
	// 16 giờ 00 phút, ngày 02 tháng 3 năm 2026
}

func ExampleCalendar_Working() {
	worked, err := officeVN.Working(hanoi("2026-02-13", "16:00"), hanoi("2026-02-23", "09:30"))
	fmt.Println(worked, err)
	// Output: 2h30m0s <nil>
}

func ExampleCalendar_AddWorkingDays() {
	after, _ := officeVN.AddWorkingDays(calendar.MustParseDate("2025-04-29"), 1)
	before, _ := officeVN.AddWorkingDays(calendar.MustParseDate("2025-04-28"), -1)
	fmt.Println(after, before) // across the holidays; the make-up Saturday
	// Output: 2025-05-05 2025-04-26
}

func ExampleCalendar_WorkingDays() {
	days, err := officeVN.WorkingDays(calendar.MustParseSpan("2026-02-01/2026-02-28"))
	fmt.Println(days, err)
	// Output: 15 <nil>
}

func ExampleCalendar_Deadline() {
	filed := hanoi("2026-06-12", "15:01") // a Friday
	for _, effect := range []calendar.Effect{calendar.CountNextDay, calendar.DueNextDay, calendar.DueNextMorning} {
		due, err := officeVN.Deadline(filed, calendar.Term{
			Limit:  calendar.NewLimit(2, calendar.WorkingHours),
			Cutoff: calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: effect},
		})
		fmt.Println(effect, due, err)
	}
	_, err := officeVN.Deadline(hanoi("2028-01-03", "09:00"), calendar.Term{Limit: calendar.NewLimit(1, calendar.Days)})
	fmt.Println(err)
	// Output:
	// count-next-day 10 giờ 00 phút, ngày 15 tháng 6 năm 2026 <nil>
	// due-next-day 17 giờ 00 phút, ngày 15 tháng 6 năm 2026 <nil>
	// due-next-morning 12 giờ 00 phút, ngày 15 tháng 6 năm 2026 <nil>
	// calendar: 2028-01-03 is outside the days covered, 2008-01-01/2027-12-31
}

func ExampleCalendar_Steps() {
	term := calendar.Term{Limit: calendar.NewLimit(2, calendar.WorkingDays)}
	for step := range officeVN.Steps(hanoi("2025-04-28", "10:00"), term) {
		fmt.Println(step.Text().EN)
	}
	// Output:
	// Monday, 28 April 2025: filing day, not counted (under 91/2015/QH13 Điều 147 khoản 2); 2 working days left.
	// Tuesday, 29 April 2025: working day 1; 1 working day left.
	// Wednesday, 30 April 2025: public holiday: Victory Day (under 45/2019/QH14 Điều 112 khoản 1 điểm c), not counted; 1 working day left.
	// Thursday, 1 May 2025: public holiday: International Labour Day (under 45/2019/QH14 Điều 112 khoản 1 điểm d), not counted; 1 working day left.
	// Friday, 2 May 2025: day off by swap, worked on Saturday, 26 April 2025 (under 6150/TB-BLĐTBXH), not counted; 1 working day left.
	// Saturday, 3 May 2025: weekly day of rest, not counted; 1 working day left.
	// Sunday, 4 May 2025: weekly day of rest, not counted; 1 working day left.
	// Monday, 5 May 2025: working day 2; due at 17:00 on 5 May 2025.
}

func ExampleCalendar_Days() {
	for day := range officeVN.Days(calendar.MustParseSpan("2026-08-29/2026-09-03")) {
		fmt.Println(day.Date, day.Kind, day.IsWorking())
	}
	// Output:
	// 2026-08-29 rest-day false
	// 2026-08-30 rest-day false
	// 2026-08-31 swapped false
	// 2026-09-01 holiday false
	// 2026-09-02 holiday false
	// 2026-09-03 workday true
}

func ExampleCalendar_Segments() {
	for s := range officeVN.Segments(hanoi("2026-08-21", "15:00"), hanoi("2026-08-22", "15:00")) {
		fmt.Println(s.From.Format(time.DateTime), s.To.Sub(s.From)) // into the make-up Saturday
	}
	// Output:
	// 2026-08-21 15:00:00 2h0m0s
	// 2026-08-22 08:00:00 4h0m0s
	// 2026-08-22 13:00:00 2h0m0s
}

// Offices that share a document share one calendar: a host of thousands keeps
// one for each document, by its JSON. The ID is no key for this, since calendars
// that answer alike may name their days differently.
func ExampleNew_shared() {
	shared := map[string]*calendar.Calendar{}
	open := func(cfg calendar.Config) (*calendar.Calendar, error) {
		document, err := json.Marshal(cfg)
		if err != nil {
			return nil, err
		}
		if c, found := shared[string(document)]; found {
			return c, nil
		}
		c, err := calendar.New(cfg)
		if err == nil {
			shared[string(document)] = c
		}
		return c, err
	}
	one, _ := open(vietnam.Config())
	two, _ := open(vietnam.Config())
	fmt.Println(one == two, len(shared))
	// Output: true 1
}

func ExampleCalendar_FileBy() {
	friday := hanoi("2026-06-12", "12:00")
	filed, err := officeVN.FileBy(friday, calendar.Term{Limit: calendar.NewLimit(5, calendar.WorkingDays)})
	closed, _ := officeVN.PrevClose(filed)
	fmt.Println(calendar.Written(closed), err) // at the counter; online until midnight
	// Output: 17 giờ 00 phút, ngày 04 tháng 6 năm 2026 <nil>
}

func ExampleCalendar_Changes() {
	cfg := vietnam.Config()
	cfg.Days = append(cfg.Days, calendar.SpecialDay{Date: calendar.MustParseDate("2027-03-01"), Kind: calendar.HalfDay})
	for change := range officeVN.Changes(calendar.MustNew(cfg), officeVN.Covers()) {
		fmt.Println(change)
	}
	// Output: Thứ Hai, ngày 01/03/2027: ngày làm việc, 08:00-12:00, 13:00-17:00 → ngày làm việc (làm việc nửa ngày, 08:00-12:00).
}

func ExampleJoin() {
	hours := calendar.Config{Weeks: calendar.Timeline[calendar.Week]{{
		From:  calendar.MustParseDate("2008-01-01"),
		Value: calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Sat"), calendar.MustParseHours("07:30-11:30")),
	}}}
	closures := calendar.Config{Days: []calendar.SpecialDay{{Date: calendar.MustParseDate("2026-03-09"), Kind: calendar.Closure}}}
	cfg, err := calendar.Join(vietnam.Config(), hours, closures)
	if err != nil {
		fmt.Println(err)
		return
	}
	days, err := calendar.MustNew(cfg).WorkingDays(calendar.MustParseSpan("2026-03-02/2026-03-14"))
	fmt.Println(days, err)
	// Output: 11 <nil>
}
