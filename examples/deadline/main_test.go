package main

func Example() {
	main()
	// Output:
	// 17 giờ 00 phút, ngày 25 tháng 02 năm 2026 <nil>
	// Thứ Tư, ngày 11/02/2026: ngày tiếp nhận hồ sơ, không tính vào thời hạn (theo 91/2015/QH13 Điều 147 khoản 2); còn 5 ngày làm việc.
	// Thứ Năm, ngày 12/02/2026: ngày làm việc thứ 1; còn 4 ngày làm việc.
	// Thứ Sáu, ngày 13/02/2026: ngày làm việc thứ 2; còn 3 ngày làm việc.
	// Thứ Bảy, ngày 14/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Chủ nhật, ngày 15/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Thứ Hai, ngày 16/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (29 tháng Chạp) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Ba, ngày 17/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 1 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Tư, ngày 18/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 2 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Năm, ngày 19/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 3 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Sáu, ngày 20/02/2026: ngày nghỉ lễ, tết: Tết Âm lịch (mùng 4 tháng Giêng) (theo 9859/VPCP-KGVX), không tính; còn 3 ngày làm việc.
	// Thứ Bảy, ngày 21/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Chủ nhật, ngày 22/02/2026: ngày nghỉ hằng tuần, không tính; còn 3 ngày làm việc.
	// Thứ Hai, ngày 23/02/2026: ngày làm việc thứ 3; còn 2 ngày làm việc.
	// Thứ Ba, ngày 24/02/2026: ngày làm việc thứ 4; còn 1 ngày làm việc.
	// Thứ Tư, ngày 25/02/2026: ngày làm việc thứ 5; thời hạn kết thúc lúc 17 giờ 00 phút, ngày 25 tháng 02 năm 2026.
}
