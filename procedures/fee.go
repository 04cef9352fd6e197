package procedures

import (
	"github.com/shopspring/decimal"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Fee is one thing that is charged for procedures (phí, lệ phí). A filing of
// one of its procedures owes it, at the one of its prices whose conditions the
// filing meets; if it meets none, what is owed is not known and a quote is an
// [*UnpricedError], never 0.
type Fee struct {
	ID         string              `json:"id"`                  // short and unique, kept in quotes
	Name       motcua.Text         `json:"name"`                // as receipts print it; the Vietnamese at least
	Kind       FeeKind             `json:"kind"`                // phí or lệ phí
	Procedures motcua.List[string] `json:"procedures"`          // codes of those that it is charged for
	Moment     Moment              `json:"moment,omitzero"`     // when it is paid; zero: at intake
	Refundable bool                `json:"refundable,omitzero"` // whether it is paid back when the filing fails
	Prices     motcua.List[Price]  `json:"prices"`              // no two may fit one filing
}

// Price is what a fee costs those who meet its conditions: free, an amount,
// tiers or a rate, one of the four. A condition that is left out excludes
// nobody.
type Price struct {
	InForce   calendar.Span        `json:"inForce"`            // condition: days of filing; ends may be open
	Channels  motcua.List[Channel] `json:"channels,omitzero"`  // condition: any of these
	Cases     motcua.List[string]  `json:"cases,omitzero"`     // condition: any of these cases of the procedure
	Provinces motcua.List[string]  `json:"provinces,omitzero"` // condition: any of these, by the two digits of their codes
	Free      bool                 `json:"free,omitzero"`      // nothing is charged
	Amount    VND                  `json:"amount,omitzero"`    // fixed, each
	Tiers     motcua.List[Tier]    `json:"tiers,omitzero"`     // by page of the original, for each copy
	Rate      Rate                 `json:"rate,omitzero"`      // of the value of the transaction
	Per       Per                  `json:"per,omitzero"`       // what an amount is charged for each of; copy if there are tiers
	Cap       VND                  `json:"cap,omitzero"`       // at most this for each; 0: no cap
	Basis     motcua.Ref           `json:"basis"`              // the text that fixes the price
}

// Tier is the price of a page from a place in the original on, until the next
// tier.
type Tier struct {
	From   int `json:"from"`   // the first page it is for; the first tier's is 1
	Amount VND `json:"amount"` // each page
}

// Rate is a share of a value, within bounds.
type Rate struct {
	Percent  decimal.Decimal `json:"percent"`           // above 0, at most 100
	Rounding Rounding        `json:"rounding,omitzero"` // of the share, before the bounds
	To       VND             `json:"to,omitzero"`       // rounded to a multiple of this; 0: to 1 ₫
	Min      VND             `json:"min,omitzero"`      // at least; 0: no bound
	Max      VND             `json:"max,omitzero"`      // at most; 0: no bound
}

// FeeKind is what the law of fees and charges calls it (97/2015/QH13).
type FeeKind uint8

// The two kinds.
const (
	ServiceFee  FeeKind = iota + 1 // phí: covers the cost of a service
	StateCharge                    // lệ phí: fixed by the State for its administration
)

var feeKindWords = []string{"", "service-fee", "state-charge"}

// String is the word of documents, as "service-fee".
func (k FeeKind) String() string { return fault.Word(feeKindWords, k) }

// MarshalText is String; an unknown value is an error.
func (k FeeKind) MarshalText() ([]byte, error) { return fault.WriteWord("procedures", feeKindWords, k) }

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *FeeKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", feeKindWords, text, k)
}

// Moment is when a fee is paid.
type Moment uint8

// The moments that the national portal knows.
const (
	AtIntake     Moment = iota // on receipt of the dossier
	AtSupplement               // with the supplement
	AtReturn                   // when the result is handed over
)

var momentWords = []string{"intake", "supplement", "return"}

// String is the word of documents, as "intake".
func (m Moment) String() string { return fault.Word(momentWords, m) }

// MarshalText is String; an unknown value is an error.
func (m Moment) MarshalText() ([]byte, error) { return fault.WriteWord("procedures", momentWords, m) }

// UnmarshalText reads what MarshalText writes; on an error it leaves m alone.
func (m *Moment) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", momentWords, text, m)
}

// Per is what an amount is charged for each of.
type Per uint8

// What filings count.
const (
	PerFiling      Per = iota // once (hồ sơ)
	PerCopy                   // each copy issued or certified (bản)
	PerDocument               // each document signed before the officer, with however many signatures (trường hợp)
	PerTransaction            // each contract, will or transaction (giao dịch)
	PerPerson                 // each person (người)
	PerFacility               // each establishment (cơ sở)
)

var perWords = []string{"filing", "copy", "document", "transaction", "person", "facility"}

// String is the word of documents, as "copy".
func (p Per) String() string { return fault.Word(perWords, p) }

// MarshalText is String; an unknown value is an error.
func (p Per) MarshalText() ([]byte, error) { return fault.WriteWord("procedures", perWords, p) }

// UnmarshalText reads what MarshalText writes; on an error it leaves p alone.
func (p *Per) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", perWords, text, p)
}

// Rounding is which way a share of a value is rounded.
type Rounding uint8

// The three ways; none is laid down by law for all fees.
const (
	HalfUp Rounding = iota // to the nearest, the middle up
	Up                     // never in the payer's favour
	Down                   // never against the payer
)

var roundingWords = []string{"half-up", "up", "down"}

// String is the word of documents, as "half-up".
func (r Rounding) String() string { return fault.Word(roundingWords, r) }

// MarshalText is String; an unknown value is an error.
func (r Rounding) MarshalText() ([]byte, error) {
	return fault.WriteWord("procedures", roundingWords, r)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves r alone.
func (r *Rounding) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", roundingWords, text, r)
}
