package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// entryForm is the form of one part of the register: its fields two by two, and below each
// what is wrong with it.
type entryForm struct {
	// onEnter is called for Enter in a field, onChanged when something was typed or chosen.
	onEnter, onChanged func()
	// onReach is called with the field to which the keyboard has come.
	onReach func(*entryCell)

	cells  []*entryCell
	byKey  map[string]*entryCell
	lines  []formLine
	object *fyne.Container
	// filling: the form is shown a thing, and nobody types.
	filling bool
}

// formLine is one line of a form, with one cell or two.
type formLine struct {
	object fyne.CanvasObject
	cells  []*entryCell
}

// leastField is how narrow a field can be.
const leastField = 84

// entryCell is one field with its name above and what there is to say below.
type entryCell struct {
	of      askedField
	entry   *field
	chooser *namedChooser
	day     *dateField
	says    *look.Words
	object  *fyne.Container
}

func newEntryForm(fields []askedField, today func() calendar.Date) *entryForm {
	f := &entryForm{byKey: map[string]*entryCell{}, object: column(6), onEnter: func() {}, onChanged: func() {}, onReach: func(*entryCell) {}}
	for _, of := range fields {
		c := f.newCell(of, today)
		f.cells, f.byKey[of.key] = append(f.cells, c), c
	}
	f.lines = formLines(f.cells)
	for _, line := range f.lines {
		f.object.Add(line.object)
	}
	return f
}

// formLines puts cells on lines, two on one where neither is wide.
func formLines(cells []*entryCell) []formLine {
	var lines []formLine
	for i := 0; i < len(cells); i++ {
		line := formLine{object: cells[i].object, cells: cells[i : i+1]}
		if i+1 < len(cells) && !cells[i].of.wide && !cells[i+1].of.wide {
			line = formLine{object: container.New(evenly{}, cells[i].object, cells[i+1].object), cells: cells[i : i+2]}
			i++
		} else if !cells[i].of.wide {
			line.object = container.New(evenly{}, cells[i].object, column(0))
		}
		lines = append(lines, line)
	}
	return lines
}

func (f *entryForm) newCell(of askedField, today func() calendar.Date) *entryCell {
	c := &entryCell{of: of, says: look.NewParagraph(look.Secondary, of.help)}
	setVisible(c.says, of.help != "")
	var control fyne.CanvasObject
	switch of.as {
	case askedChoice:
		c.chooser = &namedChooser{Chooser: look.NewChooser(nil, func(int) { f.changed(c) })}
		control = withWidth(leastField, c.chooser.Chooser) // what is chosen may be wider than there is room
	case askedDay:
		c.day = newDateField(today)
		c.entry, c.says = c.day.entry, c.day.says
		c.day.object = column(2, c.entry, c.says) // what was read of it stands below, where there is room
		c.day.onChanged = func() { f.changed(c) }
		control = c.entry
	default:
		c.entry = newField(of.hint)
		c.entry.OnChanged = func(string) { f.changed(c) }
		control = c.entry
	}
	if c.entry != nil {
		c.entry.SetPlaceHolder(of.hint)
		c.entry.OnSubmitted = func(string) { f.onEnter() }
		c.entry.onFocus = func() { f.onReach(c) }
	}
	c.object = column(2, look.NewLine(look.Secondary, of.label), control, c.says)
	return c
}

// changed takes back what was wrong with a field that is being mended.
func (f *entryForm) changed(c *entryCell) {
	if f.filling {
		return
	}
	if c.day == nil {
		c.say("")
	}
	setVisible(c.says, c.says.Text() != "")
	f.turn()
	f.onChanged()
}

// say puts below a field what is wrong with it; nothing is its help.
func (c *entryCell) say(wrong string) {
	signal, words := look.Wrong, wrong
	if wrong == "" {
		signal, words = look.Plain, c.of.help
	}
	c.says.SetSignal(signal)
	c.says.SetText(words)
	setVisible(c.says, words != "")
}

// focusable is what takes the keyboard.
func (c *entryCell) focusable() fyne.Focusable {
	if c.chooser != nil {
		return c.chooser.Chooser
	}
	return c.entry
}

// show fills the form.
func (f *entryForm) show(r *calendar.Register, v entryValues) {
	f.filling = true
	for _, c := range f.cells {
		text := v[c.of.key]
		if c.chooser != nil {
			names, labels := c.of.choices(r)
			c.chooser.offer(names, labels, text)
		} else {
			c.entry.SetText(text)
			c.entry.CursorColumn = 0
		}
		c.say("")
	}
	f.filling = false
	f.turn()
}

// turn shows the fields that have a use.
func (f *entryForm) turn() {
	v := f.values()
	for _, line := range f.lines {
		used := false
		for _, c := range line.cells {
			visible := c.of.when == nil || c.of.when(v)
			setVisible(c.object, visible)
			used = used || visible
		}
		setVisible(line.object, used)
	}
	f.object.Refresh()
}

// values gives what was filled in.
func (f *entryForm) values() entryValues {
	v := entryValues{}
	for _, c := range f.cells {
		if c.chooser != nil {
			v[c.of.key] = c.chooser.name()
		} else {
			v[c.of.key] = trimmed(c.entry.Text)
		}
	}
	return v
}

// complain says at each field what is wrong, and gives the first of them; nil if nothing is.
func (f *entryForm) complain(problems map[string]string) *entryCell {
	var first *entryCell
	for _, c := range f.cells {
		c.say(problems[c.of.key])
		if problems[c.of.key] != "" && first == nil {
			first = c
		}
	}
	f.object.Refresh()
	return first
}
