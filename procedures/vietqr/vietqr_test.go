package vietqr_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/procedures/vietqr"
)

// The four examples of NAPAS's format (VietQR, T&C v1.0), with their checksums.
// The first is not one that a strict reader takes: its account, field 38.01.01,
// says that it has 12 digits and has 13.
const (
	unsound        = "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"
	staticCard     = "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52"
	dynamicAccount = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E"
	dynamicCard    = "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203"
)

// sealed is text with its checksum.
func sealed(text string) string { return text + "6304" + vietqr.Checksum(text+"6304") }

// samples are texts and the payments that they are, both ways.
var samples = []struct {
	text    string
	payment vietqr.Payment
}{
	{staticCard, vietqr.Payment{Bank: "970403", Account: "9704031101234567", Card: true}},
	{dynamicAccount, vietqr.Payment{
		Bank: "970403", Account: "0011012345678", Amount: 180_000, Dynamic: true, Bill: "NPS6869", Purpose: "thanh toan don hang",
	}},
	{dynamicCard, vietqr.Payment{
		Bank: "970403", Account: "9704031101234567", Card: true, Amount: 180_000, Dynamic: true, Bill: "NPS6869", Purpose: "thanh toan don hang",
	}},
	// One letter of account, one đồng, a static code that names its price.
	{sealed("00020101021138450010A0000007270115000697040301" + "01a0208QRIBFTTA5303704" + "54011" + "5802VN6211070700 ~*\"1"),
		vietqr.Payment{Bank: "970403", Account: "a", Amount: 1, Terminal: "00 ~*\"1"}},
	// Everything, each as long as it may be.
	{sealed("00020101021238630010A00000072701330006999999" + "0119" + strings.Repeat("Zz9", 6) + "a0208QRIBFTTA5303704" + "54139999999999999" + "5802VN" +
		"6287" + "0125" + strings.Repeat("~", 25) + "0725" + strings.Repeat(" ", 25) + "0825" + strings.Repeat("*", 25)),
		vietqr.Payment{
			Bank: "999999", Account: strings.Repeat("Zz9", 6) + "a", Amount: 9_999_999_999_999, Dynamic: true,
			Bill: strings.Repeat("~", 25), Terminal: strings.Repeat(" ", 25), Purpose: strings.Repeat("*", 25),
		}},
}

func TestChecksum(t *testing.T) {
	require.Equal(t, "29B1", vietqr.Checksum("123456789"), "the check value of CRC-16/CCITT-FALSE")
	require.Equal(t, "FFFF", vietqr.Checksum(""))
	for _, text := range []string{unsound, staticCard, dynamicAccount, dynamicCard} {
		end := len(text) - 4
		require.Equal(t, text[end:], vietqr.Checksum(text[:end]))
	}
}

func TestPayloadAndParseAreInverse(t *testing.T) {
	for _, sample := range samples {
		text, err := sample.payment.Payload()
		require.NoError(t, err)
		require.Equal(t, sample.text, text)
		payment, err := vietqr.Parse(sample.text)
		require.NoError(t, err)
		require.Equal(t, sample.payment, payment)
	}
}

