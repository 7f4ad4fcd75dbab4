package report

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

// plot is where the bars of a chart are drawn, and its scale.
type plot struct {
	x0, y0, wide, high float64
	top, step          float64
}

// across gives where a figure is on a scale from left to right, up on one from the foot.
func (f plot) across(v float64) float64 { return f.x0 + v/f.top*f.wide }
func (f plot) up(v float64) float64     { return f.y0 + f.high - v/f.top*f.high }

// Sizes of bars that lie one below the other, in millimetres.
const (
	barLabel = 42.0
	barValue = 14.0
	barHigh  = 4.6
	barGap   = 2.2
)

// bars draws bars that lie one below the other.
func (p *paper) bars(c Chart) {
	p.key(c)
	f := plot{x0: margin + barLabel, y0: p.GetY() + 1, wide: p.width() - barLabel - barValue,
		high: float64(len(c.Bars))*(barHigh+barGap) + barGap}
	f.top, f.step = axis(c.Most())
	p.band(c, f)
	p.marks(c, f)
	for i, b := range c.Bars {
		p.lyingBar(b, f, f.y0+barGap+float64(i)*(barHigh+barGap))
	}
	foot := f.y0 + f.high
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.25)
	p.Line(f.x0, f.y0, f.x0, foot)
	p.Line(f.x0, foot, f.x0+f.wide, foot)
	p.SetXY(margin, foot+5)
}

// band draws the range behind bars.
func (p *paper) band(c Chart, f plot) {
	if c.Band == nil {
		return
	}
	low, high := f.across(c.Band.Low), f.across(c.Band.High)
	p.SetFillColor(bandGrey, bandGrey, bandGrey)
	p.Rect(low, f.y0, high-low, f.high, "F")
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.2)
	p.SetDashPattern([]float64{0.8, 0.6}, 0)
	p.Line(low, f.y0, low, f.y0+f.high)
	p.Line(high, f.y0, high, f.y0+f.high)
	p.SetDashPattern(nil, 0)
}

// marks writes the scale below lying bars.
func (p *paper) marks(c Chart, f plot) {
	p.use("", smallSize)
	foot := f.y0 + f.high
	for v := 0.0; v <= f.top+f.step/2; v += f.step {
		p.SetDrawColor(120, 120, 120)
		p.SetLineWidth(0.1)
		p.Line(f.across(v), foot, f.across(v), foot+1)
		p.SetXY(f.across(v)-6, foot+1)
		p.CellFormat(12, 3.2, trimmed(v), "", 0, "C", false, 0, "")
	}
	p.SetXY(f.across(f.top)+3.5, foot+1)
	p.CellFormat(barValue, 3.2, c.Unit, "", 0, "L", false, 0, "")
}

func (p *paper) lyingBar(b Bar, f plot, y float64) {
	p.use("", bodySize-0.5)
	p.SetXY(margin, y)
	p.CellFormat(barLabel-2, barHigh, p.fit(b.Label, barLabel-3), "", 0, "L", false, 0, "")
	x := f.x0
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.15)
	for i, v := range b.Parts {
		p.shade(i)
		if v > 0 {
			p.Rect(x, y, v/f.top*f.wide, barHigh, "FD")
		}
		x += v / f.top * f.wide
	}
	p.use("B", bodySize-0.5)
	p.SetXY(x+1.4, y)
	p.CellFormat(barValue, barHigh, grouped(b.Total(), 1), "", 0, "L", false, 0, "")
}

// Sizes of bars that stand side by side, in millimetres.
const (
	scaleWide  = 10.0
	columnHigh = 48.0
)

// columns draws bars that stand side by side.
func (p *paper) columns(c Chart) {
	p.key(c)
	f := plot{x0: margin + scaleWide, y0: p.GetY() + 4, wide: p.width() - scaleWide, high: columnHigh}
	f.top, f.step = axis(c.Most() * headroom)
	p.use("", smallSize)
	for v := 0.0; v <= f.top+f.step/2; v += f.step {
		p.SetDrawColor(200, 200, 200)
		p.SetLineWidth(0.1)
		p.Line(f.x0, f.up(v), f.x0+f.wide, f.up(v))
		p.SetXY(margin, f.up(v)-1.6)
		p.CellFormat(scaleWide-1.5, 3.2, trimmed(v), "", 0, "R", false, 0, "")
	}
	each := f.wide / float64(max(len(c.Bars), 1))
	for i, b := range c.Bars {
		p.standingBar(b, f, f.x0+float64(i)*each, each)
	}
	foot := f.y0 + f.high
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.25)
	p.Line(f.x0, foot, f.x0+f.wide, foot)
	p.SetXY(margin, foot+5)
}

func (p *paper) standingBar(b Bar, f plot, x, each float64) {
	y := f.up(0)
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.15)
	for i, v := range b.Parts {
		p.shade(i)
		high := v / f.top * f.high
		y -= high
		if v > 0 {
			p.Rect(x+each*0.2, y, each*0.6, high, "FD")
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
	p.SetXY(x, f.up(0)+0.8)
	p.CellFormat(each, 3.2, b.Label, "", 0, "C", false, 0, "")
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
