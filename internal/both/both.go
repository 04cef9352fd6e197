// Package both composes texts in Vietnamese and in English.
package both

import "github.com/motcua/motcua"

// Of is a text in both languages.
func Of(vi, en string) motcua.Text { return motcua.Text{VI: vi, EN: en} }

// Same is what both languages write alike.
func Same(s string) motcua.Text { return motcua.Text{VI: s, EN: s} }

// Join writes texts one after the other, with nothing between them.
func Join(parts ...motcua.Text) (text motcua.Text) {
	for _, part := range parts {
		if part != (motcua.Text{}) {
			text.VI += part.VI
			text.EN += part.EN
		}
	}
	return text
}
