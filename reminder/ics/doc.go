// Package ics writes reminders as iCalendar text (RFC 5545), which phones and
// mail programs read. Fill in a [Calendar] and ask for its Text:
//
//	file := ics.Calendar{
//		Name:      motcua.Text{VI: "Giấy tờ sắp hết hạn", EN: "Papers about to expire"},
//		Stamp:     now,
//		Alarms:    []calendar.Clock{calendar.NewClock(8, 0)},
//		Reminders: plan.Reminders.Slice(),
//	}
//	text, err := file.Text()
//	if err != nil {
//		return err // every fault, as "ics: reminders[0].paper: wanted …"
//	}
//	// serve it as text/calendar; charset=utf-8
//
// Each reminder is one event that lasts all of its day and leaves the holder
// free (sections of RFC 5545):
//
//	UID          Key, "@", Domain: the same on every run and machine (3.8.4.7)
//	DTSTAMP      Stamp in UTC, to the second (3.8.7.2)
//	SEQUENCE     twice the minutes from 1970 to Stamp, and 1 if it is a
//	             cancellation (3.8.7.4)
//	DTSTART      On, as a date without a zone (3.8.2.4)
//	DTEND        the day after it, which is not included (3.8.2.2)
//	SUMMARY      the paper's number, the last day to file and the last valid day;
//	             of a cancellation the number alone
//	DESCRIPTION  Text, then Why with its basis, in the language of the calendar
//	LOCATION     FileAt: where to file (3.8.1.7)
//	STATUS       CONFIRMED; TENTATIVE if the reminder is pending (3.8.1.11)
//	TRANSP       TRANSPARENT (3.8.2.7)
//	VALARM       for each of Alarms, from the beginning of the day in the zone
//	             of whoever reads it (3.6.6, 3.8.6.3)
//
// There is no event for the last day to file itself: the summaries name it, and
// the ladder of a rule can end on it.
//
// A reader takes the text with the higher SEQUENCE, and of equal ones that with
// the later DTSTAMP, for the newer. Both follow from Stamp, so that the host
// keeps no count: what is written in a later minute replaces what was written
// before, and a cancellation replaces what was written in the same minute.
//
// # Methods
//
// A [Snapshot] is what a file to download and a feed to subscribe to are: a
// reminder that is stopped is left out of the next one. [Publish] and [Cancel]
// are messages, for mail as an example, whose rules are those of RFC 5546: they
// name an Organizer, and a cancellation is of one event (3.2.1, 3.2.5). It has
// the same UID, STATUS:CANCELLED, no alarm, and no longer tells its holder to
// renew anything. Their media type names the method too: "text/calendar;
// charset=utf-8; method=CANCEL" (RFC 5545, 8.1).
//
// # Text
//
// Lines end with CRLF. None has more than 75 octets before it: longer ones go on
// after a line break and a space, never within a character (3.1). Backslash,
// semicolon, comma and line break are escaped (3.3.11). Nothing is cut or
// replaced to make it fit: broken UTF-8, control characters and the line breaks
// that are not "\n" are errors. The same Calendar has the same text, byte for
// byte, with its reminders in the order given.
package ics
