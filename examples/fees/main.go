// Command fees quotes a filing and prints its receipt in Vietnamese, with the
// amount in words and the text of its payment QR code; then it adds up what
// quận Cầu Giấy collected for certified copies from January to June 2023.
//
//	go run ./examples/fees
//	go run ./examples/fees -procedure 2.000635 -date 2026-09-01 -copies 3x -groups vneid-five-papers
//	go run ./examples/fees -procedure 1.004222 -date 2026-03-02 -channel online -persons 1
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	filing, own, err := asked(args, out)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	catalogue, err := procedures.New(vietnam.Config())
	if err != nil {
		return err
	}
	if err := receipt(out, catalogue, filing); err != nil || own {
		return err
	}
	fmt.Fprintln(out)
	return months(out, catalogue)
}

// asked is the filing that the flags describe, own if they name a procedure;
// otherwise two copies of a certificate of ten pages and three of one page.
func asked(args []string, out io.Writer) (f procedures.Filing, own bool, err error) {
	flags := flag.NewFlagSet("fees", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.StringVar(&f.Procedure, "procedure", "", "code of a procedure; without it, an example and the totals of Cầu Giấy")
	flags.TextVar(&f.Date, "date", calendar.MustParseDate("2026-03-02"), "day of filing")
	flags.TextVar(&f.Channel, "channel", procedures.Channel(0), "in-person, online or postal")
	flags.StringVar(&f.Case, "case", "", "id of the case, where the procedure has several")
	flags.StringVar(&f.Province, "province", "", "two digits of the province's code, such as 01")
	flags.IntVar(&f.Documents, "documents", 0, "documents signed before the officer")
	flags.IntVar(&f.Transactions, "transactions", 0, "contracts, wills and the like")
	flags.IntVar(&f.Persons, "persons", 0, "persons whom the filing is for")
	flags.IntVar(&f.Facilities, "facilities", 0, "establishments that it is for")
	flags.TextVar(&f.Value, "value", procedures.VND(0), "value of the transaction")
	flags.Func("groups", "ids of the applicant's groups, with commas", func(s string) error {
		f.Groups = strings.Split(s, ",")
		return nil
	})
	flags.Func("copies", `one entry an original, with commas: "2x10" for two copies of ten pages, "3x" where pages do not count`, func(s string) error {
		all, err := copies(s)
		f.Copies = all
		return err
	})
	if err := flags.Parse(args); err != nil {
		return f, false, err
	}
	if flags.NArg() > 0 {
		return f, false, fmt.Errorf("%q: wanted flags only", flags.Args())
	}
	if f.Procedure == "" && flags.NFlag() > 0 {
		return f, false, errors.New("a filing of your own wants -procedure")
	}
	if f.Procedure == "" {
		f.Procedure, f.Copies = "2.000815", []procedures.Copy{{Pages: 10, Count: 2}, {Pages: 1, Count: 3}}
		return f, false, nil
	}
	return f, true, nil
}

func copies(s string) (all []procedures.Copy, err error) {
	for original := range strings.SplitSeq(s, ",") {
		count, pages, found := strings.Cut(original, "x")
		c := procedures.Copy{}
		c.Count, err = strconv.Atoi(count)
		if err == nil && pages != "" {
			c.Pages, err = strconv.Atoi(pages)
		}
		if err != nil || !found {
			return nil, fmt.Errorf(`%q: wanted copies such as "2x10" or "3x"`, s)
		}
		all = append(all, c)
	}
	return all, nil
}
