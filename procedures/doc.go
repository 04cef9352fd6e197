// Package procedures is a catalogue of administrative procedures, versioned by
// date: what a procedure is on a day, how long the law gives for it and where
// that is written. Make a [Catalogue] with [New] and ask it by code and date:
//
//	catalogue, err := procedures.New(vietnam.Config())
//	if err != nil {
//		return err
//	}
//	extract, err := catalogue.On("2.000635", calendar.MustParseDate("2023-06-14"))
//	if err != nil {
//		return err
//	}
//	fmt.Println(extract.Name, extract.Term.Limit.Text(), extract.Basis)
//	// Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh trong ngày 60/2014/QH13 Điều 5 khoản 3
//
// A dossier keeps the version of the day on which it was taken in: old dossiers
// keep old rules. The procedures of the national catalogue are data, in
// procedures/vietnam.
package procedures
