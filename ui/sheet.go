package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// sheetModel is the rows of a table of text, ready for display, with a cell
// for each of the columns that its sheet was built with.
type sheetModel struct {
	rows []sheetRow
	// empty says that there are no rows.
	empty string
}

// sheetColumn has its title, its share of the width, and whether its cells
// begin with the row's badge or stand at the right, as figures do.
type sheetColumn struct {
	title  string
	weight float32
	badge  bool
	right  bool
	// signals: its cells are in the colour of the row's signal.
	signals bool
}

// sheetRow is one line. Its id and day say what it opens, if anything.
type sheetRow struct {
	id    string
	day   calendar.Date
	mark  mark
	cells []string
	// signal is how figures are to be taken in columns that show it.
	signal look.Signal
}

// sheet shows a sheetModel: the titles, and a list of rows below.
type sheet struct {
	// onOpen is called with the row that was double-clicked or entered.
	onOpen func(row sheetRow)

	columns []sheetColumn
	rows    []sheetRow
	list    *picker
	empty   *look.Words
	object  fyne.CanvasObject
}

func newSheet(columns []sheetColumn) *sheet {
	s := &sheet{columns: columns, empty: look.NewParagraph(look.Secondary, "")}
	s.list = newPicker(func() int { return len(s.rows) }, s.newRow, s.setRow)
	s.list.onOpen = func(row int) {
		if s.onOpen != nil {
			s.onOpen(s.rows[row])
		}
	}
	head := newSheetLine(columns, look.Strong)
	for i, c := range columns {
		head.cells[i].SetText(c.title)
	}
	top := container.NewVBox(head.object, widget.NewSeparator())
	body := container.NewStack(s.list, inset(sides{look.Gap, look.Margin, 0, look.Margin}, column(0, s.empty)))
	s.object = edges{top: top}.around(body)
	return s
}

// show puts a model's rows into the sheet.
func (s *sheet) show(m sheetModel) {
	s.rows = m.rows
	s.empty.SetText(m.empty)
	s.empty.Hidden = len(m.rows) > 0 || m.empty == ""
	s.list.anew()
	s.empty.Refresh()
}

func (s *sheet) newRow() fyne.CanvasObject { return newSheetLine(s.columns, look.Body).object }

// setRow fills a row of the list that may have shown another before.
func (s *sheet) setRow(i int, o fyne.CanvasObject) {
	row := s.rows[i]
	o.(*fyne.Container).Layout.(*sheetLine).set(&row)
	o.Refresh()
}

// sheetLine lays out one line of a sheet, its titles or a row; it is the
// layout of its own container.
type sheetLine struct {
	columns []sheetColumn
	cells   []*look.Words
	badge   *look.Badge
	object  *fyne.Container
}

func newSheetLine(columns []sheetColumn, style look.Style) *sheetLine {
	l := &sheetLine{columns: columns}
	var objects []fyne.CanvasObject
	for _, c := range columns {
		cell := look.NewLine(style, "")
		if c.right {
			cell.SetAlign(fyne.TextAlignTrailing)
		}
		l.cells = append(l.cells, cell)
		objects = append(objects, cell)
		if c.badge && style == look.Body {
			l.badge = look.NewBadge("", look.Personal)
			objects = append(objects, l.badge)
		}
	}
	l.object = container.New(l, objects...)
	return l
}

// MinSize is a row's height, and little width: cells are cut.
func (l *sheetLine) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(len(l.columns))*48, look.RowHeight)
}

// Layout gives each column its share.
func (l *sheetLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const margin, between = look.Margin, 20
	var weights float32
	for _, c := range l.columns {
		weights += c.weight
	}
	room := size.Width - 2*margin - float32(len(l.columns)-1)*between
	x := float32(margin)
	for i, c := range l.columns {
		width, at := room*c.weight/weights, x
		if c.badge && l.badge != nil && !l.badge.Hidden {
			badge := l.badge.MinSize()
			l.badge.Resize(badge)
			l.badge.Move(fyne.NewPos(x, (size.Height-badge.Height)/2))
			at += badge.Width + 6
		}
		high := l.cells[i].MinSize().Height
		l.cells[i].Move(fyne.NewPos(at, (size.Height-high)/2))
		l.cells[i].Resize(fyne.NewSize(x+width-at, high))
		x += width + between
	}
}
