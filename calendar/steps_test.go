package calendar_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
)

// TestStepsSayWhy shows every reason in both languages.
func TestStepsSayWhy(t *testing.T) {
	own := calendar.MustNew(mustRead(t, `{
		"covers": "2026-06-01/2026-06-30", "decided": "2026-06-21",
		"weeks": [{"from": "2026-06-01", "value": {"monday": "08:00-12:00, 13:00-17:00", "tuesday": "08:00-12:00, 13:00-17:00",
			"wednesday": "08:00-12:00, 13:00-17:00", "thursday": "08:00-12:00, 13:00-17:00", "friday": "08:00-24:00"}}],
		"days": [
			{"date": "2026-06-02", "kind": "half-day", "basis": "5/TB-UBND"},
			{"date": "2026-06-03", "kind": "one-off", "hours": "09:00-10:00", "name": {"vi": "chuyển trụ sở", "en": "moving house"}},
			{"date": "2026-06-04", "kind": "closure", "name": {"vi": "mất điện", "en": "no power"}},
			{"date": "2026-06-08", "kind": "in-lieu"}
		]}`))
	for _, c := range []struct {
		calendar       *calendar.Calendar
		filed, term    string
		wantVI, wantEN string
	}{
		{national, "2025-04-25 16:00", "3 working days", `
Thứ Sáu, ngày 25/04/2025: ngày tiếp nhận hồ sơ, không tính vào thời hạn (theo 91/2015/QH13 Điều 147 khoản 2); còn 3 ngày làm việc.
Thứ Bảy, ngày 26/04/2025 (làm bù cho thứ Sáu, ngày 02/05/2025, theo 6150/TB-BLĐTBXH): ngày làm việc thứ 1; còn 2 ngày làm việc.
Chủ nhật, ngày 27/04/2025: ngày nghỉ hằng tuần, không tính; còn 2 ngày làm việc.
Thứ Hai, ngày 28/04/2025: ngày làm việc thứ 2; còn 1 ngày làm việc.
Thứ Ba, ngày 29/04/2025: ngày làm việc thứ 3; thời hạn kết thúc lúc 17 giờ 00 phút, ngày 29 tháng 4 năm 2025.`, `
Friday, 25 April 2025: filing day, not counted (under 91/2015/QH13 Điều 147 khoản 2); 3 working days left.
Saturday, 26 April 2025 (made up for Friday, 2 May 2025, under 6150/TB-BLĐTBXH): working day 1; 2 working days left.
Sunday, 27 April 2025: weekly day of rest, not counted; 2 working days left.
Monday, 28 April 2025: working day 2; 1 working day left.
Tuesday, 29 April 2025: working day 3; due at 17:00 on 29 April 2025.`},
		{national, "2025-04-29 15:00:01", "5 working hours, after 15:00 count-next-day", `
Thứ Ba, ngày 29/04/2025: tiếp nhận sau 15 giờ 00 phút, được tính là tiếp nhận từ đầu giờ ngày làm việc tiếp theo; còn 5 giờ làm việc.
Thứ Tư, ngày 30/04/2025: ngày nghỉ lễ, tết: Ngày Chiến thắng (theo 45/2019/QH14 Điều 112 khoản 1 điểm c), không tính; còn 5 giờ làm việc.
Thứ Năm, ngày 01/05/2025: ngày nghỉ lễ, tết: Ngày Quốc tế lao động (theo 45/2019/QH14 Điều 112 khoản 1 điểm d), không tính; còn 5 giờ làm việc.
Thứ Sáu, ngày 02/05/2025: ngày nghỉ hoán đổi, làm bù vào thứ Bảy, ngày 26/04/2025 (theo 6150/TB-BLĐTBXH), không tính; còn 5 giờ làm việc.
Thứ Bảy, ngày 03/05/2025: ngày nghỉ hằng tuần, không tính; còn 5 giờ làm việc.
Chủ nhật, ngày 04/05/2025: ngày nghỉ hằng tuần, không tính; còn 5 giờ làm việc.
Thứ Hai, ngày 05/05/2025: tính 5 giờ làm việc; thời hạn kết thúc lúc 14 giờ 00 phút, ngày 05 tháng 5 năm 2025.`, ""},
		{national, "2025-04-29 17:00", "1 working day, after 15:00 count-next-day", "", `
Tuesday, 29 April 2025: filed after 15:00, counts as filed when the next working day opens; 1 working day left.
Wednesday, 30 April 2025: public holiday: Victory Day (under 45/2019/QH14 Điều 112 khoản 1 điểm c), not counted; 1 working day left.
Thursday, 1 May 2025: public holiday: International Labour Day (under 45/2019/QH14 Điều 112 khoản 1 điểm d), not counted; 1 working day left.
Friday, 2 May 2025: day off by swap, worked on Saturday, 26 April 2025 (under 6150/TB-BLĐTBXH), not counted; 1 working day left.
Saturday, 3 May 2025: weekly day of rest, not counted; 1 working day left.
Sunday, 4 May 2025: weekly day of rest, not counted; 1 working day left.
Monday, 5 May 2025: taken as the filing day, not counted (under 91/2015/QH13 Điều 147 khoản 2); 1 working day left.
Tuesday, 6 May 2025: working day 1; due at 17:00 on 6 May 2025.`},
		{national, "2012-08-02 10:00", "1 month", `
Thứ Năm, ngày 02/08/2012: ngày tiếp nhận hồ sơ, không tính vào thời hạn (theo 33/2005/QH11 Điều 152 khoản 2); còn 1 tháng.
Chủ nhật, ngày 02/09/2012: ngày cuối cùng của thời hạn – ngày nghỉ lễ, tết: Quốc khánh (theo Bộ luật Lao động 1994 Điều 73) – nên chuyển sang ngày làm việc tiếp theo (theo 33/2005/QH11 Điều 153 khoản 5).
Thứ Hai, ngày 03/09/2012: Nghỉ bù Quốc khánh (theo Bộ luật Lao động 1994 Điều 73), không tính.
Thứ Ba, ngày 04/09/2012: ngày làm việc tiếp theo; thời hạn kết thúc lúc 17 giờ 00 phút, ngày 04 tháng 9 năm 2012.`, ""},
		{national, "2026-03-02 10:00", "2 days, until midnight", "", `
Monday, 2 March 2026: filing day, not counted (under 91/2015/QH13 Điều 147 khoản 2); 2 days left.
Wednesday, 4 March 2026: the last day; due at 24:00 on 4 March 2026.`},
		{own, "2026-06-01 17:30", "6 working hours", `
Thứ Hai, ngày 01/06/2026: tiếp nhận sau giờ làm việc, không tính ngày này; còn 6 giờ làm việc.
Thứ Ba, ngày 02/06/2026 (làm việc nửa ngày, 08:00-12:00, theo 5/TB-UBND): tính 4 giờ làm việc; còn 2 giờ làm việc.
Thứ Tư, ngày 03/06/2026 (giờ làm việc của riêng ngày này, 09:00-10:00: chuyển trụ sở): tính 1 giờ làm việc; còn 1 giờ làm việc.
Thứ Năm, ngày 04/06/2026: cơ quan không làm việc: mất điện, không tính; còn 1 giờ làm việc.
Thứ Sáu, ngày 05/06/2026: tính 1 giờ làm việc; thời hạn kết thúc lúc 09 giờ 00 phút, ngày 05 tháng 6 năm 2026.`, ""},
		{own, "2026-06-05 23:00", "1 working hour", "", `
Friday, 5 June 2026: 1 hour of working time counted; due at 24:00 on 5 June 2026.`},
		{own, "2026-06-05 23:59:59", "90 working minutes", `
Thứ Sáu, ngày 05/06/2026: tính 1 giây làm việc; còn 1 giờ 29 phút 59 giây làm việc.
Thứ Bảy, ngày 06/06/2026: ngày nghỉ hằng tuần, không tính; còn 1 giờ 29 phút 59 giây làm việc.
Chủ nhật, ngày 07/06/2026: ngày nghỉ hằng tuần, không tính; còn 1 giờ 29 phút 59 giây làm việc.
Thứ Hai, ngày 08/06/2026: ngày nghỉ bù, không tính; còn 1 giờ 29 phút 59 giây làm việc.
Thứ Ba, ngày 09/06/2026: tính 1 giờ 29 phút 59 giây làm việc; thời hạn kết thúc lúc 09 giờ 29 phút, ngày 09 tháng 6 năm 2026.`, ""},
		{own, "2026-06-09 09:30", "2 working days, at once", `
Thứ Ba, ngày 09/06/2026: bắt đầu tính từ 09 giờ 30 phút; còn 2 ngày làm việc.
Thứ Tư, ngày 10/06/2026: ngày làm việc thứ 1; còn 1 ngày làm việc.
Thứ Năm, ngày 11/06/2026: ngày làm việc thứ 2, đến đúng giờ đã bắt đầu tính; thời hạn kết thúc lúc 09 giờ 30 phút, ngày 11 tháng 6 năm 2026.`, ""},
		{own, "2026-06-09 08:00", "2 half days, at once", "", `
Tuesday, 9 June 2026: counting starts at 08:00; 2 half-days left.
Wednesday, 10 June 2026: working day 1, the same clock time is an opening or outside hours, so the limit ends at the close before it; due at 17:00 on 9 June 2026.`},
		{own, "2026-06-09 08:00", "3 half days", `
Thứ Ba, ngày 09/06/2026: ngày tiếp nhận hồ sơ, không tính vào thời hạn (theo 91/2015/QH13 Điều 147 khoản 2); còn 3 buổi làm việc.
Thứ Tư, ngày 10/06/2026: ngày làm việc thứ 1; còn 1 buổi làm việc.
Thứ Năm, ngày 11/06/2026: đến hết buổi làm việc đầu tiên; thời hạn kết thúc lúc 12 giờ 00 phút, ngày 11 tháng 6 năm 2026.`, ""},
		{own, "2026-06-19 15:00:01", "same day, after 15:00 may-defer", `
Thứ Sáu, ngày 19/06/2026: tiếp nhận sau 15 giờ 00 phút, nếu không giải quyết được ngay thì thời hạn kết thúc khi hết giờ làm việc của ngày làm việc tiếp theo.
Thứ Bảy, ngày 20/06/2026: ngày nghỉ hằng tuần, không tính.
Chủ nhật, ngày 21/06/2026: ngày nghỉ hằng tuần, không tính.
Thứ Hai, ngày 22/06/2026 [dự kiến, chưa có quyết định]: trong ngày làm việc này; thời hạn kết thúc lúc 17 giờ 00 phút, ngày 22 tháng 6 năm 2026.`, `
Friday, 19 June 2026: filed after 15:00, due by closing of the next working day if it cannot be settled at once.
Saturday, 20 June 2026: weekly day of rest, not counted.
Sunday, 21 June 2026: weekly day of rest, not counted.
Monday, 22 June 2026 [expected, not yet decided]: within this working day; due at 17:00 on 22 June 2026.`},
		{own, "2026-06-20 00:00", "48 clock hours", `
Thứ Bảy, ngày 20/06/2026: tính liên tục theo giờ, kể cả ngoài giờ làm việc; thời hạn kết thúc lúc 00 giờ 00 phút, ngày 22 tháng 6 năm 2026.`, ""},
		{own, "2026-06-29 16:00", "2 working days", "", `
Monday, 29 June 2026 [expected, not yet decided]: filing day, not counted (under 91/2015/QH13 Điều 147 khoản 2); 2 working days left.
Tuesday, 30 June 2026 [expected, not yet decided]: working day 1; 1 working day left.`},
	} {
		g := parseGolden(t, c.filed+" "+c.term+" ->")
		var vi, en strings.Builder
		for step := range c.calendar.Steps(g.filed, g.term) {
			vi.WriteString("\n" + step.String())
			en.WriteString("\n" + step.Text().EN)
		}
		if c.wantVI != "" {
			require.Equal(t, c.wantVI, vi.String())
		}
		if c.wantEN != "" {
			require.Equal(t, c.wantEN, en.String())
		}
	}
}

