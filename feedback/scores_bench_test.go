package feedback_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/feedback"
)

func BenchmarkMark(b *testing.B) {
	var account feedback.Account
	of := feedback.Subject{Unit: "09832", Officer: "desk-3"}
	b.ReportAllocs()
	for b.Loop() {
		if err := official.Mark(&account, of, "7", 2); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScoreUnit scores one of 100 units of 5 officers.
func BenchmarkScoreUnit(b *testing.B) {
	var account feedback.Account
	for unit := range 100 {
		for officer := range 5 {
			for _, criterion := range []string{"1", "2", "3", "4", "7"} {
				of := feedback.Subject{Unit: fmt.Sprint(unit), Officer: fmt.Sprint("desk-", officer)}
				require.NoError(b, official.Mark(&account, of, criterion, 1))
			}
		}
	}
	for b.Loop() {
		if _, err := official.ScoreUnit(&account, "7"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCompare compares 126 units.
func BenchmarkCompare(b *testing.B) {
	measures := office(rand.New(rand.NewPCG(1, 1)), 126, 90, 60)
	for b.Loop() {
		if _, err := comparing.Compare(measures); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWatch watches one desk for a year of weeks.
func BenchmarkWatch(b *testing.B) {
	desk := watching("0.01", "2", "4")
	var reported []feedback.Reported
	for w := range 52 {
		reported = append(reported, feedback.Reported{Desk: "desk-3", Period: week(w), Dossiers: 100, Reports: int64(w % 3)})
	}
	for b.Loop() {
		if _, err := desk.Watch(reported); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRunLength(b *testing.B) {
	desk, one := watching("0.01", "2", "4"), decimal.NewFromInt(1)
	for b.Loop() {
		if _, err := desk.RunLength(100, one); err != nil {
			b.Fatal(err)
		}
	}
}
