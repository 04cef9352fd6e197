package petition_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback/petition"
	"github.com/motcua/motcua/feedback/vietnam"
)

// made is the docket of one kind, "x", with those stages.
func made(t *testing.T, stages string) *petition.Docket {
	t.Helper()
	var cfg petition.Config
	require.NoError(t, json.Unmarshal([]byte(`{"kinds": [{"id": "x", "name": {"vi": "Đơn"}, "inForce": "2020-01-01/", "stages": [`+stages+`]}]}`), &cfg))
	d, err := petition.New(office, cfg)
	require.NoError(t, err)
	return d
}

// friday is a petition of that kind, received on Friday 3 July 2026.
var friday = petition.Petition{ID: "x", Kind: "x", Received: minute("2026-07-03 09:00")}

// TestAVersionEndsWhenTheNextBegins: a new decree gives the open end of the rules
// before it a last day. What was opened under them stays so: that is what the
// stored version is for.
func TestAVersionEndsWhenTheNextBegins(t *testing.T) {
	p, err := docket.Open(petition.Petition{ID: "x", Kind: "complaint", Received: minute("2026-07-03 09:00")})
	require.NoError(t, err)
	before, err := docket.Status(p, nil, minute("2026-07-06 09:00"))
	require.NoError(t, err)

	cfg := vietnam.Petitions()
	for i, kind := range cfg.Kinds {
		if kind.ID == p.Kind && kind.InForce == p.Version {
			cfg.Kinds[i].InForce = calendar.MustParseSpan("2026-07-01/2026-12-31")
			kind.InForce = calendar.MustParseSpan("2027-01-01/")
			cfg.Kinds = append(cfg.Kinds, kind)
		}
	}
	next, err := petition.New(office, cfg)
	require.NoError(t, err)
	after, err := next.Status(p, nil, minute("2026-07-06 09:00"))
	require.NoError(t, err, "a petition that is open on the day the law changes")
	require.Equal(t, before, after)
}

// TestOldDecisions: a complaint about a decision from before the days that the
// calendar covers is late without a count; the clocks that bind the office run all
// the same.
func TestOldDecisions(t *testing.T) {
	for _, learned := range []string{"1993-10-15", "2007-12-31"} {
		p := petition.Petition{ID: "x", Kind: "complaint", Received: minute("2026-07-03 09:00"), Learned: calendar.MustParseDate(learned)}
		status, err := docket.Status(p, nil, minute("2026-07-06 09:00"))
		require.NoError(t, err, learned)
		require.Equal(t, "2026-07-14", status.Next.Due.Date.String())
	}
}

// TestTheLastInstantOfADay: 24:00 is the last instant in time, and another date by
// then; no text says that less than nothing is left.
func TestTheLastInstantOfADay(t *testing.T) {
	d := made(t, `{"step": "answered", "name": {"vi": "trả lời"}, "clock": {"term": {"limit": "5 days", "end": "midnight"}}}`)
	for now, want := range map[string]string{
		"2026-07-08 23:59": "Đơn: đã tiếp nhận, đang xử lý; trả lời: hạn 24 giờ 00 phút, ngày 08 tháng 7 năm 2026, hết hạn trong ngày.",
		"2026-07-09 00:00": "Đơn: đã tiếp nhận, đang xử lý; trả lời: hạn 24 giờ 00 phút, ngày 08 tháng 7 năm 2026, hết hạn trong ngày.",
		"2026-07-09 00:01": "Đơn: đã tiếp nhận, đang xử lý; trả lời: hạn 24 giờ 00 phút, ngày 08 tháng 7 năm 2026, quá hạn 1 ngày làm việc.",
	} {
		status, err := d.Status(friday, nil, minute(now))
		require.NoError(t, err)
		require.Equal(t, want, status.String(), now)
	}
}

const askAndAnswer = `{"step": "asked", "name": {"vi": "yêu cầu bổ sung"}, "clock": {"term": {"limit": "5 days"}}},
	{"step": "answered", "name": {"vi": "trả lời"}, "clock": {"term": {"limit": "5 working days"}, "extensions": [{"limit": "10 working days"}]}}`

