package ui

import (
	"path/filepath"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// pathBox asks for a file's path, with a button that looks for it. Where a file
// is to be written, the button looks for its folder.
type pathBox struct {
	path   *field
	browse *look.Button
	object fyne.CanvasObject
}

// newPathBox begins with a path. The browser must go back to the dialog that
// the box stands in.
func newPathBox(hint, path string, b *browser) *pathBox {
	p := &pathBox{path: newField(hint)}
	p.path.SetText(path)
	p.browse = look.NewButton("Browse…", look.Ordinary, func() {
		was := cleanPath(p.path.Text)
		b.show(was, func(found string) {
			if b.onlyFolders {
				found = filepath.Join(found, filepath.Base(was))
			}
			p.path.SetText(found)
		})
	})
	p.object = edges{right: inset(sides{0, 0, 0, look.Unit * 2}, p.browse)}.around(p.path)
	return p
}

// ready keeps the dialog's button from going on while there is no path.
func (p *pathBox) ready(d *dialogs, words string) {
	follow := func(text string) { d.setAccept(words, cleanPath(text) != "") }
	p.path.OnChanged = follow
	follow(p.path.Text)
}
