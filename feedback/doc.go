// Package feedback counts what people say of an office, and makes of it what can
// be defended: numbers with their uncertainty, and nothing that tells on anyone.
// Count responses, and publish them by a [Desk], which [New] makes of a document:
//
//	desk, err := feedback.New(feedback.Config{Disclosure: feedback.Disclosure{MinCell: 5}})
//	if err != nil {
//		return err
//	}
//	var tally feedback.Tally // counts; small ones are in it
//	for _, response := range responses {
//		if err := tally.Add(response); err != nil {
//			return err // all faults at once
//		}
//	}
//	october := calendar.MustParseSpan("2026-10-01/2026-10-31")
//	report, err := desk.Publish(&tally, feedback.Verified, feedback.Satisfaction, october, feedback.ByUnit)
//	if err != nil {
//		return err
//	}
//	fmt.Println(report) // counts and shares; "…" where they would tell on anyone
//
// # What is never added up
//
// Responses by a token of a dossier are one stratum, those to open posters
// another; a count is of one stratum and one scale. How many saw a poster nobody
// knows, so only verified responses have a response rate. Nothing takes or gives
// a name, a number of a person or a dossier, or a face; an officer is a pseudonym;
// comments are not counted.
//
// # Laws
//
//	Merge   a ∪ b = b ∪ a, (a ∪ b) ∪ c = a ∪ (b ∪ c), a ∪ 0 = a
//	Share   k of n; 0 of 0 is no data, neither 0 % nor 100 %
//	Bounds  (2k + z² ± z √(z² + 4k(n−k)/n)) / 2(n + z²), z = 1.959963984540054 (Wilson, 95 %)
//	        Low ≤ k/n ≤ High, exactly
//	Table   total = Σ rows, answers = Σ values, worst = Σ reasons,
//	        answers ≤ finished
//
// In a [Publication] no count is below the least that may be published, m. For
// every count x that is withheld, over all tables of whole numbers that agree
// with what is published,
//
//	max x − min x ≥ m
//
// which [Desk.Publish] explains, with what it does not protect from.
package feedback
