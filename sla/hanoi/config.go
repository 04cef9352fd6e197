package hanoi

import (
	"embed"
	"encoding/json"
	"io/fs"

	"github.com/motcua/motcua/sla"
)

//go:embed documents/*.json
var documents embed.FS

// paperless is the document with a calendar of intake.
const paperless = "documents/paperless.json"

// Config is a fresh copy of all 22 initiatives, place by place. It has no
// calendar of intake: the communes of [Paperless] have one of their own.
func Config() sla.Config {
	var cfg sla.Config
	for _, name := range mustList() {
		cfg.Initiatives = append(cfg.Initiatives, mustRead(name).Initiatives...)
	}
	return cfg
}

// Paperless is a fresh copy of the document of the communes Ninh Sở and Văn
// Bình, whose electronic desk is open day and night (không giấy 24/7): what is
// sent to it is accepted at that instant, while the limits run by the calendar
// of the office. The desk was open from 2023 to 30 June 2025; a filing sent on
// other days, without an instant of acceptance, is outside the calendar.
func Paperless() sla.Config { return mustRead(paperless) }

// mustList and mustRead panic on files that cannot be read: the files are part
// of the program, and the tests read them all.
func mustList() []string {
	names, err := fs.Glob(documents, "documents/*.json")
	if err != nil {
		panic(err)
	}
	return names
}

func mustRead(name string) sla.Config {
	data, err := documents.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var cfg sla.Config
	if err := json.Unmarshal(data, &cfg); err != nil {
		panic(err)
	}
	return cfg
}
