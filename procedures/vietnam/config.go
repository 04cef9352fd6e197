package vietnam

import (
	_ "embed" // for the documents
	"encoding/json"

	"github.com/motcua/motcua/procedures"
)

//go:embed procedures.json
var proceduresDocument []byte

//go:embed fees.json
var feesDocument []byte

//go:embed authorities.json
var authoritiesDocument []byte

// Config is a fresh copy of the national catalogue: procedures, what is charged
// for them, and the units that the article names with their successors.
func Config() procedures.Config {
	cfg := mustRead(proceduresDocument)
	fees := mustRead(feesDocument)
	cfg.Fees, cfg.Groups, cfg.Reliefs = fees.Fees, fees.Groups, fees.Reliefs
	cfg.Authorities = mustRead(authoritiesDocument).Authorities
	return cfg
}

// mustRead panics on a file that cannot be read: the files are part of the
// program, and the tests read them.
func mustRead(data []byte) procedures.Config {
	var cfg procedures.Config
	if err := json.Unmarshal(data, &cfg); err != nil {
		panic(err)
	}
	return cfg
}
