package main

import (
	"encoding"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// What the engine takes, the schema takes.

// TestTextsAsTheEngineReadsThem: of the examples, the words, odd texts and
// random ones, patterns take all that documents may hold, and what is said to be
// nothing is what reads as the zero value.
func TestTextsAsTheEngineReadsThem(t *testing.T) {
	tested := map[reflect.Type]bool{} // texts of lower floors are tested there
	each(t, func(t *testing.T, s subject) {
		r := rand.New(rand.NewPCG(3, 5))
		for _, text := range s.texts {
			if tested[text.typ] {
				continue
			}
			tested[text.typ] = true
			candidates := sound(text)
			for _, sound := range candidates {
				require.True(t, text.words != nil || s.takes(text.typ, sound), "%v %q", text.typ, sound)
			}
			for range 5_000 {
				candidates = append(candidates, random(r, s.fragments))
			}
			pattern, isNothing := regexp.MustCompile(text.pattern), s.nothing(t, text)
			for _, candidate := range candidates {
				if !pattern.MatchString(candidate) {
					require.False(t, s.takes(text.typ, candidate), "%v %q", text.typ, candidate)
				}
				value := reflect.New(text.typ)
				err := value.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(candidate))
				require.Equal(t, err == nil && value.Elem().IsZero(), isNothing(candidate), "%v %q", text.typ, candidate)
			}
		}
	})
}

// sound are texts that documents may hold: all the words, some others.
func sound(t text) (all []string) {
	for _, example := range t.examples {
		all = append(all, example.(string))
	}
	for _, word := range t.words {
		all = append(all, word.text)
	}
	for _, s := range subjects {
		all = append(all, s.odd[t.typ]...)
	}
	return all
}

// nothing reports what the file takes for the zero value of a text.
func (s subject) nothing(t *testing.T, of text) func(string) bool {
	t.Helper()
	none := of.none()
	if none.Ref == "" {
		return func(text string) bool { return none.Const == text }
	}
	schema := s.compile(t, none.Ref)
	return func(text string) bool { return schema.Validate(text) == nil }
}

func random(r *rand.Rand, fragments []string) (text string) {
	for range 1 + r.IntN(7) {
		text += fragments[r.IntN(len(fragments))]
	}
	return text
}

// TestNeverStricterThanTheEngine changes a sound document at random: if the
// engine still takes it, the schema does.
func TestNeverStricterThanTheEngine(t *testing.T) {
	each(t, func(t *testing.T, s subject) {
		schema := s.compile(t, "")
		c := newChanges(t, s)
		taken, refused := 0, 0
		for range 2_000 {
			var value any
			require.NoError(t, json.Unmarshal([]byte(s.everything), &value))
			for range 1 + c.r.IntN(2) {
				value = c.changed(value)
			}
			document, err := json.Marshal(value)
			require.NoError(t, err)
			if err := validate(t, schema, string(document)); err != nil {
				refused++
				require.Error(t, s.read(string(document)), "only the schema refuses %s: %v", document, err)
			} else if s.read(string(document)) == nil {
				taken++
			}
		}
		require.Greater(t, taken, 100)
		require.Greater(t, refused, 200)
	})
}

// changes are those that can be made to a document.
type changes struct {
	r             *rand.Rand
	names, leaves []string // leaves as JSON
}

func newChanges(t *testing.T, s subject) changes {
	c := changes{r: rand.New(rand.NewPCG(7, 11)), leaves: []string{`null`, `true`, `false`, `-1`, `0`, `1`, `7`, `""`, `[]`, `{}`, `"2026-02-31"`}}
	names, texts := named(t, s)
	for _, text := range s.texts {
		texts = append(texts, sound(text)...)
	}
	for _, text := range texts {
		leaf, err := json.Marshal(text)
		require.NoError(t, err)
		c.leaves = append(c.leaves, string(leaf))
	}
	c.names = append(names, "$schema")
	return c
}

// changed is value with something in it given, taken away or put in place of
// another.
func (c changes) changed(value any) any {
	var leaf any
	if err := json.Unmarshal([]byte(c.leaves[c.r.IntN(len(c.leaves))]), &leaf); err != nil {
		panic(err)
	}
	switch value := value.(type) {
	case map[string]any:
		name := c.names[c.r.IntN(len(c.names))]
		if known := sortedNames(value); len(known) > 0 && c.r.IntN(5) > 0 {
			name = known[c.r.IntN(len(known))]
		}
		switch c.r.IntN(8) {
		case 0:
			delete(value, name)
		case 1:
			value[name] = leaf
		default:
			if _, found := value[name]; found {
				value[name] = c.changed(value[name])
			} else {
				value[name] = leaf
			}
		}
		return value
	case []any:
		if len(value) == 0 {
			return []any{leaf}
		}
		i := c.r.IntN(len(value))
		if c.r.IntN(8) == 0 {
			return slices.Delete(value, i, i+1)
		}
		value[i] = c.changed(value[i])
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
