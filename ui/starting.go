package ui

import (
	"context"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// beginner writes the first register.
type beginner interface {
	Begin(ctx context.Context, first *calendar.Register) error
}

// starting leads a newcomer through the first register, a page at a time.
type starting struct {
	shell    *shell
	councils []planner.StartingCouncil
	model    startModel
	writing  *loader[struct{}]
	// thenOpen: a calendar is asked for once the register is written.
	thenOpen bool
	says     *look.Words
}

func newStarting(s *shell, councils []planner.StartingCouncil) *starting {
	return &starting{shell: s, councils: councils, writing: newLoader[struct{}](s.work), thenOpen: true}
}

// ask begins at the first page.
func (b *starting) ask() {
	if !b.shell.dialogs.showing() {
		b.page(startCouncil)
	}
}

// page shows a page, with the way back and on.
func (b *starting) page(at int) {
	body, first := b.body(at)
	b.says = look.NewLine(look.Secondary, "")
	foot := row(look.Unit*2, b.says)
	if at > startCouncil {
		foot = row(look.Unit*2, look.NewButton("Back", look.Ordinary, func() { b.page(at - 1) }), centred(b.says))
	}
	b.shell.dialogs.show(box{title: startTitles[at], body: body, foot: foot, accept: b.onward(at), cancel: "Not now", first: first,
		onAccept: func() { b.on(at) }, size: fyne.NewSize(720, 560)})
	b.changed(at)
}

func (b *starting) onward(at int) string {
	if at == startReady {
		return "Begin"
	}
	return "Next"
}

// changed says whether the page can be left.
func (b *starting) changed(at int) {
	problem := b.model.problem(at)
	b.says.SetText(problem)
	b.shell.dialogs.setAccept(b.onward(at), problem == "")
}

// on goes to the next page, or writes what was said.
func (b *starting) on(at int) {
	if b.model.problem(at) != "" {
		return
	}
	if at < startReady {
		b.page(at + 1)
		return
	}
	b.shell.dialogs.close()
	first := b.model.register()
	b.writing.load(func(ctx context.Context) (struct{}, error) { return struct{}{}, b.shell.planner.Begin(ctx, first) },
		func(struct{}) {
			if b.thenOpen {
				b.shell.tasks.open()
			}
		}, b.shell.fail)
}

// body makes a page, and gives what has the keyboard on it.
func (b *starting) body(at int) (fyne.CanvasObject, fyne.Focusable) {
	switch at {
	case startCouncil:
		return b.councilPage()
	case startSystems:
		return b.systemPage()
	case startBodies:
		return b.bodyPage()
	case startOfficers:
		return b.officerPage()
	case startSeats:
		return b.seatPage()
	default:
		return b.readyPage()
	}
}

// underWords puts a sentence above what is asked, which scrolls.
func underWords(says string, asked fyne.CanvasObject) fyne.CanvasObject {
	return edges{top: inset(sides{0, 0, look.Gap, 0}, look.NewParagraph(look.Secondary, says))}.around(asked)
}

func scrolled(o fyne.CanvasObject) fyne.CanvasObject {
	return look.Calm(container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, o)))
}

// councilPage lists the councils; what is typed above makes the list shorter.
func (b *starting) councilPage() (fyne.CanvasObject, fyne.Focusable) {
	shown := b.councils
	list := newPicker(func() int { return len(shown) }, func() fyne.CanvasObject {
		return inset(sides{look.Unit, look.Gap, look.Unit, look.Gap}, look.NewLine(look.Body, ""))
	}, func(i int, o fyne.CanvasObject) { o.(*fyne.Container).Objects[0].(*look.Words).SetText(shown[i].Name) })
	list.whenChosen(func(i int) {
		if i < len(shown) && shown[i].Code != b.model.council.Code {
			b.model.choose(shown[i])
		}
		b.changed(startCouncil)
	})
	list.onOpen = func(int) { b.on(startCouncil) }
	search := newField("Part of the council’s name")
	search.OnChanged = func(text string) {
		shown = nil
		for _, c := range b.councils {
			if strings.Contains(strings.ToLower(c.Name), strings.ToLower(strings.TrimSpace(text))) {
				shown = append(shown, c)
			}
		}
		list.anew()
		if len(shown) == 1 {
			list.choose(0)
		}
	}
	search.onDown = func() {
		b.shell.window.Canvas().Focus(list)
		list.choose(0)
	}
	if i := slices.IndexFunc(shown, func(c planner.StartingCouncil) bool { return c.Code == b.model.council.Code }); i >= 0 {
		list.choose(i)
	}
	body := edges{top: inset(sides{0, 0, look.Unit * 2, 0}, search)}.around(look.NewBarePanel(inset(sides{2, 2, 2, 2}, look.Calm(list))))
	return underWords("The councils of England that have social care, as they are today. Nothing is written before the last page.", body), search
}
