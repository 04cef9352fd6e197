package main

import (
	"cmp"
	"errors"
	"io"
	"os"
	"slices"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/ics"
	"github.com/motcua/motcua/reminder/register"
	nationalPapers "github.com/motcua/motcua/reminder/vietnam"
)

// plan is the reminders of one year, as one day sees them.
type plan struct {
	sheet     sheet
	on        calendar.Date
	reminders []reminder.Reminder // in order of date, then of the last day to file
	refused   []register.Fault    // the papers that cannot be planned
	lines     map[paperKey]int    // where each paper stands in the register
	names     map[string]string   // what the law calls each kind
}

// paperKey is what a register has once.
type paperKey struct{ id, kind string }

func newPlan(planner *reminder.Planner, s sheet, on calendar.Date, progress io.Writer) (*plan, error) {
	p := &plan{sheet: s, on: on, lines: map[paperKey]int{}, names: map[string]string{}}
	for _, rule := range nationalPapers.Config().Rules {
		p.names[rule.Kind] = rule.Name.VI
	}
	step, done := newBar(progress, "lập kế hoạch", len(s.read.Papers))
	defer done()
	papers := func(yield func(reminder.Paper) bool) {
		for i, paper := range s.read.Papers {
			p.lines[paperKey{paper.ID, paper.Kind}] = s.read.Lines[i]
			if !yield(paper) {
				return
			}
			step()
		}
	}
	year := calendar.NewSpan(calendar.NewDate(on.Year(), time.January, 1), calendar.NewDate(on.Year(), time.December, 31))
	for r, err := range planner.Planned(papers, year) {
		var bad *reminder.PaperError
		switch {
		case errors.As(err, &bad):
			p.refused = append(p.refused, register.Fault{Line: s.read.Lines[bad.Index], Value: bad.Paper, Wanted: bad.Err.Error()})
		case err != nil:
			return nil, err
		default:
			p.reminders = append(p.reminders, r)
		}
	}
	slices.SortFunc(p.reminders, func(a, b reminder.Reminder) int {
		return cmp.Or(a.On.Compare(b.On), a.LastDay.Compare(b.LastDay), p.line(a)-p.line(b))
	})
	return p, nil
}

// line is where the paper of a reminder stands in the register.
func (p *plan) line(r reminder.Reminder) int { return p.lines[paperKey{r.Paper, r.Kind}] }

// papers counts those that have reminders in the year.
func (p *plan) papers() int {
	found := map[int]bool{}
	for _, r := range p.reminders {
		found[p.line(r)] = true
	}
	return len(found)
}

// kinds are those that have reminders in the year, in order of name.
func (p *plan) kinds() (kinds []string) {
	for _, r := range p.reminders {
		if !slices.Contains(kinds, r.Kind) {
			kinds = append(kinds, r.Kind)
		}
	}
	slices.SortFunc(kinds, func(a, b string) int { return cmp.Compare(p.names[a], p.names[b]) })
	return kinds
}

func (p *plan) perKind(kind string) (n int) {
	for _, month := range p.perMonth(kind) {
		n += month
	}
	return n
}

// perMonth counts the reminders of a kind; January is 0.
func (p *plan) perMonth(kind string) (months [12]int) {
	for _, r := range p.reminders {
		if _, month, _ := r.On.Civil(); r.Kind == kind {
			months[month-time.January]++
		}
	}
	return months
}

func (p *plan) perUrgency() (counts [later + 1]int) {
	for _, r := range p.reminders {
		counts[urgencyOf(p.on, r.On)]++
	}
	return counts
}

// near are the reminders from the day on to 90 days after it.
func (p *plan) near() []reminder.Reminder {
	return slices.DeleteFunc(slices.Clone(p.reminders), func(r reminder.Reminder) bool {
		u := urgencyOf(p.on, r.On)
		return u == passed || u == later
	})
}

// urgency is how near a day is.
type urgency int

const (
	passed urgency = iota
	week
	month
	quarter
	later
)

// urgencies have the words and the colour of each.
var urgencies = [later + 1]struct {
	name, colour string
	days         int // to it at most
}{
	passed:  {"đã qua", "D0D3D8", -1},
	week:    {"trong 7 ngày", "F4A7A3", 7},
	month:   {"trong 30 ngày", "FBCF8F", 30},
	quarter: {"trong 90 ngày", "FFF1B3", 90},
	later:   {"sau 90 ngày", "", 0},
}

// urgencyOf is how near d is on a day; that day itself is within 7 days.
func urgencyOf(on, d calendar.Date) urgency {
	for u := passed; u < later; u++ {
		if d.DaysSince(on) <= urgencies[u].days {
			return u
		}
	}
	return later
}

// writeICS writes reminders that ring at eight; made is the day they are of.
func writeICS(name string, reminders []reminder.Reminder, made calendar.Date) error {
	text, err := ics.Calendar{
		Name:      motcua.Text{VI: "Nhắc giấy phép sắp hết hạn", EN: "Licences about to expire"},
		Stamp:     made.At(calendar.NewClock(0, 0)),
		Alarms:    []calendar.Clock{calendar.NewClock(8, 0)},
		Reminders: reminders,
	}.Text()
	if err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o644)
}
