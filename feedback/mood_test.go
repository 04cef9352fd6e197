package feedback_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// cameras takes the counts of one model, from ten readings of a desk and hour.
var cameras = feedback.MustNew(feedback.Config{Moods: feedback.Moods{Models: motcua.ListOf("MoodCam 2.1"), Least: 10}})

const moodPayload = `{"device": "cam-07", "model": "MoodCam 2.1", "hours": [
	{"desk": "desk-3", "date": "2026-11-23", "hour": 8, "positive": 20, "neutral": 14, "negative": 6, "n": 40},
	{"desk": "desk-3", "date": "2026-11-23", "hour": 9, "positive": 4, "neutral": 5, "negative": 1, "n": 10}]}`

func ExampleDesk_Moods() {
	morning, err := cameras.Moods([]byte(moodPayload))
	if err != nil {
		fmt.Println(err)
		return
	}
	for hour := range morning.Hours() {
		fmt.Println(hour.Desk, hour.Date, hour.Hour, hour.Negative, "of", hour.N)
	}
	fmt.Println(morning)
	_, err = cameras.Moods([]byte(`{"device": "cam-07", "model": "MoodCam 2.1", "hours": [], "face_id": "a8f3"}`))
	fmt.Println(err)
	// Output:
	// desk-3 2026-11-23 8 6 of 40
	// desk-3 2026-11-23 9 1 of 10
	// Số đếm của thiết bị, không phải đánh giá của công dân: 50 lượt, tích cực 24, bình thường 19, tiêu cực 7.
	// feedback: face_id: wanted counts alone: data on a person are protected (91/2025/QH15), and none are taken
	// feedback: hours: wanted at least one
}

const (
	image    = "wanted counts alone: an image of a face is personal data (356/2025/NĐ-CP Điều 3 khoản 6), and no image is taken"
	template = "wanted counts alone: what a face can be told by is biometric and sensitive (356/2025/NĐ-CP Điều 4 khoản 1 điểm đ), and none is taken"
	person   = "wanted counts alone: data on a person are protected (91/2025/QH15), and none are taken"
	blob     = "wanted text of at most 64 bytes: a longer one can hold an image or a template (356/2025/NĐ-CP Điều 3 khoản 6, Điều 4 khoản 1 điểm đ)"
	vector   = "wanted no list of numbers: counts alone: what a face can be told by is biometric and sensitive (356/2025/NĐ-CP Điều 4 khoản 1 điểm đ), and none is taken"
)

// refusedMoodNames is why names of fields are refused.
var refusedMoodNames = map[string]string{
	"image": image, "img_1": image, "images": image, "anh": image, "Ảnh": image, "anhChup": image, "hinh": image, "hinh_anh": image,
	"photoUrl": image, "snapshot": image, "thumbnail": image, "face_image": image, "frame": image, "jpegBase64": image, "ANH": image,
	"embedding": template, "faceEmbedding": template, "face_template": template, "vector": template, "descriptor128": template,
	"landmarks": template, "LANDMARKS": template, "key_points": template, "biometrics": template, "sinh_trac_hoc": template, "vec": template,
	"face": person, "face_id": person, "faceId": person, "FACE-ID": person, "khuôn mặt": person, "khuon_mat": person, "mat": person,
	"cccd": person, "so_CCCD": person, "cmnd": person, "hoTen": person, "họ tên": person, "ten": person, "name": person, "full_name": person,
	"person": person, "personId": person, "trackId": person, "visitor": person, "dob": person, "gender": person, "age": person, "sdt": person,
	"dossier": person, "soHoSo": person, "f_a_c_e": person,
}

// TestRefusedNames: they get the reason of the law at any depth; and a name that
// could itself hold anything is not shown.
func TestRefusedNames(t *testing.T) {
	for name, reason := range refusedMoodNames {
		shown := name
		if strings.ContainsAny(name, " ") || name == "Ảnh" {
			shown = "…"
		}
		field := fmt.Sprintf(`%q: {"a": ["SECRET", {"image": 1}]}`, name)
		for path, payload := range map[string]string{
			"":            strings.Replace(moodPayload, "{", "{"+field+", ", 1),
			"hours[0].":   strings.Replace(moodPayload, `{"desk"`, "{"+field+`, "desk"`, 1),
			"x.y[1].":     strings.Replace(moodPayload, "{", `{"x": {"y": [0, {`+field+`}]}, `, 1),
			"hours[1].n.": strings.Replace(moodPayload, `"n": 10`, `"n": {`+field+`}`, 1),
		} {
			_, err := cameras.Moods([]byte(payload))
			require.ErrorIs(t, err, feedback.ErrInvalid)
			require.Contains(t, strings.Split(err.Error(), "\n"), "feedback: "+path+shown+": "+reason, "%s", payload)
			require.NotContains(t, err.Error(), "SECRET")
		}
	}
}

