package motcua

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/motcua/motcua/internal/fault"
)

// List is a list that nobody can change, as a string is: engines hand out
// documents that hold Lists without copying them. The zero List is empty. As
// JSON it is an array.
type List[T any] struct{ elements []T }

// ListOf is the list of those elements, which may be changed afterwards.
func ListOf[T any](elements ...T) List[T] {
	return List[T]{slices.Clone(elements)}
}

// Len is how many elements the list has.
func (l List[T]) Len() int { return len(l.elements) }

// IsZero reports whether the list is empty.
func (l List[T]) IsZero() bool { return len(l.elements) == 0 }

// All are the elements with their places, from 0.
func (l List[T]) All() iter.Seq2[int, T] { return slices.All(l.elements) }

// Slice is a copy that may be changed; nil if the list is empty.
func (l List[T]) Slice() []T {
	if l.IsZero() {
		return nil
	}
	return slices.Clone(l.elements)
}

// MarshalJSON writes an array, [] if the list is empty.
func (l List[T]) MarshalJSON() ([]byte, error) {
	if l.IsZero() {
		return []byte("[]"), nil
	}
	return json.Marshal(l.elements)
}

// UnmarshalJSON reads an array strictly, all faults at once; on an error it
// leaves l alone.
func (l *List[T]) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[List[T]]("motcua", data, l, nil)
}

// ReadElements makes l the list that read puts into the slice it is given a
// pointer to. It is for readers of documents that tell faults by their paths.
func (l *List[T]) ReadElements(read func(slice any)) {
	var elements []T
	read(&elements)
	l.elements = slices.Clone(elements) // what read was given may be kept
}
