package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// ownerChoice asks whose calendar something is: the kind of owner, and which.
type ownerChoice struct {
	register *calendar.Register
	kind     *look.Segmented
	which    *look.Chooser
	names    []string
	// touched: the user chose, so that guesses no longer change it.
	touched bool
	choice  *fyne.Container
}

func newOwnerChoice(r *calendar.Register, kind ownerKind) ownerChoice {
	c := ownerChoice{register: r}
	c.kind = look.NewSegmented(ownerKinds, nil)
	c.which = look.NewChooser(nil, nil)
	c.choice = column(look.Unit*2, c.kind, c.which)
	c.list(kind, "")
	return c
}

// connect has it tell of what the user chooses; changed may be nil.
func (c *ownerChoice) connect(changed func()) {
	tell := func() {
		c.touched = true
		if changed != nil {
			changed()
		}
	}
	c.kind.OnChosen = func(option int) {
		c.list(ownerKind(option), "")
		tell()
	}
	c.which.OnChosen = func(int) { tell() }
}

// list offers the names of a kind, one of them chosen.
func (c *ownerChoice) list(kind ownerKind, chosen string) {
	c.kind.SetChosen(int(kind))
	names, labels := ownerNames(c.register, kind)
	at := 0
	for i, name := range names {
		if name == chosen {
			at = i
		}
	}
	c.names = names
	c.which.SetOptions(labels, at)
	setVisible(c.which, kind != ownerNobody && len(names) > 0)
	c.choice.Refresh()
}

// owner gives what was chosen; nobody where there is nothing to choose from.
func (c *ownerChoice) owner() owner {
	kind, at := ownerKind(c.kind.Chosen()), c.which.Chosen()
	if kind == ownerNobody || at < 0 || at >= len(c.names) {
		return owner{kind: ownerNobody}
	}
	return owner{kind, c.names[at]}
}
