package vietnam_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

// TestArticleIsCovered: the procedures that the article about Hanoi's offices
// names, with the terms of the law.
func TestArticleIsCovered(t *testing.T) {
	catalogue, err := procedures.New(vietnam.Config())
	require.NoError(t, err)
	sources, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	certified := calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.DueNextDay}
	civilStatus := calendar.Cutoff{After: calendar.NewClock(15, 0), Effect: calendar.MayDefer}
	for code, want := range map[string]struct {
		on, limit string
		cutoff    calendar.Cutoff
	}{
		"2.000815": {"2023-06-14", "same day", certified},
		"2.000843": {"2023-06-14", "same day", certified},
		"2.000884": {"2023-06-14", "same day", certified},
		"2.000992": {"2023-06-14", "same day", certified},
		"2.001008": {"2023-06-14", "same day", certified},
		"2.000908": {"2023-06-14", "same day", certified},
		"2.000635": {"2023-06-14", "same day", civilStatus},
		"1.000656": {"2023-06-14", "same day", civilStatus},
		"1.004873": {"2023-06-14", "3 working days", calendar.Cutoff{}},
		"2.002516": {"2023-06-14", "3 working days", calendar.Cutoff{}},
		"1.001612": {"2026-06-15", "3 working days", calendar.Cutoff{}},
		"2.000720": {"2026-06-15", "3 working days", calendar.Cutoff{}},
		"2.000575": {"2026-06-15", "3 working days", calendar.Cutoff{}},
		"1.001570": {"2026-06-15", "1 working day", calendar.Cutoff{}},
		"1.001266": {"2026-06-15", "5 working days", calendar.Cutoff{}},
	} {
		p, err := catalogue.On(code, calendar.MustParseDate(want.on))
		require.NoError(t, err)
		require.Equal(t, calendar.Term{Limit: calendar.MustParseLimit(want.limit), Cutoff: want.cutoff}, p.Term, code)
		require.NotEmpty(t, p.Name.EN, code)
		require.False(t, p.Basis.IsZero(), code)
		require.Contains(t, string(sources), code)
	}
	merged := calendar.MustParseDate("2025-10-30")
	_, err = catalogue.On("2.000843", merged)
	require.Error(t, err, "merged into 2.000815")
	wider, err := catalogue.On("2.000815", merged)
	require.NoError(t, err)
	require.Contains(t, wider.Name.VI, "nước ngoài")
	_, err = catalogue.On("2.000635", calendar.MustParseDate("2027-03-01"))
	require.Error(t, err, "the Civil Status Law of 2026 applies, and its terms are not confirmed")
}

// TestEveryEntryHasItsSource: SOURCES.md names each code, fee and relief of the
// documents, and procedures are named in both languages with their basis and
// the bodies that settle them.
func TestEveryEntryHasItsSource(t *testing.T) {
	cfg := vietnam.Config()
	text, err := os.ReadFile("SOURCES.md")
	require.NoError(t, err)
	sources, _, found := strings.Cut(string(text), "## What is left out")
	require.True(t, found)
	codes := map[string]bool{}
	for _, p := range cfg.Procedures {
		codes[p.Code] = true
		require.Contains(t, sources, p.Code)
		require.NotEmpty(t, p.Name.EN, p.Code)
		require.False(t, p.Basis.IsZero(), p.Code)
		unknown := p.Code == "2.002516" && p.InForce.First() == calendar.MustParseDate("2020-09-15")
		require.Equal(t, unknown, p.Levels.IsZero(), "%s: SOURCES.md says of one alone that its bodies are not recorded", p.Code)
	}
	require.GreaterOrEqual(t, len(codes), 60)
	for _, fee := range cfg.Fees {
		require.Contains(t, string(text), fee.ID)
	}
	for _, relief := range cfg.Reliefs {
		// three of them stand in one row: "tt-117-2026-extracts, -residence, -id-cards"
		require.Contains(t, string(text), strings.TrimPrefix(relief.ID, "tt-117-2026"))
	}
}

