package vietqr

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/motcua/motcua/internal/fault"
)

// The values that are the same in every code, or one of two.
const (
	version           = "01"
	static, dynamic   = "11", "12"
	napas             = "A000000727"
	toAccount, toCard = "QRIBFTTA", "QRIBFTTC"
	dong              = "704" // ISO 4217
	country           = "VN"  // ISO 3166-1
	seal              = "6304"
)

// templates are the fields that hold fields.
var templates = []string{"38", "38.01", "62"}

// write is one field, or nothing for an empty value. Values are shorter than
// 100 characters: the longest, field 62, has three texts of 25 at most.
func write(id, value string) string {
	if value == "" {
		return ""
	}
	return fmt.Sprintf("%s%02d%s", id, len(value), value)
}

// field is a field as it was read; its id has those of its templates before it,
// as "38.01.00", and at counts the bytes of the payload before its id.
type field struct {
	id    string
	at    int
	value string
}

// place is where a fault stands.
func (f field) place() string { return strings.TrimSpace(f.id + " at " + strconv.Itoa(f.at)) }

// fields are all fields of a payload, templates included, by id.
type fields map[string]field

// read cuts up text, which is the value of the template named outer and starts
// at that byte. After a field without a right length it gives up: what follows
// has no known beginning.
func (fs fields) read(outer string, at int, text string, faults *fault.List) {
	for text != "" {
		f := field{id: outer, at: at}
		if len(text) < 4 || !only(text[:4], isDigit) {
			faults.AddText(f.place(), text, "a field: an id and a length of two digits each, then the value")
			return
		}
		f.id = strings.TrimPrefix(outer+"."+text[:2], ".")
		length, _ := strconv.Atoi(text[2:4])
		if length < 1 || length > len(text)-4 {
			faults.AddText(f.place(), text[4:], fmt.Sprintf("1 to 99 characters, as many as the length says: %d", length))
			return
		}
		f.value = text[4 : 4+length]
		fs.keep(f, faults)
		text, at = text[4+length:], at+4+length
	}
}

// keep adds f and the fields in it, unless its id is taken or none of ours.
func (fs fields) keep(f field, faults *fault.List) {
	first, taken := fs[f.id]
	switch {
	case taken:
		faults.AddText(f.place(), f.value, "this field only once; it stands at "+strconv.Itoa(first.at))
		return
	case slices.Contains(templates, f.id):
		fs.read(f.id, f.at+4, f.value, faults)
	case !slices.Contains(known, f.id):
		faults.AddText(f.place(), f.value, "no field but those of a payment")
	}
	fs[f.id] = f
}