// TestUnknownNames get the usual answer, and the names of the format none.
func TestUnknownNames(t *testing.T) {
	_, err := cameras.Moods([]byte(strings.Replace(moodPayload, "{", `{"firmware": "SECRET", "battery": 3, `, 1)))
	require.EqualError(t, err, "feedback: firmware: wanted one of device, model, hours\nfeedback: battery: wanted one of device, model, hours")
}

// TestRefusedPayloads: all faults at once, and not one value.
func TestRefusedPayloads(t *testing.T) {
	for payload, wrong := range map[string]string{
		`{"device": "Nguyễn Văn A", "model": "MoodCam 2.1", "hours": [{"desk": "079201001234", "date": "2026-13-01", "hour": 24, "positive": 20, "neutral": -14, "negative": 79201001234, "n": 40}]}`: `feedback: hours[0].date: wanted a day that exists
feedback: device: wanted a code such as "desk-3", with a digit in it: no name, and no number that a person may have
feedback: hours[0].desk: wanted a code such as "desk-3", with a digit in it: no name, and no number that a person may have
feedback: hours[0].hour: wanted from 0 to 23
feedback: hours[0].neutral: wanted from 0 to 10000
feedback: hours[0].negative: wanted from 0 to 10000`,
		`{"device": "cam-07", "model": "Another 3", "hours": [{"desk": "desk-3", "date": "2026-11-23", "hour": 8, "positive": 1, "neutral": 0, "negative": 0, "n": 1},
			{"desk": "desk-3", "date": "2026-11-23", "hour": 8, "positive": 5, "neutral": 5, "negative": 0, "n": 11}]}`: `feedback: hours[1].n: wanted the sum of positive, neutral and negative
feedback: hours[1]: wanted each desk and hour only once
feedback: model: wanted a model whose counts are taken
feedback: hours[0].n: wanted at least 10: fewer readings tell of single persons, and data on them are not taken (91/2025/QH15)`,
		`{"device": "data:image/png;base64,AAAA", "model": "` + strings.Repeat("QUJD", 20) + `", "hours": [[0.12, 0.5, -1.2e-3]], "extra": [1, 2, [3, 4, 5]]}`: "feedback: device: " + blob + "\nfeedback: model: " + blob +
			"\nfeedback: hours[0]: " + vector + "\nfeedback: extra[2]: " + vector + "\nfeedback: extra: wanted one of device, model, hours",
		`{"device": "cam-07", "Nguyễn Văn A": 1, "u079201001234": 2, "": 3, "` + strings.Repeat("a", 80) + `": 4}`: `feedback: …: wanted a name of the format
feedback: …: wanted a name of the format
feedback: …: wanted a name of the format
feedback: …: wanted a name of the format
feedback: model: wanted the name of a model, at most 64 bytes
feedback: hours: wanted at least one`,
		`{"device": "cam-07", "device": "cam-08", "model": 7, "hours": null}`: `feedback: device: wanted this name only once
feedback: model: wanted text in quotes
feedback: hours: wanted a list […]`,
		`{"image": `: "feedback: line 1, column 10: wanted JSON: unexpected end of JSON input",
		`"anh"`:      `feedback: wanted an object {…}`,
		"\xff":       `feedback: line 1, column 1: wanted text in UTF-8`,
	} {
		_, err := cameras.Moods([]byte(payload))
		require.EqualError(t, err, wrong, payload)
	}
	_, err := feedback.MustNew(feedback.Config{}).Moods([]byte(moodPayload))
	require.EqualError(t, err, "feedback: model: wanted a model whose counts are taken")
}

func TestMoodReportIsReadStrictly(t *testing.T) {
	var r feedback.MoodReport
	require.NoError(t, json.Unmarshal([]byte(moodPayload), &r))
	data, err := json.Marshal(r)
	require.NoError(t, err)
	require.JSONEq(t, moodPayload, string(data))
	before := r
	require.EqualError(t, json.Unmarshal([]byte(strings.Replace(moodPayload, "{", `{"face": 1, `, 1)), &r), "feedback: face: "+person)
	require.Equal(t, before, r)
}

func TestMoodsOfADocument(t *testing.T) {
	for _, c := range []struct {
		moods feedback.Moods
		wrong string
	}{
		{feedback.Moods{}, ""},
		{feedback.Moods{Models: motcua.ListOf("A", "B 1"), Least: 2}, ""},
		{feedback.Moods{Least: 5}, `feedback: moods.least: 5: wanted from 2 to 10000 where models are named, and otherwise nothing`},
		{feedback.Moods{Models: motcua.ListOf("A", "A", "")}, `feedback: moods.models[1]: "A": wanted each only once
feedback: moods.models[2]: wanted the name of a model, at most 64 bytes
feedback: moods.least: 0: wanted from 2 to 10000 where models are named, and otherwise nothing`},
		{feedback.Moods{Models: motcua.ListOf("A"), Least: 1}, `feedback: moods.least: 1: wanted from 2 to 10000 where models are named, and otherwise nothing`},
	} {
		_, err := feedback.New(feedback.Config{Moods: c.moods})
		if c.wrong == "" {
			require.NoError(t, err)
			continue
		}
		require.EqualError(t, err, c.wrong)
	}
}