// TestExtensions: what the law lets an office take on top, where it lets it; of
// the two renewed registrations only until 14 January 2026.
func TestExtensions(t *testing.T) {
	catalogue := procedures.MustNew(vietnam.Config())
	for code, want := range map[string]struct {
		on, limit   string
		byAgreement bool
	}{
		"2.000815": {"2026-06-15", "2 working days", true},
		"2.000992": {"2026-06-15", "", true},
		"2.001008": {"2026-06-15", "", true},
		"2.001035": {"2026-06-15", "", true},
		"2.000913": {"2026-06-15", "", true},
		"2.001016": {"2026-06-15", "", true},
		"2.001019": {"2026-06-15", "", true},
		"2.001406": {"2026-06-15", "", true},
		"1.000894": {"2026-06-15", "5 working days", false},
		"1.004873": {"2026-06-15", "3 working days", false},
		"1.004859": {"2026-06-15", "3 working days", false},
		"1.001022": {"2026-06-15", "5 working days", false},
		"1.000689": {"2026-06-15", "5 working days", false},
		"1.004884": {"2026-01-14", "8 working days", false},
	} {
		p, err := catalogue.On(code, calendar.MustParseDate(want.on))
		require.NoError(t, err)
		require.Equal(t, want.limit, p.Extension.Limit.String(), code)
		require.Equal(t, want.byAgreement, p.Extension.ByAgreement, code)
		require.False(t, p.Extension.Basis.IsZero(), code)
		require.NotEmpty(t, p.Extension.When.VI, code)
	}
	renewed, err := catalogue.On("1.004884", calendar.MustParseDate("2026-01-15"))
	require.NoError(t, err)
	require.Zero(t, renewed.Extension)
}

// TestEveryWayHasATerm: each version, for each of its ways in each of its cases.
func TestEveryWayHasATerm(t *testing.T) {
	for _, p := range vietnam.Config().Procedures {
		var cases []string
		for _, c := range p.Cases.All() {
			cases = append(cases, c.ID)
		}
		if cases == nil {
			cases = []string{""}
		}
		for _, way := range p.Ways.All() {
			for _, id := range cases {
				_, err := p.TermFor(way.Channel, id)
				require.NoError(t, err, "%s %v %s", p.Code, way.Channel, id)
			}
		}
	}
}

// TestUnitsOfTheArticle: each unit that the article names, as it was on the last
// day of June 2025, has successors that exist, with the clause that says so.
func TestUnitsOfTheArticle(t *testing.T) {
	catalogue := procedures.MustNew(vietnam.Config())
	before, after := calendar.MustParseDate("2025-06-30"), calendar.MustParseDate("2025-07-01")
	names := map[string]bool{}
	for unit := range catalogue.Authorities() {
		if !unit.InForce.Contains(before) || unit.Successors.IsZero() {
			continue
		}
		names[unit.Name.VI] = true
		heirs, err := catalogue.Successors(unit.Code, before)
		require.NoError(t, err, unit.Code)
		require.NotEmpty(t, heirs, unit.Code)
		for _, heir := range heirs {
			require.True(t, heir.Authority.InForce.Contains(after), unit.Code)
			require.Equal(t, procedures.Commune, heir.Authority.Level, unit.Code)
			require.Contains(t, heir.Basis[0].String(), "1656/NQ-UBTVQH15", unit.Code)
		}
	}
	for _, name := range []string{
		"huyện Hoài Đức", "quận Hai Bà Trưng", "quận Cầu Giấy", "quận Ba Đình", "quận Tây Hồ", "thị xã Sơn Tây", "quận Hà Đông",
		"phường Thụy Khuê", "phường Trung Văn", "phường Mỹ Đình 1", "thị trấn Thường Tín", "xã Văn Bình", "xã Minh Cường", "xã Ninh Sở",
	} {
		require.True(t, names[name], name)
	}
}
