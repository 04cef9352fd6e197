package token_test

import (
	"strings"
	"testing"

	"github.com/motcua/motcua/feedback/token"
)

// BenchmarkAddDate is the yardstick: what the others cost is told as a multiple
// of it, within one run. Verify by HMAC is to cost 90 at the most.
func BenchmarkAddDate(b *testing.B) {
	t := noon
	for b.Loop() {
		if t.AddDate(0, 0, 5).IsZero() {
			b.Fatal()
		}
	}
}

func BenchmarkVerify(b *testing.B)        { verify(b, slip(b, short, number)) }
func BenchmarkVerifyEd25519(b *testing.B) { verify(b, slip(b, long, number)) }

// BenchmarkVerifyMalformed: what a flood of rubbish costs.
func BenchmarkVerifyMalformed(b *testing.B) {
	text := strings.ToLower(slip(b, short, number))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := reader.Verify(text, noon); err == nil {
			b.Fatal()
		}
	}
}

func verify(b *testing.B, text string) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := reader.Verify(text, noon); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDossier(b *testing.B)        { issue(b, short) }
func BenchmarkDossierEd25519(b *testing.B) { issue(b, long) }

func issue(b *testing.B, issuer *token.Issuer) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := issuer.Dossier(subject, number, valid); err != nil {
			b.Fatal(err)
		}
	}
}
