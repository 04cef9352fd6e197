package feedback

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

var (
	stratumWords = []string{"", "verified", "open"}
	channelWords = []string{"", "qr", "kiosk", "form", "online", "zalo"}
	scaleWords   = []string{"", "satisfaction", "stars", "marks"}
	reasonWords  = []string{"", "late-result", "many-trips", "attitude", "harassment", "unclear-guidance", "other"}
)

// String is the word of documents, as "verified".
func (s Stratum) String() string { return fault.Word(stratumWords, s) }

// MarshalText is String; an unknown value is an error.
func (s Stratum) MarshalText() ([]byte, error) { return fault.WriteWord("feedback", stratumWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Stratum) UnmarshalText(text []byte) error {
	return fault.ReadWord("feedback", stratumWords, text, s)
}

// String is the word of documents, as "kiosk".
func (c Channel) String() string { return fault.Word(channelWords, c) }

// MarshalText is String; an unknown value is an error.
func (c Channel) MarshalText() ([]byte, error) { return fault.WriteWord("feedback", channelWords, c) }

// UnmarshalText reads what MarshalText writes; on an error it leaves c alone.
func (c *Channel) UnmarshalText(text []byte) error {
	return fault.ReadWord("feedback", channelWords, text, c)
}

// String is the word of documents, as "satisfaction".
func (s Scale) String() string { return fault.Word(scaleWords, s) }

// MarshalText is String; an unknown value is an error.
func (s Scale) MarshalText() ([]byte, error) { return fault.WriteWord("feedback", scaleWords, s) }

// UnmarshalText reads what MarshalText writes; on an error it leaves s alone.
func (s *Scale) UnmarshalText(text []byte) error {
	return fault.ReadWord("feedback", scaleWords, text, s)
}

// Lowest and highest answers of the scales; the zero Scale has none.
var lowestValue, highestValue = [...]int{0, 1, 1, 0}, [...]int{-1, 3, 5, 2}

// Values are the lowest and the highest answer on the scale, both in. They are
// 0 and -1, which is no answer, for the zero Scale and one that does not exist.
func (s Scale) Values() (lowest, highest int) {
	if int(s) >= len(lowestValue) {
		s = 0
	}
	return lowestValue[s], highestValue[s]
}

// String is the word of documents, as "late-result".
func (r Reason) String() string { return fault.Word(reasonWords, r) }

// MarshalText is String; an unknown value is an error.
func (r Reason) MarshalText() ([]byte, error) { return fault.WriteWord("feedback", reasonWords, r) }

// UnmarshalText reads what MarshalText writes; on an error it leaves r alone.
func (r *Reason) UnmarshalText(text []byte) error {
	return fault.ReadWord("feedback", reasonWords, text, r)
}

var reasonTexts = []motcua.Text{
	{},
	{VI: "trả kết quả muộn", EN: "result late"},
	{VI: "phải đi lại, bổ sung nhiều lần", EN: "many trips or supplements"},
	{VI: "thái độ phục vụ", EN: "attitude"},
	{VI: "nhũng nhiễu, gây phiền hà", EN: "harassment"},
	{VI: "hướng dẫn sai hoặc khó hiểu", EN: "guidance wrong or unclear"},
	{VI: "lý do khác", EN: "other"},
}

// Text is the reason in words, as forms and reports print it; nothing for the
// zero Reason and one that does not exist.
func (r Reason) Text() motcua.Text {
	if int(r) >= len(reasonTexts) {
		return motcua.Text{}
	}
	return reasonTexts[r]
}

var valueTexts = [...][]motcua.Text{
	Satisfaction: {
		1: {VI: "không hài lòng", EN: "dissatisfied"},
		2: {VI: "hài lòng", EN: "satisfied"},
		3: {VI: "rất hài lòng", EN: "very satisfied"},
	},
	Stars: {
		1: {VI: "1 sao", EN: "1 star"},
		2: {VI: "2 sao", EN: "2 stars"},
		3: {VI: "3 sao", EN: "3 stars"},
		4: {VI: "4 sao", EN: "4 stars"},
		5: {VI: "5 sao", EN: "5 stars"},
	},
	Marks: {
		0: {VI: "0 điểm", EN: "0 points"},
		1: {VI: "1 điểm", EN: "1 point"},
		2: {VI: "2 điểm", EN: "2 points"},
	},
}

// Text is an answer on the scale in words, as "rất hài lòng"; nothing for what
// is no answer on it.
func (s Scale) Text(value int) motcua.Text {
	lowest, highest := s.Values()
	if value < lowest || value > highest {
		return motcua.Text{}
	}
	return valueTexts[s][value]
}
