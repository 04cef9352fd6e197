//go:build ignore

package main

import "math"

// Where the Moon and the Sun stand. Instants are Julian days (and fractions) of
// dynamical time, the even time of the theories; deltaT leads from it to the
// time of clocks, which follows the turning Earth. The formulas are those of
// Jean Meeus, Astronomical Algorithms, 2nd edition.

const (
	j2000      = 2_451_545.0 // noon of 1 January 2000
	century    = 36_525.0    // days
	aDay       = 86_400.0    // seconds
	lunations  = 1236.85     // a century has, as chapter 49 counts them
	degree     = math.Pi / 180
	arcsecond  = degree / 3600
	fullCircle = 2 * math.Pi
)

// polynomial is c[0] + c[1]x + c[2]x² + …
func polynomial(x float64, c ...float64) float64 {
	sum := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		sum = sum*x + c[i]
	}
	return sum
}

// newMoon is the instant at which the Moon passes the Sun, both as seen from
// the centre of the Earth (in apparent longitude), for the k-th time since 6
// January 2000. It is right to about 20 seconds.
func newMoon(k int) float64 {
	n := float64(k)
	t := n / lunations
	angles := moonAngles{
		sun:  degree * (29.10535670*n + polynomial(t, 2.5534, 0, -0.0000014, -0.00000011)),
		moon: degree * (385.81693528*n + polynomial(t, 201.5643, 0, 0.0107582, 0.00001238, -0.000000058)),
		node: degree * (390.67050284*n + polynomial(t, 160.7108, 0, -0.0016118, -0.00000227, 0.000000011)),
	}
	eccentricity := polynomial(t, 1, -0.002516, -0.0000074)
	at := 29.530588861*n + polynomial(t, 2_451_550.09766, 0, 0.00015437, -0.000000150, 0.00000000073)
	for _, term := range moonTerms {
		angle := term.of.sun*angles.sun + term.of.moon*angles.moon + term.of.node*angles.node
		at += term.days * math.Pow(eccentricity, math.Abs(term.of.sun)) * math.Sin(angle)
	}
	ascendingNode := -1.56375588*n + polynomial(t, 124.7746, 0, 0.0020672, 0.00000215)
	at -= 0.00017 * math.Sin(degree*ascendingNode)
	at += 0.000325 * math.Sin(degree*(299.77+0.107408*n-0.009173*t*t))
	for _, term := range planetTerms {
		at += term.days * math.Sin(degree*(term.from+term.turn*n))
	}
	return at
}

// moonAngles are the anomalies of the Sun and the Moon and the Moon's distance
// from its node, or how often each goes into the angle of a term. A term grows
// with the eccentricity of the Earth's orbit as often as the Sun's goes in.
type moonAngles struct{ sun, moon, node float64 }

// moonTerms are the periodic terms of a new moon, in days.
var moonTerms = []struct {
	days float64
	of   moonAngles
}{
	{-0.40720, moonAngles{0, 1, 0}}, {0.17241, moonAngles{1, 0, 0}}, {0.01608, moonAngles{0, 2, 0}},
	{0.01039, moonAngles{0, 0, 2}}, {0.00739, moonAngles{-1, 1, 0}}, {-0.00514, moonAngles{1, 1, 0}},
	{0.00208, moonAngles{2, 0, 0}}, {-0.00111, moonAngles{0, 1, -2}}, {-0.00057, moonAngles{0, 1, 2}},
	{0.00056, moonAngles{1, 2, 0}}, {-0.00042, moonAngles{0, 3, 0}}, {0.00042, moonAngles{1, 0, 2}},
	{0.00038, moonAngles{1, 0, -2}}, {-0.00024, moonAngles{-1, 2, 0}}, {-0.00007, moonAngles{2, 1, 0}},
	{0.00004, moonAngles{0, 2, -2}}, {0.00004, moonAngles{3, 0, 0}}, {0.00003, moonAngles{1, 1, -2}},
	{0.00003, moonAngles{0, 2, 2}}, {-0.00003, moonAngles{1, 1, 2}}, {0.00003, moonAngles{-1, 1, 2}},
	{-0.00002, moonAngles{-1, 1, -2}}, {-0.00002, moonAngles{1, 3, 0}}, {0.00002, moonAngles{0, 4, 0}},
}

