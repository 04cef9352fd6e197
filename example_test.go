package motcua_test

import (
	"fmt"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/feedback"
	nationalScores "github.com/motcua/motcua/feedback/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/reminder"
	nationalPapers "github.com/motcua/motcua/reminder/vietnam"
	"github.com/motcua/motcua/sla"
)

func Example() {
	office, err := calendar.New(vietnam.Config())
	if err != nil {
		fmt.Println(err)
		return
	}
	filed := time.Date(2026, 2, 11, 15, 40, 0, 0, time.FixedZone("+07", 7*60*60))
	term := calendar.Term{Limit: calendar.NewLimit(5, calendar.WorkingDays)}
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
	// 17 giờ 00 phút, ngày 25 tháng 02 năm 2026
	// Thứ Tư, ngày 11/02/2026: ngày tiếp nhận hồ sơ, không tính vào thời hạn (theo 91/2015/QH13 Điều 147 khoản 2); còn 5 ngày làm việc.
	// Thứ Năm, ngày 12/02/2026: ngày làm việc thứ 1; còn 4 ngày làm việc.
	// Thứ Sáu, ngày 13/02/2026: ngày làm việc thứ 2; còn 3 ngày làm việc.
	// Thứ Bảy, ngày 14/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Chủ nhật, ngày 15/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Thứ Hai, ngày 16/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (29 tháng Chạp) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Ba, ngày 17/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 1 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Tư, ngày 18/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 2 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Năm, ngày 19/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 3 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Sáu, ngày 20/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 4 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Bảy, ngày 21/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Chủ nhật, ngày 22/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Thứ Hai, ngày 23/02/2026: ngày làm việc thứ 3; còn 2 ngày làm việc.
	// Thứ Ba, ngày 24/02/2026: ngày làm việc thứ 4; còn 1 ngày làm việc.
	// Thứ Tư, ngày 25/02/2026: ngày làm việc thứ 5; thời hạn kết thúc lúc 17 giờ 00 phút, ngày 25 tháng 02 năm 2026.
}

func ExampleRef() {
	basis, err := motcua.ParseRef("61/2018/NĐ-CP Điều 17 khoản 2 điểm a")
	fmt.Println(basis.Instrument(), basis.Article(), basis.Clause(), basis.Point(), err)
	// Output: 61/2018/NĐ-CP 17 2 a <nil>
}

// Example_ownHours is the README's: the national days with an office's own
// hours and a day on which it moves house.
func Example_ownHours() {
	cfg := vietnam.Config()
	cfg.Weeks = calendar.Timeline[calendar.Week]{{
		From: calendar.MustParseDate("2008-01-01"),
		Value: calendar.Week{}.
			With(calendar.MustParseWeekdays("Mon-Fri"), calendar.MustParseHours("07:30-11:30, 13:30-17:00")).
			With(calendar.MustParseWeekdays("Sat"), calendar.MustParseHours("07:30-11:30")),
	}}
	cfg.Days = append(cfg.Days, calendar.SpecialDay{
		Date: calendar.MustParseDate("2026-03-09"), Kind: calendar.Closure, Name: motcua.Text{VI: "chuyển trụ sở"},
	})
	office, err := calendar.New(cfg)
	if err != nil {
		fmt.Println(err)
		return
	}
	days, err := office.WorkingDays(calendar.MustParseSpan("2026-03-02/2026-03-14"))
	fmt.Println(days, err)
	// Output: 11 <nil>
}

// Example_fees is the README's: what two copies of ten pages cost, and why.
func Example_fees() {
	catalogue := procedures.MustNew(nationalProcedures.Config())
	quote, err := catalogue.Quote(procedures.Filing{
		Procedure: "2.000815", Date: calendar.MustParseDate("2026-03-02"),
		Copies: []procedures.Copy{{Pages: 10, Count: 2}},
	})
	fmt.Println(quote.Total, quote.Total.Words(), err) // 24.000 ₫ hai mươi tư nghìn đồng <nil>
	for _, line := range quote.Lines {
		fmt.Println(line) // Phí chứng thực bản sao từ bản chính: 2 bản × 12.000 ₫ (10 trang: …
	}
	// Output:
	// 24.000 ₫ hai mươi tư nghìn đồng <nil>
	// Phí chứng thực bản sao từ bản chính: 2 bản × 12.000 ₫ (10 trang: 2 × 2.000 ₫ + 8 × 1.000 ₫) = 24.000 ₫ (theo 226/2016/TT-BTC Điều 4).
}

