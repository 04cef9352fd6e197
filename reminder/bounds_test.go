package reminder_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// rule is the tobacco rule after a change.
func rule(change func(r *reminder.Rule)) reminder.Rule {
	r := tobacco().Rules[0]
	change(&r)
	return r
}

// validity is the tobacco rule with another validity.
func validity(v reminder.Validity) reminder.Rule {
	return rule(func(r *reminder.Rule) { r.Validity = v })
}

// TestBoundsOfDocuments: what is just taken, and what just not.
func TestBoundsOfDocuments(t *testing.T) {
	limit, span := calendar.MustParseLimit, calendar.MustParseSpan
	leads := func(all ...string) reminder.Rule {
		return rule(func(r *reminder.Rule) {
			r.Leads = nil
			for _, lead := range all {
				r.Leads = append(r.Leads, limit(lead))
			}
		})
	}
	renewal := func(of reminder.Renewal) reminder.Rule {
		return rule(func(r *reminder.Rule) { r.Renewal = of })
	}
	extended := func(by reminder.By, e reminder.Extension) reminder.Rule {
		return validity(reminder.Validity{By: by, Term: limit("5 years"), Extension: e})
	}
	ended := func(days string, why motcua.Text) reminder.Rule {
		return rule(func(r *reminder.Rule) { r.InForce, r.Ended = span(days), why })
	}
	over := motcua.Text{VI: "Hết", EN: "Over"}
	year := limit("1 year")
	for _, c := range []struct {
		name    string
		taken   reminder.Rule
		refused reminder.Rule
		fault   string
	}{
		{"the longest lead", leads("10000 days"), leads("10001 days"), "leads[0]: 10001 days"},
		{"the longest lead in years", leads("10000 years"), leads("10001 years"), "leads[0]: 10001 years"},
		{"leads of other units are not compared", leads("30 days", "45 working days"), leads("30 working days", "45 working days"), "leads[1]"},
		{"the day itself is a lead", leads("1 day", "same day"), leads("same day", "same day"), "leads[1]: same day"},
		{"the longest term", validity(reminder.Validity{By: reminder.ByTerm, Term: limit("10000 days")}), validity(reminder.Validity{By: reminder.ByTerm, Term: limit("10001 days")}), "validity.term: 10001 days"},
		{"a term counts days", validity(reminder.Validity{By: reminder.ByTerm, Term: limit("30 days")}), validity(reminder.Validity{By: reminder.ByTerm, Term: limit("30 working days")}), "validity.term"},
		{"a printed day may have a longest term", validity(reminder.Validity{By: reminder.ByPrint, Term: limit("5 years")}), validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14}, Term: limit("5 years")}), "validity.term: wanted nothing here"},
		{"a start needs a term", validity(reminder.Validity{By: reminder.ByStart, Term: year}), validity(reminder.Validity{By: reminder.ByStart}), "validity.term: wanted how long"},
		{"one extension", extended(reminder.ByStart, reminder.Extension{Times: 1, Limit: year}), extended(reminder.ByStart, reminder.Extension{Limit: year}), "validity.extension"},
		{"100 extensions", extended(reminder.ByTerm, reminder.Extension{Times: 100, Limit: year}), extended(reminder.ByTerm, reminder.Extension{Times: 101, Limit: year}), "validity.extension"},
		{"the longest extension", extended(reminder.ByPrint, reminder.Extension{Times: 1, Limit: limit("10000 days")}), extended(reminder.ByPrint, reminder.Extension{Times: 1, Limit: limit("10001 days")}), "validity.extension.limit: 10001 days"},
		{"a term is extended", extended(reminder.ByPrint, reminder.Extension{Times: 1, Limit: year}), validity(reminder.Validity{By: reminder.ByPrint, Extension: reminder.Extension{Times: 1, Limit: year}}), "validity.extension: wanted nothing here"},
		{"what rests on another is not", validity(reminder.Validity{By: reminder.ByUnderlying, Term: year}), extended(reminder.ByUnderlying, reminder.Extension{Times: 1, Limit: year}), "validity.extension: wanted nothing here"},
		{"the least age", validity(reminder.Validity{By: reminder.ByAge, Ages: []int{1}}), validity(reminder.Validity{By: reminder.ByAge, Ages: []int{0}}), "validity.ages[0]: 0"},
		{"the greatest age", validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14, 150}}), validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14, 151}}), "validity.ages[1]: 151"},
		{"ages rise", validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14, 15}}), validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14, 14}}), "validity.ages[1]: 14"},
		{"ages are for age", validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14}, Early: limit("2 years")}), validity(reminder.Validity{By: reminder.ByPrint, Ages: []int{14}}), "validity.ages: wanted nothing here"},
		{"early in years", validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14}, Early: limit("10000 days")}), validity(reminder.Validity{By: reminder.ByAge, Ages: []int{14}, Early: limit("10001 days")}), "validity.early: 10001 days"},
		{"endless in years", validity(reminder.Validity{By: reminder.ByUnderlying, Endless: limit("10 years")}), validity(reminder.Validity{By: reminder.ByUnderlying, Endless: limit("10 working days")}), "validity.endless: 10 working days"},
		{"a window of a day", renewal(reminder.Renewal{From: limit("30 days"), Before: limit("30 days")}), renewal(reminder.Renewal{From: limit("29 days"), Before: limit("30 days")}), "renewal.from: 29 days"},
		{"windows of other units are not compared", renewal(reminder.Renewal{From: limit("1 month"), Before: limit("30 days")}), renewal(reminder.Renewal{From: limit("1 month"), Before: limit("2 months")}), "renewal.from: 1 month"},
		{"grace after the last valid day", renewal(reminder.Renewal{After: limit("3 months")}), renewal(reminder.Renewal{After: limit("30 working days")}), "renewal.after: 30 working days"},
		{"the last day to file is set once", renewal(reminder.Renewal{Before: limit("3 months")}), renewal(reminder.Renewal{Before: limit("3 months"), After: limit("3 months")}), "renewal.after: 3 months"},
		{"an end has a reason", ended("2017-11-01/2026-06-30", over), ended("2017-11-01/", over), "ended: \"Hết\""},
		{"in both languages", ended("/2026-06-30", over), ended("/2026-06-30", motcua.Text{VI: "Hết"}), "ended: \"Hết\""},
		{"the longest grace", rule(func(r *reminder.Rule) { r.Grace = limit("10000 days") }), rule(func(r *reminder.Rule) { r.Grace = limit("10001 days") }), "grace: 10001 days"},
	} {
		cfg := tobacco()
		cfg.Rules = []reminder.Rule{c.taken}
		_, err := reminder.New(office, catalogue, cfg)
		require.NoError(t, err, c.name)
		cfg.Rules = []reminder.Rule{c.refused}
		_, err = reminder.New(office, catalogue, cfg)
		require.ErrorContains(t, err, "rules[0]."+c.fault, c.name)
	}
}

