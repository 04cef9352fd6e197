package petition_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback/petition"
	"github.com/motcua/motcua/feedback/vietnam"
)

// TestFaultsOfADocument: all of them at once, each with its place.
func TestFaultsOfADocument(t *testing.T) {
	var cfg petition.Config
	err := json.Unmarshal([]byte(`{"kinds": [
		{"id": "A b", "stages": []},
		{"id": "x", "name": {"vi": "Đơn"}, "inForce": "2020-01-01/2026-06-30", "stages": [
			{"step": "extended", "name": {"vi": "a"}, "clock": {"term": {"limit": "5 days"}}},
			{"step": "answered", "name": {"vi": "b"}, "from": "accepted", "clock": {"term": {"limit": "30 days"}, "extensions": [{"limit": "30 days"}, {"limit": "2 years"}]}},
			{"step": "answered", "name": {"vi": "c"}, "clock": {"term": {"limit": ""}}},
			{"step": "published", "name": {}, "clock": {"term": {"limit": "2 days"}, "extensions": [{"limit": "9 days", "onTop": true}, {"limit": "11 days"}]}}]},
		{"id": "x", "name": {"vi": "Đơn"}, "inForce": "2026-06-30/", "stages": [
			{"step": "rejected", "name": {"vi": "a"}, "from": "accepted", "clock": {"term": {"limit": "5 days"}}, "remote": {"extensions": [{"limit": "1 day"}]}}]}
	]}`), &cfg)
	require.NoError(t, err)
	_, err = petition.New(office, cfg)
	require.ErrorIs(t, err, petition.ErrInvalid)
	require.Equal(t, `petition: kinds[0].id: "A b": wanted a short name such as "complaint"
petition: kinds[0].name.vi: wanted the name in Vietnamese
petition: kinds[0].inForce: wanted the days of receipt, such as "2026-07-01/"
petition: kinds[0].stages: wanted at least one stage
petition: kinds[1].stages[0].step: "extended": wanted one of filed, asked, accepted, transferred, rejected, answered, published
petition: kinds[1].stages[1].clock.extensions[0].limit: "30 days": wanted more than 30 days, in the same unit, or onTop
petition: kinds[1].stages[1].clock.extensions[1].limit: "2 years": wanted working days, days or months
petition: kinds[1].stages[1].from: accepted: wanted a step that another stage of the kind has
petition: kinds[1].stages[2].clock.term.limit: wanted a limit such as "5 working days"
petition: kinds[1].stages[2].step: answered: wanted a step of its own; stages[1] has it
petition: kinds[1].stages[3].name.vi: wanted the name in Vietnamese
petition: kinds[1].stages[3].from: wanted answered: there is nothing to make public before
petition: kinds[1].stages[3].clock.extensions[1].onTop: false: wanted true: an extension before is
petition: kinds[2].stages[0].from: "accepted": wanted nothing, or accepted for answered, or answered for published
petition: kinds[2].stages[0].remote.term.limit: wanted a limit such as "5 working days"
petition: kinds[2].inForce: 2026-06-30/: wanted days that kinds[1] (2020-01-01/2026-06-30) does not have`, err.Error())

	_, err = petition.New(nil, petition.Config{})
	require.EqualError(t, err, "petition: kinds: wanted at least one kind of petition\npetition: calendar: wanted a calendar")
	require.Panics(t, func() { petition.MustNew(office, petition.Config{}) })
}

// TestPetitionsAreAnonymous: what is not well formed is refused, and an id never
// shown.
func TestPetitionsAreAnonymous(t *testing.T) {
	_, err := docket.Open(petition.Petition{ID: "079201001234", Kind: "complaint", Received: minute("2026-07-01 08:00"), Learned: calendar.MustParseDate("2026-07-02")})
	require.EqualError(t, err, "petition: id: wanted an identifier of the host's own, not a citizen's number\n"+
		"petition: learned: 2026-07-02: wanted a day not after the receipt")
	_, err = docket.Open(petition.Petition{ID: strings.Repeat("Nguyễn Văn A ", 20)})
	require.EqualError(t, err, "petition: id: wanted an identifier of the host's own, at most 100 bytes\n"+
		"petition: kind: wanted the id of a kind of petition\npetition: received: wanted when the unit received it")
	_, err = docket.Status(petition.Petition{}, nil, time.Time{})
	require.ErrorIs(t, err, petition.ErrInvalid)

	var p petition.Petition
	err = json.Unmarshal([]byte(`{"id": "1", "kind": "complaint", "received": "2026-07-01T08:00:00+07:00", "sender": "Nguyễn Văn A"}`), &p)
	require.EqualError(t, err, `petition: sender: "sender": wanted one of id, kind, version, received, learned, remote`)
	require.Zero(t, p)
}

