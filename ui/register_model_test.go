package ui

import (
	"testing"

	"convenor/calendar"
)

// theFacts gives what the page is made of, of a register.
func theFacts(t *testing.T, r *calendar.Register) registerFacts {
	t.Helper()
	return registerFacts{register: r, today: date(t, "2026-12-01")}
}

func TestEveryRowHasACellForEachColumn(t *testing.T) {
	r, err := withRegister(t).Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	f := theFacts(t, r)
	f.acronyms = []calendar.Acronym{{Short: "WPB", Full: "Wealdshire Partnership Board"}}
	r.Overlays = []calendar.Overlay{{Kind: "recess", Name: "Easter", From: date(t, "2027-04-01"), To: date(t, "2027-04-09")}}
	m := newRegisterModel(f)
	for i, want := range []int{1, len(r.Systems), len(r.Bodies), len(r.Officers), len(r.Seats), len(r.Venues), len(r.Journeys), len(r.Rates), 1, 1} {
		kind, section := sectionKinds[i], &m.sections[i]
		same(t, kind.name, len(section.held), want)
		for _, row := range section.table.rows {
			if len(row.cells) != len(kind.columns) || row.id == "" {
				t.Errorf("%s: %q has %d cells for %d columns", kind.name, row.id, len(row.cells), len(kind.columns))
			}
		}
	}
	same(t, "system", m.sections[sectionSystems].table.rows[0].cells, []string{"North Wealdshire", "56%", "from 1 Jul 2022", "–"})
	same(t, "venue", m.sections[sectionVenues].table.rows[0].cells, []string{"County Hall", "Wealdshire County Hall", "51.900, -0.400"})
	same(t, "journey", m.sections[sectionJourneys].table.rows[0].cells[3], "by speed")
	same(t, "council", m.council, "Officers set out from County Hall; a day is 7.4 h; journeys without minutes are reckoned at 40 mph")
}

func TestWhatIsTypedFindsRows(t *testing.T) {
	r, err := withRegister(t).Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	m := newRegisterModel(theFacts(t, r))
	seats := m.sections[sectionSeats]
	found := seats.found("n icb DASS")
	if len(found.held) == 0 || len(found.held) >= len(seats.held) || len(found.held) != len(found.table.rows) {
		t.Errorf("%d rows of %d", len(found.held), len(seats.held))
	}
	same(t, "none", seats.found("nobody at all").table.empty, "Nothing here has “nobody at all”. Escape shows all again.")
	same(t, "all", len(seats.found("  ").held), len(seats.held))
}

func TestValidityInWords(t *testing.T) {
	from, to := calendar.NewDate(2022, 7, 1), calendar.NewDate(2026, 3, 31)
	for want, v := range map[string]calendar.Validity{
		"always": {}, "from 1 Jul 2022": {From: from}, "to 31 Mar 2026": {To: to}, "1 Jul 2022 to 31 Mar 2026": {From: from, To: to},
	} {
		same(t, want, validWords(v), want)
	}
}

