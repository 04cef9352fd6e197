package feedback

import (
	"slices"
	"strconv"
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
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
		lines = append(lines, wordsJoined(row.label(), p.rowText(row)))
	}
	if p.Total.Answers == (Cell{}) && p.Total.Finished == (Cell{}) {
		return linesJoined(append(lines, motcua.Text{VI: "Không có dữ liệu.", EN: "No data."}))
	}
	lines = append(lines, wordsJoined(motcua.Text{VI: "Tổng cộng: ", EN: "Total: "}, p.rowText(p.Total)))
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
		head = wordsJoined(head, motcua.Text{VI: ", từ ngày " + slashed(first), EN: ", from " + first.String()})
	}
	if !last.IsZero() {
		head = wordsJoined(head, motcua.Text{VI: ", đến hết ngày " + slashed(last), EN: ", until " + last.String()})
	}
	return wordsJoined(head, motcua.Text{VI: ".", EN: "."})
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
	text := wordsJoined(r.Answers.number(), motcua.Text{VI: " ý kiến", EN: " responses"})
	if r.Finished != (Cell{}) {
		text = wordsJoined(text, motcua.Text{VI: " trên ", EN: " of "}, r.Finished.number(),
			motcua.Text{VI: " hồ sơ đã giải quyết", EN: " finished dossiers"}, r.Answers.share())
	}
	_, highest := p.Scale.Values()
	semicolon := motcua.Text{VI: "; ", EN: "; "}
	for i, cell := range r.Values.All() {
		text = wordsJoined(text, semicolon, p.Scale.Text(highest-i), motcua.Text{VI: " ", EN: " "}, cell.number(), cell.share())
	}
	because := motcua.Text{VI: ", do: ", EN: ", because: "}
	reasons := r.Reasons.Slice()
	if len(reasons) > 0 && !slices.ContainsFunc(reasons, func(c Cell) bool { return !c.Withheld }) {
		return wordsJoined(text, because, reasons[0].number()) // one sign says it
	}
	for i, cell := range reasons {
		lead := semicolon
		if i == 0 {
			lead = because
		}
		text = wordsJoined(text, lead, Reason(i+1).Text(), motcua.Text{VI: " ", EN: " "}, cell.number(), cell.share())
	}
	return text
}

// String is the Vietnamese of Text.
func (c Cell) String() string { return c.Text().VI }

// Text is the count and the share, as "1.234 (98,5% [97,6–99,1%])" and
// "1,234 (98.5% [97.6–99.1%])"; "…" if it is withheld.
func (c Cell) Text() motcua.Text { return wordsJoined(c.number(), c.share()) }

func (c Cell) number() motcua.Text {
	if c.Withheld {
		return motcua.Text{VI: "…", EN: "…"}
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
		space, end := motcua.Text{VI: " [", EN: " ["}, motcua.Text{VI: "]", EN: "]"}
		share = wordsJoined(share, space, c.Bounds.Text(), end)
	}
	return wordsJoined(motcua.Text{VI: " (", EN: " ("}, share, motcua.Text{VI: ")", EN: ")"})
}

func wordsJoined(parts ...motcua.Text) (text motcua.Text) {
	for _, part := range parts {
		text.VI += part.VI
		text.EN += part.EN
	}
	return text
}

func linesJoined(lines []motcua.Text) motcua.Text {
	var vi, en []string
	for _, line := range lines {
		vi, en = append(vi, line.VI), append(en, line.EN)
	}
	return motcua.Text{VI: strings.Join(vi, "\n"), EN: strings.Join(en, "\n")}
}
