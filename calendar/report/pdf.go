package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"convenor/calendar"
)

// Sizes of the printed page in millimetres, of type in points.
const (
	margin      = 16.0
	bottom      = 18.0
	bodySize    = 9.0
	smallSize   = 7.5
	headingSize = 13.0
	titleSize   = 20.0
	leading     = 1.28 // of a line, in multiples of its type
	point       = 25.4 / 72
)

// family is the name of the embedded typeface within a document.
const family = "report"

// paper is a PDF in the making.
type paper struct {
	*fpdf.Fpdf
	r *Report
	// cut are the sections of the first page that did not fit on it.
	cut map[string]bool
}

// WritePDF writes the report for printing: its first page is the whole in short, and all of
// it is readable in black and white. The fonts of Options are embedded; without them the
// error is ErrInvalid. It has a title, a language and bookmarks, but no structure for
// screen readers: the HTML is the accessible form.
func (r *Report) WritePDF(w io.Writer) error {
	if len(r.fonts.Regular) == 0 || len(r.fonts.Bold) == 0 {
		return fmt.Errorf("write PDF: no fonts were given: %w", calendar.ErrInvalid)
	}
	p := &paper{Fpdf: fpdf.New("P", "mm", "A4", ""), r: r, cut: map[string]bool{}}
	p.describe()
	p.write()
	if err := p.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// write writes the pages that are wanted.
func (p *paper) write() {
	switch p.r.Only {
	case PartWall:
		p.wallPage()
	case PartClashSheet:
		p.clashSheet()
	default:
		p.front()
		p.detail()
		p.wallPage()
		p.clashSheet()
	}
}

// describe sets what holds for the document as a whole.
func (p *paper) describe() {
	at := p.r.DataOf
	if at.IsZero() {
		at = p.r.Month.First().Midnight()
	}
	p.SetCatalogSort(true)
	p.SetCreationDate(at.In(time.UTC))
	p.SetModificationDate(at.In(time.UTC))
	p.SetTitle(p.r.Title+", "+p.r.Council, true)
	p.SetAuthor(p.r.Council, true)
	p.SetSubject("Officer days, clashes and miles of "+p.r.Month.British(), true)
	p.SetCreator("Convenor", true)
	p.SetProducer("Convenor", true)
	p.SetLang("en-GB")
	p.SetMargins(margin, margin, margin)
	p.SetCellMargin(0)
	p.SetAutoPageBreak(false, bottom)
	p.AliasNbPages("{nb}")
	p.AddUTF8FontFromBytes(family, "", p.r.fonts.Regular)
	p.AddUTF8FontFromBytes(family, "B", p.r.fonts.Bold)
	p.SetFooterFunc(p.foot)
}

// foot writes the line at the foot of every page.
func (p *paper) foot() {
	_, height := p.GetPageSize()
	p.rule(height-bottom+5, 0.2)
	p.SetXY(margin, height-bottom+6)
	p.use("", smallSize)
	safe := ""
	if p.r.Safe {
		safe = " · safe to share"
	}
	p.CellFormat(p.width()*0.8, 4, p.r.Council+" · "+p.r.Title+safe, "", 0, "L", false, 0, "")
	const digits = 2.6 // the number of pages is put in at the end, so nobody knows yet how wide it is
	p.CellFormat(p.width()*0.2-digits, 4, fmt.Sprintf("Page %d of ", p.PageNo()), "", 0, "R", false, 0, "")
	p.CellFormat(digits, 4, "{nb}", "", 0, "L", false, 0, "")
}

// width is how wide the type area is.
func (p *paper) width() float64 {
	width, _ := p.GetPageSize()
	return width - 2*margin
}

// floor is where the type area ends.
func (p *paper) floor() float64 {
	_, height := p.GetPageSize()
	return height - bottom
}

func (p *paper) use(style string, size float64) {
	p.SetFont(family, style, size)
	p.SetTextColor(0, 0, 0)
}

// line is how high a line of type is.
func line(size float64) float64 { return size * point * leading }

func (p *paper) rule(y, weight float64) {
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(weight)
	p.Line(margin, y, margin+p.width(), y)
}

// heading writes a section's heading, with its bookmark, on a page with room below it.
func (p *paper) heading(title string, level int, room float64) {
	if p.GetY()+room > p.floor() {
		p.AddPage()
	}
	p.use("B", headingSize)
	p.Bookmark(title, level, -1)
	p.MultiCell(p.width(), line(headingSize), title, "", "L", false)
	p.Ln(1.5)
}

// paragraph writes text across the page.
func (p *paper) paragraph(text string) {
	p.use("", bodySize)
	lines := p.SplitText(text, p.width())
	if p.GetY()+float64(len(lines))*line(bodySize) > p.floor() {
		p.AddPage()
		p.use("", bodySize)
	}
	p.MultiCell(p.width(), line(bodySize), text, "", "L", false)
	p.Ln(1.2)
}

// detail writes every section that the first page does not hold in full.
func (p *paper) detail() {
	started := false
	for _, s := range p.r.Sections {
		if s.ID == "attention" || (s.Front && !p.cut[s.ID]) {
			continue
		}
		if !started {
			p.AddPage()
			started = true
		}
		p.section(s)
	}
}

func (p *paper) section(s Section) {
	room := 30.0
	if len(s.Charts) > 0 {
		room = 85
	}
	p.heading(s.Title, 0, room)
	for _, text := range s.Text {
		p.paragraph(text)
	}
	for _, c := range s.Charts {
		p.chart(c)
		p.Ln(3)
	}
	for _, t := range s.Tables {
		p.keepTogether(t)
		if len(s.Tables) > 1 {
			p.use("B", bodySize)
			p.MultiCell(p.width(), line(bodySize)+1, t.Caption, "", "L", false)
		}
		p.table(t, bodySize-0.5, 0)
		p.Ln(3)
	}
	p.Ln(4)
}

// mostUnbroken is how high a table is at most that is not broken over pages.
const mostUnbroken = 70.0

// keepTogether begins a page where a small table would be broken at the foot of this one.
func (p *paper) keepTogether(t Table) {
	size := bodySize - 0.5
	widths := p.widths(t, size)
	high := 2 * line(size)
	for _, row := range t.Rows {
		_, more := p.wrap(t, row, widths, size)
		if high += more; high > mostUnbroken {
			return
		}
	}
	if p.GetY()+high > p.floor() {
		p.AddPage()
	}
}

// clashSheet is a page on which to write down what is decided.
func (p *paper) clashSheet() {
	p.AddPageFormat("L", p.size())
	p.heading("Clash sheet, "+p.r.Month.British(), 0, 0)
	p.table(p.r.ClashSheet, bodySize, 0)
}

// oneLine takes line breaks out of a text.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
