package sla_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/sla"
)

// wednesdays is the article's: within two working hours; after 15:00 within the
// next working morning.
func wednesdays(t testing.TB) sla.Config {
	var cfg sla.Config
	err := json.Unmarshal([]byte(`{"initiatives": [{"id": "wednesday", "name": {"vi": "Ngày thứ Tư tốc ký"}, "inForce": "2023-01-01/",
		"procedures": ["2.000635"], "weekdays": "Wed", "offer": {"term": {"limit": "2 working hours", "cutoff": {"after": "15:00", "effect": "due-next-morning"}}}}]}`), &cfg)
	require.NoError(t, err)
	return cfg
}

// fortnight are three filings a day of June 2023, finished after so long.
func fortnight(took time.Duration) iter.Seq[sla.Dossier] {
	return func(yield func(sla.Dossier) bool) {
		for day := range office.Days(calendar.MustParseSpan("2023-06-05/2023-06-16")) {
			for i, clock := range []string{"08:30", "10:00", "15:30"} {
				accepted := day.Date.At(calendar.MustParseClock(clock))
				finished, err := office.Add(accepted, took)
				if err != nil || !day.IsWorking() {
					break
				}
				d := sla.Dossier{
					ID: fmt.Sprint(day.Date, "-", i), Procedure: "2.000635", Filing: sla.Filing{Accepted: accepted, Unit: "007"},
					Log: []sla.Event{{Kind: sla.Finished, At: finished}},
				}
				if !yield(d) {
					return
				}
			}
		}
	}
}

func gained(t *testing.T, before, after sla.Rules, dossiers iter.Seq[sla.Dossier]) *sla.Gain {
	t.Helper()
	var gain sla.Gain
	for replayed, err := range sla.Replay(before, after, dossiers) {
		require.NoError(t, err)
		require.NoError(t, gain.Add(replayed))
	}
	return &gain
}

func ExampleReplay() {
	before := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}
	after := sla.Rules{Agreement: sla.MustNew(office, wednesdays(nil)), Catalogue: catalogue}
	var gain sla.Gain
	for replayed, err := range sla.Replay(before, after, fortnight(50*time.Minute)) {
		if err == nil {
			err = gain.Add(replayed)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		if replayed.Moved != 0 {
			fmt.Println(replayed.Dossier.ID, replayed.Before.Offered.Due, "→", replayed.After.Offered.Due)
		}
	}
	fmt.Println(gain.Dossiers, gain.Sooner, gain.Saved/3600, gain.KeptBefore, gain.KeptAfter)
	// Output:
	// 2023-06-07-0 17 giờ 00 phút, ngày 07 tháng 6 năm 2023 → 10 giờ 30 phút, ngày 07 tháng 6 năm 2023
	// 2023-06-07-1 17 giờ 00 phút, ngày 07 tháng 6 năm 2023 → 12 giờ 00 phút, ngày 07 tháng 6 năm 2023
	// 2023-06-07-2 17 giờ 00 phút, ngày 08 tháng 6 năm 2023 → 12 giờ 00 phút, ngày 08 tháng 6 năm 2023
	// 2023-06-14-0 17 giờ 00 phút, ngày 14 tháng 6 năm 2023 → 10 giờ 30 phút, ngày 14 tháng 6 năm 2023
	// 2023-06-14-1 17 giờ 00 phút, ngày 14 tháng 6 năm 2023 → 12 giờ 00 phút, ngày 14 tháng 6 năm 2023
	// 2023-06-14-2 17 giờ 00 phút, ngày 15 tháng 6 năm 2023 → 12 giờ 00 phút, ngày 15 tháng 6 năm 2023
	// 30 6 27 30 30
}

// TestReplayUnderTheSameRulesChangesNothing.
func TestReplayUnderTheSameRulesChangesNothing(t *testing.T) {
	rules := sla.Rules{Agreement: sla.MustNew(office, wednesdays(t)), Catalogue: catalogue}
	gain := gained(t, rules, rules, fortnight(3*time.Hour))
	require.EqualValues(t, 30, gain.Dossiers)
	require.Zero(t, gain.Sooner+gain.Later+gain.Saved)
	require.Equal(t, gain.KeptBefore, gain.KeptAfter)
}

