package token

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/internal/fault"
)

const (
	sealSizeHMAC    = 16  // half of the sum: the least that RFC 2104 section 5 advises, 128 bits
	sealSizeEd25519 = 64  // RFC 8032
	longestLife     = 366 // days: how long a host must remember what was used
	longestNumber   = 200 // bytes of a dossier's number
)

// Issuer writes tokens. It is made by [NewIssuer], never changes and is safe
// for concurrent use.
type Issuer struct {
	key  uint16
	seal func(body []byte) []byte
	hide macer
}

// NewIssuer writes tokens sealed by key, short ones of a [Key] or longer ones
// of a [SigningKey], in which dossiers are hidden by digest. digest is another
// secret, which no verifier needs. It outlives key: with a new digest each
// dossier has a new ID and could be rated once more. A zero key, or one secret
// for both, is an error that matches [ErrInvalid].
func NewIssuer[K Key | SigningKey](key K, digest Key) (*Issuer, error) {
	var i Issuer
	var mac macer
	switch key := any(key).(type) {
	case Key:
		i.key, mac = key.id, key.mac
		i.seal = func(body []byte) []byte { return key.mac(forToken, body)[:sealSizeHMAC] }
	case SigningKey:
		i.key, mac = key.id, key.mac
		i.seal = func(body []byte) []byte { return key.sign(forSigning(body)) }
	}
	i.hide = digest.mac
	var faults fault.List
	if mac == nil {
		faults.Add("key", "", "a key")
	}
	if digest.mac == nil {
		faults.Add("digest", "", "a key")
	} else if mac != nil && sameSecret(mac, digest.mac) {
		faults.Add("digest", "", "another secret than that of key")
	}
	if err := faults.Err("token"); err != nil {
		return nil, err
	}
	return &i, nil
}

func forSigning(body []byte) []byte { return slices.Concat(forToken, body) }

// Dossier is the token of a dossier: for the person it belongs to, to rate it
// once on one of the days of valid. number tells the dossier within unit and
// procedure. The three are hidden in the ID, byte for byte: a number written in
// another way, or a unit that has a new code, is another dossier. The same
// arguments give the same token; other days, another officer or another key give
// another token with the same ID, that can be used instead of the first and not
// after it.
//
// The subject has a unit and no field; its parts together are at most 64 bytes
// of visible ASCII without "/". valid is closed, at most 366 days, between 2020
// and 2198. Anything else is an error that matches [ErrInvalid]; it never shows
// number.
func (i *Issuer) Dossier(subject feedback.Subject, number string, valid calendar.Span) (string, error) {
	faults := check(subject, valid)
	if number == "" || len(number) > longestNumber || !utf8.ValidString(number) || strings.TrimSpace(number) != number {
		faults.Add("number", "", "1 to 200 bytes of text without space around it")
	}
	if err := faults.Err("token"); err != nil {
		return "", err
	}
	if i.seal == nil {
		return "", errNotMade
	}
	var parts []byte // each with its length, so that no two dossiers are the same bytes
	for _, part := range [...]string{subject.Unit, subject.Procedure, number} {
		parts = binary.BigEndian.AppendUint16(parts, uint16(len(part)))
		parts = append(parts, part...)
	}
	id := ID{[idSize]byte(i.hide(forDossier, parts))}
	return i.write(Ticket{ID: id, Stratum: feedback.Verified, Subject: subject, Valid: valid}), nil
}

// Poster is the token of a poster, which anyone may use any number of times on
// the days of valid. What is given by it is of the stratum [feedback.Open].
// random is read for the ID, which tells one poster from another; crypto/rand
// has such a reader. Subject and valid are as of Dossier.
func (i *Issuer) Poster(random io.Reader, subject feedback.Subject, valid calendar.Span) (string, error) {
	faults := check(subject, valid)
	if random == nil {
		faults.Add("random", "", "a source of random bytes")
	}
	if err := faults.Err("token"); err != nil {
		return "", err
	}
	if i.seal == nil {
		return "", errNotMade
	}
	var id ID
	if _, err := io.ReadFull(random, id.sum[:]); err != nil {
		return "", fmt.Errorf("token: random: %w", err)
	}
	if id.IsZero() {
		return "", errors.New("token: random: gives zeros only")
	}
	return i.write(Ticket{ID: id, Stratum: feedback.Open, Subject: subject, Valid: valid}), nil
}

var errNotMade = errors.New("token: wanted an issuer made by NewIssuer")

func (i *Issuer) write(t Ticket) string {
	t.Key = i.key
	body := t.body()
	return encode(append(body, i.seal(body)...))
}

// check is what keeps a token from being written, or read.
func check(s feedback.Subject, valid calendar.Span) (faults fault.List) {
	part := func(path, text string, needed bool) {
		if text == "" && needed || strings.ContainsFunc(text, unfit) {
			faults.AddText(path, text, `visible ASCII without "/"`)
		}
	}
	part("subject.unit", s.Unit, true)
	part("subject.procedure", s.Procedure, false)
	part("subject.officer", s.Officer, false)
	if n := len(joined(s)); n > maxSubject {
		faults.Add("subject", strconv.Itoa(n)+" bytes", "unit, procedure and officer in at most 64 bytes with the / between them")
	}
	if s.Field != "" {
		faults.AddText("subject.field", s.Field, "none: tokens carry the procedure, which has a field")
	}
	if n := valid.Len(); n < 1 || n > longestLife || valid.First().Before(epoch) || valid.Last().Year() > 2198 {
		faults.AddText("valid", valid.String(), "a first and a last day, at most 366 days, between 2020 and 2198")
	}
	return faults
}

func unfit(r rune) bool { return r <= ' ' || r > '~' || r == '/' }
