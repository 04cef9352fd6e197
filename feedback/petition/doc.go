// Package petition runs the clocks of what citizens write to an office: feedback
// (phản ánh, kiến nghị), complaints (khiếu nại) and denunciations (tố cáo). Make
// a [Docket] with [New] from a calendar and a document of rules, open a petition
// and fold its log whenever you ask:
//
//	docket, err := petition.New(office, vietnam.Petitions())
//	if err != nil {
//		return err
//	}
//	p, err := docket.Open(petition.Petition{ID: "KN-0042", Kind: "complaint", Received: received})
//	if err != nil {
//		return err
//	}
//	status, err := docket.Status(p, log, now)
//	if err != nil {
//		return err // a *LogError names the event that cannot have happened
//	}
//	fmt.Println(status)      // Đã tiếp nhận; thụ lý khiếu nại: hạn 17 giờ 00 phút, ngày …
//	fmt.Println(status.Next) // the next due instant that binds the office
//
// A petition is known by the host's own identifier. Nobody's name, address or
// number and nothing of what was written is taken or given by this package.
//
// # Stages
//
// A kind of petition is a list of stages, each with its clock: the event that
// ends it, the event from which it runs, a term, and how far that may be
// extended. Rules are versioned by the day of receipt; a petition keeps the
// version that it was opened under.
//
//	filed        from the day the decision was learned of; what the citizen owes
//	accepted     thụ lý; a rejection in time ends it as well
//	answered     the answer to feedback, the decision on a complaint, the
//	             conclusion on a denunciation
//	published    the answer is made public
//	asked, transferred, rejected
//	             only if it comes to that: late if done late, never overdue
//
// # The clock
//
// Status depends on petition, log and now alone; the order of the log decides
// nothing. A stage that is overdue at one instant is overdue or late at every
// later one:
//
//   - An extension moves a due instant if it was decided in time, for what the
//     rule allows it, and within its bounds. Otherwise it is a [Breach] and moves
//     nothing.
//   - While more is awaited from the citizen the stages that run from the receipt
//     stand still, unless they were overdue. What is supplied starts them anew.
//   - A transfer ends this unit's clock and names the body that has the petition
//     now; so do a rejection, a withdrawal and a stop (đình chỉ). What was
//     overdue by then is late.
//
// Suspension (tạm đình chỉ) is not known here: what it does to the limits is
// left to people.
package petition
