package procedures_test

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/motcua/motcua/procedures"
)

func ExampleVND_Words() {
	fmt.Println(procedures.MustParseVND("62.795.000 ₫").Words())
	fmt.Println(procedures.VND(1_000_105).Words())
	fmt.Println(procedures.VND(1_000_105).WordsLe())
	fmt.Println(procedures.VND(-8000).Words())
	// Output:
	// sáu mươi hai triệu bảy trăm chín mươi lăm nghìn đồng
	// một triệu một trăm linh năm đồng
	// một triệu một trăm lẻ năm đồng
	// âm tám nghìn đồng
}

// TestWords is read aloud. Each line is an amount and its words, without the
// đồng at their end.
func TestWords(t *testing.T) {
	cases := 0
	for line := range strings.Lines(amountsInWords) {
		amount, words, found := strings.Cut(strings.TrimSpace(line), "  ")
		if !found {
			continue // a heading
		}
		cases++
		v, words := procedures.MustParseVND(amount), strings.TrimSpace(words)+" đồng"
		require.Equal(t, words, v.Words(), amount)
		require.Equal(t, strings.ReplaceAll(words, "linh", "lẻ"), v.WordsLe(), amount)
	}
	require.GreaterOrEqual(t, cases, 60)
}

const amountsInWords = `
	the digits, alone
	0    không
	1    một
	2    hai
	3    ba
	4    bốn
	5    năm
	6    sáu
	7    bảy
	8    tám
	9    chín
	after mười: lăm, but một and bốn
	10   mười
	11   mười một
	12   mười hai
	13   mười ba
	14   mười bốn
	15   mười lăm
	16   mười sáu
	17   mười bảy
	18   mười tám
	19   mười chín
	after mươi: mốt, tư, lăm
	20   hai mươi
	21   hai mươi mốt
	22   hai mươi hai
	23   hai mươi ba
	24   hai mươi tư
	25   hai mươi lăm
	26   hai mươi sáu
	27   hai mươi bảy
	28   hai mươi tám
	29   hai mươi chín
	31   ba mươi mốt
	44   bốn mươi tư
	50   năm mươi
	55   năm mươi lăm
	64   sáu mươi tư
	71   bảy mươi mốt
	85   tám mươi lăm
	99   chín mươi chín
	hundreds; after linh: một, bốn, năm
	100  một trăm
	101  một trăm linh một
	104  một trăm linh bốn
	105  một trăm linh năm
	109  một trăm linh chín
	110  một trăm mười
	111  một trăm mười một
	114  một trăm mười bốn
	115  một trăm mười lăm
	121  một trăm hai mươi mốt
	200  hai trăm
	224  hai trăm hai mươi tư
	345  ba trăm bốn mươi lăm
	404  bốn trăm linh bốn
	500  năm trăm
	505  năm trăm linh năm
	555  năm trăm năm mươi lăm
	678  sáu trăm bảy mươi tám
	767  bảy trăm sáu mươi bảy
	800  tám trăm
	951  chín trăm năm mươi mốt
	999  chín trăm chín mươi chín
	thousands; không trăm below them
	1.000  một nghìn
	1.001  một nghìn không trăm linh một
	1.005  một nghìn không trăm linh năm
	1.010  một nghìn không trăm mười
	1.015  một nghìn không trăm mười lăm
	1.020  một nghìn không trăm hai mươi
	1.021  một nghìn không trăm hai mươi mốt
	1.100  một nghìn một trăm
	1.999  một nghìn chín trăm chín mươi chín
	2.000  hai nghìn
	4.004  bốn nghìn không trăm linh bốn
	5.000  năm nghìn
	10.000  mười nghìn
	13.574  mười ba nghìn năm trăm bảy mươi tư
	15.015  mười lăm nghìn không trăm mười lăm
	21.000  hai mươi mốt nghìn
	24.024  hai mươi tư nghìn không trăm hai mươi tư
	105.000  một trăm linh năm nghìn
	200.000  hai trăm nghìn
	999.999  chín trăm chín mươi chín nghìn chín trăm chín mươi chín
	millions
	1.000.000  một triệu
	1.000.005  một triệu không trăm linh năm
	1.000.050  một triệu không trăm năm mươi
	1.000.500  một triệu năm trăm
	1.005.000  một triệu không trăm linh năm nghìn
	1.010.010  một triệu không trăm mười nghìn không trăm mười
	1.234.567  một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy
	62.795.000  sáu mươi hai triệu bảy trăm chín mươi lăm nghìn
	100.000.000  một trăm triệu
	200.000.001  hai trăm triệu không trăm linh một
	999.999.999  chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín
	tỷ
	1.000.000.000  một tỷ
	1.000.000.001  một tỷ không trăm linh một
	1.000.001.000  một tỷ không trăm linh một nghìn
	1.001.000.000  một tỷ không trăm linh một triệu
	1.020.300.000  một tỷ không trăm hai mươi triệu ba trăm nghìn
	24.015.000.104  hai mươi tư tỷ không trăm mười lăm triệu một trăm linh bốn
	999.000.000.000  chín trăm chín mươi chín tỷ
	above: the tỷ are counted like anything else
	1.000.000.000.000  một nghìn tỷ
	1.000.000.000.005  một nghìn tỷ không trăm linh năm
	1.005.000.000.000  một nghìn không trăm linh năm tỷ
	1.000.050.000.000  một nghìn tỷ không trăm năm mươi triệu
	21.104.015.000.001  hai mươi mốt nghìn một trăm linh bốn tỷ không trăm mười lăm triệu không trăm linh một
	1.000.000.000.000.000  một triệu tỷ
	1.000.001.000.000.000  một triệu không trăm linh một tỷ
	999.999.999.000.000.000  chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ
	1.000.000.000.000.000.000  một tỷ tỷ
	1.000.000.001.000.000.000  một tỷ không trăm linh một tỷ
	1.000.000.000.000.000.001  một tỷ tỷ không trăm linh một
	below zero
	-1  âm một
	-5.000  âm năm nghìn
	-62.795.000  âm sáu mươi hai triệu bảy trăm chín mươi lăm nghìn
	the ends
	9.223.372.036.854.775.807  chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy
	-9.223.372.036.854.775.808  âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám`

