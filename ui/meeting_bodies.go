package ui

import (
	"context"
	"slices"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// askBodies asks which bodies sit, of which several may be ticked.
func (m *meetings) askBodies(of *calendar.Sitting) {
	m.facts.load(func(ctx context.Context) (*calendar.Register, error) { return m.shell.planner.Register(ctx) }, func(r *calendar.Register) {
		names, labels := bodiesOn(r, of.Date())
		list := newTickList("Type to find a body", names, labels, func(name string) bool { return slices.Contains(of.Bodies, name) })
		scope := look.NewSegmented([]string{"Every sitting of the series", "Only this sitting"}, nil)
		body := edges{top: inset(sides{0, 0, look.Gap, 0}, look.NewParagraph(look.Secondary,
			"Tick the bodies that sit. A sitting can be of several, as committees in common are; of none it is personal."))}.around(list.object)
		if isOfSeries(&of.Occurrence) {
			body = edges{bottom: inset(sides{look.Gap, 0, 0, 0}, row(0, scope))}.around(body)
		}
		m.shell.dialogs.show(box{
			title: "Body of " + inSentence(of.Label()), body: body, accept: "Assign", cancel: "Cancel",
			foot: centred(look.NewLine(look.Secondary, "Space ticks; can be undone")), first: list.search, size: fyne.NewSize(560, 520),
			onAccept: func() {
				chosen, only := list.chosen(), scope.Chosen() == 1
				m.carryOut(func(ctx context.Context) (meetingDone, error) {
					says := "Body of " + of.Label() + ": " + orNobody(chosen)
					return meetingDone{of.ID().String(), of.Date(), says}, m.shell.planner.AssignMeeting(ctx, of.ID().String(), chosen, only)
				})
			},
		})
	}, m.shell.fail)
}

// bodiesOn lists the bodies of a day, each with its system.
func bodiesOn(r *calendar.Register, day calendar.Date) (names, labels []string) {
	for i := range r.Bodies {
		if b := &r.Bodies[i]; b.Holds(day) {
			names, labels = append(names, b.Name), append(labels, b.Name+" · "+systemName(r, b.System))
		}
	}
	return names, labels
}
