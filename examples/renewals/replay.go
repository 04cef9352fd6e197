package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// history is what a host that ran all year sent.
type history struct {
	delivered map[reminder.Key]bool
	messages  int
	held      int // reminders that a cap held back, counted on each day that it did
	twice     int
	notices   map[reminder.Notice]int
	late      []reminder.Reminder // sent after their day
	downtime  calendar.Span
}

// replay runs a host through the year: once a day at 08:15, with the keys that
// it delivered and a watermark, and not at all in the downtime.
func replay(planner *reminder.Planner, register []reminder.Paper, year, downtime calendar.Span) (*history, error) {
	log := &history{delivered: map[reminder.Key]bool{}, notices: map[reminder.Notice]int{}, downtime: downtime}
	watermark := year.First().At(calendar.NewClock(0, 0))
	for day := year.First(); year.Contains(day); day = day.AddDays(1) {
		if downtime.Contains(day) {
			continue
		}
		now := day.At(calendar.NewClock(8, 15))
		var due []reminder.Reminder
		for r, err := range planner.Due(slices.Values(register), watermark, now) {
			if err != nil {
				return nil, err
			}
			if !log.delivered[r.Key] && year.Contains(r.On) { // what came before, others sent
				due = append(due, r)
			}
		}
		batch, err := planner.Batch(due, now, nil)
		if err != nil {
			return nil, err
		}
		log.send(batch, now)
		watermark = batch.Since
	}
	return log, nil
}

func (h *history) send(batch reminder.Batch, now time.Time) {
	today := calendar.DateOf(now)
	h.messages += batch.Messages.Len()
	h.held += batch.Held.Len()
	for _, m := range batch.Messages.All() {
		for _, r := range m.Reminders.All() {
			if h.delivered[r.Key] {
				h.twice++
			}
			h.delivered[r.Key] = true
			h.notices[r.Notice]++
			if r.On != today {
				h.late = append(h.late, r)
			}
		}
	}
}

func (h *history) print(out io.Writer, planned int) {
	fmt.Fprintf(out, "\nChạy từng ngày năm 2023, ngừng từ %s đến %s:\n", h.downtime.First().Text(), h.downtime.Last().Text())
	fmt.Fprintf(out, "  lượt nhắc đã gửi          %5d trên %d theo kế hoạch\n", len(h.delivered), planned)
	fmt.Fprintf(out, "  tin nhắn (gộp theo hộ)    %5d\n", h.messages)
	fmt.Fprintf(out, "  gửi trùng                 %5d\n", h.twice)
	fmt.Fprintf(out, "  gửi sau ngày định nhắc    %5d\n", len(h.late))
	fmt.Fprintf(out, "  chờ vì đủ 25 tin một ngày %5d\n", h.held)
	fmt.Fprintf(out, "  đã quá ngày cuối nộp hồ sơ khi nhắc %d, đã hết hạn %d\n", h.notices[reminder.Late], h.notices[reminder.Expired])
}
