package sla_test

import (
	"fmt"
	"maps"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/sla"
	"github.com/motcua/motcua/sla/hanoi"
)

func ExampleAgreement_Considered() {
	agreement := sla.MustNew(office, hanoi.Config())
	accepted := instant("2023-06-14 15:20:00") // a Wednesday, after 15:00
	filing := sla.Filing{Accepted: accepted, Unit: "007"}
	for c := range agreement.Considered(procedure("2.000635", accepted), filing) {
		if c.Outcome.Applies() {
			fmt.Println(c.ID, c.Outcome)
		}
	}
	// Output:
	// ha-noi-qr applied
	// hai-ba-trung-wednesday won
}

// waited is a promise and a log: papers were asked for and came.
func waited() (sla.Promise, []sla.Event, error) {
	accepted := instant("2026-06-01 09:30:00")
	promise, err := lawAlone.Promise(procedure("1.001612", accepted), sla.Filing{Accepted: accepted})
	return promise, []sla.Event{
		{Kind: sla.SupplementRequested, At: instant("2026-06-02 10:00:00")},
		{Kind: sla.SupplementReceived, At: instant("2026-06-04 15:00:00")},
		{Kind: sla.Finished, At: instant("2026-06-09 11:00:00")},
	}, err
}

func ExampleAgreement_Segments() {
	promise, log, err := waited()
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range lawAlone.Segments(promise, log, instant("2026-06-09 11:00:00")) {
		fmt.Println(s.From.Format("02/01 15:04"), s.To.Format("02/01 15:04"), s.State)
	}
	// Output:
	// 01/06 09:30 02/06 10:00 running
	// 02/06 10:00 04/06 15:00 awaits-papers
	// 04/06 15:00 09/06 11:00 running
}

func ExampleAgreement_National() {
	promise, log, err := waited()
	if err != nil {
		fmt.Println(err)
		return
	}
	now := instant("2026-06-10 08:00:00")
	status, err := lawAlone.Status(promise, log, now)
	if err != nil {
		fmt.Println(err)
		return
	}
	national, err := lawAlone.National(promise, log, now)
	// By law the limit ran anew on 4 June. The indicator takes two days and five
	// hours off 9 June, which is still after the appointment of 4 June.
	fmt.Println(status.OnTime.FinishedByInstant, national, err)
	// Output: in-time late <nil>
}

func ExampleAgreement_Stages() {
	accepted := instant("2026-06-01 13:00:00")
	register := procedure("2.000908", accepted) // two, three, two and one working hours in Hanoi
	promise, err := lawAlone.Promise(register, sla.Filing{Accepted: accepted})
	if err != nil {
		fmt.Println(err)
		return
	}
	stages, err := lawAlone.Stages(promise, register, nil, accepted)
	for _, s := range stages { // half a day is left of the day it is due on
		fmt.Println(s.Due.Format("15:04"), s.Limit, s.Stage.Role)
	}
	fmt.Println(err)
	// Output:
	// 14:00 1h0m0s Tiếp nhận hồ sơ
	// 15:30 1h30m0s Thẩm định
	// 16:30 1h0m0s Ký duyệt
	// 17:00 30m0s Ban hành, trả kết quả
	// <nil>
}

// ExampleAgreement_Redate: an office closes on a day on which a result was due.
func ExampleAgreement_Redate() {
	promise, _, err := waited()
	if err != nil {
		fmt.Println(err)
		return
	}
	closed := calendar.SpecialDay{Date: calendar.MustParseDate("2026-06-04"), Kind: calendar.Closure}
	cfg := nationalDays.Config()
	cfg.Days = append(cfg.Days, closed)
	moved := sla.MustNew(calendar.MustNew(cfg), sla.Config{})
	open := maps.All(map[sla.Promise][]sla.Event{promise: nil})
	for redated, err := range moved.Redate(lawAlone, open, instant("2026-06-02 08:00:00")) {
		fmt.Println(redated.Before.Offered, "→", redated.After.Offered, redated.Moved(), redated.Days(), err)
	}
	// Output: 17 giờ 00 phút, ngày 04 tháng 6 năm 2026 → 17 giờ 00 phút, ngày 05 tháng 6 năm 2026 true 1 <nil>
}
