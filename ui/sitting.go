package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// sittingPanel shows everything about one sitting.
type sittingPanel struct {
	// id is that of the sitting shown.
	id string

	badge   *look.Badge
	title   *look.Words
	facts   [maxFacts]factRow
	heading *look.Words
	clashes *fyne.Container
	agenda  *fyne.Container
	items   *look.Words
	body    *fyne.Container
	acts    *meetingButtons
	object  fyne.CanvasObject
}

// maxFacts is how many facts a sitting has at most.
const maxFacts = 8

// factRow is a fact's name over what it says.
type factRow struct {
	name, says *look.Words
	object     *fyne.Container
}

func newSittingPanel(onClose func(), onAct func(meetingAct)) *sittingPanel {
	p := &sittingPanel{acts: newMeetingButtons(onAct), badge: look.NewBadge("", look.Personal), title: look.NewParagraph(look.Heading, "")}
	p.body = column(look.Gap)
	head := edges{left: container.NewVBox(inset(sides{2, 8, 0, 0}, p.badge))}.around(p.title)
	p.body.Add(head)
	for i := range p.facts {
		f := factRow{name: look.NewLine(look.Secondary, ""), says: look.NewParagraph(look.Body, "")}
		f.object = column(0, f.name, f.says)
		p.facts[i] = f
		p.body.Add(f.object)
	}
	p.heading = look.NewLine(look.Strong, "Clashes")
	p.heading.SetSignal(look.Wrong)
	p.clashes = column(look.Unit)
	p.body.Add(p.heading)
	p.body.Add(p.clashes)
	p.items, p.agenda = look.NewLine(look.Strong, ""), column(look.Unit)
	p.items.Hide()
	p.agenda.Hide()
	p.body.Add(p.items)
	p.body.Add(p.agenda)
	closing := look.NewButton("Close", look.Link, onClose)
	scroll := look.Calm(container.NewVScroll(inset(sides{0, look.Unit, 0, 0}, p.body)))
	p.object = look.NewPanel(edges{bottom: column(look.Unit, p.acts.object, p.acts.last(closing))}.around(scroll))
	return p
}

func (p *sittingPanel) show(m sittingModel) {
	p.id = m.id
	p.acts.show(m.of)
	p.badge.Set(m.mark.letter, m.mark.tone)
	p.title.SetText(m.title)
	for i := range p.facts {
		f := &p.facts[i]
		if i >= len(m.facts) {
			f.object.Hide()
			continue
		}
		f.name.SetText(m.facts[i].name)
		f.says.SetText(m.facts[i].says)
		f.object.Show()
	}
	p.heading.Hidden = len(m.clashes) == 0
	showLines(p.clashes, m.clashes, look.Body, look.Wrong)
	p.items.SetText("Agenda, " + plural(len(m.agenda), "item"))
	p.items.Hidden, p.agenda.Hidden = len(m.agenda) == 0, len(m.agenda) == 0
	showLines(p.agenda, m.agenda, look.Body, look.Plain)
	p.body.Refresh()
	p.object.Refresh() // its scroll must know of another height
}

// showLines has a column show so many paragraphs; it keeps those it has.
func showLines(in *fyne.Container, lines []string, style look.Style, s look.Signal) {
	for len(in.Objects) < len(lines) {
		in.Add(look.NewParagraph(style, ""))
	}
	for i, o := range in.Objects {
		words := o.(*look.Words)
		words.Hidden = i >= len(lines)
		if !words.Hidden {
			words.SetSignal(s)
			words.SetText(lines[i])
		}
	}
	in.Refresh()
}
