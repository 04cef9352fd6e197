package vietnam

import (
	_ "embed" // for the document
	"encoding/json"

	"github.com/motcua/motcua/reminder"
)

//go:embed rules.json
var document []byte

// Config is a fresh copy of the rules of all kinds, with what to say. It names
// no channels and no quiet hours: those are the host's.
func Config() reminder.Config { return mustRead(document) }

// mustRead panics on a file that cannot be read: the file is part of the
// program, and the tests read it.
func mustRead(data []byte) reminder.Config {
	var cfg reminder.Config
	if err := json.Unmarshal(data, &cfg); err != nil {
		panic(err)
	}
	return cfg
}
