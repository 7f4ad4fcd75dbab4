package report

import (
	"fmt"
	"strings"
)

// front is the first page: the whole in short, with what it rests on at its foot.
func (p *paper) front() {
	p.AddPage()
	p.use("", bodySize+1)
	p.CellFormat(p.width(), line(bodySize+1), p.r.Council, "", 1, "L", false, 0, "")
	p.use("B", titleSize)
	p.Bookmark(p.r.Title, 0, -1)
	p.MultiCell(p.width(), line(titleSize), p.r.Title, "", "L", false)
	if p.r.Safe {
		p.use("", bodySize)
		p.CellFormat(p.width(), line(bodySize), "Safe to share: no title from anybody's diary is in it.", "", 1, "L", false, 0, "")
	}
	p.Ln(2)
	p.headlines()
	end := p.floor() - p.assumptionsHeight()
	for i, s := range p.r.Sections {
		if s.Front {
			p.frontSection(s, end-p.kept(i))
		}
	}
	p.assumptions(end)
}

// mostKept is how much room a section of the first page keeps for each that follows;
// leastKept is what the first one does, which is what the page is for.
const (
	mostKept  = 30.0
	leastKept = 14.0
)

// kept is the room that the sections of the first page after one keep for themselves.
func (p *paper) kept(after int) float64 {
	room, most := 0.0, mostKept
	if after == 0 {
		most = leastKept
	}
	for _, s := range p.r.Sections[after+1:] {
		if s.Front {
			room += min(p.natural(s), most)
		}
	}
	return room
}

// frontSize is the type of tables on the first page, in points.
const frontSize = bodySize - 1

// natural is how high a section without charts would be with all it has.
func (p *paper) natural(s Section) float64 {
	size := frontSize
	high := line(headingSize) + 4 + float64(len(s.Text))*(line(bodySize)+1.2)
	for _, t := range s.Tables {
		if len(t.Rows) == 0 {
			high += line(size)
			continue
		}
		widths := p.widths(t, size)
		high += 2 * line(size)
		for _, row := range t.Rows {
			_, row := p.wrap(t, row, widths, size)
			if high += row; high > mostKept {
				return high
			}
		}
	}
	return high
}

// headlines writes the figures in large type, side by side.
func (p *paper) headlines() {
	n := len(p.r.Headline)
	const gap, height = 4.0, 21.0
	wide := (p.width() - gap*float64(n-1)) / float64(n)
	x, y := margin, p.GetY()
	for _, f := range p.r.Headline {
		p.SetDrawColor(0, 0, 0)
		p.SetLineWidth(0.6)
		p.Line(x, y, x+wide, y)
		p.SetXY(x, y+1.5)
		p.use("B", bodySize)
		p.CellFormat(wide, 4.5, f.Label, "", 2, "L", false, 0, "")
		p.use("B", titleSize+2)
		if is := p.GetStringWidth(f.Value.String()); is > wide {
			p.use("B", (titleSize+2)*wide/is)
		}
		p.CellFormat(wide, 9.5, f.Value.String(), "", 2, "L", false, 0, "")
		p.use("", smallSize+0.5)
		p.CellFormat(wide, 4, p.fit(f.Note, wide), "", 0, "L", false, 0, "")
		x += wide + gap
	}
	p.SetXY(margin, y+height+1)
}

// frontSection writes a section above a limit.
func (p *paper) frontSection(s Section, limit float64) {
	p.Ln(0.6)
	p.use("B", headingSize-1)
	p.Bookmark(s.Title, 1, -1)
	p.MultiCell(p.width(), line(headingSize-1), s.Title, "", "L", false)
	p.Ln(0.5)
	for _, text := range s.Text {
		p.paragraph(text)
	}
	for _, c := range s.Charts {
		p.chart(c)
		p.Ln(1.5)
	}
	for _, t := range s.Tables {
		if left := p.table(t, frontSize, limit); left > 0 {
			p.cut[s.ID] = true
			p.use("", smallSize)
			p.CellFormat(p.width(), line(smallSize), fmt.Sprintf("and %d more on the pages that follow", left), "", 1, "L", false, 0, "")
		}
	}
	p.Ln(1.2)
}

// assumptionText is what stands at the foot of the first page.
func (p *paper) assumptionText() string { return strings.Join(p.r.Assumptions, " ") }

func (p *paper) assumptionsHeight() float64 {
	p.use("", smallSize)
	return float64(len(p.SplitText(p.assumptionText(), p.width())))*line(smallSize) + line(smallSize) + 3
}

func (p *paper) assumptions(y float64) {
	p.rule(y, 0.2)
	p.SetXY(margin, y+1.5)
	p.use("B", smallSize)
	p.CellFormat(p.width(), line(smallSize), "What the figures rest on", "", 1, "L", false, 0, "")
	p.use("", smallSize)
	p.MultiCell(p.width(), line(smallSize), p.assumptionText(), "", "L", false)
}
