package portal

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// DossierCode is the code of a dossier (mã hồ sơ): the unit that received it,
// the day, and a number that counts that day's dossiers.
//
//	000.00.01.H26-260930-0012     01/2018/TT-VPCP Điều 19
//	H15.50.05.13-261008-0975      with a unit of 20/2020/QĐ-TTg
//	G15-261008-1500123            a ministry's, whose serial begins with two digits of its own
//
// The last line's form is known from public code, not from a legal text. The
// uniform numbers that 309/2026/NĐ-CP announces are not known yet; when they
// come, codes of them will have to be told from these.
//
// A DossierCode is comparable and cannot be built wrong; its serial keeps its
// digits, so that 0012 and 00012 are two codes. The zero DossierCode is no code
// and prints as "".
type DossierCode struct{ text string }

const wantedDossierCode = `a code such as "000.00.01.H26-260930-0012": unit, day and serial`

var (
	// Only digits have been seen in the groups of units; capitals are taken too.
	circularUnit   = regexp.MustCompile(`^[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.[A-Z][0-9]{2}$`)
	decisionUnit   = regexp.MustCompile(`^[A-Z][0-9]{2}(?:\.[0-9A-Z]{2}){0,3}$`)
	serialForm     = regexp.MustCompile(`^[0-9]{4,9}$`)
	socialCodeForm = regexp.MustCompile(`^[0-9]+/[0-9]{4}/[0-9]+$`)
)

// ParseDossierCode reads a code of any of the three generations; "" is the zero
// DossierCode. The two digits of the year are those of 20YY, and the day must
// exist; the serial has four digits or more, at most nine, and is not 0. The
// error says which part is wrong. Codes of other systems, such as those of
// social insurance, are refused: their parts mean something else.
func ParseDossierCode(s string) (DossierCode, error) {
	if s == "" {
		return DossierCode{}, nil
	}
	if wanted := dossierCodeFault(s); wanted != "" {
		return DossierCode{}, bad(s, wanted)
	}
	return DossierCode{s}, nil
}

// dossierCodeFault is what is wanted instead of s; "" if s is a code.
func dossierCodeFault(s string) string {
	parts := strings.Split(s, "-")
	switch {
	case socialCodeForm.MatchString(s):
		return wantedDossierCode + "; this is a code as social insurance writes them"
	case len(parts) != 3:
		return wantedDossierCode
	case !circularUnit.MatchString(parts[0]) && !decisionUnit.MatchString(parts[0]):
		return `a unit such as "000.00.01.H26" or "H15.50.05.13" before the day, not ` + strconv.Quote(parts[0])
	case receivedOn(parts[1]).IsZero():
		return "after the unit a day that exists, as YYMMDD, not " + strconv.Quote(parts[1])
	case !serialForm.MatchString(parts[2]) || strings.Trim(parts[2], "0") == "":
		return "at the end a serial of 4 to 9 digits from 0001, not " + strconv.Quote(parts[2])
	}
	return ""
}

// receivedOn reads YYMMDD; the zero Date if it is not a day.
func receivedOn(text string) calendar.Date {
	number, err := strconv.ParseUint(text, 10, 32)
	if err != nil || len(text) != len("YYMMDD") {
		return calendar.Date{}
	}
	n := int(number)
	return calendar.NewDate(2000+n/10_000, time.Month(n/100%100), n%100)
}

// MustParseDossierCode is ParseDossierCode for codes written in source code; it
// panics on one that cannot be read.
func MustParseDossierCode(s string) DossierCode { return fault.Must(ParseDossierCode(s)) }

// NewDossierCode is the code of the serial-th dossier that the unit received on
// that day, the serial with four digits or as many as it needs. It is the zero
// DossierCode if the unit is not in one of the two forms, the day is not in the
// years 2000 to 2099, or the serial is not from 1 to 999,999,999.
func NewDossierCode(unit string, received calendar.Date, serial int) DossierCode {
	year, month, day := received.Civil()
	if year < 2000 || year > 2099 || serial < 1 {
		return DossierCode{}
	}
	code, _ := ParseDossierCode(fmt.Sprintf("%s-%02d%02d%02d-%04d", unit, year%100, int(month), day, serial))
	return code
}

// Unit is the code of the unit that received the dossier; "" for the zero
// DossierCode.
func (c DossierCode) Unit() string { return c.part(0) }

// Authority is the part of the unit that names the province or ministry, "H26".
func (c DossierCode) Authority() string {
	parts := strings.Split(c.Unit(), ".")
	if last := parts[len(parts)-1]; len(last) == len("H26") {
		return last // of the circular, or alone
	}
	return parts[0]
}

// Received is the day on which the dossier was received.
func (c DossierCode) Received() calendar.Date { return receivedOn(c.part(1)) }

// Serial is the number of the dossier on its day, with the two digits of a
// ministry if it has them; 0 for the zero DossierCode.
func (c DossierCode) Serial() int {
	n, _ := strconv.Atoi(c.part(2))
	return n
}

// Ministry is the two digits that begin the serial of a ministry's dossier, as
// 15 for Justice: those of a serial of six or seven digits whose unit is a
// ministry's (G). It is "" otherwise.
func (c DossierCode) Ministry() string {
	serial := c.part(2)
	if !strings.HasPrefix(c.Authority(), "G") || len(serial) != 6 && len(serial) != 7 {
		return ""
	}
	return serial[:2]
}

func (c DossierCode) part(n int) string {
	if c.IsZero() {
		return ""
	}
	return strings.Split(c.text, "-")[n]
}

// IsZero reports whether there is no code.
func (c DossierCode) IsZero() bool { return c == DossierCode{} }

// String is the code as it was read.
func (c DossierCode) String() string { return c.text }

// MarshalText is String.
func (c DossierCode) MarshalText() ([]byte, error) { return []byte(c.text), nil }

// UnmarshalText is ParseDossierCode; on an error it leaves c alone.
func (c *DossierCode) UnmarshalText(text []byte) error {
	return fault.ReadText(c, text, ParseDossierCode)
}
