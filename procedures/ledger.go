package procedures

import (
	"math"
	"strconv"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Ledger adds up what offices have collected. It keeps sums, not entries: one
// for each day, unit, procedure and field. What was posted is never edited; a
// refund or a correction is an entry of its own. The zero Ledger is empty and
// ready to use. Unlike the rest of the package a Ledger changes, and it is for
// one goroutine at a time: let each fill its own and merge them.
//
// Sums do not depend on the order of posting, nor on how parts are merged:
//
//	a.Merge(b) = b.Merge(a), and (a.Merge(b)).Merge(c) = a.Merge(b.Merge(c))
type Ledger struct {
	sums map[cell]Sum
	size size // of all that was posted
}

// cell is what sums are kept for.
type cell struct {
	date                   calendar.Date
	unit, field, procedure string
}

// Entry is one posting: money collected, paid back or put right.
type Entry struct {
	Unit      string    `json:"unit"`            // who collected it, by any name that the host keeps to
	Field     string    `json:"field,omitzero"`  // of the procedure
	Procedure string    `json:"procedure"`       // its code
	At        time.Time `json:"at"`              // when: its day in Vietnam is what counts
	Kind      EntryKind `json:"kind,omitzero"`   // zero: collected
	Quantity  int64     `json:"quantity"`        // of copies, documents or whatever was charged for
	Gross     VND       `json:"gross"`           // before reliefs
	Waived    VND       `json:"waived,omitzero"` // by reliefs
	Net       VND       `json:"net"`             // Gross − Waived
}

// EntryKind is what an entry does to the sums.
type EntryKind uint8

// The kinds of entry.
const (
	Collected  EntryKind = iota // adds what it says, nothing of it below 0
	Refunded                    // takes off what it says, nothing of it below 0: money paid back (hoàn trả)
	Correction                  // adds what it says, of whatever sign: a mistake put right (điều chỉnh)
)

var entryKindWords = []string{"collected", "refunded", "correction"}

// String is the word of documents, as "refunded".
func (k EntryKind) String() string { return fault.Word(entryKindWords, k) }

// MarshalText is String; an unknown value is an error.
func (k EntryKind) MarshalText() ([]byte, error) {
	return fault.WriteWord("procedures", entryKindWords, k)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *EntryKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", entryKindWords, text, k)
}

// Sum is what entries come to. Refunds are taken off Quantity, Gross, Waived
// and Net, and shown beside them.
type Sum struct {
	Quantity int64 `json:"quantity"`
	Gross    VND   `json:"gross"`
	Waived   VND   `json:"waived"`
	Net      VND   `json:"net"`
	Refunded VND   `json:"refunded,omitzero"` // of what was paid back, the net
}

// Entry is the posting of a quote that was paid at that instant to that unit.
// The quantity is that of the fee that counts most: the copies of a filing, not
// its copies once a fee.
func (q Quote) Entry(unit string, at time.Time) Entry {
	var quantity, ofFee int64
	for i, line := range q.Lines {
		if i == 0 || line.Fee != q.Lines[i-1].Fee {
			ofFee = 0
		}
		ofFee += int64(line.Count)
		quantity = max(quantity, ofFee)
	}
	return Entry{
		Unit: unit, Field: q.Field, Procedure: q.Procedure, At: at,
		Quantity: quantity, Gross: q.Gross, Waived: q.Waived, Net: q.Total,
	}
}

// UnmarshalJSON reads an entry strictly: names are exact, unknown and duplicate
// names are refused. On an error it leaves e alone.
func (e *Entry) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Entry]("procedures", data, e, nil)
}

