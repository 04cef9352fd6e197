package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
)

func TestFilesAreFresh(t *testing.T) {
	require.NoError(t, run(root, true))
}

func TestStaleFilesAreNamed(t *testing.T) {
	dir := t.TempDir()
	for _, d := range documents {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, d.name), 0o755))
	}
	for _, d := range documents {
		require.ErrorContains(t, run(dir, true), d.file(), "not written yet")
	}
	require.NoError(t, run(dir, false))
	require.NoError(t, run(dir, true))
	for _, d := range documents {
		require.NoError(t, os.WriteFile(filepath.Join(dir, d.file()), []byte("{}\n"), 0o644))
	}
	for _, d := range documents {
		require.ErrorContains(t, run(dir, true), d.file()+": stale: run make schema")
	}
}

func TestDocumentsOfTheTree(t *testing.T) {
	each(t, func(t *testing.T, s subject) {
		for _, document := range append(s.whole(t), example{name: "everything", text: s.everything}) {
			require.NoError(t, validate(t, s.compile(t, document.part), document.text), document.name)
			require.NoError(t, s.read(document.text), document.name)
		}
		for _, document := range s.parts(t) {
			require.NoError(t, validate(t, s.compile(t, document.part), document.text), document.name)
		}
	})
}

// TestBrokenDocuments: each is refused where it is broken, by the engine too.
func TestBrokenDocuments(t *testing.T) {
	each(t, func(t *testing.T, s subject) {
		schema := s.compile(t, "")
		for document, wrong := range s.broken {
			require.ErrorContains(t, validate(t, schema, document), wrong, document)
			require.ErrorIs(t, s.read(document), motcua.ErrInvalid, document)
		}
	})
}

// TestWhatASchemaCannotSee: these pass the schema, and only reading them tells.
func TestWhatASchemaCannotSee(t *testing.T) {
	each(t, func(t *testing.T, s subject) {
		schema := s.compile(t, "")
		for name, document := range s.unseen {
			require.NoError(t, validate(t, schema, document), name)
			require.ErrorIs(t, s.read(document), motcua.ErrInvalid, name)
		}
	})
}

// TestEverythingIsNamed: the document that is to name everything does; and
// nothing in the file goes without words of its own.
func TestEverythingIsNamed(t *testing.T) {
	each(t, func(t *testing.T, s subject) {
		names, words := named(t, s)
		for _, name := range names {
			require.Contains(t, s.everything, `"`+name+`":`)
		}
		for _, word := range words {
			require.Contains(t, s.everything, `"`+word+`"`)
		}
		for name, definition := range definitions(t, s) {
			description, _ := definition["description"].(string)
			require.NotEmpty(t, description, name)
			require.NotContains(t, description, ": .", name)
		}
	})
}

// TestWordsAreThoseOfTheirConstants: descriptions are found by the places of
// constants, and the names of constants end with their words.
func TestWordsAreThoseOfTheirConstants(t *testing.T) {
	c, err := readComments(documents)
	require.NoError(t, err)
	for _, d := range documents {
		for _, text := range d.texts {
			for _, w := range slices.Concat(text.words, text.parts) {
				name := c.constants[w.typ.String()][w.value]
				if w.text == "" {
					continue
				}
				require.True(t, strings.HasSuffix(strings.ToLower(name), strings.NewReplacer("-", "", " ", "").Replace(w.text)), "%s: %s", w.text, name)
			}
		}
	}
}

func definitions(t *testing.T, s subject) map[string]map[string]any {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, s.file()))
	require.NoError(t, err)
	var schema struct {
		Defs       map[string]map[string]any `json:"$defs"`
		Properties map[string]any            `json:"properties"`
		About      string                    `json:"description"`
	}
	require.NoError(t, json.Unmarshal(text, &schema))
	schema.Defs["Config"] = map[string]any{"properties": schema.Properties, "description": schema.About}
	return schema.Defs
}

// named are the names and the words that the file knows.
func named(t *testing.T, s subject) (names, words []string) {
	t.Helper()
	all := definitions(t, s)
	for _, definition := range slices.Sorted(maps.Keys(all)) {
		properties, _ := all[definition]["properties"].(map[string]any)
		names = append(names, sortedNames(properties)...)
		enum, _ := all[definition]["enum"].([]any)
		for _, word := range enum {
			words = append(words, word.(string))
		}
	}
	return names, words
}
