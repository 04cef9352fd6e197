package reminder_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/reminder"
)

// said are the Vietnamese and the English texts of a plan, in order of date.
func said(t *testing.T, planner *reminder.Planner, paper reminder.Paper) (vi, en []string) {
	t.Helper()
	plan, err := planner.Plan(paper)
	require.NoError(t, err)
	for _, r := range plan.Reminders.All() {
		vi, en = append(vi, r.Text.VI), append(en, r.Text.EN)
	}
	return vi, en
}

// permit is a permit to begin works within a year, extended twice at most.
func permit() reminder.Config {
	cfg := tobacco()
	cfg.Rules = []reminder.Rule{{
		Kind: "permit", Name: motcua.Text{VI: "Giấy phép", EN: "Permit"}, InForce: calendar.MustParseSpan("2015-01-01/"),
		Validity: reminder.Validity{
			By: reminder.ByStart, Term: calendar.NewLimit(12, calendar.Months),
			Extension: reminder.Extension{Limit: calendar.NewLimit(12, calendar.Months), Times: 2},
		},
		Renewal: reminder.Renewal{From: calendar.NewLimit(45, calendar.Days)},
		Leads:   []calendar.Limit{calendar.NewLimit(90, calendar.Days), calendar.NewLimit(31, calendar.Days), calendar.NewLimit(1, calendar.Days)},
		Next:    "1.000001",
	}}
	return cfg
}

func TestFieldsOfTexts(t *testing.T) {
	cfg := permit()
	cfg.Texts.Ahead = motcua.Text{
		VI: "{name} {number} của {holder} cấp {issued} hết hạn {expires}, từ {opens} đến {fileBy} tại {authority}, còn {daysLeft}, {extensions} lần",
		EN: "{name} {number} of {holder}, issued {issued}, ends {expires}; from {opens} to {fileBy} at {authority}; {daysLeft}, {extensions} left",
	}
	planner := reminder.MustNew(office, nil, cfg)
	paper := reminder.Paper{ID: "7", Kind: "permit", Issued: calendar.MustParseDate("2025-03-04"), Extended: 1, Expires: calendar.MustParseDate("2026-03-04")}
	vi, en := said(t, planner, paper)
	require.Equal(t, []string{
		"Giấy phép 7 của tổ chức, cá nhân cấp 04/03/2025 hết hạn 04/03/2026, từ 18/01/2026 đến 04/03/2026 tại cơ quan có thẩm quyền, còn 47 ngày, 1 lần",
		"Giấy phép 7 của tổ chức, cá nhân cấp 04/03/2025 hết hạn 04/03/2026, từ 18/01/2026 đến 04/03/2026 tại cơ quan có thẩm quyền, còn 33 ngày, 1 lần",
		"Giấy phép 7 của tổ chức, cá nhân cấp 04/03/2025 hết hạn 04/03/2026, từ 18/01/2026 đến 04/03/2026 tại cơ quan có thẩm quyền, còn 1 ngày, 1 lần",
	}, vi)
	require.Equal(t, "Permit 7 of the holder, issued 4 March 2025, ends 4 March 2026; from 18 January 2026 to 4 March 2026 at the competent authority; 47 days, 1 left", en[0])
	require.Equal(t, "Permit 7 of the holder, issued 4 March 2025, ends 4 March 2026; from 18 January 2026 to 4 March 2026 at the competent authority; 1 day, 1 left", en[2])

	paper.Holder = "hộ 12"
	vi, _ = said(t, planner, paper)
	require.Contains(t, vi[0], "của hộ 12 cấp")
}

// Once no extension is left the final text is said; the rule's own text ahead
// goes before the document's final one.
func TestFinalText(t *testing.T) {
	cfg := permit()
	cfg.Texts.Ahead = motcua.Text{VI: "còn gia hạn", EN: "more"}
	cfg.Texts.Final = motcua.Text{VI: "hết gia hạn", EN: "no more"}
	paper := reminder.Paper{ID: "7", Kind: "permit", Issued: calendar.MustParseDate("2023-03-04")}
	for extended, want := range []string{"còn gia hạn", "còn gia hạn", "hết gia hạn"} {
		paper.Extended = extended
		vi, _ := said(t, reminder.MustNew(office, nil, cfg), paper)
		require.Equal(t, want, vi[0], extended)
	}
	cfg.Rules[0].Texts.Ahead = motcua.Text{VI: "của riêng", EN: "its own"}
	vi, _ := said(t, reminder.MustNew(office, nil, cfg), paper)
	require.Equal(t, "của riêng", vi[0])
	vi, _ = said(t, reminder.MustNew(office, nil, tobacco()), licence("15/GP", "2021-08-16"))
	require.NotContains(t, vi[0], "gia hạn", "a rule without extensions has no final text")
}

// On 1 July 2025 the wards changed: a reminder before it names the unit that
// issued the paper, one after it those that have its territory. One that goes
// out late names what is so on the day it goes out.
func TestTextsNameWhoIsCompetentOnTheDay(t *testing.T) {
	planner := reminder.MustNew(office, catalogue, tobacco())
	paper := licence("15/GP", "2020-08-10") // ends 2025-08-10
	vi, _ := said(t, planner, paper)
	require.Len(t, vi, 5)
	require.Contains(t, vi[2], "tại UBND phường Bưởi chậm nhất ngày 11/07/2025")
	require.Contains(t, vi[4], "tại UBND phường Tây Hồ chậm nhất ngày 11/07/2025")

	since, now := calendar.MustParseDate("2025-06-26"), calendar.MustParseDate("2025-07-01")
	for r, err := range planner.Due(slices.Values([]reminder.Paper{paper}), since.At(calendar.NewClock(9, 0)), now.At(calendar.NewClock(9, 0))) {
		require.NoError(t, err)
		require.Equal(t, "2025-06-26", r.On.String())
		require.Contains(t, r.Text.VI, "UBND phường Tây Hồ")
	}
	split := paper
	split.Unit = "274"
	vi, en := said(t, planner, split)
	require.Contains(t, vi[4], "UBND xã, phường nơi hoạt động (trước đây thuộc huyện Hoài Đức)")
	require.Contains(t, en[4], "the People's Committee of the commune or ward (formerly in Hoai Duc District)")
}

