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

	facts askFacts
	path  *field
	kind  *look.Segmented
	which *look.Chooser
	names []string
	hint  *look.Words
	// touched: the user chose the owner, so that guesses no longer change it.
	touched bool
	object  fyne.CanvasObject
}

func newAskBox(f askFacts, onBrowse func()) *askBox {
	a := &askBox{facts: f, path: newField("Path of a calendar (.ics, .msg, .xlsx, .csv) or an agenda (PDF, Word, web page)"), onReady: func(bool) {}}
	a.kind = look.NewSegmented(ownerKinds, func(option int) {
		a.touched = true
		a.list(ownerKind(option), "")
		a.hint.SetText("")
	})
	a.which = look.NewChooser(nil, func(int) { a.touched = true })
	a.hint = look.NewLine(look.Secondary, "")
	a.path.OnChanged = func(string) { a.changed() }
	a.list(ownerOfficer, "")
	browse := look.NewButton("Browse…", look.Ordinary, onBrowse)
	file := edges{right: inset(sides{0, 0, 0, look.Unit * 2}, browse)}.around(a.path)
	a.object = column(look.Unit*2,
		look.NewLine(look.Strong, "File"), file,
		inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, "Whose is it?")), a.kind, a.which, a.hint)
	return a
}

// list offers the names of a kind, one of them chosen.
func (a *askBox) list(kind ownerKind, chosen string) {
	names, labels := ownerNames(a.facts.register, kind)
	at := 0
	for i, name := range names {
		if name == chosen {
			at = i
		}
	}
	a.names = names
	a.which.SetOptions(labels, at)
	setVisible(a.which, kind != ownerNobody && len(names) > 0)
	if a.object != nil {
		a.object.Refresh()
	}
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
		a.kind.SetChosen(int(found.kind))
		a.list(found.kind, found.name)
	}
	if len(a.names) == 0 && ownerKind(a.kind.Chosen()) != ownerNobody {
		says = "The register names none yet: it will be held as nobody’s in particular."
	}
	a.hint.SetText(says)
}

// owner gives what was chosen; nobody where there is nothing to choose from.
func (a *askBox) owner() owner {
	kind, at := ownerKind(a.kind.Chosen()), a.which.Chosen()
	if kind == ownerNobody || at < 0 || at >= len(a.names) {
		return owner{kind: ownerNobody}
	}
	return owner{kind, a.names[at]}
}