func TestTheRegisterInWords(t *testing.T) {
	counts := true
	past := calendar.Validity{To: calendar.NewDate(2026, 3, 31)}
	r := &calendar.Register{
		Council:  calendar.Council{Base: "Hall"},
		Systems:  []calendar.System{{Code: "N", Name: "North", Shares: []calendar.DatedShare{{Share: 0.5, Validity: past}, {Share: 0.6, Validity: calendar.Validity{From: calendar.NewDate(2026, 4, 1)}}}}, {Code: "S", Name: "South"}},
		Bodies:   []calendar.Body{{Name: "Board", Kind: calendar.KindICBBoard, System: "N", Papers: "5 clear days"}},
		Officers: []calendar.Officer{{Name: "Ann", Post: "DASS"}, {Name: "Bea", Counts: &counts, Base: "Elsewhere", DayHours: 7}, {Name: "Cole"}},
		Seats: []calendar.Seat{{Officer: "Ann", Body: "Board", Role: calendar.RoleChair}, {Officer: "Bea", Body: "Board", Role: calendar.RoleDeputy, DeputyFor: "Ann"},
			{Officer: "Gone", Body: "Gone too", Role: calendar.RoleMember}},
		Venues:   []calendar.Venue{{Name: "Hall"}},
		Journeys: []calendar.Journey{{From: "Hall", To: "Far", Miles: 30, Minutes: 50, Back: &calendar.WayBack{Miles: 31, Minutes: 55}}},
		Rates:    []calendar.Rate{{Kind: calendar.RateMileage, PencePerMile: 45, StepMiles: 10000, OverPencePerMile: 25, ReturnCapMiles: 60}},
	}
	m := newRegisterModel(theFacts(t, r))
	column := func(s registerSection, i int) []string { return columnOf(m.sections[s].table, i) }
	same(t, "share of today, and none", column(sectionSystems, 1), []string{"60%", "–"})
	same(t, "body", m.sections[sectionBodies].table.rows[0].cells, []string{"Board", "ICB board", "×1.5", "5 clear days", "always"})
	same(t, "who counts", column(sectionOfficers, 3), []string{"yes", "yes", "no"})
	same(t, "bases", column(sectionOfficers, 4), []string{"Hall", "Elsewhere", "Hall"})
	same(t, "roles", column(sectionSeats, 2), []string{"chair", "deputy for DASS", "member"})
	same(t, "seats", column(sectionSeats, 1), []string{"DASS · Ann", "Bea", "Gone"})
	same(t, "unknown place", column(sectionVenues, 2), []string{"–"})
	same(t, "both ways", m.sections[sectionJourneys].table.rows[0].cells[2:], []string{"30, back 31", "50, back 55"})
	same(t, "rate", column(sectionRates, 0), []string{"45p a mile, 25p beyond 10000 miles of a tax year, at most 60 miles a day"})
	for i, s := range newRegisterModel(theFacts(t, &calendar.Register{})).sections {
		if s.table.empty == "" || len(s.held) != 0 {
			t.Errorf("%s: an empty part says %q", sectionKinds[i].name, s.table.empty)
		}
	}
}

// merging is a council in two systems, which are one from April 2027.
func merging() *calendar.Register {
	began, ends, next := calendar.NewDate(2022, 7, 1), calendar.NewDate(2027, 3, 31), calendar.NewDate(2027, 4, 1)
	old := calendar.Validity{From: began, To: ends}
	return &calendar.Register{Systems: []calendar.System{
		{Code: "C", Name: "Central", Validity: old, Successor: "CE", Share: 0.23},
		{Code: "E", Name: "East", Validity: old, Successor: "CE", Share: 0.21},
		{Code: "CE", Name: "Central and East", Validity: calendar.Validity{From: next}, Share: 0.44},
		{Code: "N", Name: "North", Validity: calendar.Validity{From: began}, Shares: []calendar.DatedShare{
			{Share: 0.56, Validity: calendar.Validity{To: ends}}, {Share: 0.555, Validity: calendar.Validity{From: next}}}},
	}}
}

func TestTheTimelineLeadsFromWhatMergesToWhatFollows(t *testing.T) {
	y := newRegisterYears(merging(), date(t, "2026-12-01"))
	same(t, "ticks", y.lines.Ticks[0].Text+" to "+y.lines.Ticks[len(y.lines.Ticks)-1].Text, "2022 to 2028")
	c, ce, n := y.lines.Lines[0], y.lines.Lines[2], y.lines.Lines[3]
	same(t, "successor", c.Next, 2)
	same(t, "none", ce.Next, -1)
	same(t, "the one begins where the other ends", c.Spans[0].To, ce.Spans[0].From)
	same(t, "open", ce.Spans[0].To, float32(1))
	same(t, "two shares", len(n.Spans), 2)
	same(t, "share", c.Spans[0].Text+" "+n.Spans[1].Text, "23% 56%")
	same(t, "by date", y.shares, []string{
		"From 1 Jul 2022: C 23%, E 21%, N 56%, together 100%",
		"From 1 Apr 2027: CE 44%, N 55.5%, together 99.5%",
	})
}
