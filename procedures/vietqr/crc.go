package vietqr

import "fmt"

// checksum is the CRC-16/CCITT-FALSE of text, as field 63 has it: polynomial
// 0x1021, begun at 0xFFFF, highest bit first, in four capital hex digits.
func checksum(text string) string {
	crc := uint16(0xFFFF)
	for i := range len(text) {
		crc ^= uint16(text[i]) << 8
		for range 8 {
			carry := crc & 0x8000
			crc <<= 1
			if carry != 0 {
				crc ^= 0x1021
			}
		}
	}
	return fmt.Sprintf("%04X", crc)
}
