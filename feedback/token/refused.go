package token

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/internal/fault"
)

// Reason is why a token is refused. Where several apply the first is given, in
// the order below; a forged token is not looked into. The zero Reason is none.
type Reason uint8

const (
	Malformed    Reason = iota + 1 // not the text of a token: cut, mistyped, in small letters
	UnknownKey                     // names a key that the verifier does not have
	Forged                         // not sealed by the key that it names, or changed since
	NotYetValid                    // before its first day
	Expired                        // after its last day
	RetiredKey                     // its key is no longer accepted
	WrongStratum                   // a poster's, where a dossier's is wanted
	Spent                          // its dossier was rated before
)

var reasonWords = []string{"", "malformed", "unknown-key", "forged", "not-yet-valid", "expired", "retired-key", "wrong-stratum", "spent"}

// String is the word of logs and documents, as "not-yet-valid".
func (r Reason) String() string { return fault.Word(reasonWords, r) }

// MarshalText is String; an unknown value is an error.
func (r Reason) MarshalText() ([]byte, error) { return fault.WriteWord("token", reasonWords, r) }

// UnmarshalText reads what MarshalText writes; on an error it leaves r alone.
func (r *Reason) UnmarshalText(text []byte) error {
	return fault.ReadWord("token", reasonWords, text, r)
}

// Nobody is accused: a forged token looks like a misread one.
var reasonTexts = []motcua.Text{
	Malformed:    {VI: "Không đọc được mã đánh giá. Xin quét lại mã QR hoặc nhập lại mã.", EN: "The rating code cannot be read. Please scan it again or type it again."},
	UnknownKey:   {VI: "Không xác minh được nơi cấp mã đánh giá này.", EN: "It cannot be verified who issued this rating code."},
	Forged:       {VI: "Mã đánh giá không đúng. Xin quét lại mã QR trên giấy đã nhận.", EN: "The rating code is not right. Please scan again the code on the paper that you were given."},
	NotYetValid:  {VI: "Mã đánh giá chưa đến ngày có hiệu lực.", EN: "The rating code is not valid yet."},
	Expired:      {VI: "Mã đánh giá đã hết hạn.", EN: "The rating code has expired."},
	RetiredKey:   {VI: "Mã đánh giá không còn được chấp nhận. Xin liên hệ bộ phận một cửa để được cấp mã mới.", EN: "The rating code is no longer accepted. Please ask the one-stop desk for a new one."},
	WrongStratum: {VI: "Đây là mã góp ý chung, không phải mã đánh giá của một hồ sơ.", EN: "This is the code of a poster, not the rating code of a dossier."},
	Spent:        {VI: "Hồ sơ này đã được đánh giá. Mỗi hồ sơ chỉ được đánh giá một lần.", EN: "This dossier has been rated. Each dossier can be rated once."},
}

// Text tells the reason to the person who holds the token.
func (r Reason) Text() motcua.Text {
	if int(r) >= len(reasonTexts) {
		return motcua.Text{}
	}
	return reasonTexts[r]
}

// RefusedError says why a token is refused, and nothing of what is in it. Its
// English is for logs; Reason.Text is for the person.
type RefusedError struct {
	Reason Reason // why
}

// Error is "token: refused: " and the reason.
func (e *RefusedError) Error() string { return "token: refused: " + e.Reason.String() }
