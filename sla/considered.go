package sla

import (
	"fmt"
	"iter"
	"time"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/both"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Considered is an initiative and what became of it for one filing.
type Considered struct {
	ID      string      // of the initiative
	Name    motcua.Text // of the initiative
	Outcome Outcome     // what became of it
	Offered Commitment  // what it offers: zero if that is no time, or not for this filing; without a due instant if Undated
	Reason  motcua.Text // why, in words
}

// Outcome is what became of an initiative for a filing. The zero Outcome is
// none.
type Outcome uint8

// The outcomes. An initiative applies from Won to Undated; what it says of the
// slip and of bringing the result home then holds, even if its time loses.
const (
	Won            Outcome = iota + 1 // it applies, and the promise is its offer
	Applied                           // it applies, and offers no time
	Tied                              // it applies; an initiative before it offers the same instant
	Slower                            // it applies; another offers an earlier instant
	LaterThanLaw                      // it applies; the law wants it earlier
	Undated                           // it applies; the calendar does not reach to what it offers
	NotCut                            // the legal limit cannot be cut to what it asks for
	NotInForce                        // on the day of acceptance
	OtherProcedure                    // it is for other procedures
	OtherField                        // for other fields
	OtherUnit                         // for other units, or the filing states none
	OtherLevel                        // for units of other levels, or the filing states none
	OtherChannel                      // for other ways of filing, or the filing states none
	OtherWeekday                      // for other weekdays of acceptance
	OtherHours                        // for other clock times of acceptance
)

var outcomeWords = []string{
	"", "won", "applied", "tied", "slower", "later-than-law", "undated", "not-cut", "not-in-force", "other-procedure",
	"other-field", "other-unit", "other-level", "other-channel", "other-weekday", "other-hours",
}

// String is the outcome as a word, as in "other-weekday".
func (o Outcome) String() string { return fault.Word(outcomeWords, o) }

// Applies reports whether the filing is in the initiative's scope, whether or
// not its time wins.
func (o Outcome) Applies() bool { return o >= Won && o <= Undated }

// Considered are all initiatives in the order of the document with what became
// of each: they explain [Agreement.Promise]. The one that is [Won] is the
// promise's, and none is where the law's term stands. There are none where
// Promise gives an error.
func (a *Agreement) Considered(p procedures.Procedure, f Filing) iter.Seq[Considered] {
	return func(yield func(Considered) bool) {
		q, err := a.ask(&p, f)
		if err != nil {
			return
		}
		promise := a.answer(&p, &q)
		w := weighing{question: q, procedure: &p}
		for i := range a.initiatives {
			if a.initiatives[i].ID == promise.Initiative {
				w.winner = a.initiatives[i].Name
			}
		}
		for i := range a.initiatives {
			initiative := &a.initiatives[i]
			outcome, offered := a.weigh(initiative, &p, &q)
			switch {
			case outcome != Won || initiative.ID == promise.Initiative:
			case offered.Due.At.Equal(promise.Offered.Due.At):
				outcome = Tied
			default:
				outcome = Slower
			}
			if !yield(Considered{initiative.ID, initiative.Name, outcome, offered, w.reason(initiative, outcome, offered)}) {
				return
			}
		}
	}
}

// String is Text in Vietnamese.
func (c Considered) String() string { return c.Text().VI }

// Text is the initiative and its reason as a sentence in Vietnamese and in
// English.
func (c Considered) Text() motcua.Text {
	return both.Join(quoted(c.Name), both.Of(": ", ": "), c.Reason, both.Of(".", "."))
}

func quoted(name motcua.Text) motcua.Text {
	if name.EN == "" {
		name.EN = name.VI
	}
	return both.Of("“"+name.VI+"”", "“"+name.EN+"”")
}

// weighing is a question with its answer, for reasons.
type weighing struct {
	question
	procedure *procedures.Procedure
	winner    motcua.Text // the name of the initiative whose offer is the promise
}

func (w *weighing) reason(i *initiative, o Outcome, offered Commitment) motcua.Text {
	if !o.Applies() {
		return w.outOfScope(i, o)
	}
	due := offered.Due.Text()
	due = both.Join(both.Of("hẹn trả lúc ", "offers "), due, both.Of(" (", " ("), offered.Term.Text(), both.Of(")", ")"))
	switch o {
	case Won:
		if due = both.Join(due, both.Of(", được chọn: sớm nhất", ", chosen: the earliest")); offered.Due.At.Equal(w.legal.Due.At) {
			due = both.Join(due, both.Of(", bằng thời hạn theo quy định", ", the same as the law's"))
		}
	case Tied:
		due = both.Join(due, both.Of(", không được chọn: cùng lúc với sáng kiến đứng trước, ", ", not chosen: no earlier than the one before it, "), quoted(w.winner))
	case Slower:
		due = both.Join(due, both.Of(", không được chọn: muộn hơn ", ", not chosen: later than "), quoted(w.winner))
	case LaterThanLaw:
		due = both.Join(due, both.Of(", không được chọn: muộn hơn thời hạn theo quy định, ", ", not chosen: later than the law wants, "), w.legal.Due.Text())
	case Undated:
		due = both.Join(both.Of("hẹn ", "offers "), offered.Term.Text(), both.Of(", không được chọn: vượt quá những ngày mà lịch làm việc đã có",
			", not chosen: beyond the days that the calendar knows"))
	default:
		due = both.Of("được áp dụng, không kèm thời gian giải quyết", "applies, with no time of its own")
	}
	return both.Join(due, i.Offer.besides(o))
}

// besides is what an offer holds besides a time.
func (o Offer) besides(became Outcome) (text motcua.Text) {
	if o.NoSlip || o.AtOnce && became == Won {
		text = both.Join(text, both.Of("; không dùng giấy hẹn", "; without an appointment slip"))
	}
	if o.Home {
		text = both.Join(text, both.Of("; trả kết quả tại nhà", "; the result is brought home"))
	}
	if len(o.Hours) > 0 {
		text = both.Join(text, both.Of("; có giờ làm việc riêng, đưa vào lịch làm việc của cơ quan", "; with opening hours of its own, which belong in the office's calendar"))
	}
	if o.Label {
		text = both.Join(text, both.Of("; chỉ là tên gọi, không có nội dung tính được", "; a name and nothing that can be reckoned"))
	}
	return text
}

func (w *weighing) outOfScope(i *initiative, o Outcome) motcua.Text {
	switch o {
	case NotCut:
		return both.Join(both.Of("không áp dụng: thời hạn theo quy định (", "does not apply: the legal limit, "), w.legal.Term.Limit.Text(),
			both.Of(") không cắt giảm được thành bội số của ", ", cannot be cut to a multiple of "), i.Offer.Cut.To.Text())
	case NotInForce:
		return both.Join(both.Of("không áp dụng: tiếp nhận ngày ", "does not apply: accepted on "), day(w.accepted), both.Of(", sáng kiến thực hiện ", ", in force "), span(i.InForce))
	case OtherProcedure:
		return both.Of("không áp dụng cho thủ tục "+w.procedure.Code, "not for procedure "+w.procedure.Code)
	case OtherField:
		return both.Of("không áp dụng cho lĩnh vực "+w.procedure.Field, "not for the field "+w.procedure.Field)
	case OtherUnit:
		return stated(both.Of("đơn vị tiếp nhận", "the unit"), both.Of(w.filing.Unit, w.filing.Unit))
	case OtherLevel:
		return stated(both.Of("cấp của đơn vị tiếp nhận", "the unit's level"), levelTexts[w.filing.Level])
	case OtherChannel:
		return stated(both.Of("cách nộp hồ sơ", "the way of filing"), channelTexts[w.filing.Channel])
	case OtherWeekday:
		return both.Join(both.Of("không áp dụng: tiếp nhận vào ", "does not apply: accepted on "), weekdayTexts[w.accepted.Weekday()],
			both.Of(", sáng kiến dành cho ", ", it is for "), weekdays(i.Weekdays))
	}
	clock := w.filing.Accepted.In(vietnamTime).Format("15:04:05.999999999")
	return both.Of("không áp dụng: tiếp nhận lúc "+clock+", sáng kiến dành cho hồ sơ tiếp nhận từ "+i.Window.From.String()+" đến "+i.Window.To.String(),
		"does not apply: accepted at "+clock+", it is for filings accepted from "+i.Window.From.String()+" to "+i.Window.To.String())
}

// stated says that a fact of the filing is another than the scope wants, or is
// not stated at all.
func stated(what, fact motcua.Text) motcua.Text {
	if fact == (motcua.Text{}) {
		return both.Of("không áp dụng: hồ sơ không ghi "+what.VI+" mà phạm vi của sáng kiến xét đến",
			"does not apply: the filing does not state "+what.EN+", which its scope asks for")
	}
	return both.Join(both.Of("không áp dụng: ", "does not apply: "), what, both.Of(" là ", " is "), fact)
}

var (
	vietnamTime = time.FixedZone("+07", 7*60*60)
	levelTexts  = [...]motcua.Text{
		procedures.Ministry: {VI: "cấp bộ", EN: "ministry"}, procedures.Province: {VI: "cấp tỉnh", EN: "province"},
		procedures.District: {VI: "cấp huyện", EN: "district"}, procedures.Commune: {VI: "cấp xã", EN: "commune"},
		procedures.Other: {VI: "cơ quan khác", EN: "another body"},
	}
	channelTexts = [...]motcua.Text{
		procedures.InPerson: {VI: "trực tiếp", EN: "in person"}, procedures.Online: {VI: "trực tuyến", EN: "online"},
		procedures.Postal: {VI: "qua dịch vụ bưu chính", EN: "by post"},
	}
	weekdayTexts = [...]motcua.Text{
		{VI: "Chủ nhật", EN: "Sunday"}, {VI: "thứ Hai", EN: "Monday"}, {VI: "thứ Ba", EN: "Tuesday"}, {VI: "thứ Tư", EN: "Wednesday"},
		{VI: "thứ Năm", EN: "Thursday"}, {VI: "thứ Sáu", EN: "Friday"}, {VI: "thứ Bảy", EN: "Saturday"},
	}
)

// weekdays are the days of a set, from Monday on.
func weekdays(set calendar.Weekdays) (text motcua.Text) {
	for n := range 7 {
		if d := time.Weekday((n + 1) % 7); set.Has(d) {
			if text != (motcua.Text{}) {
				text = both.Join(text, both.Of(", ", ", "))
			}
			text = both.Join(text, weekdayTexts[d])
		}
	}
	return text
}

func day(d calendar.Date) motcua.Text {
	year, month, n := d.Civil()
	return both.Of(fmt.Sprintf("%02d/%02d/%d", n, month, year), fmt.Sprintf("%d %v %d", n, month, year))
}

// span is the days of a span, whose ends may be open.
func span(s calendar.Span) (text motcua.Text) {
	if !s.First().IsZero() {
		text = both.Join(both.Of("từ ngày ", "from "), day(s.First()))
	}
	if !s.Last().IsZero() {
		if text != (motcua.Text{}) {
			text = both.Join(text, both.Of(" ", " "))
		}
		text = both.Join(text, both.Of("đến hết ngày ", "to "), day(s.Last()))
	}
	return text
}
