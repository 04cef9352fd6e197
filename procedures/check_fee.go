package procedures

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/percent"
)

// feeFaults are what is wrong with the fees; codes are the procedures there are.
func (c Config) feeFaults(faults *fault.List, codes map[string]bool) {
	ids(faults, "fees", c.Fees, func(f Fee) string { return f.ID })
	cases := map[string]bool{} // "code case"
	for _, p := range c.Procedures {
		for _, kase := range p.Cases.All() {
			cases[p.Code+" "+kase.ID] = true
		}
	}
	for i, f := range c.Fees {
		at := fault.At("fees", i)
		faults.Within(at, f.faults())
		knownCodes(faults, at+".procedures", f.Procedures, codes)
		for j, price := range f.Prices.All() {
			fault.Each(faults, fault.At(at+".prices", j)+".cases", price.Cases.All(), "a case of one of the fee's procedures",
				func(id string) bool {
					return slices.ContainsFunc(f.Procedures.Slice(), func(code string) bool { return cases[code+" "+id] })
				})
		}
	}
}

func knownCodes(faults *fault.List, path string, list motcua.List[string], codes map[string]bool) {
	fault.Each(faults, path, list.All(), "the code of a procedure of this document", func(code string) bool { return codes[code] })
}

func (f Fee) faults() fault.List {
	var faults fault.List
	named(&faults, "name", f.Name)
	stated(&faults, "kind", f.Kind, "service-fee (phí) or state-charge (lệ phí)")
	_, err := f.Moment.MarshalText()
	faults.Under("moment", err)
	if f.Procedures.IsZero() {
		faults.Add("procedures", "", "the codes that it is charged for")
	}
	if f.Prices.IsZero() {
		faults.Add("prices", "", "at least one price")
	}
	prices := f.Prices.Slice()
	for i, price := range prices {
		at := fault.At("prices", i)
		faults.Within(at, price.faults())
		for j, other := range prices[:i] {
			if price.meets(other) {
				faults.Add(at, "", "conditions that no filing meets together with those of "+fault.At("prices", j))
				break
			}
		}
	}
	return faults
}

// meets reports whether one filing could meet the conditions of both prices.
func (p Price) meets(other Price) bool {
	return overlap(p.InForce, other.InForce) && mayAgree(p.Channels, other.Channels) &&
		mayAgree(p.Cases, other.Cases) && mayAgree(p.Provinces, other.Provinces)
}

// mayAgree reports whether a value fits both conditions; an empty one fits all.
func mayAgree[T comparable](a, b motcua.List[T]) bool {
	return a.IsZero() || b.IsZero() ||
		slices.ContainsFunc(a.Slice(), func(value T) bool { return slices.Contains(b.Slice(), value) })
}

// stated reports an enumerated value that is not given or does not exist.
func stated[E interface {
	comparable
	MarshalText() ([]byte, error)
}](faults *fault.List, path string, value E, wanted string) {
	var none E
	if value == none {
		faults.Add(path, "", wanted)
		return
	}
	_, err := value.MarshalText()
	faults.Under(path, err)
}

func (p Price) faults() fault.List {
	var faults fault.List
	conditions(&faults, p.InForce, p.Channels, p.Provinces)
	_, err := p.Per.MarshalText()
	faults.Under("per", err)
	atLeast(&faults, "amount", p.Amount, 0)
	atLeast(&faults, "cap", p.Cap, 0)
	rated := p.rated()
	switch forms := count(p.Free, p.Amount != 0, !p.Tiers.IsZero(), rated); {
	case forms == 0:
		faults.Add("amount", "", "an amount, tiers, a rate, or free")
	case forms > 1:
		faults.Add("amount", p.Amount.String(), "one of amount, tiers, rate and free, not several")
	case (p.Free || rated) && (p.Per != PerFiling || p.Cap != 0):
		faults.Add("per", p.Per.String(), "no per and no cap with a rate, which has its bounds, or with free")
	case !p.Tiers.IsZero() && p.Per != PerCopy:
		faults.Add("per", p.Per.String(), "copy: tiers go by the pages of what is copied")
	}
	tierFaults(&faults, p.Tiers)
	if rated {
		faults.Within("rate", p.Rate.faults())
	}
	if p.Basis.IsZero() {
		faults.Add("basis", "", "the text that fixes the price")
	}
	return faults
}

func count(all ...bool) (n int) {
	for _, one := range all {
		if one {
			n++
		}
	}
	return n
}

// conditions reports what is wrong with the conditions that prices and reliefs
// have in common.
func conditions(faults *fault.List, days calendar.Span, channels motcua.List[Channel], provinces motcua.List[string]) {
	if days.IsZero() {
		faults.Add("inForce", "", `the days of filing it is for, such as "2017-01-01/"`)
	}
	fault.Each(faults, "channels", channels.All(), "in-person, online or postal",
		func(c Channel) bool { return c >= InPerson && c <= Postal })
	fault.Each(faults, "provinces", provinces.All(), wantedProvince, isProvince)
}

func tierFaults(faults *fault.List, tiers motcua.List[Tier]) {
	after := 0
	for i, tier := range tiers.All() {
		at := fault.At("tiers", i)
		atLeast(faults, at+".amount", tier.Amount, 0)
		if i == 0 && tier.From != 1 {
			faults.Add(at+".from", strconv.Itoa(tier.From), "1: the first tier begins with the first page")
		} else if tier.From <= after {
			faults.Add(at+".from", strconv.Itoa(tier.From), fmt.Sprintf("a page after %d, where the tier before it begins", after))
		}
		after = tier.From
	}
}

func (r Rate) faults() fault.List {
	var faults fault.List
	percentFaults(&faults, r.Percent)
	_, err := r.Rounding.MarshalText()
	faults.Under("rounding", err)
	atLeast(&faults, "to", r.To, 0)
	atLeast(&faults, "min", r.Min, 0)
	atLeast(&faults, "max", r.Max, 0)
	if r.Max != 0 && r.Max < r.Min {
		faults.Add("max", r.Max.String(), "at least the min of "+r.Min.String())
	}
	return faults
}

func percentFaults(faults *fault.List, d decimal.Decimal) {
	if !percent.Sound(d) {
		faults.Add("percent", percent.Shown(d), percent.Wanted)
	}
}

// reliefFaults are what is wrong with groups and reliefs.
func (c Config) reliefFaults(faults *fault.List, codes map[string]bool) {
	groups := ids(faults, "groups", c.Groups, func(g Group) string { return g.ID })
	for i, g := range c.Groups {
		named(faults, fault.At("groups", i)+".name", g.Name)
	}
	fees := map[string]bool{}
	for _, f := range c.Fees {
		fees[f.ID] = true
	}
	ids(faults, "reliefs", c.Reliefs, func(r Relief) string { return r.ID })
	for i, r := range c.Reliefs {
		at := fault.At("reliefs", i)
		faults.Within(at, r.faults())
		fault.Each(faults, at+".fees", r.Fees.All(), "the id of a fee of this document", func(id string) bool { return fees[id] })
		fault.Each(faults, at+".groups", r.Groups.All(), "the id of a group of this document", func(id string) bool { return groups[id] })
		knownCodes(faults, at+".procedures", r.Procedures, codes)
	}
}

func (r Relief) faults() fault.List {
	var faults fault.List
	named(&faults, "name", r.Name)
	conditions(&faults, r.InForce, r.Channels, r.Provinces)
	percentFaults(&faults, r.Percent)
	if r.Basis.IsZero() {
		faults.Add("basis", "", "the text that grants it")
	}
	return faults
}
