package vietnam_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/vietnam"
)

var (
	office    = calendar.MustNew(nationalDays.Forecast())
	catalogue = procedures.MustNew(nationalProcedures.Config())
	planner   = reminder.MustNew(office, catalogue, vietnam.Config())
)

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func Example() {
	plan, err := planner.Plan(reminder.Paper{ID: "12/GP", Kind: "tobacco-retail", Issued: day("2022-03-10")})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range plan.Reminders.All() {
		fmt.Println(r.On)
		fmt.Println(r.Text)
	}
	// Output:
	// 2026-12-10
	// Giấy phép bán lẻ sản phẩm thuốc lá số 12/GP hết hạn ngày 10/03/2027 (còn 90 ngày). Nếu còn nhu cầu, đề nghị nộp hồ sơ cấp lại hoặc gia hạn tại cơ quan có thẩm quyền chậm nhất ngày 03/02/2027.
	// 2027-01-22
	// Giấy phép bán lẻ sản phẩm thuốc lá số 12/GP hết hạn ngày 10/03/2027 (còn 47 ngày). Nếu còn nhu cầu, đề nghị nộp hồ sơ cấp lại hoặc gia hạn tại cơ quan có thẩm quyền chậm nhất ngày 03/02/2027.
	// 2027-02-03
	// Giấy phép bán lẻ sản phẩm thuốc lá số 12/GP hết hạn ngày 10/03/2027 (còn 35 ngày). Nếu còn nhu cầu, đề nghị nộp hồ sơ cấp lại hoặc gia hạn tại cơ quan có thẩm quyền chậm nhất ngày 03/02/2027.
}

