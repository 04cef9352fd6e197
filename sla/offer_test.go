package sla_test

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

func cut(percent, to, floor string) sla.Cut {
	return sla.Cut{
		Percent: decimal.RequireFromString(percent), To: calendar.MustParseLimit(to), Floor: calendar.MustParseLimit(floor),
	}
}

func term(limit string) calendar.Term { return calendar.Term{Limit: calendar.MustParseLimit(limit)} }

// TestCuts: a working day is eight working hours, a half day four, the same day
// one working day; what is left is rounded up to a multiple of To, exactly.
func TestCuts(t *testing.T) {
	for _, c := range []struct {
		legal string
		cut   sla.Cut
		want  string // what is offered; "" where the limit cannot be cut so
	}{
		{"5 working days", cut("41", "1 working hour", ""), "24 working hours"},                // 40 × 0.59 = 23.6
		{"5 working days", cut("48", "1 working hour", ""), "21 working hours"},                // 20.8
		{"5 working days", cut("40", "1 working hour", ""), "24 working hours"},                // 24 exactly
		{"5 working days", cut("39.999999999", "1 working hour", ""), "25 working hours"},      // 24.0000000004
		{"5 working days", cut("40.000000001", "1 working hour", ""), "24 working hours"},      // 23.9999999996
		{"5 working days", cut("41", "4 working hours", ""), "24 working hours"},               // 23.6 → 6 × 4
		{"5 working days", cut("39", "4 working hours", ""), "28 working hours"},               // 24.4 → 7 × 4
		{"5 working days", cut("41", "1 working day", ""), "3 working days"},                   // 2.95
		{"5 working days", cut("40", "1 working day", ""), "3 working days"},                   // 3 exactly
		{"5 working days", cut("39", "1 working day", ""), "4 working days"},                   // 3.05
		{"5 working days", cut("41", "2 working days", ""), "4 working days"},                  // 2.95 → 2 × 2
		{"5 working days", cut("41", "1 half day", ""), "6 half days"},                         // 5.9
		{"5 working days", cut("41", "30 working minutes", ""), "1440 working minutes"},        // 1,416 → 48 × 30
		{"5 working days", cut("99", "1 working hour", ""), "1 working hour"},                  // 0.4
		{"5 working days", cut("99", "1 working hour", "4 working hours"), "4 working hours"},  // the floor
		{"5 working days", cut("10", "1 working hour", "4 working hours"), "36 working hours"}, // above the floor
		{"5 working days", cut("99.999999999", "1 working minute", ""), "1 working minute"},
		{"1 working day", cut("50", "1 working day", ""), "1 working day"},
		{"3 half days", cut("50", "1 working hour", ""), "6 working hours"},
		{"same day", cut("41", "1 working hour", ""), "5 working hours"}, // 8 × 0.59 = 4.72
		{"8 working hours", cut("25", "1 half day", ""), "2 half days"},  // 6 h → 2 × 4 h
		{"90 working minutes", cut("50", "10 working minutes", ""), "50 working minutes"},
		{"15 days", cut("41", "1 day", ""), "9 days"},   // 8.85
		{"15 days", cut("41", "5 days", ""), "10 days"}, // 8.85 → 2 × 5
		{"24 clock hours", cut("41", "1 clock hour", ""), "15 clock hours"},
		{"15 days", cut("41", "1 working day", ""), ""},
		{"5 working days", cut("41", "1 day", ""), ""},
		{"24 clock hours", cut("41", "1 working hour", ""), ""},
		{"1 month", cut("41", "1 day", ""), ""},
		{"1 year", cut("41", "1 working day", ""), ""},
	} {
		i := sla.Initiative{ID: "cut", Name: motcua.Text{VI: "cắt giảm"}, InForce: calendar.MustParseSpan("2020-01-01/")}
		i.Offer.Cut = c.cut
		p := procedures.Procedure{Code: "9.000001", InForce: i.InForce, Term: term(c.legal)}
		agreement := sla.MustNew(office, sla.Config{Initiatives: []sla.Initiative{i}})
		for considered := range agreement.Considered(p, sla.Filing{Accepted: instant("2026-03-02 08:00:00")}) {
			require.Equal(t, c.want, considered.Offered.Term.Limit.String(), "%s cut by %s %% to %s", c.legal, c.cut.Percent, c.cut.To)
			require.Equal(t, c.want == "", considered.Outcome == sla.NotCut)
		}
	}
}

