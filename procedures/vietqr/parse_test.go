package vietqr_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/procedures/vietqr"
)

// The fields of a sound text, for tests to put together otherwise.
const (
	version = "000201"
	method  = "010211"
	guid    = "0010A000000727"
	bank    = "0006970403"
	account = "01130011012345678"
	service = "0208QRIBFTTA"
	to      = "3857" + guid + "0127" + bank + account + service
	dong    = "5303704"
	country = "5802VN"
)

func TestParseRefusesWhatIsNoPayload(t *testing.T) {
	refused(t, map[string]string{
		"":                                     `63: wanted 6304 and a checksum at the end of the text`,
		"6304":                                 `63: "6304": wanted 6304 and a checksum at the end of the text`,
		version + method + to + dong + country: `63: "045802VN": wanted 6304 and a checksum at the end of the text`,
		"0" + staticCard:                       `63 at 90: "4F52": wanted the checksum of the text: 8EB2`,
		staticCard[:93] + "4f52":               `63 at 89: "4f52": wanted the checksum of the text: 4F52`,
		staticCard + "\n":                      `at 97: "\n": wanted printable ASCII`,
		staticCard[:40] + "\xff" + staticCard:  `at 40: "\xff": wanted printable ASCII`,
		strings.Replace(staticCard, "A", "Á", 1): `at 20: "Á": wanted printable ASCII`,
		strings.Repeat("0", 512):                 `63: "00000000": wanted 6304 and a checksum at the end of the text`,
		strings.Repeat("0", 513):                 `"` + strings.Repeat("0", 200) + `…": wanted at most 512 characters, not 513`,
	})
}

func TestParseRefusesFieldsThatCannotBeToldApart(t *testing.T) {
	const wanted = "wanted a field: an id and a length of two digits each, then the value"
	refused(t, map[string]string{
		unsound:                               `38.01 at 60: "8": ` + wanted,
		sealed(version + "0a0211"):            `at 6: "0a0211": ` + wanted,
		sealed(version + method + "38+9"):     `at 12: "38+9": ` + wanted,
		sealed(version + method + to + "580"): `at 73: "580": ` + wanted,

		sealed(version + method + to + "5400" + country): `54 at 73: "5802VN": wanted 1 to 99 characters, as many as the length says: 0`,
		sealed(version + method + to + "5803VN"):         `58 at 73: "VN": wanted 1 to 99 characters, as many as the length says: 3`,

		// A template has a length of its own, so that the fields after it are known.
		sealed(version + "3821" + guid + "0104000" + "6205" + "0102a" + "5902"): `38.01 at 24: "000": wanted 1 to 99 characters, as many as the length says: 4
62.01 at 35: "a": wanted 1 to 99 characters, as many as the length says: 2
59 at 40: wanted 1 to 99 characters, as many as the length says: 2`,
	})
}

func TestParseRefusesFieldsThatAreNotOurs(t *testing.T) {
	refused(t, map[string]string{
		sealed(method + version + to + dong + country): `00 at 6: "01": wanted this field to be the first`,
		sealed(version + method + to + dong + country + country + to): `58 at 86: "VN": wanted this field only once; it stands at 80
38 at 92: "` + to[4:] + `": wanted this field only once; it stands at 12`,
		sealed(version + method + "3867" + guid + "0132" + bank + account + "02019" + service + "03018"): `38.01.02 at 61: "9": wanted no field but those of a payment
38.03 at 78: "8": wanted no field but those of a payment`,
		sealed(version + method + to + dong + country + "550201" + "5907CONG AN" + "62080304Q. 1" + "6304ABCD"): `55 at 86: "01": wanted no field but those of a payment
59 at 92: "CONG AN": wanted no field but those of a payment
62.03 at 107: "Q. 1": wanted no field but those of a payment
63 at 115: "ABCD": wanted no field but those of a payment`,
	})
}

