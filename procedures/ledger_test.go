package procedures_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietnam"
)

var vietnamTime = time.FixedZone("+07", 7*60*60)

func ExampleLedger() {
	catalogue := procedures.MustNew(vietnam.Config())
	at := time.Date(2026, 3, 2, 9, 30, 0, 0, vietnamTime)
	var ledger procedures.Ledger
	for pages := 1; pages <= 3; pages++ {
		quote, err := catalogue.Quote(procedures.Filing{
			Procedure: "2.000815", Date: calendar.DateOf(at), Copies: []procedures.Copy{{Pages: pages, Count: 2}},
		})
		if err == nil {
			err = ledger.Post(quote.Entry("phường Cầu Giấy", at))
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	for total := range ledger.Totals(calendar.Span{}, procedures.ByMonth|procedures.ByUnit) {
		fmt.Println(total.Period, total.Unit, total.Quantity, total.Net)
	}
	// Output: 2026-03-01/2026-03-31 phường Cầu Giấy 6 22.000 ₫
}

func ExampleLedger_CSV() {
	var ledger procedures.Ledger
	entry := procedures.Entry{
		Unit: "phường Cầu Giấy", Field: "Chứng thực", Procedure: "2.000815",
		At: time.Date(2026, 3, 2, 9, 30, 0, 0, vietnamTime), Quantity: 2, Gross: 8_000, Net: 8_000,
	}
	fmt.Println(ledger.Post(entry))
	entry.Kind, entry.Quantity, entry.Gross, entry.Net = procedures.Refunded, 1, 4_000, 4_000
	fmt.Println(ledger.Post(entry))
	fmt.Print(ledger.CSV(calendar.Span{}, procedures.ByQuarter|procedures.ByUnit|procedures.ByField|procedures.ByProcedure))
	// Output:
	// <nil>
	// <nil>
	// Kỳ,Đơn vị,Lĩnh vực,Mã TTHC,Số lượng,Phải thu,"Miễn, giảm",Thực thu,Trong đó đã hoàn trả
	// 2026-01-01/2026-03-31,phường Cầu Giấy,Chứng thực,2.000815,1,4000,0,4000,4000
	// Tổng cộng,,,,1,4000,0,4000,4000
}

func ExampleLedger_Merge() {
	desk := func(net procedures.VND) *procedures.Ledger {
		ledger := &procedures.Ledger{}
		err := ledger.Post(procedures.Entry{
			Unit: "quầy", Procedure: "2.000815", At: time.Date(2026, 3, 2, 9, 0, 0, 0, vietnamTime), Quantity: 1, Gross: net, Net: net,
		})
		if err != nil {
			fmt.Println(err)
		}
		return ledger
	}
	all := desk(2_000)
	fmt.Println(all.Merge(desk(10_000)))
	for total := range all.Totals(calendar.Span{}, procedures.ByYear) {
		fmt.Println(total.Period, total.Quantity, total.Net)
	}
	// Output:
	// <nil>
	// 2026-01-01/2026-12-31 2 12.000 ₫
}

func randomEntry(random *rand.Rand) procedures.Entry {
	e := procedures.Entry{
		Unit:      []string{"Ba Đình", "Cầu Giấy", "Tây Hồ"}[random.IntN(3)],
		Field:     []string{"Chứng thực", "Hộ tịch"}[random.IntN(2)],
		Procedure: []string{"2.000815", "2.000884", "2.000635"}[random.IntN(3)],
		At:        time.Unix(1_672_000_000+random.Int64N(80_000_000), 0),
		Kind:      procedures.EntryKind(random.IntN(3)), Quantity: random.Int64N(20),
		Gross: procedures.VND(random.Int64N(500)) * 1_000,
	}
	e.Waived = procedures.VND(random.Int64N(int64(e.Gross) + 1))
	if e.Kind == procedures.Correction && random.IntN(2) == 0 {
		e.Quantity, e.Gross, e.Waived = -e.Quantity, -e.Gross, -e.Waived
	}
	e.Net = e.Gross - e.Waived
	return e
}

func bytesOf(t *testing.T, ledger *procedures.Ledger) string {
	t.Helper()
	text, err := json.Marshal(ledger)
	require.NoError(t, err)
	return string(text)
}

// TestOrderDoesNotMatter: however entries are shuffled, dealt to ledgers and
// merged, the sums are the same, to the byte.
func TestOrderDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2026))
	for range 50 {
		var entries []procedures.Entry
		for range random.IntN(200) {
			entries = append(entries, randomEntry(random))
		}
		var one procedures.Ledger
		for _, e := range entries {
			require.NoError(t, one.Post(e))
		}
		random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		parts := make([]*procedures.Ledger, 1+random.IntN(6))
		for i := range parts {
			parts[i] = &procedures.Ledger{}
		}
		for _, e := range entries {
			require.NoError(t, parts[random.IntN(len(parts))].Post(e))
		}
		for len(parts) > 1 { // any two, either way round
			i, j := random.IntN(len(parts)), random.IntN(len(parts)-1)
			if j >= i {
				j++
			}
			require.NoError(t, parts[i].Merge(parts[j]))
			parts = slices.Delete(parts, j, j+1)
		}
		require.Equal(t, bytesOf(t, &one), bytesOf(t, parts[0]))

		var read procedures.Ledger
		require.NoError(t, json.Unmarshal([]byte(bytesOf(t, &one)), &read))
		require.Equal(t, bytesOf(t, &one), bytesOf(t, &read))
	}
}

