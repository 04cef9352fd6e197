package feedback

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
)

// Signal is when reports of harassment at a desk are a reason to look: a Poisson
// CUSUM, which adds up by how much more is reported than a desk with nothing
// amiss would have, by its volume. All three are written, or none.
type Signal struct {
	Rate      decimal.Decimal `json:"rate"`      // reports a dossier where nothing is amiss, above 0, at most 1
	Ratio     decimal.Decimal `json:"ratio"`     // how many times the rate is to be found soon, from 1.1 to 100
	Threshold decimal.Decimal `json:"threshold"` // h: the sum from which it is an alarm, in reports, above 0, at most 100
}

// UnmarshalJSON reads a document strictly; on an error it leaves s alone.
func (s *Signal) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("feedback", data, s, Signal.faults)
}

// faults is everything that makes a Signal invalid; the zero one watches nothing.
func (s Signal) faults() fault.List {
	var faults fault.List
	if s.IsZero() {
		return nil
	}
	if !percent.Sound(s.Rate) || s.Rate.GreaterThan(decimal.NewFromInt(1)) {
		faults.Add("rate", percent.Shown(s.Rate), "reports a dossier, above 0, at most 1, with at most 9 decimal places")
	}
	if !percent.Sound(s.Ratio) || s.Ratio.LessThan(decimal.New(11, -1)) {
		faults.Add("ratio", percent.Shown(s.Ratio), "a ratio from 1.1 to 100, with at most 9 decimal places")
	}
	if !percent.Sound(s.Threshold) {
		faults.Add("threshold", percent.Shown(s.Threshold), "a number of reports above 0, at most 100, with at most 9 decimal places")
	}
	return faults
}

// IsZero reports whether nothing is watched.
func (s Signal) IsZero() bool { return s.Rate.IsZero() && s.Ratio.IsZero() && s.Threshold.IsZero() }

// reference is how many reports are taken off for each that is expected:
// (r − 1) / ln r, rounded half up to 6 decimal places. It is best at telling one
// times the rate from r times.
func (s Signal) reference() decimal.Decimal {
	logarithm := fault.Must(s.Ratio.Ln(20)) // the ratio is above 1
	return s.Ratio.Sub(decimal.NewFromInt(1)).DivRound(logarithm, 6)
}

// Reported is what there was at a desk in a period. Those of one desk and one
// period are added up. Take reports of one stratum, the one that Rate is of.
type Reported struct {
	Desk     string        `json:"desk"`             // a code, such as "09832/desk-3": no person's
	Period   calendar.Span `json:"period"`           // both days included; the periods of a desk do not overlap
	Dossiers int64         `json:"dossiers"`         // how many were settled, 0 to 1000000
	Reports  int64         `json:"reports,omitzero"` // of harassment, such as [Counts.Because] counts, 0 to 1000000
}

// Watch is the path of a desk. It is not for publication: it holds counts that a
// [Publication] would withhold.
type Watch struct {
	Desk   string                  `json:"desk"`
	Points motcua.List[WatchPoint] `json:"points"` // in the order of time
}

// WatchPoint is a period in the path of a desk.
type WatchPoint struct {
	Reported Reported        `json:"reported"`       // what there was
	Expected decimal.Decimal `json:"expected"`       // rate × dossiers, exact
	Sum      decimal.Decimal `json:"sum"`            // the CUSUM after the period, exact; 0 if it was never above what is expected
	Alarm    bool            `json:"alarm,omitzero"` // Sum has reached the threshold: the next period begins with 0 again
}

// Watch adds up, desk by desk and in the order of time, S = max(0, S + reports −
// k × expected), where expected is Rate × dossiers and k = (Ratio − 1) / ln Ratio,
// rounded half up to 6 decimal places; all of it exact. Where S reaches the
// threshold, exactly or beyond, there is an alarm, and S is 0 for the next period.
// A period without dossiers does nothing: its reports are shown, not judged.
// Desks come in the order of their codes.
//
// An alarm is a reason to look, not a finding: false ones are bound to come, see
// [Desk.RunLength]. A desk without a code, a period that is none or overlaps
// another of its desk, and numbers out of bounds are errors that match
// [ErrInvalid], all told at once, and so is a desk whose Signal is not written.
func (d *Desk) Watch(reported []Reported) ([]Watch, error) {
	desks, faults := gatherReported(reported)
	if d.cfg.Signal.IsZero() {
		faults.Add("signal", "", "a rate, a ratio and a threshold: without them nothing is watched")
	}
	if err := faults.Err("feedback"); err != nil {
		return nil, err
	}
	k := d.cfg.Signal.reference()
	var watches []Watch
	for len(desks) > 0 {
		next := slices.IndexFunc(desks, func(r Reported) bool { return r.Desk != desks[0].Desk })
		if next < 0 {
			next = len(desks)
		}
		watches = append(watches, d.cfg.Signal.watch(desks[:next], k))
		desks = desks[next:]
	}
	return watches, nil
}

