package procedures

import (
	"strconv"

	"github.com/motcua/motcua/internal/fault"
)

// Quote is what a filing costs, and why. Gross is never below Waived; Total is
// Gross − Waived, the sum of the lines.
type Quote struct {
	Procedure string `json:"procedure"` // its code
	Field     string `json:"field"`     // lĩnh vực, as the catalogue writes it
	Gross     VND    `json:"gross"`     // before reliefs
	Waived    VND    `json:"waived"`    // by reliefs
	Total     VND    `json:"total"`     // what is to be paid
	Lines     []Line `json:"lines"`     // in the order of the fees and, within one, of the originals
}

// UnmarshalJSON reads a quote that was kept, strictly: names are exact, unknown
// and duplicate names are refused. On an error it leaves q alone.
func (q *Quote) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal[Quote]("procedures", data, q, nil)
}

// At is the part of the quote that is paid at that moment.
func (q Quote) At(m Moment) Quote {
	part := Quote{Procedure: q.Procedure, Field: q.Field}
	for _, line := range q.Lines {
		if line.Moment == m {
			part.Lines = append(part.Lines, line)
			part.Gross, part.Waived, part.Total = part.Gross+line.Gross, part.Waived+line.Waived, part.Total+line.Net
		}
	}
	return part
}

// Quote is what a filing costs, at the prices and with the reliefs of its day.
// A procedure that is not in force is an error of [Catalogue.On]; a price that
// is not known an [*UnpricedError]. Facts that a fee of the procedure asks for
// and that f lacks, groups and cases that do not exist, negative numbers, and
// sums beyond the range of [VND] are told all at once in an error that matches
// [ErrInvalid], each under its name in f.
func (c *Catalogue) Quote(f Filing) (Quote, error) {
	if err := f.stated(); err != nil {
		return Quote{}, err
	}
	p, err := c.on(f.Procedure, f.Date)
	if err != nil {
		return Quote{}, err
	}
	fees := c.fees[p.Code]
	if len(fees) == 0 {
		return Quote{}, &UnpricedError{p.Code, "", f.Date, f.Province}
	}
	q := quoting{lines: make([]Line, 0, len(fees)+max(0, len(f.Copies)-1))}
	f.check(p, c.groups, &q.faults)
	for _, i := range fees {
		fee := &c.tariff[i]
		price, lacking := fee.price(&f, p)
		switch {
		case price != nil:
			q.charge(&f, fee, price)
		case lacking == 0 && len(q.faults) == 0:
			return Quote{}, &UnpricedError{p.Code, fee.ID, f.Date, f.Province}
		}
		q.lacking |= lacking
	}
	if q.lacking != 0 {
		q.lacking.report(&q.faults)
	}
	quote := Quote{Procedure: p.Code, Field: p.Field, Lines: q.lines}
	for i := range q.lines {
		if !add(&quote.Gross, q.lines[i].Gross) {
			q.faults.Add("", "the sum of the lines", tooMuch)
			break
		}
		quote.Waived += q.lines[i].Waived
	}
	quote.Total = quote.Gross - quote.Waived
	if len(q.faults) > 0 {
		return Quote{}, q.faults.Err("procedures")
	}
	return quote, nil
}

const tooMuch = "less: the sum is beyond what VND can hold"

// quoting is a quote in the making.
type quoting struct {
	fee     *charged
	lines   []Line
	lacking facts
	faults  fault.List
}

// charge adds the lines of a fee at its price. Counts below 0 are faults that
// are told elsewhere.
func (q *quoting) charge(f *Filing, fee *charged, price *Price) {
	q.fee = fee
	line := Line{
		Fee: fee.ID, Name: fee.Name, Kind: fee.Kind, Moment: fee.Moment, Refundable: fee.Refundable,
		Price: *price, Count: 1,
	}
	switch {
	case price.Free:
		q.add(f, &line)
	case price.rated():
		q.chargeRate(f, &line)
	case price.Per == PerCopy:
		q.chargeCopies(f, &line)
	default:
		line.Count, line.Each = f.count(price.Per), capped(price.Amount, price.Cap)
		if line.Count == 0 {
			q.wants(price.Per.plural(), &line, "how many there are")
			return
		}
		q.add(f, &line)
	}
}

func (q *quoting) chargeRate(f *Filing, line *Line) {
	line.Value = f.Value
	if line.Value == 0 {
		q.wants("value", line, "the value of the transaction")
		return
	}
	each, fits := line.Price.Rate.of(max(line.Value, 0))
	if !fits {
		q.faults.Add("value", line.Value.String(), tooMuch)
		return
	}
	line.Each = each
	q.add(f, line)
}

// chargeCopies adds a line for each original.
func (q *quoting) chargeCopies(f *Filing, line *Line) {
	if len(f.Copies) == 0 {
		q.wants("copies", line, "how many copies there are")
	}
	for i, c := range f.Copies {
		line.Count, line.Pages, line.Each = c.Count, c.Pages, line.Price.Amount
		if !line.Price.Tiers.IsZero() {
			if c.Pages == 0 {
				q.wants(fault.At("copies", i)+".pages", line, "how many pages the original has")
				continue
			}
			each, fits := tiered(line.Price.Tiers, c.Pages)
			if !fits {
				q.faults.Add(fault.At("copies", i)+".pages", strconv.Itoa(c.Pages), tooMuch)
				continue
			}
			line.Each = each
		}
		line.Each = capped(line.Each, line.Price.Cap)
		q.add(f, line)
	}
}

func (q *quoting) wants(path string, line *Line, wanted string) {
	q.faults.Add(path, "", wanted+", which "+line.Fee+" is charged by")
}

// add finishes a line and keeps it.
func (q *quoting) add(f *Filing, line *Line) {
	if line.Count < 0 || line.Value < 0 {
		return
	}
	gross, fits := times(line.Each, line.Count)
	if !fits {
		q.faults.Add(line.Price.Per.plural(), strconv.Itoa(line.Count), tooMuch)
		return
	}
	line.Gross, line.Waived, line.Relief = gross, 0, Given{} // the line before may have had one
	if gross > 0 {
		q.relieve(f, line)
	}
	line.Net = line.Gross - line.Waived
	q.lines = append(q.lines, *line)
}

// relieve gives the line the highest relief whose conditions f meets, the first
// of equal ones.
func (q *quoting) relieve(f *Filing, line *Line) {
	var highest *Relief
	for i := range q.fee.reliefs {
		relief := &q.fee.reliefs[i]
		fits, lacking := relief.fits(f)
		q.lacking |= lacking
		if !fits {
			continue
		}
		if waived := relief.of(line.Gross); waived > line.Waived {
			highest, line.Waived = relief, waived
		}
	}
	if highest != nil {
		line.Relief = Given{highest.ID, highest.Name, highest.Percent, highest.Basis}
	}
}
