package sla

import (
	"iter"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/motcua/motcua/internal/fault"
)

// Histogram counts dossiers by the working hours they took, in classes up to 1,
// 2, 4, 8, 16, 24, 40, 80, 160 and 240 hours, bounds included, and more. The
// bounds are the parts of a day and the 1, 2, 3, 5, 10, 20 and 30 working days
// (of eight hours) that terms are made of. They are fixed, where a sketch would
// choose them from the data, so that parts merge to the same counts in any order
// and an inspector can recount a class. Histograms are comparable; the zero
// Histogram is empty.
type Histogram [11]int64

// openEnded is the bound of the class without one.
const openEnded time.Duration = math.MaxInt64

var bounds = [len(Histogram{})]time.Duration{
	1 * time.Hour, 2 * time.Hour, 4 * time.Hour, 8 * time.Hour, 16 * time.Hour, 24 * time.Hour,
	40 * time.Hour, 80 * time.Hour, 160 * time.Hour, 240 * time.Hour, openEnded,
}

// add counts a dossier that took that long.
func (h *Histogram) add(took time.Duration) {
	for i, bound := range bounds {
		if took <= bound {
			h[i]++
			return
		}
	}
}

func (h Histogram) plus(other Histogram) Histogram {
	for i, n := range other {
		h[i] += n
	}
	return h
}

// Count is how many dossiers there are.
func (h Histogram) Count() (n int64) {
	for _, class := range h {
		n += class
	}
	return n
}

// All are the classes in order, empty ones too: the working time that none in it
// exceeds, and how many are in it. The last has the longest Duration there is.
func (h Histogram) All() iter.Seq2[time.Duration, int64] {
	return func(yield func(time.Duration, int64) bool) {
		for i, bound := range bounds {
			if !yield(bound, h[i]) {
				return
			}
		}
	}
}

// Quantile is a bound: the least of the classes' bounds within which at least
// that percentage of the dossiers, 1 to 100, were done. It is the true quantile
// rounded up to a bound, never a guess within a class; if the dossier asked for
// took more than 240 hours it is the longest Duration. It is not ok for another
// percentage or if there are no dossiers.
func (h Histogram) Quantile(percent int) (bound time.Duration, ok bool) {
	n := h.Count()
	if n <= 0 || percent < 1 || percent > 100 {
		return 0, false
	}
	p := int64(percent)
	wanted := n/100*p + (n%100*p+99)/100 // n × p / 100 rounded up, without overflow
	for bound, class := range h.All() {
		if wanted -= class; wanted <= 0 {
			return bound, true
		}
	}
	return openEnded, true
}

// String is the counts of the classes in order: "0 0 3 12 0 0 0 0 0 0 1".
func (h Histogram) String() string {
	counts := make([]string, len(h))
	for i, n := range h {
		counts[i] = strconv.FormatInt(n, 10)
	}
	return strings.Join(counts, " ")
}

// MarshalText is String.
func (h Histogram) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes; on an error it leaves h alone.
func (h *Histogram) UnmarshalText(text []byte) error { return fault.ReadText(h, text, parseHistogram) }

func parseHistogram(s string) (Histogram, error) {
	var read Histogram
	for i, count := range strings.Split(s, " ") {
		n, err := strconv.ParseInt(count, 10, 64)
		if err != nil || i >= len(read) {
			break
		}
		read[i] = n
	}
	if read.String() != s { // a class too few or too many, a sign, a leading zero
		return Histogram{}, fault.Bad("sla", s, strconv.Itoa(len(read))+" numbers of dossiers, one a class, with a space between")
	}
	return read, nil
}