// Example_status is the README's: a household-business registration whose papers
// were awaited for two days.
func Example_status() {
	office := calendar.MustNew(vietnam.Config())
	catalogue := procedures.MustNew(nationalProcedures.Config())
	agreement := sla.MustNew(office, sla.Config{})
	accepted := time.Date(2026, 3, 2, 9, 30, 0, 0, time.FixedZone("+07", 7*60*60))
	now := accepted.AddDate(0, 0, 4)
	registration, err := catalogue.On("1.001612", calendar.DateOf(accepted))
	if err != nil {
		fmt.Println(err)
		return
	}
	promise, err := agreement.Promise(registration, sla.Filing{Accepted: accepted})
	if err != nil {
		fmt.Println(err)
		return
	}
	status, err := agreement.Status(promise, []sla.Event{
		{Kind: sla.SupplementRequested, At: accepted.AddDate(0, 0, 1)},
		{Kind: sla.SupplementReceived, At: accepted.AddDate(0, 0, 3)},
	}, now)
	fmt.Println(status, err) // Đang xử lý; hạn trả kết quả: 17 giờ 00 phút, ngày 10 tháng 3 năm 2026; còn …
	// Output: Đang xử lý; hạn trả kết quả: 17 giờ 00 phút, ngày 10 tháng 3 năm 2026; còn 22 giờ 30 phút làm việc (2 ngày làm việc). <nil>
}

func Example_reminders() {
	office := calendar.MustNew(vietnam.Config())
	catalogue := procedures.MustNew(nationalProcedures.Config())

	planner := reminder.MustNew(office, catalogue, nationalPapers.Config())
	plan, err := planner.Plan(reminder.Paper{
		ID: "15/GP-UBND", Kind: "tobacco-retail", Issued: calendar.MustParseDate("2021-03-18"), Unit: "00109",
	})
	for _, r := range plan.Reminders.All() {
		fmt.Println(r.On, r.Text, r.Why()) // 2026-02-13 … đề nghị nộp hồ sơ … tại UBND phường Tây Hồ …
	}

	fmt.Println(plan.FileBy, err)
	// Output:
	// 2025-12-18 Giấy phép bán lẻ sản phẩm thuốc lá số 15/GP-UBND hết hạn ngày 18/03/2026 (còn 90 ngày). Nếu còn nhu cầu, đề nghị nộp hồ sơ cấp lại hoặc gia hạn tại UBND phường Tây Hồ chậm nhất ngày 13/02/2026. 90 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là thứ Năm, ngày 18/12/2025 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 2026-01-30 Giấy phép bán lẻ sản phẩm thuốc lá số 15/GP-UBND hết hạn ngày 18/03/2026 (còn 47 ngày). Nếu còn nhu cầu, đề nghị nộp hồ sơ cấp lại hoặc gia hạn tại UBND phường Tây Hồ chậm nhất ngày 13/02/2026. 45 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là Chủ nhật, ngày 01/02/2026; đó là ngày nghỉ hằng tuần, nên nhắc vào ngày làm việc liền trước, thứ Sáu, ngày 30/01/2026 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 2026-02-13 Giấy phép bán lẻ sản phẩm thuốc lá số 15/GP-UBND hết hạn ngày 18/03/2026 (còn 33 ngày). Nếu còn nhu cầu, đề nghị nộp hồ sơ cấp lại hoặc gia hạn tại UBND phường Tây Hồ chậm nhất ngày 13/02/2026. 30 ngày trước ngày hết hạn (thứ Tư, ngày 18/03/2026) là thứ Hai, ngày 16/02/2026; đó là ngày nghỉ lễ, tết: Tết Âm lịch (29 tháng Chạp) (theo 9859/VPCP-KGVX), nên nhắc vào ngày làm việc liền trước, thứ Sáu, ngày 13/02/2026 (theo 67/2013/NĐ-CP Điều 28 khoản 4).
	// 2026-02-13 <nil>
}

func Example_ratings() {
	now := time.Date(2026, 10, 15, 9, 0, 0, 0, time.FixedZone("+07", 7*60*60))
	october := calendar.MustParseSpan("2026-10-01/2026-10-31")

	desk := feedback.MustNew(nationalScores.Config())
	var tally feedback.Tally
	err := tally.Add(feedback.Response{
		Stratum: feedback.Verified, Subject: feedback.Subject{Unit: "09832"}, Channel: feedback.QR,
		At: now, Scale: feedback.Satisfaction, Value: 3,
	})
	report, err := desk.Publish(&tally, feedback.Verified, feedback.Satisfaction, october, feedback.ByUnit)
	fmt.Println(report, err) // small counts are "…", and so is what would tell them
	// Output:
	// Ý kiến gắn với hồ sơ, mỗi hồ sơ một lần, từ ngày 01/10/2026, đến hết ngày 31/10/2026.
	// 09832: … ý kiến; rất hài lòng …; hài lòng …; không hài lòng …, do: …
	// Tổng cộng: … ý kiến; rất hài lòng …; hài lòng …; không hài lòng …, do: …
	// “…” là không công bố: dưới 5 ý kiến hoặc hồ sơ, hoặc số liệu mà từ đó có thể suy ra số như vậy.
	// Tỷ lệ tính trên số người trả lời; trong ngoặc vuông là khoảng tin cậy 95% (Wilson). <nil>
}
