package feedback

import (
	"slices"
	"strconv"
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
)

var stratumTexts = [...]motcua.Text{
	Verified: {VI: "Ý kiến gắn với hồ sơ, mỗi hồ sơ một lần", EN: "Responses bound to a dossier, one each"},
	Open:     {VI: "Ý kiến qua mã công khai, không gắn với hồ sơ", EN: "Responses to open posters, not bound to a dossier"},
}

// String is the Vietnamese of Text.
func (p Publication) String() string { return p.Text().VI }

// Text is the publication in words: a line that says what it is, a line a row,
// that of the total, and what its signs mean. Withheld counts are "…".
func (p Publication) Text() motcua.Text {
	lines := []motcua.Text{p.head()}
	for _, row := range p.Rows.All() {
		lines = append(lines, both.Join(row.label(), p.rowText(row)))
	}
	if p.Total.Answers == (Cell{}) && p.Total.Finished == (Cell{}) {
		return linesJoined(append(lines, both.Of("Không có dữ liệu.", "No data.")))
	}
	lines = append(lines, both.Join(both.Of("Tổng cộng: ", "Total: "), p.rowText(p.Total)))
	least := strconv.FormatInt(p.MinCell, 10)
	return linesJoined(append(lines,
		motcua.Text{
			VI: "“…” là không công bố: dưới " + least + " ý kiến hoặc hồ sơ, hoặc số liệu mà từ đó có thể suy ra số như vậy.",
			EN: "“…” is withheld: fewer than " + least + " responses or dossiers, or a number from which such a one could be worked out.",
		},
		motcua.Text{
			VI: "Tỷ lệ tính trên số người trả lời; trong ngoặc vuông là khoảng tin cậy 95% (Wilson).",
			EN: "Shares are of those who answered; in square brackets their 95% confidence interval (Wilson).",
		}))
}

// head says what the publication is about.
func (p Publication) head() motcua.Text {
	var head motcua.Text
	if int(p.Stratum) < len(stratumTexts) {
		head = stratumTexts[p.Stratum]
	}
	first, last := p.Days.First(), p.Days.Last()
	if !first.IsZero() {
		head = both.Join(head, both.Of(", từ ngày "+slashed(first), ", from "+first.String()))
	}
	if !last.IsZero() {
		head = both.Join(head, both.Of(", đến hết ngày "+slashed(last), ", until "+last.String()))
	}
	return both.Join(head, both.Same("."))
}

func slashed(d calendar.Date) string {
	year, month, day := d.Civil()
	date := strconv.Itoa(100_000_000 + day*1_000_000 + int(month)*10_000 + year)[1:] // leading zeros kept
	return date[:2] + "/" + date[2:4] + "/" + date[4:]
}

// label is what the row is about, with a colon.
func (r Row) label() motcua.Text {
	var vi, en []string
	if day := r.Days.First(); !day.IsZero() {
		vi, en = append(vi, slashed(day)), append(en, day.String())
	}
	for _, name := range [...]string{r.Subject.Unit, r.Subject.Field, r.Subject.Procedure, r.Subject.Officer} {
		if name != "" {
			vi, en = append(vi, name), append(en, name)
		}
	}
	if vi == nil {
		vi, en = []string{"Không rõ"}, []string{"Not known"}
	}
	return motcua.Text{VI: strings.Join(vi, ", ") + ": ", EN: strings.Join(en, ", ") + ": "}
}

// rowText is the counts of a row, without its label.
func (p Publication) rowText(r Row) motcua.Text {
	text := both.Join(r.Answers.number(), both.Of(" ý kiến", " responses"))
	if r.Finished != (Cell{}) {
		text = both.Join(text, both.Of(" trên ", " of "), r.Finished.number(),
			both.Of(" hồ sơ đã giải quyết", " finished dossiers"), r.Answers.share())
	}
	_, highest := p.Scale.Values()
	semicolon := both.Same("; ")
	for i, cell := range r.Values.All() {
		text = both.Join(text, semicolon, p.Scale.Text(highest-i), both.Same(" "), cell.number(), cell.share())
	}
	because := motcua.Text{VI: ", do: ", EN: ", because: "}
	reasons := r.Reasons.Slice()
	if len(reasons) > 0 && !slices.ContainsFunc(reasons, func(c Cell) bool { return !c.Withheld }) {
		return both.Join(text, because, reasons[0].number()) // one sign says it
	}
	for i, cell := range reasons {
		lead := semicolon
		if i == 0 {
			lead = because
		}
		text = both.Join(text, lead, Reason(i+1).Text(), both.Same(" "), cell.number(), cell.share())
	}
	return text
}

// String is the Vietnamese of Text.
func (c Cell) String() string { return c.Text().VI }

// Text is the count and the share, as "1.234 (98,5% [97,6–99,1%])" and
// "1,234 (98.5% [97.6–99.1%])"; "…" if it is withheld.
func (c Cell) Text() motcua.Text { return both.Join(c.number(), c.share()) }

func (c Cell) number() motcua.Text {
	if c.Withheld {
		return both.Same("…")
	}
	digits := strconv.FormatInt(c.Count, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return motcua.Text{VI: strings.ReplaceAll(digits, ",", "."), EN: digits}
}

// share is nothing if there is none.
func (c Cell) share() motcua.Text {
	if c.Withheld || c.Whole == 0 {
		return motcua.Text{}
	}
	percent := c.Percent.StringFixed(1) + "%"
	share := motcua.Text{VI: strings.Replace(percent, ".", ",", 1), EN: percent}
	if c.Bounds != (Interval{}) {
		space, end := both.Same(" ["), both.Same("]")
		share = both.Join(share, space, c.Bounds.Text(), end)
	}
	return both.Join(both.Same(" ("), share, both.Same(")"))
}

func linesJoined(lines []motcua.Text) motcua.Text {
	var vi, en []string
	for _, line := range lines {
		vi, en = append(vi, line.VI), append(en, line.EN)
	}
	return motcua.Text{VI: strings.Join(vi, "\n"), EN: strings.Join(en, "\n")}
}
