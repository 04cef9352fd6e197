package feedback_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// TestPuzzles runs testdata/suppression.txt.
func TestPuzzles(t *testing.T) {
	eachCase(t, "suppression.txt", 20, func(question, want string) {
		least, rows, _ := strings.Cut(question, " | ")
		minCell, err := strconv.Atoi(least)
		require.NoError(t, err, question)
		var tally feedback.Tally
		scale, rated := feedback.Scale(0), true
		for row := range strings.SplitSeq(rows, "; ") {
			of, finishedAtLeast := puzzle(t, &tally, row)
			scale, rated = of, rated && finishedAtLeast
		}
		p, err := desk(minCell).Publish(&tally, feedback.Verified, scale, calendar.Span{}, feedback.ByUnit)
		require.NoError(t, err)
		require.Equal(t, want, compact(p), question)
		if p.Rows.Len() > 0 {
			_, width, ok := newAttacker(reread(t, p), rated || p.Total.Finished == (feedback.Cell{})).narrowest()
			require.False(t, ok && width < int64(minCell), question)
		}
	})
}

// puzzle counts one row, as "A: 10 2 8 because 8 0 0 0 0 0 of 40".
func puzzle(t *testing.T, tally *feedback.Tally, row string) (scale feedback.Scale, rated bool) {
	t.Helper()
	unit, rest, _ := strings.Cut(row, ": ")
	rest, finished, told := strings.Cut(rest, " of ")
	said, why, reasoned := strings.Cut(rest, " because ")
	values, reasons := numbers(t, said), numbers(t, why)
	scale = map[bool]feedback.Scale{true: feedback.Marks, false: feedback.Stars}[len(values) == 3]
	if reasoned {
		scale = feedback.Satisfaction
	}
	r := feedback.Response{
		Stratum: feedback.Verified, Subject: feedback.Subject{Unit: unit}, Channel: feedback.Kiosk,
		At: time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime), Scale: scale,
	}
	sum := 0
	for i, n := range values {
		_, highest := scale.Values()
		r.Value = highest - i
		sum += n
		for reason, because := range reasons {
			if r.Value == 1 {
				r.Reason = feedback.Reason(reason + 1)
				add(t, tally, r, because)
				n -= because
			}
		}
		r.Reason = 0
		add(t, tally, r, n)
	}
	if !told {
		return scale, false
	}
	n := numbers(t, finished)[0]
	require.NoError(t, tally.Finished(r.Subject, r.At, int64(n)))
	return scale, sum <= n
}

func add(t *testing.T, tally *feedback.Tally, r feedback.Response, n int) {
	t.Helper()
	for range n {
		require.NoError(t, tally.Add(r))
	}
}

func numbers(t *testing.T, text string) (all []int) {
	t.Helper()
	for word := range strings.FieldsSeq(text) {
		n, err := strconv.Atoi(word)
		require.NoError(t, err)
		all = append(all, n)
	}
	return all
}

