package report

import (
	"fmt"
	"html"
	"strings"
)

// Sizes of a drawn chart in its own units, and colours of which every one is at least 3 to 1
// against its neighbours (WCAG 2.2, 1.4.11), in greys as in colour.
const (
	chartWidth = 720
	darkFill   = "#1d3f66"
	lightFill  = "#d5dee9"
	bandFill   = "#f1ecdc"
	ink        = "#1a1a1a"
)

// drawing is a chart in the making, as SVG.
type drawing struct {
	strings.Builder
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(&d.Builder, format, args...) }

// text writes words at a place; anchor is start, middle or end.
func (d *drawing) text(x, y float64, anchor, weight, words string) {
	d.printf(`<text x="%.1f" y="%.1f" text-anchor="%s" font-weight="%s">%s</text>`, x, y, anchor, weight, html.EscapeString(words))
}

func (d *drawing) box(x, y, wide, high float64, fill string) {
	d.printf(`<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s" stroke="%s"/>`, x, y, wide, high, fill, ink)
}

func (d *drawing) line(x1, y1, x2, y2 float64, style string) {
	d.printf(`<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"%s/>`, x1, y1, x2, y2, ink, style)
}

const dashed = ` stroke-dasharray="5 4"`

func fillOf(part int) string {
	if part > 0 {
		return lightFill
	}
	return darkFill
}

// svg draws a chart with its title and description, under an id unique in the page.
func (c Chart) svg(id string) string {
	d := &drawing{}
	high := 66 + 30*float64(len(c.Bars))
	if c.Upright {
		high = 320
	}
	d.printf(`<svg role="img" aria-labelledby="%s-t %s-d" viewBox="0 0 %d %.0f" xmlns="http://www.w3.org/2000/svg" font-size="13" fill="%s">`, id, id, chartWidth, high, ink)
	d.printf(`<title id="%s-t">%s</title><desc id="%s-d">%s</desc>`, id, html.EscapeString(c.Title), id, html.EscapeString(c.Describe))
	c.legend(d)
	if c.Upright {
		c.columns(d)
	} else {
		c.bars(d)
	}
	d.WriteString("</svg>")
	return d.String()
}

// legend names the parts and the band.
func (c Chart) legend(d *drawing) {
	x := 0.0
	for i, part := range c.Parts {
		d.box(x+1, 4, 22, 13, fillOf(i))
		d.text(x+29, 15, "start", "normal", part)
		x += 50 + 8*float64(len(part))
	}
	if c.Band != nil {
		d.printf(`<rect x="%.1f" y="4" width="22" height="13" fill="%s" stroke="%s"%s/>`, x+1, bandFill, ink, dashed)
		d.text(x+29, 15, "start", "normal", c.Band.Label)
	}
}

func (c Chart) bars(d *drawing) {
	const x0, wide, y0 = 190.0, 460.0, 28.0
	top, step := axis(c.Most())
	y1 := y0 + 30*float64(len(c.Bars)) + 6
	at := func(v float64) float64 { return x0 + v/top*wide }
	if b := c.Band; b != nil {
		d.printf(`<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`, at(b.Low), y0, at(b.High)-at(b.Low), y1-y0, bandFill)
		d.line(at(b.Low), y0, at(b.Low), y1, dashed)
		d.line(at(b.High), y0, at(b.High), y1, dashed)
	}
	for i, b := range c.Bars {
		y, x := y0+6+30*float64(i), x0
		d.text(x0-8, y+16, "end", "normal", b.Label)
		for j, v := range b.Parts {
			if v > 0 {
				d.box(x, y, v/top*wide, 22, fillOf(j))
			}
			x += v / top * wide
		}
		d.text(x+5, y+16, "start", "bold", grouped(b.Total(), 1))
	}
	d.line(x0, y1, x0+wide, y1, "")
	for v := 0.0; v <= top+step/2; v += step {
		d.line(at(v), y1, at(v), y1+4, "")
		d.text(at(v), y1+18, "middle", "normal", trimmed(v))
	}
	d.text(at(top)+14, y1+18, "start", "normal", c.Unit)
}

func (c Chart) columns(d *drawing) {
	const x0, wide, y0, y1 = 40.0, 670.0, 50.0, 285.0
	top, step := axis(c.Most() * headroom)
	at := func(v float64) float64 { return y1 - v/top*(y1-y0) }
	for v := 0.0; v <= top+step/2; v += step {
		d.printf(`<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="#c8c8c8"/>`, x0, at(v), x0+wide, at(v))
		d.text(x0-6, at(v)+4, "end", "normal", trimmed(v))
	}
	each := wide / float64(max(len(c.Bars), 1))
	for i, b := range c.Bars {
		x, y := x0+each*float64(i), y1
		for j, v := range b.Parts {
			y -= v / top * (y1 - y0)
			if v > 0 {
				d.box(x+each*0.2, y, each*0.6, v/top*(y1-y0), fillOf(j))
			}
		}
		if b.Total() > 0 {
			d.text(x+each/2, y-5, "middle", "bold", grouped(b.Total(), 1))
		}
		d.text(x+each/2, y1+18, "middle", "normal", b.Label)
	}
	d.line(x0, y1, x0+wide, y1, "")
}

// trimmed writes a mark of an axis.
func trimmed(v float64) string { return fmt.Sprintf("%g", float64(int(v*1000+0.5))/1000) }
