package fault_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/internal/fault"
)

// upper is a value that reads capital letters only.
type upper struct{ text string }

func (u *upper) UnmarshalText(text []byte) error {
	if s := string(text); s != strings.ToUpper(s) {
		return fault.Bad("inner", s, "capital letters")
	}
	u.text = string(text)
	return nil
}

type part struct {
	Name upper  `json:"name"`
	Note string `json:"note,omitzero"`
}

type document struct {
	Parts []part  `json:"parts"`
	Count int     `json:"count"`
	Flag  bool    `json:"flag"`
	Ratio float64 `json:"ratio"`

	More   map[string]bool `json:"map"` // of a kind that no document of ours holds
	hidden int
}

var _ = document{}.hidden

func TestReadIsStrict(t *testing.T) {
	for text, wrong := range map[string]string{
		`{"parts": [{"name": "A", "note": "giờ"}, {}], "count": -3, "flag": true}`: "",
		`{"parts": [{"name": "a"}, {"name": "B", "Note": "x"}], "count": 1.5}`: `parts[0].name: "a": wanted capital letters
parts[1].Note: "Note": wanted one of name, note
count: 1.5: wanted a whole number`,
		`{"parts": {"name": "A"}, "flag": 0, "count": 99999999999999999999}`: `parts: {…}: wanted a list […]
flag: 0: wanted true or false
count: 99999999999999999999: wanted a whole number`,
		`{"count": 1, "count": 2, "more": {"deep": [1, {"x": []}]}, "flag": false}`: `count: "count": wanted this name only once
more: "more": wanted one of parts, count, flag, ratio, map`,
		`{"parts": null, "flag": null, "count": null}`: `parts: null: wanted a list […]
flag: null: wanted true or false
count: null: wanted a whole number`,
		`{"parts": [{"note": "\ud83d\ude00"}, {"note": "\ude00"}, {"note": "\ufffd"}]}`: `parts[1].note: "�": wanted text without broken characters
parts[2].note: "�": wanted text without broken characters`,
		`{"ratio": 0.5, "map": {"a": true}, "hidden": 1, "": 2}`: `map: {…}: wanted nothing here: a map[string]bool is never read
hidden: "hidden": wanted one of parts, count, flag, ratio, map
"": "": wanted one of parts, count, flag, ratio, map`,
		`{"ratio": "x"}`: `ratio: "x": wanted a number`,
		`{"a\nb: c": 1}`: `"a\nb: c": "a\nb: c": wanted one of parts, count, flag, ratio, map`,
		`{"note": "` + strings.Repeat("ê", 300) + `"}`:                `note: "note": wanted one of parts, count, flag, ratio, map`,
		`{"count": "` + strings.Repeat("ê", 300) + `"}`:               `count: "` + strings.Repeat("ê", 100) + `…": wanted a whole number`,
		`{"parts": [{"name": "` + strings.Repeat("A", 3_000) + `"}]}`: `parts[0].name: "` + strings.Repeat("A", 200) + `…": wanted at most 2000 bytes of text`,
		"\ufeff{}":         `line 1, column 1: wanted JSON: invalid character 'ï' looking for beginning of value`,
		"":                 `line 1, column 1: wanted JSON: unexpected end of JSON input`,
		"{\n \"count\": 1": `line 2, column 11: wanted JSON: unexpected end of JSON input`,
		"{\"a\xff\": 1}":   `line 1, column 4: "\xff": wanted text in UTF-8`,
	} {
		var d document
		faults, _ := fault.Read([]byte(text), &d)
		var lines []string
		for _, f := range faults {
			lines = append(lines, f.Error())
		}
		require.Equal(t, wrong, strings.Join(lines, "\n"), text)
	}
}

func TestUnmarshalSetsAllOrNothing(t *testing.T) {
	check := func(d document) fault.List {
		var faults fault.List
		if d.Count == 0 {
			faults.Add("count", "", "a count")
		}
		faults.Add("parts[0].name", "", "a name")
		faults.Add("parts", "", "more parts")
		faults.Add("partsless", "", "nothing")
		return faults
	}
	d := document{Count: 7}
	err := fault.Unmarshal("outer", []byte(`{"parts": [{"name": "a"}]}`), &d, check)
	require.EqualError(t, err, "outer: parts[0].name: \"a\": wanted capital letters\nouter: count: wanted a count\nouter: partsless: wanted nothing",
		"what was not read is not blamed twice, nor what holds it")
	require.Equal(t, document{Count: 7}, d)
	require.NoError(t, fault.Unmarshal("outer", []byte(`{"count": 1}`), &d, check), "the check is for what could not be read")
	require.Equal(t, document{Count: 1}, d)
}

func TestErrorsNestAndUnfold(t *testing.T) {
	var faults fault.List
	require.NoError(t, faults.Err("outer"))
	faults.Under("a", nil)
	faults.Under("a", fault.Bad("inner", "x", "y"))
	faults.Under("b[2]", &fault.Error{Package: "inner", Faults: []fault.Fault{{Path: "c", Wanted: "d"}, {Path: "[1]", Wanted: "e"}}})
	faults.Under("f", errors.New("something else"))
	faults.AddText("g", "", "h")
	err := faults.Err("outer")
	require.EqualError(t, err, `outer: a: "x": wanted y
outer: b[2].c: wanted d
outer: b[2][1]: wanted e
outer: f: something else: wanted a value that can be read
outer: g: wanted h`)
	require.ErrorIs(t, err, fault.ErrInvalid)
	require.NotErrorIs(t, err, errors.ErrUnsupported)
	var one fault.Fault
	require.ErrorAs(t, err, &one)
	require.Equal(t, fault.Fault{Path: "a", Value: `"x"`, Wanted: "y"}, one)
}

func TestDepthIsBounded(t *testing.T) {
	var d document
	deep := strings.Repeat(`[`, 9_000) + strings.Repeat(`]`, 9_000)
	faults, whole := fault.Read([]byte(`{"more": `+deep+`}`), &d)
	require.True(t, whole)
	require.Len(t, faults, 1)
	deep = strings.Repeat(`[`, 20_000)
	_, whole = fault.Read([]byte(`{"more": `+deep+`}`), &d)
	require.False(t, whole)
}

// FuzzRead: a document that encoding/json refuses is refused, and what is read
// without a fault is what encoding/json reads.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"parts": [{"name": "A", "note": "x"}], "count": 3, "flag": true}`))
	f.Add([]byte(`{"parts": [], "more": {"x": [1, null, "\u00e1"]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var strict, lax document
		faults, whole := fault.Read(data, &strict)
		if json.Valid(data) != whole && whole {
			t.Fatalf("%q is not JSON", data)
		}
		if len(faults) > 0 {
			return
		}
		if err := json.Unmarshal(data, &lax); err != nil {
			t.Fatalf("%q was read, but %v", data, err)
		}
		one, _ := json.Marshal(strict)
		two, _ := json.Marshal(lax)
		if string(one) != string(two) {
			t.Fatalf("%q was read as %s, not %s", data, one, two)
		}
	})
}
