package portal

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
)

// What is understood of the portal's texts, each part after it was read.

func (p *Procedure) understand(path string, r *reader) {
	at := join(path, "MATTHC")
	code, err := ParseProcedureCode(p.CodeText)
	if err != nil {
		code, _ = ParseProcedureCode(cleaned(p.CodeText))
	}
	p.Code = code
	switch {
	case code.IsZero() && err == nil: // no text at all
		r.find(at, NotUnderstood, "", wantedProcedureCode)
	case code.IsZero():
		r.find(at, NotUnderstood, p.CodeText, wantedProcedureCode)
	case err != nil:
		r.find(at, Misshapen, p.CodeText, code.String())
	}
	if strings.TrimSpace(p.Name) == "" {
		r.find(join(path, "TENTTHC"), NotUnderstood, p.Name, "the name of the procedure")
	}
}

// cleaned is a code without what has been seen to stray into it: spaces, signs
// that cannot be seen, and the apostrophe that spreadsheets put before numbers.
func cleaned(code string) string {
	return strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, code)
}

// tierNames are the names of tiers as the portal shows them, in small letters.
var tierNames = map[string]procedures.Level{
	"cấp bộ":       procedures.Ministry,
	"cấp tỉnh":     procedures.Province,
	"cấp huyện":    procedures.District,
	"cấp xã":       procedures.Commune,
	"cơ quan khác": procedures.Other,
}

func (t *Tier) understand(path string, r *reader) {
	t.Level = tierNames[strings.ToLower(strings.TrimSpace(t.Name))]
	if t.Level == 0 {
		r.find(join(path, "TENCAP"), NotUnderstood, t.Name, "Cấp Bộ, Cấp Tỉnh, Cấp Huyện, Cấp Xã or Cơ quan khác")
	}
}

func (w *Way) understand(path string, r *reader) {
	w.Channel = lookUp(r, Channels(), join(path, "KENH"), w.ChannelText)
}

func (f *Fee) understand(path string, r *reader) {
	f.Kind = lookUp(r, FeeKinds(), join(path, "MAPHILEPHI"), f.KindText)
	amount, err := procedures.ParseVND(strings.TrimSpace(f.AmountText))
	switch {
	case err != nil:
		r.find(join(path, "SOTIEN"), NotUnderstood, f.AmountText, wanted(err))
	case r.fractions[&f.AmountText]: // 8.000 is 8 in JSON, and 8.000 đồng to who forgot the quotes
		r.find(join(path, "SOTIEN"), NotUnderstood, f.AmountText, "an amount in quotes, or a number without a point")
	case amount < 0:
		r.find(join(path, "SOTIEN"), NotUnderstood, f.AmountText, "an amount that is not below 0")
	case !isDong(f.Currency):
		r.find(join(path, "DONVI"), NotUnderstood, f.Currency, "đồng")
	default:
		f.Amount, f.Priced = amount, true
	}
}

// isDong reports whether a currency is the đồng; none is taken for it.
func isDong(currency string) bool {
	switch strings.ToLower(strings.TrimSpace(currency)) {
	case "", "đồng", "đ", "₫", "vnđ", "vnd":
		return true
	}
	return false
}

// lookUp reads a number of a code table, mending one that something strayed into.
func lookUp[V comparable](r *reader, table Table[V], path, text string) V {
	value, err := table.Parse(text)
	if err == nil {
		return value
	}
	value, errAgain := table.Parse(cleaned(text))
	kind := Misshapen
	if errAgain != nil {
		kind = NotUnderstood
	}
	r.find(path, kind, text, wanted(err))
	return value
}

func (p *Paper) understand(path string, r *reader) {
	for _, count := range [...]paperCount{p.originals(), p.copies()} {
		if !count.understood {
			r.find(join(path, count.name), NotUnderstood, count.text, "a number of papers")
		}
	}
}

// paperCount is how many of a paper a dossier has; 0 where nothing is said.
type paperCount struct {
	name, text string
	n          int
	understood bool
}

func (p Paper) originals() paperCount { return countOf("SOBANCHINH", p.Originals) }

func (p Paper) copies() paperCount { return countOf("SOBANSAO", p.Copies) }

func countOf(name, text string) paperCount {
	n, ok := whole(text)
	return paperCount{name, text, n, ok || text == ""}
}

func (b *Basis) understand(path string, r *reader) {
	ref, err := motcua.ParseRef(strings.TrimSpace(b.Number))
	if err != nil || ref.IsZero() {
		r.find(join(path, "SOVANBAN"), NotUnderstood, b.Number, `the number of a legal text, such as "60/2014/QH13"`)
	}
	b.Ref = ref
}

// units are the units of time as the portal writes them, in small letters. The
// marks matter: ngay means at once, ngày a day.
var units = map[string]calendar.Unit{
	"ngày làm việc": calendar.WorkingDays,
	"ngày":          calendar.Days,
	"giờ làm việc":  calendar.WorkingHours,
	"giờ":           calendar.ClockHours,
	"tháng":         calendar.Months,
	"năm":           calendar.Years,
}

func (t *Time) understand(path string, r *reader) {
	unit := units[strings.ToLower(strings.Join(strings.Fields(t.Unit), " "))]
	n, ok := whole(t.Value)
	switch {
	case strings.TrimSpace(t.Unit) == "" && ok:
		// Without a unit 1 often means the same day; often is not always.
		r.find(join(path, "DONVITINH"), NotUnderstood, t.Unit, "the unit of the time "+t.Value)
	case unit == 0:
		r.find(join(path, "DONVITINH"), NotUnderstood, t.Unit, "Ngày làm việc, Ngày, Giờ làm việc, Giờ, Tháng or Năm")
	}
	if !ok || calendar.NewLimit(n, calendar.Days).IsZero() {
		r.find(join(path, "THOIGIANGIAIQUYET"), NotUnderstood, t.Value, "a whole number from 1")
		return
	}
	t.Limit = calendar.NewLimit(n, unit)
}

// whole reads a whole number of at most nine digits.
func whole(text string) (n int, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 9 || strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}