// TestPublicationInWords: both languages, with response rates, reasons and what is
// withheld; rows of which nothing is known; nothing at all.
func TestPublicationInWords(t *testing.T) {
	var tally feedback.Tally
	_, _ = puzzle(t, &tally, "Cầu Giấy: 900 300 40 because 10 7 7 7 7 2 of 12400")
	_, _ = puzzle(t, &tally, "Nghĩa Đô: 90 30 40 because 10 5 5 5 5 10 of 400")
	_, _ = puzzle(t, &tally, "Yên Hòa: 1 0 0 because 0 0 0 0 0 0 of 2")
	p, err := feedback.MustNew(feedback.Config{}).Publish(&tally, feedback.Verified, feedback.Satisfaction, calendar.MustParseSpan("/2026-10-31"), feedback.ByUnit)
	require.NoError(t, err)
	require.Equal(t, `Ý kiến gắn với hồ sơ, mỗi hồ sơ một lần, đến hết ngày 31/10/2026.
Cầu Giấy: 1.240 ý kiến trên 12.400 hồ sơ đã giải quyết (10,0%); rất hài lòng 900 (72,6% [70,0–75,0%]); hài lòng 300 (24,2% [21,9–26,7%]); không hài lòng 40 (3,2% [2,4–4,4%]), do: trả kết quả muộn 10 (25,0% [14,2–40,2%]); phải đi lại, bổ sung nhiều lần …; thái độ phục vụ 7 (17,5% [8,7–32,0%]); nhũng nhiễu, gây phiền hà 7 (17,5% [8,7–32,0%]); hướng dẫn sai hoặc khó hiểu 7 (17,5% [8,7–32,0%]); lý do khác …
Nghĩa Đô: … ý kiến trên … hồ sơ đã giải quyết; rất hài lòng …; hài lòng …; không hài lòng …, do: …
Yên Hòa: … ý kiến trên … hồ sơ đã giải quyết; rất hài lòng …; hài lòng …; không hài lòng …, do: …
Tổng cộng: 1.401 ý kiến trên 12.802 hồ sơ đã giải quyết (10,9%); rất hài lòng 991 (70,7% [68,3–73,1%]); hài lòng 330 (23,6% [21,4–25,8%]); không hài lòng 80 (5,7% [4,6–7,1%]), do: trả kết quả muộn 20 (25,0% [16,8–35,5%]); phải đi lại, bổ sung nhiều lần 12 (15,0% [8,8–24,4%]); thái độ phục vụ 12 (15,0% [8,8–24,4%]); nhũng nhiễu, gây phiền hà 12 (15,0% [8,8–24,4%]); hướng dẫn sai hoặc khó hiểu 12 (15,0% [8,8–24,4%]); lý do khác 12 (15,0% [8,8–24,4%])
“…” là không công bố: dưới 5 ý kiến hoặc hồ sơ, hoặc số liệu mà từ đó có thể suy ra số như vậy.
Tỷ lệ tính trên số người trả lời; trong ngoặc vuông là khoảng tin cậy 95% (Wilson).
Responses bound to a dossier, one each, until 2026-10-31.
Cầu Giấy: 1,240 responses of 12,400 finished dossiers (10.0%); very satisfied 900 (72.6% [70.0–75.0%]); satisfied 300 (24.2% [21.9–26.7%]); dissatisfied 40 (3.2% [2.4–4.4%]), because: result late 10 (25.0% [14.2–40.2%]); many trips or supplements …; attitude 7 (17.5% [8.7–32.0%]); harassment 7 (17.5% [8.7–32.0%]); guidance wrong or unclear 7 (17.5% [8.7–32.0%]); other …
Nghĩa Đô: … responses of … finished dossiers; very satisfied …; satisfied …; dissatisfied …, because: …
Yên Hòa: … responses of … finished dossiers; very satisfied …; satisfied …; dissatisfied …, because: …
Total: 1,401 responses of 12,802 finished dossiers (10.9%); very satisfied 991 (70.7% [68.3–73.1%]); satisfied 330 (23.6% [21.4–25.8%]); dissatisfied 80 (5.7% [4.6–7.1%]), because: result late 20 (25.0% [16.8–35.5%]); many trips or supplements 12 (15.0% [8.8–24.4%]); attitude 12 (15.0% [8.8–24.4%]); harassment 12 (15.0% [8.8–24.4%]); guidance wrong or unclear 12 (15.0% [8.8–24.4%]); other 12 (15.0% [8.8–24.4%])
“…” is withheld: fewer than 5 responses or dossiers, or a number from which such a one could be worked out.
Shares are of those who answered; in square brackets their 95% confidence interval (Wilson).`, p.Text().VI+"\n"+p.Text().EN)

	p, err = desk(5).Publish(&tally, feedback.Open, feedback.Stars, calendar.Span{}, feedback.ByOfficer)
	require.NoError(t, err)
	require.Equal(t, "Ý kiến qua mã công khai, không gắn với hồ sơ.\nKhông có dữ liệu.", p.String())
	require.Equal(t, "Responses to open posters, not bound to a dossier.\nNo data.", p.Text().EN)
	_ = reread(t, p)

	p, err = desk(5).Publish(&tally, feedback.Verified, feedback.Satisfaction, calendar.Span{}, feedback.ByOfficer|feedback.ByDay)
	require.NoError(t, err)
	require.Contains(t, p.Text().EN, "\n2026-10-05: 1,401 responses of 12,802 finished dossiers (10.9%); very satisfied 991 (")
	p, err = desk(5).Publish(&tally, feedback.Verified, feedback.Satisfaction, calendar.Span{}, feedback.ByOfficer)
	require.NoError(t, err)
	require.Contains(t, p.Text().VI, "\nKhông rõ: 1.401 ý kiến trên 12.802 hồ sơ đã giải quyết (10,9%); rất hài lòng 991 (")
}

