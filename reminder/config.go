package reminder

import (
	"github.com/motcua/motcua"
	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
)

// Config is the document that a [Planner] is made from. As JSON it has the same
// names; reading is strict.
type Config struct {
	Rules    []Rule         `json:"rules,omitzero"`    // in any order; several of one kind are its versions
	Texts    Texts          `json:"texts,omitzero"`    // of rules that have none of their own
	Channels []Channel      `json:"channels,omitzero"` // ways to send; the first is that of papers that name none
	Quiet    calendar.Hours `json:"quiet,omitzero"`    // hours in which nothing is sent, by any channel
}

// Rule says how long a kind of paper is valid, when its renewal is filed, and
// how its holder is reminded. A kind whose law changes has several, in force one
// after the other: the one in force on the day of issue decides how long a
// paper is valid, the one in force on the day of a reminder all the rest.
type Rule struct {
	Kind        string           `json:"kind"`                 // the kind of paper, short: "tobacco-retail"
	Name        motcua.Text      `json:"name"`                 // what the law calls the paper; both languages
	InForce     calendar.Span    `json:"inForce"`              // the days it holds; ends may be open
	Ended       motcua.Text      `json:"ended,omitzero"`       // why nothing follows it, for rules that ended
	Validity    Validity         `json:"validity"`             // until when the paper is valid
	Renewal     Renewal          `json:"renewal,omitzero"`     // when its renewal is filed; zero: until the last valid day
	Leads       []calendar.Limit `json:"leads,omitzero"`       // how long before the last valid day to remind, the longest first: days, working days, months, years, or same day
	Missed      Missed           `json:"missed,omitzero"`      // what becomes of reminders whose day passed without a run
	Grace       calendar.Limit   `json:"grace,omitzero"`       // how late one may still be sent, in days; zero: LatestOnly and All have no bound, Skip sends on the day alone
	Texts       Texts            `json:"texts,omitzero"`       // instead of the document's
	Next        string           `json:"next,omitzero"`        // the code of the procedure that renews or replaces the paper
	Basis       motcua.Ref       `json:"basis,omitzero"`       // the text that ends it, or that regulates the paper as a whole
	Unconfirmed motcua.Text      `json:"unconfirmed,omitzero"` // what about the rule is not certain, for people to check
}

// Validity says until when a paper is valid. The day of issue is not counted,
// and a term of months or years that ends on a day which its month does not have
// ends on the last of the month (91/2015/QH13 Điều 147, 148).
type Validity struct {
	By        By             `json:"by"`                 // how the last valid day is found
	Term      calendar.Limit `json:"term,omitzero"`      // ByTerm and ByStart: how long, in days, months or years; ByPrint and ByUnderlying: the longest that is lawful
	Extension Extension      `json:"extension,omitzero"` // ByTerm, ByStart and ByPrint: how the term may be extended
	Ages      []int          `json:"ages,omitzero"`      // ByAge: the birthdays at which it ends, in years; after the last it does not end
	Early     calendar.Limit `json:"early,omitzero"`     // ByAge: a paper issued no longer than this before such a birthday lasts to the next one
	Endless   calendar.Limit `json:"endless,omitzero"`   // ByUnderlying: a paper on which it rests that is valid so long, or longer, gives it no end
	Basis     motcua.Ref     `json:"basis,omitzero"`     // the text that says so
}

// By is how the last valid day of a paper is found.
type By uint8

const (
	ByTerm       By = iota + 1 // a term from the day of issue
	ByPrint                    // the day printed on the paper
	ByUnderlying               // the last valid day of the paper on which it rests
	ByAge                      // a birthday of its holder
	ByStart                    // works must begin within a term from the day of issue
	ByNothing                  // it has no end
)

// Extension bounds how often, and by how much each time, a term may be extended.
type Extension struct {
	Limit calendar.Limit `json:"limit"` // each time, at most, in days, months or years
	Times int            `json:"times"` // at most
}