// TestCutsKeepStartAndEnd: an offer in working hours runs from the clock's
// start; one in days starts and ends as the law's does, unless that runs at once.
func TestCutsKeepStartAndEnd(t *testing.T) {
	late := calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.CountNextDay}
	for _, c := range []struct {
		legal calendar.Term
		to    string
		want  calendar.Term
	}{
		{calendar.Term{Limit: calendar.MustParseLimit("10 working days"), Cutoff: late, End: calendar.Midnight}, "1 working hour", term("40 working hours")},
		{calendar.Term{Limit: calendar.MustParseLimit("10 working days"), Cutoff: late, End: calendar.Midnight}, "1 working day",
			calendar.Term{Limit: calendar.MustParseLimit("5 working days"), Cutoff: late, End: calendar.Midnight}},
		{calendar.Term{Limit: calendar.MustParseLimit("10 working days"), Start: calendar.AtOnce}, "1 working day",
			calendar.Term{Limit: calendar.MustParseLimit("5 working days"), Start: calendar.AtOnce}},
		{calendar.Term{Limit: calendar.MustParseLimit("same day"), Cutoff: calendar.Cutoff{After: late.After, Effect: calendar.DueNextDay}}, "1 half day",
			calendar.Term{Limit: calendar.MustParseLimit("1 half day"), Start: calendar.AtOnce}},
		{term("16 working hours"), "1 working day", calendar.Term{Limit: calendar.MustParseLimit("1 working day"), Start: calendar.AtOnce}},
		{calendar.Term{Limit: calendar.MustParseLimit("10 days"), Cutoff: late}, "1 day", calendar.Term{Limit: calendar.MustParseLimit("5 days"), Cutoff: late}},
	} {
		i := sla.Initiative{ID: "cut", Name: motcua.Text{VI: "cắt giảm"}, InForce: calendar.MustParseSpan("2020-01-01/")}
		i.Offer.Cut = cut("50", c.to, "")
		p := procedures.Procedure{Code: "9.000001", InForce: i.InForce, Term: c.legal}
		agreement := sla.MustNew(office, sla.Config{Initiatives: []sla.Initiative{i}})
		promise, err := agreement.Promise(p, sla.Filing{Accepted: instant("2026-03-02 09:00:00")})
		require.NoError(t, err)
		require.Equal(t, c.want, promise.Offered.Term, c.legal.Limit.String())
	}
}

