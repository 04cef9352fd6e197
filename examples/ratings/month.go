package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
)

// scan is one attempt to rate: what stood in the QR code, and the answer.
type scan struct {
	text   string
	at     time.Time
	value  int
	reason feedback.Reason
}

// month is a generated month of a district's desks. The real one is not public:
// the article tells how many ratings there were and nothing else.
type month struct {
	random   *rand.Rand
	issuer   *token.Issuer
	seedling *rand.ChaCha8 // the random bytes of posters
	days     []calendar.Date
	dossiers []dossier
	scans    []scan
}

// dossier is what the marks of a settled dossier are made of.
type dossier struct {
	subject         feedback.Subject
	settled         time.Time
	used, limit     time.Duration // working time
	contacts        int           // visits to complete the file
	complaint, late bool
}

const (
	wanted     = 21_000 // ratings taken, as the article has it: "hơn 2,1 vạn"
	fromPoster = 2_000
	planted    = "09838/desk-2" // where harassment begins in the third week
)

var (
	october = calendar.MustParseSpan("2023-10-01/2023-10-31")
	units   = []string{"274", "09832", "09835", "09838", "09841", "09844"} // Hoài Đức district, and five of its communes
	codes   = []string{"2.000815", "1.001193", "1.004873"}
)

// generated is the month of that seed, the same on every run.
func generated(seed uint64, issuer *token.Issuer, office *calendar.Calendar) (*month, error) {
	m := &month{
		random: rand.New(rand.NewPCG(seed, 2023)), issuer: issuer, seedling: rand.NewChaCha8([32]byte{byte(seed)}),
	}
	for day := range office.Days(october) {
		if day.IsWorking() {
			m.days = append(m.days, day.Date)
		}
	}
	for taken := 0; taken < wanted-fromPoster; {
		rated, err := m.settle(len(m.dossiers) + 1)
		if err != nil {
			return nil, err
		}
		if rated {
			taken++
		}
	}
	return m, errors.Join(m.posters(), m.rubbish())
}

// settle settles a dossier; four of five are rated, some of them twice.
func (m *month) settle(number int) (rated bool, err error) {
	day := m.days[m.random.IntN(len(m.days))]
	unit := units[m.random.IntN(len(units))]
	subject := feedback.Subject{Unit: unit, Procedure: codes[m.random.IntN(len(codes))], Officer: fmt.Sprintf("desk-%d", m.random.IntN(3)+1)}
	if m.random.IntN(2000) == 0 { // a rare procedure: few answers, which nobody may see
		subject.Procedure = "2.000635"
	}
	d := dossier{
		subject: subject, settled: day.At(calendar.NewClock(8+m.random.IntN(8), m.random.IntN(60))),
		limit: 8 * time.Hour, used: time.Duration(1+m.random.IntN(8)) * time.Hour,
	}
	if d.late = m.random.IntN(100) == 0; d.late {
		d.used = 9 * time.Hour
	}
	if m.random.IntN(8) == 0 {
		d.contacts = 1
	}
	answer := m.answer(d)
	d.complaint = answer.reason == feedback.Attitude || answer.reason == feedback.Harassment
	m.dossiers = append(m.dossiers, d)
	if m.random.IntN(5) == 0 {
		return false, nil
	}
	answer.text, err = m.issuer.Dossier(subject, fmt.Sprintf("000.00.19.H26-231001-%05d", number), calendar.NewSpan(day, day.AddDays(30)))
	m.scans = append(m.scans, answer)
	if m.random.IntN(60) == 0 { // scanned again: a double click, or a second try
		answer.at = answer.at.Add(time.Minute)
		m.scans = append(m.scans, answer)
	}
	return true, err
}

// answer is what the person says who a dossier belongs to.
func (m *month) answer(d dossier) scan {
	s := scan{at: d.settled.Add(time.Duration(m.random.IntN(90)) * time.Minute), value: 2}
	if m.random.IntN(100) < 55 {
		s.value = 3
	}
	spike := d.subject.Unit+"/"+d.subject.Officer == planted && !calendar.DateOf(d.settled).Before(calendar.MustParseDate("2023-10-16"))
	switch n := m.random.IntN(1000); {
	case n < 2 || spike && n < 25:
		s.value, s.reason = 1, feedback.Harassment
	case n >= 25 && n < 45 || d.late:
		s.value, s.reason = 1, feedback.LateResult
	case n >= 45 && n < 52:
		s.value, s.reason = 1, feedback.Attitude
	}
	return s
}

// posters are answers of whoever passed by.
func (m *month) posters() error {
	posters := make([]string, len(units))
	for i, unit := range units {
		var err error
		if posters[i], err = m.issuer.Poster(m.seedling, feedback.Subject{Unit: unit}, october); err != nil {
			return err
		}
	}
	for range fromPoster {
		day := m.days[m.random.IntN(len(m.days))]
		s := m.answer(dossier{settled: day.At(calendar.NewClock(9, 0))})
		s.text = posters[m.random.IntN(len(posters))]
		m.scans = append(m.scans, s)
	}
	return nil
}

// rubbish is what else comes in: tokens of last month, forged ones, nonsense.
func (m *month) rubbish() error {
	secret, err := token.NewKey(7, []byte("somebody else's secret of 32 byt"))
	if err != nil {
		return err
	}
	digest, err := token.NewKey(8, []byte("and another secret, also 32 byte"))
	if err != nil {
		return err
	}
	forger, err := token.NewIssuer(secret, digest)
	if err != nil {
		return err
	}
	for i := range 90 {
		s := m.answer(dossier{settled: m.days[i%len(m.days)].At(calendar.NewClock(10, 0))})
		switch i % 3 {
		case 0:
			s.text, err = m.issuer.Dossier(feedback.Subject{Unit: "274"}, fmt.Sprint("old ", i), calendar.MustParseSpan("2023-08-01/2023-09-15"))
		case 1:
			s.text, err = forger.Dossier(feedback.Subject{Unit: "274"}, fmt.Sprint("forged ", i), october)
		case 2:
			s.text = fmt.Sprintf("https://example.vn/?id=%d", i)
		}
		if err != nil {
			return err
		}
		m.scans = append(m.scans, s)
	}
	return nil
}
