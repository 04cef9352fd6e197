package procedures

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
)

// What lines of quotes say in words. Each clause is written in both languages
// side by side, so that neither can say what the other does not.

// String is the line as a Vietnamese sentence.
func (l Line) String() string { return l.Text().VI }

// Text is the line as a sentence in Vietnamese and in English: what is charged,
// how it is reckoned, what is taken off, and the texts that say so. Amounts are
// written the Vietnamese way in both.
func (l Line) Text() motcua.Text {
	text := join(spoken(l.Name), both(": ", ": "), l.reckoning(), under(l.Price.Basis))
	if l.Relief != (Given{}) {
		taken := both("; giảm "+percentage(l.Relief.Percent)+", ", "; reduced by "+percentage(l.Relief.Percent)+", ")
		if l.Net == 0 {
			taken = both("; miễn ", "; waived, ")
		}
		text = join(text, taken, same(l.Waived.String()), both(": ", ": "), spoken(l.Relief.Name), under(l.Relief.Basis),
			both("; còn phải nộp "+l.Net.String(), "; "+l.Net.String()+" to pay"))
	}
	return join(text, same("."))
}

func (l Line) reckoning() motcua.Text {
	switch {
	case l.Price.Free:
		return both("không thu", "nothing is charged")
	case l.Price.rated():
		return l.byRate()
	case l.Price.Per == PerFiling:
		return same(l.Gross.String())
	}
	unit := same(l.Price.Per.String())
	if int(l.Price.Per) < len(units) {
		unit = units[l.Price.Per]
	}
	text := join(both(strconv.Itoa(l.Count)+" "+unit.VI, plural(l.Count, unit.EN)), same(" × "+l.Each.String()))
	if !l.Price.Tiers.IsZero() {
		text = join(text, same(" ("), both(strconv.Itoa(l.Pages)+" trang: ", plural(l.Pages, "page")+": "), same(l.tiers()), l.limited(), same(")"))
	}
	if l.Count > 1 {
		text = join(text, same(" = "+l.Gross.String()))
	}
	return text
}

var units = [...]motcua.Text{
	PerFiling:      {VI: "hồ sơ", EN: "filing"},
	PerCopy:        {VI: "bản", EN: "copy"},
	PerDocument:    {VI: "trường hợp", EN: "document"},
	PerTransaction: {VI: "giao dịch", EN: "transaction"},
	PerPerson:      {VI: "người", EN: "person"},
	PerFacility:    {VI: "cơ sở", EN: "facility"},
}

// tiers are the pages by tier, as "2 × 2.000 ₫ + 8 × 1.000 ₫".
func (l Line) tiers() string {
	var terms []string
	tiers := l.Price.Tiers.Slice()
	for i, tier := range tiers {
		last := l.Pages
		if i+1 < len(tiers) {
			last = min(last, tiers[i+1].From-1)
		}
		if pages := last - tier.From + 1; pages > 0 {
			terms = append(terms, fmt.Sprintf("%d × %v", pages, tier.Amount))
		}
	}
	return strings.Join(terms, " + ")
}

// limited says that the cap, and not what stands before it, is the price.
func (l Line) limited() motcua.Text {
	whole, fits := tiered(l.Price.Tiers, l.Pages)
	if !fits || whole == l.Each {
		return motcua.Text{}
	}
	return both(fmt.Sprintf(" = %v, tối đa %v", whole, l.Each), fmt.Sprintf(" = %v, at most %v", whole, l.Each))
}

func (l Line) byRate() motcua.Text {
	r := l.Price.Rate
	text := same(fmt.Sprintf("%s × %v = %v", percentage(r.Percent), l.Value, l.Each))
	rounding := [...]motcua.Text{
		HalfUp: both("làm tròn đến ", "rounded to the nearest "),
		Up:     both("làm tròn lên đến ", "rounded up to "),
		Down:   both("làm tròn xuống đến ", "rounded down to "),
	}
	if int(r.Rounding) < len(rounding) {
		text = join(text, same(" ("), rounding[r.Rounding], same(max(r.To, 1).String()))
	}
	if r.Min != 0 {
		text = join(text, both(", tối thiểu ", ", at least "), same(r.Min.String()))
	}
	if r.Max != 0 {
		text = join(text, both(", tối đa ", ", at most "), same(r.Max.String()))
	}
	return join(text, same(")"))
}

func under(basis motcua.Ref) motcua.Text {
	if basis.IsZero() {
		return motcua.Text{}
	}
	return both(" (theo "+basis.String()+")", " (under "+basis.String()+")")
}

// percentage is one with a decimal comma, as Vietnamese writes it.
func percentage(p decimal.Decimal) string { return strings.Replace(p.String(), ".", ",", 1) + "%" }

func plural(n int, unit string) string {
	if n != 1 {
		unit = strings.TrimSuffix(unit, "y") + map[bool]string{true: "ies", false: "s"}[strings.HasSuffix(unit, "y")]
	}
	return strconv.Itoa(n) + " " + unit
}

// spoken is a name in both languages, the Vietnamese where there is no English.
func spoken(name motcua.Text) motcua.Text {
	if name.EN == "" {
		name.EN = name.VI
	}
	return name
}

func both(vi, en string) motcua.Text { return motcua.Text{VI: vi, EN: en} }

func same(s string) motcua.Text { return both(s, s) }

func join(parts ...motcua.Text) (text motcua.Text) {
	for _, part := range parts {
		text.VI += part.VI
		text.EN += part.EN
	}
	return text
}
