package ui

import (
	"cmp"
	"fmt"
	"strings"

	"convenor/calendar"
)

// registerModel is the register as tables, ready for display.
type registerModel struct {
	heading string
	sheets  [registerSheets]sheetModel
	// council says what is known of the council itself.
	council string
}

// The tables of the register, in the order of the choice in the header.
const (
	sheetSystems = iota
	sheetBodies
	sheetOfficers
	sheetSeats
	sheetVenues
	registerSheets
)

var registerNames = [registerSheets]string{"Systems", "Bodies", "Officers", "Seats", "Venues"}

// registerColumns are the columns of each table.
var registerColumns = [registerSheets][]sheetColumn{
	sheetSystems: {
		{title: "Name", weight: 3, badge: true},
		{title: "Code", weight: 1},
		{title: "Share of people", weight: 1.4, right: true},
		{title: "Valid", weight: 3},
		{title: "Followed by", weight: 1.5},
	},
	sheetBodies: {
		{title: "Name", weight: 4, badge: true},
		{title: "Kind", weight: 2},
		{title: "Preparation", weight: 1.3, right: true},
		{title: "Usual place", weight: 2},
		{title: "Papers", weight: 2},
		{title: "Valid", weight: 2.4},
	},
	sheetOfficers: {
		{title: "Name", weight: 3},
		{title: "Post", weight: 1.2},
		{title: "Category", weight: 1.6},
		{title: "Counts as senior", weight: 1.8},
		{title: "Base", weight: 2},
		{title: "Day", weight: 1, right: true},
	},
	sheetSeats: {
		{title: "Body", weight: 3, badge: true},
		{title: "Officer", weight: 2},
		{title: "Role", weight: 2},
		{title: "Deputy for", weight: 1.6},
		{title: "Valid", weight: 2.4},
	},
	sheetVenues: {
		{title: "Name", weight: 2.4},
		{title: "Also called", weight: 3},
		{title: "Latitude", weight: 1.2, right: true},
		{title: "Longitude", weight: 1.2, right: true},
		{title: "Journeys", weight: 5},
	},
}

// newRegisterModel makes the tables.
func newRegisterModel(r *calendar.Register) registerModel {
	m := registerModel{heading: r.Council.Name, council: councilWords(r)}
	marks := newMarks(r)
	m.sheets[sheetSystems].rows = systemRows(r, marks)
	m.sheets[sheetBodies].rows = bodyRows(r, marks)
	m.sheets[sheetOfficers].rows = officerRows(r)
	m.sheets[sheetSeats].rows = seatRows(r, marks)
	m.sheets[sheetVenues].rows = venueRows(r)
	for i := range m.sheets {
		m.sheets[i].empty = "The register holds no " + strings.ToLower(registerNames[i]) + " yet. Load a register file with: convenorctl register import FILE.json"
	}
	return m
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

func systemRows(r *calendar.Register, marks marks) []sheetRow {
	rows := make([]sheetRow, len(r.Systems))
	for i, s := range r.Systems {
		rows[i] = sheetRow{id: s.Code, mark: marks.key(s.Code), cells: []string{s.Name, s.Code, shareWords(s), validWords(s.Validity), s.Successor}}
	}
	return rows
}

// shareWords gives the latest share of the council's people in a system.
func shareWords(s calendar.System) string {
	share := s.Share
	if n := len(s.Shares); n > 0 {
		share = s.Shares[n-1].Share
	}
	if share == 0 {
		return "–"
	}
	return percent(share)
}

func bodyRows(r *calendar.Register, marks marks) []sheetRow {
	rows := make([]sheetRow, len(r.Bodies))
	for i := range r.Bodies {
		b := &r.Bodies[i]
		rows[i] = sheetRow{id: b.Name, mark: marks.body(b), cells: []string{
			b.Name, string(b.Kind), fmt.Sprintf("×%g", b.Factor()), b.Venue, b.Papers, validWords(b.Validity),
		}}
	}
	return rows
}

func officerRows(r *calendar.Register) []sheetRow {
	rows := make([]sheetRow, len(r.Officers))
	for i, o := range r.Officers {
		counts := "no"
		if o.Senior() {
			counts = "yes"
		}
		rows[i] = sheetRow{id: o.Name, cells: []string{
			o.Name, o.Post, o.Category, counts, cmp.Or(o.Base, r.Council.Base), hours(r.DayHours(o)),
		}}
	}
	return rows
}

func seatRows(r *calendar.Register, marks marks) []sheetRow {
	rows := make([]sheetRow, len(r.Seats))
	for i, s := range r.Seats {
		of := personalMark
		if b, err := r.Body(s.Body); err == nil {
			of = marks.body(b)
		}
		deputyFor := ""
		if s.DeputyFor != "" {
			deputyFor = labelOf(r, s.DeputyFor)
		}
		rows[i] = sheetRow{id: s.Key(), mark: of, cells: []string{s.Body, labelOf(r, s.Officer), string(s.Role), deputyFor, validWords(s.Validity)}}
	}
	return rows
}

func venueRows(r *calendar.Register) []sheetRow {
	rows := make([]sheetRow, len(r.Venues))
	for i, v := range r.Venues {
		lat, lon := "–", "–"
		if v.Lat != 0 || v.Lon != 0 {
			lat, lon = fmt.Sprintf("%.3f", v.Lat), fmt.Sprintf("%.3f", v.Lon)
		}
		rows[i] = sheetRow{id: v.Name, cells: []string{v.Name, strings.Join(v.Aliases, ", "), lat, lon, journeysFrom(r, v.Name)}}
	}
	return rows
}

// journeysFrom lists how far it is from a venue to others.
func journeysFrom(r *calendar.Register, venue string) string {
	var ways []string
	for _, j := range r.Journeys {
		switch venue {
		case j.From:
			ways = append(ways, fmt.Sprintf("%s %g miles", j.To, j.Miles))
		case j.To:
			ways = append(ways, fmt.Sprintf("%s %g miles", j.From, j.Turned().Miles))
		}
	}
	return strings.Join(ways, ", ")
}
