package ui

import (
	"context"
	"image/color"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// safety is whether the window shows only what is safe to share. Views need not know: what
// they fetch comes masked from the planner.
type safety struct {
	on       bool
	safeItem *fyne.MenuItem
}

// context is what the window's fetches hang on.
func (s *shell) context() context.Context {
	if s.on {
		return planner.Sharing(context.Background())
	}
	return context.Background()
}

// turnSafe turns safe to share on or off, and remembers it.
func (s *shell) turnSafe() {
	s.setSafe(!s.on)
	fyne.CurrentApp().Preferences().SetBool(prefSafe, s.on)
	s.spoil()
	s.frame.status.say("", look.Plain)
	s.refresh()
}

// setSafe has the window show titles, or bodies’ names in their place, from the
// next fetch on.
func (s *shell) setSafe(on bool) {
	s.on = on
	s.safeItem.Checked = on
	s.window.MainMenu().Refresh()
	setVisible(s.frame.safe.object, on)
	s.frame.object.Refresh()
}

// told gives the note of a change as it may be shown.
func (s *shell) told(n planner.Note) planner.Note {
	if s.on {
		n.Name = planner.SharedName(n.Name)
	}
	return n
}

// shownOf gives a preview as it may be shown.
func (s *shell) shownOf(p *calendar.Preview) *calendar.Preview {
	if s.on {
		return planner.SharedPreview(p)
	}
	return p
}

// safeBand says above the header that titles are not shown, and how to see
// them again.
type safeBand struct {
	off    *look.Button
	object fyne.CanvasObject
}

func newSafeBand(onOff func()) *safeBand {
	b := &safeBand{off: look.NewButton("Show titles again ("+shortcutWords("Shift+H")+")", look.Link, onOff)}
	tag := inset(sides{0, look.Unit * 2, 0, 0}, look.NewTag("Safe to share", look.Chosen))
	says := look.NewLine(look.Secondary, "Bodies’ names stand in the place of titles; personal entries and reasons are not told.")
	line := inset(sides{look.Unit, look.Margin, look.Unit, look.Margin + 2}, edges{left: tag, right: b.off}.around(centred(says)))
	b.object = newSurface(line, func(p *look.Palette) color.NRGBA { return p.AccentTint })
	b.object.Hide()
	return b
}
