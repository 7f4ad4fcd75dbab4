package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// box is what stands above the window and wants an answer. Enter accepts and
// Escape cancels, wherever the focus is.
type box struct {
	title string
	body  fyne.CanvasObject
	// foot stands left of the buttons; may be nil.
	foot fyne.CanvasObject
	// accept goes on; empty words: there is nothing to accept, and Enter closes.
	accept   string
	onAccept func()
	// cancel is what the button says that gives up; onCancel, which may be nil,
	// is called after the box is closed.
	cancel   string
	onCancel func()
	// first has the focus at the beginning; nil is the button that goes on.
	first fyne.Focusable
	// size is how large it is, if the window is.
	size fyne.Size
}

// dialogs shows one box at a time.
type dialogs struct {
	window fyne.Window
	box    *box
	pop    *widget.PopUp
	goOn   *look.Button
	// onFree, which may be nil, is called when a box was answered and no other is there.
	onFree func()
}

// show shows a box in place of the one that is there.
func (d *dialogs) show(b box) {
	if d.pop != nil {
		d.pop.Hide()
	}
	d.box = &b
	giveUp := look.NewButton(b.cancel, look.Ordinary, d.cancel)
	buttons := row(look.Unit*2, giveUp)
	var focus fyne.Focusable = giveUp
	d.goOn = nil
	if b.accept != "" {
		d.goOn = look.NewButton(b.accept, look.Main, d.accept)
		buttons.Add(d.goOn)
		focus = d.goOn
	}
	if b.first != nil {
		focus = b.first
	}
	foot := b.foot
	if foot == nil {
		foot = layout.NewSpacer()
	}
	bottom := inset(sides{look.Margin, 0, 0, 0}, edges{right: buttons}.around(foot))
	title := inset(sides{0, 0, look.Gap, 0}, look.NewLine(look.Title, b.title))
	inner := inset(sides{look.Margin + 2, look.Margin + 4, look.Margin, look.Margin + 4}, edges{top: title, bottom: bottom}.around(b.body))
	content := look.NewBarePanel(inner) // an outline, which a dark window needs
	d.pop = widget.NewModalPopUp(content, d.window.Canvas())
	d.pop.Resize(d.fitting(b.size))
	d.pop.Show()
	d.window.Canvas().Focus(focus)
}

// fitting gives a size that the window has room for.
func (d *dialogs) fitting(wanted fyne.Size) fyne.Size {
	const margin = 24
	room := d.window.Canvas().Size().SubtractWidthHeight(2*margin, 2*margin)
	if room.Width <= 0 || room.Height <= 0 {
		return wanted
	}
	return wanted.Min(room)
}

// showing tells whether there is a box.
func (d *dialogs) showing() bool { return d.box != nil }

// close takes the box away without an answer.
func (d *dialogs) close() {
	if d.pop != nil {
		d.pop.Hide()
	}
	d.box, d.pop, d.goOn = nil, nil, nil
}

// setAccept changes what the button says that goes on, and whether it does.
func (d *dialogs) setAccept(words string, can bool) {
	if d.goOn == nil {
		return
	}
	d.goOn.SetLabel(words)
	if can {
		d.goOn.Enable()
	} else {
		d.goOn.Disable()
	}
}

func (d *dialogs) accept() {
	switch {
	case d.box == nil:
	case d.goOn == nil:
		d.cancel()
	case !d.goOn.Disabled():
		d.box.onAccept()
		d.freed()
	}
}

// freed tells that no box is there any more, if none is.
func (d *dialogs) freed() {
	if d.box == nil && d.onFree != nil {
		d.onFree()
	}
}

func (d *dialogs) cancel() {
	if d.box == nil {
		return
	}
	then := d.box.onCancel
	d.close()
	if then != nil {
		then()
	}
	d.freed()
}

// key is for keys that what has the focus does not want.
func (d *dialogs) key(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		d.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.accept()
	}
}
