package main

// everyPromise names every name and every word; its intake, those of a calendar.
const everyPromise = `{
	"initiatives": [
		{
			"id": "wednesday", "name": {"vi": "Ngày thứ Tư tốc ký", "en": "Express Wednesday"}, "inForce": "2023-06-01/2025-06-30",
			"procedures": ["2.000635", "2.000815"], "fields": ["Hộ tịch"], "authorities": ["007"],
			"levels": ["ministry", "province", "district", "commune", "other"], "channels": ["in-person", "online", "postal"],
			"weekdays": "Wed", "window": {"from": "08:00", "to": "15:00"},
			"offer": {
				"term": {"limit": "2 working hours", "start": "next-day", "end": "closing", "cutoff": {"after": "15:00", "effect": "due-next-morning"}},
				"noSlip": true, "home": true, "atOnce": false, "label": false, "cut": {}
			},
			"basis": "1/QĐ-UBND Điều 2"
		},
		{
			"id": "half", "name": {"vi": "Cắt giảm một nửa"}, "inForce": "2026-01-01/", "procedures": [], "weekdays": "", "window": {},
			"offer": {"cut": {"percent": "50", "to": "4 working hours", "floor": "8 working hours"}, "term": {}, "hours": []}
		},
		{
			"id": "at-once", "name": {"vi": "Làm ngay"}, "inForce": "/2026-12-31", "window": {"from": "", "to": ""},
			"offer": {"atOnce": true, "term": {"limit": "", "cutoff": {"after": "", "effect": ""}}}
		},
		{
			"id": "evening", "name": {"vi": "Buổi tối"}, "inForce": "2026-01-01/2026-06-30", "basis": "",
			"offer": {"hours": [{"from": "2026-01-01", "value": {"monday": "18:00-20:00"}}, {"from": "2026-07-01", "value": {"monday": "08:00-12:00"}}]}
		},
		{"id": "label", "name": {"vi": "Thân thiện"}, "inForce": "2026-01-01/", "offer": {"label": true, "home": false}},
		{"id": "two-days", "name": {"vi": "Hai ngày"}, "inForce": "2026-01-01/", "offer": {"term": {"limit": "2 working days", "start": "at-once", "end": "midnight"}}},
		{
			"id": "late", "name": {"vi": "Nộp muộn"}, "inForce": "2026-01-01/",
			"offer": {"term": {"limit": "5 days", "cutoff": {"after": "16:00", "effect": "count-next-day"}}}
		},
		{
			"id": "same-day", "name": {"vi": "Trong ngày"}, "inForce": "2026-01-01/",
			"offer": {"term": {"limit": "same day", "cutoff": {"after": "15:00", "effect": "due-next-day"}}}
		},
		{
			"id": "same-day-or-not", "name": {"vi": "Trong ngày"}, "inForce": "2026-01-01/",
			"offer": {"term": {"limit": "same day", "cutoff": {"after": "15:00", "effect": "may-defer"}}}
		}
	],
	"intake": ` + everyDay + `,
	"supplements": [
		{"procedures": ["2.000635"], "policy": "restart", "basis": "61/2018/NĐ-CP Điều 19"},
		{"procedures": ["2.000815", "2.000843"], "policy": "subtract"},
		{"procedures": ["2.000884"], "policy": "shift"},
		{"procedures": ["2.000992"]}
	],
	"alerts": [
		{"id": "yellow", "name": {"vi": "Sắp đến hạn", "en": "Soon"}, "share": "75"},
		{"id": "orange", "name": {"vi": "Còn nửa ngày"}, "left": "4 working hours", "share": "0"},
		{"id": "red", "name": {"vi": "Đến hạn"}, "share": "100", "left": ""}
	]
}`
