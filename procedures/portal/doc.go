// Package portal reads and writes the formats of the national public service
// portal (Cổng Dịch vụ công quốc gia): procedures as its service LayThuTuc gives
// them, the statuses and the codes of dossiers, the codes of procedures, and the
// code tables of its interfaces. [Read] reads a procedure without loss:
//
//	p, err := portal.Read([]byte(`{
//		"MATTHC": "2.000635", "TENTTHC": "Cấp bản sao Trích lục hộ tịch",
//		"CACHTHUCTHUCHIEN": [{"KENH": "2", "THOIGIAN": [
//			{"THOIGIANGIAIQUYET": "1", "DONVITINH": "Ngày làm việc"},
//			{"THOIGIANGIAIQUYET": "1", "DONVITINH": ""}
//		]}]
//	}`))
//	if err != nil {
//		return err
//	}
//	fmt.Println(p.Code.National(), p.Ways[0].Channel, p.Ways[0].Times[0].Limit)
//	// 2.000635 online 1 working day
//	for _, finding := range p.Findings {
//		fmt.Println(finding)
//	}
//	// not-understood: CACHTHUCTHUCHIEN[0].THOIGIAN[1].DONVITINH: wanted the unit of the time 1
//
// Every text of the portal stays as it is, beside what was understood of it.
// What was not understood is a [Finding] and never a 0. [Procedure.Catalogue]
// makes the catalogue's document of what can be defended.
//
// # Laws
//
// For a document d that Read takes, with p what it gives:
//
//	every text in d stands in p or in a finding of p
//	Read(d) is p again
//	p.Code is zero only where a finding names MATTHC, a Limit only where one names
//	its time, a Channel its KENH, a Kind its MAPHILEPHI; Priced is false only
//	where one names SOTIEN or DONVI
//	no findings, neither of p nor of its catalogue: procedures.New takes the catalogue
//
// # Times
//
// "Ngày làm việc" is working days, "Ngày" calendar days, "Tháng" and "Năm" months
// and years, "Giờ làm việc" working hours. "Giờ" is hours by the clock: the portal
// has a unit of its own for working hours, and the law counts hours from the
// moment on which they are fixed (91/2015/QH13 Điều 147). An office that means
// eight hours of work by "8 Giờ" has written something else. Minutes, half days
// and weeks have not been seen as units of the portal, nor fractions as values,
// and are findings; so is a time without a unit, which often, not always, means
// the same day.
//
// # Charges
//
// An amount is what [procedures.ParseVND] reads; "Miễn phí" and the empty text
// are no amount, as they often stand for what a province sets. Nor is a number
// with a point and without quotes, 8.000: to a machine it is 8 đồng, to who typed
// it 8.000.
//
// # Codes
//
// Interfaces number the same things differently. A number is therefore read by a
// [Table], which has the name of what it codes and says where it is known from.
// The names of statuses in other software are not mapped: what is public of them
// does not say which of the ten each one means.
package portal
