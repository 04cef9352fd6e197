package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// long is how many steps a bar is shown for: fewer are done before it is read.
const long = 5_000

// newBar shows a progress bar on w, unless the work is short. Nothing fails
// because progress cannot be shown, or is more than was expected.
func newBar(w io.Writer, what string, steps int) (step, done func()) {
	bar := progressbar.NewOptions(max(steps, 1),
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription(what),
		progressbar.OptionSetVisibility(steps >= long),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
	)
	return func() { _ = bar.Add(1) }, func() { _ = bar.Finish() }
}
