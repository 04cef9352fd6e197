// Command wednesday asks what express Wednesday changes: it generates a year of
// the desk of quận Hai Bà Trưng – twenty copies of civil-status extracts a day,
// over thirty on Wednesdays, as the article has it – and replays it without the
// initiative and with it. The dossiers are made up, the same on every run; the
// article gives the numbers a day and that each took less than an hour.
//
//	go run ./examples/wednesday
package main

import (
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/procedures"
	nationalProcedures "github.com/motcua/motcua/procedures/vietnam"
	"github.com/motcua/motcua/sla"
	"github.com/motcua/motcua/sla/hanoi"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const (
	extract = "2.000635"
	desk    = "007" // the code of quận Hai Bà Trưng
)

func run(out io.Writer) error {
	office, err := calendar.New(nationalDays.Config())
	if err != nil {
		return err
	}
	catalogue, err := procedures.New(nationalProcedures.Config())
	if err != nil {
		return err
	}
	lawAlone, err := sla.New(office, sla.Config{})
	if err != nil {
		return err
	}
	withWednesday, err := sla.New(office, hanoi.Config())
	if err != nil {
		return err
	}
	year := calendar.MustParseSpan("2023-06-01/2024-05-31")
	all, wednesdays := sla.Gain{}, sla.Gain{}
	before, after := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}, sla.Rules{Agreement: withWednesday, Catalogue: catalogue}
	for replayed, err := range sla.Replay(before, after, dossiers(office, year)) {
		if err != nil {
			return err
		}
		gains := []*sla.Gain{&all}
		if calendar.DateOf(replayed.Before.Filing.Accepted).Weekday() == time.Wednesday {
			gains = append(gains, &wednesdays)
		}
		for _, gain := range gains {
			if err := gain.Add(replayed); err != nil {
				return err
			}
		}
	}
	report(out, year, &all, &wednesdays)
	return nil
}

// dossiers are those of the working days of a span, in order.
func dossiers(office *calendar.Calendar, days calendar.Span) iter.Seq[sla.Dossier] {
	return func(yield func(sla.Dossier) bool) {
		random := rand.New(rand.NewPCG(2023, 450))
		for day := range office.Days(days) {
			if !day.IsWorking() {
				continue
			}
			filings := 18 + random.IntN(5) // 20 on average
			if day.Date.Weekday() == time.Wednesday {
				filings = 31 + random.IntN(5)
			}
			for _, accepted := range instants(random, day, filings) {
				finished, err := office.Add(accepted, time.Duration(15+random.IntN(44))*time.Minute)
				if err != nil {
					return
				}
				d := sla.Dossier{
					Procedure: extract, Filing: sla.Filing{Accepted: accepted, Unit: desk},
					Log: []sla.Event{{Kind: sla.Finished, At: finished}},
				}
				if !yield(d) {
					return
				}
			}
		}
	}
}

// instants are that many minutes of the day's hours, in order.
func instants(random *rand.Rand, day calendar.Day, n int) (all []time.Time) {
	var minutes []time.Time
	for s := range day.Hours.All() {
		for at := day.Date.At(s.From); at.Before(day.Date.At(s.To)); at = at.Add(time.Minute) {
			minutes = append(minutes, at)
		}
	}
	for range n {
		all = append(all, minutes[random.IntN(len(minutes))])
	}
	slices.SortFunc(all, time.Time.Compare)
	return all
}

func report(out io.Writer, year calendar.Span, all, wednesdays *sla.Gain) {
	fmt.Fprintln(out, "NGÀY THỨ TƯ TỐC KÝ, QUẬN HAI BÀ TRƯNG: CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH")
	fmt.Fprintf(out, "(hồ sơ do chương trình sinh ra theo số liệu bài báo, %v)\n\n", year)
	for _, row := range []struct {
		name string
		gain *sla.Gain
	}{{"Cả năm", all}, {"Riêng thứ Tư", wednesdays}} {
		g := row.gain
		fmt.Fprintf(out, "%-13s %5d hồ sơ; lời hẹn sớm hơn luật tổng cộng %5d giờ làm việc\n", row.name+":", g.Dossiers, g.Saved/3600)
		fmt.Fprintf(out, "%-13s hẹn sớm hơn ở %v số hồ sơ; đúng hạn theo luật %v, đúng lời hẹn %v\n", "", sla.Share{Part: g.Sooner, Whole: g.Dossiers}, sla.Share{Part: g.KeptBefore, Whole: g.Ended}, sla.Share{Part: g.KeptAfter, Whole: g.Ended})
	}
	fmt.Fprintln(out, "\nHồ sơ tiếp nhận thứ Tư, theo giờ:")
	for load, n := range wednesdays.Loads() {
		fmt.Fprintf(out, "%02d giờ %s %d\n", load.Hour, strings.Repeat("█", int(n/10)), n)
	}
}
