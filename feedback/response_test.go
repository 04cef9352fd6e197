package feedback_test

import (
	"encoding"
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
)

func TestWordsRoundTrip(t *testing.T) {
	enumRoundTrips[feedback.Stratum](t, "", "verified", "open")
	enumRoundTrips[feedback.Channel](t, "", "qr", "kiosk", "form", "online", "zalo")
	enumRoundTrips[feedback.Scale](t, "", "satisfaction", "stars", "marks")
	enumRoundTrips[feedback.Reason](t, "", "late-result", "many-trips", "attitude", "harassment", "unclear-guidance", "other")
}

// enumRoundTrips: String, MarshalText and JSON agree and read back, the zero value
// included; what cannot be read leaves the receiver alone.
func enumRoundTrips[E interface {
	~uint8
	encoding.TextMarshaler
	String() string
}, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, words ...string) {
	t.Helper()
	for i, word := range words {
		e := E(i)
		require.Equal(t, word, e.String())
		text, err := json.Marshal(e)
		require.NoError(t, err)
		require.Equal(t, `"`+word+`"`, string(text))
		read := E(77)
		require.NoError(t, P(&read).UnmarshalText([]byte(word)))
		require.Equal(t, e, read)
	}
	unknown := E(len(words))
	require.Contains(t, unknown.String(), "%!feedback.")
	_, err := unknown.MarshalText()
	require.ErrorIs(t, err, feedback.ErrInvalid)
	read := E(1)
	require.ErrorIs(t, P(&read).UnmarshalText([]byte("Verified")), feedback.ErrInvalid)
	require.Equal(t, E(1), read)
}

func TestAnswersHaveWords(t *testing.T) {
	for scale := range feedback.Scale(5) {
		lowest, highest := scale.Values()
		for value := -1; value <= 6; value++ {
			text := scale.Text(value)
			is := value >= lowest && value <= highest
			require.Equal(t, is, text.VI != "" && text.EN != "", "%v %d", scale, value)
		}
	}
	for reason := range feedback.Reason(9) {
		require.Equal(t, reason >= feedback.LateResult && reason <= feedback.OtherReason, reason.Text().VI != "")
	}
}

// TestResponses: what is valid, and every fault of what is not. The same whether
// it is the first of its subject and day or not, and the tally stays as it was.
func TestResponses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*feedback.Response)
		wrong  string
	}{
		"as it is":                  {func(*feedback.Response) {}, ""},
		"the best stars":            {func(r *feedback.Response) { r.Scale, r.Value = feedback.Stars, 5 }, ""},
		"six stars":                 {func(r *feedback.Response) { r.Scale, r.Value = feedback.Stars, 6 }, `value: 6: wanted an answer on its scale, from 1 to 5`},
		"no mark":                   {func(r *feedback.Response) { r.Scale, r.Value = feedback.Marks, 0 }, ""},
		"a mark of 3":               {func(r *feedback.Response) { r.Scale = feedback.Marks }, `value: 3: wanted an answer on its scale, from 0 to 2`},
		"no satisfaction":           {func(r *feedback.Response) { r.Value = 0 }, `value: 0: wanted an answer on its scale, from 1 to 3`},
		"the lowest int":            {func(r *feedback.Response) { r.Value = math.MinInt }, `value: -9223372036854775808: wanted an answer on its scale, from 1 to 3`},
		"dissatisfied, with reason": {func(r *feedback.Response) { r.Value, r.Reason = 1, feedback.Harassment }, ""},
		"dissatisfied, without":     {func(r *feedback.Response) { r.Value = 1 }, `reason: wanted one of late-result, many-trips, attitude, harassment, unclear-guidance, other`},
		"satisfied, with reason":    {func(r *feedback.Response) { r.Reason = feedback.Attitude }, `reason: attitude: wanted none: only a 1 of satisfaction has a reason`},
		"one star, with reason":     {func(r *feedback.Response) { r.Scale, r.Value, r.Reason = feedback.Stars, 1, 1 }, `reason: late-result: wanted none: only a 1 of satisfaction has a reason`},
		"an unknown reason": {func(r *feedback.Response) { r.Value, r.Reason = 1, 7 },
			`reason: %!feedback.Reason(7): wanted one of late-result, many-trips, attitude, harassment, unclear-guidance, other`},
		"no channel":         {func(r *feedback.Response) { r.Channel = 0 }, `channel: wanted one of qr, kiosk, form, online, zalo`},
		"an unknown channel": {func(r *feedback.Response) { r.Channel = 6 }, `channel: %!feedback.Channel(6): wanted one of qr, kiosk, form, online, zalo`},
		"no instant":         {func(r *feedback.Response) { r.At = time.Time{} }, `at: wanted the instant, in the years 1 to 9999`},
		"the year 10000":     {func(r *feedback.Response) { r.At = r.At.AddDate(9_000, 0, 0) }, `at: wanted the instant, in the years 1 to 9999`},
		"a long unit": {func(r *feedback.Response) { r.Subject.Unit = strings.Repeat("a", 201) },
			`subject.unit: "` + strings.Repeat("a", 200) + `…": wanted printable text of at most 200 bytes`},
		"a broken field": {func(r *feedback.Response) { r.Subject.Field = "\xff" }, `subject.field: "�": wanted printable text of at most 200 bytes`},
		"nothing at all": {func(r *feedback.Response) { *r = feedback.Response{} }, `stratum: wanted one of verified, open
feedback: subject.unit: wanted the code of the unit
feedback: channel: wanted one of qr, kiosk, form, online, zalo
feedback: at: wanted the instant, in the years 1 to 9999
feedback: scale: wanted one of satisfaction, stars, marks`},
		"unknown words": {func(r *feedback.Response) { r.Stratum, r.Scale = 3, 4 }, `stratum: %!feedback.Stratum(3): wanted one of verified, open
feedback: scale: %!feedback.Scale(4): wanted one of satisfaction, stars, marks`},
	} {
		for _, before := range [][]feedback.Response{nil, answers("Cầu Giấy", 1, 3)} {
			var tally feedback.Tally
			for _, r := range before {
				require.NoError(t, tally.Add(r))
			}
			was := bytesOf(t, &tally)
			r := answers("Cầu Giấy", 1, 3)[0]
			c.change(&r)
			err := tally.Add(r)
			if c.wrong == "" {
				require.NoError(t, err, name)
				continue
			}
			require.EqualError(t, err, "feedback: "+c.wrong, name)
			require.ErrorIs(t, err, feedback.ErrInvalid)
			require.Equal(t, was, bytesOf(t, &tally), name)
		}
	}
}

