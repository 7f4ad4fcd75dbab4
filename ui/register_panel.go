package ui

import (
	"fmt"
	"maps"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// entryPanel is the right side of the register: the form of what is chosen, or of something
// new, with what can be done to it.
type entryPanel struct {
	// onSave is called with what was filled in, onRemove with what is to go, onLeave when
	// the keyboard goes back to the list.
	onSave   func(was, now any, values entryValues)
	onRemove func(was any)
	onLeave  func()
	onFocus  func(fyne.Focusable)

	section registerSection
	facts   registerFacts
	// was is what the form shows; nil is something new, or nothing.
	was   any
	shown entryValues
	open  bool

	forms        [registerSections]*entryForm
	scroll       *container.Scroll
	heading      *look.Words
	wrong        *look.Words
	save, remove *look.Button
	hint         *look.Words
	object       fyne.CanvasObject
}

func newEntryPanel(today func() calendar.Date) *entryPanel {
	p := &entryPanel{heading: look.NewParagraph(look.Heading, ""), wrong: wrongLine(), hint: look.NewParagraph(look.Secondary, ""), onFocus: func(fyne.Focusable) {}}
	all := container.NewStack()
	for i := range p.forms {
		f := newEntryForm(entryFields[i], today)
		f.onEnter, f.onChanged, f.onReach = p.keep, p.follow, p.reveal
		for _, c := range f.cells {
			p.leaving(c.entry)
		}
		p.forms[i] = f
		all.Add(f.object)
	}
	p.save = look.NewButton("Save", look.Main, p.keep)
	p.remove = look.NewButton("Remove", look.Ordinary, p.takeOut)
	p.scroll = container.NewVScroll(inset(sides{0, look.Unit * 2, look.Unit, 2}, all))
	top := inset(sides{0, 0, look.Unit * 2, 0}, column(2, p.heading, p.hint))
	foot := inset(sides{look.Unit * 2, 0, 0, 0}, column(look.Unit*2, p.wrong, row(look.Unit*2, p.save, p.remove)))
	p.object = look.NewPanel(edges{top: top, bottom: foot}.around(look.Calm(p.scroll)))
	return p
}

// leaving has Escape in a field lead back to the list.
func (p *entryPanel) leaving(f *field) {
	if f != nil {
		f.onEscape = func() {
			p.reset()
			p.onLeave()
		}
	}
}

func (p *entryPanel) form() *entryForm { return p.forms[p.section] }

// show shows a thing of a section, or with nil the form for a new one.
func (p *entryPanel) show(section registerSection, facts registerFacts, v any) {
	p.section, p.facts, p.was, p.open = section, facts, v, true
	from := v
	if v == nil {
		from = newEntry[section]
	}
	p.form().show(facts.register, entryTexts(facts.register, from))
	p.shown = p.form().values()
	p.scroll.ScrollToTop()
	p.title()
	p.say("")
}

// close shows no form.
func (p *entryPanel) close(section registerSection) {
	p.section, p.was, p.open, p.shown = section, nil, false, nil
	p.title()
	p.say("")
}

// title heads the form, and says what the buttons do.
func (p *entryPanel) title() {
	kind := &sectionKinds[p.section]
	for i, f := range p.forms {
		setVisible(f.object, p.open && registerSection(i) == p.section)
	}
	setVisible(p.save, p.open)
	setVisible(p.remove, p.open && p.was != nil && p.section != sectionCouncil)
	heading, hint := "New "+kind.one, ""
	switch {
	case !p.open:
		heading, hint = kind.name, "None is chosen. Insert, or the button above the table, adds one."
	case p.was != nil:
		heading = entryTitle(p.was)
		p.save.SetLabel("Save")
	case p.section == sectionCouncil:
		heading = "The council"
		p.save.SetLabel("Save")
	default:
		p.save.SetLabel("Add " + kind.one)
	}
	p.heading.SetText(heading)
	sayHint(p.hint, hint)
	p.object.Refresh()
}

func sayHint(w *look.Words, words string) {
	w.SetText(words)
	setVisible(w, words != "")
}

// entryTitle names a thing in full.
func entryTitle(v any) string {
	switch v := v.(type) {
	case calendar.Council:
		return v.Name
	case calendar.System:
		return v.Name
	case calendar.Seat:
		return fmt.Sprintf("%s on %s", v.Officer, v.Body)
	case calendar.Journey:
		return fmt.Sprintf("%s to %s", v.From, v.To)
	case calendar.Rate:
		return capital(v.Words())
	case calendar.Overlay:
		return v.Name
	case calendar.Acronym:
		return v.Short
	default:
		return entryID(v)
	}
}

// changed tells whether something was filled in that is not kept yet.
func (p *entryPanel) changed() bool { return p.open && !maps.Equal(p.shown, p.form().values()) }

// follow takes the words away that said what was wrong before.
func (p *entryPanel) follow() { p.say("") }

// say says below the form what is wrong with all of it.
func (p *entryPanel) say(words string) {
	sayWrong(p.wrong, words)
	p.object.Refresh()
}

// reset shows again what is held.
func (p *entryPanel) reset() {
	if p.open {
		p.show(p.section, p.facts, p.was)
	}
}

// keep has what was filled in saved, if nothing is wrong with it.
func (p *entryPanel) keep() {
	if !p.open {
		return
	}
	values := p.form().values()
	now, problems := readEntry(p.section, p.facts, p.was, values)
	first := p.form().complain(problems)
	if first != nil {
		p.onFocus(first.focusable())
		p.reveal(first)
		p.object.Refresh()
		return
	}
	p.onSave(p.was, now, values)
}

// reveal scrolls until a field is in sight.
func (p *entryPanel) reveal(c *entryCell) {
	for _, line := range p.form().lines {
		for _, of := range line.cells {
			if of == c {
				top, bottom := line.object.Position().Y, line.object.Position().Y+line.object.MinSize().Height
				switch {
				case top < p.scroll.Offset.Y:
					p.scroll.ScrollToOffset(fyne.NewPos(0, top))
				case bottom > p.scroll.Offset.Y+p.scroll.Size().Height:
					p.scroll.ScrollToOffset(fyne.NewPos(0, bottom+look.Unit-p.scroll.Size().Height))
				}
			}
		}
	}
}

func (p *entryPanel) takeOut() {
	if p.open && p.was != nil && p.section != sectionCouncil {
		p.onRemove(p.was)
	}
}

// begin puts the keyboard on the first field.
func (p *entryPanel) begin() {
	if p.open {
		p.onFocus(p.form().cells[0].focusable())
	}
}
