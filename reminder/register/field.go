package register

import "github.com/motcua/motcua/internal/fault"

// Field is what a column of a register says of its papers. The zero Field is
// nothing: the column is not read.
type Field uint8

const (
	Number    Field = iota + 1 // Paper.ID; every paper has one
	Holder                     // Paper.Holder
	Kind                       // Paper.Kind; every paper has one, be it that of the form
	Issued                     // Paper.Issued; every paper has one
	Expires                    // Paper.Expires; papers have one whose kind always has it printed (ByPrint)
	Phone                      // Paper.Contact
	Unit                       // Paper.Unit
	Born                       // Paper.Born
	Channel                    // Paper.Channel
	Extended                   // Paper.Extended, from 0 to 99
	Renewed                    // Paper.Stopped, and Stop says Renewed
	Withdrawn                  // Paper.Stopped, and Stop says Withdrawn
	Closed                     // Paper.Stopped, and Stop says Closed
)

var fieldWords = []string{"", "number", "holder", "kind", "issued", "expires", "phone", "unit", "born", "channel",
	"extended", "renewed", "withdrawn", "closed"}

// String is the name of the constant in lower case; "" of the zero Field.
func (f Field) String() string { return fault.Word(fieldWords, f) }

// MarshalText is String; an unknown value is an error.
func (f Field) MarshalText() ([]byte, error) { return fault.WriteWord("register", fieldWords, f) }

// UnmarshalText reads what MarshalText writes; on an error it leaves f alone.
func (f *Field) UnmarshalText(text []byte) error {
	return fault.ReadWord("register", fieldWords, text, f)
}