// TestEventsOfOneInstant: hosts keep minutes, so that what happened one after the
// other has one instant; some order of it is possible, and that is the one taken.
func TestEventsOfOneInstant(t *testing.T) {
	d := made(t, askAndAnswer)
	event := func(kind petition.EventKind, at string) petition.Event {
		return petition.Event{Kind: kind, At: minute(at)}
	}
	for why, c := range map[string]struct {
		log  []petition.Event
		want petition.State
	}{
		"supplied, then asked again": {
			[]petition.Event{event(petition.Asked, "2026-07-06 09:00"), event(petition.Asked, "2026-07-07 09:00"), event(petition.Supplied, "2026-07-07 09:00")}, petition.AwaitsMore},
		"supplied, then asked and supplied again": {
			[]petition.Event{event(petition.Asked, "2026-07-06 09:00"), event(petition.Asked, "2026-07-07 09:00"),
				event(petition.Supplied, "2026-07-07 09:00"), event(petition.Supplied, "2026-07-07 09:00")}, petition.Registered},
		"asked and supplied": {
			[]petition.Event{event(petition.Supplied, "2026-07-06 09:00"), event(petition.Asked, "2026-07-06 09:00")}, petition.Registered},
	} {
		status, err := d.Status(friday, c.log, minute("2026-07-08 09:00"))
		require.NoError(t, err, why)
		require.Equal(t, c.want, status.State, why)
	}
}

// TestAnExtensionIsReportedOnce: two reports of one decision, word for word and of
// one instant, are one extension and not both that the law allows.
func TestAnExtensionIsReportedOnce(t *testing.T) {
	p := petition.Petition{ID: "x", Kind: "denunciation", Received: minute("2026-07-03 09:00")}
	accepted := petition.Event{Kind: petition.Accepted, At: minute("2026-07-06 09:00")}
	extended := petition.Event{Kind: petition.Extended, At: minute("2026-07-20 09:00"), Complexity: petition.VeryComplex}
	status, err := docket.Status(p, []petition.Event{accepted, extended, extended}, minute("2026-07-21 09:00"))
	if err != nil {
		require.ErrorAs(t, err, new(*petition.LogError)) // as of two acceptances
		return
	}
	answered, _ := status.Stage(petition.Answered)
	require.Equal(t, 1, answered.Extended)
}

// TestNextIsTheFirst of the stages that bind, where two run at once: the document
// may have them in any order.
func TestNextIsTheFirst(t *testing.T) {
	const accepted = `{"step": "accepted", "name": {"vi": "thụ lý"}, "clock": {"term": {"limit": "5 working days"}}}`
	const answered = `{"step": "answered", "name": {"vi": "trả lời"}, "clock": {"term": {"limit": "10 working days"}}}`
	for _, stages := range []string{accepted + "," + answered, answered + "," + accepted} {
		status, err := made(t, stages).Status(friday, nil, minute("2026-07-06 09:00"))
		require.NoError(t, err)
		require.Equal(t, petition.Accepted, status.Next.Stage.Step)
		require.Equal(t, "Đơn: đã tiếp nhận, đang xử lý; thụ lý: hạn 17 giờ 00 phút, ngày 10 tháng 7 năm 2026, còn 4 ngày làm việc.", status.String(),
			"what is next alone, of all that runs")
	}
}

// TestWhatStandsIsTold: while more is awaited there is no next, and the answer
// still has a clock.
func TestWhatStandsIsTold(t *testing.T) {
	status, err := made(t, askAndAnswer).Status(friday, []petition.Event{{Kind: petition.Asked, At: minute("2026-07-06 09:00")}}, minute("2026-07-20 09:00"))
	require.NoError(t, err)
	require.Zero(t, status.Next)
	require.Equal(t, "Đơn: chờ công dân bổ sung thông tin; trả lời: hạn 17 giờ 00 phút, ngày 10 tháng 7 năm 2026, tạm dừng tính thời hạn.", status.String())
}

// TestStatesThatAreNone have no words, and no panic.
func TestStatesThatAreNone(t *testing.T) {
	require.Equal(t, ": .", petition.Status{State: petition.Discontinued + 1}.String())
	require.NotPanics(t, func() { _ = petition.StageDue{Verdict: petition.Moot + 1}.String() })
}

// TestExtensionsOneAfterTheOther in place of the term, each longer than the one
// before, are a document that can be.
func TestExtensionsOneAfterTheOther(t *testing.T) {
	d := made(t, `{"step": "answered", "name": {"vi": "trả lời"}, "clock": {"term": {"limit": "10 days"}, "extensions": [{"limit": "20 days"}, {"limit": "30 days"}]}}`)
	log := []petition.Event{{Kind: petition.Extended, At: minute("2026-07-06 09:00")}, {Kind: petition.Extended, At: minute("2026-07-07 09:00")}}
	status, err := d.Status(friday, log, minute("2026-07-08 09:00"))
	require.NoError(t, err)
	require.Equal(t, "2026-08-03", status.Next.Due.Date.String(), "the thirtieth day is Sunday 2 August")
	require.Empty(t, status.Breaches)
}

