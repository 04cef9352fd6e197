package ics_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/ics"
)

var update = flag.Bool("update", false, "write the golden files anew")

// office are the reminders of a licence that ends on a Thursday and has to be
// filed for 30 days before: 1 December.
func office() ics.Calendar {
	licence := reminder.Reminder{
		Paper: "15/GP-UBND", Kind: "tobacco-retail", Holder: "Cửa hàng Hoa Sen",
		Expires: calendar.MustParseDate("2026-12-31"),
		LastDay: calendar.MustParseDate("2026-12-01"), FileBy: calendar.MustParseDate("2026-12-01"),
		FileAt: motcua.Text{VI: "Ủy ban nhân dân xã Hoài Đức", EN: "People's Committee of Hoài Đức commune"},
		Notice: reminder.Ahead,
		Text: motcua.Text{
			VI: "Giấy phép bán lẻ sản phẩm thuốc lá số 15/GP-UBND hết hạn ngày 31/12/2026; nộp hồ sơ cấp lại chậm nhất ngày 01/12/2026, trước 30 ngày.",
			EN: "Tobacco retail licence 15/GP-UBND expires on 31 December 2026; file for a new one by 1 December 2026, 30 days before.",
		},
		Basis: motcua.MustParseRef("67/2013/NĐ-CP Điều 28 khoản 4"),
	}
	first, second := licence, licence
	first.Key, first.Lead = reminder.MustParseKey("0123456789abcdef0123456789abcdef"), calendar.MustParseLimit("60 days")
	first.Counted, first.On = calendar.MustParseDate("2026-11-01"), calendar.MustParseDate("2026-10-30")
	first.DayOff = motcua.Text{VI: "Chủ nhật", EN: "Sunday"}
	second.Key, second.Lead = reminder.MustParseKey("fedcba9876543210fedcba9876543210"), calendar.MustParseLimit("31 days")
	second.Counted, second.On = calendar.MustParseDate("2026-11-30"), calendar.MustParseDate("2026-11-30")
	second.Pending = true
	return ics.Calendar{
		Name:      motcua.Text{VI: "Giấy tờ sắp hết hạn", EN: "Papers about to expire"},
		Organizer: "motcua@example.gov.vn",
		Domain:    "example.gov.vn",
		Stamp:     time.Date(2026, time.September, 1, 8, 30, 15, 999, time.FixedZone("+07", 7*60*60)),
		Alarms:    []calendar.Clock{calendar.NewClock(8, 0), calendar.NewClock(13, 30)},
		Reminders: []reminder.Reminder{first, second},
	}
}

// cancelled is the second reminder taken back.
func cancelled() ics.Calendar {
	c := office()
	c.Method, c.Reminders = ics.Cancel, c.Reminders[1:]
	return c
}

func TestGolden(t *testing.T) {
	english := office()
	english.Language, english.Method = ics.English, ics.Publish
	for file, c := range map[string]ics.Calendar{
		"testdata/snapshot.ics": office(),
		"testdata/publish.ics":  english,
		"testdata/cancel.ics":   cancelled(),
	} {
		text, err := c.Text()
		require.NoError(t, err)
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
		}
		golden, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(golden), text, file)
		requireLines(t, text)
	}
}

// TestSummary: the number of the paper, then the days that matter on that day.
func TestSummary(t *testing.T) {
	for _, c := range []struct {
		why            string
		notice         reminder.Notice
		fileBy         string
		summary, inEnd string
	}{
		{"filing ends before the paper", reminder.Ahead, "2026-12-01",
			"Giấy tờ số 15/GP-UBND: hạn nộp hồ sơ 01/12/2026, hết hạn 31/12/2026", "Paper 15/GP-UBND: file by 1 December 2026, expires 31 December 2026"},
		{"filing ends after the paper, by a grace", reminder.Ahead, "2027-01-29",
			"Giấy tờ số 15/GP-UBND: hạn nộp hồ sơ 29/01/2027, hết hạn 31/12/2026", "Paper 15/GP-UBND: file by 29 January 2027, expires 31 December 2026"},
		{"both end on one day", reminder.Ahead, "2026-12-31",
			"Giấy tờ số 15/GP-UBND hết hạn ngày 31/12/2026", "Paper 15/GP-UBND expires 31 December 2026"},
		{"the calendar does not reach the day", reminder.Ahead, "",
			"Giấy tờ số 15/GP-UBND hết hạn ngày 31/12/2026", "Paper 15/GP-UBND expires 31 December 2026"},
		{"too late to file", reminder.Late, "2026-12-01",
			"Giấy tờ số 15/GP-UBND hết hạn ngày 31/12/2026", "Paper 15/GP-UBND expires 31 December 2026"},
		{"no longer valid", reminder.Expired, "2026-12-01",
			"Giấy tờ số 15/GP-UBND đã hết hạn ngày 31/12/2026", "Paper 15/GP-UBND expired 31 December 2026"},
	} {
		o := office()
		o.Reminders = o.Reminders[:1]
		o.Reminders[0].Notice, o.Reminders[0].FileBy = c.notice, calendar.MustParseDate(c.fileBy)
		require.Equal(t, []string{c.summary}, values(t, o, "SUMMARY"), c.why)
		o.Language = ics.English
		require.Equal(t, []string{c.inEnd}, values(t, o, "SUMMARY"), c.why)
	}
}

