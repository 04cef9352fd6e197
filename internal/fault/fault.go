// Package fault words what is wrong with a document, and reads documents so
// that nothing in them is lost: names are exact, duplicates and unknown names
// are refused, and every fault is gathered with the path where it stands.
package fault

import (
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"
)

// ErrInvalid is what every [Error] matches in errors.Is.
var ErrInvalid = errors.New("invalid document")

// Fault is one thing wrong: where, what stands there, what was wanted instead.
// Path is empty for a value that was read on its own.
type Fault struct {
	Path, Value, Wanted string
}

// Error words the fault as "path: value: wanted …", without its package.
func (f Fault) Error() string {
	parts := make([]string, 0, 3)
	for _, part := range [...]string{f.Path, f.Value, "wanted " + f.Wanted} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ": ")
}

// Error is all the faults of one document or value, one line a fault.
type Error struct {
	Package string // whose document it is
	Faults  []Fault
}

// Error gives one line a fault.
func (e *Error) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		lines[i] = e.Package + ": " + f.Error()
	}
	return strings.Join(lines, "\n")
}

// Is makes errors.Is(err, ErrInvalid) true.
func (e *Error) Is(target error) bool { return target == ErrInvalid }

// Unwrap gives the faults one by one, for programs that show them apart.
func (e *Error) Unwrap() []error {
	errs := make([]error, len(e.Faults))
	for i, f := range e.Faults {
		errs[i] = f
	}
	return errs
}

// Bad is the error for one value that cannot be read.
func Bad(pkg, value, wanted string) error {
	return &Error{Package: pkg, Faults: []Fault{{Value: quote(value), Wanted: wanted}}}
}

// List gathers faults. The zero List is ready to use.
type List []Fault

// Add records one fault; value is shown as it is.
func (l *List) Add(path, value, wanted string) {
	*l = append(*l, Fault{path, value, wanted})
}

// AddText records one fault of a text, shown in quotes unless it is empty.
func (l *List) AddText(path, text, wanted string) {
	if text != "" {
		text = quote(text)
	}
	l.Add(path, text, wanted)
}

// Each records elements of a list that are not as wanted, or stand in it twice.
func Each[T comparable](l *List, path string, elements iter.Seq2[int, T], wanted string, fits func(T) bool) {
	seen := map[T]bool{}
	for i, element := range elements {
		if !fits(element) {
			l.AddText(At(path, i), fmt.Sprint(element), wanted)
		} else if seen[element] {
			l.AddText(At(path, i), fmt.Sprint(element), "each only once")
		}
		seen[element] = true
	}
}

// Under records what err says of a part of the document, below path.
func (l *List) Under(path string, err error) {
	var inner *Error
	switch {
	case err == nil:
	case errors.As(err, &inner):
		l.Within(path, inner.Faults)
	default:
		l.Add(path, err.Error(), "a value that can be read")
	}
}

// Within records the faults of a part of the document, below path.
func (l *List) Within(path string, part List) {
	for _, f := range part {
		l.Add(join(path, f.Path), f.Value, f.Wanted)
	}
}

// Err is the error of the faults gathered, nil if there are none.
func (l List) Err(pkg string) error {
	if len(l) == 0 {
		return nil
	}
	return &Error{Package: pkg, Faults: l}
}

// At is the path of the i-th element of a list.
func At(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// longest is how many bytes of a value a fault shows.
const longest = 200

func quote(s string) string { return strconv.Quote(cut(s)) }

// cut is s, or its beginning if it is long.
func cut(s string) string {
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}

func join(path, name string) string {
	if path == "" || name == "" || name[0] == '[' {
		return path + name
	}
	return path + "." + name
}
