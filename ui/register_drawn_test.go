package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/ui/grid"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestHowTheRegisterLooks holds the form with something wrong in it, and the timeline of a
// merger.
func TestHowTheRegisterLooks(t *testing.T) {
	t.Run("form", func(t *testing.T) {
		inLight(t)
		today := date(t, "2026-12-01")
		p := newEntryPanel(func() calendar.Date { return today })
		w := inWindow(t, p.object, fyne.NewSize(400, 560))
		p.show(sectionSystems, theFacts(t, merging()), merging().Systems[0])
		p.form().byKey["to"].entry.SetText("1/4/2022")
		p.keep()
		test.AssertRendersToMarkup(t, "register.xml", w.Canvas())
	})
	t.Run("years", func(t *testing.T) {
		inLight(t)
		y := grid.NewYearLines()
		w := inWindow(t, y, fyne.NewSize(500, 160))
		y.Set(newRegisterYears(merging(), date(t, "2026-12-01")).lines)
		chosen := -1
		y.OnSelected = func(line int) { chosen = line }
		test.TapAt(y, fyne.NewPos(20, 22+30*2+5))
		same(t, "a click chooses its line", chosen, 2)
		y.Select(chosen)
		test.AssertRendersToMarkup(t, "years.xml", w.Canvas())
	})
}
