package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// systemPage ticks the systems in which the council's people live.
func (b *starting) systemPage() (fyne.CanvasObject, fyne.Focusable) {
	lines := column(look.Unit)
	var first fyne.Focusable
	for i := range b.model.systems {
		s := &b.model.systems[i]
		tick := look.NewTick(systemLine(s.System), s.taken, func(on bool) {
			s.taken = on
			b.model.suggest()
		})
		lines.Add(tick)
		if first == nil {
			first = tick
		}
	}
	return underWords("From where the council’s people live. Shares can be changed later in the Register, with their dates.", scrolled(lines)), first
}

// bodyPage asks for the bodies: the usual ones, and some of one's own.
func (b *starting) bodyPage() (fyne.CanvasObject, fyne.Focusable) {
	lines := column(look.Unit)
	var first fyne.Focusable
	for i := range b.model.bodies {
		of := &b.model.bodies[i]
		name := newField("A body of your own")
		name.SetText(of.Name)
		name.OnChanged = func(text string) {
			of.Name = text
			b.changed(startBodies)
		}
		take := look.NewTick("", of.taken, func(on bool) {
			of.taken = on
			b.changed(startBodies)
		})
		lines.Add(edges{left: withWidth(30, centredLine(take)), right: withWidth(220, inset(sides{0, 0, 0, look.Unit * 2}, b.ownerOf(of)))}.around(name))
		if first == nil {
			first = name
		}
	}
	return underWords("The usual ones are suggested. Write names as calendars have them; leave out what you do not sit on.", scrolled(lines)), first
}

// ownerOf says whose a body is; for one's own it can be chosen.
func (b *starting) ownerOf(of *startBody) fyne.CanvasObject {
	labels, codes, chosen := []string{"Council-wide"}, []string{""}, 0
	for _, s := range b.model.systems {
		if s.taken {
			labels, codes = append(labels, s.Name), append(codes, s.Code)
		}
	}
	for i, code := range codes {
		if code == of.System {
			chosen = i
		}
	}
	choice := look.NewChooser(labels, func(i int) { of.System = codes[i] })
	choice.SetOptions(labels, chosen)
	return choice
}

func centredLine(o fyne.CanvasObject) fyne.CanvasObject {
	return inset(sides{look.Unit, 0, 0, 0}, o)
}

// officerPage asks who holds the posts whose time counts as senior.
func (b *starting) officerPage() (fyne.CanvasObject, fyne.Focusable) {
	lines := column(look.Unit)
	var first fyne.Focusable
	for i, post := range startPostNames {
		name := newField("Nobody for now")
		name.SetText(b.model.names[i])
		name.OnChanged = func(text string) {
			b.model.names[i] = text
			b.changed(startOfficers)
		}
		lines.Add(edges{left: withWidth(200, inset(sides{9, 0, 0, 0}, look.NewLine(look.Body, post)))}.around(name))
		if first == nil {
			first = name
		}
	}
	return underWords("Officers of Director level and above, whose time counts. More, and members who are not officers, go into the Register later.", scrolled(lines)), first
}

// seatPage ticks who sits on what.
func (b *starting) seatPage() (fyne.CanvasObject, fyne.Focusable) {
	lines := column(look.Unit)
	var first fyne.Focusable
	officers := b.model.officers()
	for _, o := range officers {
		lines.Add(inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, joined(", ", o.Name, o.Post))))
		for _, body := range b.model.held() {
			tick := look.NewTick(body.Name, b.model.sits(o, body), func(on bool) { b.model.seats[[2]string{o.Post, body.Name}] = on })
			lines.Add(tick)
			if first == nil {
				first = tick
			}
		}
	}
	if len(officers) == 0 {
		lines.Add(look.NewParagraph(look.Body, "No officer is named yet. Seats can be given later in the Register."))
	}
	return underWords("The usual seats are ticked: the three directors have statutory ones on the Health and Wellbeing Board.", scrolled(lines)), first
}

// readyPage says what would be written.
func (b *starting) readyPage() (fyne.CanvasObject, fyne.Focusable) {
	lines := column(look.Unit * 2)
	showLines(lines, b.model.summary(), look.Body, look.Plain)
	lines.Add(layout.NewSpacer())
	lines.Add(look.NewTick("Then open the first calendar", b.thenOpen, func(on bool) { b.thenOpen = on }))
	return underWords("This goes into the Register as one change, which Undo takes back.", scrolled(lines)), nil
}