// TestOfficersArePseudonyms: what tells a person is refused, and not repeated.
func TestOfficersArePseudonyms(t *testing.T) {
	subject := feedback.Subject{Unit: "Cầu Giấy"}
	at := time.Date(2026, 10, 5, 9, 0, 0, 0, vietnamTime)
	for _, good := range []string{
		"", "desk-3", "quay.07", "7", "a1", "2026-desk_12", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"le9-x7z", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", "a012345678901b",
	} {
		subject.Officer = good
		var tally feedback.Tally
		require.NoError(t, tally.Finished(subject, at, 1), good)
	}
	for _, bad := range []string{
		"Nguyễn Văn A", "Nguyen Van A", "nguyenvana", "desk", "quầy-3", "nguyen.van.an2", "tran_b1", "LE-C-12", "001099012345", "012345678",
		"0912345678", "0912.345.678", "cb-001099012345", "0010-9901-2345", "an2@hanoi.gov.vn", "desk 3", "1\n", strings.Repeat("1a", 33), "\xff1",
	} {
		subject.Officer = bad
		var tally feedback.Tally
		err := tally.Finished(subject, at, 1)
		require.ErrorIs(t, err, feedback.ErrInvalid, bad)
		require.NotContains(t, err.Error(), `"`+bad+`"`)
	}
	var tally feedback.Tally
	require.EqualError(t, tally.Finished(feedback.Subject{}, time.Time{}, -1), `feedback: subject.unit: wanted the code of the unit
feedback: at: wanted the instant, in the years 1 to 9999
feedback: n: -1: wanted no fewer than 0`)
}

func TestResponseReadsStrictly(t *testing.T) {
	var r feedback.Response
	require.NoError(t, json.Unmarshal([]byte(`{"stratum": "verified", "subject": {"unit": "09832", "procedure": "2.000815", "officer": "desk-3"},
		"channel": "zalo", "at": "2026-10-05T09:00:00+07:00", "scale": "satisfaction", "value": 1, "reason": "many-trips", "comment": "…"}`), &r))
	before := r
	require.EqualError(t, json.Unmarshal([]byte(`{"stratum": "public", "subject": {"name": "x"}, "value": "1"}`), &r), `feedback: stratum: "public": wanted one of verified, open
feedback: subject.name: "name": wanted one of unit, procedure, field, officer
feedback: value: "1": wanted a whole number
feedback: subject.unit: wanted the code of the unit
feedback: channel: wanted one of qr, kiosk, form, online, zalo
feedback: at: wanted the instant, in the years 1 to 9999
feedback: scale: wanted one of satisfaction, stars, marks`)
	require.Equal(t, before, r)
}
