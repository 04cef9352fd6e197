// Package vietnam is the national catalogue of administrative procedures, as
// data: today those that the article about Hanoi's one-stop offices names.
// [Config] is the document:
//
//	catalogue, err := procedures.New(vietnam.Config())
//
// The procedures stand in procedures.json; SOURCES.md says where each limit
// comes from and what is not certain.
package vietnam
