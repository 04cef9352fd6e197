package vietnam

import (
	"embed"
	"encoding/json"
	"io/fs"

	"github.com/motcua/motcua/calendar"
)

//go:embed years/*.json
var years embed.FS

// Config is a fresh copy of the decided years, one document a year under
// years/, with the usual week: Monday to Friday, 08:00-12:00 and 13:00-17:00. An
// office with other hours changes Weeks; one that closes or opens on days of
// its own adds to Days. The files are read anew on each call, which takes a few
// milliseconds: keep what it gives.
func Config() calendar.Config {
	cfg := calendar.Config{Weeks: calendar.Timeline[calendar.Week]{{Value: calendar.Week{}.With(
		calendar.MustParseWeekdays("Mon-Fri"), calendar.MustParseHours("08:00-12:00, 13:00-17:00"))}}}
	for _, name := range mustList() {
		year := mustRead(name)
		if cfg.Covers.IsZero() {
			cfg.Covers = year.Covers
			cfg.Weeks[0].From = year.Covers.First()
		}
		cfg.Covers = calendar.NewSpan(cfg.Covers.First(), year.Covers.Last())
		cfg.Days = append(cfg.Days, year.Days...)
	}
	return cfg
}

// mustList and mustRead panic on files that cannot be read: the files are part
// of the program, and the tests read them all.
func mustList() []string {
	names, err := fs.Glob(years, "years/*.json")
	if err != nil {
		panic(err)
	}
	return names
}

func mustRead(name string) calendar.Config {
	data, err := years.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var year calendar.Config
	if err := json.Unmarshal(data, &year); err != nil {
		panic(err)
	}
	return year
}
