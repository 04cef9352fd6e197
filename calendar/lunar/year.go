package lunar

import "math/bits"

// year is a lunar year in one word, months counted from 0 in the order in which
// they come. From the lowest bit:
//
//	13 bits  bit i: month i has 30 days, not 29
//	 4 bits  the number of the leap month, 0 if there is none
//	 5 bits  the days from 20 January to Tết
type year uint32

const (
	lengthBits = 13
	numberBits = 4
)

// leapMonth is the number of the leap month, 0 if there is none.
func (y year) leapMonth() int { return int(y >> lengthBits & (1<<numberBits - 1)) }

// index is the place of a month. A leap month, which y must have, comes after
// the month whose number it repeats.
func (y year) index(month int, leap bool) int {
	if after := y.leapMonth(); leap || after != 0 && month > after {
		return month
	}
	return month - 1
}

// daysIn is the length of the month at i.
func (y year) daysIn(i int) int { return 29 + int(y>>i&1) }

// daysBefore is the days of the year before the month at i.
func (y year) daysBefore(i int) int { return 29*i + bits.OnesCount32(uint32(y)&(1<<i-1)) }

// find is the date of a day of the year, n days after Tết.
func (y year) find(n int) (month int, leap bool, day int) {
	// If all months had 30 days, this would be the place. As no year is a whole
	// month short of that, it is right or one too early.
	i := n / 30
	if n >= y.daysBefore(i+1) {
		i++
	}
	day = n - y.daysBefore(i) + 1
	after := y.leapMonth()
	if after == 0 || i < after {
		return i + 1, false, day
	}
	return i, i == after, day
}

// tet is the days from 20 January of the first year to Tết of the i-th after
// it. Every fourth year is leap, the first among them.
func tet(i int) int {
	return 365*i + (i+3)/4 + int(years[i]>>(lengthBits+numberBits))
}
