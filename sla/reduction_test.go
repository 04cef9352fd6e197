package sla_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/sla"
)

// A commitment is a procedure's term and what the office promises instead.
type committedTerm struct{ statutory, committed string }

// generated is a list of n procedures of which the first cut ones are cut. It is
// generated to fit the shares that Tây Hồ reported in 2023: its own lists are
// not known. The cuts are from 41 % (17 to 10 days) to 48 % (25 to 13).
func generated(cut, n int) (list []committedTerm) {
	shorter := []committedTerm{
		{"17 working days", "10 working days"}, {"12 working days", "7 working days"}, {"7 working days", "4 working days"},
		{"9 days", "5 days"}, {"11 working days", "6 working days"}, {"25 days", "13 days"},
	}
	unchanged := []committedTerm{{"5 working days", "5 working days"}, {"same day", "8 working hours"}, {"1 month", "1 month"}}
	for i := range n {
		if i < cut {
			list = append(list, shorter[i%len(shorter)])
		} else {
			list = append(list, unchanged[i%len(unchanged)])
		}
	}
	return list
}

func reductionsOf(list []committedTerm) *sla.Reductions {
	var r sla.Reductions
	for _, c := range list {
		if _, err := r.Add(calendar.MustParseLimit(c.statutory), calendar.MustParseLimit(c.committed)); err != nil {
			panic(err)
		}
	}
	return &r
}

// The lists are generated: they fit the figures of the district and its wards,
// which cut 21.7 % and 23 % of their procedures, by 41 to 48 %, and aim at 25 %.
func ExampleReductions() {
	for _, list := range [][]committedTerm{generated(46, 212), generated(29, 126), generated(53, 212)} {
		reductions := reductionsOf(list)
		more, _ := reductions.Missing(decimal.NewFromInt(25))
		depth, _ := reductions.Depth(1)
		least, most := reductions.Range()
		fmt.Println(reductions.Share(), "missing:", more, "depth:", depth, "from", least, "to", most)
	}
	// Output:
	// 21,7% (46/212) missing: 7 depth: 43.8 from 41,2% (3360/8160) to 48% (12/25)
	// 23% (29/126) missing: 3 depth: 43.8 from 41,2% (3360/8160) to 48% (12/25)
	// 25% (53/212) missing: 0 depth: 43.9 from 41,2% (3360/8160) to 48% (12/25)
}

func ExampleReductions_Add() {
	var reductions sla.Reductions
	cut, err := reductions.Add(calendar.MustParseLimit("1 working day"), calendar.MustParseLimit("2 working hours"))
	fmt.Println(cut.Part/60, "working hours,", cut, err)
	_, err = reductions.Add(calendar.MustParseLimit("15 days"), calendar.MustParseLimit("10 working days"))
	fmt.Println(err)
	// Output:
	// 6 working hours, 75% (360/480) <nil>
	// sla: "10 working days": wanted a limit of a length that can be compared with 15 days
}

// TestFiguresOfTayHo: the figures of the article, from lists generated to fit them.
func TestFiguresOfTayHo(t *testing.T) {
	for _, c := range []struct {
		cut, n  int
		share   string
		missing int64 // to 25 %
	}{
		{46, 212, "21.7", 7}, // the district
		{29, 126, "23", 3},   // a ward: 25 % of 126 is 31.5, so 32
		{52, 212, "24.5", 1},
		{53, 212, "25", 0},
		{31, 126, "24.6", 1},
		{32, 126, "25.4", 0},
	} {
		r := reductionsOf(generated(c.cut, c.n))
		percent, ok := r.Share().Percent(1)
		require.True(t, ok)
		require.Equal(t, c.share, percent.String())
		missing, ok := r.Missing(decimal.NewFromInt(25))
		require.True(t, ok)
		require.Equal(t, c.missing, missing, c)
		least, most := r.Range()
		from, _ := least.Percent(0)
		to, _ := most.Percent(0)
		require.Equal(t, "41 48", from.String()+" "+to.String())
	}
}

func TestCutsByNominalLength(t *testing.T) {
	for _, c := range []struct{ statutory, committed, cut string }{
		{"1 working day", "4 working hours", "50% (240/480)"},
		{"1 working day", "1 half day", "50% (240/480)"},
		{"same day", "2 working hours", "75% (360/480)"},
		{"same day", "1 working day", "0% (0/480)"},
		{"3 working days", "same day", "66,7% (960/1440)"},
		{"8 working hours", "90 working minutes", "81,3% (390/480)"},
		{"30 days", "15 days", "50% (15/30)"},
		{"1 year", "9 months", "25% (3/12)"},
		{"24 clock hours", "18 clock hours", "25% (6/24)"},
		{"2147483647 working days", "1 working minute", "100% (1030792150559/1030792150560)"},
	} {
		var r sla.Reductions
		cut, err := r.Add(calendar.MustParseLimit(c.statutory), calendar.MustParseLimit(c.committed))
		require.NoError(t, err)
		require.Equal(t, c.cut, cut.String(), c)
		require.EqualValues(t, 1, r.Share().Whole)
	}
}

