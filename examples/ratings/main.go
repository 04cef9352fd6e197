// Command ratings replays a month like Hoài Đức's, which took more than 21,000
// ratings by QR code: a generated month (seeded; the real one is not public) goes
// through single-use tokens, counting, suppression, the scores of Circular
// 01/2018 and of Decision 766, a comparison of desks and a watch for harassment,
// of which a spike is planted. It prints what may be published, in Vietnamese.
//
//	go run ./examples/ratings
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/shopspring/decimal"

	"github.com/motcua/motcua/calendar"
	nationalDays "github.com/motcua/motcua/calendar/vietnam"
	"github.com/motcua/motcua/feedback"
	"github.com/motcua/motcua/feedback/token"
	nationalScores "github.com/motcua/motcua/feedback/vietnam"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const seed = 21

func run(out io.Writer) error {
	office, err := calendar.New(nationalDays.Config())
	if err != nil {
		return err
	}
	cfg := nationalScores.Config()
	cfg.Comparison = feedback.Comparison{MinN: 30}
	cfg.Signal = feedback.Signal{Rate: decimal.RequireFromString("0.002"), Ratio: decimal.NewFromInt(4), Threshold: decimal.NewFromInt(4)}
	desk, err := feedback.New(cfg)
	if err != nil {
		return err
	}
	issuer, verifier, err := keys()
	if err != nil {
		return err
	}
	ratings, err := generated(seed, issuer, office)
	if err != nil {
		return err
	}
	taken, err := take(ratings, verifier)
	if err != nil {
		return err
	}
	taken.print(out)
	for _, part := range []func(io.Writer, *feedback.Desk, *month, *intake) error{published, scored, indexed, compared, watched} {
		if err := part(out, desk, ratings, taken); err != nil {
			return err
		}
	}
	return nil
}

// keys are those of the example: a host makes its own from random bytes, and
// keeps them where it keeps its other secrets.
func keys() (*token.Issuer, *token.Verifier, error) {
	seal, err := token.NewKey(1, []byte("the seal of an example, 32 bytes"))
	if err != nil {
		return nil, nil, err
	}
	digest, err := token.NewKey(2, []byte("the digest of an example: 32 too"))
	if err != nil {
		return nil, nil, err
	}
	issuer, err := token.NewIssuer(seal, digest)
	if err != nil {
		return nil, nil, err
	}
	verifier, err := token.NewVerifier([]token.Key{seal}, nil)
	return issuer, verifier, err
}
