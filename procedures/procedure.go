package procedures

import (
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Procedure is one version of an administrative procedure (thủ tục hành chính),
// whole: what changes any of it makes another version.
type Procedure struct {
	Code           string              `json:"code"`                    // national code (mã TTHC), as 2.000635
	Field          string              `json:"field"`                   // lĩnh vực, in Vietnamese
	Name           motcua.Text         `json:"name"`                    // the Vietnamese at least
	InForce        calendar.Span       `json:"inForce"`                 // the days of intake to which this version applies; ends may be open
	Successor      string              `json:"successor,omitzero"`      // on the last version: the code it was merged into
	Levels         motcua.List[Level]  `json:"levels,omitzero"`         // of the bodies that settle it; empty: not recorded
	NonTerritorial bool                `json:"nonTerritorial,omitzero"` // filed at any desk, regardless of territory (phi địa giới)
	Term           calendar.Term       `json:"term"`                    // how long the law gives the office, where neither way nor case says otherwise
	Extension      Extension           `json:"extension,omitzero"`      // how much longer it may take; zero: no longer
	Ways           motcua.List[Way]    `json:"ways,omitzero"`           // of filing; empty: not recorded
	Cases          motcua.List[Case]   `json:"cases,omitzero"`          // trường hợp, one of which a dossier is; empty: there is only one
	Papers         motcua.List[Paper]  `json:"papers,omitzero"`         // that every dossier has, whatever its case
	Stages         motcua.List[Stage]  `json:"stages,omitzero"`         // of the internal process, in order
	Results        motcua.List[Result] `json:"results,omitzero"`        // what the applicant receives
	Basis          motcua.Ref          `json:"basis,omitzero"`          // the text that fixes the term
}

// Extension is how much longer the law lets an office take in stated
// circumstances (gia hạn). It is not part of the term.
type Extension struct {
	Limit       calendar.Limit `json:"limit,omitzero"`       // on top of the term, at most; zero: only as agreed
	ByAgreement bool           `json:"byAgreement,omitzero"` // or any longer time that the applicant agrees to in writing
	When        motcua.Text    `json:"when,omitzero"`        // the circumstances
	Basis       motcua.Ref     `json:"basis,omitzero"`       // the text that allows it
}

// Way is a way of filing (cách thức thực hiện). What is charged for it is among
// the fees of the document, by channel.
type Way struct {
	Channel Channel       `json:"channel"`
	Term    calendar.Term `json:"term,omitzero"` // zero: the procedure's
}

// Case is one of the circumstances that a procedure distinguishes (trường hợp).
type Case struct {
	ID     string             `json:"id"`              // short, unique within the procedure
	Name   motcua.Text        `json:"name"`            // the Vietnamese at least
	Term   calendar.Term      `json:"term,omitzero"`   // zero: the procedure's, or the way's
	Papers motcua.List[Paper] `json:"papers,omitzero"` // besides those of every case
	Basis  motcua.Ref         `json:"basis,omitzero"`  // the text that makes the case
}

// Paper is a component of the dossier (thành phần hồ sơ).
type Paper struct {
	Name      motcua.Text `json:"name"`               // the Vietnamese at least
	Originals int         `json:"originals,omitzero"` // how many originals (bản chính)
	Copies    int         `json:"copies,omitzero"`    // how many copies (bản sao)
}

// Stage is a step of the internal process (quy trình nội bộ).
type Stage struct {
	Role  motcua.Text    `json:"role"`           // who does it: a role, never a person
	Limit calendar.Limit `json:"limit"`          // how long it may take; stages have one unit
	Basis motcua.Ref     `json:"basis,omitzero"` // the decision that lays it down
}

// Result is what the applicant receives (kết quả).
type Result struct {
	Code     string         `json:"code,omitzero"`     // of the national list, as KQ.G15.000021
	Name     motcua.Text    `json:"name"`              // the Vietnamese at least
	Validity calendar.Limit `json:"validity,omitzero"` // from the day of issue; zero: none is stated
}

// UnmarshalJSON reads one procedure as strictly as [Config.UnmarshalJSON].
func (p *Procedure) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("procedures", data, p, Procedure.faults)
}

// TermFor is how long the law gives for a dossier filed by that channel in that
// case: the case's own term, else the way's, else the procedure's. A zero
// channel is one that is not stated, "" a case that is not stated; both are
// errors that match [ErrInvalid] where the term depends on them, and so are a
// channel by which the procedure is not filed and a case that it does not have.
func (p Procedure) TermFor(channel Channel, id string) (calendar.Term, error) {
	var faults fault.List
	term := p.Term
	way, wayFound := p.way(channel, &faults)
	if wayFound && way.Term != (calendar.Term{}) {
		term = way.Term
	}
	kase, caseFound := p.caseOf(id, &faults)
	if caseFound && kase.Term != (calendar.Term{}) {
		term = kase.Term
	}
	if err := faults.Err("procedures"); err != nil {
		return calendar.Term{}, err
	}
	return term, nil
}

func (p Procedure) way(channel Channel, faults *fault.List) (Way, bool) {
	var offered []string
	depends := false
	for _, way := range p.Ways.All() {
		if way.Channel == channel {
			return way, true
		}
		offered = append(offered, way.Channel.String())
		depends = depends || way.Term != (calendar.Term{})
	}
	if channel != 0 && len(offered) > 0 || depends {
		faults.AddText("channel", channel.String(), "one of "+strings.Join(offered, ", "))
	}
	return Way{}, false
}

func (p Procedure) caseOf(id string, faults *fault.List) (Case, bool) {
	var known []string
	depends := false
	for _, c := range p.Cases.All() {
		if c.ID == id {
			return c, true
		}
		known = append(known, c.ID)
		depends = depends || c.Term != (calendar.Term{})
	}
	switch {
	case id != "" && len(known) == 0:
		faults.AddText("case", id, "no case: the procedure has none")
	case id != "" || depends:
		faults.AddText("case", id, "one of "+strings.Join(known, ", "))
	}
	return Case{}, false
}
