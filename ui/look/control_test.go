package look

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// inWindow shows an object in a window under the light theme.
func inWindow(t *testing.T, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	w := test.NewTempWindow(t, container.NewWithoutLayout(o))
	w.Resize(size)
	o.Resize(size)
	return w
}

func key(f fyne.Focusable, names ...fyne.KeyName) {
	for _, name := range names {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestButtonActsForTapEnterAndSpace(t *testing.T) {
	pressed := 0
	b := NewButton("Import 4 changes", Main, func() { pressed++ })
	w := inWindow(t, b, fyne.NewSize(160, 32))
	test.Tap(b)
	key(b, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyA)
	if pressed != 4 {
		t.Errorf("pressed %d times, want 4", pressed)
	}
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Error("a tap should take the focus")
	}
}

func TestDisabledButtonDoesNothing(t *testing.T) {
	pressed := 0
	b := NewButton("Import", Ordinary, func() { pressed++ })
	w := inWindow(t, b, fyne.NewSize(160, 32))
	b.Disable()
	test.Tap(b)
	key(b, fyne.KeyReturn)
	if pressed != 0 || w.Canvas().Focused() != nil {
		t.Errorf("pressed %d times, focus on %v", pressed, w.Canvas().Focused())
	}
	b.Enable()
	test.Tap(b)
	if pressed != 1 {
		t.Error("enabled again, it should act")
	}
}

func TestFocusIsOutlinedForTheKeyboardOnly(t *testing.T) {
	b := NewButton("Decide", Ordinary, nil)
	w := inWindow(t, b, fyne.NewSize(160, 32))
	test.Tap(b)
	if b.ring {
		t.Error("a tap leaves an outline behind")
	}
	key(b, fyne.KeyTab)
	if !b.ring {
		t.Error("no outline although a key was pressed")
	}
	w.Canvas().Unfocus()
	if b.ring {
		t.Error("an outline without the focus")
	}
	w.Canvas().Focus(b)
	if !b.ring {
		t.Error("no outline for focus that came by Tab")
	}
}

func TestSegmentedMovesWithTheArrows(t *testing.T) {
	var chosen []int
	s := NewSegmented([]string{"Day", "Week", "Month"}, func(i int) { chosen = append(chosen, i) })
	inWindow(t, s, s.MinSize())
	key(s, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd)
	if want := []int{1, 2, 0, 2}; !slices.Equal(chosen, want) {
		t.Errorf("chosen %v, want %v", chosen, want)
	}
}

func TestSegmentedIsChosenByMouseButNotCalledBySetChosen(t *testing.T) {
	var chosen []int
	s := NewSegmented([]string{"Day", "Week", "Month"}, func(i int) { chosen = append(chosen, i) })
	inWindow(t, s, s.MinSize())
	s.SetChosen(1)
	test.TapAt(s, fyne.NewPos(s.Size().Width-5, 10))
	test.TapAt(s, fyne.NewPos(5, 10))
	test.TapAt(s, fyne.NewPos(5, 10))
	if want := []int{2, 0}; !slices.Equal(chosen, want) {
		t.Errorf("chosen %v, want %v", chosen, want)
	}
	s.SetChosen(-1)
	if s.AccessibilityLabel() != "" {
		t.Error("with none chosen it should say nothing")
	}
}

func TestStepperStepsAndOpens(t *testing.T) {
	var steps []int
	opened := 0
	s := NewStepper("January 2027", func(by int) { steps = append(steps, by) })
	s.OnOpen = func() { opened++ }
	inWindow(t, s, s.MinSize())
	test.TapAt(s, fyne.NewPos(5, 10))
	test.TapAt(s, fyne.NewPos(s.Size().Width-5, 10))
	test.TapAt(s, fyne.NewPos(s.Size().Width/2, 10))
	key(s, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn)
	if want := []int{-1, 1, -1, 1}; !slices.Equal(steps, want) || opened != 2 {
		t.Errorf("steps %v, opened %d", steps, opened)
	}
	s.SetLabel("February 2027")
	if s.Label() != "February 2027" {
		t.Error("the label did not change")
	}
}

func TestSidebarEntryIsSelectedAndCounts(t *testing.T) {
	selected := 0
	e := NewSidebarEntry("Clashes", func() { selected++ })
	inWindow(t, e, fyne.NewSize(180, RowHeight))
	test.Tap(e)
	key(e, fyne.KeyReturn)
	e.SetCount("3", Wrong)
	e.SetSelected(true)
	if selected != 2 || !e.Selected() || e.AccessibilityLabel() != "Clashes 3" || e.count.Hidden {
		t.Errorf("selected %d, label %q", selected, e.AccessibilityLabel())
	}
	e.SetCount("", Plain)
	if !e.count.Hidden || e.AccessibilityLabel() != "Clashes" {
		t.Error("the count should be gone")
	}
}

func TestKeyFigureOpensAndShowsItsBandOnlyIfThereIsOne(t *testing.T) {
	opened := 0
	f := NewKeyFigure(Key{Label: "North", Letter: "N", Value: "8.1", Unit: "days", Band: &Band{8, 12, 8.1, 14}}, func() { opened++ })
	inWindow(t, f, fyne.NewSize(220, 150))
	test.Tap(f)
	key(f, fyne.KeySpace)
	if opened != 2 || f.bar.Hidden || f.badge.Hidden {
		t.Errorf("opened %d", opened)
	}
	if f.AccessibilityLabel() != "North 8.1 days" {
		t.Errorf("says %q", f.AccessibilityLabel())
	}
	f.Set(Key{Label: "All", Value: "19.2", Unit: "days"})
	if !f.bar.Hidden || !f.badge.Hidden {
		t.Error("without band and letter neither should be there")
	}
}

func TestSegmentedKeepsItsChoiceUnderOtherWords(t *testing.T) {
	test.NewTempApp(t)
	s := NewSegmented([]string{"Open 3", "Decided 0"}, nil)
	s.SetChosen(1)
	s.SetOptions([]string{"Open 2", "Decided 1"})
	if s.Chosen() != 1 || s.AccessibilityLabel() != "Decided 1" {
		t.Errorf("chosen: %d, %s", s.Chosen(), s.AccessibilityLabel())
	}
}
