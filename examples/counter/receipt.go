package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

// printer writes receipts in one language.
type printer struct {
	out  io.Writer
	lang string
}

// say is what the text says in the printer's language; the Vietnamese where
// there is no English.
func (p printer) say(t motcua.Text) string {
	if p.lang == "en" && t.EN != "" {
		return t.EN
	}
	return t.VI
}

func (p printer) line(label motcua.Text, format string, args ...any) {
	fmt.Fprintf(p.out, "%s: %s\n", p.say(label), fmt.Sprintf(format, args...))
}

func (p printer) print(office counter, procedure procedures.Procedure, promise sla.Promise) {
	title := p.say(motcua.Text{VI: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", EN: "DOSSIER RECEIPT AND APPOINTMENT SLIP"})
	fmt.Fprintf(p.out, "%s\n%s\n", title, strings.Repeat("=", len([]rune(title))))
	accepted := promise.Filing.Accepted
	p.line(motcua.Text{VI: "Nơi tiếp nhận", EN: "Received by"}, "%s", office.name)
	p.line(motcua.Text{VI: "Nội dung yêu cầu giải quyết", EN: "Procedure"}, "%s (%s)", p.say(procedure.Name), procedure.Code)
	p.line(motcua.Text{VI: "Thời gian nhận hồ sơ", EN: "Received at"}, "%s", accepted.Format("15:04:05, 02/01/2006"))
	p.line(motcua.Text{VI: "Thời hạn giải quyết theo quy định", EN: "Due by law"}, "%s (%s)",
		p.say(promise.Legal.Due.Text()), procedure.Basis)
	p.line(motcua.Text{VI: "  Cách tính", EN: "  How it is counted"}, "%s", p.say(promise.Legal.Term.Text()))
	p.steps(office, promise, promise.Legal.Term)
	if promise.Initiative == "" {
		p.line(motcua.Text{VI: "Hẹn trả kết quả", EN: "Promised"}, "%s", p.say(promise.Offered.Due.Text()))
		return
	}
	p.line(motcua.Text{VI: "Hẹn trả kết quả", EN: "Promised"}, "%s (“%s”)",
		p.say(promise.Offered.Due.Text()), p.say(office.initiative(promise.Initiative)))
	p.line(motcua.Text{VI: "  Cách tính", EN: "  How it is counted"}, "%s", p.say(promise.Offered.Term.Text()))
	p.steps(office, promise, promise.Offered.Term)
}

// steps explains a due instant, one line a day considered.
func (p printer) steps(office counter, promise sla.Promise, term calendar.Term) {
	for step := range office.calendar.Steps(promise.Filing.Accepted, term) {
		fmt.Fprintf(p.out, "  - %s\n", p.say(step.Text()))
	}
}

// initiative is the name of one of the office's initiatives.
func (c counter) initiative(id string) motcua.Text {
	for _, i := range c.initiatives {
		if i.ID == id {
			return i.Name
		}
	}
	return motcua.Text{VI: id}
}
