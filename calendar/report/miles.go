package report

import (
	"fmt"

	"convenor/calendar/journey"
)

// onRoad is what one officer drove.
type onRoad struct {
	name    string
	days    int
	minutes int
	miles   float64
	pence   float64
}

// journeys says who drove how far.
func (m *making) journeys() error {
	var list []*onRoad
	at := map[string]*onRoad{}
	unplaced, unknown := 0, 0
	for _, r := range journey.Days(m.s, journey.Query{From: m.month.First(), To: m.month.Add(1).First(), Counting: true}) {
		unplaced += len(r.Unplaced)
		unknown += r.Unknown
		if len(r.Legs) == 0 {
			continue
		}
		o := at[r.Officer.Name]
		if o == nil {
			o = &onRoad{name: r.Officer.Label()}
			at[r.Officer.Name] = o
			list = append(list, o)
		}
		o.days++
		o.minutes += r.Minutes
		o.miles += r.Miles
		o.pence += float64(r.Pence)
	}
	table := Table{Name: "Miles", Caption: "Journeys of " + m.month.British(), Empty: "Nobody drove anywhere.",
		Columns: []Column{left("Officer", 2), figures("Days out", 1), figures("Miles", 1), figures("Hours on the road", 1.4), figures("Mileage pay", 1.2)}}
	var sum onRoad
	for _, o := range list {
		table.Rows = append(table.Rows, roadRow(*o, false))
		sum.days += o.days
		sum.minutes += o.minutes
		sum.miles += o.miles
		sum.pence += o.pence
	}
	if len(list) > 0 {
		sum.name = "Total"
		table.Rows = append(table.Rows, roadRow(sum, true))
	}
	text := []string{fmt.Sprintf("Travel adds %s days to the %s of meetings and preparation; the band of the study leaves it out.",
		number(m.travel.Total.TravelDays, 1), number(m.systems.Total.Days, 1))}
	if unplaced > 0 {
		text = append(text, fmt.Sprintf("Not in it: %s at a place that is not known.", plural(unplaced, "attendance")))
	}
	if unknown > 0 {
		text = append(text, fmt.Sprintf("Not in it: %s whose length is not known.", plural(unknown, "journey")))
	}
	m.add(Section{ID: "miles", Title: "Miles and mileage", Text: text, Tables: []Table{table}})
	return nil
}

func roadRow(o onRoad, total bool) Row {
	return Row{Total: total, Cells: []Cell{words(o.name), count(o.days), number(o.miles, 1), number(float64(o.minutes)/60, 1), pounds(o.pence)}}
}
