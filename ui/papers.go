package ui

import (
	"context"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// papersPage lists when papers are due; beside it how the day was counted, and
// what another rule would come to.
type papersPage struct {
	of      *datesView
	loader  *loader[papersModel]
	model   papersModel
	list    *picker
	working *workingPart
	rule    *look.Chooser
	make    *look.Button
	none    *look.Words
	nothing *nothing
	object  fyne.CanvasObject
}

func newPapersPage(of *datesView, w work) *papersPage {
	p := &papersPage{of: of, loader: newLoader[papersModel](w), working: newWorkingPart(), none: look.NewParagraph(look.Body, "No papers are published."), nothing: newNothing()}
	p.list = newPicker(func() int { return len(p.model.rows) }, newPaperLine, p.setLine)
	p.list.whenChosen(func(int) {
		p.rule.SetOptions(paperRuleLabels(p.row().rule), 0)
		p.count()
	})
	p.list.onOpen = func(i int) { of.onSitting(p.model.rows[i].sitting, p.model.rows[i].meeting) }
	p.rule = look.NewChooser(paperRuleLabels(""), func(int) { p.count() })
	p.make = look.NewButton("Make this the body’s rule", look.Ordinary, func() { of.setRule(p.row().body, paperRules[p.rule.Chosen()]) })
	heading := inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, look.NewLine(look.Strong, "Last day for publication, of the month’s sittings"))
	left := look.NewBarePanel(edges{top: heading}.around(p.list))
	detail := column(look.Gap, p.working.object, p.none, named("Rule", row(look.Unit*2, p.rule, p.make)),
		look.NewParagraph(look.Secondary, "Clear days leave out the day of publication, the day of the meeting, weekends and bank holidays. Another rule is only tried until it is made the body’s."))
	right := look.NewPanel(look.Calm(container.NewVScroll(inset(sides{0, scrollStrip, 0, 0}, detail))))
	lists := container.New(beside{left: 0.42, least: 480}, left, right)
	p.object = container.NewStack(lists, p.nothing.object)
	p.nothing.object.Hide()
	return p
}

func (p *papersPage) load(at scope) {
	p.loader.load(func(ctx context.Context) (papersModel, error) {
		s, err := p.of.source.Snapshot(ctx, at.month().Span())
		if err != nil {
			return papersModel{}, err
		}
		return newPapersModel(s, at), nil
	}, p.show, p.of.fail)
}

func (p *papersPage) show(m papersModel) {
	chosen := max(p.list.chosen, 0)
	p.model = m
	p.nothing.show(m.empty, m.next)
	setVisible(p.object.(*fyne.Container).Objects[0], m.empty == "")
	p.list.drop()
	p.list.Refresh()
	if len(m.rows) > 0 {
		p.list.Select(min(chosen, len(m.rows)-1))
	}
	p.object.Refresh()
}

// row gives the chosen row.
func (p *papersPage) row() *paperRow { return &p.model.rows[max(p.list.chosen, 0)] }

// count shows the working of the chosen row by the chosen rule.
func (p *papersPage) count() {
	rule := paperRules[max(p.rule.Chosen(), 0)]
	w := p.model.working(p.row(), rule)
	setVisible(p.working.object, w != nil)
	setVisible(p.none, w == nil)
	if w != nil {
		p.working.show(w)
	}
	setVisible(p.make, p.row().another(rule))
	p.object.Refresh()
}

// paperLine is one row of the list; it is the layout of its own container.
type paperLine struct {
	by, says *look.Words
	of       *titled
	bar      *signalBar
}

func newPaperLine() fyne.CanvasObject {
	l := &paperLine{look.NewLine(look.Strong, ""), look.NewLine(look.Secondary, ""), newTitled(), newSignalBar()}
	return container.New(l, l.bar, l.by, l.of.badge, l.of.title, l.says)
}

func (p *papersPage) setLine(i int, o fyne.CanvasObject) {
	l, r := o.(*fyne.Container).Layout.(*paperLine), &p.model.rows[i]
	l.by.SetText(r.by)
	l.bar.set(r.signal)
	l.of.set(r.marked)
	l.says.SetText(r.says)
	o.Refresh()
}

// MinSize is two lines with room around.
func (l *paperLine) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, 2*clashTop+clashLine+reasonLine)
}

// Layout puts the day before whose papers they are, and the meeting below.
func (l *paperLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const dayWidth = 124
	l.bar.Resize(fyne.NewSize(4, size.Height-2*clashTop))
	l.bar.Move(fyne.NewPos(look.Margin-2, clashTop))
	room := size.Width - clashLeft - look.Margin
	place(l.by, fyne.NewPos(clashLeft, clashTop), dayWidth, clashLine)
	l.of.place(clashLeft+dayWidth, clashTop, room-dayWidth-30, clashLine)
	place(l.says, fyne.NewPos(clashLeft, clashTop+clashLine), room, reasonLine)
}