// TestConsideredSaysWhy: each initiative, what became of it, and the reason in
// both languages.
func TestConsideredSaysWhy(t *testing.T) {
	accepted := instant("2026-03-04 09:30:00") // a Wednesday
	p := procedure("1.004873", accepted)       // 3 working days
	with := func(id string, change func(*sla.Initiative)) sla.Initiative {
		i := sla.Initiative{ID: id, Name: motcua.Text{VI: id, EN: id}, InForce: calendar.MustParseSpan("2026-01-01/2026-12-31")}
		i.Offer.Term = term("1 working day")
		change(&i)
		return i
	}
	cfg := sla.Config{Initiatives: []sla.Initiative{
		with("slow", func(i *sla.Initiative) { i.Offer.Term = term("2 working days"); i.Offer.Home = true }),
		with("first", func(*sla.Initiative) {}),
		with("second", func(*sla.Initiative) {}),
		with("late", func(i *sla.Initiative) { i.Offer.Term = term("4 working days") }),
		with("far", func(i *sla.Initiative) { i.Offer.Term = term("9 years") }),
		with("cut", func(i *sla.Initiative) { i.Offer = sla.Offer{Cut: cut("41", "1 day", "")} }),
		with("label", func(i *sla.Initiative) { i.Offer = sla.Offer{Label: true} }),
		with("slips", func(i *sla.Initiative) { i.Offer = sla.Offer{NoSlip: true} }),
		with("over", func(i *sla.Initiative) { i.InForce = calendar.MustParseSpan("/2026-03-03") }),
		with("codes", func(i *sla.Initiative) { i.Procedures = []string{"2.000635"} }),
		with("fields", func(i *sla.Initiative) { i.Fields = []string{"Chứng thực"} }),
		with("units", func(i *sla.Initiative) { i.Authorities = []string{"00256"} }),
		with("levels", func(i *sla.Initiative) { i.Levels = []procedures.Level{procedures.Province} }),
		with("channels", func(i *sla.Initiative) { i.Channels = []procedures.Channel{procedures.Online} }),
		with("days", func(i *sla.Initiative) { i.Weekdays = calendar.NewWeekdays(time.Monday, time.Sunday) }),
		with("hours", func(i *sla.Initiative) { i.Window = window("10:00", "11:00") }),
	}}
	agreement := sla.MustNew(office, cfg)
	want := []struct{ outcome, vi, en string }{
		{"slower", "“slow”: hẹn trả lúc 17 giờ 00 phút, ngày 06 tháng 3 năm 2026 (2 ngày làm việc), không được chọn: muộn hơn “first”; trả kết quả tại nhà.",
			"“slow”: offers 17:00 on 6 March 2026 (2 working days), not chosen: later than “first”; the result is brought home."},
		{"won", "“first”: hẹn trả lúc 17 giờ 00 phút, ngày 05 tháng 3 năm 2026 (1 ngày làm việc), được chọn: sớm nhất.",
			"“first”: offers 17:00 on 5 March 2026 (1 working day), chosen: the earliest."},
		{"tied", "“second”: hẹn trả lúc 17 giờ 00 phút, ngày 05 tháng 3 năm 2026 (1 ngày làm việc), không được chọn: cùng lúc với sáng kiến đứng trước, “first”.",
			"“second”: offers 17:00 on 5 March 2026 (1 working day), not chosen: no earlier than the one before it, “first”."},
		{"later-than-law", "“late”: hẹn trả lúc 17 giờ 00 phút, ngày 10 tháng 3 năm 2026 (4 ngày làm việc), không được chọn: muộn hơn thời hạn theo quy định, 17 giờ 00 phút, ngày 09 tháng 3 năm 2026.",
			"“late”: offers 17:00 on 10 March 2026 (4 working days), not chosen: later than the law wants, 17:00 on 9 March 2026."},
		{"undated", "“far”: hẹn 9 năm, không được chọn: vượt quá những ngày mà lịch làm việc đã có.", "“far”: offers 9 years, not chosen: beyond the days that the calendar knows."},
		{"not-cut", "“cut”: không áp dụng: thời hạn theo quy định (3 ngày làm việc) không cắt giảm được thành bội số của 1 ngày.",
			"“cut”: does not apply: the legal limit, 3 working days, cannot be cut to a multiple of 1 day."},
		{"applied", "“label”: được áp dụng, không kèm thời gian giải quyết; chỉ là tên gọi, không có nội dung tính được.",
			"“label”: applies, with no time of its own; a name and nothing that can be reckoned."},
		{"applied", "“slips”: được áp dụng, không kèm thời gian giải quyết; không dùng giấy hẹn.", "“slips”: applies, with no time of its own; without an appointment slip."},
		{"not-in-force", "“over”: không áp dụng: tiếp nhận ngày 04/03/2026, sáng kiến thực hiện đến hết ngày 03/03/2026.",
			"“over”: does not apply: accepted on 4 March 2026, in force to 3 March 2026."},
		{"other-procedure", "“codes”: không áp dụng cho thủ tục 1.004873.", "“codes”: not for procedure 1.004873."},
		{"other-field", "“fields”: không áp dụng cho lĩnh vực Hộ tịch.", "“fields”: not for the field Hộ tịch."},
		{"other-unit", "“units”: không áp dụng: hồ sơ không ghi đơn vị tiếp nhận mà phạm vi của sáng kiến xét đến.",
			"“units”: does not apply: the filing does not state the unit, which its scope asks for."},
		{"other-level", "“levels”: không áp dụng: cấp của đơn vị tiếp nhận là cấp xã.", "“levels”: does not apply: the unit's level is commune."},
		{"other-channel", "“channels”: không áp dụng: cách nộp hồ sơ là trực tiếp.", "“channels”: does not apply: the way of filing is in person."},
		{"other-weekday", "“days”: không áp dụng: tiếp nhận vào thứ Tư, sáng kiến dành cho thứ Hai, Chủ nhật.",
			"“days”: does not apply: accepted on Wednesday, it is for Monday, Sunday."},
		{"other-hours", "“hours”: không áp dụng: tiếp nhận lúc 09:30:00, sáng kiến dành cho hồ sơ tiếp nhận từ 10:00 đến 11:00.",
			"“hours”: does not apply: accepted at 09:30:00, it is for filings accepted from 10:00 to 11:00."},
	}
	filing := sla.Filing{Accepted: accepted, Channel: procedures.InPerson, Level: procedures.Commune}
	n := 0
	for considered := range agreement.Considered(p, filing) {
		require.Equal(t, want[n].outcome, considered.Outcome.String())
		require.Equal(t, motcua.Text{VI: want[n].vi, EN: want[n].en}, considered.Text())
		require.Equal(t, want[n].vi, considered.String())
		n++
	}
	require.Len(t, want, n)
	promise, err := agreement.Promise(p, filing)
	require.NoError(t, err)
	require.Equal(t, "first", promise.Initiative)
	require.True(t, promise.Home, "the slow one applies, and its result is brought home")
	require.False(t, promise.Slip, "another one applies that hands out none")
	for range agreement.Considered(p, sla.Filing{}) {
		require.Fail(t, "there is nothing to consider where there is no promise")
	}
	for considered := range agreement.Considered(p, filing) {
		require.Equal(t, "slow", considered.ID)
		break // may stop early
	}
}
