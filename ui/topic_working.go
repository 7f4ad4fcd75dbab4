package ui

import (
	"fmt"
	"strings"

	"convenor/calendar/agenda"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// The columns of what a figure is made of.
var (
	workingColumns = []sheetColumn{{title: "Day", weight: 2}, {title: "Table", weight: 5, badge: true}, {title: "Item", weight: 6}, {title: "Min", weight: 1.1, right: true},
		{title: "Officers", weight: 3.4}, {title: "Prep", weight: 1.1, right: true}, {title: "Hours", weight: 1.3, right: true}, {title: "Saved", weight: 1.6, right: true}}
	itemColumns = []sheetColumn{{title: "Day", weight: 1.6}, {title: "Table", weight: 4, badge: true}, {title: "Item", weight: 6}, {title: "Is", weight: 5}}
)

// workingNote says how officer-hours of an item are reckoned.
const workingNote = "Hours: minutes on the agenda, else 15, times the counting officers expected, times 1 and the hours of preparation per hour. " +
	"Saved: the hours of every item that is not at the lead’s table, unless you called it only related. Days are the officers’ own."

// workingRows list the items of topics with what each costs.
func workingRows(marks marks, topics ...*agenda.SharedTopic) []sheetRow {
	var rows []sheetRow
	for _, t := range topics {
		for i := range t.Items {
			item := &t.Items[i]
			var who []string
			for _, at := range item.Sitting.Expected {
				if at.Officer.Senior() {
					who = append(who, at.Officer.Label())
				}
			}
			rows = append(rows, sheetRow{id: item.Sitting.ID().String(), day: item.Date, mark: marks.sitting(item.Sitting), cells: []string{
				shortDay(item.Date), item.Body, item.Title, fmt.Sprintf("%.0f", item.Minutes), strings.Join(who, ", "),
				fmt.Sprintf("×%.1f", item.Factor), fmt.Sprintf("%.2f", item.Hours), savedWords(t, item)}})
		}
	}
	return rows
}

// savedWords says what of an item one paper would save.
func savedWords(t *agenda.SharedTopic, item *agenda.SharedItem) string {
	switch {
	case t.Lead.Nobody:
		return "none"
	case item.AtLead:
		return "lead"
	case item.OwnPaper:
		return "own paper"
	default:
		return fmt.Sprintf("%.2f", item.Hours)
	}
}

// itemRows list every item with what it was taken for.
func itemRows(marks marks, r *agenda.Report) []sheetRow {
	names := map[string]string{}
	for i := range r.Topics {
		names[r.Topics[i].ID] = r.Topics[i].Name
	}
	var rows []sheetRow
	for i := range r.Lines {
		l := &r.Lines[i]
		is := "business, at one table"
		switch {
		case l.Standing:
			is = "standing"
		case l.Topic != "":
			is = names[l.Topic]
		}
		rows = append(rows, sheetRow{id: l.Sitting.ID().String(), day: l.Date, mark: marks.sitting(l.Sitting), cells: []string{shortDay(l.Date), l.Body, l.Title, is}})
	}
	return rows
}

// behindBox is a box with the rows that a figure is made of; Enter shows a sitting.
func behindBox(title, note string, columns []sheetColumn, rows []sheetRow, onOpen func(sheetRow)) box {
	s := newSheet(columns)
	s.onOpen = onOpen
	s.show(sheetModel{rows: rows, empty: "Nothing."})
	foot := inset(sides{look.Gap, 0, 0, 0}, look.NewParagraph(look.Secondary, note))
	b := box{title: title, body: edges{bottom: foot}.around(look.NewBarePanel(s.object)), cancel: "Close", size: fyne.NewSize(1080, 560)}
	if len(rows) > 0 {
		b.first = s.list
		s.list.Select(0)
	}
	return b
}
