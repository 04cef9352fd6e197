package feedback

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"unicode"

	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/internal/fold"
)

// What a payload of counts must not hold, and why. A strict reader refuses what
// it does not know; here the sender is told that the law refuses it too.

const lawOnPersons = "91/2025/QH15"

const (
	noImage    = "counts alone: an image of a face is personal data (356/2025/NĐ-CP Điều 3 khoản 6), and no image is taken"
	noTemplate = "counts alone: what a face can be told by is biometric and sensitive (356/2025/NĐ-CP Điều 4 khoản 1 điểm đ), and none is taken"
	noPerson   = "counts alone: data on a person are protected (" + lawOnPersons + "), and none are taken"
	noBlob     = "text of at most 64 bytes: a longer one can hold an image or a template (356/2025/NĐ-CP Điều 3 khoản 6, Điều 4 khoản 1 điểm đ)"
	noVector   = "no list of numbers: " + noTemplate
	noName     = "a name of the format"
)

// refusedNames are parts of names by the reason for which they are refused, the
// graver first: face_embedding is a template, face_image an image. Parts stand
// anywhere in a name, words alone; both without marks.
var refusedNames = []struct{ parts, words, reason string }{
	{"embed vector descriptor landmark template faceprint fingerprint keypoint biometr sinhtrac dactrung encoding feature vantay mongmat",
		"vec emb iris", noTemplate},
	{"image photo picture snapshot thumbnail video jpeg base64 hinhanh chandung avatar bitmap pixel screenshot",
		"anh hinh img pic jpg png raw blob frame crop clip", noImage},
	{"face khuonmat guongmat person visitor customer citizen congdan identity passport cccd cmnd cancuoc dinhdanh hochieu hoten fullname " +
		"phone dienthoai email birth ngaysinh address diachi gender gioitinh track dossier hoso",
		"name ten sdt dob sex age tuoi uid uuid user nguoi mat pii", noPerson},
}

// refusedName is the reason for which a name is refused, "" if there is none.
func refusedName(name string) string {
	words := moodWords(name)
	joined := strings.Join(words, "")
	for _, refused := range refusedNames {
		for part := range strings.FieldsSeq(refused.parts) {
			if strings.Contains(joined, part) {
				return refused.reason
			}
		}
		for word := range strings.FieldsSeq(refused.words) {
			for _, w := range words {
				if strings.TrimRight(w, "0123456789s") == strings.TrimRight(word, "s") {
					return refused.reason
				}
			}
		}
	}
	return ""
}

// moodWords are the words of a name, without marks: "faceId", "face_id" and
// "FACE-ID" have two.
func moodWords(name string) []string {
	var spaced strings.Builder
	lower := false
	for _, r := range fold.Letters(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || lower && unicode.IsUpper(r) {
			spaced.WriteByte(' ')
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			spaced.WriteRune(r)
		}
		lower = unicode.IsLower(r)
	}
	return strings.Fields(strings.ToLower(spaced.String()))
}

// plainForm is that of names that errors may show: others can hold anything.
var plainForm = regexp.MustCompile(`^[A-Za-z_-]{1,40}[0-9]{0,4}[A-Za-z_-]{0,20}$`)

// personsIn are the faults of what JSON holds of images, templates and persons;
// of what is not JSON, none.
func personsIn(data []byte) fault.List {
	if !json.Valid(data) {
		return nil
	}
	s := moodScan{dec: json.NewDecoder(bytes.NewReader(data))}
	s.dec.UseNumber()
	s.value("")
	return s.faults
}

// moodScan walks JSON that is known to be sound.
type moodScan struct {
	dec    *json.Decoder
	faults fault.List
	muted  int // above 0: inside what is refused already
}

func (s *moodScan) add(path, wanted string) {
	if s.muted == 0 && len(s.faults) < mostRefusals {
		s.faults.Add(path, "", wanted)
	}
}

// mostRefusals is how many places a refusal names: a payload of faces needs no
// longer list.
const mostRefusals = 20

// value walks a value; number says whether it is one.
func (s *moodScan) value(path string) (number bool) {
	token, _ := s.dec.Token()
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			s.object(path)
		} else {
			s.list(path)
		}
	case string:
		if len(token) > 64 || strings.HasPrefix(token, "data:") {
			s.add(path, noBlob)
		}
	case json.Number:
		return true
	}
	return false
}

func (s *moodScan) object(path string) {
	for s.dec.More() {
		token, _ := s.dec.Token()
		name := token.(string)
		at, reason := moodPath(path, name), refusedName(name)
		if !plainForm.MatchString(name) {
			at = moodPath(path, "…")
			if reason == "" {
				reason = noName
			}
		}
		if reason != "" {
			s.add(at, reason)
			s.muted++
		}
		s.value(at)
		if reason != "" {
			s.muted--
		}
	}
	_, _ = s.dec.Token()
}

func (s *moodScan) list(path string) {
	numbers := 0
	for i := 0; s.dec.More(); i++ {
		if s.value(fault.At(path, i)) {
			numbers++
		}
	}
	if numbers > 2 {
		s.add(path, noVector)
	}
	_, _ = s.dec.Token()
}

func moodPath(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// withUsual adds what a strict reader says, without values, and without what
// names a field that must not be shown, or lies where the law was named.
func withUsual(faults, usual fault.List) fault.List {
	named := map[string]bool{}
	for _, f := range faults {
		named[f.Path] = true
	}
	for _, f := range usual {
		if len(faults) >= mostRefusals {
			break
		}
		if named[f.Path] || !showable(f.Path) {
			continue
		}
		f.Value = ""
		faults = append(faults, f)
	}
	return faults
}

// showable reports whether a path holds plain names alone.
func showable(path string) bool {
	for part := range strings.SplitSeq(path, ".") {
		name, _, _ := strings.Cut(part, "[")
		if name != "" && !plainForm.MatchString(name) && !strings.HasPrefix(name, "line ") {
			return false
		}
	}
	return true
}
