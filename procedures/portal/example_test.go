package portal_test

import (
	"fmt"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures/portal"
)

func Example() {
	p, err := portal.Read([]byte(`{
		"MATTHC": "2.000635", "TENTTHC": "Cấp bản sao Trích lục hộ tịch",
		"CACHTHUCTHUCHIEN": [{"KENH": "2", "THOIGIAN": [
			{"THOIGIANGIAIQUYET": "1", "DONVITINH": "Ngày làm việc"},
			{"THOIGIANGIAIQUYET": "1", "DONVITINH": ""}
		]}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Code.National(), p.Ways[0].Channel, p.Ways[0].Times[0].Limit)
	for _, finding := range p.Findings {
		fmt.Println(finding)
	}
	// Output:
	// 2.000635 online 1 working day
	// not-understood: CACHTHUCTHUCHIEN[0].THOIGIAN[1].DONVITINH: wanted the unit of the time 1
}

func ExampleProcedure_Catalogue() {
	p, err := portal.Read([]byte(`{
		"MATTHC": "1.001612", "TENTTHC": "Đăng ký thành lập hộ kinh doanh",
		"LINHVUCTHUCHIEN": [{"TENLINHVUC": "Hộ kinh doanh"}],
		"CANCUPHAPLY": [{"SOVANBAN": "168/2025/NĐ-CP"}],
		"CACHTHUCTHUCHIEN": [
			{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "3", "DONVITINH": "Ngày làm việc",
				"PHILEPHI": [{"MAPHILEPHI": "2", "SOTIEN": "100.000", "DONVI": "Đồng"}]}]},
			{"KENH": "2", "THOIGIAN": [{"THOIGIANGIAIQUYET": "3", "DONVITINH": "Ngày làm việc",
				"PHILEPHI": [{"MAPHILEPHI": "2", "SOTIEN": "0", "DONVI": "Đồng"}]}]}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	cfg, left := p.Catalogue(calendar.MustParseSpan("2026-07-25/"))
	fmt.Println(cfg.Procedures[0].Term.Limit)
	for _, price := range cfg.Fees[0].Prices.All() {
		fmt.Println(price.Channels.Slice(), price.Amount)
	}
	for _, finding := range left {
		fmt.Println(finding.Path, finding.Text)
	}
	// Output:
	// 3 working days
	// [in-person] 100.000 ₫
	// CACHTHUCTHUCHIEN[1].THOIGIAN[0].PHILEPHI[0] 0
}

func ExampleParseDossierCode() {
	code, err := portal.ParseDossierCode("000.00.01.H26-260930-0012")
	fmt.Println(code.Authority(), code.Received(), code.Serial(), err)
	_, err = portal.ParseDossierCode("000.00.01.H26-260931-0012")
	fmt.Println(err)
	// Output:
	// H26 2026-09-30 12 <nil>
	// portal: "000.00.01.H26-260931-0012": wanted after the unit a day that exists, as YYMMDD, not "260931"
}

func ExampleNewDossierCode() {
	fmt.Println(portal.NewDossierCode("H15.50.05.13", calendar.MustParseDate("2026-10-08"), 975))
	// Output: H15.50.05.13-261008-0975
}

func ExampleProcedureCode_National() {
	fmt.Println(portal.MustParseProcedureCode("1.002835.000.00.00.H56").National())
	// Output: 1.002835
}

func ExampleStatus_Effect() {
	status, err := portal.StatusOf(5)
	fmt.Println(status.Name().VI, status.Effect(), err)
	// Output: Yêu cầu bổ sung giấy tờ stands-still <nil>
}

func ExampleApplicants() {
	for _, endpoint := range []portal.Endpoint{portal.NationalPortal, portal.MinistryGateway} {
		who, err := portal.Applicants(endpoint).Value(1)
		fmt.Println(endpoint, who, err)
	}
	_, err := portal.Applicants(portal.NationalPortal).Value(3)
	fmt.Println(err)
	// Output:
	// national-portal citizen <nil>
	// ministry-gateway business <nil>
	// portal: "3": wanted a number of LoaiDoiTuong of dossiers sent to the national portal: 1, 2
}
