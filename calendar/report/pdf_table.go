package report

import "strings"

const (
	cellPad = 1.6 // millimetres beside a cell's text
	rowPad  = 0.7 // above and below it
)

// table writes a table in type of a size. With a limit it stops above that and gives how
// many rows are left; with none it goes on over pages, its head on each.
func (p *paper) table(t Table, size, limit float64) (left int) {
	if len(t.Rows) == 0 {
		p.use("", size)
		p.MultiCell(p.width(), line(size), t.Empty, "", "L", false)
		return 0
	}
	widths := p.widths(t, size)
	p.head(t, widths, size)
	for i, row := range t.Rows {
		lines, high := p.wrap(t, row, widths, size)
		spare := 0.0
		if i < len(t.Rows)-1 {
			spare = line(smallSize) // for the line that says what is left
		}
		switch end := p.GetY() + high; {
		case limit > 0 && end+spare > limit:
			return len(t.Rows) - i
		case limit == 0 && end > p.floor():
			p.AddPageFormat(p.orientation(), p.size())
			p.head(t, widths, size)
		}
		p.row(t, row, lines, widths, size, high)
	}
	p.rule(p.GetY(), 0.2)
	return 0
}

// widths shares the page out over columns: each has room for its longest word, as far as
// there is any, and the rest goes by weight.
func (p *paper) widths(t Table, size float64) []float64 {
	least := make([]float64, len(t.Columns))
	p.use("B", size)
	for i, c := range t.Columns {
		least[i] = p.longest(c.Head)
	}
	for _, row := range t.Rows {
		p.use(styleOf(row), size)
		for i, c := range row.Cells {
			least[i] = max(least[i], p.longest(unbroken(c)))
		}
	}
	taken, weights := 0.0, 0.0
	for i, c := range t.Columns {
		taken += least[i]
		weights += c.Weight
	}
	rest := p.width() - taken
	for i, c := range t.Columns {
		if rest < 0 { // too many long words: all of them shrink alike
			least[i] *= p.width() / taken
			continue
		}
		least[i] += rest * c.Weight / weights
	}
	return least
}

// longest is how wide the longest word of a text is, with what stands beside it.
func (p *paper) longest(text string) float64 {
	wide := 0.0
	for word := range strings.SplitSeq(strings.ReplaceAll(text, "\n", " "), " ") {
		wide = max(wide, p.GetStringWidth(word))
	}
	return wide + 2*cellPad + 0.2
}

// unbroken gives a cell's text, in which a date holds together.
func unbroken(c Cell) string {
	if c.Kind == Day {
		return strings.ReplaceAll(c.String(), " ", "\u00A0")
	}
	return c.String()
}

func (p *paper) head(t Table, widths []float64, size float64) {
	cells := make([]Cell, len(t.Columns))
	for i, c := range t.Columns {
		cells[i] = words(c.Head)
	}
	row := Row{Cells: cells, Total: true}
	lines, high := p.wrap(t, row, widths, size)
	p.SetFillColor(232, 232, 232)
	p.Rect(margin, p.GetY(), p.width(), high, "F")
	p.row(t, row, lines, widths, size, high)
	p.rule(p.GetY(), 0.35)
}

// wrap cuts a row's cells into lines and gives how high it is.
func (p *paper) wrap(t Table, row Row, widths []float64, size float64) ([][]string, float64) {
	p.use(styleOf(row), size)
	all := make([][]string, len(row.Cells))
	most := 1
	for i, c := range row.Cells {
		for _, part := range strings.Split(unbroken(c), "\n") {
			if strings.TrimSpace(part) == "" {
				all[i] = append(all[i], "")
				continue
			}
			all[i] = append(all[i], p.SplitText(strings.Trim(part, " "), widths[i]-2*cellPad)...)
		}
		most = max(most, len(all[i]))
	}
	return all, float64(most)*line(size) + 2*rowPad
}

func styleOf(row Row) string {
	if row.Total {
		return "B"
	}
	return ""
}

func (p *paper) row(t Table, row Row, lines [][]string, widths []float64, size, high float64) {
	x, y := margin, p.GetY()
	p.use(styleOf(row), size)
	p.SetDrawColor(150, 150, 150)
	p.SetLineWidth(0.1)
	p.Line(margin, y, margin+p.width(), y)
	for i, cell := range lines {
		align := "L"
		if t.Columns[i].Right {
			align = "R"
		}
		for j, text := range cell {
			p.SetXY(x+cellPad, y+rowPad+float64(j)*line(size))
			p.CellFormat(widths[i]-2*cellPad, line(size), text, "", 0, align, false, 0, "")
		}
		x += widths[i]
	}
	p.SetXY(margin, y+high)
}
