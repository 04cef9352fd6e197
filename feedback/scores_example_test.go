package feedback_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/vietnam"
)

func ExampleDesk_ScoreUnit() {
	desk := feedback.MustNew(vietnam.Config())
	var account feedback.Account
	officer := feedback.Subject{Unit: "09832", Officer: "desk-3"}
	for _, used := range []time.Duration{16 * time.Hour, 24 * time.Hour, 24 * time.Hour} {
		mark, err := desk.TimeMark(used, 24*time.Hour)
		if err == nil {
			err = desk.Mark(&account, officer, "1", mark)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := desk.Mark(&account, feedback.Subject{Unit: "09832"}, "6", desk.PublicationMark(true, true)); err != nil {
		fmt.Println(err)
		return
	}
	score, err := desk.ScoreUnit(&account, "09832")
	fmt.Println(score.Text().VI, err)
	for _, line := range score.Losses() {
		fmt.Println(line.Text().EN)
	}
	// Output:
	// 3,3/18 điểm: Yếu; chỉ có thể đạt 4 vì thiếu dữ liệu <nil>
	// 1 Whole time against the limit set by law: 1.3/2 points, 0.7 lost (4/3)
}

func ExampleDesk_ScoreOfficer() {
	desk := feedback.MustNew(vietnam.Config())
	var account feedback.Account
	for criterion, mark := range map[string]int{"1": 1, "2": 1, "3": 1, "4": 1, "7": 1} {
		if err := desk.Mark(&account, feedback.Subject{Unit: "09832", Officer: "desk-3"}, criterion, mark); err != nil {
			fmt.Println(err)
		}
	}
	score, err := desk.ScoreOfficer(&account, "09832", "desk-3")
	fmt.Println(score.Text().VI, err)
	// Output: 5/10 điểm: Hoàn thành 100% nhiệm vụ <nil>
}

func ExampleAccount_Merge() {
	desk := feedback.MustNew(vietnam.Config())
	var first, second feedback.Account // quarters
	of := feedback.Subject{Unit: "09832"}
	fmt.Println(desk.Mark(&first, of, "5", 2), desk.Mark(&second, of, "5", 1), first.Merge(&second))
	year, err := desk.ScoreUnit(&first, "09832")
	fmt.Println(year.Points, err)
	// Output:
	// <nil> <nil> <nil>
	// 1.5 <nil>
}

func ExampleDesk_ScoreIndex() {
	desk := feedback.MustNew(vietnam.Config())
	score, err := desk.ScoreIndex([]feedback.Measure{
		{ID: "TDGQ.20", Part: 970, Whole: 1000}, // on time
		{ID: "CLGQ.12", Part: 600, Whole: 1000}, // online, against a target of 80 %
		{ID: "MDHL.6c", Part: 45, Whole: 1000},  // 30 late, 15 with complaints or dislikes
	})
	fmt.Println(score.Text().VI, err)
	for _, line := range score.Losses() {
		fmt.Println(line.Text().VI)
	}
	// Output:
	// 34,4/100 điểm: Mức 5 (dưới 50); chỉ có thể đạt 38 vì thiếu dữ liệu [có căn cứ chưa được kiểm chứng] <nil>
	// CLGQ.12: 9/12 điểm, mất 3 (60%, mục tiêu 80%; 600/1000) [chưa kiểm chứng]
	// TDGQ.20 Hồ sơ đúng hạn: 19,4/20 điểm, mất 0,6 (97%, mục tiêu 100%; 970/1000)
}

func ExampleDesk_Compare() {
	desk := feedback.MustNew(feedback.Config{Comparison: feedback.Comparison{MinN: 30}})
	compared, err := desk.Compare([]feedback.Measure{
		{ID: "desk-1", Part: 36, Whole: 40}, {ID: "desk-2", Part: 190, Whole: 200}, {ID: "desk-3", Part: 150, Whole: 200},
		{ID: "desk-4", Part: 5, Whole: 5},
	})
	fmt.Println(compared.Mean, compared.Worth, compared.TooFew.Slice(), err)
	for _, standing := range compared.Standings.All() {
		fmt.Println(standing.Text().VI)
	}
	// Output:
	// 85.45 7.2 [desk-4] <nil>
	// desk-2: ước lượng 94,7% (khoảng 95%: 91,2–97,3%; n = 200), cao hơn mức chung 85,5%; vị trí có thể 1–2/3
	// desk-1: ước lượng 89,3% (khoảng 95%: 79,2–96,3%; n = 40), không phân biệt được với mức chung 85,5%; vị trí có thể 1–3/3
	// desk-3: ước lượng 75,4% (khoảng 95%: 69,3–81,0%; n = 200), thấp hơn mức chung 85,5%; vị trí có thể 2–3/3
}

func ExampleDesk_Watch() {
	desk := feedback.MustNew(feedback.Config{Signal: feedback.Signal{
		Rate: decimal.RequireFromString("0.01"), Ratio: decimal.NewFromInt(2), Threshold: decimal.NewFromInt(4),
	}})
	watches, err := desk.Watch([]feedback.Reported{
		{Desk: "09832/desk-3", Period: calendar.MustParseSpan("2026-03-02/2026-03-08"), Dossiers: 100, Reports: 3},
		{Desk: "09832/desk-3", Period: calendar.MustParseSpan("2026-03-09/2026-03-15"), Dossiers: 100, Reports: 5},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, watch := range watches {
		for _, point := range watch.Points.All() {
			fmt.Println(point.Reported.Period, point.Reported.Reports, point.Expected, point.Sum, point.Alarm)
		}
		fmt.Println(watch.Text().VI)
		fmt.Println(watch.Text().EN)
	}
	// Output:
	// 2026-03-02/2026-03-08 3 1 1.557305 false
	// 2026-03-09/2026-03-15 5 1 5.11461 true
	// Quầy 09832/desk-3: số phản ánh về nhũng nhiễu, gây phiền hà đạt ngưỡng cảnh báo (09/03/2026–15/03/2026). Cảnh báo là lý do để xem xét, không phải kết luận có vi phạm.
	// Desk 09832/desk-3: reports of harassment reached the alarm threshold (2026-03-09/2026-03-15). An alarm is a reason to look, not a finding of guilt.
}

func ExampleDesk_RunLength() {
	desk := feedback.MustNew(feedback.Config{Signal: feedback.Signal{
		Rate: decimal.RequireFromString("0.002"), Ratio: decimal.NewFromInt(3), Threshold: decimal.NewFromInt(3),
	}})
	quiet, err := desk.RunLength(100, decimal.NewFromInt(1))
	tripled, _ := desk.RunLength(100, decimal.NewFromInt(3))
	fmt.Println("a false alarm in", quiet, "weeks; three times the rate found in", tripled, err)
	// Output: a false alarm in 291 weeks; three times the rate found in 12.4 <nil>
}

func ExampleDesk_TimeMark() {
	desk := feedback.MustNew(vietnam.Config())
	const day = 8 * time.Hour // of work
	early, _ := desk.TimeMark(2*day, 3*day)
	just, _ := desk.TimeMark(3*day, 3*day)
	late, _ := desk.TimeMark(4*day, 3*day)
	fmt.Println(early, just, late)
	// Output: 2 1 0
}

func ExampleDesk_OnlineMark() {
	desk := feedback.MustNew(vietnam.Config())
	mark, err := desk.OnlineMark(feedback.Share{Part: 60, Whole: 200}, feedback.Share{Part: 150, Whole: 1000}, 0)
	fmt.Println(mark, err)
	// Output: 1 <nil>
}

func ExampleDesk_HandlingMark() {
	desk := feedback.MustNew(vietnam.Config())
	fmt.Println(desk.HandlingMark(feedback.Share{Part: 9, Whole: 10}))
	// Output: 1 <nil>
}

func ExampleDesk_ContactsMark() {
	fmt.Println(feedback.MustNew(vietnam.Config()).ContactsMark(1))
	// Output: 1 <nil>
}

func ExampleDesk_BodiesMark() {
	fmt.Println(feedback.MustNew(vietnam.Config()).BodiesMark(true, 0, 0))
	// Output: 1 <nil>
}

func ExampleDesk_PublicationMark() {
	fmt.Println(feedback.MustNew(vietnam.Config()).PublicationMark(true, false))
	// Output: 1
}

func ExampleDesk_AttitudeMark() {
	fmt.Println(feedback.MustNew(vietnam.Config()).AttitudeMark(2, true))
	// Output: 0 <nil>
}