// The next procedure is named as it is called on the day, and by what it was
// merged into after that.
func TestTextsNameTheNextProcedureOfTheDay(t *testing.T) {
	called := func(code, days, name, successor string) procedures.Procedure {
		return procedures.Procedure{
			Code: code, InForce: calendar.MustParseSpan(days), Name: motcua.Text{VI: name, EN: name}, Field: "Xây dựng",
			Term: calendar.Term{Limit: calendar.NewLimit(5, calendar.WorkingDays)}, Successor: successor,
		}
	}
	merging, err := procedures.New(procedures.Config{Procedures: []procedures.Procedure{
		called("1.000001", "2020-01-01/2025-12-31", "Cũ", "1.000002"), called("1.000002", "2026-01-01/", "Mới", ""),
	}})
	require.NoError(t, err)
	cfg := permit()
	cfg.Texts.Ahead = motcua.Text{VI: "làm {next}", EN: "do {next}"}
	planner := reminder.MustNew(office, merging, cfg)
	vi, en := said(t, planner, reminder.Paper{ID: "7", Kind: "permit", Issued: calendar.MustParseDate("2025-01-20")})
	require.Equal(t, []string{"làm Cũ (1.000001)", "làm Cũ (1.000001)", "làm Mới (1.000002)"}, vi)
	require.Equal(t, "do Mới (1.000002)", en[2])
	vi, _ = said(t, reminder.MustNew(office, nil, cfg), reminder.Paper{ID: "7", Kind: "permit", Issued: calendar.MustParseDate("2025-01-20")})
	require.Equal(t, "làm 1.000001", vi[0], "without a catalogue, the code")
}

// Why says which end of the window a lead was clipped to, and from which day
// off it was moved.
func TestWhy(t *testing.T) {
	cfg := permit()
	cfg.Rules[0].Renewal.Before = calendar.NewLimit(22, calendar.Days)
	plan, err := reminder.MustNew(office, nil, cfg).Plan(reminder.Paper{ID: "7", Kind: "permit", Issued: calendar.MustParseDate("2025-03-13")})
	require.NoError(t, err)
	var why, english []string
	for _, r := range plan.Reminders.All() {
		why, english = append(why, r.Why().VI), append(english, r.Why().EN)
	}
	require.Equal(t, []string{
		"90 ngày trước ngày hết hạn (thứ Sáu, ngày 13/03/2026) là thứ Bảy, ngày 13/12/2025; chưa đến ngày được nộp hồ sơ nên lấy thứ Ba, ngày 27/01/2026.",
		"31 ngày trước ngày hết hạn (thứ Sáu, ngày 13/03/2026) là thứ Ba, ngày 10/02/2026.",
		"1 ngày trước ngày hết hạn (thứ Sáu, ngày 13/03/2026) là thứ Năm, ngày 12/03/2026; đã quá ngày cuối được nộp hồ sơ nên lấy thứ Năm, ngày 19/02/2026;" +
			" đó là ngày nghỉ lễ, tết: Tết Âm lịch (mùng 3 tháng Giêng) (theo 9859/VPCP-KGVX), nên nhắc vào ngày làm việc liền trước, thứ Sáu, ngày 13/02/2026.",
	}, why)
	require.Equal(t, "31 days before the last valid day (Friday, 13 March 2026) is Tuesday, 10 February 2026.", english[1])
}

// The planner keeps its own copy of the document.
func TestDocumentIsCopied(t *testing.T) {
	cfg := permit()
	cfg.Rules = append(cfg.Rules, reminder.Rule{
		Kind: "card", Name: motcua.Text{VI: "Thẻ", EN: "Card"}, InForce: calendar.MustParseSpan("2015-01-01/"),
		Validity: reminder.Validity{By: reminder.ByAge, Ages: []int{25}}, Leads: []calendar.Limit{calendar.NewLimit(30, calendar.Days)},
	})
	planner := reminder.MustNew(office, nil, cfg)
	paper := reminder.Paper{ID: "7", Kind: "permit", Issued: calendar.MustParseDate("2025-03-04")}
	card := reminder.Paper{ID: "8", Kind: "card", Issued: calendar.MustParseDate("2020-03-04"), Born: calendar.MustParseDate("2001-05-05")}
	before, _ := planner.Plan(paper)
	cardBefore, _ := planner.Plan(card)
	cfg.Rules[0].Leads[0], cfg.Channels[0].ID, cfg.Rules[1].Validity.Ages[0] = calendar.NewLimit(80, calendar.Days), "fax", 24
	after, err := planner.Plan(paper)
	require.NoError(t, err)
	require.Equal(t, before, after)
	cardAfter, err := planner.Plan(card)
	require.NoError(t, err)
	require.Equal(t, cardBefore, cardAfter)
	require.Equal(t, "2026-05-05", cardAfter.Expires.String())
}