// TestTotalsAgree: however sums are told apart, they come to the same, and each
// period holds its days.
func TestTotalsAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 2026))
	var ledger procedures.Ledger
	var want procedures.Sum
	for range 3_000 {
		e := randomEntry(random)
		require.NoError(t, ledger.Post(e))
		sign := int64(1)
		if e.Kind == procedures.Refunded {
			sign = -1
			want.Refunded += e.Net
		}
		want.Quantity += sign * e.Quantity
		want.Gross += procedures.VND(sign) * e.Gross
		want.Waived += procedures.VND(sign) * e.Waived
		want.Net += procedures.VND(sign) * e.Net
	}
	for by := procedures.Grouping(0); by < 1<<7; by++ {
		var sum procedures.Sum
		var last procedures.Total
		for total := range ledger.Totals(calendar.Span{}, by) {
			sum.Quantity += total.Quantity
			sum.Gross += total.Gross
			sum.Waived += total.Waived
			sum.Net += total.Net
			sum.Refunded += total.Refunded
			require.False(t, total.Period.First().Before(last.Period.First()), "in order")
			last = total
		}
		require.Equal(t, want, sum, by)
	}
	year := calendar.MustParseSpan("2024-01-01/2024-12-31")
	var months, quarters procedures.VND
	n := 0
	for total := range ledger.Totals(year, procedures.ByMonth) {
		months += total.Net
		n++
	}
	require.Equal(t, 12, n)
	for total := range ledger.Totals(year, procedures.ByQuarter) {
		quarters += total.Net
	}
	require.Equal(t, months, quarters)
}

func TestPeriods(t *testing.T) {
	var ledger procedures.Ledger
	post := func(at string) {
		instant, err := time.Parse(time.RFC3339, at)
		require.NoError(t, err)
		require.NoError(t, ledger.Post(procedures.Entry{Unit: "u", Procedure: "p", At: instant, Quantity: 1, Gross: 1_000, Net: 1_000}))
	}
	post("2023-12-31T16:59:59Z") // 23:59:59 in Vietnam
	post("2023-12-31T17:00:00Z") // the new year in Vietnam
	post("2024-02-29T08:00:00+07:00")
	post("2024-11-30T08:00:00+07:00")
	periods := func(days string, by procedures.Grouping) (all []string) {
		for total := range ledger.Totals(calendar.MustParseSpan(days), by) {
			all = append(all, fmt.Sprint(total.Period, " ", total.Net))
		}
		return all
	}
	require.Equal(t, []string{"2023-12-31/2023-12-31 1.000 ₫", "2024-01-01/2024-01-01 1.000 ₫", "2024-02-29/2024-02-29 1.000 ₫", "2024-11-30/2024-11-30 1.000 ₫"},
		periods("", procedures.ByDay|procedures.ByYear))
	require.Equal(t, []string{"2024-01-01/2024-01-31 1.000 ₫", "2024-02-01/2024-02-29 1.000 ₫", "2024-11-01/2024-11-15 0 ₫"}[:2],
		periods("2024-01-01/2024-11-15", procedures.ByMonth))
	require.Equal(t, []string{"2024-01-01/2024-03-31 2.000 ₫", "2024-10-01/2024-12-31 1.000 ₫"}, periods("2024-01-01/", procedures.ByQuarter))
	require.Equal(t, []string{"2023-12-31/2023-12-31 1.000 ₫", "2024-01-01/2024-02-29 2.000 ₫"}, periods("2023-12-31/2024-02-29", procedures.ByYear), "cut")
	require.Equal(t, []string{"2024-01-01/2024-02-29 2.000 ₫"}, periods("2024-01-01/2024-02-29", 0))
}

