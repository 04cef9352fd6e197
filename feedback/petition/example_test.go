package petition_test

import (
	"fmt"

	"github.com/motcua/motcua/feedback/petition"
)

func ExampleDocket_Status() {
	p, err := docket.Open(petition.Petition{ID: "KN-0042", Kind: "complaint", Received: minute("2026-07-03 09:00")})
	if err != nil {
		fmt.Println(err)
		return
	}
	log := []petition.Event{
		{Kind: petition.Accepted, At: minute("2026-07-10 09:00")},
		{Kind: petition.Extended, At: minute("2026-08-05 09:00"), Complexity: petition.Complex},
	}
	for _, now := range []string{"2026-07-06 09:00", "2026-07-13 09:00", "2026-08-26 09:00"} {
		status, err := docket.Status(p, log, minute(now))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(status)
	}
	// Output:
	// Khiếu nại lần đầu: đã tiếp nhận, đang xử lý; thụ lý khiếu nại: hạn 17 giờ 00 phút, ngày 14 tháng 7 năm 2026 (theo 155/2026/NĐ-CP Điều 10), còn 6 ngày làm việc.
	// Khiếu nại lần đầu: đã thụ lý, đang giải quyết; giải quyết khiếu nại: hạn 17 giờ 00 phút, ngày 10 tháng 8 năm 2026 (theo 02/2011/QH13 Điều 28), còn 20 ngày làm việc, có thể kéo dài đến 17 giờ 00 phút, ngày 24 tháng 8 năm 2026.
	// Khiếu nại lần đầu: đã thụ lý, đang giải quyết; giải quyết khiếu nại: hạn 17 giờ 00 phút, ngày 24 tháng 8 năm 2026 (theo 02/2011/QH13 Điều 28), quá hạn 2 ngày làm việc.
}

func ExampleStatus_Overdue() {
	p := petition.Petition{ID: "PA-7", Kind: "feedback", Received: minute("2026-11-02 09:00")}
	status, err := docket.Status(p, nil, minute("2026-11-25 10:00"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for stage := range status.Overdue() {
		fmt.Println(stage.DaysLeft, stage.Left)
		fmt.Println(stage.Text().EN)
	}
	// Output:
	// -1 -2h0m0s
	// answer: due at 17:00 on 23 November 2026 [unconfirmed], overdue by 1 working day.
}

func ExampleStatus_Stage() {
	p := petition.Petition{ID: "TC-3", Kind: "denunciation", Received: minute("2026-07-01 09:00")}
	log := []petition.Event{{Kind: petition.Transferred, At: minute("2026-07-09 09:00"), To: "00166"}}
	status, err := docket.Status(p, log, minute("2026-07-20 09:00"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.Text().EN)
	if transfer, ok := status.Stage(petition.Transferred); ok {
		fmt.Println(transfer.Text().EN)
	}
	// Output:
	// Denunciation: transferred to the competent body 00166.
	// transfer to the competent body: due at 17:00 on 8 July 2026 (under 25/2018/QH14 Điều 24 khoản 2), late by 1 working day.
}

func ExampleDocket_Open() {
	p, err := docket.Open(petition.Petition{ID: "KN-0042", Kind: "complaint", Received: minute("2026-06-30 16:59")})
	fmt.Println(p.Version, err)
	_, err = docket.Open(petition.Petition{ID: "KN-0043", Kind: "rumour", Received: minute("2026-06-30 16:59")})
	fmt.Println(err)
	// Output:
	// 2012-07-01/2026-06-30 <nil>
	// petition: kind: "rumour": wanted a kind of petition that has rules for what is received on 2026-06-30
}