// Post adds an entry. One that names no unit, procedure or instant, whose Net
// is not Gross − Waived, or that has a sign its kind does not allow, is an error
// that matches [ErrInvalid] and tells all its faults, and so is one with which
// all amounts posted, signs left out, would come to more than [VND] can hold; the
// ledger is then as it was. Whether a refund was collected before is not asked.
func (l *Ledger) Post(e Entry) error {
	if err := e.faults().Err("procedures"); err != nil {
		return err
	}
	posted := e.sum()
	size, fits := grown(l.size, posted)
	if !fits {
		return full("net", e.Net.String())
	}
	if l.sums == nil {
		l.sums = map[cell]Sum{}
	}
	at := cell{calendar.DateOf(e.At), e.Unit, e.Field, e.Procedure}
	l.sums[at] = l.sums[at].plus(posted)
	l.size = size
	return nil
}

// Merge adds all that other holds; nil holds nothing. If a sum would go beyond
// what [VND] can hold, that is an error that matches [ErrInvalid], and both
// ledgers are as they were.
func (l *Ledger) Merge(other *Ledger) error {
	if other == nil {
		return nil
	}
	size, fits := l.size.plus(other.size)
	if !fits {
		return full("", "the ledger to be merged")
	}
	if l.sums == nil {
		l.sums = make(map[cell]Sum, len(other.sums))
	}
	for at, sum := range other.sums {
		l.sums[at] = l.sums[at].plus(sum)
	}
	l.size = size
	return nil
}

func full(path, value string) error {
	var faults fault.List
	faults.Add(path, value, "less: the amounts posted would come to more than VND can hold")
	return faults.Err("procedures")
}

func (e Entry) faults() fault.List {
	var faults fault.List
	if e.Unit == "" {
		faults.Add("unit", "", "who collected it")
	}
	if e.Procedure == "" {
		faults.Add("procedure", "", "the code of the procedure")
	}
	if e.At.IsZero() || calendar.DateOf(e.At).IsZero() {
		faults.Add("at", "", "the instant, in the years 1 to 9999")
	}
	if e.Kind > Correction {
		_, err := e.Kind.MarshalText()
		faults.Under("kind", err)
	}
	if e.Kind != Correction {
		if e.Quantity < 0 {
			faults.Add("quantity", strconv.FormatInt(e.Quantity, 10), "no fewer than 0; a correction may be less")
		}
		for _, amount := range [...]struct {
			name string
			VND
		}{{"gross", e.Gross}, {"waived", e.Waived}, {"net", e.Net}} {
			if amount.VND < 0 {
				faults.Add(amount.name, amount.String(), "no less than 0 ₫; a correction may be less")
			}
		}
	}
	if e.Gross-e.Waived != e.Net {
		faults.Add("net", e.Net.String(), "gross "+e.Gross.String()+" less waived "+e.Waived.String())
	}
	return faults
}

// sum is what the entry adds to its sum.
func (e Entry) sum() Sum {
	s := Sum{Quantity: e.Quantity, Gross: e.Gross, Waived: e.Waived, Net: e.Net}
	if e.Kind == Refunded {
		s = Sum{Quantity: -s.Quantity, Gross: -s.Gross, Waived: -s.Waived, Net: -s.Net, Refunded: e.Net}
	}
	return s
}

func (s Sum) plus(t Sum) Sum {
	return Sum{s.Quantity + t.Quantity, s.Gross + t.Gross, s.Waived + t.Waived, s.Net + t.Net, s.Refunded + t.Refunded}
}

// size is how much was posted of each number of a Sum, signs left out: no sum of
// sums can be larger.
type size [5]uint64

// grown is the size of a ledger that s is posted to, as long as every number
// stays within an int64.
func grown(by size, s Sum) (size, bool) {
	for i, n := range [...]int64{s.Quantity, int64(s.Gross), int64(s.Waived), int64(s.Net), int64(s.Refunded)} {
		if n < 0 {
			n = -n // the lowest int64 stays below 0, and is too large
		}
		if by[i] += uint64(n); by[i] > math.MaxInt64 {
			return size{}, false
		}
	}
	return by, true
}

// plus is the size of two ledgers merged, as long as an int64 can hold it.
func (s size) plus(t size) (size, bool) {
	for i := range s {
		if s[i] += t[i]; s[i] > math.MaxInt64 {
			return size{}, false
		}
	}
	return s, true
}
