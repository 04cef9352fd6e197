package sla_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/sla"
)

// promised is a promise of so long, started at that instant.
func promised(t *testing.T, start, legal string, change ...func(*sla.Promise)) sla.Promise {
	t.Helper()
	at := instant(start + ":00")
	term := calendar.Term{Limit: calendar.MustParseLimit(legal)}
	due, err := office.Deadline(at, term)
	require.NoError(t, err)
	p := sla.Promise{
		Filing: sla.Filing{Accepted: at}, Procedure: "2.000001", Version: calendar.MustParseSpan("2020-01-01/"),
		Legal: sla.Commitment{Term: term, Due: due}, Slip: true, Calendar: office.ID(),
	}
	p.Offered = p.Legal
	for _, f := range change {
		f(&p)
	}
	return p
}

func event(kind sla.EventKind, at string) sla.Event {
	return sla.Event{Kind: kind, At: instant(at + ":00")}
}

func policy(s sla.SupplementPolicy) func(*sla.Promise) {
	return func(p *sla.Promise) { p.Supplement = s }
}

var lawAlone = sla.MustNew(office, sla.Config{})

// TestPoliciesOfSupplements: asked on Friday at 16:00, answered on Monday at
// 08:00: one hour of office time (row 27 of the defects of deployed systems).
func TestPoliciesOfSupplements(t *testing.T) {
	log := []sla.Event{event(sla.SupplementRequested, "2025-06-06 16:00"), event(sla.SupplementReceived, "2025-06-09 08:00")}
	for policyOf, due := range map[sla.SupplementPolicy]string{
		sla.Restart:  "17 giờ 00 phút, ngày 16 tháng 6 năm 2025", // five working days from Monday 9 June
		sla.Subtract: "09 giờ 00 phút, ngày 12 tháng 6 năm 2025",
		sla.Shift:    "17 giờ 00 phút, ngày 11 tháng 6 năm 2025", // no whole working day lies between
	} {
		p := promised(t, "2025-06-04 10:00", "5 working days", policy(policyOf))
		require.Equal(t, "17 giờ 00 phút, ngày 11 tháng 6 năm 2025", p.Offered.Due.String())
		s, err := lawAlone.Status(p, log, instant("2025-06-09 10:00:00"))
		require.NoError(t, err)
		require.Equal(t, due, s.Offered.String(), policyOf)
		require.Equal(t, sla.Running, s.State)
	}
}

func ExampleAgreement_Status() {
	accepted := instant("2025-07-04 10:00:00")
	promise, err := lawAlone.Promise(procedure("1.001612", accepted), sla.Filing{Accepted: accepted})
	if err != nil {
		fmt.Println(err)
		return
	}
	log := []sla.Event{
		{Kind: sla.SupplementRequested, At: instant("2025-07-07 09:00:00")},
		{Kind: sla.SupplementReceived, At: instant("2025-07-09 15:00:00")},
	}
	for _, now := range []string{"2025-07-08 09:00:00", "2025-07-10 09:00:00", "2025-07-15 09:00:00"} {
		status, err := lawAlone.Status(promise, log, instant(now))
		fmt.Println(status, err)
	}
	// Output:
	// Chờ bổ sung hồ sơ, tạm dừng tính thời hạn; hạn trả kết quả: 17 giờ 00 phút, ngày 09 tháng 7 năm 2025; còn 23 giờ làm việc (2 ngày làm việc). <nil>
	// Đang xử lý; hạn trả kết quả: 17 giờ 00 phút, ngày 14 tháng 7 năm 2025; còn 23 giờ làm việc (2 ngày làm việc). <nil>
	// Đang xử lý; hạn trả kết quả: 17 giờ 00 phút, ngày 14 tháng 7 năm 2025; quá hạn 1 giờ làm việc (1 ngày làm việc). <nil>
}

