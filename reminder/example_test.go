package reminder_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	national "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/reminder"
)

var (
	office    = calendar.MustNew(vietnam.Config())
	catalogue = procedures.MustNew(national.Config())
)

// tobacco is one kind of paper, with a channel that takes two messages a day.
func tobacco() reminder.Config {
	return reminder.Config{
		Rules: []reminder.Rule{{
			Kind: "tobacco-retail", Name: motcua.Text{VI: "Giấy phép bán lẻ sản phẩm thuốc lá", EN: "Tobacco retail licence"},
			InForce:  calendar.MustParseSpan("2013-08-15/"),
			Validity: reminder.Validity{By: reminder.ByTerm, Term: calendar.NewLimit(5, calendar.Years)},
			Renewal:  reminder.Renewal{Before: calendar.NewLimit(30, calendar.Days), Basis: motcua.MustParseRef("67/2013/NĐ-CP Điều 28 khoản 4")},
			Leads: []calendar.Limit{
				calendar.NewLimit(6, calendar.Months), calendar.NewLimit(90, calendar.Days), calendar.NewLimit(60, calendar.Days),
				calendar.NewLimit(45, calendar.Days), calendar.NewLimit(30, calendar.Days),
			},
		}},
		Texts: reminder.Texts{
			Ahead: motcua.Text{
				VI: "{name} số {number} hết hạn ngày {expires}. Đề nghị nộp hồ sơ tại {authority} chậm nhất ngày {fileBy}.",
				EN: "{name} no. {number} expires on {expires}. Please file at {authority} by {fileBy}.",
			},
			Late: motcua.Text{
				VI: "{name} số {number} hết hạn sau {daysLeft}; ngày cuối nộp hồ sơ, {fileBy}, đã qua.",
				EN: "{name} no. {number} expires in {daysLeft}; the last day to file, {fileBy}, has passed.",
			},
			Expired: motcua.Text{VI: "{name} số {number} đã hết hạn ngày {expires}.", EN: "{name} no. {number} expired on {expires}."},
		},
		Channels: []reminder.Channel{{ID: "sms", Hours: calendar.MustParseHours("08:00-11:30, 13:30-17:00"), Cap: 2}},
	}
}

func licence(number, issued string) reminder.Paper {
	return reminder.Paper{ID: number, Kind: "tobacco-retail", Issued: calendar.MustParseDate(issued), Holder: "hộ kinh doanh " + number, Unit: "00109"}
}

func Example() {
	planner, err := reminder.New(office, catalogue, tobacco())
	if err != nil {
		fmt.Println(err)
		return
	}
	plan, err := planner.Plan(licence("15/GP", "2021-08-16"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range plan.Reminders.All() {
		fmt.Println(r.On, r.Lead)
	}
	last := plan.Reminders.Slice()[4]
	fmt.Println(last.Text)
	fmt.Println(last.Why())
	// Output:
	// 2026-02-13 6 months
	// 2026-05-18 90 days
	// 2026-06-17 60 days
	// 2026-07-02 45 days
	// 2026-07-17 30 days
	// Giấy phép bán lẻ sản phẩm thuốc lá số 15/GP hết hạn ngày 16/08/2026. Đề nghị nộp hồ sơ tại UBND phường Tây Hồ chậm nhất ngày 17/07/2026.
	// 30 ngày trước ngày hết hạn (Chủ nhật, ngày 16/08/2026) là thứ Sáu, ngày 17/07/2026 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
}

func ExamplePlanner_Plan() {
	cfg := tobacco()
	cfg.Rules[0].InForce = calendar.MustParseSpan("2013-08-15/2026-06-30")
	cfg.Rules[0].Ended = motcua.Text{VI: "Thôi cấp phép từ ngày 01/07/2026.", EN: "No longer licensed since 1 July 2026."}
	plan, err := reminder.MustNew(office, nil, cfg).Plan(licence("15/GP", "2021-08-16"))
	fmt.Println(plan.Ended, err)
	for _, s := range plan.Skipped.All() {
		fmt.Println(s.Counted, s.Text())
	}
	// Output:
	// Thôi cấp phép từ ngày 01/07/2026. <nil>
	// 2026-07-02 45 ngày: không có quy định nào còn hiệu lực vào ngày đó.
	// 2026-07-17 30 ngày: không có quy định nào còn hiệu lực vào ngày đó.
}

func ExamplePlanner_Planned() {
	planner := reminder.MustNew(office, catalogue, tobacco())
	register := []reminder.Paper{licence("15/GP", "2021-08-16"), {ID: "16/GP", Kind: "tobacco-retail"}, licence("17/GP", "2021-09-20")}
	for r, err := range planner.Planned(slices.Values(register), calendar.MustParseSpan("2026-07-01/2026-07-31")) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Paper, r.On, r.Lead)
	}
	// Output:
	// 15/GP 2026-07-02 45 days
	// 15/GP 2026-07-17 30 days
	// reminder: papers[1] "16/GP": reminder: issued: wanted the day of issue
	// 17/GP 2026-07-22 60 days
}

