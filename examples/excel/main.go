// Command excel does for an office's Excel register what examples/renewals does
// in memory: it reads the licences of a workbook, plans their reminders of one
// year by the national rules, and writes
//
//	plan-2023.xlsx       the plan, its days coloured by how near they are; the rows
//	                     that could not be read, with the faulty cells; and a
//	                     summary by month and kind with a chart
//	reminders-2023.ics   the reminders of the next 90 days, for a phone's calendar
//
// Without a register it generates one (seeded; the real ones are not public). The
// same register and day give the same contents. The workbook opens in
// LibreOffice and Excel-like programs. In this directory:
//
//	go run .
//	go run . -register SO.xlsx -sheet "Sổ giấy phép" -on 2026-11-24 -out plans
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/register"
	nationalPapers "github.com/motcua/motcua/reminder/vietnam"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// order is what the command line asks for.
type order struct {
	register, sheet, kind, out string
	on                         calendar.Date
}

func parse(args []string, out io.Writer) (o order, err error) {
	flags := flag.NewFlagSet("excel", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.StringVar(&o.register, "register", "", "the workbook to read; none: one is generated")
	flags.StringVar(&o.sheet, "sheet", "", "its sheet; none: the first visible one with a heading")
	flags.StringVar(&o.kind, "kind", "", "the kind of rows that name none, such as tobacco-retail")
	flags.StringVar(&o.out, "out", "out", "the directory to write to; made if it is missing")
	flags.TextVar(&o.on, "on", calendar.MustParseDate("2023-06-01"), "the day to plan on: its year is planned, and nearness counted from it")
	if err := flags.Parse(args); err != nil {
		return order{}, err
	}
	if flags.NArg() > 0 {
		return order{}, fmt.Errorf("excel: %q: wanted flags only", flags.Arg(0))
	}
	if o.on.IsZero() {
		return order{}, errors.New("excel: on: wanted a day")
	}
	return o, nil
}

// run writes what it did to out, and the progress of long files to progress.
func run(args []string, out, progress io.Writer) error {
	o, err := parse(args, out)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	made := ""
	if o.register == "" {
		o.register = filepath.Join(o.out, "register-2023.xlsx")
		made = fmt.Sprintf(" (sổ giả lập, hạt giống %d; sổ thật không công khai)", seed)
		if err := generate(o.register, seed); err != nil {
			return err
		}
	}
	form := register.Form{Rules: nationalPapers.Config().Rules, Kind: o.kind}
	s, err := readWorkbook(o.register, o.sheet, form, progress)
	if err != nil {
		return err
	}
	printRead(out, o.register+made, s)
	planner, err := newPlanner()
	if err != nil {
		return err
	}
	p, err := newPlan(planner, s, o.on, progress)
	if err != nil {
		return err
	}
	printPlan(out, p)
	return write(o.out, p, out, progress)
}

func newPlanner() (*reminder.Planner, error) {
	days, err := calendar.New(nationalDays.Config())
	if err != nil {
		return nil, err
	}
	catalogue, err := procedures.New(nationalProcedures.Config())
	if err != nil {
		return nil, err
	}
	return reminder.New(days, catalogue, nationalPapers.Config())
}

// write writes the workbook and the reminders for a phone.
func write(dir string, p *plan, out, progress io.Writer) error {
	name := filepath.Join(dir, fmt.Sprintf("plan-%d.xlsx", p.on.Year()))
	if err := writeWorkbook(name, p, progress); err != nil {
		return err
	}
	fmt.Fprintf(out, "\nĐã ghi %s\n", filepath.ToSlash(name))
	near := p.near()
	if len(near) == 0 {
		fmt.Fprintf(out, "Không có lượt nhắc nào trong 90 ngày tới, nên không ghi tệp .ics\n")
		return nil
	}
	name = filepath.Join(dir, fmt.Sprintf("reminders-%d.ics", p.on.Year()))
	if err := writeICS(name, near, p.on); err != nil {
		return err
	}
	fmt.Fprintf(out, "Đã ghi %s: %d lượt nhắc trong 90 ngày tới\n", filepath.ToSlash(name), len(near))
	return nil
}
