package calendar

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// hash is the ID: each day in fixed width, then its sessions after their number,
// so that no two calendars that differ write the same bytes.
func (c *Calendar) hash() string {
	sum := sha256.New()
	text := append([]byte("motcua calendar 1\n"), c.covers.String()...)
	for d := range c.Days(c.covers) {
		pending := byte(0)
		if d.Pending {
			pending = 1
		}
		text = append(text, byte(d.Kind), pending)
		text = binary.BigEndian.AppendUint32(text, uint32(d.Swap.day))
		text = binary.BigEndian.AppendUint16(text, uint16(d.Hours.Len()))
		text = append(text, d.Hours.sessions...)
		if len(text) > 1<<12 {
			sum.Write(text)
			text = text[:0]
		}
	}
	sum.Write(text)
	return hex.EncodeToString(sum.Sum(nil))
}
