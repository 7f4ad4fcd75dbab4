package ui

import (
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func block(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestEdgesLeaveNoGaps(t *testing.T) {
	top, bottom, left, right, middle := block(10, 5), block(10, 7), block(3, 10), block(4, 10), block(20, 10)
	c := edges{top: top, bottom: bottom, left: left, right: right}.around(middle)
	same(t, "least", c.MinSize(), fyne.NewSize(27, 22))
	c.Resize(fyne.NewSize(100, 50))
	same(t, "top", top.Size(), fyne.NewSize(100, 5))
	same(t, "bottom", bottom.Position(), fyne.NewPos(0, 43))
	same(t, "left", left.Size(), fyne.NewSize(3, 38))
	same(t, "right", right.Position(), fyne.NewPos(96, 5))
	same(t, "middle", middle.Size(), fyne.NewSize(93, 38))
	right.Hide()
	c.Refresh()
	same(t, "middle without a right edge", middle.Size(), fyne.NewSize(97, 38))
}

func TestWordsThatWrapGetTheirHeight(t *testing.T) {
	test.NewTempApp(t)
	words := look.NewParagraph(look.Body, "one two three four five six seven eight nine ten")
	below := block(10, 10)
	c := column(4, words, below)
	c.Resize(fyne.NewSize(80, 400))
	if words.Size().Height < 3*20 {
		t.Errorf("ten words on 80 units are %v high", words.Size().Height)
	}
	same(t, "what follows", below.Position().Y, words.Size().Height+4)
	words.Hide()
	c.Refresh()
	same(t, "without the words", below.Position().Y, float32(0))
}

func TestSidesShareTheWidth(t *testing.T) {
	l, r := block(10, 10), block(10, 10)
	b := beside{left: 0.5, least: 300}
	b.Layout([]fyne.CanvasObject{l, r}, fyne.NewSize(1012, 10))
	same(t, "left", l.Size().Width, float32(500))
	b.Layout([]fyne.CanvasObject{l, r}, fyne.NewSize(412, 10))
	same(t, "the right has its least", r.Size().Width, float32(300))
	r.Hide()
	b.Layout([]fyne.CanvasObject{l, r}, fyne.NewSize(412, 10))
	same(t, "alone", l.Size().Width, float32(412))
}

func TestHiddenCardsTakeNoRoom(t *testing.T) {
	a, b, c := block(10, 10), block(10, 10), block(10, 10)
	all := []fyne.CanvasObject{a, b, c}
	evenly{}.Layout(all, fyne.NewSize(324, 10))
	same(t, "three", c.Position().X, float32(224))
	b.Hide()
	evenly{}.Layout(all, fyne.NewSize(212, 10))
	same(t, "two", c.Position().X, float32(112))
	same(t, "least", evenly{}.MinSize(all).Width, float32(32))
}

func TestTitlesAreSqueezedFairly(t *testing.T) {
	for _, c := range []struct{ a, b, room, wantA, wantB float32 }{
		{100, 100, 100, 50, 50}, {20, 100, 100, 20, 80}, {100, 30, 100, 70, 30},
	} {
		a, b := squeezed(c.a, c.b, c.room)
		same(t, "a", a, c.wantA)
		same(t, "b", b, c.wantB)
	}
}

func TestAPickerChoosesWithTheArrows(t *testing.T) {
	test.NewTempApp(t)
	rows, opened := 30, -1
	p := newPicker(func() int { return rows }, func() fyne.CanvasObject { return block(10, 20) }, func(int, fyne.CanvasObject) {})
	p.onOpen = func(row int) { opened = row }
	var chosen []int
	p.whenChosen(func(row int) { chosen = append(chosen, row) })
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(100, 200))
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyUp, 0}, {fyne.KeyDown, 1}, {fyne.KeyPageDown, 11}, {fyne.KeyEnd, 29}, {fyne.KeyDown, 29}, {fyne.KeyPageUp, 19}, {fyne.KeyHome, 0},
	} {
		p.TypedKey(&fyne.KeyEvent{Name: c.key})
		same(t, string(c.key), p.chosen, c.want)
	}
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	same(t, "opened", opened, 0)
	same(t, "told of each once", len(chosen), 6)
	p.anew()
	same(t, "none", p.chosen, -1)
	opened = -1
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	same(t, "nothing to open", opened, -1)
	rows = 0
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	same(t, "no rows", p.chosen, -1)
}

