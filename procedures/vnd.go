package procedures

import (
	"math"
	"strconv"
	"strings"

	"github.com/motcua/motcua/internal/fault"
)

// VND is an amount of Vietnamese money in whole đồng, which makes it exact: the
// law gives the đồng no smaller unit that is in use, the hào and the xu being no
// longer issued. It is an integer, comparable and fit for map keys, below 0 for
// refunds and corrections. The zero VND is 0 ₫, an amount like any other and not
// the want of one: an empty text is not read as 0 ₫.
//
// As text, and so in JSON, an amount is what String writes, "62.795.000 ₫". For
// the bare digits print it with %d.
type VND int64

// wantedVND is what the error of ParseVND asks for.
const wantedVND = `an amount such as "62.795.000 ₫"`

var (
	// dongUnits may follow the digits, in any case. The law itself knows đ and
	// VND (46/2010/QH12 Điều 16). One that ends another stands after it.
	dongUnits = [...]string{"vnđ", "vnd", "đồng", "đ", "₫"}

	// dongSpaces are the space, and those that keep a line from breaking.
	dongSpaces = [...]string{" ", "\u00a0", "\u202f"}

	// dongMarks stand between groups of three digits: dots by Vietnamese custom,
	// commas in software made elsewhere, or spaces.
	dongMarks = append([]string{".", ","}, dongSpaces[:]...)

	// composed writes the vowels of không and đồng as one letter each, where they
	// came in parts (NFD, or letter and tone). All other texts stay as they are.
	composed = strings.NewReplacer(
		"o\u0302\u0300", "ồ", "ô\u0300", "ồ", "o\u0302", "ô",
		"O\u0302\u0300", "Ồ", "Ô\u0300", "Ồ", "O\u0302", "Ô")
)

// ParseVND reads what String writes, and what people write for it: plain digits
// (62795000), or digits in groups of three with the same mark between all of
// them, a dot, a comma or a space (also one that does not break); a unit may
// follow, with or without a space, đ, ₫, đồng, VND or VNĐ in any case. "không"
// and "không đồng" are 0 ₫.
//
// It never guesses: everything else is an error. So are the empty text, which
// is no amount; decimals, and marks that might be decimal ("1.000,50", "1.00");
// leading zeros and "-0"; and "miễn phí", which in the data of the national
// portal may mean that the province sets the fee. An amount beyond an int64 is
// an error too.
func ParseVND(s string) (VND, error) {
	text := composed.Replace(s)
	if strings.EqualFold(text, "không") || strings.EqualFold(text, "không đồng") {
		return 0, nil
	}
	number, negative := strings.CutPrefix(withoutUnit(text), "-")
	digits, ok := ungrouped(number)
	if !ok || digits[0] == '0' && (negative || digits != "0") {
		return 0, fault.Bad("procedures", s, wantedVND)
	}
	if negative {
		digits = "-" + digits
	}
	v, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0, fault.Bad("procedures", s, "an amount from "+VND(math.MinInt64).String()+" to "+VND(math.MaxInt64).String())
	}
	return VND(v), nil
}

// withoutUnit is s without the unit at its end and one space before the unit.
func withoutUnit(s string) string {
	for _, unit := range dongUnits {
		at := len(s) - len(unit)
		if at < 0 || !strings.EqualFold(s[at:], unit) {
			continue
		}
		for _, space := range dongSpaces {
			if number, found := strings.CutSuffix(s[:at], space); found {
				return number
			}
		}
		return s[:at]
	}
	return s
}

// ungrouped is the digits of s without the marks between groups, one at least.
// It is not ok if anything else stands in s or a group is not of three.
func ungrouped(s string) (digits string, ok bool) {
	for _, mark := range dongMarks {
		if !strings.Contains(s, mark) {
			continue
		}
		for i, group := range strings.Split(s, mark) {
			if len(group) > 3 || len(group) < 3 && i > 0 || group == "" {
				return "", false
			}
		}
		s = strings.ReplaceAll(s, mark, "")
		break // a second kind of mark is no digit
	}
	return s, s != "" && strings.Trim(s, "0123456789") == ""
}

// MustParseVND is ParseVND for amounts written in source code; it panics on one
// that cannot be read.
func MustParseVND(s string) VND { return fault.Must(ParseVND(s)) }

// size is the amount without its sign; an int64 could not hold that of the
// lowest amount.
func (v VND) size() uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// String is v as "62.795.000 ₫" or "-5.000 ₫", with a dot before each three
// digits from the right and an ordinary space before the sign.
func (v VND) String() string {
	var text strings.Builder
	if v < 0 {
		text.WriteByte('-')
	}
	digits := strconv.FormatUint(v.size(), 10)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			text.WriteByte('.')
		}
		text.WriteByte(digits[i])
	}
	text.WriteString(" ₫")
	return text.String()
}

// MarshalText is String, so an amount in JSON is a text: "8.000 ₫".
func (v VND) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText is ParseVND; on an error it leaves v alone. A number in JSON
// (8000 without quotes) is not read.
func (v *VND) UnmarshalText(text []byte) error { return fault.ReadText(v, text, ParseVND) }
