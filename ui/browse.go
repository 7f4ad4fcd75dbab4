package ui

import (
	"context"

	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// browser lets the user find a file, or a folder, in a dialog of its own that
// is worked by keyboard like every list. It goes back to the dialog it was
// called from.
type browser struct {
	dialogs *dialogs
	loader  *loader[browseModel]
	home    string
	// onlyFolders looks for a folder in place of a file.
	onlyFolders bool
	// endings are those of the files that are looked for; nil is all that can be
	// read as a calendar or an agenda.
	endings []string

	model  browseModel
	list   *picker
	folder *look.Words
	says   *look.Words
	// back is the dialog it was called from; nil is the page.
	back   *box
	chosen func(path string)
}

func newBrowser(d *dialogs, w work, home string) *browser {
	b := &browser{dialogs: d, loader: newLoader[browseModel](w), home: home}
	b.folder, b.says = look.NewLine(look.Secondary, ""), look.NewParagraph(look.Secondary, "")
	b.list = newPicker(func() int { return len(b.model.rows) }, func() fyne.CanvasObject {
		return inset(sides{7, look.Unit * 2, 7, look.Unit * 2}, look.NewLine(look.Body, ""))
	}, func(i int, o fyne.CanvasObject) {
		o.(*fyne.Container).Objects[0].(*look.Words).SetText(b.model.rows[i].name)
	})
	b.list.onOpen = b.open
	return b
}

// show begins in the folder of a path.
func (b *browser) show(path string, chosen func(path string)) {
	b.back, b.chosen = b.dialogs.box, chosen
	title, accept, onAccept := "Choose a calendar or agenda", "Open", b.accept
	switch {
	case b.endings != nil:
		title = "Choose a file"
	case b.onlyFolders:
		title, accept, onAccept = "Choose a folder", "Use this folder", func() { b.take(b.model.folder) }
	}
	body := edges{top: inset(sides{0, 0, look.Unit * 2, 0}, b.folder), bottom: b.says}.around(look.NewBarePanel(inset(sides{2, 2, 2, 2}, b.list)))
	b.dialogs.show(box{
		title: title, body: body, accept: accept, onAccept: onAccept, cancel: "Back", onCancel: b.goBack,
		first: b.list, size: fyne.NewSize(620, 520),
	})
	b.enter(nearestFolder(path, b.home))
}

// shows gives the endings of the files that are listed.
func (b *browser) shows() []string {
	switch {
	case b.onlyFolders:
		return nil
	case b.endings != nil:
		return b.endings
	default:
		return calendarEndings
	}
}

// enter shows a folder.
func (b *browser) enter(folder string) {
	b.loader.load(func(context.Context) (browseModel, error) { return newBrowseModel(folder, b.shows()) }, func(m browseModel) {
		b.model = m
		b.folder.SetText(m.folder)
		b.says.SetText(m.empty)
		b.list.anew()
		b.list.choose(0)
	}, func(err error) { b.says.SetText(planner.Explain(err)) })
}

func (b *browser) open(row int) {
	if at := b.model.rows[row]; at.folder {
		b.enter(at.path)
	} else {
		b.take(at.path)
	}
}

func (b *browser) accept() {
	if i := b.list.chosen; i >= 0 && i < len(b.model.rows) {
		b.open(i)
	}
}

func (b *browser) take(path string) {
	b.goBack()
	b.chosen(path)
}

// goBack shows the dialog it was called from again, if it was one.
func (b *browser) goBack() {
	b.loader.stop()
	if b.back == nil {
		b.dialogs.close()
		return
	}
	b.dialogs.show(*b.back)
}
