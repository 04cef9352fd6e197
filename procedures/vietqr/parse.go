package vietqr

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// settled are the fields that have one of a few values. All are mandatory.
var settled = map[string][]string{
	"00": {version}, "01": {static, dynamic},
	"38.00": {napas}, "38.02": {toAccount, toCard},
	"53": {dong}, "58": {country},
}

// idOf is the field in which a payment's own stands, by its path.
var idOf = map[string]string{
	"bank": "38.01.00", "account": "38.01.01", "amount": "54",
	"bill": "62.01", "terminal": "62.07", "purpose": "62.08",
}

// known are the fields that we read, templates apart.
var known = slices.AppendSeq(slices.Collect(maps.Keys(settled)), maps.Values(idOf))

// longestPayload is more than twice what our fields can fill; it bounds the
// work on a text that is no payload.
const longestPayload = 512

// Parse reads the text of a code. Field 00 comes first and 63 last, the others
// in any order, each once.
//
// It is strict. The checksum must be right and in capital letters: no text with
// one character changed is read. The text is printable ASCII. A field that a
// [Payment] cannot hold is refused by its id, not passed over: a tip (55) would
// change what is paid. The payment is within the bounds of its fields, and the
// amount is whole đồng without a leading zero.
//
// Errors name the id of a field within those of its templates and the byte at
// which it begins, counted from 0, as "38.01.00 at 22"; one that is missing has
// no place. All faults are told at once, but where the characters or the
// checksum are wrong only that is, and where fields cannot be told apart or are
// not ours nothing is said of their values.
func Parse(text string) (Payment, error) {
	faults := checkWhole(text)
	found := fields{}
	if len(faults) == 0 {
		found.read("", 0, text[:len(text)-len(seal)-4], &faults)
	}
	if first := found["00"]; first.at != 0 {
		faults.AddText(first.place(), first.value, "this field to be the first")
	}
	if len(faults) > 0 {
		return Payment{}, faults.Err("vietqr")
	}
	p, faults := found.payment()
	if len(faults) > 0 {
		return Payment{}, faults.Err("vietqr")
	}
	return p, nil
}

// checkWhole is what can be said of a text before it is cut up.
func checkWhole(text string) (faults fault.List) {
	if len(text) > longestPayload {
		faults.AddText("", text, "at most 512 characters, not "+strconv.Itoa(len(text)))
		return faults
	}
	if at := strings.IndexFunc(text, func(r rune) bool { return !isPrintable(r) }); at >= 0 {
		_, size := utf8.DecodeRuneInString(text[at:])
		faults.AddText(field{at: at}.place(), text[at:at+size], "printable ASCII")
		return faults
	}
	end := len(text) - len(seal) - 4
	if end < 0 || text[end:end+4] != seal {
		faults.AddText("63", text[max(0, end):], "6304 and a checksum at the end of the text")
	} else if sum := checksum(text[:end+4]); text[end+4:] != sum {
		faults.AddText(field{id: "63", at: end}.place(), text[end+4:], "the checksum of the text: "+sum)
	}
	return faults
}

// payment is what the fields say, and what is wrong with it by their ids.
func (fs fields) payment() (p Payment, faults fault.List) {
	value := func(path string) string { return fs[idOf[path]].value }
	p = Payment{
		Bank: value("bank"), Account: value("account"), Card: fs["38.02"].value == toCard,
		Amount: amountOf(value("amount")), Dynamic: fs["01"].value == dynamic,
		Bill: value("bill"), Terminal: value("terminal"), Purpose: value("purpose"),
	}
	for _, id := range slices.Sorted(maps.Keys(settled)) {
		if !slices.Contains(settled[id], fs[id].value) {
			faults.AddText(fs.place(id), fs[id].value, strings.Join(settled[id], " or "))
		}
	}
	for _, f := range p.faults() {
		faults.AddText(fs.place(idOf[f.Path]), value(f.Path), f.Wanted)
	}
	return p, faults
}

// place is where the field stands, its id alone if it is missing.
func (fs fields) place(id string) string {
	if f, ok := fs[id]; ok {
		return f.place()
	}
	return id
}

// amountOf is the amount that is written so, 0 for "" and a negative one, which
// is out of bounds, for any other text.
func amountOf(text string) procedures.VND {
	n, _ := strconv.ParseInt(text, 10, 64)
	if text != "" && (n == 0 || strconv.FormatInt(n, 10) != text) {
		return -1
	}
	return procedures.VND(n)
}