// TestVersionsMeet: of two rules of a kind one ends before the other begins,
// whichever comes first in the document.
func TestVersionsMeet(t *testing.T) {
	for days, other := range map[string]string{
		"2017-11-01/2019-12-31": "2020-01-01/",
		"/2019-12-31":           "2020-01-01/2020-01-01",
		"2019-12-31/2019-12-31": "2020-01-01/",
	} {
		old := rule(func(r *reminder.Rule) { r.InForce = calendar.MustParseSpan(days) })
		for _, begins := range []string{other, "2019-12-31/"} {
			young := rule(func(r *reminder.Rule) { r.InForce = calendar.MustParseSpan(begins) })
			for _, rules := range [][]reminder.Rule{{old, young}, {young, old}} {
				cfg := tobacco()
				cfg.Rules = rules
				_, err := reminder.New(office, catalogue, cfg)
				if begins == other {
					require.NoError(t, err, "%s and %s", days, begins)
				} else {
					require.ErrorContains(t, err, "rules[1].inForce: ", "%s and %s", days, begins)
				}
			}
		}
	}
}

// TestSkipNeedsGraceUnderACap: only where a cap may hold back what would then be
// skipped.
func TestSkipNeedsGraceUnderACap(t *testing.T) {
	for _, c := range []struct {
		limit int
		grace string
		fault string
	}{
		{0, "", ""},
		{1, "", "rules[0].grace: wanted days of grace"},
		{1, "1 day", ""},
	} {
		cfg := tobacco()
		cfg.Channels = []reminder.Channel{{ID: "sms", Cap: c.limit}}
		cfg.Rules[0].Missed = reminder.Skip
		if c.grace != "" {
			cfg.Rules[0].Grace = calendar.MustParseLimit(c.grace)
		}
		_, err := reminder.New(office, catalogue, cfg)
		if c.fault == "" {
			require.NoError(t, err)
		} else {
			require.ErrorContains(t, err, c.fault)
		}
	}
}
