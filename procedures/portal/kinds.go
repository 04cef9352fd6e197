package portal

import "github.com/motcua/motcua/internal/fault"

// Endpoint is whom a dossier is sent to. The zero Endpoint is none.
type Endpoint uint8

// The endpoints whose code tables are known to differ.
const (
	NationalPortal  Endpoint = iota + 1 // the national portal, from a one-stop system
	MinistryGateway                     // the gateway of a ministry
)

var endpointWords = []string{"", "national-portal", "ministry-gateway"}

// String is the word of documents, as "national-portal".
func (e Endpoint) String() string { return fault.Word(endpointWords, e) }

// MarshalText is String; an unknown value is an error.
func (e Endpoint) MarshalText() ([]byte, error) { return fault.WriteWord("portal", endpointWords, e) }

// UnmarshalText reads what MarshalText writes; on an error it leaves e alone.
func (e *Endpoint) UnmarshalText(text []byte) error {
	return fault.ReadWord("portal", endpointWords, text, e)
}

// ApplicantKind is who files a dossier. The zero ApplicantKind is nobody stated.
type ApplicantKind uint8

// The kinds that code tables know; not every table knows all of them.
const (
	Citizen           ApplicantKind = iota + 1 // công dân
	Business                                   // doanh nghiệp
	HouseholdBusiness                          // hộ kinh doanh
)

var applicantWords = []string{"", "citizen", "business", "household-business"}

// String is the word of documents, as "citizen".
func (k ApplicantKind) String() string { return fault.Word(applicantWords, k) }

// MarshalText is String; an unknown value is an error.
func (k ApplicantKind) MarshalText() ([]byte, error) {
	return fault.WriteWord("portal", applicantWords, k)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *ApplicantKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("portal", applicantWords, text, k)
}

// PaperKind is what kind of a paper is handed in (loại giấy tờ). The zero
// PaperKind is none stated.
type PaperKind uint8

// The kinds of paper.
const (
	Original   PaperKind = iota + 1 // bản chính
	PaperCopy                       // bản sao
	Electronic                      // bản điện tử
)

var paperWords = []string{"", "original", "copy", "electronic"}

// String is the word of documents, as "original".
func (k PaperKind) String() string { return fault.Word(paperWords, k) }

// MarshalText is String; an unknown value is an error.
func (k PaperKind) MarshalText() ([]byte, error) {
	return fault.WriteWord("portal", paperWords, k)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves k alone.
func (k *PaperKind) UnmarshalText(text []byte) error {
	return fault.ReadWord("portal", paperWords, text, k)
}
