package procedures

import "github.com/motcua/motcua/internal/fault"

// Channel is how a dossier reaches the office (kênh). The zero Channel is none
// that is stated.
type Channel uint8

// The three ways to file that the one-stop decree knows (61/2018/NĐ-CP art. 16).
const (
	InPerson Channel = iota + 1 // at the desk (trực tiếp)
	Online                      // trực tuyến
	Postal                      // by the public postal service (bưu chính công ích)
)

var channelWords = []string{"", "in-person", "online", "postal"}

// String is the word of documents, as "in-person".
func (c Channel) String() string { return fault.Word(channelWords, c) }

// MarshalText is String; an unknown value is an error.
func (c Channel) MarshalText() ([]byte, error) {
	return fault.WriteWord("procedures", channelWords, c)
}

// UnmarshalText reads what MarshalText writes; on an error it leaves c alone.
func (c *Channel) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", channelWords, text, c)
}

// Level is the tier of a body (cấp). The zero Level is none that is stated.
type Level uint8

// The tiers of government, and the bodies outside them.
const (
	Ministry Level = iota + 1 // cấp bộ
	Province                  // cấp tỉnh
	District                  // cấp huyện, until 30 June 2025
	Commune                   // cấp xã
	Other                     // cơ quan khác: notaries, missions abroad
)

var levelWords = []string{"", "ministry", "province", "district", "commune", "other"}

// String is the word of documents, as "commune".
func (l Level) String() string { return fault.Word(levelWords, l) }

// MarshalText is String; an unknown value is an error.
func (l Level) MarshalText() ([]byte, error) { return fault.WriteWord("procedures", levelWords, l) }

// UnmarshalText reads what MarshalText writes; on an error it leaves l alone.
func (l *Level) UnmarshalText(text []byte) error {
	return fault.ReadWord("procedures", levelWords, text, l)
}
