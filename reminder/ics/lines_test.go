package ics_test

import (
	"encoding/hex"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/reminder"
	"github.com/motcua/motcua/reminder/ics"
)

// unfold reads lines as RFC 5545, 3.1 tells it, on its own.
func unfold(text string) []string {
	joined := strings.ReplaceAll(text, "\r\n ", "")
	return strings.Split(strings.TrimSuffix(joined, "\r\n"), "\r\n")
}

// unescape reads a text value as RFC 5545, 3.3.11 tells it.
func unescape(value string) string {
	var out strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] == '\\' && i+1 < len(value) {
			i++
			if value[i] == 'n' {
				out.WriteByte('\n')
				continue
			}
		}
		out.WriteByte(value[i])
	}
	return out.String()
}

// values are what the calendar's lines of that name say, alarms' too.
func values(t testing.TB, c ics.Calendar, name string) (found []string) {
	t.Helper()
	text, err := c.Text()
	require.NoError(t, err)
	alarm := false
	for _, line := range unfold(text) {
		if alarm = line == "BEGIN:VALARM" || alarm && line != "END:VALARM"; alarm && name == "DESCRIPTION" {
			continue // it is the summary
		}
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			found = append(found, unescape(value))
		}
	}
	return found
}

// requireLines wants of every line what RFC 5545, 3.1 wants, and whole characters.
func requireLines(t testing.TB, text string) {
	t.Helper()
	require.True(t, strings.HasSuffix(text, "\r\n"))
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75, "%q", line)
		require.True(t, utf8.ValidString(line), "%q", line)
		require.False(t, strings.ContainsAny(line, "\r\n"), "%q", line)
		require.NotEmpty(t, strings.TrimPrefix(line, " "), "%q", line)
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ why, line, want string }{
		{"75 octets fit", strings.Repeat("a", 75), strings.Repeat("a", 75) + "\r\n"},
		{"the 76th does not", strings.Repeat("a", 76), strings.Repeat("a", 75) + "\r\n a\r\n"},
		{"the space counts", strings.Repeat("a", 75+74), strings.Repeat("a", 75) + "\r\n " + strings.Repeat("a", 74) + "\r\n"},
		{"and so a third line", strings.Repeat("a", 75+75), strings.Repeat("a", 75) + "\r\n " + strings.Repeat("a", 74) + "\r\n a\r\n"},
		{"ế has three octets", strings.Repeat("a", 73) + "ếb", strings.Repeat("a", 73) + "\r\n ếb\r\n"},
		{"and fits in three", strings.Repeat("a", 72) + "ếb", strings.Repeat("a", 72) + "ế\r\n b\r\n"},
		{"đ has two", strings.Repeat("a", 74) + "đ", strings.Repeat("a", 74) + "\r\n đ\r\n"},
		{"an emoji has four", strings.Repeat("a", 72) + "📅", strings.Repeat("a", 72) + "\r\n 📅\r\n"},
		{"a space stays where it is", strings.Repeat("a", 75) + " b", strings.Repeat("a", 75) + "\r\n  b\r\n"},
		{"nothing", "", "\r\n"},
	} {
		require.Equal(t, c.want, ics.Fold(c.line), c.why)
	}
}

// words are what a Vietnamese text can be made of, and what can break it.
var words = []string{
	"giấy phép", "hết hạn", "ngày", "nộp hồ sơ", "đăng ký kinh doanh", "Hoài Đức", "ở", "ữ", "Ỹ", "67/2013/NĐ-CP", " ", "  ",
	",", ";", ":", `\`, `\n`, `\\,`, `"`, "\n", "\n\n", "\t", "^n", "=", "…", "“”", "📅", "👩🏽‍💼", "e\u0302\u0301",
	"nghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêng", "END:VEVENT", strings.Repeat("ế", 80),
}

// prose is up to 40 words, never nothing.
func prose(random *rand.Rand) string {
	var text strings.Builder
	for range 1 + random.Intn(40) {
		text.WriteString(words[random.Intn(len(words))])
		text.WriteString(strings.Repeat(" ", random.Intn(2)))
	}
	return text.String()
}

// TestEverythingReadsBack: what a text says is what its lines say, whatever it
// says; and the same calendar has the same bytes.
func TestEverythingReadsBack(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 500 {
		c := office()
		c.Language = ics.Language(random.Intn(2))
		c.Name = motcua.Text{VI: prose(random), EN: prose(random)}
		var want []string
		for i := range c.Reminders {
			r := &c.Reminders[i]
			r.Key = randomKey(t, random)
			r.Paper, r.FileAt = prose(random), motcua.Text{VI: prose(random), EN: prose(random)}
			r.Text = motcua.Text{VI: prose(random), EN: prose(random)}
			want = append(want, []string{
				r.Text.VI + "\n\nCách tính ngày nhắc: " + r.Why().VI,
				r.Text.EN + "\n\nHow this day was found: " + r.Why().EN,
			}[c.Language])
		}
		text, err := c.Text()
		require.NoError(t, err)
		requireLines(t, text)
		require.Equal(t, want, values(t, c, "DESCRIPTION"))
		require.Equal(t, []string{[]string{c.Name.VI, c.Name.EN}[c.Language]}, values(t, c, "X-WR-CALNAME"))
		require.Equal(t, []string{c.Reminders[1].FileAt.VI, c.Reminders[1].FileAt.EN}[c.Language], values(t, c, "LOCATION")[1])
		require.Contains(t, values(t, c, "SUMMARY")[1], c.Reminders[1].Paper)
		again, err := c.Text()
		require.NoError(t, err)
		require.Equal(t, text, again)
	}
}

func randomKey(t testing.TB, random *rand.Rand) reminder.Key {
	t.Helper()
	var sum [16]byte
	random.Read(sum[:])
	key, err := reminder.ParseKey(hex.EncodeToString(sum[:]))
	require.NoError(t, err)
	return key
}

// FuzzFold: whatever the line, as long as it is text, unfolding gives it back,
// and no line of it is too long or breaks a character.
func FuzzFold(f *testing.F) {
	random := rand.New(rand.NewSource(2))
	for range 20 {
		f.Add(prose(random))
	}
	f.Add(strings.Repeat("a", 74) + "👩🏽‍💼" + strings.Repeat("ế", 50))
	f.Fuzz(func(t *testing.T, line string) {
		if !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			return
		}
		line = "X:" + line // there is no line without a name
		folded := ics.Fold(line)
		requireLines(t, folded)
		require.Equal(t, []string{line}, unfold(folded))
	})
}

// FuzzText: a text is either refused or reads back as it was.
func FuzzText(f *testing.F) {
	random := rand.New(rand.NewSource(3))
	for range 20 {
		f.Add(prose(random), prose(random), prose(random))
	}
	f.Add("a\r\nb", "\xff", "\u2028")
	f.Fuzz(func(t *testing.T, name, paper, says string) {
		c := office()
		c.Name.VI = name
		for i := range c.Reminders {
			c.Reminders[i].Paper, c.Reminders[i].Text.VI = paper, says
			c.Reminders[i].Counted = calendar.Date{} // then the text is all of the description
		}
		text, err := c.Text()
		if err != nil {
			require.ErrorIs(t, err, ics.ErrInvalid)
			require.Empty(t, text)
			return
		}
		requireLines(t, text)
		require.Equal(t, []string{says, says}, values(t, c, "DESCRIPTION"))
		require.Equal(t, []string{name}, values(t, c, "NAME"))
		require.Contains(t, values(t, c, "SUMMARY")[0], paper)
	})
}
