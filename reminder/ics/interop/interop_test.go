// Package interop_test reads what the package ics writes with two parsers that
// others wrote: what they find is what was written.
package interop_test

import (
	"encoding/hex"
	"io"
	"math/rand"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/ics"
)

// document is a calendar as a parser finds it.
type document struct {
	method, name string
	events       []event
}

type event struct {
	uid, organizer, status, transp string
	sequence                       int
	stamp                          time.Time
	start, end                     calendar.Date
	place, summary, description    string
	alarms                         []time.Duration // from the beginning of the day
	shown                          []string        // by the alarms
}

// readers are the parsers.
var readers = map[string]func(t testing.TB, in io.Reader) document{
	"emersion/go-ical":   readEmersion,
	"arran4/golang-ical": readArran4,
}

// written is what a parser is to find.
func written(c ics.Calendar) document {
	english := c.Language == ics.English
	say := func(t motcua.Text) string {
		if english {
			return t.EN
		}
		return t.VI
	}
	d := document{name: say(c.Name)}
	if c.Method != ics.Snapshot {
		d.method = strings.ToUpper(c.Method.String())
	}
	for _, r := range c.Reminders {
		e := event{
			uid: r.Key.String() + "@" + c.Domain, status: "CONFIRMED", transp: "TRANSPARENT",
			sequence: int(c.Stamp.Unix() / 60 * 2), stamp: c.Stamp.UTC().Truncate(time.Second),
			start: r.On, end: r.On.AddDays(1),
			place: say(r.FileAt), summary: "Giấy tờ số " + r.Paper + " hết hạn ngày 31/12/2026",
			description: say(r.Text) + "\n\nCách tính ngày nhắc: " + say(r.Why()),
		}
		if english {
			e.summary = "Paper " + r.Paper + " expires 31 December 2026"
			e.description = say(r.Text) + "\n\nHow this day was found: " + say(r.Why())
		}
		if c.Method != ics.Snapshot {
			e.organizer = "mailto:" + c.Organizer
		}
		if c.Method == ics.Cancel {
			e.status, e.place, e.description = "CANCELLED", "", ""
			e.sequence++
			e.summary = "Không cần nhắc nữa: giấy tờ số " + r.Paper
			if english {
				e.summary = "No longer reminded of: paper " + r.Paper
			}
		} else {
			for _, at := range c.Alarms {
				e.alarms = append(e.alarms, time.Duration(60*at.Hour()+at.Minute())*time.Minute)
				e.shown = append(e.shown, e.summary)
			}
		}
		d.events = append(d.events, e)
	}
	return d
}

// TestReadBack: calendars of every method and language, with texts of every
// kind, are found as they were written.
func TestReadBack(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 1_000 {
		c := randomCalendar(t, random)
		text, err := c.Text()
		require.NoError(t, err)
		for name, read := range readers {
			require.Equal(t, written(c), read(t, strings.NewReader(text)), "%s: %s", name, text)
		}
	}
}

// FuzzReadBack: any text that is written is found again.
func FuzzReadBack(f *testing.F) {
	f.Add("15/GP-UBND", "Giấy phép; hết hạn, ngày\n31/12/2026 \\ 📅")
	f.Fuzz(func(t *testing.T, paper, says string) {
		c := randomCalendar(t, rand.New(rand.NewSource(int64(len(paper)+len(says)))))
		for i := range c.Reminders {
			c.Reminders[i].Paper, c.Reminders[i].Text = paper, motcua.Text{VI: says, EN: says}
		}
		text, err := c.Text()
		if err != nil {
			return
		}
		for name, read := range readers {
			require.Equal(t, written(c), read(t, strings.NewReader(text)), "%s: %s", name, text)
		}
	})
}

func randomCalendar(t testing.TB, random *rand.Rand) ics.Calendar {
	t.Helper()
	c := ics.Calendar{
		Method:    ics.Method(random.Intn(3)),
		Language:  ics.Language(random.Intn(2)),
		Name:      motcua.Text{VI: prose(random), EN: prose(random)},
		Organizer: "motcua@example.gov.vn",
		Domain:    "example.gov.vn",
		Stamp:     time.Unix(random.Int63n(4_000_000_000), random.Int63n(1_000_000_000)),
	}
	for hour := range random.Intn(3) {
		c.Alarms = append(c.Alarms, calendar.NewClock(random.Intn(8)+8*hour, random.Intn(60)))
	}
	reminders := 1
	if c.Method != ics.Cancel {
		reminders += random.Intn(4)
	}
	for range reminders {
		c.Reminders = append(c.Reminders, randomReminder(t, random))
	}
	return c
}

func randomReminder(t testing.TB, random *rand.Rand) reminder.Reminder {
	t.Helper()
	var sum [16]byte
	random.Read(sum[:])
	key, err := reminder.ParseKey(hex.EncodeToString(sum[:]))
	require.NoError(t, err)
	expires, days := calendar.MustParseDate("2026-12-31"), 1+random.Intn(100)
	return reminder.Reminder{
		Key: key, Paper: strconv.Itoa(random.Intn(100)) + "/" + prose(random), Notice: reminder.Ahead,
		Lead: calendar.NewLimit(days, calendar.Days), Counted: expires.AddDays(-days), On: expires.AddDays(-days), Expires: expires, LastDay: expires, FileBy: expires,
		Text: motcua.Text{VI: prose(random), EN: prose(random)}, FileAt: motcua.Text{VI: prose(random), EN: prose(random)},
		Basis: motcua.MustParseRef("67/2013/NĐ-CP Điều 28 khoản 4"),
	}
}

// alphabet is what texts are drawn from: letters of one to four octets, composed
// and not, and all that has a meaning in RFC 5545.
var alphabet = []rune("aàảãáạăằẳẵắặâầẩẫấậđêềểễếệôồổỗốộơờởỡớợưừửữứựỹ ỸNn0123456789/-   ,,;;::\\\\\"\n\n\t^=…“”📅👩🏽\u200d💼\u0302\u0301")

// prose is up to 300 characters, never nothing.
func prose(random *rand.Rand) string {
	text := make([]rune, 1+random.Intn(300))
	for i := range text {
		text[i] = alphabet[random.Intn(len(alphabet))]
	}
	return string(text)
}
