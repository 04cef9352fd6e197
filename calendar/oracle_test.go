package calendar_test

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
)

// oracle answers the engine's questions the slow way: it knows nothing but
// which minutes are open, and walks them one by one. It is made from the JSON
// of the document, and shares no code with the package.
type oracle struct {
	first   time.Time // the first midnight, as a civil time in UTC
	open    []bool    // minute since first
	pending []bool    // day since first
}

// instant is a minute since the first midnight and nanoseconds into it.
type instant struct {
	minute int
	nanos  int64
}

const (
	oracleDay   = 24 * 60
	wholeMinute = int64(time.Minute)
)

func newOracle(cfg calendar.Config) *oracle {
	var doc struct {
		Covers, Decided string
		Weeks           []struct {
			From  string
			Value map[string]string
		}
		Days []struct {
			Date, Kind, Hours, Swap string
			Pending                 bool
		}
	}
	data, err := json.Marshal(cfg)
	if err == nil {
		err = json.Unmarshal(data, &doc)
	}
	if err != nil {
		panic(err)
	}
	first, last, _ := strings.Cut(doc.Covers, "/")
	o := &oracle{first: civil(first)}
	for d := o.first; !d.After(civil(last)); d = d.AddDate(0, 0, 1) {
		date := d.Format(time.DateOnly)
		week := map[string]string{}
		for _, w := range doc.Weeks {
			if w.From <= date {
				week = w.Value
			}
		}
		hours := week[strings.ToLower(d.Weekday().String())]
		pending := doc.Decided != "" && date > doc.Decided
		for _, s := range doc.Days {
			if s.Date != date {
				continue
			}
			pending = pending || s.Pending
			switch {
			case s.Hours != "":
				hours = s.Hours
			case s.Kind == "make-up":
				hours = week[strings.ToLower(civil(s.Swap).Weekday().String())]
			case s.Kind == "half-day":
				hours, _, _ = strings.Cut(hours, ",")
			default:
				hours = ""
			}
		}
		o.pending = append(o.pending, pending)
		o.open = append(o.open, openMinutes(hours)...)
	}
	return o
}

func civil(date string) time.Time {
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(err)
	}
	return d
}

// openMinutes marks the minutes of a day that hours such as "08:00-12:00,
// 13:00-17:00" open: those not before an opening and before its close.
func openMinutes(hours string) []bool {
	open := make([]bool, oracleDay)
	for _, session := range strings.Split(hours, ", ") {
		from, to, ok := strings.Cut(session, "-")
		for minute, now := range clockTexts {
			if ok && from <= now && now < to {
				open[minute] = true
			}
		}
	}
	return open
}

// clockTexts are the minutes of a day as clocks show them.
var clockTexts = func() (texts [oracleDay]string) {
	for minute := range texts {
		texts[minute] = time.Time{}.Add(time.Duration(minute) * time.Minute).Format("15:04")
	}
	return texts
}()

func (o *oracle) days() int { return len(o.pending) }

// instant is t as the oracle counts; false outside the days known.
func (o *oracle) instant(t time.Time) (instant, bool) {
	t = t.UTC().Add(7 * time.Hour)
	since := t.Sub(o.first)
	i := instant{int(since / time.Minute), int64(since % time.Minute)}
	return i, !t.Before(o.first) && i.minute < len(o.open)
}

func (o *oracle) time(i instant) time.Time {
	return o.first.Add(time.Duration(i.minute)*time.Minute + time.Duration(i.nanos) - 7*time.Hour)
}

func (o *oracle) date(day int) string { return o.first.AddDate(0, 0, day).Format(time.DateOnly) }

func (o *oracle) isWorking(day int) bool { return o.nextOpenMinute(day*oracleDay) < (day+1)*oracleDay }

// nextOpenMinute is the first open minute from m on, or the end.
func (o *oracle) nextOpenMinute(m int) int {
	for m < len(o.open) && !o.open[m] {
		m++
	}
	return m
}

// lastClose is the minute after the last open one before m, or -1.
func (o *oracle) lastClose(m int) int {
	for m > 0 && !o.open[m-1] {
		m--
	}
	return m - b2i(m == 0)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// add is when that much working time has passed, and the day it passed on;
// false beyond the end.
func (o *oracle) add(from instant, work int64) (instant, int, bool) {
	for m := from.minute; m < len(o.open); m++ {
		begin := int64(0)
		if m == from.minute {
			begin = from.nanos
		}
		if !o.open[m] {
			continue
		}
		if work <= wholeMinute-begin {
			at := instant{m, begin + work}
			if at.nanos == wholeMinute {
				at = instant{m + 1, 0}
			}
			return at, m / oracleDay, true
		}
		work -= wholeMinute - begin
	}
	return instant{}, 0, false
}

// back is the latest instant with that much working time until then; false
// before the beginning.
func (o *oracle) back(from instant, work int64) (instant, bool) {
	for m := min(from.minute, len(o.open)-1); m >= 0; m-- {
		end := wholeMinute
		if m == from.minute {
			end = from.nanos
		}
		if !o.open[m] {
			continue
		}
		if work < end || work == end && (m == 0 || work > 0) {
			return instant{m, end - work}, true
		}
		work -= end
	}
	return instant{}, false
}

// working is the working time between two instants in order.
func (o *oracle) working(from, to instant) int64 {
	sum := int64(0)
	for m := from.minute; m <= to.minute && m < len(o.open); m++ {
		begin, end := int64(0), wholeMinute
		if m == from.minute {
			begin = from.nanos
		}
		if m == to.minute {
			end = to.nanos
		}
		if o.open[m] {
			sum += end - begin
		}
	}
	return sum
}

// nextOpen is i itself if it is open, or the next opening; false at the end.
func (o *oracle) nextOpen(i instant) (instant, bool) {
	if i.minute < len(o.open) && o.open[i.minute] {
		return i, true
	}
	m := o.nextOpenMinute(i.minute)
	return instant{m, 0}, m < len(o.open)
}

// prevClose is i itself if the office is open just before it, or the close
// before; false at the beginning.
func (o *oracle) prevClose(i instant) (instant, bool) {
	if i.nanos > 0 && o.open[i.minute] {
		return i, true
	}
	m := o.lastClose(i.minute)
	return instant{m, 0}, m >= 0
}

// addWorkingDays steps n working days from day; false outside the days known.
func (o *oracle) addWorkingDays(day, n int) (int, bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		day += step
		if day < 0 || day >= o.days() {
			return 0, false
		}
		n -= b2i(o.isWorking(day))
	}
	return day, true
}
