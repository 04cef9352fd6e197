package sla

import (
	"encoding/csv"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
)

// Total is the sum of a period, a unit, a field, a procedure and an officer, as
// far as it was asked to tell them apart, with the columns of the one-stop
// report (form 06a of 61/2018/NĐ-CP). Its columns balance:
//
//	received + carried over = settled + closed + in process
//	received   = Direct + Online
//	settled    = Early + OnTime + Late = Hours.Count()
//	closed     = Withdrawn + Refused + Stopped
//	in process = Within + Overdue
type Total struct {
	Period    calendar.Span `json:"period"`    // its first and last day, both in
	Unit      string        `json:"unit"`      // "" if not told apart
	Field     string        `json:"field"`     // "" if not told apart
	Procedure string        `json:"procedure"` // "" if not told apart
	Officer   string        `json:"officer"`   // a pseudonym; "" if not told apart

	CarriedOver int64 `json:"carriedOver"` // accepted before the period, not ended before it
	Direct      int64 `json:"direct"`      // received at the desk and by post
	Online      int64 `json:"online"`      // received online
	Early       int64 `json:"early"`       // settled on a date before the due date
	OnTime      int64 `json:"onTime"`      // settled later than that, within the due instant
	Late        int64 `json:"late"`        // settled after it
	Within      int64 `json:"within"`      // in process, not overdue
	Overdue     int64 `json:"overdue"`     // in process, overdue
	Withdrawn   int64 `json:"withdrawn"`   // by the applicant
	Refused     int64 `json:"refused"`     // by the office
	Stopped     int64 `json:"stopped"`     // by the office

	// Of the settled ones alone, so that a dossier counts in one period:
	Used      int64     `json:"used"`      // working time used, in seconds
	Saved     int64     `json:"saved"`     // working time saved against the legal limit, in seconds; may be below 0
	Reduced   int64     `json:"reduced"`   // how many were offered an answer sooner than the law wants it
	Reduction int64     `json:"reduction"` // by how much working time in all, in seconds
	Hours     Histogram `json:"hours"`     // by working hours used
}

// Received is how many dossiers were accepted in the period.
func (t Total) Received() int64 { return t.Direct + t.Online }

// Settled is how many were finished, early, on time or late.
func (t Total) Settled() int64 { return t.Early + t.OnTime + t.Late }

// InProcess is how many were neither settled nor closed at the end.
func (t Total) InProcess() int64 { return t.Within + t.Overdue }

// InTime is the share of the settled ones that were early or on time. Refused,
// withdrawn and stopped dossiers are on neither side of it.
func (t Total) InTime() Share { return Share{t.Early + t.OnTime, t.Settled()} }

// Average is the working time that settled dossiers used, exactly divided by
// their number and only then rounded half up to the minute. It is never an
// average of averages: averages do not merge, totals do. Not ok if none was
// settled.
func (t Total) Average() (used time.Duration, ok bool) { return t.average(t.Used) }

// AverageSaved is the working time that they saved against the legal limit,
// divided and rounded likewise; below 0 if they were late on the whole. Not ok
// if none was settled.
func (t Total) AverageSaved() (saved time.Duration, ok bool) { return t.average(t.Saved) }

func (t Total) average(seconds int64) (time.Duration, bool) {
	n := decimal.NewFromInt(t.Settled())
	if !n.IsPositive() {
		return 0, false
	}
	two, minute := decimal.NewFromInt(2), decimal.NewFromInt(60)
	// floor(seconds / 60n + ½)
	minutes := floor(decimal.NewFromInt(seconds).Mul(two).Add(minute.Mul(n)), two.Mul(minute).Mul(n))
	return time.Duration(minutes.IntPart()) * time.Minute, true
}

// dossiers is how many there are.
func (t *Total) dossiers() int64 { return t.CarriedOver + t.Received() }

// columns are the numbers of form 06a in its order, and those it does not have.
func (t *Total) columns() [11]int64 {
	return [...]int64{t.CarriedOver, t.Direct, t.Online, t.Early, t.OnTime, t.Late, t.Within, t.Overdue, t.Withdrawn, t.Refused, t.Stopped}
}

var columnHeads = []string{
	"Từ kỳ trước", "Tiếp nhận trực tiếp, bưu chính", "Tiếp nhận trực tuyến",
	"Giải quyết trước hạn", "Giải quyết đúng hạn", "Giải quyết quá hạn",
	"Đang giải quyết trong hạn", "Đang giải quyết quá hạn", "Rút hồ sơ", "Từ chối", "Dừng xử lý",
}

// cell is what the total is a sum of, as far as it is told apart.
func (t *Total) cell(by Grouping) reportCell {
	c := reportCell{period: t.Period}
	if by&ByUnit != 0 {
		c.unit = t.Unit
	}
	if by&ByField != 0 {
		c.field = t.Field
	}
	if by&ByProcedure != 0 {
		c.procedure = t.Procedure
	}
	if by&ByOfficer != 0 {
		c.officer = t.Officer
	}
	return c
}

