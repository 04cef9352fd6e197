package vietqr

import (
	"strconv"
	"strings"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/fold"
	"github.com/motcua/motcua/procedures"
)

// Payment is what a code asks the payer for. The lengths are those of NAPAS and
// EMVCo, in characters.
type Payment struct {
	Bank    string `json:"bank"`          // the receiver's bank: its BIN, six digits
	Account string `json:"account"`       // 1 to 19 letters and digits, without the spaces and dots of print
	Card    bool   `json:"card,omitzero"` // Account is the number of a card, 1 to 19 digits

	// Amount is from 1 to 9,999,999,999,999 đồng, 0 for none: then the payer
	// types it.
	Amount procedures.VND `json:"amount,omitzero"`
	// Dynamic says that the code is for one payment, as of one dossier; it needs
	// an Amount. Otherwise the code is static, put up for many payments; it has
	// an Amount if that is always the same.
	Dynamic bool `json:"dynamic,omitzero"`

	// Each at most 25 characters of printable ASCII, "" for none; see [Plain].
	Bill     string `json:"bill,omitzero"`     // number of the bill, as the code of a dossier
	Terminal string `json:"terminal,omitzero"` // label of the desk or machine that shows the code
	Purpose  string `json:"purpose,omitzero"`  // what the transfer is for
}

const (
	longestText    = 25
	longestAccount = 19
	highestAmount  = 9_999_999_999_999 // 13 digits
)

// Plain is text as it may stand in a code: each Vietnamese letter without its
// marks and with its case, đ as d, composed (NFC) or not (NFD). Combining marks
// are dropped, whatever they stand on. All else stays as it is, for Payload to
// refuse: other letters, “quotes”, control characters, a text too long.
func Plain(text string) string { return fold.Letters(text) }

// Payload is the text of the code. A payment that is not within the bounds of
// its fields is an error that tells every fault.
func (p Payment) Payload() (string, error) {
	if err := p.faults().Err("vietqr"); err != nil {
		return "", err
	}
	method, service, amount := static, toAccount, ""
	if p.Dynamic {
		method = dynamic
	}
	if p.Card {
		service = toCard
	}
	if p.Amount != 0 {
		amount = strconv.FormatInt(int64(p.Amount), 10)
	}
	text := write("00", version) + write("01", method) +
		write("38", write("00", napas)+write("01", write("00", p.Bank)+write("01", p.Account))+write("02", service)) +
		write("53", dong) + write("54", amount) + write("58", country) +
		write("62", write("01", p.Bill)+write("07", p.Terminal)+write("08", p.Purpose)) +
		seal
	return text + checksum(text), nil
}

// UnmarshalJSON reads a payment strictly: names are exact, unknown and duplicate
// names are refused. On an error it leaves p alone. Whether the payment is
// within bounds is for [Payment.Payload] to say.
func (p *Payment) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("vietqr", data, p, Payment.faults)
}

func (p Payment) faults() (faults fault.List) {
	if len(p.Bank) != 6 || !only(p.Bank, isDigit) {
		faults.AddText("bank", p.Bank, "the BIN of a bank: six digits")
	}
	switch n := len(p.Account); {
	case p.Card && (n < 1 || n > longestAccount || !only(p.Account, isDigit)):
		faults.AddText("account", p.Account, "the number of a card: 1 to 19 digits")
	case n < 1 || n > longestAccount || !only(p.Account, isAlphanumeric):
		faults.AddText("account", p.Account, "the number of an account: 1 to 19 letters and digits")
	}
	switch {
	case p.Amount < 0 || p.Amount > highestAmount:
		faults.Add("amount", p.Amount.String(), "1 to 9.999.999.999.999 ₫, which a code has in digits alone, the first not 0")
	case p.Amount == 0 && p.Dynamic:
		faults.Add("amount", "", "an amount, as the code is dynamic: it is for one payment")
	}
	checkText(&faults, "bill", p.Bill)
	checkText(&faults, "terminal", p.Terminal)
	checkText(&faults, "purpose", p.Purpose)
	return faults
}

func checkText(faults *fault.List, path, text string) {
	if !only(text, isPrintable) {
		faults.AddText(path, text, "printable ASCII; Plain takes the marks off Vietnamese")
	} else if n := len(text); n > longestText {
		faults.AddText(path, text, "at most 25 characters, not "+strconv.Itoa(n))
	}
}

// only reports whether text has no characters but those; "" has none at all.
func only(text string, those func(rune) bool) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !those(r) }) < 0
}

func isPrintable(r rune) bool { return ' ' <= r && r <= '~' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isAlphanumeric(r rune) bool {
	return isDigit(r) || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}
