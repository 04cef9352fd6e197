package main

// everyScore names every name.
const everyScore = `{
	"circular": {
		"criteria": [
			{"id": "1", "name": {"vi": "Tổng thời gian giải quyết", "en": "Whole time"}, "officer": true, "basis": "01/2018/TT-VPCP"},
			{"id": "5", "name": {"vi": "Tổ chức tiếp nhận hồ sơ"}, "unit": true, "officer": false, "basis": ""},
			{"id": "7", "name": {"vi": "Thái độ", "en": ""}, "unit": false}
		],
		"units": [
			{"from": "15", "name": {"vi": "Xuất sắc", "en": "Excellent"}, "basis": "01/2018/TT-VPCP Điều 15", "unconfirmed": false},
			{"from": "12.5", "name": {"vi": "Tốt"}, "unconfirmed": true},
			{"from": "0", "name": {"vi": "Yếu"}}
		],
		"officers": [{"from": "3.5", "name": {"vi": "Hoàn thành"}}, {"name": {"vi": "Không hoàn thành"}}],
		"handled": "90", "onlineProcedures": "20", "onlineFiles": "30", "someOnlineFiles": "1.5e1"
	},
	"index": {
		"groups": [
			{
				"id": "CKMB", "name": {"vi": "Công khai, minh bạch", "en": "Publicity"}, "max": "18", "basis": "766/QĐ-TTg",
				"items": [
					{"id": "CKMB.6", "name": {"vi": "Công bố đúng hạn", "en": "Published on time"}, "max": "6", "leftOut": true},
					{"id": "CKMB.12", "name": {}, "max": "12.0", "target": "80", "complement": false, "leftOut": false, "unconfirmed": true}
				]
			},
			{"id": "TDGQ", "name": {"vi": "Tiến độ"}, "max": "20", "items": [{"id": "TDGQ.20", "max": "20", "target": "0", "complement": true}]}
		],
		"grades": [{"from": "90", "name": {"vi": "Xuất sắc"}}, {"from": "0", "name": {"vi": "Yếu"}}]
	},
	"disclosure": {"minCell": 5},
	"comparison": {"minN": 30},
	"signal": {"rate": "0.002", "ratio": "3", "threshold": "2.5"},
	"moods": {"models": ["Acme Mood 2.1", "counter/b"], "least": 20}
}`
