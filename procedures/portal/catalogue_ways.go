package portal

import (
	"strings"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// ways are the ways of filing, each channel once, and the term of the procedure:
// the one that all channels share. Where they share none, each way has its own.
func (c *converter) ways() (term calendar.Term, ways []procedures.Way) {
	limits := map[procedures.Channel]*channelLimit{}
	for i, way := range c.p.Ways {
		at := fault.At("CACHTHUCTHUCHIEN", i)
		if way.Channel == 0 {
			c.leave(at, way.ChannelText, "a channel that is understood")
			continue
		}
		limit := limits[way.Channel]
		if limit == nil {
			limit = &channelLimit{path: at}
			limits[way.Channel] = limit
			ways = append(ways, procedures.Way{Channel: way.Channel})
		}
		for j, t := range way.Times {
			c.count(limit, fault.At(at+".THOIGIAN", j), t)
		}
	}
	shared := true
	for i, way := range ways {
		limit := limits[way.Channel]
		if limit.path != "" {
			c.leave(limit.path+".THOIGIAN", "", "a time")
		}
		if !limit.unsure && !limit.Limit.IsZero() {
			ways[i].Term.Limit = limit.Limit
		}
		shared = shared && ways[i].Term == ways[0].Term
	}
	if len(ways) == 0 || !shared {
		c.leave("CACHTHUCTHUCHIEN", "", "one time for all ways: the procedure's own term is left out")
		return calendar.Term{}, ways
	}
	term = ways[0].Term
	for i := range ways {
		ways[i].Term = calendar.Term{}
	}
	return term, ways
}

// channelLimit is what the times of one channel come to.
type channelLimit struct {
	calendar.Limit
	path   string // where its times should be, until there is one
	unsure bool   // a time is not understood, or two differ
}

func (c *converter) count(limit *channelLimit, path string, t Time) {
	written := strings.TrimSpace(t.Value + " " + t.Unit)
	limit.path = ""
	switch {
	case t.Limit.IsZero():
		limit.unsure = true
		c.leave(path, written, "a time that is understood: the channel's term is left out")
	case !limit.Limit.IsZero() && limit.Limit != t.Limit:
		limit.unsure = true
		c.leave(path, written, "the channel's other time, "+limit.Limit.String()+": its term is left out")
	default:
		limit.Limit = t.Limit
	}
	if t.Note != "" {
		c.leave(path+".MOTA", t.Note, "nothing that changes the term: the note is left out")
	}
}
