package hanoi_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/sla"
	"github.com/motcua/motcua/sla/hanoi"
)

var (
	office    = calendar.MustNew(nationalDays.Config())
	catalogue = procedures.MustNew(nationalProcedures.Config())
	city      = sla.MustNew(office, hanoi.Config())
)

func instant(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse("2006-01-02 15:04:05 -0700", s+" +0700")
	require.NoError(t, err)
	return at
}

// of is the version of a procedure on the day of the article's examples.
func of(t *testing.T, code, at string) procedures.Procedure {
	t.Helper()
	p, err := catalogue.On(code, calendar.DateOf(instant(t, at)))
	require.NoError(t, err)
	return p
}

// TestEachOfThe22 shows what each initiative does to a filing that it is for,
// and in what it leaves alone one that it is not for.
func TestEachOfThe22(t *testing.T) {
	friday, wednesday, tuesday := "2024-03-15 09:30:00", "2024-03-13 09:30:00", "2024-03-12 15:30:00"
	business := of(t, "2.000635", friday) // as one of household businesses
	business.Field = "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)"
	education := business
	education.Field = "Giáo dục và Đào tạo"
	death, extract := of(t, "1.000656", wednesday), of(t, "2.000635", wednesday)
	copies, copies843 := of(t, "2.000815", tuesday), of(t, "2.000843", tuesday)
	signature, status := of(t, "2.000884", tuesday), of(t, "1.004873", tuesday)

	seen := map[string]bool{}
	for _, c := range []struct {
		id        string
		procedure procedures.Procedure
		filing    sla.Filing
		at        string
		outcome   sla.Outcome
		offered   string // due, where it is Won
	}{
		{"hoai-duc-green-friday", business, sla.Filing{Unit: "274"}, friday, sla.Applied, ""},
		{"hoai-duc-green-friday", education, sla.Filing{Unit: "09832"}, friday, sla.Applied, ""},
		{"hoai-duc-green-friday", education, sla.Filing{Unit: "274"}, wednesday, sla.OtherWeekday, ""},
		{"hoai-duc-green-friday", extract, sla.Filing{Unit: "274"}, friday, sla.OtherField, ""},
		{"hoai-duc-expiry-reminder", extract, sla.Filing{Unit: "274"}, friday, sla.Applied, ""},
		{"hoai-duc-qr-rating", extract, sla.Filing{Unit: "274"}, friday, sla.Applied, ""},
		{"hai-ba-trung-wednesday", extract, sla.Filing{Unit: "007"}, wednesday, sla.Won, "2024-03-13 11:30:00"},
		{"hai-ba-trung-wednesday", extract, sla.Filing{Unit: "007"}, "2024-03-13 15:30:00", sla.Won, "2024-03-14 12:00:00"},
		{"hai-ba-trung-wednesday", extract, sla.Filing{Unit: "007"}, friday, sla.OtherWeekday, ""},
		{"hai-ba-trung-wednesday", extract, sla.Filing{}, wednesday, sla.OtherUnit, ""},
		{"hai-ba-trung-digital-teams", extract, sla.Filing{Unit: "007", Channel: procedures.Online}, friday, sla.Applied, ""},
		{"hai-ba-trung-digital-teams", extract, sla.Filing{Unit: "007"}, friday, sla.OtherChannel, ""},
		{"cau-giay-certified-at-once", copies, sla.Filing{Unit: "00157"}, tuesday, sla.Won, "2024-03-12 17:00:00"},
		{"cau-giay-certified-at-once", signature, sla.Filing{Unit: "005"}, tuesday, sla.Won, "2024-03-12 17:00:00"},
		{"ba-dinh-at-once", copies843, sla.Filing{Unit: "001"}, tuesday, sla.Won, "2024-03-12 17:00:00"},
		{"ba-dinh-at-once", copies, sla.Filing{Unit: "001"}, "2023-10-30 15:30:00", sla.NotInForce, ""},
		{"tay-ho-shorter-limits", status, sla.Filing{Unit: "00112"}, tuesday, sla.Applied, ""},
		{"tay-ho-no-slip-day", status, sla.Filing{Unit: "00112"}, tuesday, sla.Applied, ""},
		{"tay-ho-no-wait-day", status, sla.Filing{Unit: "00112"}, tuesday, sla.Applied, ""},
		{"tay-ho-model-day", status, sla.Filing{Unit: "00112"}, tuesday, sla.Applied, ""},
		{"tay-ho-30-minutes", status, sla.Filing{Unit: "00112"}, friday, sla.Applied, ""},
		{"tay-ho-30-minutes", status, sla.Filing{Unit: "00112"}, tuesday, sla.OtherWeekday, ""},
		{"tay-ho-death-home", death, sla.Filing{Unit: "00112"}, wednesday, sla.Applied, ""},
		{"tay-ho-death-home", death, sla.Filing{Unit: "001"}, wednesday, sla.OtherUnit, ""},
		{"ha-noi-65-models", extract, sla.Filing{Unit: "01"}, wednesday, sla.Applied, ""},
		{"ha-noi-qr", extract, sla.Filing{}, wednesday, sla.Applied, ""},
		{"nam-tu-liem-modern-desk", extract, sla.Filing{Unit: "00637"}, wednesday, sla.Applied, ""},
		{"thuong-tin-qr-survey", extract, sla.Filing{Unit: "10267"}, wednesday, sla.Applied, ""},
		{"thuong-tin-paperless-24-7", extract, sla.Filing{Unit: "10186", Channel: procedures.Online}, wednesday, sla.Applied, ""},
		{"thuong-tin-green-desk", extract, sla.Filing{Unit: "10183"}, wednesday, sla.Applied, ""},
		{"thuong-tin-result-now", copies, sla.Filing{Unit: "10183"}, tuesday, sla.Won, "2024-03-12 17:00:00"},
		{"thuong-tin-result-now", status, sla.Filing{Unit: "10183"}, tuesday, sla.OtherProcedure, ""},
		{"son-tay-etax", extract, sla.Filing{Unit: "269"}, wednesday, sla.Applied, ""},
		{"ha-dong-face-recognition", extract, sla.Filing{Unit: "268"}, wednesday, sla.Applied, ""},
	} {
		seen[c.id] = true
		c.filing.Accepted = instant(t, c.at)
		promise, err := city.Promise(c.procedure, c.filing)
		require.NoError(t, err, c.id)
		for considered := range city.Considered(c.procedure, c.filing) {
			if considered.ID == c.id {
				require.Equal(t, c.outcome.String(), considered.Outcome.String(), "%s at %s", c.id, c.at)
			}
		}
		if c.outcome == sla.Won {
			require.Equal(t, c.id, promise.Initiative)
			require.Equal(t, c.offered, promise.Offered.Due.At.Format(time.DateTime), c.id)
		} else {
			require.Equal(t, promise.Legal, promise.Offered, c.id)
		}
		require.Equal(t, c.id == "tay-ho-death-home" && c.outcome == sla.Applied, promise.Home, c.id)
		atOnce := strings.HasSuffix(c.id, "at-once") || c.id == "thuong-tin-result-now"
		require.Equal(t, !(atOnce && c.outcome == sla.Won), promise.Slip, c.id)
	}
	require.Len(t, seen, 22)
}

