package ui

import (
	"strings"
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// merged has the sample's C and E become one before its January; their bodies
// keep the systems that the register gives them.
const merged = `{"systems": [
	{"code": "C", "name": "Central Wealdshire", "valid_to": "2026-12-31", "successor": "CE"},
	{"code": "E", "name": "East Wealdshire", "valid_to": "2026-12-31", "successor": "CE"},
	{"code": "CE", "name": "Central and East", "valid_from": "2027-01-01"}]}`

// TestBeforeAndAfterAMerger holds that both sides stand beside each other, each
// system with those that it took the place of.
func TestBeforeAndAfterAMerger(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	s.turn(viewDays)
	v, turning := s.views[viewDays].(*daysView), newTurning(s)
	v.onTurn = turning.ask
	test.Tap(v.turn)
	same(t, "no merger yet", s.dialogs.box.title, "Before and after a merger")
	press(s, fyne.KeyEscape)
	if _, err := p.ImportRegister(t.Context(), strings.NewReader(merged), "merged.json"); err != nil {
		t.Fatal(err)
	}
	test.Tap(v.turn)
	chooser, is := s.window.Canvas().Focused().(*look.Chooser)
	if !is {
		t.Fatalf("the focus is on %T", s.window.Canvas().Focused())
	}
	same(t, "the day", chooser.Label(), "1 Jan 2027: Central Wealdshire became Central and East; East Wealdshire became Central and East")
	var rows []string
	for _, r := range turning.table.rows {
		rows = append(rows, strings.Join(r.cells, " | "))
	}
	same(t, "mean months of a quarter", rows, []string{
		"North Wealdshire | 0.0 | 2.7 | +2.7", "Central Wealdshire | 0.0 | 1.3 | +1.3", "East Wealdshire | 0.0 | 1.5 | +1.5",
		"Central and East (Central Wealdshire and East Wealdshire) | 0.0 | 0.0 | –", "Council-wide | 0.0 | 0.9 | +0.9", "All | 0.0 | 6.4 | +6.4",
	})
	press(s, fyne.KeyEscape)
	same(t, "closed", s.dialogs.showing(), false)
}

func TestChangesHaveTheirSign(t *testing.T) {
	for x, want := range map[float64]string{2.04: "+2.0", -0.5: "-0.5", 0: "–"} {
		same(t, want, signed(x), want)
	}
	same(t, "fewer", changeSignal(-1), look.Good)
	same(t, "more", changeSignal(1), look.Wrong)
	same(t, "same", changeSignal(0), look.Plain)
}
