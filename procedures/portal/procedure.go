package portal

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/procedures"
)

// Procedure is a procedure as the portal's service LayThuTuc gives it, whole.
// Texts are the portal's own, letter by letter; beside those that a program
// works with stands what was understood of them, which is zero where a finding
// says that nothing was. Read one with [Read].
type Procedure struct {
	ID          string        `json:"id,omitzero" portal:"ID"`                      // the portal's own
	CodeText    string        `json:"codeText" portal:"MATTHC"`                     // mã TTHC
	Code        ProcedureCode `json:"code,omitzero"`                                // understood of CodeText
	Name        string        `json:"name" portal:"TENTTHC"`                        // its name
	Publisher   string        `json:"publisher,omitzero" portal:"MACOQUANCONGBO"`   // the code of the body that publishes it
	Kind        string        `json:"kind,omitzero" portal:"LOAITTHC"`              // a number; its table is not known to us
	State       string        `json:"state,omitzero" portal:"TRANGTHAI"`            // a number; a deployed client shows 1 to the public and nothing else
	Decision    string        `json:"decision,omitzero" portal:"IDQUYETDINHCONGBO"` // an identifier of the decision that publishes it
	Description string        `json:"description,omitzero" portal:"MOTA"`           // in free text
	Keywords    string        `json:"keywords,omitzero" portal:"TUKHOA"`            // words to search by
	Fields      []Field       `json:"fields,omitzero" portal:"LINHVUCTHUCHIEN"`     // usually one
	Tiers       []Tier        `json:"tiers,omitzero" portal:"CAPTHUCHIEN"`          // of government

	Sequences []Sequence `json:"sequences,omitzero" portal:"TRINHTUTHUCHIEN"` // what is to be done, step by step
	Ways      []Way      `json:"ways,omitzero" portal:"CACHTHUCTHUCHIEN"`     // of filing, each with its times and charges
	Files     []File     `json:"files,omitzero" portal:"THANHPHANHOSO"`       // what a dossier consists of
	Results   []Result   `json:"results,omitzero" portal:"KETQUATHUCHIEN"`    // what the applicant receives
	Bases     []Basis    `json:"bases,omitzero" portal:"CANCUPHAPLY"`         // the legal texts it rests on

	Requirements   string      `json:"requirements,omitzero" portal:"YEUCAU"`                 // conditions, in free text
	ApplicantsText string      `json:"applicantsText,omitzero" portal:"MOTADOITUONGTHUCHIEN"` // who may file, in free text
	Applicants     []Applicant `json:"applicants,omitzero" portal:"DOITUONGTHUCHIEN"`         // who may file, by groups

	// Bodies, each a list and a description: who carries it out, who decides,
	// who does so on another's behalf, who helps, and where to file.
	BodiesText    string   `json:"bodiesText,omitzero" portal:"MOTACOQUANTHUCHIEN"`
	Bodies        []Body   `json:"bodies,omitzero" portal:"COQUANTHUCHIEN"`
	CompetentText string   `json:"competentText,omitzero" portal:"MOTACOQUANTHAMQUYEN"`
	Competent     []Body   `json:"competent,omitzero" portal:"COQUANCOTHAMQUYEN"`
	Delegated     []Body   `json:"delegated,omitzero" portal:"COQUANDUOCUYQUYEN"`
	Cooperating   []Body   `json:"cooperating,omitzero" portal:"COQUANPHOIHOP"`
	Address       string   `json:"address,omitzero" portal:"DIACHITIEPNHAN"`
	Related       []string `json:"related,omitzero" portal:"TTHCLIENQUAN"` // other procedures
	Linked        []string `json:"linked,omitzero" portal:"TTHCLIENTHONG"` // procedures settled in one go with it

	Findings []Finding `json:"findings,omitzero"` // what a person should look at; of an object first its members, then what they mean
}

// Field is a field of procedures (lĩnh vực), by its Code and Name.
type Field struct {
	Code string `json:"code,omitzero" portal:"MALINHVUC"`
	Name string `json:"name,omitzero" portal:"TENLINHVUC"`
}

// Tier is a tier of government that carries the procedure out (cấp thực hiện).
type Tier struct {
	Code  string           `json:"code,omitzero" portal:"CAPTHUCHIEN"` // a number; its table is not known to us
	Name  string           `json:"name,omitzero" portal:"TENCAP"`      // as Cấp Xã
	Level procedures.Level `json:"level,omitzero"`                     // understood of Name
}

// Sequence is the order of things to do (trình tự) in one Case.
type Sequence struct {
	Case  string `json:"case,omitzero" portal:"TRUONGHOP"` // the circumstances; often empty
	Steps []Step `json:"steps,omitzero" portal:"TRINHTU"`  // in order
}

// Step is one thing to do, told in its Name.
type Step struct {
	Name string `json:"name,omitzero" portal:"TENTRINHTU"`
}

