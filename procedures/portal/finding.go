package portal

import (
	"errors"

	"github.com/motcua/motcua/internal/fault"
)

// Finding is one thing in a document of the portal that a person should look
// at. Nothing that a finding is about is lost: it stands in the document, in
// the finding, or in both.
type Finding struct {
	Path   string      `json:"path"`   // where, by the portal's names: CACHTHUCTHUCHIEN[0].KENH
	Kind   FindingKind `json:"kind"`   // what became of it
	Text   string      `json:"text"`   // what stands there, whole: a text as it reads; what is no text, or a broken one, as JSON
	Wanted string      `json:"wanted"` // what was wanted instead
}

// FindingKind is what became of the thing that a finding is about.
type FindingKind uint8

// The kinds, from the harmless to the grave.
const (
	Misshapen     FindingKind = iota + 1 // written otherwise than usual, and read all the same
	NotUnderstood                        // kept as text alone: what is understood of it is left at zero
	NotRead                              // not in the document, only in the finding
	NotConverted                         // in the portal's document, but left out of the catalogue's
)

var findingWords = []string{"", "misshapen", "not-understood", "not-read", "not-converted"}

// String is the word of documents, as "not-understood".
func (k FindingKind) String() string { return fault.Word(findingWords, k) }

// MarshalText is String; an unknown value is an error.
func (k FindingKind) MarshalText() ([]byte, error) {
	return fault.WriteWord("portal", findingWords, k)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *FindingKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("portal", findingWords, text, k)
}

// String is one line: kind, path, the beginning of the text, and what was wanted.
func (f Finding) String() string {
	var line fault.List
	line.AddText(f.Path, f.Text, f.Wanted)
	return f.Kind.String() + ": " + line[0].Error()
}

// wanted is what err says was wanted.
func wanted(err error) string {
	var one fault.Fault
	if errors.As(err, &one) {
		return one.Wanted
	}
	return err.Error()
}