// TestPapers is a line a paper, as of the law: when it ends, and between which
// days its renewal is filed.
func TestPapers(t *testing.T) {
	for _, c := range []struct {
		why                    string
		paper                  string
		expires, opens, fileBy string
		reminders              int
	}{
		{"5 years, 30 days before", `{"kind": "tobacco-retail", "issued": "2021-08-16"}`, "2026-08-16", "", "2026-07-17", 3},
		{"5 years, 30 days before", `{"kind": "alcohol-artisanal", "issued": "2022-06-15"}`, "2027-06-15", "", "2027-05-14", 3},
		{"3 years, 6 months before: no 30 February", `{"kind": "food-safety", "issued": "2023-08-30"}`, "2026-08-30", "", "2026-02-27", 3},
		{"3 years", `{"kind": "food-knowledge", "issued": "2023-10-12"}`, "2026-10-12", "", "2026-10-12", 2},
		{"3 years, 20 days before", `{"kind": "game-point", "issued": "2024-03-04"}`, "2027-03-04", "", "2027-02-12", 3},
		{"and 6 months more, once", `{"kind": "game-point", "issued": "2024-03-04", "extended": 1}`, "2027-09-04", "", "2027-08-13", 3},
		{"as long as the permit below it", `{"kind": "security-order", "issued": "2024-05-06", "underlying": "2024-04-01/2029-04-01"}`, "2029-04-01", "", "2029-03-30", 2},
		{"a permit of 10 years gives no end", `{"kind": "security-order", "issued": "2024-05-06", "underlying": "2024-04-01/2034-04-01"}`, "", "", "", 0},
		{"one of 9 does", `{"kind": "security-order", "issued": "2024-05-06", "underlying": "2024-04-01/2033-04-01"}`, "2033-04-01", "", "2033-04-01", 2},
		{"a permit without end gives none", `{"kind": "security-order", "issued": "2024-05-06", "underlying": "2024-04-01/"}`, "", "", "", 0},
		{"5 years", `{"kind": "guard-certificate", "issued": "2026-04-02"}`, "2031-04-02", "", "2031-04-02", 2},
		{"works begin within 12 months", `{"kind": "construction-permit", "issued": "2026-07-15"}`, "2027-07-15", "", "2027-07-15", 3},
		{"the law before says the same", `{"kind": "construction-permit", "issued": "2026-06-30"}`, "2027-06-30", "", "2027-06-30", 3},
		{"and 12 months more, twice", `{"kind": "construction-permit", "issued": "2026-07-15", "extended": 2}`, "2029-07-15", "", "2029-07-13", 3},
		{"the last 15 days", `{"kind": "temporary-residence", "issued": "2025-03-10", "expires": "2027-03-10"}`, "2027-03-10", "2027-02-23", "2027-03-10", 3},
		{"at 14, for a card of a child", `{"kind": "identity-card", "issued": "2025-03-10", "born": "2015-06-01"}`, "2029-06-01", "2027-06-01", "2029-06-01", 2},
		{"at 25", `{"kind": "identity-card", "issued": "2025-05-31", "born": "2002-06-01"}`, "2027-06-01", "2025-06-01", "2027-06-01", 2},
		{"not at 25: issued 2 years before it", `{"kind": "identity-card", "issued": "2025-06-01", "born": "2002-06-01"}`, "2042-06-01", "2040-06-01", "2042-05-30", 2},
		{"a card of the law before", `{"kind": "identity-card", "issued": "2021-06-01", "born": "1987-03-09"}`, "2027-03-09", "2025-03-09", "2027-03-09", 2},
		{"at 60, and no more", `{"kind": "identity-card", "issued": "2025-06-01", "born": "1966-03-09"}`, "", "", "", 0},
		{"6 months: no 31 November", `{"kind": "marital-status", "issued": "2026-05-31"}`, "2026-11-30", "", "2026-11-30", 2},
		{"reminded after the law has changed", `{"kind": "marital-status", "issued": "2027-01-11"}`, "2027-07-11", "", "2027-07-09", 2},
		{"as it says itself, under the new law", `{"kind": "marital-status", "issued": "2027-03-02", "expires": "2027-09-02"}`, "2027-09-02", "", "2027-09-01", 2},
		{"6 months", `{"kind": "foreign-marriage-papers", "issued": "2026-08-20"}`, "2027-02-20", "", "2027-02-19", 2},
		{"45 to 10 days before", `{"kind": "work-permit", "issued": "2025-09-01", "expires": "2027-09-01"}`, "2027-09-01", "2027-07-18", "2027-08-20", 3},
		{"of the decree before, too", `{"kind": "work-permit", "issued": "2025-03-03", "expires": "2027-03-03"}`, "2027-03-03", "2027-01-17", "2027-02-19", 3},
		{"45 to 5 days before, until 6 August 2025", `{"kind": "work-permit", "issued": "2023-06-16", "expires": "2025-06-16"}`, "2025-06-16", "2025-05-02", "2025-06-11", 3},
		{"3 working days before: Tết lies between", `{"kind": "household-suspension", "issued": "2026-08-17", "expires": "2027-02-12"}`, "2027-02-12", "", "2027-02-02", 3},
		{"no end", `{"kind": "household-business", "issued": "2019-08-17"}`, "", "", "", 0},
		{"no end", `{"kind": "household-business", "issued": "2026-08-17"}`, "", "", "", 0},
	} {
		var paper reminder.Paper
		require.NoError(t, json.Unmarshal([]byte(c.paper), &paper))
		paper.ID = "1"
		plan, err := planner.Plan(paper)
		require.NoError(t, err, c.paper)
		require.Equal(t, c.expires, plan.Expires.String(), "%s: %s", c.paper, c.why)
		require.Equal(t, c.opens, plan.Opens.String(), "%s: %s", c.paper, c.why)
		require.Equal(t, c.fileBy, plan.FileBy.String(), "%s: %s", c.paper, c.why)
		require.Equal(t, c.reminders, plan.Reminders.Len(), "%s: %s", c.paper, c.why)
	}
}

// TestPapersThatLastTooLong: what the law does not let be printed.
func TestPapersThatLastTooLong(t *testing.T) {
	for _, paper := range []string{
		`{"kind": "temporary-residence", "issued": "2025-03-10", "expires": "2027-03-11"}`,
		`{"kind": "work-permit", "issued": "2025-09-01", "expires": "2027-09-02"}`,
		`{"kind": "security-order", "issued": "2024-05-06", "expires": "2029-04-02", "underlying": "2024-04-01/2029-04-01"}`,
		`{"kind": "construction-permit", "issued": "2026-07-15", "extended": 3}`,
		`{"kind": "marital-status", "issued": "2027-03-02"}`,
		`{"kind": "karaoke", "issued": "2024-05-06", "expires": "2029-04-02"}`,
	} {
		p := reminder.Paper{}
		require.NoError(t, json.Unmarshal([]byte(paper), &p))
		p.ID = "1"
		_, err := planner.Plan(p)
		require.Error(t, err, paper)
	}
}

// TestAlcoholIsRemindedOfUntilJune2026: licences keep their end; nobody is told
// to renew them from 1 July 2026 on.
func TestAlcoholIsRemindedOfUntilJune2026(t *testing.T) {
	for _, c := range []struct {
		issued, expires string
		on              []string
	}{
		{"2021-06-15", "2026-06-15", []string{"2026-03-17", "2026-04-29", "2026-05-15"}},
		{"2021-09-07", "2026-09-07", []string{"2026-06-09"}},
		{"2024-09-07", "2029-09-07", nil},
	} {
		plan, err := planner.Plan(reminder.Paper{ID: "1", Kind: "alcohol-retail", Issued: day(c.issued)})
		require.NoError(t, err)
		require.Equal(t, c.expires, plan.Expires.String())
		var on []string
		for _, r := range plan.Reminders.All() {
			on = append(on, r.On.String())
		}
		require.Equal(t, c.on, on, c.issued)
		require.Equal(t, len(c.on) < 3, strings.Contains(plan.Ended.VI, "66.17/2026/NQ-CP"), c.issued)
	}
}

