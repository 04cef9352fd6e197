package calendar

import "time"

// moment is an instant, or a length of time, in nanoseconds since the midnight
// that begins Covers. 200 years are 6.3e18 of them, which an int64 holds.
type moment int64

const (
	minute = moment(time.Minute)
	day    = minutesADay * minute
)

// table is the compiled calendar: it never changes.
//
// Working time is a prefix sum over sessions, so that the working time between
// two instants is a difference, and adding working time is a search. Two coarse
// indexes let both searches start a session or two before their end: one by
// day, which also knows how many sessions close by noon, and one by time
// worked. Working days are counted by rank (how many before a day) and select
// (which is the n-th). Everything is in minutes or days since Covers begins:
// uint32 holds 200 years of either.
type table struct {
	sessions []session // and two more, beyond every instant
	byDay    []uint32  // day → the first session that closes after it begins; the top bits: how many of its own close by noon
	byWork   []uint32  // bucket of minutes worked → the session in which its first minute is worked
	ranks    []uint32  // day → working days before it; the top bit marks a special day
	selects  []uint32  // n-th working day → its first session
}

type session struct {
	open   uint32 // the minute it opens
	before uint32 // minutes worked in all sessions before it
}

const (
	noon       = minutesADay / 2
	noonShift  = 26     // 200 years have fewer than 2²⁶ sessions
	bucket     = 4 * 60 // the usual session
	specialBit = 1 << 31
)

func (t *table) days() int            { return len(t.ranks) - 1 }
func (t *table) end() moment          { return moment(t.days()) * day }
func (t *table) sessionCount() int    { return len(t.sessions) - 2 }
func (t *table) total() moment        { return moment(t.sessions[t.sessionCount()].before) * minute }
func (t *table) workdays() int        { return len(t.selects) - 1 }
func (t *table) rank(d int) int       { return int(t.ranks[d] &^ specialBit) }
func (t *table) special(d int) bool   { return t.ranks[d]&specialBit != 0 }
func (t *table) isWorking(d int) bool { return t.rank(d+1) > t.rank(d) }

func (t *table) opens(s int) moment  { return moment(t.sessions[s].open) * minute }
func (t *table) closes(s int) moment { return moment(t.closeMinute(s)) * minute }
func (t *table) dayOf(s int) int     { return int(t.sessions[s].open / minutesADay) }

func (t *table) closeMinute(s int) uint32 {
	return t.sessions[s].open + t.sessions[s+1].before - t.sessions[s].before
}

// firstSession and lastSession are those of the n-th working day,
// counted from 0.
func (t *table) firstSession(n int) int { return int(t.selects[n]) }
func (t *table) lastSession(n int) int  { return int(t.selects[n+1]) - 1 }

// sessionAt is the first session that closes after m, 0 ≤ m ≤ end.
func (t *table) sessionAt(m moment) int {
	minutes := uint32(uint64(m) / uint64(minute))
	today := minutes / minutesADay
	s := int(t.byDay[today] & (1<<noonShift - 1))
	if minutes-today*minutesADay >= noon {
		s += int(t.byDay[today] >> noonShift)
	}
	for t.closeMinute(s) <= minutes {
		s++
	}
	return s
}

// worked is the working time before m, 0 ≤ m ≤ end.
func (t *table) worked(m moment) moment {
	s := t.sessionAt(m)
	return moment(t.sessions[s].before)*minute + max(0, m-t.opens(s))
}

// reach is the earliest instant before which that much has been worked,
// 0 < work ≤ total, and the session that it lies in or closes.
func (t *table) reach(work moment) (moment, int) {
	minutes := uint32((uint64(work) + uint64(minute) - 1) / uint64(minute))
	s := int(t.byWork[(minutes-1)/bucket])
	for t.sessions[s+1].before < minutes {
		s++
	}
	return t.opens(s) + work - moment(t.sessions[s].before)*minute, s
}

// resume is the latest instant before which no more than that much has been
// worked, 0 ≤ work < total: an opening rather than the close before it.
func (t *table) resume(work moment) moment {
	minutes := uint32(uint64(work) / uint64(minute))
	s := int(t.byWork[minutes/bucket])
	for t.sessions[s+1].before <= minutes {
		s++
	}
	return t.opens(s) + work - moment(t.sessions[s].before)*minute
}

// builder fills a table day by day.
type builder struct {
	table
	worked uint32 // minutes so far
}

func newBuilder(days int) *builder {
	return &builder{table: table{
		sessions: make([]session, 0, 2*days),
		byDay:    make([]uint32, 0, days+1),
		byWork:   make([]uint32, 0, 2*days),
		ranks:    make([]uint32, 0, days+1),
		selects:  make([]uint32, 0, days+1),
	}}
}

// day appends the next day.
func (b *builder) day(h Hours, special bool) {
	midnight, first := uint32(len(b.ranks)*minutesADay), uint32(len(b.sessions))
	rank := uint32(len(b.selects))
	if special {
		rank |= specialBit
	}
	b.ranks = append(b.ranks, rank)
	if !h.IsZero() {
		b.selects = append(b.selects, first)
	}
	mornings := uint32(0)
	for i := range h.Len() {
		s := h.at(i)
		b.session(midnight+uint32(s.From.minutes()), midnight+uint32(s.To.minutes()))
		if s.To.minutes() <= noon {
			mornings++
		}
	}
	b.byDay = append(b.byDay, first|mornings<<noonShift)
}

func (b *builder) session(opens, closes uint32) {
	s := uint32(len(b.sessions))
	b.sessions = append(b.sessions, session{opens, b.worked})
	b.worked += closes - opens
	for uint32(len(b.byWork))*bucket < b.worked {
		b.byWork = append(b.byWork, s)
	}
}

// finish closes every index so that no search runs past its end, and trims the
// table to its size.
func (b *builder) finish() table {
	days, n := len(b.ranks), uint32(len(b.sessions))
	end := uint32(days * minutesADay)
	return table{
		sessions: trim(append(b.sessions, session{end, b.worked}, session{end + 1, b.worked + 1})),
		byDay:    append(b.byDay, n),
		byWork:   trim(b.byWork),
		ranks:    append(b.ranks, uint32(len(b.selects))),
		selects:  trim(append(b.selects, n)),
	}
}

// trim gives back the room that was reserved and not needed.
func trim[T any](s []T) []T { return append(make([]T, 0, len(s)), s...) }
