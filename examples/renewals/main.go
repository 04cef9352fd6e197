// Command renewals replays an initiative of Hoài Đức district: officers set a
// timer in Excel for the day on which a licence ends, and in 2023 reminded of
// almost 1,400 cases. Here a generated register (seeded; the real one is not
// public) is run through 2023, day by day, on the real calendar, with a week in
// July in which nothing runs. It prints the plan by month, what the week of
// downtime did, why one licence is reminded of when it is, and, with -ics, writes
// the dates for a phone's calendar.
//
//	go run ./examples/renewals
//	go run ./examples/renewals -ics renewals.ics
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/ics"
	nationalPapers "github.com/motcua/motcua/reminder/vietnam"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const (
	district = "274" // huyện Hoài Đức, until 30 June 2025
	seed     = 1400
	licences = 715
)

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("renewals", flag.ContinueOnError)
	flags.SetOutput(out)
	file := flags.String("ics", "", "write the reminders of the first licences to this file")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	planner, err := newPlanner()
	if err != nil {
		return err
	}
	register := generated(seed, licences)
	fmt.Fprintf(out, "Sổ giả lập %d giấy phép của huyện Hoài Đức (hạt giống %d; sổ thật không công khai).\n\n", len(register), seed)
	year := calendar.MustParseSpan("2023-01-01/2023-12-31")
	plan, err := printMonths(out, planner, register, year)
	if err != nil {
		return err
	}
	log, err := replay(planner, register, year, calendar.MustParseSpan("2023-07-10/2023-07-16"))
	if err != nil {
		return err
	}
	log.print(out, len(plan))
	if err := printPlan(out, planner, register[0]); err != nil {
		return err
	}
	if *file == "" {
		return nil
	}
	return write(*file, plan[:min(len(plan), 20)])
}

// newPlanner plans by the national rules, and sends by text message: in office
// hours, and no more than 25 a day.
func newPlanner() (*reminder.Planner, error) {
	office, err := calendar.New(nationalDays.Config())
	if err != nil {
		return nil, err
	}
	catalogue, err := procedures.New(nationalProcedures.Config())
	if err != nil {
		return nil, err
	}
	cfg := nationalPapers.Config()
	cfg.Channels = []reminder.Channel{{ID: "sms", Hours: calendar.MustParseHours("08:00-11:30, 13:30-17:00"), Cap: 25}}
	return reminder.New(office, catalogue, cfg)
}

// printMonths prints how many reminders each month has, and gives them.
func printMonths(out io.Writer, planner *reminder.Planner, register []reminder.Paper, year calendar.Span) ([]reminder.Reminder, error) {
	var plan []reminder.Reminder
	var months [13]int
	for r, err := range planner.Planned(slices.Values(register), year) {
		if err != nil {
			return nil, err
		}
		_, month, _ := r.On.Civil()
		months[month]++
		plan = append(plan, r)
	}
	slices.SortFunc(plan, func(a, b reminder.Reminder) int { return a.On.Compare(b.On) })
	fmt.Fprintf(out, "Kế hoạch nhắc năm 2023: %d lượt\n", len(plan))
	for month := time.January; month <= time.December; month++ {
		fmt.Fprintf(out, "  tháng %02d  %4d\n", int(month), months[month])
	}
	return plan, nil
}

// printPlan prints when one licence is reminded of, and why.
func printPlan(out io.Writer, planner *reminder.Planner, paper reminder.Paper) error {
	plan, err := planner.Plan(paper)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\nVí dụ: %s, cấp %s, hết hạn %s, nộp hồ sơ chậm nhất %s\n", plan.Paper, paper.Issued.Text(), plan.Expires.Text(), plan.FileBy.Text())
	for _, r := range plan.Reminders.All() {
		fmt.Fprintf(out, "  %s  %s\n              vì %s\n", r.On, r, r.Why())
	}
	for _, s := range plan.Skipped.All() {
		fmt.Fprintf(out, "  không nhắc: %s\n", s.Text())
	}
	return nil
}

func write(file string, plan []reminder.Reminder) error {
	text, err := ics.Calendar{
		Name:      motcua.Text{VI: "Giấy phép sắp hết hạn", EN: "Licences about to expire"},
		Stamp:     time.Date(2023, time.January, 1, 0, 0, 0, 0, time.UTC),
		Alarms:    []calendar.Clock{calendar.NewClock(8, 0)},
		Reminders: plan,
	}.Text()
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}
