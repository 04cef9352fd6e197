// Package vietnam is the national catalogue of administrative procedures, as
// data: 85 procedures that communes, districts and provinces settle, what is
// charged for them, and the units of government that the article about Hanoi's
// one-stop offices names, with their successors of 1 July 2025. [Config] is the
// document:
//
//	catalogue, err := procedures.New(vietnam.Config())
//
// The facts stand in procedures.json, fees.json and authorities.json; SOURCES.md
// says where each comes from and what is not certain.
package vietnam
