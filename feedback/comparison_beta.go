package feedback

import (
	"math"

	"github.com/shopspring/decimal"
)

// beta is the distribution that shares are taken as drawn from. Products that are
// added are converted on their own, so that no machine fuses the two.
type beta struct {
	all   Share   // of all answers
	mean  float64 // likewise, between 0 and 1
	worth float64 // how many answers the mean is worth, at least 1
}

// moments estimates the distribution; not found if the shares differ no more than
// chance makes equals differ, or all answers are alike.
func moments(of []Measure) (prior beta, found bool) {
	var squares float64
	for _, m := range of {
		prior.all.Part += m.Part
		prior.all.Whole += m.Whole
		squares += float64(float64(m.Whole) * float64(m.Whole))
	}
	n, others := float64(prior.all.Whole), float64(len(of)-1)
	prior.mean = float64(prior.all.Part) / n
	chance := prior.mean * (1 - prior.mean)
	room := n - squares/n - others
	if !(chance > 0) || !(room > 0) {
		return prior, false
	}
	var spread float64
	for _, m := range of {
		off := float64(m.Part)/float64(m.Whole) - prior.mean
		spread += float64(float64(m.Whole) * float64(off*off))
	}
	correlation := (spread/chance - others) / room
	if !(correlation > 0) {
		return prior, false
	}
	prior.worth = max(1, 1/correlation-1)
	return prior, prior.worth <= mostCounted
}

// posterior is the estimate of a share and the middle 95 % of what it may be.
func (b beta) posterior(m Measure) (estimate decimal.Decimal, bounds Interval) {
	alpha := float64(m.Part) + float64(b.mean*b.worth)
	omega := float64(m.Whole-m.Part) + float64((1-b.mean)*b.worth)
	estimate = percentage(alpha / (alpha + omega))
	bounds = Interval{percentage(quantile(alpha, omega, 0.025)), percentage(quantile(alpha, omega, 0.975))}
	// The mean of a distribution that is very lopsided lies outside its middle.
	return estimate, Interval{decimal.Min(bounds.Low, estimate), decimal.Max(bounds.High, estimate)}
}

// percentage is a share in percent, to 2 decimal places: coarse enough to hide
// the last bits of logarithms, in which machines differ.
func percentage(share float64) decimal.Decimal {
	return decimal.New(int64(math.Round(share*10_000)), -2)
}

// quantile is the share that a beta distribution lies below with probability p,
// to within 10⁻¹².
func quantile(alpha, omega, p float64) float64 {
	low, high := 0.0, 1.0
	for range 40 {
		middle := (low + high) / 2
		if below(alpha, omega, middle) < p {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

// below is the regularised incomplete beta function: the probability that a beta
// distribution gives to shares below x, between 0 and 1. The continued fraction
// (Abramowitz and Stegun 26.5.8) is quick on the near side of the mean; the far
// side is its mirror.
func below(alpha, omega, x float64) float64 {
	if x > (alpha+1)/(alpha+omega+2) {
		return 1 - below(omega, alpha, 1-x)
	}
	both, _ := math.Lgamma(alpha + omega)
	one, _ := math.Lgamma(alpha)
	other, _ := math.Lgamma(omega)
	log := both - one - other + float64(alpha*math.Log(x)) + float64(omega*math.Log1p(-x))
	return math.Exp(log) / alpha * fraction(alpha, omega, x)
}

// fraction is the continued fraction, by Lentz's method. It ends in some √(α + ω)
// steps.
func fraction(alpha, omega, x float64) float64 {
	const tiny, enough, steps = 1e-300, 1e-14, 1_000_000
	away := func(v float64) float64 {
		if math.Abs(v) < tiny {
			return tiny
		}
		return v
	}
	c, d := 1.0, 1/away(1-float64((alpha+omega)*x)/(alpha+1))
	h := d
	for i := 1; i < steps; i++ {
		m := float64(i)
		even := float64(m*(omega-m)*x) / float64((alpha+2*m-1)*(alpha+2*m))
		d, c = 1/away(1+float64(even*d)), away(1+even/c)
		h *= float64(d * c)
		odd := -float64((alpha+m)*(alpha+omega+m)*x) / float64((alpha+2*m)*(alpha+2*m+1))
		d, c = 1/away(1+float64(odd*d)), away(1+odd/c)
		h *= float64(d * c)
		if math.Abs(float64(d*c)-1) < enough {
			break
		}
	}
	return h
}