// TestDocuments: 22 of them, each explained in SOURCES.md, for units and
// procedures that the national catalogue has on a day on which they are in force.
func TestDocuments(t *testing.T) {
	sources, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	initiatives := hanoi.Config().Initiatives
	require.Len(t, initiatives, 22)
	for _, i := range initiatives {
		require.Contains(t, string(sources), "`"+i.ID+"`")
		require.NotEmpty(t, i.Name.EN, i.ID)
		for _, code := range i.Authorities {
			unit, err := catalogue.Authority(code, calendar.MustParseDate("2024-03-12"))
			require.NoError(t, err, i.ID)
			require.NotEmpty(t, unit.Name.VI, i.ID)
		}
		for _, code := range i.Procedures {
			of(t, code, "2024-03-12 00:00:00")
		}
	}
	require.Empty(t, hanoi.Config().Intake.Weeks, "intake is a matter of the paperless communes")
}

// TestThirtyMinutes: the hours of the initiative, laid into the calendar of the
// office, are its calendar from then on.
func TestThirtyMinutes(t *testing.T) {
	days := nationalDays.Config()
	for _, i := range hanoi.Config().Initiatives {
		days.Weeks = append(days.Weeks, i.Offer.Hours...)
	}
	early, err := calendar.New(days)
	require.NoError(t, err)
	two := calendar.Term{Limit: calendar.MustParseLimit("2 working hours")}
	for filed, want := range map[string]string{
		"2023-06-16 07:30:00": "2023-06-16 09:30:00", // a Friday
		"2023-06-16 07:29:59": "2023-06-16 09:30:00",
		"2023-06-15 07:30:00": "2023-06-15 10:00:00", // a Thursday
		"2023-06-16 16:30:00": "2023-06-19 09:00:00", // to a Monday
		"2022-12-30 07:30:00": "2022-12-30 10:00:00", // before the initiative
		"2025-07-04 07:30:00": "2025-07-04 10:00:00", // after it
	} {
		due, err := early.Deadline(instant(t, filed), two)
		require.NoError(t, err)
		require.Equal(t, want, due.At.Format(time.DateTime), filed)
	}
}

// TestPaperless: what is sent on a Monday night is accepted on that night, while
// an ordinary desk accepts it on Tuesday; the limit runs in working time in both.
func TestPaperless(t *testing.T) {
	status := of(t, "1.004873", "2024-03-11 21:00:00") // 3 working days
	sent := sla.Filing{Submitted: instant(t, "2024-03-11 21:00:00"), Channel: procedures.Online, Unit: "10186"}
	desk := sla.MustNew(office, hanoi.Paperless())
	for _, c := range []struct {
		agreement     *sla.Agreement
		accepted, due string
	}{
		{desk, "2024-03-11 21:00:00", "2024-03-14 17:00:00"},
		{city, "2024-03-12 08:00:00", "2024-03-15 17:00:00"},
	} {
		promise, err := c.agreement.Promise(status, sent)
		require.NoError(t, err)
		require.Equal(t, c.accepted, promise.Filing.Accepted.Format(time.DateTime))
		require.Equal(t, c.due, promise.Offered.Due.At.Format(time.DateTime))
	}
	sent.Submitted = instant(t, "2026-03-11 21:00:00")
	_, err := desk.Promise(status, sent)
	require.ErrorAs(t, err, new(*calendar.UncoveredError))
}