// Way is a way of filing (cách thức thực hiện) with all its times.
type Way struct {
	ChannelText string             `json:"channelText" portal:"KENH"`        // a number of [Channels]
	Channel     procedures.Channel `json:"channel,omitzero"`                 // understood of ChannelText, by [Channels]
	Times       []Time             `json:"times,omitzero" portal:"THOIGIAN"` // all of them
}

// Time is how long the office has, with all that is charged.
type Time struct {
	Value string         `json:"value" portal:"THOIGIANGIAIQUYET"` // how many
	Unit  string         `json:"unit" portal:"DONVITINH"`          // of what, as Ngày làm việc
	Limit calendar.Limit `json:"limit,omitzero"`                   // understood of Value and Unit
	Note  string         `json:"note,omitzero" portal:"MOTA"`      // in free text; rules such as that of 15:00 stand here
	Fees  []Fee          `json:"fees,omitzero" portal:"PHILEPHI"`  // all of them
}

// Fee is one thing charged.
type Fee struct {
	KindText   string             `json:"kindText" portal:"MAPHILEPHI"`      // a number of [FeeKinds]
	Kind       procedures.FeeKind `json:"kind,omitzero"`                     // understood of KindText, by [FeeKinds]
	AmountText string             `json:"amountText" portal:"SOTIEN"`        // how much
	Currency   string             `json:"currency,omitzero" portal:"DONVI"`  // as Đồng
	Priced     bool               `json:"priced,omitzero"`                   // whether Amount is what AmountText and Currency say
	Amount     procedures.VND     `json:"amount,omitzero"`                   // 0 means 0 ₫ where Priced, and nothing otherwise
	Note       string             `json:"note,omitzero" portal:"MOTA"`       // in free text; conditions and what it is charged for stand here
	FileName   string             `json:"fileName,omitzero" portal:"TENTEP"` // of the text that fixes it
	URL        string             `json:"url,omitzero" portal:"URL"`         // of that text
}

// File is a group of papers of the dossier (thành phần hồ sơ). Whether the
// groups of a procedure are cases, one of which a dossier is, or parts of every
// dossier, the portal does not say.
type File struct {
	Case   string  `json:"case,omitzero" portal:"TRUONGHOP"` // the name of the group
	Papers []Paper `json:"papers,omitzero" portal:"GIAYTO"`  // in its order
}

// Paper is a paper of the dossier, with how many Originals and Copies of it.
type Paper struct {
	Code      string `json:"code,omitzero" portal:"MAGIAYTO"`        // of the national list
	Name      string `json:"name,omitzero" portal:"TENGIAYTO"`       // as the portal words it
	Originals string `json:"originals,omitzero" portal:"SOBANCHINH"` // a number
	Copies    string `json:"copies,omitzero" portal:"SOBANSAO"`      // a number
	Form      string `json:"form,omitzero" portal:"TENMAUDON"`       // the name of the form's file
	URL       string `json:"url,omitzero" portal:"URL"`              // of the form
	Result    string `json:"result,omitzero" portal:"MA_KQ_THAYTHE"` // the code of the result that may stand in its place
}

// Result is what the applicant receives, with a file and its URL.
type Result struct {
	Code     string `json:"code,omitzero" portal:"MAKETQUA"`   // of the national list, as KQ.G15.000342
	Name     string `json:"name,omitzero" portal:"TENKETQUA"`  // as the portal words it
	FileName string `json:"fileName,omitzero" portal:"TENTEP"` // of a specimen
	URL      string `json:"url,omitzero" portal:"URL"`         // of that file
}

// Basis is a legal text that the procedure rests on.
type Basis struct {
	Number  string     `json:"number,omitzero" portal:"SOVANBAN"`      // as 60/2014/QH13
	Ref     motcua.Ref `json:"ref,omitzero"`                           // understood of Number
	Name    string     `json:"name,omitzero" portal:"TENVANBAN"`       // its title
	Issuer  string     `json:"issuer,omitzero" portal:"COQUANBANHANH"` // who issued it
	Issued  string     `json:"issued,omitzero" portal:"NGAYBANHANH"`   // the day of issue, in a form that the portal does not fix
	InForce string     `json:"inForce,omitzero" portal:"NGAYHIEULUC"`  // the day from which it is in force
	URL     string     `json:"url,omitzero" portal:"DIACHITRUYCAP"`    // where it can be read
}

// Applicant is a group of those who may file, by its Code and Name.
type Applicant struct {
	Code string `json:"code,omitzero" portal:"MADOITUONG"`
	Name string `json:"name,omitzero" portal:"TENDOITUONG"`
}

// Body is a unit of government, by its Code and Name.
type Body struct {
	Code string `json:"code,omitzero" portal:"MADONVI"`
	Name string `json:"name,omitzero" portal:"TENDONVI"`
}
