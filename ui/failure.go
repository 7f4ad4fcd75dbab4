package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// newFailure fills a window with the reason why the program cannot begin.
func newFailure(w fyne.Window, sentence string) {
	closing := look.NewButton("Close", look.Main, w.Close)
	body := column(look.Gap, look.NewLine(look.Heading, "Convenor cannot open its database"), look.NewParagraph(look.Body, sentence))
	w.SetContent(newSurface(inset(sides{look.Margin, look.Margin, look.Margin, look.Margin}, edges{bottom: container.NewCenter(closing)}.around(body)), panelGround))
	w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			w.Close()
		}
	})
	w.Resize(fyne.NewSize(520, 220))
	w.Canvas().Focus(closing)
}
