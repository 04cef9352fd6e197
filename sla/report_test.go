package sla_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/sla"
)

// settledIn is a dossier of March that took so long.
func settledIn(standing sla.Standing, used time.Duration) sla.Entry {
	return sla.Entry{
		Period: march, Unit: "phường Tây Hồ", Field: "Hộ tịch", Procedure: "2.000635",
		Standing: standing, Used: used, Saved: 8*time.Hour - used,
	}
}

func ExampleReport() {
	var report sla.Report
	for _, e := range []sla.Entry{
		settledIn(sla.SettledEarly, 2*time.Hour),
		settledIn(sla.SettledOnTime, 7*time.Hour+30*time.Minute),
		settledIn(sla.SettledLate, 9*time.Hour),
		settledIn(sla.OpenWithin, time.Hour),
	} {
		if err := report.Add(e); err != nil {
			fmt.Println(err)
			return
		}
	}
	for total := range report.Totals(sla.ByUnit) {
		average, _ := total.Average()
		within, _ := total.Hours.Quantile(90)
		fmt.Println(total.Unit, total.Received(), total.Settled(), total.InProcess(), total.InTime(), average, within)
	}
	// Output: phường Tây Hồ 4 3 1 66,7% (2/3) 6h10m0s 16h0m0s
}

func ExampleReport_CSV() {
	var report sla.Report
	online := settledIn(sla.SettledEarly, time.Hour)
	online.Channel = procedures.Online
	carried := settledIn(sla.ClosedRefused, time.Hour)
	carried.CarriedOver = true
	fmt.Println(report.Add(online), report.Add(carried), report.Add(settledIn(sla.OpenOverdue, 0)))
	fmt.Print(report.CSV(sla.ByUnit))
	// Output:
	// <nil> <nil> <nil>
	// Kỳ,Đơn vị,Lĩnh vực,Mã TTHC,Mã cán bộ,Từ kỳ trước,"Tiếp nhận trực tiếp, bưu chính",Tiếp nhận trực tuyến,Giải quyết trước hạn,Giải quyết đúng hạn,Giải quyết quá hạn,Đang giải quyết trong hạn,Đang giải quyết quá hạn,Rút hồ sơ,Từ chối,Dừng xử lý
	// 2026-03-01/2026-03-31,phường Tây Hồ,,,,1,1,1,1,0,0,0,1,0,1,0
	// 2026-03-01/2026-03-31,Tổng cộng,,,,1,1,1,1,0,0,0,1,0,1,0
}

func ExampleReport_Text() {
	var report sla.Report
	fmt.Println(report.Text())
	fmt.Println(report.Add(settledIn(sla.SettledEarly, 90*time.Minute)))
	fmt.Println(report.Text())
	// Output:
	// không có dữ liệu
	// <nil>
	// Từ ngày 01/03/2026 đến ngày 31/03/2026: từ kỳ trước 0, tiếp nhận trực tiếp và bưu chính 1, trực tuyến 0; đã giải quyết trước hạn 1, đúng hạn 0, quá hạn 0; đang giải quyết trong hạn 0, quá hạn 0; rút hồ sơ 0, từ chối 0, dừng xử lý 0; trước hạn và đúng hạn: 100% (1/1); trung bình 1 giờ 30 phút làm việc
}

func ExampleReport_Merge() {
	var morning, afternoon sla.Report
	fmt.Println(morning.Add(settledIn(sla.SettledEarly, time.Hour)), afternoon.Add(settledIn(sla.SettledLate, 10*time.Hour)))
	fmt.Println(morning.Merge(&afternoon))
	for total := range morning.Totals(0) {
		average, _ := total.Average()
		fmt.Println(total.Settled(), average)
	}
	// Output:
	// <nil> <nil>
	// <nil>
	// 2 5h30m0s
}

func randomReportEntry(random *rand.Rand) sla.Entry {
	month := calendar.MustParseDate("2026-01-01").AddMonths(random.IntN(3))
	return sla.Entry{
		Period:      calendar.NewSpan(month, month.AddMonths(1).AddDays(-1)),
		Unit:        []string{"Ba Đình", "Cầu Giấy", "Tây Hồ"}[random.IntN(3)],
		Field:       []string{"Chứng thực", "Hộ tịch"}[random.IntN(2)],
		Procedure:   []string{"2.000815", "2.000884", "2.000635"}[random.IntN(3)],
		Officer:     []string{"", "CB-01", "CB-02"}[random.IntN(3)],
		CarriedOver: random.IntN(4) == 0,
		Channel:     procedures.Channel(random.IntN(4)),
		Standing:    sla.SettledEarly + sla.Standing(random.IntN(8)),
		Used:        time.Duration(random.Int64N(int64(300 * time.Hour))),
		Saved:       time.Duration(random.Int64N(int64(80*time.Hour))) - 40*time.Hour,
		Reduction:   time.Duration(random.Int64N(2)) * time.Duration(random.Int64N(int64(40*time.Hour))),
	}
}

