package vietnam

import (
	_ "embed"

	"github.com/motcua/motcua/feedback/petition"
)

//go:embed petitions.json
var petitions []byte

// Petitions is a fresh copy of the clocks of feedback (phản ánh, kiến nghị),
// complaints (khiếu nại) and denunciations (tố cáo), versioned by the day of
// receipt. SOURCES.md says which texts were read; what is less than sure is
// marked unconfirmed in the document.
func Petitions() petition.Config {
	var cfg petition.Config
	mustRead(petitions, &cfg)
	return cfg
}