// randomMoods are a few tallies, as devices sent them.
func randomMoods(t *testing.T, r *rand.Rand, n int) (all []*feedback.MoodTally) {
	for range n {
		report := feedback.MoodReport{Device: "cam-1", Model: "MoodCam 2.1"}
		for hour := range 3 {
			h := feedback.MoodHour{Desk: fmt.Sprint("desk-", r.IntN(3)), Date: calendar.MustParseDate("2026-11-23"), Hour: 8 + hour,
				Positive: r.Int64N(30), Neutral: 10 + r.Int64N(30), Negative: r.Int64N(30)}
			h.N = h.Positive + h.Neutral + h.Negative
			report.Hours = append(report.Hours, h)
		}
		payload, err := json.Marshal(report)
		require.NoError(t, err)
		tally, err := cameras.Moods(payload)
		require.NoError(t, err)
		all = append(all, tally)
	}
	return all
}

// TestMoodsMerge: in whatever order and however bracketed, and with nothing.
func TestMoodsMerge(t *testing.T) {
	r := rand.New(rand.NewPCG(91, 2025))
	for range 200 {
		all := randomMoods(t, r, 1+r.IntN(6))
		var one, two, left feedback.MoodTally
		for _, tally := range all {
			require.NoError(t, one.Merge(tally))
		}
		for i, place := range r.Perm(len(all)) {
			into := &two
			if i%2 == 0 {
				into = &left
			}
			require.NoError(t, into.Merge(all[place]))
		}
		require.NoError(t, two.Merge(&left))
		require.NoError(t, two.Merge(nil))
		require.NoError(t, two.Merge(&feedback.MoodTally{}))
		require.Equal(t, slices.Collect(one.Hours()), slices.Collect(two.Hours()))
		require.Equal(t, one.Text(), two.Text())
		data, err := json.Marshal(&one)
		require.NoError(t, err)
		again, err := json.Marshal(&two)
		require.NoError(t, err)
		require.Equal(t, string(data), string(again))
		for h := range one.Hours() {
			require.Equal(t, h.N, h.Positive+h.Neutral+h.Negative)
		}
	}
}

// TestMoodsOverflow: a sum that an int64 cannot hold changes nothing.
func TestMoodsOverflow(t *testing.T) {
	tally := randomMoods(t, rand.New(rand.NewPCG(1, 1)), 1)[0]
	var err error
	before := ""
	for range 64 {
		before = tally.String()
		if err = tally.Merge(tally); err != nil {
			break
		}
	}
	require.ErrorIs(t, err, feedback.ErrInvalid)
	require.Equal(t, before, tally.String())
	var sum int64
	for h := range tally.Hours() {
		sum += h.N
	}
	require.Greater(t, sum, int64(math.MaxInt64/4))
}

// FuzzMoods puts a refused name at any place of a payload where a name can
// stand: it is never accepted, and what it holds never shown.
func FuzzMoods(f *testing.F) {
	f.Add([]byte(moodPayload), uint8(0), uint8(0))
	f.Add([]byte(`{"hours": [{"a": {}}, {}], "b": [[{}]]}`), uint8(3), uint8(9))
	f.Add([]byte(`[1, 2, 3, {"\u0061nh": "data:"}]`), uint8(200), uint8(30))
	names := []string{"image", "anh", "face_id", "embedding", "cccd", "họ tên", "faceTemplate", "\\u0061nh"}
	f.Fuzz(func(t *testing.T, payload []byte, place, which uint8) {
		tally, err := cameras.Moods(payload)
		if err == nil {
			for h := range tally.Hours() {
				if h.N < 10 || h.N != h.Positive+h.Neutral+h.Negative {
					t.Fatalf("%s was taken: %v", payload, h)
				}
			}
		}
		var opens []int
		for i, b := range payload {
			if b == '{' {
				opens = append(opens, i+1)
			}
		}
		if len(opens) == 0 || !json.Valid(payload) {
			return
		}
		at := opens[int(place)%len(opens)]
		field := `"` + names[int(which)%len(names)] + `": "MARKER"`
		if rest := strings.TrimLeft(string(payload[at:]), " \t\r\n"); !strings.HasPrefix(rest, "}") {
			field += ","
		}
		spoilt := slices.Concat(payload[:at], []byte(field), payload[at:])
		if !json.Valid(spoilt) {
			return // the brace was in a text
		}
		_, err = cameras.Moods(spoilt)
		if err == nil || strings.Contains(err.Error(), "MARKER") && !strings.Contains(string(payload), "MARKER") {
			t.Fatalf("%s: %v", spoilt, err)
		}
	})
}
