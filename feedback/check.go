package feedback

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// faults is everything that makes a Response invalid.
func (r Response) faults() fault.List {
	var faults fault.List
	known(&faults, "stratum", r.Stratum, Verified, Open)
	faults.Within("subject", r.Subject.faults())
	known(&faults, "channel", r.Channel, QR, Zalo)
	if r.At.IsZero() || calendar.DateOf(r.At).IsZero() {
		faults.Add("at", "", "the instant, in the years 1 to 9999")
	}
	known(&faults, "scale", r.Scale, Satisfaction, Marks)
	if lowest, highest := r.Scale.Values(); lowest <= highest && (r.Value < lowest || r.Value > highest) {
		faults.Add("value", strconv.Itoa(r.Value), "an answer on its scale, from "+strconv.Itoa(lowest)+" to "+strconv.Itoa(highest))
	}
	switch dissatisfied := r.Scale == Satisfaction && r.Value == 1; {
	case dissatisfied || r.Reason > OtherReason:
		known(&faults, "reason", r.Reason, LateResult, OtherReason)
	case r.Reason != 0:
		faults.Add("reason", r.Reason.String(), "none: only a 1 of satisfaction has a reason")
	}
	return faults
}

// known records an enumerated value that is none of those from first to last.
func known[E ~uint8](faults *fault.List, path string, e, first, last E) {
	if e >= first && e <= last {
		return
	}
	words := map[string][]string{"stratum": stratumWords, "channel": channelWords, "scale": scaleWords, "reason": reasonWords}[path]
	value := ""
	if e != 0 {
		value = fault.Word(words, e)
	}
	faults.Add(path, value, "one of "+strings.Join(words[1:], ", "))
}

// longestName is how many bytes a unit, a procedure or a field may have.
const longestName = 200

// faults is everything that makes a Subject invalid. A text that may be about a
// person is not repeated.
func (s Subject) faults() fault.List {
	var faults fault.List
	if s.Unit == "" {
		faults.Add("unit", "", "the code of the unit")
	}
	for _, named := range [...]struct{ path, text string }{{"unit", s.Unit}, {"procedure", s.Procedure}, {"field", s.Field}} {
		idFault(&faults, named.path, named.text)
	}
	if s.Officer != "" && !pseudonym(s.Officer) {
		faults.Add("officer", "", `a pseudonym such as "desk-3" or a digest: at most 64 letters without marks, digits, - _ and ., a digit among them; no name, and no number that a person may have`)
	}
	return faults
}

// idFault records what is wrong with the id of something that is not a person.
func idFault(faults *fault.List, path, id string) {
	switch {
	case len(id) > longestName || !utf8.ValidString(id) || strings.ContainsFunc(id, unprintable):
		faults.AddText(path, strings.ToValidUTF8(id, "�"), "printable text of at most "+strconv.Itoa(longestName)+" bytes")
	case personForm.MatchString(id) || dossierForm.MatchString(id):
		faults.Add(path, "", "a code that is no number of a person and none of a dossier")
	}
}

// personForm is a mobile telephone or an identity card, alone: units have tax codes
// of 10 digits, which begin otherwise.
var personForm = regexp.MustCompile(`^(0[35789][0-9]{8}|[0-9]{12})$`)

// dossierForm is the end of the national dossier codes, as H26.15-240105-0007.
var dossierForm = regexp.MustCompile(`-[0-9]{6}-[0-9]{4,}$`)

func unprintable(r rune) bool { return !unicode.IsPrint(r) }

// pseudonym reports whether an officer is called by what tells no one who it is,
// as far as a machine can see. Wanting a digit keeps out names: people have none.
func pseudonym(s string) bool {
	plain := func(r rune) bool {
		return r < 0x80 && (isMark(r) || isDigit(r) || unicode.IsLetter(r))
	}
	return len(s) <= 64 && !strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) &&
		strings.ContainsFunc(s, isDigit) && !numberOfPerson(s) && !dossierForm.MatchString(s) && !named(s)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// numberOfPerson reports whether s is a number as people have it: an identity
// card of 12 or once 9 digits, a telephone of 10 or 11; alone, also in groups,
// or set off by marks, or after a word such as "cccd". A digest may hold as many
// digits in a row, but with letters about them.
func numberOfPerson(s string) bool {
	parts := strings.FieldsFunc(s, isMark)
	return slices.ContainsFunc(append(parts, strings.Join(parts, "")), func(part string) bool {
		digits := strings.TrimLeftFunc(part, unicode.IsLetter)
		return len(digits) >= 9 && strings.Trim(digits, "0123456789") == ""
	})
}

func isMark(r rune) bool { return r == '-' || r == '_' || r == '.' }

// surnames are the most common Vietnamese ones, without marks.
var surnames = strings.Fields("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly")

// named reports whether s is a surname and further words, as in an address for
// mail: nguyen.van.an2. A digest is not written so.
func named(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), isMark)
	for i, word := range words {
		words[i] = strings.TrimRight(word, "0123456789")
	}
	return len(words) > 1 && slices.Contains(surnames, words[0]) &&
		!slices.ContainsFunc(words, func(word string) bool { return strings.ContainsFunc(word, isDigit) })
}
