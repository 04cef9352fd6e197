package sla

import (
	"slices"

	"github.com/motcua/motcua/calendar"
	"github.com/motcua/motcua/internal/fault"
	"github.com/motcua/motcua/procedures"
)

// Agreement makes promises for one office. It is made by [New], without which
// it has no calendar to ask; it never changes and is safe for concurrent use.
type Agreement struct {
	calendar    *calendar.Calendar // of the clock
	intake      *calendar.Calendar // of the desk that takes filings in
	initiatives []initiative
	supplements map[string]SupplementPolicy // by code of procedure
	alerts      []alert
}

// New makes the agreement of an office's calendar and a document. An invalid
// document gives an error that matches [ErrInvalid] in errors.Is and tells all its
// faults. cfg may be changed afterwards.
func New(c *calendar.Calendar, cfg Config) (*Agreement, error) {
	faults := cfg.faults()
	if c == nil {
		faults.Add("calendar", "", "the calendar of the office")
	}
	a := &Agreement{calendar: c, intake: c, supplements: map[string]SupplementPolicy{}}
	if cfg.hasIntake() {
		intake, err := calendar.New(cfg.Intake)
		faults.Under("intake", err)
		a.intake = intake
	}
	if err := faults.Err("sla"); err != nil {
		return nil, err
	}
	for _, i := range cfg.Initiatives {
		a.initiatives = append(a.initiatives, compile(i))
	}
	for _, s := range cfg.Supplements {
		for _, code := range s.Procedures {
			a.supplements[code] = s.Policy
		}
	}
	a.alerts = ready(cfg.Alerts)
	return a, nil
}

// MustNew is New for documents written in source code; it panics on an
// invalid one.
func MustNew(c *calendar.Calendar, cfg Config) *Agreement { return fault.Must(New(c, cfg)) }

// Promise is what the office owes for a filing of p, and the filing with its
// instant of acceptance filled in. Of the offers that apply the earliest wins,
// the first in the document if several are equal; one later than the legal due
// instant loses to it, an equal one wins, and one that the calendar cannot date
// loses. Both limits run from [Filing.Start]; scopes go by the real weekday and
// the Vietnamese clock time of acceptance, and a scope on something that the
// filing does not state does not hold.
//
// A [Cut] cuts working time to working time, calendar days to calendar days and
// clock hours to clock hours; where the legal limit is of another kind, months
// and years among them, its initiative does not apply. What it leaves of hours
// and minutes runs from the start of the clock, without a cutoff; of half and
// whole days as the law's limit does, from that start too if the law's is the
// same day or in hours.
//
// A filing whose instants contradict one another or the procedure is an error
// that matches [ErrInvalid], as is one without the channel or the case that the
// legal term depends on ([procedures.Procedure.TermFor]); a procedure that is
// not in force on the day of acceptance is a [*procedures.NotInForceError]; a
// filing or a legal due instant outside the calendar is a
// [*calendar.UncoveredError].
func (a *Agreement) Promise(p procedures.Procedure, f Filing) (Promise, error) {
	q, err := a.ask(&p, f)
	if err != nil {
		return Promise{}, err
	}
	return a.answer(&p, &q), nil
}

// question is a filing to be weighed against the initiatives.
type question struct {
	filing   Filing        // resolved
	accepted calendar.Date // its day
	legal    Commitment
}

// ask resolves a filing and reckons what the law wants for it.
func (a *Agreement) ask(p *procedures.Procedure, f Filing) (question, error) {
	f, err := a.accept(p, f)
	if err != nil {
		return question{}, err
	}
	q := question{filing: f, accepted: calendar.DateOf(f.Accepted)}
	if !p.InForce.Contains(q.accepted) {
		return question{}, &procedures.NotInForceError{Code: p.Code, Date: q.accepted}
	}
	if q.legal.Term, err = legalTerm(p, f); err != nil {
		return question{}, err
	}
	q.legal.Due, err = a.calendar.Deadline(f.Start(), q.legal.Term)
	return q, err
}

// legalTerm is TermFor, without its cost where nothing depends on how and in
// which case a dossier is filed.
func legalTerm(p *procedures.Procedure, f Filing) (calendar.Term, error) {
	if p.Ways.IsZero() && p.Cases.IsZero() && f.Case == "" {
		return p.Term, nil
	}
	return p.TermFor(f.Channel, f.Case)
}

func (a *Agreement) answer(p *procedures.Procedure, q *question) Promise {
	promise := Promise{
		Filing: q.filing, Procedure: p.Code, Version: p.InForce,
		Legal: q.legal, Offered: q.legal, Slip: true,
		Supplement: a.supplements[p.Code], Extension: p.Extension, Calendar: a.calendar.ID(),
	}
	atOnce := false
	for n := range a.initiatives {
		i := &a.initiatives[n]
		outcome, offered := a.weigh(i, p, q)
		if !outcome.Applies() {
			continue
		}
		promise.Slip = promise.Slip && !i.Offer.NoSlip
		promise.Home = promise.Home || i.Offer.Home
		if outcome == Won && (promise.Initiative == "" || offered.Due.At.Before(promise.Offered.Due.At)) {
			promise.Offered, promise.Initiative, atOnce = offered, i.ID, i.Offer.AtOnce
		}
	}
	// What is settled while the applicant waits needs no appointment
	// (61/2018/NĐ-CP art. 17(4)).
	promise.Slip = promise.Slip && !atOnce
	return promise
}

// weigh is what an initiative comes to for a filing, before others are looked
// at: Won stands for an offer that is not later than the law.
func (a *Agreement) weigh(i *initiative, p *procedures.Procedure, q *question) (Outcome, Commitment) {
	if out := i.scope(p, q); out != 0 {
		return out, Commitment{}
	}
	var term calendar.Term
	switch {
	case i.Offer.AtOnce:
		term.Limit = calendar.NewLimit(0, calendar.SameDay)
	case i.cut.keep != 0:
		var fits bool
		if term, fits = i.cut.of(q.legal.Term); !fits {
			return NotCut, Commitment{}
		}
	case i.Offer.Term.Limit.IsZero():
		return Applied, Commitment{}
	default:
		term = i.Offer.Term
	}
	due, err := a.calendar.Deadline(q.filing.Start(), term)
	switch {
	case err != nil:
		return Undated, Commitment{Term: term}
	case due.At.After(q.legal.Due.At):
		return LaterThanLaw, Commitment{term, due}
	}
	return Won, Commitment{term, due}
}

// initiative is one of the document, made ready.
type initiative struct {
	Initiative
	cut cut // of its offer; zero: none
}

// compile copies what the caller may change.
func compile(i Initiative) initiative {
	i.Procedures, i.Fields = slices.Clone(i.Procedures), slices.Clone(i.Fields)
	i.Authorities, i.Levels, i.Channels = slices.Clone(i.Authorities), slices.Clone(i.Levels), slices.Clone(i.Channels)
	i.Offer.Hours = slices.Clone(i.Offer.Hours)
	return initiative{i, i.Offer.Cut.compile()}
}
