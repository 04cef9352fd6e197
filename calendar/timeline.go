package calendar

import "github.com/motcua/motcua/internal/fault"

// Timeline is a thing that changes by date: each entry holds from its date
// until the next entry's. Entries stand in order of date.
type Timeline[T any] []Entry[T]

// Entry is what holds from a date on.
type Entry[T any] struct {
	From  Date `json:"from"`  // the first day it holds
	Value T    `json:"value"` // what holds
}

// On is what holds on d; ok is false before the first entry.
func (t Timeline[T]) On(d Date) (value T, ok bool) {
	if i := t.index(d); i >= 0 {
		return t[i].Value, true
	}
	return value, false
}

// index is the entry that holds on d, -1 before the first.
func (t Timeline[T]) index(d Date) int {
	first, after := 0, len(t)
	for first < after {
		if middle := (first + after) / 2; t[middle].From.After(d) {
			after = middle
		} else {
			first = middle + 1
		}
	}
	return first - 1
}

// UnmarshalJSON reads a list of entries strictly, all faults at once; on an
// error it leaves t alone.
func (t *Timeline[T]) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Timeline[T]]("calendar", data, t, nil)
}

// order reports entries without a date or not in order of date.
func (t Timeline[T]) order(path string, faults *fault.List) {
	for i, e := range t {
		at := fault.At(path, i) + ".from"
		switch {
		case e.From.IsZero():
			faults.Add(at, "", "the first day this holds")
		case i > 0 && e.From.Compare(t[i-1].From) <= 0:
			faults.Add(at, e.From.String(), "a later date than the entry before it ("+t[i-1].From.String()+")")
		}
	}
}
