package procedures

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/both"
)

// What lines of quotes say in words. Each clause is written in both languages
// side by side, so that neither can say what the other does not.

// String is the line as a Vietnamese sentence.
func (l Line) String() string { return l.Text().VI }

// Text is the line as a sentence in Vietnamese and in English: what is charged,
// how it is reckoned, what is taken off, and the texts that say so. Amounts are
// written the Vietnamese way in both.
func (l Line) Text() motcua.Text {
	text := both.Join(spoken(l.Name), both.Of(": ", ": "), l.reckoning(), under(l.Price.Basis))
	if l.Relief != (Given{}) {
		taken := both.Of("; giảm "+percentage(l.Relief.Percent)+", ", "; reduced by "+percentage(l.Relief.Percent)+", ")
		if l.Net == 0 {
			taken = both.Of("; miễn ", "; waived, ")
		}
		text = both.Join(text, taken, both.Same(l.Waived.String()), both.Of(": ", ": "), spoken(l.Relief.Name), under(l.Relief.Basis),
			both.Of("; còn phải nộp "+l.Net.String(), "; "+l.Net.String()+" to pay"))
	}
	return both.Join(text, both.Same("."))
}

func (l Line) reckoning() motcua.Text {
	switch {
	case l.Price.Free:
		return both.Of("không thu", "nothing is charged")
	case l.Price.rated():
		return l.byRate()
	case l.Price.Per == PerFiling:
		return both.Same(l.Gross.String())
	}
	unit := both.Same(l.Price.Per.String())
	if int(l.Price.Per) < len(units) {
		unit = units[l.Price.Per]
	}
	text := both.Join(both.Of(strconv.Itoa(l.Count)+" "+unit.VI, plural(l.Count, unit.EN)), both.Same(" × "+l.Each.String()))
	if !l.Price.Tiers.IsZero() {
		text = both.Join(text, both.Same(" ("), both.Of(strconv.Itoa(l.Pages)+" trang: ", plural(l.Pages, "page")+": "), both.Same(l.tiers()), l.limited(), both.Same(")"))
	}
	if l.Count > 1 {
		text = both.Join(text, both.Same(" = "+l.Gross.String()))
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
	return both.Of(fmt.Sprintf(" = %v, tối đa %v", whole, l.Each), fmt.Sprintf(" = %v, at most %v", whole, l.Each))
}

func (l Line) byRate() motcua.Text {
	r := l.Price.Rate
	text := both.Same(fmt.Sprintf("%s × %v = %v", percentage(r.Percent), l.Value, l.Each))
	rounding := [...]motcua.Text{
		HalfUp: both.Of("làm tròn đến ", "rounded to the nearest "),
		Up:     both.Of("làm tròn lên đến ", "rounded up to "),
		Down:   both.Of("làm tròn xuống đến ", "rounded down to "),
	}
	if int(r.Rounding) < len(rounding) {
		text = both.Join(text, both.Same(" ("), rounding[r.Rounding], both.Same(max(r.To, 1).String()))
	}
	if r.Min != 0 {
		text = both.Join(text, both.Of(", tối thiểu ", ", at least "), both.Same(r.Min.String()))
	}
	if r.Max != 0 {
		text = both.Join(text, both.Of(", tối đa ", ", at most "), both.Same(r.Max.String()))
	}
	return both.Join(text, both.Same(")"))
}

func under(basis motcua.Ref) motcua.Text {
	if basis.IsZero() {
		return motcua.Text{}
	}
	return both.Of(" (theo "+basis.String()+")", " (under "+basis.String()+")")
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
