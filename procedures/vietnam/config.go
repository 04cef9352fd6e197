package vietnam

import (
	_ "embed" // for procedures.json
	"encoding/json"

	"github.com/motcua/motcua/procedures"
)

//go:embed procedures.json
var document []byte

// Config is a fresh copy of the national catalogue.
func Config() procedures.Config { return mustRead(document) }

// mustRead panics on a file that cannot be read: the file is part of the
// program, and the tests read it.
func mustRead(data []byte) procedures.Config {
	var cfg procedures.Config
	if err := json.Unmarshal(data, &cfg); err != nil {
		panic(err)
	}
	return cfg
}
