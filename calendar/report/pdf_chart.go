package report

import (
	"strconv"
)

// Greys of the parts of a bar: told apart in black and white by how dark they are, and by
// the outline of the light one.
const (
	darkGrey  = 70
	lightGrey = 215
	bandGrey  = 236
)

// headroom is how much higher than its bars a chart of columns is, for their figures.
const headroom = 1.08

// chart draws a chart across the page.
func (p *paper) chart(c Chart) {
	if c.Upright {
		p.columns(c)
		return
	}
	p.bars(c)
}

// key writes the chart's title, its parts and its band.
func (p *paper) key(c Chart) {
	y := p.GetY()
	p.use("B", smallSize+0.5)
	p.CellFormat(p.GetStringWidth(c.Title)+4, 4, c.Title, "", 0, "L", false, 0, "")
	x := p.GetX() + 2
	p.use("", smallSize)
	p.SetLineWidth(0.15)
	p.SetDrawColor(0, 0, 0)
	for i, part := range c.Parts {
		p.shade(i)
		p.Rect(x, y+0.7, 4, 2.6, "FD")
		p.SetXY(x+5.2, y)
		p.CellFormat(p.GetStringWidth(part)+4, 4, part, "", 0, "L", false, 0, "")
		x = p.GetX()
	}
	if c.Band != nil {
		p.SetFillColor(bandGrey, bandGrey, bandGrey)
		p.SetDashPattern([]float64{0.8, 0.6}, 0)
		p.Rect(x, y+0.7, 4, 2.6, "FD")
		p.SetDashPattern(nil, 0)
		p.SetXY(x+5.2, y)
		p.CellFormat(60, 4, c.Band.Label, "", 0, "L", false, 0, "")
	}
	p.SetXY(margin, y+5)
}

func (p *paper) shade(part int) {
	grey := darkGrey
	if part > 0 {
		grey = lightGrey
	}
	p.SetFillColor(grey, grey, grey)
}

// bars draws bars that lie one below the other.
func (p *paper) bars(c Chart) {
	p.key(c)
	const label, value, high, gap = 42.0, 14.0, 4.6, 2.2
	top, step := axis(c.Most())
	x0, wide := margin+label, p.width()-label-value
	y0 := p.GetY() + 1
	y1 := y0 + float64(len(c.Bars))*(high+gap) + gap
	at := func(v float64) float64 { return x0 + v/top*wide }
	if c.Band != nil {
		p.SetFillColor(bandGrey, bandGrey, bandGrey)
		p.Rect(at(c.Band.Low), y0, at(c.Band.High)-at(c.Band.Low), y1-y0, "F")
		p.SetDrawColor(0, 0, 0)
		p.SetLineWidth(0.2)
		p.SetDashPattern([]float64{0.8, 0.6}, 0)
		p.Line(at(c.Band.Low), y0, at(c.Band.Low), y1)
		p.Line(at(c.Band.High), y0, at(c.Band.High), y1)
		p.SetDashPattern(nil, 0)
	}
	p.use("", smallSize)
	for v := 0.0; v <= top+step/2; v += step {
		p.SetDrawColor(120, 120, 120)
		p.SetLineWidth(0.1)
		p.Line(at(v), y1, at(v), y1+1)
		p.SetXY(at(v)-6, y1+1)
		p.CellFormat(12, 3.2, strconv.FormatFloat(v, 'f', -1, 64), "", 0, "C", false, 0, "")
	}
	p.SetXY(at(top)+3.5, y1+1)
	p.CellFormat(value, 3.2, c.Unit, "", 0, "L", false, 0, "")
	for i, b := range c.Bars {
		y := y0 + gap + float64(i)*(high+gap)
		p.use("", bodySize-0.5)
		p.SetXY(margin, y)
		p.CellFormat(label-2, high, p.fit(b.Label, label-3), "", 0, "L", false, 0, "")
		x := x0
		p.SetDrawColor(0, 0, 0)
		p.SetLineWidth(0.15)
		for j, v := range b.Parts {
			p.shade(j)
			p.Rect(x, y, v/top*wide, high, "FD")
			x += v / top * wide
		}
		p.use("B", bodySize-0.5)
		p.SetXY(x+1.4, y)
		p.CellFormat(value, high, grouped(b.Total(), 1), "", 0, "L", false, 0, "")
	}
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.25)
	p.Line(x0, y0, x0, y1)
	p.Line(x0, y1, x0+wide, y1)
	p.SetXY(margin, y1+5)
}

// columns draws bars that stand side by side.
func (p *paper) columns(c Chart) {
	p.key(c)
	const scale, high = 10.0, 48.0
	top, step := axis(c.Most() * headroom)
	x0, wide := margin+scale, p.width()-scale
	y0 := p.GetY() + 4
	y1 := y0 + high
	at := func(v float64) float64 { return y1 - v/top*high }
	p.use("", smallSize)
	for v := 0.0; v <= top+step/2; v += step {
		p.SetDrawColor(200, 200, 200)
		p.SetLineWidth(0.1)
		p.Line(x0, at(v), x0+wide, at(v))
		p.SetXY(margin, at(v)-1.6)
		p.CellFormat(scale-1.5, 3.2, strconv.FormatFloat(v, 'f', -1, 64), "", 0, "R", false, 0, "")
	}
	each := wide / float64(max(len(c.Bars), 1))
	for i, b := range c.Bars {
		x := x0 + float64(i)*each
		y := y1
		p.SetDrawColor(0, 0, 0)
		p.SetLineWidth(0.15)
		for j, v := range b.Parts {
			p.shade(j)
			y -= v / top * high
			if v > 0 {
				p.Rect(x+each*0.2, y, each*0.6, v/top*high, "FD")
			}
		}
		if b.Total() > 0 {
			p.use("B", smallSize)
			figure := grouped(b.Total(), 1)
			wide := p.GetStringWidth(figure) + 1
			p.SetFillColor(255, 255, 255)
			p.SetXY(x+(each-wide)/2, y-3.6)
			p.CellFormat(wide, 3.2, figure, "", 0, "C", true, 0, "")
		}
		p.use("", smallSize)
		p.SetXY(x, y1+0.8)
		p.CellFormat(each, 3.2, b.Label, "", 0, "C", false, 0, "")
	}
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.25)
	p.Line(x0, y1, x0+wide, y1)
	p.SetXY(margin, y1+5)
}

// fit cuts a text to a width.
func (p *paper) fit(text string, wide float64) string {
	if p.GetStringWidth(text) <= wide {
		return text
	}
	letters := []rune(text)
	for len(letters) > 0 && p.GetStringWidth(string(letters)+"…") > wide {
		letters = letters[:len(letters)-1]
	}
	return string(letters) + "…"
}
