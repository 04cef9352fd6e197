package petition_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback/petition"
)

// randomLog is a history of a petition that was received at that instant: most
// of it can have happened.
func randomLog(r *rand.Rand, p petition.Petition) (log []petition.Event) {
	at := p.Received
	for range r.IntN(7) {
		at = at.Add(time.Duration(r.IntN(20*24)) * time.Hour)
		e := petition.Event{Kind: petition.EventKind(2 + r.IntN(10)), At: at}
		switch e.Kind {
		case petition.Transferred:
			e.To = "00166"
		case petition.Extended:
			e.Complexity = petition.Complexity(r.IntN(3))
			e.Limit = calendar.NewLimit(r.IntN(70), calendar.Days)
		}
		log = append(log, e)
	}
	return log
}

func randomPetition(r *rand.Rand) petition.Petition {
	kinds := []string{"feedback", "complaint", "complaint-second", "denunciation"}
	received := minute("2026-01-05 08:00").Add(time.Duration(r.IntN(300*24*60)) * time.Minute)
	return petition.Petition{ID: "x", Kind: kinds[r.IntN(4)], Received: received, Remote: r.IntN(3) == 0,
		Learned: calendar.DateOf(received).AddDays(-r.IntN(120))}
}

// possible drops the events that cannot have happened.
func possible(p petition.Petition, log []petition.Event) []petition.Event {
	for {
		_, err := docket.Status(p, log, minute("2027-12-30 17:00"))
		var wrong *petition.LogError
		if !errors.As(err, &wrong) {
			return log
		}
		log = slices.Delete(slices.Clone(log), wrong.Index, wrong.Index+1)
	}
}

// TestOrderOfReporting: a log says the same in whatever order it was reported.
func TestOrderOfReporting(t *testing.T) {
	r := rand.New(rand.NewPCG(155, 2026))
	for range 1_000 {
		p := randomPetition(r)
		log := randomLog(r, p)
		if r.IntN(2) == 0 {
			log = possible(p, log)
		}
		now := p.Received.Add(time.Duration(r.IntN(200*24)) * time.Hour)
		status, err := docket.Status(p, log, now)
		places := r.Perm(len(log))
		shuffled := make([]petition.Event, len(log))
		for i, place := range places {
			shuffled[place] = log[i]
		}
		again, errAgain := docket.Status(p, shuffled, now)
		var wrong, wrongAgain *petition.LogError
		if errors.As(err, &wrong) {
			require.ErrorAs(t, errAgain, &wrongAgain)
			require.Equal(t, wrong.Event, wrongAgain.Event)
			continue
		}
		require.NoError(t, err)
		require.NoError(t, errAgain)
		for i, b := range status.Breaches {
			status.Breaches[i].Event = places[b.Event]
		}
		require.Equal(t, status, again)
	}
}

// TestLaterNeverMends: what is overdue or late stays so at every later instant,
// and by no less; and the same question has the same answer.
func TestLaterNeverMends(t *testing.T) {
	r := rand.New(rand.NewPCG(25, 2018))
	seen := map[petition.Verdict]int{}
	for range 400 {
		p := randomPetition(r)
		log := possible(p, randomLog(r, p))
		missed := map[petition.EventKind]petition.StageDue{}
		for now := p.Received; now.Before(p.Received.AddDate(0, 0, 200)); now = now.Add(time.Duration(1+r.IntN(120)) * time.Hour) {
			status, err := docket.Status(p, log, now)
			require.NoError(t, err)
			again, err := docket.Status(p, log, now)
			require.NoError(t, err)
			require.Equal(t, status, again)
			for _, stage := range status.Stages {
				seen[stage.Verdict]++
				before, was := missed[stage.Stage.Step]
				bad := stage.Verdict == petition.Overdue || stage.Verdict == petition.Late
				require.True(t, bad || !was, "%v: %v is mended at %v: %v", p.Kind, stage.Stage.Step, now, log)
				if !bad {
					continue
				}
				require.True(t, !was || before.Due == stage.Due && stage.Left <= before.Left && stage.DaysLeft <= before.DaysLeft)
				require.LessOrEqual(t, stage.Left, time.Duration(0))
				missed[stage.Stage.Step] = stage
			}
		}
	}
	for v := petition.Ahead; v <= petition.Moot; v++ {
		require.Greater(t, seen[v], 100, "%v hardly occurs", v)
	}
}

// TestDuesHold: every due instant is the calendar's own, is never later than its
// bound, and what is next is the first of what binds and runs.
func TestDuesHold(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2011))
	for range 1_000 {
		p := randomPetition(r)
		log := possible(p, randomLog(r, p))
		status, err := docket.Status(p, log, p.Received.Add(time.Duration(r.IntN(200*24))*time.Hour))
		require.NoError(t, err)
		var next petition.StageDue
		for _, s := range status.Stages {
			if s.From.IsZero() {
				require.Zero(t, s.Due)
				continue
			}
			if last := s.Stage.Clock; s.Extended == 0 || !last.Extensions.Slice()[s.Extended-1].OnTop {
				due, err := office.Deadline(s.From, s.Term)
				require.NoError(t, err)
				require.Equal(t, due, s.Due)
			}
			require.False(t, s.Latest.At.Before(s.Due.At))
			binds := s.Stage.Step == petition.Accepted || s.Stage.Step == petition.Answered || s.Stage.Step == petition.Published
			if s.Verdict == petition.Running && binds && (next.From.IsZero() || s.Due.At.Before(next.Due.At)) {
				next = s
			}
		}
		require.Equal(t, next, status.Next)
	}
}

// FuzzStatus folds any log: an answer or an error, the same in either order, and
// never a panic.
func FuzzStatus(f *testing.F) {
	f.Add(uint8(0), uint16(0), []byte{4, 1, 0, 8, 30, 0})
	f.Add(uint8(3), uint16(900), []byte{4, 9, 0, 5, 40, 1, 5, 40, 2, 8, 90, 0})
	f.Add(uint8(0), uint16(300), []byte{2, 1, 0, 3, 2, 0, 2, 2, 0, 3, 9, 0, 8, 9, 0, 9, 9, 0})
	f.Fuzz(func(t *testing.T, kind uint8, day uint16, steps []byte) {
		kinds := []string{"feedback", "complaint", "complaint-second", "denunciation"}
		p := petition.Petition{ID: "x", Kind: kinds[kind%4], Received: minute("2026-01-05 08:00").Add(time.Duration(day) * time.Hour), Remote: kind > 127}
		var log []petition.Event
		for ; len(steps) >= 3 && len(log) < 50; steps = steps[3:] {
			log = append(log, petition.Event{Kind: petition.EventKind(steps[0] % 13), At: p.Received.Add(time.Duration(steps[1]) * 12 * time.Hour),
				To: string(steps[2] % 3), Complexity: petition.Complexity(steps[2] % 4), Limit: calendar.NewLimit(int(steps[2]/4), calendar.Days)})
		}
		now := p.Received.AddDate(0, 0, 150)
		status, err := docket.Status(p, log, now)
		_, _ = status.Text(), status.String()
		for _, s := range status.Stages {
			_ = s.Text()
		}
		slices.Reverse(log)
		again, errAgain := docket.Status(p, log, now)
		if (err == nil) != (errAgain == nil) {
			t.Fatalf("%v, but reversed %v", err, errAgain)
		}
		for _, s := range []*petition.Status{&status, &again} {
			for i := range s.Breaches {
				s.Breaches[i].Event = 0 // a place in the log
			}
		}
		require.Equal(t, status, again)
	})
}
