package main

import (
	"fmt"
	"io"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// printer writes what an announcement moves, in one language.
type printer struct {
	out     io.Writer
	english bool
}

func (p printer) say(t motcua.Text) string {
	if p.english {
		return t.EN
	}
	return t.VI
}

func (p printer) printf(t motcua.Text, args ...any) { fmt.Fprintf(p.out, p.say(t)+"\n", args...) }

func (p printer) announcement(a announcement) error {
	before, err := calendar.New(a.before)
	if err != nil {
		return err
	}
	joined, err := calendar.Join(a.before, a.decision)
	if err != nil {
		return err
	}
	after, err := calendar.New(joined)
	if err != nil {
		return err
	}
	p.printf(motcua.Text{VI: "== %s", EN: "== %s"}, p.say(a.title))
	p.changes(before, after)
	moved := 0
	for _, open := range a.open {
		one, err := p.promise(before, after, open)
		if err != nil {
			return err
		}
		moved += one
	}
	p.printf(motcua.Text{VI: "%d trong %d lời hẹn thay đổi.\n", EN: "%d of %d promises move.\n"}, moved, len(a.open))
	return nil
}

// changes are the days on which the office opens or closes otherwise.
func (p printer) changes(before, after *calendar.Calendar) {
	for change := range before.Changes(after, before.Covers()) {
		if change.From.Hours != change.To.Hours {
			p.printf(motcua.Text{VI: "%s", EN: "%s"}, p.say(change.Text()))
		}
	}
}

// promise prints one promise and is 1 if it moves.
func (p printer) promise(before, after *calendar.Calendar, open promise) (int, error) {
	term := calendar.Term{Limit: calendar.MustParseLimit(open.limit)}
	was, err := before.Deadline(open.filed, term)
	if err != nil {
		return 0, err
	}
	is, err := after.Deadline(open.filed, term)
	if err != nil {
		return 0, err
	}
	holder, limit := p.say(open.holder), p.say(term.Text())
	if was.At.Equal(is.At) {
		p.printf(motcua.Text{VI: "  - %s (%s): giữ nguyên, %s", EN: "  - %s (%s): stays, %s"}, holder, limit, p.say(is.Text()))
		return 0, nil
	}
	p.printf(motcua.Text{VI: "  - %s (%s): từ %s thành %s (%s)", EN: "  - %s (%s): from %s to %s (%s)"},
		holder, limit, p.say(was.Text()), p.say(is.Text()), p.say(moved(was.At, is.At)))
	return 1, nil
}

// moved is by how many days and hours of the clock a due instant moves.
func moved(was, is time.Time) motcua.Text {
	way, by := motcua.Text{VI: "muộn hơn ", EN: " later"}, is.Sub(was)
	if by < 0 {
		way, by = motcua.Text{VI: "sớm hơn ", EN: " earlier"}, -by
	}
	var length motcua.Text
	add := func(n int, vi, en string) {
		if n > 0 {
			length.VI += fmt.Sprintf(" %d %s", n, vi)
			length.EN += fmt.Sprintf(" %d %s", n, en)
		}
		if n > 1 {
			length.EN += "s"
		}
	}
	add(int(by/(24*time.Hour)), "ngày", "day")
	add(int(by/time.Hour%24), "giờ", "hour")
	return motcua.Text{VI: way.VI + length.VI[1:], EN: length.EN[1:] + way.EN}
}