func TestPaymentFaultsAreToldAtOnce(t *testing.T) {
	for wrong, payment := range map[string]vietqr.Payment{
		`vietqr: bank: wanted the BIN of a bank: six digits
vietqr: account: wanted the number of an account: 1 to 19 letters and digits`: {},

		`vietqr: bank: "97040": wanted the BIN of a bank: six digits
vietqr: account: "0011 0123": wanted the number of an account: 1 to 19 letters and digits
vietqr: amount: -1 ₫: wanted 1 to 9.999.999.999.999 ₫, which a code has in digits alone, the first not 0
vietqr: bill: "hóa đơn 7": wanted printable ASCII; Plain takes the marks off Vietnamese
vietqr: terminal: "quay\n1": wanted printable ASCII; Plain takes the marks off Vietnamese
vietqr: purpose: "thanh toan le phi ho so 26": wanted at most 25 characters, not 26`: {
			Bank: "97040", Account: "0011 0123", Amount: -1, Dynamic: true,
			Bill: "hóa đơn 7", Terminal: "quay\n1", Purpose: "thanh toan le phi ho so 26",
		},

		`vietqr: bank: "9704031": wanted the BIN of a bank: six digits
vietqr: account: "97040311a": wanted the number of a card: 1 to 19 digits
vietqr: amount: wanted an amount, as the code is dynamic: it is for one payment
vietqr: purpose: "phi “goc”": wanted printable ASCII; Plain takes the marks off Vietnamese`: {
			Bank: "9704031", Account: "97040311a", Card: true, Dynamic: true, Purpose: "phi “goc”",
		},

		`vietqr: bank: "97040a": wanted the BIN of a bank: six digits
vietqr: account: "00110123456789012345": wanted the number of an account: 1 to 19 letters and digits
vietqr: amount: 10.000.000.000.000 ₫: wanted 1 to 9.999.999.999.999 ₫, which a code has in digits alone, the first not 0
vietqr: bill: "\x1f": wanted printable ASCII; Plain takes the marks off Vietnamese
vietqr: terminal: "\x7f": wanted printable ASCII; Plain takes the marks off Vietnamese
vietqr: purpose: "\x00": wanted printable ASCII; Plain takes the marks off Vietnamese`: {
			Bank: "97040a", Account: "00110123456789012345", Amount: 10_000_000_000_000,
			Bill: "\x1f", Terminal: "\x7f", Purpose: "\x00",
		},

		`vietqr: bank: "٩٧٠": wanted the BIN of a bank: six digits
vietqr: account: "97040311012345678901": wanted the number of a card: 1 to 19 digits
vietqr: bill: "\xff": wanted printable ASCII; Plain takes the marks off Vietnamese`: {
			Bank: "٩٧٠", Account: "97040311012345678901", Card: true, Bill: "\xff", // digits of another script
		},
	} {
		text, err := payment.Payload()
		require.EqualError(t, err, wrong)
		require.ErrorIs(t, err, vietqr.ErrInvalid)
		require.Empty(t, text)
	}
}

func TestPlain(t *testing.T) {
	for text, plain := range map[string]string{
		"": "",
		"Lệ phí hộ tịch, quận Đống Đa":    "Le phi ho tich, quan Dong Da",
		"Le\u0323\u0302 phi\u0301 đ":      "Le phi d", // decomposed
		"chứng thực 5 bản (26)":           "chung thuc 5 ban (26)",
		"₫ “phí” \n naïve \u200b phí\xff": "₫ “phi” \n naïve \u200b phi\ufffd", // for Payload to refuse
	} {
		require.Equal(t, plain, vietqr.Plain(text))
	}
	for _, text := range []string{"₫", "“phí”", "phí\n", "naïve", "phí\u200b", "phí\xff", "费"} {
		_, err := vietqr.Payment{Bank: "970403", Account: "1", Purpose: vietqr.Plain(text)}.Payload()
		require.ErrorContains(t, err, "vietqr: purpose: ", text)
	}
}

func TestPaymentIsReadStrictly(t *testing.T) {
	for _, sample := range samples {
		document, err := json.Marshal(sample.payment)
		require.NoError(t, err)
		var payment vietqr.Payment
		require.NoError(t, json.Unmarshal(document, &payment))
		require.Equal(t, sample.payment, payment)
	}
	document, err := json.Marshal(samples[1].payment)
	require.NoError(t, err)
	require.JSONEq(t, `{"bank": "970403", "account": "0011012345678", "amount": "180.000 ₫", "dynamic": true, "bill": "NPS6869", "purpose": "thanh toan don hang"}`, string(document))

	payment := samples[0].payment
	err = json.Unmarshal([]byte(`{"bank": 970403, "Account": "1", "card": true, "card": true, "purpose": "phí"}`), &payment)
	require.EqualError(t, err, `vietqr: bank: 970403: wanted text in quotes
vietqr: Account: "Account": wanted one of bank, account, card, amount, dynamic, bill, terminal, purpose
vietqr: card: "card": wanted this name only once
vietqr: account: wanted the number of a card: 1 to 19 digits
vietqr: purpose: "phí": wanted printable ASCII; Plain takes the marks off Vietnamese`)
	require.Equal(t, samples[0].payment, payment, "what could not be read leaves it alone")
}
