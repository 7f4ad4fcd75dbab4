package ui

import (
	"context"
	"fmt"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// meetingKeeper is what entering meetings by hand needs of the planner.
type meetingKeeper interface {
	AddMeeting(ctx context.Context, f planner.MeetingFields) (*calendar.Occurrence, error)
	EditMeeting(ctx context.Context, id string, f planner.MeetingFields) (*calendar.Occurrence, error)
	CancelMeeting(ctx context.Context, id string) (*calendar.Occurrence, error)
	AssignMeeting(ctx context.Context, id string, bodies []string, only bool) error
	MergeMeetings(ctx context.Context, keep, other string) error
	SplitMeeting(ctx context.Context, id string) error
}

// meetings are entered, changed, assigned, merged and split by hand, in
// dialogs; each is one change that can be undone by its name.
type meetings struct {
	shell *shell
	form  *meetingForm
	// note stands at the foot of the form; what goes wrong is said there.
	note *look.Words
	// facts are fetched for asking, near for merging; doing carries out.
	facts *loader[*calendar.Register]
	near  *loader[[]partner]
	doing *loader[meetingDone]
}

// meetingDone is what a change by hand came to: where to look now, and what is
// said of it.
type meetingDone struct {
	id   string
	day  calendar.Date
	says string
}

func newMeetings(s *shell) *meetings {
	return &meetings{shell: s, facts: newLoader[*calendar.Register](s.work), near: newLoader[[]partner](s.work),
		doing: newLoader[meetingDone](s.work)}
}

// act does with a sitting what the user wants of it.
func (m *meetings) act(what meetingAct, of *calendar.Sitting) {
	if m.shell.dialogs.showing() {
		return
	}
	m.form = nil
	switch what {
	case actEdit:
		m.edit(&of.Occurrence)
	case actCancel:
		m.askCancel(&of.Occurrence)
	case actAssign:
		m.askBodies(of)
	case actMerge:
		m.askPartner(of)
	case actSplit:
		m.askSplit(&of.Occurrence)
	}
}

// withChosen does it with the sitting that is chosen in the calendar.
func (m *meetings) withChosen(what meetingAct) {
	of := m.shell.calendar.chosen()
	switch {
	case m.shell.front != viewCalendar || of == nil:
		m.shell.frame.status.say("Choose a sitting in the calendar first.", look.Plain)
	case !what.can(of):
		m.shell.frame.status.say(what.cannot(of), look.Plain)
	default:
		m.act(what, of)
	}
}

// add asks for a new meeting, on the day looked at.
func (m *meetings) add() { m.ask(nil, m.shell.at.day) }

func (m *meetings) edit(held *calendar.Occurrence) { m.ask(held, held.Date()) }

func (m *meetings) ask(held *calendar.Occurrence, day calendar.Date) {
	if m.shell.dialogs.showing() {
		return
	}
	m.facts.load(func(ctx context.Context) (*calendar.Register, error) { return m.shell.planner.Register(ctx) }, func(r *calendar.Register) {
		m.form = newMeetingForm(r, held, day, m.shell.planner.Today)
		m.note = look.NewParagraph(look.Secondary, "")
		title, accept, note := "New meeting", "Add meeting", "Held under “By hand”; can be undone"
		if held != nil {
			title, accept, note = "Change "+inSentence(held.Label()), "Change it", "Stays so when its calendar is read again; can be undone"
		}
		if held != nil && isOfSeries(held) {
			note = "Of the series, this sitting only; can be undone"
		}
		m.note.SetText(note)
		m.shell.dialogs.show(box{
			title: title, body: m.form.object, accept: accept, cancel: "Cancel", foot: centred(m.note),
			onAccept: m.take, first: m.form.title, size: fyne.NewSize(640, 420),
		})
	}, m.shell.fail)
}

// take carries out what the form says, or shows at its field what is wrong.
func (m *meetings) take() {
	held := m.form.held
	fields, wrong := m.form.entry().read(m.shell.planner.Today(), held)
	if wrong != nil {
		m.shell.window.Canvas().Focus(m.form.show(wrong))
		return
	}
	if held != nil && unchanged(fields) {
		m.shell.dialogs.close()
		m.shell.frame.status.say("Nothing was changed.", look.Plain)
		return
	}
	m.carryOut(func(ctx context.Context) (meetingDone, error) {
		if held == nil {
			o, err := m.shell.planner.AddMeeting(ctx, fields)
			return doneWith(o, "New meeting: ", err)
		}
		o, err := m.shell.planner.EditMeeting(ctx, held.ID().String(), fields)
		return doneWith(o, "Changed: ", err)
	})
}

// doneWith says what a sitting is now.
func doneWith(o *calendar.Occurrence, what string, err error) (meetingDone, error) {
	if err != nil {
		return meetingDone{}, err
	}
	return meetingDone{o.ID().String(), o.Date(), what + joined(", ", o.Label(), planner.WhenOf(o))}, nil
}

// carryOut makes the change, closes the dialog and goes to the sitting. What
// goes wrong is said at the foot of a form, which stays with what was typed.
func (m *meetings) carryOut(do func(context.Context) (meetingDone, error)) {
	m.doing.load(do, func(d meetingDone) {
		m.shell.dialogs.close()
		m.shell.goToSitting(d.id, d.day)
		m.shell.frame.status.say(d.says, look.Plain)
	}, func(err error) {
		if m.form == nil || !m.shell.dialogs.showing() {
			m.shell.dialogs.close()
			m.shell.fail(err)
			return
		}
		m.shell.log.Error("meeting by hand", "error", err)
		m.note.SetSignal(look.Wrong)
		m.note.SetText(planner.Explain(err))
	})
}

func (m *meetings) askCancel(held *calendar.Occurrence) {
	m.shell.ask(question{
		title: "Cancel " + inSentence(held.Label()) + "?", accept: "Yes, it is cancelled",
		says: fmt.Sprintf("%s. It stays in the books as cancelled, in no count, and goes out as a cancellation with the next export of changes.",
			planner.WhenOf(held)),
		yes: func() {
			m.carryOut(func(ctx context.Context) (meetingDone, error) {
				o, err := m.shell.planner.CancelMeeting(ctx, held.ID().String())
				return doneWith(o, "Cancelled: ", err)
			})
		},
	})
}

func (m *meetings) askSplit(held *calendar.Occurrence) {
	m.shell.ask(question{
		title: "Split " + inSentence(held.Label()) + "?", accept: "Yes, they are " + fmt.Sprint(len(held.Claims)),
		says: fmt.Sprintf("It is held as one sitting that %s give. Split, there is one sitting for each, as it says itself.", listed(claimants(held))),
		yes: func() {
			m.carryOut(func(ctx context.Context) (meetingDone, error) {
				return meetingDone{held.ID().String(), held.Date(), "Split: " + held.Label()}, m.shell.planner.SplitMeeting(ctx, held.ID().String())
			})
		},
	})
}

// isOfSeries tells whether a sitting is one of a series.
func isOfSeries(o *calendar.Occurrence) bool {
	for _, c := range o.Claims {
		if !c.RecurrenceID.IsZero() {
			return true
		}
	}
	return o.Follows
}
