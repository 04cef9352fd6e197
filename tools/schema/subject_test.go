package main

import (
	"encoding"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

// subject is a document under test. What the tests ask of one they ask of all.
type subject struct {
	document
	read       func(string) error                        // what the engine says of one
	everything string                                    // one that names every name and every word
	whole      func(*testing.T) []example                // those of the tree, which the engine takes
	parts      func(*testing.T) []example                // those of the tree that are parts of one
	broken     map[string]string                         // each refused where it is broken, by the engine too
	unseen     map[string]string                         // what a schema cannot see, by what it is
	odd        map[reflect.Type][]string                 // texts that New takes, however odd
	fragments  []string                                  // of texts
	holding    map[reflect.Type]func(text string) string // a document with such a text in it, where New does not take all that can be read
}

var subjects = []subject{calendarSubject, proceduresSubject, slaSubject, reminderSubject, feedbackSubject, petitionSubject}

// example is a document of the tree, and the part of the schema that it is for.
type example struct{ name, text, part string }

func each(t *testing.T, test func(*testing.T, subject)) {
	require.Len(t, subjects, len(documents))
	for i, s := range subjects {
		require.Equal(t, documents[i].name, s.name)
		t.Run(s.name, func(t *testing.T) { test(t, s) })
	}
}

// reading is what the engine says of a document, which is read and made one of.
func reading[C, E any](engine func(C) (E, error)) func(document string) error {
	return func(document string) error {
		var cfg C
		if err := json.Unmarshal([]byte(document), &cfg); err != nil {
			return err
		}
		_, err := engine(cfg)
		return err
	}
}

// files are those of the tree that match.
func files(t *testing.T, pattern, part string) (found []example) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(root, pattern))
	require.NoError(t, err)
	require.NotEmpty(t, names, pattern)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		found = append(found, example{name, string(text), part})
	}
	return found
}

// literal is a document as Go writes it.
func literal(t *testing.T, name string, cfg any) example {
	t.Helper()
	text, err := json.Marshal(cfg)
	require.NoError(t, err)
	return example{name: name, text: string(text)}
}

// compile reads the file in the tree as validators do, or a part of it. That it
// is sound by the rules of its own draft is checked on the way.
func (s subject) compile(t *testing.T, part string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, s.file()))
	require.NoError(t, err)
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("config.schema.json", document))
	schema, err := c.Compile("config.schema.json" + part)
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, document string) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	require.NoError(t, err, document)
	return schema.Validate(value)
}

// agree wants the schema and the engine to say the same of a document, and
// tells what that is.
func (s subject) agree(t *testing.T, schema *jsonschema.Schema, document string) (taken bool) {
	t.Helper()
	taken = s.read(document) == nil
	require.Equal(t, taken, validate(t, schema, document) == nil, document)
	return taken
}

// takes reports whether a document may hold that text.
func (s subject) takes(of reflect.Type, text string) bool {
	if holding := s.holding[of]; holding != nil {
		return s.read(holding(text)) == nil
	}
	return reflect.New(of).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)) == nil
}
