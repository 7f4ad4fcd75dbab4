package report

import (
	"time"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/calendar/workload"
)

// Options say how a report is to be.
type Options struct {
	// Safe leaves out everything typed into a diary, as the package comment says.
	Safe bool
	// Undecided is the same period without decisions; nil means that none was taken.
	Undecided *calendar.Snapshot
	// Agendas are those known of the month's sittings, and Reader what reads them; without
	// either the section on duplicated business is left out.
	Agendas []calendar.Agenda
	Reader  *agenda.Reader
	// WithCost shows what the time costs by the register's rates of pay; DayPence, what it
	// would if every officer's day cost so many pence, in their place. Neither leaves cost
	// out, for pay is nobody's business by default and there is no standard rate.
	WithCost bool
	DayPence int
	// Milestones are those of the year to come, with the boards before them; nil is those of
	// this month and the next, as far as the snapshot knows.
	Milestones []workload.Milestone
	// Only is the one page wanted; empty is the whole report.
	Only Part
	// Fonts are for the PDF.
	Fonts Fonts
}

// Part is a page of a report that can be had by itself, to be printed.
type Part string

// The parts. They can be had as PDF and HTML.
const (
	// PartWall is the month in weeks, to be pinned up.
	PartWall Part = "wall"
	// PartClashSheet lists the open clashes with room to write down what is decided.
	PartClashSheet Part = "clash-sheet"
)

// Parts lists every part.
func Parts() []Part { return []Part{PartWall, PartClashSheet} }

// Fonts are TrueType fonts.
type Fonts struct{ Regular, Bold []byte }

// Report is one month's report, ready to be given a form.
type Report struct {
	// Title is the report's, Council the council's name.
	Title, Council string
	Month          calendar.Month
	Safe           bool
	// DataOf is when what it is made from last changed; zero if that is not known.
	DataOf time.Time
	// Headline are the figures at its head.
	Headline []Figure
	// Summary says in sentences what the month comes to.
	Summary []string
	// Sections are in the order in which they are read.
	Sections []Section
	// Assumptions are what the figures rest on, for the foot of the first page.
	Assumptions []string
	// Wall is the month as a page to pin up.
	Wall Wall
	// ClashSheet has the open clashes, with columns to write into.
	ClashSheet Table
	// Only is the one page that is written; empty is all of it.
	Only Part

	fonts Fonts
}

// Figure is one figure in large type.
type Figure struct {
	// Label says what it is.
	Label string
	Value Cell
	// Note is a word beside it, or empty.
	Note string
}

// Section is a part of a report.
type Section struct {
	// ID is a word for links, unique in the report.
	ID, Title string
	// Front sections are on the first page too, cut to what fits.
	Front bool
	// Text are paragraphs before the tables.
	Text   []string
	Charts []Chart
	Tables []Table
}

// Table is figures in rows.
type Table struct {
	// Name is short, for a workbook's tab; Caption says what the table shows.
	Name, Caption string
	Columns       []Column
	Rows          []Row
	// Empty is what is said where there are no rows.
	Empty string
}

// Column is a table's column.
type Column struct {
	Head string
	// Right: its figures stand to the right.
	Right bool
	// Weight is how wide it is beside the others.
	Weight float64
}

// Row is a table's row; its first cell names it.
type Row struct {
	Cells []Cell
	// Total: it sums up the others.
	Total bool
}

// Chart is bars of one or two parts.
type Chart struct {
	// Title names it; Describe says in words what it shows, for those who do not see it.
	Title, Describe string
	// Unit is of its figures ("days").
	Unit string
	// Upright: the bars stand side by side; else they lie one below the other.
	Upright bool
	// Parts name what a bar is made of, one or two.
	Parts []string
	Bars  []Bar
	// Band is a range to be seen behind the bars; nil for none.
	Band *Band
}

// Bar is one bar of a chart.
type Bar struct {
	Label string
	// Parts are its lengths, as many as the chart's parts.
	Parts []float64
}

// Total is the bar's whole length.
func (b Bar) Total() float64 {
	sum := 0.0
	for _, p := range b.Parts {
		sum += p
	}
	return sum
}

// Most is the largest figure that a chart shows, the band included.
func (c Chart) Most() float64 {
	most := 0.0
	for _, b := range c.Bars {
		most = max(most, b.Total())
	}
	if c.Band != nil {
		most = max(most, c.Band.High)
	}
	return most
}

// Band is a range of a chart's figures.
type Band struct {
	Low, High float64
	Label     string
}

// Span gives the time that a snapshot must span for a month's report: eleven months before
// it, for the trend, and the month after it.
func Span(m calendar.Month) calendar.Span {
	return calendar.DaySpan(m.Add(1-trendMonths).First(), m.Add(2).First())
}

// trendMonths is how many months a trend has, the report's the last.
const trendMonths = 12
