package portal

import (
	"iter"
	"slices"
	"strconv"

	"github.com/motcua/motcua/procedures"
)

// Table is a code table of one interface of the portal: numbers and what they
// mean there. Interfaces disagree, so numbers mean nothing without their table.
// A Table is comparable and nobody can change it; the zero Table has no numbers.
type Table[V comparable] struct{ *table[V] }

type table[V comparable] struct {
	name, source string
	numbers      []int
	values       []V
}

// Name is the portal's name for what the table codes and the interface that
// codes it so, as "KENH of LayThuTuc"; "" for the zero Table.
func (t Table[V]) Name() string {
	if t.table == nil {
		return ""
	}
	return t.name
}

// Source says where the table is known from.
func (t Table[V]) Source() string {
	if t.table == nil {
		return ""
	}
	return t.source
}

// Value is what a number means. One that the table does not have is an error
// that names the table and the number.
func (t Table[V]) Value(number int) (V, error) {
	for n, value := range t.All() {
		if n == number {
			return value, nil
		}
	}
	var none V
	return none, bad(strconv.Itoa(number), t.wanted())
}

// Parse is Value of a number as texts write it: "1", not "01" or "1'".
func (t Table[V]) Parse(text string) (V, error) {
	for n, value := range t.All() {
		if strconv.Itoa(n) == text {
			return value, nil
		}
	}
	var none V
	return none, bad(text, t.wanted())
}

// Number is the number that means value; a value that the table has no number
// for is an error.
func (t Table[V]) Number(value V) (int, error) {
	for n, v := range t.All() {
		if v == value {
			return n, nil
		}
	}
	return 0, bad(shown(value), "a value that "+t.Name()+" has a number for")
}

// All are the numbers and what they mean, by number.
func (t Table[V]) All() iter.Seq2[int, V] {
	return func(yield func(int, V) bool) {
		if t.table == nil {
			return
		}
		for i, n := range t.numbers {
			if !yield(n, t.values[i]) {
				return
			}
		}
	}
}

func (t Table[V]) wanted() string {
	if t.table == nil {
		return "a table that has numbers"
	}
	text := "a number of " + t.name + ": "
	for i, n := range t.numbers {
		if i > 0 {
			text += ", "
		}
		text += strconv.Itoa(n)
	}
	return text
}

func shown(value any) string {
	switch value := value.(type) {
	case interface{ String() string }:
		return value.String()
	case bool:
		return strconv.FormatBool(value)
	}
	return ""
}

func newTable[V comparable](name, source string, numbers []int, values ...V) *table[V] {
	return &table[V]{name, source, slices.Clone(numbers), values}
}

// Where the tables are known from; none of them has been seen in an official
// text.
const (
	fromCode    = "public code of deployed one-stop systems, read in 2026"
	fromGateway = "public code of a client of a ministry's gateway, read in 2026"
)

var (
	channels = newTable("KENH of LayThuTuc and KenhThucHien of dossiers", fromCode,
		[]int{1, 2, 3}, procedures.InPerson, procedures.Online, procedures.Postal)
	feeKinds = newTable("MAPHILEPHI of LayThuTuc", fromCode,
		[]int{1, 2}, procedures.ServiceFee, procedures.StateCharge)
	moments = newTable("HinhThucThu of dossiers", fromCode,
		[]int{1, 2, 4}, procedures.AtIntake, procedures.AtSupplement, procedures.AtReturn)
	paperKinds = newTable("LoaiGiayTo of dossiers", fromCode+"; that this is the name of the member is inferred",
		[]int{0, 1, 2}, Original, PaperCopy, Electronic)
	payments = newTable("TrangThaiThanhToan of dossiers", fromCode+"; that 1 is paid is inferred from the name",
		[]int{0, 1}, false, true)
	nationalApplicants = newTable("LoaiDoiTuong of dossiers sent to the national portal", fromCode,
		[]int{1, 2}, Citizen, Business)
	gatewayApplicants = newTable("LoaiDoiTuong of dossiers sent to a ministry's gateway", fromGateway,
		[]int{0, 1, 2}, Citizen, Business, HouseholdBusiness)
)

// Channels is the table of ways to file: 1 in person, 2 online, 3 postal.
func Channels() Table[procedures.Channel] { return Table[procedures.Channel]{channels} }

// FeeKinds is the table of what a charge is: 1 phí, 2 lệ phí. Some documents
// write 1'; that is no number of the table, [Read] mends it with a finding. It
// is not the table of LoaiPhiLePhi in dossiers, which a ministry's gateway uses
// for the occasion of the charge.
func FeeKinds() Table[procedures.FeeKind] { return Table[procedures.FeeKind]{feeKinds} }

// Moments is the table of when a fee of a dossier is paid: 1 at intake, 2 with
// the supplement, 4 at return.
func Moments() Table[procedures.Moment] { return Table[procedures.Moment]{moments} }

// PaperKinds is the table of what kind of a paper is handed in: 0 the original, 1 a
// copy, 2 an electronic one. The numbers are sourced, the name is inferred.
func PaperKinds() Table[PaperKind] { return Table[PaperKind]{paperKinds} }

// Payments is the table of whether a fee of a dossier is paid: 0 it is not, 1
// it is. The numbers are sourced, their meaning is inferred.
func Payments() Table[bool] { return Table[bool]{payments} }

// Applicants is the table of who files, which is not the same for every
// endpoint: 1 is a citizen for one and a business for the other. It is the zero
// Table for an endpoint that does not exist.
func Applicants(e Endpoint) Table[ApplicantKind] {
	switch e {
	case NationalPortal:
		return Table[ApplicantKind]{nationalApplicants}
	case MinistryGateway:
		return Table[ApplicantKind]{gatewayApplicants}
	}
	return Table[ApplicantKind]{}
}
