package portal

import (
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// charge is what a filing by a channel pays of one kind.
type charge struct {
	channel procedures.Channel
	kind    procedures.FeeKind
}

// price is how much, each.
type price struct {
	amount procedures.VND
	per    procedures.Per
}

// charges are what the times of a channel say of a charge.
type charges struct {
	price  price
	seen   []place // all that name it
	unsure bool    // one cannot be defended, two differ, or two stand under one time
	way    int     // the places of the way and the time that named it last
	time   int
}

type place struct{ path, amount string }

// fees are one of each kind that is charged at all, with a price for each amount
// that can be defended. Where there is none the fee has no price, which
// procedures.New refuses: without the fee, quotes would lack it and not say so.
func (c *converter) fees() (fees []procedures.Fee) {
	all, order, times := c.charges()
	for _, kind := range []procedures.FeeKind{procedures.ServiceFee, procedures.StateCharge, 0} {
		var prices []procedures.Price
		charged := false
		for _, key := range order {
			found := all[key]
			if key.kind != kind {
				continue
			}
			charged = true
			// With a charge under some times only, or two under one, what is
			// owed depends on what the catalogue does not know.
			if found.unsure || len(found.seen) != times[key.channel] || key.channel == 0 || kind == 0 {
				for _, place := range found.seen {
					c.leave(place.path, place.amount, wantedCharge)
				}
				continue
			}
			prices = c.priced(prices, key.channel, found.price)
		}
		if charged {
			fees = append(fees, procedures.Fee{
				ID: strings.TrimSuffix(c.p.Code.National()+"-"+kind.String(), "-"), Name: kindNames[kind], Kind: kind,
				Procedures: motcua.ListOf(c.p.Code.National()), Prices: motcua.ListOf(prices...),
			})
		}
	}
	return fees
}

const wantedCharge = "a charge above 0 ₫ whose channel, kind and amount are understood, without conditions, " +
	"one of its kind and the same for every time of the channel: no price is made of it"

var kindNames = map[procedures.FeeKind]motcua.Text{
	0:                      {VI: "Phí, lệ phí", EN: "Fee or charge"},
	procedures.ServiceFee:  {VI: "Phí", EN: "Fee"},
	procedures.StateCharge: {VI: "Lệ phí", EN: "Charge"},
}

// charges gathers what is charged, in the portal's order, and counts the times
// of each channel.
func (c *converter) charges() (map[charge]*charges, []charge, map[procedures.Channel]int) {
	all, order, times := map[charge]*charges{}, []charge(nil), map[procedures.Channel]int{}
	for i, way := range c.p.Ways {
		for j, t := range way.Times {
			times[way.Channel]++
			for k, fee := range t.Fees {
				at := fault.At(fault.At(fault.At("CACHTHUCTHUCHIEN", i)+".THOIGIAN", j)+".PHILEPHI", k)
				key := charge{way.Channel, fee.Kind}
				found := all[key]
				if found == nil {
					found = &charges{way: -1}
					all[key], order = found, append(order, key)
				}
				found.add(i, j, at, fee)
			}
		}
	}
	return all, order, times
}

func (c *charges) add(way, time int, path string, f Fee) {
	price, sure := priceOf(f)
	again := c.way == way && c.time == time
	c.unsure = c.unsure || !sure || again || len(c.seen) > 0 && price != c.price
	c.price, c.way, c.time = price, way, time
	c.seen = append(c.seen, place{path, f.AmountText})
}

// priced adds a channel to the price that has its amount.
func (c *converter) priced(prices []procedures.Price, channel procedures.Channel, p price) []procedures.Price {
	for i, known := range prices {
		if known.Amount == p.amount && known.Per == p.per {
			prices[i].Channels = motcua.ListOf(append(known.Channels.Slice(), channel)...)
			return prices
		}
	}
	return append(prices, procedures.Price{
		InForce: c.days, Channels: motcua.ListOf(channel), Amount: p.amount, Per: p.per, Basis: c.basis,
	})
}

// pers are what an amount may be said to be for each of. Trường hợp is not among
// them: it is a case in one procedure and a document in another.
var pers = map[string]procedures.Per{
	"hồ sơ":     procedures.PerFiling,
	"bản":       procedures.PerCopy,
	"bản sao":   procedures.PerCopy,
	"giao dịch": procedures.PerTransaction,
	"người":     procedures.PerPerson,
	"cơ sở":     procedures.PerFacility,
}

// priceOf is the price of a fee without conditions. The only note that is known
// to be none is the amount again and what it is for each of: "8.000 đồng/bản".
func priceOf(f Fee) (p price, sure bool) {
	if !f.Priced || f.Amount == 0 {
		return price{}, false
	}
	note := strings.ToLower(strings.TrimSpace(f.Note))
	if note == "" {
		return price{amount: f.Amount}, true
	}
	amount, each, _ := strings.Cut(note, "/")
	again, _ := procedures.ParseVND(strings.TrimSpace(amount)) // 0 if it is none
	per, known := pers[strings.Join(strings.Fields(strings.TrimRight(each, ".;")), " ")]
	return price{f.Amount, per}, again == f.Amount && known
}
