package procedures_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
)

// TestSuccessorsOfADay: a territory that went from hand to hand is followed to
// whoever has it on the day, and no further.
func TestSuccessorsOfADay(t *testing.T) {
	unit := func(code, days string, heirs ...string) procedures.Authority {
		var all []procedures.Succession
		for _, heir := range heirs {
			all = append(all, procedures.Succession{Code: heir, Relation: procedures.Part})
		}
		return procedures.Authority{Code: code, Name: motcua.Text{VI: "xã " + code}, Level: procedures.Commune, InForce: calendar.MustParseSpan(days), Successors: motcua.ListOf(all...)}
	}
	units := procedures.MustNew(procedures.Config{Authorities: []procedures.Authority{
		unit("1", "/2025-03-31", "2", "3"), unit("2", "2025-04-01/2025-06-30", "4"), unit("3", "2025-04-01/"), unit("4", "2025-07-01/2025-12-31"),
	}})
	for on, want := range map[string][]string{
		"2020-01-01": {"1"}, "2025-03-31": {"1"}, "2025-04-01": {"2", "3"}, "2025-06-30": {"2", "3"}, "2025-07-01": {"4", "3"}, "2025-12-31": {"4", "3"},
	} {
		found, err := units.SuccessorsOn("1", calendar.MustParseDate("2024-05-06"), calendar.MustParseDate(on))
		require.NoError(t, err, on)
		var codes []string
		for _, c := range found {
			codes = append(codes, c.Authority.Code)
		}
		require.Equal(t, want, codes, on)
	}
	_, err := units.SuccessorsOn("1", calendar.MustParseDate("2024-05-06"), calendar.MustParseDate("2026-01-01"))
	require.ErrorAs(t, err, new(*procedures.EndedError), "one way leads nowhere")
	_, err = units.SuccessorsOn("9", calendar.MustParseDate("2024-05-06"), calendar.Date{})
	require.ErrorAs(t, err, new(*procedures.UnknownError))
}
