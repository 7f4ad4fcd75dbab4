package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// trayKeeper is what answering the tray needs of the planner.
type trayKeeper interface {
	TrayQuestions(ctx context.Context) ([]planner.TrayQuestion, error)
	SettleTray(ctx context.Context, which string, a planner.TrayAnswer) error
}

// settling answers what waits in the tray, one question after the other.
type settling struct {
	shell  *shell
	asking *loader[[]trayModel]
	doing  *loader[string]
	facts  *loader[*calendar.Register]
	box    *trayBox
	// day is that of the sitting asked about, for the bodies there are.
	day calendar.Date
}

func newSettling(s *shell) *settling {
	return &settling{shell: s, asking: newLoader[[]trayModel](s.work), doing: newLoader[string](s.work), facts: newLoader[*calendar.Register](s.work)}
}

// trayBox is the dialog for one question.
type trayBox struct {
	model  trayModel
	list   *picker
	object fyne.CanvasObject
}

func newTrayBox(m trayModel) *trayBox {
	b := &trayBox{model: m}
	b.list = newPicker(func() int { return len(m.answers) }, func() fyne.CanvasObject {
		return inset(sides{7, look.Gap, 7, look.Gap}, column(0, look.NewLine(look.Strong, ""), look.NewLine(look.Secondary, "")))
	}, func(i int, o fyne.CanvasObject) {
		words := o.(*fyne.Container).Objects[0].(*fyne.Container)
		words.Objects[0].(*look.Words).SetText(m.answers[i].says)
		words.Objects[1].(*look.Words).SetText(m.answers[i].detail)
	})
	top := column(look.Gap, look.NewParagraph(look.Body, m.says))
	if m.match != nil {
		top.Add(newMatch(*m.match))
	}
	b.object = edges{top: inset(sides{0, 0, look.Gap, 0}, top)}.around(look.NewBarePanel(inset(sides{2, 2, 2, 2}, b.list)))
	return b
}

// open asks the question of that id, or for none the first that waits.
func (t *settling) open(id string) {
	if t.shell.dialogs.showing() {
		return
	}
	t.ask(id)
}

// ask shows a question; where it is no longer there the next that is.
func (t *settling) ask(id string) {
	t.asking.load(t.fetch, func(list []trayModel) {
		if len(list) == 0 {
			t.shell.dialogs.close()
			return
		}
		at := 0
		for i := range list {
			if list[i].id == id {
				at = i
			}
		}
		t.show(list[at], len(list))
	}, t.failed)
}

func (t *settling) fetch(ctx context.Context) ([]trayModel, error) {
	questions, err := t.shell.planner.TrayQuestions(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]trayModel, len(questions))
	for i := range questions {
		list[i] = newTrayModel(&questions[i])
	}
	return list, nil
}

func (t *settling) show(m trayModel, waiting int) {
	t.box = newTrayBox(m)
	t.day = m.day
	if t.day.IsZero() {
		t.day = t.shell.planner.Today()
	}
	foot := row(look.Gap, centred(look.NewWords(look.Secondary, plural(waiting, "question")+" waiting; can be undone")))
	if m.sitting != "" {
		foot.Add(look.NewButton("Show it in the calendar", look.Link, func() {
			t.shell.dialogs.close()
			t.shell.goToSitting(m.sitting, m.day)
		}))
	}
	high := float32(260 + 48*min(len(m.answers), 5))
	if m.match != nil {
		high += 100
	}
	t.box.list.onOpen = t.answer
	t.shell.dialogs.show(box{
		title: m.title, body: t.box.object, foot: foot, accept: "Answer so", cancel: "Later", first: t.box.list,
		onAccept: func() { t.answer(t.box.list.chosen) }, size: fyne.NewSize(760, min(high, 600)),
	})
	t.box.list.choose(0)
}

// answer gives one of the answers; where the body is still open it asks for that.
func (t *settling) answer(at int) {
	if at < 0 || at >= len(t.box.model.answers) {
		return
	}
	row := t.box.model.answers[at]
	if row.another {
		t.askBody()
		return
	}
	t.carryOut(row.answer)
}

// askBody asks of which bodies it is, where none of those suggested fits.
func (t *settling) askBody() {
	m := t.box.model
	t.facts.load(func(ctx context.Context) (*calendar.Register, error) { return t.shell.planner.Register(ctx) }, func(r *calendar.Register) {
		names, labels := bodiesOn(r, t.day)
		list := newTickList("Type to find a body", names, labels, func(string) bool { return false })
		t.shell.dialogs.show(box{
			title: "Of which body is it?", body: list.object, accept: "Assign", cancel: "Back", first: list.search, size: fyne.NewSize(560, 520),
			foot: centred(look.NewLine(look.Secondary, "Space ticks")), onCancel: func() { t.ask(m.id) },
			onAccept: func() {
				if chosen := list.chosen(); len(chosen) > 0 {
					t.carryOut(planner.TrayAnswer{Says: calendar.VerdictAssign, Bodies: chosen})
				}
			},
		})
	}, t.failed)
}

// carryOut records an answer; the next question comes up by itself.
func (t *settling) carryOut(a planner.TrayAnswer) {
	id := t.box.model.id
	t.doing.load(func(ctx context.Context) (string, error) { return "", t.shell.planner.SettleTray(ctx, id, a) },
		t.ask, t.failed)
}

func (t *settling) failed(err error) {
	t.shell.dialogs.close()
	t.shell.fail(err)
}
