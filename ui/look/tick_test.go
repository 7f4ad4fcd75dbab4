package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestATickIsWorkedByTapAndSpaceAndLeavesEnterToItsDialog(t *testing.T) {
	var told []bool
	tick := NewTick("Health and Wellbeing Board", false, func(on bool) { told = append(told, on) })
	w := inWindow(t, tick, fyne.NewSize(300, 26))
	passed := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { passed++ })
	test.Tap(tick)
	key(tick, fyne.KeySpace, fyne.KeyReturn, fyne.KeyDown)
	if len(told) != 2 || !told[0] || told[1] || tick.On() {
		t.Errorf("told %v, on %v", told, tick.On())
	}
	if passed != 2 {
		t.Errorf("%d keys passed on, want 2", passed)
	}
	steps := 0
	tick.OnStep = func(by int) { steps += by }
	key(tick, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if steps != 1 {
		t.Errorf("stepped %d", steps)
	}
	tick.SetOn(true)
	if len(told) != 2 || tick.AccessibilityLabel() != "Health and Wellbeing Board (ticked)" {
		t.Errorf("set by the program: told %v, label %q", told, tick.AccessibilityLabel())
	}
}

func TestADisabledTickStaysAsItIs(t *testing.T) {
	tick := NewTick("", true, nil)
	inWindow(t, tick, fyne.NewSize(22, 26))
	tick.Disable()
	test.Tap(tick)
	key(tick, fyne.KeySpace)
	if !tick.On() {
		t.Error("it was changed")
	}
}