// TestTheLawOfTheFilingDay: the article cited is that in force when it was
// filed, also where the limit ends under the next code.
func TestTheLawOfTheFilingDay(t *testing.T) {
	old := calendar.MustNew(mustRead(t, `{"covers": "2005-01-01/2017-12-31", "weeks": [{"from": "2005-01-01",
		"value": {"monday": "08:00-12:00"}}], "days": [{"date": "2005-09-05", "kind": "holiday", "basis": "1/QĐ"}]}`))
	for filed, want := range map[string]string{
		"2016-12-01 10:00": "33/2005/QH11 Điều 152 khoản 2, 33/2005/QH11 Điều 153 khoản 5",
		"2017-01-01 10:00": "91/2015/QH13 Điều 147 khoản 2, 91/2015/QH13 Điều 148 khoản 5",
		"2005-09-05 10:00": ", ", // before both: nothing is cited, least of all the holiday's own text
	} {
		g := parseGolden(t, filed+" 1 month ->")
		var cited []string
		for step := range old.Steps(g.filed, g.term) {
			if step.Reason == calendar.FilingDay || step.Reason == calendar.LastDayOff {
				cited = append(cited, step.Basis.String())
			}
		}
		require.Equal(t, want, strings.Join(cited, ", "), filed)
	}
}

