package portal

import (
	"regexp"

	"github.com/motcua/motcua/internal/fault"
)

// ProcedureCode is the code of a procedure (mã TTHC) in one of the three forms
// that stand side by side on portals:
//
//	2.000635                 of the national list
//	1.002835.000.00.00.H56   a locality's, with the code of its unit
//	1.000948.H38             the same in short
//
// It is comparable and keeps the form in which it was written; the long and the
// short form of one code are different values with the same National and
// Locality. The zero ProcedureCode is no code and prints as "".
type ProcedureCode struct{ text string }

const wantedProcedureCode = `a code such as "2.000635", "1.002835.000.00.00.H56" or "1.000948.H38"`

var procedureCodeForm = regexp.MustCompile(`^([0-9]\.[0-9]{6})(?:\.((?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?([A-Z][0-9]{2})))?$`)

// ParseProcedureCode reads a code in any of the three forms; "" is the zero
// ProcedureCode. Spaces and other signs about it are an error.
func ParseProcedureCode(s string) (ProcedureCode, error) {
	if s != "" && !procedureCodeForm.MatchString(s) {
		return ProcedureCode{}, bad(s, wantedProcedureCode)
	}
	return ProcedureCode{s}, nil
}

// MustParseProcedureCode is ParseProcedureCode for codes written in source code;
// it panics on one that cannot be read.
func MustParseProcedureCode(s string) ProcedureCode { return fault.Must(ParseProcedureCode(s)) }

// National is the code of the national list, "2.000635", by which catalogues
// know the procedure; "" for the zero ProcedureCode.
func (c ProcedureCode) National() string { return c.part(1) }

// Unit is the code of the unit as it is written, "000.00.00.H56" or "H38"; ""
// for a national code.
func (c ProcedureCode) Unit() string { return c.part(2) }

// Locality is the province or ministry that the unit belongs to, "H56"; "" for
// a national code. H is a province, G a ministry.
func (c ProcedureCode) Locality() string { return c.part(3) }

func (c ProcedureCode) part(n int) string {
	if c.IsZero() {
		return ""
	}
	return procedureCodeForm.FindStringSubmatch(c.text)[n]
}

// IsZero reports whether there is no code.
func (c ProcedureCode) IsZero() bool { return c == ProcedureCode{} }

// String is the code as it was read.
func (c ProcedureCode) String() string { return c.text }

// MarshalText is String.
func (c ProcedureCode) MarshalText() ([]byte, error) { return []byte(c.text), nil }

// UnmarshalText is ParseProcedureCode; on an error it leaves c alone.
func (c *ProcedureCode) UnmarshalText(text []byte) error {
	return fault.ReadText(c, text, ParseProcedureCode)
}
