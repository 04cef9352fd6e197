package calendar_test

import (
	"encoding"
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// text is what every value type is: its text form reads back.
type text[V any] interface {
	*V
	encoding.TextUnmarshaler
}

type writer interface {
	comparable
	encoding.TextMarshaler
	String() string
}

// roundTrips holds a value type to the rules of values: String, MarshalText and
// JSON agree and read back, the zero value included; what cannot be read leaves
// the receiver alone and is named in the error.
func roundTrips[V writer, P text[V]](t *testing.T, parse func(string) (V, error), good, bad []string) {
	t.Helper()
	var zero V
	require.Empty(t, zero.String())
	keys := map[V]bool{}
	for _, s := range append(good, "") {
		v, err := parse(s)
		require.NoError(t, err, s)
		require.Equal(t, s, v.String())
		require.Equal(t, s == "", v == zero, s)
		require.False(t, keys[v], "%q is the same value as another", s)
		keys[v] = true

		marshalled, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(marshalled))
		document, err := json.Marshal(v)
		require.NoError(t, err)
		var again V
		require.NoError(t, json.Unmarshal(document, &again))
		require.Equal(t, v, again)
	}
	for _, s := range bad {
		_, err := parse(s)
		require.ErrorIs(t, err, motcua.ErrInvalid, s)
		document, _ := json.Marshal(s)
		var quoted string
		require.NoError(t, json.Unmarshal(document, &quoted))
		require.ErrorContains(t, err, "wanted")

		before, _ := parse(good[0])
		after := before
		require.Error(t, P(&after).UnmarshalText([]byte(s)))
		require.Equal(t, before, after, "a failed read leaves the receiver alone: %q", s)
	}
}

