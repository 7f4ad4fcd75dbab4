package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/scenario"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The goldens hold the structure of what a director looks at as text.
func TestADirectorsViewsAreDrawnAsBefore(t *testing.T) {
	t.Run("step", func(t *testing.T) {
		inLight(t)
		p := newPicture(t)
		step := scenario.Step{Do: scenario.DoShorten, Bodies: []string{"S Board"}, Minutes: 90, From: calendar.Date{Year: 2027, Month: 4, Day: 1}}
		b := newStepBox(p.register, step, func() calendar.Date { return calendar.Date{Year: 2026, Month: 12, Day: 1} })
		w := inWindow(t, b.object, fyne.NewSize(760, 420))
		test.AssertRendersToMarkup(t, "step.xml", w.Canvas())
	})
	t.Run("page", func(t *testing.T) {
		inLight(t)
		v := newPageView()
		w := inWindow(t, v.object, fyne.NewSize(640, 520))
		v.show(pageModel{council: "Testshire", title: "Officer days and clashes, January 2027", safe: "Safe to share.",
			figures: []pageFigure{{"Officer days", "19.2", "142.0 h"}, {"Miles", "976", "£536.80"}},
			sections: []pageSection{{title: "Days by system", texts: []string{"Meetings took 62.0 hours."},
				charts: []pageChart{{parts: []string{"Meetings", "Preparation"}, most: 12, low: 8, high: 12, band: "8–12",
					bars: []pageBar{{"North", "8.1", []float64{3.8, 4.3}}}}},
				tables: []pageTable{{columns: []pageColumn{{"System", false}, {"Days", true}},
					rows: []pageRow{{cells: []string{"North", "8.1"}}, {cells: []string{"Total", "8.1"}, total: true}}}}}},
			assumptions: "A day is 7.4 hours.", others: "The report goes on."})
		test.AssertRendersToMarkup(t, "page.xml", w.Canvas())
	})
	t.Run("heat", func(t *testing.T) {
		inLight(t)
		h := newHeatTable()
		w := inWindow(t, h, fyne.NewSize(700, 120))
		h.set(heatModel{months: []string{"Dec", "Jan"}, share: "Share of Jan", rows: []heatRow{
			{officer: "DASS", figures: []string{"", "8.6"}, strength: []float64{0, 1}, share: "43%"}}})
		w.Canvas().Focus(h)
		test.AssertRendersToMarkup(t, "heat.xml", w.Canvas())
	})
	t.Run("steps", func(t *testing.T) {
		inLight(t)
		v := newWhatifView(nil, onTheSpot(), func(err error) { t.Error(err) })
		w := inWindow(t, v.object, fyne.NewSize(1040, 560))
		v.show(nil)
		test.AssertRendersToMarkup(t, "whatif.xml", w.Canvas())
	})
}
