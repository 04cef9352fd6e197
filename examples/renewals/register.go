package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
)

// shares are how much of the register each kind is. The article names none: the
// kinds are those that the district's business desk issued, their shares ours.
var shares = []struct {
	kind    string
	percent int
	years   int // how long it is valid
}{{"tobacco-retail", 38, 5}, {"alcohol-retail", 27, 5}, {"food-safety", 23, 3}, {"game-point", 12, 3}}

// generated is a register of that many licences, the same for the same seed.
// They end between January 2023 and June 2024; some shops have two. One in twelve
// was renewed early: it needs no reminder from then on.
func generated(seed uint64, size int) []reminder.Paper {
	r := rand.New(rand.NewPCG(seed, 2023))
	first := calendar.MustParseDate("2023-01-01")
	papers := make([]reminder.Paper, size)
	for i := range papers {
		share, drawn := shares[0], r.IntN(100)
		for _, share = range shares {
			if drawn -= share.percent; drawn < 0 {
				break
			}
		}
		ends := first.AddDays(r.IntN(547))
		papers[i] = reminder.Paper{
			ID: fmt.Sprintf("%04d/GP-UBND", i+1), Kind: share.kind, Issued: ends.AddMonths(-12 * share.years),
			Holder: fmt.Sprintf("hộ kinh doanh %03d", r.IntN(size*3/4)+1), Unit: district,
		}
		papers[i].Contact = fmt.Sprintf("09%08d", holderNumber(papers[i].Holder))
		if before := i - 1; i > 0 && share.kind == "alcohol-retail" && papers[before].Kind == "tobacco-retail" {
			ends = papers[before].Issued.AddMonths(60) // one shop, both licences of one day
			papers[i].Issued, papers[i].Holder, papers[i].Contact = papers[before].Issued, papers[before].Holder, papers[before].Contact
		}
		if r.IntN(12) == 0 {
			papers[i].Stopped, papers[i].Stop = ends.AddDays(-r.IntN(60)), reminder.Renewed
		}
	}
	return papers
}

// holderNumber gives each holder one phone number.
func holderNumber(holder string) (n int) {
	for _, letter := range holder {
		n = (n*31 + int(letter)) % 100_000_000
	}
	return n
}