func TestASheetCutsWhatDoesNotFit(t *testing.T) {
	test.NewTempApp(t)
	s := newSheet([]sheetColumn{{title: "Name", weight: 1, badge: true}, {title: "Days", weight: 1, right: true}})
	w := test.NewTempWindow(t, s.object)
	w.Resize(fyne.NewSize(300, 200))
	s.show(sheetModel{rows: []sheetRow{{id: "1", mark: mark{"N", 0}, cells: []string{"A name that is far too long for its column", "8.1"}}}})
	same(t, "nothing to say", s.empty.Visible(), false)
	line := s.newRow().(*fyne.Container)
	line.Resize(fyne.NewSize(300, 34))
	s.setRow(0, line)
	cells := line.Layout.(*sheetLine).cells
	end := func(w *look.Words) float32 { return w.Position().X + w.Size().Width }
	if end(cells[0]) > cells[1].Position().X || end(cells[1]) > 300 {
		t.Errorf("cells run into each other: %v, %v", end(cells[0]), cells[1].Position().X)
	}
	s.show(sheetModel{empty: "Nothing."})
	same(t, "empty", s.empty.Visible() && s.empty.Text() == "Nothing.", true)
}

func TestTheStatusLineKeepsItsPartsApart(t *testing.T) {
	test.NewTempApp(t)
	s := newStatusLine(func() {})
	w := test.NewTempWindow(t, s.object)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(600, look.StatusHeight))
	s.show(summaryModel{lastImport: "Last import: a-file-with-a-rather-long-name-indeed.ics as DASS, today 09:00 – 19 sittings, 0 problems",
		undo: "Import of x", systems: "3 systems on 1 Dec 2026 · saved"})
	left, undo, right := s.left, s.undo, s.right
	if left.Position().X+left.Size().Width > undo.Position().X || undo.Position().X+undo.Size().Width > right.Position().X {
		t.Errorf("parts run into each other: %v %v %v", left.Position(), undo.Position(), right.Position())
	}
	s.say("Done.", look.Plain)
	s.show(summaryModel{lastImport: "Last import: other"})
	same(t, "what was said stays", left.Text(), "Done.")
	same(t, "nothing to undo", undo.Visible(), false)
	s.say("", look.Plain)
	same(t, "what stands comes back", left.Text(), "Last import: other")
}

func TestDialogsAreNoLargerThanTheWindow(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, block(10, 10))
	w.Resize(fyne.NewSize(400, 300))
	d := &dialogs{window: w}
	size := d.fitting(fyne.NewSize(900, 200))
	if size.Width > 400 || size.Height != 200 {
		t.Errorf("a dialog of %v in a window of 400 by 300", size)
	}
}

func TestADialogIsAnsweredOnce(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, block(10, 10))
	w.Resize(fyne.NewSize(800, 600))
	d := &dialogs{window: w}
	accepted, cancelled := 0, 0
	d.show(box{title: "x", body: block(10, 10), accept: "Go on", cancel: "Cancel", onAccept: func() { accepted++; d.close() }, onCancel: func() { cancelled++ }, size: fyne.NewSize(300, 200)})
	d.setAccept("Wait", false)
	d.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	same(t, "not yet", accepted, 0)
	d.setAccept("Go on", true)
	d.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	same(t, "accepted, cancelled", [2]int{accepted, cancelled}, [2]int{1, 0})
	same(t, "gone", len(w.Canvas().Overlays().List()), 0)
}
