package motcua

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/motcua/motcua/internal/fault"
)

// Ref is a citation: an instrument and, within it, an article (điều), a clause
// (khoản) and a point (điểm), written in that order as
// "61/2018/NĐ-CP Điều 17 khoản 2 điểm a". Everything after the instrument may
// be left out. Refs are comparable; one that is not well formed cannot be
// built. The zero Ref is "nothing cited", is safe to use and prints as "".
type Ref struct{ text string }

const wantedRef = `a citation such as "61/2018/NĐ-CP Điều 17 khoản 2 điểm a"`

var (
	refForm = regexp.MustCompile(`^(.+?)(?: Điều ([0-9]+[a-zđ]*)(?: khoản ([0-9]+[a-zđ]*))?(?: điểm ([a-zđ][0-9]*))?)?$`)
	refWord = regexp.MustCompile(`(?i)(^|[^\pL])(điều|khoản|điểm)($|[^\pL])`)
)

// ParseRef reads a citation in the form that String writes; "" is the zero
// Ref. An instrument is any text in composed Unicode, single spaces between
// its words, that does not itself contain điều, khoản or điểm: the order of
// running prose ("điểm a khoản 2 Điều 17 …") is an error, not a guess.
func ParseRef(s string) (Ref, error) {
	if s == "" {
		return Ref{}, nil
	}
	parts := refForm.FindStringSubmatch(s)
	if parts == nil || !plain(s) || refWord.MatchString(parts[1]) {
		return Ref{}, fault.Bad("motcua", s, wantedRef)
	}
	return Ref{s}, nil
}

// plain reports whether s is composed text with single spaces and nothing hidden.
func plain(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Mn, r) || r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return false
		}
	}
	return s == strings.Join(strings.Fields(s), " ")
}

// MustParseRef is ParseRef for citations written in source code; it panics on
// one that cannot be read.
func MustParseRef(s string) Ref { return fault.Must(ParseRef(s)) }

// Instrument is the law, decree, decision or letter cited: its number where it
// has one.
func (r Ref) Instrument() string { return r.part(1) }

// Article is the number of the article (điều), "" if none is cited.
func (r Ref) Article() string { return r.part(2) }

// Clause is the number of the clause (khoản), "" if none is cited.
func (r Ref) Clause() string { return r.part(3) }

// Point is the letter of the point (điểm), "" if none is cited.
func (r Ref) Point() string { return r.part(4) }

func (r Ref) part(n int) string {
	if r.IsZero() {
		return ""
	}
	return refForm.FindStringSubmatch(r.text)[n]
}

// IsZero reports whether nothing is cited.
func (r Ref) IsZero() bool { return r == Ref{} }

// String is the citation from the instrument down, as [ParseRef] reads it.
func (r Ref) String() string { return r.text }

// MarshalText is String.
func (r Ref) MarshalText() ([]byte, error) { return []byte(r.text), nil }

// UnmarshalText is ParseRef; on an error it leaves r alone.
func (r *Ref) UnmarshalText(text []byte) error { return fault.ReadText(r, text, ParseRef) }
