package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// welcome stands in the place of the first pages as long as no calendar was read.
type welcome struct {
	sample, open, start *look.Button
	// starts: a first register can be begun here.
	starts bool
	says   *look.Words
	object *fyne.Container
}

func newWelcome(t *tasks) *welcome {
	w := &welcome{starts: len(t.starting.councils) > 0, says: look.NewParagraph(look.Body, "")}
	w.says.SetAlign(fyne.TextAlignCenter)
	heading := look.NewParagraph(look.Heading, "Nothing is held yet")
	heading.SetAlign(fyne.TextAlignCenter)
	w.open = look.NewButton("Open a calendar…", look.Main, t.open)
	w.sample = look.NewButton("Load the sample council", look.Ordinary, t.loadSample)
	w.start = look.NewButton("Set up my council…", look.Main, t.starting.ask)
	buttons := container.NewCenter(row(look.Unit*2, w.sample, w.open, w.start))
	card := look.NewPanel(inset(sides{look.Margin, look.Margin, look.Margin, look.Margin}, column(look.Gap, heading, w.says, buttons)))
	w.object = container.NewCenter(withWidth(560, card))
	w.object.Hide()
	return w
}

// offer puts the keyboard on what a newcomer will want, unless it is in use.
func (w *welcome) offer(s *shell, shown bool) {
	c := s.window.Canvas()
	switch {
	case !shown && (c.Focused() == fyne.Focusable(w.sample) || c.Focused() == fyne.Focusable(w.open) || c.Focused() == fyne.Focusable(w.start)):
		c.Unfocus()
	case !shown || !s.frame.welcomes(s.front) || c.Focused() != nil || s.dialogs.showing():
	case w.start.Visible():
		c.Focus(w.start)
	case w.sample.Visible():
		c.Focus(w.sample)
	default:
		c.Focus(w.open)
	}
}

// show says what can be done; the sample can only be put
// into a database that holds nothing at all.
func (w *welcome) show(m summaryModel) {
	w.sample.Hidden, w.start.Hidden = !m.bare, !m.bare || !w.starts
	w.open.SetRank(look.Main)
	if !w.start.Hidden {
		w.open.SetRank(look.Ordinary)
	}
	w.says.SetText("Open a calendar that Outlook or another program saved (.ics, .msg, .xlsx, .csv), or drop it on this window.")
	if m.bare {
		w.says.SetText("Set up your council, with its systems, bodies and officers; or begin with a calendar that Outlook or another program saved " +
			"(.ics, .msg, .xlsx, .csv), also dropped on this window. To look around first, load the sample: a council that does not exist, with one director’s January.")
	}
	w.object.Refresh()
}