// TestVersions: a petition keeps the version that it was opened under.
func TestVersions(t *testing.T) {
	p, err := docket.Open(petition.Petition{ID: "1", Kind: "complaint", Received: minute("2026-07-01 08:00")})
	require.NoError(t, err)
	require.Equal(t, calendar.MustParseSpan("2026-07-01/"), p.Version)
	again, err := docket.Open(p)
	require.NoError(t, err)
	require.Equal(t, p, again)

	p.Version = calendar.MustParseSpan("2012-07-01/2026-06-30")
	status, err := docket.Status(p, nil, minute("2026-07-01 09:00"))
	require.NoError(t, err)
	require.Equal(t, "10 days", status.Next.Term.Limit.String())

	p.Version = calendar.MustParseSpan("2012-07-02/2026-06-30")
	_, err = docket.Status(p, nil, minute("2026-07-01 09:00"))
	require.EqualError(t, err, `petition: version: "2012-07-02/2026-06-30": wanted a version of complaint that the docket has`)

	_, err = docket.Kind("feedback", calendar.MustParseDate("2020-01-01"))
	require.ErrorIs(t, err, petition.ErrInvalid)
}

// TestTheEndOfTheCalendar: a due day that is not known is an error; a bound that
// is not known is left out.
func TestTheEndOfTheCalendar(t *testing.T) {
	p := petition.Petition{ID: "1", Kind: "denunciation", Received: minute("2027-11-08 08:00")}
	log := []petition.Event{{Kind: petition.Accepted, At: minute("2027-11-15 08:00")}}
	status, err := docket.Status(p, log, minute("2027-11-16 08:00"))
	require.NoError(t, err)
	require.Equal(t, "2027-12-15", status.Next.Due.Date.String())
	require.Zero(t, status.Next.Latest)

	log = append(log, petition.Event{Kind: petition.Extended, At: minute("2027-12-10 08:00"), Complexity: petition.Complex})
	_, err = docket.Status(p, log, minute("2027-12-10 08:00"))
	require.ErrorAs(t, err, new(*calendar.UncoveredError))
	_, err = docket.Status(p, nil, minute("2028-01-02 08:00"))
	require.ErrorAs(t, err, new(*calendar.UncoveredError))
}

// TestPendingDays: a due instant that looked at an undecided day says so.
func TestPendingDays(t *testing.T) {
	cfg := vietnamDays()
	cfg.Decided = calendar.MustParseDate("2026-06-30")
	expected := petition.MustNew(calendar.MustNew(cfg), vietnam.Petitions())
	status, err := expected.Status(petition.Petition{ID: "1", Kind: "complaint", Received: minute("2026-07-01 08:00")}, nil, minute("2026-07-01 08:00"))
	require.NoError(t, err)
	require.True(t, status.Next.Due.Pending)
	require.Equal(t, "First complaint: received, in process; acceptance of the complaint: due at 17:00 on 10 July 2026 (under 155/2026/NĐ-CP Điều 10)"+
		" [expected: a day is not decided yet], 7 working days left.", status.Text().EN)
}

