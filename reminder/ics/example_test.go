package ics_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/ics"
)

// planned stands for what a planner gives: plan.Reminders.Slice().
func planned() []reminder.Reminder {
	return []reminder.Reminder{{
		Key:     reminder.MustParseKey("00112233445566778899aabbccddeeff"),
		Paper:   "105/GP-UBND",
		Lead:    calendar.MustParseLimit("31 days"),
		Expires: calendar.MustParseDate("2026-12-31"),
		FileBy:  calendar.MustParseDate("2026-12-01"),
		Counted: calendar.MustParseDate("2026-11-30"),
		On:      calendar.MustParseDate("2026-11-30"),
		Notice:  reminder.Ahead,
		Text: motcua.Text{
			VI: "Giấy phép số 105/GP-UBND hết hạn ngày 31/12/2026, nộp hồ sơ chậm nhất ngày 01/12/2026.",
			EN: "Licence 105/GP-UBND expires on 31 December 2026, file by 1 December 2026.",
		},
	}}
}

// lines prints a text as it looks on a screen.
func lines(text string) { fmt.Print(strings.ReplaceAll(text, "\r\n", "\n")) }

// A citizen puts the dates of a licence into the calendar of a phone.
func Example() {
	now := time.Date(2026, time.September, 1, 1, 30, 0, 0, time.UTC)
	file := ics.Calendar{
		Name:      motcua.Text{VI: "Giấy tờ sắp hết hạn", EN: "Papers about to expire"},
		Stamp:     now,
		Alarms:    []calendar.Clock{calendar.NewClock(8, 0)},
		Reminders: planned(),
	}
	text, err := file.Text()
	if err != nil {
		fmt.Println(err)
		return
	}
	lines(text)
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//motcua//reminder//VI
	// NAME:Giấy tờ sắp hết hạn
	// X-WR-CALNAME:Giấy tờ sắp hết hạn
	// BEGIN:VEVENT
	// UID:00112233445566778899aabbccddeeff@motcua
	// DTSTAMP:20260901T013000Z
	// SEQUENCE:59607540
	// DTSTART;VALUE=DATE:20261130
	// DTEND;VALUE=DATE:20261201
	// SUMMARY:Giấy tờ số 105/GP-UBND: hạn nộp hồ sơ 01/12/2026\, h
	//  ết hạn 31/12/2026
	// TRANSP:TRANSPARENT
	// STATUS:CONFIRMED
	// DESCRIPTION:Giấy phép số 105/GP-UBND hết hạn ngày 31/12/2026\, n
	//  ộp hồ sơ chậm nhất ngày 01/12/2026.\n\nCách tính ngày nhắc:
	//   31 ngày trước ngày hết hạn (thứ Năm\, ngày 31/12/2026) là t
	//  hứ Hai\, ngày 30/11/2026.
	// BEGIN:VALARM
	// ACTION:DISPLAY
	// TRIGGER:PT8H0M
	// DESCRIPTION:Giấy tờ số 105/GP-UBND: hạn nộp hồ sơ 01/12/2026\,
	//   hết hạn 31/12/2026
	// END:VALARM
	// END:VEVENT
	// END:VCALENDAR
}

// The licence has been renewed: its holder is sent a cancellation of each
// reminder that is still to come.
func ExampleCalendar_Text() {
	renewed := time.Date(2026, time.November, 2, 3, 0, 0, 0, time.UTC)
	for _, r := range planned() {
		message := ics.Calendar{
			Method:    ics.Cancel,
			Language:  ics.English,
			Organizer: "motcua@example.gov.vn",
			Stamp:     renewed,
			Reminders: []reminder.Reminder{r},
		}
		text, err := message.Text()
		if err != nil {
			fmt.Println(err)
			return
		}
		lines(text)
	}
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//motcua//reminder//EN
	// METHOD:CANCEL
	// BEGIN:VEVENT
	// UID:00112233445566778899aabbccddeeff@motcua
	// DTSTAMP:20261102T030000Z
	// SEQUENCE:59786281
	// ORGANIZER:mailto:motcua@example.gov.vn
	// DTSTART;VALUE=DATE:20261130
	// DTEND;VALUE=DATE:20261201
	// SUMMARY:No longer reminded of: paper 105/GP-UBND
	// TRANSP:TRANSPARENT
	// STATUS:CANCELLED
	// END:VEVENT
	// END:VCALENDAR
}

// All faults are told at once.
func ExampleCalendar_Text_faults() {
	file := ics.Calendar{Method: ics.Publish, Reminders: planned()}
	file.Reminders[0].Text.VI = "hết hạn\x07"
	_, err := file.Text()
	fmt.Println(err)
	// Output:
	// ics: organizer: wanted a mail address such as "motcua@example.gov.vn"
	// ics: stamp: wanted an instant in the years 1970 to 3999
	// ics: reminders[0].text.vi: "hết hạn\a": wanted text in UTF-8 without control characters, its lines ended by "\n"
}
