package ui

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// tallied names one figure of a tally, to be opened: the question that it
// answers, its row (the empty key is the total), and what it is called.
type tallied struct {
	query workload.Query
	key   string
	label string
}

// behindModel is the sittings behind a figure, and what it rests on.
type behindModel struct {
	title, subline string
	table          sheetModel
	// columns are those of the table; nil is behindColumns.
	columns []sheetColumn
	// reckoning says how the figure comes out of them, assumptions what it rests
	// on; both may be empty.
	reckoning   string
	assumptions []string
}

// newBehindModel lists the sittings behind a figure.
func newBehindModel(s *calendar.Snapshot, f tallied) (behindModel, error) {
	e, err := workload.Explain(s, f.query, f.key)
	if err != nil {
		return behindModel{}, err
	}
	return behindModel{
		title:     f.label + ", " + monthsOf(f.query.From, f.query.To),
		subline:   plural(len(e.Parts), "sitting") + " behind this figure; hours are of all counting officers expected together",
		table:     newBehindTable(s, e.Parts),
		reckoning: e.Reckoning, assumptions: e.Assumptions,
	}, nil
}

var behindColumns = []sheetColumn{
	{title: "Date", weight: 2.4},
	{title: "Sitting", weight: 3.6, badge: true},
	{title: "Officers", weight: 2.4},
	{title: "Meeting", weight: 1.2, right: true},
	{title: "Preparation", weight: 1.7, right: true},
	{title: "Travel", weight: 1.2, right: true},
	{title: "Days", weight: 0.9, right: true},
}

// newBehindTable lists the sittings that a figure is made from.
func newBehindTable(s *calendar.Snapshot, parts []workload.Part) sheetModel {
	m := sheetModel{empty: "No sittings."}
	marks := newMarks(s.Register)
	for _, p := range parts {
		titled := marks.titled(p.Sitting)
		var meeting, prep, travel, days float64
		names := make([]string, len(p.Officers))
		for i, o := range p.Officers {
			names[i] = o.Officer.Label()
			meeting += o.MeetingMinutes
			prep += o.PrepMinutes
			travel += o.TravelMinutes
			days += (o.MeetingMinutes + o.PrepMinutes + o.TravelMinutes) / 60 / o.DayHours
		}
		m.rows = append(m.rows, sheetRow{id: p.Sitting.ID().String(), mark: titled.mark, day: p.Sitting.Date(), cells: []string{
			shortDay(p.Sitting.Date()) + " " + clockTime(p.Sitting.Start), titled.title, listed(names),
			hours(meeting / 60), hours(prep / 60), someHours(travel / 60), figureTwo(days),
		}})
	}
	return m
}

// someHours gives hours; a dash for none.
func someHours(x float64) string {
	if x == 0 {
		return "–"
	}
	return hours(x)
}

// figureTwo gives days to two decimals: parts of one that is shown to one.
func figureTwo(x float64) string { return fmt.Sprintf("%.2f", x) }
