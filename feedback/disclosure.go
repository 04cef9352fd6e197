package feedback

import (
	"strconv"

	"github.com/motcua/motcua/internal/fault"
)

// Disclosure is what may be published. The zero Disclosure withholds counts below
// 5. No Vietnamese text sets a number; statistical offices commonly take 3 or 5.
type Disclosure struct {
	MinCell int `json:"minCell,omitzero"` // the least count that is published, 3 to 1,000; 0: 5. Counts below it, 0 among them, are withheld
}

// usualMinCell is the least count published where the document does not say.
const usualMinCell = 5

// UnmarshalJSON reads a document strictly; on an error it leaves d alone.
func (d *Disclosure) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("feedback", data, d, Disclosure.faults)
}

// faults is everything that makes a Disclosure invalid.
func (d Disclosure) faults() fault.List {
	var faults fault.List
	if d.MinCell != 0 && (d.MinCell < 3 || d.MinCell > 1_000) {
		faults.Add("minCell", strconv.Itoa(d.MinCell), "3 to 1000, or 0 for 5")
	}
	return faults
}

// minCell is the least count that is published.
func (d Disclosure) minCell() int64 {
	if d.MinCell == 0 {
		return usualMinCell
	}
	return int64(d.MinCell)
}
