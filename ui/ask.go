package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// askFacts are what the question whose calendar it is goes by.
type askFacts struct {
	register *calendar.Register
	sources  []calendar.Source
}

// askBox asks for a file's path, and whose calendar it is.
type askBox struct {
	// onReady is called with whether there is a path.
	onReady func(ready bool)

	ownerChoice
	facts  askFacts
	path   *field
	hint   *look.Words
	object fyne.CanvasObject
}

func newAskBox(f askFacts, onBrowse func()) *askBox {
	a := &askBox{facts: f, path: newField("Path of a calendar (.ics, .msg, .xlsx, .csv) or an agenda (PDF, Word, web page)"), onReady: func(bool) {}}
	a.ownerChoice = newOwnerChoice(f.register, ownerOfficer)
	a.hint = look.NewLine(look.Secondary, "")
	a.connect(func() { a.hint.SetText("") })
	a.path.OnChanged = func(string) { a.changed() }
	browse := look.NewButton("Browse…", look.Ordinary, onBrowse)
	file := edges{right: inset(sides{0, 0, 0, look.Unit * 2}, browse)}.around(a.path)
	a.object = column(look.Unit*2,
		look.NewLine(look.Strong, "File"), file,
		inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, "Whose is it?")), a.choice, a.hint)
	return a
}

// changed follows the path: who it was read for before, or whose the name of
// the file says it is.
func (a *askBox) changed() {
	path := cleanPath(a.path.Text)
	a.onReady(path != "")
	if a.touched {
		return
	}
	says := ""
	found, ok := knownOwner(a.facts.sources, path)
	if ok {
		says = "As when this file was last read."
	} else if found, ok = guessOwner(a.facts.register, path); ok {
		says = "Guessed from the file’s name: change it if it is not so."
	}
	if ok {
		a.list(found.kind, found.name)
		a.object.Refresh()
	}
	if len(a.names) == 0 && ownerKind(a.kind.Chosen()) != ownerNobody {
		says = "The register names none yet: it will be held as nobody’s in particular."
	}
	a.hint.SetText(says)
}
