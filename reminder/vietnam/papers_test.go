package vietnam_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/vietnam"
)

// TestLawfulPapersArePlanned: papers as offices really have them.
func TestLawfulPapersArePlanned(t *testing.T) {
	for _, c := range []struct{ why, paper, expires string }{
		{"a day printed on the card goes before the birthdays, as the rule itself says", `{"kind": "identity-card", "issued": "2021-06-01", "expires": "2027-03-09"}`, "2027-03-09"},
		{"the end printed on it is known, the permit below is not", `{"kind": "security-order", "issued": "2024-05-06", "expires": "2029-04-01"}`, "2029-04-01"},
		{"ten years, the first day not counted: no end", `{"kind": "security-order", "issued": "2024-05-06", "underlying": "2024-04-01/2034-04-01"}`, ""},
		{"a day less has one", `{"kind": "security-order", "issued": "2024-05-06", "underlying": "2024-04-01/2034-03-31"}`, "2034-03-31"},
		{"residence is extended as often as wanted (68/2020/QH14 Điều 27 khoản 2)", `{"kind": "temporary-residence", "issued": "2023-03-10", "expires": "2027-03-10", "extended": 1}`, "2027-03-10"},
		{"and again", `{"kind": "temporary-residence", "issued": "2021-07-01", "expires": "2027-06-30", "extended": 2}`, "2027-06-30"},
	} {
		var paper reminder.Paper
		require.NoError(t, json.Unmarshal([]byte(c.paper), &paper))
		paper.ID = "1"
		plan, err := planner.Plan(paper)
		require.NoError(t, err, c.why)
		require.Equal(t, c.expires, plan.Expires.String(), c.why)
	}
}

// TestAlcoholMayComeBack: a host that adds a rule from March 2027 on, as
// SOURCES.md tells it to, still hears why nothing is sent until then.
func TestAlcoholMayComeBack(t *testing.T) {
	cfg := vietnam.Config()
	for _, r := range cfg.Rules {
		if r.Kind == "alcohol-retail" {
			r.InForce = calendar.MustParseSpan("2027-03-01/")
			r.Ended.VI, r.Ended.EN = "", ""
			cfg.Rules = append(cfg.Rules, r)
		}
	}
	plan, err := reminder.MustNew(office, catalogue, cfg).Plan(reminder.Paper{ID: "1", Kind: "alcohol-retail", Issued: day("2021-12-20")})
	require.NoError(t, err)
	require.Zero(t, plan.Reminders.Len())
	require.Contains(t, plan.Ended.VI, "66.17/2026/NQ-CP")
}
