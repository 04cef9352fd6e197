// Package vietqr writes and reads the text of VietQR codes, which bank apps in
// Vietnam scan to pay into an account. Fill in a [Payment], ask for its Payload
// and hand that to any library that draws QR codes:
//
//	payment := vietqr.Payment{
//		Bank:    "970403",
//		Account: "0011012345678",
//		Amount:  180_000,
//		Dynamic: true,
//		Bill:    "NPS6869",
//		Purpose: vietqr.Plain("thanh toán đơn hàng"),
//	}
//	text, err := payment.Payload()
//	if err != nil {
//		return err // every fault, as "vietqr: purpose: …: wanted …"
//	}
//	fmt.Println(text)
//	// 00020101021238570010A000000727…62340107NPS68690819thanh toan don hang63042E2E
//
// The form is NAPAS's of the merchant-presented codes of EMVCo: fields of two
// digits of id, two digits of length and the value; some hold fields
// themselves; the last is a checksum.
//
//	00      01, the version             54        Amount, if there is one
//	01      12 if Dynamic, else 11      58        VN
//	38.00   A000000727, NAPAS           62.01     Bill
//	38.01   .00 Bank, .01 Account       62.07     Terminal
//	38.02   QRIBFTTC if Card,           62.08     Purpose
//	        else QRIBFTTA               63        CRC-16/CCITT-FALSE of all before it
//	53      704, đồng                             and its own 6304, in capital hex
//
// Nothing is lost on the way: for every payment that has a payload,
//
//	Parse(p.Payload()) == p
//
// and a text that [Parse] reads has that payload again, byte for byte if its
// fields stand in the order above. Nothing is cut or replaced to make it fit:
// what is too long or cannot be written is an error.
package vietqr
