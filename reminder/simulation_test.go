package reminder_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// host is an office that runs now and then, stores the keys of what it has
// sent and the watermark, and checks each batch that it is given.
type host struct {
	w         *world
	since     time.Time
	delivered map[reminder.Key]reminder.Reminder
	held      int
	day       calendar.Date
	sent      map[string]int // messages by channel, of that day
}

func newHost(w *world, since time.Time) *host {
	return &host{w: w, since: since, delivered: map[reminder.Key]reminder.Reminder{}, sent: map[string]int{}}
}

// run asks what is due, and sends what the batch says.
func (h *host) run(t *testing.T, r *rand.Rand, now time.Time) {
	t.Helper()
	var due []reminder.Reminder
	for rem, err := range h.w.planner.Due(slices.Values(h.w.papers), h.since, now) {
		require.NoError(t, err)
		if _, found := h.delivered[rem.Key]; !found {
			due = append(due, rem)
		}
	}
	if today := calendar.DateOf(now); h.day != today {
		h.day, h.sent = today, map[string]int{}
	}
	before := maps.Clone(h.sent)
	batch, err := h.w.planner.Batch(due, now, h.sent)
	require.NoError(t, err)
	require.Equal(t, before, h.sent, "what the host counts is its own")
	h.check(t, due, batch, now)

	r.Shuffle(len(due), func(i, j int) { due[i], due[j] = due[j], due[i] })
	again, err := h.w.planner.Batch(append(due, due...), now, h.sent)
	require.NoError(t, err)
	require.Equal(t, batch.Messages, again.Messages, "in any order, and twice")
	require.ElementsMatch(t, batch.Held.Slice(), again.Held.Slice())

	for _, m := range batch.Messages.All() {
		h.sent[m.Channel]++
		for _, rem := range m.Reminders.All() {
			require.NotContains(t, h.delivered, rem.Key, "never twice")
			h.delivered[rem.Key] = rem
		}
	}
	h.since, h.held = batch.Since, batch.Held.Len()
}

// got are the papers and days of what was delivered.
func (h *host) got() map[string]bool {
	got := map[string]bool{}
	for _, rem := range h.delivered {
		got[rem.Paper+" "+rem.On.String()] = true
	}
	return got
}

// sendable reports whether a channel may be used at that instant.
func (w *world) sendable(channel string, now time.Time) bool {
	day, err := w.cal.On(calendar.DateOf(now))
	i := slices.IndexFunc(w.cfg.Channels, func(c reminder.Channel) bool { return c.ID == channel })
	hours := w.cfg.Channels[i].Hours
	return err == nil && day.IsWorking() && (hours.IsZero() || within(hours, now)) && !within(w.cfg.Quiet, now)
}

// within reports whether an instant lies in hours, their ends not included.
func within(hours calendar.Hours, now time.Time) bool {
	today := calendar.DateOf(now)
	for s := range hours.All() {
		if !now.Before(today.At(s.From)) && now.Before(today.At(s.To)) {
			return true
		}
	}
	return false
}

// check holds one batch to what is said of it.
func (h *host) check(t *testing.T, due []reminder.Reminder, batch reminder.Batch, now time.Time) {
	t.Helper()
	type group struct{ holder, contact, channel string }
	groups := map[group]bool{}
	all := batch.Held.Slice()
	var urgent calendar.Date
	sent := maps.Clone(h.sent)
	for _, m := range batch.Messages.All() {
		require.True(t, h.w.sendable(m.Channel, now), "%v by %s", now, m.Channel)
		require.False(t, m.Key.IsZero())
		require.NotZero(t, m.Text)
		g := group{m.Holder, m.Contact, m.Channel}
		require.False(t, groups[g], "one message to %v", g)
		groups[g] = m.Holder != ""
		require.True(t, m.Holder != "" || m.Reminders.Len() == 1, "papers without a holder go alone")
		for _, rem := range m.Reminders.All() {
			require.Equal(t, g, group{rem.Holder, rem.Contact, rem.Channel})
			require.True(t, rem.Notice != reminder.Ahead || !h.day.After(rem.LastDay), "%v: %v", now, rem)
		}
		first := fileBy(m)
		require.False(t, first.Before(urgent), "the most urgent first: %v after %v", first, urgent)
		urgent = first
		h.checkCap(t, m, first, sent[m.Channel])
		sent[m.Channel]++
		all = append(all, m.Reminders.Slice()...)
	}
	require.ElementsMatch(t, due, all, "sent or held")

	since := now
	for _, rem := range batch.Held.All() {
		if midnight := rem.On.At(calendar.NewClock(0, 0)); midnight.Before(since) {
			since = midnight
		}
	}
	require.True(t, since.Equal(batch.Since), "%v: %v is not %v", now, batch.Since, since)
	for _, rem := range batch.Held.All() {
		i := slices.IndexFunc(h.w.cfg.Channels, func(c reminder.Channel) bool { return c.ID == rem.Channel })
		most := h.w.cfg.Channels[i].Cap
		if h.w.sendable(rem.Channel, now) {
			require.True(t, most > 0 && sent[rem.Channel] >= most, "held without need: %v", rem)
			require.NotEqual(t, h.day, rem.FileBy, "it could not be filed after tomorrow: %v", rem)
		}
	}
}