// add adds the numbers of u, which may be t.
func (t *Total) add(u *Total) {
	t.CarriedOver += u.CarriedOver
	t.Direct += u.Direct
	t.Online += u.Online
	t.Early += u.Early
	t.OnTime += u.OnTime
	t.Late += u.Late
	t.Within += u.Within
	t.Overdue += u.Overdue
	t.Withdrawn += u.Withdrawn
	t.Refused += u.Refused
	t.Stopped += u.Stopped
	t.Used += u.Used
	t.Saved += u.Saved
	t.Reduced += u.Reduced
	t.Reduction += u.Reduction
	t.Hours = t.Hours.plus(u.Hours)
}

// size is the sum of all numbers without their signs, as long as an int64 can
// hold it: what keeps every sum of sums within an int64. It is not ok if one is
// below 0 that cannot be.
func (t *Total) size() (size uint64, ok bool) {
	columns := t.columns()
	rest := [...]int64{t.Used, t.Reduced, t.Reduction, max(t.Saved, -t.Saved)}
	for _, numbers := range [...][]int64{columns[:], rest[:], t.Hours[:]} {
		for _, n := range numbers {
			if size += uint64(n); n < 0 || size > math.MaxInt64 {
				return 0, false
			}
		}
	}
	return size, true
}

// possible reports whether dossiers can have summed up to it, given its size.
func (t *Total) possible() bool {
	const longest = int64(math.MaxInt64 / time.Second) // of one dossier
	settled := t.Settled()
	room := func(seconds int64) bool { return seconds == 0 || (seconds-1)/longest < settled }
	return closed(t.Period) && t.Unit != "" && t.Procedure != "" && t.dossiers() > 0 &&
		t.dossiers() == settled+t.InProcess()+t.Withdrawn+t.Refused+t.Stopped &&
		t.Hours.Count() == settled && t.Reduced <= settled &&
		room(t.Used) && room(max(t.Saved, -t.Saved)) && room(t.Reduction)
}

// Text is the total in words, in the order of form 06a: "không có dữ liệu" and
// "no data" if there is no dossier.
func (t Total) Text() motcua.Text {
	if t.dossiers() == 0 {
		return noData
	}
	numbers := make([]any, 0, len(columnHeads))
	for _, n := range t.columns() {
		numbers = append(numbers, n)
	}
	text := both.Of(
		fmt.Sprintf("từ kỳ trước %d, tiếp nhận trực tiếp và bưu chính %d, trực tuyến %d; đã giải quyết trước hạn %d, đúng hạn %d, quá hạn %d; "+
			"đang giải quyết trong hạn %d, quá hạn %d; rút hồ sơ %d, từ chối %d, dừng xử lý %d", numbers...),
		fmt.Sprintf("carried over %d, received at the desk and by post %d, online %d; settled early %d, on time %d, late %d; "+
			"in process within %d, overdue %d; withdrawn %d, refused %d, stopped %d", numbers...))
	inTime := t.InTime().Text()
	text = both.Join(text, both.Of("; trước hạn và đúng hạn: ", "; early and on time: "), inTime)
	if used, ok := t.Average(); ok {
		hours, minutes := used/time.Hour, used%time.Hour/time.Minute
		text = both.Join(text, both.Of(fmt.Sprintf("; trung bình %d giờ %d phút làm việc", hours, minutes), fmt.Sprintf("; on average %d h %d min of working time", hours, minutes)))
	}
	return text
}

// Text is the report in words, a line a period; "không có dữ liệu" and "no data"
// if it is empty.
func (r *Report) Text() motcua.Text {
	var vi, en []string
	for total := range r.Totals(0) {
		text, first, last := total.Text(), total.Period.First(), total.Period.Last()
		vi = append(vi, fmt.Sprintf("Từ ngày %s đến ngày %s: %s", slashed(first), slashed(last), text.VI))
		en = append(en, fmt.Sprintf("%v to %v: %s", first, last, text.EN))
	}
	if vi == nil {
		return noData
	}
	return both.Of(strings.Join(vi, "\n"), strings.Join(en, "\n"))
}

func slashed(d calendar.Date) string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%02d/%02d/%d", day, int(month), year)
}

// CSV is the report as comma-separated values (RFC 4180, lines end in LF) with
// Vietnamese headings: the columns of form 06a in its order, then those of the
// dossiers that ended without a settlement. There is a row a total, and after
// the rows of each period their sum. A report without dossiers says so in its
// only row.
func (r *Report) CSV(by Grouping) string {
	var text strings.Builder
	rows := csv.NewWriter(&text)
	keys := []string{"Kỳ", "Đơn vị", "Lĩnh vực", "Mã TTHC", "Mã cán bộ"}
	row := func(t *Total, keys ...string) {
		for _, n := range t.columns() {
			keys = append(keys, strconv.FormatInt(n, 10))
		}
		_ = rows.Write(keys) // a Builder takes everything
	}
	_ = rows.Write(append(keys, columnHeads...))
	var sum Total
	end := func() {
		if sum.dossiers() > 0 {
			row(&sum, sum.Period.String(), "Tổng cộng", "", "", "")
		}
	}
	for total := range r.Totals(by) {
		if total.Period != sum.Period {
			end()
			sum = Total{Period: total.Period}
		}
		row(&total, total.Period.String(), total.Unit, total.Field, total.Procedure, total.Officer)
		sum.add(&total)
	}
	end()
	if len(r.sums) == 0 {
		_ = rows.Write(append([]string{"Không có dữ liệu"}, make([]string, len(keys)-1+len(columnHeads))...))
	}
	rows.Flush()
	return text.String()
}