// phrases are the phrases that a rule of grammar allows, with what they mean.
type phrases map[string]uint64

// inOrder are words that mean from, from+1 and so on.
func inOrder(from uint64, words string) phrases {
	p := phrases{}
	for i, word := range strings.Fields(words) {
		p[word] = from + uint64(i)
	}
	return p
}

// of is each phrase times unit, said by its name after it.
func (p phrases) of(unit uint64, name string) phrases {
	named := phrases{}
	for phrase, n := range p {
		named[phrase+" "+name] = n * unit
	}
	return named
}

// then is each phrase followed by one of next, whose meanings add up.
func (p phrases) then(next phrases) phrases {
	both := phrases{}
	for phrase, n := range p {
		for after, m := range next {
			both[phrase+" "+after] = n + m
		}
	}
	return both
}

// or is the phrases of both.
func (p phrases) or(others phrases) phrases {
	all := maps.Clone(p)
	maps.Copy(all, others)
	return all
}

// grammar reads number words by rules of its own; a group is three digits.
type grammar struct {
	group    phrases // the first one read, without a 0 at its head
	ledGroup phrases // a later one, with its hundreds always
}

func newGrammar(zeroTens string) grammar {
	digit := inOrder(1, "một hai ba bốn năm sáu bảy tám chín")
	ten := phrases{"mười": 10}
	tens := inOrder(2, "hai ba bốn năm sáu bảy tám chín").of(10, "mươi")
	teens := ten.then(inOrder(1, "một hai ba bốn lăm sáu bảy tám chín"))
	fromTwenty := tens.or(tens.then(inOrder(1, "mốt hai ba tư lăm sáu bảy tám chín")))
	fromTen := ten.or(teens).or(fromTwenty)
	afterHundreds := phrases{zeroTens: 0}.then(digit).or(fromTen)
	hundreds := digit.of(100, "trăm")
	fromHundred := hundreds.or(hundreds.then(afterHundreds))
	return grammar{
		group:    digit.or(fromTen).or(fromHundred),
		ledGroup: phrases{"không trăm": 0}.then(afterHundreds).or(fromHundred),
	}
}

var north, south = newGrammar("linh"), newGrammar("lẻ")

// amount is the meaning of text, or false if the grammar does not know it. The
// lowest amount comes out right because int64 wraps.
func (g grammar) amount(text string) (procedures.VND, bool) {
	number, ok := strings.CutSuffix(text, " đồng")
	if number == "không" {
		return 0, ok
	}
	number, negative := strings.CutPrefix(number, "âm ")
	n, okNumber := g.number(number, g.group)
	if negative {
		return procedures.VND(-n), ok && okNumber
	}
	return procedures.VND(n), ok && okNumber
}

