package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/motcua/motcua/procedures"
	"github.com/motcua/motcua/procedures/vietqr"
)

// The account is the one that the standard of VietQR uses in its samples.
const (
	sampleBank    = "970403"
	sampleAccount = "0011012345678"
)

// receipt prints what a filing costs, why, and how to pay it.
func receipt(out io.Writer, catalogue *procedures.Catalogue, f procedures.Filing) error {
	quote, err := catalogue.Quote(f)
	if err != nil {
		return err
	}
	p, err := catalogue.On(f.Procedure, f.Date)
	if err != nil {
		return err
	}
	year, month, day := f.Date.Civil()
	fmt.Fprintf(out, "PHIẾU THU PHÍ, LỆ PHÍ\nNgày %02d tháng %02d năm %d\n\n", day, month, year)
	fmt.Fprintf(out, "Thủ tục: %s – %s\n", p.Code, p.Name)
	for i, line := range quote.Lines {
		fmt.Fprintf(out, "%2d. %s\n", i+1, line)
	}
	if quote.Waived > 0 {
		fmt.Fprintf(out, "Phải thu: %v; miễn, giảm: %v\n", quote.Gross, quote.Waived)
	}
	fmt.Fprintf(out, "Tổng cộng: %v\nBằng chữ: %s\n", quote.Total, sentence(quote.Total.Words()))
	if quote.Total == 0 {
		return nil
	}
	payload, err := vietqr.Payment{
		Bank: sampleBank, Account: sampleAccount, Amount: quote.Total, Dynamic: true,
		Purpose: vietqr.Plain("Phí, lệ phí " + p.Code),
	}.Payload()
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "Mã VietQR (tài khoản mẫu của tiêu chuẩn):", payload)
	return nil
}

// sentence is s with its first letter as a capital, and a full stop.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return strings.Join([]string{string(unicode.ToUpper(first)), s[size:], "."}, "")
}
