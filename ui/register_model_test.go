package ui

import (
	"testing"

	"convenor/calendar"
)

func TestEveryRowHasACellForEachColumn(t *testing.T) {
	r, err := withRegister(t).Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	m := newRegisterModel(r)
	for i, want := range []int{len(r.Systems), len(r.Bodies), len(r.Officers), len(r.Seats), len(r.Venues)} {
		same(t, registerNames[i], len(m.sheets[i].rows), want)
		for _, row := range m.sheets[i].rows {
			if len(row.cells) != len(registerColumns[i]) {
				t.Errorf("%s: %v has %d cells for %d columns", registerNames[i], row.cells, len(row.cells), len(registerColumns[i]))
			}
		}
	}
	same(t, "system", m.sheets[sheetSystems].rows[0].cells, []string{"North Wealdshire", "N", "56%", "from 1 Jul 2022", ""})
	same(t, "venue", m.sheets[sheetVenues].rows[0].cells, []string{
		"County Hall", "Wealdshire County Hall", "51.900", "-0.400", "Norbury 36 miles, Downham 20 miles, Marsh Court 60 miles",
	})
	same(t, "council", m.council, "Officers set out from County Hall; a day is 7.4 h; journeys without minutes are reckoned at 40 mph")
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
	r := &calendar.Register{
		Council:  calendar.Council{Base: "Hall"},
		Systems:  []calendar.System{{Code: "N", Name: "North", Shares: []calendar.DatedShare{{Share: 0.5}, {Share: 0.6}}}, {Code: "S", Name: "South"}},
		Bodies:   []calendar.Body{{Name: "Board", Kind: calendar.KindICBBoard, System: "N", Papers: "5 clear days"}},
		Officers: []calendar.Officer{{Name: "Ann", Post: "DASS"}, {Name: "Bea", Counts: &counts, Base: "Elsewhere", DayHours: 7}, {Name: "Cole"}},
		Seats: []calendar.Seat{{Officer: "Ann", Body: "Board", Role: calendar.RoleChair}, {Officer: "Bea", Body: "Board", Role: calendar.RoleDeputy, DeputyFor: "Ann"},
			{Officer: "Gone", Body: "Gone too", Role: calendar.RoleMember}},
		Venues: []calendar.Venue{{Name: "Hall"}},
	}
	m := newRegisterModel(r)
	same(t, "latest share", m.sheets[sheetSystems].rows[0].cells[2], "60%")
	same(t, "no share", m.sheets[sheetSystems].rows[1].cells[2], "–")
	same(t, "body", m.sheets[sheetBodies].rows[0].cells, []string{"Board", "icb-board", "×1.5", "", "5 clear days", "always"})
	same(t, "who counts", columnOf(m.sheets[sheetOfficers], 3), []string{"yes", "yes", "no"})
	same(t, "bases", columnOf(m.sheets[sheetOfficers], 4), []string{"Hall", "Elsewhere", "Hall"})
	same(t, "days", columnOf(m.sheets[sheetOfficers], 5), []string{"7.4 h", "7.0 h", "7.4 h"})
	same(t, "deputies", columnOf(m.sheets[sheetSeats], 3), []string{"", "DASS", ""})
	same(t, "whoever is gone", m.sheets[sheetSeats].rows[2].cells[1], "Gone")
	same(t, "unknown place", m.sheets[sheetVenues].rows[0].cells[2], "–")
	same(t, "empty", newRegisterModel(&calendar.Register{}).sheets[sheetSeats].empty,
		"The register holds no seats yet. Load a register file with: convenorctl register import FILE.json")
}
