package fold_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/internal/fold"
)

func TestLetters(t *testing.T) {
	for text, folded := range map[string]string{
		"":                          "",
		"Cấp bản sao Trích lục":     "Cap ban sao Trich luc",
		"Đường Nguyễn Ưng, ỲỶỸỴ":    "Duong Nguyen Ung, YYYY",
		"ho\u0302\u0300 so\u031b":   "ho so", // decomposed: hồ sơ
		"\u0110a\u0323ng ký":        "Dang ky",
		"62.795.000 ₫, naïve, 日本":   "62.795.000 ₫, naïve, 日本", // no letter of Vietnamese
		"ABC xyz 0-9 ~!@#$%^&*()_+": "ABC xyz 0-9 ~!@#$%^&*()_+",
	} {
		require.Equal(t, folded, fold.Letters(text), text)
	}
	for _, letter := range "ăâđêôơưĂÂĐÊÔƠƯ" {
		require.Len(t, fold.Letters(string(letter)), 1, string(letter))
	}
}

func TestWords(t *testing.T) {
	require.Equal(t, []string{"ma", "2.000635", "trich", "luc"}, fold.Words("  Mã 2.000635: “TRÍCH lục”... "))
	require.Empty(t, fold.Words(" .-– "))
}
