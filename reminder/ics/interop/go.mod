// A module of its own, so that the library keeps its few dependencies: it reads
// what the package ics writes with parsers that others wrote.
module github.com/motcua/motcua/reminder/ics/interop

go 1.25.0

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
	github.com/motcua/motcua v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/teambition/rrule-go v1.8.2 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/motcua/motcua => ../../..
