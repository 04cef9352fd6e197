package petition

import (
	"strconv"

	"github.com/motcua/motcua"
)

// What statuses and stages say in words. Each clause is written in both
// languages side by side, so that neither can say what the other does not.

// String is the status as a Vietnamese sentence.
func (s Status) String() string { return s.Text().VI }

// Text is where the petition stands, what is due next, what is overdue, and that
// it was filed late if it was, as a sentence in Vietnamese and in English.
func (s Status) Text() motcua.Text {
	var state motcua.Text
	if int(s.State) < len(stateTexts) {
		state = stateTexts[s.State]
	}
	text := joined(in2(s.Kind), said(": ", ": "), state)
	if s.Transferred != "" {
		text = joined(text, said(" "+s.Transferred, " "+s.Transferred))
	}
	for _, stage := range s.Stages {
		next := stage.Stage.Step == s.Next.Stage.Step && stage.Verdict == Running
		filedLate := stage.Stage.Step == Filed && stage.Verdict == Late // what an acceptance turns on
		if next || filedLate || stage.Verdict == Overdue || stage.Verdict == Standing && stage.Stage.Step >= Answered {
			text = joined(text, said("; ", "; "), stage.clause())
		}
	}
	return joined(text, said(".", "."))
}

// in2 is t with the Vietnamese where there is no English.
func in2(t motcua.Text) motcua.Text {
	if t.EN == "" {
		t.EN = t.VI
	}
	return t
}

var stateTexts = [...]motcua.Text{
	Registered:   {VI: "đã tiếp nhận, đang xử lý", EN: "received, in process"},
	AwaitsMore:   {VI: "chờ công dân bổ sung thông tin", EN: "more is awaited from the citizen"},
	InProgress:   {VI: "đã thụ lý, đang giải quyết", EN: "accepted, to be settled"},
	Replied:      {VI: "đã trả lời", EN: "answered"},
	MadePublic:   {VI: "đã trả lời và công khai kết quả", EN: "answered, and the answer made public"},
	Passed:       {VI: "đã chuyển đến cơ quan có thẩm quyền", EN: "transferred to the competent body"},
	Declined:     {VI: "đã từ chối, không thụ lý", EN: "rejected"},
	TakenBack:    {VI: "công dân đã rút", EN: "withdrawn by the citizen"},
	Discontinued: {VI: "đã đình chỉ giải quyết", EN: "stopped"},
}

// String is the stage as a Vietnamese sentence.
func (s StageDue) String() string { return s.Text().VI }

// Text is the stage, when it is due, why, and whether it is in time, as a
// sentence in Vietnamese and in English. It says what is not certain about it.
func (s StageDue) Text() motcua.Text { return joined(s.clause(), said(".", ".")) }

func (s StageDue) clause() motcua.Text {
	text := in2(s.Stage.Name)
	if s.Due.Date.IsZero() {
		return joined(text, said(": ", ": "), verdictTexts[min(int(s.Verdict), len(verdictTexts)-1)])
	}
	due := s.Due.Text()
	text = joined(text, said(": hạn ", ": due at "), due)
	if !s.Stage.Basis.IsZero() {
		basis := s.Stage.Basis.String()
		text = joined(text, said(" (theo "+basis+")", " (under "+basis+")"))
	}
	if s.Stage.Unconfirmed != (motcua.Text{}) {
		text = joined(text, said(" [chưa kiểm chứng]", " [unconfirmed]"))
	}
	if s.Due.Pending {
		text = joined(text, said(" [dự kiến: có ngày chưa được quyết định]", " [expected: a day is not decided yet]"))
	}
	text = joined(text, s.measure())
	if s.Verdict == Running && s.Latest.At.After(s.Due.At) {
		latest := s.Latest.Text()
		text = joined(text, said(", có thể kéo dài đến ", ", may be extended until "), latest)
	}
	return text
}

// measure says how far the stage is from its due instant.
func (s StageDue) measure() motcua.Text {
	switch s.Verdict {
	case Running:
		if s.DaysLeft == 0 {
			return said(", hết hạn trong ngày", ", within the day")
		}
		return joined(said(", còn ", ", "), workingDays(s.DaysLeft), said("", " left"))
	case Overdue:
		return joined(said(", quá hạn ", ", overdue by "), workingDays(-s.DaysLeft))
	case Late:
		return joined(said(", chậm ", ", late by "), workingDays(-s.DaysLeft))
	}
	return joined(said(", ", ", "), verdictTexts[min(int(s.Verdict), len(verdictTexts)-1)])
}

var verdictTexts = [...]motcua.Text{
	Ahead:    {VI: "chưa bắt đầu tính thời hạn", EN: "the limit does not run yet"},
	Running:  {VI: "đang tính thời hạn", EN: "the limit runs"},
	Standing: {VI: "tạm dừng tính thời hạn", EN: "the limit stands still"},
	InTime:   {VI: "đúng hạn", EN: "in time"},
	Late:     {VI: "chậm", EN: "late"},
	Overdue:  {VI: "quá hạn", EN: "overdue"},
	Lapsed:   {VI: "đã hết thời hạn", EN: "its time is up"},
	Moot:     {VI: "không còn phải thực hiện", EN: "not to be done any more"},
}

// workingDays is n working days in words; less than one if n is 0.
func workingDays(n int) motcua.Text {
	switch n {
	case 0:
		return said("chưa đến 1 ngày làm việc", "less than a working day")
	case 1:
		return said("1 ngày làm việc", "1 working day")
	}
	return said(strconv.Itoa(n)+" ngày làm việc", strconv.Itoa(n)+" working days")
}

func said(vi, en string) motcua.Text { return motcua.Text{VI: vi, EN: en} }

func joined(parts ...motcua.Text) (text motcua.Text) {
	for _, part := range parts {
		text.VI += part.VI
		text.EN += part.EN
	}
	return text
}
