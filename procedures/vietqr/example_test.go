package vietqr_test

import (
	"fmt"

	"github.com/motcua/motcua/procedures/vietqr"
)

// The fee of one dossier, in a code that is shown once.
func Example() {
	payment := vietqr.Payment{
		Bank:    "970403",
		Account: "0011012345678",
		Amount:  180_000,
		Dynamic: true,
		Bill:    "NPS6869",
		Purpose: vietqr.Plain("thanh toán đơn hàng"),
	}
	text, err := payment.Payload()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(text)
	// Output:
	// 00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E
}

// A code that was printed is checked: whose account, how much, what for.
func ExampleParse() {
	payment, err := vietqr.Parse("00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203")
	fmt.Println(payment.Bank, payment.Account, payment.Amount, payment.Purpose, err)

	// One digit of the account is misread.
	_, err = vietqr.Parse("00020101021238600010A00000072701300006970403011697040311012345870208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203")
	fmt.Println(err)
	// Output:
	// 970403 9704031101234567 180.000 ₫ thanh toan don hang <nil>
	// vietqr: 63 at 137: "A203": wanted the checksum of the text: EF91
}

// Vietnamese loses its marks; nothing is cut to fit.
func ExamplePlain() {
	payment := vietqr.Payment{Bank: "970403", Account: "0011012345678", Purpose: vietqr.Plain("Lệ phí cấp bản sao trích lục")}
	fmt.Println(payment.Purpose)
	_, err := payment.Payload()
	fmt.Println(err)
	// Output:
	// Le phi cap ban sao trich luc
	// vietqr: purpose: "Le phi cap ban sao trich luc": wanted at most 25 characters, not 28
}

// All that is wrong with a payment is told at once.
func ExamplePayment_Payload() {
	_, err := vietqr.Payment{Bank: "97040", Account: "0011.0123.45678", Dynamic: true}.Payload()
	fmt.Println(err)
	// Output:
	// vietqr: bank: "97040": wanted the BIN of a bank: six digits
	// vietqr: account: "0011.0123.45678": wanted the number of an account: 1 to 19 letters and digits
	// vietqr: amount: wanted an amount, as the code is dynamic: it is for one payment
}