func reportBytes(t *testing.T, report *sla.Report) string {
	t.Helper()
	text, err := json.Marshal(report)
	require.NoError(t, err)
	return string(text)
}

func balances(t *testing.T, total sla.Total) {
	t.Helper()
	require.Equal(t, total.Received()+total.CarriedOver,
		total.Settled()+total.Withdrawn+total.Refused+total.Stopped+total.InProcess(), total)
	require.Equal(t, total.Settled(), total.Hours.Count())
}

// TestReportsDoNotDependOnOrder: however entries are shuffled, dealt to reports
// and merged, the sums are the same, to the byte.
func TestReportsDoNotDependOnOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2026))
	for range 50 {
		var entries []sla.Entry
		for range random.IntN(200) {
			entries = append(entries, randomReportEntry(random))
		}
		var one sla.Report
		for _, e := range entries {
			require.NoError(t, one.Add(e))
		}
		random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		parts := make([]*sla.Report, 1+random.IntN(6))
		for i := range parts {
			parts[i] = &sla.Report{}
		}
		for _, e := range entries {
			require.NoError(t, parts[random.IntN(len(parts))].Add(e))
		}
		for len(parts) > 1 { // any two, either way round
			i, j := random.IntN(len(parts)), random.IntN(len(parts)-1)
			if j >= i {
				j++
			}
			require.NoError(t, parts[i].Merge(parts[j]))
			parts = slices.Delete(parts, j, j+1)
		}
		require.Equal(t, reportBytes(t, &one), reportBytes(t, parts[0]))
		require.Equal(t, one.CSV(sla.ByUnit|sla.ByOfficer), parts[0].CSV(sla.ByUnit|sla.ByOfficer))

		var read sla.Report
		require.NoError(t, json.Unmarshal([]byte(reportBytes(t, &one)), &read))
		require.Equal(t, reportBytes(t, &one), reportBytes(t, &read))
	}
}

// TestTotalsBalanceAndAgree: however sums are told apart, each balances and they
// come to what was added; periods are never added to each other.
func TestTotalsBalanceAndAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 2026))
	var report sla.Report
	var used, saved, reduction int64
	standings := map[sla.Standing]int64{}
	const dossiers = 3_000
	for range dossiers {
		e := randomReportEntry(random)
		require.NoError(t, report.Add(e))
		standings[e.Standing]++
		if e.Standing.Settled() {
			used += int64(e.Used / time.Second)
			saved += int64(e.Saved / time.Second)
			reduction += int64(e.Reduction / time.Second)
		}
	}
	for by := sla.Grouping(0); by < 1<<4; by++ {
		var sum sla.Total
		var last sla.Total
		periods := map[calendar.Span]bool{}
		for total := range report.Totals(by) {
			balances(t, total)
			require.False(t, total.Period.First().Before(last.Period.First()), "in order")
			last = total
			periods[total.Period] = true
			sum.CarriedOver += total.CarriedOver + total.Received()
			sum.Early += total.Early
			sum.OnTime += total.OnTime
			sum.Late += total.Late
			sum.Within += total.Within
			sum.Overdue += total.Overdue
			sum.Used += total.Used
			sum.Saved += total.Saved
			sum.Reduction += total.Reduction
		}
		require.Len(t, periods, 3)
		require.Equal(t, sla.Total{
			CarriedOver: dossiers, Early: standings[sla.SettledEarly], OnTime: standings[sla.SettledOnTime], Late: standings[sla.SettledLate],
			Within: standings[sla.OpenWithin], Overdue: standings[sla.OpenOverdue], Used: used, Saved: saved, Reduction: reduction,
		}, sum, by)
	}
}

// TestEachStandingHasOneColumn: the defect of a deployed system, in which a
// stopped dossier was on time and overdue at once, cannot be.
func TestEachStandingHasOneColumn(t *testing.T) {
	for standing := sla.SettledEarly; standing <= sla.ClosedStopped; standing++ {
		var report sla.Report
		require.NoError(t, report.Add(settledIn(standing, time.Hour)))
		for total := range report.Totals(0) {
			columns := []int64{total.Early, total.OnTime, total.Late, total.Within, total.Overdue, total.Withdrawn, total.Refused, total.Stopped}
			want := make([]int64, len(columns))
			want[standing-sla.SettledEarly] = 1
			require.Equal(t, want, columns, standing)
			if !standing.Settled() {
				require.Zero(t, total.Used, "only what is settled counts: the rest would count again in the next period")
				require.Equal(t, "không có dữ liệu", total.InTime().String(), "neither on time nor late")
			}
		}
	}
}

