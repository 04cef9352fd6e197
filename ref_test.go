package motcua_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
)

func TestRefsRoundTrip(t *testing.T) {
	for s, parts := range map[string][4]string{
		"": {},
		"61/2018/NĐ-CP Điều 17 khoản 2 điểm a":     {"61/2018/NĐ-CP", "17", "2", "a"},
		"45/2019/QH14 Điều 112 khoản 1 điểm đ":     {"45/2019/QH14", "112", "1", "đ"},
		"23/2015/NĐ-CP Điều 7":                     {"23/2015/NĐ-CP", "7", "", ""},
		"118/2025/NĐ-CP Điều 17a khoản 3b":         {"118/2025/NĐ-CP", "17a", "3b", ""},
		"10/2012/QH13 Điều 3 điểm b":               {"10/2012/QH13", "3", "", "b"},
		"6150/TB-BLĐTBXH":                          {"6150/TB-BLĐTBXH", "", "", ""},
		"Bộ luật Lao động 1994 Điều 73":            {"Bộ luật Lao động 1994", "73", "", ""},
		"Điều lệ Đảng":                             {},
		"Quyết định của Thủ tướng ngày 27-12-2011": {"Quyết định của Thủ tướng ngày 27-12-2011", "", "", ""},
		"66.7/2025/NQ-CP Điều 2 khoản 1 điểm a1":   {"66.7/2025/NQ-CP", "2", "1", "a1"},
	} {
		r, err := motcua.ParseRef(s)
		if s == "Điều lệ Đảng" {
			require.Error(t, err, "an instrument that has the word điều in it is not told from an article")
			continue
		}
		require.NoError(t, err, s)
		require.Equal(t, parts, [4]string{r.Instrument(), r.Article(), r.Clause(), r.Point()}, s)
		require.Equal(t, s, r.String())
		require.Equal(t, s == "", r.IsZero())
		document, err := json.Marshal(r)
		require.NoError(t, err)
		var again motcua.Ref
		require.NoError(t, json.Unmarshal(document, &again))
		require.Equal(t, r, again)
	}
}

func TestRefsThatAreNotGuessed(t *testing.T) {
	before := motcua.MustParseRef("23/2015/NĐ-CP Điều 7")
	for _, s := range []string{
		"điểm a khoản 2 Điều 17 61/2018/NĐ-CP", // the order of prose
		"61/2018/NĐ-CP điều 17",                // small letters
		"61/2018/NĐ-CP Điều",
		"61/2018/NĐ-CP Điều mười bảy",
		"61/2018/NĐ-CP Điều 17 khoản",
		"61/2018/NĐ-CP Điều 17 điểm a khoản 2",
		"61/2018/NĐ-CP khoản 2",
		"Điều 17",
		" 61/2018/NĐ-CP",
		"61/2018/NĐ-CP  Điều 17",
		"61/2018/NĐ-CP Điều 17\n",
		"61/2018/NĐ-CP Điều\u00a017",
		"61/2018/NĐ-CP \u0110i\u00ea\u0300u 17", // decomposed letters
		"61/2018/NĐ-CP\u200b Điều 17",
		"\xff",
	} {
		_, err := motcua.ParseRef(s)
		require.ErrorIs(t, err, motcua.ErrInvalid, "%q", s)
		require.ErrorContains(t, err, "wanted a citation")
		after := before
		require.Error(t, after.UnmarshalText([]byte(s)))
		require.Equal(t, before, after)
	}
	require.Panics(t, func() { motcua.MustParseRef("Điều 17") })
}

func TestTextIsVietnameseFirst(t *testing.T) {
	text := motcua.Text{VI: "Quốc khánh", EN: "National Day"}
	require.Equal(t, "Quốc khánh", text.String())
	document, err := json.Marshal(text)
	require.NoError(t, err)
	require.JSONEq(t, `{"vi": "Quốc khánh", "en": "National Day"}`, string(document))
	require.Equal(t, map[motcua.Text]bool{text: true}, map[motcua.Text]bool{{VI: "Quốc khánh", EN: "National Day"}: true})
}

func FuzzParseRef(f *testing.F) {
	f.Add("61/2018/NĐ-CP Điều 17 khoản 2 điểm a")
	f.Add("45/2019/QH14 Điều 3 điểm đ1")
	f.Fuzz(func(t *testing.T, s string) {
		r, err := motcua.ParseRef(s)
		if err != nil {
			if !r.IsZero() {
				t.Fatalf("%q: an error and a citation", s)
			}
			return
		}
		again, err := motcua.ParseRef(r.String())
		if err != nil || again != r || r.String() != s {
			t.Fatalf("%q reads as %q, %v", s, again, err)
		}
		rebuilt := r.Instrument()
		for _, part := range [][2]string{{" Điều ", r.Article()}, {" khoản ", r.Clause()}, {" điểm ", r.Point()}} {
			if part[1] != "" {
				rebuilt += part[0] + part[1]
			}
		}
		if rebuilt != s {
			t.Fatalf("the parts of %q make %q", s, rebuilt)
		}
	})
}
