// Command counter prints receipts of a one-stop office: for a handful of real
// filings, or for one of your own, when the law wants an answer, when the
// office promises it, and why, day by day.
//
//	go run ./examples/counter
//	go run ./examples/counter -procedure 2.000635 -at "2023-06-14 09:30" -office hai-ba-trung
//	go run ./examples/counter -procedure 1.001612 -at "2026-02-13 16:00" -calendar mine.json -lang en
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/sla"
	"github.com/motcua/motcua/sla/hanoi"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// options are the flags of the command.
type options struct {
	procedure, at, office, calendar, initiatives, lang string
}

func run(args []string, out io.Writer) error {
	var o options
	flags := flag.NewFlagSet("counter", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.StringVar(&o.procedure, "procedure", "", "code of a procedure, such as 2.000635; without it, a handful of filings is shown")
	flags.StringVar(&o.at, "at", "", `when it is filed, in Vietnamese time: "2023-06-14 09:30" or with seconds`)
	flags.StringVar(&o.office, "office", "", "one of our offices, such as hai-ba-trung; without it, one without initiatives")
	flags.StringVar(&o.calendar, "calendar", "", "a calendar document of your own (JSON) instead of the office's")
	flags.StringVar(&o.initiatives, "initiatives", "", "a document of initiatives of your own (JSON) instead of the office's")
	flags.StringVar(&o.lang, "lang", "vi", "vi or en")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q: wanted flags only", flags.Args())
	}
	if o.lang != "vi" && o.lang != "en" {
		return fmt.Errorf("-lang %q: wanted vi or en", o.lang)
	}
	filings, err := o.filings()
	if err != nil {
		return err
	}
	catalogue, err := procedures.New(nationalProcedures.Config())
	if err != nil {
		return err
	}
	for i, f := range filings {
		if i > 0 {
			fmt.Fprintln(out)
		}
		if err := o.receipt(out, catalogue, f); err != nil {
			return err
		}
	}
	return nil
}

// filing is one dossier handed in at a counter.
type filing struct {
	office    string // the id of one of offices; "" for one without initiatives
	procedure string
	at        time.Time
}

// filings are the one that the flags ask for, or the handful.
func (o options) filings() ([]filing, error) {
	if o == (options{lang: o.lang}) {
		return handful(), nil
	}
	if o.procedure == "" || o.at == "" {
		return nil, errors.New("a filing of your own wants -procedure and -at")
	}
	at, err := instant(o.at)
	if err != nil {
		return nil, fmt.Errorf("-at %q: wanted a time such as %q", o.at, "2023-06-14 09:30")
	}
	return []filing{{o.office, o.procedure, at}}, nil
}

func instant(s string) (time.Time, error) {
	hanoi := time.FixedZone("+07", 7*60*60)
	if at, err := time.ParseInLocation("2006-01-02 15:04", s, hanoi); err == nil {
		return at, nil
	}
	return time.ParseInLocation(time.DateTime, s, hanoi)
}

// receipt prints the receipt of one filing.
func (o options) receipt(out io.Writer, catalogue *procedures.Catalogue, f filing) error {
	office, err := o.open(f.office)
	if err != nil {
		return err
	}
	procedure, err := catalogue.On(f.procedure, calendar.DateOf(f.at))
	if err != nil {
		return err
	}
	promise, err := office.agreement.Promise(procedure, sla.Filing{Accepted: f.at, Unit: office.unit})
	if err != nil {
		return err
	}
	printer{out, o.lang}.print(office, procedure, promise)
	return nil
}

// counter is an office ready to take in filings.
type counter struct {
	calendar    *calendar.Calendar
	initiatives []sla.Initiative
	agreement   *sla.Agreement
	name, unit  string
}

// open reads the documents of an office: its own hours and the initiatives of
// Hanoi, which apply to the units that have them, or the user's own.
func (o options) open(name string) (counter, error) {
	office, err := findOffice(name)
	if err != nil {
		return counter{}, err
	}
	days := nationalDays.Config()
	if days.Weeks, err = office.weeks(days.Weeks); err != nil {
		return counter{}, err
	}
	own := hanoi.Config()
	if err := readFile(o.calendar, &days); err != nil {
		return counter{}, err
	}
	if err := readFile(o.initiatives, &own); err != nil {
		return counter{}, err
	}
	c, err := calendar.New(days)
	if err != nil {
		return counter{}, err
	}
	agreement, err := sla.New(c, own)
	return counter{c, own.Initiatives, agreement, office.name, office.unit}, err
}

// readFile reads a JSON document of the user's; none if name is empty.
func readFile(name string, into any) error {
	if name == "" {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
