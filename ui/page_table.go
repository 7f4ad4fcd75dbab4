package ui

import (
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// tablePage lays out a table as on paper: columns as wide as they need, words
// that wrap where there is less room, a line under each row. It is the layout
// of its own container.
type tablePage struct {
	model pageTable
	// cells are by row, the heads first; rules stand below the rows.
	cells [][]*look.Words
	rules []*widget.Separator
}

// The measures of a row.
const (
	pageRowGap    = 5
	pageColumnGap = 18
	leastColumn   = 56
)

func newTablePage(m pageTable) fyne.CanvasObject {
	t := &tablePage{model: m}
	var objects []fyne.CanvasObject
	add := func(texts []string, style look.Style) {
		var line []*look.Words
		for i, text := range texts {
			w := look.NewParagraph(style, text)
			if m.columns[i].right {
				w.SetAlign(fyne.TextAlignTrailing)
			}
			line, objects = append(line, w), append(objects, w)
		}
		t.cells, t.rules = append(t.cells, line), append(t.rules, widget.NewSeparator())
		objects = append(objects, t.rules[len(t.rules)-1])
	}
	heads := make([]string, len(m.columns))
	for i, c := range m.columns {
		heads[i] = c.head
	}
	add(heads, look.Strong)
	for _, r := range m.rows {
		if r.total {
			add(r.cells, look.Strong)
			continue
		}
		add(r.cells, look.Body)
	}
	return container.New(t, objects...)
}

// widths shares a width between the columns: each gets what its longest text
// needs. Where that is less than there is, columns of words get the rest; where
// it is more, the widest of them give way.
func (t *tablePage) widths(width float32) []float32 {
	out := make([]float32, len(t.model.columns))
	room := width - pageColumnGap*float32(len(out)-1)
	var words float32
	for i, c := range t.model.columns {
		for j, line := range t.cells {
			bold := j == 0 || t.model.rows[j-1].total
			out[i] = max(out[i], textWidth(line[i].Text(), bold))
		}
		if c.right {
			room -= out[i]
		} else {
			words += out[i]
		}
	}
	most := t.widest(out, room)
	for i, c := range t.model.columns {
		switch {
		case c.right || words == 0:
		case words <= room:
			out[i] *= room / words
		default:
			out[i] = min(out[i], most)
		}
	}
	return out
}

// widest gives how wide a column of words may be, for all of them to have room.
func (t *tablePage) widest(needs []float32, room float32) float32 {
	n := 0
	for _, c := range t.model.columns {
		if !c.right {
			n++
		}
	}
	most := room / float32(max(n, 1))
	for range n { // what narrow columns leave goes to the wider ones
		left, wide := room, 0
		for i, c := range t.model.columns {
			switch {
			case c.right:
			case needs[i] <= most:
				left -= needs[i]
			default:
				wide++
			}
		}
		if wide == 0 {
			break
		}
		most = left / float32(wide)
	}
	return max(most, leastColumn)
}

// each goes through the rows at a width, with where each begins and how high it is.
func (t *tablePage) each(width float32, do func(row int, widths []float32, y, high float32)) float32 {
	widths, y := t.widths(width), float32(0)
	for row, line := range t.cells {
		high := float32(0)
		for i, w := range line {
			w.Resize(fyne.NewSize(widths[i], w.Size().Height))
			high = max(high, w.MinSize().Height)
		}
		do(row, widths, y, high)
		y += high + 2*pageRowGap
	}
	return y
}

// MinSize is as high as the table is at the width it was given last.
func (t *tablePage) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const narrowest = 420
	width := float32(narrowest)
	if n := len(t.rules); n > 0 {
		width = max(width, t.rules[0].Size().Width)
	}
	return fyne.NewSize(narrowest, t.each(width, func(int, []float32, float32, float32) {}))
}

// Layout puts every cell in its place.
func (t *tablePage) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t.each(size.Width, func(row int, widths []float32, y, high float32) {
		x := float32(0)
		for i, w := range t.cells[row] {
			w.Move(fyne.NewPos(x, y+pageRowGap))
			w.Resize(fyne.NewSize(widths[i], high))
			x += widths[i] + pageColumnGap
		}
		t.rules[row].Move(fyne.NewPos(0, y+high+2*pageRowGap-1))
		t.rules[row].Resize(fyne.NewSize(size.Width, 1))
	})
}
