package vietnam

import (
	_ "embed"
	"encoding/json"

	"github.com/motcua/motcua/feedback"
)

//go:embed circular.json
var circular []byte

//go:embed index.json
var index []byte

// Config is a fresh copy of the official scores: the nine criteria of Circular
// 01/2018/TT-VPCP and the index of Decision 766/QĐ-TTg. What may be published,
// when people may be compared and when to look are decisions of those who do it:
// they are not in it.
func Config() feedback.Config {
	var cfg feedback.Config
	mustRead(circular, &cfg.Circular)
	mustRead(index, &cfg.Index)
	return cfg
}

// mustRead panics on a file that cannot be read: the files are part of the
// program, and the tests read them all.
func mustRead(data []byte, into json.Unmarshaler) {
	if err := into.UnmarshalJSON(data); err != nil {
		panic(err)
	}
}
