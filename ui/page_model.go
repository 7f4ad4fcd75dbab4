package ui

import (
	"fmt"
	"strings"

	"convenor/calendar/report"
)

// pageModel is the first page of a report, ready for display: all of it in short.
type pageModel struct {
	council, title, safe string
	figures              []pageFigure
	sections             []pageSection
	assumptions          string
	// others name the sections that the report has after its first page.
	others string
	// empty and next fill the page where there is nothing to report.
	empty, next string
}

// pageFigure is one figure in large type.
type pageFigure struct{ label, value, note string }

// pageSection is a heading with what stands below it.
type pageSection struct {
	title  string
	texts  []string
	charts []pageChart
	tables []pageTable
}

// pageTable is rows of text below their heads; the last may be a total.
type pageTable struct {
	columns []pageColumn
	rows    []pageRow
	// after says how many rows are left out, or that there are none.
	after string
}

type pageColumn struct {
	head  string
	right bool
}

type pageRow struct {
	cells []string
	total bool
}

// pageChart is bars that lie below each other.
type pageChart struct {
	title, describe string
	parts           []string
	bars            []pageBar
	// most is the longest there is room for; low and high are the band's ends,
	// named by band, which is empty where there is none.
	most, low, high float64
	band            string
}

type pageBar struct {
	label, value string
	parts        []float64
}

// mostPageRows is how many rows of a table the page shows.
const mostPageRows = 8

// newPageModel shows the first page of a report, or the one page that is wanted.
func newPageModel(r *report.Report, only report.Part) pageModel {
	m := pageModel{council: r.Council, title: r.Title, assumptions: joined(" ", r.Assumptions...)}
	if r.Safe {
		m.safe = "Safe to share: no title from anybody’s diary is in it."
	}
	if r.DataOf.IsZero() {
		m.empty, m.next = "Nothing to report yet.", "Open a calendar first ("+shortcutWords("O")+"). A report covers a month, with the eleven before it and the one after."
		return m
	}
	switch only {
	case report.PartWall:
		m.title, m.sections = "Month wall, "+r.Wall.Title, []pageSection{{tables: []pageTable{newWallTable(r.Wall)}}}
		return m
	case report.PartClashSheet:
		m.title = "Clash sheet, " + r.Month.British()
		m.sections = []pageSection{{tables: []pageTable{newPageTable(r.ClashSheet, len(r.ClashSheet.Rows))}}}
		return m
	}
	for _, f := range r.Headline {
		m.figures = append(m.figures, pageFigure{f.Label, f.Value.String(), f.Note})
	}
	var others []string
	for _, s := range r.Sections {
		if s.Front {
			m.sections = append(m.sections, newPageSection(s))
			continue
		}
		others = append(others, lowerFirst(s.Title))
	}
	others = append(others, "the month wall", "the clash sheet")
	m.others = "The report goes on with " + listed(others) + "."
	return m
}

func newPageSection(s report.Section) pageSection {
	out := pageSection{title: s.Title, texts: s.Text}
	for _, c := range s.Charts {
		if !c.Upright {
			out.charts = append(out.charts, newPageChart(c))
		}
	}
	for _, t := range s.Tables {
		out.tables = append(out.tables, newPageTable(t, mostPageRows))
	}
	return out
}

func newPageChart(c report.Chart) pageChart {
	out := pageChart{title: c.Title, describe: c.Describe, parts: c.Parts, most: c.Most()}
	if c.Band != nil {
		out.low, out.high, out.band = c.Band.Low, c.Band.High, c.Band.Label
	}
	for _, b := range c.Bars {
		out.bars = append(out.bars, pageBar{b.Label, figure(b.Total()), b.Parts})
	}
	return out
}

// newWallTable gives a month in weeks: each day's number with its sittings.
func newWallTable(w report.Wall) pageTable {
	var t pageTable
	for _, name := range []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} {
		t.columns = append(t.columns, pageColumn{head: name})
	}
	for _, week := range w.Weeks {
		var row pageRow
		for _, d := range week {
			row.cells = append(row.cells, wallCell(d))
		}
		t.rows = append(t.rows, row)
	}
	t.after = "‼ an officer expected there is expected elsewhere too"
	return t
}

// wallCell gives a day's number, what closes it, and its sittings; nothing for a
// day of another month.
func wallCell(d report.WallDay) string {
	if !d.Inside {
		return ""
	}
	lines := []string{joined(" ", fmt.Sprint(d.On.Day), d.Closed)}
	for _, e := range d.Entries {
		mark := ""
		if e.Clash {
			mark = "‼"
		}
		lines = append(lines, joined(" ", mark, e.Time, e.Name))
	}
	return strings.Join(lines, "\n")
}

// newPageTable gives a table's rows, at most so many and the total.
func newPageTable(t report.Table, most int) pageTable {
	var out pageTable
	for _, c := range t.Columns {
		out.columns = append(out.columns, pageColumn{c.Head, c.Right})
	}
	left := 0
	for i, r := range t.Rows {
		if i >= most && !r.Total {
			left++
			continue
		}
		row := pageRow{total: r.Total}
		for _, c := range r.Cells {
			row.cells = append(row.cells, c.String())
		}
		out.rows = append(out.rows, row)
	}
	switch {
	case len(t.Rows) == 0:
		out.columns, out.after = nil, t.Empty
	case left > 0:
		out.after = fmt.Sprintf("and %d more in the report", left)
	}
	return out
}
