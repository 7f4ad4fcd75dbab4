package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// tryPanel shows what would become of a sitting on a date.
type tryPanel struct {
	title           *look.Words
	verdicts        *fyne.Container
	shades, common  *fyne.Container
	missing         *fewRows
	all             *look.Words
	working         *workingParts
	add, rule       *look.Button
	body            *fyne.Container
	nothing         *nothing
	object, content fyne.CanvasObject
}

func newTryPanel(onAdd, onRule func()) *tryPanel {
	p := &tryPanel{title: look.NewParagraph(look.Heading, ""), verdicts: column(look.Unit * 2), shades: column(look.Unit), common: column(look.Unit),
		missing: newFewRows(missingColumns), all: look.NewParagraph(look.Body, ""), working: newWorkingParts(), nothing: newNothing()}
	p.add, p.rule = look.NewButton("Add to the calendar", look.Main, onAdd), look.NewButton("Make this the body’s rule", look.Ordinary, onRule)
	wide := inset(sides{0, 0, 0, -look.Margin}, p.missing.object) // its cells begin where the text does
	p.body = column(look.Gap, p.title, p.verdicts, p.shades, p.common, p.working.object, column(0, p.all, wide))
	margins := sides{0, scrollStrip, look.Gap, 0}
	scroll := look.Calm(container.NewVScroll(inset(margins, p.body)))
	p.content = edges{bottom: inset(sides{look.Gap, 0, 0, 0}, row(look.Unit*2, p.add, p.rule))}.around(scroll)
	p.object = look.NewPanel(container.NewStack(p.content, p.nothing.object))
	p.wait()
	return p
}

// wait says what to do before anything was tried.
func (p *tryPanel) wait() {
	p.content.Hide()
	p.nothing.show("Try a date before it is fixed", "Tick who is to sit, type a date and a time, and press Enter: you see whether there is a quorum, who could not come and why, when the papers must be out, and what speaks against the day.")
}

func (p *tryPanel) show(m *tryModel) {
	p.nothing.show("", "")
	p.content.Show()
	p.title.SetText(m.title)
	showVerdicts(p.verdicts, m.quorum)
	showLines(p.shades, m.shades, look.Body, look.Warning)
	showLines(p.common, m.common, look.Strong, look.Chosen)
	setVisible(p.shades, len(m.shades) > 0)
	setVisible(p.common, len(m.common) > 0)
	p.missing.show(m.missing.rows)
	p.all.SetText(m.missing.empty)
	setVisible(p.all, len(m.missing.rows) == 0)
	p.working.show(m.working)
	setVisible(p.working.object, len(m.working) > 0)
	setVisible(p.add, len(m.ask.who.bodies) > 0)
	setVisible(p.rule, m.body != "")
	p.body.Refresh()
	p.object.Refresh()
}

// showVerdicts has a column show so many verdicts, each a tag and its reason.
func showVerdicts(in *fyne.Container, list []verdict) {
	for len(in.Objects) < len(list) {
		tag := look.NewTag("", look.Plain)
		in.Add(edges{left: container.NewVBox(inset(sides{1, 10, 0, 0}, tag))}.around(look.NewParagraph(look.Body, "")))
	}
	for i, o := range in.Objects {
		setVisible(o, i < len(list))
		if i < len(list) {
			parts := o.(*fyne.Container).Layout.(edges)
			parts.left.(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*look.Tag).Set(list[i].light, list[i].signal)
			parts.middle.(*look.Words).SetText(list[i].says)
		}
	}
	in.Refresh()
}
