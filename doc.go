// Package motcua is the root of an SDK of the rules by which a Vietnamese
// one-stop office (bộ phận một cửa) works: when it is open, when it must answer
// and when it has promised to. Start with a calendar and ask it for a deadline:
//
//	office, err := calendar.New(vietnam.Config())
//	if err != nil {
//		return err
//	}
//	filed := time.Date(2026, 2, 11, 15, 40, 0, 0, time.FixedZone("+07", 7*60*60))
//	term := calendar.Term{Limit: calendar.NewLimit(5, calendar.WorkingDays)}
//	due, err := office.Deadline(filed, term)
//	if err != nil {
//		return err
//	}
//	fmt.Println(due) // 17 giờ 00 phút, ngày 25 tháng 02 năm 2026
//	for step := range office.Steps(filed, term) {
//		fmt.Println(step) // why: Tết, day by day, with the decision's number
//	}
//
// This package holds the words that all others share: [Ref], a citation of the
// law; [Text], a thing said in Vietnamese and in English; [List], a list that
// nobody can change; and [ErrInvalid].
//
// The map of the house, the ground floor first; each imports only what stands
// above it in this list:
//
//	motcua                 Ref, Text, List, ErrInvalid
//	calendar               dates, hours, terms; deadlines and their explanation
//	calendar/lunar         the Vietnamese lunar calendar, 1968 to 2100
//	calendar/vietnam       the national calendar as data: decided years and forecast
//	procedures             the catalogue by date; fees, ledgers; units and their successors
//	procedures/vietnam     the national catalogue, its tariff and units, as data
//	procedures/portal      the national portal's documents, statuses and codes
//	procedures/vietqr      payment codes
//	sla                    promises and initiatives, the dossier's clock, reports, replay
//	sla/hanoi              the initiatives of the article about Hanoi, as data
//	reminder               when papers expire and their holders are reminded
//	reminder/vietnam       kinds of paper and their renewal rules, as data
//	reminder/ics           reminders as iCalendar text
//	reminder/register      an office's spreadsheet of papers
//	feedback               ratings counted, published, scored and compared
//	feedback/token         signed single-use tokens for QR codes
//	feedback/petition      the clocks of petitions, complaints and denunciations
//	feedback/vietnam       official criteria, the index and those clocks, as data
//	examples               one folder a story, each a program with a golden test
//
// Everything is pure: no clock, no I/O, no global state. Values are comparable
// and cannot be built wrong; documents are plain structs that read strictly from
// JSON; engines come from a New, never change, and are safe for concurrent use.
package motcua
