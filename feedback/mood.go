package feedback

import (
	"cmp"
	"encoding/json"
	"errors"
	"iter"
	"math"
	"regexp"
	"slices"
	"strconv"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Moods says which counts of mood cameras are taken. The zero Moods takes none.
// Counting moods wants a lawful basis of its own (91/2025/QH15): that is for the
// office to have.
type Moods struct {
	Models motcua.List[string] `json:"models,omitzero"` // of the devices whose counts are taken, as they name themselves; none: no counts
	Least  int64               `json:"least,omitzero"`  // the fewest readings of a desk and hour that are taken, from 2: one would be a person's
}

// MoodReport is the payload of one device: what it counted by itself, by desk
// and hour. There is no place in it for an image, a template or a person.
type MoodReport struct {
	Device string     `json:"device"` // which one: a code with a digit in it, such as "cam-07"
	Model  string     `json:"model"`  // its make, model and version: one of Moods.Models
	Hours  []MoodHour `json:"hours"`  // each desk and hour once
}

// MoodHour is what was read in an hour at a desk.
type MoodHour struct {
	Desk     string        `json:"desk"`     // a code with a digit in it, such as "desk-3"
	Date     calendar.Date `json:"date"`     // in Vietnam
	Hour     int           `json:"hour"`     // that begins then, 0 to 23
	Positive int64         `json:"positive"` // readings
	Neutral  int64         `json:"neutral"`  // readings
	Negative int64         `json:"negative"` // readings
	N        int64         `json:"n"`        // all three; at most 10,000 from one device, any number in a tally
}

// MoodTally adds up what devices counted, by desk and hour. It is made by
// [Desk.Moods] alone, and nothing that counts, publishes or scores what people
// answered takes it: a machine's reading of a face is no answer. The zero
// MoodTally is empty; it is for one goroutine at a time. Sums do not depend on
// how parts are merged:
//
//	a.Merge(b) = b.Merge(a), (a.Merge(b)).Merge(c) = a.Merge(b.Merge(c)), a.Merge(zero) = a
type MoodTally struct {
	sums map[moodCell]MoodHour
	size int64 // of all readings
}

// moodCell is what sums are kept for.
type moodCell struct {
	desk string
	date calendar.Date
	hour int
}

func (h MoodHour) cell() moodCell { return moodCell{h.Desk, h.Date, h.Hour} }

// Moods reads the payload of a device. One that holds anything like an image, a
// template or a person, at whatever depth, is refused, and so are fewer readings
// of a desk and hour than the document wants and a model that it does not name:
// the error matches [ErrInvalid], tells all faults and the legal reason, and
// never shows what it refused but plain names of fields. That a payload is taken
// once is for the host to see to.
func (d *Desk) Moods(payload []byte) (*MoodTally, error) {
	r, err := readMoods(payload, d.cfg.Moods.refused)
	if err != nil {
		return nil, err
	}
	t := &MoodTally{sums: make(map[moodCell]MoodHour, len(r.Hours))}
	for _, h := range r.Hours {
		t.sums[h.cell()] = h
		t.size += h.N
	}
	return t, nil
}

// UnmarshalJSON reads a payload as strictly as [Desk.Moods], but for what is the
// document's to say. On an error it leaves r alone.
func (r *MoodReport) UnmarshalJSON(data []byte) error {
	read, err := readMoods(data, func(MoodReport) fault.List { return nil })
	if err == nil {
		*r = read
	}
	return err
}

// Merge adds all that other holds; nil holds nothing. If a sum would go beyond
// what an int64 can hold, that is an error that matches [ErrInvalid], and both
// tallies are as they were.
func (t *MoodTally) Merge(other *MoodTally) error {
	if other == nil {
		return nil
	}
	if other.size > math.MaxInt64-t.size {
		return overfull(other.size)
	}
	if t.sums == nil {
		t.sums = make(map[moodCell]MoodHour, len(other.sums))
	}
	t.size += other.size
	for cell, theirs := range other.sums {
		sum := t.sums[cell]
		sum.Desk, sum.Date, sum.Hour = cell.desk, cell.date, cell.hour
		sum.Positive += theirs.Positive
		sum.Neutral += theirs.Neutral
		sum.Negative += theirs.Negative
		sum.N += theirs.N
		t.sums[cell] = sum
	}
	return nil
}

// Hours are the sums, by desk, then by date and hour.
func (t *MoodTally) Hours() iter.Seq[MoodHour] {
	return func(yield func(MoodHour) bool) {
		for _, h := range t.sorted() {
			if !yield(h) {
				return
			}
		}
	}
}

func (t *MoodTally) sorted() []MoodHour {
	hours := make([]MoodHour, 0, len(t.sums))
	for _, h := range t.sums {
		hours = append(hours, h)
	}
	slices.SortFunc(hours, func(a, b MoodHour) int {
		return cmp.Or(cmp.Compare(a.Desk, b.Desk), a.Date.Compare(b.Date), cmp.Compare(a.Hour, b.Hour))
	})
	return hours
}

// MarshalJSON writes [MoodTally.Hours] as an array.
func (t *MoodTally) MarshalJSON() ([]byte, error) { return json.Marshal(t.sorted()) }

// String is the tally as a Vietnamese sentence.
func (t *MoodTally) String() string { return t.Text().VI }

// Text is the tally as a sentence in Vietnamese and in English, which says that
// it is not what people answered.
func (t *MoodTally) Text() motcua.Text {
	var sum MoodHour
	for _, h := range t.sums {
		sum.Positive, sum.Neutral, sum.Negative, sum.N = sum.Positive+h.Positive, sum.Neutral+h.Neutral, sum.Negative+h.Negative, sum.N+h.N
	}
	n := func(n int64) string { return strconv.FormatInt(n, 10) }
	return motcua.Text{
		VI: "Số đếm của thiết bị, không phải đánh giá của công dân: " + n(sum.N) + " lượt, tích cực " + n(sum.Positive) +
			", bình thường " + n(sum.Neutral) + ", tiêu cực " + n(sum.Negative) + ".",
		EN: "Counted by devices, not answered by people: " + n(sum.N) + " readings, positive " + n(sum.Positive) +
			", neutral " + n(sum.Neutral) + ", negative " + n(sum.Negative) + ".",
	}
}

// faults is everything that makes a Moods invalid.
func (m Moods) faults() fault.List {
	var faults fault.List
	fault.Each(&faults, "models", m.Models.All(), "the name of a model, at most 64 bytes", modelName)
	if taken := !m.Models.IsZero(); taken && m.Least < 2 || !taken && m.Least != 0 || m.Least > mostReadings {
		faults.Add("least", strconv.FormatInt(m.Least, 10), "from 2 to 10000 where models are named, and otherwise nothing")
	}
	return faults
}

// mostReadings is more than pass a desk in an hour, and less than any number
// that a person has.
const mostReadings = 10_000

var modelForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 ._/+-]{0,63}$`)

func modelName(s string) bool { return modelForm.MatchString(s) }

// faults is what is wrong with a payload, whatever the document says. Values are
// left out: they may be what has no place in it.
func (r MoodReport) faults() fault.List {
	var faults fault.List
	if !pseudonym(r.Device) || r.Device == "" {
		faults.Add("device", "", wantedMoodCode)
	}
	if !modelName(r.Model) {
		faults.Add("model", "", "the name of a model, at most 64 bytes")
	}
	if len(r.Hours) == 0 {
		faults.Add("hours", "", "at least one")
	}
	seen := map[moodCell]bool{}
	for i, h := range r.Hours {
		at := fault.At("hours", i)
		faults.Within(at, h.faults())
		if seen[h.cell()] {
			faults.Add(at, "", "each desk and hour only once")
		}
		seen[h.cell()] = true
	}
	return faults
}

const wantedMoodCode = `a code such as "desk-3", with a digit in it: no name, and no number that a person may have`

func (h MoodHour) faults() fault.List {
	var faults fault.List
	if !pseudonym(h.Desk) || h.Desk == "" {
		faults.Add("desk", "", wantedMoodCode)
	}
	if h.Date.IsZero() {
		faults.Add("date", "", "the day")
	}
	if h.Hour < 0 || h.Hour > 23 {
		faults.Add("hour", "", "from 0 to 23")
	}
	sound := true
	for _, count := range [...]struct {
		path string
		n    int64
	}{{"positive", h.Positive}, {"neutral", h.Neutral}, {"negative", h.Negative}, {"n", h.N}} {
		if count.n < 0 || count.n > mostReadings {
			faults.Add(count.path, "", "from 0 to 10000")
			sound = false
		}
	}
	if sound && h.N != h.Positive+h.Neutral+h.Negative {
		faults.Add("n", "", "the sum of positive, neutral and negative")
	}
	return faults
}

// refused is what the document does not take of a payload.
func (m Moods) refused(r MoodReport) fault.List {
	var faults fault.List
	if !slices.Contains(m.Models.Slice(), r.Model) && modelName(r.Model) {
		faults.Add("model", "", "a model whose counts are taken")
	}
	for i, h := range r.Hours {
		if h.N >= 0 && h.N < m.Least {
			faults.Add(fault.At("hours", i)+".n", "", "at least "+strconv.FormatInt(m.Least, 10)+
				": fewer readings tell of single persons, and data on them are not taken ("+lawOnPersons+")")
		}
	}
	return faults
}

// readMoods reads a payload, hiding all values from its faults. More of them
// are for the caller to find, in what could be read.
func readMoods(data []byte, more func(MoodReport) fault.List) (MoodReport, error) {
	check := func(r MoodReport) fault.List { return append(r.faults(), more(r)...) }
	var r MoodReport
	type plain MoodReport // without its UnmarshalJSON
	var read plain
	err := fault.Unmarshal("feedback", data, &read, func(p plain) fault.List { return check(MoodReport(p)) })
	if err == nil {
		r = MoodReport(read)
		err = check(r).Err("feedback")
	}
	var usual *fault.Error
	if err != nil && !errors.As(err, &usual) {
		return MoodReport{}, err
	}
	faults := personsIn(data)
	if usual != nil {
		faults = withUsual(faults, usual.Faults)
	}
	if err := faults.Err("feedback"); err != nil {
		return MoodReport{}, err
	}
	return r, nil
}
