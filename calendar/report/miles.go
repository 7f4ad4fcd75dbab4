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

// roads are what a month's counting officers drove.
type roads struct {
	list []*onRoad
	// unplaced counts attendances of which nobody can say where they are, unknown legs
	// whose length nobody knows.
	unplaced, unknown int
}

// roads sums up the month's journeys, officers in the order in which they first set out.
func (m *making) roads() roads {
	var r roads
	at := map[string]*onRoad{}
	for _, route := range journey.Days(m.s, journey.Query{From: m.month.First(), To: m.month.Add(1).First(), Counting: true}) {
		r.unplaced += len(route.Unplaced)
		r.unknown += route.Unknown
		if len(route.Legs) == 0 {
			continue
		}
		o := at[route.Officer.Name]
		if o == nil {
			o = &onRoad{name: route.Officer.Label()}
			at[route.Officer.Name] = o
			r.list = append(r.list, o)
		}
		o.add(onRoad{days: 1, minutes: route.Minutes, miles: route.Miles, pence: float64(route.Pence)})
	}
	return r
}

func (o *onRoad) add(more onRoad) {
	o.days += more.days
	o.minutes += more.minutes
	o.miles += more.miles
	o.pence += more.pence
}

// journeys says who drove how far.
func (m *making) journeys() error {
	r := m.roads()
	table := Table{Name: "Miles", Caption: "Journeys of " + m.month.British(), Empty: "Nobody drove anywhere.",
		Columns: []Column{left("Officer", 2), figures("Days out", 1), figures("Miles", 1), figures("Hours on the road", 1.4), figures("Mileage pay", 1.2)}}
	sum := onRoad{name: "Total"}
	for _, o := range r.list {
		table.Rows = append(table.Rows, roadRow(*o, false))
		sum.add(*o)
	}
	if len(r.list) > 0 {
		table.Rows = append(table.Rows, roadRow(sum, true))
	}
	text := []string{fmt.Sprintf("Travel adds %s days to the %s of meetings and preparation; the band of the study leaves it out.",
		number(m.travel.Total.TravelDays, 1), number(m.systems.Total.Days, 1))}
	if r.unplaced > 0 {
		text = append(text, fmt.Sprintf("Not in it: %s at a place that is not known.", plural(r.unplaced, "attendance")))
	}
	if r.unknown > 0 {
		text = append(text, fmt.Sprintf("Not in it: %s whose length is not known.", plural(r.unknown, "journey")))
	}
	m.add(Section{ID: "miles", Title: "Miles and mileage", Text: text, Tables: []Table{table}})
	return nil
}

func roadRow(o onRoad, total bool) Row {
	return Row{Total: total, Cells: []Cell{words(o.name), count(o.days), number(o.miles, 1), number(float64(o.minutes)/60, 1), pounds(o.pence)}}
}
