package calendar

import (
	"strconv"

	"github.com/motcua/motcua/internal/fault"
)

const mostYears = 200

// faults is everything that makes a Config invalid.
func (c Config) faults() fault.List {
	k := checker{cfg: c, byDate: make(map[Date]int, len(c.Days)), halves: map[half]bool{}}
	k.covers()
	k.weeks()
	for i := range c.Days {
		k.date(i)
	}
	for i := range c.Days {
		k.day(i)
	}
	return k.faults
}

type checker struct {
	cfg      Config
	faults   fault.List
	byDate   map[Date]int  // the first entry of each date
	halves   map[half]bool // the halves of pairs
	dateless bool          // some entry has no date, which any half may be missing
}

// half is one half of a pair of swapped days.
type half struct {
	date Date
	kind Kind
	swap Date
}

// refuse records a fault of the i-th special day.
func (k *checker) refuse(i int, field, value, wanted string) {
	k.faults.Add(fault.At("days", i)+"."+field, value, wanted)
}

func (k *checker) covers() {
	covers, decided := k.cfg.Covers, k.cfg.Decided
	if covers.Len() < 1 {
		k.faults.Add("covers", covers.String(), `the first and the last day known, such as "2008-01-01/2027-12-31"`)
		return
	}
	if covers.First().Year() < 2 || covers.Last().Year() >= maxYear {
		// An instant of year 1 may be Go's zero time, and 24:00 of the last day of
		// 9999 has no date.
		k.faults.Add("covers", covers.String(), "days of the years 2 to 9998")
	}
	if beyond := covers.First().AddMonths(12 * mostYears); !beyond.IsZero() && !covers.Last().Before(beyond) {
		k.faults.Add("covers", covers.String(), "at most "+strconv.Itoa(mostYears)+" years")
	}
	if !decided.IsZero() && !covers.Contains(decided) && decided != covers.First().AddDays(-1) {
		k.faults.Add("decided", decided.String(), "a day of covers, "+covers.String()+", or the day before")
	}
}

func (k *checker) weeks() {
	weeks, covers := k.cfg.Weeks, k.cfg.Covers
	if len(weeks) == 0 {
		k.faults.Add("weeks", "", "the opening hours of at least one week")
	}
	weeks.order("weeks", &k.faults)
	for i, e := range weeks {
		from := fault.At("weeks", i) + ".from"
		if i == 0 && covers.Len() > 0 && e.From.After(covers.First()) {
			k.faults.Add(from, e.From.String(), "a date not later than the first day of covers, "+covers.First().String())
		}
		if i > 0 && covers.Len() > 0 && e.From.After(covers.Last()) {
			k.faults.Add(from, e.From.String(), "a date not later than the last day of covers, "+covers.Last().String())
		}
		if e.Value == (Week{}) {
			k.faults.Add(fault.At("weeks", i)+".value", "", "a week with at least one open hour")
		}
	}
}

// date checks what concerns the date and kind of an entry alone, so that pairs
// can be judged after it.
func (k *checker) date(i int) {
	d := k.cfg.Days[i]
	switch first, taken := k.byDate[d.Date]; {
	case d.Date.IsZero():
		k.refuse(i, "date", "", "the date of the day")
	case taken:
		k.refuse(i, "date", d.Date.String(), "one entry a day; "+
			fault.At("days", first)+" ("+k.cfg.Days[first].Kind.String()+") is this day too")
	case k.cfg.Covers.Len() > 0 && !k.cfg.Covers.Contains(d.Date):
		k.refuse(i, "date", d.Date.String(), "a day of covers, "+k.cfg.Covers.String())
	}
	if _, taken := k.byDate[d.Date]; !taken {
		k.byDate[d.Date] = i
	}
	if !d.Kind.special() {
		k.refuse(i, "kind", d.Kind.String(), "holiday, in-lieu, swapped, make-up, half-day, one-off or closure")
	}
	k.dateless = k.dateless || d.Date.IsZero()
	k.halves[half{d.Date, d.Kind, d.Swap}] = true
}

func (k *checker) day(i int) {
	d := k.cfg.Days[i]
	if !d.Kind.special() {
		return
	}
	if d.Kind.closed() && !d.Hours.IsZero() {
		k.refuse(i, "hours", d.Hours.String(), "no hours on a day of kind "+d.Kind.String())
	}
	if d.Kind == OneOff && d.Hours.IsZero() {
		k.refuse(i, "hours", "", "the hours of the day (a day without any is of kind closure)")
	}
	switch paired := d.Kind.paired(); {
	case !paired && !d.Swap.IsZero():
		k.refuse(i, "swap", d.Swap.String(), "no swap on a day of kind "+d.Kind.String())
	case paired && d.Swap.IsZero():
		k.refuse(i, "swap", "", "the other half of the pair")
	case paired:
		k.pair(i)
	}
	if k.cfg.Covers.Contains(d.Date) && len(k.cfg.Weeks) > 0 {
		k.worked(i)
	}
}

// pair checks that the other half of a swap is there and says the same, unless
// it lies outside the days covered.
func (k *checker) pair(i int) {
	d := k.cfg.Days[i]
	if d.Swap == d.Date {
		k.refuse(i, "swap", d.Swap.String(), "another day than the day itself")
		return
	}
	if k.dateless || !k.cfg.Covers.Contains(d.Swap) {
		return
	}
	wanted := half{d.Swap, MakeUp, d.Date}
	if d.Kind == MakeUp {
		wanted.kind = Swapped
	}
	if n, found := k.byDate[d.Swap]; found && k.cfg.Days[n].broken() {
		return // what is wrong with the other half is told there
	}
	if !k.halves[wanted] {
		k.refuse(i, "swap", d.Swap.String(), "a "+wanted.kind.String()+" day on that date whose swap is "+d.Date.String())
	}
}

// broken reports whether d lacks what makes it half of a pair.
func (d SpecialDay) broken() bool {
	return !d.Kind.special() || d.Kind.paired() && d.Swap.IsZero()
}

// worked checks that a day that is worked has hours to work.
func (k *checker) worked(i int) {
	d := k.cfg.Days[i]
	week, known := k.cfg.Weeks.On(d.Date)
	if !known || week == (Week{}) || !d.Hours.IsZero() {
		return // told of the week, or no matter
	}
	const wanted = "hours of its own: its week has "
	switch {
	case d.Kind == MakeUp && !d.Swap.IsZero() && week.On(d.Swap.Weekday()).IsZero():
		k.refuse(i, "hours", "", wanted+"none for a "+d.Swap.Weekday().String()+" to make up")
	case d.Kind == HalfDay && week.On(d.Date.Weekday()).IsZero():
		k.refuse(i, "hours", "", wanted+"none on "+d.Date.Weekday().String()+"s")
	case d.Kind == HalfDay && week.On(d.Date.Weekday()).Len() == 1:
		k.refuse(i, "hours", "", wanted+"one session on "+d.Date.Weekday().String()+"s, and no half")
	}
}

// resolve is the hours that d is worked, by its own document or its week's.
func (d SpecialDay) resolve(weeks Timeline[Week]) Hours {
	week, _ := weeks.On(d.Date)
	switch {
	case d.Kind.closed():
		return Hours{}
	case !d.Hours.IsZero():
		return d.Hours
	case d.Kind == MakeUp:
		return week.On(d.Swap.Weekday())
	default:
		return week.On(d.Date.Weekday()).First()
	}
}
