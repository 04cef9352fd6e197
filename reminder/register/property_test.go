package register_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/reminder/register"
)

// sheet is a random register, and on which lines its good and its bad rows stand.
type sheet struct {
	rows      [][]string
	good, bad []int
}

// cellsOf are cells that give a paper, and cells that do not.
var cellsOf = []struct {
	heading   string
	good, bad []string
}{
	{"Chủ cơ sở", []string{"Quán Hoa", "Hộ \"Ba\"\nTài", ""}, []string{"#N/A", "Qu\ufffdn"}},
	{"Loại", []string{"tobacco-retail", "Giấy phép bán lẻ rượu", "ALCOHOL RETAIL LICENCE"}, []string{"", "bia", "#REF!"}},
	{"Ngày cấp", []string{"01/02/2024", "45323", "2024-02-01T00:00:00", "ngày 1 tháng 2 năm 2024"}, []string{"", "31/02/2024", "13/13/2024", "60", "1/1/1950"}},
	{"Có giá trị đến", []string{"", "-", "01/02/2029", "46387.0"}, []string{"không thời hạn", "46387.5", "5 năm"}},
	{"SĐT", []string{"", "0912345678", "912345678", "+84 912 345 678"}, []string{"12", "0912345678; 0987654321"}},
}

func randomSheet(r *rand.Rand) (s sheet) {
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	for range r.IntN(4) {
		s.rows = append(s.rows, []string{pick([]string{"", "SỔ CẤP PHÉP", "Năm 2026"})})
	}
	columns := r.Perm(len(cellsOf))
	heading := []string{"Số"}
	for _, i := range columns {
		heading = append(heading, cellsOf[i].heading)
	}
	s.rows = append(s.rows, heading)
	for number := range r.IntN(30) {
		if r.IntN(5) == 0 {
			s.rows = append(s.rows, make([]string, r.IntN(8)))
			continue
		}
		cells, worst := []string{fmt.Sprintf("%d/GP", number)}, -1
		if r.IntN(3) == 0 {
			worst = r.IntN(len(columns))
		}
		for i, column := range columns {
			if i == worst {
				cells = append(cells, pick(cellsOf[column].bad))
			} else {
				cells = append(cells, pick(cellsOf[column].good))
			}
		}
		s.rows = append(s.rows, cells)
		if worst < 0 {
			s.good = append(s.good, len(s.rows))
		} else {
			s.bad = append(s.bad, len(s.rows))
		}
	}
	return s
}

func (s sheet) file(t *testing.T, comma rune) []byte {
	t.Helper()
	var data bytes.Buffer
	w := csv.NewWriter(&data)
	w.Comma = comma
	require.NoError(t, w.WriteAll(s.rows))
	return data.Bytes()
}

// TestNoRowIsLost: of a random register every good row gives its paper, every bad
// one a fault with its line, every line is accounted for, and a file reads as its
// rows do.
func TestNoRowIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 5))
	for range 1_000 {
		s := randomSheet(r)
		read, err := register.Read(func(yield func(int, []string) bool) {
			for i, cells := range s.rows {
				if !yield(i+1, cells) {
					return
				}
			}
		}, form)
		require.Equal(t, len(s.bad) == 0, err == nil)
		require.Equal(t, s.good, slices.Concat(read.Lines, []int(nil)))
		require.Equal(t, s.bad, read.Faulted)
		lawful(t, read, err)
		accounted(t, read, len(s.rows))

		file, fileErr := register.CSV(s.file(t, []rune(",;\t")[r.IntN(3)]), form)
		require.Equal(t, fmt.Sprint(err), fmt.Sprint(fileErr))
		require.Equal(t, read, file)
	}
}

// lawful wants of a register what its package says of every register.
func lawful(t testing.TB, r register.Register, err error) {
	t.Helper()
	require.Equal(t, err == nil, len(r.Faults) == 0)
	faults := map[int]bool{}
	for _, f := range r.Faults {
		faults[f.Line] = true
		require.NotContains(t, r.Lines, f.Line)
		require.NotEmpty(t, f.Wanted)
	}
	for _, line := range r.Faulted {
		require.True(t, faults[line], "line %d", line)
	}
	for _, paper := range r.Papers {
		require.NotEmpty(t, paper.ID)
		require.NotEmpty(t, paper.Kind)
		require.False(t, paper.Issued.IsZero())
		require.Equal(t, paper.Stopped.IsZero(), paper.Stop == 0)
	}
	require.True(t, slices.IsSorted(r.Lines))
	require.True(t, err != nil || len(r.Faulted)+len(r.Unread) == 0)
}

// FuzzCSV: whatever the file, no row of it is lost.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{
		"Số,Loại,Ngày cấp\n1/GP,tobacco-retail,01/02/2024\n",
		"SỔ\n\nSTT;Chủ cơ sở;Giấy phép;;\n;;Số;Loại;Ngày cấp\n(1);(2);(3);(4);(5)\n1;A;1/GP;Giấy phép bán lẻ rượu;45323\n",
		"Số\tLoại\tNgày cấp\tSĐT\r\n1\twork-permit\t1/2/24\t912345678\r\n1\twork-permit\r\n",
		"Số,Loại,Ngày cấp\n\"1\",\"a\"b\n\"1,\n\n2\n\"",
		"Số,Số,Ngày cấp\rx\r\"\r",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read, err := register.CSV(data, form)
		lawful(t, read, err)
		if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
			return
		}
		total := len(slices.Concat(read.Lines, read.Faulted, read.Unread, read.Titles, read.Headings, read.Blank))
		accounted(t, read, total)
		if text := strings.TrimPrefix(string(data), "\ufeff"); !strings.Contains(text, `"`) {
			if !strings.Contains(text, "\n") {
				text = strings.ReplaceAll(text, "\r", "\n")
			}
			require.Equal(t, strings.Count(text, "\n")+min(1, len(text)-strings.LastIndex(text, "\n")-1), total)
		}
	})
}
