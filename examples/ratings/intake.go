package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// intake is what the server at the other end of the QR codes has taken in.
type intake struct {
	tally   feedback.Tally
	taken   map[feedback.Stratum]int
	refused map[token.Reason]int
	harmed  map[string]map[calendar.Date]int64 // reports of harassment by desk and day
}

// take redeems each scan, and counts the answer of those that are let in. What
// is spent is a map here, and a unique key of a table in a real host.
func take(m *month, verifier *token.Verifier) (*intake, error) {
	in := &intake{taken: map[feedback.Stratum]int{}, refused: map[token.Reason]int{}, harmed: map[string]map[calendar.Date]int64{}}
	spent := map[token.ID]bool{}
	spend := func(t token.Ticket) (first bool, err error) {
		first = !spent[t.ID]
		spent[t.ID] = true
		return first, nil
	}
	for _, d := range m.dossiers {
		if err := in.tally.Finished(d.subject, d.settled, 1); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(m.scans, func(a, b scan) int { return a.at.Compare(b.at) })
	for _, s := range m.scans {
		ticket, err := verifier.Verify(s.text, s.at)
		if err == nil && ticket.Stratum == feedback.Verified {
			ticket, err = verifier.Redeem(s.text, s.at, spend)
		}
		var refused *token.RefusedError
		if errors.As(err, &refused) {
			in.refused[refused.Reason]++
			continue
		} else if err != nil {
			return nil, err
		}
		response := feedback.Response{
			Stratum: ticket.Stratum, Subject: ticket.Subject, Channel: feedback.QR, At: s.at,
			Scale: feedback.Satisfaction, Value: s.value, Reason: s.reason,
		}
		if err := in.tally.Add(response); err != nil {
			return nil, err
		}
		in.count(response)
	}
	return in, nil
}

func (in *intake) count(r feedback.Response) {
	in.taken[r.Stratum]++
	if r.Reason != feedback.Harassment || r.Stratum != feedback.Verified {
		return
	}
	desk := r.Subject.Unit + "/" + r.Subject.Officer
	if in.harmed[desk] == nil {
		in.harmed[desk] = map[calendar.Date]int64{}
	}
	in.harmed[desk][calendar.DateOf(r.At)]++
}

func (in *intake) print(out io.Writer) {
	fmt.Fprintf(out, "Số liệu giả lập (hạt giống %d; số thật không công khai), tháng 10 năm 2023.\n\n", seed)
	fmt.Fprintf(out, "Đã nhận %d ý kiến: %d theo hồ sơ, %d từ mã dán công khai.\n",
		in.taken[feedback.Verified]+in.taken[feedback.Open], in.taken[feedback.Verified], in.taken[feedback.Open])
	fmt.Fprintln(out, "Không nhận:")
	for reason := token.Malformed; reason <= token.Spent; reason++ {
		if n := in.refused[reason]; n > 0 {
			fmt.Fprintf(out, "  %4d  %s\n", n, reason.Text())
		}
	}
}