func ExamplePlanner_Due() {
	planner := reminder.MustNew(office, catalogue, tobacco())
	register := []reminder.Paper{licence("15/GP", "2021-08-16"), licence("17/GP", "2021-07-10")}
	since, now := calendar.MustParseDate("2026-06-08"), calendar.MustParseDate("2026-06-16")
	for r, err := range planner.Due(slices.Values(register), since.At(calendar.NewClock(9, 0)), now.At(calendar.NewClock(9, 0))) {
		fmt.Println(r.On, r.Notice, r.Text, err)
	}
	// Output:
	// 2026-06-10 late Giấy phép bán lẻ sản phẩm thuốc lá số 17/GP hết hạn sau 24 ngày; ngày cuối nộp hồ sơ, 10/06/2026, đã qua. <nil>
}

func ExamplePlanner_Batch() {
	planner := reminder.MustNew(office, catalogue, tobacco())
	var due []reminder.Reminder
	now := time.Date(2026, 6, 17, 9, 0, 0, 0, time.FixedZone("+07", 7*60*60))
	for _, number := range []string{"15/GP", "16/GP", "17/GP"} {
		for r, err := range planner.Due(slices.Values([]reminder.Paper{licence(number, "2021-08-16")}), now, now) {
			fmt.Println(r.Paper, err)
			due = append(due, r)
		}
	}
	batch, err := planner.Batch(due, now, map[string]int{"sms": 0})
	fmt.Println(batch.Messages.Len(), "sent,", batch.Held.Len(), "held, watermark", batch.Since.Format("2006-01-02"), err)
	// Output:
	// 15/GP <nil>
	// 16/GP <nil>
	// 17/GP <nil>
	// 2 sent, 1 held, watermark 2026-06-17 <nil>
}

func ExampleReminder_Why() {
	plan, _ := reminder.MustNew(office, nil, tobacco()).Plan(licence("15/GP", "2021-03-18"))
	for _, r := range plan.Reminders.All() {
		fmt.Println(r.Why())
	}
	// Output:
	// 6 tháng trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là thứ Năm, ngày 18/09/2025 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 90 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là thứ Năm, ngày 18/12/2025 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 60 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là thứ Bảy, ngày 17/01/2026; đó là ngày nghỉ hằng tuần, nên nhắc vào ngày làm việc liền trước, thứ Sáu, ngày 16/01/2026 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 45 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là Chủ nhật, ngày 01/02/2026; đó là ngày nghỉ hằng tuần, nên nhắc vào ngày làm việc liền trước, thứ Sáu, ngày 30/01/2026 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 30 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là thứ Hai, ngày 16/02/2026; đó là ngày nghỉ lễ, tết: Tết Âm lịch (29 tháng Chạp) (theo 9859/VPCP-KGVX), nên nhắc vào ngày làm việc liền trước, thứ Sáu, ngày 13/02/2026 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
}
