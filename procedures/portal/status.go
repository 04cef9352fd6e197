package portal

import (
	"strconv"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// Status is the state of a dossier on the national portal (TrangThaiHoSo). Its
// value is the portal's number, 1 to 10; the zero Status is none.
type Status uint8

// The statuses, with the portal's numbers. The same ten are in the public code
// of several systems.
const (
	Submitted           Status = iota + 1 // 1 Mới đăng ký
	Accepted                              // 2 Được tiếp nhận
	NotAccepted                           // 3 Không được tiếp nhận
	Processing                            // 4 Đang xử lý
	SupplementRequested                   // 5 Yêu cầu bổ sung giấy tờ
	FinancialObligation                   // 6 Yêu cầu thực hiện nghĩa vụ tài chính
	WithdrawalRequested                   // 7 Công dân yêu cầu rút hồ sơ
	Stopped                               // 8 Dừng xử lý
	ProcessingDone                        // 9 Đã xử lý xong
	ResultReturned                        // 10 Đã trả kết quả
	beyondStatuses
)

var statusWords = []string{
	"", "submitted", "accepted", "not-accepted", "processing", "supplement-requested",
	"financial-obligation", "withdrawal-requested", "stopped", "processing-done", "result-returned",
}

var statusNames = [beyondStatuses]motcua.Text{
	Submitted:           {VI: "Mới đăng ký", EN: "Newly filed"},
	Accepted:            {VI: "Được tiếp nhận", EN: "Accepted"},
	NotAccepted:         {VI: "Không được tiếp nhận", EN: "Not accepted"},
	Processing:          {VI: "Đang xử lý", EN: "Being processed"},
	SupplementRequested: {VI: "Yêu cầu bổ sung giấy tờ", EN: "Further papers requested"},
	FinancialObligation: {VI: "Yêu cầu thực hiện nghĩa vụ tài chính", EN: "Payment of a financial obligation requested"},
	WithdrawalRequested: {VI: "Công dân yêu cầu rút hồ sơ", EN: "Withdrawn at the citizen's request"},
	Stopped:             {VI: "Dừng xử lý", EN: "Processing stopped"},
	ProcessingDone:      {VI: "Đã xử lý xong", EN: "Processed"},
	ResultReturned:      {VI: "Đã trả kết quả", EN: "Result returned"},
}

// StatusOf is the status of that number, from 1 to 10; any other is an error.
func StatusOf(number int) (Status, error) {
	if number < 1 || number >= int(beyondStatuses) {
		return 0, bad(strconv.Itoa(number), "a number of TrangThaiHoSo, from 1 to 10")
	}
	return Status(number), nil
}

// Number is the portal's number, 0 for the zero Status.
func (s Status) Number() int { return int(s) }

// Name is the portal's Vietnamese name and an English one; both empty for the
// zero Status and one that does not exist.
func (s Status) Name() motcua.Text {
	if s >= beyondStatuses {
		return motcua.Text{}
	}
	return statusNames[s]
}

// Effect is what the status does to the clock of the office's limit; zero for
// the zero Status and one that does not exist.
//
// Stopped (8) stands still here with 5 and 6, as the deployed report of the
// national indicator (766/QĐ-TTg) lists the three together. The indicator's
// formula for dossiers on time treats it otherwise: there being stopped is one
// of the ends of processing, after 9 and 10 in rank, as refusal is. Who computes
// that indicator must end the clock at 8.
func (s Status) Effect() Effect {
	switch s {
	case Submitted:
		return BeforeStart
	case Accepted, Processing:
		return Runs
	case SupplementRequested, FinancialObligation, Stopped:
		return StandsStill
	case NotAccepted, WithdrawalRequested, ProcessingDone, ResultReturned:
		return Ended
	}
	return 0
}

// String is the word of documents, as "processing".
func (s Status) String() string { return fault.Word(statusWords, s) }

// MarshalText is String; an unknown value is an error.
func (s Status) MarshalText() ([]byte, error) { return fault.WriteWord("portal", statusWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Status) UnmarshalText(text []byte) error {
	return fault.ReadWord("portal", statusWords, text, s)
}

// Effect is what a status does to the clock of the office's limit. The zero
// Effect is none known.
type Effect uint8

// The effects.
const (
	BeforeStart Effect = iota + 1 // the limit does not run yet
	Runs                          // it runs
	StandsStill                   // it does not run while others have to act
	Ended                         // it has ended, well or not
)

var effectWords = []string{"", "before-start", "runs", "stands-still", "ended"}

// String is the word of documents, as "runs".
func (e Effect) String() string { return fault.Word(effectWords, e) }

// MarshalText is String; an unknown value is an error.
func (e Effect) MarshalText() ([]byte, error) { return fault.WriteWord("portal", effectWords, e) }

// UnmarshalText reads what MarshalText writes; on an error it leaves e alone.
func (e *Effect) UnmarshalText(text []byte) error {
	return fault.ReadWord("portal", effectWords, text, e)
}