// TestSequence: whatever is written later is newer, and of what is written in
// one minute a cancellation is.
func TestSequence(t *testing.T) {
	sequence := func(m ics.Method, stamp string) string {
		c := cancelled()
		at, err := time.Parse(time.RFC3339, stamp)
		require.NoError(t, err)
		c.Method, c.Stamp = m, at
		return values(t, c, "SEQUENCE")[0]
	}
	require.Equal(t, "0", sequence(ics.Snapshot, "1970-01-01T00:00:59Z"))
	require.Equal(t, "1", sequence(ics.Cancel, "1970-01-01T00:00:00Z"))
	require.Equal(t, "2", sequence(ics.Publish, "1970-01-01T00:01:00Z"))
	require.Equal(t, "59597560", sequence(ics.Publish, "2026-08-28T21:20:00+07:00"))
	require.Equal(t, "59597561", sequence(ics.Cancel, "2026-08-28T14:20:59Z"))
	require.Equal(t, "59597562", sequence(ics.Publish, "2026-08-28T14:21:00Z"))
	require.Equal(t, "2135352959", sequence(ics.Cancel, "3999-12-31T23:59:59Z"), "within 31 bits")
}

func TestUID(t *testing.T) {
	c := office()
	want := []string{"0123456789abcdef0123456789abcdef@example.gov.vn", "fedcba9876543210fedcba9876543210@example.gov.vn"}
	require.Equal(t, want, values(t, c, "UID"))
	slices.Reverse(c.Reminders)
	slices.Reverse(want)
	require.Equal(t, want, values(t, c, "UID"), "in the order given")
	require.Equal(t, want[:1], values(t, cancelled(), "UID"), "a cancellation is of the same")
	c.Domain = ""
	require.Equal(t, "fedcba9876543210fedcba9876543210@motcua", values(t, c, "UID")[0])
}

// TestMethods: what each of them has, and has not.
func TestMethods(t *testing.T) {
	c := office()
	require.Empty(t, values(t, c, "METHOD"))
	require.Empty(t, values(t, c, "ORGANIZER"), "no scheduling without a method")
	c.Method = ics.Publish
	require.Equal(t, []string{"PUBLISH"}, values(t, c, "METHOD"))
	require.Equal(t, []string{"mailto:motcua@example.gov.vn", "mailto:motcua@example.gov.vn"}, values(t, c, "ORGANIZER"))
	require.Equal(t, []string{"CONFIRMED", "TENTATIVE"}, values(t, c, "STATUS"))
	require.Equal(t, []string{"PT8H0M", "PT13H30M", "PT8H0M", "PT13H30M"}, values(t, c, "TRIGGER"))
	c = cancelled()
	c.Reminders[0].Text = motcua.Text{} // a host that kept little can still cancel
	require.Equal(t, []string{"CANCEL"}, values(t, c, "METHOD"))
	require.Equal(t, []string{"CANCELLED"}, values(t, c, "STATUS"))
	require.Equal(t, []string{"VCALENDAR", "VEVENT"}, values(t, c, "BEGIN"), "no alarm")
	require.Empty(t, values(t, c, "DESCRIPTION"), "nothing to renew any more")
}

// TestDays: an all-day event ends before the next day, over months and years.
func TestDays(t *testing.T) {
	for on, want := range map[string][]string{
		"2026-10-30": {"20261030", "20261031"},
		"2028-02-28": {"20280228", "20280229"},
		"2027-12-31": {"20271231", "20280101"},
		"0001-01-01": {"00010101", "00010102"},
		"9999-12-30": {"99991230", "99991231"},
	} {
		c := cancelled()
		c.Reminders[0].On = calendar.MustParseDate(on)
		require.Equal(t, want, append(values(t, c, "DTSTART;VALUE=DATE"), values(t, c, "DTEND;VALUE=DATE")...))
	}
}

