package feedback_test

import (
	"bufio"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
)

// eachCase runs check on the cases of a file in testdata, whose head explains its
// form, and wants at least so many of them.
func eachCase(t *testing.T, name string, least int, check func(question, want string)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	require.NoError(t, err)
	defer file.Close()
	cases := 0
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "  # ")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		question, want, found := strings.Cut(line, " -> ")
		require.True(t, found, line)
		check(question, want)
		cases++
	}
	require.NoError(t, lines.Err())
	require.GreaterOrEqual(t, cases, least)
}

func TestWilson(t *testing.T) {
	eachCase(t, "wilson.txt", 30, func(question, want string) {
		var s feedback.Share
		_, err := fmt.Sscan(question, &s.Part, &s.Whole)
		require.NoError(t, err, question)
		got := "no data"
		bounds, ok := s.Wilson()
		percent, alike := s.Percent(1)
		require.Equal(t, ok, alike)
		if ok {
			got = percent.StringFixed(1) + "  " + bounds.Low.StringFixed(4) + " " + bounds.High.StringFixed(4)
		}
		require.Equal(t, want, got, question)
	})
}

// TestBoundsContainTheShare: exactly, and as printed; they mirror each other, and
// more answers of the same share make them no wider.
func TestBoundsContainTheShare(t *testing.T) {
	random := rand.New(rand.NewPCG(95, 2026))
	hundred := decimal.NewFromInt(100)
	for i := range 20_000 {
		whole := 1 + random.Int64N(1<<random.IntN(40)+50)
		s := feedback.Share{Part: random.Int64N(whole + 1), Whole: whole}
		if i%4 == 0 {
			s.Part = []int64{0, whole}[i/4%2]
		}
		bounds, ok := s.Wilson()
		require.True(t, ok)
		percent := big.NewRat(100, 1)
		percent.Mul(percent, big.NewRat(s.Part, s.Whole))
		require.LessOrEqual(t, bounds.Low.Rat().Cmp(percent), 0, s)
		require.GreaterOrEqual(t, bounds.High.Rat().Cmp(percent), 0, s)
		require.False(t, bounds.Low.IsNegative() || bounds.High.GreaterThan(hundred), s)

		printed, _ := s.Percent(1)
		require.False(t, bounds.Low.Round(1).GreaterThan(printed) || bounds.High.Round(1).LessThan(printed), s)

		mirror, _ := feedback.Share{Part: s.Whole - s.Part, Whole: s.Whole}.Wilson()
		require.True(t, hundred.Sub(mirror.High).Equal(bounds.Low) && hundred.Sub(mirror.Low).Equal(bounds.High), s)

		twice, _ := feedback.Share{Part: 2 * s.Part, Whole: 2 * s.Whole}.Wilson()
		require.False(t, twice.Low.LessThan(bounds.Low) || twice.High.GreaterThan(bounds.High), s)
	}
}

func TestPercentIsRoundedHalfUp(t *testing.T) {
	for _, c := range []struct {
		share  feedback.Share
		places int
		want   string
	}{
		{feedback.Share{Part: 1, Whole: 8}, 1, "12.5"},
		{feedback.Share{Part: 1, Whole: 8}, 0, "13"},
		{feedback.Share{Part: 1, Whole: 8}, -7, "13"},
		{feedback.Share{Part: 1, Whole: 3}, 100, "33.333333333"},
		{feedback.Share{Part: 1, Whole: 2000}, 1, "0.1"},
		{feedback.Share{Part: 1, Whole: 2001}, 1, "0"},
	} {
		percent, ok := c.share.Percent(c.places)
		require.True(t, ok)
		require.Equal(t, c.want, percent.String())
	}
	for _, nothing := range []feedback.Share{{}, {Part: 1}, {Part: -1, Whole: 2}, {Part: 3, Whole: 2}, {Part: 1, Whole: -1}} {
		_, ok := nothing.Percent(1)
		require.False(t, ok, nothing)
	}
}
