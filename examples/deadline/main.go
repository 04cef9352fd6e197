// Command deadline is the program of the README: the shortest way to a due
// date and its reasons.
package main

import (
	"fmt"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func main() {
	office := calendar.MustNew(vietnam.Config())
	term := calendar.Term{Limit: calendar.NewLimit(5, calendar.WorkingDays)}
	filed := time.Date(2026, 2, 11, 15, 40, 0, 0, time.FixedZone("+07", 7*60*60))
	due, err := office.Deadline(filed, term)
	fmt.Println(due, err) // 17 giờ 00 phút, ngày 25 tháng 02 năm 2026 <nil>
	for step := range office.Steps(filed, term) {
		fmt.Println(step) // Thứ Hai, ngày 16/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (29 tháng Chạp) …
	}
}
