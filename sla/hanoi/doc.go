// Package hanoi is the initiatives of Hanoi's one-stop offices, as data: the 22
// that one newspaper article of 2023 tells of. [Config] is the document:
//
//	agreement, err := sla.New(office, hanoi.Config())
//	…
//	promise, err := agreement.Promise(extract, sla.Filing{Accepted: accepted, Unit: "007"})
//
// Each initiative is scoped to the units that have it, by the codes of
// procedures/vietnam, so that a filing has to state its unit. They ended with
// the districts and the old communes on 30 June 2025. Most are labels: the
// article gives a name and no number. [Paperless] is the document of the two
// communes that take filings in day and night.
//
// The facts stand in documents/, one file a place; SOURCES.md says what the
// article says, what it does not, and what we read into it.
package hanoi
