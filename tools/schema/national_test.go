package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	nationalScores "github.com/motcua/motcua/feedback/vietnam"
	nationalPapers "github.com/motcua/motcua/reminder/vietnam"
)

// The national documents are taken by their schemas, and neither an unknown name
// nor a wrong type is.
func TestNationalDocuments(t *testing.T) {
	for _, c := range []struct {
		document document
		whole    any
		broken   []string
	}{
		{reminderDocument, nationalPapers.Config(), []string{`{"rules": [{}]}`, `{"Rules": []}`, `{"rules": [], "quiet": "22:00"}`, `[]`}},
		{feedbackDocument, nationalScores.Config(), []string{`{"moods": 1}`, `{"circular": {"criteria": {}}}`, `{"unknown": 1}`, `[]`}},
		{petitionDocument, nationalScores.Petitions(), []string{`{"kinds": 1}`, `{"kinds": [{"id": 1}]}`, `{"unknown": 1}`, `[]`}},
	} {
		t.Run(c.document.name, func(t *testing.T) {
			text, err := json.Marshal(c.whole)
			require.NoError(t, err)
			schema := subject{document: c.document}.compile(t, "")
			require.NoError(t, validate(t, schema, string(text)))
			for _, broken := range c.broken {
				require.Error(t, validate(t, schema, broken), broken)
			}
		})
	}
}
