package main

// everyProcedure names every name and every word.
const everyProcedure = `{
	"procedures": [
		{
			"code": "2.000843", "field": "Chứng thực", "name": {"vi": "Chứng thực bản sao", "en": "Certified copies"},
			"inForce": "2016-01-01/2025-10-29", "successor": "2.000815", "levels": ["ministry", "province", "district", "commune", "other"],
			"nonTerritorial": true,
			"term": {"limit": "same day", "start": "next-day", "end": "closing", "cutoff": {"after": "15:00", "effect": "due-next-day"}},
			"extension": {"limit": "2 working days", "byAgreement": true, "when": {"vi": "Nhiều bản sao", "en": ""}, "basis": "23/2015/NĐ-CP Điều 21"},
			"ways": [
				{"channel": "in-person"},
				{"channel": "online", "term": {"limit": "2 working days", "start": "at-once", "end": "midnight", "cutoff": {"after": "24:00", "effect": "count-next-day"}}},
				{"channel": "postal", "term": {"limit": "", "start": "next-day", "end": "closing", "cutoff": {"after": "", "effect": ""}}}
			],
			"cases": [{"id": "one", "name": {"vi": "Một bản"}, "papers": [], "basis": ""}, {"id": "many", "name": {"vi": "Nhiều bản"}, "term": {}}],
			"papers": [{"name": {"vi": "Bản chính"}, "originals": 1, "copies": 0}],
			"stages": [
				{"role": {"vi": "Công chức tiếp nhận"}, "limit": "1 working hour", "basis": "1/QĐ-UBND"},
				{"role": {"vi": "Lãnh đạo phường"}, "limit": "2 working hours"}
			],
			"results": [{"code": "KQ.G15.000021", "name": {"vi": "Bản sao"}, "validity": "1 year"}],
			"basis": "23/2015/NĐ-CP Điều 7"
		},
		{
			"code": "2.000815", "field": "Chứng thực", "name": {"vi": "Chứng thực bản sao"}, "inForce": "2025-10-30/", "successor": "",
			"term": {"limit": "8 working hours", "cutoff": {"after": "15:00", "effect": "due-next-morning"}},
			"cases": [{"id": "far", "name": {"vi": "Ở xa"}, "term": {"limit": "480 working minutes", "cutoff": {"after": "15:00", "effect": "may-defer"}}}],
			"extension": {}
		}
	],
	"fees": [
		{
			"id": "copy", "name": {"vi": "Phí chứng thực"}, "kind": "service-fee", "procedures": ["2.000843", "2.000815"], "moment": "intake", "refundable": true,
			"prices": [
				{"inForce": "2017-01-01/", "channels": ["in-person", "postal"], "cases": ["one"], "provinces": ["01"], "amount": "2.000 ₫", "per": "document", "basis": "226/2016/TT-BTC Điều 4"},
				{"inForce": "2017-01-01/", "channels": ["in-person"], "cases": ["many"], "tiers": [{"from": 1, "amount": "2.000 ₫"}, {"from": 3, "amount": "1.000 ₫"}], "per": "copy", "cap": "200.000 ₫", "basis": "226/2016/TT-BTC Điều 4"},
				{"inForce": "2017-01-01/", "channels": ["online"], "free": true, "per": "filing", "cap": "0 ₫", "rate": {}, "basis": "226/2016/TT-BTC Điều 4"},
				{"inForce": "/2016-12-31", "channels": [], "free": false, "amount": "0", "rate": {"percent": "0.1", "rounding": "half-up", "to": "1.000 ₫", "min": "10.000 ₫", "max": "70.000.000 ₫"}, "basis": "92/2008/TTLT-BTC-BTP"}
			]
		},
		{
			"id": "charge", "name": {"vi": "Lệ phí"}, "kind": "state-charge", "procedures": ["2.000815"], "moment": "supplement", "refundable": false,
			"prices": [
				{"inForce": "2017-01-01/2017-12-31", "amount": "5000", "per": "transaction", "basis": "85/2019/TT-BTC"},
				{"inForce": "2018-01-01/2018-12-31", "amount": "5,000 VND", "per": "person", "basis": "85/2019/TT-BTC"},
				{"inForce": "2019-01-01/2019-12-31", "amount": "5 000 đ", "per": "facility", "basis": "85/2019/TT-BTC"}
			]
		},
		{
			"id": "rate", "name": {"vi": "Lệ phí"}, "kind": "state-charge", "procedures": ["2.000815"], "moment": "return",
			"prices": [
				{"inForce": "2017-01-01/2017-12-31", "rate": {"percent": "100", "rounding": "up", "to": "không"}, "basis": "85/2019/TT-BTC"},
				{"inForce": "2018-01-01/2018-12-31", "rate": {"percent": "0.05", "rounding": "down"}, "basis": "85/2019/TT-BTC"}
			]
		}
	],
	"groups": [{"id": "poor", "name": {"vi": "Hộ nghèo", "en": "Poor households"}, "basis": "07/2021/NĐ-CP"}],
	"reliefs": [
		{"id": "poor", "name": {"vi": "Miễn"}, "inForce": "2022-01-01/", "groups": ["poor"], "percent": "100", "basis": "85/2019/TT-BTC Điều 5"},
		{"id": "online", "name": {"vi": "Giảm"}, "inForce": "2024-01-01/2025-12-31", "fees": ["copy", "rate"], "procedures": ["2.000815"], "channels": ["online"], "provinces": ["01", "79"], "percent": "50", "basis": "63/2023/TT-BTC"}
	],
	"authorities": [
		{
			"code": "00166", "name": {"vi": "phường A", "en": "A Ward"}, "level": "commune", "inForce": "/2025-06-30", "parent": "005", "basis": "1656/NQ-UBTVQH15",
			"successors": [
				{"code": "1", "relation": "part", "note": {"vi": "Phía bắc"}, "basis": "1656/NQ-UBTVQH15 Điều 1"}, {"code": "2", "relation": "remainder"},
				{"code": "3", "relation": "part-of-area"}, {"code": "4", "relation": "part-with-population"}
			]
		},
		{"code": "005", "name": {"vi": "quận B"}, "level": "district", "inForce": "/2025-06-30", "parent": "", "successors": [{"code": "1", "relation": "whole"}]},
		{"code": "1", "name": {"vi": "phường C"}, "level": "commune", "inForce": "2025-07-01/"},
		{"code": "2", "name": {"vi": "phường D"}, "level": "commune", "inForce": "2025-07-01/", "successors": []},
		{"code": "3", "name": {"vi": "phường E"}, "level": "commune", "inForce": "2025-07-01/"},
		{"code": "4", "name": {"vi": "phường G"}, "level": "commune", "inForce": "2025-07-01/"}
	]
}`