func TestEntriesAreChecked(t *testing.T) {
	var ledger procedures.Ledger
	err := ledger.Post(procedures.Entry{Kind: 9, Quantity: -1, Gross: -5, Net: 3})
	require.ErrorIs(t, err, procedures.ErrInvalid)
	require.EqualError(t, err, `procedures: unit: wanted who collected it
procedures: procedure: wanted the code of the procedure
procedures: at: wanted the instant, in the years 1 to 9999
procedures: kind: "%!procedures.EntryKind(9)": wanted one of collected, refunded, correction
procedures: quantity: -1: wanted no fewer than 0; a correction may be less
procedures: gross: -5 ₫: wanted no less than 0 ₫; a correction may be less
procedures: net: 3 ₫: wanted gross -5 ₫ less waived 0 ₫`)
	require.Equal(t, "[]", bytesOf(t, &ledger))
}

// TestLedgersDoNotOverflow: an error, and nothing changed.
func TestLedgersDoNotOverflow(t *testing.T) {
	entry := procedures.Entry{Unit: "u", Procedure: "p", At: time.Unix(1_700_000_000, 0), Gross: math.MaxInt64/2 + 1, Net: math.MaxInt64/2 + 1}
	var a, b procedures.Ledger
	require.NoError(t, a.Post(entry))
	require.NoError(t, b.Post(entry))
	before := bytesOf(t, &a)
	require.ErrorIs(t, a.Post(entry), procedures.ErrInvalid)
	require.ErrorIs(t, a.Merge(&b), procedures.ErrInvalid)
	require.ErrorIs(t, a.Merge(&a), procedures.ErrInvalid)
	entry.Kind, entry.Gross, entry.Net = procedures.Correction, math.MinInt64, math.MinInt64
	require.ErrorIs(t, a.Post(entry), procedures.ErrInvalid)
	require.Equal(t, before, bytesOf(t, &a))
	require.NoError(t, a.Merge(nil))

	entry.Kind, entry.Gross, entry.Net = procedures.Collected, 5, 5
	var small procedures.Ledger
	require.NoError(t, small.Post(entry))
	require.NoError(t, small.Merge(&small), "a ledger may be merged with itself")
	for total := range small.Totals(calendar.Span{}, 0) {
		require.Equal(t, procedures.VND(10), total.Net)
	}
}

func TestLedgersAreReadStrictly(t *testing.T) {
	var ledger procedures.Ledger
	sum := func(date, net string) string {
		return `{"date": "` + date + `", "unit": "u", "procedure": "p", "sum": {"quantity": 1, "gross": "5 ₫", "waived": "0 ₫", "net": "` + net + `"}}`
	}
	err := json.Unmarshal([]byte("["+sum("2026-03-02", "5 ₫")+","+sum("2026-03-02", "5 ₫")+","+sum("", "5 ₫")+","+sum("2026-03-03", "6 ₫")+"]"), &ledger)
	require.EqualError(t, err, `procedures: [1]: 2026-03-02: wanted a day, unit, field and procedure only once
procedures: [2]: wanted a date, a unit and a procedure
procedures: [3].sum.net: 6 ₫: wanted gross 5 ₫ less waived 0 ₫`)
	require.ErrorIs(t, json.Unmarshal([]byte(`[{"Date": ""}]`), &ledger), procedures.ErrInvalid)
	require.Equal(t, "[]", bytesOf(t, &ledger))
}