// TestLeadsAreInTime: whenever a paper ends, each lead is a day in the time in
// which its renewal is filed, so that none has to be moved there.
func TestLeadsAreInTime(t *testing.T) {
	for _, r := range vietnam.Config().Rules {
		since := r.InForce
		r.InForce, r.Ended = calendar.MustParseSpan("2000-01-01/"), motcua.Text{}
		cfg := vietnam.Config()
		cfg.Rules = []reminder.Rule{r}
		alone := reminder.MustNew(office, catalogue, cfg)
		for issued := day("2022-01-01"); issued.Before(day("2024-01-01")); issued = issued.AddDays(1) {
			plan, err := alone.Plan(paperOf(r, issued))
			require.NoError(t, err, r.Kind)
			require.Equal(t, len(r.Leads), plan.Reminders.Len()+plan.Skipped.Len())
			for _, s := range plan.Skipped.All() {
				require.Equal(t, "shared-day", s.Why.String(), "%s %v issued %v: %v", r.Kind, since, issued, s.Lead)
			}
			for _, m := range plan.Reminders.All() {
				require.Zero(t, m.Clipped, "%s %v issued %v: %v", r.Kind, since, issued, m.Lead)
				require.False(t, m.On.After(m.FileBy))
				require.Equal(t, reminder.Ahead, m.Notice)
			}
		}
	}
}

// paperOf is a paper of the kind; one whose day is printed is valid a year.
func paperOf(r reminder.Rule, issued calendar.Date) reminder.Paper {
	p := reminder.Paper{ID: "1", Kind: r.Kind, Issued: issued}
	switch r.Validity.By {
	case reminder.ByPrint:
		p.Expires = issued.AddMonths(12)
	case reminder.ByAge:
		p.Born = issued.AddMonths(-12 * 22)
	case reminder.ByUnderlying:
		p.Underlying = calendar.NewSpan(issued, issued.AddMonths(36))
	}
	return p
}

// TestDocument: 16 kinds in 23 versions, each explained in SOURCES.md, with
// texts in both languages and next procedures that the catalogue has.
func TestDocument(t *testing.T) {
	text, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	sources, _, found := strings.Cut(string(text), "## What is left out")
	require.True(t, found)
	rules, kinds := vietnam.Config().Rules, map[string]bool{}
	for _, r := range rules {
		kinds[r.Kind] = true
		require.Contains(t, sources, "| `"+r.Kind+"` |")
		require.True(t, r.Unconfirmed == (motcua.Text{}) || r.Unconfirmed.VI != "" && r.Unconfirmed.EN != "", r.Kind)
		if r.Next != "" {
			p, err := catalogue.On(r.Next, day("2026-11-23"))
			require.NoError(t, err, r.Kind)
			require.NotEmpty(t, p.Name.EN, r.Kind)
		}
		if len(r.Leads) == 0 {
			require.Equal(t, reminder.ByNothing, r.Validity.By, r.Kind)
		}
	}
	require.Len(t, rules, 23)
	require.Len(t, kinds, 16)
	require.Empty(t, vietnam.Config().Channels, "channels are the host's")
}

// TestWriting: composed Unicode, single spaces, no text that a merge or a
// display would break.
func TestWriting(t *testing.T) {
	document, err := os.ReadFile("rules.json")
	require.NoError(t, err)
	for _, r := range string(document) {
		require.False(t, unicode.Is(unicode.Mn, r) || r == unicode.ReplacementChar || r == '\t', "%q", r)
	}
	cfg := vietnam.Config()
	texts := []motcua.Text{cfg.Texts.Ahead, cfg.Texts.Late, cfg.Texts.Expired}
	for _, r := range cfg.Rules {
		texts = append(texts, r.Name, r.Ended, r.Unconfirmed, r.Texts.Ahead, r.Texts.Final, r.Texts.Late, r.Texts.Expired)
	}
	for _, text := range texts {
		require.Equal(t, text.VI == "", text.EN == "")
		for _, s := range []string{text.VI, text.EN} {
			require.Equal(t, strings.Join(strings.Fields(s), " "), s)
		}
	}
}
