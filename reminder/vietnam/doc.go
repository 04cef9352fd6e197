// Package vietnam is how long licences, certificates and registrations of
// Vietnamese one-stop offices are valid, when their renewal is filed, and what
// to tell their holders, as data: 16 kinds of paper. [Config] is the document:
//
//	planner, err := reminder.New(office, catalogue, vietnam.Config())
//	…
//	plan, err := planner.Plan(reminder.Paper{
//		ID: "12/GP", Kind: "tobacco-retail", Issued: calendar.MustParseDate("2022-03-10"),
//	})
//
// Where the law changed, a kind has a rule for before and one for after. What
// about a rule is not certain stands in Unconfirmed, which every plan repeats;
// how long before the end to remind is no law but our choice.
//
// The facts stand in rules.json; SOURCES.md says where each comes from.
package vietnam