// TestFaults: all of them at once, each with its path.
func TestFaults(t *testing.T) {
	_, err := ics.Calendar{}.Text()
	require.ErrorIs(t, err, ics.ErrInvalid)
	require.EqualError(t, err, `ics: stamp: wanted an instant in the years 1970 to 3999
ics: reminders: wanted at least one: a calendar without events is none (RFC 5545, 3.4)`)

	c := office()
	c.Method, c.Language = 7, 7
	c.Name, c.Organizer, c.Domain = motcua.Text{EN: "Papers"}, "Một cửa <a@b>", "a..b"
	c.Stamp = time.Date(4000, time.January, 1, 0, 0, 0, 0, time.UTC)
	c.Alarms = []calendar.Clock{calendar.NewClock(24, 0), {}, calendar.NewClock(8, 0), calendar.NewClock(8, 0)}
	c.Reminders[0] = reminder.Reminder{Paper: "a\x00b", On: calendar.MustParseDate("9999-12-31")}
	c.Reminders = append(c.Reminders, c.Reminders[1])
	c.Reminders[2].Text.VI, c.Reminders[2].DayOff.EN, c.Reminders[2].FileAt.VI = "a\rb", "off", "\x1b"
	_, err = c.Text()
	text := "text in UTF-8 without control characters, its lines ended by \"\\n\""
	require.EqualError(t, err, `ics: method: "%!ics.Method(7)": wanted one of snapshot, publish, cancel
ics: language: "%!ics.Language(7)": wanted one of vi, en
ics: name.vi: wanted `+text+`
ics: organizer: "Một cửa <a@b>": wanted a mail address such as "motcua@example.gov.vn"
ics: domain: "a..b": wanted a domain such as "example.gov.vn"
ics: stamp: wanted an instant in the years 1970 to 3999
ics: alarms[0]: "24:00": wanted a time from 00:00 to 23:59
ics: alarms[1]: wanted a time from 00:00 to 23:59
ics: alarms[3]: "08:00": wanted each only once
ics: reminders[0].key: wanted the reminder's key
ics: reminders[0].paper: "a\x00b": wanted the paper's number: `+text+`
ics: reminders[0].expires: wanted the last valid day
ics: reminders[0].on: "9999-12-31": wanted the day to remind, before 9999-12-31
ics: reminders[0].text.vi: wanted `+text+`
ics: reminders[2].key: "fedcba9876543210fedcba9876543210": wanted each only once
ics: reminders[2].text.vi: "a\rb": wanted `+text+`
ics: reminders[2].dayOff.vi: wanted `+text+`
ics: reminders[2].fileAt.vi: "\x1b": wanted `+text)
}

func TestFaultsOfMethods(t *testing.T) {
	c := office()
	c.Method, c.Organizer = ics.Cancel, ""
	_, err := c.Text()
	require.EqualError(t, err, `ics: organizer: wanted a mail address such as "motcua@example.gov.vn"
ics: reminders: wanted one reminder: a cancellation is of one event (RFC 5546, 3.2.5)`)
	c.Method = ics.Snapshot
	_, err = c.Text()
	require.NoError(t, err)
}

// TestUnsoundText: nothing that a reader could take for the end of a line, or
// refuse, is written.
func TestUnsoundText(t *testing.T) {
	for _, s := range []string{"", "\r", "\r\n", "\x00", "\x0b", "\x1b", "\x7f", "\u0085", "\u2028", "\u2029", "\xff", "giấ\xe1\xba"} {
		c := office()
		c.Reminders[1].Text.VI = s
		text, err := c.Text()
		require.ErrorIs(t, err, ics.ErrInvalid, "%q", s)
		require.Empty(t, text)
		c.Language = ics.English
		_, err = c.Text()
		require.NoError(t, err, "the other language is not asked")
	}
}

func TestJSON(t *testing.T) {
	c := office()
	c.Method, c.Language = ics.Publish, ics.English
	document, err := json.Marshal(c)
	require.NoError(t, err)
	var read ics.Calendar
	require.NoError(t, json.Unmarshal(document, &read))
	want, err := c.Text()
	require.NoError(t, err)
	text, err := read.Text()
	require.NoError(t, err)
	require.Equal(t, want, text)

	err = json.Unmarshal([]byte(`{"method": "REQUEST", "stamp": "2026-09-01T08:30:15Z", "alarms": ["8:00"], "title": ""}`), &read)
	require.ErrorIs(t, err, ics.ErrInvalid)
	for _, part := range []string{"ics: method: ", "ics: alarms[0]: ", "ics: title: ", "ics: reminders: "} {
		require.ErrorContains(t, err, part)
	}
	require.Equal(t, ics.Publish, read.Method, "a failed read leaves it alone")
}

func TestWords(t *testing.T) {
	roundTrip(t, ics.Snapshot, ics.Publish, ics.Cancel)
	roundTrip(t, ics.Vietnamese, ics.English)
}

// roundTrip wants each of the values to read back from its word; none follows.
func roundTrip[V interface {
	~uint8
	MarshalText() ([]byte, error)
	String() string
}, P interface {
	*V
	UnmarshalText(text []byte) error
}](t *testing.T, all ...V) {
	t.Helper()
	for _, v := range all {
		word, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, v.String(), string(word))
		read := V(99)
		require.NoError(t, P(&read).UnmarshalText(word))
		require.Equal(t, v, read)
		require.Error(t, P(&read).UnmarshalText([]byte(strings.ToUpper(string(word)))))
		require.Equal(t, v, read, "a failed read leaves it alone")
	}
	_, err := V(len(all)).MarshalText()
	require.True(t, errors.Is(err, motcua.ErrInvalid))
}
