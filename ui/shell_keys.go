package ui

import "fyne.io/fyne/v2"

// key is for keys that what has the focus does not want.
func (s *shell) key(key *fyne.KeyEvent) {
	if s.dialogs.showing() {
		s.dialogs.key(key)
		return
	}
	switch key.Name {
	case fyne.KeyF1:
		s.showHelp()
	case fyne.KeyEscape:
		if s.front == viewFound {
			s.turn(s.behind)
		} else if form, is := s.views[s.front].(leavable); is {
			form.escape()
		}
	case fyne.KeyPageUp:
		s.step(-1)
	case fyne.KeyPageDown:
		s.step(1)
	default:
		s.keyForPage(key)
	}
}

// leavable is a view with a form that Escape leads out of, from whatever in it has
// the keyboard.
type leavable interface{ escape() }

// keyForPage gives the page in front a key that was typed while nothing had
// the focus, so that its list or grid can be worked at once.
func (s *shell) keyForPage(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd,
		fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
	default:
		return
	}
	if c, focus := s.window.Canvas(), s.views[s.front].focus(); focus != nil && c.Focused() == nil {
		c.Focus(focus)
		focus.TypedKey(key)
	}
}
