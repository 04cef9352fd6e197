// Package procedures is a catalogue of administrative procedures, versioned by
// date: what a procedure is on a day, how long the law gives for it, what it
// costs, and which unit handles it. Make a [Catalogue] with [New] and ask it:
//
//	catalogue, err := procedures.New(vietnam.Config())
//	if err != nil {
//		return err
//	}
//	filed := calendar.MustParseDate("2026-03-02")
//	extract, err := catalogue.On("2.000635", filed)
//	if err != nil {
//		return err
//	}
//	fmt.Println(extract.Name, extract.Term.Limit.Text(), extract.Basis)
//	quote, err := catalogue.Quote(procedures.Filing{
//		Procedure: "2.000635", Date: filed, Copies: []procedures.Copy{{Count: 3}},
//	})
//	if err != nil {
//		return err
//	}
//	fmt.Println(quote.Total, quote.Total.Words()) // 24.000 ₫ hai mươi tư nghìn đồng
//
// A dossier keeps the version of the day on which it was taken in: old dossiers
// keep old rules.
//
// # What a filing costs
//
// Each [Fee] of the procedure is charged at the one of its prices whose
// conditions the filing meets, and each line of a quote names it with its basis:
//
//	fixed   Each = amount
//	tiers   Each = Σ of the tiers' amounts over the pages of the original
//	rate    Each = value × percent / 100, rounded as stated, within the bounds
//	        Gross = min(Each, cap) × Count
//	        Net   = Gross − the highest of the reliefs that fit
//
// The cap is for one copy, document or whatever is counted, never for the
// filing. Every fee that is free says so; what is not known is an error. For
// certified copies (226/2016/TT-BTC art. 4) Total never falls when there are
// more pages or copies.
//
// # What was collected
//
// A [Ledger] adds up entries by day, unit, procedure and field. Ledgers merge in
// any order, so any engine can fill them in parallel.
//
// # Who handles it
//
// A unit is identified by its code and a day, since codes are used again:
// [Catalogue.Successors] finds who holds its territory today.
//
// The procedures of the national catalogue, their fees and the units that the
// article about Hanoi names are data, in procedures/vietnam; the national
// portal's formats are in procedures/portal, payment codes in procedures/vietqr.
package procedures
