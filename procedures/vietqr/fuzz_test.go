package vietqr_test

import (
	"testing"

	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietqr"
)

// FuzzParse: no text panics, sealed or not, and one that is read is written
// with the same fields, which read as the same payment.
func FuzzParse(f *testing.F) {
	for _, sample := range samples {
		f.Add(sample.text)
		f.Add(sample.text[:len(sample.text)-8])
	}
	f.Add(unsound)
	f.Add(version + "62340819thanh toan don hang0107NPS6869" + country + "5406180000" + dong + to + "010212")
	f.Fuzz(func(t *testing.T, text string) {
		for _, text := range []string{text, sealed(text)} {
			payment, err := vietqr.Parse(text)
			if err != nil {
				if payment != (vietqr.Payment{}) || err.Error() == "" {
					t.Fatalf("%q: a payment and an error, or none in words: %v", text, err)
				}
				continue
			}
			written, err := payment.Payload()
			if err != nil || len(written) != len(text) {
				t.Fatalf("%q is written as %q, %v", text, written, err)
			}
			if again, err := vietqr.Parse(written); err != nil || again != payment {
				t.Fatalf("%q is written as %q, which reads as %v, %v", text, written, again, err)
			}
		}
	})
}

// FuzzPayload: a payment that has a payload is what its payload reads as.
func FuzzPayload(f *testing.F) {
	for _, s := range samples {
		p := s.payment
		f.Add(p.Bank, p.Account, p.Card, int64(p.Amount), p.Dynamic, p.Bill, p.Terminal, p.Purpose)
	}
	f.Add("970403", "1", false, int64(-1), true, "lệ phí", "\x00", "\xff")
	f.Fuzz(func(t *testing.T, bank, account string, card bool, amount int64, dynamic bool, bill, terminal, purpose string) {
		payment := vietqr.Payment{
			Bank: bank, Account: account, Card: card, Amount: procedures.VND(amount), Dynamic: dynamic,
			Bill: vietqr.Plain(bill), Terminal: terminal, Purpose: purpose,
		}
		text, err := payment.Payload()
		if err != nil {
			return
		}
		if again, err := vietqr.Parse(text); err != nil || again != payment {
			t.Fatalf("%+v is written as %q, which reads as %+v, %v", payment, text, again, err)
		}
	})
}