// Renewal says when a renewal is filed, counted from the last valid day E:
//
//	opens     E − From, but not after the last day; zero: at any time
//	last day  E − Before, or E + After; both zero: E
//
// Of several versions of a kind each rules the days on which it is in force.
type Renewal struct {
	From   calendar.Limit `json:"from,omitzero"`   // not earlier than this before E; days, working days, months or years
	Before calendar.Limit `json:"before,omitzero"` // at least this long before E; the same units
	After  calendar.Limit `json:"after,omitzero"`  // still this long after E; days, months or years, and not with Before
	Basis  motcua.Ref     `json:"basis,omitzero"`  // the text that says so
}

// Missed is what becomes of reminders whose day passed without a run, a week of
// downtime for example. The zero Missed is LatestOnly.
type Missed uint8

const (
	LatestOnly Missed = iota // of one paper the latest is sent
	Skip                     // none is sent, nor what the hours of a channel held back until the next day
	All                      // all are sent, in order of date
)

// Texts are what reminders say: both languages, with named fields in braces, as
// in "{name} số {number} hết hạn ngày {expires}". A field that does not exist, or
// that the rule cannot fill, is a fault of the document:
//
//	{name}        what the law calls the paper
//	{number}      the paper's ID
//	{holder}      its holder
//	{issued}      the day of issue
//	{expires}     the last valid day
//	{opens}       the first day on which its renewal can be filed; rules with From
//	{fileBy}      the last working day on which it can be filed; the law's last
//	              day if the calendar does not reach it
//	{daysLeft}    the days from the day of sending to the last valid day; not in Expired
//	{next}        the procedure that renews it, with its code; rules with Next
//	{authority}   where to file: the unit that issued it, or what has followed it
//	{extensions}  how many extensions are left; rules with Extension
type Texts struct {
	Ahead   motcua.Text `json:"ahead,omitzero"`   // up to the last day to file
	Final   motcua.Text `json:"final,omitzero"`   // instead of Ahead, if no extension is left; none: Ahead
	Late    motcua.Text `json:"late,omitzero"`    // the last day to file has passed, the paper is still valid
	Expired motcua.Text `json:"expired,omitzero"` // the last valid day has passed
}

// Channel is a way to send: text message, Zalo, letter.
type Channel struct {
	ID    string         `json:"id"`             // short and unique, named by papers
	Hours calendar.Hours `json:"hours,omitzero"` // when it may be used, on working days; zero: all day
	Cap   int            `json:"cap,omitzero"`   // at most so many messages a day; 0: no bound
}

// UnmarshalJSON reads a document strictly; on an error it leaves c alone.
func (c *Config) UnmarshalJSON(data []byte) error {
	return fault.Unmarshal("reminder", data, c, Config.faults)
}

var byWords = []string{"", "term", "print", "underlying", "age", "start", "nothing"}

// String is term, print, underlying, age, start or nothing; "" of the zero By.
func (b By) String() string { return fault.Word(byWords, b) }

// MarshalText is String; an error if b is none of them.
func (b By) MarshalText() ([]byte, error) { return fault.WriteWord("reminder", byWords, b) }

// UnmarshalText reads what String writes; on an error it leaves b alone.
func (b *By) UnmarshalText(text []byte) error { return fault.ReadWord("reminder", byWords, text, b) }

var missedWords = []string{"latest-only", "skip", "all"}

// String is latest-only, skip or all.
func (m Missed) String() string { return fault.Word(missedWords, m) }

// MarshalText is String; an error if m is none of them.
func (m Missed) MarshalText() ([]byte, error) { return fault.WriteWord("reminder", missedWords, m) }

// UnmarshalText reads what String writes; on an error it leaves m alone.
func (m *Missed) UnmarshalText(text []byte) error {
	return fault.ReadWord("reminder", missedWords, text, m)
}
