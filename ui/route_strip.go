package ui

import (
	"image/color"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// routeModel is the way of a paper along the time that is looked at.
type routeModel struct {
	ticks []routeTick
	stops []routeStop
}

// routeTick is the beginning of a month, or of a week; at is where it lies, 0 to 1.
type routeTick struct {
	at    float32
	label string
}

// routeStop is one table; wrong where it was heard out of order.
type routeStop struct {
	mark
	at    float32
	wrong bool
}

// newRouteModel lays the items of a topic along a period: by weeks where it is a month,
// else by months.
func newRouteModel(marks marks, t *agenda.SharedTopic, span calendar.Span) routeModel {
	first, end := calendar.DateOf(span.Start, calendar.London()), calendar.DateOf(span.End, calendar.London())
	days := float32(max(end.DaysSince(first), 1))
	at := func(d calendar.Date) float32 { return float32(d.DaysSince(first)) / days }
	var m routeModel
	for d := first; d.Before(end); d = d.AddDays(1) {
		switch {
		case days <= 31 && d.Weekday() == 1:
			m.ticks = append(m.ticks, routeTick{at(d), shortDay(d)})
		case days > 31 && d.Day == 1:
			m.ticks = append(m.ticks, routeTick{at(d), d.Month.String()[:3]})
		}
	}
	for i := range t.Items {
		stop := routeStop{mark: marks.sitting(t.Items[i].Sitting), at: at(t.Items[i].Date)}
		for _, p := range t.Problems {
			stop.wrong = stop.wrong || p.Early == i
		}
		m.stops = append(m.stops, stop)
	}
	return m
}

// routeStrip draws a routeModel: a line of time with the tables on it, each by the
// letter of its system. The list below says the same in words.
type routeStrip struct {
	widget.BaseWidget
	model routeModel
}

func newRouteStrip() *routeStrip {
	s := &routeStrip{}
	s.ExtendBaseWidget(s)
	return s
}

func (s *routeStrip) set(m routeModel) {
	s.model = m
	s.Refresh()
}

// CreateRenderer is for Fyne alone.
func (s *routeStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &routeRenderer{of: s}
	r.draw()
	return r
}

// The measures of the strip.
const (
	routeHeight = 36
	routeLine   = 10 // the middle of the line, from the top
	routeBadge  = 19
)

// routeRenderer draws anew when the topic or the width changes, which is a few objects.
type routeRenderer struct {
	of      *routeStrip
	objects []fyne.CanvasObject
	width   float32
}

func (r *routeRenderer) MinSize() fyne.Size { return fyne.NewSize(120, routeHeight) }

func (r *routeRenderer) Layout(size fyne.Size) {
	if r.width != size.Width {
		r.draw()
	}
}

func (r *routeRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.of)
}

func (r *routeRenderer) draw() {
	r.width, r.objects = r.of.Size().Width, nil
	p := look.PaletteOf(r.of)
	r.bar(0, r.width, p.LineWidth, p.Line)
	for _, t := range r.of.model.ticks {
		x := t.at * r.width
		tick := canvas.NewRectangle(p.Line)
		tick.Move(fyne.NewPos(x, routeLine-4))
		tick.Resize(fyne.NewSize(1, 8))
		label := canvas.NewText(t.label, p.Secondary)
		label.TextSize = look.SecondarySize
		label.Move(fyne.NewPos(x+1, routeLine+9))
		r.objects = append(r.objects, tick, label)
	}
	places := r.places()
	if n := len(places); n > 1 {
		r.bar(places[0]+routeBadge/2, places[n-1]+routeBadge/2, 3, p.Accent)
	}
	for i, s := range r.of.model.stops {
		r.stop(&p, s, places[i])
	}
}

// places gives where the badges go, none upon the one before, all within the strip.
func (r *routeRenderer) places() []float32 {
	var list []float32
	for i, s := range r.of.model.stops {
		x := s.at * r.width
		if i > 0 {
			x = max(x, list[i-1]+routeBadge+2)
		}
		list = append(list, x)
	}
	last := r.width - routeBadge
	for i := len(list) - 1; i >= 0; i-- {
		list[i] = min(list[i], last)
		last = list[i] - routeBadge - 2
	}
	return list
}

func (r *routeRenderer) bar(from, to, thick float32, c color.Color) {
	b := canvas.NewRectangle(c)
	b.Move(fyne.NewPos(from, routeLine-thick/2))
	b.Resize(fyne.NewSize(to-from, thick))
	r.objects = append(r.objects, b)
}

func (r *routeRenderer) stop(p *look.Palette, s routeStop, x float32) {
	hue := p.Hue(s.tone)
	ground := canvas.NewRectangle(hue.Strong)
	ground.CornerRadius = 4
	if s.wrong {
		ground.StrokeColor, ground.StrokeWidth = p.Error, 3
	}
	ground.Move(fyne.NewPos(x, routeLine-routeBadge/2))
	ground.Resize(fyne.NewSize(routeBadge, routeBadge))
	letter := canvas.NewText(s.letter, hue.OnStrong)
	letter.TextSize, letter.TextStyle, letter.Alignment = look.SecondarySize, fyne.TextStyle{Bold: true}, fyne.TextAlignCenter
	letter.Move(fyne.NewPos(x, routeLine-letter.MinSize().Height/2))
	letter.Resize(fyne.NewSize(routeBadge, letter.MinSize().Height))
	r.objects = append(r.objects, ground, letter)
}

func (r *routeRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *routeRenderer) Destroy() {}
