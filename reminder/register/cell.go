package register

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean is the text of a cell on one line: without invisible characters, with
// single spaces, and without the apostrophe by which spreadsheets mark text.
func clean(s string) string {
	if plain(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
	s = strings.Join(strings.Fields(s), " ")
	return strings.TrimSpace(strings.TrimPrefix(s, "'"))
}

// plain reports whether s is clean already, as most cells are.
func plain(s string) bool {
	space := true // before it, and after it
	for _, r := range s {
		switch {
		case r == ' ' && space, r != ' ' && unicode.IsSpace(r), r == utf8.RuneError, r > '\u007f' && unicode.Is(unicode.Cf, r):
			return false
		}
		space = r == ' '
	}
	return (!space || s == "") && !strings.HasPrefix(s, "'")
}

// shortened is how spreadsheets show numbers that are too long for them.
var shortened = regexp.MustCompile(`^[0-9]+([.,][0-9]+)?[eE]\+[0-9]+$`)

// spoilt is what is wanted instead of a text that has been spoilt on its way, ""
// if it is sound.
func spoilt(f Field, s string) string {
	switch {
	case (f == Number || f == Phone) && shortened.MatchString(s):
		return "all digits, which the spreadsheet has cut off: format the column as text"
	case strings.ContainsRune(s, utf8.RuneError):
		return "text without broken characters"
	case strings.ContainsFunc(s, unicode.IsControl):
		return "text without control characters"
	case strings.HasPrefix(s, "Err:"), strings.HasPrefix(s, "#") && (s == "#N/A" || strings.ContainsAny(s[len(s)-1:], "#!?")):
		return "a value, not an error of the spreadsheet"
	}
	return ""
}

const wantedPhone = "one phone number, such as 0912345678 or 02438251234"

// readPhone is the phone number that a clean text gives, or what was wanted
// instead. Vietnamese numbers are 0 and nine digits (mobile), or 02 and nine
// digits; others have a + and 8 to 15 digits, by ITU-T E.164.
func readPhone(s string) (phone, wanted string) {
	digits := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .-()", r) {
			return -1
		}
		return r
	}, s)
	digits, foreign := strings.CutPrefix(digits, "+")
	if home, found := strings.CutPrefix(digits, "84"); found && foreign {
		digits, foreign = "0"+strings.TrimPrefix(home, "0"), false // +84 (0)912…
	}
	n := len(digits)
	switch {
	case n == 0 || strings.Trim(digits, "0123456789") != "":
		return "", wantedPhone
	case foreign && n >= 8 && n <= 15 && digits[0] != '0':
		return "+" + digits, ""
	case foreign:
		return "", wantedPhone
	case n == 9 && mobile(digits[0]):
		return "0" + digits, ""
	case n == 10 && digits[0] == '0' && mobile(digits[1]), n == 11 && digits[:2] == "02":
		return digits, ""
	}
	return "", wantedPhone
}

// mobile reports whether mobile numbers have that digit after their 0.
func mobile(digit byte) bool { return strings.IndexByte("35789", digit) >= 0 }

// readCount reads a small number, which a spreadsheet may give as 2.0.
func readCount(s string) (int, string) {
	n, ok := number(strings.TrimSuffix(s, ".0"), 2)
	if !ok {
		return 0, "a number from 0 to 99"
	}
	return n, ""
}
