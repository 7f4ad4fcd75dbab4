package grid

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheParticularShadeStandsBeforeTheGeneral(t *testing.T) {
	list := []Shade{
		{From: Day{2026, 12, 21}, To: Day{2027, 1, 3}, Letter: "R", Name: "Recess"},
		{From: january(1), To: january(1), Letter: "B", Name: "New Year"},
	}
	for day, want := range map[Day]string{january(1): "B New Year, R Recess", january(3): "R Recess", january(4): "", {2026, 12, 20}: ""} {
		if got := shadeWords(shadesOn(list, day)); got != want {
			t.Errorf("%v: %q, want %q", day, got, want)
		}
	}
}

func TestAShadedWeekNamesWhatShadesItsDays(t *testing.T) {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(900, 400))
	plain := Week{First: january(11), Days: 5, Now: -1}
	g.Set(plain)
	before := g.head.height()
	plain.Shades = []Shade{{From: january(12), To: january(12), Letter: "R", Name: "Recess"}}
	g.Set(plain)
	if got := written(test.TempWidgetRenderer(t, g.head).Objects()); !holds(got, "R Recess") || g.head.height() != before+shadeHigh {
		t.Errorf("%q, %v high", got, g.head.height())
	}
}

func TestColumnsTakeThePlaceOfDays(t *testing.T) {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(900, 400))
	g.Set(Week{First: january(14), Days: 2, Columns: []string{"DASS", "DCS"}, Today: january(14), Now: 600, Blocks: []Block{
		{ID: "a", Day: january(14), Start: 540, End: 600, Title: "Board"}, {ID: "b", Day: january(15), Start: 540, End: 600, Title: "Board"},
	}})
	if got := written(test.TempWidgetRenderer(t, g.head).Objects()); !holds(got, "DASS") || !holds(got, "DCS") || holds(got, "Thu") {
		t.Errorf("names: %q", got)
	}
	edge := 0
	g.OnEdge = func(by int) { edge += by }
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyRight, fyne.KeyRight} {
		g.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if g.Selected() != "b" || edge != 1 {
		t.Errorf("selected %q, over the edge %d", g.Selected(), edge)
	}
}

func TestWhatHasNoLaneIsCounted(t *testing.T) {
	g := NewWeekGrid()
	inWindow(t, g, fyne.NewSize(600, 400))
	w := Week{First: january(11), Days: 5, Now: -1}
	for i := range 40 {
		w.Blocks = append(w.Blocks, Block{ID: string(rune('A' + i)), Day: january(12), Start: 600, End: 660, Title: "Call"})
	}
	g.Set(w)
	r := test.TempWidgetRenderer(t, g.body).(*weekBodyRenderer)
	drawn := len(g.body.hits) - 1
	if got := written(r.objects); drawn > 5 || !holds(got, fmt.Sprintf("+%d", 40-drawn)) {
		t.Errorf("%d drawn, written %q", drawn, got)
	}
}