// planetTerms are what the planets do to a new moon, in days, by an angle at k
// = 0 and its turn in a lunation, in degrees.
var planetTerms = []struct{ days, from, turn float64 }{
	{0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886}, {0.000126, 349.42, 36.412478},
	{0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771}, {0.000060, 207.14, 2.453732},
	{0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239}, {0.000042, 207.19, 0.121824},
	{0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154}, {0.000035, 239.56, 25.513099},
	{0.000023, 331.55, 3.592518},
}

// sunLongitude is the apparent longitude of the Sun in degrees, from 0 up to
// 360 (chapters 22 and 25). It is right to about 3 seconds of arc, which the
// Sun passes in a minute.
func sunLongitude(at float64) float64 {
	t := (at - j2000) / century
	longitude := math.Pi - 0.09033*arcsecond // of the Sun as the Earth sees it, in the axes of the FK5
	for power, terms := range earthTerms {
		sum := 0.0
		for _, term := range terms {
			sum += term.size * math.Cos(term.from+term.turn*t/10)
		}
		longitude += 1e-8 * sum * math.Pow(t/10, float64(power))
	}
	node := degree * (125.04452 - 1934.136261*t)
	sun, moon := degree*(280.4665+36_000.7698*t), degree*(218.3165+481_267.8813*t)
	nutation := -17.20*math.Sin(node) - 1.32*math.Sin(2*sun) - 0.23*math.Sin(2*moon) + 0.21*math.Sin(2*node)
	// The nearer the Sun is, the faster the Earth moves across its light.
	distance := 1 - 0.0167*math.Cos(degree*(357.52911+35_999.05029*t))
	longitude += arcsecond * (nutation - 20.4898/distance)
	return math.Mod(math.Mod(longitude, fullCircle)+fullCircle, fullCircle) / degree
}

// earthTerms are the terms of the Earth's longitude, by the power of the time
// in thousands of years, of at least a millionth of a radian within a century
// of 2000 (VSOP87, in appendix III). Sizes are in hundred-millionths of a
// radian.
var earthTerms = [][]struct{ size, from, turn float64 }{{
	{175_347_046, 0, 0}, {3_341_656, 4.6692568, 6283.0758500}, {34_894, 4.62610, 12_566.15170},
	{3497, 2.7441, 5753.3849}, {3418, 2.8289, 3.5231}, {3136, 3.6277, 77_713.7715},
	{2676, 4.4181, 7860.4194}, {2343, 6.1352, 3930.2097}, {1324, 0.7425, 11_506.7698},
	{1273, 2.0371, 529.6910}, {1199, 1.1096, 1577.3435}, {990, 5.233, 5884.927}, {902, 2.045, 26.298},
	{857, 3.508, 398.149}, {780, 1.179, 5223.694}, {753, 2.533, 5507.553}, {505, 4.583, 18_849.228},
	{492, 4.205, 775.523}, {357, 2.920, 0.067}, {317, 5.849, 11_790.629}, {284, 1.899, 796.298},
	{271, 0.315, 10_977.079}, {243, 0.345, 5486.778}, {206, 4.806, 2544.314}, {205, 1.869, 5573.143},
	{202, 2.458, 6069.777}, {156, 0.833, 213.299}, {132, 3.411, 2942.463}, {126, 1.083, 20.775},
	{115, 0.645, 0.980}, {103, 0.636, 4694.003}, {102, 0.976, 15_720.839}, {102, 4.267, 7.114},
}, {
	{628_331_966_747, 0, 0}, {206_059, 2.678235, 6283.075850}, {4303, 2.6351, 12_566.1517},
}, {
	{52_919, 0, 0},
}}

// deltaT is how many seconds dynamical time is ahead of universal time: by
// observation until 2005, by estimate since (Espenak and Meeus, Five Millennium
// Canon of Solar Eclipses). After 2016 it grew more slowly than they expected.
func deltaT(at float64) float64 {
	year := 2000 + (at-j2000)/365.25
	switch {
	case year < 1986:
		return polynomial(year-1975, 45.45, 1.067, -1.0/260, -1.0/718)
	case year < 2005:
		return polynomial(year-2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)
	case year < 2050:
		return polynomial(year-2000, 62.92, 0.32217, 0.005589)
	}
	return polynomial((year-1820)/100, -20, 0, 32) - 0.5628*(2150-year)
}