// number is "[number tỷ] [group triệu] [group nghìn] [group]", the first group
// in it one of first.
func (g grammar) number(text string, first phrases) (total uint64, ok bool) {
	for _, scale := range []struct {
		name string
		unit uint64
	}{{" tỷ", 1e9}, {" triệu", 1e6}, {" nghìn", 1e3}} {
		at := strings.LastIndex(text, scale.name)
		if at < 0 {
			continue
		}
		count, known := first[text[:at]]
		if scale.unit == 1e9 {
			count, known = g.number(text[:at], first)
		}
		rest := text[at+len(scale.name):]
		total += count * scale.unit
		if !known || rest == "" {
			return total, known
		}
		if text, ok = strings.CutPrefix(rest, " "); !ok {
			return 0, false
		}
		first = g.ledGroup
	}
	ones, ok := first[text]
	return total + ones, ok
}

// TestGrammar: what reads the words below would notice wrong ones.
func TestGrammar(t *testing.T) {
	require.Len(t, north.group, 999)
	require.Len(t, north.ledGroup, 999)
	for _, wrong := range []string{
		"", "đồng", "hai", "không trăm đồng", "âm không đồng", "không trăm linh một đồng", "linh năm đồng", "một mươi đồng",
		"hai mươi một đồng", "hai mươi bốn đồng", "hai mươi năm đồng", "mười mốt đồng", "mười tư đồng", "mười năm đồng",
		"một trăm linh tư đồng", "một trăm linh mốt đồng", "một trăm linh lăm đồng", "một trăm năm đồng", "lăm đồng",
		"một trăm linh mười đồng", "một nghìn năm đồng", "một nghìn linh năm đồng", "một nghìn hai mươi đồng",
		"một nghìn không trăm đồng", "một triệu không nghìn đồng", "một nghìn triệu đồng", "một triệu triệu đồng", "tỷ đồng",
		"một  nghìn đồng", " một nghìn đồng", "một nghìn  đồng", "Một nghìn đồng", "hai mươi mốt", "một tỷ năm triệu đồng",
		"một trăm lẻ năm đồng", "ngàn đồng", "một nghìntỷ đồng", "một tỷmột đồng", "một nghìn một tỷ đồng",
	} {
		_, ok := north.amount(wrong)
		require.False(t, ok, wrong)
	}
	_, ok := south.amount("một trăm linh năm đồng")
	require.False(t, ok)
}

// readsAloud holds one amount to the grammar, in both ways of speaking.
func readsAloud(t *testing.T, v procedures.VND) {
	t.Helper()
	if again, ok := north.amount(v.Words()); !ok || again != v {
		t.Fatalf("%v: %q is %v, %v", v, v.Words(), again, ok)
	}
	if again, ok := south.amount(v.WordsLe()); !ok || again != v {
		t.Fatalf("%v: %q is %v, %v", v, v.WordsLe(), again, ok)
	}
}

// TestWordsReadBack covers each amount to 100,000 đồng, what lies around the
// borders of groups, and random amounts.
func TestWordsReadBack(t *testing.T) {
	for v := procedures.VND(0); v <= 100_000; v++ {
		readsAloud(t, v)
	}
	for border := procedures.VND(1000); border <= 1e18; border *= 10 {
		for d := procedures.VND(-110); d <= 110; d++ {
			readsAloud(t, border+d)
			readsAloud(t, -border-d)
		}
	}
	readsAloud(t, math.MaxInt64)
	readsAloud(t, math.MinInt64)

	random := rand.New(rand.NewPCG(2026, 11))
	for range 50_000 {
		readsAloud(t, procedures.VND(random.Int64N(1e15+1)))
		readsAloud(t, someVND(random))
	}
}

// someVND is any amount, with many groups of zeros and few digits.
func someVND(random *rand.Rand) procedures.VND {
	var v uint64
	for range 7 {
		group := random.Uint64N(1000)
		switch random.IntN(4) {
		case 0:
			group = 0
		case 1:
			group %= 30
		}
		v = 1000*v + group
	}
	return procedures.VND(v >> random.IntN(64)) // wraps: half of the longest are below 0
}

func TestWordsAreWellFormedAndOfOneAmountOnly(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 23))
	of := map[string]procedures.VND{}
	for i := range 100_000 {
		v := procedures.VND(i)
		if i%2 > 0 {
			v = someVND(random)
		}
		text := v.Words()
		if other, seen := of[text]; seen && other != v {
			t.Fatalf("%v and %v are both %q", other, v, text)
		}
		of[text] = v
		if !strings.HasSuffix(text, " đồng") || text != strings.Join(strings.Fields(text), " ") || text != strings.ToLower(text) ||
			strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) {
			t.Fatalf("%v: %q", v, text)
		}
	}
}
