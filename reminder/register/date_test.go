package register_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder/register"
)

// TestDates: how a cell writes a day, and the day, or what was wanted instead.
func TestDates(t *testing.T) {
	const (
		aDay      = "a day such as 31/12/2026 or 2026-12-31"
		aYear     = "a year from 1900 to 2100, in four digits"
		existing  = "a day that exists"
		dayFirst  = "day/month/year"
		noClock   = "a day without a time of day"
		yearFirst = "year-month-day"
	)
	for _, c := range []struct{ text, date, wanted string }{
		{"", "", ""},
		{" \u00a0 ", "", ""},
		// day, month, year
		{"31/12/2026", "2026-12-31", ""},
		{"31-12-2026", "2026-12-31", ""},
		{"31.12.2026", "2026-12-31", ""},
		{"5/3/2026", "2026-03-05", ""}, // 5 March, never 3 May
		{"05/3/2026", "2026-03-05", ""},
		{"5.03.2026", "2026-03-05", ""},
		{" 31 / 12 / 2026 ", "2026-12-31", ""},
		{"'31/12/2026", "2026-12-31", ""}, // marked as text
		{"29/02/2024", "2024-02-29", ""},
		{"01/01/1900", "1900-01-01", ""},
		{"31/12/2100", "2100-12-31", ""},
		// year, month, day
		{"2026-12-31", "2026-12-31", ""},
		{"2026/12/31", "2026-12-31", ""},
		{"2026.3.5", "2026-03-05", ""},
		// as spreadsheets and programs export them
		{"31/12/2026 00:00:00", "2026-12-31", ""},
		{"31/12/2026 0:00", "2026-12-31", ""},
		{"2026-12-31 00:00:00", "2026-12-31", ""},
		{"2026-12-31T00:00:00", "2026-12-31", ""},
		{"2026-12-31T00:00:00.000", "2026-12-31", ""},
		{"31/12/2026 14:30", "", noClock},
		{"2026-12-31T00:00:01", "", noClock},
		{"2026-12-31T00:00:00Z", "", noClock}, // midnight elsewhere
		{"31/12/2026 24:00", "", noClock},
		{"00:00", "", aDay},
		// in words
		{"ngày 05 tháng 03 năm 2026", "2026-03-05", ""},
		{"Ngày 5 tháng 3 năm 2026", "2026-03-05", ""},
		{"5 tháng 3 năm 2026", "2026-03-05", ""},
		{"NGAY 5 THANG 3 NAM 2026", "2026-03-05", ""},
		{"nga\u0300y 5 tha\u0301ng 3 na\u0306m 2026", "2026-03-05", ""}, // decomposed
		{"ngày 31 tháng 2 năm 2026", "", existing},
		{"ngày ... tháng ... năm 2026", "", aDay},
		{"tháng 3 năm 2026", "", aDay},
		{"5 tháng ba năm 2026", "", aDay},
		// serial numbers
		{"46387", "2026-12-31", ""},
		{"46387.0", "2026-12-31", ""},
		{"46387,0", "2026-12-31", ""}, // with a Vietnamese comma
		{"36526", "2000-01-01", ""},
		{"10000", "1927-05-18", ""},
		{"73415", "2100-12-31", ""},
		{"46387.5", "", noClock},
		{"73416", "", aDay},
		{"9999", "", aDay},
		{"60", "", aDay}, // a 29 February that 1900 did not have
		{"2026", "", aDay},
		{"1945", "", aDay}, // a year, not 28 April 1905
		{"046387", "", aDay},
		{"-46387", "", aDay},
		{"46387/0", "", aDay},
		{"46387.0.0", "", aDay},
		// what cannot be
		{"31/02/2026", "", existing},
		{"29/02/2026", "", existing},
		{"29.2.1900", "", existing},
		{"31/4/2026", "", existing},
		{"0/5/2026", "", existing},
		{"13/13/2026", "", existing},
		{"12/31/2026", "", dayFirst},
		{"2026-31-12", "", yearFirst},
		{"31/12/26", "", aYear},
		{"1/2/3", "", aYear},
		{"31/12/1899", "", aYear},
		{"31/12/2101", "", aYear},
		{"31/12/0026", "", aYear},
		// what is something else
		{"31/12", "", aDay},
		{"12/2026", "", aDay},
		{"31/12-2026", "", aDay},
		{"31,12,2026", "", aDay},
		{"31122026", "", aDay},
		{"20261231", "", aDay},
		{"31//2026", "", aDay},
		{"3१/12/2026", "", aDay}, // a digit of another script
		{"không thời hạn", "", aDay},
		{"5 năm", "", aDay},
		{"31/12/2026 12:00:00 AM", "", aDay},
	} {
		date, err := register.ParseDate(c.text)
		require.Equal(t, c.date, date.String(), c.text)
		if c.wanted == "" {
			require.NoError(t, err, c.text)
			continue
		}
		require.ErrorIs(t, err, register.ErrInvalid, c.text)
		require.EqualError(t, err, fmt.Sprintf("register: %s: wanted %s", strconv.Quote(c.text), c.wanted))
	}
}

// TestEveryDayIsReadInEveryForm: whatever day from 1900 to 2100.
func TestEveryDayIsReadInEveryForm(t *testing.T) {
	eve := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	for day := time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC); day.Year() <= 2100; day = day.AddDate(0, 0, 1) {
		forms := []string{day.Format("02/01/2006"), day.Format("2.1.2006"), day.Format("2006-01-02"), day.Format("2006-01-02T15:04:05"),
			fmt.Sprintf("ngày %d tháng %d năm %d", day.Day(), day.Month(), day.Year())}
		if serial := int(day.Sub(eve).Hours()) / 24; serial >= 10_000 {
			forms = append(forms, strconv.Itoa(serial))
		}
		for _, text := range forms {
			if date, err := register.ParseDate(text); err != nil || date.String() != day.Format("2006-01-02") {
				t.Fatalf("%s reads as %v, %v", text, date, err)
			}
		}
	}
}

// FuzzDate: what is read is a day in the years told, and the same as its own text.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"31/12/2026", "2026-12-31T00:00:00", "46387.0", "ngày 05 tháng 03 năm 2026", "12/31/2026", "' 5 . 3 . 2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := register.ParseDate(s)
		if err != nil {
			if d != (calendar.Date{}) {
				t.Fatalf("%q: an error and a day, %v", s, d)
			}
			return
		}
		if again, err := register.ParseDate(d.String()); err != nil || again != d {
			t.Fatalf("%q reads as %v, which reads as %v, %v", s, d, again, err)
		}
		if !d.IsZero() && (d.Year() < 1900 || d.Year() > 2100) {
			t.Fatalf("%q reads as %v", s, d)
		}
	})
}
