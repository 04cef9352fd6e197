package reminder

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Batch is what one run does: messages to send now, and reminders that wait.
type Batch struct {
	Messages motcua.List[Message]  `json:"messages"`      // to send now, the earliest last day to file first
	Held     motcua.List[Reminder] `json:"held,omitzero"` // due, but not now: the channel is closed, or its cap is reached
	Since    time.Time             `json:"since"`         // the watermark to store once the messages are sent: since for the next Due
}

// Message is one message to one holder.
type Message struct {
	Key       Key                   `json:"key"`              // of its reminders together, for senders that drop duplicates
	Holder    string                `json:"holder,omitzero"`  // to whom
	Contact   string                `json:"contact,omitzero"` // where
	Channel   string                `json:"channel,omitzero"` // by which way
	Text      motcua.Text           `json:"text"`             // what to say: the reminder's, or a numbered list of them
	Reminders motcua.List[Reminder] `json:"reminders"`        // the earliest last day to file first
}

// Batch makes the messages of one run from what is due and not yet delivered:
// one to each holder, contact and channel, the papers of unstated holders each by
// its own. Nothing is sent on a day off, outside the hours of the channel or in
// quiet hours (from their beginning until, but not at, their end). A cap lets
// through what it has left of the day, less what sent says has gone by that
// channel today; the earliest last day to file goes first, and of equal ones the
// lowest key, which spreads a storm the same way on every machine. What could
// not be filed any more after waiting for the next working day, or would then be
// too late for the grace of its rule, goes over the cap. What is not sent is held, and comes again from [Planner.Due] if the host
// stores [Batch.Since]. A reminder that is given twice is sent once.
//
// A reminder whose channel the document lacks is an error that matches
// [ErrInvalid]; a day outside the calendar is a [*calendar.UncoveredError].
func (p *Planner) Batch(due []Reminder, now time.Time, sent map[string]int) (Batch, error) {
	var faults fault.List
	for i, r := range due {
		if r.Channel != "" && p.channel(r.Channel) == nil {
			faults.AddText(fault.At("due", i)+".channel", r.Channel, "the id of a channel of the document")
		}
	}
	if err := faults.Err("reminder"); err != nil {
		return Batch{}, err
	}
	today, err := p.on(calendar.DateOf(now))
	if err != nil {
		return Batch{}, err
	}
	next, err := p.calendar.AddWorkingDays(today.Date, 1)
	if err != nil {
		next = p.calendar.Covers().Last().AddDays(1) // not earlier: the days until then are off
	}
	batch := Batch{Since: now}
	var messages []Message
	var held []Reminder
	groups := p.merge(due)
	left := p.room(groups, now, today, next, sent)
	for _, group := range groups {
		switch room := left[group[0].Channel]; {
		case !room.open, !p.urgent(group, today.Date, next) && room.left == 0:
			held = append(held, group...)
			continue
		case !p.urgent(group, today.Date, next):
			room.left--
		}
		messages = append(messages, message(group))
	}
	for _, r := range held {
		if at := r.On.At(calendar.NewClock(0, 0)); at.Before(batch.Since) {
			batch.Since = at
		}
	}
	batch.Messages, batch.Held = motcua.ListOf(messages...), motcua.ListOf(held...)
	return batch, nil
}

// merge groups reminders by whom and where they go to, in the order to send.
func (p *Planner) merge(due []Reminder) [][]Reminder {
	type address struct{ holder, contact, channel, paper string }
	groups := map[address][]Reminder{}
	seen := map[Key]bool{}
	for _, r := range due {
		if seen[r.Key] {
			continue
		}
		seen[r.Key] = true
		if c := p.channel(r.Channel); c != nil {
			r.Channel = c.ID
		}
		a := address{holder: r.Holder, contact: r.Contact, channel: r.Channel}
		if a.holder == "" {
			a.paper = r.Key.String()
		}
		groups[a] = append(groups[a], r)
	}
	all := make([][]Reminder, 0, len(groups))
	for _, group := range groups {
		slices.SortFunc(group, bySoonest)
		all = append(all, group)
	}
	slices.SortFunc(all, func(a, b []Reminder) int { return bySoonest(a[0], b[0]) })
	return all
}

// bySoonest orders by the last day to file, then by key: a hash, in which no
// holder and no kind comes first.
func bySoonest(a, b Reminder) int {
	return cmp.Or(a.latest().Compare(b.latest()), bytes.Compare(a.Key.sum[:], b.Key.sum[:]))
}

// room is what a channel takes now.
type room struct {
	open bool
	left int // messages that can wait; those that cannot are counted off before
}

func (p *Planner) room(groups [][]Reminder, now time.Time, today calendar.Day, next calendar.Date, sent map[string]int) map[string]*room {
	rooms := map[string]*room{}
	for _, group := range groups {
		id := group[0].Channel
		r := rooms[id]
		if r == nil {
			r = &room{open: today.IsWorking() && !within(p.quiet, now), left: len(groups)}
			if c := p.channel(id); c != nil {
				r.open = r.open && (c.Hours.IsZero() || within(c.Hours, now))
				if c.Cap > 0 {
					r.left = max(0, c.Cap-max(0, sent[id]))
				}
			}
			rooms[id] = r
		}
		if p.urgent(group, today.Date, next) {
			r.left = max(0, r.left-1)
		}
	}
	return rooms
}

// urgent reports whether a message names a last day to file that passes before
// the next working day, or would by then be later than the grace of its rule.
func (p *Planner) urgent(group []Reminder, today, next calendar.Date) bool {
	return slices.ContainsFunc(group, func(r Reminder) bool {
		if v := p.version(&r); v != nil && !v.keeps(next.DaysSince(r.On), true) {
			return true
		}
		return !r.LastDay.Before(today) && r.latest().Before(next)
	})
}

// within reports whether t is in one of the sessions; they are half open.
func within(hours calendar.Hours, t time.Time) bool {
	date := calendar.DateOf(t)
	for s := range hours.All() {
		if !t.Before(date.At(s.From)) && t.Before(date.At(s.To)) {
			return true
		}
	}
	return false
}

func message(group []Reminder) Message {
	first := group[0]
	m := Message{Key: first.Key, Holder: first.Holder, Contact: first.Contact, Channel: first.Channel, Text: first.Text, Reminders: motcua.ListOf(group...)}
	if len(group) == 1 {
		return m
	}
	var keys []byte
	var vi, en strings.Builder
	for i, r := range group {
		keys = append(keys, r.Key.sum[:]...)
		point := strconv.Itoa(i+1) + ". "
		if i > 0 {
			point = "\n" + point
		}
		vi.WriteString(point + r.Text.VI)
		en.WriteString(point + r.Text.EN)
	}
	sum := sha256.Sum256(keys)
	m.Key, m.Text = Key{[16]byte(sum[:16])}, motcua.Text{VI: vi.String(), EN: en.String()}
	return m
}

// UnmarshalJSON reads a batch strictly; on an error it leaves b alone.
func (b *Batch) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Batch]("reminder", data, b, nil)
}
