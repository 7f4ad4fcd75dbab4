package ui

import (
	"slices"
	"testing"

	"convenor/calendar/planner"

	"fyne.io/fyne/v2"
)

func TestATeamIsLookedAtTogether(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	s.look(scope{day: date(t, "2027-01-14")})
	s.turn(viewClashes)
	v := s.views[viewClashes].(*clashesView)
	same(t, "everyone", v.showing().label, "Open 4")
	last := len(s.frame.officer.Options()) - 1
	same(t, "offered", s.frame.officer.Options()[last], teamLabel)
	s.frame.officer.OnChosen(last)
	same(t, "asked", s.dialogs.box.title, "Look at a team")
	press(s, fyne.KeyEscape)
	same(t, "still everyone", s.frame.officer.Label(), "Everyone")

	cex, dcs := officerNamed(t, p, "CEX"), officerNamed(t, p, "DCS")
	s.look(s.at.withTeam([]string{cex, dcs}))
	same(t, "of the team", v.showing().label, "Open 1")
	same(t, "header", s.frame.officer.Label(), "Team of 2")
	same(t, "sidebar", s.frame.entries[viewClashes].AccessibilityLabel(), "Clashes 1")
	for _, r := range v.model.lists[listWarnings].rows {
		if r.officer == "DASS" || r.officer == "DPH" {
			t.Errorf("a warning of another: %s", r.reason)
		}
	}
	s.turn(viewCalendar)
	same(t, "calendar", len(s.calendar.model.ids), 7)
	s.look(s.at.withTeam([]string{dcs}))
	same(t, "one is an officer", s.at.officer, dcs)
	s.turn(viewClashes)
	same(t, "empty", v.nothing.says.Text(), "No clashes in January 2027 for DCS.")
	s.look(s.at.withTeam(nil))
	same(t, "none is everyone", v.showing().label, "Open 4")
}

func TestTheLedgerOfATeamIsTheSumOfItsMembers(t *testing.T) {
	s, v := theDesk(t)
	p := s.planner.(*planner.Planner)
	chooseKind(t, v, "Overlap")
	v.detail.reason.SetText("statutory partner seat")
	v.decide(wayNamed(t, v, "Send DCS to C Place Partnership"))
	s.look(s.at.withTeam([]string{officerNamed(t, p, "DASS"), officerNamed(t, p, "CEX")}))
	var rows [][]string
	for _, r := range v.model.ledger.rows {
		rows = append(rows, r.cells)
	}
	if len(rows) == 0 || !slices.Equal(rows[0], []string{"North Wealdshire", "1", "0", "0%"}) {
		t.Errorf("%v", rows)
	}
	s.look(s.at.withTeam([]string{officerNamed(t, p, "DCS"), officerNamed(t, p, "CEX")}))
	same(t, "of others", v.model.ledger.quiet, "No sitting has given way to another by a decision.")
}
