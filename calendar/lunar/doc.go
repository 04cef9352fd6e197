// Package lunar is the Vietnamese lunar calendar (âm lịch) from Tết 1968 to
// 2100. [Of] gives the lunar date of a civil one, [New] makes one, and its
// [Date.Solar] leads back:
//
//	date, err := lunar.Of(calendar.MustParseDate("2026-04-26"))
//	if err != nil {
//		return err
//	}
//	fmt.Println(date)                                    // L2026-03-10
//	fmt.Println(date.Text())                             // mùng 10 tháng 3 năm Bính Ngọ
//	fmt.Println(lunar.New(2027, 1, 1, false).Solar())    // 2027-02-06: Tết
//	fmt.Println(lunar.New(2027, 12, 30, false).IsZero()) // true: that month has 29 days
//
// # Rules
//
//   - A day runs from midnight to midnight in Vietnam, UTC+7.
//   - A month begins on the day of the new moon, at whatever hour.
//   - Month 11 is the month of the winter solstice.
//   - If thirteen months begin from one month 11 up to the next, the first after
//     month 11 in which the Sun passes no multiple of 30° is leap: it repeats the
//     number of the month before it.
//   - The year begins with month 1 (Giêng): its first day is Tết.
//
// China reckons the same way an hour ahead. From 1968 to 2100 that moves Tết in
// 1968, 1969, 1985, 2007, 2030 and 2053: a Chinese calendar is no substitute.
//
// # Range
//
// The table begins with 1968-01-29, the first Tết by these rules (Decision
// 121-CP of 1967; the South kept the Chinese hour until 1975), and ends with
// 2100-12-30, the last day of month 11. Beyond it Of returns a
// [*calendar.UncoveredError], and New the zero Date.
//
// # Text
//
// A date is written "L2026-01-10", with a leap month "L2025-06L-15": L for lunar
// and L for leap. No civil date reads so and no reader of civil dates takes it;
// it is plain ASCII without signs that addresses or file names must escape; and
// such texts sort as the days do, for a leap month sorts behind its namesake.
//
// # What is not certain
//
// A new moon close to midnight makes its month begin on one day or the next
// according to how much the turning of the Earth will have slowed down, ΔT,
// which nobody can foresee to the second: the later day if ΔT stays under a
// bound. The table takes the estimate of Espenak and Meeus.
//
//	month            bound   estimate   first day
//	month 4 of 2054  130 s   102 s      8 May; widely copied tables say 7 May
//	month 11 of 2072  66 s   141 s      9 December, likely: ΔT has passed the bound
//	month 10 of 2077 144 s   152 s      15 November; undecided, it may be the 16th
//	month 9 of 2085  145 s   170 s      18 October; undecided, it may be the 19th
//
// Since 2016 ΔT has stood still near 69 s, which speaks for the later days. No
// Tết, no leap month and no 10th of month 3 depends on them. SOURCES.md says how
// the table was made and what it was compared with.
package lunar

//go:generate go run gen.go sky.go
