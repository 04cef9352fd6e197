// Package sla makes the promise of a one-stop office: when the law wants an
// answer, and when the office's own initiatives offer it. Make an [Agreement]
// with [New] from a calendar and a document of initiatives, and give it a
// filing:
//
//	agreement, err := sla.New(office, sla.Config{Initiatives: initiatives})
//	if err != nil {
//		return err
//	}
//	promise, err := agreement.Promise(extract, sla.Filing{Accepted: accepted})
//	if err != nil {
//		return err
//	}
//	fmt.Println(promise.Legal.Due)   // what the law wants
//	fmt.Println(promise.Offered.Due) // what the slip says: never later
//	fmt.Println(promise.Initiative)  // who offers it
//
// An [Initiative] is data: a scope (procedures, fields, weekdays, hours of
// intake), the days it is in force, and an offer. Of the offers that apply to a
// filing the earliest wins, the first in the document if several are equal. An
// offer later than the legal due instant loses to it; an equal one wins.
package sla
