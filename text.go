package motcua

// Text says one thing in Vietnamese and in English. It is comparable; the zero
// Text says nothing. In documents it is an object {"vi": …, "en": …}.
type Text struct {
	VI string `json:"vi,omitzero"` // Vietnamese, composed Unicode (NFC)
	EN string `json:"en,omitzero"` // English
}

// String is the Vietnamese.
func (t Text) String() string { return t.VI }