func TestReductionsThatCannotBe(t *testing.T) {
	var r sla.Reductions
	for _, c := range []struct{ statutory, committed, err string }{
		{"5 working days", "3 days", `sla: "3 days": wanted a limit of a length that can be compared with 5 working days`},
		{"1 month", "20 days", `sla: "20 days": wanted a limit of a length that can be compared with 1 month`},
		{"3 days", "24 clock hours", `sla: "24 clock hours": wanted a limit of a length that can be compared with 3 days`},
		{"5 working days", "", `sla: "": wanted a limit of a length that can be compared with 5 working days`},
		{"", "3 days", `sla: "": wanted a statutory limit`},
		{"1 working day", "9 working hours", `sla: "9 working hours": wanted no longer than 1 working day`},
	} {
		_, err := r.Add(calendar.MustParseLimit(c.statutory), calendar.MustParseLimit(c.committed))
		require.ErrorIs(t, err, sla.ErrInvalid)
		require.EqualError(t, err, c.err)
	}
	require.Equal(t, sla.Share{}, r.Share())
}

func TestReductionsOfNothing(t *testing.T) {
	var r sla.Reductions
	require.Equal(t, "không có dữ liệu", r.Share().String())
	_, ok := r.Missing(decimal.NewFromInt(25))
	require.False(t, ok)
	_, ok = r.Depth(1)
	require.False(t, ok)
	least, most := r.Range()
	require.Equal(t, "no data no data", least.Text().EN+" "+most.Text().EN)
	require.NoError(t, r.Merge(nil))
	require.NoError(t, r.Merge(&r))

	none := reductionsOf(generated(0, 8))
	require.Equal(t, "0% (0/8)", none.Share().String())
	more, ok := none.Missing(decimal.RequireFromString("12.5"))
	require.True(t, ok)
	require.EqualValues(t, 1, more)
	_, ok = none.Depth(1)
	require.False(t, ok, "none was cut")
	for _, target := range []int64{-1, 101} {
		_, ok = none.Missing(decimal.NewFromInt(target))
		require.False(t, ok)
	}
}

// TestDepthCountsEachProcedureOnce: halving a long term weighs as much as
// halving a short one, and thirds come out exact.
func TestDepthCountsEachProcedureOnce(t *testing.T) {
	r := reductionsOf([]committedTerm{{"30 days", "20 days"}, {"3 working days", "2 working days"}, {"3 months", "1 month"}, {"5 days", "5 days"}})
	depth, ok := r.Depth(3)
	require.True(t, ok)
	require.Equal(t, "44.444", depth.String()) // (1/3 + 1/3 + 2/3) / 3
}

// TestReductionsDoNotDependOnOrder, nor on how parts are merged; a copy is a
// copy.
func TestReductionsDoNotDependOnOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(12, 2026))
	told := func(r *sla.Reductions) string {
		depth, _ := r.Depth(9)
		least, most := r.Range()
		return fmt.Sprint(r.Share(), depth, least, most)
	}
	for range 100 {
		var list []committedTerm
		for range 1 + random.IntN(30) {
			of := 1 + random.IntN(60)
			unit := []string{" working hours", " days"}[random.IntN(2)]
			to := 1 + random.IntN(of)
			list = append(list, committedTerm{plural(of, unit), plural(to, unit)})
		}
		want := told(reductionsOf(list))
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		at := random.IntN(len(list) + 1)
		a, b := reductionsOf(list[:at]), reductionsOf(list[at:])
		kept, before := *a, told(a)
		require.NoError(t, a.Merge(b))
		require.Equal(t, want, told(a))
		require.Equal(t, before, told(&kept))
		require.NoError(t, b.Merge(&kept))
		require.Equal(t, want, told(b))
	}
	r := reductionsOf(generated(1, 1))
	for range 62 {
		require.NoError(t, r.Merge(r))
	}
	require.ErrorIs(t, r.Merge(r), sla.ErrInvalid)
	require.Equal(t, int64(1)<<62, r.Share().Whole)
}

func plural(n int, unit string) string {
	if n == 1 {
		unit = unit[:len(unit)-1]
	}
	return strconv.Itoa(n) + unit
}
