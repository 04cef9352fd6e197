package sla

import "github.com/motcua/motcua/internal/fault"

// State is where a dossier stands. The zero State is before the clock starts.
type State uint8

// The states. From DoneWaiting on the clock has ended.
const (
	NotStarted     State = iota // filed, but the clock starts later
	Running                     // in process
	AwaitsPapers                // the clock stands still for a supplement
	AwaitsPayment               // for a financial obligation
	OnHold                      // for another reason
	DoneWaiting                 // settled, the result not yet handed over
	HandedOver                  // settled and handed over
	EndedRefused                // refused
	EndedWithdrawn              // withdrawn by the applicant
	EndedStopped                // stopped
)

var stateWords = []string{"not-started", "running", "awaits-papers", "awaits-payment", "on-hold", "finished", "returned", "refused", "withdrawn", "stopped"}

// String is the word of documents, as "awaits-papers".
func (s State) String() string { return fault.Word(stateWords, s) }

// MarshalText is String; an unknown value is an error.
func (s State) MarshalText() ([]byte, error) { return fault.WriteWord("sla", stateWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *State) UnmarshalText(text []byte) error { return fault.ReadWord("sla", stateWords, text, s) }

// Slip is a paper that the office owes the applicant. The zero Slip is none.
type Slip uint8

// The slips, by the forms of the one-stop decree (61/2018/NĐ-CP art. 17 and 19).
const (
	Receipt Slip = iota + 1 // giấy tiếp nhận hồ sơ và hẹn trả kết quả (form 01)
	Request                 // phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (form 02)
	Refusal                 // phiếu từ chối giải quyết hồ sơ (form 03)
	Apology                 // phiếu xin lỗi và hẹn lại ngày trả kết quả (form 04)
)

var slipWords = []string{"", "receipt", "request", "refusal", "apology"}

// String is the word of documents, as "receipt".
func (s Slip) String() string { return fault.Word(slipWords, s) }

// MarshalText is String; an unknown value is an error.
func (s Slip) MarshalText() ([]byte, error) { return fault.WriteWord("sla", slipWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Slip) UnmarshalText(text []byte) error { return fault.ReadWord("sla", slipWords, text, s) }

// BreachRule is a rule of the one-stop decree that a log can break. The zero
// BreachRule is none.
type BreachRule uint8

// The rules (61/2018/NĐ-CP).
const (
	SecondSupplement    BreachRule = iota + 1 // papers are asked for once, completely (art. 17)
	SecondReappointment                       // at most one re-appointment (art. 19(9)); the dues stay
	LateApology                               // dated at least one calendar day before the due date (art. 19(9)); the dues stay
	LateRequest                               // papers are asked for within 3 working days of intake (art. 19(4))
)

var breachWords = []string{"", "second-supplement", "second-reappointment", "late-apology", "late-request"}

// String is the word of documents, as "late-apology".
func (r BreachRule) String() string { return fault.Word(breachWords, r) }

// MarshalText is String; an unknown value is an error.
func (r BreachRule) MarshalText() ([]byte, error) { return fault.WriteWord("sla", breachWords, r) }

// UnmarshalText reads what MarshalText writes; on an error it leaves r alone.
func (r *BreachRule) UnmarshalText(text []byte) error {
	return fault.ReadWord("sla", breachWords, text, r)
}

// Verdict is whether something was in time. The zero Verdict is none yet.
type Verdict uint8

// The verdicts.
const (
	NoVerdict Verdict = iota // it has not happened, and its time is not up; or it is not to happen any more
	InTime                   // it happened in time
	Late                     // it happened late, or has not happened and its time is up
)

var verdictWords = []string{"", "in-time", "late"}

// String is the word of documents, as "in-time".
func (v Verdict) String() string { return fault.Word(verdictWords, v) }

// MarshalText is String; an unknown value is an error.
func (v Verdict) MarshalText() ([]byte, error) { return fault.WriteWord("sla", verdictWords, v) }

// UnmarshalText reads what MarshalText writes; on an error it leaves v alone.
func (v *Verdict) UnmarshalText(text []byte) error {
	return fault.ReadWord("sla", verdictWords, text, v)
}
