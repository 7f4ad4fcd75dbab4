package ui

import (
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// comeModel is business that should come up and is on no agenda yet.
type comeModel struct {
	marked
	// name is what it is, when about when it should come.
	name, body, when string
	// lines say why it is expected and where it could come.
	lines []string
	// id and day are of the sitting on which it could come; empty for none.
	id  string
	day calendar.Date
}

// newComeModels shows what is to come, for one body or all.
func newComeModels(marks marks, r *calendar.Register, list []planner.ToCome, body string) []comeModel {
	var out []comeModel
	for i := range list {
		x := &list[i]
		if body != "" && x.Body != body {
			continue
		}
		m := comeModel{name: x.Name, body: x.Body, when: "around " + shortDay(x.Around), marked: marked{marks.bodyCalled(r, x.Body), x.Body}}
		m.lines = []string{"It should come to " + x.Body + " around " + x.Around.British() + ".", "Expected from " + x.Why + "."}
		if x.Overdue {
			m.when = "was due " + shortDay(x.Around)
			m.lines[0] = "It should have come to " + x.Body + " around " + x.Around.British() + ", and is on none of its agendas held."
		}
		switch {
		case x.Sitting == nil && x.Overdue:
		case x.Sitting == nil:
			m.lines = append(m.lines, "No later sitting of "+x.Body+" near that day is held: it may need a date.")
		case x.HasAgenda:
			m.id, m.day = x.Sitting.ID().String(), x.Sitting.Date()
			m.lines = append(m.lines, "Its sitting on "+m.day.British()+" has an agenda already, without it.")
		default:
			m.id, m.day = x.Sitting.ID().String(), x.Sitting.Date()
			m.lines = append(m.lines, "It could come to its sitting on "+m.day.British()+", which has no agenda yet.")
		}
		out = append(out, m)
	}
	return out
}

// bodyCalled gives the mark of a body by its name; of several in common that of none.
func (m marks) bodyCalled(r *calendar.Register, name string) mark {
	b, err := r.Body(name)
	if err != nil {
		return personalMark
	}
	return m.body(b)
}

// comePart lists what is to come at the left, and explains the chosen at the right.
type comePart struct {
	model       []comeModel
	list        *picker
	title       *look.Words
	lines       *fyne.Container
	toSitting   *look.Button
	left, right fyne.CanvasObject
}

func newComePart(onSitting func(id string, day calendar.Date)) *comePart {
	p := &comePart{title: look.NewParagraph(look.Heading, ""), lines: column(look.Unit * 2)}
	p.list = newPicker(func() int { return len(p.model) }, newTwoLines, func(i int, o fyne.CanvasObject) {
		m := &p.model[i]
		setTwoLines(o, &m.marked, m.name, m.body, m.when)
	})
	open := func(i int) {
		if i >= 0 && i < len(p.model) && p.model[i].id != "" {
			onSitting(p.model[i].id, p.model[i].day)
		}
	}
	p.list.onOpen = open
	p.list.whenChosen(p.choose)
	p.toSitting = look.NewButton("Show the sitting", look.Ordinary, func() { open(p.list.chosen) })
	p.left = p.list
	note := look.NewParagraph(look.Secondary, "Expected is what a body had a year ago, or for the quarter or month before, of matters that are done afresh each year, "+
		"quarter or month, and has on no agenda within eight weeks of the day (three, by month).")
	words := column(look.Gap, p.title, p.lines, row(0, p.toSitting), note)
	p.right = look.NewBarePanel(inset(sides{look.Margin, look.Margin, look.Margin, look.Margin}, words))
	return p
}

func (p *comePart) show(list []comeModel) {
	was := ""
	if i := p.list.chosen; i >= 0 && i < len(p.model) {
		was = p.model[i].name + p.model[i].body
	}
	p.model = list
	p.list.anew()
	if len(list) > 0 {
		p.list.Select(max(slices.IndexFunc(list, func(m comeModel) bool { return m.name+m.body == was }), 0))
	}
}

func (p *comePart) choose(i int) {
	m := &p.model[i]
	p.title.SetText(m.name)
	showLines(p.lines, m.lines, look.Body, look.Plain)
	setVisible(p.toSitting, m.id != "")
	p.right.Refresh()
}
