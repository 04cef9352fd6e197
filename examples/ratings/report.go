package main

import (
	"fmt"
	"io"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/feedback"
)

// published prints what anyone may see: the tables, less what would tell on
// someone. Strata stand apart.
func published(out io.Writer, desk *feedback.Desk, _ *month, in *intake) error {
	for _, table := range []struct {
		title   string
		stratum feedback.Stratum
		by      feedback.Grouping
	}{
		{"Công bố: ý kiến theo hồ sơ, từng đơn vị", feedback.Verified, feedback.ByUnit},
		{"Công bố: ý kiến từ mã dán công khai, tất cả các đơn vị", feedback.Open, 0},
	} {
		publication, err := desk.Publish(&in.tally, table.stratum, feedback.Satisfaction, october, table.by)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "\n== %s ==\n%s\n", table.title, publication)
	}
	return nil
}

// scored prints the score of the district by the one-stop circular.
func scored(out io.Writer, desk *feedback.Desk, m *month, _ *intake) error {
	var account feedback.Account
	for _, d := range m.dossiers {
		if err := mark(desk, &account, d); err != nil {
			return err
		}
	}
	handled, err := desk.HandlingMark(feedback.Share{Part: 57, Whole: 60})
	if err != nil {
		return err
	}
	// Of the district as a whole; the online service (criterion 9) was not
	// assessed in that month, and is left out.
	for criterion, value := range map[string]int{"5": 1, "6": desk.PublicationMark(true, true), "8": handled} {
		if err := desk.Mark(&account, feedback.Subject{Unit: units[0]}, criterion, value); err != nil {
			return err
		}
	}
	score, err := desk.ScoreUnit(&account, units[0])
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "\n== Điểm theo Thông tư 01/2018/TT-VPCP: UBND huyện ==")
	printLines(out, score)
	return nil
}

// mark gives a dossier its marks.
func mark(desk *feedback.Desk, account *feedback.Account, d dossier) error {
	onTime, err := desk.TimeMark(d.used, d.limit)
	if err != nil {
		return err
	}
	contacts, err := desk.ContactsMark(d.contacts)
	if err != nil {
		return err
	}
	bodies, err := desk.BodiesMark(d.contacts > 0, 0, 0)
	if err != nil {
		return err
	}
	attitude, err := desk.AttitudeMark(onTime, d.complaint)
	if err != nil {
		return err
	}
	for criterion, value := range map[string]int{"1": onTime, "2": onTime, "3": contacts, "4": bodies, "7": attitude} {
		if err := desk.Mark(account, d.subject, criterion, value); err != nil {
			return err
		}
	}
	return nil
}

// indexed prints the index of Decision 766, and where its points are lost.
func indexed(out io.Writer, desk *feedback.Desk, m *month, in *intake) error {
	var finished, late, unhappy int64
	for _, d := range m.dossiers {
		finished++
		if d.late {
			late++
		}
	}
	for counts := range in.tally.Counts(feedback.Verified, feedback.Satisfaction, october, 0) {
		unhappy = counts.Of(1)
	}
	score, err := desk.ScoreIndex([]feedback.Measure{
		{ID: "CKMB.6a", Part: 92, Whole: 95}, {ID: "CKMB.4", Part: 240, Whole: 260}, {ID: "CKMB.2", Part: 255, Whole: 260},
		{ID: "TDGQ.20", Part: finished - late, Whole: finished},
		{ID: "MDSH.6", Part: finished * 7 / 10, Whole: finished},
		{ID: "MDHL.6a", Part: 57, Whole: 60},
		{ID: "MDHL.6c", Part: late + unhappy, Whole: finished},
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "\n== Chỉ số theo Quyết định 766/QĐ-TTg (một phần số liệu) ==")
	fmt.Fprintln(out, score.Text())
	fmt.Fprintln(out, "Điểm mất ở đâu:")
	for _, line := range score.Losses() {
		fmt.Fprintf(out, "  %s\n", line.Text())
	}
	return nil
}

func printLines(out io.Writer, score feedback.Score) {
	fmt.Fprintln(out, score.Text())
	for _, line := range score.Lines.All() {
		fmt.Fprintf(out, "  %s\n", line.Text())
	}
}

// compared prints how the desks stand to each other, as far as it can be told.
func compared(out io.Writer, desk *feedback.Desk, _ *month, in *intake) error {
	var measures []feedback.Measure
	for counts := range in.tally.Counts(feedback.Verified, feedback.Satisfaction, october, feedback.ByUnit|feedback.ByOfficer) {
		measures = append(measures, feedback.Measure{
			ID: counts.Subject.Unit + "/" + counts.Subject.Officer, Part: counts.N() - counts.Of(1), Whole: counts.N(),
		})
	}
	all, err := desk.Compare(measures)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n== So sánh %d quầy (không công bố; tỷ lệ không phải \"không hài lòng\") ==\n", all.Standings.Len())
	for _, s := range all.Standings.All() {
		fmt.Fprintf(out, "  %s\n", s.Text())
	}
	return nil
}

// watched looks for desks at which harassment is reported more than by chance.
func watched(out io.Writer, desk *feedback.Desk, m *month, in *intake) error {
	settled := map[string]map[calendar.Date]int64{}
	for _, d := range m.dossiers {
		id := d.subject.Unit + "/" + d.subject.Officer
		if settled[id] == nil {
			settled[id] = map[calendar.Date]int64{}
		}
		settled[id][calendar.DateOf(d.settled)]++
	}
	var reported []feedback.Reported
	for id := range settled {
		for _, day := range m.days {
			reported = append(reported, feedback.Reported{
				Desk: id, Period: calendar.NewSpan(day, day), Dossiers: settled[id][day], Reports: in.harmed[id][day],
			})
		}
	}
	watches, err := desk.Watch(reported)
	if err != nil {
		return err
	}
	length, err := desk.RunLength(int64(len(m.dossiers)/len(m.days)/len(settled)), decimal.NewFromInt(1))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n== Phản ánh nhũng nhiễu theo quầy, từng ngày ==\nKhi không có gì bất thường, mỗi quầy trung bình %s ngày làm việc mới có một lần báo nhầm.\n", length)
	for _, w := range watches {
		if len(w.Alarms()) > 0 {
			fmt.Fprintln(out, w.Text())
		}
	}
	return nil
}
