package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
)

// target is what a month came to. Of January the article gives both figures; of
// February that the copies doubled; of March to June almost 50,000 copies and
// over 200 million đồng a month. The rest is chosen to fit that.
type target struct {
	month  string // its first day
	copies int
	net    procedures.VND
}

var targets = []target{
	{"2023-01-01", 13_574, 62_795_000},
	{"2023-02-01", 2 * 13_574, 2 * 62_795_000},
	{"2023-03-01", 49_200, 204_630_000},
	{"2023-04-01", 49_480, 206_025_000},
	{"2023-05-01", 49_710, 207_340_000},
	{"2023-06-01", 49_650, 208_015_000},
}

// months adds up the half-year. Each unit fills a ledger of its own, and the
// ledgers are merged, as nine offices would do it.
func months(out io.Writer, catalogue *procedures.Catalogue) error {
	office, err := calendar.New(nationalDays.Config())
	if err != nil {
		return err
	}
	units := unitsOf(catalogue, "005", calendar.MustParseDate("2023-01-01"))
	ledgers := make([]procedures.Ledger, len(units))
	random := rand.New(rand.NewPCG(2023, 1)) // the same list on every run
	for _, t := range targets {
		days := workingDays(office, t.month)
		for _, copies := range filings(random, originals(t)) {
			unit, day := random.IntN(len(units)), days[random.IntN(len(days))]
			quote, err := catalogue.Quote(procedures.Filing{Procedure: "2.000815", Date: day, Copies: copies})
			if err != nil {
				return err
			}
			at := day.At(calendar.NewClock(8, 0)).Add(time.Duration(random.IntN(4*60)) * time.Minute)
			if err := ledgers[unit].Post(quote.Entry(units[unit], at)); err != nil {
				return err
			}
		}
	}
	var all procedures.Ledger
	for i := range ledgers {
		if err := all.Merge(&ledgers[i]); err != nil {
			return err
		}
	}
	report(out, &all)
	return nil
}

func report(out io.Writer, ledger *procedures.Ledger) {
	fmt.Fprintln(out, "QUẬN CẦU GIẤY: CHỨNG THỰC BẢN SAO TRẢ KẾT QUẢ NGAY, THÁNG 1 ĐẾN THÁNG 6 NĂM 2023")
	fmt.Fprintln(out, "(danh sách bản sao do chương trình sinh ra cho khớp với số liệu bài báo và biểu phí)")
	for total := range ledger.Totals(calendar.Span{}, procedures.ByMonth) {
		_, month, _ := total.Period.First().Civil()
		fmt.Fprintf(out, "Tháng %d: %6s bản, %13s\n", month, grouped(total.Quantity), total.Net)
	}
	january := calendar.MustParseSpan("2023-01-01/2023-01-31")
	fmt.Fprintln(out, "\nTheo đơn vị, tháng 1:")
	var sum procedures.Sum
	for total := range ledger.Totals(january, procedures.ByUnit) {
		fmt.Fprintf(out, "%6s bản, %12s  %s\n", grouped(total.Quantity), total.Net, total.Unit)
		sum.Quantity, sum.Net = sum.Quantity+total.Quantity, sum.Net+total.Net
	}
	fmt.Fprintf(out, "%6s bản, %12s  cộng: %s.\n", grouped(sum.Quantity), sum.Net, sum.Net.Words())
	fmt.Fprint(out, "\n", ledger.CSV(january, procedures.ByMonth|procedures.ByField|procedures.ByProcedure))
}

// grouped is a number as Vietnamese writes it.
func grouped(n int64) string { return strings.TrimSuffix(procedures.VND(n).String(), " ₫") }

// unitsOf are the district's division of justice and the wards it had.
func unitsOf(catalogue *procedures.Catalogue, district string, on calendar.Date) []string {
	units := []string{"Phòng Tư pháp quận"}
	for unit := range catalogue.Authorities() {
		if unit.Parent == district && unit.InForce.Contains(on) {
			units = append(units, unit.Name.VI)
		}
	}
	return units
}

func workingDays(office *calendar.Calendar, month string) (days []calendar.Date) {
	first := calendar.MustParseDate(month)
	for day := range office.Days(calendar.NewSpan(first, first.AddMonths(1).AddDays(-1))) {
		if day.IsWorking() {
			days = append(days, day.Date)
		}
	}
	return days
}

// originals are as many copies as the month had, of as many pages as its sum
// wants: a few of four pages and more, the rest of one, two and three. By the
// tariff those cost 2.000, 4.000 and 5.000 ₫, so that of R copies that are to
// cost T thousand, with z of three pages, (T − 2R − 3z) / 2 have two.
func originals(t target) (pages []int) {
	left, cost := t.copies, int(t.net/1_000)
	add := func(n, ofPages, each int) {
		for range n {
			pages = append(pages, ofPages)
		}
		left, cost = left-n, cost-n*each
	}
	add(t.copies*10/100, 4, 6)
	add(t.copies*5/100, 5, 7)
	add(t.copies*3/100, 10, 12)
	three := left * 15 / 100
	three += (cost - 2*left - 3*three) & 1 // so that the half is whole
	two := (cost - 2*left - 3*three) / 2
	add(three, 3, 5)
	add(two, 2, 4)
	add(left, 1, 2)
	return pages
}

// filings deals the copies to filings of one to three originals, each copied
// one to five times.
func filings(random *rand.Rand, pages []int) (all [][]procedures.Copy) {
	var copies []procedures.Copy
	for len(pages) > 0 {
		c := procedures.Copy{Pages: pages[0], Count: 1}
		for c.Count < min(5, len(pages)) && pages[c.Count] == c.Pages && random.IntN(4) > 0 {
			c.Count++
		}
		copies, pages = append(copies, c), pages[c.Count:]
	}
	random.Shuffle(len(copies), func(i, j int) { copies[i], copies[j] = copies[j], copies[i] })
	for len(copies) > 0 {
		n := min(1+random.IntN(3), len(copies))
		all, copies = append(all, copies[:n]), copies[n:]
	}
	return all
}
