package calendar

import (
	"fmt"
	"time"
)

// Written is an instant in the form of slips, in Vietnamese time: "16 giờ 30
// phút, ngày 14 tháng 6 năm 2023". Hours, minutes, days below 10, January and
// February have two digits, as official papers write dates (30/2020/NĐ-CP).
// Seconds are left out, so that what is printed is never later than what is
// meant.
func Written(t time.Time) string {
	t = t.In(zone)
	return written(t.Hour(), t.Minute(), DateOf(t))
}

func written(hour, minute int, d Date) string {
	return fmt.Sprintf("%02d giờ %02d phút, %s", hour, minute, writtenDate(d))
}

func writtenDate(d Date) string {
	year, month, day := d.Civil()
	monthForm := "%d"
	if month <= time.February {
		monthForm = "%02d"
	}
	return fmt.Sprintf("ngày %02d tháng "+monthForm+" năm %d", day, int(month), year)
}

// shortDate is d as forms write it: 14/06/2023.
func shortDate(d Date) string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%02d/%02d/%d", day, int(month), year)
}