func TestParseRefusesValues(t *testing.T) {
	const amount = `: wanted 1 to 9.999.999.999.999 ₫, which a code has in digits alone, the first not 0`
	priced := func(field string) string { return sealed(version + method + to + dong + field + country) }
	refused(t, map[string]string{
		"6304" + vietqr.Checksum("6304"): `00: wanted 01
01: wanted 11 or 12
38.00: wanted A000000727
38.02: wanted QRIBFTTA or QRIBFTTC
53: wanted 704
58: wanted VN
38.01.00: wanted the BIN of a bank: six digits
38.01.01: wanted the number of an account: 1 to 19 letters and digits`,

		sealed("000202" + "010213" + "3853" + "0010A000000728" + "0125" + "000697040A" + "0111001 1234567" + "0206QRPUSH" + "5303840" + "5802US"): `00 at 0: "02": wanted 01
01 at 6: "13": wanted 11 or 12
38.00 at 16: "A000000728": wanted A000000727
38.02 at 59: "QRPUSH": wanted QRIBFTTA or QRIBFTTC
53 at 69: "840": wanted 704
58 at 76: "US": wanted VN
38.01.00 at 34: "97040A": wanted the BIN of a bank: six digits
38.01.01 at 44: "001 1234567": wanted the number of an account: 1 to 19 letters and digits`,

		priced("5406018000"):                         `54 at 80: "018000"` + amount,
		priced("54041e+5"):                           `54 at 80: "1e+5"` + amount,
		priced("54010"):                              `54 at 80: "0"` + amount,
		priced("5402-1"):                             `54 at 80: "-1"` + amount,
		priced("540899000.00"):                       `54 at 80: "99000.00"` + amount,
		priced("541410000000000000"):                 `54 at 80: "10000000000000"` + amount,
		priced("542099999999999999999999"):           `54 at 80: "99999999999999999999"` + amount,
		priced("62300826thanh toan le phi ho so 26"): `62.08 at 84: "thanh toan le phi ho so 26": wanted at most 25 characters, not 26`,

		sealed(version + "010212" + to + dong + country): `54: wanted an amount, as the code is dynamic: it is for one payment`,
	})
}

// refused wants each text to be refused in those words.
func refused(t *testing.T, texts map[string]string) {
	t.Helper()
	for text, wrong := range texts {
		payment, err := vietqr.Parse(text)
		require.ErrorIs(t, err, vietqr.ErrInvalid, text)
		require.Zero(t, payment)
		require.EqualError(t, err, "vietqr: "+strings.ReplaceAll(wrong, "\n", "\nvietqr: "), text)
	}
}

func TestParseReadsFieldsInAnyOrder(t *testing.T) {
	sorted, err := vietqr.Parse(dynamicAccount)
	require.NoError(t, err)
	payment, err := vietqr.Parse(sealed(version + "62340819thanh toan don hang0107NPS6869" + country + "5406180000" + dong +
		"3857" + service + "0127" + account + bank + guid + "010212"))
	require.NoError(t, err)
	require.Equal(t, sorted, payment)
	text, err := payment.Payload()
	require.NoError(t, err)
	require.Equal(t, dynamicAccount, text, "and is written in theirs")
}

// TestEveryOtherCharacterIsRefused: the checksum sees any one byte that is not
// as it was written.
func TestEveryOtherCharacterIsRefused(t *testing.T) {
	for _, sample := range samples {
		for at := range sample.text {
			for other := byte(' ' - 1); other <= '~'+1; other++ { // all of printable ASCII, and one beyond
				text := sample.text[:at] + string(rune(other)) + sample.text[at+1:]
				if _, err := vietqr.Parse(text); text != sample.text && err == nil {
					t.Fatalf("%q was read", text)
				}
			}
		}
	}
}

func TestEveryBeginningIsRefused(t *testing.T) {
	for _, sample := range samples {
		for end := range sample.text {
			_, err := vietqr.Parse(sample.text[:end])
			require.ErrorIs(t, err, vietqr.ErrInvalid, sample.text[:end])
		}
	}
}
