package feedback_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// TestGroupings: whatever is told apart, each response is counted with those that
// agree in just that, on its day in Vietnam.
func TestGroupings(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 2026))
	var tally feedback.Tally
	responses := make([]feedback.Response, 600)
	for i := range responses {
		responses[i] = randomResponse(random)
		require.NoError(t, tally.Add(responses[i]))
	}
	type key struct {
		day     calendar.Date
		subject feedback.Subject
	}
	for by := range 1 << 5 {
		by := feedback.Grouping(by)
		naive := map[key]int64{}
		for _, r := range responses {
			if r.Stratum != feedback.Verified || r.Scale != feedback.Satisfaction {
				continue
			}
			var k key
			for _, part := range []struct {
				by feedback.Grouping
				to func()
			}{
				{feedback.ByDay, func() { k.day = calendar.DateOf(r.At) }},
				{feedback.ByUnit, func() { k.subject.Unit = r.Subject.Unit }},
				{feedback.ByField, func() { k.subject.Field = r.Subject.Field }},
				{feedback.ByProcedure, func() { k.subject.Procedure = r.Subject.Procedure }},
				{feedback.ByOfficer, func() { k.subject.Officer = r.Subject.Officer }},
			} {
				if by&part.by != 0 {
					part.to()
				}
			}
			naive[k]++
		}
		counted := map[key]int64{}
		for c := range tally.Counts(feedback.Verified, feedback.Satisfaction, calendar.Span{}, by) {
			counted[key{c.Days.First(), c.Subject}] += c.N()
			require.Equal(t, c.Days.First(), c.Days.Last())
		}
		require.Equal(t, naive, counted, "by %05b", by)
	}
}

// TestRatesAreOfFinishedDossiers: as many responses as dossiers are all of them;
// one more means nothing.
func TestRatesAreOfFinishedDossiers(t *testing.T) {
	at := time.Date(2026, 10, 5, 9, 0, 0, 0, time.UTC)
	subject := feedback.Subject{Unit: "u"}
	var tally feedback.Tally
	require.NoError(t, tally.Finished(subject, at, 2))
	for _, want := range []feedback.Share{{Part: 1, Whole: 2}, {Part: 2, Whole: 2}, {}} {
		require.NoError(t, tally.Add(feedback.Response{Stratum: feedback.Verified, Channel: feedback.QR, Scale: feedback.Stars, Value: 5, Subject: subject, At: at}))
		for c := range tally.Counts(feedback.Verified, feedback.Stars, calendar.Span{}, 0) {
			require.Equal(t, want, c.Rate())
		}
	}
}