// TestPublishIsTheSameEachTime: on every run, and however the tally was filled.
func TestPublishIsTheSameEachTime(t *testing.T) {
	responses := month()[:3_000]
	var forth, back feedback.Tally
	for i := range responses {
		require.NoError(t, forth.Add(responses[i]))
		require.NoError(t, back.Add(responses[len(responses)-1-i]))
	}
	by := feedback.ByUnit | feedback.ByOfficer
	first, err := desk(5).Publish(&forth, feedback.Verified, feedback.Satisfaction, calendar.Span{}, by)
	require.NoError(t, err)
	require.Contains(t, first.String(), "…")
	for range 3 {
		again, err := desk(5).Publish(&back, feedback.Verified, feedback.Satisfaction, calendar.Span{}, by)
		require.NoError(t, err)
		require.Equal(t, first, again)
	}
}

func TestPublishRefuses(t *testing.T) {
	p, err := desk(5).Publish(nil, 3, 0, calendar.Span{}, 0)
	require.EqualError(t, err, `feedback: stratum: %!feedback.Stratum(3): wanted one of verified, open
feedback: scale: wanted one of satisfaction, stars, marks`)
	require.Zero(t, p)
	_, err = desk(5).Publish(nil, feedback.Open, feedback.Marks, calendar.Span{}, 0)
	require.NoError(t, err, "nothing was counted")
}

func TestDisclosure(t *testing.T) {
	for least, fine := range map[int]bool{0: true, 1: false, 2: false, 3: true, 1_000: true, 1_001: false, -5: false} {
		_, err := feedback.New(feedback.Config{Disclosure: feedback.Disclosure{MinCell: least}})
		require.Equal(t, fine, err == nil, least)
	}
	d := feedback.Disclosure{MinCell: 7}
	require.EqualError(t, json.Unmarshal([]byte(`{"minCell": 2, "MinCell": 3}`), &d), `feedback: MinCell: "MinCell": wanted one of minCell
feedback: minCell: 2: wanted 3 to 1000, or 0 for 5`)
	require.Equal(t, 7, d.MinCell)
	require.NoError(t, json.Unmarshal([]byte(`{}`), &d))
	require.Zero(t, d.MinCell)
}

// compact is a publication in one line.
func compact(p feedback.Publication) string {
	count := func(c feedback.Cell) string {
		if c.Withheld {
			return "…"
		}
		return strconv.FormatInt(c.Count, 10)
	}
	line := func(row feedback.Row) string {
		text := count(row.Answers)
		if row.Finished != (feedback.Cell{}) {
			text += "/" + count(row.Finished)
		}
		text += ":"
		for _, cell := range row.Values.All() {
			text += " " + count(cell)
		}
		for i, cell := range row.Reasons.All() {
			if i == 0 {
				text += " because"
			}
			text += " " + count(cell)
		}
		return text
	}
	var lines []string
	for _, row := range p.Rows.All() {
		lines = append(lines, row.Subject.Unit+" "+line(row))
	}
	return strings.Join(append(lines, line(p.Total)), "; ")
}
