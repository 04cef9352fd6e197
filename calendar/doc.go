// Package calendar answers when a Vietnamese office is open, when something is
// due, and why. Write a [Config], make a [Calendar] with [New], and ask it:
//
//	office := calendar.MustNew(calendar.Config{
//		Covers: calendar.MustParseSpan("2026-01-01/2026-12-31"),
//		Weeks: calendar.Timeline[calendar.Week]{{
//			From: calendar.MustParseDate("2026-01-01"),
//			Value: calendar.Week{}.With(calendar.MustParseWeekdays("Mon-Fri"),
//				calendar.MustParseHours("08:00-12:00, 13:00-17:00")),
//		}},
//	})
//	filed := calendar.MustParseDate("2026-02-11").At(calendar.MustParseClock("15:40"))
//	term := calendar.Term{Limit: calendar.MustParseLimit("8 working hours")}
//	due, err := office.Deadline(filed, term)
//	if err != nil {
//		return err
//	}
//	fmt.Println(due) // 15 giờ 40 phút, ngày 12 tháng 02 năm 2026
//	for step := range office.Steps(filed, term) {
//		fmt.Println(step) // why, day by day
//	}
//
// The national holidays, days in lieu and make-up days are data, in
// calendar/vietnam. A Config read from JSON is the same document as the
// literal.
//
// # Time
//
// Vietnam has one zone, UTC+7, and no daylight saving: any time.Time is read
// as its instant there, and every instant given is written in it. Instants are
// half open (an office is open at its opening, not at its close); civil spans
// include both their ends. Nothing here reads a clock.
//
// # Limits
//
// With D the day of the filing f, W(d, n) the n-th working day after d (a
// working day is one on which the office opens at all), R(d) the day d or, if
// it is a day off, the next working day, and close(d) the last close of d, or
// its 24:00 under End [Midnight]:
//
//	n working hours or minutes   Add(f, n): the earliest instant at which that much
//	                             working time has passed since f
//	n working days, NextDay      close(W(D, n))
//	n working days, AtOnce       PrevClose(W(S, n) at the clock time of s), where s is
//	                             NextOpen(f) and S its day
//	n half days, n even          as n/2 working days
//	n half days, n odd, NextDay  the first close of W(D, (n+1)/2)
//	n half days, n odd, AtOnce   Add(f, n × half the working time of S)
//	same day                     close(D) if f is before D's last close, else close(W(D, 1))
//	n days                       close(R(D + n))
//	n months, n years            close(R(D + n months, or the last day of that month))
//	n clock hours                f + n hours
//
// Start matters to working days and half days alone, End to limits that end
// with a day. Days, months and years follow the Civil Code (91/2015/QH13 Điều
// 147 and 148): the first day is excluded, and a last day that is off moves to
// the next working day.
//
// # Cutoffs
//
// A filing is late if D is a working day and f is after D at the cutoff's clock
// time: 15:00:00 is in time. With N = W(D, 1):
//
//	CountNextDay    late, or filed on a day off: as if filed at the first opening of N
//	DueNextDay      late: the last close of N, whatever End
//	DueNextMorning  late: the first close of N
//	MayDefer        late: as DueNextDay, if it cannot be settled at once
//
// # What is not known
//
// A day is pending after Decided, or where its document says so; an answer that
// looked at such a day says so. Beyond Covers there is no answer but an
// [*UncoveredError]. A swap announced later, inside a decided year, cannot be
// foreseen: the ID of a calendar tells which one gave an answer.
//
// # Cost
//
// A question costs about the same whatever its span and allocates nothing (an
// error does); Steps, Days and Segments cost by the day, and allocate nothing
// when they are ranged over. A Calendar may be asked by any number of goroutines.
package calendar
