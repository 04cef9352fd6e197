package ics_test

import (
	"fmt"
	"math/rand"
	"testing"
)

func BenchmarkText(b *testing.B) {
	random := rand.New(rand.NewSource(1))
	for _, n := range []int{1, 5, 1_000} {
		c := office()
		c.Reminders = c.Reminders[:1]
		for len(c.Reminders) < n {
			c.Reminders = append(c.Reminders, c.Reminders[0])
			c.Reminders[len(c.Reminders)-1].Key = randomKey(b, random)
		}
		b.Run(fmt.Sprintf("reminders=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				text, err := c.Text()
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(text)))
			}
		})
	}
}
