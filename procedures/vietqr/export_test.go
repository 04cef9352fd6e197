package vietqr

// Checksum is the checksum that field 63 has, for tests that seal their own
// texts.
func Checksum(text string) string { return checksum(text) }
