package register_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/motcua/motcua/reminder/register"
)

// BenchmarkCSV reads a register of 10,000 rows.
func BenchmarkCSV(b *testing.B) {
	var data strings.Builder
	data.WriteString("STT,Số giấy phép,Chủ cơ sở,Loại giấy phép,Ngày cấp,Ngày hết hạn,Điện thoại\n")
	for i := range 10_000 {
		fmt.Fprintf(&data, "%d,%d/GP-UBND,Hộ kinh doanh số %d,Giấy phép bán lẻ rượu,%02d/03/2022,05/03/2027,09123%05d\n", i, i, i, i%28+1, i)
	}
	file := []byte(data.String())
	b.ReportAllocs()
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		read, err := register.CSV(file, form)
		if err != nil || len(read.Papers) != 10_000 {
			b.Fatal(len(read.Papers), err)
		}
	}
}
