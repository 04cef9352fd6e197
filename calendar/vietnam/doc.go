// Package vietnam is the national calendar of Vietnam for bodies that rest on
// Saturday and Sunday, as data: the statutory holidays, days in lieu, swapped
// and make-up days of the decided years 2008 to 2027. [Config] is the document:
//
//	office, err := calendar.New(vietnam.Config())
//
// The days stand in years/, one reviewable JSON file a year, each a
// [calendar.Config] without its weeks; SOURCES.md says where each year comes
// from and what is not certain.
//
// [Forecast] goes on to 2100 with what the law fixes, all of it pending. When a
// decision comes, lay it over with [calendar.Join]: a [Holiday], a [Swap], or
// the [Year] whole.
//
// [Holidays] and [WorkdayFunc] give the same days to users of rickar/cal, and
// [SpecialDays] makes days of a document of its holidays, of any country.
package vietnam
