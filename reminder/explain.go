package reminder

import (
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
)

// What plans say in words. Each clause is written in both languages side by
// side, so that neither can say what the other does not.

// sentence is a text with one day in it, in place of %s.
type sentence motcua.Text

func (s sentence) with(t motcua.Text) motcua.Text {
	return motcua.Text{VI: strings.Replace(s.VI, "%s", t.VI, 1), EN: strings.Replace(s.EN, "%s", t.EN, 1)}
}

var stopTexts = [...]sentence{
	Renewed:   {VI: "Đã gia hạn hoặc thay bằng giấy tờ khác từ ngày %s.", EN: "Renewed or replaced since %s."},
	Withdrawn: {VI: "Đã bị thu hồi từ ngày %s.", EN: "Withdrawn since %s."},
	Closed:    {VI: "Không còn cần nhắc từ ngày %s.", EN: "In no need of reminders since %s."},
}

// String is the reminder's text in Vietnamese.
func (r Reminder) String() string { return r.Text.VI }

// Why says how the day to send was found, as a sentence in Vietnamese and in
// English. It is written when it is asked for.
func (r Reminder) Why() motcua.Text {
	lead, from, to := r.Lead.Text(), r.Expires.Text(), r.Counted.Text()
	text := motcua.Text{
		VI: lead.VI + " trước ngày hết hạn (" + from.VI + ") là " + to.VI,
		EN: lead.EN + " before the last valid day (" + from.EN + ") is " + to.EN,
	}
	if r.Lead.Unit() == calendar.SameDay {
		text = motcua.Text{VI: "nhắc vào ngày hết hạn, " + to.VI, EN: "reminded on the last valid day, " + to.EN}
	}
	day := r.Counted
	if !r.Clipped.IsZero() {
		clause := sentence{VI: "; đã quá ngày cuối được nộp hồ sơ nên lấy %s", EN: "; that is after the last day to file, so taken as %s"}
		if r.Clipped.After(r.Counted) {
			clause = sentence{VI: "; chưa đến ngày được nộp hồ sơ nên lấy %s", EN: "; that is before filing opens, so taken as %s"}
		}
		text, day = both.Join(text, clause.with(r.Clipped.Text())), r.Clipped
	}
	if r.On != day {
		text = both.Join(text, sentence{VI: "; đó là %s", EN: "; that is a %s"}.with(r.DayOff),
			sentence{VI: ", nên nhắc vào ngày làm việc liền trước, %s", EN: ", so reminded on the working day before it, %s"}.with(r.On.Text()))
	}
	if !r.Basis.IsZero() {
		text = both.Join(text, both.Of(" (theo "+r.Basis.String()+")", " (under "+r.Basis.String()+")"))
	}
	if r.Pending {
		text = both.Join(text, both.Of(" [dự kiến, lịch nghỉ chưa có quyết định]", " [expected, the days off are not yet decided]"))
	}
	return both.Join(text, both.Same("."))
}

// Text says why there is no reminder, in Vietnamese and in English.
func (s Skipped) Text() motcua.Text {
	lead := s.Lead.Text()
	if int(s.Why) >= len(skipTexts) {
		return lead
	}
	return both.Join(lead, both.Same(": "), skipTexts[s.Why])
}

var skipTexts = [...]motcua.Text{
	0:            {},
	BeforeIssue:  {VI: "không sau ngày cấp.", EN: "not after the day of issue."},
	SharedDay:    {VI: "trùng ngày với lần nhắc gần hạn hơn.", EN: "the same day as a shorter lead."},
	RuleEnded:    {VI: "không có quy định nào còn hiệu lực vào ngày đó.", EN: "no rule is in force on that day."},
	PaperStopped: {VI: "giấy tờ không còn cần nhắc.", EN: "the paper needs no reminder any more."},
	NotCovered:   {VI: "lịch làm việc chưa có đến ngày đó.", EN: "the calendar does not reach that day yet."},
}
