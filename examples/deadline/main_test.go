package main

func Example() {
	main()
	// Output:
	// 17 giờ 00 phút, ngày 25 tháng 02 năm 2026 <nil>
	// Thứ Tư, 11/02/2026: ngày nộp hồ sơ, không tính vào thời hạn (theo 91/2015/QH13 Điều 147 khoản 2); còn 5 ngày làm việc.
	// Thứ Năm, 12/02/2026: ngày làm việc thứ 1; còn 4 ngày làm việc.
	// Thứ Sáu, 13/02/2026: ngày làm việc thứ 2; còn 3 ngày làm việc.
	// Thứ Bảy, 14/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Chủ nhật, 15/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Thứ Hai, 16/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (29 tháng Chạp) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Ba, 17/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 1 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Tư, 18/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 2 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Năm, 19/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 3 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Sáu, 20/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 4 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Bảy, 21/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Chủ nhật, 22/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Thứ Hai, 23/02/2026: ngày làm việc thứ 3; còn 2 ngày làm việc.
	// Thứ Ba, 24/02/2026: ngày làm việc thứ 4; còn 1 ngày làm việc.
	// Thứ Tư, 25/02/2026: ngày làm việc thứ 5; hết hạn lúc 17 giờ 00 phút, ngày 25 tháng 02 năm 2026.
}
