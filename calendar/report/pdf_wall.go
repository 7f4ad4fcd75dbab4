package report

import (
	"fmt"
	"strconv"

	"codeberg.org/go-pdf/fpdf"
)

// clashMark stands before what clashes; it needs no colour.
const clashMark = "▲"

// orientation and size are those of the page that is open.
func (p *paper) orientation() string {
	if width, height := p.GetPageSize(); width > height {
		return "L"
	}
	return "P"
}

func (p *paper) size() fpdf.SizeType { return fpdf.SizeType{Wd: 210, Ht: 297} }

// wallPage is the month as a page to pin up.
func (p *paper) wallPage() {
	w := p.r.Wall
	p.AddPageFormat("L", p.size())
	p.heading("Month wall, "+w.Title, 0, 0)
	widths := make([]float64, 7)
	for i := range widths {
		widths[i] = p.width() / 6 // five days of work, and two halves
		if i > 4 {
			widths[i] /= 2
		}
	}
	x, y := margin, p.GetY()
	for i, name := range []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sat", "Sun"} {
		p.use("B", bodySize)
		p.SetXY(x, y)
		p.CellFormat(widths[i], 5, name, "", 0, "L", false, 0, "")
		x += widths[i]
	}
	y += 5.5
	high := (p.floor() - 5 - y) / float64(max(len(w.Weeks), 1))
	for _, week := range w.Weeks {
		x = margin
		for i, d := range week {
			p.wallDay(d, x, y, widths[i], high)
			x += widths[i]
		}
		y += high
	}
	p.SetXY(margin, y+0.8)
	p.use("", smallSize)
	p.CellFormat(p.width(), 4, clashMark+" an officer expected there is expected elsewhere too", "", 0, "L", false, 0, "")
}

// wallDay draws one day.
func (p *paper) wallDay(d WallDay, x, y, wide, high float64) {
	p.SetDrawColor(90, 90, 90)
	p.SetLineWidth(0.15)
	style := "D"
	if !d.Inside || d.Closed != "" {
		p.SetFillColor(240, 240, 240)
		style = "FD"
	}
	p.Rect(x, y, wide, high, style)
	if !d.Inside {
		return
	}
	p.use("B", bodySize)
	p.SetXY(x+0.8, y+0.6)
	p.CellFormat(8, 4, strconv.Itoa(d.On.Day), "", 0, "L", false, 0, "")
	p.use("", smallSize-0.5)
	if d.Closed != "" {
		p.SetXY(x+8, y+0.6)
		p.CellFormat(wide-9, 4, p.fit(d.Closed, wide-10), "", 0, "L", false, 0, "")
	}
	lead := line(smallSize - 0.5)
	room := int((high - 5.5) / lead)
	for i, e := range d.Entries {
		text := e.Time + " " + e.Name
		if e.Clash {
			text = clashMark + " " + text
		}
		if i == room-1 && len(d.Entries) > room {
			text = fmt.Sprintf("and %d more", len(d.Entries)-i)
		}
		p.SetXY(x+0.8, y+5+float64(i)*lead)
		p.CellFormat(wide-1.6, lead, p.fit(oneLine(text), wide-2.2), "", 0, "L", false, 0, "")
		if i == room-1 {
			return
		}
	}
}