func TestValuesRoundTrip(t *testing.T) {
	t.Run("Date", func(t *testing.T) {
		roundTrips(t, calendar.ParseDate,
			[]string{"2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"},
			[]string{"2026-02-29", "2026-02-30", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
				"2026-1-1", "2026/01/01", "26-01-01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "hôm nay", "+026-01-01"})
	})
	t.Run("Clock", func(t *testing.T) {
		roundTrips(t, calendar.ParseClock,
			[]string{"00:00", "07:30", "15:00", "23:59", "24:00"},
			[]string{"24:01", "25:00", "12:60", "7:30", "07:30junk", "08:30 PM", "0730", "-1:00", "07h30", "99:99"})
	})
	t.Run("Span", func(t *testing.T) {
		roundTrips(t, calendar.ParseSpan,
			[]string{"2025-07-01/2026-06-30", "2025-07-01/2025-07-01", "2025-07-01/", "/2025-06-30"},
			[]string{"/", "2025-07-01", "2026-07-01/2026-06-30", "2025-02-30/2026-01-01", "2025-07-01/2026-06-31", "a/b", "//"})
	})
	t.Run("Weekdays", func(t *testing.T) {
		roundTrips(t, calendar.ParseWeekdays,
			[]string{"Mon-Fri", "Mon,Fri", "Mon-Sun", "Sun", "Mon,Tue", "Mon-Wed,Fri-Sun"},
			[]string{"mon", "Fri,Mon", "Mon,Mon", "Fri-Mon", "Mon-Mon", "Mon-", "-Fri", "Mon, Tue", "Mon-Fri,", "Thứ Hai"})
	})
	t.Run("Hours", func(t *testing.T) {
		roundTrips(t, calendar.ParseHours,
			[]string{"08:00-12:00, 13:00-17:00", "00:00-24:00", "07:30-11:30", "00:00-00:01, 23:59-24:00"},
			[]string{"12:00-08:00", "08:00-08:00", "08:00-12:00, 12:00-17:00", "08:00-12:00, 11:59-17:00",
				"13:00-17:00, 08:00-12:00", "08:00-24:01", "08:00", "08:00-", "08:00-12:00,13:00-17:00", "08:00-12:00, "})
	})
	t.Run("Limit", func(t *testing.T) {
		roundTrips(t, calendar.ParseLimit,
			[]string{"5 working days", "1 working day", "2 working hours", "30 working minutes", "1 half day", "3 half days",
				"same day", "30 days", "1 month", "2 years", "24 clock hours", "2147483647 days"},
			[]string{"0 days", "-1 days", "1 days", "2 day", "05 days", "+5 days", "5", "days", "5 weeks", "5  days", "same days",
				"2147483648 days", "1 same day", "5 working days ", "ngày"})
	})
}

func TestValuesCannotBeBuiltWrong(t *testing.T) {
	require.Zero(t, calendar.NewDate(2026, time.February, 31))
	require.Zero(t, calendar.NewDate(2026, 13, 1))
	require.Zero(t, calendar.NewDate(0, time.January, 1))
	require.Zero(t, calendar.NewClock(24, 1))
	require.Zero(t, calendar.NewClock(-1, 0))
	require.Zero(t, calendar.NewClock(8, 60))
	require.Zero(t, calendar.NewSpan(calendar.MustParseDate("2026-01-02"), calendar.MustParseDate("2026-01-01")))
	require.Zero(t, calendar.NewHours(session("12:00", "08:00")))
	require.Zero(t, calendar.NewHours(session("08:00", "12:00"), session("12:00", "17:00")))
	require.Zero(t, calendar.NewHours(calendar.Session{}))
	usual := calendar.NewHours(session("08:00", "12:00"), session("13:00", "17:00"))
	require.Equal(t, calendar.MustParseHours("08:00-12:00, 13:00-17:00"), usual)
	require.Zero(t, calendar.NewWeekdays(7, -1))
	require.Zero(t, calendar.NewLimit(0, calendar.Days))
	require.Zero(t, calendar.NewLimit(-3, calendar.Days))
	require.Zero(t, calendar.NewLimit(math.MinInt32, calendar.Days))
	require.Zero(t, calendar.NewLimit(1, 0))
	require.Zero(t, calendar.NewLimit(1, 99))
	require.Equal(t, calendar.MustParseLimit("same day"), calendar.NewLimit(-7, calendar.SameDay))
}

func session(from, to string) calendar.Session {
	return calendar.Session{From: calendar.MustParseClock(from), To: calendar.MustParseClock(to)}
}

// TestNumbersThatAreNoWeekdays: they are in no set and have no hours.
func TestNumbersThatAreNoWeekdays(t *testing.T) {
	all := calendar.MustParseWeekdays("Mon-Sun")
	week := calendar.Week{}.With(all, calendar.MustParseHours("08:00-12:00"))
	for _, d := range []time.Weekday{-10, -1, 7, 99} {
		require.False(t, all.Has(d))
		require.Zero(t, week.On(d))
	}
}

// TestZeroValuesAreSafe calls every method of every zero value.
func TestZeroValuesAreSafe(t *testing.T) {
	var d calendar.Date
	require.True(t, d.IsZero())
	year, month, day := d.Civil()
	require.Zero(t, year+int(month)+day)
	require.Zero(t, d.Year())
	require.Zero(t, d.AddDays(1))
	require.Zero(t, d.AddMonths(1))
	require.Zero(t, d.At(calendar.NewClock(8, 0)))
	require.True(t, d.Before(calendar.MustParseDate("0001-01-01")))
	require.Contains(t, "Sunday Monday", d.Weekday().String(), "no meaning, no panic")

	var c calendar.Clock
	require.Zero(t, c.Hour()+c.Minute())
	require.Negative(t, c.Compare(calendar.NewClock(0, 0)))

	var s calendar.Span
	require.Zero(t, s.Len())
	require.False(t, s.Contains(calendar.MustParseDate("2026-01-01")))
	require.False(t, calendar.MustParseSpan("2026-01-01/").Contains(d))

	var h calendar.Hours
	require.Zero(t, h.Total())
	require.Zero(t, h.First())
	for range h.All() {
		t.Fatal("no session")
	}

	var l calendar.Limit
	require.Zero(t, l.N())
	require.Zero(t, l.Unit())
	require.Zero(t, l.Text())
	require.Zero(t, calendar.Due{}.String())
	require.False(t, calendar.Weekdays{}.Has(time.Monday))
	require.NotEmpty(t, calendar.Step{}.String())
	require.False(t, calendar.Day{}.IsWorking())
}

// TestDatesAgreeWithTime compares the arithmetic of dates with the standard
// library's over every day of eight centuries.
func TestDatesAgreeWithTime(t *testing.T) {
	want := time.Date(1599, time.December, 31, 0, 0, 0, 0, time.UTC)
	d := calendar.NewDate(1599, time.December, 31)
	for ; want.Year() < 2400; want, d = want.AddDate(0, 0, 1), d.AddDays(1) {
		year, month, day := d.Civil()
		if y, m, dd := want.Date(); year != y || month != m || day != dd || d.Weekday() != want.Weekday() ||
			d != calendar.NewDate(y, m, dd) {
			t.Fatalf("%v is not %v", d, want)
		}
	}
	require.Equal(t, "9999-12-31", calendar.MustParseDate("0001-01-01").AddDays(3652058).String())
	require.Zero(t, calendar.MustParseDate("9999-12-31").AddDays(1))
	require.Zero(t, calendar.MustParseDate("9999-12-31").AddDays(math.MaxInt))
	require.Zero(t, calendar.MustParseDate("0001-01-01").AddDays(-1))
}

func TestMonthsEndOnTheSameDayOrTheLast(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		to     string
	}{
		{"2026-01-31", 1, "2026-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2026-03-31", -1, "2026-02-28"},
		{"2024-02-29", 12, "2025-02-28"}, {"2024-02-29", 48, "2028-02-29"}, {"2026-08-31", 6, "2027-02-28"},
		{"2026-05-15", 0, "2026-05-15"}, {"2026-12-31", 1, "2027-01-31"}, {"2026-01-01", -1, "2025-12-01"},
		{"0001-01-31", -1, ""}, {"9999-12-01", 1, ""}, {"2026-01-01", math.MaxInt, ""}, {"2026-01-01", math.MinInt, ""},
	} {
		require.Equal(t, c.to, calendar.MustParseDate(c.from).AddMonths(c.months).String(), "%+v", c)
	}
}

func TestDateOfIsTheVietnameseDay(t *testing.T) {
	for _, c := range []struct{ instant, date string }{
		{"2026-02-10T16:59:59Z", "2026-02-10"},
		{"2026-02-10T17:00:00Z", "2026-02-11"},
		{"2026-02-10T23:00:00-08:00", "2026-02-11"},
		{"1969-12-31T17:00:00Z", "1970-01-01"},
		{"1969-12-31T16:59:59Z", "1969-12-31"},
	} {
		instant, err := time.Parse(time.RFC3339, c.instant)
		require.NoError(t, err)
		require.Equal(t, c.date, calendar.DateOf(instant).String())
	}
	require.Zero(t, calendar.DateOf(time.Time{}.AddDate(-1, 0, 0)))
	require.Zero(t, calendar.DateOf(time.Unix(1<<60, 0)))
	require.Zero(t, calendar.DateOf(time.Unix(-1<<63, 0)))
	require.Zero(t, calendar.DateOf(time.Unix(1<<63-1, 0)))
}

// TestEnumsReadBack covers the words of documents that are not values.
func TestEnumsReadBack(t *testing.T) {
	enum(t, []calendar.Start{calendar.NextDay, calendar.AtOnce}, 9)
	enum(t, []calendar.End{calendar.Closing, calendar.Midnight}, 9)
	enum(t, []calendar.Effect{calendar.CountNextDay, calendar.DueNextDay, calendar.DueNextMorning, calendar.MayDefer}, 9)
	enum(t, []calendar.Kind{calendar.Workday, calendar.RestDay, calendar.Holiday, calendar.InLieu, calendar.Swapped,
		calendar.MakeUp, calendar.HalfDay, calendar.OneOff, calendar.Closure}, 99)
	require.Equal(t, "%!calendar.Unit(42)", calendar.Unit(42).String())
}

func enum[V writer, P text[V]](t *testing.T, known []V, unknown V) {
	t.Helper()
	for _, v := range known {
		written, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, v.String(), string(written))
		var again V
		require.NoError(t, P(&again).UnmarshalText(written))
		require.Equal(t, v, again)
	}
	_, err := unknown.MarshalText()
	require.ErrorIs(t, err, calendar.ErrInvalid)
	require.Contains(t, unknown.String(), "%!")
	after := known[1]
	require.ErrorIs(t, P(&after).UnmarshalText([]byte("Next-Day")), calendar.ErrInvalid)
	require.Equal(t, known[1], after)
}