func TestReasonsHaveWords(t *testing.T) {
	require.Equal(t, "day-off", calendar.DayOff.String())
	require.Equal(t, "by-the-clock", calendar.ByTheClock.String())
}

func TestStepsCanBeLeftAndWalkedAgain(t *testing.T) {
	g := parseGolden(t, "2026-02-11 15:40 5 working days ->")
	steps := national.Steps(g.filed, g.term)
	for step := range steps {
		require.Equal(t, calendar.FilingDay, step.Reason)
		break
	}
	count := 0
	for range steps {
		count++
	}
	require.Equal(t, 15, count, "11 to 25 February")
}

func TestLimitsInWords(t *testing.T) {
	for limit, want := range map[string]string{
		"5 working days":     "5 ngày làm việc",
		"1 half day":         "1 buổi làm việc",
		"2 working hours":    "2 giờ làm việc",
		"30 working minutes": "30 phút làm việc",
		"same day":           "trong ngày",
		"30 days":            "30 ngày",
		"6 months":           "6 tháng",
		"5 years":            "5 năm",
		"24 clock hours":     "24 giờ",
	} {
		require.Equal(t, want, calendar.MustParseLimit(limit).Text().VI)
	}
	require.Equal(t, "1 working hour", calendar.MustParseLimit("1 working hour").Text().EN)
}
