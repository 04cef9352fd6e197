package reminder

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
)

// skips gathers why leads give no reminder; nil where nobody asks.
type skips struct {
	list []Skipped
	over *rule // one that had ended by the day of such a lead
}

func (s *skips) add(lead calendar.Limit, counted calendar.Date, why SkipReason) {
	if s != nil {
		s.list = append(s.list, Skipped{lead, counted, why})
	}
}

// without adds a lead whose day has no rule in force; v is the nearest.
func (s *skips) without(v *rule, lead calendar.Limit, counted, clipped calendar.Date) {
	s.add(lead, counted, RuleEnded)
	if end := v.InForce.Last(); s != nil && !end.IsZero() && clipped.After(end) {
		s.over = v
	}
}

// ended says why the reminders stop, if they do.
func (s *skips) ended(paper *Paper) motcua.Text {
	for _, skipped := range s.list {
		switch {
		case skipped.Why == PaperStopped:
			return stopTexts[paper.Stop].with(dated(paper.Stopped))
		case skipped.Why == RuleEnded && s.over != nil && s.over.Ended != (motcua.Text{}):
			return s.over.Ended
		case skipped.Why == RuleEnded:
			return motcua.Text{VI: "Không có quy định nào về loại giấy tờ này có hiệu lực.", EN: "No rule on this kind of paper is in force."}
		}
	}
	return motcua.Text{}
}