func TestWrittenIsTheFormOfSlips(t *testing.T) {
	for _, c := range []struct{ date, clock, want string }{
		{"2023-06-14", "16:30", "16 giờ 30 phút, ngày 14 tháng 6 năm 2023"},
		{"2026-02-05", "07:05", "07 giờ 05 phút, ngày 05 tháng 02 năm 2026"},
		{"2026-01-31", "00:00", "00 giờ 00 phút, ngày 31 tháng 01 năm 2026"},
		{"2026-10-09", "24:00", "00 giờ 00 phút, ngày 10 tháng 10 năm 2026"},
	} {
		at := calendar.MustParseDate(c.date).At(calendar.MustParseClock(c.clock))
		require.Equal(t, c.want, calendar.Written(at))
		require.Equal(t, c.want, calendar.Written(at.UTC()), "whatever the zone")
		require.Equal(t, c.want, calendar.Written(at.Add(59*time.Second)), "never later than meant")
	}
	date := calendar.MustParseDate("2026-10-09")
	due := calendar.Due{At: date.At(calendar.NewClock(24, 0)), Date: date}
	require.Equal(t, "24 giờ 00 phút, ngày 09 tháng 10 năm 2026", due.String())
	require.Equal(t, "24:00 on 9 October 2026", due.Text().EN)
}
