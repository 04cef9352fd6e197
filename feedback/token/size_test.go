package token_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// address is what stands before a token in the code: 24 letters.
const address = "HTTPS://DANHGIA.EXAMPLE/"

// TestSizes is the table of the package comment, as versions of QR codes: with
// the address in capitals; with it in small letters, which an encoder that can
// change modes writes as bytes; and in base64url, which no encoder can help.
func TestSizes(t *testing.T) {
	longest := feedback.Subject{Unit: strings.Repeat("U", 30), Procedure: strings.Repeat("P", 15), Officer: strings.Repeat("o", 17)}
	for _, c := range []struct {
		subject                               feedback.Subject
		issuer                                *token.Issuer
		bytes, letters                        int
		capitalsM, smallM, capitalsL, base64M int
	}{
		{feedback.Subject{Unit: "H26.05"}, short, 45, 72, 5, 5, 4, 5},
		{subject, short, 54, 87, 5, 6, 4, 6},
		{feedback.Subject{Unit: "000.00.19.H26", Procedure: "2.000635", Officer: "desk-3"}, short, 68, 109, 6, 6, 5, 7},
		{longest, short, 103, 165, 8, 8, 6, 9},
		{feedback.Subject{Unit: "H26.05"}, long, 93, 149, 7, 8, 6, 8},
		{subject, long, 102, 164, 8, 8, 6, 9},
		{feedback.Subject{Unit: "000.00.19.H26", Procedure: "2.000635", Officer: "desk-3"}, long, 116, 186, 8, 9, 7, 9},
		{longest, long, 151, 242, 10, 10, 8, 11},
	} {
		text, err := c.issuer.Dossier(c.subject, number, valid)
		require.NoError(t, err)
		raw, err := base.DecodeString(text)
		require.NoError(t, err)
		require.Equal(t, []int{c.bytes, c.letters}, []int{len(raw), len(text)})
		n := len(text)
		require.Equal(t, c.capitalsM, version(levelM, alphanumeric(len(address)+n)), "%v M", c.subject)
		require.Equal(t, c.capitalsL, version(levelL, alphanumeric(len(address)+n)), "%v L", c.subject)
		require.Equal(t, c.smallM, version(levelM, inBytes(len(address)), alphanumeric(n)), "%v, small address", c.subject)
		require.Equal(t, c.base64M, version(levelM, inBytes(len(address)+(len(raw)*4+2)/3)), "%v, base64url", c.subject)
		for _, r := range address + text {
			require.True(t, strings.ContainsRune("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", r))
		}
	}
}

// Codewords of data in versions 1 to 12 (ISO/IEC 18004, table of capacities).
var (
	levelL = []int{19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370}
	levelM = []int{16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290}
)

// A segment has four bits of mode, its length, and its characters.
type segment struct{ lengthTo9, lengthFrom10, data int }

func alphanumeric(n int) segment { return segment{9, 11, n/2*11 + n%2*6} }
func inBytes(n int) segment      { return segment{8, 16, n * 8} }

// version is the smallest code that holds the segments.
func version(level []int, segments ...segment) int {
	for i, codewords := range level {
		bits := 0
		for _, s := range segments {
			bits += 4 + s.data + map[bool]int{true: s.lengthTo9, false: s.lengthFrom10}[i < 9]
		}
		if bits <= codewords*8 {
			return i + 1
		}
	}
	return 0
}
