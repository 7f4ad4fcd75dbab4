package ui

import (
	"image/color"
	"testing"

	"convenor/calendar"
	"convenor/ui/grid"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// inLight starts a program in the light look.
func inLight(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light))
}

// inWindow puts an object into a window without margins.
func inWindow(t *testing.T, o fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	return w
}

// written gives the texts among drawn objects.
func written(objects []fyne.CanvasObject) []string {
	var words []string
	for _, o := range objects {
		if text, is := o.(*canvas.Text); is {
			words = append(words, text.Text)
		}
	}
	return words
}

func TestLanesAreDrawnInTheirHours(t *testing.T) {
	inLight(t)
	d := newDayLanes()
	inWindow(t, d, fyne.NewSize(612, 150))
	d.set(lanesModel{from: 8, to: 10, shared: grid.Span{From: 540, To: 570}, lanes: []lane{
		{name: "In person", stays: []stay{{Span: grid.Span{From: 480, To: 570}, title: "Board", place: "a place with a name that goes on for so long that there is no room for it beside the title", clashes: true}}},
		{name: "Private", stays: []stay{{Span: grid.Span{From: 540, To: 600}, title: "Private appointment", private: true}}},
		{name: "Journey", stays: []stay{{Span: grid.Span{From: 570, To: 600}, title: "84 mi", journey: true}}},
	}})
	r := test.TempWidgetRenderer(t, d).(*lanesRenderer)
	same(t, "words", written(r.objects), []string{"08", "09", "10", "In person", "Board", "Private", "Private appointment", "Journey", "84 mi"})
	same(t, "eight o'clock", r.x(d.Size(), 480), float32(laneName))
	same(t, "ten o'clock", r.x(d.Size(), 600), d.Size().Width-12)
	same(t, "height", d.MinSize().Height, float32(laneAxis+3*laneHeight))
	for _, o := range r.objects {
		if end := o.Position().X + o.Size().Width; end > d.Size().Width+10 {
			t.Errorf("%T ends at %v of %v", o, end, d.Size().Width)
		}
	}
	d.set(lanesModel{})
	same(t, "nothing", len(r.objects), 0)
}

func TestTheHeatTablePrintsEveryFigure(t *testing.T) {
	inLight(t)
	h := newHeatTable()
	w := inWindow(t, h, fyne.NewSize(700, 120))
	h.set(heatModel{months: []string{"Dec", "Jan"}, share: "Share of Jan", rows: []heatRow{
		{officer: "DASS", figures: []string{"", "8.6"}, strength: []float64{0, 1}, share: "43%"},
		{officer: "DCS", figures: []string{"0.5", ""}, strength: []float64{0.1, 0}, share: "–"},
	}})
	r := test.TempWidgetRenderer(t, h).(*heatRenderer)
	same(t, "words", written(r.objects), []string{"Officer", "Dec", "Jan", "Share of Jan", "DASS", "8.6", "43%", "DCS", "0.5", "–"})
	for _, a := range []look.Appearance{look.Light, look.Dark, look.HighContrast} {
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(a))
		w.Content().Refresh()
		checkContrast(t, r.objects)
	}
}

// checkContrast holds that each figure can be read on the ground below it.
func checkContrast(t *testing.T, objects []fyne.CanvasObject) {
	t.Helper()
	p := look.PaletteOf(newHeatTable())
	var ground color.Color = p.Panel
	for _, o := range objects {
		switch o := o.(type) {
		case *canvas.Rectangle:
			ground = o.FillColor
		case *canvas.Text:
			if o.Alignment == fyne.TextAlignCenter && look.Contrast(o.Color, ground) < 4.5 {
				t.Errorf("%q has a contrast of %.1f", o.Text, look.Contrast(o.Color, ground))
			}
			ground = p.Panel
		}
	}
}

func TestSurfacesFollowTheLook(t *testing.T) {
	inLight(t)
	s := newSurface(block(10, 10), panelGround)
	s.dashed = true
	w := inWindow(t, s, fyne.NewSize(50, 50))
	r := test.TempWidgetRenderer(t, s).(*surfaceRenderer)
	before := r.ground.FillColor
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Dark))
	w.Content().Refresh()
	if r.ground.FillColor == before {
		t.Error("the ground is as light as before")
	}
}

func TestSignalBarsFollowTheirSignal(t *testing.T) {
	inLight(t)
	b := newSignalBar()
	inWindow(t, b, fyne.NewSize(4, 40))
	r := test.TempWidgetRenderer(t, b).(*signalRenderer)
	plain := r.bar.FillColor
	b.set(look.Wrong)
	if r.bar.FillColor == plain {
		t.Error("what is wrong looks like the rest")
	}
}

func TestAFailureSaysWhyAndCloses(t *testing.T) {
	inLight(t)
	w := fyne.CurrentApp().NewWindow("x") // it closes itself
	w.SetPadded(false)
	closed := false
	w.SetOnClosed(func() { closed = true })
	newFailure(w, "This file is not a Convenor database, or it is damaged. Choose another file with --db, or put back a backup.")
	test.AssertRendersToMarkup(t, "failure.xml", w.Canvas())
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	same(t, "closed", closed, true)
}

// The goldens hold the structure of the simpler views as text.
func TestSimpleViewsAreDrawnAsBefore(t *testing.T) {
	size := fyne.NewSize(520, 420)
	t.Run("sitting", func(t *testing.T) {
		inLight(t)
		p := newPicture(t)
		p.add("N Board", 14, "09:30", "12:00", "N Board")
		p.add("Call", 14, "11:30", "12:30", "", remote)
		m := newCalendarModel(p.snapshot(), january(), now)
		panel := newSittingPanel(func() {}, func(meetingAct) {})
		w := inWindow(t, panel.object, fyne.NewSize(300, 420))
		panel.show(detailOf(t, m, 0))
		test.AssertRendersToMarkup(t, "sitting.xml", w.Canvas())
	})
	t.Run("nothing", func(t *testing.T) {
		inLight(t)
		n := newNothing()
		w := inWindow(t, n.object, size)
		n.show("No clashes in January 2027 for DASS.", "Choose Everyone above.")
		test.AssertRendersToMarkup(t, "nothing.xml", w.Canvas())
	})
	t.Run("preview", func(t *testing.T) {
		inLight(t)
		held, arriving := occurrence("N Board", 14), occurrence("NHS North", 14)
		p := &calendar.Preview{
			Source: calendar.Source{Name: "North"}, Counts: calendar.Counts{Entries: 2, Meetings: 2, Possible: 1, Missing: 1},
			Lines: []calendar.PreviewLine{
				{ID: "a", Outcome: calendar.OutcomePossible, Held: held, Arriving: arriving}, {ID: "b", Outcome: calendar.OutcomeMissing, Held: held},
			},
		}
		b := newPreviewBox(newPreviewModel(&calendar.Register{}, p), newPicks(p))
		w := inWindow(t, b.object, size)
		test.AssertRendersToMarkup(t, "preview.xml", w.Canvas())
	})
	t.Run("status", func(t *testing.T) {
		inLight(t)
		s := newStatusLine(func() {})
		w := inWindow(t, s.object, fyne.NewSize(700, look.StatusHeight))
		s.show(summaryModel{lastImport: "Last import: dass.ics", undo: "Import of dass.ics", systems: "saved"})
		test.AssertRendersToMarkup(t, "status.xml", w.Canvas())
	})
}
