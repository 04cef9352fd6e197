// Package vietnam is the official scores of Vietnamese one-stop offices, as data:
// the nine criteria of Circular 01/2018/TT-VPCP with their grades, and the index
// of 100 points of Decision 766/QĐ-TTg. [Config] is the document:
//
//	desk, err := feedback.New(vietnam.Config())
//	…
//	err = desk.Mark(&account, feedback.Subject{Unit: "09832", Officer: "desk-3"}, "1", 2)
//	score, err := desk.ScoreUnit(&account, "09832")
//
// [Petitions] is the clocks of feedback, complaints and denunciations, for
// feedback/petition.
//
// Not all of the decision's text is known. What is read into it is marked
// "unconfirmed" in the documents, and answers that rest on it say so. SOURCES.md
// says where each number comes from, and what is not known.
package vietnam