func TestReportsOfNothing(t *testing.T) {
	var report, read sla.Report
	require.Equal(t, "không có dữ liệu", report.Text().VI)
	require.Equal(t, "no data", report.Text().EN)
	rows := strings.Split(report.CSV(sla.ByUnit), "\n")
	require.Equal(t, "Không có dữ liệu"+strings.Repeat(",", 15), rows[1])
	require.Equal(t, strings.Count(rows[0], ",")-1, strings.Count(rows[1], ","), "one heading has a comma of its own")
	require.Empty(t, slices.Collect(report.Totals(sla.ByUnit)))
	require.Equal(t, "[]", reportBytes(t, &report))
	require.NoError(t, json.Unmarshal([]byte("[]"), &read))
	require.NoError(t, report.Merge(nil))
	require.NoError(t, report.Merge(&read))

	var zero sla.Total
	_, ok := zero.Average()
	require.False(t, ok)
	_, ok = zero.AverageSaved()
	require.False(t, ok)
	require.Equal(t, "không có dữ liệu", zero.Text().VI)
	require.Equal(t, "không có dữ liệu", zero.InTime().String(), "and not 100%")
}

// TestAveragesAreOfTotals: 1 dossier of 10 hours and 9 of 1 hour took 1 h 54 min
// on average, not 5 h 30 min; halves of a minute go up.
func TestAveragesAreOfTotals(t *testing.T) {
	average := func(used, saved []time.Duration) string {
		var all sla.Report
		for i := range used {
			e := settledIn(sla.SettledEarly, used[i])
			e.Saved = saved[i]
			var part sla.Report
			require.NoError(t, part.Add(e))
			require.NoError(t, all.Merge(&part))
		}
		for total := range all.Totals(0) {
			used, _ := total.Average()
			saved, _ := total.AverageSaved()
			return fmt.Sprint(used, " ", saved)
		}
		return ""
	}
	hours := func(h ...time.Duration) []time.Duration {
		for i := range h {
			h[i] *= time.Hour
		}
		return h
	}
	require.Equal(t, "1h54m0s 0s", average(hours(10, 1, 1, 1, 1, 1, 1, 1, 1, 1), make([]time.Duration, 10)))
	sec := time.Second
	require.Equal(t, "2m0s -1m0s", average([]time.Duration{90 * sec}, []time.Duration{-90 * sec}), "half up, below 0 too")
	require.Equal(t, "1m0s -2m0s", average([]time.Duration{89 * sec}, []time.Duration{-91 * sec}))
	require.Equal(t, "1m0s 0s", average([]time.Duration{sec, 59 * sec}, []time.Duration{sec, -61 * sec}))
	require.Equal(t, "1h0m0s 0s", average([]time.Duration{time.Hour + 999*time.Millisecond}, []time.Duration{-999 * time.Millisecond}))
}

func TestReportEntriesAreChecked(t *testing.T) {
	var report sla.Report
	err := report.Add(sla.Entry{Period: calendar.MustParseSpan("2026-03-01/"), Channel: 9, Used: -time.Hour, Reduction: -time.Second})
	require.ErrorIs(t, err, sla.ErrInvalid)
	require.EqualError(t, err, `sla: period: "2026-03-01/": wanted a first and a last day
sla: unit: wanted who answers for it
sla: procedure: wanted the code of the procedure
sla: channel: "%!procedures.Channel(9)": wanted one of in-person, online, postal
sla: standing: wanted where it stands, such as settled-early
sla: used: -1h0m0s: wanted no less than 0
sla: reduction: -1s: wanted no less than 0: no offer is later than the law`)
	require.Equal(t, "[]", reportBytes(t, &report))
}

// aSum is a total as reports write it, of so many seconds used by n dossiers.
func aSum(n, used int64) string {
	return fmt.Sprintf(`{"period": "2026-03-01/2026-03-31", "unit": "u", "procedure": "p", "direct": %d, "early": %[1]d, "used": %d, "hours": "%[1]d 0 0 0 0 0 0 0 0 0 0"}`, n, used)
}

