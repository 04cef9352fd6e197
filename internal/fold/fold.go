// Package fold takes the diacritics off Vietnamese text, so that words can be
// found by those who type without them, and written where only ASCII may stand.
package fold

import (
	"strings"
	"unicode"
)

// table lists the letters of Vietnamese with their marks, each line after the
// letter that it folds to; and the Icelandic ð, whose capital Ð is often typed
// for Đ.
const table = `a àáảãạăằắẳẵặâầấẩẫậ
d đð
e èéẻẽẹêềếểễệ
i ìíỉĩị
o òóỏõọôồốổỗộơờớởỡợ
u ùúủũụưừứửữự
y ỳýỷỹỵ`

// base is the letter that each marked one folds to, in both cases.
var base = func() map[rune]rune {
	letters := map[rune]rune{}
	for line := range strings.Lines(table) {
		to, marked, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, letter := range marked {
			letters[letter] = rune(to[0])
			letters[unicode.ToUpper(letter)] = unicode.ToUpper(rune(to[0]))
		}
	}
	return letters
}()

// Letters is s with each Vietnamese letter as the ASCII letter below its marks,
// case kept. Marks that stand alone, as in decomposed text (NFD), are dropped;
// everything else stays as it is.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch to, marked := base[r]; {
		case r < 0x80:
			return r
		case marked:
			return to
		case unicode.Is(unicode.Mn, r):
			return -1
		}
		return r
	}, s)
}

// Words are the words of s, folded and in lower case: runs of letters and
// digits, and of the dots that stand between them, as in codes.
func Words(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(Letters(s)), func(r rune) bool {
		return r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	kept := words[:0]
	for _, word := range words {
		if word = strings.Trim(word, "."); word != "" {
			kept = append(kept, word)
		}
	}
	return kept
}
