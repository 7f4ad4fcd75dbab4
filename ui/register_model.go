package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// registerFacts are what the register's page is made of.
type registerFacts struct {
	register *calendar.Register
	acronyms []calendar.Acronym
	today    calendar.Date
}

// registerModel is the register as tables, ready for display.
type registerModel struct {
	registerFacts
	sections [registerSections]sectionModel
	years    registerYears
	// council says what is known of the council itself.
	council string
}

// sectionModel is a table and, for each of its rows, what the row is of.
type sectionModel struct {
	table sheetModel
	held  []any
	// finds are the words by which each row is found, in small letters.
	finds []string
}

// newRegisterModel makes the tables.
func newRegisterModel(f registerFacts) registerModel {
	r := f.register
	m := registerModel{registerFacts: f, council: councilWords(r), years: newRegisterYears(r, f.today)}
	marks := newMarks(r)
	rows := [registerSections]func() ([]sheetRow, []any){
		sectionCouncil:  func() ([]sheetRow, []any) { return councilRows(r) },
		sectionSystems:  func() ([]sheetRow, []any) { return rowsOf(r.Systems, systemRow(marks, f.today)) },
		sectionBodies:   func() ([]sheetRow, []any) { return rowsOf(r.Bodies, bodyRow(marks)) },
		sectionOfficers: func() ([]sheetRow, []any) { return rowsOf(r.Officers, officerRow(r)) },
		sectionSeats:    func() ([]sheetRow, []any) { return rowsOf(r.Seats, seatRow(r, marks)) },
		sectionVenues:   func() ([]sheetRow, []any) { return rowsOf(r.Venues, venueRow) },
		sectionJourneys: func() ([]sheetRow, []any) { return rowsOf(r.Journeys, journeyRow) },
		sectionRates:    func() ([]sheetRow, []any) { return rowsOf(r.Rates, rateRow) },
		sectionShaded:   func() ([]sheetRow, []any) { return rowsOf(inOrder(r.Overlays), overlayRow) },
		sectionAcronyms: func() ([]sheetRow, []any) { return rowsOf(f.acronyms, acronymRow) },
	}
	for i := range m.sections {
		s := &m.sections[i]
		s.table.rows, s.held = rows[i]()
		s.table.empty = sectionKinds[i].empty
		for _, row := range s.table.rows {
			s.finds = append(s.finds, strings.ToLower(strings.Join(row.cells, " ")))
		}
	}
	return m
}

// found gives the part of a section whose rows have every word that was typed.
func (s *sectionModel) found(typed string) sectionModel {
	words := strings.Fields(strings.ToLower(typed))
	if len(words) == 0 {
		return *s
	}
	out := sectionModel{table: sheetModel{empty: "Nothing here has “" + trimmed(typed) + "”. Escape shows all again."}}
	for i, finds := range s.finds {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(finds, w) }) {
			out.table.rows, out.held = append(out.table.rows, s.table.rows[i]), append(out.held, s.held[i])
		}
	}
	return out
}

// place gives the row of an id; -1 where there is none.
func (s *sectionModel) place(id string) int {
	return slices.IndexFunc(s.table.rows, func(r sheetRow) bool { return r.id == id })
}

// councilWords says what holds for the whole council.
func councilWords(r *calendar.Register) string {
	base := cmp.Or(r.Council.Base, "no base set")
	return fmt.Sprintf("Officers set out from %s; a day is %s; journeys without minutes are reckoned at %.0f mph",
		base, hours(r.Council.Day()), r.Speed())
}

// validWords says from when to when something holds.
func validWords(v calendar.Validity) string {
	switch {
	case v.From.IsZero() && v.To.IsZero():
		return "always"
	case v.To.IsZero():
		return "from " + plainDate(v.From)
	case v.From.IsZero():
		return "to " + plainDate(v.To)
	default:
		return plainDate(v.From) + " to " + plainDate(v.To)
	}
}

// plainDate gives "1 Jul 2022".
func plainDate(d calendar.Date) string { return fmt.Sprintf("%d %s %d", d.Day, short(d), d.Year) }

// inOrder gives shaded days by their first day.
func inOrder(list []calendar.Overlay) []calendar.Overlay {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b calendar.Overlay) int { return a.From.Compare(b.From) })
	return list
}