// TestTexts: every state and every verdict has its words, in both languages.
func TestTexts(t *testing.T) {
	states, verdicts := map[petition.State]bool{}, map[petition.Verdict]bool{}
	for _, c := range readBook(t) {
		status, err := docket.Status(c.petition, c.log, c.now)
		if err != nil {
			continue
		}
		states[status.State] = true
		texts := []motcua.Text{status.Text()}
		for _, s := range status.Stages {
			verdicts[s.Verdict] = true
			texts = append(texts, s.Text())
			require.Equal(t, s.Text().VI, s.String())
		}
		for _, text := range texts {
			for _, words := range []string{text.VI, text.EN} {
				require.True(t, strings.HasSuffix(words, ".") && !strings.Contains(words, ": ;") && !strings.Contains(words, "  "), words)
			}
		}
	}
	require.Len(t, states, 9)
	require.Len(t, verdicts, 8)
	require.Equal(t, ".", petition.StageDue{Verdict: 99}.Text().VI[len(petition.StageDue{Verdict: 99}.Text().VI)-1:])
	require.NotPanics(t, func() { _ = petition.Status{State: 99}.String() })
}

// TestFiledLate: whoever decides on an acceptance is told.
func TestFiledLate(t *testing.T) {
	p := petition.Petition{ID: "1", Kind: "complaint", Received: minute("2026-07-03 00:01"), Learned: calendar.MustParseDate("2026-04-03")}
	status, err := docket.Status(p, nil, minute("2026-07-03 09:00"))
	require.NoError(t, err)
	require.Equal(t, "Khiếu nại lần đầu: đã tiếp nhận, đang xử lý; thời hiệu khiếu nại: hạn 24 giờ 00 phút, ngày 02 tháng 7 năm 2026"+
		" (theo 02/2011/QH13 Điều 9), chậm 1 ngày làm việc; thụ lý khiếu nại: hạn 17 giờ 00 phút, ngày 14 tháng 7 năm 2026"+
		" (theo 155/2026/NĐ-CP Điều 10), còn 7 ngày làm việc.", status.String())
}

// TestWordsRoundTrip: every word is read as it is written; an unknown one leaves
// the receiver alone.
func TestWordsRoundTrip(t *testing.T) {
	words(t, petition.Filed, petition.Stopped)
	words(t, petition.Ordinary, petition.VeryComplex)
	words(t, petition.Registered, petition.Discontinued)
	words(t, petition.Ahead, petition.Moot)
	words(t, petition.NoExtension, petition.LateExtension)
	var e petition.Event
	require.NoError(t, json.Unmarshal([]byte(`{"kind": "extended", "at": "2026-07-01T08:00:00+07:00", "complexity": "complex", "limit": "40 days"}`), &e))
	data, err := json.Marshal(e)
	require.NoError(t, err)
	require.JSONEq(t, `{"kind": "extended", "at": "2026-07-01T08:00:00+07:00", "complexity": "complex", "limit": "40 days"}`, string(data))
	require.Error(t, json.Unmarshal([]byte(`{"kind": "opened"}`), &e))
	require.Equal(t, petition.Extended, e.Kind)
	var k petition.Kind
	require.NoError(t, json.Unmarshal([]byte(`{"id": "x", "name": {"vi": "Đơn"}, "inForce": "2026-01-01/", "stages": []}`), &k))
	require.Equal(t, "x", k.ID)
	_, err = docket.Status(petition.Petition{ID: "1", Kind: "complaint", Received: minute("2026-07-01 08:00")},
		[]petition.Event{{Kind: petition.Published, At: minute("2026-07-02 08:00")}}, minute("2026-07-03 08:00"))
	require.EqualError(t, err, "petition: log[0]: published at 2026-07-02T08:00:00+07:00: wanted an answer, and then nothing but that it is made public")
}

// words are the words from first to last, and the zero one.
func words[E interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, first, last E) {
	t.Helper()
	for e := first; e <= last; e++ {
		text, err := e.MarshalText()
		require.NoError(t, err)
		require.Equal(t, e.String(), string(text))
		require.NotEmpty(t, text)
		var read E
		require.NoError(t, P(&read).UnmarshalText(text))
		require.Equal(t, e, read)
	}
	read := last
	require.Error(t, P(&read).UnmarshalText([]byte("?")))
	require.Equal(t, last, read)
	_, err := (last + 1).MarshalText()
	require.ErrorIs(t, err, petition.ErrInvalid)
	var zero E
	text, err := zero.MarshalText()
	require.NoError(t, err)
	require.NoError(t, P(&zero).UnmarshalText(text))
}
