package grid

import (
	"slices"
	"testing"

	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func threeMonths() Bars {
	bar := func(axis, top string, n, c float64) Bar {
		return Bar{Axis: axis, Top: top, Segments: []Segment{{"N", 0, n}, {"C", 1, c}}}
	}
	bars := Bars{Bars: []Bar{bar("Nov", "12.0", 8, 4), bar("Dec", "6.0", 4, 2), bar("Jan", "0.0", 0, 0)}}
	bars.Bars[2].Strong = true
	return bars
}

func TestHighestBarFillsTheChart(t *testing.T) {
	d := NewDayBars(threeMonths())
	inWindow(t, d, fyne.NewSize(300, 200))
	r := test.WidgetRenderer(d).(*barsRenderer)
	if got, want := r.high(12), float32(200-barsTop-barsBottom); got != want {
		t.Errorf("twelve days are %v high, want %v", got, want)
	}
	if r.shapes.used != 4 {
		t.Errorf("%d segments drawn, want 4: nothing for a month of nothing", r.shapes.used)
	}
}

func TestScaleIsNeverNothing(t *testing.T) {
	for _, c := range []struct {
		bars Bars
		want float64
	}{
		{Bars{}, 1},
		{Bars{Bars: []Bar{{}}}, 1},
		{Bars{Most: 30}, 30},
		{threeMonths(), 12},
		{Bars{Band: &look.Band{Low: 8, High: 12}}, 12},
	} {
		if got := c.bars.most(); got != c.want {
			t.Errorf("scale %v, want %v", got, c.want)
		}
	}
}

func TestBarsAreWorkedByKeys(t *testing.T) {
	d := NewDayBars(threeMonths())
	inWindow(t, d, fyne.NewSize(300, 200))
	var selected, opened []int
	d.OnSelected = func(i int) { selected = append(selected, i) }
	d.OnOpen = func(i int) { opened = append(opened, i) }
	press(d, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome, fyne.KeyLeft)
	if !slices.Equal(selected, []int{0, 1, 2, 0}) || !slices.Equal(opened, []int{1}) {
		t.Errorf("selected %v, opened %v", selected, opened)
	}
}

func TestBarsAreWorkedByMouse(t *testing.T) {
	d := NewDayBars(threeMonths())
	inWindow(t, d, fyne.NewSize(300, 200))
	var opened []int
	d.OnOpen = func(i int) { opened = append(opened, i) }
	test.TapAt(d, fyne.NewPos(150, 100))
	if !slices.Equal(opened, []int{1}) || d.Selected() != 1 {
		t.Errorf("opened %v, selected %d", opened, d.Selected())
	}
	d.Set(Bars{})
	if d.Selected() != -1 {
		t.Error("the selected bar is gone, and still selected")
	}
	test.TapAt(d, fyne.NewPos(150, 100))
	press(d, fyne.KeyRight, fyne.KeyReturn)
	if len(opened) != 1 {
		t.Error("without bars there is nothing to open")
	}
}

func TestBandIsNamedAboveTheBars(t *testing.T) {
	bars := threeMonths()
	bars.Band, bars.Caption = &look.Band{Low: 8, High: 12}, "8–12 days"
	d := NewDayBars(bars)
	inWindow(t, d, fyne.NewSize(300, 200))
	caption := test.WidgetRenderer(d).(*barsRenderer).words.all[0]
	if caption.Text != "8–12 days" || caption.Position().Y != 0 {
		t.Errorf("%q at %v", caption.Text, caption.Position())
	}
}
