package procedures

import "strings"

// Words is v in Vietnamese words, as receipts and contracts repeat an amount:
// "sáu mươi hai triệu bảy trăm chín mươi lăm nghìn đồng". They are in lower
// case with single spaces between them and end in "đồng"; "âm" goes before an
// amount below 0, and 0 is "không đồng". No two amounts have the same words.
//
// Digits are read in groups of three, named nghìn (10³), triệu (10⁶) and tỷ
// (10⁹); what counts the tỷ is read as a number of its own, so 10¹² is "một
// nghìn tỷ" and 10¹⁸ "một tỷ tỷ". In a group
//   - a 1 of the ones is "mốt" after mươi (21 hai mươi mốt), else "một" (11);
//   - a 4 is "tư" after mươi (24 hai mươi tư), else "bốn" (14, 104);
//   - a 5 is "lăm" after mười and mươi (15, 25), else "năm" (105);
//   - a 0 of the tens before other ones is "linh" (105 một trăm linh năm);
//   - a 0 of the hundreds is "không trăm" if anything was read before the group
//     (1.020 một nghìn không trăm hai mươi), and nothing is said of it otherwise.
//
// A group of three zeros is not read (1.000.005 một triệu không trăm linh năm).
func (v VND) Words() string { return v.inWords("linh") }

// WordsLe is Words with "lẻ" for "linh", as is usual in the south: 105 is "một
// trăm lẻ năm đồng".
func (v VND) WordsLe() string { return v.inWords("lẻ") }

func (v VND) inWords(zeroTens string) string {
	r := reading{zeroTens: zeroTens}
	if v == 0 {
		r.say(digitWords[0])
	}
	r.number(v.size())
	text := strings.Join(r.words, " ") + " đồng"
	if v < 0 {
		return "âm " + text
	}
	return text
}

// digitWords are the digits where no rule changes them.
var digitWords = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// reading is a number being read out.
type reading struct {
	words    []string
	zeroTens string // a 0 of the tens before other ones
}

func (r *reading) say(words ...string) { r.words = append(r.words, words...) }

func (r *reading) number(n uint64) {
	if billions := n / 1e9; billions > 0 {
		r.number(billions)
		r.say("tỷ")
	}
	r.group(n/1e6%1000, "triệu")
	r.group(n/1e3%1000, "nghìn")
	r.group(n % 1000)
}

// group reads three digits and says their name, unless all are zeros. Zeros at
// their head are left out only where nothing stands before them.
func (r *reading) group(n uint64, name ...string) {
	if n == 0 {
		return
	}
	hundreds, tens, ones := n/100, n/10%10, n%10
	led := len(r.words) > 0 || hundreds > 0
	if led {
		r.say(digitWords[hundreds], "trăm")
	}
	switch {
	case tens > 1:
		r.say(digitWords[tens], "mươi")
	case tens == 1:
		r.say("mười")
	case led && ones > 0:
		r.say(r.zeroTens)
	}
	if ones > 0 {
		r.say(onesWord(tens, ones))
	}
	r.say(name...)
}

// onesWord is how the ones, 1 to 9, are read after those tens.
func onesWord(tens, ones uint64) string {
	switch {
	case ones == 1 && tens > 1:
		return "mốt"
	case ones == 4 && tens > 1:
		return "tư"
	case ones == 5 && tens > 0:
		return "lăm"
	}
	return digitWords[ones]
}
