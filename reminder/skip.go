package reminder

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// skips gathers why leads give no reminder; nil where nobody asks.
type skips []Skipped

func (s *skips) add(lead calendar.Limit, counted calendar.Date, why SkipReason) {
	if s != nil {
		*s = append(*s, Skipped{lead, counted, why})
	}
}

// ended says why the reminders stop, if they do.
func (s skips) ended(paper *Paper, versions []rule) motcua.Text {
	for _, skipped := range s {
		switch skipped.Why {
		case PaperStopped:
			return stopTexts[paper.Stop].with(dated(paper.Stopped))
		case RuleEnded:
			last := &versions[len(versions)-1]
			if end := last.InForce.Last(); last.Ended != (motcua.Text{}) && skipped.Counted.After(end) {
				return last.Ended
			}
			return motcua.Text{VI: "Không có quy định nào về loại giấy tờ này có hiệu lực.", EN: "No rule on this kind of paper is in force."}
		}
	}
	return motcua.Text{}
}
