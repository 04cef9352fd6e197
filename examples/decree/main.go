// Command decree shows what a newly announced day moves: for a list of open
// promises, which due dates change, by how much working time, and for whom.
//
//	go run ./examples/decree
//	go run ./examples/decree -lang en
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/calendar/vietnam"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("decree", flag.ContinueOnError)
	lang := flags.String("lang", "vi", "vi or en")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *lang != "vi" && *lang != "en" {
		return fmt.Errorf("-lang %q: wanted vi or en", *lang)
	}
	tet, err := tet2028()
	if err != nil {
		return err
	}
	p := printer{out, *lang == "en"}
	for _, a := range []announcement{cultureDay(), nationalDaySwap(), tet} {
		if err := p.announcement(a); err != nil {
			return err
		}
	}
	return nil
}

// announcement is a decision and the calendar as it stood before.
type announcement struct {
	title    motcua.Text
	before   calendar.Config
	decision calendar.Config
	open     []promise
}

// promise is a slip that was handed out and is not yet kept. The holder is a
// role, never a person.
type promise struct {
	holder motcua.Text
	filed  time.Time
	limit  string
}

// cultureDay is 24 November 2026, as it was before Resolution 28/2026/QH16.
func cultureDay() announcement {
	day := calendar.MustParseDate("2026-11-24")
	name := motcua.Text{VI: "Ngày Văn hóa Việt Nam", EN: "Vietnam Culture Day"}
	return announcement{
		title:    motcua.Text{VI: "24-11-2026 là ngày nghỉ lễ", EN: "24 November 2026 becomes a holiday"},
		before:   without(vietnam.Config(), day),
		decision: calendar.Config{Days: []calendar.SpecialDay{vietnam.Holiday(day, name, motcua.MustParseRef("28/2026/QH16 Điều 2"))}},
		open: []promise{
			{motcua.Text{VI: "hộ kinh doanh A", EN: "household business A"}, at("2026-11-20", "09:00"), "3 working days"},
			{motcua.Text{VI: "công dân B", EN: "citizen B"}, at("2026-11-23", "15:30"), "4 working hours"},
			{motcua.Text{VI: "công dân C", EN: "citizen C"}, at("2026-11-23", "08:30"), "same day"},
			{motcua.Text{VI: "doanh nghiệp D", EN: "company D"}, at("2026-10-25", "10:00"), "30 days"},
		},
	}
}

// nationalDaySwap is 31 August 2026, worked on Saturday 22 August instead.
func nationalDaySwap() announcement {
	swap := vietnam.Swap{
		Off: calendar.MustParseDate("2026-08-31"), Worked: calendar.MustParseDate("2026-08-22"),
		Basis: motcua.MustParseRef("9859/VPCP-KGVX"),
	}
	return announcement{
		title:    motcua.Text{VI: "Hoán đổi ngày 31-8-2026 với 22-8-2026", EN: "31 August 2026 is swapped with 22 August"},
		before:   without(vietnam.Config(), swap.Off, swap.Worked),
		decision: calendar.Config{Days: swap.Days()},
		open: []promise{
			{motcua.Text{VI: "công dân E", EN: "citizen E"}, at("2026-08-21", "16:00"), "2 working days"},
			{motcua.Text{VI: "hộ kinh doanh F", EN: "household business F"}, at("2026-08-28", "10:00"), "3 working days"},
			{motcua.Text{VI: "công dân G", EN: "citizen G"}, at("2026-08-20", "10:00"), "8 working days"},
		},
	}
}

// tet2028 is a decision still to come, as an example: Tết 2028 with one day
// before the new year where past years make two likely, and no swap.
func tet2028() (announcement, error) {
	year := vietnam.Year{Year: 2028, TetBefore: 1, NationalDay: calendar.MustParseDate("2028-09-01")}
	decision, err := year.Config()
	return announcement{
		title:    motcua.Text{VI: "Ví dụ: Tết 2028 nghỉ 1 ngày trước, 4 ngày sau", EN: "For example: Tết 2028 with 1 day before and 4 after"},
		before:   vietnam.Forecast(),
		decision: decision,
		open: []promise{
			{motcua.Text{VI: "doanh nghiệp H", EN: "company H"}, at("2028-01-21", "09:00"), "1 working day"},
			{motcua.Text{VI: "công dân I", EN: "citizen I"}, at("2028-01-21", "09:00"), "2 working days"},
			{motcua.Text{VI: "hộ kinh doanh K", EN: "household business K"}, at("2028-01-20", "14:00"), "20 working hours"},
		},
	}, err
}

// without is the document as it was before those days were decided.
func without(cfg calendar.Config, days ...calendar.Date) calendar.Config {
	cfg.Days = slices.DeleteFunc(cfg.Days, func(d calendar.SpecialDay) bool { return slices.Contains(days, d.Date) })
	return cfg
}

func at(date, clock string) time.Time {
	return calendar.MustParseDate(date).At(calendar.MustParseClock(clock))
}
