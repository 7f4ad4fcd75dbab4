package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestChooserIsWorkedWithoutItsList(t *testing.T) {
	var told []int
	c := NewChooser([]string{"Everyone", "CEX", "DASS", "DCS", "S151"}, func(option int) { told = append(told, option) })
	inWindow(t, c, fyne.NewSize(160, 32))
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"at the beginning", func() { key(c, fyne.KeyUp) }, "Everyone"},
		{"next", func() { key(c, fyne.KeyDown) }, "CEX"},
		{"last", func() { key(c, fyne.KeyEnd, fyne.KeyDown) }, "S151"},
		{"first", func() { key(c, fyne.KeyHome) }, "Everyone"},
		{"by letter", func() { c.TypedRune('d') }, "DASS"},
		{"the same letter again", func() { c.TypedRune('D') }, "DCS"},
		{"and round", func() { c.TypedRune('d') }, "DASS"},
		{"no such letter", func() { c.TypedRune('x') }, "DASS"},
	} {
		if step.do(); c.Label() != step.want {
			t.Errorf("%s: %q, want %q", step.name, c.Label(), step.want)
		}
	}
	if len(told) != 6 {
		t.Errorf("told %d times, want once for each change: %v", len(told), told)
	}
}

func TestChooserOpensItsList(t *testing.T) {
	chosen := -1
	c := NewChooser([]string{"A", "B", "C"}, func(option int) { chosen = option })
	w := inWindow(t, c, fyne.NewSize(160, 32))
	w.Canvas().Focus(c)
	key(c, fyne.KeyReturn)
	menu, open := w.Canvas().Focused().(*widget.PopUpMenu)
	if !open {
		t.Fatalf("the list does not have the focus: %T", w.Canvas().Focused())
	}
	key(menu, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if chosen != 1 || c.Label() != "B" {
		t.Errorf("chose %d, shows %q", chosen, c.Label())
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the list stays open")
	}
	test.Tap(c)
	if w.Canvas().Overlays().Top() == nil {
		t.Error("a tap does not open the list")
	}
}

func TestChooserWithoutOptionsIsQuiet(t *testing.T) {
	c := NewChooser(nil, func(int) { t.Error("something was chosen") })
	w := inWindow(t, c, fyne.NewSize(160, 32))
	key(c, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd)
	c.TypedRune('a')
	if c.Label() != "" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("shows %q", c.Label())
	}
	c.SetOptions([]string{"A", "B"}, 1)
	if c.Label() != "B" || c.Chosen() != 1 {
		t.Errorf("shows %q", c.Label())
	}
	c.OnChosen = nil
	key(c, fyne.KeyUp)
	c.Disable()
	key(c, fyne.KeyDown)
	if c.Label() != "A" {
		t.Error("a disabled choice was changed")
	}
}

func TestKeysNobodyWantsGoToTheWindow(t *testing.T) {
	for name, f := range map[string]interface {
		fyne.Focusable
		fyne.CanvasObject
	}{
		"button": NewButton("x", Main, nil), "choice": NewSegmented([]string{"A", "B"}, nil), "stepper": NewStepper("x", nil),
		"chooser": NewChooser([]string{"A"}, nil), "sidebar": NewSidebarEntry("x", nil),
	} {
		w := inWindow(t, f, fyne.NewSize(160, 32))
		var got []fyne.KeyName
		w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { got = append(got, k.Name) })
		key(f, fyne.KeyEscape, fyne.KeyF1)
		if len(got) != 2 {
			t.Errorf("%s: the window got %v", name, got)
		}
	}
	s := NewSegmented([]string{"A", "B"}, nil)
	w := inWindow(t, s, fyne.NewSize(160, 32))
	accepted := false
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { accepted = k.Name == fyne.KeyReturn })
	key(s, fyne.KeyReturn)
	if !accepted {
		t.Error("Enter on a choice does not go on in its dialog")
	}
}
