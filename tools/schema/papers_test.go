package main

// everyReminder names every name and every word.
const everyReminder = `{
	"rules": [
		{
			"kind": "stall", "name": {"vi": "Giấy phép quầy hàng", "en": "Stall licence"}, "inForce": "2024-12-25/",
			"validity": {"by": "term", "term": "3 years", "extension": {"limit": "6 months", "times": 1}, "basis": "1/QĐ-UBND Điều 2"},
			"renewal": {"from": "3 months", "before": "20 days", "after": "", "basis": "1/QĐ-UBND Điều 2"},
			"leads": ["60 days", "30 days", "5 working days", "same day"], "missed": "all", "grace": "",
			"texts": {
				"ahead": {"vi": "{name} số {number} hết hạn ngày {expires}, nộp từ {opens} đến {fileBy}: {next}", "en": "{name} no. {number}: {expires}"},
				"final": {"vi": "Còn {extensions} lần gia hạn, {daysLeft}", "en": "{extensions} extensions are left"}
			},
			"next": "2.000815", "basis": "1/QĐ-UBND Điều 2",
			"unconfirmed": {"vi": "Chưa đối chiếu mã thủ tục", "en": "The code was not compared"}
		},
		{
			"kind": "alcohol-retail", "name": {"vi": "Giấy phép bán lẻ rượu", "en": "Alcohol retail licence"}, "inForce": "/2026-06-30",
			"ended": {"vi": "Không còn là ngành, nghề có điều kiện", "en": "No conditional business any more"},
			"validity": {"by": "term", "term": "5 years", "extension": {}}, "renewal": {}, "leads": [], "missed": "latest-only", "texts": {}, "next": ""
		},
		{
			"kind": "work-permit", "name": {"vi": "Giấy phép lao động", "en": "Work permit"}, "inForce": "2025-08-07/", "ended": {},
			"validity": {"by": "print", "term": "2 years", "extension": {"limit": "2 years", "times": 1}, "ages": [], "early": "", "endless": ""},
			"renewal": {"from": "45 days", "before": "10 days"}, "leads": ["45 days"], "missed": "skip", "grace": "3 days", "unconfirmed": {}
		},
		{
			"kind": "annex", "name": {"vi": "Phụ lục giấy phép", "en": "Annex to a licence"}, "inForce": "2016-07-01/",
			"validity": {"by": "underlying", "term": "", "endless": "10 years", "basis": ""}, "renewal": {"after": "1 month"}, "leads": ["2 months"]
		},
		{
			"kind": "identity-card", "name": {"vi": "Thẻ căn cước", "en": "Identity card"}, "inForce": "2024-07-01/",
			"validity": {"by": "age", "ages": [14, 25, 40, 60], "early": "2 years", "basis": "26/2023/QH15 Điều 21"}, "renewal": {"from": "2 years"}
		},
		{
			"kind": "construction-permit", "name": {"vi": "Giấy phép xây dựng", "en": "Construction permit"}, "inForce": "2026-07-01/",
			"validity": {"by": "start", "term": "12 months"}, "leads": ["1 year"]
		},
		{
			"kind": "household-business", "name": {"vi": "Đăng ký hộ kinh doanh", "en": "Household business"}, "inForce": "2025-07-01/",
			"validity": {"by": "nothing"}, "basis": ""
		}
	],
	"texts": {
		"ahead": {"vi": "{name} của {holder}, cấp ngày {issued}, hết hạn ngày {expires}", "en": "{name} of {holder}"},
		"final": {"vi": "", "en": ""},
		"late": {"vi": "Đã qua ngày {fileBy}, còn {daysLeft}", "en": "{fileBy} has passed"},
		"expired": {"vi": "Đề nghị liên hệ {authority}", "en": "Please contact {authority}"}
	},
	"channels": [{"id": "sms", "hours": "08:00-17:00", "cap": 200}, {"id": "letter", "hours": "", "cap": 0}],
	"quiet": "00:00-07:00, 21:00-24:00"
}`
