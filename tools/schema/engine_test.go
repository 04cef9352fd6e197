package main

import (
	"encoding"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// What the engine takes, the schema takes.

// TestKindsAsTheEngineSeesThem: of what days of each kind need and may have,
// the schema and New say the same.
func TestKindsAsTheEngineSeesThem(t *testing.T) {
	schema := compile(t, "")
	require.Len(t, kinds(), 7)
	for _, kind := range kinds() {
		for _, hours := range []string{``, `, "hours": ""`, `, "hours": "08:00-09:00"`} {
			for _, swap := range []string{``, `, "swap": ""`, `, "swap": "2027-03-06"`} { // its other half is not covered
				document := withDay(`{"date": "2026-03-02", "kind": "` + kind.String() + `"` + hours + swap + `}`)
				require.Equal(t, read(document) == nil, validate(t, schema, document) == nil, document)
			}
		}
	}
}

// TestTextsAsTheEngineReadsThem: patterns take the examples, the odd and the
// random texts that can be read; and none is without words of its own.
func TestTextsAsTheEngineReadsThem(t *testing.T) {
	c, err := readComments(root, root+"/calendar")
	require.NoError(t, err)
	odd := map[reflect.Type][]string{
		reflect.TypeFor[calendar.Date]():  {"", "0001-01-01", "2024-02-29", "9999-12-31"},
		reflect.TypeFor[calendar.Span]():  {"", "0001-01-01/9999-12-31", "2026-01-01/2026-01-01", "2026-01-01/", "/2026-12-31"},
		reflect.TypeFor[calendar.Hours](): {"", "00:00-24:00", "23:59-24:00", "00:00-00:01" + many(23)},
		reflect.TypeFor[motcua.Ref]():     {"", "Hiến pháp 2013 Điều 9 điểm đ1", `"%/\`, "điềukhoản"},
		reflect.TypeFor[calendar.Kind]():  {"make-up"},
	}
	fragments := []string{"2026-02-28", "2024-02-29", "0001-01-01", "/", "-", ", ", "00:00", "08:00", "19:59", "23:59", "24:00",
		"9", " ", "Điều 17", " khoản 2", "12/TB-UBND", "\u00a0", "\n", "₫"}
	r := rand.New(rand.NewPCG(3, 5))
	for typ, text := range texts(c) {
		require.NotEmpty(t, text.Description, typ)
		require.NotContains(t, text.Description, ": .", typ)
		pattern := regexp.MustCompile(text.Pattern)
		require.NotEmpty(t, odd[typ], typ)
		candidates := odd[typ]
		for _, example := range text.Examples {
			candidates = append(candidates, example.(string))
		}
		readable := len(candidates)
		for range 30_000 {
			random := ""
			for range 1 + r.IntN(7) {
				random += fragments[r.IntN(len(fragments))]
			}
			candidates = append(candidates, random)
		}
		for i, s := range candidates {
			err := reflect.New(typ).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s))
			if i < readable {
				require.NoError(t, err)
			}
			if err == nil {
				require.Regexp(t, pattern, s, typ)
			}
		}
	}
}

// many are n more sessions of a minute each.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		at := calendar.NewClock(1+i/2, i%2*30)
		b.WriteString(", " + at.String() + "-" + calendar.NewClock(at.Hour(), at.Minute()+1).String())
	}
	return b.String()
}

// TestNeverStricterThanTheEngine changes a sound document at random: if the
// engine still takes it, the schema does.
func TestNeverStricterThanTheEngine(t *testing.T) {
	schema := compile(t, "")
	r := rand.New(rand.NewPCG(7, 11))
	taken, refused := 0, 0
	for range 5_000 {
		var value any
		require.NoError(t, json.Unmarshal([]byte(everything), &value))
		for range 1 + r.IntN(2) {
			value = changed(r, value)
		}
		document, err := json.Marshal(value)
		require.NoError(t, err)
		if validate(t, schema, string(document)) != nil {
			refused++
			require.Error(t, read(string(document)), "only the schema refuses %s", document)
		} else if read(string(document)) == nil {
			taken++
		}
	}
	require.Greater(t, taken, 200)
	require.Greater(t, refused, 200)
}

var (
	someNames = strings.Fields("covers decided weeks days from value monday sunday date kind hours swap name basis pending vi en $schema")
	someLeafs = strings.Fields(`null true 7 "" "2026-03-02" "2026-02-31" "2026-01-01/" "2026-01-01/2026-12-31" "08:00-12:00"
		"08:00-12:00,\u002013:00-17:00" "24:00-25:00" "holiday" "workday" "make-up" "half-day" "one-off" "closure" "12/TB-UBND" [] {}`)
)

// changed is value with something in it given, taken away or put in place of
// another.
func changed(r *rand.Rand, value any) any {
	var leaf any
	if err := json.Unmarshal([]byte(someLeafs[r.IntN(len(someLeafs))]), &leaf); err != nil {
		panic(err)
	}
	switch value := value.(type) {
	case map[string]any:
		name := someNames[r.IntN(len(someNames))]
		if known := sortedNames(value); len(known) > 0 && r.IntN(5) > 0 {
			name = known[r.IntN(len(known))]
		}
		switch r.IntN(8) {
		case 0:
			delete(value, name)
		case 1:
			value[name] = leaf
		default:
			if _, found := value[name]; found {
				value[name] = changed(r, value[name])
			} else {
				value[name] = leaf
			}
		}
		return value
	case []any:
		if len(value) == 0 {
			return []any{leaf}
		}
		i := r.IntN(len(value))
		if r.IntN(8) == 0 {
			return slices.Delete(value, i, i+1)
		}
		value[i] = changed(r, value[i])
		return value
	}
	return leaf
}

func sortedNames(object map[string]any) []string {
	var names []string
	for name := range object {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