func (s Signal) watch(periods []Reported, k decimal.Decimal) Watch {
	points := make([]WatchPoint, len(periods))
	var sum decimal.Decimal
	for i, r := range periods {
		p := WatchPoint{Reported: r, Expected: s.Rate.Mul(decimal.NewFromInt(r.Dossiers))}
		if r.Dossiers > 0 {
			sum = sum.Add(decimal.NewFromInt(r.Reports)).Sub(k.Mul(p.Expected))
			if !sum.IsPositive() {
				sum = decimal.Decimal{}
			}
			p.Alarm = sum.GreaterThanOrEqual(s.Threshold)
		}
		p.Sum = sum
		points[i] = p
		if p.Alarm {
			sum = decimal.Decimal{}
		}
	}
	return Watch{periods[0].Desk, motcua.ListOf(points...)}
}

const mostReported = 1_000_000

// gatherReported adds up those of one desk and one period, in order of both.
func gatherReported(reported []Reported) (sums []Reported, faults fault.List) {
	sorted := make([]int, len(reported))
	for i, r := range reported {
		sorted[i] = i
		at := fault.At("reported", i)
		if r.Desk == "" {
			faults.Add(at+".desk", "", "the code of the desk")
		}
		idFault(&faults, at+".desk", r.Desk)
		if r.Period.First().IsZero() || r.Period.Last().IsZero() {
			faults.Add(at+".period", r.Period.String(), "the days of the period, from the first to the last")
		}
		between(&faults, at+".dossiers", r.Dossiers)
		between(&faults, at+".reports", r.Reports)
	}
	slices.SortStableFunc(sorted, func(i, j int) int {
		a, b := reported[i], reported[j]
		return cmp.Or(cmp.Compare(a.Desk, b.Desk), a.Period.First().Compare(b.Period.First()), a.Period.Last().Compare(b.Period.Last()))
	})
	if len(faults) > 0 {
		return nil, faults
	}
	for _, i := range sorted {
		r, at := reported[i], fault.At("reported", i)
		last := len(sums) - 1
		switch {
		case last < 0 || sums[last].Desk != r.Desk || sums[last].Period.Last().Compare(r.Period.First()) < 0:
			sums = append(sums, r)
		case sums[last].Period != r.Period:
			faults.Add(at+".period", r.Period.String(), "a period that does not overlap "+sums[last].Period.String()+" of the same desk")
		default:
			sums[last].Dossiers += r.Dossiers
			sums[last].Reports += r.Reports
			between(&faults, at+".dossiers", sums[last].Dossiers)
			between(&faults, at+".reports", sums[last].Reports)
		}
	}
	return sums, faults
}

func between(faults *fault.List, path string, n int64) {
	if n < 0 || n > mostReported {
		faults.Add(path, strconv.FormatInt(n, 10), "0 to 1000000 in a period")
	}
}

// Alarms are the points with an alarm.
func (w Watch) Alarms() []WatchPoint {
	return slices.DeleteFunc(w.Points.Slice(), func(p WatchPoint) bool { return !p.Alarm })
}

// Text tells the alarms, and what they are and are not.
func (w Watch) Text() motcua.Text {
	var periods, days []string
	for _, p := range w.Alarms() {
		first, last := p.Reported.Period.First(), p.Reported.Period.Last()
		periods, days = append(periods, p.Reported.Period.String()), append(days, slashed(first)+"–"+slashed(last))
	}
	vi, en := "Quầy "+w.Desk+": ", "Desk "+w.Desk+": "
	if len(periods) == 0 {
		vi += "không có cảnh báo. Điều này không chứng minh rằng không có nhũng nhiễu."
		en += "no alarm. This does not prove that there is no harassment."
	} else {
		vi += "số phản ánh về nhũng nhiễu, gây phiền hà đạt ngưỡng cảnh báo (" + strings.Join(days, ", ") + "). Cảnh báo là lý do để xem xét, không phải kết luận có vi phạm."
		en += "reports of harassment reached the alarm threshold (" + strings.Join(periods, ", ") + "). An alarm is a reason to look, not a finding of guilt."
	}
	var unjudged int64
	for _, p := range w.Points.All() {
		if p.Reported.Dossiers == 0 {
			unjudged += p.Reported.Reports
		}
	}
	if unjudged > 0 {
		n := strconv.FormatInt(unjudged, 10)
		vi += " " + n + " phản ánh trong các kỳ không có hồ sơ chưa được xét; cần đọc riêng."
		en += " " + n + " reported in periods without dossiers: not judged, read them on their own."
	}
	return motcua.Text{VI: vi, EN: en}
}
