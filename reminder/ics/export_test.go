package ics

import "strings"

// Fold is a content line as it is written, for tests that unfold it.
func Fold(line string) string {
	var out strings.Builder
	fold(&out, line)
	return out.String()
}
