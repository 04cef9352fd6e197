package feedback

import (
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// Response is one answer that a person gave. Whose dossier it was is not in it,
// and its words are not kept by anything that counts it.
type Response struct {
	Stratum Stratum   `json:"stratum"`          // what is known of where it comes from
	Subject Subject   `json:"subject"`          // whom and what it is about
	Channel Channel   `json:"channel"`          // how it was given
	At      time.Time `json:"at"`               // when
	Scale   Scale     `json:"scale"`            // what Value means
	Value   int       `json:"value"`            // the answer, on its scale
	Reason  Reason    `json:"reason,omitzero"`  // why, of the dissatisfied: Satisfaction wants one with a 1
	Comment string    `json:"comment,omitzero"` // in the person's own words; may be about anyone, and is never counted or published
}

// Subject is whom and what ratings are about. It is comparable; what is left out
// is not known.
type Subject struct {
	Unit      string `json:"unit"`               // the code of the unit
	Procedure string `json:"procedure,omitzero"` // the national code
	Field     string `json:"field,omitzero"`     // as the catalogue writes it
	Officer   string `json:"officer,omitzero"`   // a pseudonym, such as "desk-3" or a keyed digest: never a name, never a number of a person
}

// Stratum is what is known of where a response comes from; strata are never
// added up. The zero Stratum is none.
type Stratum uint8

const (
	Verified Stratum = iota + 1 // by a token of a dossier, used once
	Open                        // anyone who saw a poster
)

// Channel is how a response was given. The zero Channel is none.
type Channel uint8

const (
	QR     Channel = iota + 1 // a QR code, scanned
	Kiosk                     // a device at the office
	Form                      // a paper form
	Online                    // a portal or an app
	Zalo                      // the messenger
)

// Scale is the scale of an answer. The zero Scale is none.
type Scale uint8

const (
	Satisfaction Scale = iota + 1 // 3 very satisfied, 2 satisfied, 1 dissatisfied: the deployed form
	Stars                         // 1 to 5
	Marks                         // 0, 1, 2: Circular 01/2018/TT-VPCP
)

// Reason is what a dissatisfied person names. The zero Reason is none.
type Reason uint8

const (
	LateResult      Reason = iota + 1 // the result came late
	ManyTrips                         // asked to come, or to complete the file, again and again
	Attitude                          // rude, indifferent
	Harassment                        // nhũng nhiễu, gây phiền hà: asked for money, or made difficulties
	UnclearGuidance                   // guidance that was wrong or hard to understand
	OtherReason                       // another
)

// UnmarshalJSON reads a response strictly; on an error it leaves r alone.
func (r *Response) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("feedback", data, r, Response.faults)
}
