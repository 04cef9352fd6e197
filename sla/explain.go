package sla

import (
	"fmt"
	"strconv"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
	"github.com/motcua/motcua/procedures"
)

// What statuses and due instants say in words. Each clause is written in both
// languages side by side, so that neither can say what the other does not.

// String is the status as a Vietnamese sentence.
func (s Status) String() string { return s.Text().VI }

// Text is where the dossier stands, as a sentence in Vietnamese and in English.
func (s Status) Text() motcua.Text {
	due := s.Offered.Text()
	text := both.Join(stateTexts[min(int(s.State), len(stateTexts)-1)], both.Of("; hạn trả kết quả: ", "; due at "), due)
	switch {
	case s.State >= EndedWithdrawn:
	case s.OnTime.FinishedByInstant == Late:
		late := worked(-s.Left)
		text = both.Join(text, both.Of("; quá hạn ", "; late by "), late, both.Of(" làm việc", " of working time"), days(-s.DaysLeft))
	case s.State >= DoneWaiting:
		text = both.Join(text, both.Of("; trước hạn ", "; before it by "), worked(s.Left), both.Of(" làm việc", " of working time"))
	default:
		text = both.Join(text, both.Of("; còn ", "; "), worked(s.Left), both.Of(" làm việc", " of working time left"), days(s.DaysLeft))
	}
	return both.Join(text, both.Of(".", "."))
}

var stateTexts = [...]motcua.Text{
	NotStarted:     {VI: "Chưa đến lúc tính thời hạn", EN: "The limit does not run yet"},
	Running:        {VI: "Đang xử lý", EN: "In process"},
	AwaitsPapers:   {VI: "Chờ bổ sung hồ sơ, tạm dừng tính thời hạn", EN: "Papers are awaited; the limit stands still"},
	AwaitsPayment:  {VI: "Chờ thực hiện nghĩa vụ tài chính, tạm dừng tính thời hạn", EN: "A financial obligation is awaited; the limit stands still"},
	OnHold:         {VI: "Tạm dừng xử lý, tạm dừng tính thời hạn", EN: "On hold; the limit stands still"},
	DoneWaiting:    {VI: "Đã xử lý xong, chờ trả kết quả", EN: "Settled; the result is to be handed over"},
	HandedOver:     {VI: "Đã trả kết quả", EN: "The result was handed over"},
	EndedRefused:   {VI: "Đã từ chối giải quyết", EN: "Refused"},
	EndedWithdrawn: {VI: "Công dân đã rút hồ sơ", EN: "Withdrawn by the applicant"},
	EndedStopped:   {VI: "Đã dừng xử lý", EN: "Stopped"},
}

func days(n int) motcua.Text {
	if n <= 0 {
		return motcua.Text{}
	}
	english := " working days"
	if n == 1 {
		english = " working day"
	}
	return both.Of(" ("+strconv.Itoa(n)+" ngày làm việc)", " ("+strconv.Itoa(n)+english+")")
}

// worked is a working time in hours and minutes.
func worked(d time.Duration) motcua.Text {
	hours, minutes := int(d/time.Hour), int(d%time.Hour/time.Minute)
	switch {
	case hours == 0:
		return both.Of(fmt.Sprintf("%d phút", minutes), fmt.Sprintf("%d min", minutes))
	case minutes == 0:
		return both.Of(fmt.Sprintf("%d giờ", hours), fmt.Sprintf("%d h", hours))
	}
	return both.Of(fmt.Sprintf("%d giờ %d phút", hours, minutes), fmt.Sprintf("%d h %d min", hours, minutes))
}

// String is why the due instant came to be, in Vietnamese.
func (d Dating) String() string { return d.Text().VI }

// Text is why the due instant came to be, in Vietnamese and in English.
func (d Dating) Text() motcua.Text {
	on := calendar.Written(d.Cause.At)
	switch d.Cause.Kind {
	case SupplementReceived:
		switch d.Policy {
		case Subtract:
			return both.Of("hạn trả lùi theo thời gian làm việc chờ bổ sung, đến "+on, "moved by the working time that papers were awaited")
		case Shift:
			return both.Of("hạn trả lùi theo số ngày làm việc trọn vẹn chờ bổ sung, đến "+on, "moved by the whole working days that papers were awaited")
		}
		return both.Of("thời hạn được tính lại từ đầu từ khi nhận đủ hồ sơ bổ sung, lúc "+on, "the limit runs anew from the supplement")
	case ObligationMet:
		return both.Of("hạn trả lùi theo thời gian chờ thực hiện nghĩa vụ tài chính, đến "+on, "moved by the time that the obligation was awaited")
	case Resumed:
		return both.Of("hạn trả lùi theo thời gian tạm dừng, đến "+on, "moved by the time on hold")
	case SupplementRequested:
		return both.Of("hạn trả lùi theo thời gian chờ trước khi yêu cầu bổ sung, đến "+on, "moved by what was waited before papers were asked for")
	case Extended:
		return both.Of("gia hạn theo quy định", "extended as the law allows")
	case Reappointed:
		return both.Of("xin lỗi và hẹn lại ngày trả kết quả, lúc "+on, "apology and re-appointment")
	}
	return both.Of("theo giấy tiếp nhận hồ sơ và hẹn trả kết quả", "as printed on the slip")
}

// allowed is an extension in words.
func allowed(e procedures.Extension) string {
	switch {
	case e == (procedures.Extension{}):
		return "none"
	case e.ByAgreement && e.Limit.IsZero():
		return "as agreed, with the due instant"
	case e.ByAgreement:
		return e.Limit.String() + ", or as agreed, with the due instant"
	}
	return e.Limit.String()
}