// TestReportsDoNotOverflow: an error, and nothing changed.
func TestReportsDoNotOverflow(t *testing.T) {
	var a, b, full sla.Report
	require.NoError(t, json.Unmarshal([]byte("["+aSum(1<<60, 1<<61)+"]"), &a))
	require.NoError(t, json.Unmarshal([]byte("["+aSum(1<<60, 1<<61)+"]"), &b))
	before := reportBytes(t, &a)
	require.ErrorIs(t, a.Merge(&b), sla.ErrInvalid)
	require.ErrorIs(t, a.Merge(&a), sla.ErrInvalid)
	require.Equal(t, before, reportBytes(t, &a))

	require.NoError(t, json.Unmarshal([]byte("["+aSum(1<<61-1, 1<<61)+"]"), &full))
	before = reportBytes(t, &full)
	require.ErrorIs(t, full.Add(settledIn(sla.SettledEarly, time.Hour)), sla.ErrInvalid)
	require.Equal(t, before, reportBytes(t, &full))

	var small sla.Report
	require.NoError(t, small.Add(settledIn(sla.SettledLate, math.MaxInt64)))
	require.NoError(t, small.Merge(&small), "a report may be merged with itself")
	for total := range small.Totals(0) {
		balances(t, total)
		require.EqualValues(t, 2, total.Late)
	}
}

func TestReportsAreReadStrictly(t *testing.T) {
	var report sla.Report
	require.NoError(t, json.Unmarshal([]byte("["+aSum(2, 3600)+"]"), &report))
	before := reportBytes(t, &report)
	const wanted = `"u": wanted a sum as it was written: of a period, a unit and a procedure, only once, with as many dossiers come as there are settled, closed and in process`
	require.EqualError(t, json.Unmarshal([]byte("["+aSum(1, 5)+","+aSum(1, 5)+","+aSum(-1, 5)+","+aSum(1, -5)+
		","+aSum(0, 0)+","+aSum(1, math.MaxInt64/4)+"]"), &report),
		"sla: [1]: "+wanted+"\nsla: [2]: "+wanted+"\nsla: [3]: "+wanted+"\nsla: [4]: "+wanted+"\nsla: [5]: "+wanted)
	for _, bad := range []string{
		strings.Replace(aSum(1, 5), `"early"`, `"late": 1, "early"`, 1), // does not balance
		strings.Replace(aSum(1, 5), `"hours": "1 0`, `"hours": "0 0`, 1),
		strings.Replace(aSum(1, 5), `0 0"`, `0"`, 1),
		strings.Replace(aSum(1, 5), `"unit"`, `"Unit"`, 1),
		strings.Replace(aSum(1, 5), `2026-03-01/`, `/`, 1),
	} {
		require.ErrorIs(t, json.Unmarshal([]byte("["+bad+"]"), &report), sla.ErrInvalid, bad)
	}
	require.Equal(t, before, reportBytes(t, &report))
}

// FuzzReport: what is read is what was written, balances and has an average.
func FuzzReport(f *testing.F) {
	f.Add([]byte("[" + aSum(2, 3600) + "]"))
	f.Add([]byte("[" + aSum(1<<60, 1<<61) + "]"))
	f.Add([]byte("[" + strings.Replace(aSum(3, 1), `"used"`, `"saved": -7200, "reduced": 1, "reduction": 60, "used"`, 1) + "]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var report, again sla.Report
		if err := report.UnmarshalJSON(data); err != nil {
			_ = err.Error()
			return
		}
		written := reportBytes(t, &report)
		require.NoError(t, json.Unmarshal([]byte(written), &again))
		require.Equal(t, written, reportBytes(t, &again))
		for total := range report.Totals(sla.ByUnit) {
			balances(t, total)
			used, ok := total.Average()
			require.Equal(t, total.Settled() > 0, ok)
			require.GreaterOrEqual(t, used, time.Duration(0))
			_ = total.Text()
		}
		_, _ = report.CSV(sla.ByUnit), report.Text()
		_ = report.Merge(&again)
	})
}

// BenchmarkReportAdd: a dossier takes no memory once its sum is there; see
// BenchmarkAddDate for the yardstick.
func BenchmarkReportAdd(b *testing.B) {
	random := rand.New(rand.NewPCG(11, 2026))
	entries := make([]sla.Entry, 1<<12)
	for i := range entries {
		entries[i] = randomReportEntry(random)
	}
	var report sla.Report
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		if err := report.Add(entries[i%len(entries)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// TestReportsTakeNoMemoryADossier, however many there are.
func TestReportsTakeNoMemoryADossier(t *testing.T) {
	var report sla.Report
	e := settledIn(sla.SettledEarly, time.Hour)
	require.Zero(t, testing.AllocsPerRun(1_000, func() {
		if report.Add(e) != nil {
			t.Fatal()
		}
	}))
}
