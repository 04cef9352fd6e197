package feedback_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

var vietnamTime = time.FixedZone("+07", 7*60*60)

// answers are n verified responses about a unit, of 1 to 3.
func answers(unit string, n, value int) []feedback.Response {
	all := make([]feedback.Response, n)
	for i := range all {
		all[i] = feedback.Response{
			Stratum: feedback.Verified, Subject: feedback.Subject{Unit: unit}, Channel: feedback.QR,
			At: time.Date(2026, 10, 5, 9, i%60, 0, 0, vietnamTime), Scale: feedback.Satisfaction, Value: value,
		}
		if value == 1 {
			all[i].Reason = feedback.LateResult
		}
	}
	return all
}

func Example() {
	desk, err := feedback.New(feedback.Config{Disclosure: feedback.Disclosure{MinCell: 5}})
	if err != nil {
		fmt.Println(err)
		return
	}
	var tally feedback.Tally
	for unit, said := range map[string][3]int{"Cầu Giấy": {2, 300, 911}, "Nghĩa Đô": {9, 60, 131}, "Yên Hòa": {8, 40, 80}} {
		for i, n := range said {
			for _, response := range answers(unit, n, i+1) {
				if err := tally.Add(response); err != nil {
					fmt.Println(err)
				}
			}
		}
	}
	october := calendar.MustParseSpan("2026-10-01/2026-10-31")
	report, err := desk.Publish(&tally, feedback.Verified, feedback.Satisfaction, october, feedback.ByUnit)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report)
	// Output:
	// Ý kiến gắn với hồ sơ, mỗi hồ sơ một lần, từ ngày 01/10/2026, đến hết ngày 31/10/2026.
	// Cầu Giấy: 1.213 ý kiến; rất hài lòng 911 (75,1% [72,6–77,5%]); hài lòng …; không hài lòng …, do: …
	// Nghĩa Đô: 200 ý kiến; rất hài lòng 131 (65,5% [58,7–71,7%]); hài lòng …; không hài lòng …, do: …
	// Yên Hòa: 128 ý kiến; rất hài lòng 80 (62,5% [53,9–70,4%]); hài lòng 40 (31,3% [23,9–39,7%]); không hài lòng 8 (6,3% [3,2–11,8%]), do: …
	// Tổng cộng: 1.541 ý kiến; rất hài lòng 1.122 (72,8% [70,5–75,0%]); hài lòng 400 (26,0% [23,8–28,2%]); không hài lòng 19 (1,2% [0,8–1,9%]), do: …
	// “…” là không công bố: dưới 5 ý kiến hoặc hồ sơ, hoặc số liệu mà từ đó có thể suy ra số như vậy.
	// Tỷ lệ tính trên số người trả lời; trong ngoặc vuông là khoảng tin cậy 95% (Wilson).
}

func ExampleTally_Counts() {
	var tally feedback.Tally
	for _, response := range append(answers("Cầu Giấy", 48, 3), answers("Cầu Giấy", 2, 2)...) {
		if err := tally.Add(response); err != nil {
			fmt.Println(err)
		}
	}
	cauGiay := feedback.Subject{Unit: "Cầu Giấy"}
	if err := tally.Finished(cauGiay, time.Date(2026, 10, 5, 16, 0, 0, 0, vietnamTime), 200); err != nil {
		fmt.Println(err)
	}
	for counts := range tally.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, feedback.ByUnit) {
		percent, _ := counts.Top().Percent(1)
		bounds, _ := counts.Top().Wilson()
		rate, _ := counts.Rate().Percent(1)
		fmt.Println(counts.Subject.Unit, counts.N(), percent, bounds, rate)
		fmt.Println(counts) // not by accident
	}
	// Output:
	// Cầu Giấy 50 96 86,5–98,9% 25
	// feedback.Counts
}

func ExampleTally_Add() {
	var tally feedback.Tally
	fmt.Println(tally.Add(feedback.Response{
		Stratum: feedback.Verified, Subject: feedback.Subject{Unit: "Cầu Giấy", Officer: "Nguyễn Văn A"},
		At: time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime), Scale: feedback.Satisfaction, Value: 1,
	}))
	// Output:
	// feedback: subject.officer: wanted a pseudonym such as "desk-3" or a digest: at most 64 letters without marks, digits, - _ and ., a digit among them; no name, and no number that a person may have
	// feedback: channel: wanted one of qr, kiosk, form, online, zalo
	// feedback: reason: wanted one of late-result, many-trips, attitude, harassment, unclear-guidance, other
}

func ExampleTally_Merge() {
	var a, b feedback.Tally
	for _, response := range answers("Cầu Giấy", 30, 3) {
		_ = a.Add(response)
		_ = b.Add(response)
	}
	fmt.Println(a.Merge(&b))
	for counts := range a.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, 0) {
		fmt.Println(counts.N())
	}
	// Output:
	// <nil>
	// 60
}

func ExampleTally_Finished() {
	var tally feedback.Tally
	at := time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime)
	fmt.Println(tally.Finished(feedback.Subject{Unit: "Cầu Giấy"}, at, 120))
	for counts := range tally.Counts(feedback.Verified, feedback.Stars, calendar.Span{}, feedback.ByUnit|feedback.ByDay) {
		fmt.Println(counts.Days.First(), counts.Rate())
	}
	// Output:
	// <nil>
	// 2026-10-05 {0 120}
}

func ExampleShare_Wilson() {
	for _, share := range []feedback.Share{{Part: 1, Whole: 1}, {Part: 5, Whole: 5}, {Part: 48, Whole: 50}, {}} {
		bounds, ok := share.Wilson()
		fmt.Println(share, bounds, ok)
	}
	// Output:
	// {1 1} 20,7–100,0% true
	// {5 5} 56,6–100,0% true
	// {48 50} 86,5–98,9% true
	// {0 0} 0,0–0,0% false
}

func ExampleDesk_Publish() {
	desk := feedback.MustNew(feedback.Config{})
	var tally feedback.Tally
	for _, response := range append(answers("Cầu Giấy", 40, 3), answers("Cầu Giấy", 10, 2)...) {
		_ = tally.Add(response)
	}
	report, err := desk.Publish(&tally, feedback.Verified, feedback.Satisfaction, calendar.Span{}, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	text, _ := json.MarshalIndent(report.Total.Values, "", " ")
	fmt.Println(string(text)) // what nobody said is withheld, and one more with it
	// Output:
	// [
	//  {
	//   "count": 40,
	//   "whole": 50,
	//   "percent": "80",
	//   "bounds": {
	//    "low": "66.9628",
	//    "high": "88.7563"
	//   }
	//  },
	//  {
	//   "withheld": true
	//  },
	//  {
	//   "withheld": true
	//  }
	// ]
}
