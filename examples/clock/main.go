// Command clock walks one dossier through its life: a supplement is asked for
// and received, an apology moves the appointment, the result is handed over. At
// each step it prints where the dossier stands, which slip the office owes, and
// at the end every due instant it ever had, with the reason.
//
//	go run ./examples/clock
//	go run ./examples/clock -policy subtract
package main

import (
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
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const code = "1.001612" // household-business registration: 3 working days

func run(args []string, out io.Writer) error {
	supplement := sla.Supplement{Procedures: []string{code}}
	flags := flag.NewFlagSet("clock", flag.ContinueOnError)
	flags.SetOutput(out)
	flags.TextVar(&supplement.Policy, "policy", sla.Restart, "what a supplement does to the due instant: restart, subtract or shift")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	office, err := calendar.New(nationalDays.Config())
	if err != nil {
		return err
	}
	catalogue, err := procedures.New(nationalProcedures.Config())
	if err != nil {
		return err
	}
	agreement, err := sla.New(office, sla.Config{Supplements: []sla.Supplement{supplement}})
	if err != nil {
		return err
	}
	accepted := at("2026-04-21 09:30") // a week before Hùng Kings' day and 30 April
	procedure, err := catalogue.On(code, calendar.DateOf(accepted))
	if err != nil {
		return err
	}
	promise, err := agreement.Promise(procedure, sla.Filing{Accepted: accepted, Channel: procedures.InPerson})
	if err != nil {
		return err
	}
	return walk(out, agreement, promise)
}

// at is an instant in Vietnam.
func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, time.FixedZone("+07", 7*60*60))
	if err != nil {
		panic(err)
	}
	return t
}

// log is what happens to the dossier.
var log = []sla.Event{
	{Kind: sla.SupplementRequested, At: at("2026-04-22 15:00"), Reason: "thiếu bản sao giấy tờ pháp lý của chủ hộ"},
	{Kind: sla.SupplementReceived, At: at("2026-04-24 10:00")},
	{Kind: sla.Reappointed, At: at("2026-04-28 16:00"), Reason: "hệ thống đăng ký tạm dừng để bảo trì", Due: at("2026-05-06 11:30")},
	{Kind: sla.Finished, At: at("2026-05-06 09:00")},
	{Kind: sla.Returned, At: at("2026-05-06 10:15")},
}

// told is what each event is called on paper.
var told = map[sla.EventKind]string{
	sla.SupplementRequested: "Yêu cầu bổ sung hồ sơ",
	sla.SupplementReceived:  "Nhận đủ hồ sơ bổ sung",
	sla.Reappointed:         "Xin lỗi và hẹn lại ngày trả kết quả",
	sla.Finished:            "Xử lý xong",
	sla.Returned:            "Trả kết quả",
}

var slips = map[sla.Slip]string{
	sla.Receipt: "giấy tiếp nhận hồ sơ và hẹn trả kết quả",
	sla.Request: "phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
	sla.Refusal: "phiếu từ chối giải quyết hồ sơ",
	sla.Apology: "phiếu xin lỗi và hẹn lại ngày trả kết quả",
}

func walk(out io.Writer, agreement *sla.Agreement, promise sla.Promise) error {
	fmt.Fprintf(out, "%s: tiếp nhận hồ sơ %s\n", calendar.Written(promise.Filing.Accepted), promise.Procedure)
	if err := tell(out, agreement, promise, promise.Filing.Accepted); err != nil {
		return err
	}
	for _, e := range log {
		fmt.Fprintf(out, "\n%s: %s", calendar.Written(e.At), told[e.Kind])
		if e.Reason != "" {
			fmt.Fprintf(out, " (%s)", e.Reason)
		}
		fmt.Fprintln(out)
		if err := tell(out, agreement, promise, e.At); err != nil {
			return err
		}
	}
	last := log[len(log)-1].At
	status, err := agreement.Status(promise, log, last)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "\nCác hạn trả đã có:")
	for _, d := range status.Dues {
		fmt.Fprintf(out, "  %s: %s (theo luật: %s)\n", d.Offered, d, d.Legal)
	}
	fmt.Fprintln(out, "\nDiễn biến:")
	for s := range agreement.Segments(promise, log, last) {
		fmt.Fprintf(out, "  %s – %s  %s\n", s.From.Format("02/01 15:04"), s.To.Format("02/01 15:04"), s.State)
	}
	return nil
}

// tell prints where the dossier stands at an instant.
func tell(out io.Writer, agreement *sla.Agreement, promise sla.Promise, now time.Time) error {
	status, err := agreement.Status(promise, log, now)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, " ", status)
	for _, slip := range status.Slips {
		fmt.Fprintln(out, "  Phải giao:", slips[slip])
	}
	return nil
}