// TestBeforeTheReceipt: a clock that is slow by a while asks before the receipt; no
// more days are left then than the limit has.
func TestBeforeTheReceipt(t *testing.T) {
	p := petition.Petition{ID: "x", Kind: "complaint", Received: minute("2026-07-03 09:00")}
	at, err := docket.Status(p, nil, p.Received)
	require.NoError(t, err)
	before, err := docket.Status(p, nil, minute("2026-06-01 09:00"))
	require.NoError(t, err)
	require.Equal(t, at.Next.DaysLeft, before.Next.DaysLeft)
	require.Equal(t, at.Next.Left, before.Next.Left)
}

// TestNothingFollowsThePublication, nor any other end, but the receipt told again.
func TestNothingFollowsThePublication(t *testing.T) {
	p := petition.Petition{ID: "x", Kind: "feedback", Received: minute("2026-07-03 09:00")}
	for _, ends := range [][]petition.EventKind{{petition.Answered, petition.Published}, {petition.Transferred}, {petition.Rejected}, {petition.Withdrawn}, {petition.Stopped}} {
		var log []petition.Event
		for _, kind := range ends {
			log = append(log, petition.Event{Kind: kind, At: minute("2026-07-06 09:00"), To: "00166"})
		}
		_, err := docket.Status(p, log, minute("2026-07-08 09:00"))
		require.NoError(t, err)
		for kind := petition.Asked; kind <= petition.Stopped; kind++ {
			_, err := docket.Status(p, append(log[:len(log):len(log)], petition.Event{Kind: kind, At: minute("2026-07-07 09:00"), To: "00166"}), minute("2026-07-08 09:00"))
			require.ErrorAs(t, err, new(*petition.LogError), "%v after %v", kind, ends)
		}
	}
}

// TestEventsThatDoNotExist are told, wherever they stand.
func TestEventsThatDoNotExist(t *testing.T) {
	for _, kind := range []petition.EventKind{0, petition.Stopped + 1, 255} {
		_, err := docket.Status(petition.Petition{ID: "x", Kind: "feedback", Received: minute("2026-07-03 09:00")},
			[]petition.Event{{Kind: kind, At: minute("2026-07-03 10:00")}}, minute("2026-07-08 09:00"))
		require.ErrorContains(t, err, "wanted a kind of event that exists")
	}
}

// TestAllThatTheRuleAllows may be stated in figures too.
func TestAllThatTheRuleAllows(t *testing.T) {
	p := petition.Petition{ID: "x", Kind: "complaint", Received: minute("2026-07-03 09:00")}
	for _, limit := range []string{"", "45 days"} {
		status, err := docket.Status(p, []petition.Event{{Kind: petition.Accepted, At: minute("2026-07-10 09:00")},
			{Kind: petition.Extended, At: minute("2026-08-05 09:00"), Complexity: petition.Complex, Limit: calendar.MustParseLimit(limit)}}, minute("2026-08-06 09:00"))
		require.NoError(t, err)
		require.Empty(t, status.Breaches, limit)
		require.Equal(t, "2026-08-24", status.Next.Due.Date.String())
	}
}

// TestEdgesOfPetitions: the longest id, and what a stage may run from.
func TestEdgesOfPetitions(t *testing.T) {
	p := petition.Petition{ID: strings.Repeat("x", 100), Kind: "complaint", Received: minute("2026-07-03 09:00")}
	_, err := docket.Open(p)
	require.NoError(t, err)
	p.ID += "x"
	_, err = docket.Open(p)
	require.ErrorIs(t, err, petition.ErrInvalid)
	for _, stage := range []string{`"accepted", "from": "filed"`, `"asked", "from": "accepted"`, `"rejected", "from": "filed"`, `"answered", "from": "answered"`} {
		var cfg petition.Config
		require.NoError(t, json.Unmarshal([]byte(`{"kinds": [{"id": "x", "name": {"vi": "Đơn"}, "inForce": "2020-01-01/", "stages": [
			{"step": `+stage+`, "name": {"vi": "a"}, "clock": {"term": {"limit": "5 days"}}}]}]}`), &cfg))
		_, err := petition.New(office, cfg)
		require.ErrorContains(t, err, "kinds[0].stages[0].from", stage)
	}
}
