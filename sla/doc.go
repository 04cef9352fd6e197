// Package sla makes the promise of a one-stop office, when the law wants an
// answer and when the office's own initiatives offer it, and runs the clock of
// the dossier until it is kept. Make an [Agreement] with [New] from a calendar
// and a document, and give it a filing:
//
//	agreement, err := sla.New(office, sla.Config{Initiatives: initiatives})
//	if err != nil {
//		return err
//	}
//	promise, err := agreement.Promise(extract, sla.Filing{Accepted: accepted})
//	if err != nil {
//		return err
//	}
//	fmt.Println(promise.Legal.Due)   // what the law wants
//	fmt.Println(promise.Offered.Due) // what the slip says: never later
//	fmt.Println(promise.Initiative)  // who offers it
//	status, err := agreement.Status(promise, log, now)
//	if err != nil {
//		return err // a *LogError names the event that cannot have happened
//	}
//	fmt.Println(status) // Đang xử lý; hạn trả kết quả: …; còn 3 giờ làm việc.
//
// An [Initiative] is data: a scope, the days it is in force, and an offer. Of
// the offers that apply to a filing the earliest wins, the first in the document
// if several are equal. An offer later than the legal due instant loses to it;
// an equal one wins.
//
// # The clock
//
// What happens to a dossier is a log of events, folded anew on each question:
// the promise is never rewritten, and a status depends on promise, log and now
// alone. The clock stands still while papers, a payment or anything else is
// waited for; waits that overlap are their union. For a wait of working time w
//
//	subtract  due' = Add(due, w); of a limit in clock hours, due + the time waited
//	restart   due' = Deadline(receipt, term)
//	shift     due' = the same clock time on the n-th working day after due, n the
//	          working days that lie wholly within the wait
//
// A supplement moves the dues by the policy of its procedure, Restart unless the
// document says otherwise; obligations and pauses subtract. Restart is what the
// one-stop decree says (61/2018/NĐ-CP art. 19(4)), the others are what the
// national indicator and deployed systems do.
//
// # Whether it was in time
//
// [Status.OnTime] answers four ways, by instant and by date, at finishing and at
// return; [Agreement.National] as the national indicator does. They differ, and
// say so.
package sla
