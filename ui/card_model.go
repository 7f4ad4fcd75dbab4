package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/journey"
)

// cardColumns are those of a day's card.
var cardColumns = []sheetColumn{{title: "Time", weight: 1.6}, {title: "What", weight: 4, badge: true}, {title: "Where", weight: 2.6},
	{title: "Miles", weight: 0.9, right: true}, {title: "Minutes", weight: 1, right: true}, {title: "Time for it", weight: 2.2}}

// cardModel is one officer's day from base to base: what they attend and how
// they get there.
type cardModel struct {
	title string
	// officers and labels are who can be chosen, chosen the place of officer.
	officers, labels []string
	chosen           int
	officer          string
	table            sheetModel
	// total tells of the day's journeys together, notes what is not known.
	total, notes string
}

// cardLine is a sitting or a drive of a card.
type cardLine struct {
	at  time.Time
	row sheetRow
}

// newCardModel makes the card of a day from a picture that spans it; without a
// name it is the first officer's.
func newCardModel(s *calendar.Snapshot, marks marks, officer string, day calendar.Date) cardModel {
	names, labels := officerChoices(s.Register)
	m := cardModel{officers: names[1:], labels: labels[1:], officer: officer}
	if officer == "" && len(m.officers) > 0 {
		m.officer = m.officers[0]
	}
	m.chosen = slices.Index(m.officers, m.officer)
	whole := calendar.DaySpan(day, day.AddDays(1))
	route := journey.Day(s, m.officer, day)
	s = within(s, whole)
	m.title, m.total = labelOf(s.Register, m.officer)+", "+longDay(day), milesWords(&route)
	var lines []cardLine
	for i := range s.Sittings {
		x := &s.Sittings[i]
		if at := x.Expects(m.officer); at != nil && x.Blocks() {
			lines = append(lines, newCardLine(marks, x, at, whole))
		}
	}
	for _, leg := range route.Legs {
		lines = append(lines, newDriveLine(&route, leg))
	}
	slices.SortStableFunc(lines, func(a, b cardLine) int { return cmp.Compare(a.at.Unix(), b.at.Unix()) })
	for _, l := range lines {
		m.table.rows = append(m.table.rows, l.row)
	}
	m.table.empty = "Nothing is expected of them on this day."
	if m.total == "" {
		m.total = "No journeys on this day."
	}
	unplaced := make([]string, len(route.Unplaced))
	for i, x := range route.Unplaced {
		unplaced[i] = inSentence(x.Label())
	}
	m.notes = prefixed("Not on the route, for nobody says where it is: ", listed(unplaced))
	return m
}

func newCardLine(marks marks, x *calendar.Sitting, at *calendar.Attendance, whole calendar.Span) cardLine {
	when := "all day"
	if part, today := at.Attended(&x.Occurrence).Intersect(whole); today && !x.AllDay {
		when = clockTime(part.Start) + "–" + clockTime(part.End)
	}
	where := wordsOfPlace(x)
	switch {
	case x.Private:
		where = ""
	case at.Joins == calendar.PresenceRemote:
		where = "joins remotely"
	}
	return cardLine{x.Start, sheetRow{id: x.ID().String(), day: x.Date(), mark: marks.sitting(x),
		cells: []string{when, titleBeside(x), where, "", "", ""}}}
}

func newDriveLine(r *journey.Route, leg journey.Leg) cardLine {
	miles, minutes := "not known", ""
	if !leg.Way.Unknown {
		miles, minutes = fmt.Sprintf("%.0f", leg.Way.Miles), fmt.Sprint(leg.Way.Minutes)
	}
	when := driven(r, leg)
	return cardLine{when.Start, sheetRow{cells: []string{
		clockTime(when.Start) + "–" + clockTime(when.End), "Drive to " + leg.To.Name, "from " + leg.From.Name, miles, minutes, spareWords(r, leg),
	}}}
}

// spareWords tell what time there is for a drive from one sitting to the next:
// "gap 120 min, 45 to spare"; empty for the first way out and the way home.
func spareWords(r *journey.Route, leg journey.Leg) string {
	for i, stop := range r.Stops {
		if i == 0 || leg.Home || stop.Sitting.ID() != leg.For.ID() {
			continue
		}
		gap := int(stop.There.Start.Sub(r.Stops[i-1].There.End).Minutes())
		switch spare := gap - leg.Way.Minutes; {
		case leg.Way.Unknown:
			return fmt.Sprintf("gap %d min", gap)
		case spare < 0:
			return fmt.Sprintf("gap %d min, %d short", gap, -spare)
		default:
			return fmt.Sprintf("gap %d min, %d to spare", gap, spare)
		}
	}
	return ""
}

// text gives the card to be pasted into a message, one line for each of its rows.
func (m *cardModel) text() string {
	lines := []string{m.title}
	for _, r := range m.table.rows {
		line := joined(" · ", r.cells[0], r.cells[1], r.cells[2])
		if r.cells[4] != "" {
			line += ", " + r.cells[3] + " miles, " + r.cells[4] + " min" + prefixed(", ", r.cells[5])
		}
		lines = append(lines, line)
	}
	return strings.Join(append(lines, joined("\n", m.total, m.notes)), "\n") + "\n"
}