// TestAlerts: what fires is where the clock, while it ran, had used so much of
// the limit: a wait moves nothing that has fired.
func TestAlerts(t *testing.T) {
	var cfg sla.Config
	require.NoError(t, cfg.UnmarshalJSON([]byte(`{"alerts": [
		{"id": "half", "name": {"vi": "nửa thời hạn"}, "share": "50"},
		{"id": "hours", "name": {"vi": "còn 2 giờ"}, "left": "2 working hours"},
		{"id": "day", "name": {"vi": "còn 1 ngày"}, "left": "1 working day"},
		{"id": "late", "name": {"vi": "hết hạn"}, "share": "100"}]}`)))
	agreement := sla.MustNew(office, cfg)
	p := promised(t, "2025-06-02 08:00", "2 working days", policy(sla.Subtract)) // Monday; due on Wednesday at 17:00: 24 hours
	log := []sla.Event{event(sla.Paused, "2025-06-03 14:00"), event(sla.Resumed, "2025-06-05 14:00")}
	for now, want := range map[string]string{
		"2025-06-03 11:59": "",
		"2025-06-03 12:00": "half 03 12:00",
		"2025-06-05 10:00": "half 03 12:00", // standing still
		"2025-06-05 16:59": "half 03 12:00",
		"2025-06-05 17:00": "half 03 12:00, day 05 17:00", // due on Friday at 17:00, a day before that on Thursday at 17:00
		"2025-06-06 15:00": "half 03 12:00, hours 06 15:00, day 05 17:00",
		"2025-06-09 09:00": "half 03 12:00, hours 06 15:00, day 05 17:00, late 06 17:00",
	} {
		s, err := agreement.Status(p, log, instant(now+":00"))
		require.NoError(t, err)
		var fired []string
		for _, f := range s.Alerts {
			fired = append(fired, f.Alert+" "+f.At.Format("02 15:04"))
		}
		require.Equal(t, want, strings.Join(fired, ", "), now)
	}
}

// TestStages: Green Friday: faster, with all steps kept.
func TestStages(t *testing.T) {
	register := procedure("2.000908", instant("2026-06-01 08:00:00"))
	require.Equal(t, 4, register.Stages.Len())
	stages := func(accepted string, log []sla.Event, now string) (all []string) {
		p := promised(t, accepted, "same day")
		p.Procedure, p.Version = register.Code, register.InForce
		due, err := lawAlone.Stages(p, register, log, instant(now+":00"))
		require.NoError(t, err)
		for _, s := range due {
			all = append(all, fmt.Sprint(s.Limit, " ", s.Due.Format("02 15:04:05"), " ", s.Late))
		}
		return all
	}
	require.Equal(t, []string{"2h0m0s 01 10:00:00 true", "3h0m0s 01 14:00:00 true", "2h0m0s 01 16:00:00 false", "1h0m0s 01 17:00:00 false"},
		stages("2026-06-01 08:00", []sla.Event{event(sla.Transferred, "2026-06-01 10:01")}, "2026-06-01 14:30"), "2 + 3 + 2 + 1 = 8 hours: no need to shrink")
	require.Equal(t, []string{"1h0m0s 01 14:00:00 false", "1h30m0s 01 15:30:00 false", "1h0m0s 01 16:30:00 false", "30m0s 01 17:00:00 false"},
		stages("2026-06-01 13:00", nil, "2026-06-01 13:30"), "four hours are left of the day")
	require.Equal(t, []string{"1m0s 01 16:57:00 false", "1m0s 01 16:58:00 false", "1m0s 01 16:59:00 false", "1m0s 01 17:00:00 false"},
		stages("2026-06-01 16:56", nil, "2026-06-01 16:56"), "a minute each, none dropped")
}

// TestStagesOutliveTheirVersion: a version that is given an end after the promise
// is still that of the promise; one that begins on another day is not.
func TestStagesOutliveTheirVersion(t *testing.T) {
	register := procedure("2.000908", instant("2026-06-01 08:00:00"))
	p := promised(t, "2026-06-01 08:00", "same day")
	p.Procedure, p.Version = register.Code, register.InForce
	register.InForce = calendar.NewSpan(p.Version.First(), calendar.MustParseDate("2026-12-31"))
	_, err := lawAlone.Stages(p, register, nil, instant("2026-06-01 09:00:00"))
	require.NoError(t, err)
	register.InForce = calendar.MustParseSpan("2026-05-31/")
	_, err = lawAlone.Stages(p, register, nil, instant("2026-06-01 09:00:00"))
	require.ErrorContains(t, err, "wanted the version of the promise: 2.000908 of "+p.Version.String())
}