// fileBy is the earliest of a message's last working days to file; what is not
// known lies beyond the calendar.
func fileBy(m reminder.Message) calendar.Date {
	first := calendar.MustParseDate("9999-12-31")
	for _, rem := range m.Reminders.All() {
		if !rem.FileBy.IsZero() && rem.FileBy.Before(first) {
			first = rem.FileBy
		}
	}
	return first
}

// checkCap allows a message over the cap only if it cannot wait.
func (h *host) checkCap(t *testing.T, m reminder.Message, first calendar.Date, sent int) {
	t.Helper()
	i := slices.IndexFunc(h.w.cfg.Channels, func(c reminder.Channel) bool { return c.ID == m.Channel })
	if most := h.w.cfg.Channels[i].Cap; most > 0 && sent >= most {
		require.False(t, first.After(h.day), "over the cap of %d: %v", most, m.Reminders)
	}
}

// storm adds papers, each of them several times under other numbers.
func (w *world) storm(r *rand.Rand, papers, times int) {
	for range papers {
		p := randomPaper(r, w.cfg, 0)
		for range times {
			p.ID = fmt.Sprint("GP-", len(w.papers))
			w.papers = append(w.papers, p)
		}
	}
}

// known leaves the papers of which the calendar knows all leads.
func (w *world) known() *world {
	o := oracle{w.cal, w.cfg}
	lost := func(s reminder.Skipped) bool { return s.Why == reminder.NotCovered }
	w.papers = slices.DeleteFunc(w.papers, func(p reminder.Paper) bool {
		plan, err := o.plan(p)
		return err != nil || slices.ContainsFunc(plan.Skipped.Slice(), lost)
	})
	return w
}

// neverEnds makes the last rule of each kind hold for ever.
func (w *world) neverEnds() {
	for i := range w.cfg.Rules {
		rule := &w.cfg.Rules[i]
		after := func(r reminder.Rule) bool {
			return r.Kind == rule.Kind && r.InForce.First().After(rule.InForce.First())
		}
		if !slices.ContainsFunc(w.cfg.Rules, after) {
			first := max(rule.InForce.First().String(), "2010-01-01")
			rule.InForce = calendar.MustParseSpan(first + "/")
		}
	}
}

// Runs at random instants, with hours to weeks between them, deliver what their
// policy lets through at one of them, at least the latest of each paper, no key
// twice and nothing else.
func TestRunsAtAnyInstantsDeliverOnce(t *testing.T) {
	eachWorld(t, 25, func(t *testing.T, r *rand.Rand, w *world) {
		w.storm(r, 120, 1)
		w.known()
		o := oracle{w.cal, w.cfg}
		plans := o.plans(w.papers)
		first := randomDate(r, firstDay, lastDay.AddDays(-500))
		runs := someRuns(r, first, first.AddDays(450))
		h, want := newHost(w, runs[0]), map[string]bool{}
		for _, now := range runs {
			for _, p := range plans {
				for _, rem := range o.dueOf(p.plan, p.Paper, runs[0], now) {
					if w.sendable(rem.Channel, now) {
						want[rem.Paper+" "+rem.On.String()] = true
					}
				}
			}
			h.run(t, r, now)
		}
		require.Equal(t, want, h.got())
	})
}

// A cap puts off, and keeps every reminder; only what cannot wait goes over it.
func TestCapsKeepEveryReminder(t *testing.T) {
	eachWorld(t, 25, func(t *testing.T, r *rand.Rand, w *world) {
		for i := range w.cfg.Rules {
			rule := &w.cfg.Rules[i]
			rule.Missed, rule.Grace = reminder.All, calendar.Limit{}
		}
		w.neverEnds()
		w.cfg.Channels[0].Cap, w.cfg.Channels[1].Cap = 1+r.IntN(2), 1
		w.plan(t)
		w.storm(r, 20, 5)
		for i := range w.papers {
			w.papers[i].Stopped, w.papers[i].Stop = calendar.Date{}, 0
		}
		w.known()

		first := randomDate(r, firstDay, lastDay.AddDays(-700))
		last := first.AddDays(400)
		now := first.At(calendar.NewClock(8, 0))
		h := newHost(w, now)
		for ; !calendar.DateOf(now).After(last) || h.held > 0; now = now.Add(24 * time.Hour) {
			if r.IntN(10) > 0 || !calendar.DateOf(now).Before(last) {
				h.run(t, r, now)
			}
			require.True(t, now.Before(lastDay.At(calendar.NewClock(0, 0))), "%d are held for ever", h.held)
		}
		got := h.got()
		for _, p := range (oracle{w.cal, w.cfg}).plans(w.papers) {
			for _, rem := range p.plan.Reminders.All() {
				if rem.On.Before(first) || !rem.On.Before(last) {
					continue
				}
				require.True(t, got[rem.Paper+" "+rem.On.String()], "%v of %s", rem.On, rem.Paper)
			}
		}
	})
}