// TestHistoriesAreJudgedByTheOtherRules: three hours keep the law's day, but not
// Wednesday's two hours, unless the promise is for the next morning.
func TestHistoriesAreJudgedByTheOtherRules(t *testing.T) {
	before := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}
	after := sla.Rules{Agreement: sla.MustNew(office, wednesdays(t)), Catalogue: catalogue}
	gain := gained(t, before, after, fortnight(3*time.Hour))
	require.EqualValues(t, 30, gain.Ended)
	require.EqualValues(t, 30, gain.KeptBefore)
	require.EqualValues(t, 26, gain.KeptAfter, "8:30 and 10:00 of two Wednesdays")
}

// TestPartsOfAReplayMerge: however the dossiers are dealt.
func TestPartsOfAReplayMerge(t *testing.T) {
	before := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}
	after := sla.Rules{Agreement: sla.MustNew(office, wednesdays(t)), Catalogue: catalogue}
	whole := gained(t, before, after, fortnight(time.Hour))
	dossiers := slices.Collect(fortnight(time.Hour))
	var merged sla.Gain
	for part := range slices.Chunk(dossiers, 7) {
		require.NoError(t, merged.Merge(gained(t, before, after, slices.Values(part))))
	}
	require.NoError(t, merged.Merge(nil))
	require.Equal(t, *whole, merged)
	loads := map[sla.Load]int64{}
	for load, n := range merged.Loads() {
		loads[load] = n
	}
	require.EqualValues(t, 2, loads[sla.Load{Unit: "007", Weekday: time.Wednesday, Hour: 15}])
	require.Len(t, loads, 15)
}

// TestReplayTellsErrorsAndGoesOn.
func TestReplayTellsErrorsAndGoesOn(t *testing.T) {
	rules := sla.Rules{Agreement: lawAlone, Catalogue: catalogue}
	good := slices.Collect(fortnight(time.Hour))[0]
	unknown, impossible := good, good
	unknown.Procedure = "9.999999"
	impossible.Log = []sla.Event{{Kind: sla.Resumed, At: good.Filing.Accepted.Add(time.Hour)}}
	var wrong []string
	for replayed, err := range sla.Replay(rules, rules, slices.Values([]sla.Dossier{unknown, impossible, good})) {
		require.NotEmpty(t, replayed.Dossier.Procedure)
		wrong = append(wrong, fmt.Sprint(err))
	}
	require.Equal(t, []string{
		`procedures: "9.999999" is not in the catalogue`,
		"sla: log[0]: resumed at 2023-06-05T09:30:00+07:00: wanted something that was waited for", "<nil>",
	}, wrong)
	for range sla.Replay(rules, rules, fortnight(time.Hour)) {
		break // cancelled
	}
}

// TestRedating: 24 November was made a day off while promises were open.
func TestRedating(t *testing.T) {
	known := nationalDays.Config()
	holiday := calendar.MustParseDate("2026-11-24")
	known.Days = slices.DeleteFunc(known.Days, func(d calendar.SpecialDay) bool { return d.Date == holiday })
	before := sla.MustNew(calendar.MustNew(known), sla.Config{})
	open := map[string]sla.Promise{}
	var order []string
	for _, accepted := range []string{"2026-11-17 09:00:00", "2026-11-20 09:00:00", "2026-11-25 09:00:00"} {
		promise, err := before.Promise(procedure("1.001612", instant(accepted)), sla.Filing{Accepted: instant(accepted)})
		require.NoError(t, err)
		open[accepted] = promise
		order = append(order, accepted)
	}
	var told []string
	withLogs := func(yield func(sla.Promise, []sla.Event) bool) {
		for _, accepted := range order {
			if !yield(open[accepted], nil) {
				return
			}
		}
		// Papers came on the 20th: the limit runs anew, over the 24th.
		yield(open[order[0]], []sla.Event{event(sla.SupplementRequested, "2026-11-18 09:00"), event(sla.SupplementReceived, "2026-11-20 09:00")})
	}
	for redated, err := range lawAlone.Redate(before, withLogs, instant("2026-11-25 09:00:00")) {
		require.NoError(t, err)
		require.False(t, redated.After.Offered.At.After(redated.After.Legal.At))
		told = append(told, fmt.Sprint(redated.Before.Offered.Date, " ", redated.After.Offered.Date, " ", redated.Moved(), " ", redated.Days()))
	}
	require.Equal(t, []string{
		"2026-11-20 2026-11-20 false 0",
		"2026-11-25 2026-11-26 true 1",
		"2026-11-30 2026-11-30 false 0",
		"2026-11-25 2026-11-26 true 1",
	}, told)
	var name motcua.Text
	day, err := office.On(holiday)
	require.NoError(t, err)
	require.NotEqual(t, name, day.Name)
}
