package fault

import (
	"fmt"
	"strings"
)

// Word is the word of an enumerated value; one that does not exist is shown
// by type and number, as time.Month does, and never panics.
func Word[E ~uint8](words []string, e E) string {
	if int(e) < len(words) {
		return words[e]
	}
	return fmt.Sprintf("%%!%T(%d)", e, e)
}

// WriteWord is the MarshalText of an enumerated value.
func WriteWord[E ~uint8](pkg string, words []string, e E) ([]byte, error) {
	if int(e) >= len(words) {
		return nil, Bad(pkg, Word(words, e), choice(words))
	}
	return []byte(words[e]), nil
}

// ReadWord is the UnmarshalText of an enumerated value.
func ReadWord[E ~uint8](pkg string, words []string, text []byte, into *E) error {
	for i, word := range words {
		if word == string(text) {
			*into = E(i)
			return nil
		}
	}
	return Bad(pkg, string(text), choice(words))
}

func choice(words []string) string {
	return "one of " + strings.TrimPrefix(strings.Join(words, ", "), ", ")
}
