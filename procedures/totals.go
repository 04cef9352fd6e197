package procedures

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Grouping is what totals are told apart by; groupings are combined with |. Of
// several periods the shortest counts. The zero Grouping makes one total.
type Grouping uint8

// What totals can be told apart by.
const (
	ByDay Grouping = 1 << iota
	ByMonth
	ByQuarter
	ByYear
	ByUnit
	ByField
	ByProcedure
)

// Total is the sum of a period, a unit, a field and a procedure, as far as it
// was asked to tell them apart.
type Total struct {
	Period    calendar.Span `json:"period"`    // its first and last day, both in; only those asked for
	Unit      string        `json:"unit"`      // "" if not told apart
	Field     string        `json:"field"`     // "" if not told apart
	Procedure string        `json:"procedure"` // "" if not told apart
	Sum
}

// Totals are the sums of the days, told apart as asked, in order of period,
// unit, field and procedure; those to which nothing was posted are left out.
// The zero Span is all days. A period that days cut through is told by the days
// of it that lie within.
func (l *Ledger) Totals(days calendar.Span, by Grouping) iter.Seq[Total] {
	return func(yield func(Total) bool) {
		sums := map[Total]Sum{} // by totals without their sums
		for at, sum := range l.sums {
			if days.IsZero() || days.Contains(at.date) {
				key := at.group(days, by)
				sums[key] = sums[key].plus(sum)
			}
		}
		for _, total := range slices.SortedFunc(maps.Keys(sums), Total.compare) {
			total.Sum = sums[total]
			if !yield(total) {
				return
			}
		}
	}
}

// group is the total that a cell goes into, without its sum.
func (c cell) group(days calendar.Span, by Grouping) Total {
	total := Total{Period: days}
	if by&(ByDay|ByMonth|ByQuarter|ByYear) != 0 {
		total.Period = within(period(c.date, by), days)
	}
	if by&ByUnit != 0 {
		total.Unit = c.unit
	}
	if by&ByField != 0 {
		total.Field = c.field
	}
	if by&ByProcedure != 0 {
		total.Procedure = c.procedure
	}
	return total
}

// period is the shortest one asked for that holds d.
func period(d calendar.Date, by Grouping) calendar.Span {
	year, month, _ := d.Civil()
	first, months := calendar.NewDate(year, 1, 1), 12
	switch {
	case by&ByDay != 0:
		return calendar.NewSpan(d, d)
	case by&ByMonth != 0:
		first, months = first.AddMonths(int(month)-1), 1
	case by&ByQuarter != 0:
		first, months = first.AddMonths((int(month)-1)/3*3), 3
	}
	return calendar.NewSpan(first, first.AddMonths(months).AddDays(-1))
}

// within is the part of a period that lies in days; the zero Span is all days.
func within(period, days calendar.Span) calendar.Span {
	first, last := period.First(), period.Last()
	if days.First().After(first) {
		first = days.First()
	}
	if !days.Last().IsZero() && days.Last().Before(last) {
		last = days.Last()
	}
	return calendar.NewSpan(first, last)
}

func (t Total) compare(u Total) int {
	return cmp.Or(t.Period.First().Compare(u.Period.First()), cmp.Compare(t.Unit, u.Unit),
		cmp.Compare(t.Field, u.Field), cmp.Compare(t.Procedure, u.Procedure))
}

// CSV is the totals as comma-separated values, quoted as RFC 4180 has it, with
// lines that end in LF and
// Vietnamese headings: a row a total, in the order of the one-stop reports
// (period, unit, field, procedure), and the sum of all rows last. Amounts are
// plain digits, in đồng.
func (l *Ledger) CSV(days calendar.Span, by Grouping) string {
	var text strings.Builder
	rows := csv.NewWriter(&text)
	write := func(cells ...string) { _ = rows.Write(cells) } // a Builder takes everything
	write("Kỳ", "Đơn vị", "Lĩnh vực", "Mã TTHC", "Số lượng", "Phải thu", "Miễn, giảm", "Thực thu", "Trong đó đã hoàn trả")
	row := func(period, unit, field, procedure string, s Sum) {
		write(period, unit, field, procedure, strconv.FormatInt(s.Quantity, 10), digits(s.Gross), digits(s.Waived), digits(s.Net), digits(s.Refunded))
	}
	var all Sum
	for total := range l.Totals(days, by) {
		row(total.Period.String(), total.Unit, total.Field, total.Procedure, total.Sum)
		all = all.plus(total.Sum)
	}
	row("Tổng cộng", "", "", "", all)
	rows.Flush()
	return text.String()
}

func digits(v VND) string { return strconv.FormatInt(int64(v), 10) }

// saved is a sum as a document.
type saved struct {
	Date      calendar.Date `json:"date"`
	Unit      string        `json:"unit"`
	Field     string        `json:"field,omitzero"`
	Procedure string        `json:"procedure"`
	Sum       Sum           `json:"sum"`
}

// MarshalJSON writes the sums in order, so that equal ledgers give equal bytes:
// parts that were filled elsewhere can be sent, read and merged.
func (l Ledger) MarshalJSON() ([]byte, error) {
	all := []saved{}
	for t := range l.Totals(calendar.Span{}, ByDay|ByUnit|ByField|ByProcedure) {
		all = append(all, saved{t.Period.First(), t.Unit, t.Field, t.Procedure, t.Sum})
	}
	return json.Marshal(all)
}

// UnmarshalJSON reads what MarshalJSON writes, strictly, all faults at once; on
// an error it leaves l alone.
func (l *Ledger) UnmarshalJSON(data []byte) error {
	var all []saved
	if err := fault.Unmarshal("procedures", data, &all, nil); err != nil {
		return err
	}
	var faults fault.List
	read := Ledger{sums: map[cell]Sum{}}
	for i, s := range all {
		at := cell{s.Date, s.Unit, s.Field, s.Procedure}
		size, fits := grown(read.size, s.Sum)
		switch _, twice := read.sums[at]; {
		case s.Date.IsZero() || s.Unit == "" || s.Procedure == "":
			faults.Add(fault.At("", i), "", "a date, a unit and a procedure")
		case twice:
			faults.Add(fault.At("", i), s.Date.String(), "a day, unit, field and procedure only once")
		case s.Sum.Gross-s.Sum.Waived != s.Sum.Net:
			faults.Add(fault.At("", i)+".sum.net", s.Sum.Net.String(), "gross "+s.Sum.Gross.String()+" less waived "+s.Sum.Waived.String())
		case s.Sum.Refunded < 0:
			faults.Add(fault.At("", i)+".sum.refunded", s.Sum.Refunded.String(), "no less than 0 ₫")
		case !fits:
			faults.Add(fault.At("", i)+".sum", s.Sum.Net.String(), tooMuch)
		default:
			read.sums[at], read.size = s.Sum, size
		}
	}
	if err := faults.Err("procedures"); err != nil {
		return err
	}
	*l = read
	return nil
}
