package register

import (
	"regexp"
	"strings"
)

// headings are the phrases that stand for each field, one a line, as phrase
// makes them. Where one ends with …, the name of a paper follows it, or nothing.
var headings = map[Field]string{
	Number: `so hieu …
		so …
		ma so …
		id, number
		licence number, license number, permit number, certificate number, paper number
		licence no, license no, permit no, certificate no`,
	Holder: `chu co so, ten co so, co so, ten co so kinh doanh, co so kinh doanh, ho ten chu co so, ho va ten chu co so
		ho ten, ho va ten, ten, cong dan, ho va ten cong dan
		ho kinh doanh, ten ho kinh doanh, chu ho kinh doanh, chu ho, ho ten chu ho, ho va ten chu ho
		to chuc ca nhan, ten to chuc ca nhan, ca nhan to chuc, ten ca nhan to chuc
		to chuc ca nhan duoc cap, to chuc ca nhan duoc cap phep, nguoi duoc cap, ten nguoi duoc cap
		doanh nghiep, ten doanh nghiep, don vi duoc cap, chu giay phep, chu dau tu
		holder, name, full name, owner, name of holder, holder name, business, business name`,
	Kind: `loai …
		ten …
		ten loai …
		giay to, kind, type, kind of paper, paper, document type
		licence type, license type, permit type, certificate type, type of licence, type of license`,
	Issued: `ngay cap …
		ngay cap phep, cap ngay, thoi gian cap, ngay thang cap, ngay thang nam cap
		issued, issued on, issue date, date of issue, date issued`,
	Expires: `ngay het han …
		ngay het hieu luc …
		het han, het han ngay, ngay het gia tri, het hieu luc ngay, thoi gian het han
		co gia tri den, co gia tri den ngay, gia tri den, gia tri den ngay
		hieu luc den, hieu luc den ngay, co hieu luc den, co hieu luc den ngay
		thoi han den, thoi han den ngay, han den, han den ngay, den ngay, han su dung, su dung den ngay
		expires, expires on, expiry, expiry date, expiration date, date of expiry, valid until, valid to`,
	Phone: `dien thoai, so dien thoai, sdt, so dt, dt, dtdd, dien thoai di dong, so di dong, di dong
		dien thoai lien he, so dien thoai lien he, sdt lien he, dt lien he
		zalo, so zalo, dien thoai zalo, so dien thoai zalo, sdt zalo
		phone, phone number, telephone, tel, mobile, contact`,
	Unit: `ma don vi, ma don vi cap, ma co quan, ma co quan cap
		unit, unit code, authority code`,
	Born: `ngay sinh, ngay thang nam sinh
		born, date of birth, birth date, birthday, dob`,
	Channel: `kenh, kenh nhan, kenh nhan tin, kenh gui, kenh gui tin, kenh thong bao
		channel`,
	Extended: `so lan gia han, so lan da gia han
		extended, extensions, times extended`,
	Renewed: `ngay thay the, ngay duoc thay the
		renewed, renewed on`,
	Withdrawn: `ngay thu hoi, ngay bi thu hoi, thu hoi ngay
		withdrawn, withdrawn on, revoked, revoked on`,
	Closed: `ngay cham dut, ngay cham dut hoat dong, ngay cham dut kinh doanh, ngay dong cua, ngay giai the
		closed, closed on`,
}

// papers are the beginnings of what papers are called, in full and short.
var papers = []string{"giay phep", "gp", "gpkd", "giay chung nhan", "gcn", "giay xac nhan", "gxn", "giay to", "giay",
	"chung chi", "chung nhan"}

// Alone, these words before the name of a paper say something of its holder.
var needPaper = map[string]bool{"ma so": true, "ten": true, "ten loai": true}

// others are words of papers that registers name beside those they are kept for.
var others = []string{"cccd", "cmnd", "cmtnd", "can cuoc", "chung minh", "tuy than", "dinh danh", "ho chieu", "cu", "truoc"}

// ordinals head the columns that number the rows.
const ordinals = "stt, tt, so tt, so thu tu, thu tu, no, ordinal"

// exact has the field of each phrase; begins that of each phrase which the name
// of a paper may follow.
var exact, begins = func() (exact, begins map[string]Field) {
	exact, begins = map[string]Field{}, map[string]Field{}
	for field, lines := range headings {
		for line := range strings.Lines(lines) {
			for heading := range strings.SplitSeq(strings.TrimSpace(line), ", ") {
				stem, open := strings.CutSuffix(heading, " …")
				if open {
					begins[stem] = field
				}
				if !open || !needPaper[stem] {
					exact[stem] = field
				}
			}
		}
	}
	for heading := range strings.SplitSeq(ordinals, ", ") {
		exact[heading] = 0
	}
	return exact, begins
}()

// rank is how surely a heading means a field; where several columns could, the
// surest does.
type rank int

const (
	unknown rank = iota // it means none that is known
	likely              // by the lower of two merged headings alone
	sure                // as a whole
	told                // by the form
)

// meaning is what one heading, as a phrase, means by itself; a rank and no field
// that it means nothing to be read.
func meaning(heading string) (Field, rank) {
	if field, found := exact[heading]; found {
		return field, sure
	}
	for stem, field := range begins {
		rest, found := strings.CutPrefix(heading, stem+" ")
		if found && starting(rest, papers) != "" && !other(rest) {
			return field, sure
		}
	}
	return 0, unknown
}

// starting is the longest of the phrases that s starts with, or "".
func starting(s string, phrases []string) (longest string) {
	for _, p := range phrases {
		if strings.HasPrefix(s+" ", p+" ") && len(p) > len(longest) {
			longest = p
		}
	}
	return longest
}

// other reports whether a heading names a paper that the register is not kept
// for: the holder's identity card, or the paper before this one.
func other(heading string) bool {
	for _, word := range others {
		if strings.HasSuffix(" "+heading, " "+word) || len(word) > 2 && strings.Contains(" "+heading+" ", " "+word+" ") {
			return true
		}
	}
	return false
}

// inParentheses is what a heading adds.
var inParentheses = regexp.MustCompile(`\(([^)]*)\)`)

// aside reports whether a heading says in parentheses that it is of another paper:
// "Số (CCCD)". That of the paper before and of this one is of this one.
func aside(heading string) bool {
	for _, found := range inParentheses.FindAllStringSubmatch(heading, -1) {
		words := phrase(found[1])
		if other(words) && !strings.Contains(" "+words+" ", " moi ") {
			return true
		}
	}
	return false
}
