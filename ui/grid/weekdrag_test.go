package grid

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// dragTo drags from one place of the hours to another, in two goes.
func dragTo(b *weekBody, from, to fyne.Position) {
	half := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	for _, step := range [][2]fyne.Position{{from, half}, {half, to}} {
		by := step[1].Subtract(step[0])
		b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: step[1]}, Dragged: fyne.NewDelta(by.X, by.Y)})
	}
}

func dragWeek(t *testing.T) (g *WeekGrid, at func(day, minute int) fyne.Position, moved *[]string) {
	t.Helper()
	g = NewWeekGrid()
	inWindow(t, g, fyne.NewSize(900, 900))
	g.Set(Week{First: january(11), Days: 5, Now: -1, Blocks: []Block{{ID: "a", Day: january(12), Start: 600, End: 690, Title: "Board"}}})
	at = func(day, minute int) fyne.Position {
		return fyne.NewPos(gutter+(float32(day)+0.5)*g.body.dayWidth(), g.body.y(minute))
	}
	var said []string
	g.OnMove = func(id string, day Day, minute int) {
		said = append(said, id+" "+day.utc().Format("2 Jan ")+clock(minute))
	}
	return g, at, &said
}

func TestABlockIsDraggedToAnotherTime(t *testing.T) {
	g, at, moved := dragWeek(t)
	dragTo(g.body, at(1, 630), at(3, 700)) // taken hold of half an hour below its start
	if got := written(test.TempWidgetRenderer(t, g.body).Objects()); !holds(got, "11:15") {
		t.Errorf("on its way: %q", got)
	}
	g.body.DragEnd()
	if len(*moved) != 1 || (*moved)[0] != "a 14 Jan 11:15" {
		t.Errorf("moved %q", *moved)
	}
}

func TestADragThatLeadsNowhereSaysNothing(t *testing.T) {
	g, at, moved := dragWeek(t)
	dragTo(g.body, at(1, 630), at(1, 632)) // back on its own quarter hour
	g.body.DragEnd()
	dragTo(g.body, at(0, 630), at(3, 700)) // nothing is there
	g.body.DragEnd()
	dragTo(g.body, at(1, 630), at(3, 700))
	g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	g.body.DragEnd()
	if len(*moved) != 0 {
		t.Errorf("moved %q", *moved)
	}
}

func TestAColumnThatIsNoDayIsNotLeft(t *testing.T) {
	g, at, moved := dragWeek(t)
	w := g.week
	w.Columns, w.First = []string{"DASS", "DCS", "DPH", "CEX", "MO"}, january(11)
	g.Set(w)
	dragTo(g.body, at(1, 630), at(3, 750))
	g.body.DragEnd()
	if len(*moved) != 1 || (*moved)[0] != "a 12 Jan 12:00" {
		t.Errorf("moved %q", *moved)
	}
}
