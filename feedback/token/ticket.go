package token

import (
	"encoding/base32"
	"encoding/binary"
	"strings"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// Ticket is what a token says, once it has been verified: whom the answer is
// about and what is known of where it comes from, as [feedback.Response] has
// them. It says nothing of the dossier but its ID.
type Ticket struct {
	ID      ID               // what it can be used once by; of a poster, which poster
	Stratum feedback.Stratum // Verified of a dossier, Open of a poster
	Subject feedback.Subject // whom and what is rated; Field is not carried: the procedure has one
	Valid   calendar.Span    // the days on which it can be used, both included
	Key     uint16           // the number of the key that sealed it
}

// Expires is the instant from which it is refused: the midnight, in Vietnam,
// that ends its last day. It is the zero time for the zero Ticket.
func (t Ticket) Expires() time.Time { return t.Valid.Last().At(endOfDay) }

var (
	endOfDay = calendar.NewClock(24, 0)
	epoch    = calendar.NewDate(2020, time.January, 1) // day 0 in tokens; day 65535 is 2199-06-06
)

// A token is, before its seal:
//
//	byte 0      1, the version, in the upper half; 1 dossier or 2 poster in the lower
//	bytes 1-2   the number of the key
//	bytes 3-4   the first day, counted from 1 January 2020
//	bytes 5-6   the last day
//	bytes 7-22  the ID
//	the rest    unit, procedure and officer with "/" between, empty ones at the end left out
//
// Numbers have their high byte first. The seal follows: of forToken and these
// bytes together, the first 16 bytes of HMAC-SHA-256 or the 64 of Ed25519. The ID
// of a dossier is the first 16 bytes of HMAC-SHA-256 of forDossier and of unit,
// procedure and number, each after its length in two bytes.
const (
	version    = 1 << 4
	dossier    = version | 1
	poster     = version | 2
	headSize   = 1 + 2 + 2 + 2 + idSize
	separator  = "/"
	maxSubject = 64
	maxText    = (headSize+maxSubject+sealSizeEd25519)*8/5 + 1
)

// body is what is sealed of t, whose parts are known to fit.
func (t Ticket) body() []byte {
	kind := byte(dossier)
	if t.Stratum == feedback.Open {
		kind = poster
	}
	b := make([]byte, 0, headSize+maxSubject+sealSizeEd25519)
	b = append(b, kind)
	b = binary.BigEndian.AppendUint16(b, t.Key)
	b = binary.BigEndian.AppendUint16(b, uint16(t.Valid.First().DaysSince(epoch)))
	b = binary.BigEndian.AppendUint16(b, uint16(t.Valid.Last().DaysSince(epoch)))
	b = append(b, t.ID.sum[:]...)
	return append(b, joined(t.Subject)...)
}

// readBody is the opposite of body; ok is false if no issuer writes such a body.
func readBody(b []byte) (t Ticket, ok bool) {
	day := func(at int) calendar.Date { return epoch.AddDays(int(binary.BigEndian.Uint16(b[at:]))) }
	t.Stratum = feedback.Verified
	if b[0] == poster {
		t.Stratum = feedback.Open
	}
	t.Key = binary.BigEndian.Uint16(b[1:])
	t.Valid = calendar.NewSpan(day(3), day(5))
	t.ID = ID{[idSize]byte(b[7:])}
	text := string(b[headSize:])
	unit, rest, _ := strings.Cut(text, separator)
	procedure, officer, _ := strings.Cut(rest, separator)
	t.Subject = feedback.Subject{Unit: unit, Procedure: procedure, Officer: officer}
	return t, !t.ID.IsZero() && len(check(t.Subject, t.Valid)) == 0 && !strings.HasSuffix(text, separator)
}

func joined(s feedback.Subject) string {
	return strings.TrimRight(s.Unit+separator+s.Procedure+separator+s.Officer, separator)
}

// The letters A-Z and digits 2-7 of RFC 4648 section 6, without padding: a QR
// code has a dense mode for them, no address needs them escaped, and nobody
// takes 0 for O.
var letters = base32.StdEncoding.WithPadding(base32.NoPadding)

func encode(b []byte) string { return letters.EncodeToString(b) }

// decode reads what encode writes and nothing else. The standard library would
// skip line breaks and ignore the bits left over at the end: one token would
// have many texts.
func decode(s string) (b []byte, ok bool) {
	b = make([]byte, 0, len(s)*5/8)
	bits, n := uint(0), 0 // not yet written, and how many
	for i := range len(s) {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			bits = bits<<5 | uint(c-'A')
		case '2' <= c && c <= '7':
			bits = bits<<5 | uint(c-'2'+26)
		default:
			return nil, false
		}
		if n += 5; n >= 8 {
			n -= 8
			b = append(b, byte(bits>>n))
			bits &= 1<<n - 1
		}
	}
	return b, n < 5 && bits == 0
}
